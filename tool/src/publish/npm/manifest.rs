use std::io;

use serde::Deserialize;
use serde_json::Value;

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
    /// Reads the manifest and inserts the custom properties.
    ///
    /// # Errors
    /// When it is not valid JSON, or has no list of custom properties.
    pub(super) fn read(json: &str, tokens: &[Token]) -> io::Result<Self> {
        let mut manifest: Value = serde_json::from_str(json)?;
        let place = manifest.pointer_mut(&format!("{ELEMENT}/cssProperties"));
        *place.ok_or_else(|| missing("cssProperties"))? = serde_json::to_value(tokens)?;
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

    /// The properties of the element, in the same form.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn members(&self) -> io::Result<String> {
        self.each("members", |Entry { name, kind, readonly, .. }| {
            format!("{}{name}: {}", if *readonly { "readonly " } else { "" }, kind.text)
        })
    }

    /// The events by their names, in the same form.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn events(&self) -> io::Result<String> {
        self.each("events", |Entry { name, kind, .. }| format!("{}: {}", key(name), kind.text))
    }

    /// A line for each entry of a list, under its description.
    fn each(&self, list: &str, line: impl Fn(&Entry) -> String) -> io::Result<String> {
        let found = self.0.pointer(&format!("{ELEMENT}/{list}")).ok_or_else(|| missing(list))?;
        let entries = Vec::<Entry>::deserialize(found)
            .map_err(|error| io::Error::other(format!("embed/npm/custom-elements.json, {list}: {error}")))?;
        let lines: Vec<_> =
            entries.iter().map(|entry| format!("/** {} */\n  {};", entry.description, line(entry))).collect();
        Ok(lines.join("\n  "))
    }
}

fn missing(list: &str) -> io::Error {
    io::Error::other(format!("embed/npm/custom-elements.json has no {list} at {ELEMENT}"))
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
        let members = "/** Three. */\n  readonly state: string;";
        assert_eq!(manifest.and_then(|it| it.members().ok()).as_deref(), Some(members));
    }

    #[test]
    fn a_missing_field_is_named_with_its_list() {
        let error = Manifest::read(JSON, &[]).and_then(|manifest| manifest.events()).err();
        assert!(error.is_some_and(|error| error.to_string().contains("events: missing field `description`")));
    }
}
