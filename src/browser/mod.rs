//! The only code that touches the browser: what JavaScript may call.
//!
//! It decides nothing. A manifest goes in as the value that `JSON.parse` gave and comes out as a page, which is drawn into an
//! element. What the visitor does there is heard by the gate.
//!
//! It is built three times. The module that every visitor fetches reads and draws, and knows only *that* something is wrong. The one
//! with the Cargo feature `explain` draws nothing and says *what*, to the editor; it is fetched when there is something to say. And
//! the one with `editor` holds the manifest against the law and the page; it is fetched by who asks for it in the page's address.

#[cfg(feature = "editor")]
mod editor;
#[cfg(feature = "explain")]
mod explain;
#[cfg(not(feature = "explain"))]
mod page;
mod tree;

use wasm_bindgen::prelude::*;

use crate::language::{LanguageTag, bring_words};
use crate::manifest;
use crate::manifest::assembly::Assembly;
use crate::manifest::problem::Problem;

/// A manifest on its way to a page: tells which other files it wants, and is handed what came of each.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading {
    /// Or what is wrong with the manifest, where it cannot be used.
    assembly: Result<Assembly, Vec<Problem>>,
}

/// Brings the next theme's words in a language, as the same build has written them. Before a manifest can be read, a language that has
/// all words must have come: the manifest may say any of them otherwise.
#[wasm_bindgen]
pub fn bring(language: &str, theme: String) {
    if let Ok(language) = LanguageTag::parse(language) {
        bring_words(language, theme);
    }
}

#[wasm_bindgen]
impl Reading {
    /// Reads a parsed manifest that came from `address`.
    #[wasm_bindgen(constructor)]
    pub fn new(manifest: &JsValue, address: &str) -> Self {
        let read = tree::read(manifest)
            .map_err(|message| vec![Problem::error("$", message, "a JSON object")])
            .and_then(manifest::parse);
        Self { assembly: read.map(|(document, warnings)| Assembly::new(document, warnings, address)) }
    }

    /// The addresses of the files that have not been delivered yet, one on each line.
    pub fn wanted(&self) -> String {
        let Ok(assembly) = &self.assembly else { return String::new() };
        lines(assembly.wanted())
    }

    /// Hands over a file that was wanted.
    pub fn deliver(&mut self, address: &str, fragment: &JsValue) {
        self.hand_over(address, tree::read(fragment));
    }

    /// Says why a file that was wanted cannot be had.
    pub fn refuse(&mut self, address: &str, reason: String) {
        self.hand_over(address, Err(reason));
    }

    fn hand_over(&mut self, address: &str, outcome: Result<manifest::json::Json, String>) {
        if let Ok(assembly) = &mut self.assembly {
            assembly.deliver(address, outcome);
        }
    }
}

/// A list as JavaScript gets it: no address and no language tag has a line break in it.
fn lines(entries: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut lines = String::new();
    for entry in entries {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(entry.as_ref());
    }
    lines
}
