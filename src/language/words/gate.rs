//! Words that reach the browser another way than in the WASM: those that are said before it or without it, and those of a
//! language that is fetched.

use crate::language::LanguageTag;

/// Languages that have words, but are not built into the module.
#[cfg(not(feature = "drafts"))]
pub const BROUGHT: &[LanguageTag] = &[LanguageTag::NYNORSK, LanguageTag::ENGLISH];
/// Languages that have words, but are not built into the module.
#[cfg(feature = "drafts")]
pub const BROUGHT: &[LanguageTag] = &[
    LanguageTag::NYNORSK,
    LanguageTag::ENGLISH,
    LanguageTag::NORTHERN_SAMI,
    LanguageTag::SOUTHERN_SAMI,
    LanguageTag::LULE_SAMI,
];

/// The words that the gate says without WASM: for each language its tag, and the key and text of each word.
///
/// For the build, which writes them into the gate's script, so that each word stands once. A word that is missing in a
/// language is left out there; the gate falls back to `nb`, which has all.
#[cfg(not(target_arch = "wasm32"))]
pub fn gate_words() -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    use super::Word;

    core::iter::once(&LanguageTag::BOKMAL)
        .chain(BROUGHT)
        .map(|language| {
            let said = |word: Word| word.in_language(*language).map(|text| (word.key(), text));
            (language.to_string(), Word::all().filter(|word| word.row().gate).filter_map(said).collect())
        })
        .filter(|(_, words): &(_, Vec<_>)| !words.is_empty())
        .collect()
}

/// The words of a language that the browser fetches when a page is in it: theme by theme, each word on its line, which is empty
/// where there is none. For the build, which writes each language into a file of its own, and for
/// [`Overrides::bring`](crate::language::Overrides::bring).
#[cfg(not(target_arch = "wasm32"))]
pub fn brought_words(language: LanguageTag) -> Vec<String> {
    super::Word::themes()
        .map(|theme| theme.map(|word| word.in_language(language).unwrap_or_default()).collect::<Vec<_>>().join("\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_has_its_words_in_three_languages() {
        let words = gate_words();
        for tag in ["nb", "nn", "en"] {
            let keys: Vec<_> = words.iter().filter(|(its, _)| its == tag).flat_map(|(_, words)| words).collect();
            assert!(keys.iter().any(|(key, _)| *key == "manifestUnavailable"), "{tag}");
        }
    }

    #[test]
    fn every_language_that_has_words_is_brought() {
        for word in super::super::Word::all() {
            for other in word.translations() {
                assert!(BROUGHT.contains(&other.language), "{word:?}: {}", other.language);
            }
        }
    }
}
