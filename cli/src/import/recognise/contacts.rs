//! Whom to turn to: the data protection officer, and contacts with their topics, addresses and opening hours.

use serde_json::{Map, Value, json};

use super::contact_line::{ContactLine, read};
use super::pattern;
use crate::import::block::{Block, Text, escaped};
use crate::import::draft::{Draft, Piece, Section, add, entries, id_among};
use crate::import::report::Report;

pattern!(DETAIL, r"(?i)^(?<what>post|besøks|visit)adresse[nr]?$|^(?<hours>åpnings|opnings)tid(er)?$|^adresse$");
pattern!(NAME, r"^\p{Lu}[\p{L}'-]+(?: \p{Lu}\.?)*(?: (?:af |av |de |van |von )?\p{Lu}[\p{L}'-]+){1,3}$");

pub(super) fn recognise(draft: &mut Draft) {
    nest(&mut draft.sections);
    let mut sections = std::mem::take(&mut draft.sections);
    of_sections(&mut sections, false, &mut draft.facts, &mut draft.report);
    draft.sections = sections;
}

/// In plain text all headings are alike: what follows an empty «Kontaktinformasjon» and says how somebody is reached belongs to it.
fn nest(sections: &mut Vec<Section>) {
    let mut out: Vec<Section> = Vec::with_capacity(sections.len());
    for section in std::mem::take(sections) {
        match out.last_mut() {
            Some(last)
                if last.kind == Some("contact")
                    && last.pieces.is_empty()
                    && section.sections.is_empty()
                    && is_card(&section) =>
            {
                last.sections.push(section);
            }
            _ => out.push(section),
        }
    }
    *sections = out;
}

/// Whether a section says nothing but how somebody is reached.
fn is_card(section: &Section) -> bool {
    !section.pieces.is_empty()
        && section.pieces.iter().all(|piece| match piece {
            Piece::Block(Block::Paragraph(text)) => text.letters.lines().any(|line| read(line).is_some()),
            _ => false,
        })
}

/// A contact while its lines are read.
#[derive(Default)]
struct Card {
    fields: Map<String, Value>,
    /// Lines of an address that has not ended with a town yet.
    street: Vec<String>,
    /// What was read, and into which field.
    lines: Vec<(&'static str, String)>,
}

fn of_sections(sections: &mut Vec<Section>, in_contact: bool, facts: &mut Map<String, Value>, report: &mut Report) {
    for section in sections.iter_mut() {
        let is_detail = DETAIL.is_match(&section.title.letters);
        let reached = in_contact || is_detail || matches!(section.kind, Some("contact" | "dataProtectionOfficer"));
        if reached || is_card(section) {
            of_section(section, is_detail, in_contact, facts, report);
        }
        of_sections(&mut section.sections, section.kind == Some("contact"), facts, report);
    }
    // «Postadresse» of somebody who stands before it is empty now: it has become a part of that contact.
    sections.retain(|section| {
        let gone = section.pieces.is_empty() && section.sections.is_empty() && DETAIL.is_match(&section.title.letters);
        if gone {
            report.recognise("$.contacts", &section.title.letters);
        }
        !gone
    });
}

fn of_section(
    section: &mut Section,
    is_detail: bool,
    in_contact: bool,
    facts: &mut Map<String, Value>,
    report: &mut Report,
) {
    let (mut cards, mut pieces): (Vec<Card>, Vec<Piece>) = (vec![Card::default()], Vec::new());
    let mut place = None;
    let mut waiting: Option<Text> = None;
    for piece in std::mem::take(&mut section.pieces) {
        let Piece::Block(Block::Paragraph(text)) = piece else {
            pieces.extend(waiting.take().map(|text| Piece::Block(Block::Paragraph(text))));
            pieces.push(piece);
            continue;
        };
        let lines = text.lines();
        if !lines.iter().any(|line| read(&line.letters).is_some()) {
            // A name that stands alone belongs to what follows, if that says how to reach somebody.
            pieces.extend(waiting.take().map(|text| Piece::Block(Block::Paragraph(text))));
            if NAME.is_match(&text.letters) || (lines.len() == 1 && text.letters.ends_with(':')) {
                waiting = Some(text);
            } else {
                pieces.push(Piece::Block(Block::Paragraph(text)));
            }
            continue;
        }
        place.get_or_insert(pieces.len());
        let lines: Vec<Text> = waiting.take().into_iter().chain(lines).collect();
        let kept = of_lines(lines, is_detail, &mut cards);
        if !kept.is_empty() {
            pieces.push(Piece::Block(Block::Paragraph(Text::joined(&kept))));
        }
    }
    pieces.extend(waiting.take().map(|text| Piece::Block(Block::Paragraph(text))));
    // A street without a town is an address all the same.
    for card in &mut cards {
        if !card.street.is_empty() {
            let lines = std::mem::take(&mut card.street);
            card.fields.insert("address".into(), json!({ "lines": lines }));
        }
    }
    cards.retain(|card| !card.fields.is_empty());
    let mut told = Vec::new();
    for card in cards {
        if let Some(fact) = keep(card, section, is_detail, in_contact, facts, report) {
            told.push(Piece::Fact(fact));
        }
    }
    let place = place.unwrap_or(0).min(pieces.len());
    pieces.splice(place..place, told);
    section.pieces = pieces;
}

/// Reads lines into the cards; what is left over stays on the page.
fn of_lines(lines: Vec<Text>, is_detail: bool, cards: &mut Vec<Card>) -> Vec<Text> {
    let mut kept = Vec::new();
    let mut loose: Vec<Text> = Vec::new();
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        let said = &line.letters;
        match read(said) {
            Some(ContactLine::Phone(number)) => card_without(cards, "phone").put("phone", number.into(), said),
            Some(ContactLine::Email(address)) => card_without(cards, "email").put("email", address.into(), said),
            Some(ContactLine::Street) => {
                let card = current(cards);
                card.street.extend(loose.drain(..).map(|line| line.letters));
                card.street.push(said.clone());
                for line in card.street.clone() {
                    if !card.lines.iter().any(|(_, known)| *known == line) {
                        card.lines.push(("address", line));
                    }
                }
            }
            Some(ContactLine::Town(code, town)) => {
                let card = card_without(cards, "address");
                let above: Vec<String> = loose.drain(..).map(|line| line.letters).collect();
                card.lines.extend(above.iter().map(|line| ("address", line.clone())));
                card.street.extend(above);
                let lines = std::mem::take(&mut card.street);
                card.put("address", json!({ "lines": lines, "postalCode": code, "city": town }), said);
            }
            Some(ContactLine::Hours(days, opens, closes)) => {
                let mut hours = json!({ "opens": opens, "closes": closes });
                if !days.is_empty() {
                    hours["days"] = json!(days);
                }
                let card = current(cards);
                let all = card.fields.entry("openingHours").or_insert_with(|| json!([]));
                if let Some(all) = all.as_array_mut() {
                    all.push(hours);
                }
                card.lines.push(("openingHours", said.clone()));
            }
            // «Spørsmål om webstatistikk:» before an address.
            None if said.ends_with(':') && at + 1 < count => {
                kept.append(&mut loose);
                let mut card = Card::default();
                let topic = said.trim_end_matches(':').trim();
                card.put("topics", json!([escaped(topic)]), said);
                cards.push(card);
            }
            None => loose.push(line),
        }
        // A name stands before all else that is said of somebody; before a street it is a line of the address.
        if let [name] = &loose[..]
            && !is_detail
            && current(cards).fields.is_empty()
            && at + 1 < count
            && name.letters.split(' ').count() <= 5
            && !name.letters.ends_with(['.', '?', '!'])
        {
            let name = loose.remove(0);
            current(cards).put("name", name.prose.clone().into(), &name.letters);
        }
    }
    kept.append(&mut loose);
    kept
}

fn current(cards: &mut Vec<Card>) -> &mut Card {
    if cards.is_empty() {
        cards.push(Card::default());
    }
    let last = cards.len() - 1;
    &mut cards[last]
}

/// The card that is being read, or a new one, where that has the field already.
fn card_without<'c>(cards: &'c mut Vec<Card>, field: &str) -> &'c mut Card {
    if current(cards).fields.contains_key(field) {
        cards.push(Card::default());
    }
    current(cards)
}

impl Card {
    fn put(&mut self, field: &'static str, value: Value, line: &str) {
        self.fields.insert(field.into(), value);
        self.lines.push((field, line.to_owned()));
    }
}

/// Puts a card among the facts: the reference that tells it, unless it became a part of another.
fn keep(
    mut card: Card,
    section: &Section,
    is_detail: bool,
    in_contact: bool,
    facts: &mut Map<String, Value>,
    report: &mut Report,
) -> Option<String> {
    let title = &section.title.letters;
    if section.kind == Some("dataProtectionOfficer") && !facts.contains_key("dataProtectionOfficer") {
        card.fields.remove("topics");
        let hours = card.fields.remove("openingHours");
        note(&card.lines, "$.dataProtectionOfficer", "address", report);
        if hours.is_some() {
            report.doubt(
                "$.dataProtectionOfficer",
                title,
                "ombudet har ikke felt for åpningstider",
                "the officer has no field for opening hours",
            );
        }
        facts.insert("dataProtectionOfficer".into(), Value::Object(card.fields));
        return Some("dataProtectionOfficer".into());
    }
    let visiting = title.to_lowercase().starts_with("besøk") || title.to_lowercase().starts_with("visit");
    let address = if visiting { "visitingAddress" } else { "postalAddress" };
    if let Some(value) = card.fields.remove("address") {
        card.fields.insert(address.into(), value);
    }
    // «Postadresse» below a contact is that contact's.
    if is_detail && in_contact && !entries(facts, "contacts").is_empty() {
        let last = entries(facts, "contacts").len() - 1;
        let fits = card.fields.keys().all(|field| entries(facts, "contacts")[last][field].is_null());
        if fits {
            let path = format!("$.contacts[{last}]");
            note(&card.lines, &path, address, report);
            report.doubt(
                &path,
                title,
                "lagt til kontakten som står foran; se om det stemmer",
                "put with the contact that stands before it; see whether that is right",
            );
            if let Some(Value::Object(contact)) = facts.get_mut("contacts").and_then(|list| list.get_mut(last)) {
                contact.extend(card.fields);
            }
            return None;
        }
    }
    let own = card.fields.get("name").and_then(Value::as_str).or_else(|| card.fields.get("topics")?.get(0)?.as_str());
    let id = id_among(own.unwrap_or(title), facts, "contacts");
    // A person's or office's own heading is its name.
    if own.is_none() && !is_detail && (in_contact || section.kind.is_none()) {
        card.fields.insert("name".into(), section.title.prose.clone().into());
    }
    card.fields.insert("id".into(), id.clone().into());
    let at = add(facts, "contacts", Value::Object(card.fields));
    note(&card.lines, &format!("$.contacts[{at}]"), address, report);
    Some(format!("contacts/{id}"))
}

/// Tells which lines became which fields.
fn note(lines: &[(&'static str, String)], path: &str, address: &str, report: &mut Report) {
    for (field, line) in lines {
        let field = if *field == "address" { address } else { field };
        report.recognise(format!("{path}.{field}"), line);
    }
}
