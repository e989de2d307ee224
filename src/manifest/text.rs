//! A text in one language or several.

use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};

#[cfg(feature = "schema")]
use super::leaf::Leaf;
use super::prose::Prose;
use crate::language::tag::LanguageTag;

/// A text: one string, which is in the manifest's first language, or one for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Vec<(Option<LanguageTag>, Prose)>);

/// A text as it can be shown: the best there is for a language, and which language that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localised<'a> {
    /// The text itself.
    pub prose: &'a Prose,
    /// Its language.
    pub language: LanguageTag,
}

impl Text {
    /// One text, in the manifest's first language.
    pub fn plain(text: &str) -> Option<Self> {
        Prose::read(text).ok().map(|prose| Self(vec![(None, prose)]))
    }

    /// The text for a language: that language's own, else the manifest's first language's, else its fallbacks'
    /// (`sma` → `nb`), else the first that there is.
    pub fn localised(&self, wanted: LanguageTag, first: LanguageTag) -> Option<Localised<'_>> {
        let in_language = |tag: LanguageTag| {
            self.iter().find(|(language, prose)| language.unwrap_or(first) == tag && !prose.is_empty())
        };
        let (language, prose) = in_language(wanted)
            .or_else(|| in_language(first))
            .or_else(|| wanted.fallbacks().find_map(in_language))
            .or_else(|| self.iter().find(|(_, prose)| !prose.is_empty()))?;
        Some(Localised { prose, language: language.unwrap_or(first) })
    }

    /// Whether no language has anything to show.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, prose)| prose.is_empty())
    }

    /// Every text with its language; `None` is the manifest's first.
    pub fn iter(&self) -> impl Iterator<Item = (Option<LanguageTag>, &Prose)> {
        self.0.iter().map(|(language, prose)| (*language, prose))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("a text, or a text for each language")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text(vec![(None, Prose::read(text).map_err(E::custom)?)]))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Text, A::Error> {
                let mut texts = Vec::new();
                while let Some((language, prose)) = source.next_entry::<LanguageTag, Prose>()? {
                    texts.push((Some(language), prose));
                }
                Ok(Text(texts))
            }
        }
        source.deserialize_any(TextVisitor)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [(None, prose)] => prose.serialize(out),
            texts => out.collect_map(texts.iter().filter_map(|(language, prose)| language.as_ref().map(|language| (language, prose)))),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let prose = generator.subschema_for::<Prose>();
        schemars::json_schema!({
            "description": "A text in the manifest's first language, or one for each language. `*emphasis*`, `**strong**`, `[link](https://…)`.",
            "anyOf": [
                prose,
                { "type": "object", "minProperties": 1, "propertyNames": { "pattern": "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$" }, "additionalProperties": prose }
            ],
            "examples": [Prose::EXAMPLE, { "nb": "Slik bruker vi opplysningene", "nn": "Slik bruker vi opplysningane" }]
        })
    }
}
