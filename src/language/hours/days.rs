//! The days of the week, one by one and in ranges.

use super::{EN_DASH, HoursError};
use crate::language::list::join;
use crate::language::{LanguageTag, Vocabulary, Word};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weekday {
    /// Monday, the first day of the week in Norway.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// Some of the days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days(u8);

static WEEK: [(Weekday, &str, Word); 7] = [
    (Weekday::Monday, "mon", Word::Monday),
    (Weekday::Tuesday, "tue", Word::Tuesday),
    (Weekday::Wednesday, "wed", Word::Wednesday),
    (Weekday::Thursday, "thu", Word::Thursday),
    (Weekday::Friday, "fri", Word::Friday),
    (Weekday::Saturday, "sat", Word::Saturday),
    (Weekday::Sunday, "sun", Word::Sunday),
];

impl Weekday {
    /// The day with these three English letters, large or small: `mon`.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        WEEK.iter()
            .find(|(_, key, ..)| key.eq_ignore_ascii_case(text))
            .map(|(day, ..)| *day)
            .ok_or_else(|| HoursError::Day(text.to_owned()))
    }

    /// Its name.
    pub fn word(self) -> Word {
        WEEK[self as usize].2
    }
}

impl Days {
    /// Reads days and ranges of days with commas between them: `mon-fri`, `mon, wed, fri`, `mon-thu,sat`.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let mut days = Self::default();
        for part in text.split(',') {
            let (first, last) = part.split_once(['-', EN_DASH]).unwrap_or((part, part));
            let (first, last) = (Weekday::parse(first)?, Weekday::parse(last)?);
            if last < first {
                return Err(HoursError::Day(part.trim().to_owned()));
            }
            for &(day, ..) in &WEEK {
                if first <= day && day <= last {
                    days.insert(day);
                }
            }
        }
        Ok(days)
    }

    /// Adds a day.
    pub fn insert(&mut self, day: Weekday) {
        self.0 |= 1 << day as u8;
    }

    /// Whether the day is among them.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day as u8) != 0
    }

    /// Whether no day is among them.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// «mandag–fredag», «mandag, onsdag og fredag».
    pub(super) fn in_language(self, vocabulary: &Vocabulary, language: LanguageTag) -> Option<String> {
        // One bit to the left, so that there is a day before Monday.
        let has = |day: usize| u16::from(self.0) << 1 >> day & 1 != 0;
        let mut parts: Vec<String> = Vec::new();
        for (before, (.., name)) in WEEK.iter().enumerate() {
            let today = before + 1;
            // Between two others it is not named.
            if !has(today) || has(before) && has(today + 1) {
                continue;
            }
            let name = vocabulary.say_in(*name, language)?.text;
            match parts.last_mut() {
                // Two days are no range: «lørdag og søndag».
                Some(first) if has(before) && has(before.saturating_sub(1)) => {
                    first.push(EN_DASH);
                    first.push_str(&name);
                }
                _ => parts.push(name.into_owned()),
            }
        }
        Some(join(&parts, &vocabulary.say_in(Word::And, language)?.text))
    }
}

impl FromIterator<Weekday> for Days {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        let mut all = Self::default();
        days.into_iter().for_each(|day| all.insert(day));
        all
    }
}
