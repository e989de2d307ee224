//! The leaves of the manifest: every kind of string that has a rule.
//!
//! One table makes them: the type, what an editor is told when a string does not fit, an example, and the rule itself. Some are
//! windows on the string ([`Email`]), some are values of the language room ([`Timestamp`]).

use super::json::Json;
use super::link::{Link, is_invisible};
use super::prose::{self, Prose};
use super::reference::FactRef;
use super::shape::{Rule, Shape, Value};
use crate::language::{Duration, LanguageTag, OrganisationNumber, PhoneNumber, TimeOfDay, Timestamp};

/// The string at a place; empty where none stands.
pub(super) fn text(json: Option<&Json>) -> &str {
    if let Some(Json::String(text)) = json { text } else { "" }
}

/// Types that are a window on a string.
macro_rules! windows {
    ($($(#[doc = $doc:literal])* $name:ident: $expected:literal, $example:literal, $check:expr;)*) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name<'a>(&'a str);

        impl<'a> $name<'a> {
            /// As it stands in the manifest.
            pub fn as_str(self) -> &'a str {
                self.0
            }
        }

        impl<'a> Value<'a> for $name<'a> {
            const SHAPE: &'static Shape = &Shape::Leaf(&Rule { name: stringify!($name), expected: $expected, example: $example, check: $check });

            fn at(json: Option<&'a Json>) -> Self {
                Self(text(json))
            }
        }
    )* };
}

/// Types of other rooms that are read from a string.
macro_rules! values {
    ($($type:ty: $name:literal, $expected:literal, $example:literal, $read:path;)*) => { $(
        impl<'a> Value<'a> for $type {
            const SHAPE: &'static Shape = &Shape::Leaf(&Rule {
                name: $name,
                expected: $expected,
                example: $example,
                check: |text| $read(text).map(drop),
            });

            fn at(json: Option<&'a Json>) -> Self {
                $read(text(json)).unwrap_or_default()
            }
        }
    )* };
}

/// Types that are the id of an entry elsewhere in the file.
macro_rules! references {
    ($($(#[doc = $doc:literal])* $name:ident: $list:literal;)*) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name<'a>(&'a str);

        impl<'a> $name<'a> {
            /// The id itself.
            pub fn id(self) -> Id<'a> {
                Id(self.0)
            }
        }

        impl<'a> Value<'a> for $name<'a> {
            const SHAPE: &'static Shape = &Shape::Reference($list);

            fn at(json: Option<&'a Json>) -> Self {
                Self(text(json))
            }
        }
    )* };
}

references! {
    /// A supplier or recipient, by its id.
    ProcessorId: "processors";
    /// An entry of `processing`, by its id.
    ProcessingId: "processing";
    /// A contact, by its id.
    ContactId: "contacts";
}

windows! {
    /// A stable name for an entry: what others refer to, and for a section its `#anchor`.
    Id: "a short stable name of letters, digits, hyphens", "webstatistikk", is_id;
    /// An e-mail address in ASCII, so that no letter of another script can pass for a Latin one.
    Email: "an e-mail address", "postmottak@eksempel.kommune.no", is_email;
    /// A country, ISO 3166-1 alpha-2.
    Country: "a country code (ISO 3166-1 alpha-2)", "NO", |text| {
        let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        or(fits, "a country code of two capital letters, such as \"NO\"")
    };
    /// A legal basis in the GDPR: article 6(1)(a) to (f) or 9(2)(a) to (j).
    GdprBasis: "an article of the GDPR", "6(1)(e)", |text| {
        let letter = |prefix: &str, last: u8| {
            matches!(text.strip_prefix(prefix).map(str::as_bytes), Some([letter, b')']) if (b'a'..=last).contains(letter))
        };
        or(letter("6(1)(", b'f') || letter("9(2)(", b'j'), "\"6(1)(a)\" to \"6(1)(f)\" or \"9(2)(a)\" to \"9(2)(j)\"")
    };
    /// The name of something kept on the device: exact, or with `*` at its end for «begins with».
    StorageName: "a name, or a beginning and *", "_ga*", |text| {
        let stem = text.strip_suffix('*').unwrap_or(text);
        let fits = !stem.is_empty() && !stem.contains(['*', ';', '=']) && prose::is_plain(text);
        or(fits, "a name such as \"_ga\", or its beginning and one star such as \"_ga*\"")
    };
    /// A plain name or number, shown as it is and the same in every language.
    Plain: "a name", "ISO 27001", |text| or(prose::is_plain(text), prose::NOT_PLAIN);
}

values! {
    Prose<'a>: "Prose", "a text", "Vi måler bruken for å gjøre sidene **bedre**.", Prose::read;
    Link<'a>: "Link", "a link: https:, mailto:, tel: or relative", "https://www.datatilsynet.no/", Link::read;
    FactRef<'a>: "FactRef", "a fact of this manifest", "processing/webstatistikk", FactRef::read;
    Timestamp: "Timestamp", "a date, or date and time (ISO 8601)", "2024-01-25T17:01+01:00", advised::timestamp;
    Duration: "Duration", "a length of time (ISO 8601)", "P26M", advised::duration;
    PhoneNumber: "PhoneNumber", "a telephone number with country code (E.164)", "+4772419400", advised::phone_number;
    OrganisationNumber: "OrganizationNumber", "an organisation number, nine digits", "974760673", advised::organisation_number;
    TimeOfDay: "TimeOfDay", "a time of day", "09:00", advised::time_of_day;
    LanguageTag: "LanguageTag", "a language (BCP 47)", "nb", advised::language_tag;
}

fn or(fits: bool, advice: &str) -> Result<(), String> {
    if fits { Ok(()) } else { Err(advice.into()) }
}

/// The readers of other rooms, with their errors as advice for the editor.
mod advised {
    use crate::language::{Duration, LanguageTag, OrganisationNumber, PhoneNumber, TimeOfDay, Timestamp};

    macro_rules! readers {
        ($($name:ident: $type:ty;)*) => { $(
            pub(super) fn $name(text: &str) -> Result<$type, String> {
                <$type>::parse(text).map_err(|problem| problem.to_string())
            }
        )* };
    }

    readers! {
        timestamp: Timestamp;
        duration: Duration;
        phone_number: PhoneNumber;
        organisation_number: OrganisationNumber;
        time_of_day: TimeOfDay;
        language_tag: LanguageTag;
    }
}

/// Whether a text can stand for an entry.
pub(super) fn is_id(text: &str) -> Result<(), String> {
    // Letters beyond ASCII are taken as they come: whether each is a letter is a table of six kilobytes.
    let letter = |c: char| c.is_ascii_alphanumeric() || (c >= '\u{c0}' && !is_invisible(c) && !c.is_whitespace());
    let fits = text.len() <= 100 && text.chars().next().is_some_and(letter) && text.chars().all(|c| letter(c) || c == '-' || c == '_');
    or(fits, "letters, digits, hyphens and no blanks, such as \"webstatistikk\"")
}

fn is_email(text: &str) -> Result<(), String> {
    // Of the signs that RFC 5321 allows, those that mean nothing in `mailto:` (RFC 6068): `?`, `&` and `%` would add a subject
    // or another receiver.
    let local = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!$'*+-=_~".contains(&byte));
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let fits = text.len() <= 254
        && text.split_once('@').is_some_and(|(name, host)| local(name) && host.contains('.') && host.split('.').all(label));
    or(fits, "an e-mail address in plain Latin letters, such as \"postmottak@eksempel.kommune.no\"")
}

impl<'a> Id<'a> {
    /// The id in a part of another string, which has been seen to be one.
    pub(super) fn part(text: &'a str) -> Self {
        Self(text)
    }
}

impl<'a> GdprBasis<'a> {
    /// Article, number and letter: `("6", "1", "e")`.
    pub fn parts(self) -> (&'static str, &'static str, &'a str) {
        let letter = self.0.get(5..6).unwrap_or_default();
        if self.0.starts_with('9') { ("9", "2", letter) } else { ("6", "1", letter) }
    }
}
