//! What is kept on the visitor's device (ekomloven § 3-15): which information, for what, by whom, and only after a yes.

use super::case::{At, Place};
use super::changes::{Again, asks_again};
use super::phrase::{all_in, sentences};
use super::rule::{Act, Cite, EKOM, Look, Looking, Rule, SECTION_3_15, Strength, Told, both, cite, gdpr};
use crate::manifest::shape::List;
use crate::manifest::storage::{Storage, StoragePurpose, StoredItem};
use crate::manifest::{Plain, Text};

const PATTERN: Cite = cite(Act::Pattern, "«Be brukerne om samtykke»", "“Ask users for consent”", "");

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV060",
        strength: Strength::Advice,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Lagring på enheten er ikke nevnt", "Storage on the device is not mentioned"),
        mend: both(
            "Legg inn «storage». Lagres det bare nødvendige, list det opp i «storage.necessary»; lagres ingenting, si det i en tekst.",
            "Add “storage”. If only what is necessary is stored, list it in “storage.necessary”; if nothing is, say so in a text.",
        ),
        look: Looking::By(silence),
    },
    Rule {
        id: "PV061",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15, gdpr("art. 6 nr. 1 bokstav a", "Art. 6(1)(a)", "a6")],
        holds: EKOM,
        title: both("Analyse uten et formål å si ja eller nei til", "Analysis without a purpose to say yes or no to"),
        mend: both(
            "Lagrer eller leser verktøyet noe på enheten, må det ha et formål i «storage.purposes», med «processing» som viser hit.",
            "If the tool stores or reads anything on the device, it needs a purpose in “storage.purposes”, with “processing” pointing here.",
        ),
        look: Looking::By(analytics),
    },
    Rule {
        id: "PV062",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15, gdpr("art. 6 nr. 1 bokstav a", "Art. 6(1)(a)", "a6")],
        holds: EKOM,
        title: both(
            "Det spørres om samtykke, men samtykke er ikke oppgitt som grunnlag",
            "Consent is asked for, but not stated as the basis",
        ),
        mend: both(
            "Et ja til lagring gir ikke i seg selv rett til å behandle opplysningene etterpå. Bygger det på samtykket, legg { \"gdpr\": \"6(1)(a)\" } i «legalBases». Bygger det på noe annet, forklar det i «description» ved det grunnlaget.",
            "A yes to storage does not by itself give the right to process the data afterwards. If that rests on the consent, add { \"gdpr\": \"6(1)(a)\" } to “legalBases”. If it rests on something else, explain it in the “description” of that basis.",
        ),
        look: Looking::By(basis),
    },
    Rule {
        id: "PV063",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Det står ikke hva som lagres for et formål", "What is stored for a purpose is not told"),
        mend: both(
            "List opp hver informasjonskapsel og annet som lagres, i «items».",
            "List each cookie and other thing that is stored in “items”.",
        ),
        look: Looking::By(items),
    },
    Rule {
        id: "PV064",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15, gdpr("art. 4 nr. 11", "Art. 4(11)", "a4")],
        holds: EKOM,
        title: both(
            "Det står ikke hva som skjer med det som samles inn for et formål",
            "What happens to what is collected for a purpose is not told",
        ),
        mend: both(
            "La «processing» i formålet vise til oppføringen i «processing» som forteller om det.",
            "Let “processing” in the purpose name the entry of “processing” that tells of it.",
        ),
        look: Looking::By(processing),
    },
    Rule {
        id: "PV065",
        strength: Strength::Advice,
        laws: &[PATTERN],
        holds: EKOM,
        title: both(
            "Svaret på spørsmålet om lagring er ikke listet opp",
            "The answer to the question about storage is not listed",
        ),
        mend: both(
            "Legg «pv:choices» i «storage.necessary»: der ligger svaret til den besøkende. Lagringen er nødvendig, og trenger ikke samtykke.",
            "List “pv:choices” in “storage.necessary”: it holds the visitor’s answer. It is necessary, and needs no consent.",
        ),
        look: Looking::By(own_record),
    },
    Rule {
        id: "PV066",
        strength: Strength::Advice,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Det står ikke hva noe nødvendig brukes til", "What something necessary is for is not told"),
        mend: both(
            "Skriv i «purpose» hva det gjør: da kan andre se at det virkelig er strengt nødvendig.",
            "Say in “purpose” what it does, so that others can see that it really is strictly necessary.",
        ),
        look: Looking::By(necessary),
    },
    Rule {
        id: "PV067",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15, gdpr("art. 12 nr. 1", "Art. 12(1)", "a12")],
        holds: EKOM,
        title: both("En tekst sier imot det som er oppgitt i «storage»", "A text contradicts what “storage” states"),
        mend: both(
            "Ta bort setningen, eller det i «storage» som den sier at ikke finnes.",
            "Remove the sentence, or what “storage” states and the sentence denies.",
        ),
        look: Looking::By(contradiction),
    },
    Rule {
        id: "PV068",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15, gdpr("art. 4 nr. 11 og art. 7", "Art. 4(11) and 7", "a7")],
        holds: EKOM,
        title: both(
            "Det spørres om noe nytt uten at de besøkende blir spurt igjen",
            "Something new is asked about, but visitors are not asked again",
        ),
        mend: both("Øk «storage.version» med én.", "Raise “storage.version” by one."),
        look: Looking::By(not_raised),
    },
    Rule {
        id: "PV069",
        strength: Strength::Advice,
        laws: &[PATTERN],
        holds: EKOM,
        title: both("Det spørres om mindre enn før", "Less is asked about than before"),
        mend: both(
            "Et ja til mer dekker det som er igjen. Øk «storage.version» bare hvis spørsmålet er blitt et annet.",
            "A yes to more covers what is left. Raise “storage.version” only if the question has become another.",
        ),
        look: Looking::By(narrowed),
    },
    Rule {
        id: "PV070",
        strength: Strength::Advice,
        laws: &[PATTERN],
        holds: EKOM,
        title: both("Det står ikke hva et nei fører til", "What follows from a no is not told"),
        mend: both(
            "Skriv det i «consequence», for eksempel «Nettstedet virker som før.»",
            "Say it in “consequence”, such as “The website works as before.”",
        ),
        look: Looking::By(consequence),
    },
    Rule {
        id: "PV071",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both("Et domene er skrevet slik at det ikke virker", "A domain is written so that it has no effect"),
        mend: both(
            "Skriv domenet med små bokstaver og uten punktum foran, for eksempel «eksempel.no».",
            "Write the domain in small letters and without a dot before it, such as “example.com”.",
        ),
        look: Looking::By(domain),
    },
];

fn storage<'a>(look: &Look<'_, 'a>) -> Option<Storage<'a>> {
    look.case.declaration()?.it.storage()
}

/// The purposes, each with its step in the path.
fn purposes<'a>(look: &Look<'_, 'a>) -> Vec<(String, StoragePurpose<'a>)> {
    let purposes = storage(look).map(Storage::purposes);
    let all = purposes.into_iter().flat_map(List::iter).enumerate();
    all.map(|(index, purpose)| ([".storage.purposes[", &index.to_string(), "]"].concat(), purpose)).collect()
}

/// A finding that names its purpose.
fn find(look: &mut Look, step: &str, purpose: StoragePurpose, nb: &str, en: &str) {
    let name = look.case.called(&Place::root(), Some(purpose.title()), purpose.id().as_str());
    let missing = Told { nb: nb.replace("{name}", &name.nb), en: en.replace("{name}", &name.en) };
    look.find(&Place::root(), step, missing);
}

fn silence(look: &mut Look) {
    if look.case.declaration().is_some_and(|manifest| manifest.it.storage().is_none()) {
        let missing = both(
            "Erklæringen sier ikke hva som lagres på enheten til den besøkende",
            "The declaration does not say what is stored on the visitor’s device",
        );
        look.find(&Place::root(), ".storage", missing.into());
    }
}

fn analytics(look: &mut Look) {
    if look.case.declaration().is_none() {
        return;
    }
    let asked = purposes(look);
    for At { place, it: entry } in look.case.processing() {
        let linked = asked.iter().any(|(_, it)| it.processing().is_some_and(|id| id.id() == entry.id()));
        if place.file() == 0 && entry.analytics().is_some() && !linked {
            let name = look.case.called(&place, entry.title(), entry.id().as_str());
            let missing = Told {
                nb: format!("«{}» måler besøk, men den besøkende blir ikke spurt om det", name.nb),
                en: format!("“{}” measures visits, but the visitor is not asked about it", name.en),
            };
            look.find(&place, ".analytics", missing);
        }
    }
}

fn basis(look: &mut Look) {
    for (_, purpose) in purposes(look) {
        let Some(id) = purpose.processing() else { continue };
        let entries = look.case.processing().into_iter();
        for entry in entries.filter(|entry| entry.place.file() == 0 && entry.it.id() == id.id()) {
            let bases = entry.it.legal_bases();
            let consent = bases.iter().any(|basis| matches!(basis.gdpr().as_str(), "6(1)(a)" | "9(2)(a)"));
            // What is done afterwards may rest on something else, where the visitor is told why.
            let explained = bases.iter().all(|basis| basis.description().is_some_and(|text| !text.is_empty()));
            if !consent && (bases.is_empty() || !explained) {
                let name = look.case.called(&entry.place, entry.it.title(), entry.it.id().as_str());
                let missing = Told {
                    nb: format!(
                        "Nettstedet spør før det lagrer, men «{}» sier ikke at den bygger på samtykke",
                        name.nb
                    ),
                    en: format!(
                        "The site asks before it stores, but “{}” does not say that it rests on consent",
                        name.en
                    ),
                };
                look.find(&entry.place, ".legalBases", missing);
            }
        }
    }
}

fn items(look: &mut Look) {
    for (step, purpose) in purposes(look) {
        if purpose.items().is_empty() {
            let (nb, en) =
                ("«{name}» sier ikke hva som lagres på enheten", "“{name}” does not say what is stored on the device");
            find(look, &[&step, ".items"].concat(), purpose, nb, en);
        }
    }
}

fn processing(look: &mut Look) {
    for (step, purpose) in purposes(look) {
        if purpose.processing().is_none() {
            let (nb, en) = (
                "«{name}» sier ikke hva som skjer med opplysningene etterpå",
                "“{name}” does not say what happens to the data afterwards",
            );
            find(look, &[&step, ".processing"].concat(), purpose, nb, en);
        }
    }
}

fn own_record(look: &mut Look) {
    let Some(storage) = storage(look) else { return };
    let listed = storage.necessary().iter().any(|item| item.names("pv:choices"));
    if !storage.purposes().is_empty() && !listed {
        look.find_titled(&Place::root(), ".storage.necessary");
    }
}

fn necessary(look: &mut Look) {
    let items = storage(look).map(Storage::necessary);
    for (index, item) in items.into_iter().flat_map(List::iter).enumerate() {
        if item.purpose().is_none_or(Text::is_empty) {
            let name = item.name();
            let missing = Told {
                nb: format!("Det står ikke hva «{}» brukes til", name.as_str()),
                en: format!("It does not say what “{}” is for", name.as_str()),
            };
            look.find(&Place::root(), &[".storage.necessary[", &index.to_string(), "].purpose"].concat(), missing);
        }
    }
}

/// A sentence that denies statistics by cookies, beside purposes that store something.
fn contradiction(look: &mut Look) {
    if !purposes(look).iter().any(|(_, purpose)| !purpose.items().is_empty()) {
        return;
    }
    let denial =
        ["ikke|ikkje|ingen|aldri|not|no|never", "informasjonskaps*|cookie*", "statistikk*|statistics|analyse*|analyt*"];
    for wording in look.case.wordings() {
        if wording.says(&denial).is_none() {
            continue;
        }
        if let Some(sentence) = sentences(wording.text).find(|sentence| all_in(&denial, sentence).is_some()) {
            let sentence = sentence.trim();
            let missing = Told {
                nb: format!("Teksten sier «{sentence}», men «storage» oppgir noe som lagres etter et ja"),
                en: format!("The text says “{sentence}”, but “storage” states something that is stored after a yes"),
            };
            look.find(&wording.place, "", missing);
        }
    }
}

fn compared(look: &Look) -> Option<Again> {
    Some(asks_again(look.case.before()?.facts(), look.case.facts(&look.case.declaration()?.place)?))
}

fn not_raised(look: &mut Look) {
    let compared = compared(look);
    if compared == Some(Again::Lowered) {
        let missing = both(
            "«storage.version» er lavere enn før, så gamle svar kan bli tatt for svar på det nye spørsmålet",
            "“storage.version” is lower than before, so that old answers may be taken for answers to the new question",
        );
        look.find(&Place::root(), ".storage.version", missing.into());
    }
    if let Some(Again::Forgotten(changes)) = compared {
        let list = |of: fn(&Told) -> &str| changes.iter().map(of).collect::<Vec<_>>().join("; ");
        let missing = Told {
            nb: format!("Endret siden sist, med samme «storage.version»: {}", list(|told| &told.nb)),
            en: format!(
                "Changed since the earlier version, with the same “storage.version”: {}",
                list(|told| &told.en)
            ),
        };
        look.find(&Place::root(), ".storage.version", missing);
    }
}

fn narrowed(look: &mut Look) {
    if let Some(Again::Less(changes)) = compared(look) {
        let list = |of: fn(&Told) -> &str| changes.iter().map(of).collect::<Vec<_>>().join("; ");
        let missing = Told {
            nb: format!("Tatt bort siden sist, med samme «storage.version»: {}", list(|told| &told.nb)),
            en: format!(
                "Removed since the earlier version, with the same “storage.version”: {}",
                list(|told| &told.en)
            ),
        };
        look.find(&Place::root(), ".storage.version", missing);
    }
}

fn consequence(look: &mut Look) {
    for (step, purpose) in purposes(look) {
        if purpose.consequence().is_none_or(Text::is_empty) {
            let (nb, en) =
                ("«{name}» sier ikke hva som skjer hvis man sier nei", "“{name}” does not say what follows from a no");
            find(look, &[&step, ".consequence"].concat(), purpose, nb, en);
        }
    }
}

/// Each domain of `storage`, with its step in the path.
fn domains<'a>(look: &Look<'_, 'a>) -> Vec<(String, Plain<'a>)> {
    let mut domains = Vec::new();
    let Some(storage) = storage(look) else { return domains };
    domains.extend(storage.shared_domain().map(|domain| (".storage.sharedDomain".to_owned(), domain)));
    let mut add = |list: &str, items: List<'a, StoredItem<'a>>| {
        for (index, item) in items.iter().enumerate() {
            let step = [list, "[", &index.to_string(), "].domain"].concat();
            domains.extend(item.domain().map(|domain| (step, domain)));
        }
    };
    add(".storage.necessary", storage.necessary());
    for (step, purpose) in purposes(look) {
        add(&[&step, ".items"].concat(), purpose.items());
    }
    domains
}

/// A domain as developer tools show it, `.Eksempel.no`: no page is below that, so what it is said of is neither taken away nor compared.
fn domain(look: &mut Look) {
    for (step, domain) in domains(look) {
        let written = domain.as_str();
        let right = written.trim_start_matches('.').to_lowercase();
        if written != right {
            let missing = Told {
                nb: format!("«{written}» må skrives «{right}»"),
                en: format!("“{written}” must be written “{right}”"),
            };
            look.find(&Place::root(), &step, missing);
        }
    }
}
