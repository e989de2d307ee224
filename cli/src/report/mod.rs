//! What was found, with its place, and the ways to tell it.

mod json;
mod sarif;
mod text;

use std::io::Write;

use personvern::language::Timestamp;
use personvern::lint::{Level, Rule};
use serde::Serialize;

use crate::Failure;
use crate::arguments::Format;
use crate::json::Spot;
use crate::tongue::Lang;

/// What says so.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// The text is no strict JSON.
    Syntax,
    /// A field or value does not fit the manifest.
    Manifest,
    /// A rule of the lint.
    Rule(&'static Rule),
}

impl Origin {
    /// Its id: the rule's, or the name of the check.
    pub fn id(self) -> &'static str {
        match self {
            Self::Syntax => "json",
            Self::Manifest => "manifest",
            Self::Rule(rule) => rule.id,
        }
    }

    fn rule(self) -> Option<&'static Rule> {
        if let Self::Rule(rule) = self { Some(rule) } else { None }
    }
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Item {
    /// What says so.
    pub origin: Origin,
    /// How grave it is.
    pub level: Level,
    /// The file, by the name that it was given.
    pub file: String,
    /// Where in it.
    pub spot: Spot,
    /// What is wrong or missing.
    pub message: String,
}

/// Everything that was found.
#[derive(Debug)]
pub struct Report {
    /// The language that it is in.
    pub lang: Lang,
    /// The day that was judged on.
    pub today: Timestamp,
    /// The files that were asked about, and whether each could be held against the law.
    pub files: Vec<(String, bool)>,
    /// What was found, file by file.
    pub items: Vec<Item>,
}

impl Report {
    /// How many are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.items.iter().filter(|item| item.level == level).count()
    }

    /// Writes it.
    pub fn write(&self, format: Format, out: &mut impl Write) -> Result<(), Failure> {
        match format {
            Format::Text => text::write(self, out)?,
            Format::Json => pretty(&json::Told::of(self), out)?,
            Format::Sarif => pretty(&sarif::log(self), out)?,
        }
        Ok(())
    }
}

fn pretty(value: &impl Serialize, out: &mut impl Write) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(|error| Failure(error.to_string()))?;
    writeln!(out)?;
    Ok(())
}
