//! `personvern import`: a first manifest from what there is: a saved page or a plain text, another consent tool's configuration, or
//! a record of processing activities.
//!
//! ```text
//! source → blocks → without debris → sections → facts recognised → manifest
//!                        └──── left out, recognised, uncertain ────→ report
//! ```
//!
//! Whatever the source says is in the manifest or in the report. Nothing is invented: what the manifest must have and the source does
//! not say is marked TODO, and what may be meant otherwise is told as uncertain.

mod behandlingsoversikt;
mod block;
mod consent;
mod debris;
mod draft;
mod manifest;
mod ordered;
mod page;
mod plain;
pub(crate) mod recognise;
mod report;
mod source;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use personvern::lint::problems;
use personvern::manifest::json::Json;
use personvern::manifest::parse;
use serde_json::{Value, json};

use crate::arguments::{ImportKind, ImportOptions};
use crate::tongue::Lang;
use crate::{Failure, Outcome};
use draft::Draft;
use report::Report;
use source::{Kind, Source};

/// A source that was imported.
#[derive(Debug)]
pub struct Imported {
    /// The manifest.
    pub manifest: Json,
    kind: Kind,
    report: Report,
}

/// Writes the manifest and the report.
pub fn run(options: &ImportOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let imported = imported(&source::bytes(&options.source, lang)?, &options.source, options.from, lang)?;
    let told = |error: serde_json::Error| Failure(error.to_string());
    let text = serde_json::to_string_pretty(&imported.manifest).map_err(told)? + "\n";
    let at = |path: &Path, error: io::Error| Failure::of_file(path, &error, lang);
    if let Some(path) = &options.report {
        let report = imported.report(&options.source.display().to_string())?;
        fs::write(path, report).map_err(|error| at(path, error))?;
    }
    match &options.output {
        Some(path) => fs::write(path, text).map_err(|error| at(path, error))?,
        None => out.write_all(text.as_bytes())?,
    }
    imported.report.text(imported.kind.name(), &mut anstream::stderr())?;
    Ok(Outcome::Fine)
}

/// The manifest of a source; the error is why there is none.
pub fn imported(bytes: &[u8], path: &Path, from: Option<ImportKind>, lang: Lang) -> Result<Imported, Failure> {
    let source = Source::new(bytes, path, from, lang)?;
    let (manifest, report) = of(&source, lang)?;
    let manifest = ordered::tree(&manifest);
    // The reader that the widget uses has the last word.
    if let Err(problems) = parse(manifest.clone()) {
        let lines: Vec<String> =
            problems.iter().map(|it| format!("  {}: {}", it.path, problems::told(it, lang.tongue()))).collect();
        let reason =
            lang.say("manifestet ble ikke slik det skal være", "the manifest did not become what it should be");
        return Err(Failure(format!("{}: {reason}\n{}", path.display(), lines.join("\n"))));
    }
    Ok(Imported { manifest, kind: source.kind, report })
}

impl Imported {
    /// The report, as `--report` writes it.
    pub fn report(&self, name: &str) -> Result<String, Failure> {
        self.report.json(name, self.kind.name()).map_err(|error| Failure(error.to_string()))
    }
}

/// The manifest of a source, and what was done with it.
fn of(source: &Source, lang: Lang) -> Result<(Value, Report), Failure> {
    let mut report = Report::new(lang);
    match source.kind {
        Kind::Html => {
            let read = page::read(&source.text);
            report.left_out = read.left_out;
            let mut blocks = read.blocks;
            // A page whose text has no title is called as its window is.
            let levels = blocks
                .iter()
                .filter_map(|it| if let block::Block::Heading(level, _) = it { Some(level) } else { None });
            let top = levels.clone().min();
            let has_heading = top.is_some_and(|top| *top == 1 || levels.filter(|level| *level == top).count() == 1);
            let title = block::Text::plain(&read.title.replace('\n', " "));
            if !title.is_empty() {
                if has_heading {
                    report.leave_out(title.letters, report::Reason::Around);
                } else {
                    blocks.insert(0, block::Block::Heading(1, title));
                }
            }
            Ok(declaration(blocks, &read.language, read.address.as_deref(), report))
        }
        Kind::Text => Ok(declaration(plain::read(&source.text), "", None, report)),
        Kind::Consent(tool) => consent::manifest(&source.text, tool, report).ok_or_else(|| {
            Failure(
                lang.say(
                    "her er ikke noe objekt med en slik konfigurasjon; bare rene data blir lest",
                    "there is no object with such a configuration; plain data alone is read",
                )
                .into(),
            )
        }),
        Kind::Behandlingsoversikt => match behandlingsoversikt::records(&source.text) {
            Some(records) => Ok(behandlingsoversikt::manifest(records, report)),
            None => Err(Failure(
                lang.say(
                    "her er ingen behandlinger, verken som JSON eller som CSV",
                    "there are no records, neither as JSON nor as CSV",
                )
                .into(),
            )),
        },
    }
}

/// A declaration in sentences.
fn declaration(
    blocks: Vec<block::Block>,
    language: &str,
    address: Option<&str>,
    mut report: Report,
) -> (Value, Report) {
    let blocks = debris::removed(blocks, &mut report.left_out);
    let mut draft = Draft::of(blocks, report);
    let language = source::language(language, &draft.letters());
    draft.facts.insert("meta".into(), json!({ "languages": [language] }));
    if let Some(address) = address.filter(|address| address.starts_with("https://")) {
        draft.facts["meta"]["url"] = address.into();
        draft.report.recognise("$.meta.url", address);
    }
    recognise::all(&mut draft);
    manifest::of(draft)
}
