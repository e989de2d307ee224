//! The rights of the person concerned: that they are told, how to use them, and when there is an answer.

use super::case::{At, Case, Place};
use super::rule::{Both, Cite, GDPR, Look, Looking, Rule, Strength, Told, both, gdpr};
use crate::language::Duration;
use crate::manifest::Text;
use crate::manifest::processing::{AutomatedDecisionMaking, LegalBasis};
use crate::manifest::rights::{Right, Rights};
use crate::manifest::shape::List;

const RIGHTS: Cite = gdpr("art. 13 nr. 2 bokstav b", "Art. 13(2)(b)", "a13");
const AUTOMATED: Cite = gdpr("art. 13 nr. 2 bokstav f", "Art. 13(2)(f)", "a13");

/// What is done about a right that is not told.
const ADD: Both = both(
    "Legg retten inn i «rights», om så bare som {}: da forteller erklæringen om den med egne ord.",
    "Add the right to “rights”, even if only as {}: the declaration then tells it in its own words.",
);

pub(super) const RULES: &[Rule] = &[
    right(
        "PV010",
        &[RIGHTS, gdpr("art. 15", "Art. 15", "a15")],
        both("Retten til innsyn er ikke nevnt", "The right of access is not mentioned"),
        |look| {
            told(look, "access");
        },
    ),
    right(
        "PV011",
        &[RIGHTS, gdpr("art. 16", "Art. 16", "a16")],
        both("Retten til retting er ikke nevnt", "The right to rectification is not mentioned"),
        |look| {
            told(look, "rectification");
        },
    ),
    right(
        "PV012",
        &[RIGHTS, gdpr("art. 17", "Art. 17", "a17")],
        both("Retten til sletting er ikke nevnt", "The right to erasure is not mentioned"),
        |look| {
            told(look, "erasure");
        },
    ),
    right(
        "PV013",
        &[RIGHTS, gdpr("art. 18", "Art. 18", "a18")],
        both("Retten til begrensning er ikke nevnt", "The right to restriction is not mentioned"),
        |look| {
            told(look, "restriction");
        },
    ),
    right(
        "PV014",
        &[RIGHTS, gdpr("art. 21", "Art. 21", "a21")],
        both("Retten til å protestere er ikke nevnt", "The right to object is not mentioned"),
        |look| {
            told(look, "objection");
        },
    ),
    Rule {
        id: "PV015",
        strength: Strength::Conditional,
        laws: &[RIGHTS, gdpr("art. 20 nr. 1", "Art. 20(1)", "a20")],
        holds: GDPR,
        title: both("Retten til dataportabilitet er ikke nevnt", "The right to data portability is not mentioned"),
        mend: both(
            "Legg inn «rights.portability». Gjelder den ikke, skriv «\"available\": false» og grunnen i «reason».",
            "Add “rights.portability”. If it does not apply, write “\"available\": false” and the reason in “reason”.",
        ),
        look: Looking::By(portability),
    },
    Rule {
        id: "PV016",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 13 nr. 2 bokstav c", "Art. 13(2)(c)", "a13"), gdpr("art. 7 nr. 3", "Art. 7(3)", "a7")],
        holds: GDPR,
        title: both(
            "Retten til å trekke et samtykke tilbake er ikke nevnt",
            "The right to withdraw consent is not mentioned",
        ),
        mend: both(
            "Legg inn «rights.withdrawConsent», og skriv gjerne hvor på nettstedet man gjør det.",
            "Add “rights.withdrawConsent”, preferably with where on the site it is done.",
        ),
        look: Looking::By(withdrawal),
    },
    Rule {
        id: "PV017",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 2 bokstav d", "Art. 13(2)(d)", "a13"), gdpr("art. 77", "Art. 77", "a77")],
        holds: GDPR,
        title: both(
            "Retten til å klage til Datatilsynet er ikke nevnt",
            "The right to complain to Datatilsynet is not mentioned",
        ),
        mend: both(
            "Legg inn «rights.complain» med «supervisoryAuthority»: { \"name\": \"Datatilsynet\", \"url\": \"https://www.datatilsynet.no/\" }.",
            "Add “rights.complain” with “supervisoryAuthority”: { \"name\": \"Datatilsynet\", \"url\": \"https://www.datatilsynet.no/\" }.",
        ),
        look: Looking::By(complaint),
    },
    Rule {
        id: "PV018",
        strength: Strength::Breach,
        laws: &[
            gdpr("art. 13 nr. 2 bokstav d", "Art. 13(2)(d)", "a13"),
            super::rule::cite(super::Act::PersonalData, "§ 20", "§ 20", "§20"),
        ],
        holds: GDPR,
        title: both("Klagen vises til en annen enn Datatilsynet", "Complaints are sent to another than Datatilsynet"),
        mend: both(
            "Skriv Datatilsynet i «rights.complain.supervisoryAuthority.name».",
            "Write Datatilsynet in “rights.complain.supervisoryAuthority.name”.",
        ),
        look: Looking::By(authority),
    },
    Rule {
        id: "PV019",
        strength: Strength::Advice,
        laws: &[gdpr("art. 12 nr. 3 og 5", "Art. 12(3) and (5)", "a12")],
        holds: GDPR,
        title: both(
            "Svarfristen eller at det er gratis, er ikke nevnt",
            "The time limit, or that it is free, is not mentioned",
        ),
        mend: both(
            "Legg inn «\"deadline\": \"P1M\"» og «\"freeOfCharge\": true» i «rights».",
            "Add “\"deadline\": \"P1M\"” and “\"freeOfCharge\": true” to “rights”.",
        ),
        look: Looking::By(deadline),
    },
    Rule {
        id: "PV020",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 12 nr. 3 og 5", "Art. 12(3) and (5)", "a12")],
        holds: GDPR,
        title: both("Fristen er for lang, eller det skal koste noe", "The time limit is too long, or there is a fee"),
        mend: both(
            "Loven krever svar uten ugrunnet opphold og senest innen en måned, og at det er gratis. Unntakene gjelder enkelttilfeller.",
            "The law demands an answer without undue delay and within one month at the latest, and free of charge. The exceptions are for single cases.",
        ),
        look: Looking::By(terms),
    },
    Rule {
        id: "PV021",
        strength: Strength::Advice,
        laws: &[gdpr("art. 12 nr. 1", "Art. 12(1)", "a12")],
        holds: GDPR,
        title: both("En rett gjelder ikke, men grunnen mangler", "A right does not apply, but no reason is given"),
        mend: both("Skriv grunnen i «reason».", "Give the reason in “reason”."),
        look: Looking::By(reasons),
    },
    Rule {
        id: "PV022",
        strength: Strength::Advice,
        laws: &[gdpr("art. 20 nr. 3 og fortalen punkt 68", "Art. 20(3), recital 68", "a20")],
        holds: GDPR,
        title: both(
            "Dataportabilitet er lovet uten at retten gjelder",
            "Data portability is promised though it does not apply",
        ),
        mend: both(
            "Ingen behandling bygger på samtykke eller avtale. Skriv «\"available\": false» med grunnen, og kall en kopi for innsyn.",
            "No processing rests on consent or contract. Write “\"available\": false” with the reason, and call a copy access.",
        ),
        look: Looking::By(portability_promised),
    },
    Rule {
        id: "PV023",
        strength: Strength::Advice,
        laws: &[gdpr("art. 12 nr. 2", "Art. 12(2)", "a12")],
        holds: GDPR,
        title: both("Det står ikke hvordan rettighetene brukes", "How to use the rights is not told"),
        mend: both(
            "Skriv i «rights.howTo» hvor man henvender seg, eller vis til en kontakt i «rights.contact».",
            "Say in “rights.howTo” where to turn, or name a contact in “rights.contact”.",
        ),
        look: Looking::By(how_to),
    },
    Rule {
        id: "PV024",
        strength: Strength::Advice,
        laws: &[AUTOMATED],
        holds: GDPR,
        title: both("Automatiske avgjørelser er ikke nevnt", "Automated decisions are not mentioned"),
        mend: both(
            "Finnes det ingen, si det: «\"automatedDecisionMaking\": { \"inUse\": false }».",
            "If there are none, say so: “\"automatedDecisionMaking\": { \"inUse\": false }”.",
        ),
        look: Looking::By(automated_silence),
    },
    Rule {
        id: "PV025",
        strength: Strength::Conditional,
        laws: &[AUTOMATED],
        holds: GDPR,
        title: both("Automatiske avgjørelser er ikke forklart", "Automated decisions are not explained"),
        mend: both(
            "Skriv i «logicInvolved» hvordan det avgjøres, og i «scopeAndIntendedEffects» hva det betyr for den det gjelder.",
            "Say in “logicInvolved” how it is decided, and in “scopeAndIntendedEffects” what it means for the person.",
        ),
        look: Looking::By(automated_unexplained),
    },
    Rule {
        id: "PV026",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 22 nr. 3", "Art. 22(3)", "a22")],
        holds: GDPR,
        title: both(
            "Retten til at et menneske ser på saken, er ikke nevnt",
            "The right to have a person look at it is not mentioned",
        ),
        mend: both("Legg inn «rights.automatedDecisions».", "Add “rights.automatedDecisions”."),
        look: Looking::By(automated_right),
    },
];

/// A rule that asks for one of the rights that every declaration tells.
const fn right(id: &'static str, laws: &'static [Cite], title: Both, look: fn(&mut Look)) -> Rule {
    Rule { id, strength: Strength::Breach, laws, holds: GDPR, title, mend: ADD, look: Looking::By(look) }
}

/// The rights that a declaration states.
fn rights<'a>(case: &Case<'a>) -> Option<Rights<'a>> {
    case.declaration()?.it.rights()
}

/// Whether a declaration lacks something; a fragment lacks nothing, since the manifest has it.
fn lacks<T: Copy>(case: &Case, stated: Option<T>) -> bool {
    case.declaration().is_some() && stated.is_none()
}

/// Each right that a declaration may tell, with its field.
fn all(rights: Rights<'_>) -> [(&'static str, Option<Right<'_>>); 8] {
    [
        ("access", rights.access()),
        ("rectification", rights.rectification()),
        ("erasure", rights.erasure()),
        ("restriction", rights.restriction()),
        ("objection", rights.objection()),
        ("portability", rights.portability()),
        ("withdrawConsent", rights.withdraw_consent()),
        ("automatedDecisions", rights.automated_decisions()),
    ]
}

/// Finds a right that is not told.
fn told(look: &mut Look, name: &str) {
    let is_told = |rights: Rights| all(rights).iter().any(|(its, right)| *its == name && right.is_some());
    if lacks(look.case, rights(look.case).filter(|rights| is_told(*rights))) {
        look.find_titled(&Place::root(), &[".rights.", name].concat());
    }
}

/// The legal bases of all that is done, chatbots among it.
fn bases<'a>(case: &Case<'a>) -> Vec<&'a str> {
    let letters = |list: List<'a, LegalBasis<'a>>| list.iter().map(|basis| basis.gdpr().as_str()).collect::<Vec<_>>();
    let of_processing = case.processing().into_iter().flat_map(move |entry| letters(entry.it.legal_bases()));
    of_processing.chain(case.chats().into_iter().flat_map(move |chat| letters(chat.it.legal_bases()))).collect()
}

/// Whether something rests on consent: a legal basis, a purpose that visitors are asked about, a form that asks.
fn consent(case: &Case) -> bool {
    let asked = case.declaration().and_then(|manifest| manifest.it.storage());
    asked.is_some_and(|storage| !storage.purposes().is_empty())
        || bases(case).iter().any(|basis| matches!(*basis, "6(1)(a)" | "9(2)(a)"))
        || case
            .processing()
            .iter()
            .any(|entry| entry.it.form().is_some_and(|form| form.consent_required() == Some(true)))
}

fn portability(look: &mut Look) {
    let contract = bases(look.case).contains(&"6(1)(b)");
    let silent = lacks(look.case, rights(look.case).and_then(Rights::portability));
    if silent && (contract || consent(look.case)) {
        let missing = both(
            "Noe av det erklæringen forteller om, bygger på samtykke eller avtale, men retten til dataportabilitet er ikke nevnt",
            "Some of what the declaration tells of rests on consent or contract, but the right to data portability is not mentioned",
        );
        look.find(&Place::root(), ".rights.portability", missing.into());
    }
}

fn portability_promised(look: &mut Look) {
    let promised = rights(look.case).and_then(Rights::portability);
    let promised = promised.is_some_and(|right| right.available() != Some(false));
    let bases = bases(look.case);
    let public = !bases.is_empty()
        && bases.iter().all(|basis| matches!(*basis, "6(1)(c)" | "6(1)(e)") || basis.starts_with('9'));
    if promised && public && !consent(look.case) {
        look.find_titled(&Place::root(), ".rights.portability");
    }
}

fn withdrawal(look: &mut Look) {
    let silent = lacks(look.case, rights(look.case).and_then(Rights::withdraw_consent));
    if silent && consent(look.case) {
        let missing = both(
            "Det bes om samtykke, men erklæringen sier ikke at det kan trekkes tilbake",
            "Consent is asked for, but the declaration does not say that it can be withdrawn",
        );
        look.find(&Place::root(), ".rights.withdrawConsent", missing.into());
    }
}

fn complaint(look: &mut Look) {
    if lacks(look.case, rights(look.case).and_then(Rights::complain)) {
        look.find_titled(&Place::root(), ".rights.complain");
    }
}

fn authority(look: &mut Look) {
    let Some(complaint) = rights(look.case).and_then(Rights::complain) else { return };
    let name = complaint.supervisory_authority().name();
    if !name.as_str().to_lowercase().contains("datatilsyn") {
        let missing = super::rule::quoting(
            both("Klager vises til en annen enn Datatilsynet", "Complaints are sent to another than Datatilsynet"),
            name.as_str(),
        );
        look.find(&Place::root(), ".rights.complain.supervisoryAuthority.name", missing);
    }
}

fn deadline(look: &mut Look) {
    if look.case.declaration().is_none() {
        return;
    }
    let rights = rights(look.case);
    let (time, price) = (rights.and_then(Rights::deadline), rights.and_then(Rights::free_of_charge));
    let missing = match (time, price) {
        (None, None) => both(
            "Erklæringen sier ikke når man får svar, og ikke at det er gratis",
            "The declaration does not say when there is an answer, nor that it is free of charge",
        ),
        (None, Some(_)) => {
            both("Erklæringen sier ikke når man får svar", "The declaration does not say when there is an answer")
        }
        (Some(_), None) => {
            both("Erklæringen sier ikke at det er gratis", "The declaration does not say that it is free of charge")
        }
        (Some(_), Some(_)) => return,
    };
    look.find(&Place::root(), ".rights", missing.into());
}

fn terms(look: &mut Look) {
    let Some(rights) = rights(look.case) else { return };
    // The longest month has 31 days, so 31 days is never too long to promise.
    let month = |time: &Duration| time.approximate_days() > 31;
    if rights.deadline().as_ref().is_some_and(month) {
        let missing = both("Svarfristen er lengre enn en måned", "The time limit is longer than one month");
        look.find(&Place::root(), ".rights.deadline", missing.into());
    }
    if rights.free_of_charge() == Some(false) {
        let missing = both(
            "Erklæringen sier at det koster noe å bruke rettighetene",
            "The declaration says that using the rights costs something",
        );
        look.find(&Place::root(), ".rights.freeOfCharge", missing.into());
    }
}

fn reasons(look: &mut Look) {
    let Some(rights) = rights(look.case) else { return };
    for (name, right) in all(rights) {
        let unreasoned = |right: Right| right.available() == Some(false) && right.reason().is_none_or(Text::is_empty);
        if right.is_some_and(unreasoned) {
            let missing = Told {
                nb: format!("Retten «{name}» gjelder ikke, men det står ikke hvorfor"),
                en: format!("The right “{name}” does not apply, but it does not say why"),
            };
            look.find(&Place::root(), &[".rights.", name].concat(), missing);
        }
    }
}

fn how_to(look: &mut Look) {
    let Some(rights) = rights(look.case) else { return };
    let mut own = all(rights).into_iter().filter_map(|(_, right)| right);
    let addressed = own.any(|right| right.url().is_some() || right.email().is_some());
    if rights.how_to().is_none_or(Text::is_empty) && rights.contact().is_none() && !addressed {
        look.find_titled(&Place::root(), ".rights");
    }
}

/// Every place where something may be said of automated decisions.
fn automated<'a>(case: &Case<'a>) -> Vec<At<AutomatedDecisionMaking<'a>>> {
    let all = case.declaration().and_then(|manifest| {
        let it = manifest.it.automated_decision_making()?;
        Some(At { place: manifest.place.below(".automatedDecisionMaking"), it })
    });
    let each = case.processing().into_iter().filter_map(|entry| {
        let it = entry.it.automated_decision_making()?;
        Some(At { place: entry.place.below(".automatedDecisionMaking"), it })
    });
    all.into_iter().chain(each).collect()
}

fn automated_silence(look: &mut Look) {
    if look.case.declaration().is_some() && automated(look.case).is_empty() {
        let missing = both(
            "Erklæringen sier ikke om noe avgjøres uten at et menneske ser på det",
            "The declaration does not say whether anything is decided without a person",
        );
        look.find(&Place::root(), ".automatedDecisionMaking", missing.into());
    }
}

fn automated_unexplained(look: &mut Look) {
    for decisions in automated(look.case).iter().filter(|decisions| decisions.it.in_use()) {
        let logic = decisions.it.logic_involved().is_none_or(Text::is_empty);
        let effects = decisions.it.scope_and_intended_effects().is_none_or(Text::is_empty);
        let missing = match (logic, effects) {
            (true, true) => both(
                "Noe avgjøres automatisk, men det står ikke hvordan, eller hva det betyr",
                "Something is decided automatically, but it does not say how, nor what it means",
            ),
            (true, false) => both(
                "Noe avgjøres automatisk, men det står ikke hvordan",
                "Something is decided automatically, but it does not say how",
            ),
            (false, true) => both(
                "Noe avgjøres automatisk, men det står ikke hva det betyr for den det gjelder",
                "Something is decided automatically, but it does not say what it means for the person",
            ),
            (false, false) => continue,
        };
        look.find(&decisions.place, "", missing.into());
    }
}

fn automated_right(look: &mut Look) {
    let silent = lacks(look.case, rights(look.case).and_then(Rights::automated_decisions));
    if silent && automated(look.case).iter().any(|decisions| decisions.it.in_use()) {
        look.find_titled(&Place::root(), ".rights.automatedDecisions");
    }
}
