//! Times of day, and intervals between them.

use std::fmt;

use super::{EN_DASH, HoursError};
use crate::language::LanguageTag;
use crate::language::cut::cut;
use crate::language::number::{push_decimal, read_decimal};

/// A time of day to the minute; 24:00 is the end of a day.
#[derive(Default, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// From one time of day to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl TimeOfDay {
    /// Reads `09:00`, `9:00` or `09.00`, up to `24:00`.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let wrong = || HoursError::Time(text.trim().to_owned());
        let (hour, minute) = cut(text.trim(), b":.").ok_or_else(wrong)?;
        if !(1..=2).contains(&hour.len()) || minute.len() != 2 {
            return Err(wrong());
        }
        let number = |figures: &str| read_decimal(figures.as_bytes()).and_then(|number| u8::try_from(number).ok());
        let (Some(hour), Some(minute)) = (number(hour), number(minute)) else {
            return Err(wrong());
        };
        if hour > 24 || minute > 59 || (hour == 24 && minute > 0) {
            return Err(wrong());
        }
        Ok(Self { hour, minute })
    }

    /// Five signs: `09.00`, in English `09:00`.
    fn push(self, separator: char, out: &mut String) {
        push_decimal(out, self.hour.into(), 2);
        out.push(separator);
        push_decimal(out, self.minute.into(), 2);
    }
}

impl fmt::Display for TimeOfDay {
    /// As it is stored: `09:00`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(5);
        self.push(':', &mut text);
        out.write_str(&text)
    }
}

impl Interval {
    /// From `from` to the later `to`.
    pub fn new(from: TimeOfDay, to: TimeOfDay) -> Result<Self, HoursError> {
        if from < to { Ok(Self { from, to }) } else { Err(HoursError::Order) }
    }

    /// Reads two times with a hyphen or a dash between them: `09:00-15:00`, `09:00 – 15:00`.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let (from, to) = text.split_once(['-', EN_DASH]).ok_or(HoursError::Interval)?;
        Self::new(TimeOfDay::parse(from)?, TimeOfDay::parse(to)?)
    }

    pub(super) fn written(self, language: LanguageTag) -> String {
        let separator = if language.bare() == LanguageTag::ENGLISH { ':' } else { '.' };
        let mut out = String::with_capacity(13);
        self.from.push(separator, &mut out);
        out.push(EN_DASH);
        self.to.push(separator, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_shown_interval_reads_back(from in 0u8..24, to in 0u8..24, minute in 0u8..60) {
            let time = |hour| TimeOfDay { hour, minute };
            if let Ok(interval) = Interval::new(time(from), time(to)) {
                for language in [LanguageTag::BOKMAL, LanguageTag::ENGLISH] {
                    prop_assert_eq!(Interval::parse(&interval.written(language)), Ok(interval));
                }
            }
        }
    }
}
