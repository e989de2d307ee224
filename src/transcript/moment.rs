//! Points in time and lengths of time, as messages and manifests write them: RFC 3339, and ISO 8601 for durations.

use std::fmt;

/// A point in time, to the millisecond, and the offset of the clock it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970, UTC.
    millis: i64,
    /// Minutes east of Greenwich.
    offset: i16,
}

/// The year, month and day, and the time of day, on the clock of a [`Moment`].
pub(crate) struct Clock {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
    pub(crate) second: i64,
    pub(crate) milli: i64,
}

const DAY: i64 = 86_400_000;
/// The years that RFC 3339 can write, in milliseconds.
const FIRST: i64 = -62_167_219_200_000;
const LAST: i64 = 253_402_300_799_999;

impl Moment {
    /// From a browser's clock: milliseconds since 1970, and minutes east of Greenwich. None outside the years 0 to 9999.
    pub fn new(millis: i64, offset: i16) -> Option<Self> {
        let minutes = i64::from(offset);
        let shown = millis.checked_add(minutes * 60_000)?;
        ((FIRST..=LAST).contains(&shown) && minutes.abs() < 1440).then_some(Self { millis, offset })
    }

    /// Reads RFC 3339: `2026-11-21T20:31:25.863+01:00`. A blank for `T` is read too, as widgets write it.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes().trim_ascii();
        let number = |from: usize, length: usize| -> Option<i64> {
            let figures = bytes.get(from..from + length)?;
            figures
                .iter()
                .try_fold(0, |sum, figure| figure.is_ascii_digit().then(|| sum * 10 + i64::from(figure - b'0')))
        };
        let is = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|sign| signs.contains(sign));
        let (year, month, day) = (number(0, 4)?, number(5, 2)?, number(8, 2)?);
        let (hour, minute, second) = (number(11, 2)?, number(14, 2)?, number(17, 2)?);
        let signs = is(4, b"-") && is(7, b"-") && is(10, b"Tt ") && is(13, b":") && is(16, b":");
        let real = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        if !(signs && real && hour < 24 && minute < 60 && second <= 60) {
            return None;
        }
        let mut at = 19;
        let mut milli = 0;
        if is(at, b".,") {
            let figures = bytes[at + 1..].iter().take_while(|figure| figure.is_ascii_digit()).count();
            if figures == 0 {
                return None;
            }
            milli = (0..3).fold(0, |sum, place| {
                sum * 10 + if place < figures { i64::from(bytes[at + 1 + place] - b'0') } else { 0 }
            });
            at += 1 + figures;
        }
        let offset = match bytes.get(at)? {
            b'Z' | b'z' if bytes.len() == at + 1 => 0,
            sign @ (b'+' | b'-') if bytes.len() == at + 6 && is(at + 3, b":") => {
                let (hours, minutes) = (number(at + 1, 2)?, number(at + 4, 2)?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let east = hours * 60 + minutes;
                if *sign == b'-' { -east } else { east }
            }
            _ => return None,
        };
        let shown =
            days_from_civil(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second.min(59)) * 1000 + milli;
        Self::new(shown - offset * 60_000, i16::try_from(offset).ok()?)
    }

    /// Milliseconds since 1970, UTC.
    pub fn millis(self) -> i64 {
        self.millis
    }

    /// This moment on another's clock: what was sent is shown by the clock of the one who reads.
    #[must_use]
    pub fn on_the_clock_of(self, other: Self) -> Self {
        Self::new(self.millis, other.offset).unwrap_or(self)
    }

    /// RFC 3339, with milliseconds.
    pub fn written(self) -> String {
        let mut out = String::with_capacity(29);
        // Writing to a String does not fail.
        let _ = self.write(&mut out);
        out
    }

    /// The same, without what formatting brings with it.
    fn write(self, out: &mut dyn fmt::Write) -> fmt::Result {
        let clock = self.clock();
        for (value, width, before) in [
            (clock.year, 4, ""),
            (clock.month, 2, "-"),
            (clock.day, 2, "-"),
            (clock.hour, 2, "T"),
            (clock.minute, 2, ":"),
            (clock.second, 2, ":"),
            (clock.milli, 3, "."),
        ] {
            out.write_str(before)?;
            figures(out, value, width)?;
        }
        let east = i64::from(self.offset).abs();
        out.write_str(if self.offset < 0 { "-" } else { "+" })?;
        figures(out, east / 60, 2)?;
        out.write_str(":")?;
        figures(out, east % 60, 2)
    }

    pub(crate) fn clock(self) -> Clock {
        let shown = self.millis + i64::from(self.offset) * 60_000;
        let (days, rest) = (shown.div_euclid(DAY), shown.rem_euclid(DAY));
        let (year, month, day) = civil_from_days(days);
        let seconds = rest / 1000;
        Clock {
            year,
            month,
            day,
            hour: seconds / 3600,
            minute: seconds / 60 % 60,
            second: seconds % 60,
            milli: rest % 1000,
        }
    }

    /// When a length of time has gone since this moment. None beyond the year 9999.
    pub fn after(self, period: Period) -> Option<Self> {
        let clock = self.clock();
        let months = clock.year * 12 + clock.month - 1 + i64::from(period.months);
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        // 31 January and a month is the last of February.
        let day = clock.day.min(days_in(year, month));
        let days = days_from_civil(year, month, day) - days_from_civil(clock.year, clock.month, clock.day);
        let millis = days.checked_mul(DAY)?.checked_add(i64::try_from(period.seconds).ok()?.checked_mul(1000)?)?;
        Self::new(self.millis.checked_add(millis)?, self.offset)
    }
}

impl fmt::Display for Moment {
    /// RFC 3339, with milliseconds.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(out)
    }
}

/// Writes a number with at least so many figures.
pub(crate) fn figures(out: &mut dyn fmt::Write, value: i64, width: u32) -> fmt::Result {
    for place in (0..width).rev() {
        let figure = value / 10_i64.pow(place) % 10;
        out.write_char(char::from(b'0' + u8::try_from(figure).unwrap_or_default()))?;
    }
    Ok(())
}

/// A length of time: `P21D`, `P26M`, `PT12H`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    months: u32,
    seconds: u64,
}

impl Period {
    /// Reads an ISO 8601 duration in whole numbers. None for anything else, and for no time at all.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.trim_ascii().strip_prefix('P')?;
        let (mut months, mut seconds, mut timed, mut last) = (0_u32, 0_u64, false, 0);
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T').filter(|after| !timed && !after.is_empty()) {
                (rest, timed) = (after, true);
            }
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            let count: u32 = rest[..length].parse().ok().filter(|count| *count <= 99_999)?;
            // In their order, each once.
            let (order, by_month, by_second) = match (rest.as_bytes().get(length)?, timed) {
                (b'Y', false) => (1, 12, 0),
                (b'M', false) => (2, 1, 0),
                (b'W', false) => (3, 0, 604_800),
                (b'D', false) => (4, 0, 86_400),
                (b'H', true) => (5, 0, 3_600),
                (b'M', true) => (6, 0, 60),
                (b'S', true) => (7, 0, 1),
                _ => return None,
            };
            if order <= last {
                return None;
            }
            last = order;
            months += count * by_month;
            seconds += u64::from(count) * by_second;
            rest = &rest[length + 1..];
        }
        (months > 0 || seconds > 0).then_some(Self { months, seconds })
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Howard Hinnant's `days_from_civil`: the year begins in March, so that the leap day is the last one.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The other way.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let part = (5 * of_year + 2) / 153;
    let month = if part < 10 { part + 3 } else { part - 9 };
    (year + era * 400 + i64::from(month <= 2), month, of_year - (153 * part + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Option<String> {
        Moment::parse(text).map(|moment| moment.to_string())
    }

    #[test]
    fn rfc_3339_is_read_and_written() {
        for (text, written) in [
            ("2026-11-21T20:31:25.863+01:00", "2026-11-21T20:31:25.863+01:00"),
            ("2026-11-21T19:31:25Z", "2026-11-21T19:31:25.000+00:00"),
            ("2026-11-21 19:31:25.5Z", "2026-11-21T19:31:25.500+00:00"),
            ("2024-02-29T00:00:00.123456-03:30", "2024-02-29T00:00:00.123-03:30"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999+00:00"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000+00:00"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(written));
        }
        for text in [
            "",
            "2026-11-21",
            "2026-02-29T00:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T20:31:25",
            "2026-11-21T20:31:25.Z",
            "2026-11-21T20:31:25+1:00",
            "æ026-11-21T20:31:25Z",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_added_by_the_calendar() {
        for (from, period, until) in [
            ("2026-11-01T12:00:00Z", "P21D", "2026-11-22T12:00:00.000+00:00"),
            ("2024-01-31T12:00:00Z", "P1M", "2024-02-29T12:00:00.000+00:00"),
            ("2026-11-01T12:00:00Z", "P1Y2M", "2028-01-01T12:00:00.000+00:00"),
            ("2026-11-01T12:00:00Z", "P2WT36H", "2026-11-17T00:00:00.000+00:00"),
        ] {
            let moment = Moment::parse(from).and_then(|from| from.after(Period::parse(period)?));
            assert_eq!(moment.map(|moment| moment.to_string()).as_deref(), Some(until));
        }
        for text in
            ["", "P", "PT", "P0D", "21D", "P1.5D", "P1D1D", "P1DT", "PT1D", "P1M1Y", "P99999999D", "P-1D", "p21d"]
        {
            assert_eq!(Period::parse(text), None, "{text}");
        }
        let last = Moment::parse("9999-12-31T00:00:00Z");
        assert_eq!(last.and_then(|last| last.after(Period { months: 1, seconds: 0 })), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(millis in FIRST + DAY..LAST - DAY, offset in -1_439_i16..1_440) {
            if let Some(moment) = Moment::new(millis, offset) {
                prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
            }
        }

        #[test]
        fn no_text_breaks_the_readers(text in any::<String>(), period in "P?[0-9YMWDTHS.]{0,12}") {
            let _ = (Moment::parse(&text), Period::parse(&period), Period::parse(&text));
        }
    }
}
