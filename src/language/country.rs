//! Names of the countries that municipalities' suppliers are in.

use super::{Said, Vocabulary};

struct Country {
    code: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
}

const fn country(code: &'static str, nb: &'static str, nn: &'static str, en: &'static str) -> Country {
    Country { code, nb, nn, en }
}

/// The EEA, and the countries outside it that suppliers are usually in.
static COUNTRIES: &[Country] = &[
    country("NO", "Norge", "Noreg", "Norway"),
    country("SE", "Sverige", "Sverige", "Sweden"),
    country("DK", "Danmark", "Danmark", "Denmark"),
    country("FI", "Finland", "Finland", "Finland"),
    country("IS", "Island", "Island", "Iceland"),
    country("LI", "Liechtenstein", "Liechtenstein", "Liechtenstein"),
    country("AT", "Østerrike", "Austerrike", "Austria"),
    country("BE", "Belgia", "Belgia", "Belgium"),
    country("BG", "Bulgaria", "Bulgaria", "Bulgaria"),
    country("HR", "Kroatia", "Kroatia", "Croatia"),
    country("CY", "Kypros", "Kypros", "Cyprus"),
    country("CZ", "Tsjekkia", "Tsjekkia", "Czechia"),
    country("EE", "Estland", "Estland", "Estonia"),
    country("FR", "Frankrike", "Frankrike", "France"),
    country("DE", "Tyskland", "Tyskland", "Germany"),
    country("GR", "Hellas", "Hellas", "Greece"),
    country("HU", "Ungarn", "Ungarn", "Hungary"),
    country("IE", "Irland", "Irland", "Ireland"),
    country("IT", "Italia", "Italia", "Italy"),
    country("LV", "Latvia", "Latvia", "Latvia"),
    country("LT", "Litauen", "Litauen", "Lithuania"),
    country("LU", "Luxembourg", "Luxembourg", "Luxembourg"),
    country("MT", "Malta", "Malta", "Malta"),
    country("NL", "Nederland", "Nederland", "Netherlands"),
    country("PL", "Polen", "Polen", "Poland"),
    country("PT", "Portugal", "Portugal", "Portugal"),
    country("RO", "Romania", "Romania", "Romania"),
    country("SK", "Slovakia", "Slovakia", "Slovakia"),
    country("SI", "Slovenia", "Slovenia", "Slovenia"),
    country("ES", "Spania", "Spania", "Spain"),
    country("GB", "Storbritannia", "Storbritannia", "United Kingdom"),
    country("CH", "Sveits", "Sveits", "Switzerland"),
    country("US", "USA", "USA", "United States"),
    country("CA", "Canada", "Canada", "Canada"),
    country("IN", "India", "India", "India"),
    country("IL", "Israel", "Israel", "Israel"),
    country("JP", "Japan", "Japan", "Japan"),
    country("AU", "Australia", "Australia", "Australia"),
    country("CN", "Kina", "Kina", "China"),
];

/// The country with this ISO 3166-1 code of two letters, in the reader's language or its fallback. `None` for a code that
/// is not in the table: then the code itself is what can be shown.
pub fn country_name(code: &str, vocabulary: &Vocabulary) -> Option<Said<'static>> {
    let country = COUNTRIES.iter().find(|country| country.code.eq_ignore_ascii_case(code))?;
    vocabulary.languages().iter().find_map(|language| {
        let text = match language.as_str() {
            "nb" => country.nb,
            "nn" => country.nn,
            "en" => country.en,
            _ => return None,
        };
        Some(Said { text: text.into(), language: *language })
    })
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
