use std::io;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::publish::tokens::Token;

/// The path of the element in the manifest.
const ELEMENT: &str = "/modules/0/declarations/0";

/// The custom elements manifest, from which the types are made.
pub(super) struct Manifest(Value);

/// An attribute, a property or an event.
#[derive(Debug, Deserialize)]
struct Entry {
    name: String,
    #[serde(rename = "type")]
    kind: Kind,
    description: String,
    #[serde(default)]
    readonly: bool,
}

#[derive(Debug, Deserialize)]
struct Kind {
    text: String,
}

impl Manifest {
    /// Reads the manifest, and inserts the custom properties and the properties that reflect attributes.
    ///
    /// # Errors
    /// When it is not valid JSON, or lacks a list.
    pub(super) fn read(json: &str, tokens: &[Token]) -> io::Result<Self> {
        let mut manifest: Value = serde_json::from_str(json)?;
        let place = manifest.pointer_mut(&format!("{ELEMENT}/cssProperties"));
        *place.ok_or_else(|| missing("cssProperties"))? = serde_json::to_value(tokens)?;
        let attributes = manifest.pointer_mut(&format!("{ELEMENT}/attributes")).and_then(Value::as_array_mut);
        let mut fields = Vec::new();
        for attribute in attributes.ok_or_else(|| missing("attributes"))? {
            let name = attribute["name"].as_str().ok_or_else(|| missing("attributes with names"))?.to_owned();
            let property = property(&name);
            attribute["fieldName"] = property.clone().into();
            fields.push(json!({
                "kind": "field",
                "name": property,
                "type": attribute["type"],
                "description": format!("The attribute `{name}`. Null and undefined remove it."),
            }));
        }
        let members = manifest.pointer_mut(&format!("{ELEMENT}/members")).and_then(Value::as_array_mut);
        members.ok_or_else(|| missing("members"))?.extend(fields);
        Ok(Self(manifest))
    }

    /// The manifest as it is published.
    ///
    /// # Errors
    /// Not expected: it has been read from JSON.
    pub(super) fn json(&self) -> io::Result<String> {
        Ok(serde_json::to_string_pretty(&self.0)? + "\n")
    }

    /// The attributes as properties of a TypeScript interface. The description of one that is required begins with
    /// "Required."
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn attributes(&self) -> io::Result<String> {
        self.each("attributes", |Entry { name, kind, description, .. }| {
            let optional = if description.starts_with("Required.") { "" } else { "?" };
            let or_none = if optional.is_empty() { "" } else { " | undefined" };
            format!("{}{optional}: {}{or_none}", key(name), kind.text)
        })
    }

    /// The properties of the element, in the same form. Those that are not read-only reflect attributes: they are texts, and
    /// may be set to what the attribute takes.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn members(&self) -> io::Result<String> {
        self.each("members", |Entry { name, kind, readonly, .. }| {
            if *readonly {
                format!("readonly {name}: {}", kind.text)
            } else {
                format!("get {name}(): string;\n  set {name}(value: {} | null | undefined)", kind.text)
            }
        })
    }

    /// The events by their names, in the same form.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn events(&self) -> io::Result<String> {
        self.each("events", |Entry { name, kind, .. }| format!("{}: {}", key(name), kind.text))
    }

    /// A line for each entry of a list that is not a method, under its description.
    fn each(&self, list: &str, line: impl Fn(&Entry) -> String) -> io::Result<String> {
        let found = self.0.pointer(&format!("{ELEMENT}/{list}")).ok_or_else(|| missing(list))?;
        let listed = found.as_array().ok_or_else(|| missing(list))?.iter();
        let entries = listed.filter(|entry| entry["kind"] != "method").map(Entry::deserialize);
        let entries: Vec<Entry> = entries
            .collect::<Result<_, _>>()
            .map_err(|error| io::Error::other(format!("embed/npm/custom-elements.json, {list}: {error}")))?;
        let lines: Vec<_> =
            entries.iter().map(|entry| format!("/** {} */\n  {};", entry.description, line(entry))).collect();
        Ok(lines.join("\n  "))
    }
}

fn missing(list: &str) -> io::Error {
    io::Error::other(format!("embed/npm/custom-elements.json has no {list} at {ELEMENT}"))
}

/// The property for an attribute: `headingLevel` for `heading-level`, as in `embed/loader/properties.js`.
fn property(attribute: &str) -> String {
    let mut words = attribute.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |property, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        property + &capital.into_iter().chain(letters).collect::<String>()
    })
}

/// A name as a key of a TypeScript interface.
fn key(name: &str) -> String {
    if name.contains(['-', ':']) { format!("\"{name}\"") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"modules":[{"declarations":[{
        "attributes": [
            {"name": "a", "type": {"text": "string"}, "description": "Required. One."},
            {"name": "b-c", "type": {"text": "1 | 2"}, "description": "Two."}
        ],
        "members": [{"name": "state", "type": {"text": "string"}, "readonly": true, "description": "Three."}],
        "events": [{"name": "x:y", "type": {"text": "Event"}}],
        "cssProperties": []
    }]}]}"#;

    #[test]
    fn required_and_read_only_entries_are_typed_as_such() {
        let manifest = Manifest::read(JSON, &[]).ok();
        let attributes = "/** Required. One. */\n  a: string;\n  /** Two. */\n  \"b-c\"?: 1 | 2 | undefined;";
        assert_eq!(manifest.as_ref().and_then(|it| it.attributes().ok()).as_deref(), Some(attributes));
        let reflecting = |name: &str, attribute: &str, kind: &str| {
            format!(
                "/** The attribute `{attribute}`. Null and undefined remove it. */\n  get {name}(): string;\n  \
                 set {name}(value: {kind} | null | undefined);"
            )
        };
        let members = format!(
            "/** Three. */\n  readonly state: string;\n  {}\n  {}",
            reflecting("a", "a", "string"),
            reflecting("bC", "b-c", "1 | 2")
        );
        assert_eq!(manifest.and_then(|it| it.members().ok()), Some(members));
    }

    #[test]
    fn a_missing_field_is_named_with_its_list() {
        let error = Manifest::read(JSON, &[]).and_then(|manifest| manifest.events()).err();
        assert!(error.is_some_and(|error| error.to_string().contains("events: missing field `description`")));
    }
}
