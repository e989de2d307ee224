//! How facts are told: a table says which field stands under which label and in which way, and one loop draws it.
//!
//! Labels, fields and their order are what a fact's view consists of; the rest is the same for all. As tables they cost a
//! sixth of what the same rows cost as code. A test holds each row against the record it tells.

use yew::prelude::*;

use super::inline::{anchor, link};
use super::markup::{element, plain, tag, together};
use super::telling::{Shown, Telling, listed};
use crate::language::{OrganisationNumber, PhoneNumber, Timestamp, Word};
use crate::manifest::json::Json;
use crate::manifest::link::Link;
use crate::manifest::people::{Address, Processor};
use crate::manifest::shape::{List, get};
use crate::manifest::{Country, Email, Plain, ProcessorId, Text};

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
    /// One of the widget's words.
    Word(fn(&Json) -> Option<Word>),
    /// Anything else.
    Part(fn(&Json, &Telling) -> Option<Html>),
    /// A list of anything else.
    Parts(fn(&Json, &Telling) -> Option<Shown>),
    /// A record whose own rows stand among these.
    Rows(&'static [Row]),
}

/// What a link says.
pub(super) enum LinkText {
    /// Its address.
    Address,
    /// A field of the same record.
    Field(&'static str),
    /// A word.
    Word(Word),
}

/// A row of a table.
pub(super) const fn row(label: Word, field: &'static str, how: How) -> Row {
    Row { label, field, how }
}

/// A record as a description list; `None` when nothing in it is told.
pub(super) fn told(record: &Json, table: &[Row], telling: &Telling) -> Option<Html> {
    let mut rows = Vec::new();
    tell(record, table, telling, &mut rows);
    described(rows)
}

/// The rows of a record.
pub(super) fn tell(record: &Json, table: &[Row], telling: &Telling, rows: &mut Vec<Html>) {
    for row in table {
        if let How::Rows(table) = row.how {
            if let Some(inner) = get::<Option<&Json>>(record, row.field) {
                tell(inner, table, telling, rows);
            }
        } else if let Some(value) = value(record, row, telling) {
            rows.push(labelled(telling.say(row.label), value));
        }
    }
}

/// A row of any label and value.
pub(super) fn labelled(label: Shown, value: Shown) -> Html {
    tag("div", vec![label.element("dt"), value.element("dd")]).class("pv-row").into()
}

/// Rows as a description list; none is nothing.
pub(super) fn described(rows: Vec<Html>) -> Option<Html> {
    if rows.is_empty() { None } else { Some(tag("dl", rows).class("pv-facts").into()) }
}

fn value(record: &Json, row: &Row, telling: &Telling) -> Option<Shown> {
    let json = get::<Option<&Json>>(record, row.field)?;
    let html = match row.how {
        How::Text => return telling.text(get(record, row.field)),
        How::Name => return telling.name(get(record, row.field)),
        How::Country => return Some(telling.country(get::<Option<Country>>(record, row.field)?)),
        How::Word(word) => return word(json).map(|word| telling.value(word)),
        How::Texts => telling.list(get(record, row.field)),
        How::Plain => Some(plain(get::<Plain>(record, row.field).as_str().to_owned())),
        How::Plains => names(get(record, row.field)),
        How::Phone => Some(call(&get::<PhoneNumber>(record, row.field), telling.letters(get(record, "name")).as_deref(), telling)),
        How::Email => Some(write_to(get(record, row.field), telling)),
        How::Address => Some(address(get(record, row.field), telling)),
        How::Link(ref text) => Some(self::link_row(record, get(record, row.field), text, telling)),
        How::Time => Some(telling.time(&get::<Timestamp>(record, row.field))),
        How::OrganisationNumber => Some(plain(get::<OrganisationNumber>(record, row.field).written())),
        How::Processor => processor(get(record, row.field), telling),
        How::Part(part) => part(json, telling),
        How::Parts(part) => {
            let mut entries = Vec::new();
            for entry in get::<List<&Json>>(record, row.field).iter() {
                entries.extend(part(entry, telling));
            }
            listed(entries)
        }
        How::Rows(_) => None,
    };
    html.map(Shown::neutral)
}

fn link_row(record: &Json, url: Link, text: &LinkText, telling: &Telling) -> Html {
    let text = match text {
        LinkText::Address => plain(url.as_str().to_owned()),
        LinkText::Field(field) => telling.text(get(record, field)).map_or_else(|| plain(url.as_str().to_owned()), Shown::inline),
        LinkText::Word(word) => telling.say(*word).inline(),
    };
    link(text, url, telling)
}

/// Names that are the same in every language, as a list.
pub(super) fn names(names: List<Plain>) -> Option<Html> {
    let mut entries = Vec::new();
    for name in names.iter() {
        entries.push(Shown::neutral(plain(name.as_str().to_owned())));
    }
    listed(entries)
}

/// The supplier that an entry refers to, with whom it works for.
pub(super) fn processor(id: ProcessorId, telling: &Telling) -> Option<Html> {
    telling.facts.processor(id.id()).map(|processor| recipient(processor, telling))
}

/// A supplier's name, with whom it works for.
pub(super) fn recipient(processor: Processor, telling: &Telling) -> Html {
    let name = plain(processor.name().as_str().to_owned());
    let mut nodes = vec![match processor.url() {
        Some(url) => link(name, url, telling),
        None => name,
    }];
    if let Some(main) = processor.subprocessor_of().and_then(|main| telling.facts.processor(main.id())) {
        nodes.push(plain(" – "));
        nodes.push(telling.tell(Word::SubProcessorOf, &[("name", main.name().as_str())]).inline());
    }
    together(nodes)
}

/// «Ring servicetorget på 72 41 94 00».
pub(super) fn call(phone: &PhoneNumber, name: Option<&str>, telling: &Telling) -> Html {
    let written = phone.written();
    let said = match name {
        Some(name) => telling.tell(Word::CallNameOnPhone, &[("name", name), ("phone", &written)]),
        None => telling.tell(Word::CallPhone, &[("phone", &written)]),
    };
    anchor(["tel:", phone.as_str()].concat(), vec![said.inline()])
}

/// «Send e-post til postmottak@…».
pub(super) fn write_to(email: Email, telling: &Telling) -> Html {
    let said = telling.tell(Word::SendEmail, &[("email", email.as_str())]);
    anchor(["mailto:", email.as_str()].concat(), vec![said.inline()])
}

/// An address as on an envelope.
pub(super) fn address(address: Address, telling: &Telling) -> Html {
    let mut lines = Vec::new();
    for line in address.lines().iter() {
        lines.push(plain(line.as_str().to_owned()));
    }
    let mut town = String::new();
    for part in [address.postal_code(), address.city()].into_iter().flatten() {
        if !town.is_empty() {
            town.push('\u{a0}');
        }
        town.push_str(part.as_str());
    }
    if !town.is_empty() {
        lines.push(plain(town));
    }
    lines.extend(address.country().map(|country| telling.country(country).inline()));
    let mut nodes = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        if !nodes.is_empty() {
            nodes.push(element("br", Vec::new()));
        }
        nodes.push(line);
    }
    element("address", nodes)
}

/// «label: value» on a line of its own within a value.
pub(super) fn line(label: Word, value: Option<Shown>, telling: &Telling) -> Option<Html> {
    let value = value?;
    Some(element("div", vec![telling.say(label).inline(), plain(": "), value.inline()]))
}

/// The value of a row that tells a plain text of the manifest.
pub(super) fn text_of(record: &Json, field: &'static str, telling: &Telling) -> Option<Shown> {
    telling.text(get::<Option<Text>>(record, field))
}
