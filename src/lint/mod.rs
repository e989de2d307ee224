//! What the law finds missing or outdated in a declaration, told so that whoever wrote it can mend it.
//!
//! Pure, like the manifest that it judges: it knows no clock, no file and no browser, and the same rules run natively in the
//! editors' command and in the page in editor mode. Nothing that a citizen downloads calls it.
//!
//! The way through it: a [`Case`] is a page put together (or one fragment), the languages it is written in, and the day it is
//! judged on. [`findings`] lets every [`Rule`] that holds on that day look at the case. Rules stand in one file for each
//! theme; an id is given once and never to another rule ([`RETIRED`]). What changed between two versions is told by
//! [`changes`], what a page has beside its declaration by [`page`].
//!
//! A rule says what is missing and which article asks for it. It never says that a declaration is lawful: what a machine can
//! read in a manifest is a part of what the law asks.

pub mod case;
pub mod changes;
mod chats;
mod dates;
mod languages;
pub mod page;
mod phrase;
pub mod problems;
mod processing;
mod references;
mod residue;
mod rights;
mod rule;
mod storage;
#[cfg(test)]
mod tests;
mod texts;
mod transfers;
mod who;
mod wording;

pub use case::Case;
use page::Thing;
pub use rule::{Act, Both, Cite, Finding, Holds, Level, Rule, Strength, Told, Tongue};

/// Every rule, theme by theme, in the order of their ids.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    THEMES.into_iter().flatten()
}

const THEMES: [&[Rule]; 12] = [
    who::RULES,
    rights::RULES,
    processing::RULES,
    transfers::RULES,
    storage::RULES,
    chats::RULES,
    references::RULES,
    wording::RULES,
    residue::RULES,
    languages::RULES,
    dates::RULES,
    page::RULES,
];

/// Ids that once meant something and are never given to another rule: a code host remembers what was dismissed by its id.
pub const RETIRED: &[&str] = &[];

/// The rule of this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// What the rules find in a case, in the order of the rules, and for each rule in the order of the manifest.
pub fn findings(case: &Case) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for rule in rules().filter(|rule| rule.holds.on(case.today())) {
        let before = findings.len();
        rule.look_at(case, &mut findings);
        // One thing may carry several signs of the same fault: it is told once.
        let mut told: Vec<(Option<String>, String, Option<Thing>)> = Vec::new();
        let mut at = before;
        while at < findings.len() {
            let place = (findings[at].file.clone(), findings[at].path.clone(), findings[at].thing.clone());
            if told.contains(&place) {
                findings.remove(at);
            } else {
                told.push(place);
                at += 1;
            }
        }
    }
    findings
}
