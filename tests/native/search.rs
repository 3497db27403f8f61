//! "What did you notice?": what is printed on a card is found, however it is typed; nothing else is claimed.

use medication_card::model::{Card, Index, Region, Tier};
use proptest::prelude::*;

use super::support::{baclofen, real_cards};

thread_local! {
    static ENGLISH: Index = Index::of(baclofen(Region::Us, "en"));
    static SPANISH: Index = Index::of(baclofen(Region::Us, "es"));
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
    let index = Index::of(baclofen(Region::Us, "en"));
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
        ("no puedo respirar", "slow-breathing"),
        ("me falta el aire", "slow-breathing"),
        ("convulsiones", "seizure"),
        ("convulsión", "seizure"),
        ("vomitando", "vomiting"),
        ("malos sueños", "nightmares"),
        ("apnea del sueño", "sleep-apnea"),
        ("no puedo orinar", "cannot-pass-urine"),
        ("ronchas", "hives"),
        ("me quiero morir", "self-harm"),
        ("dolor en el pecho", "chest-pain"),
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
    let index = Index::of(baclofen(Region::Us, "es"));
    for query in ["respirar", "suicidio", "convulsión", "adormilado", "no puedo estar despierta", "hinchazón"] {
        let first = index.find(query).first().map(|entry| (entry.tier, entry.id.clone()));
        assert!(matches!(first, Some((Some(Tier::Emergency), _))), "{query} finds {first:?} first");
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
    for statement in card.statements() {
        let words = statement.content.text.plain();
        assert!(found(&words, statement.id.as_str()), "{words:?} does not find {}", statement.id);
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
        prop_assert!(found(&query).len() <= ENGLISH.with(|index| index.entries().len()));
    }

    #[test]
    fn another_word_never_finds_more(one in "[a-z]{3,8}", two in "[a-z]{3,8}") {
        // A small word in the middle keeps both from being taken for the beginning of a longer one.
        let both = found(&format!("{one} {two} the"));
        let first = found(&format!("{one} the"));
        prop_assert!(both.iter().all(|id| first.contains(id)), "{} {}", one, two);
    }

    #[test]
    fn one_letter_left_out_still_finds_it(skip in 0_usize..12, at in any::<proptest::sample::Index>()) {
        type Find = fn(&str) -> Vec<String>;
        // A slip needs four letters, and endings of Spanish words are not among them.
        for (lang, find, letters) in [("en", found as Find, 6), ("es", found_in_spanish as Find, 7)] {
            let card = baclofen(Region::Us, lang);
            let effect = at.get(card.side_effects());
            let word = effect.name.split(|c: char| !c.is_alphabetic()).find(|word| word.chars().count() >= letters);
            if let Some(word) = word {
                let typed: String =
                    word.chars().enumerate().filter(|(place, _)| *place != skip).map(|(_, c)| c).collect();
                prop_assert!(find(&typed).iter().any(|id| id == effect.id.as_str()), "{} does not find {}", typed, effect.id);
            }
        }
    }
}
