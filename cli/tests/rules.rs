//! `RULES.md`: every rule in a table that people read, held against the rules themselves.
//!
//! After a change: `PERSONVERN_WRITE=1 cargo test -p personvern-cli --test rules`.

#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use personvern::lint::Tongue::{English, Norwegian};
use personvern::lint::{Holds, RETIRED, Strength, rules};

const BEFORE: &str = "\
# The rules of `personvern check`

What the law finds missing or outdated in a manifest. An id is given once and never to another rule, so that a code host may
remember what was dismissed. This file is made from the rules in [`src/lint/`](../src/lint/); a test holds it.

- **required**: the law demands it of every municipality's declaration. An error.
- **required here**: the law demands it because of something that the manifest itself says: a transfer, a consent, a legitimate
  interest, an automated decision. An error.
- **advice**: worth doing; no law demands that the declaration says it. A warning.

A rule holds from the date of what it rests on; before that day, as given by `--today`, it is silent. The reports cite the article and
say what is missing. They do not say that a declaration is lawful.

PV160 and those after it hold the manifest against what a page really has. They need a page, so only `?personvern-editor` finds them.

| id | | what it finds | hva den finner | rests on | from |
|---|---|---|---|---|---|
";

fn table() -> String {
    let mut out = BEFORE.to_owned();
    for rule in rules() {
        let strength = match rule.strength {
            Strength::Breach => "required",
            Strength::Conditional => "required here",
            Strength::Advice => "advice",
        };
        let from = match rule.holds {
            Holds::Always => "",
            Holds::From(date) => date,
            Holds::NotYet => "not yet: its date is not known",
        };
        let cited = rule.url().map_or_else(|| rule.cited(English), |url| format!("[{}]({url})", rule.cited(English)));
        let (en, nb) = (rule.title.of(English), rule.title.of(Norwegian));
        writeln!(out, "| {} | {strength} | {en} | {nb} | {cited} | {from} |", rule.id).unwrap();
    }
    if !RETIRED.is_empty() {
        writeln!(out, "\nRetired: {}.", RETIRED.join(", ")).unwrap();
    }
    out
}

#[test]
fn the_table_is_up_to_date() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("RULES.md");
    if std::env::var_os("PERSONVERN_WRITE").is_some() {
        fs::write(&path, table()).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == table(), "PERSONVERN_WRITE=1 writes it anew");
}
