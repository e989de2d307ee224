//! `personvern diff`: what changed between two versions, in plain words, and whether visitors must be asked again.

use std::io::Write;

use anstyle::Style;
use personvern::lint::Told;
use personvern::lint::changes::{Again, Change, Subject, asks_again, changes};
use serde::Serialize;

use crate::arguments::{DiffOptions, PlainFormat};
use crate::files::page;
use crate::tongue::Lang;
use crate::{Failure, Outcome};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Compares the two and writes what changed.
pub fn run(options: &DiffOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let (before, after) = (page(&options.before, None, lang)?, page(&options.after, None, lang)?);
    let (before, after) = (&before.manifest, &after.manifest);
    let (found, again) = (changes(before, after), asks_again(before.facts(), after.facts()));
    match options.format {
        PlainFormat::Text => text(&found, &again, lang, out)?,
        PlainFormat::Json => json(&found, &again, lang, out)?,
    }
    Ok(Outcome::Fine)
}

/// The parts of the report, each with its heading.
const PARTS: [(Subject, &str, &str); 4] = [
    (Subject::Document, "Dokumentet", "The document"),
    (Subject::Fact, "Fakta", "Facts"),
    (Subject::Storage, "Lagring på enheten", "Storage on the device"),
    (Subject::Section, "Siden", "The page"),
];

fn text(found: &[Change], again: &Again, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    if found.is_empty() {
        writeln!(out, "{}", lang.say("Ingenting er endret.", "Nothing has changed."))?;
    }
    for (subject, nb, en) in PARTS {
        let mut lines = found.iter().filter(|change| change.subject == subject).peekable();
        if lines.peek().is_some() {
            writeln!(out, "{BOLD}{}{BOLD:#}", lang.say(nb, en))?;
        }
        for change in lines {
            writeln!(out, "  {} {DIM}{}{DIM:#}", change.told.of(lang.tongue()), change.path)?;
        }
    }
    let (line, details) = answer(again, lang);
    writeln!(out, "\n{BOLD}{line}{BOLD:#}")?;
    for detail in details {
        writeln!(out, "  {}", detail.of(lang.tongue()))?;
    }
    Ok(())
}

/// Whether visitors are asked again, in a sentence, and what it turns on.
fn answer(again: &Again, lang: Lang) -> (&'static str, &[Told]) {
    match again {
        Again::Asked => (
            lang.say(
                "De besøkende blir spurt igjen: «storage.version» er økt.",
                "Visitors are asked again: “storage.version” is raised.",
            ),
            &[],
        ),
        Again::Forgotten(details) => (
            lang.say(
                "De besøkende må spørres igjen, men blir det ikke: øk «storage.version».",
                "Visitors must be asked again, but are not: raise “storage.version”.",
            ),
            details,
        ),
        Again::Less(details) => (
            lang.say(
                "De besøkende trenger ikke spørres igjen: det lagres mindre enn de har svart på.",
                "Visitors need not be asked again: less is stored than they answered to.",
            ),
            details,
        ),
        Again::Same => (lang.say("De besøkende trenger ikke spørres igjen.", "Visitors need not be asked again."), &[]),
        Again::Lowered => (
            lang.say(
                "«storage.version» er lavere enn før: gamle svar kan bli tatt for svar på det nye spørsmålet.",
                "“storage.version” is lower than before: old answers may be taken for answers to the new question.",
            ),
            &[],
        ),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    version: u8,
    language: &'static str,
    changes: Vec<Line<'a>>,
    /// `asked`, `forgotten`, `less`, `same` or `lowered`.
    visitors: &'static str,
    visitors_told: &'static str,
    because: Vec<&'a str>,
}

#[derive(Serialize)]
struct Line<'a> {
    subject: Subject,
    path: &'a str,
    message: &'a str,
}

fn json(found: &[Change], again: &Again, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let (line, details) = answer(again, lang);
    let changes = found.iter().map(|change| Line {
        subject: change.subject,
        path: &change.path,
        message: change.told.of(lang.tongue()),
    });
    let report = Report {
        version: 1,
        language: lang.code(),
        changes: changes.collect(),
        visitors: match again {
            Again::Asked => "asked",
            Again::Forgotten(_) => "forgotten",
            Again::Less(_) => "less",
            Again::Same => "same",
            Again::Lowered => "lowered",
        },
        visitors_told: line,
        because: details.iter().map(|detail| detail.of(lang.tongue())).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &report).map_err(|error| Failure(error.to_string()))?;
    writeln!(out)?;
    Ok(())
}
