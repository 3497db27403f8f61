//! A small made-up medicine, for the tests of the rules.

use std::{error::Error, path::Path};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    compose::compose,
    content::{
        document::{Facts, LanguageRules, Words},
        library::Library,
        problem::Problem,
    },
};
use medication_card::model::{Card, Region};

/// A test that stops where its example cannot be made.
pub(super) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Facts with these fields, and nothing in the others.
pub(super) fn facts(fields: Value) -> Outcome<Facts> {
    let cited = json!({ "sources": [] });
    let empty = json!({
        "id": "examplin",
        "review": { "status": "draft" },
        "regions": ["us"],
        "sources": {},
        "identity": { "say": cited, "purpose": cited, "class": cited, "forms": [], "brands": [] },
        "key_facts": [],
        "get_help": { "signs": [], "also": [] },
        "alerts": [],
        "sections": [],
        "side_effects": [],
        "interactions": [],
        "take_away": { "how": [], "effects": [] },
    });
    document(empty, fields)
}

/// English words with these fields, and nothing in the others.
pub(super) fn words(fields: Value) -> Outcome<Words> {
    let identity = json!({
        "name": "Examplin", "say": "eg-ZAM-plin", "lead": "Shows a card", "purpose": "of no medicine.", "class": "Example.",
        "forms": {},
    });
    let empty = json!({
        "lang": "en",
        "identity": identity,
        "alerts": {},
        "statements": {},
        "sections": {},
        "groups": {},
        "side_effects": {},
        "interactions": {},
    });
    document(empty, fields)
}

/// Rules for English with these fields. The others let every text pass.
pub(super) fn rules(fields: Value) -> Outcome<LanguageRules> {
    let (rate, months) = ("{low} in {per}", [""; 12]);
    let empty = json!({
        "lang": "en", "direction": "ltr",
        "dates": { "pattern": "{day} {month} {year}", "months": months },
        "rates": {
            "thousands": ",", "decimal": ".", "about": "about {number}", "range": rate, "exact": rate, "at_least": rate,
            "below": rate, "others_range": rate, "others_exact": rate, "others_at_most": rate, "others_more_than": rate,
        },
        "sentence_ends": ".!?", "longest_sentence": 100, "reading": null,
        "names": [], "banned": {}, "frequency": [], "jargon": [],
    });
    document(empty, fields)
}

/// The rules of a language as they are in `data/languages/`.
pub(super) fn real_rules(lang: &str) -> Outcome<LanguageRules> {
    Ok(serde_json::from_str(&std::fs::read_to_string(format!("../data/languages/{lang}.json"))?)?)
}

fn document<T: DeserializeOwned>(mut empty: Value, fields: Value) -> Outcome<T> {
    if let (Value::Object(document), Value::Object(fields)) = (&mut empty, fields) {
        document.extend(fields);
    }
    Ok(serde_json::from_value(empty)?)
}

/// The card of the example medicine that the native tests use, for a test to change.
pub(super) fn card() -> Outcome<Card> {
    let list = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let library = Library::read(Path::new("../tests/native/data")).map_err(list)?;
    let medicine = library.medicines.values().next().ok_or("no medicine")?;
    Ok(compose(&library, medicine, Region::US, &"en".parse()?).map_err(list)?)
}

/// Where problems are.
pub(super) fn places(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.place.as_str()).collect()
}
