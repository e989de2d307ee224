//! Where things lie.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The workspace. Everything that the commands read and write lies in it.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    root: PathBuf,
}

impl Paths {
    /// The workspace that `cargo xtask` was called in, from whichever of its folders.
    pub(crate) fn new() -> Result<Self> {
        // As cargo says it now: with a shared target folder, this program may have been compiled for another checkout.
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().context("xtask lies inside the workspace")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path inside the workspace.
    pub(crate) fn at(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The workspace's own folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What the WASM is built in: apart from `target/debug`, so that neither build invalidates the other.
    pub(crate) fn web(&self) -> PathBuf {
        self.at("target/web")
    }

    /// The npm package, and what is served to visitors.
    pub(crate) fn package(&self) -> PathBuf {
        self.at("pkg")
    }

    /// The assembled demo.
    pub(crate) fn site(&self) -> PathBuf {
        self.at("target/site")
    }

    /// A program installed by npm.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.at("node_modules/.bin").join(name)
    }
}

/// The cargo that started this program, so that a toolchain given as `cargo +x xtask` holds for all it starts.
pub(crate) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The program called `name` on `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The files right in `folder` with one of these extensions, sorted, so that a build is the same every time.
pub(crate) fn files_in(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let listed = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in listed {
        let path = entry?.path();
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        if path.is_file() && extensions.contains(&extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}

/// Reads a text file, with its name in the error.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}
