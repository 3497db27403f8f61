//! Names of adverse reactions: what can be one, and the id that is made of it.

use super::{names::MedicineNames, organ_class::is_organ_class, words::words};
use medication_card::model::Id;

/// Words of a row that counts people, one grade or one outcome, and not a reaction.
const NOT_A_REACTION: [&str; 85] = [
    "adolescents",
    "adult",
    "adults",
    "adverse",
    "affected",
    "age",
    "aged",
    "any",
    "baseline",
    "boys",
    "children",
    "completed",
    "control",
    "cure",
    "day",
    "days",
    "death",
    "deaths",
    "difference",
    "discontinuation",
    "discontinued",
    "dose",
    "doses",
    "duration",
    "elderly",
    "enrolled",
    "events",
    "exposed",
    "exposure",
    "fatal",
    "female",
    "females",
    "freedom",
    "geriatric",
    "girls",
    "grade",
    "grades",
    "improvement",
    "infants",
    "intensity",
    "leading",
    "led",
    "male",
    "males",
    "mean",
    "median",
    "men",
    "mg",
    "mild",
    "moderate",
    "month",
    "months",
    "none",
    "number",
    "overall",
    "participants",
    "patients",
    "pediatric",
    "people",
    "placebo",
    "population",
    "randomised",
    "randomized",
    "ratio",
    "reactions",
    "relief",
    "response",
    "sample",
    "serious",
    "severe",
    "stop",
    "stopped",
    "stopping",
    "subjects",
    "time",
    "total",
    "treated",
    "value",
    "vehicle",
    "week",
    "weeks",
    "withdrawn",
    "women",
    "year",
    "years",
];

/// The longest name, in words.
const MOST_WORDS: usize = 8;

/// The name of a reaction.
///
/// # Errors
/// Why a text is not taken for one.
pub(super) fn reaction_name(text: &str, names: &MedicineNames) -> Result<String, String> {
    let name = text.trim().trim_end_matches([':', ',', '-', '*', '†', '‡', '§', '¶', ' ']);
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '\'' | '’');
    let own = words(&name.to_lowercase());
    if name.chars().count() < 3 || own.len() > MOST_WORDS || !name.chars().all(letters) {
        return Err("it is not clear that this is the name of one reaction".to_owned());
    }
    if let Some(word) = own.iter().find(|word| NOT_A_REACTION.contains(&word.as_str())) {
        return Err(format!("with \"{word}\" in it, it is not one side effect"));
    }
    if names.is_in(&own) {
        return Err("it names the medicine".to_owned());
    }
    if is_organ_class(name) {
        return Err("it is a part of the body, and counts several side effects".to_owned());
    }
    Ok(name.to_owned())
}

/// An id made of a name: `Dry mouth` becomes `dry-mouth`.
pub(super) fn id_of(name: &str) -> Option<Id> {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").parse().ok()
}
