use std::io;

use serde::Deserialize;
use serde_json::Value;

use crate::publish::tokens::Token;

/// Where the manifest has the element.
const ELEMENT: &str = "/modules/0/declarations/0";

/// The custom elements manifest, from which the types are made.
pub(super) struct Manifest(Value);

/// What the types want to know of an attribute, a property or an event.
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
    /// Reads the manifest as it is written, and puts in the custom properties.
    ///
    /// # Errors
    /// When it is no JSON, or has no place for them.
    pub(super) fn read(json: &str, tokens: &[Token]) -> io::Result<Self> {
        let mut manifest: Value = serde_json::from_str(json)?;
        let place = manifest.pointer_mut(&format!("{ELEMENT}/cssProperties"));
        *place.ok_or_else(|| gone("cssProperties"))? = serde_json::to_value(tokens)?;
        Ok(Self(manifest))
    }

    /// The manifest as it is published.
    ///
    /// # Errors
    /// Never, as far as is known: it has been read from JSON.
    pub(super) fn json(&self) -> io::Result<String> {
        Ok(serde_json::to_string_pretty(&self.0)? + "\n")
    }

    /// The attributes as properties of a TypeScript interface. One that is required says so first.
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

    /// The properties of the element, likewise.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn members(&self) -> io::Result<String> {
        self.each("members", |Entry { name, kind, readonly, .. }| {
            format!("{}{name}: {}", if *readonly { "readonly " } else { "" }, kind.text)
        })
    }

    /// The events by their names, likewise.
    ///
    /// # Errors
    /// When one of them has no name, type or description.
    pub(super) fn events(&self) -> io::Result<String> {
        self.each("events", |Entry { name, kind, .. }| format!("{}: {}", key(name), kind.text))
    }

    /// A line for each entry of a list, with what is said of it above.
    fn each(&self, list: &str, line: impl Fn(&Entry) -> String) -> io::Result<String> {
        let found = self.0.pointer(&format!("{ELEMENT}/{list}")).ok_or_else(|| gone(list))?;
        let entries = Vec::<Entry>::deserialize(found)
            .map_err(|error| io::Error::other(format!("embed/npm/custom-elements.json, {list}: {error}")))?;
        let lines: Vec<_> =
            entries.iter().map(|entry| format!("/** {} */\n  {};", entry.description, line(entry))).collect();
        Ok(lines.join("\n  "))
    }
}

fn gone(list: &str) -> io::Error {
    io::Error::other(format!("embed/npm/custom-elements.json has no {list} at {ELEMENT}"))
}

/// A name as the key of an interface.
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
    fn what_is_required_has_to_be_given_and_what_is_read_only_cannot_be_set() {
        let manifest = Manifest::read(JSON, &[]).ok();
        let attributes = "/** Required. One. */\n  a: string;\n  /** Two. */\n  \"b-c\"?: 1 | 2 | undefined;";
        assert_eq!(manifest.as_ref().and_then(|it| it.attributes().ok()).as_deref(), Some(attributes));
        let members = "/** Three. */\n  readonly state: string;";
        assert_eq!(manifest.and_then(|it| it.members().ok()).as_deref(), Some(members));
    }

    #[test]
    fn what_is_missing_is_named_with_its_list() {
        let told = Manifest::read(JSON, &[]).and_then(|manifest| manifest.events()).err();
        assert!(told.is_some_and(|error| error.to_string().contains("events: missing field `description`")));
    }
}
