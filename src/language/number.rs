//! Numbers as they are written in running text, and organisation numbers.

use std::fmt;

use super::LanguageTag;

/// The number in figures. The standard library's way brings its whole machinery of formatting.
pub fn decimal(number: u32) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number, 1);
    out
}

/// As [`decimal`], at the end of a text, with at least `width` figures.
#[inline(never)]
pub(super) fn push_decimal(out: &mut String, number: u32, width: usize) {
    if number > 9 || width > 1 {
        push_decimal(out, number / 10, width.saturating_sub(1));
    }
    out.extend(char::from_digit(number % 10, 10));
}

/// The number that these figures write; nothing where something else stands among them. One that is too large is the largest there is.
#[inline(never)]
pub(super) fn read_decimal(figures: &[u8]) -> Option<u32> {
    figures.iter().try_fold(0_u32, |number, sign| {
        let figure = char::from(*sign).to_digit(10)?;
        Some(number.saturating_mul(10).saturating_add(figure))
    })
}

/// The number with its thousands grouped: «26 000» with no-break spaces, “26,000” in English.
///
/// Norwegian leaves four figures together («1500»), as Språkrådet advises.
pub fn grouped(number: u64, language: LanguageTag) -> String {
    let figures = number.to_string();
    let english = language.bare() == LanguageTag::ENGLISH;
    if figures.len() < 4 || (figures.len() == 4 && !english) {
        return figures;
    }
    in_threes(&figures, if english { "," } else { "\u{a0}" })
}

/// Groups of three figures, counted from the end.
fn in_threes(figures: &str, separator: &str) -> String {
    let mut out = String::with_capacity(figures.len() * 2);
    for (at, figure) in figures.chars().enumerate() {
        if at > 0 && (figures.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(figure);
    }
    out
}

/// A Norwegian organisation number: nine figures, the last of which is a check figure (modulus 11).
#[derive(Default, Clone, Debug, PartialEq, Eq)]
pub struct OrganisationNumber(String);

/// Why a text is no organisation number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationNumberError {
    /// Not nine figures; holds how many there were.
    Length(usize),
    /// Something else than figures and blanks.
    Sign(char),
    /// The check figure does not match: at least one figure is wrong.
    Check,
}

impl OrganisationNumber {
    /// Reads nine figures, with or without blanks between them, and checks them.
    pub fn parse(text: &str) -> Result<Self, OrganisationNumberError> {
        let mut figures = String::with_capacity(9);
        for sign in text.chars().filter(|sign| !sign.is_whitespace()) {
            if !sign.is_ascii_digit() {
                return Err(OrganisationNumberError::Sign(sign));
            }
            figures.push(sign);
        }
        if figures.len() != 9 {
            return Err(OrganisationNumberError::Length(figures.len()));
        }
        // The weights of Brønnøysundregistrene; with a weight of 1 for the check figure, the sum is a multiple of 11.
        let weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
        let sum: u32 = figures.bytes().zip(weights).map(|(figure, weight)| u32::from(figure - b'0') * weight).sum();
        if !sum.is_multiple_of(11) || figures == "000000000" {
            return Err(OrganisationNumberError::Check);
        }
        Ok(Self(figures))
    }

    /// The nine figures.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In three groups, with no-break spaces: «964 965 226».
    pub fn written(&self) -> String {
        in_threes(&self.0, "\u{a0}")
    }
}

impl fmt::Display for OrganisationNumber {
    /// As it is stored.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Display for OrganisationNumberError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Length(_) => "an organisation number has nine figures",
            Self::Sign(_) => "an organisation number has only figures",
            Self::Check => "the organisation number's check figure does not match",
        })
    }
}

impl std::error::Error for OrganisationNumberError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thousands_are_grouped_as_each_language_does() {
        assert_eq!(grouped(1_500, LanguageTag::BOKMAL), "1500");
        assert_eq!(grouped(26_000, LanguageTag::BOKMAL), "26\u{a0}000");
        assert_eq!(grouped(1_234_567, LanguageTag::NYNORSK), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(1_500, LanguageTag::ENGLISH), "1,500");
        assert_eq!(grouped(7, LanguageTag::ENGLISH), "7");
    }

    #[test]
    fn an_organisation_number_is_checked() {
        // 974 760 673 is the Brønnøysund register centre itself.
        let number = OrganisationNumber::parse("974 760 673").map(|number| number.written());
        assert_eq!(number, Ok("974\u{a0}760\u{a0}673".to_owned()));
        assert_eq!(OrganisationNumber::parse("974760674"), Err(OrganisationNumberError::Check));
        assert_eq!(OrganisationNumber::parse("97476067"), Err(OrganisationNumberError::Length(8)));
        assert_eq!(OrganisationNumber::parse("NO974760673"), Err(OrganisationNumberError::Sign('N')));
        assert_eq!(OrganisationNumber::parse(""), Err(OrganisationNumberError::Length(0)));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in "[0-9 ]{0,12}|.*") {
            if let Ok(number) = OrganisationNumber::parse(&text) {
                prop_assert_eq!(OrganisationNumber::parse(&number.written()), Ok(number));
            }
        }

        #[test]
        fn figures_are_those_of_the_standard_library(number: u32, width in 0usize..12) {
            let mut out = String::new();
            push_decimal(&mut out, number, width);
            prop_assert_eq!(&out, &format!("{number:0width$}"));
            prop_assert_eq!(read_decimal(out.as_bytes()), Some(number));
            prop_assert_eq!(decimal(number), number.to_string());
        }

        #[test]
        fn what_is_no_number_is_none(text in "[0-9]{0,12}[a-z+ -]?") {
            let wanted = text.bytes().all(|byte| byte.is_ascii_digit());
            prop_assert_eq!(read_decimal(text.as_bytes()).is_some(), wanted);
        }

        #[test]
        fn grouping_adds_only_separators(number: u64) {
            let digits: String = grouped(number, LanguageTag::BOKMAL).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, number.to_string());
        }
    }
}
