//! Says what is being done while it is done, and how long it took.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Announces `name`, does the work, and tells how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("> {name}");
    let started = Instant::now();
    let result = work();
    let mark = if result.is_ok() { "done" } else { "FAILED" };
    eprintln!("  {mark}: {name} ({})", seconds(started.elapsed()));
    result
}

/// A line that belongs to the step under way.
pub(crate) fn note(text: &str) {
    eprintln!("  {text}");
}

/// A duration as people read it: `0.3 s`, `2 min 05 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// Runs a command with its output shown; anything but success is an error that names the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a command and returns what it wrote to its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("could not start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}\n{}", shown(command), output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The program and what it was to do, without the rest of a long line of options.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let task = command.get_args().find(|word| !word.to_string_lossy().starts_with('-')).unwrap_or_default();
    format!("{} {}", program.to_string_lossy(), task.to_string_lossy()).trim_end().to_owned()
}
