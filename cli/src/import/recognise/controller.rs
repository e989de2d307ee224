//! Who answers for the processing, and the sites that the declaration covers.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{group, pattern};
use crate::import::block::{Block, Text};
use crate::import::draft::{Draft, Piece, Section};
use crate::import::report::Reason;

pattern!(
    ROLE,
    r"(?i)^(?<role>behandlingsansvarl(?:ig|eg)|dataansvarl(?:ig|eg)|databehandl[ea]r)\s*:\s*(?<who>[^.]+)\.?$"
);
pattern!(
    RESPONSIBLE,
    r"(?<who>[A-ZÆØÅ][\p{L}-]+(?: og [A-ZÆØÅ][\p{L}-]+)? kommune),?(?: (?:ved|v/) ?(?<by>\p{L}+),?)? er (?:behandlings)?ansvarl[ie]g"
);
pattern!(NAMED, r"^(?<who>[A-ZÆØÅ][\p{L}-]+(?: og [A-ZÆØÅ][\p{L}-]+)? kommune)(?:,? (?:ved|v/) ?(?<by>\p{L}+))?\.?$");
pattern!(MUNICIPALITY, r"\b(?<who>[A-ZÆØÅ][\p{L}-]+ kommune)\b");
pattern!(SITE, r"\b(?<site>(?:www\.)?[a-zæøå0-9-]+(?:\.[a-zæøå0-9-]+)*\.kommune\.no)\b");
pattern!(NUMBER, r"(?i)^org(?:anisasjons)?\.?\s?-?n(?:umme)?r\.?\s*:?\s*(?<number>\d{3}\s?\d{3}\s?\d{3})$");

pub(super) fn recognise(draft: &mut Draft) {
    let letters = draft.letters();
    let mut named = roles(draft);
    if named.is_none()
        && let Some((name, office, said)) = below_title(&draft.sections).or_else(|| in_sentence(&letters))
    {
        draft.report.recognise("$.controller.name", &said);
        if let Some(office) = office {
            controller(draft)["roleHolder"] = personvern::language::capitalised(&office).into();
            draft.report.recognise("$.controller.roleHolder", said);
        }
        named = Some(name);
    }
    if named.is_none() {
        // A page that does not name it has it in its head or foot.
        let around = draft.report.left_out.iter().filter(|it| it.reason == Reason::Around).map(|it| &*it.text);
        named = most_named(&letters).or_else(|| most_named(&around.collect::<Vec<_>>().join("\n")));
        if let Some(name) = &named {
            draft.report.doubt(
                "$.controller.name",
                name,
                "kommunen som nevnes oftest; kilden sier ikke at den er behandlingsansvarlig",
                "the municipality that is named most often; the source does not say that it is the controller",
            );
        }
    }
    if let Some(name) = named {
        controller(draft)["name"] = name.into();
    }
    let mut sites: Vec<&str> = Vec::new();
    for found in SITE.all(&letters) {
        let site = found.name("site");
        // Not the host of an e-mail address.
        let email = site.is_some_and(|site| {
            letters
                .get(..site.start())
                .is_some_and(|before| before.ends_with(['@', ')', ']']) || before.ends_with(") "))
        });
        let site = site.map_or("", |site| site.as_str());
        if !email && !sites.contains(&site) {
            sites.push(site);
        }
    }
    for site in &sites {
        draft.report.recognise("$.meta.sites", *site);
    }
    if !sites.is_empty() {
        draft.facts.entry("meta").or_insert_with(|| json!({}))["sites"] = json!(sites);
    }
}

/// A name, the office that acts for it, and where both were read.
type Answers = (String, Option<String>, String);

fn answers(found: &regex::Captures) -> Answers {
    let office = found.name("by").map(|office| office.as_str().to_owned());
    (group(found, "who").to_owned(), office, found.get(0).map_or("", |whole| whole.as_str()).to_owned())
}

/// «Os kommune ved kommunedirektøren er behandlingsansvarlig».
fn in_sentence(letters: &str) -> Option<Answers> {
    RESPONSIBLE.captures(letters).as_ref().map(answers)
}

/// «Behandlingsansvarlig» as a title, and below it nothing but the name.
fn below_title(sections: &[Section]) -> Option<Answers> {
    sections.iter().find_map(|section| {
        let first = section.pieces.first().filter(|_| section.kind == Some("controller"));
        match first {
            Some(Piece::Block(Block::Paragraph(text))) => NAMED.captures(&text.letters).as_ref().map(answers),
            _ => below_title(&section.sections),
        }
    })
}

fn controller(draft: &mut Draft) -> &mut Value {
    draft.facts.entry("controller").or_insert_with(|| json!({}))
}

/// Takes lines such as «Behandlingsansvarlig: Os kommune»; the name, where one is a municipality's. A line that goes on with a
/// sentence stays on the page.
fn roles(draft: &mut Draft) -> Option<String> {
    let mut name = None;
    let mut told = false;
    draft.each(&mut |section, facts, report| {
        let mut pieces = Vec::with_capacity(section.pieces.len());
        for piece in std::mem::take(&mut section.pieces) {
            let Piece::Block(Block::Paragraph(text)) = piece else {
                pieces.push(piece);
                continue;
            };
            let mut kept: Vec<Text> = Vec::new();
            let before = told;
            for line in text.lines() {
                let controller = facts.entry("controller").or_insert_with(|| json!({}));
                if let Some(found) = NUMBER.captures(&line.letters) {
                    let number: String = group(&found, "number").chars().filter(char::is_ascii_digit).collect();
                    if personvern::language::OrganisationNumber::parse(&number).is_ok() {
                        controller["organizationNumber"] = number.into();
                        report.recognise("$.controller.organizationNumber", line.letters);
                        told = true;
                        continue;
                    }
                }
                let Some(found) = ROLE.captures(&line.letters) else {
                    kept.push(line);
                    continue;
                };
                let (role, who) = (group(&found, "role"), group(&found, "who").trim());
                let is_controller = role.to_lowercase().starts_with("behandlingsansvarl");
                if is_controller && name.is_none() && who.ends_with("kommune") && !who.contains(',') {
                    name = Some(who.to_owned());
                    report.recognise("$.controller.name", line.letters);
                    told = true;
                } else {
                    let roles = &mut controller["otherRoles"];
                    if roles.is_null() {
                        *roles = json!([]);
                    }
                    if let Some(roles) = roles.as_array_mut() {
                        let path = format!("$.controller.otherRoles[{}]", roles.len());
                        roles.push(json!({ "label": role, "who": crate::import::block::escaped(who) }));
                        report.recognise(&path, &line.letters);
                        report.doubt(
                            path,
                            line.letters,
                            "se om rollen stemmer med loven: kommunen er behandlingsansvarlig, leverandører er databehandlere",
                            "see whether the role is what the law calls it: the municipality is the controller, suppliers are processors",
                        );
                    }
                    told = true;
                }
            }
            if told && !before {
                pieces.push(Piece::Fact("controller".into()));
            }
            if !kept.is_empty() {
                pieces.push(Piece::Block(Block::Paragraph(Text::joined(&kept))));
            }
        }
        section.pieces = pieces;
    });
    name
}

/// The municipality that is named most often, the first of those named equally often.
fn most_named(letters: &str) -> Option<String> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, found) in MUNICIPALITY.all(letters).enumerate() {
        counts.entry(found.name("who").map_or("", |who| who.as_str())).or_insert((0, at)).0 += 1;
    }
    counts.into_iter().max_by_key(|(_, (count, first))| (*count, usize::MAX - first)).map(|(name, _)| name.to_owned())
}
