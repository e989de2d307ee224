//! How long something is kept: ISO 8601 durations, read and put in words.

use std::cmp::Ordering;
use std::fmt;

use super::cut::cut;
use super::list::join;
use super::number::{push_decimal, read_decimal};
use super::{Said, Vocabulary, Word, decimal, fill};

/// A length of time as ISO 8601 writes it: `P26M`, `P21D`, `P1Y6M`, `P2W`, `PT30M`.
///
/// It keeps its units: 26 months are not told as two years and two months.
#[derive(Default, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many of each unit, in the order of [`UNITS`].
    counts: [u32; 7],
}

/// Why a text is no duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationError {
    /// It does not begin with `P`.
    NoP,
    /// It names no length: `P`, `PT`, or a `T` with nothing after it.
    Nothing,
    /// A number has no unit, a unit has no number, or the unit is unknown; holds the sign, where there is one.
    Unit(Option<char>),
    /// The units are not in the order years, months, weeks, days, `T`, hours, minutes, seconds, or one is there twice.
    Order(char),
    /// A number has a fraction: write it in a smaller unit.
    Fraction,
    /// A number is larger than 99 999.
    TooLarge,
    /// The whole is zero: what is not stored has no duration.
    Zero,
}

/// The sign, whether it stands after the `T`, the seconds it lasts on average, and its words.
type Unit = (u8, bool, u64, Word, Word);

const UNITS: [Unit; 7] = [
    // The Gregorian year lasts 365.2425 days on average, and a month a twelfth of it: so `P12M` is as long as `P1Y`.
    (b'Y', false, 31_556_952, Word::YearOne, Word::YearOther),
    (b'M', false, 2_629_746, Word::MonthOne, Word::MonthOther),
    (b'W', false, 604_800, Word::WeekOne, Word::WeekOther),
    (b'D', false, DAY, Word::DayOne, Word::DayOther),
    (b'H', true, 3_600, Word::HourOne, Word::HourOther),
    (b'M', true, 60, Word::MinuteOne, Word::MinuteOther),
    (b'S', true, 1, Word::SecondOne, Word::SecondOther),
];

const DAY: u64 = 86_400;
const LARGEST: u32 = 99_999;

impl Duration {
    /// Reads a duration. Blanks around it are read past; small letters are not ISO 8601.
    pub fn parse(text: &str) -> Result<Self, DurationError> {
        let mut rest = text.trim().strip_prefix('P').ok_or(DurationError::NoP)?;
        let mut counts = [0; UNITS.len()];
        let (mut next, mut timed, mut parts) = (0, false, 0);
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T') {
                if timed {
                    return Err(DurationError::Order('T'));
                }
                (rest, timed, parts) = (after, true, 0);
                continue;
            }
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (figures, after) = rest.split_at(length);
            let sign = after.chars().next();
            if matches!(sign, Some('.' | ',')) && length > 0 {
                return Err(DurationError::Fraction);
            }
            let Some(sign) = sign.filter(|_| length > 0) else {
                return Err(DurationError::Unit(sign));
            };
            let unit = UNITS.iter().position(|unit| char::from(unit.0) == sign && unit.1 == timed);
            let unit = unit.ok_or(DurationError::Unit(Some(sign)))?;
            if unit < next {
                return Err(DurationError::Order(sign));
            }
            let count =
                read_decimal(figures.as_bytes()).filter(|count| *count <= LARGEST).ok_or(DurationError::TooLarge)?;
            if let Some(place) = counts.get_mut(unit) {
                *place = count;
            }
            (rest, next, parts) = (&after[sign.len_utf8()..], unit + 1, parts + 1);
        }
        if parts == 0 {
            return Err(DurationError::Nothing);
        }
        if counts == [0; UNITS.len()] {
            return Err(DurationError::Zero);
        }
        Ok(Self { counts })
    }

    /// About how many seconds it lasts, with years and months of average length.
    pub fn approximate_seconds(&self) -> u64 {
        self.parts().map(|(count, unit)| u64::from(count) * unit.2).sum()
    }

    /// About how many days it lasts; a day that has begun counts.
    pub fn approximate_days(&self) -> u64 {
        self.approximate_seconds().div_ceil(DAY)
    }

    /// Which of two lasts longer. `P12M` lasts as long as `P1Y`, though they are not the same.
    pub fn compare_length(&self, other: &Self) -> Ordering {
        self.approximate_seconds().cmp(&other.approximate_seconds())
    }

    /// In words: «26 måneder», «1 år og 6 månader», “30 minutes”.
    ///
    /// All of it is in one language: the reader's, or the first of its fallbacks that has the words.
    pub fn written(&self, vocabulary: &Vocabulary) -> Said<'static> {
        let composed = vocabulary.compose(|language| {
            let say = |word| vocabulary.say_in(word, language);
            let mut parts = Vec::with_capacity(2);
            for (count, (.., one, other)) in self.parts() {
                let words = say(if count == 1 { one } else { other })?;
                let part = fill(&words.text, &[("count", &decimal(count))]);
                // The count stays with its unit at the end of a line.
                parts.push(match cut(&part, b" ") {
                    Some((count, unit)) => [count, "\u{a0}", unit].concat(),
                    None => part,
                });
            }
            Some(join(&parts, &say(Word::And)?.text))
        });
        // Bokmål is always among the languages, so this is never reached; the standard's own spelling is an honest answer.
        composed.unwrap_or_else(|| Said { text: self.iso().into(), language: vocabulary.language() })
    }

    /// As ISO 8601 writes it, for `<time datetime>`; HTML reads no years or months there, but forgives them.
    pub fn iso(&self) -> String {
        let mut out = String::from("P");
        let mut timed = false;
        for (count, (sign, after_t, ..)) in self.parts() {
            if after_t && !timed {
                out.push('T');
                timed = true;
            }
            push_decimal(&mut out, count, 1);
            out.push(char::from(sign));
        }
        out
    }

    /// The units that are there, largest first.
    fn parts(&self) -> impl Iterator<Item = (u32, Unit)> {
        self.counts.into_iter().zip(UNITS).filter(|(count, _)| *count > 0)
    }
}

impl fmt::Display for Duration {
    /// As [`iso`](Duration::iso) writes it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.iso())
    }
}

impl fmt::Display for DurationError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoP => "a duration begins with P, as in P26M for 26 months",
            Self::Nothing => "a duration names a length, as in P21D for 21 days",
            Self::Unit(_) => "a duration is numbers with a unit each: Y, M, W, D, and after T: H, M, S",
            Self::Order(_) => "a duration has its units from the largest to the smallest, each once",
            Self::Fraction => "a duration has whole numbers: PT90M, not PT1.5H",
            Self::TooLarge => "a number in a duration is at most 99999",
            Self::Zero => "a duration is longer than nothing",
        })
    }
}

impl std::error::Error for DurationError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageTag;
    use proptest::prelude::*;

    fn written(text: &str, language: LanguageTag) -> String {
        match Duration::parse(text) {
            Ok(duration) => {
                duration.written(&Vocabulary::new(language, std::rc::Rc::default())).text.replace('\u{a0}', " ")
            }
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_duration_is_said_with_its_plurals() {
        for (text, nb, nn, en) in [
            ("P26M", "26 måneder", "26 månader", "26 months"),
            ("P1M", "1 måned", "1 månad", "1 month"),
            ("P21D", "21 dager", "21 dagar", "21 days"),
            ("P2Y", "2 år", "2 år", "2 years"),
            ("P2W", "2 uker", "2 veker", "2 weeks"),
            ("PT1H", "1 time", "1 time", "1 hour"),
            ("PT24H", "24 timer", "24 timar", "24 hours"),
            ("PT30M", "30 minutter", "30 minutt", "30 minutes"),
            ("P1Y6M", "1 år og 6 måneder", "1 år og 6 månader", "1 year and 6 months"),
            ("P1Y0M2DT1S", "1 år, 2 dager og 1 sekund", "1 år, 2 dagar og 1 sekund", "1 year, 2 days and 1 second"),
        ] {
            assert_eq!(written(text, LanguageTag::BOKMAL), nb);
            assert_eq!(written(text, LanguageTag::NYNORSK), nn);
            assert_eq!(written(text, LanguageTag::ENGLISH), en);
        }
    }

    #[test]
    fn where_the_words_are_missing_it_is_said_in_bokmal() -> Result<(), DurationError> {
        let said =
            Duration::parse("P26M")?.written(&Vocabulary::new(LanguageTag::SOUTHERN_SAMI, std::rc::Rc::default()));
        assert_eq!((said.text.as_ref(), said.language), ("26\u{a0}måneder", LanguageTag::BOKMAL));
        Ok(())
    }

    #[test]
    fn what_is_no_duration_is_told_apart() {
        for (text, error) in [
            ("", DurationError::NoP),
            ("26M", DurationError::NoP),
            ("p26m", DurationError::NoP),
            ("P", DurationError::Nothing),
            ("PT", DurationError::Nothing),
            ("P1DT", DurationError::Nothing),
            ("P26", DurationError::Unit(None)),
            ("PM", DurationError::Unit(Some('M'))),
            ("P1H", DurationError::Unit(Some('H'))),
            ("P2 år", DurationError::Unit(Some(' '))),
            ("P1å", DurationError::Unit(Some('å'))),
            ("P1M1Y", DurationError::Order('Y')),
            ("P1D1D", DurationError::Order('D')),
            ("PT1HT1M", DurationError::Order('T')),
            ("P1.5Y", DurationError::Fraction),
            ("PT0,5H", DurationError::Fraction),
            ("P999999D", DurationError::TooLarge),
            ("P99999999999999999999D", DurationError::TooLarge),
            ("P0D", DurationError::Zero),
        ] {
            assert_eq!(Duration::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn lengths_are_compared_across_units() -> Result<(), DurationError> {
        let order = |a, b| Ok(Duration::parse(a)?.compare_length(&Duration::parse(b)?));
        assert_eq!(order("P12M", "P1Y")?, Ordering::Equal);
        assert_eq!(order("P13M", "P1Y")?, Ordering::Greater);
        assert_eq!(order("PT24H", "P1D")?, Ordering::Equal);
        assert_eq!(order("P30D", "P1M")?, Ordering::Less);
        assert_eq!(Duration::parse("P1Y")?.approximate_days(), 366);
        assert_eq!(Duration::parse("P21D")?.approximate_days(), 21);
        assert_eq!(Duration::parse("PT1H")?.approximate_days(), 1);
        Ok(())
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in ".*|P[0-9YMWDTHS.,]{0,20}") {
            if let Ok(duration) = Duration::parse(&text) {
                prop_assert_eq!(Duration::parse(&duration.to_string()), Ok(duration));
            }
        }
    }
}
