//! `personvern`, the command for those who own the text: communications advisers, web editors, data protection officers.
//!
//! The rules are the widget's ([`personvern::manifest`], [`personvern::lint`]); here is what surrounds them natively:
//! [`arguments`], the [`tongue`] that reports are in, reading files with the place of everything in them ([`json`],
//! [`files`]), and telling what was found as [`report`]s. Each subcommand is a file: [`check`], [`diff`], [`export`], [`import`], [`mask`], [`new`],
//! [`publish`](mod@publish), [`schema`].
//! A further subcommand is a variant of [`arguments::Command`] and a file here, with
//! its Norwegian [`help`].
//!
//! Exit codes: 0 when nothing stands in the way, 1 when something was found that does, 2 when a file could not be read or
//! the command was not understood.

pub mod arguments;
pub mod check;
pub mod day;
pub mod diff;
pub mod export;
pub mod files;
pub mod help;
pub mod html;
pub mod import;
pub mod json;
pub mod mask;
pub mod new;
pub mod publish;
pub mod report;
pub mod schema;
pub mod tongue;

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;

use arguments::{Arguments, Command};
use tongue::Lang;

/// What a subcommand came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing stands in the way.
    Fine,
    /// Something was found that does.
    Found,
}

/// Why a subcommand did not come to anything, in the reader's language; empty where nobody reads on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub String);

impl Failure {
    /// A file that cannot be read or written.
    pub fn of_file(path: &Path, error: &io::Error, lang: Lang) -> Self {
        Self(format!("{}: {}", path.display(), lang.trouble(error)))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // Whoever reads only the first lines (`| head`) has seen enough.
        Self(if error.kind() == io::ErrorKind::BrokenPipe { String::new() } else { error.to_string() })
    }
}

/// Runs the command that the program was started with.
pub fn run() -> ExitCode {
    let given: Vec<OsString> = env::args_os().collect();
    let tongue = help::language(&given);
    let understood = help::command(tongue).try_get_matches_from(given);
    let arguments = match understood.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) => match help::refusal(&error, tongue) {
            Some(reason) => {
                anstream::eprintln!("{reason}");
                return ExitCode::from(2);
            }
            None => error.exit(),
        },
    };
    let mut out = anstream::stdout();
    let outcome = match &arguments.command {
        Command::Check(options) => check::run(options, tongue, &mut out),
        Command::Schema => schema::run(&mut out),
        // Past `anstream`: what is masked is handed on as it is, whatever signs are in it.
        Command::Mask(options) => {
            mask::run(options, tongue, &mut io::stdin().lock(), &mut BufWriter::new(io::stdout().lock()))
        }
        Command::New(options) => new::run(options, tongue, &mut out),
        Command::Publish(options) => publish::run(options, tongue, &mut out),
        Command::Export(options) => export::run(options, tongue, &mut out),
        Command::Import(options) => import::run(options, tongue, &mut out),
        Command::Diff(options) => diff::run(options, tongue, &mut out),
    };
    let flushed = out.flush();
    match outcome {
        _ if flushed.is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(Failure(reason)) if reason.is_empty() => ExitCode::SUCCESS,
        Err(Failure(reason)) => {
            anstream::eprintln!("personvern: {reason}");
            ExitCode::from(2)
        }
    }
}
