//! A manifest with its fields in the order in which one reads them.

use personvern::manifest::json::Json;
use serde_json::Value;

/// What stands first in an object, in this order; the rest comes after, by name.
const FIRST: [&str; 46] = [
    "$schema",
    "meta",
    "controller",
    "dataProtectionOfficer",
    "contacts",
    "processors",
    "processing",
    "storage",
    "chats",
    "laws",
    "words",
    "sections",
    "version",
    "published",
    "modified",
    "languages",
    "id",
    "kind",
    "since",
    "title",
    "name",
    "label",
    "who",
    "lead",
    "sites",
    "service",
    "description",
    "consequence",
    "purposes",
    "legalBases",
    "topics",
    "phone",
    "email",
    "postalAddress",
    "visitingAddress",
    "openingHours",
    "lines",
    "postalCode",
    "city",
    "area",
    "ttl",
    "category",
    "caption",
    "columns",
    "rows",
    "blocks",
];

/// The tree, as it is to be written.
pub(super) fn tree(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default()),
        Value::String(text) => Json::String(text.clone()),
        Value::Array(items) => Json::Array(items.iter().map(tree).collect()),
        Value::Object(fields) => {
            let mut fields: Vec<(String, Json)> =
                fields.iter().map(|(name, value)| (name.clone(), tree(value))).collect();
            // What holds a part of its own kind stands last: a section's own blocks before its sections.
            let place = |name: &str| match name {
                "sections" => FIRST.len() + 1,
                name => FIRST.iter().position(|known| *known == name).unwrap_or(FIRST.len()),
            };
            fields.sort_by_key(|(name, _)| place(name));
            Json::Object(fields)
        }
    }
}
