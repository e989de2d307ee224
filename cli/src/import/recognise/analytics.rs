//! With which tool visits are measured, what for, and how long that is kept.

use serde_json::{Map, Value, json};

use super::{group, pattern, period, sentences};
use crate::import::block::{Block, escaped};
use crate::import::draft::{Draft, Piece, Section, add, entries, id_among};
use crate::import::report::Report;

/// Tools by their names in small letters, as they call themselves, and who runs them.
const TOOLS: [(&str, &str, Option<&str>); 11] = [
    ("google analytics", "Google Analytics", Some("Google")),
    ("siteimprove", "Siteimprove Analytics", Some("Siteimprove")),
    ("matomo", "Matomo", None),
    ("piwik", "Piwik", None),
    ("hotjar", "Hotjar", Some("Hotjar")),
    ("microsoft clarity", "Microsoft Clarity", Some("Microsoft")),
    ("adobe analytics", "Adobe Analytics", Some("Adobe")),
    ("plausible", "Plausible Analytics", Some("Plausible")),
    ("monsido", "Monsido", Some("Monsido")),
    ("piano analytics", "Piano Analytics", Some("Piano")),
    ("application insights", "Application Insights", Some("Microsoft")),
];

pattern!(PURPOSE, r"(?i)(?:formålet|føremålet) (?:med [^.]{1,60} )?er (?<purpose>å [^.]+)\.");
pattern!(NO_LONGER, r"^\s*(?:bruk\w*|blir|vert|er)\s+(?:\p{L}+\s+)?(?:ikke|ikkje)\b");
pattern!(NOT_USED, r"(?i)\b(?:ikke|ikkje|ingen|slutta|sluttet|tidligere|tidlegare)\b");
pattern!(KEPT, r"(?i)oppbevar|lagre|slett|lagringstid");
pattern!(
    TRUNCATED,
    r"(?i)ip-?\s?anonymis|fjerner de (tre )?siste sif|forkort\w* ip|ip-adressen? (blir )?(forkort|avkort)"
);
pattern!(IP_MASKED, r"(?i)ip-adress\w*( \w+)? (er|blir|vert) (\w+ )?(skjul|mask)");

pub(super) fn recognise(draft: &mut Draft) {
    draft.each(&mut |section, facts, report| {
        // Of the sections that name a tool, the one about measuring tells it.
        if section.kind == Some("analytics") {
            of_section(section, facts, report);
        }
    });
    // A tool that is named elsewhere only.
    let letters = draft.letters();
    let known = |draft: &Draft, tool: &str| {
        entries(&draft.facts, "processing").iter().any(|entry| entry["analytics"]["tool"] == tool)
    };
    for (word, tool, _) in TOOLS {
        if used(&letters, word).is_some() && !known(draft, tool) {
            draft.report.doubt(
                "$.processing",
                tool,
                "nevnt utenfor delen om webstatistikk; legg det inn om dere bruker det",
                "named outside the section about statistics; add it if you use it",
            );
        }
    }
}

/// The first sentence that names a tool, and does not say that it is not used.
fn used<'l>(letters: &'l str, tool: &str) -> Option<&'l str> {
    sentences(letters).into_iter().find(|sentence| {
        let small = sentence.to_lowercase();
        let Some((before, after)) = small.split_once(tool) else { return false };
        let clause = before.rsplit(", men ").next().unwrap_or(before);
        !NOT_USED.is_match(clause) && !NO_LONGER.is_match(after)
    })
}

fn of_section(section: &mut Section, facts: &mut Map<String, Value>, report: &mut Report) {
    let letters: Vec<String> = section
        .pieces
        .iter()
        .filter_map(|it| if let Piece::Block(block) = it { Some(Block::letters(block)) } else { None })
        .collect();
    let letters = letters.join("\n");
    for (word, tool, vendor) in TOOLS {
        let Some(sentence) = used(&letters, word) else { continue };
        let id = id_among("webstatistikk", facts, "processing");
        let mut entry = json!({ "id": id, "title": section.title.prose, "analytics": { "tool": tool } });
        let path = format!("$.processing[{}]", entries(facts, "processing").len());
        report.recognise(format!("{path}.analytics.tool"), sentence);
        if let Some(found) = PURPOSE.captures(&letters) {
            entry["purposes"] = json!([escaped(&personvern::language::capitalised(group(&found, "purpose")))]);
            report.recognise(format!("{path}.purposes"), found.get(0).map_or("", |it| it.as_str()));
        }
        if let Some(vendor) = vendor {
            let processor = id_among(vendor, facts, "processors");
            let at = add(facts, "processors", json!({ "id": processor, "name": vendor }));
            report.doubt(
                format!("$.processors[{at}]"),
                tool,
                "leverandøren etter navnet på verktøyet; skriv inn hvilket selskap avtalen er med, og i hvilket land",
                "the supplier by the name of the tool; write which company the agreement is with, and in which country",
            );
            entry["recipients"] = json!([processor]);
        }
        let kept = sentences(&letters).into_iter().find(|it| KEPT.is_match(it) && period(it).is_some());
        if let Some(kept) = kept
            && let Some(ttl) = period(kept)
        {
            entry["retention"] = json!({ "ttl": ttl });
            report.recognise(format!("{path}.retention.ttl"), kept);
        }
        for (pattern, handling) in [(&TRUNCATED, "truncated"), (&IP_MASKED, "masked")] {
            if let Some(sentence) = sentences(&letters).into_iter().find(|it| pattern.is_match(it)) {
                entry["analytics"]["ip"] = handling.into();
                report.doubt(
                    format!("{path}.analytics.ip"),
                    sentence,
                    "se om det stemmer at adressen blir behandlet slik",
                    "see whether this is what happens to the address",
                );
                break;
            }
        }
        add(facts, "processing", entry);
        report.doubt(
            &path,
            &section.title.letters,
            "teksten står på siden sammen med faktaene; ta bort det som da står to ganger",
            "the text stands on the page beside the facts; remove what then stands twice",
        );
        section.pieces.push(Piece::Fact(format!("processing/{id}")));
    }
}
