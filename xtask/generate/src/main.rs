//! Prints, as JSON, what the build takes from the widget's crate.
//!
//! A program apart from `xtask`, so that every command there still works while the widget does not compile.

use std::collections::BTreeMap;
use std::process::ExitCode;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1);
    let json = match wanted.as_deref() {
        Some("words") => words(),
        Some("schema") => personvern::manifest::schema::json_schema(),
        _ => {
            eprintln!("usage: generate words|schema");
            return ExitCode::FAILURE;
        }
    };
    println!("{json:#}");
    ExitCode::SUCCESS
}

/// The words that the script tag says itself: language → key → text.
fn words() -> serde_json::Value {
    let languages = personvern::language::gate_words().into_iter();
    let words: BTreeMap<_, BTreeMap<_, _>> = languages
        .map(|(language, words)| (language, words.into_iter().collect()))
        .collect();
    serde_json::json!(words)
}
