//! Mistakes in the structure of a file: what the schema finds, in words, and how to read on.

use std::path::Path;

use jsonschema::{ValidationError, error::ValidationErrorKind};
use serde_json::Value;

use super::problem::Problem;

/// How to mend a mistake of which nothing better can be said.
pub(super) const HOW: &str = "data/README.md shows how this is written";

/// What is wrong with a file where it does not fit its schema. `schema` has no references, so paths into it lead somewhere.
pub(super) fn explain(file: &Path, error: &ValidationError<'_>, schema: &Value) -> Vec<Problem> {
    let place = error.instance_path().to_string().trim_start_matches('/').replace('/', ".").replace("~1", "/");
    let problem = |place: &str, what: String, mend: String| Problem::new(file, place, what, mend);
    let found = || match error.instance().as_ref() {
        Value::String(text) => format!("\"{text}\""),
        other => other.to_string(),
    };
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = known_keys(error, schema);
            let unknown = |key: &String| {
                let mend = match nearest(key, &known) {
                    Some(near) => format!("did you mean \"{near}\"? The keys here are {}", known.join(", ")),
                    None if known.is_empty() => "an id is small letters, digits and single hyphens".to_owned(),
                    None => format!("the keys here are {}", known.join(", ")),
                };
                problem(&format!("{place}.{key}"), format!("the key \"{key}\" is not known here"), mend)
            };
            unexpected.iter().map(unknown).collect()
        }
        ValidationErrorKind::Required { property } => {
            let mend = format!("add {property}; data/README.md shows what it holds");
            vec![problem(&place, format!("the key {property} is missing"), mend)]
        }
        ValidationErrorKind::Enum { options } => {
            let text = |option: &Value| option.as_str().map_or_else(|| option.to_string(), str::to_owned);
            let options: Vec<String> =
                options.as_array().into_iter().flatten().filter(|option| !option.is_null()).map(text).collect();
            let what = format!("{} is none of the values there are", found());
            vec![problem(&place, what, format!("use one of {}", options.join(", ")))]
        }
        ValidationErrorKind::Type { .. } => {
            let mend = error
                .to_string()
                .rsplit_once("is not of ")
                .map_or_else(String::new, |(_, kind)| format!("give a value of {kind}"));
            vec![problem(&place, format!("{} is the wrong kind of value", shorten(&found())), mend)]
        }
        ValidationErrorKind::Pattern { pattern } if pattern.contains("a-z0-9") => {
            let mend = "use small letters, digits and single hyphens, such as \"missed-dose\"".to_owned();
            vec![problem(&place, format!("{} is not an id", found()), mend)]
        }
        ValidationErrorKind::Pattern { .. } => {
            vec![problem(&place, format!("{} is not written as it should be", found()), HOW.to_owned())]
        }
        ValidationErrorKind::Minimum { .. } | ValidationErrorKind::Maximum { .. } => {
            vec![problem(
                &place,
                format!("{} is out of range", found()),
                "give a number that is not negative, and not above the most there can be".to_owned(),
            )]
        }
        _ => vec![problem(&place, shorten(&error.to_string()), HOW.to_owned())],
    }
}

/// A way around a mistake that has been reported, so that what else is wrong is found in the same run.
pub(super) enum Detour {
    /// Leave out the keys of the object at a place.
    Without(String, Vec<String>),
    /// Read another value at a place.
    Instead(String, Value),
}

impl Detour {
    pub(super) fn around(error: &ValidationError<'_>) -> Option<Self> {
        let place = error.instance_path().to_string();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => Some(Self::Without(place, unexpected.clone())),
            ValidationErrorKind::Enum { options } => Some(Self::Instead(place, options.as_array()?.first()?.clone())),
            _ => None,
        }
    }

    pub(super) fn take(self, value: &mut Value) {
        match self {
            Self::Without(place, keys) => {
                if let Some(object) = value.pointer_mut(&place).and_then(Value::as_object_mut) {
                    object.retain(|key, _| !keys.contains(key));
                }
            }
            Self::Instead(place, other) => {
                if let Some(place) = value.pointer_mut(&place) {
                    *place = other;
                }
            }
        }
    }
}

/// The keys an object may have where an unknown one was found.
fn known_keys(error: &ValidationError<'_>, schema: &Value) -> Vec<String> {
    let path = error.schema_path().to_string();
    let object = path.strip_suffix("/additionalProperties").and_then(|object| schema.pointer(object));
    let properties = object.and_then(|object| object.get("properties")).and_then(Value::as_object);
    properties
        .map(|properties| properties.keys().filter(|key| *key != "$schema").cloned().collect())
        .unwrap_or_default()
}

fn nearest<'a>(key: &str, known: &'a [String]) -> Option<&'a String> {
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(key, candidate), candidate))
        .filter(|(distance, _)| *distance <= 2)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= 80 {
        text.to_owned()
    } else {
        format!("{}…", text.chars().take(80).collect::<String>())
    }
}
