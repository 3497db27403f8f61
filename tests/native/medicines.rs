//! What the data of a medicine can say by region, form and use, on the cards of the example.

use super::support::{Data, html};
use medication_card::model::{Card, Cited, Index, Text, View};

/// The example for the United States, with two forms and two uses, and for the United Kingdom, with one of each.
fn example_in(region: &str) -> Card {
    let regions = format!("\"regions\": [\"{region}\"],\n  \"identity\"");
    Data::example().with("medicines/examplin/facts.json", "\"regions\": [\"us\"],\n  \"identity\"", &regions).card()
}

#[test]
fn a_group_is_on_the_cards_that_have_its_forms_and_uses_and_names_them() {
    let headings = |card: &Card| -> Vec<String> {
        let taking = card.sections.iter().find(|section| section.id.as_str() == "how-to-take").expect("the section");
        taking.groups.iter().filter_map(|group| group.heading.clone()).collect()
    };
    let (us, uk) = (example_in("us"), example_in("uk"));
    assert_eq!(headings(&us), ["Tablets", "Liquid: How to measure it", "Nerve pain"]);
    assert_eq!(headings(&uk), ["Tablets"]);
    let takes_along = |card: &Card| card.take_away.how.iter().any(|id| id.as_str() == "take-liquid");
    assert!(takes_along(&us) && !takes_along(&uk), "what is left out is not taken along");
}

#[test]
fn a_rate_is_on_the_cards_that_have_its_forms_and_uses() {
    let notes = |card: &Card| -> Vec<String> {
        let sleepy = card.side_effects().iter().find(|effect| effect.id.as_str() == "sleepy").expect("the effect");
        [&sleepy.rate_text].into_iter().chain(&sleepy.rate_notes).map(Text::plain).collect()
    };
    let [text, first, second] = <[String; 3]>::try_from(notes(&example_in("us"))).expect("two rates");
    assert_eq!(text, "Tablets: 10 to 63 in 100");
    assert!(first.starts_with("Counted in 3 studies of 1,264 people (adults with stiff muscles; up to 4 mg a day)."));
    assert!(
        second.starts_with("Liquid – Nerve pain: about 8 to 12 in 100, so about 88 to 92 do not. More exactly: 8.3")
    );
    let uk = notes(&example_in("uk"));
    assert!(uk.len() == 2 && !uk.concat().contains("Liquid"), "{uk:?}");
}

#[test]
fn a_test_says_what_when_and_why_in_the_regions_that_make_it() {
    let tests = |card: &Card| -> Vec<String> {
        let statements = card.statements().filter(|statement| statement.id.as_str().starts_with("test-"));
        statements.map(|statement| statement.content.text.plain()).collect()
    };
    let liver =
        "Liver blood tests: before you start, and 1 month later. Why: they show harm to the liver before you feel it.";
    assert_eq!(tests(&example_in("us")), [liver]);
    let kidneys = "Kidney blood test: before you start. Why: your dose depends on it.";
    assert_eq!(tests(&example_in("uk")), [liver, kidneys]);
}

#[test]
fn the_lines_about_a_medicine_are_those_of_its_region() {
    let lines = |card: &Card| -> Vec<(String, String)> {
        let values = |values: &[Cited]| values.iter().map(|value| value.text.plain()).collect::<Vec<_>>().join(", ");
        card.particulars()
            .expect("a section about the medicine")
            .facts
            .iter()
            .map(|fact| (fact.id.clone(), values(&fact.values)))
            .collect()
    };
    let expect = |lines: &[(&str, &str)]| -> Vec<(String, String)> {
        lines.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
    };
    let us = [
        ("forms", "Tablets: 1\u{a0}mg, 2\u{a0}mg, Liquid: 1\u{a0}mg/5\u{a0}mL"),
        ("brands", "Examplor: tablets"),
        ("sold-abroad", "Elsewhere, Forgotten"),
        ("sold-once", "Examplanz: liquid"),
        ("look-alikes", "Examplex"),
        ("legal-status", "Prescription only. A controlled drug (Schedule IV)."),
    ];
    assert_eq!(lines(&example_in("us")), expect(&us));
    let uk = [
        ("forms", "Tablets: 1\u{a0}mg, 2\u{a0}mg"),
        ("brands", "Elsewhere: tablets"),
        ("sold-abroad", "Examplor, Forgotten"),
        ("sold-once", "Examplanz: liquid"),
        ("look-alikes", "Examplex"),
        ("legal-status", "Prescription only. Not a controlled drug."),
    ];
    assert_eq!(lines(&example_in("uk")), expect(&uk));
}

#[test]
fn a_misspelt_name_is_found_and_never_shown() {
    // As nobody would guess it.
    let name = "qwertzin";
    let facts = "medicines/examplin/facts.json";
    let card = Data::example().with(facts, "\"exemplin\"", &format!("\"{name}\"")).card();
    assert_eq!(Index::of(&card).find(name).first().map(|entry| entry.id.as_str()), Some("uses"));
    assert!(Index::of(&Data::example().card()).find(name).is_empty());
    assert!(!html(&card, View::default()).contains(name));
}
