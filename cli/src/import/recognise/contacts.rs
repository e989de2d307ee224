//! Whom to turn to: the data protection officer, and contacts with their topics, addresses and opening hours.

use serde_json::{Map, Value};

use super::cards::{Card, Cards};
use super::contact_blocks::{lines_of, speaks_of_hours};
use super::contact_line::{is_label, read, said};
use super::{group, pattern};
use crate::import::block::{Block, Text, escaped};
use crate::import::draft::{Draft, Piece, Section, add, entries, id_among};
use crate::import::report::Report;

pattern!(DETAIL, r"(?i)^(?<what>post|besøks|visit)adresse[nr]?$|^(?<hours>åpnings|opnings)tid(er)?$|^adresse$");
pattern!(HOURS_OF, r"(?i)^(?:åpnings|opnings)tid(?:er|ene)?(?:\s+(?:for|på|i|ved|hos|til))?\s+(?<who>\p{L}.*)$");
pattern!(SEASON, r"(?i)\b(?:jul|påske|romjul|sommar|sommer|vinter|ferie|høytid|helg)");
pattern!(OFFICER, r"(?i)personvernomb[uo]d");
pattern!(AUTHORITY, r"(?i)datatilsyn");
pattern!(NAME, r"^\p{Lu}[\p{L}'-]+(?: \p{Lu}\.?)*(?: (?:af |av |de |van |von )?\p{Lu}[\p{L}'-]+){1,3}$");

/// Whether a line is nothing but somebody's name.
pub(crate) fn is_name(line: &str) -> bool {
    NAME.is_match(line)
}

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
            Piece::Block(Block::Paragraph(text)) => text.lines().iter().any(|line| said(line).is_some()),
            Piece::Block(block) => lines_of(block).is_some(),
            Piece::Fact(_) => false,
        })
}

fn of_sections(sections: &mut Vec<Section>, in_contact: bool, facts: &mut Map<String, Value>, report: &mut Report) {
    for section in sections.iter_mut() {
        let title = &section.title.letters;
        let is_detail = DETAIL.is_match(title);
        let reached = in_contact
            || is_detail
            || HOURS_OF.is_match(title)
            || matches!(section.kind, Some("contact" | "dataProtectionOfficer"));
        // Hours of a season are not those of the year.
        let other = AUTHORITY.is_match(title) || HOURS_OF.is_match(title) && SEASON.is_match(title);
        if (reached || is_card(section)) && !other {
            of_section(section, is_detail, in_contact, facts, report);
        }
        of_sections(&mut section.sections, section.kind == Some("contact"), facts, report);
    }
    // «Postadresse» of somebody who stands before it is empty now: it has become a part of that contact.
    sections.retain(|section| {
        let empty = section.pieces.is_empty() && section.sections.is_empty();
        let gone = empty && DETAIL.is_match(&section.title.letters) && !entries(facts, "contacts").is_empty();
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
    let (mut cards, mut pieces): (Cards, Vec<Piece>) = (Cards::default(), Vec::new());
    let mut place = None;
    let mut waiting: Vec<Text> = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let paragraph = |text: Text| Piece::Block(Block::Paragraph(text));
    for piece in std::mem::take(&mut section.pieces) {
        let lines = match &piece {
            Piece::Block(Block::Paragraph(text)) => text.lines(),
            Piece::Block(block) => {
                let (lines, words) = lines_of(block).unwrap_or_default();
                around.extend(words);
                if lines.is_empty() && speaks_of_hours(block) {
                    report.doubt(
                        "$.contacts",
                        block.letters(),
                        "ikke alle åpningstidene her ble forstått; skriv dem som «openingHours» hos kontakten",
                        "not all of these opening hours were understood; write them as “openingHours” of the contact",
                    );
                }
                lines
            }
            Piece::Fact(_) => Vec::new(),
        };
        let label = |line: &Text| is_label(&line.letters) || line.letters.ends_with(':');
        let announced = |first: &Text| {
            let whole = waiting.last().filter(|it| is_label(&it.letters));
            whole
                .is_some_and(|it| read(&[it.letters.trim_end_matches([':', ' ']), &first.letters].join(": ")).is_some())
        };
        let says = lines.iter().any(|line| said(line).is_some()) || lines.first().is_some_and(announced);
        // The supervisory authority is not the municipality's.
        if !says || lines.iter().any(|line| AUTHORITY.is_match(&line.letters)) {
            // A name or a label that stands alone belongs to what follows, if that says how to reach somebody.
            match &piece {
                Piece::Block(Block::Paragraph(text))
                    if is_name(&text.letters)
                        || lines.len() == 1 && label(text) && !AUTHORITY.is_match(&text.letters) =>
                {
                    if waiting.last().is_some_and(|it| !is_name(&it.letters)) {
                        pieces.extend(waiting.drain(..).map(paragraph));
                    }
                    waiting.push(text.clone());
                }
                _ => {
                    pieces.extend(waiting.drain(..).map(paragraph));
                    pieces.push(piece);
                }
            }
            continue;
        }
        place.get_or_insert(pieces.len());
        let lines: Vec<Text> = waiting.drain(..).chain(lines).collect();
        let kept = cards.read(lines, is_detail);
        if !kept.is_empty() {
            pieces.push(paragraph(Text::joined(&kept)));
        }
    }
    pieces.extend(waiting.drain(..).map(paragraph));
    let mut told = Vec::new();
    let (cards, unread) = cards.done();
    if !unread.is_empty() {
        told.push(paragraph(Text::joined(&unread)));
    }
    for mut card in cards {
        if card.fields.contains_key("openingHours") {
            card.lines.extend(around.drain(..).map(|words| ("openingHours", words)));
        }
        let (fact, kept) = keep(card, section, is_detail, in_contact, facts, report);
        told.extend(fact.map(Piece::Fact));
        told.extend(kept.map(paragraph));
    }
    let place = place.unwrap_or(0).min(pieces.len());
    pieces.splice(place..place, told);
    section.pieces = pieces;
}

/// Puts a card among the facts: the reference that tells it, unless it became a part of another, and what there is no field for.
fn keep(
    mut card: Card,
    section: &Section,
    is_detail: bool,
    in_contact: bool,
    facts: &mut Map<String, Value>,
    report: &mut Report,
) -> (Option<String>, Option<Text>) {
    let title = &section.title.letters;
    let named = card.fields.get("name").and_then(Value::as_str).is_some_and(|name| OFFICER.is_match(name));
    if (section.kind == Some("dataProtectionOfficer") || named) && !facts.contains_key("dataProtectionOfficer") {
        // The officer has one address, and no field for hours or topics.
        let topics = card.fields.remove("topics").map(|_| "topics");
        let hours = card.fields.remove("openingHours").map(|_| "openingHours");
        let post = ["postalAddress", "visitingAddress"].into_iter().find(|field| card.fields.contains_key(*field));
        if let Some(address) = post.and_then(|field| card.fields.remove(field)) {
            card.fields.entry("address").or_insert(address);
        }
        let visits = card.fields.remove("visitingAddress").map(|_| "visitingAddress");
        let (kept, lines): (Vec<_>, Vec<_>) =
            card.lines.into_iter().partition(|(field, _)| [hours, visits, topics].contains(&Some(*field)));
        let address = |field: &'static str| if field.ends_with("Address") { "address" } else { field };
        let lines: Vec<_> = lines.into_iter().map(|(field, line)| (address(field), line)).collect();
        note(&lines, "$.dataProtectionOfficer", "address", report);
        facts.insert("dataProtectionOfficer".into(), Value::Object(card.fields));
        let kept: Vec<Text> = kept.iter().map(|(_, line)| Text::plain(line)).collect();
        return (Some("dataProtectionOfficer".into()), (!kept.is_empty()).then(|| Text::joined(&kept)));
    }
    let visiting = title.to_lowercase().starts_with("besøk") || title.to_lowercase().starts_with("visit");
    let address = if visiting { "visitingAddress" } else { "postalAddress" };
    if !card.fields.contains_key(address)
        && let Some(value) = card.fields.remove("address")
    {
        card.fields.insert(address.into(), value);
    } else if let Some(value) = card.fields.remove("address") {
        // Both fields are there, or the other one: what nothing is said of goes where there is room.
        let other = if visiting { "postalAddress" } else { "visitingAddress" };
        card.fields.entry(other).or_insert(value);
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
            return (None, None);
        }
    }
    let own = card.fields.get("name").and_then(Value::as_str).or_else(|| card.fields.get("topics")?.get(0)?.as_str());
    let id = id_among(own.unwrap_or(title), facts, "contacts");
    // A person's or office's own heading is its name.
    if own.is_none() && !is_detail && (in_contact || section.kind.is_none()) {
        let name = HOURS_OF.captures(title).map_or(section.title.prose.clone(), |found| escaped(group(&found, "who")));
        card.fields.insert("name".into(), name.into());
    }
    card.fields.insert("id".into(), id.clone().into());
    let at = add(facts, "contacts", Value::Object(card.fields));
    note(&card.lines, &format!("$.contacts[{at}]"), address, report);
    (Some(format!("contacts/{id}")), None)
}

/// Tells which lines became which fields.
fn note(lines: &[(&'static str, String)], path: &str, address: &str, report: &mut Report) {
    for (field, line) in lines {
        let field = if *field == "address" { address } else { field };
        report.recognise(format!("{path}.{field}"), line);
    }
}
