//! JSON Schema of the files of `data/`, made from the types that read them, so that the two cannot differ.
//!
//! The schemas in `data/schema/` are for editors: a file that names its schema is completed and checked while it is
//! written. The tool checks with schemas of its own making, in which nothing is referred to.

use schemars::{
    JsonSchema, Schema, SchemaGenerator,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::document::{Coverage, Facts, Interface, LanguageRules, Regions, Words};

/// A kind of file in `data/`.
pub trait Document: DeserializeOwned + JsonSchema {
    /// The name of its schema in `data/schema/`, without the ending.
    const SCHEMA: &'static str;
}

impl Document for Facts {
    const SCHEMA: &'static str = "facts";
}
impl Document for Words {
    const SCHEMA: &'static str = "words";
}
impl Document for Regions {
    const SCHEMA: &'static str = "regions";
}
impl Document for Interface {
    const SCHEMA: &'static str = "interface";
}
impl Document for Coverage {
    const SCHEMA: &'static str = "coverage";
}
impl Document for LanguageRules {
    const SCHEMA: &'static str = "language";
}

/// Every schema with the name of its file.
#[must_use]
pub fn schemas() -> Vec<(String, String)> {
    vec![
        file::<Facts>(),
        file::<Words>(),
        file::<Regions>(),
        file::<Interface>(),
        file::<Coverage>(),
        file::<LanguageRules>(),
    ]
}

fn file<T: Document>() -> (String, String) {
    (format!("{}.json", T::SCHEMA), format!("{:#}\n", generate::<T>(SchemaSettings::draft2020_12()).as_value()))
}

/// The schema of one kind of file with everything in place.
pub(crate) fn inline<T: Document>() -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    generate::<T>(settings).to_value()
}

fn generate<T: Document>(settings: SchemaSettings) -> Schema {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(plain_enums).transform(&mut schema);
    schema
}

/// The schema of one of several words, or of `null` where a person has yet to decide.
///
/// `anyOf` would say the same, but a mistake in it is told without the words there are.
pub(crate) fn undecided<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = T::json_schema(generator);
    plain_enums(&mut schema);
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    schema.insert("type".to_owned(), serde_json::json!(["string", "null"]));
    schema
}

/// Turns `oneOf` single constants, which enums with documented variants become, into one `enum`: editors complete both,
/// and a mistake in the second is told with all the values there are.
fn plain_enums(schema: &mut Schema) {
    let Some(variants) = schema.get("oneOf").and_then(Value::as_array) else { return };
    let values: Option<Vec<Value>> = variants.iter().map(|variant| variant.get("const").cloned()).collect();
    if let Some(values) = values {
        schema.remove("oneOf");
        schema.insert("type".to_owned(), "string".into());
        schema.insert("enum".to_owned(), values.into());
    }
}
