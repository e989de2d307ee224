//! JSON with the place of everything in it.
//!
//! Strict JSON is what browsers read, so what is not strict is an error; but the text is read on past it where that can be
//! done, so that an editor is told of everything at once: comments, commas too many or too few, single quotation marks, names
//! twice.

mod mistakes;
mod places;

pub use mistakes::Mistake;
pub use places::{Places, Position, Spot};

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};
use personvern::manifest::json::{Json, MAX_DEPTH};

/// A text that was read as JSON.
#[derive(Debug)]
pub struct Read {
    /// The tree; none where the text could not be read to its end.
    pub json: Option<Json>,
    /// Where everything stands.
    pub places: Places,
    /// Why it is no strict JSON.
    pub mistakes: Vec<(Spot, Mistake)>,
}

/// Reads a text.
pub fn read(text: &str) -> Read {
    // A byte order mark is read past by browsers' `fetch`, and by no position that an editor shows.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut places = Places::new(text);
    let collect = CollectOptions { comments: CommentCollectionStrategy::AsTokens, tokens: true };
    let parsed = match parse_to_ast(text, &collect, &ParseOptions::default()) {
        Ok(parsed) => parsed,
        Err(error) => {
            let range = error.range();
            let spot = places.spot(&mistakes::path_at(text, range.start), range.start, range.end);
            return Read { json: None, places, mistakes: vec![(spot, Mistake::of(error.kind()))] };
        }
    };
    let mut found: Vec<(usize, usize, Mistake)> = Vec::new();
    mistakes::in_tokens(text, parsed.tokens.as_deref().unwrap_or_default(), &mut found);
    let json =
        parsed.value.as_ref().map(|value| Walk { places: &mut places, found: &mut found }.value(value, "$", None, 0));
    // The last word on what is strict has the reader that all others agree with.
    if found.is_empty()
        && let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text)
    {
        let at = places.offset(error.line(), error.column());
        let empty = text.trim().is_empty();
        found.push((at, at, if empty { Mistake::Empty } else { Mistake::Other(error.to_string()) }));
    }
    found.sort_by_key(|(start, ..)| *start);
    let mistakes = found.into_iter().map(|(start, end, mistake)| {
        let path = mistakes::path_at(text, start);
        (places.spot(&path, start, end), mistake)
    });
    let mistakes = mistakes.collect();
    Read { json, places, mistakes }
}

struct Walk<'w> {
    places: &'w mut Places,
    found: &'w mut Vec<(usize, usize, Mistake)>,
}

impl Walk<'_> {
    /// A value as a tree, with its place noted. `name` is where its name stands, for a field.
    fn value(&mut self, value: &Value, path: &str, name: Option<(usize, usize)>, depth: u8) -> Json {
        let range = value.range();
        // What spans many lines is shown at its name or its opening bracket.
        let (start, end) = match value {
            Value::Object(_) | Value::Array(_) => name.unwrap_or((range.start, range.start + 1)),
            _ => (range.start, range.end),
        };
        self.places.note(path, start, end);
        if depth > MAX_DEPTH {
            self.found.push((range.start, range.start + 1, Mistake::TooDeep));
            return Json::Null;
        }
        match value {
            Value::NullKeyword(_) => Json::Null,
            Value::BooleanLit(literal) => Json::Bool(literal.value),
            // A number that strict JSON does not have is a mistake already.
            Value::NumberLit(literal) => Json::Number(literal.value.parse().unwrap_or_default()),
            Value::StringLit(literal) => Json::String(literal.value.to_string()),
            Value::Array(array) => {
                let items = array.elements.iter().enumerate();
                Json::Array(
                    items.map(|(at, item)| self.value(item, &format!("{path}[{at}]"), None, depth + 1)).collect(),
                )
            }
            Value::Object(object) => {
                let mut fields: Vec<(String, Json)> = Vec::new();
                for field in &object.properties {
                    let name = field.name.as_str().to_owned();
                    let place = (field.name.range().start, field.name.range().end);
                    let json = self.value(&field.value, &[path, &step(&name)].concat(), Some(place), depth + 1);
                    match fields.iter_mut().find(|(known, _)| *known == name) {
                        // The last of two is what browsers keep.
                        Some((_, earlier)) => {
                            *earlier = json;
                            self.found.push((place.0, place.1, Mistake::Twice(name)));
                        }
                        None => fields.push((name, json)),
                    }
                }
                Json::Object(fields)
            }
        }
    }
}

/// A step of a JSON path, as the manifest's reader writes it.
fn step(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$';
    if !name.is_empty() && name.bytes().all(plain) { [".", name].concat() } else { ["[\"", name, "\"]"].concat() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Mistake, read};

    /// The mistakes of a text: line, column, path, and what.
    fn mistakes(text: &str) -> Vec<(usize, usize, String, Mistake)> {
        let told = read(text).mistakes.into_iter();
        told.map(|(spot, mistake)| (spot.start.line, spot.start.column, spot.path, mistake)).collect()
    }

    #[test]
    fn all_that_is_not_strict_is_told_at_once() {
        let text = "{\n  // om oss\n  \"a\": 'x',\n  b: [1,, 2]\n}";
        assert!(read(text).json.is_none(), "two commas in a row cannot be read past");
        let text = "{\n  // om oss\n  \"a\": 'x',\n  b: [1, +2,],\n  \"c\": 1\n  \"c\": 0x1F,\n}";
        assert_eq!(
            mistakes(text),
            [
                (2, 3, "$".into(), Mistake::Comment),
                (3, 8, "$.a".into(), Mistake::SingleQuotes),
                (4, 3, "$.b".into(), Mistake::UnquotedName),
                (4, 10, "$.b[1]".into(), Mistake::Number),
                (4, 12, "$.b[1]".into(), Mistake::TrailingComma),
                (6, 3, "$.c".into(), Mistake::MissingComma),
                (6, 3, "$.c".into(), Mistake::Twice("c".into())),
                (6, 8, "$.c".into(), Mistake::Number),
                (6, 12, "$.c".into(), Mistake::TrailingComma),
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_on_is_told_where_it_is() {
        for (text, line, column, path) in [
            ("{\n  \"a\": [1, 2\n", 2, 8, "$.a"),
            ("{ \"a\": \"b", 1, 8, "$.a"),
            ("{ \"æ ø\": { \"å\" } }", 1, 16, "$[\"æ ø\"]"),
            ("[1, 2}", 1, 6, "$[1]"),
            ("{} x", 1, 4, "$"),
        ] {
            let told = mistakes(text);
            assert_eq!(told.len(), 1, "{text}: {told:?}");
            assert_eq!((told[0].0, told[0].1, told[0].2.as_str()), (line, column, path), "{text}: {told:?}");
        }
        assert_eq!(mistakes(" \n")[0].3, Mistake::Empty);
        for text in ["", " ", "nul", "{\"a\"}", "[1,]x", "\u{feff}{]"] {
            assert!(!mistakes(text).is_empty(), "{text}");
        }
        let deep = "[".repeat(70) + &"]".repeat(70);
        assert!(mistakes(&deep).iter().any(|(.., mistake)| *mistake == Mistake::TooDeep));
        assert!(!mistakes(&"[".repeat(100_000)).is_empty());
    }

    #[test]
    fn places_are_lines_and_columns() {
        let read = read("\u{feff}{\r\n  \"navn\": \"Æ\", \"b\": [true,\n    {\"c d\": null}]\n}");
        for (path, line, column) in [
            ("$", 1, 1),
            ("$.navn", 2, 11),
            ("$.b", 2, 16),
            ("$.b[0]", 2, 22),
            ("$.b[1]", 3, 5),
            ("$.b[1][\"c d\"]", 3, 13),
            // What is not there is looked for in what would hold it.
            ("$.b[1].x.y", 3, 5),
            ("$.navn.nb", 2, 11),
        ] {
            let spot = read.places.find(path);
            assert_eq!((spot.start.line, spot.start.column), (line, column), "{path}");
        }
    }

    fn strict() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i32>().prop_map(Into::into),
            "\\PC{0,12}".prop_map(Into::into),
        ];
        leaf.prop_recursive(5, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
                prop::collection::hash_map("[a-zæ\"\\\\ ]{0,4}", inner, 0..5).prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn strict_json_is_read_as_everybody_reads_it(value in strict(), pretty: bool) {
            let text = if pretty { format!("{value:#}") } else { value.to_string() };
            let read = read(&text);
            prop_assert!(read.mistakes.is_empty(), "{:?}", read.mistakes);
            prop_assert_eq!(serde_json::to_value(read.json).unwrap_or_default(), value);
        }

        #[test]
        fn no_text_brings_it_down(text in "\\PC*|[\\[\\]{}:,\"' a0-9/*+.\\\\\n-]{0,40}") {
            let read = read(&text);
            let strict = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
            prop_assert!(strict || !read.mistakes.is_empty(), "{text}");
            for (spot, _) in read.mistakes {
                prop_assert!(spot.start.line >= 1 && spot.start.column >= 1 && spot.path.starts_with('$'));
            }
        }
    }
}
