//! Names of countries, by their codes.

use super::{Said, Vocabulary, Word};

/// The country with this ISO 3166-1 code of two letters, in the reader's language or its fallback. `None` for a code that
/// is not among the words: then the code itself is what can be shown.
pub fn country_name<'a>(code: &str, vocabulary: &'a Vocabulary) -> Option<Said<'a>> {
    Word::from_key(&["country", &code.to_ascii_uppercase()].concat()).map(|word| vocabulary.say(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageTag;

    #[test]
    fn a_country_has_a_name_in_the_reader_s_language() {
        let name = |code: &str, language| {
            country_name(code, &Vocabulary::new(language, std::rc::Rc::default()))
                .map(|said| (said.text.into_owned(), said.language))
        };
        assert_eq!(name("NO", LanguageTag::NYNORSK), Some(("Noreg".into(), LanguageTag::NYNORSK)));
        assert_eq!(name("no", LanguageTag::NORTHERN_SAMI), Some(("Norge".into(), LanguageTag::BOKMAL)));
        assert_eq!(name("US", LanguageTag::ENGLISH), Some(("United States".into(), LanguageTag::ENGLISH)));
        assert_eq!(name("XX", LanguageTag::BOKMAL), None);
    }
}
