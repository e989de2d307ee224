//! What kind of number it is, by its check digits. Only for the label: the rule that holds from 2032 lets 3 of 100 random
//! numbers of eleven digits through, and a mistyped number is still somebody's.
//!
//! Fødselsnummer, D-number and synthetic numbers, and the rule for those given out from 1 January 2032:
//! <https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/>. H-numbers (month + 40) are
//! given out by hospitals. Organisation numbers: <http://www.brreg.no/english/coordination/number.html>.

use super::super::Label;
use super::super::fold;

/// The digits of a number, as many as any check needs.
#[derive(Default)]
pub(in super::super) struct Digits {
    digits: [u8; 16],
    count: usize,
}

impl Digits {
    /// Adds the digits of a text.
    pub(in super::super) fn read(&mut self, text: &str) {
        for digit in text.chars().filter_map(fold::digit) {
            if let Some(place) = self.digits.get_mut(self.count) {
                *place = digit;
            }
            self.count += 1;
        }
    }

    pub(in super::super) fn count(&self) -> usize {
        self.count
    }

    pub(in super::super) fn begins(&self, figures: &[u8]) -> bool {
        self.count >= figures.len() && figures.iter().zip(self.digits).all(|(figure, digit)| *figure == digit + b'0')
    }

    fn pair(&self, at: usize) -> u8 {
        self.digits[at] * 10 + self.digits[at + 1]
    }

    /// The weighted sum of the first digits, as a remainder of eleven.
    fn remainder(&self, weights: &[u8]) -> u8 {
        let sum: u16 =
            self.digits.iter().zip(weights).map(|(digit, weight)| u16::from(*digit) * u16::from(*weight)).sum();
        u8::try_from(sum % 11).unwrap_or_default()
    }
}

const FIRST: [u8; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND: [u8; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const ORGANISATION: [u8; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/// A number that the population register or a hospital gives a person.
pub(super) fn person(number: &Digits) -> Option<Label> {
    // From 2032 the first check digit may leave 0, 1, 2 or 3; the second is as before.
    if number.count != 11 || number.remainder(&FIRST) > 3 || number.remainder(&SECOND) != 0 {
        return None;
    }
    let (day, month) = (number.pair(0), number.pair(2));
    let (label, day) = if day > 40 { (Label::DNumber, day - 40) } else { (Label::NationalIdentity, day) };
    // Synthetic: month + 80 (Tenor), + 40 or + 65 in the health sector's test populations; H-numbers: + 40.
    let (label, month) = match month {
        81..=92 => (label, month - 80),
        66..=77 => (label, month - 65),
        41..=52 => (Label::HNumber, month - 40),
        _ => (label, month),
    };
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day).then_some(label)
}

/// A bank account: eleven digits, the last a check digit.
pub(super) fn is_account(number: &Digits) -> bool {
    number.count == 11 && number.remainder(&SECOND) == 0
}

/// An organisation number: nine digits, beginning with 8 or 9.
pub(super) fn is_organisation(number: &Digits) -> bool {
    number.count == 9 && number.digits[0] >= 8 && number.remainder(&ORGANISATION) == 0
}

/// A telephone number in Norway: eight digits, the first 2 to 9.
pub(super) fn is_norwegian_phone(number: &Digits) -> bool {
    number.count == 8 && number.digits[0] >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Digits {
        let mut digits = Digits::default();
        digits.read(text);
        digits
    }

    #[test]
    fn the_examples_that_skatteetaten_publishes_are_known() {
        for number in ["02013299997", "02013299903", "02013299806", "30108299920", "30108299939"] {
            assert_eq!(person(&digits(number)), Some(Label::NationalIdentity), "{number}");
        }
    }

    #[test]
    fn each_number_has_its_name() {
        assert_eq!(person(&digits("05878116528")), Some(Label::NationalIdentity));
        assert_eq!(person(&digits("05878116529")), None);
        assert_eq!(person(&digits("56874207794")), Some(Label::DNumber));
        assert_eq!(person(&digits("23458137439")), Some(Label::HNumber));
        assert_eq!(person(&digits("15863629915")), Some(Label::NationalIdentity));
        assert!(is_account(&digits("86011117947")) && is_account(&digits("12345678903")));
        assert!(!is_account(&digits("86011117948")));
        assert!(is_organisation(&digits("974760673")) && is_organisation(&digits("991825827")));
        assert!(!is_organisation(&digits("974760674")) && !is_organisation(&digits("174760673")));
        assert!(is_norwegian_phone(&digits("91234567")) && !is_norwegian_phone(&digits("11234567")));
        assert_eq!(person(&digits("")), None);
        assert_eq!(person(&digits("99999999999999999999999")), None);
    }

    #[test]
    fn the_second_rule_is_as_wide_as_it_is_said_to_be() {
        // Every number with one date and the first individual numbers: how many pass by chance.
        let passing = (0..100_000_u32).filter(|end| person(&digits(&format!("010190{end:05}"))).is_some()).count();
        assert!((3_000..3_600).contains(&passing), "{passing}");
    }
}
