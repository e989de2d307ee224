//! `personvern publish`: the declaration and the choices as HTML that a content management system includes, and as whole pages for
//! a municipality that has none.
//!
//! The widget's own views draw it; the same manifest gives the same bytes. What lies in the folder:
//!
//! * `LANGUAGE/head.html`, `LANGUAGE/choices.html`, `LANGUAGE/declaration.html`: the fragments,
//! * `LANGUAGE/index.html`: a whole page of them,
//! * `published.json`: what was written, and the hash of each file's content.

mod addresses;
mod page;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use personvern::language::LanguageTag;
use personvern::manifest::assembly::Assembled;
use personvern::publish::{Addresses, Fragments, publish};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::arguments::{PlainFormat, PublishOptions};
use crate::files::whole_page;
use crate::tongue::Lang;
use crate::{Failure, Outcome};

/// What was written, as `published.json` says it. Fields are added, never renamed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Published {
    version: u8,
    /// The manifest's own version.
    manifest_version: String,
    languages: Vec<String>,
    /// File → the SHA-256 of its content.
    files: BTreeMap<String, String>,
}

/// Writes the files and tells which.
pub fn run(options: &PublishOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let page = whole_page(&options.file, options.root.as_deref(), lang)?;
    let meta = page.manifest.meta();
    let mut languages: Vec<LanguageTag> = meta.languages().iter().collect();
    if languages.is_empty() {
        languages.push(meta.first_language());
    }
    let addresses = addresses::of(options, &languages, lang)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    // All is drawn before anything is written.
    let mut files = Vec::new();
    for language in &languages {
        files.extend(runtime.block_on(drawn(&page, *language, options.heading_level, &addresses)));
    }
    let published = Published {
        version: 1,
        manifest_version: meta.version().as_str().to_owned(),
        files: files.iter().map(|(name, content)| (name.clone(), hash(content))).collect(),
        languages: languages.iter().map(ToString::to_string).collect(),
    };
    let told = serde_json::to_string_pretty(&published).map_err(|error| Failure(error.to_string()))? + "\n";
    files.push(("published.json".into(), told.clone()));
    for (name, content) in &files {
        write(&options.out.join(name), content, lang)?;
    }
    match options.format {
        PlainFormat::Json => write!(out, "{told}")?,
        PlainFormat::Text => {
            for (name, _) in &files {
                writeln!(out, "{}", options.out.join(name).display())?;
            }
        }
    }
    if options.assets.is_none() {
        let note = lang.say(
            "filene til widgeten har navn uten hash, og nettleseren spør hver gang om de er nye; gi `--assets pkg/` for navnene fra bygget",
            "the widget’s files have names without a hash, and browsers ask each time whether they are new; give `--assets pkg/` for the \
             names of the build",
        );
        anstream::eprintln!("personvern: {note}");
    }
    Ok(Outcome::Fine)
}

/// The files of one language.
async fn drawn(
    page: &Rc<Assembled>,
    language: LanguageTag,
    heading_level: u8,
    addresses: &Addresses,
) -> Vec<(String, String)> {
    let Fragments { head, choices, declaration, .. } = publish(page, language, heading_level, addresses).await;
    let whole = page::whole(page, language, &publish(page, language, 1, addresses).await);
    let name = |file: &str| format!("{language}/{file}.html");
    vec![(name("head"), head), (name("choices"), choices), (name("declaration"), declaration), (name("index"), whole)]
}

fn write(path: &Path, content: &str, lang: Lang) -> Result<(), Failure> {
    let named = |error: std::io::Error| Failure::of_file(path, &error, lang);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(named)?;
    }
    fs::write(path, content).map_err(named)
}

fn hash(content: &str) -> String {
    format!("{:x}", Sha256::digest(content))
}
