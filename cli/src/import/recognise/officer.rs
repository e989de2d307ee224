//! The data protection officer in sentences: «Du når personvernombudet på telefon 72 00 00 00 eller …».

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::contact_line::phone;
use super::{group, pattern, sentences};
use crate::import::draft::{Draft, Piece, Section};
use crate::import::report::Report;

pattern!(OFFICER, r"(?i)personvernomb[uo]d");
pattern!(EMAIL, r"(?i)[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+");
pattern!(OWN, r"(?i)^[^@]*(?:personvern|omb[uo]d|pvo|dpo)[^@]*@");
pattern!(PHONE, r"(?i)\b(?:telefon|tlf|mobil)\w*\.?(?:\s*nr\.?)?\s*:?\s*(?<number>\+?\d[\d ]{6,16}\d)");

/// Reads the officer's address and number from the text, where no line said them.
pub(super) fn recognise(draft: &mut Draft) {
    draft.each(&mut |section, facts, report| {
        if facts.contains_key("dataProtectionOfficer") {
            return;
        }
        let letters = letters_of(section);
        let own = section.kind == Some("dataProtectionOfficer");
        // In the officer's own section all is the officer's; elsewhere what the same sentence says, if the address does, too.
        let about: Vec<&str> = sentences(&letters).into_iter().filter(|it| own || OFFICER.is_match(it)).collect();
        let Some(fields) = fields(&about, own) else { return };
        keep(section, fields, &about, facts, report);
    });
}

fn letters_of(section: &Section) -> String {
    let own =
        section.pieces.iter().filter_map(|it| if let Piece::Block(block) = it { Some(block.letters()) } else { None });
    own.collect::<Vec<_>>().join("\n")
}

/// E-mail and telephone, where there is one of each and no doubt whose it is.
fn fields(about: &[&str], own: bool) -> Option<Map<String, Value>> {
    let only = |all: BTreeSet<String>| if all.len() == 1 { all.into_iter().next() } else { None };
    let emails = about.iter().flat_map(|it| EMAIL.all(it)).filter_map(|found| Some(found.get(0)?.as_str().to_owned()));
    let emails: BTreeSet<String> = emails.filter(|email| own || OWN.is_match(email)).collect();
    let phones: BTreeSet<String> =
        about.iter().flat_map(|it| PHONE.all(it)).filter_map(|found| phone(group(&found, "number"))).collect();
    if about.iter().any(|it| it.to_lowercase().contains("datatilsyn")) && own {
        return None;
    }
    let mut fields = Map::new();
    fields.extend(only(emails).map(|email| ("email".to_owned(), email.into())));
    if own || !fields.is_empty() {
        fields.extend(only(phones).map(|phone| ("phone".to_owned(), phone.into())));
    }
    (!fields.is_empty()).then_some(fields)
}

fn keep(
    section: &mut Section,
    fields: Map<String, Value>,
    about: &[&str],
    facts: &mut Map<String, Value>,
    report: &mut Report,
) {
    let text = about.join("\n");
    for field in fields.keys() {
        report.recognise(format!("$.dataProtectionOfficer.{field}"), &text);
    }
    report.doubt(
        "$.dataProtectionOfficer",
        text,
        "lest av en setning, som også står på siden; se om det stemmer, og ta bort det som da står to ganger",
        "read from a sentence, which stands on the page, too; see whether it is right, and remove what then stands twice",
    );
    facts.insert("dataProtectionOfficer".into(), Value::Object(fields));
    section.pieces.push(Piece::Fact("dataProtectionOfficer".into()));
}
