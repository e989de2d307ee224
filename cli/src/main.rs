//! `personvern`: the editors' command.

use std::process::ExitCode;

fn main() -> ExitCode {
    personvern_cli::run()
}
