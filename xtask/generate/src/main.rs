//! Prints what the build and the stories take from the widget's crate.
//!
//! A program apart from `xtask`, so that every command there still works while the widget does not compile.

mod declaration;

use std::collections::BTreeMap;
use std::process::ExitCode;

const USAGE: &str = "usage: generate words | brought | schema | declaration MANIFEST LANGUAGE";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let printed = match *arguments {
        ["words"] => Ok(format!("{:#}", words())),
        ["brought"] => Ok(brought().to_string()),
        ["schema"] => Ok(format!("{:#}", personvern::manifest::schema::json_schema())),
        ["declaration", file, language] => declaration::html(file, language),
        _ => Err(USAGE.to_owned()),
    };
    match printed {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The words that the script tag says itself: language → key → text.
fn words() -> serde_json::Value {
    let languages = personvern::language::gate_words().into_iter();
    let words: BTreeMap<_, BTreeMap<_, _>> =
        languages.map(|(language, words)| (language, words.into_iter().collect())).collect();
    serde_json::json!(words)
}

/// The words of each language that the browser fetches: language → words.
fn brought() -> serde_json::Value {
    let languages = personvern::language::BROUGHT.iter();
    let words: BTreeMap<_, _> =
        languages.map(|language| (language.to_string(), personvern::language::brought_words(*language))).collect();
    serde_json::json!(words)
}
