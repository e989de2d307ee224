//! Opening hours as they are written: «Mandag–fredag kl. 9–15 (sommertid 9–14)», «lørdag og søndag stengt».

use personvern::language::{Interval, TimeOfDay};
use serde_json::{Map, Value, json};

use super::{Pattern, group, pattern};

pattern!(LABEL, r"(?i)^(?:(?:åpnings|opnings)tid(?:er|ene)?|åpent|ope)\b\s*:?\s*");
pattern!(NOTE, r"\s*\((?<note>[^()]{2,120})\)\s*\.?$");
pattern!(
    DAYS,
    r"(?i)^(?<days>(?:alle\s+)?(?:hver|kvar|yrke|virke)dag(?:er|ar|ane|ene)?\b|(?:m[aå]n|tirs?|tys|ons|tors?|fre|lør|laur?|s[øu]n)(?:dag(?:er|ar|ane|ene)?)?\b\.?(?:\s*(?:-|–|—|,|&|/|\b(?:til|og)\b)\s*(?:m[aå]n|tirs?|tys|ons|tors?|fre|lør|laur?|s[øu]n)(?:dag(?:er|ar|ane|ene)?)?\b\.?)*)\s*:?\s*"
);
pattern!(CLOCK, r"(?i)^(?:er\s+)?(?:det\s+)?(?:kl\b\.?|klokk(?:en|a)\b)\s*");
pattern!(
    INTERVAL,
    r"(?i)^(?<opens>[0-2]?\d(?:\s?[:.]\s?[0-5]\d)?|[0-2]\d[0-5]\d)\s*(?:-|–|—|\btil\b)\s*(?:kl\b\.?\s*)?(?<closes>[0-2]?\d(?:\s?[:.]\s?[0-5]\d)?|[0-2]\d[0-5]\d)(?:$|(?<more>\s*(?:,|;|/|\bog\b)\s*(?:kl\b\.?\s*)?))"
);
pattern!(CLOSED, r"(?i)^(?:er\s+)?(?<note>stengt|stengd|lukket|døgnåpent|døgnope|hele døgnet|heile døgnet)\.?$");

const WEEK: [(&str, &str); 10] = [
    ("man", "mon"),
    ("mån", "mon"),
    ("tir", "tue"),
    ("tys", "tue"),
    ("ons", "wed"),
    ("tor", "thu"),
    ("fre", "fri"),
    ("lør", "sat"),
    ("lau", "sat"),
    ("s", "sun"),
];

const CODES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The entries of `openingHours` that a line states; none where it says anything else.
pub(super) fn read(line: &str) -> Option<Vec<Value>> {
    let mut rest = line.trim();
    let mut named = cut(&LABEL, &mut rest).is_some();
    let note = NOTE.captures(rest).map(|found| group(&found, "note"));
    if note.is_some() {
        rest = rest.rsplit_once('(')?.0.trim_end();
    }
    let days = match cut(&DAYS, &mut rest) {
        Some(written) => days(written.trim().trim_end_matches(':'))?,
        None => Vec::new(),
    };
    named |= !days.is_empty();
    named |= cut(&CLOCK, &mut rest).is_some();
    let entry = |days: &[&str]| {
        let mut entry = Map::new();
        if !days.is_empty() {
            entry.insert("days".into(), json!(days));
        }
        entry
    };
    if let Some(found) = CLOSED.captures(rest) {
        // «Stengt» without a day says nothing.
        let said = [group(&found, "note"), note.unwrap_or_default()].join(", ");
        let mut entry = entry(&days);
        entry.insert("note".into(), personvern::language::capitalised(said.trim_end_matches(", ")).into());
        return (!days.is_empty()).then(|| vec![Value::Object(entry)]);
    }
    let mut entries = Vec::new();
    loop {
        let found = INTERVAL.captures(rest)?;
        let (from, to) = (group(&found, "opens"), group(&found, "closes"));
        // «9–15» alone may be anything.
        if !named && [from, to].iter().any(|time| !time.contains([':', '.'])) {
            return None;
        }
        let (opens, closes) = (time(from)?, time(to)?);
        Interval::new(TimeOfDay::parse(&opens).ok()?, TimeOfDay::parse(&closes).ok()?).ok()?;
        let mut entry = entry(&days);
        entry.insert("opens".into(), opens.into());
        entry.insert("closes".into(), closes.into());
        entries.push(entry);
        if found.name("more").is_none() {
            break;
        }
        rest = rest.get(found.get(0)?.end()..)?;
    }
    if let (Some(note), Some(last)) = (note, entries.last_mut()) {
        last.insert("note".into(), crate::import::block::escaped(note).into());
    }
    Some(entries.into_iter().map(Value::Object).collect())
}

/// Takes what a pattern finds at the beginning.
fn cut<'t>(pattern: &Pattern, rest: &mut &'t str) -> Option<&'t str> {
    let found = pattern.captures(rest)?.get(0)?.as_str();
    *rest = rest.get(found.len()..)?;
    Some(found)
}

/// «9», «0900», «9.00» → `09:00`.
fn time(written: &str) -> Option<String> {
    let figures: String = written.chars().filter(char::is_ascii_digit).collect();
    let (hour, minute) = match figures.len() {
        1 | 2 => (figures.as_str(), "00"),
        3 | 4 => figures.split_at(figures.len() - 2),
        _ => return None,
    };
    Some(format!("{hour:0>2}:{minute}"))
}

/// The days that are named: one, a range, or several. A range does not go over the end of the week.
fn days(written: &str) -> Option<Vec<&'static str>> {
    let written = written.to_lowercase();
    if ["hver", "kvar", "yrke", "virke"].iter().any(|word| written.contains(word)) {
        return Some(CODES.get(..5)?.to_vec());
    }
    let day = |name: &str| {
        let (_, code) = WEEK.iter().find(|(known, _)| name.trim().starts_with(known))?;
        CODES.iter().position(|it| it == code)
    };
    let written = written.replace(" og ", ",").replace(" til ", "-").replace(['&', '/'], ",").replace(['–', '—'], "-");
    let mut named = [false; 7];
    for part in written.split(',') {
        let (first, last) = match part.split_once('-') {
            Some((first, last)) => (day(first)?, day(last)?),
            None => (day(part)?, day(part)?),
        };
        named.get_mut(first..=last).filter(|range| !range.is_empty())?.fill(true);
    }
    Some(CODES.iter().zip(named).filter(|(_, named)| *named).map(|(code, _)| *code).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::read;

    #[test]
    fn hours_are_read_as_they_are_written() {
        let week = json!(["mon", "tue", "wed", "thu", "fri"]);
        let from =
            |days: &Value, opens: &str, closes: &str| json!([{ "days": days, "opens": opens, "closes": closes }]);
        for (line, expected) in [
            ("09:00 – 15:00", Some(json!([{ "opens": "09:00", "closes": "15:00" }]))),
            ("Åpningstid: 0800-1530", Some(json!([{ "opens": "08:00", "closes": "15:30" }]))),
            ("Mandag–fredag 08.00–15.30", Some(from(&week, "08:00", "15:30"))),
            ("man.–fre.: kl. 8.30 - 15.00", Some(from(&week, "08:30", "15:00"))),
            ("Hverdager kl. 9–15", Some(from(&week, "09:00", "15:00"))),
            ("Måndag – torsdag 08.30 – 15.00", Some(from(&json!(["mon", "tue", "wed", "thu"]), "08:30", "15:00"))),
            ("Tirsdag og torsdag: 10–18", Some(from(&json!(["tue", "thu"]), "10:00", "18:00"))),
            ("Tysdag, onsdag og fredag kl. 10–14", Some(from(&json!(["tue", "wed", "fri"]), "10:00", "14:00"))),
            (
                "Mandag–fredag kl. 9–15 (sommertid 9–14)",
                Some(json!([{ "days": week, "opens": "09:00", "closes": "15:00", "note": "sommertid 9–14" }])),
            ),
            (
                "Mandag 08.00–11.00 og 12.00–15.00",
                Some(json!([
                    { "days": ["mon"], "opens": "08:00", "closes": "11:00" },
                    { "days": ["mon"], "opens": "12:00", "closes": "15:00" }
                ])),
            ),
            ("Laurdag og sundag stengt", Some(json!([{ "days": ["sat", "sun"], "note": "Stengt" }]))),
            ("Stengt", None),
            ("9-15", None),
            ("2018–2020", None),
            ("Fredag 15.00–09.00", None),
            ("Søndag–tirsdag 10.00–12.00", None),
            ("Lunsj: 11.30–12.00", None),
            ("Telefontid: 10–14", None),
            ("Mandag 09.00–15.00, lunsj 11.30", None),
            ("Onsdager til kl. 18.", None),
            ("Fredag 31. mai", None),
            ("Tonsberg 10.00–12.00", None),
        ] {
            assert_eq!(read(line).map(Value::Array), expected, "{line}");
        }
    }
}
