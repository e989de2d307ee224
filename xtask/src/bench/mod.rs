//! Side by side with other ways to do the same. Nothing here judges: a slow result is a result.

mod command;

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::engines::{self, Engine};
use crate::npm;
use crate::paths::{Paths, cargo, on_path, write};
use crate::progress::run;
use crate::publish::{self, Fragments};

pub(crate) use command::measure as command;

/// Times how a declaration gets onto the page, of what the last build left in `pkg/`: see bench/README.md.
pub(crate) fn render(paths: &Paths, engine: Engine, rounds: u32, json: bool) -> Result<()> {
    let mut command = program(paths, "render")?;
    command
        .args(["--engine", &engine.to_string()])
        .args(["--rounds", &rounds.to_string()])
        .args(json.then_some("--json"))
        // As for the stories: selenium-webdriver must fetch no driver, and report nothing.
        .env("SE_OFFLINE", "true")
        .env("SE_AVOID_STATS", "true");
    for (engine, driver) in engines::ensure(paths, &[engine])? {
        command.env(engine.variable(), driver);
    }
    run(&mut command)
}

/// Measures what a visitor pays for being asked, of what the last build left in `pkg/`: see bench/README.md.
pub(crate) fn visit(paths: &Paths, rounds: u32, only: Option<&str>, json: bool) -> Result<()> {
    engines::ensure(paths, &[Engine::Chromium])?;
    let Fragments { head, choices, .. } = publish::fragments(paths, "eksempel", "nb", &BTreeMap::new())?;
    let published = paths.at("target/bench/published.json");
    write(&published, serde_json::json!({ "head": head, "choices": choices }).to_string())?;
    let browser = engines::CHROMIUM.iter().find_map(|name| on_path(name)).context("there is no Chromium")?;
    run(program(paths, "visit")?
        .args(["--rounds", &rounds.to_string()])
        .args(only.map(|product| format!("--only={product}")))
        .args(json.then_some("--json"))
        .env("PERSONVERN_PUBLISHED", published)
        .env("CHROMIUM", browser))
}

/// Measures the rights panel with conversations of any size, and masking beside regular expressions: see bench/README.md.
pub(crate) fn chat(paths: &Paths, rounds: u32, most: u32, json: bool) -> Result<()> {
    engines::ensure(paths, &[Engine::Chromium])?;
    let browser = engines::CHROMIUM.iter().find_map(|name| on_path(name)).context("there is no Chromium")?;
    let example = ["--release", "--locked", "--package", "transcript", "--example", "masking_speed"];
    run(Command::new(cargo()).arg("build").args(example).current_dir(paths.root()))?;
    run(program(paths, "chat")?
        .args(["--rounds", &rounds.to_string()])
        .args(["--most", &most.to_string()])
        .args(json.then_some("--json"))
        .env("PERSONVERN_MASKING", paths.at("target/release/examples/masking_speed"))
        .env("CHROMIUM", browser))
}

/// The program in `bench/` that measures `what`, with a folder of its own for the pages that it serves.
fn program(paths: &Paths, what: &str) -> Result<Command> {
    if !paths.package().join("assets").is_dir() {
        bail!("there is nothing to measure yet: run `cargo xtask build` first");
    }
    npm::ensure(paths)?;
    let mut command = Command::new("node");
    command
        .arg(paths.at(&format!("bench/{what}/main.mjs")))
        .current_dir(paths.root())
        .env("PERSONVERN_SITE", paths.at(&format!("target/bench/{what}")));
    Ok(command)
}
