//! What a page has and its manifest does not say, and the other way round.

use super::super::case::Place;
use super::super::rule::{
    Act, Both, EKOM, GDPR, Holds, Look, Looking, Rule, SECTION_3_15, Strength, Told, both, cite, gdpr,
};
use super::compare::{Entry, Kind, Row, Standing, Thing, comparison, is_ours};
use crate::manifest::json::Json;
use crate::manifest::published::{Fields, fields};
use crate::manifest::storage::{Area, StoragePurpose};

pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "PV160",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Siden lagrer noe som ikke er oppgitt", "The page stores something that is not declared"),
        mend: both(
            "Finn ut hva som lagrer det. Er det strengt nødvendig, list det opp i «storage.necessary». Ellers hører det til i «items» til et formål, og det som lagrer det, må vente på et ja. Trengs det ikke, ta det bort.",
            "Find out what stores it. If it is strictly necessary, list it in “storage.necessary”. If not, it belongs in the “items” of a purpose, and what stores it must wait for a yes. If it is not needed, remove it.",
        ),
        look: Looking::By(undeclared),
    },
    Rule {
        id: "PV161",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Noe er lagret uten det ja som trengs", "Something is stored without the yes that it needs"),
        mend: both(
            "Merk det som lagrer det, med «data-purpose», så det venter på et ja. Lagrer tjeneren det, må tjeneren vente.",
            "Mark what stores it with “data-purpose”, so that it waits for a yes. If the server stores it, the server must wait.",
        ),
        look: Looking::By(early),
    },
    Rule {
        id: "PV162",
        strength: Strength::Advice,
        laws: &[gdpr("art. 13 nr. 1 bokstav e", "Art. 13(1)(e)", "a13")],
        holds: GDPR,
        title: both(
            "Siden henter fra et sted som manifestet ikke nevner",
            "The page loads from a host that the manifest does not mention",
        ),
        mend: both(
            "Den som eier stedet, får vite IP-adressen til den besøkende. Er det en leverandør eller mottaker, list den opp i «processors», med adressen i «url» eller navnet på stedet i «note». Ellers: legg fila på eget nettsted, eller ta den bort.",
            "Whoever owns the host learns the visitor’s IP address. If it is a supplier or another recipient, list it in “processors”, with its address in “url” or the host’s name in “note”. Otherwise serve the file from your own site, or remove it.",
        ),
        look: Looking::By(foreign),
    },
    Rule {
        id: "PV163",
        strength: Strength::Advice,
        laws: &[cite(Act::Usage, "", "", "")],
        holds: Holds::Always,
        title: both(
            "Noe er oppgitt, men ikke å se på siden nå",
            "Something is declared, but not to be seen on the page now",
        ),
        mend: both(
            "Det kan komme senere, på en annen side, eller etter noe den besøkende gjør. Brukes det ikke lenger noe sted, ta det bort.",
            "It may come later, on another page, or after something that the visitor does. If it is no longer used anywhere, remove it.",
        ),
        look: Looking::By(unseen),
    },
    Rule {
        id: "PV164",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both(
            "Siden er publisert med noe annet om lagring enn det manifestet sier",
            "The page is published with something else about storage than the manifest says",
        ),
        mend: both(
            "Publiser siden på nytt fra dette manifestet («personvern publish»), og legg inn hele resultatet: taggen, valgene og erklæringen. Er det manifestet som er for gammelt, legg ut det nye.",
            "Publish the page anew from this manifest (“personvern publish”), and put all of the result on it: the tag, the choices and the declaration. If it is the manifest that is too old, serve the new one.",
        ),
        look: Looking::By(outdated),
    },
];

fn rows<'a>(look: &Look<'_, 'a>, kind: fn(Kind) -> bool, standing: Standing) -> Vec<Row<'a>> {
    let all = comparison(look.case).into_iter();
    all.filter(|row| kind(row.thing.kind) && row.standing == standing).collect()
}

const fn is_stored(kind: Kind) -> bool {
    matches!(kind, Kind::Stored(_))
}

/// What reports call the place where something is stored.
fn place(kind: Kind) -> Both {
    match kind {
        Kind::Stored(Area::Cookie) => both("informasjonskapsel", "cookie"),
        other => both(other.name(), other.name()),
    }
}

/// A thing with its place: «_ga» (informasjonskapsel).
fn called(thing: &Thing) -> Told {
    let (name, place) = (&thing.name, place(thing.kind));
    Told { nb: format!("«{name}» ({})", place.nb), en: format!("“{name}” ({})", place.en) }
}

/// What the visitor is asked about a purpose.
fn titled(look: &Look, purpose: Option<StoragePurpose>) -> Told {
    purpose.map_or_else(
        || Told { nb: String::new(), en: String::new() },
        |purpose| look.case.called(&Place::root(), Some(purpose.title()), purpose.id().as_str()),
    )
}

fn undeclared(look: &mut Look) {
    for Row { thing, .. } in rows(look, is_stored, Standing::Undeclared) {
        let name = called(&thing);
        let missing = Told {
            nb: format!("{} er lagret, men «storage» oppgir det ikke", name.nb),
            en: format!("{} is stored, but “storage” does not declare it", name.en),
        };
        look.find_thing(".storage", thing, missing);
    }
}

fn early(look: &mut Look) {
    for Row { thing, path, purpose, .. } in rows(look, is_stored, Standing::Early) {
        let (name, title) = (called(&thing), titled(look, purpose));
        let missing = Told {
            nb: format!("{} er lagret, men «{}» har ikke fått ja her", name.nb, title.nb),
            en: format!("{} is stored, but “{}” has had no yes here", name.en, title.en),
        };
        look.find_thing(path.as_deref().and_then(|path| path.strip_prefix('$')).unwrap_or_default(), thing, missing);
    }
}

fn foreign(look: &mut Look) {
    for Row { thing, .. } in rows(look, |kind| kind == Kind::Host, Standing::Undeclared) {
        let missing = Told {
            nb: format!(
                "Siden har hentet noe fra «{}», som ingen leverandør eller mottaker er oppgitt med",
                thing.name
            ),
            en: format!(
                "The page has loaded something from “{}”, which is stated of no supplier or recipient",
                thing.name
            ),
        };
        look.find_thing(".processors", thing, missing);
    }
}

fn unseen(look: &mut Look) {
    let Some(page) = look.case.page() else { return };
    let Some(facts) = look.case.declaration().and_then(|manifest| look.case.facts(&manifest.place)) else { return };
    for entry in Entry::all(facts, page) {
        let (area, name) = (entry.item.area(), entry.item.name());
        // Without a yes it is as it should be, and what nobody can read cannot be missed.
        let Some(stored) = page.names(area).filter(|_| entry.may_be(page)) else { continue };
        let hidden = entry.item.http_only() == Some(true) || is_ours(area, name.as_str());
        if hidden || stored.iter().any(|stored| entry.item.names(stored)) {
            continue;
        }
        let thing = Thing { kind: Kind::Stored(area), name: name.as_str().to_owned() };
        let called = called(&thing);
        let missing = Told {
            nb: format!("{} er oppgitt, men er ikke å se på denne siden nå", called.nb),
            en: format!("{} is declared, but is not to be seen on this page now", called.en),
        };
        look.find_thing(entry.path.strip_prefix('$').unwrap_or_default(), thing, missing);
    }
}

/// What a published page goes by is what stands on its tag.
fn outdated(look: &mut Look) {
    let Some(published) = look.case.page().and_then(|page| page.published.as_ref()) else { return };
    let Some(facts) = look.case.declaration().and_then(|manifest| look.case.facts(&manifest.place)) else { return };
    let Some(storage) = facts.storage() else {
        // Where there is nothing to ask about, the tag may still say where chats keep a conversation.
        if fields(published, true).is_empty() {
            return;
        }
        let missing = Told {
            nb: "Siden har «data-storage», men manifestet har ikke «storage»".into(),
            en: "The page has “data-storage”, but the manifest has no “storage”".into(),
        };
        return look.find(&Place::root(), ".storage", missing);
    };
    let asks = !storage.asked().is_empty();
    let (now, then) = (fields(storage.json(), asks), fields(published, asks));
    for name in ["version", "keepDays", "sharedDomain", "information", "purposes", "necessary"] {
        if value_of(&now, name) == value_of(&then, name) {
            continue;
        }
        let missing = Told {
            nb: format!("«{name}» i «data-storage» på siden er ikke som i manifestet"),
            en: format!("“{name}” in the page’s “data-storage” is not as in the manifest"),
        };
        look.find(&Place::root(), &[".storage.", name].concat(), missing);
    }
}

fn value_of<'a>(fields: &'a Fields, name: &str) -> Option<&'a Json> {
    fields.iter().find(|(its, _)| its == name).map(|(_, value)| value)
}
