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

    /// Days that follow each other, as the first and last of each run.
    fn runs(self) -> Vec<(Weekday, Weekday)> {
        let mut runs: Vec<(Weekday, Weekday)> = Vec::new();
        for &(day, ..) in WEEK.iter().filter(|(day, ..)| self.contains(*day)) {
            match runs.last_mut() {
                Some((_, last)) if *last as u8 + 1 == day as u8 => *last = day,
                _ => runs.push((day, day)),
            }
        }
        runs
    }

    /// «mandag–fredag», «mandag, onsdag og fredag».
    pub(super) fn in_language(self, vocabulary: &Vocabulary, language: LanguageTag) -> Option<String> {
        let name = |day: Weekday| vocabulary.say_in(day.word(), language).map(|said| said.text);
        let mut parts = Vec::new();
        for (first, last) in self.runs() {
            match last as u8 - first as u8 {
                0 => parts.push(name(first)?.into_owned()),
                // Two days are no range: «lørdag og søndag».
                1 => parts.extend([name(first)?.into_owned(), name(last)?.into_owned()]),
                _ => {
                    let mut range = name(first)?.into_owned();
                    range.push(EN_DASH);
                    range.push_str(&name(last)?);
                    parts.push(range);
                }
            }
        }
        let parts: Vec<_> = parts.iter().map(String::as_str).collect();
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
