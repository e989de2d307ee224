//! How facts are told: a table says which field stands under which label and in which way, and one loop draws it.
//!
//! Labels, fields and their order are what a fact's view consists of; the rest is the same for all. As tables they cost a
//! sixth of what the same rows cost as code. A test holds each row against the record it tells.

use super::markup::Mark;
use super::telling::Telling;
use crate::language::{OrganisationNumber, PhoneNumber, Word};
use crate::manifest::json::Json;
use crate::manifest::link::Link;
use crate::manifest::people::{Address, Processor};
use crate::manifest::shape::{List, Value, get};
use crate::manifest::{Email, Plain, ProcessorId, Text};

/// A row of a fact.
pub(super) struct Row {
    /// The label.
    pub(super) label: Word,
    /// The field, by its name in Rust.
    pub(super) field: &'static str,
    /// The way it is told.
    pub(super) how: How,
}

/// Ways to tell a field.
pub(super) enum How {
    /// A text.
    Text,
    /// A name that stands by itself, with its capital.
    Name,
    /// Texts, as a list where there are several.
    Texts,
    /// A name or number that is the same in every language.
    Plain,
    /// Several of them.
    Plains,
    /// A country.
    Country,
    /// A link to call; with the record's `name` in the sentence where it has one.
    Phone,
    /// A link to write.
    Email,
    /// An address, as on an envelope.
    Address,
    /// A link; its text is the address, another field of the record, or a word.
    Link(LinkText),
    /// A point in time.
    Time,
    /// A number in the Register of Legal Entities.
    OrganisationNumber,
    /// A supplier, with whom it works for.
    Processor,
    /// Anything else that names its own label, and a word that explains it.
    Explained(fn(&Json, Word, Word, &mut Telling), Word),
    /// Anything else.
    Part(fn(&Json, &mut Telling)),
    /// A list of anything else.
    Parts(fn(&Json, &mut Telling)),
    /// A record whose own rows stand among these.
    Rows(&'static [Row]),
}

/// What a link says.
pub(super) enum LinkText {
    /// Its address.
    Address,
    /// A field of the same record.
    Field(&'static str),
    /// A name of the same record that is the same in every language.
    Plain(&'static str),
    /// A word.
    Word(Word),
}

/// A row of a table.
pub(super) const fn row(label: Word, field: &'static str, how: How) -> Row {
    Row { label, field, how }
}

/// A record as a description list; nothing when nothing in it is told.
#[inline(never)]
pub(super) fn told(record: &Json, table: &[Row], telling: &mut Telling) {
    telling.open_facts();
    tell(record, table, telling);
    telling.close_unless_empty();
}

/// The rows of a record.
#[inline(never)]
pub(super) fn tell(record: &Json, table: &[Row], telling: &mut Telling) {
    for row in table {
        let Some(json) = get::<Option<&Json>>(record, row.field) else { continue };
        if let How::Rows(table) = row.how {
            tell(json, table, telling);
        } else {
            telling.open_row(row.label);
            value(record, json, row, telling);
            telling.close_row();
        }
    }
}

fn value(record: &Json, json: &Json, row: &Row, telling: &mut Telling) {
    match row.how {
        How::Text => drop(telling.text(Value::at(Some(json)))),
        How::Name => telling.name(Value::at(Some(json))),
        How::Country => telling.country(Value::at(Some(json))),
        How::Texts => telling.list(Value::at(Some(json))),
        How::Plain => telling.letters(Plain::at(Some(json)).as_str()),
        How::Plains => names(Value::at(Some(json)), telling),
        How::Phone => {
            let name = telling.spelled(get(record, "name"));
            call(&Value::at(Some(json)), name.as_deref(), telling);
        }
        How::Email => write_to(Value::at(Some(json)), telling),
        How::Address => address(Value::at(Some(json)), telling),
        How::Link(ref text) => link(record, Value::at(Some(json)), text, telling),
        How::Time => telling.time(&Value::at(Some(json))),
        How::OrganisationNumber => telling.letters(&OrganisationNumber::at(Some(json)).written()),
        How::Processor => processor(json, telling),
        How::Explained(part, word) => part(json, row.label, word, telling),
        How::Part(part) => part(json, telling),
        How::Parts(part) => {
            let list = telling.mark();
            for entry in List::<&Json>::at(Some(json)).iter() {
                let mark = telling.mark();
                part(entry, telling);
                telling.together(mark, None);
            }
            telling.listed(list);
        }
        How::Rows(_) => {}
    }
}

fn link(record: &Json, url: Link, text: &LinkText, telling: &mut Telling) {
    telling.open_link(Some(url));
    let told = match text {
        LinkText::Address => false,
        LinkText::Field(field) => telling.text(get(record, field)),
        LinkText::Plain(field) => {
            telling.letters(get::<Plain>(record, field).as_str());
            true
        }
        LinkText::Word(word) => {
            telling.say(*word);
            true
        }
    };
    if told {
        telling.close_link(Some(url));
    } else {
        // The host is what people know an address by, and says already where the link leads.
        telling.letters(url.host().unwrap_or(url.as_str()));
        telling.close();
    }
}

/// Names that are the same in every language, as a list.
fn names(names: List<Plain>, telling: &mut Telling) {
    let mark = telling.mark();
    for name in names.iter() {
        telling.letters(name.as_str());
    }
    telling.listed(mark);
}

/// The supplier that an entry refers to, with whom it works for.
pub(super) fn processor(json: &Json, telling: &mut Telling) {
    if let Some(processor) = telling.facts.processor(ProcessorId::at(Some(json)).id()) {
        recipient(processor, telling);
    }
}

/// A supplier's name, with whom it works for.
#[inline(never)]
pub(super) fn recipient(processor: Processor, telling: &mut Telling) {
    let url = processor.url();
    telling.open_link(url);
    telling.letters(processor.name().as_str());
    telling.close_link(url);
    if let Some(main) = processor.subprocessor_of().and_then(|main| telling.facts.processor(main.id())) {
        telling.letters(" – ");
        telling.tell(Word::SubProcessorOf, &[("name", main.name().as_str())]);
    }
}

/// «Ring servicetorget på 72 41 94 00».
#[inline(never)]
pub(super) fn call(phone: &PhoneNumber, name: Option<&str>, telling: &mut Telling) {
    let word = if name.is_some() { Word::CallNameOnPhone } else { Word::CallPhone };
    telling.open_anchor(&["tel:", phone.as_str()].concat());
    telling.tell(word, &[("name", name.unwrap_or_default()), ("phone", &phone.written())]);
    telling.close();
}

/// «Send e-post til postmottak@…».
#[inline(never)]
pub(super) fn write_to(email: Email, telling: &mut Telling) {
    telling.open_anchor(&["mailto:", email.as_str()].concat());
    telling.tell(Word::SendEmail, &[("email", email.as_str())]);
    telling.close();
}

/// An address as on an envelope.
#[inline(never)]
pub(super) fn address(address: Address, telling: &mut Telling) {
    telling.open("address");
    let first = telling.mark();
    let mut town = String::new();
    for part in [address.postal_code(), address.city()].into_iter().flatten() {
        if !town.is_empty() {
            town.push('\u{a0}');
        }
        town.push_str(part.as_str());
    }
    let lines = address.lines();
    for line in lines.iter().map(Plain::as_str).chain(Some(town.as_str()).filter(|town| !town.is_empty())) {
        begin_line(first, telling);
        telling.letters(line);
    }
    if let Some(country) = address.country() {
        begin_line(first, telling);
        telling.country(country);
    }
    telling.close();
}

fn begin_line(first: Mark, telling: &mut Telling) {
    if !telling.is_empty_since(first) {
        telling.empty("br");
    }
}

impl Telling<'_> {
    /// Begins a description list: of rows, or of words and what they mean.
    pub(super) fn open_facts(&mut self) {
        self.open_class("dl", "pv-facts");
    }

    /// Begins a row; what is written until it is closed is its value.
    #[inline(never)]
    pub(super) fn open_row(&mut self, label: Word) {
        self.open_class("div", "pv-row");
        self.say_as("dt", label);
        self.open_value();
    }

    /// Begins a row whose label is a word that is explained.
    pub(super) fn open_term(&mut self, term: Text) {
        self.open_class("div", "pv-row");
        self.open("dt");
        self.text_as("dfn", Some(term));
        self.close();
        self.open_value();
    }

    /// Begins the value of a row whose label has been written.
    #[inline(never)]
    pub(super) fn open_value(&mut self) {
        self.needs_more();
        self.open("dd");
    }

    /// Ends a row; one without a value is not written at all.
    #[inline(never)]
    pub(super) fn close_row(&mut self) {
        self.close_unless_empty();
        self.close_unless_empty();
    }

    /// Begins a line of its own within a value: «label: value». One without a value is not written when it is closed.
    #[inline(never)]
    pub(super) fn open_line(&mut self, label: Word) {
        self.open("div");
        self.say(label);
        self.letters(": ");
        self.needs_more();
    }

    /// «: » and a text of the manifest, where there is one.
    #[inline(never)]
    pub(super) fn after_colon(&mut self, text: Option<Text>) {
        let start = self.mark();
        self.letters(": ");
        if !self.text(text) {
            self.take_back(start);
        }
    }

    /// «label: value», where the value is a text of the manifest.
    #[inline(never)]
    pub(super) fn line(&mut self, label: Word, text: Option<Text>) {
        self.open_line(label);
        self.text(text);
        self.close_unless_empty();
    }
}

/// Every row of a table names a field of the record that it tells: rows name fields as strings, which no compiler checks.
#[cfg(test)]
pub(super) fn assert_told(table: &[Row], record: &crate::manifest::shape::Record) {
    let has = |name: &str| record.fields.iter().any(|field| field.name == name);
    for row in table {
        assert!(has(row.field), "{} has no field {}", record.name, row.field);
        if let How::Link(LinkText::Field(field) | LinkText::Plain(field)) = &row.how {
            assert!(has(field), "{} has no field {field}", record.name);
        }
    }
}
