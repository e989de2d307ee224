//! The report for programs: one object, with everything that the text has.

use personvern::lint::{Level, Strength};
use serde::Serialize;

use super::{Item, Report};
use crate::json::Position;

/// The whole report. Fields are added, never renamed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Told<'r> {
    version: u8,
    language: &'static str,
    today: &'r str,
    files: Vec<File<'r>>,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding<'r>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'r> {
    file: &'r str,
    /// Whether it was held against the law: a file with errors is not.
    judged: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'r> {
    rule: &'static str,
    level: Level,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<Strength>,
    file: &'r str,
    path: &'r str,
    line: usize,
    column: usize,
    end: Position,
    message: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mend: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

impl<'r> Told<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        Self {
            version: 1,
            language: report.lang.code(),
            today: report.today.as_str(),
            files: report.files.iter().map(|(file, judged)| File { file, judged: *judged }).collect(),
            errors: report.count(Level::Error),
            warnings: report.count(Level::Warning),
            findings: report.items.iter().map(|item| finding(item, report)).collect(),
        }
    }
}

fn finding<'r>(item: &'r Item, report: &Report) -> Finding<'r> {
    let (rule, tongue) = (item.origin.rule(), report.lang.tongue());
    Finding {
        rule: item.origin.id(),
        level: item.level,
        strength: rule.map(|rule| rule.strength),
        file: &item.file,
        path: &item.spot.path,
        line: item.spot.start.line,
        column: item.spot.start.column,
        end: item.spot.end,
        message: &item.message,
        title: rule.map(|rule| rule.title.of(tongue)),
        mend: rule.map(|rule| rule.mend.of(tongue)),
        law: rule.map(|rule| rule.cited(tongue)),
        url: rule.and_then(personvern::lint::Rule::url),
    }
}
