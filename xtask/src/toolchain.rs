//! What compiles the WASM: the target, and the standard library's source to rebuild it from.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths::{Paths, cargo, on_path};
use crate::progress::{note, output};

/// What the widget is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What makes the module small beside the rebuilt library: a panic traps at once and carries no place in the source, and
/// `{:?}` writes nothing. Measured on the first widget that could draw: 59.6 kB brotli with the first alone, 52.1 with all.
///
/// So nothing that a visitor or an editor reads may be written with `{:?}`.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Which standard library the module was built with. Budgets are judged on the rebuilt one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Std {
    /// Rebuilt for size, with panics that trap at once: saves a fifth to a quarter of the bytes.
    Rebuilt,
    /// As the toolchain brings it.
    Prebuilt,
}

/// One of the modules that are shipped: three are made of the widget's crate, two of the conversation's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Module {
    /// Reads and draws.
    Drawing,
    /// Reads, and says what is wrong.
    Explaining,
    /// Reads, and holds the manifest against the law and the page.
    Judging,
    /// Masks texts, warns of them, and writes copies.
    Masking,
    /// Reads what is kept of a conversation, and erases it.
    Erasure,
}

impl Module {
    /// The package that it is made of.
    const fn package(self) -> &'static str {
        match self {
            Self::Drawing | Self::Explaining | Self::Judging => "personvern",
            Self::Masking | Self::Erasure => "transcript",
        }
    }

    /// What it has that the others of its package have not.
    const fn feature(self) -> Option<&'static str> {
        match self {
            Self::Drawing | Self::Masking => None,
            Self::Explaining => Some("explain"),
            Self::Judging => Some("editor"),
            Self::Erasure => Some("erasure"),
        }
    }

    /// How its own code is compiled otherwise than the rest.
    const fn options(self) -> &'static [&'static str] {
        match self {
            // All of a conversation goes through it. Optimised for speed it is nearly twice as fast, and 0.4 kB larger where next to nothing is
            // inlined; with the usual inlining it is 2 kB larger and little faster.
            Self::Masking => &["-Copt-level=2", "-Cllvm-args=-inline-threshold=20"],
            _ => &[],
        }
    }

    /// What its files are called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Drawing => "personvern",
            Self::Explaining => "explain",
            Self::Judging => "editor",
            Self::Masking => "masking",
            Self::Erasure => "erasure",
        }
    }

    /// What it is compiled in: those of a package apart from each other, so that neither build invalidates the other.
    pub(crate) fn folder(self, paths: &Paths) -> PathBuf {
        match self {
            // One of each package, so that what all are made of is compiled as seldom as can be.
            Self::Drawing | Self::Masking => paths.web(),
            Self::Explaining | Self::Erasure => paths.web().join("explain"),
            Self::Judging => paths.web().join("editor"),
        }
    }
}

/// Compiles a module and says where it lies and what it was built with.
pub(crate) fn compile(paths: &Paths, module: Module, prebuilt: bool) -> Result<(PathBuf, Std)> {
    let sysroot = sysroot()?;
    ensure_target()?;

    let refusal = if prebuilt { Some("asked for".to_owned()) } else { cannot_rebuild(&sysroot) };
    let compiled = match refusal {
        None => match build(paths, module, &sysroot, Std::Rebuilt)? {
            Outcome::Built(module) => (module, Std::Rebuilt),
            Outcome::StdFailed => {
                note("the standard library could not be rebuilt (see above): using the prebuilt one");
                (build_prebuilt(paths, module, &sysroot)?, Std::Prebuilt)
            }
        },
        Some(why) => {
            note(&format!("prebuilt standard library: {why}"));
            (build_prebuilt(paths, module, &sysroot)?, Std::Prebuilt)
        }
    };
    Ok(compiled)
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

fn sysroot() -> Result<PathBuf> {
    output(rustc().args(["--print", "sysroot"])).map(PathBuf::from)
}

/// Adds the target where it is missing.
pub(crate) fn ensure_target() -> Result<()> {
    let installed = sysroot()?.join("lib/rustlib").join(TARGET).join("lib");
    if installed.is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!(
            "rustc has no target {TARGET}, and there is no rustup to add it with. \
             Debian has it as: rustc-web cargo-web rust-web-src lld-22"
        );
    }
    note(&format!("rustup target add {TARGET}"));
    output(Command::new("rustup").args(["target", "add", TARGET])).map(drop)
}

/// Why the standard library cannot be rebuilt, if it cannot.
fn cannot_rebuild(sysroot: &Path) -> Option<String> {
    if !sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        if on_path("rustup").is_none() {
            return Some("its source is not installed, and there is no rustup to add it with".into());
        }
        note("rustup component add rust-src");
        if let Err(error) = output(Command::new("rustup").args(["component", "add", "rust-src"])) {
            return Some(format!("rustup could not add its source: {}", first_line(&error)));
        }
    }
    output(rustc().args(SMALL).args(["--target", TARGET, "--print", "cfg"]).env("RUSTC_BOOTSTRAP", "1"))
        .err()
        .map(|error| format!("this rustc does not know how to make it small: {}", first_line(&error)))
}

fn first_line(error: &anyhow::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

enum Outcome {
    Built(PathBuf),
    StdFailed,
}

fn build_prebuilt(paths: &Paths, module: Module, sysroot: &Path) -> Result<PathBuf> {
    match build(paths, module, sysroot, Std::Prebuilt)? {
        Outcome::Built(module) => Ok(module),
        Outcome::StdFailed => bail!("cargo could not build the dependencies"),
    }
}

fn build(paths: &Paths, module: Module, sysroot: &Path, library: Std) -> Result<Outcome> {
    let target_dir = module.folder(paths);
    let mut command = Command::new(cargo());
    command
        .args(["rustc", "--locked", "--package", module.package(), "--lib"])
        // The one that is shipped. Beside an rlib, cargo gives up optimising over all crates, and the module is thrice as large.
        .args(["--crate-type", "cdylib"])
        .args(["--target", TARGET, "--profile", "web", "--target-dir"])
        .arg(&target_dir)
        .current_dir(paths.root())
        // An editor's or a shell's flags must not change what is shipped.
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(paths, sysroot, library)?);
    if let Some(feature) = module.feature() {
        command.args(["--features", feature]);
    }
    if library == Std::Rebuilt {
        // A stable compiler knows these options too, and says so only when told to.
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    command.arg("--").args(module.options());

    let mut child = command.stderr(Stdio::piped()).spawn().context("could not start cargo")?;
    let mut ours = false;
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines() {
            let line = line?;
            ours |= line.contains("could not compile `personvern`") || line.contains("could not compile `transcript`");
            eprintln!("  {line}");
        }
    }
    if child.wait()?.success() {
        return Ok(Outcome::Built(target_dir.join(TARGET).join("web").join([module.package(), ".wasm"].concat())));
    }
    if ours {
        bail!("the widget does not compile");
    }
    Ok(Outcome::StdFailed)
}

/// The flags, separated as cargo wants them when a path may hold a space.
fn flags(paths: &Paths, sysroot: &Path, library: Std) -> Result<OsString> {
    let mut flags: Vec<OsString> = Vec::new();
    if library == Std::Rebuilt {
        flags.extend(SMALL.map(OsString::from));
    }
    // Panic messages carry source paths: the builder's home has no place in a visitor's download, and two builds in
    // different folders must give the same bytes.
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    #[allow(deprecated, reason = "deprecated for Windows only, and no longer since Rust 1.85")]
    let cargo_home = cargo_home
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is known")?;
    for (from, to) in [(paths.root(), "/personvern"), (&cargo_home, "/cargo"), (sysroot, "/rust")] {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flags.push(flag);
    }
    Ok(flags.join("\u{1f}".as_ref()))
}
