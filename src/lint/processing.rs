//! What is done with personal data: for each entry what art. 13 and 14 ask for.

use super::case::{At, Place};
use super::rule::{Cite, GDPR, Look, Looking, Rule, Strength, Told, both, gdpr};
use crate::manifest::Text;
use crate::manifest::processing::{CategoryKind, LegalBasis, NonDisclosure, Processing, Retention};
use crate::manifest::shape::List;

const PURPOSE: Cite = gdpr("art. 13 nr. 1 bokstav c", "Art. 13(1)(c)", "a13");
const PERIOD: Cite = gdpr("art. 13 nr. 2 bokstav a", "Art. 13(2)(a)", "a13");

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV030",
        strength: Strength::Breach,
        laws: &[PURPOSE],
        holds: GDPR,
        title: both("Ingen behandlinger er beskrevet", "No processing is described"),
        mend: both(
            "Legg inn en oppføring i «processing» for hver ting dere gjør med personopplysninger: skjema, e-post, statistikk og så videre.",
            "Add an entry to “processing” for each thing you do with personal data: forms, email, statistics and so on.",
        ),
        look: Looking::By(nothing),
    },
    Rule {
        id: "PV031",
        strength: Strength::Breach,
        laws: &[PURPOSE],
        holds: GDPR,
        title: both("Formålet mangler", "The purpose is missing"),
        mend: both("Skriv i «purposes» hva opplysningene brukes til.", "Say in “purposes” what the data are used for."),
        look: Looking::By(purposes),
    },
    Rule {
        id: "PV032",
        strength: Strength::Breach,
        laws: &[PURPOSE],
        holds: GDPR,
        title: both("Behandlingsgrunnlaget mangler", "The legal basis is missing"),
        mend: both(
            "Legg inn «legalBases»: artikkel og bokstav, for eksempel { \"gdpr\": \"6(1)(e)\", \"nationalLaw\": [\"Forvaltningsloven § 11\"] }.",
            "Add “legalBases”: article and letter, such as { \"gdpr\": \"6(1)(e)\", \"nationalLaw\": [\"Forvaltningsloven § 11\"] }.",
        ),
        look: Looking::By(legal_bases),
    },
    Rule {
        id: "PV033",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 6 nr. 3", "Art. 6(3)", "a6")],
        holds: GDPR,
        title: both("Loven som gir oppgaven eller plikten, mangler", "The law that gives the task or duty is missing"),
        mend: both(
            "Skriv i «nationalLaw» hvilken lov og paragraf som gir oppgaven eller plikten.",
            "Say in “nationalLaw” which act and section gives the task or duty.",
        ),
        look: Looking::By(national_law),
    },
    Rule {
        id: "PV034",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 9 nr. 2", "Art. 9(2)", "a9")],
        holds: GDPR,
        title: both("Grunnlaget for særlige kategorier mangler", "The basis for special categories is missing"),
        mend: both(
            "Legg til et grunnlag etter artikkel 9 nr. 2 i «legalBases», for eksempel 9(2)(h).",
            "Add a basis under Article 9(2) to “legalBases”, such as 9(2)(h).",
        ),
        look: Looking::By(special_categories),
    },
    Rule {
        id: "PV035",
        strength: Strength::Advice,
        laws: &[gdpr("art. 6 nr. 1 annet ledd", "Art. 6(1) second subparagraph", "a6")],
        holds: GDPR,
        title: both("Berettiget interesse brukes av en kommune", "A municipality relies on legitimate interests"),
        mend: both(
            "Offentlige myndigheter kan ikke bruke 6(1)(f) når de utfører oppgavene sine. Vurder 6(1)(e), eller begrunn hvorfor dette ikke er en av oppgavene.",
            "Public authorities cannot use 6(1)(f) in the performance of their tasks. Consider 6(1)(e), or explain why this is not one of the tasks.",
        ),
        look: Looking::By(interest_used),
    },
    Rule {
        id: "PV036",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 13 nr. 1 bokstav d", "Art. 13(1)(d)", "a13")],
        holds: GDPR,
        title: both("Den berettigede interessen er ikke nevnt", "The legitimate interest is not mentioned"),
        mend: both("Skriv interessen i «legitimateInterests».", "Write the interest in “legitimateInterests”."),
        look: Looking::By(interest_named),
    },
    Rule {
        id: "PV037",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 1 bokstav e", "Art. 13(1)(e)", "a13")],
        holds: GDPR,
        title: both("Mottakerne er ikke nevnt", "The recipients are not mentioned"),
        mend: both(
            "Skriv i «recipients» eller «recipientCategories» hvem som får opplysninger i saker og tjenester: leverandører, klageorganer, registre.",
            "Say in “recipients” or “recipientCategories” who gets data in cases and services: suppliers, appeal bodies, registers.",
        ),
        look: Looking::By(recipients),
    },
    Rule {
        id: "PV038",
        strength: Strength::Breach,
        laws: &[PERIOD],
        holds: GDPR,
        title: both("Lagringstiden mangler", "The storage period is missing"),
        mend: both(
            "Skriv i «retention» hvor lenge («ttl») eller hva som avgjør det («criteria»).",
            "Say in “retention” for how long (“ttl”) or what decides it (“criteria”).",
        ),
        look: Looking::By(retention),
    },
    Rule {
        id: "PV039",
        strength: Strength::Advice,
        laws: &[PERIOD],
        holds: GDPR,
        title: both("Det står ikke når lagringstiden begynner", "It does not say when the storage period begins"),
        mend: both(
            "Legg inn «start» ved siden av «ttl», for eksempel \"visit\" eller \"caseClosed\".",
            "Add “start” beside “ttl”, such as \"visit\" or \"caseClosed\".",
        ),
        look: Looking::By(retention_start),
    },
    Rule {
        id: "PV040",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 2 bokstav e", "Art. 13(2)(e)", "a13")],
        holds: GDPR,
        title: both("Det står ikke om man må gi opplysningene", "It does not say whether the data must be given"),
        mend: both(
            "Legg inn «nonDisclosure»: om man må («obligationToProvide»), og hva som skjer hvis man lar være («consequences»).",
            "Add “nonDisclosure”: whether one must (“obligationToProvide”), and what follows if one does not (“consequences”).",
        ),
        look: Looking::By(non_disclosure),
    },
    Rule {
        id: "PV041",
        strength: Strength::Advice,
        laws: &[gdpr("art. 14 nr. 1 bokstav d og nr. 2 bokstav f", "Art. 14(1)(d) and (2)(f)", "a14")],
        holds: GDPR,
        title: both("Kilder er ikke nevnt", "Sources are not mentioned"),
        mend: both(
            "Hentes opplysninger fra andre, som Folkeregisteret, skriv det i «sources». Hentes ingen, si det i en tekst.",
            "If data come from others, such as the National Population Register, say so in “sources”. If none do, say that in a text.",
        ),
        look: Looking::By(sources),
    },
    Rule {
        id: "PV042",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 14 nr. 1 bokstav d", "Art. 14(1)(d)", "a14")],
        holds: GDPR,
        title: both(
            "Hvilke opplysninger som hentes fra andre, er ikke nevnt",
            "Which data come from others is not mentioned",
        ),
        mend: both(
            "Skriv hvilke opplysninger det er, i «categories» eller i «sources[].dataCategory».",
            "Say which data, in “categories” or in “sources[].dataCategory”.",
        ),
        look: Looking::By(categories),
    },
    Rule {
        id: "PV043",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 7 nr. 4", "Art. 7(4)", "a7"), gdpr("fortalen punkt 42 og 43", "recitals 42 and 43", "a7")],
        holds: GDPR,
        title: both("Samtykke er et vilkår for skjemaet", "Consent is a condition for the form"),
        mend: both(
            "Et samtykke som man må gi for å bruke en kommunal tjeneste, er sjelden frivillig. Bruk et annet grunnlag, som 6(1)(e), og ta bort avkryssingen.",
            "A consent that one must give to use a municipal service is rarely freely given. Use another basis, such as 6(1)(e), and remove the tick box.",
        ),
        look: Looking::By(form_consent),
    },
];

/// A finding that names its entry: `{name}` is put into both texts.
fn find(look: &mut Look, entry: &At<Processing>, below: &str, nb: &str, en: &str) {
    let name = look.case.called(&entry.place, entry.it.title(), entry.it.id().as_str());
    look.find(&entry.place, below, Told { nb: nb.replace("{name}", &name.nb), en: en.replace("{name}", &name.en) });
}

fn nothing(look: &mut Look) {
    if look.case.declaration().is_some() && look.case.processing().is_empty() && look.case.chats().is_empty() {
        look.find_titled(&Place::root(), ".processing");
    }
}

fn purposes(look: &mut Look) {
    for entry in look.case.processing() {
        if entry.it.purposes().iter().all(Text::is_empty) {
            find(
                look,
                &entry,
                ".purposes",
                "«{name}» sier ikke hva opplysningene brukes til",
                "“{name}” does not say what the data are used for",
            );
        }
    }
}

fn legal_bases(look: &mut Look) {
    for entry in look.case.processing() {
        if entry.it.legal_bases().is_empty() {
            find(
                look,
                &entry,
                ".legalBases",
                "«{name}» sier ikke med hvilken rett det gjøres",
                "“{name}” does not say with what right it is done",
            );
        }
    }
}

/// The legal bases of processing and chatbots, each with its place.
fn bases<'a>(look: &Look<'_, 'a>) -> Vec<At<LegalBasis<'a>>> {
    let mut found = Vec::new();
    let mut list = |place: &Place, bases: List<'a, LegalBasis<'a>>| {
        for (index, it) in bases.iter().enumerate() {
            found.push(At { place: place.below(&[".legalBases[", &index.to_string(), "]"].concat()), it });
        }
    };
    for entry in look.case.processing() {
        list(&entry.place, entry.it.legal_bases());
    }
    for chat in look.case.chats() {
        list(&chat.place, chat.it.legal_bases());
    }
    found
}

fn national_law(look: &mut Look) {
    for basis in bases(look) {
        let article = basis.it.gdpr().as_str();
        if matches!(article, "6(1)(c)" | "6(1)(e)") && basis.it.national_law().is_empty() {
            let missing = Told {
                nb: format!("Grunnlaget {article} krever en lov som gir oppgaven eller plikten, men ingen er nevnt"),
                en: format!("The basis {article} requires a law that gives the task or duty, but none is mentioned"),
            };
            look.find(&basis.place, ".nationalLaw", missing);
        }
    }
}

fn special_categories(look: &mut Look) {
    for entry in look.case.processing() {
        let special = entry.it.categories().iter().any(|category| category.kind() == Some(CategoryKind::Special));
        let based = entry.it.legal_bases().iter().any(|basis| basis.gdpr().as_str().starts_with('9'));
        if special && !based {
            find(
                look,
                &entry,
                ".legalBases",
                "«{name}» omfatter særlige kategorier av opplysninger, men har ikke noe grunnlag etter artikkel 9",
                "“{name}” includes special categories of data, but has no basis under Article 9",
            );
        }
    }
}

fn interest_used(look: &mut Look) {
    for basis in bases(look).into_iter().filter(|basis| basis.it.gdpr().as_str() == "6(1)(f)") {
        look.find_titled(&basis.place, "");
    }
}

fn interest_named(look: &mut Look) {
    for entry in look.case.processing() {
        let used = entry.it.legal_bases().iter().any(|basis| basis.gdpr().as_str() == "6(1)(f)");
        if used && entry.it.legitimate_interests().iter().all(Text::is_empty) {
            find(
                look,
                &entry,
                ".legitimateInterests",
                "«{name}» bygger på en berettiget interesse, men sier ikke hvilken",
                "“{name}” rests on a legitimate interest, but does not say which",
            );
        }
    }
}

/// Art. 13(1)(e) asks for recipients «if any», so an entry without them is no gap by itself. A declaration that names nobody at
/// all for the municipality's own cases and services is: analysis of visits and social media say nothing about those.
fn recipients(look: &mut Look) {
    if look.case.declaration().is_none() {
        return;
    }
    let own = |entry: &At<Processing>| {
        entry.it.analytics().is_none() && entry.it.social_media().is_none() && entry.it.sharing().is_empty()
    };
    let entries: Vec<_> = look.case.processing().into_iter().filter(own).collect();
    let told = |entry: &At<Processing>| {
        !entry.it.recipients().is_empty()
            || !entry.it.recipient_categories().is_empty()
            || entry.it.form().is_some_and(|form| form.operator().is_some())
    };
    if let Some(first) = entries.first().filter(|_| !entries.iter().any(told)) {
        let missing = both(
            "Erklæringen sier ikke hvem som får opplysninger fra saker og tjenester",
            "The declaration does not say who gets data from cases and services",
        );
        look.find(&first.place, ".recipients", missing.into());
    }
}

/// Whether a period says anything of how long.
pub(super) fn says_how_long(retention: List<Retention>) -> bool {
    retention.iter().any(|period| period.ttl().is_some() || period.criteria().is_some_and(|it| !it.is_empty()))
}

fn retention(look: &mut Look) {
    for entry in look.case.processing() {
        // Buttons that share a page keep nothing by themselves.
        if !says_how_long(entry.it.retention().list()) && entry.it.sharing().is_empty() {
            find(
                look,
                &entry,
                ".retention",
                "«{name}» sier ikke hvor lenge opplysningene lagres",
                "“{name}” does not say how long the data are kept",
            );
        }
    }
}

fn retention_start(look: &mut Look) {
    let processing = look.case.processing().into_iter().map(|entry| (entry.place, entry.it.retention().list()));
    let chats = look.case.chats().into_iter().map(|chat| (chat.place, chat.it.retention().list()));
    for (place, periods) in processing.chain(chats).collect::<Vec<_>>() {
        if periods.iter().any(|period| period.ttl().is_some() && period.start().is_none()) {
            look.find_titled(&place, ".retention");
        }
    }
}

/// Whether something is said of the duty to give the data, or of what follows.
fn says_whether(it: NonDisclosure) -> bool {
    it.legal_requirement().is_some()
        || it.contractual_regulation().is_some()
        || it.obligation_to_provide().is_some()
        || it.consequences().is_some_and(|text| !text.is_empty())
}

/// Art. 14, on data from others than the person, has no such demand.
fn non_disclosure(look: &mut Look) {
    for entry in look.case.processing() {
        let from_person = entry.it.sources().is_empty() && entry.it.sharing().is_empty();
        if from_person && !entry.it.non_disclosure().is_some_and(says_whether) {
            find(
                look,
                &entry,
                ".nonDisclosure",
                "«{name}» sier ikke om man må gi opplysningene, eller hva som skjer hvis man lar være",
                "“{name}” does not say whether the data must be given, or what follows if they are not",
            );
        }
    }
}

fn sources(look: &mut Look) {
    let entries = look.case.processing();
    if look.case.declaration().is_some()
        && !entries.is_empty()
        && entries.iter().all(|entry| entry.it.sources().is_empty())
    {
        let missing = both(
            "Erklæringen sier ikke om noe hentes fra andre enn den det gjelder",
            "The declaration does not say whether anything comes from others than the person",
        );
        look.find(&Place::root(), ".processing", missing.into());
    }
}

/// One list anywhere is taken as enough: an editor who describes a register rarely repeats what is in it.
fn categories(look: &mut Look) {
    let entries = look.case.processing();
    let named = |entry: &At<Processing>| {
        !entry.it.categories().is_empty() || entry.it.sources().iter().any(|source| source.data_category().is_some())
    };
    let sourced = entries.iter().find(|entry| !entry.it.sources().is_empty());
    if let Some(entry) = sourced.filter(|_| !entries.iter().any(named)) {
        find(
            look,
            entry,
            ".categories",
            "«{name}» henter opplysninger fra andre, men erklæringen sier ikke hvilke",
            "“{name}” gets data from others, but the declaration does not say which",
        );
    }
}

fn form_consent(look: &mut Look) {
    for entry in look.case.processing() {
        if entry.it.form().is_some_and(|form| form.consent_required() == Some(true)) {
            find(
                look,
                &entry,
                ".form.consentRequired",
                "«{name}» krever samtykke for at man skal komme videre",
                "“{name}” demands consent before one can get on",
            );
        }
    }
}
