//! What `medication-card import openfda` takes from a label, what it leaves, and that it says so.

use std::fs;

use medication_card_tool::{authoring::openfda::import, content::library::Library};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::Data;

const REAL: &str = include_str!("labels/zolpidem.json");
const MADE_UP: &str = include_str!("labels/examplin.json");
const FOLDER: &str = "medicines/zolpidem-tartrate";

/// A data folder with the draft of a label.
fn imported(label: &str) -> Data {
    let data = Data::empty();
    import(label, None).expect("a label").draft.write(data.path()).expect("a folder");
    data
}

/// The record of the real label, for changing it.
fn record() -> Value {
    let answer: Value = serde_json::from_str(REAL).expect("JSON");
    answer["results"][0].clone()
}

fn facts(data: &Data, folder: &str) -> Value {
    serde_json::from_str(&data.read(&format!("{folder}/facts.json"))).expect("JSON")
}

fn effect(facts: &Value, id: &str) -> Value {
    let effects = facts["side_effects"].as_array().expect("a list");
    effects.iter().find(|effect| effect["id"] == id).unwrap_or_else(|| panic!("{id} is not there")).clone()
}

#[test]
fn a_real_label_becomes_a_draft_that_can_be_read_and_not_built() {
    let data = imported(REAL);
    let library = Library::read(data.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(library.medicines.len(), 1);
    let said = data.problems();
    for form in
        ["not known here", "is missing", "wrong kind", "none of the values", "is not an id", "something else too"]
    {
        assert!(!said.contains(form), "{form:?} is said of its form:\n{said}");
    }
}

#[test]
fn the_source_has_the_set_id_the_version_and_the_date() {
    let data = imported(REAL);
    let facts = facts(&data, FOLDER);
    let label = &facts["sources"]["label"];
    let set_id = "02b5e3bb-c976-40a3-9077-64ffe637429f";
    let title = label["title"].as_str().expect("a title");
    assert!(title.contains(set_id) && title.contains("version 3"), "{title}");
    assert_eq!(label["date"], "2012-09-18");
    assert_eq!(label["url"], format!("https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={set_id}"));
    assert_eq!(facts["review"], json!({ "status": "draft", "checked": null, "next_check": null }));
}

#[test]
fn no_tier_is_ever_chosen_and_each_is_asked_for_by_name() {
    for (label, folder) in [(REAL, FOLDER), (MADE_UP, "medicines/examplin")] {
        let data = imported(label);
        let said = data.problems();
        let effects = facts(&data, folder)["side_effects"].as_array().expect("a list").clone();
        assert!(effects.len() > 5);
        for effect in effects {
            assert_eq!(effect["tier"], Value::Null);
            assert!(said.contains(&format!("{} has no tier: ", effect["id"])), "{}:\n{said}", effect["id"]);
        }
    }
}

#[test]
fn rates_are_those_of_the_label() {
    let data = imported(REAL);
    let facts = facts(&data, FOLDER);
    let rate = json!([{ "region": "us", "basis": "trials", "low": 3, "high": 3, "per": 100, "sources": ["label"] }]);
    assert_eq!(effect(&facts, "dry-mouth")["rates"], rate);
    // Two tables tell two rates of these: which one a card tells is for a person.
    for id in ["drowsiness", "dizziness", "diarrhea"] {
        assert_eq!(effect(&facts, id)["rates"], Value::Null, "{id}");
        assert!(data.problems().contains(&format!("\"{id}\" has no rates: nobody has decided")), "{id}");
    }
    let report = data.read(&format!("{FOLDER}/import.md"));
    assert!(report.contains("Drowsiness: 2 out of 100") && report.contains("8 out of 100"), "{report}");
}

#[test]
fn how_many_stopped_taking_it_is_no_rate_of_a_side_effect() {
    let data = imported(REAL);
    let effects = facts(&data, FOLDER)["side_effects"].to_string();
    assert!(!effects.contains("vomiting") && !effects.contains("\"per\":1000"), "{effects}");
    let report = data.read(&format!("{FOLDER}/import.md"));
    assert!(report.contains("daytime drowsiness (0.5%)") && report.contains("\"discontinu\""), "{report}");
}

#[test]
fn percentages_in_running_text_stay_what_they_are() {
    let data = imported(MADE_UP);
    let facts = facts(&data, "medicines/examplin");
    let ends = |id: &str| {
        let rate = &effect(&facts, id)["rates"][0];
        (rate["low"].as_u64(), rate["high"].as_u64(), rate["basis"].clone())
    };
    assert_eq!(ends("transient-drowsiness"), (Some(10), Some(63), Value::Null));
    assert_eq!(ends("nausea"), (Some(4), Some(12), Value::Null));
    assert_eq!(ends("constipation"), (Some(2), Some(6), Value::Null));
    assert!(data.problems().contains("a rate of \"nausea\" has no basis"));
    let report = data.read("medicines/examplin/import.md");
    for left in ["Swelling (2.5%)", "Rash (&lt;1%) was reported", "63% of those receiving it"] {
        assert!(report.contains(left), "{left} is not in:\n{report}");
    }
}

#[test]
fn every_field_of_the_record_is_accounted_for_and_its_words_are_there_to_read() {
    let data = imported(REAL);
    let report = data.read(&format!("{FOLDER}/import.md"));
    let record = record();
    for (field, value) in record.as_object().expect("a record") {
        let named = ["id", "set_id", "version", "effective_time", "openfda"].contains(&field.as_str())
            || report.contains(&format!("| `{field}` |"));
        assert!(named, "{field} is not in:\n{report}");
        let texts = value.as_array().map_or(&[][..], Vec::as_slice);
        for text in texts.iter().filter_map(Value::as_str).filter(|text| !text.contains('<')) {
            let end: String = text.chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
            let end = end.replace('[', "\\[").replace(']', "\\]");
            assert!(report.contains(&end), "{field} is cut: {end}");
        }
    }
    for name in record["openfda"].as_object().expect("names").keys() {
        let taken = ["generic_name", "brand_name", "manufacturer_name", "spl_set_id"].contains(&name.as_str());
        assert!(taken || report.contains(&format!("openfda.{name}")), "{name}");
    }
}

#[test]
fn no_sentence_of_the_label_becomes_a_text_of_the_card() {
    let data = imported(REAL);
    let words = data.read(&format!("{FOLDER}/en.json"));
    let record = record();
    let texts = record.as_object().expect("a record").values().filter_map(Value::as_array).flatten();
    for text in texts.filter_map(Value::as_str).filter(|text| !text.starts_with('<')) {
        for sentence in text.split(". ").filter(|sentence| sentence.len() > 30) {
            assert!(!words.contains(sentence), "{sentence:?} is copied");
        }
    }
}

#[test]
fn a_record_by_itself_is_taken_as_is_an_answer_with_one() {
    let alone = import(&record().to_string(), None).expect("a record");
    assert_eq!(alone.draft.id.as_str(), "zolpidem-tartrate");
    let named = import(REAL, Some("zolpidem".parse().expect("an id"))).expect("an answer");
    assert_eq!(named.draft.id.as_str(), "zolpidem");
}

#[test]
fn of_several_labels_one_has_to_be_chosen() {
    let mut other = record();
    other["set_id"] = json!("another-one");
    let said = import(&json!({ "results": [record(), other] }).to_string(), None).expect_err("a refusal");
    for part in
        ["holds 2 labels", "set_id:", "02b5e3bb-c976-40a3-9077-64ffe637429f  AMBIEN (STAT Rx USA LLC)", "another-one"]
    {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
}

#[test]
fn what_is_no_label_is_refused_with_what_to_do() {
    let said = |text: &str| import(text, None).expect_err("a refusal");
    assert!(said("{").contains("not JSON"));
    assert!(said("[]").contains("neither a label record"));
    assert!(said("{}").contains("no \"set_id\""));
    assert!(said(r#"{ "results": [] }"#).contains("holds no label"));
    assert!(
        said(r#"{ "error": { "code": "NOT_FOUND", "message": "No matches found!" } }"#).contains("No matches found!")
    );
    assert!(said(r#"{ "set_id": "../../etc" }"#).contains("no \"set_id\""));
    let mut two = record();
    two["openfda"]["generic_name"] = json!(["A", "B"]);
    assert!(said(&two.to_string()).contains("--id"));
}

#[test]
fn a_label_with_nothing_but_its_set_id_leaves_everything_open() {
    let import = import(r#"{ "set_id": "abc" }"#, Some("nothing".parse().expect("an id"))).expect("a label");
    let data = Data::empty();
    let folder = import.draft.write(data.path()).expect("a folder");
    assert!(data.problems().contains("has no tier"));
    let report = fs::read_to_string(folder.join("import.md")).expect("a report");
    assert!(report.contains("| Version | not told in the record |"), "{report}");
}

/// Pieces of which labels are made, and of which they are not.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "nausea",
        "dry mouth",
        "The most common are ",
        "In women, ",
        "placebo",
        "clinical trials",
        "(",
        ")",
        "5%",
        "10-63%",
        "<1%",
        "0.5%",
        "2.5%",
        "≥ 3%",
        "12 (7%)",
        "7",
        "-",
        ", ",
        " and ",
        ". ",
        ": ",
        "; ",
        "U.S. ",
        " ",
        "<tr>",
        "<td>",
        "</td>",
        "<th>",
        "</table>",
        "<table>",
        "<caption>Adverse reactions (percent)</caption>",
        "Placebo",
        "&#x2264;",
        "&amp",
        "é",
    ])
}

proptest! {
    #[test]
    fn whatever_a_label_says_no_number_is_made_up_and_no_tier_is_chosen(
        text in prop::collection::vec(piece(), 0..40),
        table in prop::collection::vec(piece(), 0..60),
    ) {
        let (text, table) = (text.concat(), format!("<table>{}", table.concat()));
        let label = json!({
            "set_id": "abc",
            "openfda": { "generic_name": ["X"] },
            "adverse_reactions": [text],
            "adverse_reactions_table": [table],
        });
        let import = import(&label.to_string(), None).expect("a label");
        let data = Data::empty();
        import.draft.write(data.path()).expect("a folder");
        let said = format!("{text} {table}");
        for effect in facts(&data, "medicines/x")["side_effects"].as_array().expect("a list") {
            prop_assert_eq!(&effect["tier"], &Value::Null);
            let rate = &effect["rates"][0];
            for end in [&rate["low"], &rate["high"]].into_iter().filter_map(Value::as_u64) {
                let told = if rate["per"] == 100 { end.to_string() } else { format!("0.{end}") };
                prop_assert!(said.contains(&told), "{} is not in {}", told, said);
            }
        }
    }
}
