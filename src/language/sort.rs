//! The order of the alphabet, which differs from language to language, and from the order of Unicode.

use super::LanguageTag;
use super::case::small;

/// What to sort a text by: `items.sort_by_cached_key(|item| sort_key(&item.name, language))`.
///
/// Letters count before accents, and neither counts small and large apart, so texts that differ only in case are equal
/// and keep their order in a stable sort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Vec<u32>);

/// The letters in order. Norwegian also takes ä for æ and ö for ø; Southern Sámi as written in Norway has æ and ö.
const NORWEGIAN: &str = "abcdefghijklmnopqrstuvwxyzæøå";
const NORTHERN_SAMI: &str = "aábcčdđefghijklmnŋopqrsštŧuvwxyzžæøå";
const SOUTHERN_SAMI: &str = "abcdefghiïjklmnopqrstuvwxyzæøå";
const LULE_SAMI: &str = "aábcdefghijklmnńopqrstuvwxyzæøå";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// Letters with something added, and the plain letters they are sorted with where the alphabet does not have them.
const PLAIN: &[(&str, &str)] = &[
    ("áàâãāăą", "a"),
    ("ćčç", "c"),
    ("ďđð", "d"),
    ("éèêëēęě", "e"),
    ("ğ", "g"),
    ("íìîïī", "i"),
    ("ł", "l"),
    ("ñńňŋ", "n"),
    ("óòôõō", "o"),
    ("ř", "r"),
    ("śšş", "s"),
    ("ťŧ", "t"),
    ("úùûū", "u"),
    ("ýüÿ", "y"),
    ("źžż", "z"),
    ("ß", "ss"),
    ("þ", "th"),
    ("ä", "æ"),
    ("öőœ", "ø"),
    // Only where the alphabet ends with z.
    ("æ", "ae"),
    ("ø", "o"),
    ("å", "a"),
];

/// The key to sort `text` by in `language`. Languages without an alphabet here are sorted by the Latin letters, then by
/// Unicode.
pub fn sort_key(text: &str, language: LanguageTag) -> SortKey {
    let alphabet = match language.bare() {
        LanguageTag::BOKMAL | LanguageTag::NYNORSK | LanguageTag::DANISH => NORWEGIAN,
        LanguageTag::NORTHERN_SAMI => NORTHERN_SAMI,
        LanguageTag::SOUTHERN_SAMI => SOUTHERN_SAMI,
        LanguageTag::LULE_SAMI => LULE_SAMI,
        _ => LATIN,
    };
    let mut letters = Vec::with_capacity(text.len() * 2 + 1);
    let mut accents = Vec::new();
    for letter in text.trim().chars().map(small) {
        weigh(letter, alphabet, &mut letters);
        accents.push(u32::from(letter));
    }
    // Zero is less than any letter: «data» comes before «databehandler».
    letters.push(0);
    letters.append(&mut accents);
    SortKey(letters)
}

/// Blanks and punctuation first, then figures, then the alphabet's letters, then all other signs as Unicode has them.
fn weigh(letter: char, alphabet: &str, out: &mut Vec<u32>) {
    if let Some(place) = alphabet.chars().position(|other| other == letter) {
        out.push(100 + u32::try_from(place).unwrap_or_default());
    } else if let Some(figure) = letter.to_digit(10) {
        out.push(10 + figure);
    } else if let Some((_, plain)) = PLAIN.iter().find(|(accented, _)| accented.chars().any(|other| other == letter)) {
        plain.chars().for_each(|letter| weigh(letter, alphabet, out));
    } else if letter.is_ascii_alphabetic() || letter > '\u{bf}' {
        out.push(1_000 + u32::from(letter));
    } else {
        out.push(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(words: &str, language: LanguageTag) -> String {
        let mut words: Vec<_> = words.split(' ').collect();
        words.sort_by_cached_key(|word| sort_key(word, language));
        words.join(" ")
    }

    #[test]
    fn norwegian_ends_with_its_own_letters() {
        assert_eq!(
            sorted("å ø æ z a Ås Østre ärlig ödem zoo", LanguageTag::BOKMAL),
            "a z zoo æ ärlig ø ödem Østre å Ås"
        );
        assert_eq!(sorted("Oslo os Øst ost", LanguageTag::NYNORSK), "os Oslo ost Øst");
    }

    #[test]
    fn an_accent_counts_only_between_equal_letters() {
        assert_eq!(sorted("éa ea eb", LanguageTag::BOKMAL), "ea éa eb");
        assert_eq!(sorted("Müller Mysen Myhre", LanguageTag::BOKMAL), "Myhre Müller Mysen");
    }

    #[test]
    fn sami_letters_have_their_own_place() {
        assert_eq!(
            sorted("ž z ŧ t š s ŋ n đ d č c á a ab", LanguageTag::NORTHERN_SAMI),
            "a ab á c č d đ n ŋ s š t ŧ z ž"
        );
        assert_eq!(sorted("ïv iz ij å ö æ", LanguageTag::SOUTHERN_SAMI), "ij iz ïv æ ö å");
    }

    #[test]
    fn english_has_no_letters_after_z() {
        assert_eq!(sorted("Zoo Åse Øst Aud Ærlig", LanguageTag::ENGLISH), "Ærlig Åse Aud Øst Zoo");
    }

    #[test]
    fn case_is_left_to_the_stable_sort() {
        assert_eq!(sorted("B a A b", LanguageTag::BOKMAL), "a A B b");
        assert_eq!(sort_key("ÆRLIG", LanguageTag::BOKMAL), sort_key("ærlig", LanguageTag::BOKMAL));
    }

    #[test]
    fn figures_come_before_letters() {
        assert_eq!(sorted("_ga a 2 1", LanguageTag::BOKMAL), "_ga 1 2 a");
    }

    #[test]
    fn small_letters_are_the_standard_library_s() {
        // İ and Ÿ have their small letters elsewhere; ŉ has no large one.
        for letter in ('\0'..='\u{17f}').chain('\u{391}'..='\u{3a9}').chain('\u{400}'..='\u{45f}') {
            if !"İŸ".contains(letter) {
                assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_text_comes_before_its_continuation(start in "[a-zæøåá]{1,8}", more in "[a-zæøåá]{1,4}") {
            for language in [LanguageTag::BOKMAL, LanguageTag::ENGLISH, LanguageTag::NORTHERN_SAMI] {
                prop_assert!(sort_key(&start, language) < sort_key(&[start.as_str(), &more].concat(), language));
            }
        }

        #[test]
        fn every_text_has_a_key(text in ".*") {
            sort_key(&text, LanguageTag::SOUTHERN_SAMI);
        }
    }
}
