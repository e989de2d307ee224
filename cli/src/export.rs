//! `personvern export`: what a manifest says, in other forms: TILT, the storage table as CSV, the whole declaration as plain text.

mod csv;
mod said;
mod text;
mod tilt;

use std::io::Write;

use personvern::language::LanguageTag;
use serde::Serialize;

use crate::arguments::{ExportForm, ExportOptions, PlainFormat};
use crate::files::{page, whole_page};
use crate::tongue::Lang;
use crate::{Failure, Outcome};
use said::Said;

/// Writes the manifest in another form; nothing, when it lacks what the form requires.
pub fn run(options: &ExportOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let root = options.root.as_deref();
    let page = if options.to == ExportForm::Text {
        whole_page(&options.file, root, lang)
    } else {
        page(&options.file, root, lang)
    }?;
    let wanted = options.language.as_deref().map(LanguageTag::parse).transpose();
    let wanted = wanted.map_err(|error| Failure(format!("--language: {error}")))?;
    let meta = page.manifest.meta();
    let language = wanted.map_or_else(|| meta.first_language(), |wanted| meta.language_for(wanted));
    match options.to {
        ExportForm::Csv => csv::write(&Said::of(&page.manifest, language), out)?,
        ExportForm::Text => write!(out, "{}", text::of(&page, language)?)?,
        ExportForm::Tilt => match tilt::document(&page, language) {
            Ok(document) => writeln!(out, "{document:#}")?,
            Err(lacks) => {
                tell(&lacks, options, lang)?;
                return Ok(Outcome::Found);
            }
        },
    }
    Ok(Outcome::Fine)
}

/// Something that a form requires and the manifest does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// The field of the other form.
    pub required: String,
    /// Where the manifest would say it.
    pub path: String,
}

#[derive(Serialize)]
struct Told<'a> {
    version: u8,
    form: &'static str,
    lacks: &'a [Lack],
}

/// Tells what is missing, beside what would have been written.
fn tell(lacks: &[Lack], options: &ExportOptions, lang: Lang) -> Result<(), Failure> {
    if options.format == PlainFormat::Json {
        let told = Told { version: 1, form: "tilt", lacks };
        anstream::eprintln!("{}", serde_json::to_string_pretty(&told).map_err(|error| Failure(error.to_string()))?);
        return Ok(());
    }
    let file = options.file.display();
    let head = lang.say(
        "TILT krever mer enn manifestet sier; ingenting er skrevet",
        "TILT requires more than the manifest says; nothing is written",
    );
    anstream::eprintln!("{file}: {head}");
    for Lack { required, path } in lacks {
        let word = lang.say("TILT krever", "TILT requires");
        anstream::eprintln!("  {path} ({word} {required})");
    }
    Ok(())
}
