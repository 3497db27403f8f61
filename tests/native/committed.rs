//! Files that are made from others and committed: each has to be up to date.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use medication_card_tool::{
    authoring::report::{file_name, report},
    content::schema::schemas,
    publish::tokens::{table, tokens, with_table},
};

use super::support::{project, real_cards, real_library};

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
    let reports = real_cards()
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
    let mut files = Vec::new();
    json_files(&project("data"), &mut files);
    assert!(files.len() >= 6, "{files:?}");
    for path in files {
        let file = path.display();
        let text = fs::read_to_string(&path).expect("a file");
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let schema = document["$schema"].as_str().unwrap_or_else(|| panic!("{file} names no schema"));
        assert!(path.parent().expect("a folder").join(schema).exists(), "{file} names {schema}, which is not there");
    }
}

/// The JSON files of a folder and those inside of it, but for the schemas themselves.
fn json_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && path.file_name() != Some(OsStr::new("schema")) {
            json_files(&path, found);
        } else if path.extension() == Some(OsStr::new("json")) {
            found.push(path);
        }
    }
}
