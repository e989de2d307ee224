//! A manifest held against the law and against the page that it stands on, as plain JavaScript objects with the field names of
//! `personvern check --format json`.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::explain::plain;
use super::{Reading, tree};
use crate::language::Timestamp;
use crate::lint::page::{Page, Row, comparison, unanswered};
use crate::lint::{Case, Finding, Level, Tongue, findings, problems};
use crate::manifest::assembly::Assembled;
use crate::manifest::json::Json;
use crate::manifest::problem::Problem;

/// What is to be said of a manifest and its page, in one language.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Judged {
    assembled: Option<Assembled>,
    problems: Vec<Problem>,
    page: Page,
    today: Timestamp,
    tongue: Tongue,
}

#[wasm_bindgen]
impl Reading {
    /// Judges it. `seen`: what the page has, see [`Page::read`]; `today`: `2026-11-22`; `language`: `nb` or `en`. Nothing where
    /// `today` is no date.
    pub fn judge(self, seen: &JsValue, today: &str, language: &str) -> Option<Judged> {
        let today = Timestamp::parse(today).ok()?;
        let page = Page::read(&tree::read(seen).unwrap_or(Json::Null));
        let tongue = if language == "nb" { Tongue::Norwegian } else { Tongue::English };
        let (assembled, problems) = match self.assembly {
            Ok(assembly) => {
                let mut assembled = assembly.finish();
                let problems = core::mem::take(&mut assembled.problems);
                (Some(assembled), problems)
            }
            Err(problems) => (None, problems),
        };
        Some(Judged { assembled, problems, page, today, tongue })
    }
}

#[wasm_bindgen]
impl Judged {
    /// Whether the manifest could be held against the law: one with errors is not.
    pub fn judged(&self) -> bool {
        self.assembled.is_some()
    }

    /// What is wrong with the manifest, then what the rules find.
    pub fn findings(&self) -> Array {
        let problems = self.problems.iter().map(|problem| self.problem(problem));
        let found = self.case().map(|case| findings(&case)).unwrap_or_default();
        problems.chain(found.iter().map(|finding| self.finding(finding))).collect()
    }

    /// Each thing that the page has: `{ area, name, status, file?, path? }`.
    pub fn comparison(&self) -> Array {
        let rows = self.case().map(|case| comparison(&case).iter().map(row).collect());
        rows.unwrap_or_default()
    }

    /// Which purposes have no yes, so that what they store cannot be compared.
    pub fn unanswered(&self) -> Option<String> {
        unanswered(&self.case()?).map(|told| told.of(self.tongue).to_owned())
    }

    fn case(&self) -> Option<Case<'_>> {
        self.assembled.as_ref().map(|assembled| Case::new(assembled, &self.today).on(&self.page))
    }

    fn problem(&self, problem: &Problem) -> JsValue {
        plain(&[
            ("rule", Some("manifest")),
            ("level", Some(Level::from(problem.severity).name())),
            ("file", problem.file.as_deref()),
            ("path", Some(&problem.path)),
            ("message", Some(&problems::told(problem, self.tongue))),
        ])
    }

    fn finding(&self, finding: &Finding) -> JsValue {
        let (rule, tongue) = (finding.rule, self.tongue);
        plain(&[
            ("rule", Some(rule.id)),
            ("level", Some(rule.strength.level().name())),
            ("strength", Some(rule.strength.name())),
            ("file", finding.file.as_deref()),
            ("path", Some(&finding.path)),
            ("message", Some(finding.missing.of(tongue))),
            ("title", Some(rule.title.of(tongue))),
            ("mend", Some(rule.mend.of(tongue))),
            ("law", Some(&rule.cited(tongue))),
            ("url", rule.url().as_deref()),
            ("area", finding.thing.as_ref().map(|thing| thing.kind.name())),
            ("name", finding.thing.as_ref().map(|thing| thing.name.as_str())),
        ])
    }
}

fn row(row: &Row) -> JsValue {
    plain(&[
        ("area", Some(row.thing.kind.name())),
        ("name", Some(&row.thing.name)),
        ("status", Some(row.standing.name())),
        ("file", row.file),
        ("path", row.path.as_deref()),
    ])
}
