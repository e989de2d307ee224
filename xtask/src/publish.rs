//! The fragments of a published page, as `personvern publish` will make them for an editor.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::hash::plain_name;
use crate::paths::{Paths, files_in};
use crate::web::generate;

/// What a page includes: see the crate's room `publish`.
#[derive(Deserialize)]
pub(crate) struct Fragments {
    pub(crate) head: String,
    pub(crate) choices: String,
    pub(crate) declaration: String,
}

/// The fragments of an example municipality, which load what the last build left in `pkg/`. `pages`: language → page.
pub(crate) fn fragments(
    paths: &Paths,
    slug: &str,
    language: &str,
    pages: &BTreeMap<String, String>,
) -> Result<Fragments> {
    let addresses = serde_json::json!({
        "script": asset(paths, "personvern.js")?,
        "manifest": format!("/personvern/examples/{slug}.json"),
        "declarationStyle": asset(paths, "declaration.css")?,
        "choicesStyle": asset(paths, "choices.css")?,
        "languagePages": pages,
    });
    let file = format!("www/examples/{slug}.json");
    Ok(serde_json::from_str(&generate(paths, &["published", &file, language, &addresses.to_string()])?)?)
}

/// Where a file of the build is served, under the name that its content gives it.
fn asset(paths: &Paths, name: &str) -> Result<String> {
    let names = files_in(&paths.package().join("assets"), &["css", "js"])?;
    names
        .iter()
        .filter_map(|path| path.file_name()?.to_str())
        .find(|file| plain_name(file) == name)
        .map(|file| format!("/personvern/assets/{file}"))
        .with_context(|| format!("the build did not write {name}"))
}
