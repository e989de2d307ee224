//! The example declarations and panels as they are drawn without a browser, for the story that compares them with what a browser
//! draws.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::paths::{Paths, files_in, read, write};
use crate::web::generate;

/// Writes `target/native/<example>.<language>.html`, and the panels with what they are in the name, and returns the
/// folder.
pub(crate) fn draw_examples(paths: &Paths) -> Result<PathBuf> {
    let folder = paths.at("target/native");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    for manifest in files_in(&paths.at("www/examples"), &["json"])? {
        let name = manifest.file_stem().and_then(|stem| stem.to_str()).context("an example's name is not Unicode")?;
        let file = format!("www/examples/{name}.json");
        for language in languages(&manifest)? {
            for (what, mark) in [
                ("declaration", ""),
                ("choices", ".choices"),
                ("standing", ".standing"),
                ("rights", ".rights"),
                ("rights-standing", ".rights-standing"),
            ] {
                let html = generate(paths, &[what, &file, &language])?;
                write(&folder.join(format!("{name}{mark}.{language}.html")), html)?;
            }
        }
    }
    Ok(folder)
}

/// The languages that a manifest lists, its first language first.
pub(crate) fn languages(manifest: &Path) -> Result<Vec<String>> {
    let manifest: serde_json::Value = serde_json::from_str(&read(manifest)?)?;
    Ok(serde_json::from_value(manifest["meta"]["languages"].clone())?)
}
