//! What no card may be without, whatever its medicine and region.

use crate::content::{
    library::Medicine,
    names::{facts_file, medicine_folder},
    problem::Problem,
};
use medication_card::model::{Body, Card};

/// Words in at least one language.
pub(super) fn check_words(medicine: &Medicine) -> Option<Problem> {
    let mend = "write its words in a file that is named after their language, such as en.json";
    let what = "has no words in any language, so there is no card";
    medicine.words.is_empty().then(|| Problem::new(medicine_folder(&medicine.facts.id), "", what, mend))
}

/// Blocks and sections that are missing from a card.
pub(super) fn check(card: &Card) -> Vec<Problem> {
    let shows = |kind: fn(&Body) -> bool| card.sections.iter().filter(|section| kind(&section.body)).count() == 1;
    let required = [
        (!card.key_facts.is_empty(), "key_facts", "at least one statement"),
        (!card.emergency.signs.is_empty(), "get_help.signs", "at least one sign of an emergency"),
        (shows(|body| matches!(body, Body::SideEffects(_))), "sections", "one section that shows \"side-effects\""),
        (shows(|body| matches!(body, Body::Interactions(_))), "sections", "one section that shows \"interactions\""),
        (shows(|body| matches!(body, Body::Sources(_))), "sections", "one section that shows \"sources\""),
    ];
    let missing = required.into_iter().filter(|(is_there, ..)| !is_there);
    missing
        .map(|(_, place, needed)| {
            let what = format!("the card for the region \"{}\" needs {needed}", card.region);
            let mend = "add it; what is for other regions only does not count";
            Problem::new(facts_file(&card.medicine), place, what, mend)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn a_medicine_has_words() -> Outcome {
        let (facts, words) = (example::facts(json!({}))?, example::words(json!({}))?);
        let coverage = serde_json::from_value(json!({ "topics": {}, "label_reactions": {} }))?;
        let mut medicine = Medicine { facts, coverage, words: BTreeMap::new() };
        assert!(check_words(&medicine).is_some());
        medicine.words.insert(words.lang.clone(), words);
        assert_eq!(check_words(&medicine), None);
        Ok(())
    }

    #[test]
    fn a_card_has_each_block_and_each_list_once() -> Outcome {
        let whole = example::card()?;
        assert_eq!(check(&whole), []);
        let mut without = whole.clone();
        without.key_facts.clear();
        without.emergency.signs.clear();
        without.sections.clear();
        let sections = ["sections"; 3];
        assert_eq!(places(&check(&without)), [&["key_facts", "get_help.signs"][..], &sections].concat());
        let mut twice = whole.clone();
        twice.sections.extend(whole.sections);
        assert_eq!(places(&check(&twice)), sections);
        Ok(())
    }
}
