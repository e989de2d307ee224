//! What no single value shows: ids that stand twice, references that lead nowhere, sections without a title.
//!
//! Only what makes the page wrong is looked at here. What the law finds missing is the lint's.

use super::facts::Facts;
use super::json::quoted;
use super::problem::Problem;
use super::reference::{FactKind, FactRef};
use super::section::{Block, Section};
use super::{Fragment, Id, Manifest};
use crate::language::Word;

/// Looks at a manifest as a whole.
pub(super) fn manifest(manifest: &Manifest, problems: &mut Vec<Problem>) {
    let mut check = Check { facts: manifest.facts(), problems, placed: Vec::new(), anchors: std::collections::BTreeSet::new() };
    check.everything(&manifest.sections);
    check.words(manifest);
    check.storage(manifest);
    check.unplaced();
}

/// Looks at a fragment as a whole.
pub(super) fn fragment(fragment: &Fragment, problems: &mut Vec<Problem>) {
    let mut check = Check { facts: fragment.facts(), problems, placed: Vec::new(), anchors: std::collections::BTreeSet::new() };
    check.everything(&fragment.sections);
}

struct Check<'a, 'p> {
    facts: Facts<'a>,
    problems: &'p mut Vec<Problem>,
    /// The facts that some section tells.
    placed: Vec<&'a FactRef>,
    /// The sections' ids so far.
    anchors: std::collections::BTreeSet<&'a Id>,
}

impl<'a> Check<'a, '_> {
    fn everything(&mut self, sections: &'a [Section]) {
        let facts = self.facts;
        self.unique("contacts", facts.contacts.iter().map(|entry| &entry.id));
        self.unique("processors", facts.processors.iter().map(|entry| &entry.id));
        self.unique("processing", facts.processing.iter().map(|entry| &entry.id));
        self.unique("chats", facts.chats.iter().map(|entry| &entry.id));
        self.unique("definitions", facts.definitions.iter().map(|entry| &entry.id));
        self.unique("laws", facts.laws.iter().map(|entry| &entry.id));
        self.references();
        self.opening_hours();
        self.sections(sections, "$.sections");
    }

    fn error(&mut self, path: String, found: &str, expected: &str) {
        self.problems.push(Problem::error(path, found, expected));
    }

    fn unique(&mut self, list: &str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = std::collections::BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id.as_str()) {
                self.error(format!("$.{list}[{index}].id"), &quoted(id.as_str()), "an id that no other entry has");
            }
        }
    }

    fn references(&mut self) {
        let facts = self.facts;
        for (at, processor) in facts.processors.iter().enumerate() {
            self.processor(processor.subprocessor_of.as_ref(), || format!("$.processors[{at}].subprocessorOf"));
        }
        for (at, processing) in facts.processing.iter().enumerate() {
            for (index, id) in processing.recipients.iter().enumerate() {
                self.processor(Some(id), || format!("$.processing[{at}].recipients[{index}]"));
            }
            for (index, transfer) in processing.transfers.iter().enumerate() {
                self.processor(transfer.recipient.as_ref(), || format!("$.processing[{at}].transfers[{index}].recipient"));
            }
            let operator = processing.form.as_ref().and_then(|form| form.operator.as_ref());
            self.processor(operator, || format!("$.processing[{at}].form.operator"));
        }
        for (at, chat) in facts.chats.iter().enumerate() {
            self.processor(chat.supplier.as_ref(), || format!("$.chats[{at}].supplier"));
        }
        for (at, joint) in facts.joint_controllers.iter().enumerate() {
            for (index, id) in joint.processing.iter().enumerate() {
                self.processing(id, || format!("$.jointControllers[{at}].processing[{index}]"));
            }
        }
        if let Some(contact) = facts.rights.and_then(|rights| rights.contact.as_ref()) {
            if facts.contact(contact).is_none() {
                self.error("$.rights.contact".into(), &quoted(contact.as_str()), "the id of an entry of contacts");
            }
        }
    }

    fn processor(&mut self, id: Option<&Id>, path: impl Fn() -> String) {
        if let Some(id) = id.filter(|id| self.facts.processor(id).is_none()) {
            self.error(path(), &quoted(id.as_str()), "the id of an entry of processors");
        }
    }

    fn processing(&mut self, id: &Id, path: impl Fn() -> String) {
        if !self.facts.processing.iter().any(|entry| entry.id == *id) {
            self.error(path(), &quoted(id.as_str()), "the id of an entry of processing");
        }
    }

    fn storage(&mut self, manifest: &'a Manifest) {
        let Some(storage) = &manifest.storage else { return };
        self.unique("storage.purposes", storage.purposes.iter().map(|purpose| &purpose.id));
        if storage.keep_days.is_some_and(|days| !(1..=365).contains(&days)) {
            let found = storage.keep_days.unwrap_or_default().to_string();
            self.error("$.storage.keepDays".into(), &found, "1 to 365 days");
        }
        for (at, item) in storage.necessary.iter().enumerate() {
            self.processor(item.provider.as_ref(), || format!("$.storage.necessary[{at}].provider"));
        }
        for (at, purpose) in storage.purposes.iter().enumerate() {
            if purpose.id.as_str() == "necessary" {
                self.error(format!("$.storage.purposes[{at}].id"), "\"necessary\"", "another id: what is necessary is no choice");
            }
            if let Some(id) = &purpose.processing {
                self.processing(id, || format!("$.storage.purposes[{at}].processing"));
            }
            for (index, id) in purpose.recipients.iter().enumerate() {
                self.processor(Some(id), || format!("$.storage.purposes[{at}].recipients[{index}]"));
            }
            for (index, item) in purpose.items.iter().enumerate() {
                self.processor(item.provider.as_ref(), || format!("$.storage.purposes[{at}].items[{index}].provider"));
            }
        }
    }

    fn opening_hours(&mut self) {
        for (at, contact) in self.facts.contacts.iter().enumerate() {
            for (index, hours) in contact.opening_hours.iter().enumerate() {
                let path = || format!("$.contacts[{at}].openingHours[{index}]");
                match (hours.opens, hours.closes) {
                    (Some(opens), Some(closes)) if opens >= closes => {
                        self.error(path(), &format!("{opens} to {closes}"), "a closing time after the opening time");
                    }
                    (Some(_), Some(_)) => {}
                    (None, None) if hours.note.is_some() => {}
                    _ => self.error(path(), "half of it", "both opens and closes, or a note"),
                }
            }
        }
    }

    fn sections(&mut self, sections: &'a [Section], path: &str) {
        for (index, section) in sections.iter().enumerate() {
            let path = format!("{path}[{index}]");
            if !self.anchors.insert(&section.id) {
                self.error(format!("{path}.id"), &quoted(section.id.as_str()), "an id that no other section has");
            }
            self.section(section, &path);
            self.sections(&section.sections, &format!("{path}.sections"));
        }
    }

    fn section(&mut self, section: &'a Section, path: &str) {
        match &section.include {
            Some(link) => {
                let target = link.as_str().split_once('#').filter(|(file, _)| !file.is_empty()).map(|(_, id)| Id::parse(id));
                if !link.is_relative() || !matches!(target, Some(Ok(_))) {
                    let expected = "a file on the same site and the id of a section in it, such as \"/felles/kari.json#kommune-kari\"";
                    self.error(format!("{path}.include"), &quoted(link.as_str()), expected);
                }
                if !section.blocks.is_empty() || !section.sections.is_empty() {
                    let found = "blocks or sections beside include";
                    self.problems.push(Problem::warning(path, found, "one or the other: what is included stands alone"));
                }
            }
            None if section.title.as_ref().is_none_or(super::Text::is_empty) => {
                self.error(format!("{path}.title"), "nothing", "a title");
            }
            None => {}
        }
        for (index, block) in section.blocks.iter().enumerate() {
            self.block(block, &format!("{path}.blocks[{index}]"));
        }
    }

    fn block(&mut self, block: &'a Block, path: &str) {
        match block {
            Block::Fact(fact) => {
                if self.exists(fact) {
                    self.placed.push(fact);
                } else {
                    self.error(format!("{path}.fact"), &quoted(&fact.to_string()), &self.advice(fact));
                }
            }
            Block::Table(table) => {
                for (index, row) in table.rows.iter().enumerate().filter(|(_, row)| row.len() != table.columns.len()) {
                    let expected = format!("{}, as many as there are columns", table.columns.len());
                    self.error(format!("{path}.table.rows[{index}]"), &format!("{} cells", row.len()), &expected);
                }
            }
            Block::Image(image) if !image.src.is_relative() => {
                let expected = "a picture on the same site: another host would learn who reads the page";
                self.error(format!("{path}.image.src"), &quoted(image.src.as_str()), expected);
            }
            Block::Image(image) if image.width == 0 || image.height == 0 => {
                self.error(format!("{path}.image"), "no size", "width and height in pixels");
            }
            _ => {}
        }
    }

    /// The ids that a kind of fact has.
    fn ids(&self, kind: FactKind) -> Vec<&'a str> {
        let facts = self.facts;
        match kind {
            FactKind::Contacts => facts.contacts.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Processors => facts.processors.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Processing => facts.processing.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Chats => facts.chats.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Definitions => facts.definitions.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Laws => facts.laws.iter().map(|entry| entry.id.as_str()).collect(),
            FactKind::Storage => facts
                .storage
                .map(|storage| storage.purposes.iter().map(|purpose| purpose.id.as_str()).chain(["necessary"]).collect())
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    fn exists(&self, fact: &FactRef) -> bool {
        if let Some(id) = &fact.id {
            return self.ids(fact.kind).contains(&id.as_str());
        }
        self.is_stated(fact.kind)
    }

    fn is_stated(&self, kind: FactKind) -> bool {
        let facts = self.facts;
        match kind {
            FactKind::Controller => facts.controller.is_some(),
            FactKind::JointControllers => !facts.joint_controllers.is_empty(),
            FactKind::DataProtectionOfficer => facts.data_protection_officer.is_some(),
            FactKind::Rights => facts.rights.is_some(),
            FactKind::AutomatedDecisionMaking => facts.automated_decision_making.is_some(),
            FactKind::ChangesOfPurpose => !facts.changes_of_purpose.is_empty(),
            FactKind::Storage => facts.storage.is_some(),
            _ => !self.ids(kind).is_empty(),
        }
    }

    fn advice(&self, fact: &FactRef) -> String {
        let field = fact.kind.field();
        let ids = self.ids(fact.kind);
        if ids.is_empty() {
            return ["a fact that this file states: it has no ", field].concat();
        }
        [field, "/ and one of ", &ids.join(", ")].concat()
    }

    /// A fact that no section tells is seen by nobody. Storage has its own panel; the rest belongs on the page.
    fn unplaced(&mut self) {
        for (kind, field) in FactKind::ALL {
            if kind == FactKind::Storage || !self.is_stated(kind) || self.placed.iter().any(|fact| fact.kind == kind && fact.id.is_none()) {
                continue;
            }
            let untold = |id: &&str| !self.placed.iter().any(|fact| fact.kind == kind && fact.id.as_ref().is_some_and(|it| it.as_str() == *id));
            // What other facts refer to (processors, laws) is told where they are.
            let missing: Vec<&str> = match kind {
                FactKind::Processors | FactKind::Laws => Vec::new(),
                _ if kind.has_entries() => self.ids(kind).into_iter().filter(untold).collect(),
                _ => vec![""],
            };
            for id in missing {
                let path = if id.is_empty() { format!("$.{field}") } else { format!("$.{field} {}", quoted(id)) };
                let fact = if id.is_empty() { field.to_owned() } else { format!("{field}/{id}") };
                let expected = format!("a section that tells it, with {{ \"fact\": {} }}", quoted(&fact));
                self.problems.push(Problem::warning(path, "a fact that no section tells", expected));
            }
        }
    }

    fn words(&mut self, manifest: &Manifest) {
        for (language, words) in &manifest.words {
            for (key, text) in words {
                let path = || format!("$.words.{language}[{}]", quoted(key.as_str()));
                match Word::from_key(key.as_str()) {
                    None => self.problems.push(Problem::warning(path(), quoted(key.as_str()), "a word that the widget uses; see the list in the documentation")),
                    Some(word) => {
                        if let Err(problem) = word.accepts(text.as_str()) {
                            self.problems.push(Problem::error(path(), quoted(text.as_str()), problem.to_string()));
                        }
                    }
                }
            }
        }
    }
}
