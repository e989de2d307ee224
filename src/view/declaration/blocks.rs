//! The pieces of a section: paragraphs, lists, tables, notices, pictures, and facts in their places.

use super::facts;
use super::feedback;
use crate::language::{Word, decimal};
use crate::manifest::Text;
use crate::manifest::reference::{FactKind, FactRef};
use crate::manifest::section::{Block, Image, Notice, Table, Term, Tone};
use crate::manifest::shape::List;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

/// Blocks in order. `telling` is at the level of a heading within the section.
pub(super) fn draw(blocks: List<Block>, telling: &mut Telling) {
    // A heading needs something to stand over: where the last one begins, and where it ends.
    let mut heading = telling.mark();
    let mut below = heading;
    // Laws that stand one after another are one list.
    let mut laws: Vec<FactRef> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading(text) => {
                if telling.is_empty_since(below) {
                    telling.take_back(heading);
                }
                heading = telling.mark();
                telling.open_heading();
                telling.text(Some(text));
                telling.close_unless_empty();
                below = telling.mark();
            }
            Block::Fact(fact) if fact.kind == FactKind::Laws => {
                laws.push(fact);
                if !matches!(blocks.get(at + 1), Some(Block::Fact(next)) if next.kind == FactKind::Laws) {
                    facts::laws::chosen(&laws, telling);
                    laws.clear();
                }
            }
            block => self::block(block, telling),
        }
    }
    if telling.is_empty_since(below) {
        telling.take_back(heading);
    }
}

fn block(block: Block, telling: &mut Telling) {
    match block {
        Block::Text(text) | Block::Heading(text) => drop(telling.paragraph(Some(text))),
        Block::List(items) => list("ul", items, telling),
        Block::Steps(items) => list("ol", items, telling),
        Block::Table(content) => table(content, telling),
        Block::Terms(entries) => terms(entries, telling),
        Block::Notice(content) => notice(content, telling),
        Block::Image(content) => image(content, telling),
        Block::Fact(fact) => facts::draw(fact, telling),
        Block::Feedback(content) => feedback::draw(content, telling),
    }
}

fn list(name: &'static str, items: List<Text>, telling: &mut Telling) {
    let start = telling.mark();
    telling.texts(items);
    telling.bulleted(name, start);
}

impl Telling<'_> {
    /// Begins a table that can be read at 320 px: it scrolls within a region of its own, which the keyboard reaches.
    pub(super) fn open_table(&mut self, caption: &str) {
        self.open_class("div", "pv-table");
        self.set(Attribute::Role, "region");
        self.set(Attribute::AriaLabel, caption);
        self.set(Attribute::Tabindex, "0");
        self.open("table");
    }

    /// Begins its column headings.
    pub(super) fn open_head(&mut self) {
        self.open("thead");
        self.open("tr");
    }

    /// Ends its column headings; rows follow.
    pub(super) fn close_head(&mut self) {
        self.close();
        self.close();
        self.open("tbody");
    }

    /// Ends it.
    pub(super) fn close_table(&mut self) {
        self.close();
        self.close();
        self.close();
    }
}

fn table(content: Table, telling: &mut Telling) {
    let Some(caption) = telling.spelled(Some(content.caption())) else { return };
    if content.rows().is_empty() {
        return;
    }
    telling.open_table(&caption);
    telling.text_as("caption", Some(content.caption()));
    telling.open_head();
    for column in content.columns().iter() {
        cell(column, Some("col"), telling);
    }
    telling.close_head();
    for row in content.rows().iter() {
        telling.open("tr");
        for (at, text) in row.iter().enumerate() {
            cell(text, (at == 0).then_some("row"), telling);
        }
        telling.close();
    }
    telling.close_table();
}

/// A cell; with a scope it is a heading.
fn cell(text: Text, scope: Option<&'static str>, telling: &mut Telling) {
    match scope {
        Some(scope) => {
            telling.open("th");
            telling.set(Attribute::Scope, scope);
        }
        None => telling.open("td"),
    }
    telling.text(Some(text));
    telling.close();
}

fn terms(entries: List<Term>, telling: &mut Telling) {
    telling.open_facts();
    for entry in entries.iter().filter(|entry| !entry.term().is_empty()) {
        telling.open_term(entry.term());
        telling.text(Some(entry.text()));
        telling.close_row();
    }
    telling.close_unless_empty();
}

/// A box that must not be overlooked.
fn notice(content: Notice, telling: &mut Telling) {
    let warning = content.tone() == Some(Tone::Warning);
    telling.open_class("div", if warning { "pv-notice pv-warning" } else { "pv-notice" });
    telling.open_class("p", "pv-notice-title");
    telling.text_as("strong", content.title());
    // Colour alone does not say that it is a warning (WCAG 1.4.1).
    if warning && content.title().is_none() {
        telling.say_as("strong", Word::PleaseNote);
    }
    telling.close_unless_empty();
    telling.needs_more();
    telling.paragraph(Some(content.text()));
    telling.close_unless_empty();
}

fn image(content: Image, telling: &mut Telling) {
    telling.open("figure");
    telling.open("img");
    telling.set(Attribute::Src, content.src().as_str());
    let alt = telling.spelled(Some(content.alt())).unwrap_or_default();
    telling.set(Attribute::Alt, &alt);
    telling.set(Attribute::Width, &decimal(content.width()));
    telling.set(Attribute::Height, &decimal(content.height()));
    telling.set(Attribute::Loading, "lazy");
    telling.close();
    telling.text_as("figcaption", content.caption());
    telling.close();
}
