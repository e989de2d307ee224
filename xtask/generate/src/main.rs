//! Prints what the build and the stories take from the widget's crate.
//!
//! A program apart from `xtask`, so that every command there still works while the widget does not compile.

mod declaration;

use std::collections::BTreeMap;
use std::process::ExitCode;

use personvern::view::choices::Stand;
use personvern::view::declaration::What;

const USAGE: &str = "usage: generate words | languages | schema | (declaration | choices | standing | rights | rights-standing) MANIFEST LANGUAGE \
    | published MANIFEST LANGUAGE ADDRESSES";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let printed = match *arguments {
        ["words"] => Ok(format!("{:#}", words())),
        ["languages"] => Ok(languages().to_string()),
        ["schema"] => Ok(format!("{:#}", personvern::manifest::schema::json_schema())),
        ["declaration", file, language] => declaration::html(file, language, What::Declaration),
        ["choices", file, language] => declaration::html(file, language, What::Choices(Stand::First)),
        ["rights", file, language] => declaration::html(file, language, What::Rights(Stand::First)),
        ["rights-standing", file, language] => declaration::html(file, language, What::Rights(Stand::InDeclaration)),
        ["published", file, language, addresses] => declaration::published(file, language, addresses),
        ["standing", file, language] => declaration::html(file, language, What::Choices(Stand::InDeclaration)),
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

/// The words that are said without WASM: key → language → text.
fn words() -> serde_json::Value {
    let mut words: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for (language, said) in personvern::language::gate_words() {
        for (key, text) in said {
            words.entry(key).or_default().insert(language.clone(), text);
        }
    }
    serde_json::json!(words)
}

/// What the browser fetches of each language: language → keys and words.
fn languages() -> serde_json::Value {
    let languages = personvern::language::WITH_WORDS.iter();
    let words: BTreeMap<_, _> =
        languages.map(|language| (language.to_string(), personvern::language::words_file(*language))).collect();
    serde_json::json!(words)
}
