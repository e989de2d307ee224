//! The editors' command: built for release, and measured.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::paths::{Paths, cargo};
use crate::progress::run;

/// Builds the command; where it lies.
pub(crate) fn build(paths: &Paths) -> Result<PathBuf> {
    run(Command::new(cargo())
        .args(["build", "--release", "--package", "personvern-cli", "--target-dir"])
        .arg(paths.at("target"))
        .current_dir(paths.root()))?;
    Ok(paths.at("target/release").join(format!("personvern{}", std::env::consts::EXE_SUFFIX)))
}
