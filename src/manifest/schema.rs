//! The JSON Schema of the manifest, for editors that complete and check as one writes.
//!
//! Made from the same tables that the [`reader`](super::reader) goes by: documentation becomes descriptions, and the
//! `Example:` line of each field an example. What a schema cannot say is left to the reader: that a reference leads
//! somewhere, that an id stands once, that a date is in the calendar, that a link within a text is safe.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::shape::{Field, Record, Rule, Shape, json_name};
use super::{Fragment, Manifest};

/// The schema (JSON Schema 2020-12), for manifests and for fragments.
///
/// A file is held against one of the two, never against both, so that an editor is told what is wrong with the one that it
/// is. What only a manifest has tells them apart.
pub fn json_schema() -> Value {
    let (manifest, fragment) = (Manifest::record(), Fragment::record());
    let mut schema = Schema::default();
    let (as_manifest, as_fragment) = (schema.record(manifest), schema.record(fragment));
    let only_manifest =
        manifest.fields.iter().filter(|field| fragment.fields.iter().all(|other| other.name != field.name));
    let signs: Vec<Value> = only_manifest.map(|field| json!({ "required": [json_name(field.name)] })).collect();
    // Any name is fine as far as these go: they are for completion in a file that is still empty.
    let names: Map<String, Value> =
        manifest.fields.iter().map(|field| (json_name(field.name), Value::Bool(true))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "personvern",
        "description": paragraphs(manifest.doc).0,
        "type": "object",
        "properties": names,
        "if": { "anyOf": signs },
        "then": as_manifest,
        "else": as_fragment,
        "$defs": schema.definitions,
    })
}

/// The definitions so far, by name.
#[derive(Default)]
struct Schema {
    definitions: Map<String, Value>,
    /// The definitions that are being written: a section may hold sections.
    begun: BTreeSet<String>,
}

impl Schema {
    /// The schema of a value: itself where it is short, else a reference to its definition.
    fn value(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            Shape::Text => self.text(),
            Shape::Leaf(rule) => self.define(rule.name, |_| leaf(rule)),
            Shape::Reference(list) => {
                json!({ "type": "string", "pattern": ID, "description": format!("The id of an entry of {list}.") })
            }
            Shape::Word(words) => self.define(words.name, |_| word(words)),
            Shape::Record(record) => self.record(record()),
            Shape::Block(blocks) => self.define(blocks.name, |schema| schema.block(blocks)),
            Shape::Optional(inner) => self.value(inner),
            Shape::List(inner) => json!({ "type": "array", "items": self.value(inner) }),
            Shape::OneOrMany(inner) => {
                let one = self.value(inner);
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
            Shape::Map(key, value) => {
                json!({ "type": "object", "propertyNames": self.value(key), "additionalProperties": self.value(value) })
            }
        }
    }

    /// A reference to a definition, which is written when it is named for the first time.
    fn define(&mut self, name: &str, write: impl FnOnce(&mut Self) -> Value) -> Value {
        if self.begun.insert(name.to_owned()) {
            let mut definition = write(self);
            definition["title"] = name.into();
            self.definitions.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn record(&mut self, record: &Record) -> Value {
        self.define(record.name, |schema| {
            let required = record.fields.iter().filter(|field| is_required(field.shape));
            let required: Vec<String> = required.map(|field| json_name(field.name)).collect();
            json!({
                "description": paragraphs(record.doc).0,
                "type": "object",
                "properties": schema.fields(record.fields),
                "required": required,
                "additionalProperties": false,
            })
        })
    }

    fn fields(&mut self, fields: &[Field]) -> Map<String, Value> {
        fields.iter().map(|field| (json_name(field.name), self.field(field))).collect()
    }

    fn field(&mut self, field: &Field) -> Value {
        let mut schema = self.value(field.shape);
        let (description, example) = paragraphs(field.doc);
        schema["description"] = description.into();
        if let Some(example) = example {
            schema["examples"] = json!([example]);
        }
        schema
    }

    /// An object with one field. Not `oneOf`, which says no more and of which editors tell only that nothing fits.
    fn block(&mut self, blocks: &Record) -> Value {
        json!({
            "description": paragraphs(blocks.doc).0,
            "type": "object",
            "properties": self.fields(blocks.fields),
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": false,
        })
    }

    fn text(&mut self) -> Value {
        let language = self.value(<crate::language::LanguageTag as super::Value>::SHAPE);
        self.define("Text", |_| {
            json!({
                "description": "A text: one for all, in the first language of the file, or one for each language. In it, \
                    *emphasis*, **strong**, and [a link](https://www.datatilsynet.no/).",
                "type": ["string", "object"],
                "propertyNames": language,
                "additionalProperties": { "type": "string" },
            })
        })
    }
}

fn word(words: &Record) -> Value {
    let each = words.fields.iter().map(|word| json!({ "const": word.name, "description": paragraphs(word.doc).0 }));
    json!({ "description": paragraphs(words.doc).0, "type": "string", "oneOf": each.collect::<Vec<_>>() })
}

fn leaf(rule: &Rule) -> Value {
    let mut schema = json!({ "description": rule.expected, "type": "string", "examples": [rule.example] });
    if let Some(pattern) = pattern(rule.name) {
        schema["pattern"] = pattern.into();
    }
    schema
}

/// A letter or digit, then hyphens too; beyond ASCII whatever comes after its signs.
const ID: &str = r"^[^\x00-\x2F\x3A-\x40\x5B-\x60\x7B-\xBF][^\x00-\x2C\x2E\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\xBF]{0,99}$";

/// What every string that a rule accepts looks like. Never stricter than the rule, which has the last word.
fn pattern(rule: &str) -> Option<&'static str> {
    Some(match rule {
        "Id" => ID,
        "Email" => "^[^@\\s]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
        "Country" => "^[A-Z]{2}$",
        "GdprBasis" => r"^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\))$",
        "StorageName" => r"^[^*;=]+\*?$",
        "Link" => {
            r"^([Hh][Tt][Tt][Pp][Ss]://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|[/?#]|[^:/?#\s]+([/?#]|$))[^\s\\]*$"
        }
        "FactRef" => {
            r"^[a-zA-Z]+(/[^\x00-\x2F\x3A-\x40\x5B-\x60\x7B-\xBF][^\x00-\x2C\x2E\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\xBF]{0,99})?$"
        }
        "Timestamp" => r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "Duration" => r"^\s*P[0-9TYMWDHS]+\s*$",
        "PhoneNumber" => r"^\+?[0-9]+$",
        "OrganizationNumber" => r"^[^A-Za-z]*$",
        "TimeOfDay" => r"^\s*[0-9]{1,2}[:.][0-9]{2}\s*$",
        "LanguageTag" => r"^\s*[A-Za-z]{2,3}([-_][A-Za-z0-9_-]+)?\s*$",
        _ => return None,
    })
}

/// Whether a record cannot do without a field.
fn is_required(shape: &Shape) -> bool {
    !matches!(shape, Shape::Optional(_) | Shape::List(_) | Shape::OneOrMany(_) | Shape::Map(..))
}

/// Documentation as text, each paragraph on one line, and the value of its «Example: `…`» line.
fn paragraphs(doc: &str) -> (String, Option<Value>) {
    let (text, example) = match doc.rsplit_once("Example: `") {
        Some((text, example)) => {
            (text, example.trim_end().strip_suffix('`').and_then(|json| serde_json::from_str(json).ok()))
        }
        None => (doc, None),
    };
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    let paragraphs: Vec<String> = lines.split(|line| line.is_empty()).map(|lines| lines.join(" ")).collect();
    (paragraphs.join("\n\n"), example)
}
