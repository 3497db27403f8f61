//! Enums in the schemas.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

/// The schema of one of several words, or of `null` where a person has yet to decide.
///
/// `anyOf` would say the same, but a mistake in it is reported without the words to choose from.
pub(super) fn undecided<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = T::json_schema(generator);
    plain_enums(&mut schema);
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
    schema.insert("type".to_owned(), serde_json::json!(["string", "null"]));
    schema
}

/// Turns `oneOf` single constants, which enums with documented variants become, into one `enum`: editors complete both,
/// and a mistake in the second is reported with all the values there are.
pub(crate) fn plain_enums(schema: &mut Schema) {
    let Some(variants) = schema.get("oneOf").and_then(Value::as_array) else { return };
    let values: Option<Vec<Value>> = variants.iter().map(|variant| variant.get("const").cloned()).collect();
    if let Some(values) = values {
        schema.remove("oneOf");
        schema.insert("type".to_owned(), "string".into());
        schema.insert("enum".to_owned(), values.into());
    }
}
