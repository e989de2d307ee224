//! How the words reach the browser: those that are said before the WASM or without it are in the scripts, and each language is a
//! file of its own.

use crate::language::LanguageTag;

/// Languages in which every word is there. `likely` in www/widget/language.js knows them, too.
pub(crate) const WHOLE: &[LanguageTag] = &[LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH];

/// Languages that have words.
#[cfg(not(feature = "drafts"))]
pub const WITH_WORDS: &[LanguageTag] = WHOLE;
/// Languages that have words.
#[cfg(feature = "drafts")]
pub const WITH_WORDS: &[LanguageTag] = &[
    LanguageTag::BOKMAL,
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

    WITH_WORDS
        .iter()
        .map(|language| {
            let said = |word: Word| word.in_language(*language).map(|text| (word.key(), text));
            (language.to_string(), Word::all().filter(|word| word.row().gate).filter_map(said).collect())
        })
        .filter(|(_, words): &(_, Vec<_>)| !words.is_empty())
        .collect()
}

/// The words of a language as the browser fetches them when a page is in it: theme by theme, key and word on a line each, which is
/// empty where there is no word. For the build, which writes each language into a file of its own.
#[cfg(not(target_arch = "wasm32"))]
pub fn words_file(language: LanguageTag) -> Vec<String> {
    let lines = |word: super::Word| [word.key(), word.in_language(language).unwrap_or_default()];
    super::Word::themes().map(|theme| theme.flat_map(lines).collect::<Vec<_>>().join("\n")).collect()
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
    fn every_language_that_has_words_is_named() {
        for word in super::super::Word::all() {
            for other in word.translations() {
                assert!(WITH_WORDS.contains(&other.language), "{word:?}: {}", other.language);
            }
        }
    }
}
