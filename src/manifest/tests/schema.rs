//! The schema that editors' programs check with says the same as the reader.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::examples::{fragments, manifests};
use super::{fragment, least, mutation, tree, with};
use crate::manifest::schema::json_schema;
use crate::manifest::shape::{Field, Record, Rule, Shape, json_name};
use crate::manifest::{Fragment, Manifest, reader};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap()
}

/// The schema of one definition.
fn definition(way: &str) -> Validator {
    validator(&json!({ "$ref": format!("#/$defs/{way}"), "$defs": json_schema()["$defs"] }))
}

fn whole() -> &'static Validator {
    static WHOLE: OnceLock<Validator> = OnceLock::new();
    WHOLE.get_or_init(|| validator(&json_schema()))
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Everything that the tables name, each once.
#[derive(Default)]
struct Tables {
    records: BTreeMap<&'static str, &'static Record>,
    words: BTreeMap<&'static str, &'static Record>,
    rules: BTreeMap<&'static str, &'static Rule>,
}

impl Tables {
    fn all() -> Self {
        let mut tables = Self::default();
        tables.record(Manifest::record());
        tables.record(Fragment::record());
        tables
    }

    fn record(&mut self, record: &'static Record) {
        if self.records.insert(record.name, record).is_none() {
            record.fields.iter().for_each(|field| self.shape(field.shape));
        }
    }

    fn shape(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Record(record) => self.record(record()),
            Shape::Block(blocks) => self.record(blocks),
            Shape::Word(words) => drop(self.words.insert(words.name, words)),
            Shape::Leaf(rule) => drop(self.rules.insert(rule.name, rule)),
            Shape::Optional(inner) | Shape::List(inner) | Shape::OneOrMany(inner) => self.shape(inner),
            Shape::Map(key, value) => {
                self.shape(key);
                self.shape(value);
            }
            Shape::Flag | Shape::Count | Shape::Text | Shape::Reference(_) => {}
        }
    }
}

fn fields() -> impl Iterator<Item = (&'static Record, &'static Field)> {
    Tables::all().records.into_values().flat_map(|record| record.fields.iter().map(move |field| (record, field)))
}

#[test]
fn the_file_is_up_to_date() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/personvern.schema.json");
    let written: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert!(written == json_schema(), "`cargo xtask schema` writes it anew");
}

#[test]
fn it_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&json_schema()));
}

#[test]
fn every_name_stands_for_one_thing() {
    let tables = Tables::all();
    let names = tables.records.keys().chain(tables.words.keys()).chain(tables.rules.keys());
    let names: Vec<&str> = names.copied().chain(["Text"]).collect();
    let written = json_schema()["$defs"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names.iter().map(ToString::to_string).collect::<BTreeSet<_>>(), written);
    assert_eq!(names.len(), written.len(), "a record, a set of words and a rule share a name");
}

#[test]
fn everything_is_described() {
    let tables = Tables::all();
    for record in tables.records.values().chain(tables.words.values()) {
        assert!(!record.doc.trim().is_empty(), "{}", record.name);
    }
    for words in tables.words.values() {
        for word in words.fields {
            assert!(!word.doc.trim().is_empty(), "{} {}", words.name, word.name);
        }
    }
    let schema = json_schema();
    for (record, field) in fields() {
        let written = &schema["$defs"][record.name]["properties"][json_name(field.name)];
        let description = written["description"].as_str().unwrap_or_default();
        assert!(
            !description.is_empty() && !description.contains("Example:"),
            "{}.{}: {description}",
            record.name,
            field.name
        );
        assert_eq!(
            written["examples"].as_array().map(Vec::len),
            Some(1),
            "{}.{} has no example",
            record.name,
            field.name
        );
    }
}

#[test]
fn every_example_is_right() {
    let schema = json_schema();
    // All in one schema: `Record.field` by the schema of that field.
    let (mut places, mut examples) = (json!({}), json!({}));
    for (record, field) in fields() {
        let name = json_name(field.name);
        let place = format!("{}.{name}", record.name);
        let example = &schema["$defs"][record.name]["properties"][&name]["examples"][0];
        let problems = reader::problems_of(&tree(example), field.shape);
        // An example stands alone: what it refers to is not there.
        let problems: Vec<_> =
            problems.iter().filter(|problem| !problem.expected.starts_with("the id of an entry of")).collect();
        assert!(problems.is_empty(), "{place} {example}: {problems:#?}");
        places[&place] = json!({ "$ref": format!("#/$defs/{}/properties/{name}", record.name) });
        examples[&place] = example.clone();
    }
    for rule in Tables::all().rules.values() {
        assert_eq!((rule.check)(rule.example), Ok(()), "{}", rule.name);
        places[rule.name] = json!({ "$ref": format!("#/$defs/{}", rule.name) });
        examples[rule.name] = rule.example.into();
    }
    assert!(examples.as_object().unwrap().len() > 200);
    let schema = validator(&json!({ "properties": places, "$defs": schema["$defs"] }));
    assert_eq!(errors(&schema, &examples), Vec::<String>::new());
}

#[test]
fn the_example_files_are_right() {
    for value in manifests().iter().chain(&fragments()) {
        assert_eq!(errors(whole(), value), Vec::<String>::new());
    }
    assert_eq!(errors(whole(), &least()), Vec::<String>::new());
    assert_eq!(errors(whole(), &fragment(&json!([]))), Vec::<String>::new());
}

#[test]
fn an_editor_is_told_about_the_file_that_it_is() {
    // In a manifest, nothing of what a fragment may not have.
    let found = errors(whole(), &with("/controller/email", json!(7)));
    assert_eq!(found, ["/controller/email: 7 is not of type \"string\""]);
    let found = errors(whole(), &json!({ "meta": { "version": "1" }, "rights": {} }));
    assert_eq!(found, [": \"controller\" is a required property"]);
    let found = errors(whole(), &json!({ "meta": { "version": "1" }, "chats": [{ "id": "kari" }] }));
    assert_eq!(found, ["/chats/0: \"name\" is a required property"]);
    // Blocks: the place within, not only «nothing fits».
    let found = errors(whole(), &with("/sections/0/blocks/0", json!({ "notice": { "tone": "warning" } })));
    assert_eq!(found, ["/sections/0/blocks/0/notice: \"text\" is a required property"]);
}

#[test]
fn it_refuses_what_the_reader_refuses() {
    for (pointer, value) in [
        ("/controller", json!({})),
        ("/controller/ukjent", json!("x")),
        ("/ukjent", json!("x")),
        ("/schema", json!("x")),
        ("/meta/contents", json!("ja")),
        ("/meta/languages", json!("nb")),
        ("/storage", json!({ "version": 1.5 })),
        ("/storage", json!({ "version": -1 })),
        ("/storage", json!({ "version": 4_294_967_296_u64 })),
        ("/meta/title", json!({ "nb": 1 })),
        ("/meta/title", json!({ "på norsk": "x" })),
        ("/meta/title", json!(["x"])),
        ("/controller/country", json!("Norge")),
        ("/sections/0/kind", json!("cookie")),
        ("/sections/0/blocks/0", json!({})),
        ("/sections/0/blocks/0", json!({ "text": "x", "list": [] })),
        ("/sections/0/include", json!("javascript:alert(1)")),
        ("/processing", json!([{ "id": "a b" }])),
        ("/processing", json!([{ "id": "a", "retention": "P1M" }])),
        ("/words", json!({ "nb": { "contents": 1 } })),
    ] {
        assert!(!whole().is_valid(&with(pointer, value.clone())), "{pointer} {value}");
    }
}

/// What a schema cannot say, or what ours leaves to the reader: the rule of a string, as far as its pattern is looser, and
/// what stands elsewhere in the file.
fn is_left_to_the_reader(found: &str, expected: &str) -> bool {
    let shape = [
        "an object",
        "a list",
        "true or false",
        "a whole number",
        "a text \"",
        "only one of",
        "one of ",
        "no such field",
    ];
    let is_fact = expected.contains(", and after a slash");
    found.starts_with('"') && (is_fact || !shape.iter().any(|start| expected.starts_with(start)))
}

/// The reader takes `null` for nothing. The schema does not offer it: an editor leaves the field out.
fn without_null(value: &Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.iter().map(without_null).collect()),
        Value::Object(fields) => {
            // A row of a table is a list, so that `null` is an empty one.
            let empty_rows = |name: &str, value: Value| match value {
                Value::Array(rows) if name == "rows" => {
                    Value::Array(rows.into_iter().map(|row| if row.is_null() { json!([]) } else { row }).collect())
                }
                value => value,
            };
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            Value::Object(fields.map(|(name, value)| (name.clone(), empty_rows(name, without_null(value)))).collect())
        }
        value => value.clone(),
    }
}

fn agree(value: &Value, record: &'static Record, schema: &Validator) -> Result<(), TestCaseError> {
    let problems = reader::problems(&tree(value), record);
    let refused: Vec<_> =
        problems.iter().filter(|problem| !is_left_to_the_reader(&problem.found, &problem.expected)).collect();
    if problems.is_empty() {
        prop_assert_eq!(errors(schema, &without_null(value)), Vec::<String>::new(), "the reader takes it");
    }
    if !refused.is_empty() {
        prop_assert!(!schema.is_valid(value), "the schema takes what the reader does not: {:#?}", refused);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn schema_and_reader_agree_on_manifests(value in mutation::changed(manifests())) {
        static MANIFEST: OnceLock<Validator> = OnceLock::new();
        agree(&value, Manifest::record(), MANIFEST.get_or_init(|| definition("Manifest")))?;
    }

    #[test]
    fn schema_and_reader_agree_on_fragments(value in mutation::changed(fragments())) {
        static FRAGMENT: OnceLock<Validator> = OnceLock::new();
        agree(&value, Fragment::record(), FRAGMENT.get_or_init(|| definition("Fragment")))?;
    }

    #[test]
    fn no_pattern_is_stricter_than_its_rule(text in any_leaf()) {
        static LEAVES: OnceLock<Vec<(&'static Rule, Validator)>> = OnceLock::new();
        let leaves = LEAVES.get_or_init(|| Tables::all().rules.into_values().map(|rule| (rule, definition(rule.name))).collect());
        for (rule, schema) in leaves {
            if (rule.check)(&text).is_ok() {
                prop_assert!(schema.is_valid(&json!(text)), "{} {:?}", rule.name, text);
            }
        }
    }
}

/// Strings near what the rules accept.
fn any_leaf() -> impl Strategy<Value = String> {
    let examples: Vec<String> = Tables::all().rules.values().map(|rule| rule.example.to_owned()).collect();
    let more = [
        "HTTPS://ø.no/a?b#c",
        "mailto:a@b.no",
        "tel:113",
        "#a",
        "?a",
        "../a:b",
        "a/b:c",
        "storage/necessary",
        "9(2)(j)",
        "113",
        "24:00",
        "9.30",
        "PT30M",
        "sr-Latn",
        "nb_NO",
        "2024-01-25T17:01:02.5Z",
        "æøå",
        "a_*",
        "310 000 000",
    ];
    let seeds: Vec<String> = examples.into_iter().chain(more.map(str::to_owned)).collect();
    let edit = (any::<prop::sample::Index>(), "[ \\-a-zA-Z0-9:/?#.*+()@_æ\u{301}\u{a0}]{0,2}", any::<bool>());
    (prop::sample::select(seeds), prop::collection::vec(edit, 0..3)).prop_map(|(text, edits)| {
        let mut signs: Vec<char> = text.chars().collect();
        for (at, new, replace) in edits {
            let at = at.index(signs.len() + 1);
            let end = if replace { (at + 1).min(signs.len()) } else { at };
            signs.splice(at..end, new.chars());
        }
        signs.into_iter().collect()
    })
}
