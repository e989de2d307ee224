//! What a declaration says in sentences, as fields: each file here knows one kind of fact.
//!
//! Nothing is invented: a field is what the source says, or it is not there; what may be meant otherwise is told as uncertain. A line
//! that says nothing but a field («Telefon: 72 00 00 00») becomes the field; a sentence stays on the page, beside the field.

mod analytics;
mod cards;
mod chats;
mod contact_blocks;
mod contact_line;
mod contacts;
mod controller;
mod dates;
mod hours;
mod kinds;
mod laws;
mod officer;
mod processors;
mod rights;

use std::sync::LazyLock;

use regex::{Captures, Regex};

pub(super) use contact_line::{is_contact_line, one_line_address as address, phone};
pub(super) use contacts::is_name;
pub(super) use dates::is_dated;

use super::draft::Draft;

/// Recognises all that is known. The order matters: contacts go by a section's kind, masking by the document's date.
pub(super) fn all(draft: &mut Draft) {
    dates::recognise(draft);
    kinds::recognise(draft);
    controller::recognise(draft);
    contacts::recognise(draft);
    officer::recognise(draft);
    analytics::recognise(draft);
    chats::recognise(draft);
    processors::recognise(draft);
    rights::recognise(draft);
    laws::recognise(draft);
}

/// A pattern that is compiled once.
struct Pattern(LazyLock<Option<Regex>, fn() -> Option<Regex>>);

impl Pattern {
    fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.0.as_ref()?.captures(text)
    }

    fn all<'p, 't>(&'p self, text: &'t str) -> impl Iterator<Item = Captures<'t>> + use<'p, 't> {
        self.0.iter().flat_map(|pattern| pattern.captures_iter(text))
    }

    fn is_match(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }
}

/// `pattern!(NAME, "…")`: a pattern by name.
macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: crate::import::recognise::Pattern =
            crate::import::recognise::Pattern(std::sync::LazyLock::new(|| regex::Regex::new($pattern).ok()));
    };
}
use pattern;

/// The text of a group; empty where it took no part.
fn group<'t>(found: &Captures<'t>, name: &str) -> &'t str {
    found.name(name).map_or("", |found| found.as_str())
}

pattern!(
    PERIOD,
    r"(?i)\b(?<number>\d{1,4}|en|én|ein|ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv)\s+(?<unit>timer?|timar|døgn|dag(?:er|ar)?|uker?|veker?|måned(?:er)?|månad(?:er)?|mnd\.?|år)\b"
);

/// The first length of time that a sentence names, as ISO 8601: «26 måneder» → `P26M`.
pub(super) fn period(sentence: &str) -> Option<String> {
    let found = PERIOD.captures(sentence)?;
    let number = match group(&found, "number").to_lowercase().as_str() {
        "en" | "én" | "ein" | "ett" | "eitt" => 1,
        "to" => 2,
        "tre" => 3,
        "fire" => 4,
        "fem" => 5,
        "seks" => 6,
        "sju" | "syv" => 7,
        "åtte" => 8,
        "ni" => 9,
        "ti" => 10,
        "tolv" => 12,
        figures => figures.parse::<u32>().ok()?,
    };
    let unit = group(&found, "unit").to_lowercase();
    let unit = match unit.chars().next()? {
        't' => return Some(format!("PT{number}H")),
        'd' => 'D',
        'u' | 'v' => 'W',
        'å' => 'Y',
        _ => 'M',
    };
    Some(format!("P{number}{unit}"))
}

/// The sentences of a text: up to a full stop, question mark or exclamation mark before a blank, or a line's end.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        for (at, _) in line.match_indices(['.', '?', '!']) {
            let after = line.get(at + 1..).unwrap_or_default();
            if after.starts_with(' ')
                && after.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '"'))
            {
                found.push(line.get(start..=at).unwrap_or_default().trim());
                start = at + 1;
            }
        }
        found.push(line.get(start..).unwrap_or_default().trim());
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::{period, sentences};

    #[test]
    fn lengths_of_time_are_read() {
        for (sentence, expected) in [
            ("Oppbevaringsperioden er satt til 26 måneder.", Some("P26M")),
            ("blir lagret i 21 dager før den slettes", Some("P21D")),
            ("slettes etter to år", Some("P2Y")),
            ("i 24 timar", Some("PT24H")),
            ("tre veker", Some("P3W")),
            ("ett døgn", Some("P1D")),
            ("senest innen én måned", Some("P1M")),
            ("innan ein månad", Some("P1M")),
            ("Så lenge saken varer", None),
            ("hver time", None),
        ] {
            assert_eq!(period(sentence).as_deref(), expected, "{sentence}");
        }
    }

    #[test]
    fn sentences_end_where_they_do() {
        assert_eq!(
            sentences("Vi lagrer. Du kan be om innsyn!\nSe § 3. ledd"),
            ["Vi lagrer.", "Du kan be om innsyn!", "Se § 3. ledd"]
        );
    }
}
