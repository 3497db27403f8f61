//! A made-up language: every word of the interface and of a medicine, mirrored and longer, as a translation may be.
//!
//! Latin letters become Hebrew ones, so that a browser writes them from right to left, and every word grows by two
//! fifths. What is still in Latin letters on the card is written in the code and cannot be translated; what sticks out
//! has no room for other languages.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) mod others;

pub(crate) use others::other_languages;

use medication_card::model::{Card, Region};
use medication_card_tool::{compose::compose, content::library::Library};
use serde_json::{Map, Value, json};

/// The medicine about which the made-up language says what the real one says of baclofen.
pub(crate) const MEDICINE: &str = "pseudo";
/// The language whose letters it takes.
pub(crate) const LANG: &str = "he";

/// A folder of the project, wherever this runs.
pub(crate) fn project(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)
}

/// Copies what is in a folder into another.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// The text as the made-up language says it. What stands in braces stays.
pub(crate) fn pseudo(text: &str) -> String {
    const LETTERS: [char; 26] = [
        'א', 'ב', 'צ', 'ד', 'ע', 'פ', 'ג', 'ה', 'י', 'ז', 'ק', 'ל', 'מ', 'נ', 'ו', 'ט', 'ח', 'ר', 'ש', 'ת', 'ס', 'כ',
        'ץ', 'ם', 'ן', 'ף',
    ];
    let mut said = String::new();
    let (mut word, mut in_braces) = (0, false);
    let mut last = LETTERS[0];
    // One more character ends the last word.
    for letter in text.chars().chain([' ']) {
        if letter.is_alphabetic() && !in_braces {
            last = u8::try_from(letter.to_ascii_lowercase())
                .ok()
                .and_then(|letter| LETTERS.get(usize::from(letter.wrapping_sub(b'a'))).copied())
                .unwrap_or(LETTERS[0]);
            said.push(last);
            word += 1;
            continue;
        }
        said.extend(std::iter::repeat_n(last, word * 2 / 5));
        word = 0;
        in_braces = (in_braces || letter == '{') && letter != '}';
        said.push(letter);
    }
    said.pop();
    said
}

/// Every text in a document, but for what is a key and not a word.
fn said(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(pseudo(text)),
        Value::Array(list) => list.iter().map(said).collect(),
        Value::Object(fields) => {
            let field = |(key, value): (&String, &Value)| {
                let kept = ["$schema", "thousands", "decimal"].contains(&key.as_str());
                (key.clone(), if kept { value.clone() } else { said(value) })
            };
            Value::Object(fields.iter().map(field).collect())
        }
        other => other.clone(),
    }
}

/// The medicine's card for the United States in the made-up language, and the library that it comes from.
pub(crate) fn pseudo_card() -> (Library, Card) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let read = |file: &str| -> Map<String, Value> {
        serde_json::from_str(&fs::read_to_string(project("data").join(file)).expect(file)).expect(file)
    };
    let write = |file: &str, fields: Map<String, Value>| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect(file);
        fs::write(path, Value::Object(fields).to_string()).expect(file);
    };
    for (from, to) in [
        ("words/en.json", format!("words/{LANG}.json")),
        ("medicines/baclofen/en.json", format!("medicines/{MEDICINE}/{LANG}.json")),
    ] {
        let words = read(from);
        let mut words: Map<_, _> =
            words.iter().map(|(key, value)| (key.clone(), said(&json!({ key: value }))[key].clone())).collect();
        words.insert("lang".into(), json!(LANG));
        write(&to, words);
    }
    let mut facts = read("medicines/baclofen/facts.json");
    facts.insert("id".into(), json!(MEDICINE));
    write(&format!("medicines/{MEDICINE}/facts.json"), facts);
    write(&format!("medicines/{MEDICINE}/coverage.json"), read("medicines/baclofen/coverage.json"));
    write("languages/en.json", read("languages/en.json"));
    let mut rules = read("languages/en.json");
    for key in ["dates", "rates"] {
        rules[key] = said(&rules[key]);
    }
    rules.insert("lang".into(), json!(LANG));
    rules.insert("direction".into(), json!("rtl"));
    let topics = rules["search"]["topics"].clone();
    rules.insert("search".into(), json!({ "topics": topics }));
    write(&format!("languages/{LANG}.json"), rules);
    let mut regions = read("regions.json");
    for line in regions["regions"]["us"].as_object_mut().expect("lines").values_mut() {
        let name = line["name"].as_str().unwrap_or_default().to_owned();
        line["names"] = json!({ LANG: pseudo(&name) });
    }
    write("regions.json", regions);

    let library = Library::read(folder.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let medicine = &library.medicines[&MEDICINE.parse().expect("an id")];
    let card = compose(&library, medicine, Region::US, &LANG.parse().expect("a language"));
    let card = card.unwrap_or_else(|problems| panic!("{problems:?}"));
    (library, card)
}
