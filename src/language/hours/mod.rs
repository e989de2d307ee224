//! Opening hours: «mandag–fredag kl. 09.00–15.00».

mod days;
mod times;

use std::fmt;

pub use days::{Days, Weekday};
pub use times::{Interval, TimeOfDay};

use super::list::join;
use super::{Said, Vocabulary, Word, fill};

/// The hours of some days. Without days: every day that the place is open at all. Without intervals: closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpeningHours {
    /// The days, where they are told.
    pub days: Days,
    /// When it is open on each of them, earliest first.
    pub intervals: Vec<Interval>,
}

/// Why a text is no day, time or interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// Not a day's three English letters (`mon`), or days from Sunday back to Monday; holds what was found.
    Day(String),
    /// Not a time of the form `09:00`; holds what was found.
    Time(String),
    /// Not two times with a hyphen or a dash between them.
    Interval,
    /// The end is not after the start.
    Order,
}

/// Between two days, or two times.
const EN_DASH: char = '–';

impl OpeningHours {
    /// In words: «mandag–fredag kl. 09.00–15.00», “Monday–Friday 09:00–15:00”, «kl. 09.00–15.00» without days.
    ///
    /// All of it is in one language: the reader's, or the first of its fallbacks that has the words.
    pub fn written(&self, vocabulary: &Vocabulary) -> Said<'static> {
        let composed = vocabulary.compose(|language| {
            let say = |word| vocabulary.say_in(word, language).map(|said| said.text);
            let days = self.days.in_language(vocabulary, language)?;
            if self.intervals.is_empty() {
                let closed = say(Word::Closed)?;
                return Some(if days.is_empty() { closed.into_owned() } else { [&days, ": ", &closed].concat() });
            }
            let times: Vec<_> = self.intervals.iter().map(|interval| interval.written(language)).collect();
            let times = join(&times, &say(Word::And)?);
            let sentence = say(if days.is_empty() { Word::AtTimes } else { Word::DaysAtTimes })?;
            Some(fill(&sentence, &[("days", &days), ("times", &times)]))
        });
        // Bokmål is always among the languages, so this is never reached.
        composed.unwrap_or_else(|| vocabulary.say(Word::OpeningHours).into_owned())
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Day(_) => "expected days like mon-fri or mon,wed",
            Self::Time(_) => "expected a time like 09:00",
            Self::Interval => "expected two times like 09:00-15:00",
            Self::Order => "the end is not after the start",
        })
    }
}

impl std::error::Error for HoursError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageTag;
    use proptest::prelude::*;

    fn written(days: &str, intervals: &[&str], language: LanguageTag) -> Result<String, HoursError> {
        let hours = OpeningHours {
            days: if days.is_empty() { Days::default() } else { Days::parse(days)? },
            intervals: intervals.iter().map(|text| Interval::parse(text)).collect::<Result<_, _>>()?,
        };
        Ok(hours.written(&Vocabulary::new(language, std::rc::Rc::default())).text.into_owned())
    }

    #[test]
    fn days_that_follow_each_other_are_one_range() -> Result<(), HoursError> {
        let morning = &["09:00-15:00"];
        assert_eq!(written("mon-fri", morning, LanguageTag::BOKMAL)?, "mandag–fredag kl. 09.00–15.00");
        assert_eq!(written("mon-fri", morning, LanguageTag::NYNORSK)?, "måndag–fredag kl. 09.00–15.00");
        assert_eq!(written("mon-fri", morning, LanguageTag::ENGLISH)?, "Monday–Friday 09:00–15:00");
        assert_eq!(written("fri,wed,mon", morning, LanguageTag::BOKMAL)?, "mandag, onsdag og fredag kl. 09.00–15.00");
        assert_eq!(written("sat,sun", morning, LanguageTag::NYNORSK)?, "laurdag og søndag kl. 09.00–15.00");
        assert_eq!(written("mon-wed,fri", morning, LanguageTag::BOKMAL)?, "mandag–onsdag og fredag kl. 09.00–15.00");
        Ok(())
    }

    #[test]
    fn hours_without_days_and_days_without_hours() -> Result<(), HoursError> {
        assert_eq!(written("", &["09:00 – 15:00"], LanguageTag::BOKMAL)?, "kl. 09.00–15.00");
        assert_eq!(written("", &["9.00-15.00"], LanguageTag::ENGLISH)?, "09:00–15:00");
        assert_eq!(written("sun", &[], LanguageTag::BOKMAL)?, "søndag: stengt");
        assert_eq!(
            written("mon", &["08:00-11:00", "12:00-24:00"], LanguageTag::BOKMAL)?,
            "mandag kl. 08.00–11.00 og 12.00–24.00"
        );
        Ok(())
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        assert_eq!(Days::parse("man-fre"), Err(HoursError::Day("man".into())));
        assert_eq!(Days::parse("fri-mon"), Err(HoursError::Day("fri-mon".into())));
        assert_eq!(Days::parse(""), Err(HoursError::Day(String::new())));
        assert_eq!(Interval::parse("09:00"), Err(HoursError::Interval));
        assert_eq!(Interval::parse("9-15"), Err(HoursError::Time("9".into())));
        assert_eq!(Interval::parse("09:00-24:30"), Err(HoursError::Time("24:30".into())));
        assert_eq!(Interval::parse("15:00-09:00"), Err(HoursError::Order));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parsers(text in ".*|[0-9:.–-]{0,12}|[a-z,–-]{0,12}") {
            let _ = Days::parse(&text);
            let _ = Interval::parse(&text);
        }
    }
}
