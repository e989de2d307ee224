//! Manifests that somebody changed at random places: what editors, programs and attackers do to files.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Any JSON at all.
#[allow(dead_code)] // Not used by every test that borrows this file.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let names = ["meta", "controller", "sections", "storage", "blocks", "text", "fact", "id", "nb", "__proto__", ""];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(|number| json!(number)),
        any::<i64>().prop_map(|number| json!(number)),
        "\\PC{0,20}".prop_map(Value::String),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        let name = prop_oneof![prop::sample::select(names.to_vec()).prop_map(str::to_owned), "\\PC{0,8}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((name, inner), 0..6).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// One of these documents with one to four changes.
pub(crate) fn changed(documents: Vec<Value>) -> impl Strategy<Value = Value> {
    let change = (any::<prop::sample::Index>(), change());
    (prop::sample::select(documents), prop::collection::vec(change, 1..5)).prop_map(|(mut document, changes)| {
        for (at, change) in changes {
            let places = count(&document);
            apply(&mut document, &mut at.index(places), &change);
        }
        document
    })
}

#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Empty,
    Wrap,
    Repeat,
    Add(&'static str, Value),
    Rename(&'static str),
    Remove,
}

fn change() -> impl Strategy<Value = Change> {
    let name = prop::sample::select(vec![
        "id",
        "name",
        "title",
        "text",
        "nb",
        "nn",
        "Nb",
        "fact",
        "list",
        "blocks",
        "sections",
        "include",
        "ttl",
        "url",
        "email",
        "kind",
        "$schema",
        "schema",
        "$id",
        "legal_bases",
        "retention",
        "__proto__",
        "controller",
        "storage",
        "ukjent",
        "",
        "x y",
    ]);
    let value = prop_oneof![
        prop::sample::select(vec![
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(1.5),
            json!(5_000_000_000_u64),
            json!(1e308),
            json!(""),
            json!("x"),
            json!("a-b"),
            json!("<script>alert(1)</script>"),
            json!("\"><img src=x onerror=alert(1)>"),
            json!("javascript:alert(1)"),
            json!("[x](javascript:alert(1))"),
            json!("/a#b"),
            json!("https://example.no/"),
            json!("P1M"),
            json!("2024-01-01"),
            json!("NO"),
            json!("driftas"),
            json!("webstatistikk"),
            json!("controller"),
            json!("processing/webstatistikk"),
            json!("6(1)(e)"),
            json!("deleted"),
            json!([]),
            json!({}),
            json!(["x"]),
            json!([null]),
            json!({ "nb": "x" }),
            json!({ "nb": 1 }),
            json!({ "text": "x" }),
            json!([{ "id": "x" }]),
            json!({ "fact": "rights" }),
            json!({ "id": "x", "title": "X" }),
        ]),
        "\\PC{0,12}".prop_map(Value::String),
    ];
    prop_oneof![
        4 => value.clone().prop_map(Change::Replace),
        1 => Just(Change::Empty),
        1 => Just(Change::Wrap),
        1 => Just(Change::Repeat),
        3 => (name.clone(), value).prop_map(|(name, value)| Change::Add(name, value)),
        1 => name.prop_map(Change::Rename),
        3 => Just(Change::Remove),
    ]
}

/// How many places a document has.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the place of this number.
fn apply(value: &mut Value, at: &mut usize, change: &Change) -> bool {
    if *at == 0 {
        here(value, change);
        return true;
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| apply(item, at, change)),
        Value::Object(fields) => fields.values_mut().any(|field| apply(field, at, change)),
        _ => false,
    }
}

fn here(value: &mut Value, change: &Change) {
    match (change, value) {
        (Change::Replace(new), value) => *value = new.clone(),
        (Change::Wrap, value) => *value = json!([value.take()]),
        (Change::Empty, Value::Array(items)) => items.clear(),
        (Change::Empty, Value::Object(fields)) => fields.clear(),
        (Change::Repeat, Value::Array(items)) => items.extend(items.first().cloned()),
        (Change::Add(name, new), Value::Object(fields)) => drop(fields.insert((*name).into(), new.clone())),
        (Change::Add(_, new), Value::Array(items)) => items.push(new.clone()),
        (Change::Rename(name), Value::Object(fields)) => {
            if let Some(field) = first(fields) {
                fields.insert((*name).into(), field);
            }
        }
        (Change::Remove, Value::Array(items)) => drop(items.pop()),
        (Change::Remove, Value::Object(fields)) => drop(first(fields)),
        (_, value) => *value = Value::Null,
    }
}

/// Takes out a field: the one in the middle, since the first is nearly always the same.
fn first(fields: &mut Map<String, Value>) -> Option<Value> {
    let name = fields.keys().nth(fields.len() / 2)?.clone();
    fields.remove(&name)
}
