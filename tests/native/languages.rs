//! What any language needs: that every word on a card comes from the files of words, and can be another; and that a language
//! is added by its files alone.

use std::{fs, sync::LazyLock};

use super::{
    pseudo::{other_languages, others::OTHERS, project, pseudo, pseudo_card},
    support::{Data, Said, html, texts},
};
use medication_card::model::{Card, Index, Open, View};
use medication_card_tool::{authoring::report::report, content::library::Library};

/// The example medicine in languages that only files know.
static OTHER: LazyLock<(Library, Vec<Card>)> = LazyLock::new(other_languages);

fn card(lang: &str) -> &'static Card {
    OTHER.1.iter().find(|card| card.lang.as_str() == lang).expect("a card in this language")
}

fn whole(lang: &str) -> String {
    html(card(lang), View { open: Open::All, ..View::default() })
}

/// Ids of what a query finds on the card of a language.
fn found(lang: &str, query: &str) -> Vec<String> {
    Index::of(card(lang)).find(query).iter().map(|entry| entry.id.clone()).collect()
}

/// What a card says of how often a side effect comes.
fn rate(lang: &str, effect: &str) -> String {
    let effects = card(lang).side_effects();
    let effect = effects.iter().find(|other| other.id.as_str() == effect).expect("a side effect");
    let notes: Vec<_> = effect.rate_notes.iter().map(|note| note.plain()).collect();
    [vec![effect.rate_text.plain(), effect.complement.clone().unwrap_or_default()], notes].concat().join(" | ")
}

#[test]
fn every_word_on_a_card_can_be_translated() {
    let (_, card) = pseudo_card();
    let html = html(&card, View { open: Open::All, ..View::default() });
    let latin = |text: &str| text.chars().any(|letter| letter.is_ascii_alphabetic());
    let texts = texts(&html);
    assert!(texts.len() > 1000, "the card says only {} things", texts.len());
    for said in texts.iter().filter(|said| said.lang == "he") {
        // Names and doses are the same in every language, and are kept apart from its words.
        assert!(said.isolated || !latin(&said.text), "{:?} is not among the words", said.text);
    }
    for attribute in ["aria-label", "placeholder", "data-general", "data-all", "title", "alt"] {
        let begin = format!(" {attribute}=\"");
        for value in html.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(!latin(value), "{attribute}={value:?} is not among the words");
        }
    }
}

#[test]
fn a_made_up_word_is_mirrored_and_longer_and_keeps_what_is_filled_in() {
    assert_eq!(pseudo("Call {emergency} now, 5 in 100"), "צאללל {emergency} נוץץ, 5 ינ 100");
}

#[test]
fn a_language_is_added_by_its_files_alone() {
    for entry in fs::read_dir(project(OTHERS).join("languages")).expect("a folder") {
        let file = entry.expect("a file").file_name();
        let lang = file.to_str().and_then(|file| file.strip_suffix(".json")).expect("a language");
        let card = card(lang);
        let html = whole(lang);
        assert!(html.contains(&format!(" lang=\"{lang}\" dir=\"{}\"", card.direction.name())), "{html}");
        // Each says everything in its own words: what is English is in the English card.
        let english = whole("en");
        let english: Vec<_> = texts(&english).into_iter().map(|said| said.text).collect();
        // A telephone line is called as its region calls it.
        let is_own = |said: &Said| !said.isolated && said.lang == lang && !said.text.contains("Poison Help");
        for said in texts(&html).into_iter().filter(is_own) {
            let is_word = said.text.chars().filter(|c| c.is_alphabetic()).count() > 3;
            assert!(!is_word || !english.contains(&said.text), "{lang}: {:?}", said.text);
        }
        let medicine = &OTHER.0.medicines[&card.medicine];
        let report = report(card, medicine, &OTHER.0.language_rules[&card.lang]);
        let has_formula = OTHER.0.language_rules[&card.lang].reading.is_some();
        assert_eq!(report.contains("nothing measured how hard it is"), !has_formula, "{report}");
    }
}

#[test]
fn polish_words_have_the_form_that_goes_with_their_number() {
    let counts = &card("pl").counts;
    let said = |count| counts.say(&counts.found, &[("count", count)]);
    for (count, expected) in [
        (1, "Znaleziono 1 miejsce."),
        (2, "Znaleziono 2 miejsca."),
        (5, "Znaleziono 5 miejsc."),
        (12, "Znaleziono 12 miejsc."),
        (22, "Znaleziono 22 miejsca."),
        (101, "Znaleziono 101 miejsc."),
        (1022, "Znaleziono 1022 miejsca."),
    ] {
        assert_eq!(said(count), expected);
    }
    let thirsty = rate("pl", "thirsty");
    assert!(thirsty.starts_with("około 8 osób na 100 | a około 92 osoby nie | "), "{thirsty}");
    assert!(thirsty.contains("8,3 osoby na 100"), "{thirsty}");
    let sleepy = rate("pl", "sleepy");
    assert!(sleepy.contains("3 badania (1\u{a0}264 osób)") && sleepy.contains("1 badanie (175 osób)"), "{sleepy}");
}

#[test]
fn hindi_is_written_with_its_digits_and_joiners() {
    let counts = &card("hi").counts;
    let said = |count| counts.say(&counts.found, &[("count", count)]);
    assert_eq!([said(1), said(2), said(5), said(22)], ["१ जगह मिली।", "२ जगहें मिलीं।", "५ जगहें मिलीं।", "२२ जगहें मिलीं।"]);
    assert_eq!(rate("hi", "thirsty").split(" | ").next(), Some("१०० में क़रीब ८"));
    assert!(rate("hi", "sleepy").contains("१,२६४ लोगों के ३ अध्ययन"), "{}", rate("hi", "sleepy"));
    assert_eq!(card("hi").review.checked, "जाँचा गया ३१ जन॰ २०२६");
    let html = whole("hi");
    assert!(html.contains("रक्\u{200d}त") && html.contains("५ mL"), "{html}");
    // It is found with and without the joiner, and a number however it is typed.
    for query in ["रक्\u{200d}त", "रक्त"] {
        assert!(found("hi", query).contains(&"stop-harm".to_owned()), "{query:?}");
    }
    for query in ["५ mL", "5 ml", "5mL"] {
        assert!(found("hi", query).contains(&"take-measure".to_owned()), "{query:?}");
    }
}

#[test]
fn persian_is_written_from_right_to_left_with_its_joiners() {
    let html = whole("fa");
    assert!(html.contains(" lang=\"fa\" dir=\"rtl\""), "{html}");
    assert!(html.contains("خواب\u{200c}آلودگی"), "{html}");
    for query in ["خواب\u{200c}آلودگی", "خوابآلودگی", "خواب‌آلودگي"] {
        assert!(found("fa", query).contains(&"sleepy".to_owned()), "{query:?}");
    }
    assert!(rate("fa", "thirsty").starts_with("حدود ۸ نفر از ۱۰۰ | "), "{}", rate("fa", "thirsty"));
    assert!(rate("fa", "thirsty").contains("۸٫۳ نفر از ۱۰۰"), "{}", rate("fa", "thirsty"));
}

#[test]
fn japanese_has_sentences_and_words_without_spaces() {
    let (library, _) = &*OTHER;
    let medicine = &library.medicines[&card("ja").medicine];
    let report = report(card("ja"), medicine, &library.language_rules[&card("ja").lang]);
    assert!(
        report.contains("- 20: 1,264人の3件の研究（筋肉がこわばる大人、毎日4 mgまで）で数えました。\n"),
        "{report}"
    );
    assert_eq!(card("ja").review.checked, "確認日 2026年1月31日");
    for (query, id) in [("眠い", "sleepy"), ("飲みすぎ", "help-poison"), ("水", "key-water"), ("血液検査", "checks")]
    {
        let found = found("ja", query);
        assert!(found.iter().any(|other| other == id), "{query} finds {found:?}");
    }
    assert!(found("ja", "犬").is_empty());
    let counts = &card("ja").counts;
    assert_eq!(counts.say(&counts.found, &[("count", 1)]), "1か所見つかりました。");
}

#[test]
fn rules_of_a_language_hold_for_its_words() {
    let broken = |lang: &str, text: &str, other: &str| {
        Data::example().with_folder(OTHERS).with(&format!("medicines/examplin/{lang}.json"), text, other).problems()
    };
    for (lang, text, other, expected) in [
        ("ja", "水で飲みます。", "水で服用します。", "write \"飲む\""),
        ("ja", "水で飲みます。", "たまに水で飲みます。しばしばです。", "says \"しばしば\" without a number"),
        ("hi", "५ mL", "६ mL", "holds the numbers 1, 6"),
        ("hi", "पानी के साथ लें।", "अक्सर लें। १ में ५।", "says \"अक्सर\" without a number"),
        ("fa", "با آب بخورید.", "با آب بخورید \u{200c}.", "invisible character U+200C"),
        ("pl", "Weź to z wodą.", "Ma to 1 na 50.", "1 na …"),
    ] {
        let problems = broken(lang, text, other);
        assert!(problems.contains(expected), "{lang}: {problems}");
    }
}
