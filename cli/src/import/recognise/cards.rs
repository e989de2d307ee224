//! Contacts while their lines are read.

use serde_json::{Map, Value, json};

use super::contact_line::{self, ContactLine, address_field, is_label, read};
use crate::import::block::{Text, escaped};

/// A contact while its lines are read.
#[derive(Default)]
pub(super) struct Card {
    /// Fields of a contact, by name. `address` is an address of which nothing says whether it is for post or for visits.
    pub(super) fields: Map<String, Value>,
    /// Lines of an address that has not ended with a town yet, and the field that it is for.
    street: (&'static str, Vec<String>),
    /// What was read, and into which field.
    pub(super) lines: Vec<(&'static str, String)>,
}

/// The cards of a section.
#[derive(Default)]
pub(super) struct Cards {
    cards: Vec<Card>,
}

impl Card {
    fn put(&mut self, field: &'static str, value: Value, line: &str) {
        self.fields.insert(field.into(), value);
        self.lines.push((field, line.to_owned()));
    }

    /// A line of an address; one that was noted as such before is not noted again.
    fn part(&mut self, field: &'static str, line: String) {
        if !self.lines.iter().any(|(_, known)| *known == line) {
            self.lines.push((field, line.clone()));
        }
        self.street.0 = field;
        self.street.1.push(line);
    }

    /// A street without a town is an address all the same.
    fn end_street(&mut self) {
        let (field, lines) = std::mem::take(&mut self.street);
        if !lines.is_empty() && !self.fields.contains_key(field) {
            self.fields.insert(field.into(), json!({ "lines": lines }));
        }
    }
}

impl Cards {
    /// Those that say something, and the lines that announced what did not come.
    pub(super) fn done(mut self) -> (Vec<Card>, Vec<Text>) {
        let mut kept = Vec::new();
        for card in &mut self.cards {
            card.end_street();
            let (read, unread): (Vec<_>, Vec<_>) =
                std::mem::take(&mut card.lines).into_iter().partition(|(field, _)| card.fields.contains_key(*field));
            card.lines = read;
            kept.extend(unread.iter().map(|(_, line)| Text::plain(line)));
        }
        self.cards.retain(|card| !card.fields.is_empty());
        (self.cards, kept)
    }

    fn current(&mut self) -> &mut Card {
        if self.cards.is_empty() {
            self.cards.push(Card::default());
        }
        let last = self.cards.len() - 1;
        &mut self.cards[last]
    }

    /// The card that is being read, or a new one, where that has the field already.
    fn without(&mut self, field: &str) -> &mut Card {
        let fields = &self.current().fields;
        // An address of which nothing says what for needs room for one.
        let full = field == "address" && ["postalAddress", "visitingAddress"].iter().all(|it| fields.contains_key(*it));
        if full || fields.contains_key(field) {
            self.cards.push(Card::default());
        }
        self.current()
    }

    /// A number or an address. A second one is somebody else's where a name stands before it, else it stays on the page: nothing says
    /// what it is for.
    fn reached(&mut self, field: &'static str, value: String, line: Text, loose: &mut Vec<Text>) -> Option<Text> {
        if self.current().fields.contains_key(field) {
            let name =
                loose.pop_if(|name| name.letters.split(' ').count() <= 5 && !name.letters.ends_with(['.', '?', '!']));
            let Some(name) = name else { return Some(line) };
            self.without(field).put("name", escaped(&name.letters).into(), &name.letters);
        }
        self.current().put(field, value.into(), &line.letters);
        None
    }

    /// Reads lines into the cards; what is left over stays on the page. `is_detail`: the section's title is no name.
    pub(super) fn read(&mut self, lines: Vec<Text>, is_detail: bool) -> Vec<Text> {
        let mut kept = Vec::new();
        let mut loose: Vec<Text> = Vec::new();
        let mut field = "address";
        let mut lines = lines.into_iter().peekable();
        while let Some(line) = lines.next() {
            let said = &line.letters;
            let next = lines.peek().cloned();
            match contact_line::said(&line) {
                Some(ContactLine::Name(name)) => self.without("name").put("name", escaped(&name).into(), said),
                Some(ContactLine::Phone(number)) => {
                    kept.extend(self.reached("phone", number, line, &mut loose));
                }
                Some(ContactLine::Email(address)) => {
                    kept.extend(self.reached("email", address, line, &mut loose));
                }
                Some(ContactLine::Address(field, lines, town)) => {
                    self.current().end_street();
                    let mut address = json!({ "lines": lines });
                    if let Some((code, town)) = town {
                        address["postalCode"] = code.into();
                        address["city"] = town.into();
                    }
                    self.without(field).put(field, address, said);
                }
                Some(ContactLine::Street) => {
                    let card = self.current();
                    for line in loose.drain(..).map(|line| line.letters).chain([said.clone()]) {
                        card.part(field, line);
                    }
                }
                Some(ContactLine::Town(code, town)) => {
                    let (_, street) = std::mem::take(&mut self.current().street);
                    let card = self.without(field);
                    card.street.1.extend(street);
                    for line in loose.drain(..) {
                        card.part(field, line.letters);
                    }
                    let (_, lines) = std::mem::take(&mut card.street);
                    card.put(field, json!({ "lines": lines, "postalCode": code, "city": town }), said);
                    field = "address";
                }
                Some(ContactLine::Hours(hours)) => {
                    let card = self.current();
                    let all = card.fields.entry("openingHours").or_insert_with(|| json!([]));
                    if let Some(all) = all.as_array_mut() {
                        all.extend(hours);
                    }
                    card.lines.push(("openingHours", said.clone()));
                }
                // «Telefon» in a line of its own.
                None if is_label(said) && next.is_some() => {
                    let next = next.unwrap_or_default();
                    let whole = [said.trim_end_matches([':', ' ']), &next.letters].join(": ");
                    match read(&whole) {
                        Some(ContactLine::Phone(number)) => {
                            self.without("phone").put("phone", number.into(), &whole);
                            lines.next();
                        }
                        // What it announces is read with the line that says it.
                        _ if contact_line::said(&next).is_some() || !address_field(said).eq("address") => {
                            field = address_field(said);
                            let noted = noted_as(said, field);
                            self.current().end_street();
                            self.current().lines.push((noted, said.clone()));
                        }
                        _ => loose.push(line),
                    }
                }
                // «Spørsmål om webstatistikk:» before an address.
                None if said.ends_with(':') && next.is_some() => {
                    kept.append(&mut loose);
                    let mut card = Card::default();
                    let topic = said.trim_end_matches(':').trim();
                    card.put("topics", json!([escaped(topic)]), said);
                    self.cards.push(card);
                }
                None => loose.push(line),
            }
            // A name stands before all else that is said of somebody; before a street it is a line of the address.
            if let [name] = &loose[..]
                && !is_detail
                && self.current().fields.is_empty()
                && lines.peek().is_some()
                && name.letters.split(' ').count() <= 5
                && !name.letters.ends_with(['.', '?', '!'])
            {
                let name = loose.remove(0);
                self.current().put("name", escaped(&name.letters).into(), &name.letters);
            }
        }
        kept.append(&mut loose);
        kept
    }
}

/// The field in whose name a label is noted.
fn noted_as(label: &str, address: &'static str) -> &'static str {
    let label = label.to_lowercase();
    if label.contains("tid") {
        "openingHours"
    } else if label.contains("adresse") && !label.starts_with('e') {
        address
    } else if label.starts_with('e') {
        "email"
    } else {
        "phone"
    }
}
