//! What the command understands.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use personvern::language::Timestamp;

use crate::tongue::Lang;

const AFTER: &str = "\
Exit codes:
  0  nothing stands in the way
  1  something was found that does
  2  a file could not be read, or the command was not understood

Messages are Norwegian or English: --lang, else the locale (LC_ALL, LC_MESSAGES, LANG). Colours appear on a terminal only; \
NO_COLOR turns them off.";

/// Checks a municipality's privacy manifest, begins one, and tells what changed.
#[derive(Debug, Parser)]
#[command(name = "personvern", version, about, after_help = AFTER, max_term_width = 100)]
pub struct Arguments {
    /// The language of messages; Norwegian where the locale is, else English.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Finds errors in manifests, and what the law finds missing or outdated in them.
    Check(CheckOptions),
    /// Tells what changed between two versions, and whether visitors must be asked again.
    Diff(DiffOptions),
    /// Says what a manifest says in another form: TILT, CSV, plain text.
    Export(ExportOptions),
    /// Makes a first manifest from a page, a text, another tool's configuration or a record of processing activities.
    Import(ImportOptions),
    /// Covers what is personal in a text, line by line.
    Mask(MaskOptions),
    /// Begins a manifest, with what is to be written marked TODO.
    New(NewOptions),
    /// Writes the declaration and the choices as HTML: fragments for a content management system, and whole pages.
    Publish(PublishOptions),
    /// Prints the JSON Schema of the manifest, for editors that complete and check as one writes.
    Schema,
}

const CHECK_AFTER: &str = "\
First come errors: in the JSON, and in fields and values that the widget does not understand; each with line, column and JSON \
path. A manifest without errors is then held against the law. Every rule has an id that never changes meaning (PV001), says \
what is missing, which article asks for it and how to mend it, and is one of

  required       the law demands it of every municipality's declaration
  required here  the law demands it because of something that this manifest says
  advice         worth doing; no law demands that the declaration says it

Errors and what is required give exit code 1. With --deny warnings, warnings and advice do too. The command reads what the \
manifest says; it does not judge whether the municipality does as it says, and it is no legal advice.

Examples:
  personvern check manifest.json
  personvern check --deny warnings --format sarif manifest.json > personvern.sarif
  git show HEAD~1:manifest.json > before.json && personvern check --since before.json manifest.json";

/// Options of `check`.
#[derive(Args, Debug)]
#[command(after_help = CHECK_AFTER)]
pub struct CheckOptions {
    /// Manifests or fragments; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Gives exit code 1 for these too.
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub deny: Option<Deny>,
    /// An earlier version: finds what visitors are asked about that changed without a raised `storage.version`.
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// The day to judge on, such as 2026-11-22; today if not given.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Timestamp>,
    /// The folder that addresses beginning with / lead to: the root of the site. The manifest's own folder if not given.
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// SARIF 2.1.0, which code hosts show beside the lines.
    Sarif,
}

/// What gives exit code 1 beyond errors and what is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings and advice.
    Warnings,
}

/// Options of `diff`.
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  personvern diff before.json manifest.json")]
pub struct DiffOptions {
    /// The earlier version.
    pub before: PathBuf,
    /// The later version.
    pub after: PathBuf,
    /// How the changes are written.
    #[arg(long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,
}

/// How changes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PlainFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Options of `new`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  personvern new \"Eksempel kommune\" > manifest.json\n  personvern check manifest.json"
)]
pub struct NewOptions {
    /// The municipality's name.
    pub name: String,
    /// The day it is begun, such as 2026-11-22; today if not given.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Timestamp>,
}

const IMPORT_AFTER: &str = "\
Kinds of sources:
  html                 a saved page
  text                 plain text
  klaro, cookieconsent, orejime
                       the configuration of another consent tool: an object literal of
                       plain data. Nothing is run; what was ticked beforehand is not, and
                       callbacks are told in the report
  behandlingsoversikt  records of processing activities, as Digdir's behandlingsoversikt
                       has them (JSON or CSV)

Every sentence of the source is in the manifest, or in the report with the reason why it is not. Nothing is invented: what a manifest \
must have and the source does not say is marked TODO, and what may be meant otherwise is told as uncertain. The report comes in short \
on standard error, and in full as JSON with --report.

Example:
  personvern import personvern.html -o manifest.json --report report.json
  personvern check manifest.json";

/// Options of `import`.
#[derive(Args, Debug)]
#[command(after_help = IMPORT_AFTER)]
pub struct ImportOptions {
    /// The source; `-` is standard input.
    pub source: PathBuf,
    /// What it is; guessed by its name and beginning if not given.
    #[arg(long, value_enum, value_name = "KIND")]
    pub from: Option<ImportKind>,
    /// Where the manifest goes; standard output if not given.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where the report goes, as JSON.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportKind {
    /// A saved page.
    Html,
    /// Plain text.
    Text,
    /// Klaro's configuration.
    Klaro,
    /// vanilla-cookieconsent's configuration.
    Cookieconsent,
    /// Orejime's configuration.
    Orejime,
    /// Records of processing activities (Digdir).
    Behandlingsoversikt,
}

const EXPORT_AFTER: &str = "\
Forms:
  tilt  the Transparency Information Language, as JSON. What TILT requires and the
        manifest does not say is listed, with exit code 1, and nothing is written:
        nothing is filled in
  csv   what is stored on the visitor's device, a line for each (RFC 4180)
  text  the whole declaration as plain text

Example:
  personvern export manifest.json --to csv > lagring.csv";

/// Options of `export`.
#[derive(Args, Debug)]
#[command(after_help = EXPORT_AFTER)]
pub struct ExportOptions {
    /// The manifest; `-` is standard input.
    pub file: PathBuf,
    /// The form.
    #[arg(long, value_enum)]
    pub to: ExportForm,
    /// The language of texts, such as nn; the manifest's first if not given.
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    /// The folder that addresses beginning with / lead to, where the manifest takes sections from other files.
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// How it is told what is missing.
    #[arg(long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,
}

/// A form that a manifest can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportForm {
    /// TILT, as JSON.
    Tilt,
    /// The storage table, as CSV.
    Csv,
    /// The whole declaration, as plain text.
    Text,
}

const MASK_AFTER: &str = "\
Reads standard input and writes it to standard output with what is personal covered: «[telefonnummer]», «[navn]». Without \
--rules, everything that is known is looked for. Each line is looked at by itself, and memory stays the same however much \
there is: a line of more than 64 KiB is cut at blanks, with 4 KiB on either side of the cut seen as well. Bytes that are no \
UTF-8 are handed on as they came.

Presets are the rules that suppliers and municipalities have published:
  oppdal-2018  numbers of more than six digits, health, gender, sexual orientation,
               politics, location, IP addresses
  prokom-2026  numbers of more than five digits, names, e-mail, health, gender, sexual
               orientation, politics, IP addresses

Masking finds what is written in ways that it knows. It is a help and no guarantee.

Examples:
  personvern mask < log.txt > masked.txt
  personvern mask --rules manifest.json --chat kari < log.txt
  personvern mask --rules prokom-2026 --spans < log.txt";

/// Options of `mask`.
#[derive(Args, Debug)]
#[command(after_help = MASK_AFTER)]
pub struct MaskOptions {
    /// A preset, or a manifest whose chat says what is masked: the newest of its rules.
    #[arg(long, value_name = "PRESET|FILE")]
    pub rules: Option<String>,
    /// Which of the manifest's chats, where there are several.
    #[arg(long, value_name = "ID", requires = "rules")]
    pub chat: Option<String>,
    /// Prints what would be masked instead, one JSON object for each: line, start and end in bytes, category.
    #[arg(long)]
    pub spans: bool,
    /// The language of the masks: nb, nn or en; bokmål if not given.
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nb", "nn", "en"], conflicts_with = "spans")]
    pub language: Option<String>,
    /// The folder that addresses beginning with / lead to, where the manifest takes sections from other files.
    #[arg(long, value_name = "FOLDER", requires = "rules")]
    pub root: Option<PathBuf>,
}

const PUBLISH_AFTER: &str = "\
Writes for each of the manifest's languages

  LANGUAGE/head.html         for <head> on every page: the tag, and the style that keeps
                             the choices hidden until they are wanted
  LANGUAGE/choices.html      first in <body> on every page: the choices. Empty where
                             there is nothing to ask
  LANGUAGE/declaration.html  the declaration, where the page wants it
  LANGUAGE/index.html        a whole page of the three, for a site without a content
                             management system

and published.json, with the hash of each file's content. The same manifest gives the same bytes. Nothing is written when the \
manifest has errors, or a file that it takes a section from cannot be read.

The pages load the widget's own files from --base. With --assets they are those of that build, whose names carry a hash: a \
browser keeps them for a year. Publish again when you serve a new build. Without --assets they are personvern.js, choices.css and \
declaration.css, and a browser asks on every page whether they are new.

Example:
  personvern publish manifest.json --out published --assets pkg --page nb=/personvern --page en=/en/privacy";

/// Options of `publish`.
#[derive(Args, Debug)]
#[command(after_help = PUBLISH_AFTER)]
pub struct PublishOptions {
    /// The manifest.
    pub file: PathBuf,
    /// The folder to write to.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// The folder with the widget's own files as `cargo xtask build` writes them (pkg/): their names are taken from it.
    #[arg(long, value_name = "FOLDER")]
    pub assets: Option<PathBuf>,
    /// The address at which the widget's own files are served.
    #[arg(long, value_name = "ADDRESS", default_value = "/personvern")]
    pub base: String,
    /// The address of the manifest; manifest.json below --base if not given.
    #[arg(long, value_name = "ADDRESS")]
    pub manifest: Option<String>,
    /// The address of the declaration in a language, where there are several; ../LANGUAGE/index.html if not given.
    #[arg(long = "page", value_name = "LANGUAGE=ADDRESS")]
    pub pages: Vec<String>,
    /// The level of the declaration's own heading in the fragment. On the whole page it is 1.
    #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub heading_level: u8,
    /// The folder that addresses beginning with / lead to, where the manifest takes sections from other files.
    #[arg(long, value_name = "FOLDER")]
    pub root: Option<PathBuf>,
    /// How it is told what was written.
    #[arg(long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,
}

fn date(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_is_well_formed() {
        super::Arguments::command().debug_assert();
    }
}
