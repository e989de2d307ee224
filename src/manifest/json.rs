//! The JSON document as it came, before anything in it is believed.
//!
//! A tree of our own rather than `serde_json::Value`, which is 15 kB in the WASM. Natively one seed builds it from any serde
//! source; the browser copies what `JSON.parse` gave. From there on both read the same way.

use core::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// How deep a manifest may nest. The deepest that the schema knows is 14; what goes on is an attack or an accident.
pub const MAX_DEPTH: u8 = 64;

/// A JSON value. Objects keep the order of their fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number; JSON knows one kind.
    Number(f64),
    /// A string
    String(String),
    /// `[…]`
    Array(Vec<Json>),
    /// `{…}`, in the order in which it was written.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a tree from any serde source.
    ///
    /// # Errors
    /// What the source says, or that it nests more than [`MAX_DEPTH`] levels.
    pub fn read<'de, D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Seed { depth: 0 }.deserialize(source)
    }

    /// The value of a field of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => field(fields, key),
            _ => None,
        }
    }

    /// What this is, for the words «found …» of an error.
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null".into(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => number(*value),
            Self::String(text) => quoted(text),
            Self::Array(items) if items.is_empty() => "an empty list".into(),
            Self::Array(_) => "a list".into(),
            Self::Object(_) => "an object".into(),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Self::read(source)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => out.serialize_unit(),
            Self::Bool(value) => out.serialize_bool(*value),
            // `800`, not `800.0`.
            Self::Number(value) => match whole(*value) {
                Some(whole) => out.serialize_i64(whole),
                None => out.serialize_f64(*value),
            },
            Self::String(text) => out.serialize_str(text),
            Self::Array(items) => out.collect_seq(items),
            Self::Object(fields) => out.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// A number that is whole, where a double holds it exactly.
fn whole(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::cast_possible_truncation)] // Whole, and within what a double holds exactly.
    let whole = (value.fract() == 0.0 && value.abs() <= EXACT).then_some(value as i64);
    whole
}

/// A number for an error line. Whole ones as they are; of others it is enough to say that they are not: writing out floating
/// point exactly takes 6 kB of WASM.
fn number(value: f64) -> String {
    whole(value).map_or_else(|| "a number that is not whole".into(), |whole| whole.to_string())
}

/// A text in quotation marks, cut where it is too long for an error line.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown = String::with_capacity(LONGEST + 8);
    for c in text.chars().take(LONGEST) {
        // What cannot be seen is named by its number: it is likely to be what is wrong.
        if c.is_control() || super::link::is_invisible(c) {
            shown.push_str("\\u{");
            for place in (0..4).rev() {
                shown.push(char::from_digit((u32::from(c) >> (4 * place)) & 15, 16).unwrap_or('0'));
            }
            shown.push('}');
        } else {
            shown.push(c);
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    ["\"", &shown, "\""].concat()
}

pub(crate) fn field<'a>(fields: &'a [(String, Json)], key: &str) -> Option<&'a Json> {
    fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

#[derive(Clone, Copy)]
struct Seed {
    depth: u8,
}

impl Seed {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("nested more than 64 levels deep"));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Json, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    // JSON's numbers are doubles to every other reader of the manifest, the browser's among them.
    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = source.next_element_seed(seed)? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut fields = Vec::new();
        // The browser's `JSON.parse` keeps the last of two fields of one name, others the first: an editor who wrote two is
        // told so instead, natively, where the place is known too. A JavaScript object has each name once.
        #[cfg(not(target_arch = "wasm32"))]
        let mut names = std::collections::BTreeSet::new();
        while let Some(key) = source.next_key::<String>()? {
            #[cfg(not(target_arch = "wasm32"))]
            if !names.insert(key.clone()) {
                return Err(A::Error::custom(["the field ", &quoted(&key), " stands twice"].concat()));
            }
            fields.push((key, source.next_value_seed(seed)?));
        }
        Ok(Json::Object(fields))
    }
}
