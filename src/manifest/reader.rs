//! From a JSON tree to a typed value, with every problem on the way and not only the first.
//!
//! Serde stops at the first error. This deserializer does not: where something does not fit it writes a [`Problem`] down, hands
//! the type a stand-in of the right kind, and reads on. Three properties follow from how it feeds serde's derived code:
//! * a struct is fed its fields in the declared order, so what is unknown or missing is seen here and nowhere else, and the
//!   derived code that compares field names never gets into the WASM;
//! * `Option` and `Vec` fields may be missing, all others must be there;
//! * the value is only handed out when no problem was an error, so a stand-in is never seen.

use core::cell::RefCell;
use core::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::json::{Json, quoted};
use super::leaf;
use super::problem::{Problem, any_error};
use super::prose::Prose;

/// The name under which [`super::OneOrMany`] asks for its value.
pub(super) const ONE_OR_MANY: &str = "OneOrMany";

/// Reads a value. `Err` when one of the problems is an error; otherwise the problems are warnings.
pub(super) fn read<T: DeserializeOwned>(json: &Json) -> Result<(T, Vec<Problem>), Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let node = Node { json: Some(json), path: &Path::Root, problems: &problems, silent: false };
    let value = T::deserialize(node);
    let Ok(value) = value;
    let problems = problems.into_inner();
    if any_error(&problems) { Err(problems) } else { Ok((value, problems)) }
}

/// Where we are, as a list on the stack: written out only when there is something to report.
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Path::Root => out.push('$'),
            Path::Key(parent, key) => {
                parent.write(out);
                if !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'$') {
                    out.push('.');
                    out.push_str(key);
                } else {
                    out.push('[');
                    out.push_str(&quoted(key));
                    out.push(']');
                }
            }
            Path::Index(parent, index) => {
                parent.write(out);
                out.push('[');
                out.push_str(&index.to_string());
                out.push(']');
            }
        }
    }
}

/// A place in the tree. `json` is `None` where nothing stands.
#[derive(Clone, Copy)]
struct Node<'a> {
    json: Option<&'a Json>,
    path: &'a Path<'a>,
    problems: &'a RefCell<Vec<Problem>>,
    /// Inside a stand-in: what is missing there has been reported already.
    silent: bool,
}

impl<'a> Node<'a> {
    fn report(&self, make: fn(String, String, String) -> Problem, expected: String) {
        if self.silent {
            return;
        }
        let mut path = String::new();
        self.path.write(&mut path);
        let found = self.json.map_or_else(|| "nothing".into(), Json::describe);
        self.problems.borrow_mut().push(make(path, found, expected));
    }

    fn error(&self, expected: &str) {
        self.report(Problem::error, expected.to_owned());
    }

    fn child(self, json: Option<&'a Json>, path: &'a Path<'a>) -> Self {
        Self { json, path, ..self }
    }

    /// The same place as a stand-in: empty, and silent about it.
    fn stand_in(self) -> Self {
        Self { json: None, silent: true, ..self }
    }

    fn is_empty(&self) -> bool {
        matches!(self.json, None | Some(Json::Null))
    }

    fn text(&self, expected: &str) -> &'a str {
        if let Some(Json::String(text)) = self.json {
            return text;
        }
        self.error(expected);
        ""
    }

    fn number(&self, expected: &str, fits: fn(f64) -> bool) -> f64 {
        match self.json {
            Some(Json::Number(value)) if fits(*value) => *value,
            _ => {
                self.error(expected);
                0.0
            }
        }
    }

    fn fields(&self, known: &'static [&'static str]) -> Option<&'a [(String, Json)]> {
        let Some(Json::Object(fields)) = self.json else {
            self.error("an object {…}");
            return None;
        };
        for (name, value) in fields {
            if !known.contains(&name.as_str()) {
                let path = Path::Key(self.path, name);
                self.child(Some(value), &path).report(Problem::warning, unknown_field(name, known));
            }
        }
        Some(fields)
    }
}

fn unknown_field(name: &str, known: &[&str]) -> String {
    let mut advice = String::from("no such field");
    if let Some(nearest) = nearest(name, known) {
        advice.push_str("; did you mean ");
        advice.push_str(nearest);
    } else {
        advice.push_str("; known here: ");
        advice.push_str(&known.join(", "));
    }
    advice
}

/// The known name that differs in two letters at most, upper and lower case, hyphen and underscore aside.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = |text: &str| -> Vec<char> { text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect() };
    let name = plain(name);
    // Longer names cannot be near: no need to fill a table for a megabyte of rubbish.
    if name.len() > 40 {
        return None;
    }
    known
        .iter()
        .map(|candidate| (distance(&name, &plain(candidate)), *candidate))
        .filter(|(distance, candidate)| *distance <= 2.min(candidate.len() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row.first().copied().unwrap_or(0);
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, y) in b.iter().enumerate() {
            let (left, above) = (row.get(j).copied().unwrap_or(0), row.get(j + 1).copied().unwrap_or(0));
            let cost = (diagonal + usize::from(x != y)).min(left + 1).min(above + 1);
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The error that never comes: whatever does not fit becomes a [`Problem`] and a stand-in.
///
/// Having no value, it lets the compiler drop everything that would clean up after a failure halfway through a struct: a good
/// half of the reader's code in the WASM. A property test feeds the reader arbitrary JSON to see that serde's derived code has
/// indeed nothing to complain of.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl Error for Never {
    #[allow(clippy::panic)] // There is no value to return, and no caller: see above.
    fn custom<T: fmt::Display>(message: T) -> Self {
        panic!("the reader let through what serde refuses: {message}")
    }
}

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Never;

    /// Only [`super::Text`] asks for «anything»: one string, or a map of languages.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.json {
            Some(Json::String(text)) => match Prose::read(text) {
                Ok(_) => visitor.visit_str(text),
                Err(advice) => {
                    self.report(Problem::error, advice);
                    visitor.visit_str("")
                }
            },
            Some(Json::Object(fields)) => visitor.visit_map(Map { node: self, fields, next: 0 }),
            _ => {
                self.error("a text \"…\" or a text for each language {\"nb\": \"…\", \"nn\": \"…\"}");
                visitor.visit_str("")
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if let Some(Json::Bool(value)) = self.json {
            return visitor.visit_bool(*value);
        }
        self.error("true or false");
        visitor.visit_bool(false)
    }

    // Both casts are of numbers that were just seen to be whole and in range.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let whole = |value: f64| value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value);
        visitor.visit_u32(self.number("a whole number, 0 or more", whole) as u32)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f64(self.number("a number", f64::is_finite))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text("a text \"…\""))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.is_empty() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// The leaves of the tree, each with its own rule: see [`leaf`].
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Never> {
        if name == ONE_OR_MANY {
            return match self.json {
                Some(Json::Array(_)) | None => self.deserialize_seq(visitor),
                Some(one) => visitor.visit_seq(Items { node: self, items: core::slice::from_ref(one), next: 0, single: true }),
            };
        }
        let Some(rule) = leaf::rule(name) else {
            return visitor.visit_newtype_struct(self);
        };
        if let Some(Json::String(text)) = self.json {
            match (rule.check)(text) {
                Ok(()) => return visitor.visit_str(text),
                Err(advice) => self.report(Problem::error, advice),
            }
        } else {
            self.error(rule.expected);
        }
        visitor.visit_str(rule.stand_in)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let items: &[Json] = match self.json {
            Some(Json::Array(items)) => items,
            None => &[],
            Some(_) => {
                self.error("a list […]");
                &[]
            }
        };
        visitor.visit_seq(Items { node: self, items, next: 0, single: false })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let fields: &[(String, Json)] = match self.json {
            Some(Json::Object(fields)) => fields,
            None => &[],
            Some(_) => {
                self.error("an object {…}");
                &[]
            }
        };
        visitor.visit_map(Map { node: self, fields, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let (node, fields) = match self.fields(known) {
            Some(fields) => (self, fields),
            None => (self.stand_in(), &[][..]),
        };
        visitor.visit_seq(Fields { node, fields, known: known.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let first = variants.first().copied().unwrap_or_default();
        let (variant, node) = match self.json {
            Some(Json::String(text)) if variants.contains(&text.as_str()) => (text.as_str(), self),
            Some(Json::Object(fields)) => {
                let mut known = fields.iter().filter(|(name, _)| variants.contains(&name.as_str()));
                match (known.next(), known.next()) {
                    (Some((name, value)), None) => {
                        self.fields(variants);
                        let path = Path::Key(self.path, name);
                        return visitor.visit_enum(Variant { name, node: self.child(Some(value), &path) });
                    }
                    (Some(_), Some(_)) => self.error(&["only one of ", &variants.join(", ")].concat()),
                    (None, _) => self.error(&["an object with one of ", &variants.join(", ")].concat()),
                }
                (first, self.stand_in())
            }
            _ => {
                self.error(&["one of ", &variants.join(", ")].concat());
                (first, self.stand_in())
            }
        };
        visitor.visit_enum(Variant { name: variant, node })
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}

/// A struct's fields, fed in the declared order.
struct Fields<'a> {
    node: Node<'a>,
    fields: &'a [(String, Json)],
    known: core::slice::Iter<'static, &'static str>,
}

impl<'de> SeqAccess<'de> for Fields<'_> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        let Some(name) = self.known.next() else { return Ok(None) };
        let path = Path::Key(self.node.path, name);
        seed.deserialize(self.node.child(super::json::field(self.fields, name), &path)).map(Some)
    }
}

struct Items<'a> {
    node: Node<'a>,
    items: &'a [Json],
    next: usize,
    /// One value where a list may stand: its path has no index.
    single: bool,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Never> {
        let Some(item) = self.items.get(self.next) else { return Ok(None) };
        let index = Path::Index(self.node.path, self.next);
        let path = if self.single { self.node.path } else { &index };
        self.next += 1;
        seed.deserialize(self.node.child(Some(item), path)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len() - self.next)
    }
}

/// An object whose keys are data: languages, words.
struct Map<'a> {
    node: Node<'a>,
    fields: &'a [(String, Json)],
    next: usize,
}

impl<'de> MapAccess<'de> for Map<'_> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Never> {
        let Some((key, _)) = self.fields.get(self.next) else { return Ok(None) };
        let path = Path::Key(self.node.path, key);
        let name = Json::String(key.clone());
        seed.deserialize(Node { json: Some(&name), path: &path, ..self.node }).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Never> {
        let (key, value) = self.fields.get(self.next).map_or(("", None), |(key, value)| (key.as_str(), Some(value)));
        self.next += 1;
        let path = Path::Key(self.node.path, key);
        seed.deserialize(self.node.child(value, &path))
    }
}

struct Variant<'a> {
    name: &'a str,
    node: Node<'a>,
}

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Never;
    type Variant = Node<'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Node<'a>), Never> {
        let name: StrDeserializer<'_, Never> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self.node))
    }
}

impl<'de> VariantAccess<'de> for Node<'_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        if !matches!(self.json, Some(Json::String(_))) {
            self.error("a plain word \"…\"");
        }
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        self.deserialize_struct("", fields, visitor)
    }
}
