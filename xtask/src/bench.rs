//! Side by side with other ways to do the same. Nothing here judges: a slow result is a result.

use std::process::Command;

use anyhow::{Result, bail};

use crate::engines::{self, Engine};
use crate::npm;
use crate::paths::Paths;
use crate::progress::run;

/// Times how a declaration gets onto the page, of what the last build left in `pkg/`: see bench/README.md.
pub(crate) fn render(paths: &Paths, engine: Engine, rounds: u32, json: bool) -> Result<()> {
    if !paths.package().join("assets").is_dir() {
        bail!("there is nothing to measure yet: run `cargo xtask build` first");
    }
    npm::ensure(paths)?;
    let mut command = Command::new("node");
    command
        .arg(paths.at("bench/render/main.mjs"))
        .args(["--engine", &engine.to_string()])
        .args(["--rounds", &rounds.to_string()])
        .args(json.then_some("--json"))
        .current_dir(paths.root())
        .env("PERSONVERN_SITE", paths.at("target/bench/site"))
        // As for the stories: selenium-webdriver must fetch no driver, and report nothing.
        .env("SE_OFFLINE", "true")
        .env("SE_AVOID_STATS", "true");
    for (engine, driver) in engines::ensure(paths, &[engine])? {
        command.env(engine.variable(), driver);
    }
    run(&mut command)
}
