//! What a user of the whole room relies on: an editor who is told what is wrong, a visitor who gets the page.

#![allow(clippy::unwrap_used, clippy::panic)]
// `json!` makes values that nobody else needs; a table of cases is as long as there are cases.
#![allow(clippy::needless_pass_by_value, clippy::too_many_lines)]

mod assembly;
mod check;
mod examples;
mod json;
mod mutation;
mod reader;
#[cfg(feature = "schema")]
mod schema;

use serde::Deserialize;
use serde_json::{Value, json};

use super::json::Json;
use super::problem::{Problem, Severity};
use super::{Document, parse, parse_fragment};

/// A tree.
fn tree(value: &Value) -> Json {
    Json::deserialize(value).unwrap()
}

/// The smallest manifest that nothing is wrong with.
fn least() -> Value {
    json!({
        "meta": { "version": "1" },
        "controller": { "name": "Eksempel kommune" },
        "sections": [{ "id": "ansvar", "title": "Ansvar", "blocks": [{ "fact": "controller" }] }],
    })
}

/// The smallest fragment, with sections.
fn fragment(sections: &Value) -> Value {
    json!({ "meta": { "version": "2026-1", "modified": "2026-10-01" }, "sections": sections })
}

/// The smallest manifest with one value put in, at a place that need not be there yet.
fn with(pointer: &str, value: Value) -> Value {
    let mut manifest = least();
    put(&mut manifest, pointer, value);
    manifest
}

/// Puts a value at a JSON pointer; objects on the way are made, `-` is the end of a list.
fn put(document: &mut Value, pointer: &str, value: Value) {
    let mut place = document;
    for part in pointer.split('/').skip(1) {
        place = match place {
            Value::Array(items) => {
                let index = part.parse().unwrap_or(items.len());
                if index == items.len() {
                    items.push(Value::Null);
                }
                &mut items[index]
            }
            other => {
                if other.is_null() {
                    *other = json!({});
                }
                other.as_object_mut().unwrap().entry(part).or_insert(Value::Null)
            }
        };
    }
    *place = value;
}

/// The lines that an editor gets about a manifest: errors as they are, warnings with `(warning)` before.
fn told(manifest: &Value) -> Vec<String> {
    match parse(tree(manifest)) {
        Ok((_, warnings)) => lines(&warnings),
        Err(problems) => lines(&problems),
    }
}

/// The same for a fragment.
fn told_of_fragment(fragment: &Value) -> Vec<String> {
    match parse_fragment(tree(fragment)) {
        Ok((_, warnings)) => lines(&warnings),
        Err(problems) => lines(&problems),
    }
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| {
            [if problem.severity == Severity::Warning { "(warning) " } else { "" }, &problem.to_string()].concat()
        })
        .collect()
}

/// A manifest that must be right.
fn document(manifest: &Value) -> Document {
    parse(tree(manifest)).map_or_else(|problems| panic!("{:#?}", lines(&problems)), |(document, _)| document)
}

#[test]
fn the_smallest_manifest_is_right() {
    assert_eq!(told(&least()), Vec::<String>::new());
    assert_eq!(told_of_fragment(&fragment(&json!([]))), Vec::<String>::new());
}
