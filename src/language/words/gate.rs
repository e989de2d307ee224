//! Words that reach the browser another way than in the WASM: those that are said before it or without it, and those of a
//! language that is fetched.

use super::Word;
use crate::language::LanguageTag;

/// The words that the gate says without WASM: for each language its tag, and the key and text of each word.
///
/// For the build, which writes them into the gate's script, so that each word stands once. A word that is missing in a
/// language is left out there; the gate falls back to `nb`, which has all.
pub fn gate_words() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    [
        ("nb", LanguageTag::BOKMAL),
        ("nn", LanguageTag::NYNORSK),
        ("en", LanguageTag::ENGLISH),
        ("se", LanguageTag::NORTHERN_SAMI),
        ("sma", LanguageTag::SOUTHERN_SAMI),
        ("smj", LanguageTag::LULE_SAMI),
    ]
    .into_iter()
    .map(|(tag, language)| {
        let said = |word: Word| word.in_language(language).map(|text| (word.key(), text));
        (tag, Word::all().filter(|word| word.0.gate).filter_map(said).collect())
    })
    .filter(|(_, words): &(_, Vec<_>)| !words.is_empty())
    .collect()
}

/// Languages that are complete, but not built into the module.
pub const BROUGHT: [LanguageTag; 2] = [LanguageTag::NYNORSK, LanguageTag::ENGLISH];

/// The words of a language that the browser fetches when a page is in it, in the order of [`Word::all`]; empty where there is
/// none. For the build, which writes each language into a file of its own, and [`Overrides::bring`](crate::language::Overrides).
pub fn brought_words(language: LanguageTag) -> Vec<&'static str> {
    Word::all().map(|word| word.in_language(language).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_has_its_words_in_three_languages() {
        let words = gate_words();
        for tag in ["nb", "nn", "en"] {
            let keys: Vec<_> = words.iter().filter(|(its, _)| *its == tag).flat_map(|(_, words)| words).collect();
            assert!(keys.iter().any(|(key, _)| *key == "manifestUnavailable"), "{tag}");
        }
    }
}
