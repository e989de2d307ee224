//! What the widget says to one visitor: the built-in words, the manifest's own, and which language each ended up in.

use std::borrow::Cow;
use std::rc::Rc;

use super::words::{WHOLE, WITH_WORDS};
use super::{LanguageTag, Word, fill, names};

/// A municipality's own wording of interface words, in any language; also the way to a language that has no words here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides(Vec<(LanguageTag, Word, String)>);

/// A text, and the language that it really is in.
///
/// Where the language is not the one the page is in, the view sets `lang` on the element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text, ready to show.
    pub text: Cow<'a, str>,
    /// The language of the text.
    pub language: LanguageTag,
}

/// The words for one visitor. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The wanted language first, then where to look when a word is missing. Bokmål is always among them.
    languages: Rc<[LanguageTag]>,
    overrides: Rc<Overrides>,
}

impl Overrides {
    /// No wording of its own.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says `word` as `text` in `language`; a later wording replaces an earlier one.
    ///
    /// Whether the text has the word's places is for [`Word::accepts`] to judge; a wrong place shows its braces.
    pub fn set(&mut self, language: LanguageTag, word: Word, text: String) {
        self.0.retain(|(its, other, _)| (*its, *other) != (language, word));
        self.0.push((language, word, text));
    }

    fn get(&self, word: Word, language: LanguageTag) -> Option<&str> {
        let own = self.0.iter().find(|(its, other, _)| (*its, *other) == (language, word));
        own.map(|(_, _, text)| text.as_str())
    }
}

impl Said<'_> {
    /// The same, owning its text.
    pub fn into_owned(self) -> Said<'static> {
        Said { text: Cow::Owned(self.text.into_owned()), language: self.language }
    }
}

impl Vocabulary {
    /// The words in `language`; where one is missing, in the language's fallbacks ([`LanguageTag::fallbacks`]).
    pub fn new(language: LanguageTag, overrides: Rc<Overrides>) -> Self {
        let languages = std::iter::once(language).chain(language.fallbacks()).collect();
        Self { languages, overrides }
    }

    /// As [`Vocabulary::new`], for a municipality whose own language is `main`: a nynorsk municipality's Sámi page falls
    /// back to nynorsk, like its text does.
    pub fn with_main(language: LanguageTag, main: LanguageTag, overrides: Rc<Overrides>) -> Self {
        Self { languages: chain(language, main).into(), overrides }
    }

    /// The languages whose words such a vocabulary may have to say: as far as to the first that has them all.
    pub fn needed(language: LanguageTag, main: LanguageTag) -> Vec<LanguageTag> {
        let mut needed = chain(language, main);
        if let Some(at) = needed.iter().position(|tag| WHOLE.contains(tag)) {
            needed.truncate(at + 1);
        }
        needed.retain(|tag| WITH_WORDS.contains(tag));
        needed
    }

    /// The language that the visitor wants.
    pub fn language(&self) -> LanguageTag {
        self.languages.first().copied().unwrap_or_default()
    }

    /// The wanted language and its fallbacks, in the order in which they are tried.
    pub fn languages(&self) -> &[LanguageTag] {
        &self.languages
    }

    /// A word or a sentence without places to fill.
    pub fn say(&self, word: Word) -> Said<'_> {
        self.languages.iter().find_map(|language| self.say_in(word, *language)).unwrap_or_else(|| {
            let (language, text) = word.anyhow();
            Said { text: Cow::Borrowed(text), language }
        })
    }

    /// The word in exactly this language, where it is there: the municipality's wording, or else the built-in one.
    pub fn say_in(&self, word: Word, language: LanguageTag) -> Option<Said<'_>> {
        let text = self.overrides.get(word, language).or_else(|| word.in_language(language))?;
        Some(Said { text: Cow::Borrowed(text), language })
    }

    /// A sentence with its places filled: `tell(Word::CallPhone, &[("phone", "72 00 00 00")])`.
    pub fn tell(&self, word: Word, values: &[(&str, &str)]) -> Said<'static> {
        let said = self.say(word);
        Said { text: Cow::Owned(fill(&said.text, values)), language: said.language }
    }

    /// The first language in which the whole of a composed text can be said, and that text: «1 år og 6 måneder» is never
    /// half in one language and half in another.
    pub(super) fn compose(&self, text: impl Fn(LanguageTag) -> Option<String>) -> Option<Said<'static>> {
        self.languages
            .iter()
            .find_map(|language| text(*language).map(|text| Said { text: Cow::Owned(text), language: *language }))
    }

    /// Whether some interface word is missing in the wanted language.
    ///
    /// Only the widget's own words are counted. Whether the manifest's text is missing too is for its reader to know.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_incomplete(&self) -> bool {
        Word::all().any(|word| self.say_in(word, self.language()).is_none())
    }

    /// The one honest line: «Noe av teksten på denne siden finnes ikke på sørsamisk ennå. Den vises på bokmål.»
    ///
    /// `shown` is the language that the missing text is shown in.
    pub fn untranslated(&self, shown: LanguageTag) -> Said<'static> {
        let sentence = self.say(Word::PartlyUntranslated).language;
        let name = |tag: LanguageTag| {
            let called = names::word(tag).and_then(|word| self.say_in(word, sentence)).map(|said| said.text);
            let called = called.or_else(|| tag.own_name().filter(|_| tag.bare() == sentence.bare()).map(Cow::Borrowed));
            called.map_or_else(|| tag.to_string(), Cow::into_owned)
        };
        self.tell(Word::PartlyUntranslated, &[("language", &name(self.language())), ("shown", &name(shown))])
    }
}

/// A language, and where to look when a word is missing in it, in a municipality whose own language is `main`.
fn chain(language: LanguageTag, main: LanguageTag) -> Vec<LanguageTag> {
    let mut languages = vec![language];
    for tag in [language.bare(), main, LanguageTag::BOKMAL] {
        if !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(language: LanguageTag, overrides: &[(&str, Word, &str)]) -> Vocabulary {
        let mut own = Overrides::new();
        for (tag, word, text) in overrides {
            own.set(LanguageTag::parse(tag).unwrap_or_default(), *word, (*text).to_owned());
        }
        Vocabulary::new(language, Rc::new(own))
    }

    #[test]
    fn a_whole_language_needs_no_other_and_every_other_needs_one_that_is_whole() {
        let needed = |language: &str, main: &str| {
            let tag = |text| LanguageTag::parse(text).unwrap_or_default();
            let needed = Vocabulary::needed(tag(language), tag(main));
            needed.iter().map(LanguageTag::to_string).collect::<Vec<_>>()
        };
        assert_eq!(needed("nb", "nb"), ["nb"]);
        assert_eq!(needed("en", "nb"), ["en"]);
        assert_eq!(needed("en-GB", "nn"), ["en"]);
        assert_eq!(needed("pl", "nn"), ["nn"]);
        assert_eq!(needed("pl", "ar"), ["nb"]);
        let drafts: &[&str] = if cfg!(feature = "drafts") { &["sma", "nn"] } else { &["nn"] };
        assert_eq!(needed("sma", "nn"), drafts);
    }

    #[test]
    fn a_word_that_is_missing_is_said_in_bokmal_and_says_so() {
        let said = vocabulary(LanguageTag::SOUTHERN_SAMI, &[]).say(Word::PartlyUntranslated).into_owned();
        assert_eq!(said.language, LanguageTag::BOKMAL);
        assert!(vocabulary(LanguageTag::SOUTHERN_SAMI, &[]).is_incomplete());
        for language in [LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH] {
            assert!(!vocabulary(language, &[]).is_incomplete(), "{language}");
        }
    }

    #[test]
    fn the_municipality_has_the_last_word() {
        let words = vocabulary(
            LanguageTag::NYNORSK,
            &[("nn", Word::Contents, "På denne sida"), ("nb", Word::LastUpdated, "Endret {date}")],
        );
        assert_eq!(words.say(Word::Contents).text, "På denne sida");
        assert_eq!(words.say(Word::LastUpdated).language, LanguageTag::NYNORSK, "built-in nynorsk is nearer");
    }

    #[test]
    fn a_language_that_is_not_built_in_comes_from_the_manifest() {
        let polish = LanguageTag::parse("pl").unwrap_or_default();
        let words = vocabulary(polish, &[("pl", Word::Contents, "Spis treści")]);
        assert_eq!(words.say(Word::Contents), Said { text: "Spis treści".into(), language: polish });
        assert_eq!(words.say(Word::Website).language, LanguageTag::BOKMAL);
    }

    #[test]
    fn a_nynorsk_municipality_falls_back_to_nynorsk() {
        let words = Vocabulary::with_main(LanguageTag::LULE_SAMI, LanguageTag::NYNORSK, Rc::new(Overrides::new()));
        assert_eq!(words.say(Word::LastUpdated).language, LanguageTag::NYNORSK);
        assert_eq!(
            words.untranslated(LanguageTag::NYNORSK).text,
            "Noko av teksten på denne sida finst ikkje på lulesamisk enno. Han blir vist på nynorsk."
        );
    }

    #[test]
    fn the_honest_line_names_the_languages_in_its_own() {
        let line = |tag| vocabulary(tag, &[]).untranslated(LanguageTag::BOKMAL).text.into_owned();
        assert_eq!(
            line(LanguageTag::SOUTHERN_SAMI),
            "Noe av teksten på denne siden finnes ikke på sørsamisk ennå. Den vises på bokmål."
        );
        assert_eq!(
            line(LanguageTag::ENGLISH),
            "Some of the text on this page is not available in English yet. It is shown in Norwegian (bokmål)."
        );
    }
}
