//! The JSON Schema of the manifest, for editors that complete and check as one writes.
//!
//! Made from the types: their documentation becomes the descriptions, and the `Example:` line of each field an example. A
//! test holds every example against the schema of its own field.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::Manifest;

/// The schema (JSON Schema 2020-12).
pub fn json_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Manifest>().to_value();
    take_examples(&mut schema);
    schema
}

/// Moves «Example: `…`» from each description to `examples`, and forbids unknown fields, which the reader reports too.
fn take_examples(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            example(fields);
            if fields.contains_key("properties") {
                fields.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            fields.values_mut().for_each(take_examples);
        }
        Value::Array(items) => items.iter_mut().for_each(take_examples),
        _ => {}
    }
}

fn example(fields: &mut Map<String, Value>) {
    let Some(Value::String(description)) = fields.get("description") else { return };
    let Some((text, example)) = description.rsplit_once("Example: `") else { return };
    let example = example.trim_end().trim_end_matches('`');
    if let Ok(example) = serde_json::from_str(example) {
        let text = text.trim().to_owned();
        fields.insert("description".into(), Value::String(text));
        fields.insert("examples".into(), Value::Array(vec![example]));
    }
}
