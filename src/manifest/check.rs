//! What no table of shapes shows: sections without a title, facts that are not there, hours that end before they begin.
//!
//! Only what makes the page wrong is looked at here. What the law finds missing is the lint's.

use super::device::{ChatDevice, DeviceArea, DeviceKind};
use super::facts::Facts;
use super::json::{Json, quoted};
use super::names::Names;
use super::problem::{Problem, Severity, TOLD, tell};
use super::reader::step;
use super::reference::{FactKind, FactRef};
use super::section::{Block, Section};
use super::shape::{List, Record, Value};
use super::storage::Storage;
use super::{Kind, Manifest, Plain};
use crate::language::Word;
use crate::language::cut::cut;

/// Looks at a manifest or a fragment as a whole.
pub(super) fn document(json: &Json, kind: Kind, problems: &mut Vec<Problem>) {
    let manifest = Manifest::at(Some(json));
    let mut check = Check {
        facts: Facts::at(Some(json)),
        record: kind.record(),
        problems,
        path: String::from("$"),
        placed: Vec::new(),
        anchors: Names::default(),
    };
    check.opening_hours();
    check.chats();
    check.sections(manifest.sections());
    // A fragment has no words and no storage, and nobody misses a fact that no section of it tells.
    if kind == Kind::Manifest {
        check.words(manifest);
        if let Some(storage) = manifest.storage() {
            check.storage(storage);
        }
        check.unplaced();
    }
}

/// Whether a question has a word that turns its answers around.
fn negates(question: &str) -> bool {
    const WORDS: [&str; 6] = ["ikke", "ikkje", "aldri", "not", "never", "don"];
    // What is a letter in every script is a table of two kilobytes. Below U+2000 there are but letters beside the signs of ASCII and
    // Latin-1, and above it the quotation marks and dashes.
    let letter = |sign: char| sign.is_ascii_alphabetic() || matches!(sign, '\u{c0}'..='\u{1fff}');
    question.split(|sign: char| !letter(sign)).any(|part| WORDS.iter().any(|word| part.eq_ignore_ascii_case(word)))
}

struct Check<'a, 'p> {
    facts: Facts<'a>,
    /// What the file may state; nothing else in it has been read.
    record: &'static Record,
    problems: &'p mut Vec<Problem>,
    path: String,
    /// The facts that some section tells.
    placed: Vec<FactRef<'a>>,
    /// The sections' ids so far.
    anchors: Names,
}

impl<'a> Check<'a, '_> {
    /// `below`: the rest of the path.
    fn report(
        &mut self,
        severity: Severity,
        below: &str,
        found: impl FnOnce() -> String,
        expected: impl FnOnce() -> String,
    ) {
        Problem::add(self.problems, severity, || [[&self.path, below].concat(), found(), expected()]);
    }

    fn error(&mut self, below: &str, found: &str, expected: &str) {
        self.report(Severity::Error, below, || found.to_owned(), || expected.to_owned());
    }

    fn warning(&mut self, below: &str, found: &str, expected: &str) {
        self.report(Severity::Warning, below, || found.to_owned(), || expected.to_owned());
    }

    /// As [`error`](Self::error), with what was found in quotation marks.
    fn error_at(&mut self, below: &str, found: &str, expected: &str) {
        self.report(Severity::Error, below, || quoted(found), || expected.to_owned());
    }

    /// Looks at the entries of a list, one after another.
    fn each<T>(&mut self, list: &str, entries: impl Iterator<Item = T>, mut look: impl FnMut(&mut Self, T)) {
        for (index, entry) in entries.enumerate() {
            let length = self.path.len();
            if TOLD {
                for part in [".", list, "[", &index.to_string(), "]"] {
                    self.path.push_str(part);
                }
            }
            look(self, entry);
            self.path.truncate(length);
        }
    }

    fn opening_hours(&mut self) {
        self.each("contacts", self.facts.contacts().iter(), |check, contact| {
            check.each("openingHours", contact.opening_hours().iter(), |check, hours| {
                match (hours.opens(), hours.closes()) {
                    (Some(opens), Some(closes)) if opens >= closes => {
                        check.error(".closes", "a time that is not after opens", "a later one");
                    }
                    (Some(_), Some(_)) => {}
                    (None, None) if hours.note().is_some() => {}
                    _ => check.error("", "half of it", "both opens and closes, or a note"),
                }
            });
        });
    }

    fn chats(&mut self) {
        self.each("chats", self.facts.chats().iter(), |check, chat| {
            if let Some(device) = chat.device() {
                check.device(device);
            }
        });
    }

    /// What a conversation is found by on the device.
    fn device(&mut self, device: ChatDevice) {
        if device.kind() == DeviceKind::Store {
            if device.key().is_some() || device.text().is_some() {
                let expected = "kind and area alone: the widget's own store has a key of its own";
                self.warning(".device", "fields of a chat that keeps its conversations itself", expected);
            }
            return;
        }
        if device.area() == DeviceArea::Memory {
            self.error(".device.area", "\"memory\"", "storage that can be read: another widget's memory cannot");
        }
        if device.text().is_none() {
            self.error(".device.text", "nothing", "the field of a message that holds its text, such as \"text\"");
        }
        match device.key() {
            Some(key) => self.foreign_key(".device.key", key),
            None => self.error(".device.key", "nothing", "the key under which the chat keeps its conversation"),
        }
        self.each("device.also", device.also().iter(), |check, entry| check.foreign_key(".key", entry.key()));
    }

    /// A key of the widget's own is no chat's, and is not cleared as if it were.
    fn foreign_key(&mut self, below: &str, key: Plain) {
        if key.as_str().starts_with("pv:") {
            self.warning(below, "a key that begins with \"pv:\"", "the chat's own key: those are the widget's");
        }
    }

    fn storage(&mut self, storage: Storage) {
        if let Some(days) = storage.keep_days().filter(|days| !(1..=365).contains(days)) {
            self.report(Severity::Error, ".storage.keepDays", || days.to_string(), || "1 to 365 days".into());
        }
        // § 3-15: who is asked must be able to read which information, what for, and who processes it.
        if !storage.asked().is_empty() && storage.information().is_none() {
            self.warning(
                ".storage.information",
                "nothing",
                "the page that tells what is stored and why, such as \"/personvern#lagring\"",
            );
        }
        if storage.question().is_some_and(|question| question.any(negates)) {
            self.warning(
                ".storage.question",
                "a question with «ikke» or «aldri»",
                "one without, so that a yes means yes",
            );
        }
        self.each("storage.purposes", storage.purposes().iter(), |check, purpose| {
            if purpose.id().as_str() == "necessary" {
                check.error(".id", "\"necessary\"", "another id: what is necessary is no choice");
            }
        });
    }

    fn sections(&mut self, sections: List<'a, Section<'a>>) {
        self.each("sections", sections.iter(), |check, section| {
            let id = section.id().as_str();
            if !check.anchors.insert(id) {
                check.error_at(".id", id, "an id that no other section has");
            }
            check.section(section);
            check.sections(section.sections());
        });
    }

    fn section(&mut self, section: Section<'a>) {
        match section.include() {
            Some(link) => {
                let target = cut(link.as_str(), b"#");
                if !link.is_relative()
                    || !target.is_some_and(|(file, id)| !file.is_empty() && super::leaf::is_id(id).is_ok())
                {
                    let expected = "a file on the same site and the id of a section in it, such as \"/felles/kari.json#kommune-kari\"";
                    self.error_at(".include", link.as_str(), expected);
                }
                if !section.blocks().is_empty() || !section.sections().is_empty() {
                    self.report(
                        Severity::Warning,
                        "",
                        || "blocks or sections beside include".into(),
                        || "one or the other: what is included stands alone".into(),
                    );
                }
            }
            None if section.title().is_none_or(super::Text::is_empty) => self.error(".title", "nothing", "a title"),
            None => {}
        }
        self.each("blocks", section.blocks().iter(), Self::block);
    }

    fn block(&mut self, block: Block<'a>) {
        match block {
            Block::Fact(fact) if self.exists(fact) => self.placed.push(fact),
            Block::Fact(fact) => {
                let ids = self.ids(fact.kind);
                let expected = || match &ids[..] {
                    [] => "a fact that this file states".into(),
                    ids => [fact.kind.field(), "/ and one of ", &ids.join(", ")].concat(),
                };
                self.report(Severity::Error, ".fact", || quoted(&fact.to_string()), expected);
            }
            Block::Table(table) => {
                let columns = table.columns().len();
                self.each("table.rows", table.rows().iter(), |check, row| {
                    if row.len() != columns {
                        check.error("", "another number of cells", "as many cells as there are columns");
                    }
                });
            }
            Block::Image(image) if !image.src().is_relative() => {
                let expected = "a picture on the same site: another host would learn who reads the page";
                self.error_at(".image.src", image.src().as_str(), expected);
            }
            Block::Image(image) if image.width() == 0 || image.height() == 0 => {
                self.error(".image", "no size", "width and height in pixels");
            }
            _ => {}
        }
    }

    /// Whether this sort of file has such facts: a fragment has no controller, and what it says of one was not read.
    fn may_state(&self, kind: FactKind) -> bool {
        self.record.fields.iter().any(|field| field.name == kind.rust_field())
    }

    /// The ids that a kind of fact has.
    fn ids(&self, kind: FactKind) -> Vec<&'a str> {
        match kind {
            _ if !self.may_state(kind) => Vec::new(),
            FactKind::Storage => {
                let mut ids = Vec::new();
                if let Some(storage) = self.facts.storage() {
                    for purpose in storage.purposes().iter() {
                        ids.push(purpose.id().as_str());
                    }
                    ids.push("necessary");
                }
                ids
            }
            _ if kind.has_entries() => self.facts.ids(kind.rust_field()),
            _ => Vec::new(),
        }
    }

    fn exists(&self, fact: FactRef) -> bool {
        match fact.id {
            Some(id) => self.ids(fact.kind).contains(&id.as_str()),
            None => self.may_state(fact.kind) && self.facts.states(fact.kind.rust_field()),
        }
    }

    /// A fact that no section tells is seen by nobody. What other facts refer to (suppliers, laws, the contact for rights) is told where they are.
    fn unplaced(&mut self) {
        let contact = self.facts.rights().and_then(super::rights::Rights::contact);
        for &(kind, field) in &FactKind::ALL {
            let told = self.placed.iter().any(|fact| fact.kind == kind && fact.id.is_none());
            let elsewhere = matches!(kind, FactKind::Processors | FactKind::Laws);
            if told || elsewhere || !self.facts.states(kind.rust_field()) {
                continue;
            }
            let ids = if kind.has_entries() { self.ids(kind) } else { vec![""] };
            for id in ids {
                let placed =
                    self.placed.iter().any(|fact| fact.kind == kind && fact.id.is_some_and(|it| it.as_str() == id));
                let nothing =
                    id == "necessary" && self.facts.storage().is_some_and(|storage| storage.necessary().is_empty());
                let contact = kind == FactKind::Contacts && contact.is_some_and(|it| it.id().as_str() == id);
                if !placed && !contact && !nothing {
                    let fact = || quoted(&if id.is_empty() { field.to_owned() } else { [field, "/", id].concat() });
                    let found = || ["a fact that no section tells: ", &fact()].concat();
                    let expected = || ["a section that tells it: { \"fact\": ", &fact(), " }"].concat();
                    self.report(Severity::Warning, &tell(|| [".", field].concat()), found, expected);
                }
            }
        }
    }

    fn words(&mut self, manifest: Manifest) {
        for (language, words) in manifest.words().iter() {
            for (key, text) in words.iter() {
                let below = tell(|| [".words", &step(language), &step(key)].concat());
                match Word::from_key(key).map(|word| word.accepts(text.as_str())) {
                    Some(Ok(())) => {}
                    Some(Err(problem)) => {
                        self.report(Severity::Error, &below, || quoted(text.as_str()), || problem.to_string());
                    }
                    None => {
                        let expected = || "a word that the widget uses".into();
                        self.report(Severity::Warning, &below, || quoted(key), expected);
                    }
                }
            }
        }
    }
}
