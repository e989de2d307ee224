//! Acts and regulations that the text refers to, with the section where it names one.

use serde_json::{Value, json};

use super::{group, pattern};
use crate::import::draft::{Draft, add, entries, id_among};

pattern!(
    LAW,
    r"(?ix)\b(?: (?<name>
        personopplysningslov(?:en|a) | personvernforordning(?:en|a) | personvernlov(?:en|a) | forvaltningslov(?:en|a) | arkivlov(?:en|a) |
        offentl(?:e|i)g(?:het)?s?lov(?:en|a) | offentleglova | ekomlov(?:en|a) | opplæringslov(?:en|a) | barnehagelov(?:en|a) |
        kommunelov(?:en|a) | regnskapslov(?:en|a) | bokføringslov(?:en|a) | sosialtjenestelov(?:en|a) | barnevernslov(?:en|a) |
        folkeregisterlov(?:en|a) | valglov(?:en|a) | pasientjournallov(?:en|a) | helsepersonellov(?:en|a) | helseregisterlov(?:en|a) |
        plan-\ og\ bygningslov(?:en|a) | helse-\ og\ omsorgstjenestelov(?:en|a) | lov\ om\ helse-\ og\ omsorgstjenester | gdpr
    )\b | (?<short>off\.\ ?lov(?:en|a)) )
    (?: \s* (?<section>§§?\s?\d+(?:-\d+)?(?:\ ?[a-z]\b)? | art(?:ikkel|\.)\s?\d+(?:\ nr\.\ ?\d+)?(?:\ bokstav\ [a-z]\b(?:(?:,|\ og|\ eller)\ [a-z]\b)*)?) )?"
);

pub(super) fn recognise(draft: &mut Draft) {
    let letters = draft.letters();
    for found in LAW.all(&letters) {
        let written = [group(&found, "name"), group(&found, "short")].concat();
        let name = personvern::language::capitalised(&written);
        let section = group(&found, "section");
        let known = entries(&draft.facts, "laws").iter().any(|law| {
            let its = law["section"].as_str().unwrap_or_default();
            law["name"].as_str().is_some_and(|known| known.to_lowercase() == name.to_lowercase())
                && (its == section || section.is_empty())
        });
        if known {
            continue;
        }
        let id = id_among(&format!("{name} {section}"), &draft.facts, "laws");
        let mut law = json!({ "id": id, "name": name });
        if !section.is_empty() {
            law["section"] = Value::from(section);
        }
        let at = add(&mut draft.facts, "laws", law);
        draft.report.recognise(format!("$.laws[{at}]"), found.get(0).map_or("", |it| it.as_str()));
    }
}
