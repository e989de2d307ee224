//! A chatbot: its name and supplier, how long conversations are kept, what is masked in them.

use serde_json::{Map, Value, json};

use super::{group, pattern, period, sentences};
use crate::import::block::{Block, Text};
use crate::import::draft::{Draft, Piece, Section, add, entries, id_among};
use crate::import::report::Report;

pattern!(CHAT, r"(?i)chat-?\s?(?:ro)?bot|samtalerobot|digital\w* (?:kunde)?assistent|nettprat");
pattern!(
    NAMED,
    r#"(?i)(?:chat-?\s?(?:ro)?bot\w*|samtalerobot\w*|assistent\w*)[^.«"“”]{0,40}[«"“”](?<name>[^»"“”]{2,40})[»"“”]"#
);
pattern!(
    SUPPLIER,
    r"(?:\b(?:fra|frå|av|levert av|leverandøren)\s+)(?<who>\p{Lu}[\p{L}\d&. -]{1,60}?\s(?:AS|ASA|AB|A/S|Inc\.?|Ltd\.?|GmbH|LLC|SA))\b"
);
pattern!(
    CALLED,
    r#"(?i)\b(?:heter|heiter|kalt|kalla|kaller|kallar|ved navn|med namnet)\b[^«"“”.]{0,20}[«"“”](?<name>[^»"“”]{2,40})[»"“”]"#
);
pattern!(KARI, r"\b(?<name>Kommune-?\s?[Kk]ari)\b");
pattern!(NONE, r"(?i)\b(?:ikke|ikkje|ingen)\b");
pattern!(KEPT, r"(?i)lagre|slett|oppbevar");
pattern!(MASKS, r"(?i)mask[ei]|anonymis|sladd");
pattern!(MASKED, r"(?i)mask[ei]|sladd");
pattern!(DIGITS, r"(?i)\b(?:num(?:re|mer)|tal(?:l|la|let)?)\b.*\bmei?r enn (?<digits>\d+|fire|fem|seks|sju|åtte) sif");
pattern!(METADATA, r"(?i)metadata");
pattern!(IP, r"(?i)ip-adress");

/// What a rule may look for, by words in its list.
const CATEGORIES: [(&str, &[&str]); 7] = [
    ("names", &["navn", "namn"]),
    ("email", &["e-post", "epost"]),
    ("health", &["helse"]),
    ("gender", &["kjønn", "mann eller kvinne"]),
    ("sexualOrientation", &["seksuell"]),
    ("politics", &["politi"]),
    ("location", &["geolokasjon", "posisjon", "lokasjon", "adresse"]),
];

pub(super) fn recognise(draft: &mut Draft) {
    let since = ["modified", "published"].into_iter().find_map(|field| draft.facts.get("meta")?.get(field)?.as_str());
    let since = since.map(str::to_owned);
    let Some((first, last)) = span(&draft.sections) else { return };
    let letters: String =
        draft.sections.get(first..=last).unwrap_or_default().iter().map(letters_of).collect::<Vec<_>>().join("\n");
    let lists: Vec<(String, Vec<Text>)> =
        draft.sections.get(first..=last).unwrap_or_default().iter().flat_map(lists_of).collect();
    let Some(title) = draft.sections.get(first).map(|section| section.title.letters.clone()) else { return };
    let about: Vec<&str> = sentences(&letters).into_iter().filter(|it| CHAT.is_match(it)).collect();
    // «Vi har ikke chatbot»: there is none.
    if !about.is_empty() && about.iter().all(|it| NONE.is_match(it)) {
        return;
    }
    let (facts, report) = (&mut draft.facts, &mut draft.report);
    let path = format!("$.chats[{}]", entries(facts, "chats").len());
    let called = || about.iter().find_map(|it| CALLED.captures(it));
    let known = || KARI.captures(&title).or_else(|| KARI.captures(&letters));
    let named = NAMED.captures(&letters).or_else(called).or_else(known);
    let name = named.as_ref().map_or(title.as_str(), |found| group(found, "name")).to_owned();
    match &named {
        Some(found) => report.recognise(format!("{path}.name"), found.get(0).map_or("", |it| it.as_str())),
        None => report.doubt(
            format!("{path}.name"),
            &title,
            "navnet er overskriften; kilden sier det ikke i en setning",
            "the name is the heading; the source does not say it in a sentence",
        ),
    }
    let id = id_among(&name, facts, "chats");
    let mut chat = json!({ "id": id, "name": name });
    if let Some(found) = about.iter().find_map(|it| SUPPLIER.captures(it)) {
        let who = group(&found, "who");
        let supplier = id_among(who, facts, "processors");
        let at = add(facts, "processors", json!({ "id": supplier, "name": who }));
        report.recognise(format!("$.processors[{at}].name"), found.get(0).map_or("", |it| it.as_str()));
        chat["supplier"] = supplier.into();
    }
    retention(&letters, &path, &mut chat, report);
    masking(&letters, &lists, since.as_deref(), &path, &mut chat, report);
    add(facts, "chats", chat);
    report.doubt(
        &path,
        &title,
        "teksten står på siden sammen med faktaene; ta bort det som da står to ganger",
        "the text stands on the page beside the facts; remove what then stands twice",
    );
    if let Some(section) = draft.sections.get_mut(first) {
        section.pieces.push(Piece::Fact(format!("chats/{id}")));
    }
}

/// The section about a chat, and those after it that go on about it: they speak of the conversation and are of no other kind.
pub(super) fn span(sections: &[Section]) -> Option<(usize, usize)> {
    let about = |section: &Section| CHAT.is_match(&letters_of(section));
    let first = sections.iter().position(|it| it.kind == Some("chatbot") || (it.kind.is_none() && about(it)))?;
    let goes_on = |section: &&Section| {
        let letters = [&*section.title.letters, &letters_of(section)].join("\n").to_lowercase();
        section.kind.is_none_or(|kind| matches!(kind, "chatbot" | "rights"))
            && ["chat", "samtale", "robot", "bot ", "maske"].iter().any(|word| letters.contains(word))
    };
    let more = sections.get(first + 1..).unwrap_or_default().iter().take_while(goes_on).count();
    Some((first, first + more))
}

/// What stands below a section and may be about the same: what is about something else by its title is not.
fn parts(section: &Section) -> impl Iterator<Item = &Section> {
    section.sections.iter().filter(|inner| inner.kind.is_none_or(|kind| matches!(kind, "chatbot" | "rights")))
}

fn letters_of(section: &Section) -> String {
    let own =
        section.pieces.iter().filter_map(|it| if let Piece::Block(block) = it { Some(block.letters()) } else { None });
    own.chain(parts(section).map(letters_of)).collect::<Vec<_>>().join("\n")
}

/// The lists of a section, each with what stands before it.
fn lists_of(section: &Section) -> Vec<(String, Vec<Text>)> {
    let mut lists = Vec::new();
    let mut before = String::new();
    for piece in &section.pieces {
        match piece {
            Piece::Block(Block::List { items, .. }) => lists.push((before.clone(), items.clone())),
            Piece::Block(block) => before = block.letters(),
            Piece::Fact(_) => {}
        }
    }
    lists.extend(parts(section).flat_map(lists_of));
    lists
}

fn retention(letters: &str, path: &str, chat: &mut Value, report: &mut Report) {
    let Some(sentence) = sentences(letters).into_iter().find(|it| KEPT.is_match(it) && period(it).is_some()) else {
        return;
    };
    let Some(ttl) = period(sentence) else { return };
    chat["retention"] = json!({ "ttl": ttl });
    if sentence.to_lowercase().contains("slett") {
        chat["retention"]["afterwards"] = "deleted".into();
    }
    report.recognise(format!("{path}.retention"), sentence);
}

fn masking(
    letters: &str,
    lists: &[(String, Vec<Text>)],
    since: Option<&str>,
    path: &str,
    chat: &mut Value,
    report: &mut Report,
) {
    if let Some(sentence) = sentences(letters).into_iter().find(|it| IP.is_match(it) && MASKED.is_match(it)) {
        chat["ip"] = "masked".into();
        report.recognise(format!("{path}.ip"), sentence);
    }
    if let Some((_, items)) = lists.iter().find(|(before, _)| METADATA.is_match(before)) {
        chat["metadata"] = items.iter().map(|item| item.prose.clone()).collect::<Vec<_>>().into();
        report.recognise(
            format!("{path}.metadata"),
            items.iter().map(|item| &*item.letters).collect::<Vec<_>>().join("\n"),
        );
    }
    let Some((_, items)) = lists.iter().find(|(before, _)| MASKS.is_match(before)) else { return };
    let categories: Vec<Value> = items.iter().filter_map(|item| category(&item.letters.to_lowercase())).collect();
    let said = items.iter().map(|item| &*item.letters).collect::<Vec<_>>().join("\n");
    if categories.len() < items.len() {
        report.doubt(
            format!("{path}.masking"),
            &said,
            "ikke alt på lista over det som maskeres, ble gjenkjent",
            "not all of the list of what is masked was recognised",
        );
    }
    let Some(since) = since.filter(|_| !categories.is_empty()) else {
        report.doubt(
            format!("{path}.masking"),
            said,
            "en regel for maskering må ha en dato; kilden har ingen",
            "a masking rule needs a date; the source has none",
        );
        return;
    };
    let about: Vec<&str> = sentences(letters).into_iter().filter(|it| MASKS.is_match(it)).collect();
    let method = if about.iter().any(|it| MASKED.is_match(it)) { "masked" } else { "anonymised" };
    let mut rule = Map::new();
    rule.insert("since".into(), since.into());
    rule.insert("method".into(), method.into());
    let says = |words: &[&str]| about.iter().any(|it| words.iter().any(|word| it.to_lowercase().contains(word)));
    let when = [
        ("hourly", &["hver time", "kvar time"][..]),
        ("daily", &["hver dag", "daglig", "kvar dag", "hvert døgn"]),
        ("immediately", &["straks", "umiddelbart", "før den lagres"]),
    ];
    if let Some((when, _)) = when.into_iter().find(|(_, words)| says(words)) {
        rule.insert("when".into(), when.into());
    }
    rule.insert("categories".into(), categories.into());
    chat["masking"] = json!([rule]);
    report.recognise(format!("{path}.masking"), said);
    report.doubt(
        format!("{path}.masking[0].since"),
        since,
        "datoen er dokumentets; skriv siden når regelen har gjeldt, om dere vet det",
        "the date is the document's; write since when the rule has held, if you know it",
    );
}

/// What an item of the list is, in the manifest's words.
fn category(item: &str) -> Option<Value> {
    if let Some(found) = DIGITS.captures(item) {
        let digits = match group(&found, "digits") {
            "fire" => 4,
            "fem" => 5,
            "seks" => 6,
            "sju" => 7,
            "åtte" => 8,
            figures => figures.parse::<u32>().ok()?,
        };
        return Some(json!({ "category": "numbers", "moreThanDigits": digits }));
    }
    let (name, _) = CATEGORIES.iter().find(|(_, words)| words.iter().any(|word| item.contains(word)))?;
    Some(json!({ "category": name }))
}
