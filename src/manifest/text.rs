//! A text in one language or several.

use super::json::Json;
use super::leaf;
use super::prose::Prose;
use super::shape::{Shape, Value, tree};
use crate::language::LanguageTag;

/// A text: one string, which is in the manifest's first language, or one for each language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text<'a>(&'a Json);

/// A text as it can be shown: the best there is for a language, and which language that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised<'a> {
    /// The text itself.
    pub prose: Prose<'a>,
    /// Its language.
    pub language: LanguageTag,
}

impl<'a> Value<'a> for Text<'a> {
    const SHAPE: &'static Shape = &Shape::Text;

    fn at(json: Option<&'a Json>) -> Self {
        Self(tree(json))
    }
}

impl<'a> Text<'a> {
    /// The text for a language: that language's own, else the manifest's first language's, else its fallbacks' (`sma` → `nb`),
    /// else the first that there is.
    pub fn localised(self, wanted: LanguageTag, first: LanguageTag) -> Option<Localised<'a>> {
        match self.0 {
            Json::String(text) => Self::shown(text, first),
            Json::Object(texts) => {
                let in_language = |tag: LanguageTag| {
                    let (_, json) = texts.iter().find(|(key, _)| LanguageTag::parse(key) == Ok(tag))?;
                    Self::shown(leaf::text(Some(json)), tag)
                };
                in_language(wanted)
                    .or_else(|| in_language(first))
                    .or_else(|| wanted.fallbacks().find_map(in_language))
                    .or_else(|| texts.iter().find_map(|(key, json)| Self::shown(leaf::text(Some(json)), LanguageTag::parse(key).ok()?)))
            }
            _ => None,
        }
    }

    fn shown(text: &'a str, language: LanguageTag) -> Option<Localised<'a>> {
        let prose = Prose::at_text(text);
        (!prose.is_empty()).then_some(Localised { prose, language })
    }

    /// Whether no language has anything to show.
    pub fn is_empty(self) -> bool {
        match self.0 {
            Json::String(text) => text.trim().is_empty(),
            Json::Object(texts) => texts.iter().all(|(_, json)| leaf::text(Some(json)).trim().is_empty()),
            _ => true,
        }
    }
}
