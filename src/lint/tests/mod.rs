//! What an editor relies on: a gap is found, and a declaration without it is left alone.

#![allow(clippy::unwrap_used, clippy::panic)]
// `json!` makes values that nobody else needs; a table of cases is as long as there are cases.
#![allow(clippy::needless_pass_by_value, clippy::too_many_lines)]

mod cases;
mod changes;
mod gaps;
mod page;
mod robust;

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Case, Finding, findings};
use crate::language::Timestamp;
use crate::manifest::assembly::{Assembled, Assembly};
use crate::manifest::json::Json;
use crate::manifest::{Document, parse};

/// The day on which the examples are judged.
const TODAY: &str = "2026-11-22";

fn day(date: &str) -> Timestamp {
    Timestamp::parse(date).unwrap()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Value {
    serde_json::from_slice(&fs::read(root().join(path)).unwrap()).unwrap()
}

fn document(manifest: &Value) -> Document {
    let problems = |problems: Vec<_>| panic!("{problems:#?}");
    parse(Json::deserialize(manifest).unwrap()).map_or_else(problems, |(document, _)| document)
}

/// A page, with the fragments that lie beside the examples.
fn assembled(manifest: &Value) -> Assembled {
    let mut assembly = Assembly::new(document(manifest), Vec::new(), "www/examples/manifest.json");
    loop {
        let wanted: Vec<String> = assembly.wanted().map(str::to_owned).collect();
        if wanted.is_empty() {
            return assembly.finish();
        }
        for address in wanted {
            assembly.deliver(&address, Ok(Json::deserialize(read(&address)).unwrap()));
        }
    }
}

fn found_on(manifest: &Value, today: &str) -> Vec<Finding> {
    let page = assembled(manifest);
    let today = day(today);
    findings(&Case::new(&page, &today))
}

fn found(manifest: &Value) -> Vec<Finding> {
    found_on(manifest, TODAY)
}

/// Puts a value at a JSON pointer; objects on the way are made, `-` is the end of a list, and `null` removes.
fn put(document: &mut Value, pointer: &str, value: Value) {
    let (around, last) = pointer.rsplit_once('/').unwrap();
    let mut place = document;
    for part in around.split('/').skip(1) {
        place = match place {
            Value::Array(items) => &mut items[part.parse::<usize>().unwrap()],
            other => {
                if other.is_null() {
                    *other = json!({});
                }
                other.as_object_mut().unwrap().entry(part).or_insert(Value::Null)
            }
        };
    }
    match place {
        Value::Array(items) if last == "-" => items.push(value),
        Value::Array(items) if value.is_null() => drop(items.remove(last.parse().unwrap())),
        Value::Array(items) => items[last.parse::<usize>().unwrap()] = value,
        Value::Object(fields) if value.is_null() => drop(fields.remove(last)),
        other => {
            if other.is_null() {
                *other = json!({});
            }
            other.as_object_mut().unwrap().insert(last.to_owned(), value);
        }
    }
}

/// The model municipality, with changes.
fn model(edits: &[(&str, Value)]) -> Value {
    let mut manifest = read("www/examples/eksempel.json");
    for (pointer, value) in edits {
        put(&mut manifest, pointer, value.clone());
    }
    let facts = manifest.clone();
    for section in manifest["sections"].as_array_mut().unwrap() {
        tell_what_is_there(section, &facts);
    }
    manifest
}

/// Puts a word where a section tells a fact that an edit has removed.
fn tell_what_is_there(section: &mut Value, facts: &Value) {
    for block in section["blocks"].as_array_mut().into_iter().flatten() {
        let Some(fact) = block["fact"].as_str() else { continue };
        let (kind, id) = fact.split_once('/').unwrap_or((fact, ""));
        let stated = match &facts[kind] {
            Value::Array(entries) if !id.is_empty() => entries.iter().any(|entry| entry["id"] == id),
            Value::Array(entries) => !entries.is_empty(),
            other => !other.is_null(),
        };
        if !stated {
            *block = json!({ "text": { "nb": fact, "nn": fact, "en": fact } });
        }
    }
    for part in section["sections"].as_array_mut().into_iter().flatten() {
        tell_what_is_there(part, facts);
    }
}

/// What a finding is in one line.
fn line(finding: &Finding) -> String {
    let file = finding.file.as_deref().map(|file| [file, " "].concat()).unwrap_or_default();
    format!("{} {file}{}: {}", finding.rule.id, finding.path, finding.missing.nb)
}

#[test]
fn the_model_municipality_lacks_nothing() {
    let lines: Vec<_> = found(&read("www/examples/eksempel.json")).iter().map(line).collect();
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
#[ignore = "prints what is found in each example, for whoever changes a rule"]
fn print() {
    for name in ["eksempel", "roros", "os", "narvik", "oppdal", "senja"] {
        println!("== {name}");
        for finding in found(&read(&format!("www/examples/{name}.json"))) {
            println!("{}", line(&finding));
        }
    }
}
