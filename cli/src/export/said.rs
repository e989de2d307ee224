//! A file's texts in one language.

use std::rc::Rc;

use personvern::language::{LanguageTag, Vocabulary, Word};
use personvern::manifest::facts::Facts;
use personvern::manifest::json::Json;
use personvern::manifest::shape::List;
use personvern::manifest::{Document, Text};

/// A field as it is written in the file.
pub(super) fn written<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    if let Some(Json::String(text)) = json.get(name) { Some(text) } else { None }
}

/// A manifest or fragment, and the language that is wanted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    pub(super) document: &'a Document,
    language: LanguageTag,
}

impl<'a> Said<'a> {
    pub(super) fn of(document: &'a Document, language: LanguageTag) -> Self {
        Self { document, language }
    }

    pub(super) fn language(&self) -> LanguageTag {
        self.language
    }

    pub(super) fn facts(&self) -> Facts<'a> {
        self.document.facts()
    }

    /// The text in the language, or the best there is; none where it says nothing.
    pub(super) fn text(&self, text: Text<'a>) -> Option<String> {
        let said = text.localised(self.language, self.document.meta().first_language())?;
        Some(said.prose.plain()).filter(|text| !text.trim().is_empty())
    }

    /// The same, of a text that may not be there.
    pub(super) fn maybe(&self, text: Option<Text<'a>>) -> Option<String> {
        self.text(text?)
    }

    /// The widget's own words, with which the declaration tells what the manifest leaves to them.
    pub(super) fn word(&self, word: Word) -> String {
        let first = self.document.meta().first_language();
        Vocabulary::with_main(self.language, first, Rc::default()).say(word).text.into_owned()
    }

    pub(super) fn texts(&self, texts: List<'a, Text<'a>>) -> Vec<String> {
        texts.iter().filter_map(|text| self.text(text)).collect()
    }
}
