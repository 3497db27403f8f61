//! Files that are made from others and committed: each has to be up to date.

use std::fs;

use medication_card_tool::{
    authoring::report::{file_name, report},
    checks::validate,
    content::schema::schemas,
    publish::tokens::{table, tokens, with_table},
};

use super::support::{project, real_library};

#[track_caller]
fn is_up_to_date(folder: &str, files: Vec<(String, String)>, make: &str) {
    for (name, text) in &files {
        let path = project(folder).join(name);
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == *text, "{} is stale: run `{make}`, read what changed and commit it", path.display());
    }
    let there = fs::read_dir(project(folder)).expect(folder).count();
    assert_eq!(there, files.len(), "{folder} holds a file that `{make}` does not write");
}

#[test]
fn the_schemas_are_those_of_the_types() {
    is_up_to_date("data/schema", schemas(), "make report");
}

#[test]
fn the_reports_are_those_of_the_cards() {
    let library = real_library();
    let cards = validate(&library).expect("content without problems");
    let reports = cards
        .iter()
        .filter(|card| card.content.is_none())
        .map(|card| {
            let medicine = &library.medicines[&card.medicine];
            let rules = library.rules(medicine, &card.lang).expect("rules");
            (file_name(card), report(card, medicine, &rules))
        })
        .collect();
    is_up_to_date("reports", reports, "make report");
}

#[test]
fn the_table_of_custom_properties_is_that_of_the_style_sheet() {
    let document = fs::read_to_string(project("docs/theme.md")).expect("docs/theme.md");
    let sheet = fs::read_to_string(project("styles/tokens.css")).expect("styles/tokens.css");
    let made = with_table(&document, &table(&tokens(&sheet).expect("comments"))).expect("a place for the table");
    assert_eq!(document, made, "docs/theme.md is stale: run `make report`");
}

#[test]
fn every_data_file_names_its_schema() {
    let files = [
        "regions.json",
        "words/ar.json",
        "words/en.json",
        "words/es.json",
        "languages/en.json",
        "languages/es.json",
        "medicines/baclofen/facts.json",
        "medicines/baclofen/en.json",
        "medicines/baclofen/es.json",
    ];
    for file in files {
        let path = project("data").join(file);
        let text = fs::read_to_string(&path).expect(file);
        let document: serde_json::Value = serde_json::from_str(&text).expect(file);
        let schema = document["$schema"].as_str().unwrap_or_else(|| panic!("{file} names no schema"));
        assert!(path.parent().expect(file).join(schema).exists(), "{file} names {schema}, which is not there");
    }
}
