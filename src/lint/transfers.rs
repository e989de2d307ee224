//! What goes to countries outside the EEA, and what protects it there (art. 13(1)(f), 44 to 49).

use super::case::At;
use super::phrase::words;
use super::rule::{Cite, GDPR, Look, Looking, Rule, Strength, Told, both, gdpr};
use crate::manifest::Text;
use crate::manifest::facts::Facts;
use crate::manifest::people::Processor;
use crate::manifest::processing::Processing;

const TRANSFER: Cite = gdpr("art. 13 nr. 1 bokstav f", "Art. 13(1)(f)", "a13");

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV050",
        strength: Strength::Conditional,
        laws: &[TRANSFER, gdpr("art. 44", "Art. 44", "a44")],
        holds: GDPR,
        title: both("Overføring ut av EØS er ikke omtalt", "Transfer out of the EEA is not told"),
        mend: both(
            "Legg inn «transfers» med land og det som verner opplysningene der. Blir alt hos leverandøren i EØS, skriv landet i «country» hos leverandøren.",
            "Add “transfers” with the country and what protects the data there. If the supplier keeps all of it in the EEA, write its “country”.",
        ),
        look: Looking::By(untold),
    },
    Rule {
        id: "PV051",
        strength: Strength::Conditional,
        laws: &[TRANSFER, gdpr("art. 45 og 46", "Art. 45 and 46", "a45")],
        holds: GDPR,
        title: both("Overføringen mangler grunnlag", "The transfer has no ground"),
        mend: both(
            "Skriv i «adequacyDecision» hvilken beslutning som gjelder, eller i «appropriateGuarantees» hvilke garantier.",
            "Say in “adequacyDecision” which decision applies, or in “appropriateGuarantees” which safeguards.",
        ),
        look: Looking::By(unguarded),
    },
    Rule {
        id: "PV052",
        strength: Strength::Conditional,
        laws: &[TRANSFER],
        holds: GDPR,
        title: both(
            "Det står ikke hvordan man får en kopi av garantiene",
            "How to get a copy of the safeguards is not told",
        ),
        mend: both(
            "Legg inn «copyUrl», eller skriv i «appropriateGuarantees» hvor garantiene er gjort tilgjengelige.",
            "Add “copyUrl”: where the safeguards can be read or asked for.",
        ),
        look: Looking::By(uncopied),
    },
];

/// The European Economic Area (EØS): the EU's member states, Iceland, Liechtenstein and Norway.
const EEA: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Suppliers whose groups are in the United States, by a word of their name. They are asked about where the manifest does
/// not say in which country it is.
const AMERICAN: &[&str] = &[
    "cloudflare",
    "facebook",
    "google",
    "hubspot",
    "instagram",
    "linkedin",
    "mailchimp",
    "meta",
    "twitter",
    "vimeo",
    "youtube",
    "zendesk",
];

/// Who gets data, and where.
enum Abroad {
    /// The manifest says that the country is outside the EEA.
    Country(String, String),
    /// The manifest says no country, but the group is American.
    Group(String),
}

fn abroad(name: &str, country: Option<&str>) -> Option<Abroad> {
    match country {
        Some(country) if EEA.contains(&country) => None,
        Some(country) => Some(Abroad::Country(name.to_owned(), country.to_owned())),
        None => {
            words(name).iter().any(|word| AMERICAN.contains(&word.as_str())).then(|| Abroad::Group(name.to_owned()))
        }
    }
}

fn of_processor(processor: Processor) -> Option<Abroad> {
    let country = processor.country();
    abroad(processor.name().as_str(), country.map(crate::manifest::Country::as_str))
}

/// The first of those who get data from an entry that is outside the EEA.
fn first_abroad(look: &Look, facts: Facts, entry: Processing) -> Option<Abroad> {
    let named = entry.recipients().iter().map(crate::manifest::ProcessorId::id);
    let operator = entry
        .form()
        .and_then(super::super::manifest::processing::FormFacts::operator)
        .map(crate::manifest::ProcessorId::id);
    let mut countries_told = false;
    let mut found = None;
    for processor in named.chain(operator).filter_map(|id| facts.processor(id)) {
        countries_told |= processor.country().is_some();
        found = found.or_else(|| of_processor(processor));
    }
    // A tool or a platform is looked up by its name only where no supplier with a country stands for it.
    let tool = || entry.analytics().filter(|_| !countries_told).and_then(|it| abroad(it.tool().as_str(), None));
    let platform =
        || entry.social_media().filter(|_| !countries_told).and_then(|it| abroad(it.platform().as_str(), None));
    let stored = || {
        let storage = look.case.declaration()?.it.storage()?;
        let of = |id: Option<crate::manifest::ProcessingId>| id.is_some_and(|id| id.id() == entry.id());
        let purposes = storage.purposes().iter().filter(|purpose| of(purpose.processing()));
        let providers = |purpose: crate::manifest::storage::StoragePurpose| -> Vec<_> {
            let items = purpose
                .items()
                .iter()
                .filter_map(super::super::manifest::storage::StoredItem::provider)
                .map(|id| id.id().as_str().to_owned());
            purpose.recipients().iter().map(|id| id.id().as_str().to_owned()).chain(items).collect()
        };
        let ids: Vec<String> = purposes.flat_map(providers).collect();
        facts.processors().iter().filter(|it| ids.iter().any(|id| id == it.id().as_str())).find_map(of_processor)
    };
    found.or_else(tool).or_else(platform).or_else(stored)
}

fn report(look: &mut Look, place: &super::case::Place, below: &str, abroad: Abroad) {
    let missing = match abroad {
        Abroad::Country(name, country) => Told {
            nb: format!(
                "{name} er i {country}, utenfor EØS. Erklæringen sier ikke at opplysninger overføres dit, eller hva som verner dem"
            ),
            en: format!(
                "{name} is in {country}, outside the EEA. The declaration does not say that data go there, or what protects them"
            ),
        },
        Abroad::Group(name) => Told {
            nb: format!(
                "{name} hører til et amerikansk konsern. Erklæringen sier ikke om opplysninger overføres til USA, eller hva som verner dem der"
            ),
            en: format!(
                "{name} belongs to an American group. The declaration does not say whether data go to the USA, or what protects them there"
            ),
        },
    };
    look.find(place, below, missing);
}

fn untold(look: &mut Look) {
    for At { place, it: entry } in look.case.processing() {
        let Some(facts) = look.case.facts(&place) else { continue };
        if entry.transfers().is_empty()
            && let Some(abroad) = first_abroad(look, facts, entry)
        {
            report(look, &place, ".transfers", abroad);
        }
    }
    for At { place, it: chat } in look.case.chats() {
        let Some(facts) = look.case.facts(&place) else { continue };
        let Some(supplier) = chat.supplier().and_then(|id| facts.processor(id.id())) else { continue };
        let told = look.case.processing().iter().any(|entry| {
            entry.it.transfers().iter().any(|transfer| transfer.recipient().is_some_and(|id| id.id() == supplier.id()))
        });
        if !told && let Some(abroad) = of_processor(supplier) {
            report(look, &place, ".supplier", abroad);
        }
    }
}

fn unguarded(look: &mut Look) {
    for At { place, it: entry } in look.case.processing() {
        for (index, transfer) in entry.transfers().iter().enumerate() {
            let outside = !EEA.contains(&transfer.country().as_str());
            let adequate = transfer.adequacy_decision().is_some_and(|text| !text.is_empty());
            let guarded = transfer.appropriate_guarantees().is_some_and(|text| !text.is_empty());
            if outside && !adequate && !guarded {
                let country = transfer.country();
                let country = country.as_str();
                let missing = Told {
                    nb: format!("Opplysninger overføres til {country}, men det står ikke hva som verner dem der"),
                    en: format!("Data go to {country}, but it does not say what protects them there"),
                };
                look.find(&place, &[".transfers[", &index.to_string(), "]"].concat(), missing);
            }
        }
    }
}

fn uncopied(look: &mut Look) {
    for At { place, it: entry } in look.case.processing() {
        for (index, transfer) in entry.transfers().iter().enumerate() {
            let guarantees = transfer.appropriate_guarantees().filter(|text| !text.is_empty());
            let adequate = transfer.adequacy_decision().is_some_and(|text| !Text::is_empty(text));
            if guarantees.is_some() && !adequate && transfer.copy_url().is_none() {
                look.find_titled(&place, &[".transfers[", &index.to_string(), "].copyUrl"].concat());
            }
        }
    }
}
