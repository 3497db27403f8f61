//! JSON Schema of the files of `data/`, made from the types that read them, so that the two cannot differ.
//!
//! The schemas in `data/schema/` are for editors: a file that names its schema is completed and checked while it is
//! written. The tool checks with schemas of its own making, in which every reference is replaced by what it refers to.

use std::sync::LazyLock;

use jsonschema::Validator;
use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::document::{Coverage, Facts, Interface, LanguageRules, Questions, Regions, Words, plain_enums};

/// A kind of file in `data/`.
pub trait Document: DeserializeOwned + JsonSchema {
    /// The schema that the tool checks such a file with.
    fn schema() -> &'static Compiled;
}

/// A schema without references, ready to check with.
#[derive(Debug)]
pub struct Compiled {
    pub(crate) schema: Value,
    /// What checks a document, or why the schema cannot be used.
    pub(crate) validator: Result<Validator, String>,
}

impl Compiled {
    fn of<T: JsonSchema>() -> Self {
        let mut settings = SchemaSettings::draft2020_12();
        settings.inline_subschemas = true;
        let schema = generate::<T>(settings).to_value();
        let validator = jsonschema::validator_for(&schema).map_err(|error| error.to_string());
        Self { schema, validator }
    }
}

/// The kinds of file, each with the name of its schema in `data/schema/`, without the ending.
macro_rules! documents {
    ($($document:ty: $name:literal),+ $(,)?) => {
        $(impl Document for $document {
            fn schema() -> &'static Compiled {
                static COMPILED: LazyLock<Compiled> = LazyLock::new(Compiled::of::<$document>);
                &COMPILED
            }
        })+

        /// Every schema with the name of its file.
        #[must_use]
        pub fn schemas() -> Vec<(String, String)> {
            vec![$(file::<$document>($name)),+]
        }
    };
}

documents! {
    Facts: "facts",
    Words: "words",
    Regions: "regions",
    Interface: "interface",
    Coverage: "coverage",
    LanguageRules: "language",
    Questions: "questions",
}

fn file<T: JsonSchema>(name: &str) -> (String, String) {
    (format!("{name}.json"), format!("{:#}\n", generate::<T>(SchemaSettings::draft2020_12()).as_value()))
}

fn generate<T: JsonSchema>(settings: SchemaSettings) -> Schema {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(plain_enums).transform(&mut schema);
    schema
}
