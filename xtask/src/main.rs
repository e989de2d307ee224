//! `cargo xtask …`: builds, serves, measures and tests the widget.

mod bench;
mod command;
mod engines;
mod hash;
mod native;
mod npm;
mod paths;
mod progress;
mod publish;
mod site;
mod size;
mod test;
mod toolchain;
mod web;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::engines::Engine;
use crate::paths::Paths;
use crate::progress::step;
use crate::test::{Check, Plan};

/// Builds, serves, measures and tests the widget.
#[derive(Parser)]
#[command(name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the npm package into pkg/, and the editors' command.
    Build {
        #[command(flatten)]
        build: BuildOptions,
    },
    /// Writes the manifest's JSON Schema to www/personvern.schema.json.
    Schema,
    /// Builds, and measures every shipped file against xtask/budgets.toml.
    Size {
        #[command(flatten)]
        build: BuildOptions,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Builds, assembles the demo in target/site/ and serves it.
    Serve {
        #[command(flatten)]
        build: BuildOptions,
        /// The port on this machine; 0 takes any that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Measures what the last build wrote beside other ways to do the same.
    Bench {
        #[command(subcommand)]
        what: Benchmark,
    },
    /// Checks everything: format, lints, tests, documentation, weight, stories in real browsers.
    Test {
        /// Runs the stories in every engine instead of in Chromium alone.
        #[arg(long)]
        all_engines: bool,
        /// Runs the stories in these engines.
        #[arg(long, value_delimiter = ',', conflicts_with = "all_engines")]
        engines: Vec<Engine>,
        /// Runs one check alone.
        #[arg(long)]
        only: Option<Check>,
        /// Runs only the stories whose name matches this pattern.
        #[arg(long)]
        story: Option<String>,
    },
}

#[derive(Subcommand)]
enum Benchmark {
    /// How long a declaration takes from the manifest's letters to the page.
    Render {
        /// The browser engine.
        #[arg(long, default_value_t = Engine::Chromium)]
        engine: Engine,
        /// How often each declaration is drawn in each way; the largest ones less often.
        #[arg(long, default_value_t = 20)]
        rounds: u32,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// How fast the editors' command is, and how much memory it takes.
    Command {
        /// How much is masked, in millions of bytes; as one line without end, a quarter of it.
        #[arg(long, default_value_t = 1_000)]
        megabytes: u64,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// What a visitor pays for being asked, beside other consent managers: bytes, milliseconds, shifts.
    Visit {
        /// How often each product is visited.
        #[arg(long, default_value_t = 5)]
        rounds: u32,
        /// Visits this product alone, and the page without any.
        #[arg(long)]
        only: Option<String>,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// What the rights panel costs with up to 100 000 messages, and how fast masking is.
    Chat {
        /// How often each size is measured.
        #[arg(long, default_value_t = 3)]
        rounds: u32,
        /// The largest conversation, in messages.
        #[arg(long, default_value_t = 100_000)]
        most: u32,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
struct BuildOptions {
    /// Takes the standard library as the toolchain brings it: a quicker first build, and a larger module.
    #[arg(long)]
    prebuilt_std: bool,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let paths = Paths::new()?;
    match task {
        Task::Build { build } => {
            web::build(&paths, build.prebuilt_std)?;
            let command = step("the editors' command", || command::build(&paths))?;
            println!("{}", command.display());
            Ok(())
        }
        Task::Schema => step("schema", || web::schema(&paths)),
        Task::Size { build, json } => {
            let library = web::build(&paths, build.prebuilt_std)?;
            size::report(&paths, library, json, size::Judged::ByBar)
        }
        Task::Serve { build, port } => {
            web::build(&paths, build.prebuilt_std)?;
            step("assemble target/site", || site::assemble(&paths))?;
            site::serve(&paths, port)
        }
        Task::Bench { what: Benchmark::Render { engine, rounds, json } } => bench::render(&paths, engine, rounds, json),
        Task::Bench { what: Benchmark::Command { megabytes, json } } => bench::command(&paths, megabytes, json),
        Task::Bench { what: Benchmark::Visit { rounds, only, json } } => {
            bench::visit(&paths, rounds, only.as_deref(), json)
        }
        Task::Bench { what: Benchmark::Chat { rounds, most, json } } => bench::chat(&paths, rounds, most, json),
        Task::Test { all_engines, engines, only, story } => {
            let engines = match (all_engines, engines.is_empty()) {
                (true, _) => Engine::ALL.to_vec(),
                (false, true) => vec![Engine::Chromium],
                (false, false) => engines,
            };
            test::run_all(&paths, &Plan { only, engines, story })
        }
    }
}
