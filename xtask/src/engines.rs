//! The real browsers that the stories run in, and the drivers that steer them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::paths::{Paths, cargo, on_path};
use crate::progress::{note, output, run};

/// Debian has no package of geckodriver, so it is built from source.
const GECKODRIVER: &str = "0.37.1";

/// The names that Chromium goes by.
pub(crate) const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// `WebKitGTK`, with its own driver, in a virtual display.
    Webkit,
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl Engine {
    /// All of them, in the order in which the stories run.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The environment variable that tells the stories where the driver is.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::Webkit => "WEBKITDRIVER",
        }
    }

    /// The programs it needs, each by any of its names, and the Debian package that brings it.
    fn programs(self) -> &'static [(&'static [&'static str], &'static str)] {
        match self {
            Self::Chromium => &[(&CHROMIUM, "chromium"), (&["chromedriver"], "chromium-driver")],
            Self::Firefox => &[(&["firefox", "firefox-esr"], "firefox-esr")],
            Self::Webkit => &[
                (&["WebKitWebDriver"], "webkit2gtk-driver"),
                (&["xvfb-run"], "xvfb"),
                // xvfb-run needs it, and Debian only recommends it.
                (&["xauth"], "xauth"),
            ],
        }
    }

    fn driver(self, paths: &Paths) -> Option<PathBuf> {
        match self {
            Self::Chromium => on_path("chromedriver"),
            Self::Firefox => on_path("geckodriver").or_else(|| {
                let built = paths.at("target/tools/bin/geckodriver");
                built.is_file().then_some(built)
            }),
            Self::Webkit => on_path("WebKitWebDriver"),
        }
    }
}

/// Installs what the engines lack, where it can, and returns each engine's driver.
pub(crate) fn ensure(paths: &Paths, engines: &[Engine]) -> Result<Vec<(Engine, PathBuf)>> {
    let mut missing = missing_packages(engines);
    if !missing.is_empty() && is_root() && Path::new("/etc/debian_version").is_file() {
        install(&missing)?;
        missing = missing_packages(engines);
    }
    if !missing.is_empty() {
        bail!("missing for the stories; on Debian: apt-get install {}", missing.join(" "));
    }

    let mut drivers = Vec::new();
    for &engine in engines {
        if engine == Engine::Firefox && engine.driver(paths).is_none() {
            build_geckodriver(paths)?;
        }
        match engine.driver(paths) {
            Some(driver) => drivers.push((engine, driver)),
            None => bail!("no driver for {engine}"),
        }
    }
    Ok(drivers)
}

fn missing_packages(engines: &[Engine]) -> Vec<&'static str> {
    engines
        .iter()
        .flat_map(|engine| engine.programs())
        .filter(|(names, _)| !names.iter().any(|name| on_path(name).is_some()))
        .map(|&(_, package)| package)
        .collect()
}

fn install(packages: &[&str]) -> Result<()> {
    note(&format!("apt-get install {}", packages.join(" ")));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-qq", "--yes", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn build_geckodriver(paths: &Paths) -> Result<()> {
    note(&format!("cargo install geckodriver {GECKODRIVER}: about four minutes, once"));
    run(Command::new(cargo())
        .args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--quiet", "--root"])
        .arg(paths.at("target/tools"))
        .arg("--target-dir")
        .arg(paths.at("target/tools/build"))
        // Not in the workspace, whose settings are not geckodriver's.
        .current_dir(std::env::temp_dir()))
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
