//! What `medication-card validate` says about broken content. The messages are for the person who wrote it.

use jiff::civil::date;
use medication_card_tool::checks::overdue;
use serde_json::Value;

use super::support::{Data, real_cards};

const FACTS: &str = "medicines/examplin/facts.json";
const WORDS: &str = "medicines/examplin/en.json";

/// The tier of "rash", and two sources of one statement.
const TIER: &str = "\"tier\": \"contact\"";
const BOTH: &str = "\"sources\": [\"label\", \"study\"]";

/// Where the example has a text: `facts.json:57`.
#[track_caller]
fn line_of(file: &str, text: &str) -> String {
    let content = Data::example().read(file);
    let (before, _) = content.split_once(text).unwrap_or_else(|| panic!("{file} does not hold {text:?}"));
    let name = file.rsplit('/').next().expect("a name");
    format!("{name}:{}", before.matches('\n').count() + 1)
}

/// Breaks one file and checks that its problems are these.
#[track_caller]
fn reports(data: Data, expected: &[&str]) {
    let problems = data.problems();
    for part in expected {
        assert!(problems.contains(part), "{part:?} is not in:\n{problems}");
    }
    assert!(problems.contains("To mend it: "), "no way to mend it is given in:\n{problems}");
}

#[test]
fn the_example_and_the_real_content_have_no_problems() {
    assert_eq!(Data::example().problems(), "");
    assert!(!real_cards().is_empty());
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let data = Data::example().with(FACTS, TIER, "\"teir\": \"contact\"");
    reports(
        data,
        &[&(line_of(FACTS, TIER) + ": side_effects[1].teir"), "did you mean \"tier\"?", "\"rash\" has no tier"],
    );
}

#[test]
fn an_unknown_tier_is_reported_with_those_there_are() {
    let data = Data::example().with(FACTS, TIER, "\"tier\": \"mild\"");
    reports(
        data,
        &[
            &(line_of(FACTS, TIER) + ": side_effects[1].tier"),
            "\"mild\"",
            "use one of emergency, urgent, contact, self-care",
        ],
    );
}

#[test]
fn a_statement_without_words_is_named() {
    let data = Data::example().with(WORDS, "    \"key-water\": \"Take it with water.\",\n", "");
    reports(data, &[&(line_of(WORDS, "\"statements\"") + ": statements"), "\"key-water\" has no words"]);
}

#[test]
fn a_side_effect_without_words_is_named() {
    let data = Data::example().with(WORDS, "\"rash\": {", "\"rush\": {");
    reports(data, &["\"rash\" has no words", "side_effects.rush", "nobody would ever read it"]);
}

#[test]
fn a_source_that_does_not_resolve_is_named() {
    let data = Data::example().with(FACTS, BOTH, "\"sources\": [\"Label\"]");
    reports(data, &[&(line_of(FACTS, BOTH) + ": alerts[0].statements[0]"), "the source \"Label\""]);
}

#[test]
fn a_statement_without_a_source_is_refused() {
    let data = Data::example().with(FACTS, BOTH, "\"sources\": []");
    reports(data, &[&(line_of(FACTS, BOTH) + ": alerts[0].statements[0]"), "has no source"]);
}

#[test]
fn a_rate_that_cannot_be_is_refused() {
    let low_above_high = Data::example().with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": 63, \"high\": 10");
    reports(
        low_above_high,
        &[
            &(line_of(FACTS, "{\n          \"region\"") + ": side_effects[0].rates[0]"),
            "\"low\" (63) is above \"high\" (10)",
        ],
    );
    let more_than_there_are = Data::example().with(FACTS, "\"high\": 63", "\"high\": 163");
    reports(more_than_there_are, &["163 out of 100 is more people than there are"]);
    let denominator = Data::example().with(FACTS, "\"per\": 10000", "\"per\": 250");
    let per = "\"low\": 1, \"high\": 9, \"per\": 10000";
    let not_rare = Data::example().with(FACTS, per, &per.replace('9', "900"));
    reports(not_rare, &["900 out of 10000 is not under 1 out of 100"]);
    reports(denominator, &["side_effects[1].rates[0].per", "use one of 100, 1000, 10000"]);
}

#[test]
fn a_decimal_is_kept_to_a_tenth_and_where_it_can_be_rounded() {
    let exact = "\"low\": 8.3, \"high\": 8.3";
    let with = |numbers| Data::example().with(FACTS, exact, numbers);
    reports(with("\"low\": 8.35, \"high\": 8.4"), &["rates[0].low", "8.35 is not a number of people with one decimal"]);
    reports(with("\"low\": 0.8, \"high\": 0.8"), &["0.8 out of 100 is under 1", "out of 1000"]);
    reports(with("\"high\": 8.3"), &["need a whole number, not 8.3"]);
}

#[test]
fn a_rate_beside_another_says_what_it_is_about() {
    let forms = "\"people\": 1264, \"forms\": [\"tablet\"]";
    let unnamed = || Data::example().with(FACTS, forms, "\"people\": 1264");
    reports(unnamed(), &["side_effects[0].rates[0]", "would not say what it is about"]);
    let named = "\"tablet-trials\": { \"name\": \"In studies of tablets\",";
    assert_eq!(unnamed().with(WORDS, "\"tablet-trials\": {", named).problems(), "");
}

#[test]
fn a_date_that_cannot_be_is_refused() {
    reports(Data::example().with(FACTS, "2026-01-31", "2026-02-31"), &["review.checked", "must be in range `1..=28`"]);
    reports(
        Data::example().with(FACTS, "2026-07-31", "2026-01-30"),
        &["review.next_check", "is not after \"checked\""],
    );
}

#[test]
fn one_id_used_twice_is_refused() {
    let data = Data::example().with(FACTS, "\"id\": \"rash\"", "\"id\": \"sleepy\"");
    reports(data, &["side_effects", "has \"sleepy\", which is the id of something else too"]);
}

#[test]
fn an_id_that_does_not_fit_a_link_is_refused() {
    let data = Data::example().with(FACTS, "\"id\": \"rash\"", "\"id\": \"Skin Rash\"");
    reports(data, &["side_effects[1].id", "\"Skin Rash\" is not an id"]);
}

#[test]
fn markup_and_invisible_characters_are_refused() {
    reports(Data::example().with(WORDS, "Take it", "<b>Take</b> it"), &["statements.key-water", "holds < or >"]);
    reports(Data::example().with(WORDS, "Take it", "Take\u{202e} it"), &["statements.key-water", "U+202E"]);
    reports(Data::example().with(WORDS, "Take it", "Ta\u{200d}ke it"), &["statements.key-water", "U+200D"]);
    reports(Data::example().with(WORDS, "Tell {clinic}.", " "), &["side_effects.rash.action", "is empty"]);
}

#[test]
fn persian_and_hindi_are_written_with_joiners() {
    for word in ["می\u{200c}شود", "क्\u{200d}ष"] {
        assert_eq!(Data::example().with(WORDS, "Take it", &format!("{word} it")).problems(), "");
    }
}

#[test]
fn a_telephone_line_that_there_is_not_is_refused() {
    reports(Data::example().with(WORDS, "{poison}", "{police}"), &["statements.help-poison", "{police}"]);
    let lead = Data::example().with(WORDS, "Call {emergency} if you have:", "Call {doctor} if you have:");
    reports(lead, &["groups.uses-not.lead", "{doctor}"]);
}

#[test]
fn words_that_no_fact_needs_are_named() {
    let data = Data::example().with(WORDS, "\"statements\": {", "\"statements\": {\n    \"old\": \"Gone.\",");
    reports(data, &["statements.old", "is not in facts.json"]);
}

#[test]
fn a_source_whose_address_is_not_of_the_web_is_refused() {
    let data = Data::example().with(FACTS, "https://example.org/label", "javascript:alert(1)");
    reports(data, &["sources.label.url", "not a web address"]);
}

#[test]
fn a_folder_and_a_file_have_the_names_that_stand_inside_them() {
    reports(
        Data::example().with(FACTS, "\"id\": \"examplin\"", "\"id\": \"other\""),
        &["is \"other\"", "the same name"],
    );
    reports(
        Data::example().with(WORDS, "\"lang\": \"en\"", "\"lang\": \"es\""),
        &["is \"es\"", "not the name of the file"],
    );
}

#[test]
fn a_missing_file_is_named() {
    reports(Data::example().without(FACTS), &[FACTS, "cannot be read"]);
    reports(Data::example().without(WORDS), &["medicines/examplin", "has no words in any language"]);
}

#[test]
fn what_all_medicines_share_need_not_be_there() {
    let files = ["words/en.json", "words/es.json", "languages/en.json", "languages/es.json", "regions.json"];
    let bare = files.into_iter().fold(Data::example(), Data::without);
    assert_eq!(bare.problems(), "");
    assert_eq!(bare.card(), Data::example().card());
}

#[test]
fn a_file_that_is_there_replaces_the_bundled_one() {
    let calls = |data: Data| data.card().emergency.call.phone().map(|phone| phone.label.clone());
    assert_eq!(calls(Data::example().without("regions.json")).as_deref(), Some("911"));
    let own = Data::example().with("regions.json", "\"label\": \"911\"", "\"label\": \"9-1-1\"");
    assert_eq!(calls(own).as_deref(), Some("9-1-1"));
    let broken = Data::example().with("words/en.json", "\"lang\": \"en\",", "\"lang\": \"en\"");
    reports(broken, &["words/en.json", "this is not JSON"]);
}

#[test]
fn the_name_and_the_brands_of_a_medicine_are_no_hard_words() {
    let named = |name: &str| {
        let words = format!("It is for {name}. {name} {name} {name} {name}.");
        Data::example().with(WORDS, "It is for examples.", &words)
    };
    reports(named("Hydroxychloroquinamide"), &["sections.uses", "reads at grade"]);
    let brand = named("Hydroxychloroquinamide").with(FACTS, "\"Examplor\"", "\"Hydroxychloroquinamide\"");
    assert_eq!(brand.problems(), "");
}

#[test]
fn every_problem_is_reported_at_once_and_only_once() {
    let problems = Data::example()
        .with(WORDS, "Take it", "<b>Take</b> it")
        .with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": 63, \"high\": 10")
        .with(WORDS, "{poison}", "{police}")
        .problems();
    assert_eq!(problems.matches("To mend it: ").count(), 3, "{problems}");
}

#[test]
fn a_key_that_is_missing_is_named() {
    let data = Data::example().with(FACTS, "\"id\": \"rash\",", "");
    reports(data, &["side_effects[1]", "the key \"id\" is missing", "add \"id\""]);
}

#[test]
fn what_nobody_has_decided_is_named_and_nothing_is_put_in_its_place() {
    let tier = "\"tier\": \"contact\",";
    for undecided in ["", "\"tier\": null,"] {
        let data = Data::example().with(FACTS, tier, undecided);
        reports(data, &["side_effects[1]", "\"rash\" has no tier", "take the more cautious"]);
    }
    let level = Data::example().with(FACTS, "\"level\": \"avoid\"", "\"level\": null");
    reports(level, &["interactions[0].level", "\"alcohol\" has no level"]);
    let basis = Data::example().with(FACTS, "\"basis\": \"trials\"", "\"basis\": null");
    reports(basis, &["side_effects[0].rates[0].basis", "\"sleepy\" has no basis"]);
    let rates = Data::example().with(FACTS, "\"tier\": \"emergency\",", "\"tier\": \"emergency\", \"rates\": null,");
    reports(rates, &["side_effects[3].rates", "\"fit\" has no rates", "or [] where nobody tells"]);
    let checked = Data::example().with(FACTS, "\"checked\": \"2026-01-31\"", "\"checked\": null");
    reports(checked, &["review.checked", "nobody has checked this content"]);
    let next = Data::example().with(FACTS, "\"next_check\": \"2026-07-31\"", "\"next_check\": null");
    reports(next, &["review.next_check", "nobody has said when"]);
}

#[test]
fn a_placeholder_is_reported_wherever_it_stands_with_what_to_write() {
    let data = Data::example()
        .with(WORDS, "Take it with water.", "[write] how to take it, 3 times and often")
        .with(FACTS, "\"Examplin label\"", "\"[write] its title\"")
        .with("medicines/examplin/coverage.json", "\"seizure\"", "\"[write] a reaction\"");
    let problems = data.problems();
    let place = line_of(WORDS, "Take it with water.") + ": statements.key-water";
    for part in ["write how to take it", "write its title", "write a reaction", &place] {
        assert!(problems.contains(part), "{part} is not in:\n{problems}");
    }
    assert_eq!(problems.matches("To mend it: ").count(), 3, "nothing else is reported of a placeholder:\n{problems}");
}

#[test]
fn an_empty_page_to_take_along_is_reported() {
    reports(
        Data::example().with(FACTS, "\"effects\": [\"sleepy\"]", "\"effects\": []"),
        &["take_away.effects", "is empty"],
    );
}

#[test]
fn a_key_that_stands_twice_is_named() {
    let data = Data::example().with(WORDS, "\"statements\": {", "\"statements\": {\n    \"key-water\": \"Old.\",");
    reports(data, &["statements.key-water", "for the second time"]);
}

#[test]
fn a_value_of_the_wrong_kind_is_reported() {
    let data = Data::example().with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": \"ten\", \"high\": 63");
    reports(data, &["side_effects[0].rates[0].low", "\"ten\" is the wrong kind of value", "number"]);
    let negative = Data::example().with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": -1, \"high\": 63");
    reports(negative, &["side_effects[0].rates[0].low", "-1 is out of range"]);
}

#[test]
fn a_comma_too_few_is_reported_at_its_line() {
    let data = Data::example().with(
        WORDS,
        "\"key-water\": \"Take it with water.\",",
        "\"key-water\": \"Take it with water.\"",
    );
    reports(data, &[&line_of(WORDS, "\"key-water\""), "this is not JSON", "comma"]);
}

#[test]
fn mistakes_in_several_files_and_of_several_kinds_are_all_reported() {
    let problems = Data::example()
        .with(FACTS, TIER, "\"tier\": \"mild\"")
        .with(FACTS, "\"level\": \"avoid\"", "\"level\": \"perhaps\"")
        .with(WORDS, "\"say\": \"eg-ZAM-plin\",", "")
        .problems();
    for part in ["\"mild\"", "\"perhaps\"", "the key \"say\" is missing"] {
        assert!(problems.contains(part), "{part} is not in:\n{problems}");
    }
}

// More than one language.

const SPANISH: &str = "medicines/baclofen/es.json";

#[test]
fn a_word_that_is_missing_in_one_language_is_named_there() {
    let problems = Data::real()
        .with(SPANISH, "\"help-chest\":", "\"help-chest-old\":")
        .with(SPANISH, "\"hives\": {", "\"hivez\": {")
        .problems();
    for part in ["es.json", "statements", "\"help-chest\" has no words", "side_effects", "\"hives\" has no words"] {
        assert!(problems.contains(part), "{part} is not in:\n{problems}");
    }
    assert!(!problems.contains("baclofen/en.json"), "English lacks nothing:\n{problems}");
}

#[test]
fn words_are_needed_only_for_the_regions_they_are_offered_in() {
    let everywhere = Data::real().with(SPANISH, "\"regions\": [\"us\"]", "\"regions\": [\"us\", \"uk\"]");
    reports(everywhere, &[SPANISH, "\"help-poison-uk\" has no words"]);
    let left_out = Data::real().with(SPANISH, "  \"regions\": [\"us\"],\n", "");
    reports(left_out, &[SPANISH, "\"help-poison-uk\" has no words"]);
}

#[test]
fn a_region_that_words_cannot_be_offered_in_is_refused() {
    let with = |regions: &str| {
        Data::example().with(WORDS, "\"lang\": \"en\",", &format!("\"lang\": \"en\",\n  \"regions\": {regions},"))
    };
    assert_eq!(with("[\"us\"]").problems(), "");
    reports(with("[]"), &["en.json:3: regions", "is empty"]);
    reports(with("[\"us\", \"uk\"]"), &["regions[1]", "names \"uk\", for which there is no card"]);
    reports(with("[\"us\", \"us\"]"), &["regions[1]", "names \"us\" again"]);
    reports(with("[\"mars\"]"), &["regions[0]", "\"mars\""]);
}

#[test]
fn a_language_without_rules_is_refused_and_one_without_a_reading_formula_is_not_measured() {
    let data = || {
        ["words", "medicines/examplin"].into_iter().fold(Data::example(), |data, folder| {
            let (english, french) = (format!("{folder}/en.json"), format!("{folder}/fr.json"));
            data.with_copy(&english, &french).with(&french, "\"lang\": \"en\"", "\"lang\": \"fr\"")
        })
    };
    reports(data(), &["languages/fr.json", "cannot be read", "create this file"]);
    let rules = |reading: &str| {
        let english: Value = serde_json::from_str(&data().read("languages/en.json")).expect("rules");
        let mut rules = english.as_object().expect("rules").clone();
        rules.insert("lang".into(), "fr".into());
        match reading {
            "" => rules.remove("reading"),
            _ => rules.insert("reading".into(), serde_json::from_str(reading).expect("JSON")),
        };
        data().with_file("languages/fr.json", &Value::Object(rules).to_string())
    };
    assert_eq!(rules("null").problems(), "");
    reports(rules(""), &["languages/fr.json", "the key \"reading\" is missing"]);
    reports(rules("{ \"formulas\": [] }"), &["languages/fr.json:1: reading.formulas"]);
}

#[test]
fn spanish_is_held_against_the_limits_and_rules_of_spanish() {
    let text = "\"uses-goal\": \"Es para la rigidez que aún se puede aliviar.";
    let with = |words: &str| Data::real().with(SPANISH, text, &format!("\"uses-goal\": \"{words}"));
    reports(with("Le pasa a 1 de cada 50."), &["statements.uses-goal", "1 de cada …"]);
    reports(with("Utilice la medicina."), &["statements.uses-goal", "write \"use\""]);
    let limits = Data::real().with("languages/es.json", "\"card\": 65", "\"card\": 99").with(
        "languages/es.json",
        "\"section\": 8",
        "\"section\": 1",
    );
    reports(limits, &["(Szigriszt-Pazos (INFLESZ)); 99 is the least", "(Crawford); 1 is the most"]);
}

// Plain words.

#[test]
fn a_long_sentence_is_refused() {
    let long = "Take it with water and with food and with care and with joy and with hope and with love and with time.";
    reports(
        Data::example().with(WORDS, "Take it with water.", long),
        &["statements.key-water", "a sentence of 22 words"],
    );
}

#[test]
fn a_word_that_has_a_plainer_one_is_refused() {
    reports(
        Data::example().with(WORDS, "Tell {clinic}.", "Consult us."),
        &["side_effects.rash.action", "write \"ask\""],
    );
}

#[test]
fn a_frequency_word_needs_a_number() {
    reports(
        Data::example().with(WORDS, "Tell {clinic}.", "It is rare."),
        &["side_effects.rash.action", "\"rare\" without a number"],
    );
}

#[test]
fn one_in_so_many_is_refused() {
    let data = Data::example().with(WORDS, "Tell {clinic}.", "It comes to 1 in 50.").with(
        FACTS,
        "\"tier\": \"contact\",",
        "\"tier\": \"contact\", \"numbers\": [\"1\", \"50\"],",
    );
    reports(data, &["side_effects.rash.action", "1 in …"]);
}

#[test]
fn a_medical_word_needs_plain_words_beside_it() {
    let data = Data::example().with(WORDS, "It is for examples.", "It eases spasticity.");
    reports(data, &["sections.uses", "says \"spasticity\" and not what it is"]);
    let glossed = Data::example().with(WORDS, "It is for examples.", "It eases tight muscles (spasticity).");
    assert_eq!(glossed.problems(), "");
}

#[test]
fn a_number_in_words_has_to_be_the_number_in_facts() {
    let data = Data::example().with(WORDS, "Take it with water.", "Take 2 with water.");
    reports(data, &["statements.key-water", "holds the numbers 2, but facts.json says none"]);
}

#[test]
fn a_text_that_is_hard_to_read_is_refused() {
    let hard = "Contraindications necessitate individualized pharmaceutical considerations.";
    reports(
        Data::example().with(WORDS, "It is for examples.", hard),
        &["sections.uses", "reads at grade", "shorter words"],
    );
}

#[test]
fn a_topic_that_no_card_talks_about_is_reported() {
    let file = "medicines/examplin/coverage.json";
    reports(
        Data::example().with(file, "[\"alcohol\"]", "[\"uses-only-uk\"]"),
        &[file, "does not talk about \"drinking\""],
    );
    reports(Data::example().with(file, "\"fit\"", "\"faint\""), &["label_reactions.seizure", "no side effect"]);
}

#[test]
fn past_the_day_of_the_next_check_the_content_is_overdue() {
    let documents = Data::example().documents();
    let on = |year, month, day| overdue(&documents, date(year, month, day)).len();
    assert_eq!(on(2026, 7, 30), 0);
    assert_eq!(on(2026, 7, 31), 0, "on the day itself it is not overdue");
    assert_eq!(on(2026, 8, 1), 1);
}

#[test]
fn what_matters_to_a_reader_has_to_be_on_the_card() {
    let data = Data::example().with(FACTS, "\"ids\": [\"alcohol\"]", "\"ids\": [\"beer\"]");
    reports(data, &["relevance[1].ids", "names \"beer\""]);
}

#[test]
fn a_group_that_is_empty_in_a_region_is_reported() {
    let first = "{ \"id\": \"uses-first\",";
    let data = Data::example().with(FACTS, first, &format!("{first} \"regions\": [\"uk\"],"));
    reports(data, &["sections[0].groups[1]", "has no statement for the region \"us\""]);
}

#[test]
fn a_card_without_what_every_card_needs_is_refused() {
    let signs = "\"signs\": [{ \"id\": \"help-wake\",";
    let elsewhere = Data::example().with(FACTS, signs, &format!("{signs} \"regions\": [\"uk\"],"));
    reports(elsewhere, &["get_help.signs", "the card for the region \"us\" needs at least one sign of an emergency"]);
    let section = "{ \"id\": \"side-effects\", \"shows\": \"side-effects\" },";
    let hidden = Data::example().with(FACTS, section, "{ \"id\": \"side-effects\" },");
    reports(hidden, &["needs one section that shows \"side-effects\""]);
}

#[test]
fn a_placeholder_that_nothing_would_fill_is_refused() {
    let data =
        Data::example().with(WORDS, "\"notice\": \"have a rash\"", "\"notice\": \"have a rash, call {emergency}\"");
    reports(data, &["side_effects.rash.notice", "holds a brace"]);
    // The lead of a group is filled in; that of the medicine is not.
    let lead = Data::example().with(WORDS, "Shows how a card is made", "Calls {emergency}");
    reports(lead, &["identity.lead", "holds a brace"]);
}

#[test]
fn a_missing_word_of_the_interface_is_reported() {
    let data = Data::example().with("words/en.json", "\"drives\": \"I drive\",", "");
    reports(data, &["words/en.json", "traits", "\"drives\" has no words"]);
    let region = Data::example().with("words/en.json", "\"us\": \"the United States\",", "");
    reports(region, &["words/en.json", "regions", "\"us\" has no words"]);
}

#[test]
fn what_is_given_twice_is_reported() {
    reports(
        Data::example().with(FACTS, "[\"us\"],\n  \"identity\"", "[\"us\", \"us\"],\n  \"identity\""),
        &["regions[1]"],
    );
    let rates = Data::example().with(FACTS, "\"among\": \"liquid-trials\"", "\"among\": \"tablet-trials\"");
    reports(rates, &["side_effects[0].rates[1]", "a second rate"]);
}

#[test]
fn an_id_that_the_card_needs_for_itself_is_refused() {
    let data = Data::example().with(FACTS, "\"id\": \"uses-for\"", "\"id\": \"search\"");
    reports(data, &["groups", "\"search\", which the card needs for itself"]);
}

#[test]
fn mistakes_of_structure_do_not_hide_mistakes_of_content() {
    let problems = Data::example()
        .with(FACTS, TIER, "\"tier\": \"mild\"")
        .with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": 63, \"high\": 10, \"note\": \"?\"")
        .with(FACTS, BOTH, "\"sources\": [\"Label\"]")
        .with(WORDS, "    \"key-water\": \"Take it with water.\",\n", "")
        .with(WORDS, "Tell {clinic}.", "<b>Tell</b> {clinic}.")
        .problems();
    let parts = [
        "\"mild\"",
        "the key \"note\"",
        "(63) is above",
        "the source \"Label\"",
        "\"key-water\" has no words",
        "holds <",
    ];
    for part in parts {
        assert!(problems.contains(part), "{part} is not in:\n{problems}");
    }
    assert_eq!(problems.matches("To mend it: ").count(), parts.len(), "{problems}");
}
