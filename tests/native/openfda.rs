//! What `medication-card import openfda` takes from a label, what it leaves, and that it says so.

use std::fs;

use medication_card_tool::{authoring::openfda::import, content::library::Library};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::{Data, project};

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
fn rates_are_those_of_the_tables() {
    let data = imported(REAL);
    let facts = facts(&data, FOLDER);
    let rate = json!([{ "region": "us", "basis": "trials", "low": 3, "high": 3, "per": 100, "sources": ["label"] }]);
    assert_eq!(effect(&facts, "dry-mouth")["rates"], rate);
    // Two tables have two rates for these: a person has to choose.
    for id in ["drowsiness", "dizziness", "diarrhea"] {
        assert_eq!(effect(&facts, id)["rates"], Value::Null, "{id}");
        assert!(data.problems().contains(&format!("\"{id}\" has no rates: nobody has decided")), "{id}");
    }
    let report = data.read(&format!("{FOLDER}/import.md"));
    let drowsiness = report.lines().find(|line| line.starts_with("| Drowsiness |")).expect("a line about drowsiness");
    for candidate in ["to be decided", "2 out of 100", "8 out of 100", "daytime drowsiness (0.5%)"] {
        assert!(drowsiness.contains(candidate), "{candidate} is not in: {drowsiness}");
    }
}

#[test]
fn how_many_people_stopped_is_not_the_rate_of_a_side_effect() {
    let data = imported(REAL);
    let effects = facts(&data, FOLDER)["side_effects"].to_string();
    assert!(!effects.contains("vomiting") && !effects.contains("\"per\":1000"), "{effects}");
    let report = data.read(&format!("{FOLDER}/import.md"));
    assert!(report.contains("daytime drowsiness (0.5%)"), "{report}");
}

#[test]
fn running_text_names_side_effects_and_its_percentages_are_only_quoted() {
    let data = imported(MADE_UP);
    let facts = facts(&data, "medicines/examplin");
    let effects = facts["side_effects"].as_array().expect("a list");
    assert!(effects.iter().all(|effect| effect["rates"].is_null()), "{effects:?}");
    for id in ["transient-drowsiness", "dizziness", "weakness", "fatigue", "nausea", "constipation"] {
        assert!(data.problems().contains(&format!("\"{id}\" has no rates: nobody has decided")), "{id}");
    }
    let report = data.read("medicines/examplin/import.md");
    for quoted in ["drowsiness (10-63%)", "Swelling (2.5%)", "Rash (&lt;1%) was reported", "63% of those receiving it"]
    {
        let rows = report.lines().filter(|line| line.starts_with("| adverse_reactions |"));
        assert!(rows.filter(|row| row.contains(quoted)).count() == 1, "{quoted} is not quoted once in:\n{report}");
    }
    let nausea = report.lines().find(|line| line.starts_with("| Nausea |")).expect("a line about nausea");
    assert!(nausea.contains("Nausea 4 - 12%"), "{nausea}");
}

/// A label with tables of adverse reactions, each of one row.
fn label_with_tables(tables: &[(&str, &str, &str)]) -> Value {
    let table = |(title, column, cell): &(&str, &str, &str)| {
        format!(
            "<table><caption>{title}</caption><tr><th>Adverse reaction</th><th>{column}</th><th>Placebo</th></tr>\
             <tr><td>Cough</td><td>{cell}</td><td>1%</td></tr></table>"
        )
    };
    json!({
        "set_id": "abc",
        "openfda": { "generic_name": ["EXAMPLIN"] },
        "adverse_reactions_table": tables.iter().map(table).collect::<Vec<_>>(),
    })
}

#[test]
fn a_rate_that_no_study_is_named_for_has_no_basis() {
    let data = imported(&label_with_tables(&[("Table 1", "Examplin", "3%")]).to_string());
    let facts = facts(&data, "medicines/examplin");
    let rate = json!([{ "region": "us", "basis": null, "low": 3, "high": 3, "per": 100, "sources": ["label"] }]);
    assert_eq!(effect(&facts, "cough")["rates"], rate);
    assert!(data.problems().contains("a rate of \"cough\" has no basis"));
}

#[test]
fn one_refused_table_leaves_every_rate_of_the_label_to_a_person() {
    let tables = [("Table 1", "Examplin", "3%"), ("Table 2, men", "Examplin", "9%")];
    let data = imported(&label_with_tables(&tables).to_string());
    assert_eq!(effect(&facts(&data, "medicines/examplin"), "cough")["rates"], Value::Null);
    let report = data.read("medicines/examplin/import.md");
    for said in
        ["**No rate was taken.**", "its title says \"men\"", "3 out of 100 (adverse\\_reactions\\_table, table 1)"]
    {
        assert!(report.contains(said), "{said} is not in:\n{report}");
    }
    let cough = report.lines().find(|line| line.starts_with("| Cough |")).expect("a line about cough");
    assert!(cough.contains("9%") && cough.contains("table 2"), "{cough}");
}

#[test]
fn a_sentence_anywhere_in_the_label_with_another_figure_leaves_the_rate_to_a_person() {
    for (field, text, is_taken) in [
        ("adverse_reactions", "Coughing was seen in 15 of 100 people.", false),
        ("warnings", "Cough was seen in 15% of people.", false),
        (
            "adverse_reactions_table",
            "<table><caption>Table 2</caption><tr><th>Adverse reaction</th><th>Examplin</th></tr>\
          <tr><td>Cough (any kind)</td><td>15%</td></tr></table>",
            false,
        ),
        ("warnings_table", "<table><tr><td>Cough</td><td>15</td></tr></table>", false),
        ("warnings", "Cough was seen [see Adverse Reactions (6.1)].", true),
        // openFDA repeats the words of the table in the text of the section.
        ("adverse_reactions", "6 ADVERSE REACTIONS Table 1 Adverse reaction Examplin Placebo Cough 3% 1%", true),
    ] {
        let mut label = label_with_tables(&[("Table 1", "Examplin", "3%")]);
        let mut texts = label[field].as_array().cloned().unwrap_or_default();
        texts.push(json!(text));
        label[field] = json!(texts);
        let data = imported(&label.to_string());
        let rates = effect(&facts(&data, "medicines/examplin"), "cough")["rates"].clone();
        assert_eq!(!rates.is_null(), is_taken, "{field}: {text}");
    }
}

/// The cases of `labels/cases`: labels that were once misread. `right` has every side effect that a label names, with its
/// rate, or `null` where the label has none that a card could state. A name or rate may be missed; no other may be made.
#[test]
fn no_case_makes_a_wrong_rate_or_a_wrong_name() {
    let (mut count, mut rates) = (0, 0);
    for file in fs::read_dir(project("tests/native/labels/cases")).expect("the cases") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a text");
        let of_kind: Value = serde_json::from_str(&text).expect("JSON");
        for (name, case) in of_kind["cases"].as_object().expect("cases") {
            count += 1;
            let data = imported(&case["label"].to_string());
            let facts = facts(&data, "medicines/examplin");
            for effect in facts["side_effects"].as_array().expect("a list") {
                let id = effect["id"].as_str().expect("an id");
                // A draft without side effects has this in their place.
                if id == "first-effect" {
                    continue;
                }
                let right = case["right"].get(id);
                let right = right.unwrap_or_else(|| panic!("{name}: {id} is not a side effect. {}", of_kind["kind"]));
                let made = &effect["rates"][0];
                rates += usize::from(!made.is_null());
                let is_right = ["low", "high", "per"].iter().all(|key| made[*key] == right[*key]);
                assert!(made.is_null() || is_right, "{name}: {id} has {made}. {}", of_kind["kind"]);
            }
        }
    }
    assert!(count >= 84 && rates >= 18, "only {rates} rates in {count} cases");
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
fn a_record_and_an_answer_with_one_record_are_read() {
    let alone = import(&record().to_string(), None).expect("a record");
    assert_eq!(alone.draft.id.as_str(), "zolpidem-tartrate");
    let named = import(REAL, Some("zolpidem".parse().expect("an id"))).expect("an answer");
    assert_eq!(named.draft.id.as_str(), "zolpidem");
}

#[test]
fn one_of_several_labels_has_to_be_chosen() {
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
fn a_file_without_a_label_is_refused_with_what_to_do() {
    let said = |text: &str| import(text, None).expect_err("a refusal");
    assert!(said("{").contains("not JSON"));
    assert!(said("3").contains("neither a label record"));
    assert!(said("[]").contains("holds no label"));
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
fn other_files_about_medicines_are_recognised_and_the_one_to_get_is_named() {
    let said = |text: &str| import(text, None).expect_err("a refusal");
    let spl = r#"<?xml version="1.0"?><document xmlns="urn:hl7-org:v3"><id root="1"/><setId root="ab-12"/></document>"#;
    assert!(said(spl).contains("SPL") && said(spl).contains("curl -o label.json") && said(spl).contains("%22ab-12%22"));
    assert!(said("<!DOCTYPE html><html></html>").contains("HTML"));
    assert!(said(r#"{ "results": [{ "term": "NAUSEA", "count": 3 }] }"#).contains("a count of openFDA"));
    assert!(said(r#"{ "results": [{ "safetyreportid": "3" }] }"#).contains("adverse event report"));
    assert!(said(r#"{ "results": [{ "product_ndc": "3" }] }"#).contains("National Drug Code"));
    assert!(said(r#"{ "resourceType": "Medication" }"#).contains("FHIR"));
    assert!(said(r#"{ "idGroup": {} }"#).contains("RxNorm"));
}

#[test]
fn a_list_of_labels_and_a_byte_order_mark_are_read() {
    assert!(import(&json!([record()]).to_string(), None).is_ok());
    assert!(import(&format!("\u{feff}{REAL}"), None).is_ok());
    let many = vec![record(); 50];
    let said = import(&json!(many).to_string(), None).expect_err("a refusal");
    assert!(said.contains("holds 50 labels") && said.contains("and 30 more") && said.lines().count() < 25, "{said}");
}

#[test]
fn a_label_of_which_little_is_taken_does_not_read_as_complete() {
    let label = json!({
        "set_id": "abc",
        "openfda": { "generic_name": ["EXAMPLIN"] },
        "warnings": ["Stop use and ask a doctor if you get a rash."],
        "stop_use": ["Nausea gets worse."],
    });
    let import = import(&label.to_string(), None).expect("a label");
    assert!(
        import.summary.contains("Nothing was taken from the other fields of the label (2), such as warnings"),
        "{}",
        import.summary
    );
    let data = imported(&label.to_string());
    assert!(data.read("medicines/examplin/import.md").contains("That does not mean that there are none"));
}

#[test]
fn brands_keep_the_capitals_and_names_of_their_own() {
    let mut label = record();
    label["openfda"]["generic_name"] = json!(["ACETAMINOPHEN"]);
    label["openfda"]["brand_name"] = json!(["NovoLog", "Ace", "ACETAMINOPHEN", "OZOBAX DS"]);
    let import = import(&label.to_string(), None).expect("a label");
    assert_eq!(import.draft.brands, ["NovoLog", "Ace", "Ozobax DS"]);
    assert_eq!(import.draft.name.as_deref(), Some("Acetaminophen"));
}

#[test]
fn a_label_with_nothing_but_its_set_id_leaves_everything_open() {
    let import = import(r#"{ "set_id": "abc" }"#, Some("nothing".parse().expect("an id"))).expect("a label");
    let data = Data::empty();
    let folder = import.draft.write(data.path()).expect("a folder");
    assert!(data.problems().contains("has no tier"));
    let report = fs::read_to_string(folder.join("import.md")).expect("a report");
    assert!(report.contains("| Version | not stated in the record |"), "{report}");
}

/// Pieces of labels, and of what is not in labels.
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
        "<tr><th>Adverse reaction</th><th>X</th><th>Placebo</th></tr>",
        "<tr><td>nausea</td><td>",
        "</td><td>1</td></tr>",
        "Placebo",
        "X",
        "<sup>a</sup>",
        "&#160;",
        "&#x2264;",
        "&amp",
        "é",
    ])
}

/// A label with one of its values replaced by anything, and its text cut or changed somewhere.
fn mutated() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        any::<String>().prop_map(Value::from),
        prop::collection::vec(piece(), 0..20).prop_map(|pieces| json!([format!("<table>{}", pieces.concat())])),
        prop::collection::vec(any::<String>(), 0..3).prop_map(Value::from),
        Just(Value::Null),
        Just(json!([{}])),
    ];
    (any::<prop::sample::Index>(), value, any::<prop::sample::Index>(), any::<String>()).prop_map(
        |(field, value, cut, inserted)| {
            let mut label = record();
            let fields: Vec<String> = label.as_object().expect("a record").keys().cloned().collect();
            label[field.get(&fields)] = value;
            let text: Vec<char> = label.to_string().chars().collect();
            let (before, after) = text.split_at(cut.index(text.len()));
            let in_place = if inserted.len() % 2 == 0 { String::new() } else { inserted };
            before.iter().collect::<String>() + &in_place + &after.iter().collect::<String>()
        },
    )
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

    #[test]
    fn no_text_makes_import_panic(text in any::<String>(), id in any::<bool>()) {
        let id = id.then(|| "examplin".parse().expect("an id"));
        let _ = import(&text, id);
    }

    #[test]
    fn no_mutated_label_makes_import_panic(text in mutated()) {
        let _ = import(&text, Some("examplin".parse().expect("an id")));
    }
}
