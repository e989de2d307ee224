//! The leaves of the manifest: every kind of string that has a rule.
//!
//! One table makes them: the type, what an editor is told when a string does not fit, an example, and the rule itself. Some are
//! windows on the string ([`Email`]), some are values of the language room ([`Timestamp`]).

use super::json::Json;
use super::link::{Link, is_invisible};
use super::problem::{TOLD, tell};
use super::prose::{self, Prose};
use super::reference::FactRef;
use super::shape::{Rule, Shape, Value};
use crate::language::cut::{cut, is_among, parts};
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
            const SHAPE: &'static Shape = &Shape::Leaf(&Rule {
                #[cfg(not(target_arch = "wasm32"))]
                name: stringify!($name),
                expected: if TOLD { $expected } else { "" },
                #[cfg(not(target_arch = "wasm32"))]
                example: $example,
                check: $check,
            });

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
                #[cfg(not(target_arch = "wasm32"))]
                name: $name,
                expected: if TOLD { $expected } else { "" },
                #[cfg(not(target_arch = "wasm32"))]
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
        let fits = !stem.is_empty() && cut(stem, b"*;=").is_none() && prose::is_plain(text);
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
    OrganisationNumber: "OrganizationNumber", "an organisation number, nine digits", "310000000", advised::organisation_number;
    TimeOfDay: "TimeOfDay", "a time of day", "09:00", advised::time_of_day;
    LanguageTag: "LanguageTag", "a language (BCP 47)", "nb", advised::language_tag;
}

fn or(fits: bool, advice: &str) -> Result<(), String> {
    if fits { Ok(()) } else { Err(tell(|| advice.into())) }
}

/// The readers of other rooms, with their errors as advice for the editor.
mod advised {
    use super::tell;
    use crate::language::{Duration, LanguageTag, OrganisationNumber, PhoneNumber, TimeOfDay, Timestamp};

    macro_rules! readers {
        ($($name:ident: $type:ty;)*) => { $(
            pub(super) fn $name(text: &str) -> Result<$type, String> {
                <$type>::parse(text).map_err(|problem| tell(|| problem.to_string()))
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
    let fits = text.len() <= 100
        && text.chars().next().is_some_and(letter)
        && text.chars().all(|c| letter(c) || c == '-' || c == '_');
    or(fits, "letters, digits, hyphens and no blanks, such as \"webstatistikk\"")
}

fn is_email(text: &str) -> Result<(), String> {
    // Of the signs that RFC 5321 allows, those that mean nothing in `mailto:` (RFC 6068): `?`, `&` and `%` would add a subject
    // or another receiver.
    let local = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || is_among(byte, b".!$'*+-=_~"))
    };
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let fits = text.len() <= 254
        && cut(text, b"@")
            .is_some_and(|(name, host)| local(name) && cut(host, b".").is_some() && parts(host, b".").all(label));
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::{Country, Email, GdprBasis, Id, Plain, StorageName};
    use crate::language::{Duration, LanguageTag, OrganisationNumber, PhoneNumber, TimeOfDay, Timestamp};
    use crate::manifest::json::Json;
    use crate::manifest::link::Link;
    use crate::manifest::prose::Prose;
    use crate::manifest::reference::FactRef;
    use crate::manifest::shape::{Rule, Shape, Value};

    fn rule<'a, T: Value<'a>>() -> &'static Rule {
        let Shape::Leaf(rule) = T::SHAPE else { panic!("no leaf") };
        rule
    }

    fn takes<'a, T: Value<'a>>(right: &[&str], wrong: &[&str]) {
        let rule = rule::<T>();
        for text in right.iter().chain([&rule.example]) {
            assert_eq!((rule.check)(text), Ok(()), "{} {text:?}", rule.name);
        }
        for text in wrong {
            assert!((rule.check)(text).is_err(), "{} {text:?}", rule.name);
        }
    }

    #[test]
    fn each_rule_takes_what_is_right_and_refuses_what_is_not() {
        takes::<Id>(
            &["a", "1", "kommune-kari", "Webstatistikk_2", "ærlig", "персонал", &"a".repeat(100)],
            &[
                "",
                "-a",
                "_a",
                "a b",
                "a/b",
                "a#b",
                "a.b",
                "a:b",
                "a\"b",
                "<a>",
                "a\u{202e}b",
                "a\u{200b}",
                "a\u{a0}b",
                "a\n",
                &"a".repeat(101),
            ],
        );
        takes::<Country>(&["SE", "XK"], &["", "no", "No", "NOR", "N", "N1", "ΝΟ", " NO"]);
        takes::<GdprBasis>(
            &["6(1)(a)", "6(1)(f)", "9(2)(a)", "9(2)(j)"],
            &[
                "",
                "6(1)(g)",
                "9(2)(k)",
                "6(1)",
                "6(1)a",
                "6(2)(a)",
                "9(1)(a)",
                "6(1)(A)",
                "art. 6(1)(e)",
                "6(1)(e) ",
                "6(1)(ee)",
            ],
        );
        takes::<StorageName>(
            &["pv:choices", "_ga_*", "a b", "Sesjon"],
            &["", "*", "**", "_ga**", "*_ga", "a*b", "a;b", "a=b", "a\u{0}", "a\u{202e}b"],
        );
        takes::<Plain>(
            &["", "ISO 27001", "Sem & Stenersen Prokom AS", "Røros", "§ 3-15"],
            &["\u{202e}SA tfirD", "a\u{0}", "a\u{1b}[31m", "\u{feff}a"],
        );
        takes::<TimeOfDay>(
            &["9:00", "09.00", "00:00", "24:00"],
            &["", "9", "25:00", "24:01", "09:60", "09:0", "kl. 9"],
        );
        takes::<Timestamp>(
            &["2024-02-29", "2024-01-25T17:01Z"],
            &["", "2023-02-29", "25.01.2024", "2024-1-5", "2024-01-25T25:00Z", "i går"],
        );
        takes::<Duration>(
            &["P21D", "P1Y6M", "PT30M"],
            &["", "21D", "P", "P0D", "P1.5Y", "26 måneder", "p1m", "P100000D"],
        );
        takes::<PhoneNumber>(
            &["+35312345678", "113"],
            &["", "72 41 94 00", "+47 72 41 94 00", "72419400", "+4772", "+47724194000", "ring oss", "+47;ext=1"],
        );
        takes::<OrganisationNumber>(&["310 000 000"], &["", "974760674", "97476067", "NO310000000MVA"]);
        takes::<LanguageTag>(&["nn", "nb-NO", "sma", "sr-Latn"], &["", "norsk", "n", "nb-", "n1"]);
        takes::<Link>(&["/personvern", "mailto:a@b.no"], &["", "javascript:x", "//a.no", "http://a.no"]);
        takes::<FactRef>(&["controller", "storage/necessary"], &["", "controllers", "controller/x"]);
        takes::<Prose>(&["", "<b>x</b>", "[x](/a)"], &["[x](javascript:a)", "\u{202e}x"]);
    }

    #[test]
    fn an_email_is_in_letters_that_cannot_pass_for_others() {
        takes::<Email>(
            &["a@b.no", "post.mottak+innsyn@xn--rros-gra.kommune.no", "A_b-c@D.no", "1@2.3"],
            &[
                "",
                "a",
                "@b.no",
                "a@",
                "a@b",
                "a@b.",
                "a@.no",
                "a@-b.no",
                "a@b-.no",
                "a@b..no",
                "a b@c.no",
                "a@b@c.no",
                "a@b.no ",
                "a@b.no\n",
                // Letters of other scripts that look Latin: Cyrillic а, о, е, Greek ο, fullwidth, dotless i.
                "p\u{43e}stmottak@os.kommune.no",
                "post@\u{43e}s.kommune.no",
                "post@os.k\u{3bf}mmune.no",
                "post@os.kommune.n\u{43e}",
                "\u{ff50}ost@os.kommune.no",
                "post@os.kommun\u{435}.no",
                "\u{131}nfo@os.no",
                "post@røros.no",
                // Signs that are not seen or turn the direction.
                "post@os.kommune.no\u{202e}",
                "po\u{200b}st@os.no",
                "po\u{ad}st@os.no",
                "\u{feff}post@os.no",
                // What would mean something in `mailto:`.
                "a?subject=x@b.no",
                "a&cc=c@b.no",
                "a%40evil.no@b.no",
                "a,b@c.no",
                "a;b@c.no",
                "<a@b.no>",
                "\"a\"@b.no",
                "a/b@c.no",
                "a#b@c.no",
                "mailto:a@b.no",
            ],
        );
        takes::<Email>(&[], &[&["a@", &"b".repeat(64), ".no"].concat(), &[&"a".repeat(250), "@b.no"].concat()]);
    }

    #[test]
    fn advice_is_given_in_words() {
        for rule in [
            rule::<Id>(),
            rule::<Email>(),
            rule::<Country>(),
            rule::<GdprBasis>(),
            rule::<StorageName>(),
            rule::<Timestamp>(),
            rule::<Duration>(),
        ] {
            let advice = (rule.check)("").unwrap_err();
            assert!(advice.len() > 10 && !advice.ends_with('.'), "{}: {advice}", rule.name);
        }
    }

    #[test]
    fn a_legal_basis_has_parts() {
        let parts = |text: &str| GdprBasis::at(Some(&Json::String(text.into()))).parts() == ("9", "2", "j");
        assert!(parts("9(2)(j)"));
        let json = Json::String("6(1)(e)".into());
        assert_eq!(GdprBasis::at(Some(&json)).parts(), ("6", "1", "e"));
        assert_eq!(GdprBasis::at(None).parts(), ("6", "1", ""), "nothing brings it down");
    }

    #[test]
    fn what_does_not_fit_is_nothing() {
        for json in [None, Some(&Json::Null), Some(&Json::Number(7.0)), Some(&Json::Array(Vec::new()))] {
            assert_eq!(Plain::at(json).as_str(), "");
            assert_eq!(Link::at(json).as_str(), "");
            assert_eq!(LanguageTag::at(json), LanguageTag::BOKMAL);
        }
        assert_eq!(
            Link::at(Some(&Json::String("javascript:x".into()))).as_str(),
            "",
            "an address is safe even where nobody looked"
        );
    }
}
