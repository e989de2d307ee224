//! The leaves of the manifest: every kind of string that has a rule.
//!
//! Each is a type that cannot hold a wrong value. One table makes them: the type, what an editor is told when the string does
//! not fit, and an example, which is also the stand-in while the reader looks for further errors.

use core::fmt;

use serde::de::{Deserializer, Error, Visitor};

use super::json::quoted;
use super::link::Link;
use super::prose::Prose;
use super::reference::FactRef;
use crate::language::{Duration, LanguageTag, OrganisationNumber, PhoneNumber, TimeOfDay, Timestamp};

/// A kind of string with a rule.
pub(crate) trait Leaf: Sized + fmt::Display {
    /// The name under which it asks the reader for its value.
    const NAME: &'static str;
    /// What an editor should write, in a few words.
    const EXPECTED: &'static str;
    /// A right value.
    const EXAMPLE: &'static str;

    /// Reads the string; the error is advice for the editor.
    fn read(text: &str) -> Result<Self, String>;
}

/// What the reader needs to know of a leaf whose type it does not know.
pub(super) struct Rule {
    pub(super) check: fn(&str) -> Result<(), String>,
    pub(super) expected: &'static str,
    pub(super) stand_in: &'static str,
}

struct LeafVisitor<L>(core::marker::PhantomData<L>);

impl<L: Leaf> Visitor<'_> for LeafVisitor<L> {
    type Value = L;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(L::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<L, E> {
        L::read(text).map_err(E::custom)
    }
}

/// Other deserializers than ours (`serde_json`, in a program that uses this crate as a library) take a leaf for a plain string.
fn deserialize<'de, L: Leaf, D: Deserializer<'de>>(source: D) -> Result<L, D::Error> {
    struct Plain<L>(LeafVisitor<L>);
    impl<'de, L: Leaf> Visitor<'de> for Plain<L> {
        type Value = L;
        fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
            out.write_str(L::EXPECTED)
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<L, E> {
            self.0.visit_str(text)
        }
        fn visit_newtype_struct<D: Deserializer<'de>>(self, source: D) -> Result<L, D::Error> {
            source.deserialize_str(self.0)
        }
    }
    source.deserialize_newtype_struct(L::NAME, Plain(LeafVisitor::<L>(core::marker::PhantomData)))
}

/// A string type of the manifest room: `new` names the rule.
macro_rules! string_leaf {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// As it stands in the manifest.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

macro_rules! leaves {
    ($($type:ty: $name:literal, $expected:literal, $example:literal, $read:expr;)*) => {
        $(
            impl Leaf for $type {
                const NAME: &'static str = $name;
                const EXPECTED: &'static str = $expected;
                const EXAMPLE: &'static str = $example;

                fn read(text: &str) -> Result<Self, String> {
                    let read: fn(&str) -> Result<Self, String> = $read;
                    read(text)
                }
            }

            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                    deserialize(source)
                }
            }

            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                    out.collect_str(self)
                }
            }

            #[cfg(feature = "schema")]
            impl schemars::JsonSchema for $type {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    $name.into()
                }

                fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    schemars::json_schema!({ "type": "string", "description": $expected, "examples": [$example] })
                }
            }
        )*

        /// The rule of a leaf, by its name; `None` for a struct that is no leaf.
        pub(super) fn rule(name: &str) -> Option<Rule> {
            match name {
                $($name => Some(Rule {
                    check: |text| <$type as Leaf>::read(text).map(drop),
                    expected: $expected,
                    stand_in: $example,
                }),)*
                _ => None,
            }
        }
    };
}

string_leaf! {
    /// A stable name for an entry: what others refer to, and for a section its `#anchor`.
    Id
}
string_leaf! {
    /// An e-mail address in ASCII, so that no letter of another script can pass for a Latin one.
    Email
}
string_leaf! {
    /// A country, ISO 3166-1 alpha-2.
    Country
}
string_leaf! {
    /// A legal basis in the GDPR: article 6(1)(a) to (f) or 9(2)(a) to (j).
    GdprBasis
}
string_leaf! {
    /// The name of something kept on the device: exact, or with `*` at its end for «begins with».
    StorageName
}
string_leaf! {
    /// A plain name or number, shown as it is and the same in every language.
    Plain
}

leaves! {
    Id: "Id", "a short stable name of letters, digits, hyphens", "webstatistikk", |text| {
        let fits = !text.is_empty()
            && text.len() <= 100
            && text.chars().next().is_some_and(char::is_alphanumeric)
            && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        if fits { Ok(Self(text.into())) } else { Err("letters, digits, hyphens and no blanks, such as \"webstatistikk\"".into()) }
    };
    Email: "Email", "an e-mail address", "postmottak@eksempel.kommune.no", |text| {
        let advice = "an e-mail address in plain Latin letters, such as \"postmottak@eksempel.kommune.no\"";
        let fits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+-/=^_`{|}~".contains(&b));
        match text.split_once('@') {
            Some((local, host)) if fits(local) && host_fits(host) && text.len() <= 254 => Ok(Self(text.into())),
            _ => Err(advice.into()),
        }
    };
    Country: "Country", "a country code (ISO 3166-1 alpha-2)", "NO", |text| {
        if text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(text.into()))
        } else {
            Err("a country code of two capital letters, such as \"NO\"".into())
        }
    };
    GdprBasis: "GdprBasis", "an article of the GDPR", "6(1)(e)", |text| {
        let letter = |prefix: &str, last: char| {
            let letter = text.strip_prefix(prefix)?.strip_suffix(')')?;
            letter.chars().next().filter(|c| letter.len() == 1 && ('a'..=last).contains(c))
        };
        if letter("6(1)(", 'f').or_else(|| letter("9(2)(", 'j')).is_some() {
            Ok(Self(text.into()))
        } else {
            Err("\"6(1)(a)\" to \"6(1)(f)\" or \"9(2)(a)\" to \"9(2)(j)\"".into())
        }
    };
    StorageName: "StorageName", "a name, or a beginning and *", "_ga*", |text| {
        let star = text.find('*');
        if text.is_empty() || text == "*" || star.is_some_and(|at| at + 1 != text.len()) || text.contains([';', '=']) || !super::prose::is_plain(text) {
            Err("a name such as \"_ga\", or its beginning and one star such as \"_ga*\"".into())
        } else {
            Ok(Self(text.into()))
        }
    };
    Plain: "Plain", "a name", "ISO 27001", |text| {
        if super::prose::is_plain(text) { Ok(Self(text.into())) } else { Err(super::prose::NOT_PLAIN.into()) }
    };
    Prose: "Prose", "a text", "Vi måler bruken for å gjøre sidene **bedre**.", |text| Prose::read(text);
    Link: "Link", "a link: https:, mailto:, tel: or relative", "https://www.datatilsynet.no/", |text| Link::read(text);
    FactRef: "FactRef", "a fact of this manifest", "processing/webstatistikk", |text| FactRef::read(text);
    Timestamp: "Timestamp", "a date, or date and time (ISO 8601)", "2024-01-25T17:01+01:00", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
    Duration: "Duration", "a length of time (ISO 8601)", "P26M", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
    PhoneNumber: "PhoneNumber", "a telephone number with country code (E.164)", "+4772419400", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
    OrganisationNumber: "OrganizationNumber", "an organisation number, nine digits", "974760673", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
    TimeOfDay: "TimeOfDay", "a time of day", "09:00", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
    LanguageTag: "LanguageTag", "a language (BCP 47)", "nb", |text| {
        Self::parse(text).map_err(|problem| problem.to_string())
    };
}

fn host_fits(host: &str) -> bool {
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

impl Id {
    /// The id in what stands after the `#` of an address.
    pub fn parse(text: &str) -> Result<Self, String> {
        Self::read(text)
    }
}

impl GdprBasis {
    /// Article, number and letter: `("6", "1", 'e')`.
    pub fn parts(&self) -> (&'static str, &'static str, char) {
        let letter = self.0.chars().rev().nth(1).unwrap_or('a');
        if self.0.starts_with('9') { ("9", "2", letter) } else { ("6", "1", letter) }
    }
}

/// What was found, in quotation marks, and what is wrong with it.
pub(super) fn found(text: &str, advice: &str) -> String {
    [&quoted(text), ": ", advice].concat()
}
