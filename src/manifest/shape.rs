//! The shape of the manifest: which fields there are, and what each may hold.
//!
//! A value of the manifest is a typed *window* on the JSON tree it was read from: `Processing` has a method for each of its
//! fields, and copies nothing. [`record!`] makes, from one declaration of a type, its methods and its [`Record`]: a table that
//! the [`reader`](super::reader) holds the tree against, and that the [`schema`](super::schema) is written from. So the
//! shape stands once, and whoever has a window knows that the tree behind it fits.
//!
//! Why not structs with serde's derived code: 60 types with 230 fields came to 85 kB of WASM that way, more than Yew itself. A
//! table and one loop over it came to a tenth of that.

use core::marker::PhantomData;

use super::json::Json;
use super::leaf::Id;

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// `true` or `false`
    Flag,
    /// A whole number, 0 or more
    Count,
    /// A text in one language or several
    Text,
    /// A string with a rule
    Leaf(&'static Rule),
    /// The id of an entry of a list of the same file
    Reference(&'static str),
    /// One of these words
    Word(&'static Record),
    /// An object with these fields; a function, since a section may hold sections
    Record(fn() -> &'static Record),
    /// An object with one of these fields
    Block(&'static Record),
    /// Something that may be missing
    Optional(&'static Shape),
    /// A list; a missing one is empty
    List(&'static Shape),
    /// A list in which one entry may stand without its brackets
    OneOrMany(&'static Shape),
    /// An object whose keys are data
    Map(&'static Shape, &'static Shape),
}

/// A type with fields, or with words.
#[derive(Debug)]
pub struct Record {
    /// The type's name: in the schema, that of its definition. The browser has no use for it, nor for what things are.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// What it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field, or one of several words or blocks.
#[derive(Debug)]
pub struct Field {
    /// Its name in Rust; in JSON the same in camel case.
    pub name: &'static str,
    /// What it is.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
    /// What it may hold.
    pub shape: &'static Shape,
}

/// The rule of a string.
#[derive(Debug)]
pub struct Rule {
    /// The name of its type.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// What an editor should write, in a few words. Empty where nothing is told.
    pub expected: &'static str,
    /// A right value.
    #[cfg(not(target_arch = "wasm32"))]
    pub example: &'static str,
    /// Whether a string fits; the error is advice for the editor.
    pub check: fn(&str) -> Result<(), String>,
}

/// Something that can be read from the tree.
pub trait Value<'a>: Sized {
    /// What it is read from.
    const SHAPE: &'static Shape;

    /// The value of a place in a tree that fits the shape; of nothing, or of a tree that does not, whatever comes nearest.
    fn at(json: Option<&'a Json>) -> Self;
}

static NOTHING: Json = Json::Null;

/// The tree at a place, or `null` where nothing stands.
pub(super) fn tree(json: Option<&Json>) -> &Json {
    json.unwrap_or(&NOTHING)
}

/// Whether a name in JSON is the camel case of a name in Rust: `legalBases` of `legal_bases`, `$schema` of `schema`.
pub fn is_name_of(json: &str, rust: &str) -> bool {
    // `$schema` is the one name that is no word of Rust.
    let Some(json) = (if rust == "schema" { json.strip_prefix('$') } else { Some(json) }) else { return false };
    let mut json = json.bytes();
    let mut rust = rust.bytes();
    loop {
        let wanted = match rust.next() {
            Some(b'_') => rust.next().map(|byte| byte.to_ascii_uppercase()),
            other => other,
        };
        if json.next() != wanted {
            return false;
        }
        if wanted.is_none() {
            return true;
        }
    }
}

/// A name in Rust as it is written in JSON.
pub(super) fn json_name(rust: &str) -> String {
    if rust == "schema" {
        return "$schema".into();
    }
    let mut name = String::with_capacity(rust.len());
    let mut raise = false;
    for c in rust.chars() {
        if c == '_' {
            raise = true;
        } else {
            name.push(if raise { c.to_ascii_uppercase() } else { c });
            raise = false;
        }
    }
    name
}

/// The value of a field, by its name in Rust.
#[inline(never)]
pub(super) fn field<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    match json {
        Json::Object(fields) => fields.iter().find(|(key, _)| is_name_of(key, name)).map(|(_, value)| value),
        _ => None,
    }
}

/// A field of a window. Never inlined: 230 methods call it, and each would carry a copy.
#[inline(never)]
pub(crate) fn get<'a, T: Value<'a>>(json: &'a Json, name: &'static str) -> T {
    T::at(field(json, name))
}

/// A list of the manifest.
#[derive(Debug)]
pub struct List<'a, T> {
    items: &'a [Json],
    item: PhantomData<T>,
}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<'a, T: Value<'a>> List<'a, T> {
    /// Its entries, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator + use<'a, T> {
        self.items.iter().map(|item| T::at(Some(item)))
    }

    /// An entry, counted from zero.
    pub fn get(self, index: usize) -> Option<T> {
        self.items.get(index).map(|item| T::at(Some(item)))
    }

    /// The entry of an id, alone; every entry where none is asked for.
    #[must_use]
    pub fn only(self, id: Option<Id>) -> Self {
        Self { items: id.map_or(self.items, |id| entry(self.items, id)), ..self }
    }

    /// How many.
    pub fn len(self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.items.is_empty()
    }
}

/// The entry of an id, as a list.
#[inline(never)]
fn entry<'a>(items: &'a [Json], id: Id) -> &'a [Json] {
    items.iter().find(|item| get::<Id>(item, "id") == id).map_or(&[], core::slice::from_ref)
}

impl<'a, T: Value<'a>> Value<'a> for List<'a, T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn at(json: Option<&'a Json>) -> Self {
        let items = if let Some(Json::Array(items)) = json { &items[..] } else { &[] };
        Self { items, item: PhantomData }
    }
}

/// A list in which one entry may stand without its brackets.
#[derive(Debug)]
pub struct OneOrMany<'a, T>(List<'a, T>);

impl<T> Clone for OneOrMany<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for OneOrMany<'_, T> {}

impl<'a, T: Value<'a>> OneOrMany<'a, T> {
    /// Its entries, in order.
    pub fn list(self) -> List<'a, T> {
        self.0
    }
}

impl<'a, T: Value<'a>> Value<'a> for OneOrMany<'a, T> {
    const SHAPE: &'static Shape = &Shape::OneOrMany(T::SHAPE);

    fn at(json: Option<&'a Json>) -> Self {
        let items = match json {
            Some(Json::Array(items)) => &items[..],
            Some(Json::Null) | None => &[],
            Some(one) => core::slice::from_ref(one),
        };
        Self(List { items, item: PhantomData })
    }
}

impl<'a, T: Value<'a>> Value<'a> for Option<T> {
    const SHAPE: &'static Shape = &Shape::Optional(T::SHAPE);

    fn at(json: Option<&'a Json>) -> Self {
        match json {
            None | Some(Json::Null) => None,
            json => Some(T::at(json)),
        }
    }
}

/// Whatever stands there, for code that goes by tables.
impl<'a> Value<'a> for &'a Json {
    const SHAPE: &'static Shape = &Shape::Flag;

    fn at(json: Option<&'a Json>) -> Self {
        tree(json)
    }
}

impl<'a> Value<'a> for bool {
    const SHAPE: &'static Shape = &Shape::Flag;

    fn at(json: Option<&'a Json>) -> Self {
        matches!(json, Some(Json::Bool(true)))
    }
}

impl<'a> Value<'a> for u32 {
    const SHAPE: &'static Shape = &Shape::Count;

    // Seen to be whole and in range when the tree was held against its shape; the cast saturates in any case.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn at(json: Option<&'a Json>) -> Self {
        if let Some(Json::Number(value)) = json { *value as Self } else { 0 }
    }
}

/// An object whose keys are data: each key and its value.
#[derive(Debug)]
pub struct Map<'a, K, V> {
    entries: &'a [(String, Json)],
    kinds: PhantomData<(K, V)>,
}

impl<'a, K: Value<'a>, V: Value<'a>> Map<'a, K, V> {
    /// Each key as it is written, and its value.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, V)> {
        self.entries.iter().map(|(key, value)| (key.as_str(), V::at(Some(value))))
    }
}

impl<'a, K: Value<'a>, V: Value<'a>> Value<'a> for Map<'a, K, V> {
    const SHAPE: &'static Shape = &Shape::Map(K::SHAPE, V::SHAPE);

    fn at(json: Option<&'a Json>) -> Self {
        let entries = if let Some(Json::Object(entries)) = json { &entries[..] } else { &[] };
        Self { entries, kinds: PhantomData }
    }
}

/// Declares types with fields: a window on an object, with a method for each field, and its [`Record`].
macro_rules! record {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* pub $field:ident: $type:ty, )*
        }
    )*) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name<'a>(&'a $crate::manifest::json::Json);

        impl<'a> $name<'a> {
            /// Its shape.
            pub fn record() -> &'static $crate::manifest::shape::Record {
                &$crate::manifest::shape::Record {
                    #[cfg(not(target_arch = "wasm32"))]
                    name: stringify!($name),
                    #[cfg(not(target_arch = "wasm32"))]
                    doc: concat!($($doc, "\n"),*),
                    fields: &[$(
                        $crate::manifest::shape::Field {
                            name: stringify!($field),
                            #[cfg(not(target_arch = "wasm32"))]
                            doc: concat!($($field_doc, "\n"),*),
                            shape: <$type as $crate::manifest::shape::Value>::SHAPE,
                        },
                    )*],
                }
            }

            /// The tree behind the window.
            pub fn json(self) -> &'a $crate::manifest::json::Json {
                self.0
            }

            $(
                $(#[doc = $field_doc])*
                pub fn $field(self) -> $type {
                    $crate::manifest::shape::get(self.0, stringify!($field))
                }
            )*
        }

        impl<'a> $crate::manifest::shape::Value<'a> for $name<'a> {
            const SHAPE: &'static $crate::manifest::shape::Shape = &$crate::manifest::shape::Shape::Record($name::record);

            fn at(json: Option<&'a $crate::manifest::json::Json>) -> Self {
                Self($crate::manifest::shape::tree(json))
            }
        }
    )* };
}

/// Declares sets of words: an enum, and what each of its words is in JSON.
macro_rules! words {
    ($(
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $( $(#[doc = $word_doc:literal])* $word:ident = $json:literal, )*
        }
    )*) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $( $(#[doc = $word_doc])* $word, )*
        }

        impl<'a> $crate::manifest::shape::Value<'a> for $name {
            const SHAPE: &'static $crate::manifest::shape::Shape = &$crate::manifest::shape::Shape::Word(&$crate::manifest::shape::Record {
                #[cfg(not(target_arch = "wasm32"))]
                name: stringify!($name),
                #[cfg(not(target_arch = "wasm32"))]
                doc: concat!($($doc, "\n"),*),
                fields: &[$(
                    $crate::manifest::shape::Field {
                        name: $json,
                        #[cfg(not(target_arch = "wasm32"))]
                        doc: concat!($($word_doc, "\n"),*),
                        shape: &$crate::manifest::shape::Shape::Flag,
                    },
                )*],
            });

            fn at(json: Option<&'a $crate::manifest::json::Json>) -> Self {
                const ALL: &[$name] = &[$($name::$word),*];
                ALL[$crate::manifest::shape::word(json, Self::SHAPE)]
            }
        }
    )* };
}

pub(super) use {record, words};

/// Which of several words stands in the tree, by its number; the first, should it be none of them.
#[inline(never)]
pub(super) fn word(json: Option<&Json>, shape: &Shape) -> usize {
    let (Some(Json::String(text)), Shape::Word(words)) = (json, shape) else { return 0 };
    words.fields.iter().position(|word| word.name == text.as_str()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{is_name_of, json_name};

    #[test]
    fn knows_names_in_both_spellings() {
        for (rust, json) in [
            ("legal_bases", "legalBases"),
            ("schema", "$schema"),
            ("id", "id"),
            ("data_protection_officer", "dataProtectionOfficer"),
        ] {
            assert_eq!(json_name(rust), json);
            assert!(is_name_of(json, rust), "{json}");
        }
        for (json, rust) in [
            ("legalbases", "legal_bases"),
            ("legalBase", "legal_bases"),
            ("legalBasess", "legal_bases"),
            ("", "id"),
            ("legal_bases", "legal_bases"),
            ("__proto__", "id"),
            ("$id", "id"),
            ("schema", "schema"),
            ("$$schema", "schema"),
        ] {
            assert!(!is_name_of(json, rust), "{json}");
        }
    }
}
