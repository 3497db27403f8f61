//! Search: what stands on a card is found, however it is typed; nothing else is claimed.

use std::collections::{BTreeMap, BTreeSet};

use medication_card::model::{Card, Hit, Index, Open, Region, SearchRules, Tier, View};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::support::{Data, baclofen, html, real_cards, region};

thread_local! {
    static ENGLISH: Index = Index::of(baclofen(Region::US, "en"));
    static SPANISH: Index = Index::of(baclofen(Region::US, "es"));
}

/// Ids of what a query finds.
fn found(query: &str) -> Vec<String> {
    ENGLISH.with(|index| ids(index, query))
}

/// The same on the Spanish card.
fn found_in_spanish(query: &str) -> Vec<String> {
    SPANISH.with(|index| ids(index, query))
}

fn ids(index: &Index, query: &str) -> Vec<String> {
    index.find(query).iter().map(|entry| entry.id.clone()).collect()
}

/// The rules of a language, as its cards carry them.
fn rules(lang: &str) -> &'static SearchRules {
    &baclofen(Region::US, lang).search
}

#[track_caller]
fn finds(query: &str, id: &str) {
    let found = found(query);
    assert!(found.iter().any(|other| other == id), "{query:?} finds {found:?}");
}

#[test]
fn everyday_words_find_side_effects() {
    for (query, id) in [
        ("sleepy", "sleepy"),
        ("drowsy", "sleepy"),
        ("can't stay awake", "sleepy"),
        ("I feel dizzy", "dizzy"),
        ("somnolence", "sleepy"),
        ("fit", "seizure"),
        ("throwing up", "vomiting"),
    ] {
        finds(query, id);
    }
}

#[test]
fn a_brand_finds_the_class_it_belongs_to() {
    finds("Xanax", "benzodiazepines");
    finds("beer", "alcohol");
}

#[test]
fn case_accents_plurals_and_one_slip_are_forgiven() {
    for query in ["SLEEPY", "sléepy", "slepy", "sleeppy", "seizures", "siezure"] {
        let id = if query.contains("ei") || query.contains("ie") { "seizure" } else { "sleepy" };
        finds(query, id);
    }
}

#[test]
fn the_same_word_comes_before_one_that_is_like_it() {
    assert_eq!(found("sleepy").first().map(String::as_str), Some("sleepy"), "and not pauses in breathing while asleep");
}

#[test]
fn what_goes_by_the_words_and_is_urgent_comes_first() {
    let index = Index::of(baclofen(Region::US, "en"));
    for query in ["breathing", "suicide", "seizure"] {
        let first = index.find(query).first().map(|entry| (entry.tier, entry.id.clone()));
        assert!(matches!(first, Some((Some(Tier::Emergency), _))), "{query} finds {first:?} first");
    }
}

#[test]
fn spanish_everyday_words_find_the_side_effect_first() {
    for (query, id) in [
        ("tengo sueño", "sleepy"),
        ("sueño", "sleepy"),
        ("SUENO", "sleepy"),
        ("mareado", "dizzy"),
        ("me siento mareada", "dizzy"),
        ("mareos", "dizzy"),
        ("mareadp", "dizzy"),
        ("no puedo respirar", "help-breath"),
        ("me falta el aire", "help-breath"),
        ("convulsiones", "help-seizure"),
        ("convulsión", "help-seizure"),
        ("vomitando", "vomiting"),
        ("malos sueños", "nightmares"),
        ("apnea del sueño", "sleep-apnea"),
        ("no puedo orinar", "cannot-pass-urine"),
        ("ronchas", "help-swelling"),
        ("me quiero morir", "help-suicide"),
        ("dolor en el pecho", "help-chest"),
        ("tengo náuseas o vómito", "nausea"),
        ("cerveza", "alcohol"),
        ("Xanax", "benzodiazepines"),
    ] {
        let found = found_in_spanish(query);
        assert_eq!(found.first().map(String::as_str), Some(id), "{query:?} finds {found:?}");
    }
}

#[test]
fn in_spanish_too_what_is_urgent_comes_first() {
    let index = Index::of(baclofen(Region::US, "es"));
    for query in ["respirar", "suicidio", "convulsión", "adormilado", "no puedo estar despierta", "hinchazón"] {
        let first = index.find(query).first().map(|entry| (entry.tier, entry.id.clone()));
        assert!(matches!(first, Some((Some(Tier::Emergency), _))), "{query} finds {first:?} first");
    }
}

#[test]
fn what_is_typed_need_not_look_like_what_is_stored() {
    for (lang, query, other) in [
        ("en", "seizure", "SE\u{301}IZURE"),
        ("en", "seizure", "sei\u{ad}zure"),
        ("en", "seizure", "\u{202a}seizure\u{200b}\u{feff}"),
        ("en", "seizure", "ｓｅｉｚｕｒｅ"),
        ("en", "can't stay awake", "can’t\u{a0}stay\u{2003}awake"),
        ("en", "fits", "ﬁts"),
        ("en", "diarrhea", "diarrhœa"),
        ("es", "sueño", "suen\u{303}o"),
        ("es", "sueño", "sueno"),
        ("es", "convulsión", "CONVULSIO\u{301}N"),
    ] {
        let find = if lang == "en" { found } else { found_in_spanish };
        assert_eq!(find(other), find(query), "{other:?}");
        assert!(!find(query).is_empty(), "{query}");
    }
}

#[test]
fn accents_do_not_matter_however_they_are_encoded() {
    for (text, folded) in [
        ("SÉIZURE Äpfel sueño Ørsted", "seizure apfel sueno orsted"),
        ("e\u{301} n\u{303} A\u{308}", "e n a"),
        ("Straße Cæsar œdema", "strasse caesar oedema"),
        ("ﬁrst oﬃce ﬂu 5 µg", "first office flu 5 ug"),
        ("Ｂａｃｌｏｆｅｎ ５ｍｇ", "baclofen 5mg"),
        ("٥ ۹ ५ ௯", "5 9 5 9"),
        ("ba\u{ad}clo\u{200b}fen\u{feff} \u{202e}x\u{2069}\u{fe0f}", "baclofen x"),
    ] {
        assert_eq!(rules("en").fold(text), folded, "{text}");
        assert_eq!(rules("es").fold(text), folded, "{text}");
    }
}

#[test]
fn endings_do_not_matter() {
    let found = rules("en").words("SÉizures, RASHES & allergies – “Äpfel”");
    assert_eq!(found, ["seizure", "rashe", "allergy", "apfel"]);
    let spanish = |text| rules("es").words(text);
    for (one, other) in [
        ("convulsión", "convulsiones"),
        ("mareado", "MAREADAS"),
        ("vez", "veces"),
        ("mes", "meses"),
        ("diente", "dientes"),
        ("sueño", "sueños"),
        ("pie", "pies"),
        ("crisis", "crisis"),
    ] {
        assert_eq!(spanish(one), spanish(other));
    }
    assert_ne!(spanish("dosis"), spanish("dos"));
}

#[test]
fn words_that_are_pronounced_alike_sound_the_same_and_no_others() {
    for (lang, one, other) in [
        ("en", "baclofen", "baclophen"),
        ("en", "baclofen", "backlofen"),
        ("en", "diarrhea", "diarea"),
        ("en", "diarrhea", "diarrhoea"),
        ("en", "constipation", "konstipation"),
        ("en", "anxiety", "anksiety"),
        ("en", "dizzy", "dizy"),
        ("en", "anaesthetic", "anesthetic"),
        ("en", "oedema", "edema"),
        ("en", "allergic", "alerjic"),
        ("es", "vomito", "bomito"),
        ("es", "hinchazon", "inchason"),
        ("es", "llorar", "yorar"),
        ("es", "quiero", "kiero"),
        ("es", "cerveza", "servesa"),
        ("es", "alergia", "alerjia"),
    ] {
        assert_eq!(rules(lang).sound(one), rules(lang).sound(other), "{one}");
    }
    for (one, other) in [("hives", "gives"), ("rash", "rush"), ("pain", "pump"), ("vowel", "bowel")] {
        assert_ne!(rules("en").sound(one), rules("en").sound(other), "{one}");
    }
}

#[test]
fn a_dose_is_found_with_and_without_a_space() {
    let spaced = found("10 mg");
    assert!(spaced.iter().any(|id| id == "forms"), "{spaced:?}");
    for query in ["10mg", "10-mg", "10\u{a0}mg", "10\u{202f}MG", "１０ｍｇ", "١٠ mg"] {
        assert_eq!(found(query), spaced, "{query:?}");
    }
    assert_eq!(found("10mg/5ml"), found("10 mg / 5 ml"));
}

#[test]
fn words_are_found_written_together_and_apart() {
    for (together, apart) in [
        ("breastfeeding", "breast feeding"),
        ("breastfeeding", "breast-feeding"),
        ("sideeffects", "side effects"),
        ("painkillers", "pain killers"),
        ("newborn", "new born"),
    ] {
        let (one, other) = (found(together), found(apart));
        assert!(!one.is_empty() && !other.is_empty(), "{together}: {one:?}, {other:?}");
        assert!(one.iter().any(|id| other.contains(id)), "{together}: {one:?}, {other:?}");
        assert_eq!(one.first(), other.first(), "{together}");
    }
    assert_eq!(found_in_spanish("sobre dosis").first(), found_in_spanish("sobredosis").first());
}

#[test]
fn words_are_found_spelt_as_they_sound() {
    let check = |find: fn(&str) -> Vec<String>, typed: &str, meant: &str| {
        let (one, other) = (find(typed), find(meant));
        assert!(!one.is_empty() && one.first() == other.first(), "{typed} finds {one:?}, {meant} {other:?}");
    };
    for (typed, meant) in [
        ("baclophen", "baclofen"),
        ("backlofen", "baclofen"),
        ("siezure", "seizure"),
        ("diarea", "diarrhea"),
        ("diarrhoea", "diarrhea"),
        ("konstipation", "constipation"),
        ("nawsea", "nausea"),
        ("halucinations", "hallucinations"),
        ("anksiety", "anxiety"),
        ("ibuprofin", "ibuprofen"),
        ("alkohol", "alcohol"),
    ] {
        check(found, typed, meant);
    }
    for (typed, meant) in [
        ("bomito", "vómito"),
        ("inchason", "hinchazón"),
        ("embarasada", "embarazada"),
        ("servesa", "cerveza"),
        ("baclofeno", "baclofeno"),
        ("estreñimento", "estreñimiento"),
    ] {
        check(found_in_spanish, typed, meant);
    }
}

#[test]
fn a_word_that_is_on_the_card_finds_nothing_that_is_only_like_it() {
    let hives = found("hives");
    assert!(hives.contains(&"hives".to_owned()), "{hives:?}");
    assert!(hives.len() <= 10 && hives.contains(&"help-swelling".to_owned()), "{hives:?}");
    for card in [baclofen(Region::US, "en"), baclofen(Region::US, "es")] {
        let (index, places) = (Index::of(card), Places::of(card));
        let foreign: String = card
            .sources()
            .iter()
            .filter(|source| source.lang != *card.content_lang())
            .map(|source| format!("{} {} ", source.title, source.publisher))
            .collect();
        for word in places.words().into_iter().filter(|word| word.chars().count() >= 5 && !foreign.contains(word)) {
            for entry in index.find(&word) {
                assert!(says(card, &places, &entry, &word), "{word} finds {}", entry.id);
            }
        }
    }
}

#[test]
fn a_misspelt_word_is_found_although_the_title_of_a_source_has_it_in_another_language() {
    for (typed, meant) in [("canada", "cansada"), ("sclerosis", "esclerosis")] {
        let (one, other) = (found_in_spanish(typed), found_in_spanish(meant));
        assert!(!other.is_empty() && one.contains(&other[0]), "{typed} finds {one:?}, {meant} {other:?}");
    }
}

#[test]
fn what_has_every_word_of_a_query_comes_first() {
    let card = baclofen(Region::US, "en");
    let (index, places) = (Index::of(card), Places::of(card));
    let mut pairs = 0;
    for effect in card.side_effects() {
        // Words that say little are not looked for.
        let is_telling =
            |word: &&str| word.len() >= 5 && !card.search.small_words.split(' ').any(|small| small == *word);
        let words: Vec<_> = effect.notice.split(|c: char| !c.is_alphabetic()).filter(is_telling).collect();
        for pair in words.windows(2) {
            pairs += 1;
            let found = index.find(&pair.join(" "));
            assert!(found.iter().any(|entry| entry.id == effect.id.as_str()), "{pair:?}");
            let first = found.first().expect("something is found");
            let is_asked = card.answers.iter().any(|answer| answer.ids.iter().any(|id| id.as_str() == first.id));
            let has_all = pair.iter().all(|word| says(card, &places, first, word));
            assert!(is_asked || has_all, "{pair:?} finds {}", first.id);
        }
    }
    assert!(pairs > 20, "{pairs}");
}

/// Whether an entry has a word that begins as this one does, also among its synonyms, which the card does not show.
fn says(card: &Card, places: &Places, entry: &Hit, word: &str) -> bool {
    let effects = card.side_effects().iter().map(|effect| (&effect.id, &effect.synonyms));
    let interactions = card.interactions().iter().map(|entry| (&entry.id, &entry.synonyms));
    let answers = card.answers.iter().flat_map(|answer| answer.ids.iter().map(|id| (id, &answer.phrases)));
    let hidden = effects
        .chain(interactions)
        .chain(answers)
        .filter(|(id, _)| id.as_str() == entry.id)
        .flat_map(|(_, words)| words);
    let all = hidden.fold(format!("{} {}", entry.title, places.text(&entry.id)), |all, words| all + " " + words);
    // "veces" is "vez" to the search.
    let plain = |text: &str| card.search.fold(text).replace('z', "c");
    let beginning: String = plain(word).chars().take(3).collect();
    plain(&all).contains(&beginning)
}

#[test]
fn an_emergency_is_never_left_out() {
    for card in real_cards() {
        let index = Index::of(card);
        let effects = card.side_effects().iter().filter(|effect| effect.tier == Tier::Emergency);
        let names = effects.flat_map(|effect| {
            [&effect.name, &effect.notice]
                .into_iter()
                .chain(&effect.synonyms)
                .map(|name| (effect.id.as_str(), name.clone()))
        });
        let signs = card.emergency.signs.iter().map(|sign| (sign.id.as_str(), sign.content.text.plain()));
        for (id, name) in names.chain(signs) {
            for word in name.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 4) {
                let found = index.find(word);
                assert!(found.iter().any(|entry| entry.id == id), "{word:?} does not find {id} in {}", card.lang);
            }
        }
    }
}

/// The texts of a card by the id of their element, without what is there to be pressed.
struct Places {
    by_id: BTreeMap<String, String>,
    all: String,
}

impl Places {
    fn of(card: &Card) -> Self {
        let document = Html::parse_fragment(&html(card, View { open: Open::All, ..View::default() }));
        let select = |css: &str| Selector::parse(css).expect("a selector");
        let text = |element: ElementRef<'_>| element.text().collect::<Vec<_>>().join(" ");
        let with_id = select("[id]");
        let by_id = document
            .select(&with_id)
            .map(|element| (element.value().id().unwrap_or_default().to_owned(), text(element)));
        let pressed = select(".search *, [data-go], .toolbar *, .print *, .narrowed *, .take-away *");
        let all = document.root_element().descendants().filter_map(|node| {
            let parent = node.parent().and_then(ElementRef::wrap)?;
            node.value().as_text().filter(|_| !pressed.matches(&parent)).map(|text| text.to_string())
        });
        Self { by_id: by_id.collect(), all: all.collect::<Vec<_>>().join(" ") }
    }

    fn text(&self, id: &str) -> &str {
        self.by_id.get(id).map_or("", String::as_str)
    }

    /// Every word of four letters or more.
    fn words(&self) -> BTreeSet<String> {
        let words = self.all.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 4).map(str::to_owned).collect()
    }
}

#[test]
fn everything_that_stands_on_a_card_is_found_where_it_stands() {
    let cards =
        [(Region::US, "en"), (region("uk"), "en"), (Region::US, "es")].map(|(region, lang)| baclofen(region, lang));
    for card in cards.into_iter().chain([&Data::example().card()]) {
        let (index, places) = (Index::of(card), Places::of(card));
        let words = places.words();
        assert!(words.len() > 60, "{}", words.len());
        let is_found = |query: &str, word: &str| {
            index
                .find(query)
                .iter()
                .any(|hit| card.search.words(places.text(&hit.id)).contains(&card.search.words(word)[0]))
        };
        let lost: Vec<_> = words.iter().filter(|word| !is_found(word, word)).collect();
        assert!(lost.is_empty(), "not found on the card in {}: {lost:?}", card.lang);
        for fact in &card.particulars().expect("a section about the medicine").facts {
            for cited in &fact.values {
                let text = cited.text.plain();
                assert!(index.find(&text).iter().any(|entry| entry.id == fact.id), "{text}");
            }
        }
    }
}

#[test]
fn every_place_to_go_to_is_on_the_card_once() {
    for card in real_cards() {
        let (index, places) = (Index::of(card), Places::of(card));
        let mut seen = BTreeSet::new();
        for entry in index.entries() {
            assert!(places.by_id.contains_key(&entry.id), "{}", entry.id);
            assert!(seen.insert(&entry.id), "{} twice", entry.id);
            assert!(!entry.title.trim().is_empty(), "{}", entry.id);
        }
    }
}

#[test]
fn every_side_effect_and_interaction_is_found_by_each_of_its_words() {
    for card in real_cards() {
        is_found_by_its_words(card);
    }
}

fn is_found_by_its_words(card: &Card) {
    let index = Index::of(card);
    let found = |query: &str, id: &str| index.find(query).iter().any(|entry| entry.id == id);
    for effect in card.side_effects() {
        for words in [&effect.name, &effect.notice].into_iter().chain(&effect.term).chain(&effect.synonyms) {
            assert!(found(words, effect.id.as_str()), "{words:?} does not find {}", effect.id);
        }
    }
    for entry in card.interactions() {
        for words in [&entry.name, &entry.examples].into_iter().chain(&entry.synonyms) {
            assert!(found(words, entry.id.as_str()), "{words:?} does not find {}", entry.id);
        }
    }
    // Of one group only the best is listed, which may be the group itself.
    let groups = card.sections.iter().flat_map(|section| &section.groups);
    for statement in card.statements() {
        let words = statement.content.text.plain();
        let holds = groups.clone().find(|group| group.statements.contains(statement)).map(|group| group.id.as_str());
        let is_found = holds.is_some_and(|group| found(&words, group)) || found(&words, statement.id.as_str());
        assert!(is_found, "{words:?} does not find {}", statement.id);
    }
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    for index in real_cards().iter().map(Index::of) {
        for query in ["", "   ", "?!", "x", "qwertzuiop", "🙂"] {
            assert!(index.find(query).is_empty(), "{query:?} finds something");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn anything_can_be_typed(query in ".{0,40}") {
        prop_assert!(found(&query).len() <= ENGLISH.with(|index| index.entries().count()));
    }
}

#[test]
fn a_word_with_a_letter_left_out_is_found_unless_it_is_another_word() {
    // A slip needs five letters, and endings of Spanish words are not among them.
    for (lang, letters) in [("en", 6), ("es", 7)] {
        let card = baclofen(Region::US, lang);
        let (index, places) = (Index::of(card), Places::of(card));
        let known: Vec<_> = places.words().iter().map(|word| card.search.fold(word)).collect();
        let (mut tried, mut other) = (0, 0);
        for effect in card.side_effects() {
            let words = effect.name.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= letters);
            for (word, skip) in words.flat_map(|word| (0..word.chars().count()).map(move |skip| (word, skip))) {
                let typed: String =
                    word.chars().enumerate().filter(|(place, _)| *place != skip).map(|(_, c)| c).collect();
                let found = index.find(&typed);
                let beginning: String = card.search.fold(&typed).chars().take(typed.chars().count() - 2).collect();
                tried += 1;
                if !found.iter().any(|entry| entry.id == effect.id.as_str()) {
                    other += 1;
                    assert!(known.iter().any(|word| word.starts_with(&beginning)), "{typed} finds {found:?}");
                }
            }
        }
        assert!(tried > 300 && other < tried / 50, "{other} of {tried}");
    }
}
