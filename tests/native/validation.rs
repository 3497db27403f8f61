//! What `medication-card validate` says about broken content. The messages are for the person who wrote it.

use super::support::{Data, real_cards};

const FACTS: &str = "medicines/examplin/facts.json";
const WORDS: &str = "medicines/examplin/en.json";

/// Breaks one file and checks that exactly this is said of it.
#[track_caller]
fn says(data: Data, expected: &[&str]) {
    let said = data.problems();
    for part in expected {
        assert!(said.contains(part), "{part:?} is not in:\n{said}");
    }
    assert!(said.contains("To mend it: "), "no way to mend it is given in:\n{said}");
}

#[test]
fn the_example_and_the_real_content_have_no_problems() {
    assert_eq!(Data::example().problems(), "");
    assert!(!real_cards().is_empty());
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let data = Data::example().with(FACTS, "\"tier\": \"contact\"", "\"teir\": \"contact\"");
    says(data, &[FACTS, "side_effects[1]", "unknown field `teir`", "line"]);
}

#[test]
fn an_unknown_tier_is_told_with_those_there_are() {
    let data = Data::example().with(FACTS, "\"tier\": \"contact\"", "\"tier\": \"mild\"");
    says(data, &["side_effects[1].tier", "`mild`", "`emergency`, `urgent`, `contact`, `self-care`"]);
}

#[test]
fn a_statement_without_words_is_named() {
    let data = Data::example().with(WORDS, "    \"key-water\": \"Take it with water.\",\n", "");
    says(data, &[WORDS, "statements.key-water", "has no words"]);
}

#[test]
fn a_side_effect_without_words_is_named() {
    let data = Data::example().with(WORDS, "\"rash\": {", "\"rush\": {");
    says(data, &["side_effects.rash", "has no words", "side_effects.rush", "nobody would ever read it"]);
}

#[test]
fn a_source_that_does_not_resolve_is_named() {
    let data = Data::example().with(FACTS, "\"sources\": [\"label\", \"study\"]", "\"sources\": [\"Label\"]");
    says(data, &[FACTS, "statements.stop-harm", "the source \"Label\""]);
}

#[test]
fn a_statement_without_a_source_is_refused() {
    let data = Data::example().with(FACTS, "\"sources\": [\"label\", \"study\"]", "\"sources\": []");
    says(data, &["statements.stop-harm", "has no source"]);
}

#[test]
fn a_rate_that_cannot_be_is_refused() {
    let low_above_high = Data::example().with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": 63, \"high\": 10");
    says(low_above_high, &["side_effects.sleepy.rates[0]", "\"low\" (63) is above \"high\" (10)"]);
    let more_than_there_are = Data::example().with(FACTS, "\"high\": 63", "\"high\": 163");
    says(more_than_there_are, &["163 out of 100 is more people than there are"]);
    let denominator = Data::example().with(FACTS, "\"per\": 10000", "\"per\": 250");
    says(denominator, &["not out of 250"]);
}

#[test]
fn a_date_that_cannot_be_is_refused() {
    says(Data::example().with(FACTS, "2026-01-31", "2026-02-31"), &["review.checked", "must be in range `1..=28`"]);
    says(Data::example().with(FACTS, "2026-07-31", "2026-01-30"), &["review.next_check", "is not after \"checked\""]);
}

#[test]
fn one_id_used_twice_is_refused() {
    let data = Data::example().with(FACTS, "\"id\": \"rash\"", "\"id\": \"sleepy\"");
    says(data, &["side_effects", "has \"sleepy\" twice"]);
}

#[test]
fn an_id_that_does_not_fit_a_link_is_refused() {
    let data = Data::example().with(FACTS, "\"id\": \"rash\"", "\"id\": \"Skin Rash\"");
    says(data, &["side_effects[1].id", "\"Skin Rash\" is not an id"]);
}

#[test]
fn markup_and_invisible_characters_are_refused() {
    says(Data::example().with(WORDS, "Take it", "<b>Take</b> it"), &["statements.key-water", "holds < or >"]);
    says(Data::example().with(WORDS, "Take it", "Take\u{202e} it"), &["statements.key-water", "U+202E"]);
    says(Data::example().with(WORDS, "Tell us.", " "), &["side_effects.rash.action", "is empty"]);
}

#[test]
fn a_telephone_line_the_region_does_not_have_is_refused() {
    says(Data::example().with(WORDS, "{poison}", "{police}"), &["statements.help-poison", "{police}"]);
    let lead = Data::example().with(WORDS, "Call {emergency} if you have:", "Call {clinic} if you have:");
    says(lead, &["groups.uses-not.lead", "{clinic}"]);
}

#[test]
fn words_that_no_fact_needs_are_named() {
    let data = Data::example().with(WORDS, "\"statements\": {", "\"statements\": {\n    \"old\": \"Gone.\",");
    says(data, &["statements.old", "is not in facts.json"]);
}

#[test]
fn a_source_whose_address_is_not_of_the_web_is_refused() {
    let data = Data::example().with(FACTS, "https://example.org/label", "javascript:alert(1)");
    says(data, &["sources.label.url", "not a web address"]);
}

#[test]
fn a_folder_and_a_file_have_the_names_that_stand_inside_them() {
    says(Data::example().with(FACTS, "\"id\": \"examplin\"", "\"id\": \"other\""), &["is \"other\"", "the same name"]);
    says(
        Data::example().with(WORDS, "\"lang\": \"en\"", "\"lang\": \"es\""),
        &["is \"es\"", "not the name of the file"],
    );
}

#[test]
fn a_missing_file_is_named() {
    says(Data::example().without("words/en.json"), &["words/en.json", "the interface has no words"]);
    says(Data::example().without("regions.json"), &["regions.json", "cannot be read"]);
}

#[test]
fn every_problem_is_reported_at_once_and_only_once() {
    let said = Data::example()
        .with(WORDS, "Take it", "<b>Take</b> it")
        .with(FACTS, "\"low\": 10, \"high\": 63", "\"low\": 63, \"high\": 10")
        .with(WORDS, "{poison}", "{police}")
        .problems();
    assert_eq!(said.matches("To mend it: ").count(), 3, "{said}");
}
