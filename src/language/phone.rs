//! Telephone numbers: stored in one way (E.164), shown in the way that is read aloud.

use std::fmt;

use super::number::read_decimal;

/// A telephone number as a manifest holds it: E.164 with its plus sign (`+4772000000`), or one of Norway's short numbers
/// that work only without a country code (`113`, `116117`).
#[derive(Default, Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

/// Why a text is no telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// Nothing is there.
    Empty,
    /// A sign that no telephone number holds.
    Sign(char),
    /// Not in the form `+4772000000`; holds what was probably meant, where that can be told.
    Form {
        /// The number that was probably meant.
        suggestion: Option<PhoneNumber>,
    },
    /// No country's numbers have this many figures; holds how many there were, with the country code.
    Length(usize),
}

/// How many figures the country code of an international number has (ITU-T E.164).
fn code_length(figures: &str) -> usize {
    let first_two = figures.as_bytes().get(..2).and_then(read_decimal);
    match first_two {
        Some(10..=19 | 70..=79) => 1,
        Some(20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 | 81 | 82 | 84 | 86 | 90..=95 | 98) => 2,
        _ => 3,
    }
}

const NBSP: char = '\u{a0}';

impl PhoneNumber {
    /// Reads a number in the form that is stored. Blanks, hyphens and brackets are an error with a suggestion: the same
    /// number must not stand in two forms.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        if text.trim().is_empty() {
            return Err(PhoneError::Empty);
        }
        let figures = match text.strip_prefix('+') {
            Some(figures) if figures.bytes().all(|byte| byte.is_ascii_digit()) => figures,
            None if is_short(text) => return Ok(Self(text.to_owned())),
            _ => return Err(Self::mistake(text)),
        };
        let right = match figures.strip_prefix("47") {
            Some(national) => is_norwegian(national),
            None => (7..=15).contains(&figures.len()) && !figures.starts_with('0'),
        };
        if right { Ok(Self(text.to_owned())) } else { Err(PhoneError::Length(figures.len())) }
    }

    /// What is wrong with a text in another form, and what it probably means.
    fn mistake(text: &str) -> PhoneError {
        let blank =
            |sign: char| sign.is_whitespace() || matches!(sign, '-' | '.' | '(' | ')' | '/' | '\u{2011}' | '\u{2013}');
        if let Some(sign) = text.chars().find(|sign| !sign.is_ascii_digit() && !blank(*sign) && *sign != '+') {
            return PhoneError::Sign(sign);
        }
        let mut compact: String = text.chars().filter(|sign| !blank(*sign)).collect();
        if let Some(international) = compact.strip_prefix("00") {
            compact = ["+", international].concat();
        } else if is_norwegian(&compact) && !is_short(&compact) {
            compact = ["+47", &compact].concat();
        }
        // Reads no further than one step: a suggestion in the right form has no suggestion of its own.
        let suggestion = if compact == text { None } else { Self::parse(&compact).ok() };
        PhoneError::Form { suggestion }
    }

    /// The number as it is stored; after `tel:` it is the link's address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as it is shown in Norway, with no-break spaces so that it stays on one line.
    ///
    /// Norwegian numbers without the country code: «912 34 567» for those that begin with 4, 8 or 9, «72 41 94 00» for the
    /// others, five figures together («02800»). Foreign numbers with their code: «+46 812 34 56».
    pub fn written(&self) -> String {
        let Some(figures) = self.0.strip_prefix('+') else {
            return if self.0.len() == 6 { groups(&self.0, &[3, 3]) } else { self.0.clone() };
        };
        match figures.strip_prefix("47") {
            Some(national) if national.len() == 8 => {
                let three_two_three = national.starts_with(['4', '8', '9']);
                groups(national, if three_two_three { &[3, 2, 3] } else { &[2, 2, 2, 2] })
            }
            Some(national) if national.len() < 8 => national.to_owned(),
            _ => {
                let (code, rest) = figures.split_at_checked(code_length(figures)).unwrap_or((figures, ""));
                let mut out = String::from("+");
                out.push_str(code);
                out.push(NBSP);
                // In pairs, as we do not know the country's own way; an odd figure joins the first pair.
                for (at, figure) in rest.chars().enumerate() {
                    if at > 1 && (rest.len() - at).is_multiple_of(2) {
                        out.push(NBSP);
                    }
                    out.push(figure);
                }
                out
            }
        }
    }
}

/// Whether these figures are a Norwegian number without its country code: eight figures that begin with 2 to 9, five that
/// begin with 0, or twelve that begin with 5 (machines).
fn is_norwegian(figures: &str) -> bool {
    let first = figures.bytes().next().unwrap_or_default();
    figures.bytes().all(|byte| byte.is_ascii_digit())
        && match figures.len() {
            5 => first == b'0',
            8 => (b'2'..=b'9').contains(&first),
            12 => first == b'5',
            _ => false,
        }
}

/// Whether these are the figures of a short number that is dialled without a country code: `110`, `1881`, `116117`.
fn is_short(figures: &str) -> bool {
    figures.bytes().all(|byte| byte.is_ascii_digit())
        && match figures.len() {
            3 | 4 => figures.starts_with('1'),
            6 => figures.starts_with("116"),
            _ => false,
        }
}

fn groups(figures: &str, lengths: &[usize]) -> String {
    let mut out = String::with_capacity(figures.len() + 2 * lengths.len());
    let mut rest = figures;
    for length in lengths {
        let (group, after) = rest.split_at_checked(*length).unwrap_or((rest, ""));
        if !out.is_empty() {
            out.push(NBSP);
        }
        out.push_str(group);
        rest = after;
    }
    out.push_str(rest);
    out
}

impl fmt::Display for PhoneNumber {
    /// As it is stored.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Display for PhoneError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("the telephone number is empty"),
            Self::Sign(_) => out.write_str("a telephone number is + and figures, as in +4772000000"),
            Self::Form { suggestion: None } => {
                out.write_str("write the number with + and country code, as in +4772000000")
            }
            Self::Form { suggestion: Some(number) } => {
                out.write_str("write the number with + and country code; did you mean ")?;
                out.write_str(number.as_str())?;
                out.write_str("?")
            }
            Self::Length(_) => {
                out.write_str("no telephone number has that many figures; a Norwegian one has eight after +47")
            }
        }
    }
}

impl std::error::Error for PhoneError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> Result<String, PhoneError> {
        PhoneNumber::parse(text).map(|number| number.written().replace(NBSP, " "))
    }

    #[test]
    fn numbers_are_grouped_as_they_are_read_aloud() {
        for (stored, shown) in [
            ("+4791234567", "912 34 567"),
            ("+4741234567", "412 34 567"),
            ("+4780012345", "800 12 345"),
            ("+4772419400", "72 41 94 00"),
            ("+4702800", "02800"),
            ("113", "113"),
            ("1881", "1881"),
            ("116117", "116 117"),
            ("+4681234567", "+46 81 23 45 67"),
            ("+46812345678", "+46 812 34 56 78"),
            ("+35312345678", "+353 12 34 56 78"),
            ("+12025550123", "+1 20 25 55 01 23"),
        ] {
            assert_eq!(written(stored), Ok(shown.to_owned()), "{stored}");
        }
    }

    #[test]
    fn a_number_in_another_form_gets_a_suggestion() {
        for (text, meant) in [
            ("72 41 94 00", "+4772419400"),
            ("912 34 567", "+4791234567"),
            ("+47 76 91 20 07", "+4776912007"),
            ("0047 72403000", "+4772403000"),
            ("(+46) 8-123 45 67", "+4681234567"),
            ("02800", "+4702800"),
            ("72\u{a0}41\u{a0}94\u{a0}00", "+4772419400"),
            ("116 117", "116117"),
        ] {
            assert_eq!(
                PhoneNumber::parse(text),
                Err(PhoneError::Form { suggestion: PhoneNumber::parse(meant).ok() }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(written(" "), Err(PhoneError::Empty));
        assert_eq!(written("tlf. 72419400"), Err(PhoneError::Sign('t')));
        assert_eq!(written("7241940"), Err(PhoneError::Form { suggestion: None }));
        assert_eq!(written("+"), Err(PhoneError::Length(0)));
        assert_eq!(written("+477241940"), Err(PhoneError::Length(9)));
        assert_eq!(written("+4712345678"), Err(PhoneError::Length(10)));
        assert_eq!(written("+46812345678901234"), Err(PhoneError::Length(17)));
        assert_eq!(written("++4772419400"), Err(PhoneError::Form { suggestion: None }));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in "[+0-9 ().-]{0,18}|.*") {
            let _ = PhoneNumber::parse(&text);
        }

        #[test]
        fn a_shown_norwegian_number_leads_back_to_the_stored_one(national in "[2-9][0-9]{7}") {
            let number = PhoneNumber::parse(&["+47", &national].concat())?;
            prop_assert_eq!(
                PhoneNumber::parse(&number.written()),
                Err(PhoneError::Form { suggestion: Some(number) })
            );
        }

        #[test]
        fn a_shown_number_has_the_stored_figures(stored in "\\+[1-9][0-9]{6,14}") {
            if let Ok(number) = PhoneNumber::parse(&stored) {
                let figures: String = number.written().chars().filter(char::is_ascii_digit).collect();
                prop_assert!(stored.ends_with(&figures));
            }
        }
    }
}
