//! One file of `data/`: from text to document, with every mistake in it told at its line.

use std::path::{Path, PathBuf};

use jsonc_parser::{ParseOptions, ast, parse_to_ast};
use jsonschema::{ValidationError, error::ValidationErrorKind};
use serde_json::Value;

use super::{
    place::{doubled_keys, line_of, locate, texts},
    placeholder,
    problem::Problem,
    schema::{Document, inline},
};

/// A file as it was read.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Its name, from the data folder.
    pub(crate) name: PathBuf,
    text: String,
}

impl File {
    pub(crate) fn new(name: &Path, text: String) -> Self {
        Self { name: name.to_owned(), text }
    }

    /// The document in the file, and every mistake in its structure.
    ///
    /// Where a mistake can be passed over, such as a key that is not known, there is a document all the same, so that what
    /// is wrong with its content is told in the same run.
    pub(crate) fn document<T: Document>(&self) -> (Option<T>, Vec<Problem>) {
        let root = match self.parse() {
            Ok(root) => root,
            Err(problem) => return (None, vec![problem]),
        };
        let mut value: Value = match serde_json::from_str(&self.text) {
            Ok(value) => value,
            Err(error) => return (None, vec![self.refused("", error.to_string())]),
        };
        let mut problems: Vec<Problem> = doubled_keys(&self.text, &root)
            .into_iter()
            .map(|(key, place)| Problem {
                file: self.name.clone(),
                line: Some(place.line),
                place: place.path,
                what: format!("the key \"{key}\" stands here for the second time"),
                mend: "keep one of the two; only the last would be read".to_owned(),
            })
            .collect();

        problems.extend(texts(&self.text, &root, placeholder::wanted).into_iter().map(|(mend, place)| {
            let (line, place) = (Some(place.line), place.path);
            Problem { line, ..Problem::new(&self.name, place, "is not written yet", mend) }
        }));

        let schema = inline::<T>();
        let mut detours = Vec::new();
        match jsonschema::validator_for(&schema) {
            Ok(validator) => {
                for error in validator.iter_errors(&value) {
                    problems.extend(self.explain(&error, &schema));
                    detours.extend(Detour::around(&error));
                }
            }
            Err(error) => problems.push(self.refused("", format!("its own schema is broken: {error}"))),
        }
        for detour in detours {
            detour.take(&mut value);
        }
        let document = match serde_path_to_error::deserialize(value) {
            Ok(document) => Some(document),
            Err(error) => {
                // What a schema cannot tell, such as that February has no 31st; else it has been told already.
                if problems.is_empty() {
                    problems.push(self.refused(&error.path().to_string(), error.inner().to_string()));
                }
                None
            }
        };
        (document, problems.into_iter().map(|problem| self.locate_in(&root, problem)).collect())
    }

    /// The problem with its line, and its place as a path of JSON.
    pub(crate) fn locate(&self, problem: Problem) -> Problem {
        match self.parse() {
            Ok(root) => self.locate_in(&root, problem),
            Err(_) => problem,
        }
    }

    fn locate_in(&self, root: &ast::Value<'_>, problem: Problem) -> Problem {
        if problem.line.is_some() || problem.place.is_empty() {
            return problem;
        }
        let place = locate(&self.text, root, &problem.place);
        Problem { line: Some(place.line), place: place.path, ..problem }
    }

    fn parse(&self) -> Result<ast::Value<'_>, Problem> {
        let strict = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            allow_bare_decimal_point_numbers: false,
            allow_non_finite_numbers: false,
            allow_extended_string_escapes: false,
        };
        let broken = |line, what: String| Problem {
            line: Some(line),
            ..Problem::new(
                &self.name,
                "",
                what,
                "look for a missing or extra comma, quotation mark or bracket, here or just above",
            )
        };
        match parse_to_ast(&self.text, &Default::default(), &strict) {
            Ok(parsed) => parsed.value.ok_or_else(|| broken(1, "the file is empty".to_owned())),
            Err(error) => {
                let line = line_of(&self.text, error.range().start);
                Err(broken(line, format!("this is not JSON: {}", error.kind())))
            }
        }
    }

    fn refused(&self, place: &str, what: String) -> Problem {
        Problem::new(&self.name, place, what, "data/README.md shows how this is written")
    }

    /// One mistake that the schema found, in words. `schema` has everything in place, so paths into it lead somewhere.
    fn explain(&self, error: &ValidationError<'_>, schema: &Value) -> Vec<Problem> {
        let place = error.instance_path().to_string().trim_start_matches('/').replace('/', ".").replace("~1", "/");
        let problem = |place: &str, what: String, mend: String| Problem::new(&self.name, place, what, mend);
        let found = || match error.instance().as_ref() {
            Value::String(text) => format!("\"{text}\""),
            other => other.to_string(),
        };
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let known = known_keys(error, schema);
                let tell = |key: &String| {
                    let mend = match nearest(key, &known) {
                        Some(near) => format!("did you mean \"{near}\"? The keys here are {}", known.join(", ")),
                        None if known.is_empty() => "an id is small letters, digits and single hyphens".to_owned(),
                        None => format!("the keys here are {}", known.join(", ")),
                    };
                    problem(&format!("{place}.{key}"), format!("the key \"{key}\" is not known here"), mend)
                };
                unexpected.iter().map(tell).collect()
            }
            ValidationErrorKind::Required { property } => {
                let mend = format!("add {property}; data/README.md shows what it holds");
                vec![problem(&place, format!("the key {property} is missing"), mend)]
            }
            ValidationErrorKind::Enum { options } => {
                let plain = |option: &Value| option.as_str().map_or_else(|| option.to_string(), str::to_owned);
                let options: Vec<String> =
                    options.as_array().into_iter().flatten().filter(|option| !option.is_null()).map(plain).collect();
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
                vec![problem(
                    &place,
                    format!("{} is not written as it should be", found()),
                    "data/README.md shows how this is written".to_owned(),
                )]
            }
            ValidationErrorKind::Minimum { .. } | ValidationErrorKind::Maximum { .. } => {
                vec![problem(
                    &place,
                    format!("{} is out of range", found()),
                    "give a whole number that is not negative".to_owned(),
                )]
            }
            _ => vec![problem(
                &place,
                shorten(&error.to_string()),
                "data/README.md shows how this is written".to_owned(),
            )],
        }
    }
}

/// A way around a mistake that has been told, for the sake of what else is wrong.
enum Detour {
    /// Leave out the keys of the object at a place.
    Without(String, Vec<String>),
    /// Read another value at a place.
    Instead(String, Value),
}

impl Detour {
    fn around(error: &ValidationError<'_>) -> Option<Self> {
        let place = error.instance_path().to_string();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => Some(Self::Without(place, unexpected.clone())),
            ValidationErrorKind::Enum { options } => Some(Self::Instead(place, options.as_array()?.first()?.clone())),
            _ => None,
        }
    }

    fn take(self, value: &mut Value) {
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
