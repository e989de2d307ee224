//! The rights that the text says one has: «Du kan be om innsyn», a list of them, or a section for each.

use serde_json::{Map, Value, json};

use super::{Pattern, chats, pattern, period, sentences};
use crate::import::block::{Block, Text};
use crate::import::draft::{Draft, Piece, Section};
use crate::import::report::Report;

pattern!(ACCESS, r"(?i)\binnsyn(?:srett\w*)?\b");
pattern!(OTHERS, r"(?i)offentle|offentlig|postliste|journal|partsinnsyn|saksdokument");
pattern!(RECTIFICATION, r"(?i)\b(?:retting|rettelse|rette|rettes|rettet|retta)\b|korriger");
pattern!(AIMED, r"(?i)\brett(?:et|a|e)? (?:mot|deg|spørsmål|henvendelse)");
pattern!(ERASURE, r"(?i)\bslett(?:e|es|et|a|ast|ing)\b");
pattern!(RESTRICTION, r"(?i)\bbegrens(?:n?ing|e|et|es)\b|\bavgrens(?:ing|e|a)\b");
pattern!(OBJECTION, r"(?i)\bprotest(?:ere?|era)?\b|\binnsigelse\b|\bmotsett?j?e deg\b");
pattern!(PORTABILITY, r"(?i)portabilitet");
pattern!(WITHDRAW, r"(?i)\b(?:trekk\w*|kall\w*)\s.{0,40}samtykk|samtykk\w*\s.{0,30}\b(?:tilbake|attende)\b");
pattern!(AUTOMATED, r"(?i)automatis\w+ (?:individuelle )?(?:avgjørels|avgjerd)");
pattern!(COMPLAIN, r"(?i)\bklag\w*\b.*\bdatatilsyn|datatilsyn\w*\b.*\bklag");

/// Fields of `rights`, and the words for each.
static RIGHTS: [(&str, &Pattern); 8] = [
    ("access", &ACCESS),
    ("rectification", &RECTIFICATION),
    ("erasure", &ERASURE),
    ("restriction", &RESTRICTION),
    ("objection", &OBJECTION),
    ("portability", &PORTABILITY),
    ("withdrawConsent", &WITHDRAW),
    ("automatedDecisions", &AUTOMATED),
];

pattern!(
    GIVES,
    r"(?i)\brett(?:en)? (?:til|på)\b|\bhar (?:òg |også )?(?:rett|krav|høve)\b|\bkan\b.*\b(?:be|kreve|krevje|få|klage|protestere|trekk\w*|motsett?j?e)\b"
);
pattern!(
    DENIES,
    r"(?i)\b(?:gjelder|gjeld|har|kan|finnes|finst|brukar?|bruker|er|vil)\s+(?:\p{L}+\s+){0,2}(?:ikke|ikkje|ingen)\b|\b(?:ikke|ikkje|ingen) rett"
);
pattern!(EXCEPTION, r"(?i)^(?:retten|det|dette) (?:gjelder|gjeld) (?:likevel |derimot )?(?:ikke|ikkje)\b");
pattern!(
    ANSWER,
    r"(?i)\b(?:be)?svar(?:er|ar|e)?\b.*\b(?:innen|innan|senest|seinast)\b|\b(?:innen|innan|senest|seinast)\b.*\b(?:be)?svar(?:er|ar|e)?\b"
);
pattern!(FREE, r"(?i)\b(?:gratis|kostnadsfritt|vederlagsfritt)\b");

/// The sections about rights, each with what is in it; not those of a chat, which are about its conversations.
pub(super) fn recognise(draft: &mut Draft) {
    let mut rights = Map::new();
    let mut place = None;
    let report = &mut draft.report;
    let chat = chats::span(&draft.sections);
    let of_chat = |at: usize| chat.is_some_and(|(first, last)| (first..=last).contains(&at));
    for (at, section) in draft.sections.iter().enumerate().filter(|(at, _)| !of_chat(*at)) {
        let before = rights.len();
        of_section(section, section.kind == Some("rights"), &mut rights, report);
        if rights.len() > before {
            place.get_or_insert(at);
        }
    }
    let Some(section) = place.and_then(|at| draft.sections.get_mut(at)) else { return };
    section.pieces.push(Piece::Fact("rights".into()));
    report.doubt(
        "$.rights",
        &section.title.letters,
        "rettighetene er lest av teksten, som også står på siden; se om hver av dem stemmer, og ta bort det som da står to ganger",
        "the rights are read from the text, which stands on the page, too; see whether each is right, and remove what then stands twice",
    );
    draft.facts.insert("rights".into(), Value::Object(rights));
}

fn of_section(section: &Section, in_rights: bool, rights: &mut Map<String, Value>, report: &mut Report) {
    let blocks = section.pieces.iter().filter_map(|it| if let Piece::Block(block) = it { Some(block) } else { None });
    let blocks: Vec<&Block> = blocks.collect();
    for block in &blocks {
        let in_list = matches!(block, Block::List { .. });
        for text in block.texts() {
            let said = sentences(&text.letters);
            for (at, sentence) in said.iter().enumerate() {
                // «Innsyn. Du kan be om …»: the item's own little heading says nothing.
                let whole = said.len() == 1 || sentence.contains(' ');
                let gives = GIVES.is_match(sentence) || in_list && at == 0 && whole;
                let next = said.get(at + 1).copied();
                if in_rights {
                    one(sentence, gives, next, rights, report);
                }
                complain(sentence, rights, report);
            }
        }
    }
    // A section for each right: what it is called says which.
    if in_rights && let Some((field, _)) = RIGHTS.iter().find(|(_, it)| it.is_match(&section.title.letters)) {
        let text = blocks.iter().flat_map(|block| block.texts()).next();
        let said = text.map(|text| sentences(&text.letters)).unwrap_or_default();
        if let Some(first) = said.first()
            && !DENIES.is_match(first)
            && !rights.contains_key(*field)
        {
            put(field, first, said.get(1).copied(), rights, report);
        }
    }
    for inner in &section.sections {
        of_section(inner, in_rights, rights, report);
    }
}

/// What a sentence says of rights.
fn one(sentence: &str, gives: bool, next: Option<&str>, rights: &mut Map<String, Value>, report: &mut Report) {
    // «…, men det gjelder ikke arkivet» takes nothing of the right itself.
    let clause = [", men ", "; men ", ", med mindre ", ", unntatt ", ", dersom "]
        .iter()
        .filter_map(|sign| sentence.find(sign))
        .min()
        .and_then(|end| sentence.get(..end))
        .unwrap_or(sentence);
    let named: Vec<&str> = RIGHTS.iter().filter(|(_, it)| it.is_match(clause)).map(|(field, _)| *field).collect();
    if gives && DENIES.is_match(clause) {
        for field in named {
            report.doubt(
                format!("$.rights.{field}"),
                sentence,
                "her står det at retten ikke gjelder, eller ikke alltid; skriv «available» og «reason» selv",
                "this says that the right does not apply, or not always; write “available” and “reason” yourself",
            );
        }
        return;
    }
    if gives && !OTHERS.is_match(clause) && !AIMED.is_match(clause) {
        match named.as_slice() {
            [field] if !rights.contains_key(*field) => put(field, sentence, next, rights, report),
            // One sentence about several of them would stand below each: the widget's words do.
            [_, _, ..] => {
                for field in &named {
                    if !rights.contains_key(*field) {
                        rights.insert((*field).into(), json!({}));
                        report.recognise(format!("$.rights.{field}"), sentence);
                    }
                }
            }
            _ => {}
        }
    }
    if ANSWER.is_match(sentence)
        && let Some(deadline) = period(sentence)
        && !rights.contains_key("deadline")
    {
        rights.insert("deadline".into(), deadline.into());
        report.recognise("$.rights.deadline", sentence);
    }
    if FREE.is_match(clause) && !DENIES.is_match(clause) && !rights.contains_key("freeOfCharge") {
        rights.insert("freeOfCharge".into(), true.into());
        report.recognise("$.rights.freeOfCharge", sentence);
    }
}

fn put(field: &str, sentence: &str, next: Option<&str>, rights: &mut Map<String, Value>, report: &mut Report) {
    let mut right = json!({ "description": Text::plain(sentence).prose });
    report.recognise(format!("$.rights.{field}.description"), sentence);
    if let Some(exception) = next.filter(|next| EXCEPTION.is_match(next)) {
        right["exceptions"] = Text::plain(exception).prose.into();
        report.recognise(format!("$.rights.{field}.exceptions"), exception);
    }
    rights.insert(field.into(), right);
}

fn complain(sentence: &str, rights: &mut Map<String, Value>, report: &mut Report) {
    if COMPLAIN.is_match(sentence) && !DENIES.is_match(sentence) && !rights.contains_key("complain") {
        let description = Text::plain(sentence).prose;
        let authority = json!({ "name": "Datatilsynet" });
        rights.insert("complain".into(), json!({ "description": description, "supervisoryAuthority": authority }));
        report.recognise("$.rights.complain", sentence);
    }
}
