//! One word of the interface: its row, its key, and the places to fill in it.

use std::fmt;

#[cfg(not(target_arch = "wasm32"))]
use super::THEMES;
use super::ThemeName;
use crate::language::cut::parts;
use crate::language::{LanguageTag, Piece, pieces};

/// One interface word or sentence, such as [`Word::Contents`]: its theme and its place there. Two bytes: copy it freely.
///
/// Its constants are written like the variants of an enum, which they are in all but one respect: they stand in several
/// files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word(u16);

/// The words of a theme.
#[cfg(not(target_arch = "wasm32"))]
pub(super) struct Theme {
    /// Key and word in bokmål, a line each: as in the files that the browser fetches.
    pub(super) bokmal: &'static str,
    /// What else there is of each word.
    pub(super) rows: &'static [Row],
}

/// What there is of a word beside its key and its bokmål.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Row {
    pub(super) nynorsk: &'static str,
    pub(super) english: &'static str,
    pub(super) gate: bool,
    pub(super) others: &'static [Translation],
}

/// A word in a language that is there in part.
#[cfg(not(target_arch = "wasm32"))]
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
#[cfg(not(target_arch = "wasm32"))]
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
#[cfg(not(target_arch = "wasm32"))]
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
    pub(super) const fn new(theme: ThemeName, place: u16) -> Self {
        Self(((theme as u16) << 8) | place)
    }

    /// The number of its theme, and its place there.
    pub(super) fn place(self) -> (usize, usize) {
        (usize::from(self.0 >> 8), usize::from(self.0 & 255))
    }

    /// Every word, in one iterator for each theme.
    #[cfg(not(target_arch = "wasm32"))]
    pub(in crate::language) fn themes() -> impl Iterator<Item = impl Iterator<Item = Self>> {
        THEMES.iter().zip(0_u16..).map(|(theme, number)| {
            let lines = parts(theme.bokmal, b"\n").filter(|line| !line.is_empty());
            lines.step_by(2).zip(0_u16..).map(move |(_, place)| Self((number << 8) | place))
        })
    }

    /// Every word, theme by theme.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn all() -> impl Iterator<Item = Self> {
        Self::themes().flatten()
    }

    /// The word with this key: `contents`, `lastUpdated`.
    pub fn from_key(key: &str) -> Option<Self> {
        for number in 0_u16.. {
            for (line, place) in parts(theme(number.into())?, b"\n").zip(0_u16..) {
                if place % 2 == 0 && line == key {
                    return Some(Self((number << 8) | (place / 2)));
                }
            }
        }
        None
    }

    /// Its key, or itself, in some language that has all words.
    fn line(self, number: usize) -> &'static str {
        let (its, place) = self.place();
        theme(its).map(|theme| line(theme, 2 * place + number)).unwrap_or_default()
    }

    /// The name that a manifest knows the word by, in camel case.
    pub fn key(self) -> &'static str {
        self.line(0)
    }

    /// The word in bokmål, in which every word is there.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn bokmal(self) -> &'static str {
        self.line(1)
    }

    /// The word in the language in which it surely is there: bokmål. In the browser, the language that came first.
    pub(in crate::language) fn anyhow(self) -> (LanguageTag, &'static str) {
        #[cfg(not(target_arch = "wasm32"))]
        let language = LanguageTag::BOKMAL;
        #[cfg(target_arch = "wasm32")]
        let language = super::brought::first_language();
        (language, self.line(1))
    }

    /// The word in exactly this language, where its file has come.
    #[cfg(target_arch = "wasm32")]
    pub fn in_language(self, language: LanguageTag) -> Option<&'static str> {
        super::brought::in_language(self, language)
    }

    /// The word in exactly this language.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn in_language(self, language: LanguageTag) -> Option<&'static str> {
        match language {
            LanguageTag::BOKMAL => Some(self.bokmal()),
            LanguageTag::NYNORSK => Some(self.row().nynorsk),
            LanguageTag::ENGLISH => Some(self.row().english),
            _ => self.translations().iter().find(|other| other.language == language).map(|other| other.text),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn row(self) -> &'static Row {
        let (theme, place) = self.place();
        &THEMES[theme].rows[place]
    }

    /// The word in the languages that are there in part, with source and review.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn translations(self) -> &'static [Translation] {
        self.row().others
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

/// The keys and words of a theme in a language that has them all.
fn theme(number: usize) -> Option<&'static str> {
    #[cfg(not(target_arch = "wasm32"))]
    return THEMES.get(number).map(|theme| theme.bokmal);
    #[cfg(target_arch = "wasm32")]
    return super::brought::theme(number);
}

fn places(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|piece| match piece {
        Piece::Place(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// A line of a text, counted from zero; nothing beyond its end.
pub(super) fn line(text: &str, number: usize) -> &str {
    parts(text, b"\n").nth(number).unwrap_or_default()
}

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
