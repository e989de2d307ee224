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
                    .or_else(|| {
                        texts
                            .iter()
                            .find_map(|(key, json)| Self::shown(leaf::text(Some(json)), LanguageTag::parse(key).ok()?))
                    })
            }
            _ => None,
        }
    }

    fn shown(text: &'a str, language: LanguageTag) -> Option<Localised<'a>> {
        let prose = Prose::at_text(text);
        (!prose.is_empty()).then_some(Localised { prose, language })
    }

    /// Whether it is so of the text in any of its languages.
    pub(super) fn any(self, is_so: impl Fn(&str) -> bool) -> bool {
        match self.0 {
            Json::String(text) => is_so(text),
            Json::Object(texts) => texts.iter().any(|(_, json)| is_so(leaf::text(Some(json)))),
            _ => false,
        }
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

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::language::LanguageTag;
    use crate::manifest::json::Json;
    use crate::manifest::shape::Value;

    const NB: LanguageTag = LanguageTag::BOKMAL;
    const NN: LanguageTag = LanguageTag::NYNORSK;
    const EN: LanguageTag = LanguageTag::ENGLISH;
    const SMA: LanguageTag = LanguageTag::SOUTHERN_SAMI;

    fn texts(texts: &[(&str, &str)]) -> Json {
        Json::Object(
            texts.iter().map(|(language, text)| ((*language).to_owned(), Json::String((*text).to_owned()))).collect(),
        )
    }

    fn shown(json: &Json, wanted: LanguageTag, first: LanguageTag) -> Option<(&str, LanguageTag)> {
        Text::at(Some(json)).localised(wanted, first).map(|found| (found.prose.source(), found.language))
    }

    #[test]
    fn one_string_is_in_the_first_language() {
        let json = Json::String("Hei".into());
        assert_eq!(shown(&json, EN, NN), Some(("Hei", NN)));
        assert_eq!(shown(&json, NN, NN), Some(("Hei", NN)));
    }

    #[test]
    fn the_best_there_is_is_shown_in_its_own_language() {
        let json = texts(&[("en", "Hello"), ("nb", "Hei"), ("sma", "Buaregh")]);
        assert_eq!(shown(&json, SMA, NB), Some(("Buaregh", SMA)));
        assert_eq!(shown(&json, NN, EN), Some(("Hello", EN)), "the first language of the file");
        assert_eq!(shown(&json, SMA, NN), Some(("Buaregh", SMA)));
        // Neither wanted nor first: what the wanted language falls back to, and then whatever there is.
        assert_eq!(shown(&texts(&[("en", "Hello"), ("nb", "Hei")]), SMA, NN), Some(("Hei", NB)));
        assert_eq!(shown(&texts(&[("fr", "Bonjour")]), NN, NB).map(|(text, _)| text), Some("Bonjour"));
    }

    #[test]
    fn keys_are_read_in_every_spelling() {
        assert_eq!(shown(&texts(&[("en-GB", "Hello"), ("no", "Hei")]), NB, EN), Some(("Hei", NB)));
    }

    #[test]
    fn empty_texts_are_passed_over() {
        assert_eq!(shown(&texts(&[("nn", " \n"), ("nb", "Hei")]), NN, NB), Some(("Hei", NB)));
        for json in
            [texts(&[]), texts(&[("nb", ""), ("nn", " ")]), Json::String("  ".into()), Json::Null, Json::Number(1.0)]
        {
            assert_eq!(shown(&json, NB, NB), None);
            assert!(Text::at(Some(&json)).is_empty());
        }
        assert!(!Text::at(Some(&texts(&[("nb", ""), ("se", "Bures")]))).is_empty());
    }
}
