//! Holds a JSON tree against a shape, and writes down every problem, not only the first.
//!
//! One loop over the tables of [`shape`](super::shape). What is missing, what is unknown, what does not fit: each becomes a
//! [`Problem`] with the JSON path, what was found, and what is expected.

use super::json::{Json, quoted};
use super::names::Names;
use super::problem::{Problem, Severity, TOLD};
use super::prose::Prose;
use super::shape::{Field, Record, Shape, is_name_of, json_name};
use crate::language::LanguageTag;

/// Every problem of a document.
pub(super) fn problems(json: &Json, record: &Record) -> Vec<Problem> {
    let mut reader = Reader { document: json, path: String::from("$"), problems: Vec::new() };
    reader.record(Some(json), record);
    reader.problems
}

/// Every problem of a value that stands alone.
#[cfg(all(test, feature = "schema"))]
pub(super) fn problems_of(json: &Json, shape: &Shape) -> Vec<Problem> {
    let mut reader = Reader { document: json, path: String::from("$"), problems: Vec::new() };
    reader.value(Some(json), shape);
    reader.problems
}

struct Reader<'a> {
    document: &'a Json,
    path: String,
    problems: Vec<Problem>,
}

/// A step of a path.
enum Step<'a> {
    Name(&'a str),
    /// The JSON name of this field.
    Field(&'static str),
    Index(usize),
    /// The id of an entry.
    Id(usize),
}

impl Step<'_> {
    fn written(&self) -> String {
        match self {
            Self::Name(name) => step(name),
            Self::Field(name) => step(&json_name(name)),
            Self::Index(index) => ["[", &index.to_string(), "]"].concat(),
            Self::Id(index) => ["[", &index.to_string(), "].id"].concat(),
        }
    }
}

impl Reader<'_> {
    fn report(&mut self, severity: Severity, found: impl FnOnce() -> String, expected: impl FnOnce() -> String) {
        Problem::add(&mut self.problems, severity, || [self.path.clone(), found(), expected()]);
    }

    fn error_with(&mut self, found: Option<&Json>, expected: impl FnOnce() -> String) {
        self.report(Severity::Error, || found.map_or_else(|| "nothing".into(), Json::describe), expected);
    }

    fn error(&mut self, found: Option<&Json>, expected: &str) {
        self.error_with(found, || expected.to_owned());
    }

    /// Looks at something below.
    fn below(&mut self, step: &Step, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if TOLD {
            self.path.push_str(&step.written());
        }
        look(self);
        self.path.truncate(length);
    }

    #[allow(clippy::match_same_arms, reason = "one kind of value after another")]
    fn value(&mut self, json: Option<&Json>, shape: &Shape) {
        match (shape, json) {
            // Where something may be missing, `null` is the same as nothing.
            (Shape::Optional(_) | Shape::OneOrMany(_) | Shape::List(_) | Shape::Map(..), None | Some(Json::Null)) => {}
            (Shape::Optional(inner), json) => self.value(json, inner),
            (Shape::List(inner) | Shape::OneOrMany(inner), Some(Json::Array(items))) => {
                self.ids(items);
                for (index, item) in items.iter().enumerate() {
                    self.below(&Step::Index(index), |reader| reader.value(Some(item), inner));
                }
            }
            (Shape::OneOrMany(inner), json) => self.value(json, inner),
            (Shape::List(_), json) => self.error(json, "a list […]"),
            (Shape::Flag, Some(Json::Bool(_))) => {}
            (Shape::Flag, json) => self.error(json, "true or false"),
            (Shape::Count, Some(Json::Number(value)))
                if value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(value) => {}
            (Shape::Count, json) => self.error(json, "a whole number, 0 or more"),
            (Shape::Leaf(rule), Some(Json::String(text))) => {
                if let Err(advice) = (rule.check)(text) {
                    self.error(json, &advice);
                }
            }
            (Shape::Leaf(rule), json) => self.error(json, rule.expected),
            (Shape::Reference(list), json) => self.reference(json, list),
            (Shape::Word(words), json) => self.word(json, words.fields),
            (Shape::Text, json) => self.text(json),
            (Shape::Record(record), json) => self.record(json, record()),
            (Shape::Block(blocks), json) => self.block(json, blocks.fields),
            (Shape::Map(key, value), json) => self.map(json, key, value),
        }
    }

    /// No two entries of a list may have one id.
    fn ids(&mut self, items: &[Json]) {
        let mut seen = Names::default();
        for (index, item) in items.iter().enumerate() {
            if let Some(Json::String(id)) = item.get("id")
                && !seen.insert(id)
            {
                self.below(&Step::Id(index), |reader| {
                    reader.error(item.get("id"), "an id that no other entry has");
                });
            }
        }
    }

    fn reference(&mut self, json: Option<&Json>, list: &str) {
        let entries = if let Some(Json::Array(entries)) = self.document.get(list) { &entries[..] } else { &[] };
        let known = json.is_some() && entries.iter().any(|entry| entry.get("id") == json);
        if !known {
            self.error_with(json, || ["the id of an entry of ", list].concat());
        }
    }

    fn word(&mut self, json: Option<&Json>, words: &[Field]) {
        let known = matches!(json, Some(Json::String(text)) if words.iter().any(|word| word.name == text));
        if !known {
            self.error_with(json, || ["one of ", &names(words)].concat());
        }
    }

    fn text(&mut self, json: Option<&Json>) {
        match json {
            Some(Json::String(text)) => {
                if let Err(advice) = Prose::read(text) {
                    self.error(json, &advice);
                }
            }
            Some(Json::Object(texts)) => {
                for (language, text) in texts {
                    self.below(&Step::Name(language), |reader| {
                        reader.key(language);
                        match text {
                            Json::String(_) => reader.text(Some(text)),
                            _ => reader.error(Some(text), "a text \"…\""),
                        }
                    });
                }
            }
            _ => self.error(json, "a text \"…\" or a text for each language {\"nb\": \"…\", \"nn\": \"…\"}"),
        }
    }

    /// A language where a key stands.
    fn key(&mut self, language: &str) {
        if let Err(problem) = LanguageTag::parse(language) {
            self.report(Severity::Error, || quoted(language), || problem.to_string());
        }
    }

    fn map(&mut self, json: Option<&Json>, key: &Shape, value: &Shape) {
        let Some(Json::Object(entries)) = json else { return self.error(json, "an object {…}") };
        for (name, entry) in entries {
            self.below(&Step::Name(name), |reader| {
                if let Shape::Leaf(rule) = key
                    && let Err(advice) = (rule.check)(name)
                {
                    reader.report(Severity::Error, || quoted(name), || advice);
                }
                reader.value(Some(entry), value);
            });
        }
    }

    fn record(&mut self, json: Option<&Json>, record: &Record) {
        let Some(Json::Object(entries)) = json else { return self.error(json, "an object {…}") };
        self.unknown(entries, record.fields);
        for field in record.fields {
            let value = entries.iter().find(|(name, _)| is_name_of(name, field.name)).map(|(_, value)| value);
            self.below(&Step::Field(field.name), |reader| reader.value(value, field.shape));
        }
    }

    fn block(&mut self, json: Option<&Json>, blocks: &[Field]) {
        let Some(Json::Object(entries)) = json else {
            return self.error_with(json, || ["an object with one of ", &names(blocks)].concat());
        };
        let mut known =
            entries.iter().filter_map(|(name, value)| Some((blocks.iter().find(|block| block.name == name)?, value)));
        match (known.next(), known.next()) {
            (Some((block, value)), None) => {
                self.unknown(entries, blocks);
                self.below(&Step::Name(block.name), |reader| reader.value(Some(value), block.shape));
            }
            (Some(_), Some(_)) => self.error_with(json, || ["only one of ", &names(blocks)].concat()),
            (None, _) => self.error_with(json, || ["an object with one of ", &names(blocks)].concat()),
        }
    }

    fn unknown(&mut self, entries: &[(String, Json)], known: &[Field]) {
        for (name, value) in entries {
            if !known.iter().any(|field| is_name_of(name, field.name)) {
                self.below(&Step::Name(name), |reader| {
                    reader.report(Severity::Warning, || value.describe(), || unknown_field(name, known));
                });
            }
        }
    }
}

/// A step of a JSON path: `.name`, or `["odd name"]`.
pub(super) fn step(name: &str) -> String {
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$') {
        return [".", name].concat();
    }
    ["[", &quoted(name), "]"].concat()
}

fn names(words: &[Field]) -> String {
    words.iter().map(|word| word.name).collect::<Vec<_>>().join(", ")
}

fn unknown_field(name: &str, known: &[Field]) -> String {
    if let Some(nearest) = nearest(name, known) {
        return ["no such field; did you mean ", &nearest, "?"].concat();
    }
    let names: Vec<String> = known.iter().map(|field| json_name(field.name)).collect();
    ["no such field; known here: ", &names.join(", ")].concat()
}

/// The known name that differs in two letters at most, upper and lower case, hyphen and underscore aside.
fn nearest(name: &str, known: &[Field]) -> Option<String> {
    let plain = |text: &str| -> Vec<u8> {
        text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    let name = plain(name);
    // Longer names cannot be near: no need to fill a table for a megabyte of rubbish.
    if name.len() > 40 {
        return None;
    }
    let mut best = None;
    for field in known {
        let candidate = plain(field.name);
        let distance = distance(&name, &candidate);
        if distance <= 2.min(candidate.len() / 3) && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, field.name));
        }
    }
    best.map(|(_, name)| json_name(name))
}

/// Levenshtein's distance.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let cost = (diagonal + usize::from(x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = cost;
            left = cost;
        }
    }
    row.last().copied().unwrap_or(0)
}
