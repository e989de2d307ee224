//! What is carried over a reload, in this tab's sessionStorage under [`KEY`]: the adapter, what has been answered so far, and the
//! salted hashes of [`Needles`]. No text. It is removed as it is read, and one that cannot be read is as good as none.
//!
//! It is lines of fields, so that it needs no JSON: the version, then each field by its place; what a supplier has said is escaped.

use super::needles::Needles;
use super::receipt::{Confirmation, Supplier, Tabs};
use crate::json::decimal;

/// The key.
pub const KEY: &str = "pv:erasure";
const VERSION: &str = "1";

/// What the next load begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resumes {
    /// To look whether it is gone.
    Verifying,
    /// To clear once more.
    Clearing,
}

/// The entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(super) adapter: String,
    pub(super) resumes: Resumes,
    pub(super) repeated: bool,
    pub(super) tabs: Tabs,
    pub(super) supplier: Supplier,
    pub(super) overdue: bool,
    pub(super) needles: Needles,
}

impl Entry {
    /// Whose conversation it is: the adapter to wait for.
    pub fn adapter(&self) -> &str {
        &self.adapter
    }

    /// As it is stored.
    pub fn written(&self) -> String {
        let (salt, hashes) = self.needles.parts();
        let mut out = String::with_capacity(64 + hashes.len() * 16);
        let mut line = |fields: &[&str]| {
            for (place, field) in fields.iter().enumerate() {
                if place > 0 {
                    out.push(' ');
                }
                escape(field, &mut out);
            }
            out.push('\n');
        };
        line(&[VERSION]);
        line(&[&self.adapter]);
        line(&[
            if self.resumes == Resumes::Verifying { "verify" } else { "clear" },
            if self.repeated { "again" } else { "first" },
            if self.overdue { "overdue" } else { "asked" },
        ]);
        match self.tabs {
            Tabs::CouldNotAsk => line(&["-"]),
            Tabs::Answered { cleared, must_reload } => line(&[&decimal(cleared.into()), &decimal(must_reload.into())]),
        }
        let perhaps = |text: Option<&str>| text.map_or_else(|| String::from("-"), |text| ["+", text].concat());
        match &self.supplier {
            Supplier::Confirmed(word) => line(&["confirmed", &perhaps(word.receipt()), &perhaps(word.at())]),
            Supplier::Refused => line(&["refused"]),
            Supplier::NoAnswer => line(&["silent"]),
            Supplier::Broken => line(&["broken"]),
            Supplier::StillThere => line(&["still"]),
            Supplier::HasNoCopy => line(&["none"]),
            Supplier::NotAsked { kept } => line(&["kept", &perhaps(kept.as_deref())]),
        }
        // How many follow: one that was cut short is none.
        line(&[&hex(salt), &decimal(hashes.len())]);
        for hash in hashes {
            line(&[&hex(*hash)]);
        }
        out
    }

    /// Reads what is stored. None for what is not an entry of this version, whole.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n').map(fields);
        let mut line = || lines.next().flatten();
        if line()? != [VERSION] {
            return None;
        }
        let [adapter] = <[String; 1]>::try_from(line()?).ok()?;
        let [resumes, repeated, overdue] = <[String; 3]>::try_from(line()?).ok()?;
        let resumes = match resumes.as_str() {
            "verify" => Resumes::Verifying,
            "clear" => Resumes::Clearing,
            _ => return None,
        };
        let repeated = match repeated.as_str() {
            "again" => true,
            "first" => false,
            _ => return None,
        };
        let overdue = match overdue.as_str() {
            "overdue" => true,
            "asked" => false,
            _ => return None,
        };
        let tabs = match line()?.as_slice() {
            [none] if none == "-" => Tabs::CouldNotAsk,
            [cleared, must_reload] => {
                Tabs::Answered { cleared: cleared.parse().ok()?, must_reload: must_reload.parse().ok()? }
            }
            _ => return None,
        };
        let words = line()?;
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let supplier = match words.as_slice() {
            ["confirmed", receipt, at] => {
                Supplier::Confirmed(Confirmation::from_answer(perhaps(receipt).ok()?, perhaps(at).ok()?))
            }
            ["refused"] => Supplier::Refused,
            ["silent"] => Supplier::NoAnswer,
            ["broken"] => Supplier::Broken,
            ["still"] => Supplier::StillThere,
            ["none"] => Supplier::HasNoCopy,
            ["kept", kept] => Supplier::NotAsked { kept: perhaps(kept).ok()? },
            _ => return None,
        };
        let number = |fields: Option<Vec<String>>| match fields.as_deref() {
            Some([number]) => unhex(number),
            _ => None,
        };
        let [salt, count] = <[String; 2]>::try_from(line()?).ok()?;
        let hashes = lines.map(number).collect::<Option<Vec<u64>>>().filter(|hashes| count == decimal(hashes.len()))?;
        let needles = Needles::from_parts(unhex(&salt)?, hashes)?;
        Some(Self { adapter, resumes, repeated, tabs, supplier, overdue, needles })
    }
}

/// What is no entry.
struct Broken;

/// A value that may be missing: «-», or «+» and the value.
fn perhaps(field: &str) -> Result<Option<String>, Broken> {
    if field == "-" {
        return Ok(None);
    }
    field.strip_prefix('+').map(|text| Some(text.to_owned())).ok_or(Broken)
}

/// A field, without blanks and line breaks.
fn escape(field: &str, out: &mut String) {
    for letter in field.chars() {
        match letter {
            ' ' => out.push_str("\\s"),
            '\n' => out.push_str("\\n"),
            '\\' => out.push_str("\\\\"),
            _ => out.push(letter),
        }
    }
}

fn fields(line: &str) -> Option<Vec<String>> {
    line.split(' ').map(unescaped).collect()
}

fn unescaped(field: &str) -> Option<String> {
    let mut out = String::with_capacity(field.len());
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '\\' => match letters.next()? {
                's' => ' ',
                'n' => '\n',
                '\\' => '\\',
                _ => return None,
            },
            _ => letter,
        });
    }
    Some(out)
}

fn hex(number: u64) -> String {
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit(u32::try_from(number >> (place * 4) & 0xF).unwrap_or_default(), 16))
        .collect()
}

fn unhex(text: &str) -> Option<u64> {
    let figures = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if figures { u64::from_str_radix(text, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn suppliers() -> impl Strategy<Value = Supplier> {
        let text = || prop::option::of(".{0,20}");
        prop_oneof![
            (text(), text()).prop_map(|(receipt, at)| Supplier::Confirmed(Confirmation::from_answer(receipt, at))),
            text().prop_map(|kept| Supplier::NotAsked { kept }),
            prop::sample::select(vec![
                Supplier::Refused,
                Supplier::NoAnswer,
                Supplier::Broken,
                Supplier::StillThere,
                Supplier::HasNoCopy
            ]),
        ]
    }

    fn entries() -> impl Strategy<Value = Entry> {
        let tabs = prop_oneof![
            Just(Tabs::CouldNotAsk),
            (any::<u16>(), any::<u16>()).prop_map(|(cleared, must_reload)| Tabs::Answered { cleared, must_reload }),
        ];
        let needles = (prop::collection::vec("[a-z]{12,20}", 0..4), any::<u64>())
            .prop_map(|(texts, salt)| Needles::of(texts.iter().map(String::as_str), salt));
        (any::<String>(), any::<bool>(), any::<bool>(), tabs, suppliers(), any::<bool>(), needles).prop_map(
            |(adapter, verifying, repeated, tabs, supplier, overdue, needles)| Entry {
                adapter,
                resumes: if verifying { Resumes::Verifying } else { Resumes::Clearing },
                repeated,
                tabs,
                supplier,
                overdue,
                needles,
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(entry in entries()) {
            prop_assert_eq!(Entry::parse(&entry.written()), Some(entry));
        }

        #[test]
        fn what_is_broken_is_ignored(entry in entries(), at in any::<prop::sample::Index>(), text in any::<String>()) {
            let _ = Entry::parse(&text);
            let written = entry.written();
            let cut: String = written.chars().take(at.index(written.chars().count())).collect();
            prop_assert_eq!(Entry::parse(&cut), None);
        }

        #[test]
        fn no_text_of_the_conversation_is_in_it(text in "[a-z]{16,40}", salt in any::<u64>()) {
            let needles = Needles::of(std::iter::once(text.as_str()), salt);
            let entry = Entry { adapter: "a".into(), resumes: Resumes::Clearing, repeated: true, tabs: Tabs::CouldNotAsk, supplier: Supplier::HasNoCopy, overdue: true, needles };
            prop_assert!(!entry.written().contains(&text[..8]));
        }
    }

    #[test]
    fn another_version_or_nonsense_is_none() {
        for text in [
            "",
            "1",
            "1\n",
            "2\na\nverify first asked\n-\nnone\n0000000000000000 0\n",
            "{}",
            "1\na\nverify first asked\n-\nnone\nzz\n",
            "1\na\nverify first asked\n1\nnone\n0000000000000000 0\n",
        ] {
            assert_eq!(Entry::parse(text), None, "{text}");
        }
        assert!(Entry::parse("1\na\nverify first asked\n-\nnone\n0000000000000000 0\n").is_some());
    }
}
