//! Today: the only place that looks at the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use personvern::language::Timestamp;

/// The day that was given, else today's, in UTC: no rule turns on the hour.
pub fn given_or_today(given: Option<&Timestamp>) -> Timestamp {
    given.cloned().unwrap_or_else(|| {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        date_of(i64::try_from(seconds / 86_400).unwrap_or_default())
    })
}

/// The date of a day counted from 1970: Howard Hinnant's `civil_from_days`.
fn date_of(days: i64) -> Timestamp {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Timestamp::parse(&format!("{year:04}-{month:02}-{day:02}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::date_of;

    #[test]
    fn a_day_is_the_day_that_it_is_counted_as() {
        for (day, date) in [
            (0, "1970-01-01"),
            (19_782, "2024-02-29"),
            (20_779, "2026-11-22"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(date_of(day).as_str(), date);
        }
        for day in (0..60_000).step_by(97) {
            assert_eq!(i64::from(date_of(day).day_number()), day);
        }
    }
}
