//! The interface's own words and sentences. Each stands in one row, in every language it is said in.
//!
//! The rows are grouped by theme, a file each. Bokmål, nynorsk and English are required by the macro: a missing one stops
//! the compiler. Sámi rows are whole terms from named sources, as `draft` until a native speaker has read them. A draft
//! exists only with the Cargo feature `drafts`, so that it can be looked at but is not shipped; once read, it becomes
//! `reviewed` and is always there. Where a term is missing, a translator has to write it: we do not inflect or compose
//! words in languages that we do not master.
//!
//! Natively all of them are built in; in the browser, none. There each language is a file of its own ([`words_file`]), keys and words,
//! fetched when a page is in it and kept in the module `brought`: nobody should download three languages to read one, and
//! nothing else in the module differs by language.
//!
//! Every row is in the file, since a manifest may say any word otherwise: a word that no code says is deleted.

macro_rules! words {
    (@tag se) => { $crate::language::LanguageTag::NORTHERN_SAMI };
    (@tag sma) => { $crate::language::LanguageTag::SOUTHERN_SAMI };
    (@tag smj) => { $crate::language::LanguageTag::LULE_SAMI };
    (@gate) => { false };
    (@gate gate) => { true };
    (
        theme $theme:ident;
        $(
            $name:ident($key:literal $(, $mark:ident)?) {
                nb: $nb:literal, nn: $nn:literal, en: $en:literal
                $(, draft $draft:ident: $draft_text:literal [$draft_source:ident])*
                $(, reviewed $sami:ident: $sami_text:literal [$sami_source:ident])*
                $(,)?
            }
        )*
    ) => {
        /// The place of each row.
        #[allow(clippy::enum_variant_names, reason = "the names are the words' own")]
        enum Place { $($name),* }

        impl $crate::language::Word {
            $(
                // Written like an enum's variants, because that is how they are used.
                #[allow(non_upper_case_globals)]
                #[doc = concat!("«", $nb, "» Its key is `", $key, "`.")]
                pub const $name: Self = Self::new($crate::language::words::ThemeName::$theme, Place::$name as u16);
            )*
        }

        #[cfg(not(target_arch = "wasm32"))]
        pub(super) const THEME: $crate::language::words::Theme = $crate::language::words::Theme {
            bokmal: concat!($($key, "\n", $nb, "\n"),*),
            rows: &[$(
                $crate::language::words::Row {
                    nynorsk: $nn,
                    english: $en,
                    gate: words!(@gate $($mark)?),
                    others: &[
                        $(
                            #[cfg(feature = "drafts")]
                            $crate::language::words::Translation {
                                language: words!(@tag $draft),
                                text: $draft_text,
                                source: $crate::language::words::Source::$draft_source,
                                review: $crate::language::words::Review::Draft,
                            },
                        )*
                        $(
                            $crate::language::words::Translation {
                                language: words!(@tag $sami),
                                text: $sami_text,
                                source: $crate::language::words::Source::$sami_source,
                                review: $crate::language::words::Review::Native,
                            },
                        )*
                    ],
                },
            )*],
        };
    };
}

/// The themes, in the order of a page, each a file.
macro_rules! themes {
    ($($theme:ident)*) => {
        $(mod $theme;)*

        /// A theme by its name: its place among [`THEMES`].
        #[allow(non_camel_case_types)]
        enum ThemeName { $($theme),* }

        #[cfg(not(target_arch = "wasm32"))]
        static THEMES: &[Theme] = &[$($theme::THEME),*];
    };
}

themes! {
    page contact people processing legal_basis channels storage choices pieces chat conversation rights feedback time details countries languages
}

#[cfg(any(test, target_arch = "wasm32"))]
mod brought;
mod gate;
mod word;

#[cfg(target_arch = "wasm32")]
pub use brought::bring_words;
pub(super) use gate::WHOLE;
pub use gate::WITH_WORDS;
#[cfg(not(target_arch = "wasm32"))]
pub use gate::{gate_words, words_file};
pub use word::{PlaceholderError, Word};
#[cfg(not(target_arch = "wasm32"))]
pub use word::{Review, Row, Source, Translation};

#[cfg(not(target_arch = "wasm32"))]
use word::Theme;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageTag;

    #[test]
    fn each_key_is_one_word_in_camel_case() {
        for word in Word::all() {
            assert_eq!(Word::from_key(word.key()), Some(word), "{word:?} is there twice");
            assert!(word.key().starts_with(|first: char| first.is_ascii_lowercase()), "{word:?}");
            assert!(word.key().bytes().all(|byte| byte.is_ascii_alphanumeric()), "{word:?}");
        }
    }

    fn texts(word: Word) -> impl Iterator<Item = &'static str> {
        let complete = [LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH];
        let complete = complete.into_iter().filter_map(move |language| word.in_language(language));
        complete.chain(word.translations().iter().map(|other| other.text))
    }

    #[test]
    fn a_word_has_the_same_places_in_every_language() {
        for word in Word::all() {
            for text in texts(word) {
                assert_eq!(word.accepts(text), Ok(()), "{word:?}: {text}");
            }
        }
    }

    #[test]
    fn texts_are_tidy() {
        for word in Word::all() {
            // Short texts may be abbreviations, which each language points in its own way.
            let ends = |text: &str| text.split(' ').count() > 2 && text.ends_with(['.', '?', ':']);
            for text in texts(word) {
                assert_eq!(text.trim(), text, "{word:?}");
                assert!(!text.is_empty() && !text.contains("  ") && !text.contains(['"', '\'', '<']), "{word:?}");
                assert_eq!(ends(text), ends(word.bokmal()), "{word:?}: {text}");
            }
        }
    }

    /// A net for the commonest slips: bokmål forms in nynorsk rows.
    #[test]
    fn nynorsk_is_nynorsk() {
        const BOKMAL: [&str; 28] = [
            "ikke",
            "hva",
            "hvem",
            "hvor",
            "hvordan",
            "hvis",
            "jeg",
            "fra",
            "noe",
            "opplysninger",
            "opplysningene",
            "uten",
            "mer",
            "når",
            "gjøre",
            "bruker",
            "behandler",
            "siden",
            "denne",
            "bare",
            "være",
            "også",
            "måneder",
            "dager",
            "timer",
            "gjelder",
            "slettes",
            "lagres",
        ];
        // «når» and «denne» are nynorsk too, and so is «bare» beside «berre», which we choose.
        const BOTH: [&str; 2] = ["når", "denne"];
        for word in Word::all() {
            for part in word
                .in_language(LanguageTag::NYNORSK)
                .unwrap_or_default()
                .to_lowercase()
                .split(|sign: char| !sign.is_alphabetic())
            {
                assert!(!BOKMAL.contains(&part) || BOTH.contains(&part), "{word:?}: {part}");
            }
        }
    }

    #[cfg(feature = "drafts")]
    #[test]
    fn drafts_are_there_when_asked_for() {
        assert_eq!(Word::Contents.in_language(LanguageTag::NORTHERN_SAMI), Some("Sisdoallu"));
    }

    #[cfg(not(feature = "drafts"))]
    #[test]
    fn no_draft_is_shipped() {
        assert!(Word::all().all(|word| { word.translations().iter().all(|other| other.review == Review::Native) }));
    }
}
