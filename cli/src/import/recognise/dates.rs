//! When the declaration was published and last changed: «SIST OPPDATERT: 25.01. 2024 - 17:01».

use personvern::language::Timestamp;
use serde_json::json;

use super::{group, pattern};
use crate::import::block::{Block, Text};
use crate::import::draft::{Draft, Piece};
use crate::import::report::Report;

pattern!(
    DATED,
    r"(?ix)(?<label> sist\s(?:oppdatert|endr(?:et|a)|revidert|lagret) | (?:oppdatert|endr(?:et|a)|revidert)(?:\sdato)? | publis(?:ert|ér)(?:\sdato)? | lagt\sut | last\s(?:updated|modified|changed|reviewed) | published | updated)
    \s* :? \s* (?:den\s)? (?: (?<iso>\d{4}-\d{2}-\d{2}) | (?<day>\d{1,2})\s*[./]\s*(?: (?<month>\d{1,2})\s*[./]\s* | (?<name>[a-zå]{3,9})\.?\s+ ) (?<year>\d{4}) | (?<day2>\d{1,2})\s+(?<name2>[a-zå]{3,9})\s+(?<year2>\d{4}) )
    (?: [\s,–-]* (?:kl\.?|klokk(?:en|a)|at)? \s* (?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d) )?"
);

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];

/// Whether a text says when it was written.
pub(crate) fn is_dated(text: &str) -> bool {
    DATED.captures(text).is_some_and(|found| date(&found).is_some())
}

/// Takes lines that say nothing but such dates, and reads those that say them beside something else.
pub(super) fn recognise(draft: &mut Draft) {
    let mut dates = Dates::default();
    let lead = std::mem::take(&mut draft.lead);
    draft.lead = lead.into_iter().filter_map(|block| dates.taken(block, &mut draft.report)).collect();
    draft.each(&mut |section, _, report| {
        let pieces = std::mem::take(&mut section.pieces);
        let kept = pieces.into_iter().filter_map(|piece| match piece {
            Piece::Block(block) => dates.taken(block, report).map(Piece::Block),
            fact @ Piece::Fact(_) => Some(fact),
        });
        section.pieces = kept.collect();
    });
    let meta = draft.facts.entry("meta").or_insert_with(|| json!({}));
    for (field, date) in [("published", dates.published), ("modified", dates.modified)] {
        if let Some(date) = date {
            meta[field] = date.into();
        }
    }
}

#[derive(Default)]
struct Dates {
    published: Option<String>,
    modified: Option<String>,
}

impl Dates {
    /// The block without the lines that are dates.
    fn taken(&mut self, block: Block, report: &mut Report) -> Option<Block> {
        let Block::Paragraph(text) = block else { return Some(block) };
        let kept: Vec<Text> = text.lines().into_iter().filter(|line| !self.line(&line.letters, report)).collect();
        (!kept.is_empty()).then(|| Block::Paragraph(Text::joined(&kept)))
    }

    fn line(&mut self, line: &str, report: &mut Report) -> bool {
        let mut rest = line.to_owned();
        let mut found = Vec::new();
        for dated in DATED.all(line) {
            let Some(date) = date(&dated) else { return false };
            let whole = dated.get(0).map_or("", |whole| whole.as_str());
            rest = rest.replacen(whole, "", 1);
            let label = group(&dated, "label").to_lowercase();
            found.push((if label.starts_with("publi") || label == "lagt ut" { "published" } else { "modified" }, date));
        }
        let nothing_else = !rest.chars().any(char::is_alphanumeric);
        if !nothing_else {
            self.beside(line, report);
        }
        if found.is_empty() || !nothing_else {
            return false;
        }
        // A date that is known already is another's, such as a section's own: it stays where it is.
        let known = |field: &str| if field == "published" { &self.published } else { &self.modified };
        if found.iter().any(|(field, _)| known(field).is_some()) {
            return false;
        }
        for (field, date) in found {
            report.recognise(format!("$.meta.{field}"), line);
            if field == "published" {
                self.published = Some(date);
            } else {
                self.modified = Some(date);
            }
        }
        true
    }
}

impl Dates {
    /// «Publisert av Kari. Sist endret 02.08.2018»: a part of the line is a date and nothing else; the line stays. In the middle of a
    /// sentence it may be a law's.
    fn beside(&mut self, line: &str, report: &mut Report) {
        let parts = line.split(['|', '–', '—', '·', ';', ',']).flat_map(|part| part.split(". "));
        for part in parts.map(str::trim) {
            let Some(found) = DATED.captures(part).filter(|found| found.get(0).is_some_and(|it| it.as_str() == part))
            else {
                continue;
            };
            let Some(date) = date(&found) else { continue };
            let label = group(&found, "label").to_lowercase();
            let (field, known) = if label.starts_with("publi") || label == "lagt ut" {
                ("published", &mut self.published)
            } else {
                ("modified", &mut self.modified)
            };
            if known.is_none() {
                report.recognise(format!("$.meta.{field}"), part);
                *known = Some(date);
            }
        }
    }
}

/// The date as ISO 8601, where it is one.
fn date(found: &regex::Captures) -> Option<String> {
    let either = |one: &str, other: &str| {
        [group(found, one), group(found, other)].into_iter().find(|it| !it.is_empty()).map(str::to_owned)
    };
    let date = if let Some(iso) = either("iso", "iso") {
        iso
    } else {
        let name = either("name", "name2");
        let month = match name {
            Some(name) => {
                MONTHS.iter().position(|month| {
                    name.to_lowercase()
                        .replace("may", "mai")
                        .replace("oct", "okt")
                        .replace("dec", "des")
                        .starts_with(month)
                })? + 1
            }
            None => group(found, "month").parse().ok()?,
        };
        let day: u32 = either("day", "day2")?.parse().ok()?;
        format!("{}-{month:02}-{day:02}", either("year", "year2")?)
    };
    let time = match (group(found, "hour"), group(found, "minute")) {
        ("", _) => String::new(),
        (hour, minute) => format!("T{hour:0>2}:{minute}"),
    };
    let stamp = format!("{date}{time}");
    Timestamp::parse(&stamp).is_ok().then_some(stamp)
}

#[cfg(test)]
mod tests {
    use super::{DATED, date};

    #[test]
    fn dates_are_read_as_they_are_written() {
        for (line, expected) in [
            ("SIST OPPDATERT: 25.01. 2024 - 17:01", Some("2024-01-25T17:01")),
            ("Sist endret: 02.08.2018 10.59", Some("2018-08-02T10:59")),
            ("Sist oppdatert 10.05. 2022 - 11:00", Some("2022-05-10T11:00")),
            ("Publisert: 30.07.2018", Some("2018-07-30")),
            ("Sist endra 20. juli 2018", Some("2018-07-20")),
            ("Sist endret 25 mai 2018 kl. 9.05", Some("2018-05-25T09:05")),
            ("Last updated: 2024-02-29", Some("2024-02-29")),
            ("Publisert: 31.02.2018", None),
            ("Sist endret: i går", None),
        ] {
            assert_eq!(DATED.captures(line).and_then(|found| date(&found)).as_deref(), expected, "{line}");
        }
    }
}
