//! Finds in a JSON text what a problem is about.

use jsonc_parser::{ast::Value, common::Ranged};

/// A place in a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The way to it: `side_effects[3].rates[0]`.
    pub(crate) path: String,
    /// Its line, counted from 1.
    pub(crate) line: usize,
}

/// Finds a place that is told by keys, positions and ids: `side_effects.sleepy.rates[0]`.
///
/// A step that is no key where it is taken is the `id` of something further in. What cannot be found is passed over,
/// so the answer is the nearest place that exists.
pub(crate) fn locate(text: &str, root: &Value<'_>, place: &str) -> Place {
    let mut at = Step { value: root, start: root.start(), path: String::new() };
    for step in steps(place) {
        if let Some(next) = at.key(step).or_else(|| at.position(step)).or_else(|| at.with_id(step)) {
            at = next;
        }
    }
    Place { path: at.path.trim_start_matches('.').to_owned(), line: line_of(text, at.start) }
}

/// The line of a byte, counted from 1.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|&byte| byte == b'\n').count() + 1
}

/// The keys that an object of the text holds twice, each with the place of the second.
pub(crate) fn doubled_keys(text: &str, root: &Value<'_>) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    look(text, &Step { value: root, start: root.start(), path: String::new() }, &mut found);
    return found;

    fn look(text: &str, at: &Step<'_, '_>, found: &mut Vec<(String, Place)>) {
        let mut seen = std::collections::BTreeSet::new();
        for inner in at.inner() {
            if let Some(key) = inner.path.rsplit_once('.').map(|(_, key)| key)
                && matches!(at.value, Value::Object(_))
                && !seen.insert(key.to_owned())
            {
                let path = inner.path.trim_start_matches('.').to_owned();
                found.push((key.to_owned(), Place { path, line: line_of(text, inner.start) }));
            }
            look(text, &inner, found);
        }
    }
}

/// The texts of a file, keys among them, for which `find` finds something, each with what was found and its place.
pub(crate) fn texts<T>(text: &str, root: &Value<'_>, find: impl Fn(&str) -> Option<T>) -> Vec<(T, Place)> {
    let mut found = Vec::new();
    look(text, &Step { value: root, start: root.start(), path: String::new() }, &find, &mut found);
    return found;

    fn look<T>(text: &str, at: &Step<'_, '_>, find: &impl Fn(&str) -> Option<T>, found: &mut Vec<(T, Place)>) {
        let path = || at.path.trim_start_matches('.').to_owned();
        if let Value::StringLit(literal) = at.value {
            found.extend(find(&literal.value).map(|it| (it, Place { path: path(), line: line_of(text, at.start) })));
        }
        for property in at.value.as_object().into_iter().flat_map(|object| &object.properties) {
            let place = || Place { path: path(), line: line_of(text, property.start()) };
            found.extend(find(property.name.as_str()).map(|it| (it, place())));
        }
        for inner in at.inner() {
            look(text, &inner, find, found);
        }
    }
}

fn steps(place: &str) -> impl Iterator<Item = &str> {
    place.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty())
}

struct Step<'v, 't> {
    value: &'v Value<'t>,
    start: usize,
    path: String,
}

impl<'v, 't> Step<'v, 't> {
    fn inner(&self) -> Vec<Self> {
        let step = |value, start, path| Step { value, start, path };
        match self.value {
            Value::Object(object) => object
                .properties
                .iter()
                .map(|property| {
                    step(&property.value, property.start(), format!("{}.{}", self.path, property.name.as_str()))
                })
                .collect(),
            Value::Array(array) => array
                .elements
                .iter()
                .enumerate()
                .map(|(at, element)| step(element, element.start(), format!("{}[{at}]", self.path)))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn key(&self, key: &str) -> Option<Self> {
        let Value::Object(object) = self.value else { return None };
        let property = object.get(key)?;
        Some(Step { value: &property.value, start: property.start(), path: format!("{}.{key}", self.path) })
    }

    fn position(&self, position: &str) -> Option<Self> {
        let Value::Array(array) = self.value else { return None };
        let element = array.elements.get(position.parse::<usize>().ok()?)?;
        Some(Step { value: element, start: element.start(), path: format!("{}[{position}]", self.path) })
    }

    /// The first thing at or below this place whose `id` (or, for a brand, `name`) this is.
    fn with_id(&self, id: &str) -> Option<Self> {
        self.inner().into_iter().find_map(|inner| {
            let own = inner
                .value
                .as_object()
                .and_then(|object| object.get_string("id").or_else(|| object.get_string("name")));
            if own.is_some_and(|own| own.value == id) { Some(inner) } else { inner.with_id(id) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "side_effects": [
    { "id": "dizzy" },
    {
      "id": "sleepy",
      "rates": [{ "low": 1 }],
      "rates": []
    }
  ]
}"#;

    fn with<T>(test: impl FnOnce(&Value<'_>) -> T) -> Option<T> {
        let parsed = jsonc_parser::parse_to_ast(TEXT, &Default::default(), &Default::default()).ok()?;
        Some(test(parsed.value.as_ref()?))
    }

    #[test]
    fn a_place_is_found_by_keys_positions_and_ids() {
        let place = |place: &str| with(|root| locate(TEXT, root, place)).map(|place| (place.path, place.line));
        assert_eq!(place("side_effects[1].rates[0].low"), Some(("side_effects[1].rates[0].low".into(), 6)));
        assert_eq!(place("side_effects.sleepy.rates[0]"), Some(("side_effects[1].rates[0]".into(), 6)));
        assert_eq!(place("statements.sleepy"), Some(("side_effects[1]".into(), 4)));
        assert_eq!(place("side_effects.nosuch"), Some(("side_effects".into(), 2)));
        assert_eq!(place(""), Some((String::new(), 1)));
    }

    #[test]
    fn a_key_that_stands_twice_is_found() {
        let doubled = with(|root| doubled_keys(TEXT, root)).unwrap_or_default();
        let place = Place { path: "side_effects[1].rates".into(), line: 7 };
        assert_eq!(doubled, [("rates".to_owned(), place)]);
    }
}
