//! Lists, words with their meanings, and tables.

use super::Reader;
use crate::html::{Element, Id};
use crate::import::block::{Block, Text};
use crate::import::report::{LeftOut, Reason};

impl Reader<'_> {
    /// A list; one within it goes on with items of its own.
    pub(super) fn list(&mut self, id: Id, ordered: bool) {
        self.flush();
        let mut items = Vec::new();
        self.items(id, &mut items);
        // A list of places on the same page is its list of contents.
        let links =
            |id: Id| self.page.element(id).is_some_and(|it| it.attribute("href").is_some_and(|to| to.starts_with('#')));
        let anchors = self.descendants(id).filter(|it| links(*it)).count();
        if !items.is_empty() && anchors == items.len() {
            let left = items.iter().map(|item| LeftOut { text: item.letters.clone(), reason: Reason::Contents });
            self.read.left_out.extend(left);
        } else if !items.is_empty() {
            self.put(Block::List { ordered, items });
        }
    }

    fn items(&mut self, id: Id, items: &mut Vec<Text>) {
        for child in self.page.node(id).children.clone() {
            let lists: Vec<Id> = self.page.node(child).children.clone();
            let is_list = |it: &Id| self.page.element(*it).is_some_and(|it| matches!(it.name(), "ul" | "ol"));
            if is_list(&child) {
                self.items(child, items);
                continue;
            }
            let around = (std::mem::take(&mut self.letters), std::mem::take(&mut self.prose));
            if self.page.element(child).is_some() {
                for part in &lists {
                    if !is_list(part) {
                        self.part(*part);
                    }
                }
            } else {
                self.node(child);
            }
            let text = self.taken();
            (self.letters, self.prose) = around;
            if !text.is_empty() {
                items.push(text);
            }
            for list in lists.iter().filter(|it| is_list(it)) {
                self.items(*list, items);
            }
        }
    }

    /// A part of an item: a block in it is no paragraph of the page.
    fn part(&mut self, id: Id) {
        if self
            .page
            .element(id)
            .is_some_and(|it| matches!(it.name(), "p" | "div" | "section" | "label" | "form" | "button"))
        {
            self.say(" ");
            self.inline(id);
            self.say(" ");
        } else {
            self.node(id);
        }
    }

    pub(super) fn terms(&mut self, id: Id) {
        self.flush();
        let (mut terms, mut term): (Vec<(Text, Text)>, Text) = (Vec::new(), Text::default());
        let parts: Vec<Id> = self.descendants(id).collect();
        for part in parts {
            match self.page.element(part).map(Element::name) {
                Some("dt") => {
                    // Two words with one meaning.
                    let more = self.line(part);
                    term = match (term.is_empty(), more.is_empty()) {
                        (true, _) => more,
                        (_, true) => term,
                        _ => Text::rich(
                            &[&*term.letters, &more.letters].join(", "),
                            &[&*term.prose, &more.prose].join(", "),
                        ),
                    };
                }
                Some("dd") => {
                    let text = self.line(part);
                    match (std::mem::take(&mut term), terms.last_mut()) {
                        (term, Some((_, last))) if term.is_empty() => *last = Text::joined(&[last.clone(), text]),
                        (term, None) if term.is_empty() => self.put(Block::Paragraph(text)),
                        (term, _) => terms.push((term, text)),
                    }
                }
                _ => {}
            }
        }
        if !terms.is_empty() {
            self.put(Block::Terms(terms));
        }
        if !term.is_empty() {
            self.put(Block::Paragraph(term));
        }
    }

    pub(super) fn table(&mut self, id: Id) {
        self.flush();
        let (mut caption, mut rows) = (None, Vec::new());
        let parts: Vec<Id> = self.descendants(id).collect();
        for part in parts {
            match self.page.element(part).map(Element::name) {
                Some("caption") => caption = Some(self.line(part)).filter(|text| !text.is_empty()),
                Some("tr") => {
                    let cells: Vec<Id> = self.page.node(part).children.clone();
                    let is_cell = |it: &Id| self.page.element(*it).is_some_and(|it| matches!(it.name(), "td" | "th"));
                    let cells: Vec<Text> = cells.iter().filter(|it| is_cell(it)).map(|cell| self.line(*cell)).collect();
                    if cells.iter().any(|cell| !cell.is_empty()) {
                        rows.push(cells);
                    }
                }
                _ => {}
            }
        }
        if caption.is_some() || !rows.is_empty() {
            self.put(Block::Table { caption, rows });
        }
    }
}
