//! Everything that must hold, one step after the other. A failed step does not hide the next.

use std::num::NonZero;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::engines::{self, Engine};
use crate::paths::{Paths, cargo, files_in, on_path};
use crate::progress::{note, run, seconds, step};
use crate::size::Judged;
use crate::toolchain::Std;
use crate::{native, npm, site, size, toolchain, web};

/// One kind of check, to run alone with `--only`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Check {
    /// Formatting.
    Fmt,
    /// Lints, natively and for WASM.
    Clippy,
    /// Unit and property tests, and the examples in the documentation.
    Native,
    /// The documentation builds without a warning.
    Doc,
    /// Licences and sources of the dependencies.
    Deny,
    /// The weight of what is shipped.
    Size,
    /// The stories in real browsers.
    Stories,
}

/// What a run covers.
pub(crate) struct Plan {
    /// The one check to run; none for all.
    pub(crate) only: Option<Check>,
    /// The engines for the stories.
    pub(crate) engines: Vec<Engine>,
    /// Only stories whose name matches.
    pub(crate) story: Option<String>,
}

struct Outcome {
    name: String,
    /// Failed, or not failed.
    result: Result<Ended, ()>,
    took: Duration,
}

/// How a step that did not fail has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Passed,
    /// What it needs is not here, and can be done without.
    Skipped,
}

/// Runs the plan; fails when any step failed.
pub(crate) fn run_all(paths: &Paths, plan: &Plan) -> Result<()> {
    let mut suite = Suite { plan, outcomes: Vec::new() };

    suite.check(Check::Fmt, "cargo fmt", || run(&mut in_workspace(paths, &["fmt", "--all", "--check"])));
    suite.check(Check::Clippy, "clippy, native", || {
        run(&mut in_workspace(paths, &["clippy", "--locked", "--workspace", "--all-targets", "--", "-Dwarnings"]))
    });
    suite.check(Check::Clippy, "clippy, WASM", || {
        toolchain::ensure_target()?;
        let target = ["--target", toolchain::TARGET, "--", "-Dwarnings"];
        run(in_workspace(paths, &["clippy", "--locked", "--package", "personvern", "--package", "transcript"])
            .args(target))?;
        // The doors behind features.
        run(in_workspace(paths, &["clippy", "--locked", "--package", "personvern", "--features", "editor"])
            .args(target))?;
        run(in_workspace(paths, &["clippy", "--locked", "--package", "transcript", "--features", "erasure"])
            .args(target))
    });
    suite.check(Check::Native, "native tests", || native_tests(paths));
    suite.check(Check::Native, "documentation examples", || {
        run(&mut in_workspace(paths, &["test", "--locked", "--workspace", "--doc"]))
    });
    suite.check(Check::Doc, "documentation", || {
        let arguments = ["doc", "--locked", "--workspace", "--no-deps", "--document-private-items"];
        run(in_workspace(paths, &arguments).env("RUSTDOCFLAGS", "-Dwarnings"))
    });
    suite.perhaps(Check::Deny, "cargo deny", || deny(paths));

    let mut built = None;
    if suite.wants(Check::Size) || suite.wants(Check::Stories) {
        suite.always("build", || {
            built = Some(web::build(paths, false)?);
            Ok(())
        });
    }
    if let Some(library) = built {
        suite.check(Check::Size, "size", || size::report(paths, library, false, Judged::ByCeiling));
        if library == Std::Prebuilt {
            note("the bars above were not judged");
        }
        suite.check(Check::Stories, "stories", || stories(paths, plan));
    }
    suite.finish()
}

struct Suite<'a> {
    plan: &'a Plan,
    outcomes: Vec<Outcome>,
}

impl Suite<'_> {
    fn wants(&self, check: Check) -> bool {
        self.plan.only.is_none_or(|only| only == check)
    }

    fn check(&mut self, check: Check, name: &str, work: impl FnOnce() -> Result<()>) {
        if self.wants(check) {
            self.always(name, work);
        }
    }

    /// A check that may have to be skipped.
    fn perhaps(&mut self, check: Check, name: &str, work: impl FnOnce() -> Result<Ended>) {
        if self.wants(check) {
            self.play(name, work);
        }
    }

    fn always(&mut self, name: &str, work: impl FnOnce() -> Result<()>) {
        self.play(name, || work().map(|()| Ended::Passed));
    }

    fn play(&mut self, name: &str, work: impl FnOnce() -> Result<Ended>) {
        let started = Instant::now();
        let result = step(name, work).map_err(|error| eprintln!("  error: {error:#}"));
        self.outcomes.push(Outcome { name: name.to_owned(), result, took: started.elapsed() });
    }

    fn finish(self) -> Result<()> {
        println!();
        for outcome in &self.outcomes {
            let result = match outcome.result {
                Ok(Ended::Passed) => "passed",
                Ok(Ended::Skipped) => "skipped",
                Err(()) => "FAILED",
            };
            println!("{:<26} {result:<7}  {}", outcome.name, seconds(outcome.took));
        }
        let count = |result| self.outcomes.iter().filter(|outcome| outcome.result == result).count();
        let (passed, skipped, failed) = (count(Ok(Ended::Passed)), count(Ok(Ended::Skipped)), count(Err(())));
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.outcomes.len());
        }
        println!("{passed} steps passed, {skipped} skipped, none failed");
        Ok(())
    }
}

fn in_workspace(paths: &Paths, arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo());
    command.args(arguments).current_dir(paths.root());
    command
}

fn native_tests(paths: &Paths) -> Result<()> {
    if on_path("cargo-nextest").is_some() {
        // A crate without tests is not a failure.
        return run(&mut in_workspace(paths, &["nextest", "run", "--locked", "--workspace", "--no-tests=pass"]));
    }
    run(&mut in_workspace(paths, &["test", "--locked", "--workspace", "--all-targets"]))
}

fn deny(paths: &Paths) -> Result<Ended> {
    if on_path("cargo-deny").is_none() {
        note("skipped: cargo-deny is not installed");
        return Ok(Ended::Skipped);
    }
    // Advisories are a matter of the day, not of the commit: a scheduled `cargo deny check advisories` watches them.
    run(&mut in_workspace(paths, &["deny", "--locked", "--workspace", "check", "licenses", "bans", "sources"]))?;
    Ok(Ended::Passed)
}

fn stories(paths: &Paths, plan: &Plan) -> Result<()> {
    npm::ensure(paths)?;
    site::assemble(paths)?;
    let native = native::draw_examples(paths)?;
    let drivers = engines::ensure(paths, &plan.engines)?;
    let files = files_in(&paths.at("tests/stories"), &["js"])?;

    let mut command = Command::new("node");
    // A story waits more than it works: two at a time also where node would play one.
    let at_once = thread::available_parallelism().map_or(2, NonZero::get).max(2);
    command.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={at_once}")]);
    if let Some(story) = &plan.story {
        command.arg(format!("--test-name-pattern={story}"));
    }
    let names: Vec<String> = plan.engines.iter().map(ToString::to_string).collect();
    command
        .args(files)
        .current_dir(paths.root())
        .env("PERSONVERN_SITE", paths.site())
        .env("PERSONVERN_NATIVE", native)
        .env("PERSONVERN_ENGINES", names.join(","))
        // The drivers below are the ones to use: selenium-webdriver must fetch none, and report nothing.
        .env("SE_OFFLINE", "true")
        .env("SE_AVOID_STATS", "true");
    for (engine, driver) in drivers {
        command.env(engine.variable(), driver);
    }
    run(&mut command)
}
