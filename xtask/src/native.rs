//! The example declarations and panels as they are drawn without a browser, and what the editors' command finds in them, for the
//! stories that compare them with what a browser draws and finds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::paths::{Paths, cargo, files_in, read, write};
use crate::web::generate;

/// Writes `target/native/<example>.<language>.html`, the panels with what they are in the name, and `<example>.findings.json`, and
/// returns the folder.
pub(crate) fn draw_examples(paths: &Paths) -> Result<PathBuf> {
    let folder = paths.at("target/native");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    for manifest in files_in(&paths.at("www/examples"), &["json"])? {
        let name = manifest.file_stem().and_then(|stem| stem.to_str()).context("an example's name is not Unicode")?;
        let file = format!("www/examples/{name}.json");
        write(&folder.join(format!("{name}.findings.json")), findings(paths, &file)?)?;
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

/// What the command finds in a manifest, in bokmål. That it finds something is no failure.
fn findings(paths: &Paths, manifest: &str) -> Result<Vec<u8>> {
    let check = ["run", "--locked", "--quiet", "--package", "personvern-cli", "--", "check"];
    let told = Command::new(cargo())
        .args(check)
        .args(["--format", "json", "--lang", "nb", manifest])
        .current_dir(paths.root())
        .stderr(Stdio::inherit())
        .output()?
        .stdout;
    serde_json::from_slice::<serde_json::Value>(&told).with_context(|| format!("personvern check {manifest}"))?;
    Ok(told)
}

/// The languages that a manifest lists, its first language first.
pub(crate) fn languages(manifest: &Path) -> Result<Vec<String>> {
    let manifest: serde_json::Value = serde_json::from_str(&read(manifest)?)?;
    Ok(serde_json::from_value(manifest["meta"]["languages"].clone())?)
}
