//! Points in time as a manifest writes them (ISO 8601), and as a reader wants to see them.

mod reader;

use std::cmp::Ordering;
use std::fmt;

use super::LanguageTag;
use super::number::push_decimal;
use reader::Reader;

/// A date, or a date and a time of day, as ISO 8601 writes it: `2024-01-25`, `2024-01-25T17:01`, `2024-01-25T17:01:30.5+01:00`.
///
/// It keeps the text it was read from, for `<time datetime>`. What is shown is the time as written: a municipality that
/// writes 17:01 means 17:01 on its own wall, wherever the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    original: String,
    year: u16,
    month: u8,
    day: u8,
    time: Option<Time>,
    /// The offset from UTC in minutes; zero where none is written.
    offset: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Time {
    hour: u8,
    minute: u8,
    second: u8,
    nanosecond: u32,
}

impl Default for Timestamp {
    /// The beginning of 1970, which no declaration is from.
    fn default() -> Self {
        Self { original: String::from("1970-01-01"), year: 1970, month: 1, day: 1, time: None, offset: 0 }
    }
}

/// Why a text is no point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampError {
    /// Not of the form `2024-01-25` or `2024-01-25T17:01`, perhaps with seconds and an offset.
    Form,
    /// No such month.
    Month(u8),
    /// The month has no such day in that year.
    Day(u8),
    /// No such time of day.
    Time,
    /// No such offset from UTC.
    Offset,
}

const NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Timestamp {
    /// Reads an ISO 8601 date or date-time in the extended form. Blanks around it are read past.
    pub fn parse(text: &str) -> Result<Self, TimestampError> {
        let text = text.trim();
        let mut rest = Reader(text.as_bytes());
        let year = rest.digits(4)?;
        rest.sign(b'-')?;
        let month = rest.two()?;
        rest.sign(b'-')?;
        let day = rest.two()?;
        if !(1..=12).contains(&month) {
            return Err(TimestampError::Month(month));
        }
        if day == 0 || day > days_in(year, month) {
            return Err(TimestampError::Day(day));
        }
        let (mut time, mut offset) = (None, 0);
        if rest.takes(b'T') {
            time = Some(rest.time()?);
            offset = rest.offset()?;
        }
        if !rest.0.is_empty() {
            return Err(TimestampError::Form);
        }
        Ok(Self { original: text.to_owned(), year, month, day, time, offset })
    }

    /// The text it was read from: the value of `datetime`.
    pub fn as_str(&self) -> &str {
        &self.original
    }

    /// Whether a time of day is given.
    pub fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// The calendar day, as days since 1 January 1970, as written (no zone conversion). For rules about age.
    pub fn day_number(&self) -> i32 {
        // Howard Hinnant's days_from_civil: the year begins in March, so that the leap day is the last one.
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The date in the reader's language, with the time of day where there is one.
    ///
    /// nb and nn «25. januar 2024 kl. 17.01», en «25 January 2024 at 17:01». Sámi languages get figures,
    /// «25.01.2024 17.01», until a native speaker has approved the forms of the months; all others `2024-01-25 17:01`,
    /// which no reader can take for another day.
    pub fn written(&self, language: LanguageTag) -> String {
        let mut out = String::with_capacity(32);
        let month = usize::from(self.month - 1);
        let (at, separator) = match language {
            LanguageTag::BOKMAL | LanguageTag::NYNORSK => {
                push_decimal(&mut out, self.day.into(), 1);
                out.push_str(".\u{a0}");
                // The twelve months are spelled alike in bokmål and nynorsk.
                out.push_str(NB[month]);
                out.push(' ');
                push_decimal(&mut out, self.year.into(), 1);
                (" kl.\u{a0}", '.')
            }
            LanguageTag::ENGLISH => {
                push_decimal(&mut out, self.day.into(), 1);
                out.push('\u{a0}');
                out.push_str(EN[month]);
                out.push(' ');
                push_decimal(&mut out, self.year.into(), 1);
                (" at ", ':')
            }
            LanguageTag::NORTHERN_SAMI | LanguageTag::SOUTHERN_SAMI | LanguageTag::LULE_SAMI => {
                push_decimal(&mut out, self.day.into(), 2);
                out.push('.');
                push_decimal(&mut out, self.month.into(), 2);
                out.push('.');
                push_decimal(&mut out, self.year.into(), 4);
                (" ", '.')
            }
            _ => {
                push_decimal(&mut out, self.year.into(), 4);
                out.push('-');
                push_decimal(&mut out, self.month.into(), 2);
                out.push('-');
                push_decimal(&mut out, self.day.into(), 2);
                (" ", ':')
            }
        };
        if let Some(time) = self.time {
            out.push_str(at);
            push_decimal(&mut out, time.hour.into(), 2);
            out.push(separator);
            push_decimal(&mut out, time.minute.into(), 2);
        }
        out
    }

    /// Seconds since 1970 in UTC, and the rest in nanoseconds.
    fn instant(&self) -> (i64, u32) {
        let midnight = i64::from(self.day_number()) * 86_400 - i64::from(self.offset) * 60;
        self.time.map_or((midnight, 0), |time| {
            let seconds = i64::from(time.hour) * 3_600 + i64::from(time.minute) * 60 + i64::from(time.second);
            (midnight + seconds, time.nanosecond)
        })
    }
}

/// How a date and a time of day are written in figures, as patterns: `d.m.yyyy` and `HH.mm`.
///
/// For points in time that only the visitor's browser knows: they are filled in where no word of any language is at hand.
pub fn figures(language: LanguageTag) -> (&'static str, &'static str) {
    match language {
        LanguageTag::BOKMAL | LanguageTag::NYNORSK => ("d.m.yyyy", "HH.mm"),
        LanguageTag::NORTHERN_SAMI | LanguageTag::SOUTHERN_SAMI | LanguageTag::LULE_SAMI => ("dd.mm.yyyy", "HH.mm"),
        _ => ("yyyy-mm-dd", "HH:mm"),
    }
}

impl Ord for Timestamp {
    /// Earlier first. A date without a time counts as its first moment, a time without an offset as UTC; two spellings of
    /// one moment are ordered by their text.
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant().cmp(&other.instant()).then_with(|| self.original.cmp(&other.original))
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Timestamp {
    /// As it is stored.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Display for TimestampError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Form => "expected a date like 2024-01-25, or a date and time like 2024-01-25T17:01+01:00",
            Self::Month(_) => "there is no such month",
            Self::Day(_) => "the month has no such day",
            Self::Time => "there is no such time of day",
            Self::Offset => "there is no such offset from UTC",
        })
    }
}

impl std::error::Error for TimestampError {}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str, language: LanguageTag) -> String {
        match Timestamp::parse(text) {
            Ok(time) => time.written(language).replace('\u{a0}', " "),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn each_language_has_its_way() {
        let time = "2024-01-25T17:01+01:00";
        assert_eq!(written(time, LanguageTag::BOKMAL), "25. januar 2024 kl. 17.01");
        assert_eq!(written(time, LanguageTag::NYNORSK), "25. januar 2024 kl. 17.01");
        assert_eq!(written(time, LanguageTag::ENGLISH), "25 January 2024 at 17:01");
        assert_eq!(written(time, LanguageTag::SOUTHERN_SAMI), "25.01.2024 17.01");
        let polish = LanguageTag::parse("pl").unwrap_or_default();
        assert_eq!(written(time, polish), "2024-01-25 17:01");
        assert_eq!(written("2018-07-03", LanguageTag::BOKMAL), "3. juli 2018");
        assert_eq!(written("2018-07-03", LanguageTag::NORTHERN_SAMI), "03.07.2018");
    }

    #[test]
    fn the_calendar_is_kept() {
        assert_eq!(Timestamp::parse("2023-02-29"), Err(TimestampError::Day(29)));
        assert_eq!(Timestamp::parse("1900-02-29"), Err(TimestampError::Day(29)));
        assert!(Timestamp::parse("2000-02-29").is_ok());
        assert!(Timestamp::parse("2024-02-29").is_ok());
        assert_eq!(Timestamp::parse("2024-13-01"), Err(TimestampError::Month(13)));
        assert_eq!(Timestamp::parse("2024-04-31"), Err(TimestampError::Day(31)));
        assert_eq!(Timestamp::parse("2024-01-01T24:00"), Err(TimestampError::Time));
        assert_eq!(Timestamp::parse("2024-01-01T10:00+25:00"), Err(TimestampError::Offset));
    }

    #[test]
    fn only_iso_8601_is_read() {
        for text in [
            "",
            "25.01.2024",
            "2024-1-25",
            "20240125",
            "2024-01-25 17:01",
            "2024-01-25T17",
            "2024-01-25T17:01:",
            "2024-01-25T17:01:00.",
            "2024-01-25Z",
            "2024-01-25T17:01+0100",
            "2024-01-25T17:01Zx",
            "År 2038",
        ] {
            assert_eq!(Timestamp::parse(text), Err(TimestampError::Form), "{text}");
        }
    }

    #[test]
    fn moments_are_compared_across_zones() -> Result<(), TimestampError> {
        let oslo = Timestamp::parse("2024-01-25T17:01+01:00")?;
        let london = Timestamp::parse("2024-01-25T16:30:00.250Z")?;
        assert!(oslo < london);
        assert!(Timestamp::parse("2024-01-25")? < oslo);
        assert_eq!(Timestamp::parse("1970-01-01")?.day_number(), 0);
        assert_eq!(Timestamp::parse("2000-03-01")?.day_number(), 11_017);
        Ok(())
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in ".*") {
            let _ = Timestamp::parse(&text);
        }

        #[test]
        fn nor_one_that_is_nearly_right(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{0,12})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?") {
            if let Ok(time) = Timestamp::parse(&text) {
                prop_assert_eq!(time.as_str(), &text);
                prop_assert_eq!(Timestamp::parse(time.as_str()), Ok(time));
            }
        }

        #[test]
        fn the_day_after_is_one_more(year in 1u16..=9998, month in 1u8..=12, day in 1u8..=31) {
            let day = day.min(days_in(year, month));
            let (mut next_year, mut next_month, mut next_day) = (year, month, day + 1);
            if next_day > days_in(year, month) { (next_month, next_day) = (month + 1, 1); }
            if next_month > 12 { (next_year, next_month) = (year + 1, 1); }
            let number = |year, month, day| Timestamp::parse(&format!("{year:04}-{month:02}-{day:02}")).map(|it| it.day_number());
            prop_assert_eq!(number(next_year, next_month, next_day)?, number(year, month, day)? + 1);
        }
    }
}
