//! The words that the browser has fetched. It has none before.

use super::Word;
use super::word::line;
use crate::language::LanguageTag;

/// The languages that have come, in that order: theme by theme, key and word on a line each.
///
/// They stay as long as the page, as those of a program stay that has them built in.
#[derive(Debug)]
struct Brought(Vec<(LanguageTag, Vec<&'static str>)>);

impl Brought {
    fn bring(&mut self, language: LanguageTag, theme: String) {
        let theme: &'static str = theme.leak();
        match self.0.iter_mut().find(|(its, _)| *its == language) {
            Some((_, themes)) => themes.push(theme),
            None => self.0.push((language, vec![theme])),
        }
    }

    fn theme(&self, language: Option<LanguageTag>, number: usize) -> Option<&'static str> {
        let (_, themes) = self.0.iter().find(|(its, _)| language.is_none_or(|language| *its == language))?;
        themes.get(number).copied()
    }

    fn word(&self, word: Word, language: LanguageTag) -> Option<&'static str> {
        let (theme, place) = word.place();
        self.theme(Some(language), theme).map(|lines| line(lines, 2 * place + 1)).filter(|text| !text.is_empty())
    }
}

#[cfg(target_arch = "wasm32")]
mod page {
    use core::cell::RefCell;

    use super::{Brought, LanguageTag, Word};

    thread_local! {
        static BROUGHT: RefCell<Brought> = const { RefCell::new(Brought(Vec::new())) };
    }

    /// Takes in the next theme's words in a language, as the same build has written them. The first language has all words.
    pub fn bring_words(language: LanguageTag, theme: String) {
        BROUGHT.with_borrow_mut(|brought| brought.bring(language, theme));
    }

    pub(crate) fn in_language(word: Word, language: LanguageTag) -> Option<&'static str> {
        BROUGHT.with_borrow(|brought| brought.word(word, language))
    }

    /// A theme's keys and words in the language that came first.
    pub(crate) fn theme(number: usize) -> Option<&'static str> {
        BROUGHT.with_borrow(|brought| brought.theme(None, number))
    }

    pub(crate) fn first_language() -> LanguageTag {
        BROUGHT.with_borrow(|brought| brought.0.first().map(|(language, _)| *language)).unwrap_or_default()
    }
}

#[cfg(target_arch = "wasm32")]
pub use page::bring_words;
#[cfg(target_arch = "wasm32")]
pub(super) use page::{first_language, in_language, theme};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::{WITH_WORDS, words_file};

    #[test]
    fn what_the_build_writes_says_each_word_in_its_language_and_knows_its_key() {
        let mut brought = Brought(Vec::new());
        for language in WITH_WORDS {
            for theme in words_file(*language) {
                brought.bring(*language, theme);
            }
        }
        for language in WITH_WORDS {
            for word in Word::all() {
                let (theme, place) = word.place();
                assert_eq!(brought.word(word, *language), word.in_language(*language), "{word:?}, {language}");
                for lines in [brought.theme(None, theme), brought.theme(Some(*language), theme)] {
                    assert_eq!(lines.map(|lines| line(lines, 2 * place)), Some(word.key()), "{language}");
                }
            }
        }
        assert_eq!(brought.word(Word::Contents, LanguageTag::parse("pl").unwrap_or_default()), None);
    }
}
