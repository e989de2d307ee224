//! Suppliers that are named: by their form of company, or where the text says that somebody is a processor.

use serde_json::{Map, Value, json};

use super::{group, pattern, sentences};
use crate::import::draft::{Draft, add, entries, id_among};
use crate::import::report::Report;

pattern!(
    COMPANY,
    r"(?<who>\p{Lu}[\p{L}\d]*(?:(?: |-| & | og )\p{Lu}[\p{L}\d]*)* (?:AS|ASA|AB|A/S|Inc|Ltd|Limited|GmbH|LLC|IKS|ApS|B\.V))\b"
);
pattern!(
    SUPPLIER,
    r"^(?<who>\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+)*) er (?:en |ein )?(?:\p{L}+ )?(?:aktør|leverandør|databehandler|underdatabehandler)"
);
pattern!(
    NOT_GIVEN,
    r"(?i)\b(?:leverer|leverar|deler|gir|gjev|gjer|sender|utleverer|utleverar|bruker|brukar|selger|sel)\s+(?:\p{L}+\s+)?(?:aldri|ikke|ikkje|ingen)\b"
);
pattern!(ISO, r"\b(?<standard>ISO(?:/IEC)? ?\d{4,5})\b");

pub(super) fn recognise(draft: &mut Draft) {
    let letters = draft.letters();
    let (facts, report) = (&mut draft.facts, &mut draft.report);
    for sentence in sentences(&letters) {
        for found in COMPANY.all(sentence).chain(SUPPLIER.captures(sentence)) {
            let who = group(&found, "who");
            // «Sem & Stenersen Prokom AS» after a word of the sentence's own: what is known already is in it.
            let known = entries(facts, "processors").iter().any(|entry| {
                entry["name"].as_str().is_some_and(|name| name == who || name.ends_with(who) || who.ends_with(name))
            });
            // «Vi bruker ikke …»: who is named is no recipient.
            let before = sentence.split(who).next().unwrap_or_default();
            if !known && !NOT_GIVEN.is_match(before) {
                keep(who, sentence, facts, report);
            }
        }
    }
    certifications(&letters, facts, report);
}

fn keep(who: &str, sentence: &str, facts: &mut Map<String, Value>, report: &mut Report) {
    let id = id_among(who, facts, "processors");
    let at = add(facts, "processors", json!({ "id": id, "name": who }));
    report.doubt(
        format!("$.processors[{at}]"),
        sentence,
        "nevnt i teksten; se om de er databehandler, mottaker eller noe annet",
        "named in the text; see whether they are a processor, a recipient or something else",
    );
}

/// Standards belong to the supplier that their sentence names.
fn certifications(letters: &str, facts: &mut Map<String, Value>, report: &mut Report) {
    let Some(Value::Array(processors)) = facts.get_mut("processors") else { return };
    for sentence in sentences(letters) {
        let standards: Vec<&str> =
            ISO.all(sentence).filter_map(|found| Some(found.name("standard")?.as_str())).collect();
        if standards.is_empty() {
            continue;
        }
        let named = processors
            .iter_mut()
            .enumerate()
            .find(|(_, it)| it["name"].as_str().is_some_and(|name| sentence.contains(name)));
        if let Some((at, processor)) = named {
            processor["certifications"] = json!(standards);
            report.recognise(format!("$.processors[{at}].certifications"), sentence);
        }
    }
}
