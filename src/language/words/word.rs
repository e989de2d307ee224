//! One word of the interface: its row, its key, and the places to fill in it.

use std::fmt;

use crate::language::{LanguageTag, Piece, pieces};

/// One interface word or sentence, such as [`Word::Contents`]. Four bytes in the browser: copy it freely.
///
/// Its constants are written like the variants of an enum, which they are in all but one respect: they stand in several
/// files. A theme that a module does not speak of costs that module nothing.
#[derive(Clone, Copy)]
pub struct Word(pub(super) &'static Row);

/// A word in every language it is built in in.
pub(super) struct Row {
    /// The key, and the word in bokmål, nynorsk and English, a line each: one pointer instead of four, in a table that every
    /// visitor downloads.
    pub(super) texts: &'static str,
    pub(super) gate: bool,
    pub(super) others: &'static [Translation],
}

/// A word in a language that is built in in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub language: LanguageTag,
    /// The text.
    pub text: &'static str,
    /// Where the term is taken from.
    pub source: Source,
    /// Who has read it.
    pub review: Review,
}

/// Where a term is taken from; attributed in `NOTICE` where its licence asks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The dictionaries of `GiellaLT` (CC BY 4.0), with the administrative terms of the FAD project.
    GiellaLt,
    /// Single terms from the Northern Sámi privacy text of KS Fiks for municipalities.
    KsFiks,
    /// Single terms from the privacy texts of Sametinget.
    Sametinget,
}

/// Who has read a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Nobody who has the language from home.
    Draft,
    /// A native speaker.
    Native,
}

/// Why a text cannot stand for a word: its places are not the word's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceholderError {
    /// A place of the word is missing in the text: something would not be told.
    Missing(&'static str),
    /// The text has a place that the word does not fill.
    Unknown(String),
}

impl Word {
    /// Every word, theme by theme.
    pub fn all() -> impl Iterator<Item = Self> {
        super::THEMES.into_iter().flatten().copied()
    }

    /// The word with this key: `contents`, `lastUpdated`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|word| word.key() == key)
    }

    /// Where its row lies: an order that is the same as long as the module lives.
    pub(crate) fn place(self) -> usize {
        std::ptr::from_ref(self.0).addr()
    }

    fn line(self, number: usize) -> &'static str {
        self.0.texts.split('\n').nth(number).unwrap_or_default()
    }

    /// The name that a manifest knows the word by, in camel case.
    pub fn key(self) -> &'static str {
        self.line(0)
    }

    /// The word in bokmål, in which every word is there.
    pub fn bokmal(self) -> &'static str {
        self.line(1)
    }

    /// The built-in word in exactly this language.
    pub fn in_language(self, language: LanguageTag) -> Option<&'static str> {
        let line = match language.as_str() {
            "nb" => self.line(1),
            "nn" => self.line(2),
            "en" => self.line(3),
            _ => "",
        };
        // In the browser there is only the first line: see the room's story.
        if !line.is_empty() {
            return Some(line);
        }
        self.0.others.iter().find(|other| other.language == language).map(|other| other.text)
    }

    /// The word in the languages that are built in in part, with source and review.
    pub fn translations(self) -> &'static [Translation] {
        self.0.others
    }

    /// The places to fill, by name.
    pub fn places(self) -> impl Iterator<Item = &'static str> {
        places(self.line(1))
    }

    /// Whether a text, such as a manifest's own wording, can stand for this word: it has the same places to fill.
    pub fn accepts(self, text: &str) -> Result<(), PlaceholderError> {
        if let Some(missing) = self.places().find(|place| !places(text).any(|other| other == *place)) {
            return Err(PlaceholderError::Missing(missing));
        }
        if let Some(unknown) = places(text).find(|place| !self.places().any(|other| other == *place)) {
            return Err(PlaceholderError::Unknown(unknown.to_owned()));
        }
        Ok(())
    }
}

fn places(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|piece| match piece {
        Piece::Place(name) => Some(name),
        Piece::Text(_) => None,
    })
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Word {}

impl fmt::Debug for Word {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.line(0))
    }
}

impl fmt::Display for PlaceholderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, name) = match self {
            Self::Missing(name) => ("the text lacks the place {", *name),
            Self::Unknown(name) => ("nothing fills the place {", name.as_str()),
        };
        out.write_str(before)?;
        out.write_str(name)?;
        out.write_str("}")
    }
}

impl std::error::Error for PlaceholderError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_with_other_places_is_refused() {
        assert_eq!(Word::CallPhone.accepts("Ring oss"), Err(PlaceholderError::Missing("phone")));
        assert_eq!(
            Word::CallPhone.accepts("Ring {name} på {phone}"),
            Err(PlaceholderError::Unknown("name".to_owned()))
        );
        assert_eq!(Word::CallPhone.accepts("Bel {phone}"), Ok(()));
    }
}
