//! What the build and the stories take from npm.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::hash::short_hash;
use crate::paths::{Paths, on_path, read, write};
use crate::progress::{note, run};

/// Installs what `package-lock.json` names, unless exactly that is installed already.
///
/// Install scripts stay off: none of the packages needs one, and none should run here unread.
pub(crate) fn ensure(paths: &Paths) -> Result<()> {
    on_path("npm").context("npm is missing: install Node.js 20 or later, which brings it")?;
    let wanted = short_hash(&fs::read(paths.at("package-lock.json"))?);
    let installed = paths.at("node_modules/.installed-lock");
    if read(&installed).is_ok_and(|hash| hash == wanted) {
        return Ok(());
    }
    note("npm ci");
    run(Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-progress", "--loglevel=error"])
        .current_dir(paths.root()))?;
    write(&installed, wanted)
}
