//! What is carried over a reload, in this tab's sessionStorage under [`KEY`]: the adapter, what has been answered so far, and the
//! salted hashes of [`Needles`]. No text. It is removed as it is read, and one that cannot be read is as good as none.
//!
//! It is an object of strings, as all that the room tells the browser's side.

use super::needles::Needles;
use super::receipt::{Confirmation, Supplier, Tabs};
use crate::json::{digits, object_of};
use crate::value::Value;

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
        let mut searched = hex(salt);
        for hash in hashes {
            searched.push_str(&hex(*hash));
        }
        let (cleared, must_reload) = match self.tabs {
            Tabs::CouldNotAsk => (None, None),
            Tabs::Answered { cleared, must_reload } => {
                (Some(digits(usize::from(cleared))), Some(digits(usize::from(must_reload))))
            }
        };
        let (mut receipt, mut at, mut kept) = (None, None, None);
        match &self.supplier {
            Supplier::Confirmed(word) => (receipt, at) = (word.receipt(), word.at()),
            Supplier::NotAsked { kept: long } => kept = long.as_deref(),
            _ => {}
        }
        object_of(&[
            ("version", Some(VERSION)),
            ("adapter", Some(&self.adapter)),
            ("clear", (self.resumes == Resumes::Clearing).then_some("clear")),
            ("again", self.repeated.then_some("again")),
            ("over", self.overdue.then_some("over")),
            ("cleared", cleared.as_deref()),
            ("mustReload", must_reload.as_deref()),
            ("supplier", Some(self.supplier.name())),
            ("receipt", receipt),
            ("at", at),
            ("kept", kept),
            ("searched", Some(&searched)),
        ])
    }

    /// Reads what is stored. None for what is not an entry of this version, whole.
    pub fn parse(text: &str) -> Option<Self> {
        let stored = Value::parse(text)?;
        let said = |name| stored.text_of(name).map(str::to_owned);
        if stored.text_of("version")? != VERSION {
            return None;
        }
        let count = |name| stored.text_of(name).and_then(|count| count.parse().ok());
        let tabs = match (count("cleared"), count("mustReload")) {
            (Some(cleared), Some(must_reload)) => Tabs::Answered { cleared, must_reload },
            _ => Tabs::CouldNotAsk,
        };
        let supplier = match stored.text_of("supplier")? {
            "confirmed" => Supplier::Confirmed(Confirmation::from_answer(said("receipt"), said("at"))),
            "not-asked" => Supplier::NotAsked { kept: said("kept") },
            name => {
                [Supplier::Refused, Supplier::NoAnswer, Supplier::Broken, Supplier::StillThere, Supplier::HasNoCopy]
                    .into_iter()
                    .find(|supplier| supplier.name() == name)?
            }
        };
        let searched = stored.text_of("searched")?.as_bytes();
        let mut numbers = searched.chunks(16).map(unhex);
        let salt = numbers.next()??;
        let needles = Needles::from_parts(salt, numbers.collect::<Option<Vec<u64>>>()?)?;
        let resumes = if stored.get("clear").is_some() { Resumes::Clearing } else { Resumes::Verifying };
        let (repeated, overdue) = (stored.get("again").is_some(), stored.get("over").is_some());
        Some(Self { adapter: said("adapter")?, resumes, repeated, tabs, supplier, overdue, needles })
    }
}

fn hex(number: u64) -> String {
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit(u32::try_from(number >> (place * 4) & 0xF).unwrap_or_default(), 16))
        .collect()
}

fn unhex(figures: &[u8]) -> Option<u64> {
    if figures.len() != 16 {
        return None;
    }
    figures.iter().try_fold(0, |number, figure| Some(number << 4 | u64::from(char::from(*figure).to_digit(16)?)))
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
        let whole = r#"{"version":"1","adapter":"a","supplier":"no-copy","searched":"0000000000000000"}"#;
        assert!(Entry::parse(whole).is_some());
        for (from, to) in [
            ("\"1\"", "\"2\""),
            ("no-copy", "gone"),
            ("0000000000000000", "00"),
            ("0000000000000000", "zz"),
            ("adapter", "x"),
        ] {
            assert_eq!(Entry::parse(&whole.replace(from, to)), None, "{from} {to}");
        }
        for text in ["", "1", "{}", "null"] {
            assert_eq!(Entry::parse(text), None, "{text}");
        }
    }
}
