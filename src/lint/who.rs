//! Who answers: the municipality, its data protection officer, and those who answer together with it.

use super::case::Place;
use super::phrase::{all_in, words};
use super::rule::{Act, Both, Cite, GDPR, Look, Looking, Rule, Strength, Told, both, cite, gdpr};
use crate::language::LanguageTag;
use crate::manifest::Text;
use crate::manifest::people::Contact;

const IDENTITY: Cite = gdpr("art. 13 nr. 1 bokstav a", "Art. 13(1)(a)", "a13");

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV001",
        strength: Strength::Breach,
        laws: &[IDENTITY],
        holds: GDPR,
        title: both("Kommunen kan ikke nås", "No way to reach the municipality"),
        mend: both(
            "Legg inn e-post, telefon eller adresse i «controller», eller en kontakt uten emner i «contacts».",
            "Give an email address, a telephone number or an address in “controller”, or a contact without topics in “contacts”.",
        ),
        look: Looking::By(contact_details),
    },
    Rule {
        id: "PV002",
        strength: Strength::Advice,
        laws: &[IDENTITY],
        holds: GDPR,
        title: both("Kommunen kan bare nås om enkelte emner", "The municipality can only be reached on some topics"),
        mend: both(
            "Legg inn e-post, telefon eller adresse i «controller», så gjelder det for alt.",
            "Give an email address, a telephone number or an address in “controller”: it then holds for everything.",
        ),
        look: Looking::By(contact_by_topic),
    },
    Rule {
        id: "PV003",
        strength: Strength::Breach,
        laws: &[gdpr("art. 4 nr. 7 og 8", "Art. 4(7) and (8)", "a4"), IDENTITY],
        holds: GDPR,
        title: both("Rollene er blandet sammen", "The roles are mixed up"),
        mend: both(
            "Kommunen er behandlingsansvarlig. Leverandører som behandler opplysninger for kommunen, er databehandlere: sett dem i «processors» og ta bort oppføringen i «otherRoles».",
            "The municipality is the controller. Suppliers that process data for it are processors: list them in “processors” and remove the entry from “otherRoles”.",
        ),
        look: Looking::By(roles),
    },
    Rule {
        id: "PV004",
        strength: Strength::Breach,
        laws: &[gdpr("art. 4 nr. 7", "Art. 4(7)", "a4"), IDENTITY],
        holds: GDPR,
        title: both("Behandlingsansvarlig er en stilling", "The controller is an office-holder"),
        mend: both(
            "Skriv kommunens navn i «controller.name», og stillingen i «controller.roleHolder».",
            "Write the name of the municipality in “controller.name”, and the office in “controller.roleHolder”.",
        ),
        look: Looking::By(office),
    },
    Rule {
        id: "PV005",
        strength: Strength::Breach,
        laws: &[
            gdpr("art. 13 nr. 1 bokstav b", "Art. 13(1)(b)", "a13"),
            gdpr("art. 37 nr. 1 bokstav a og nr. 7", "Art. 37(1)(a) and (7)", "a37"),
        ],
        holds: GDPR,
        title: both("Personvernombudet mangler", "The data protection officer is missing"),
        mend: both(
            "Legg inn «dataProtectionOfficer» med e-post eller telefon. Et navn trengs ikke.",
            "Add “dataProtectionOfficer” with an email address or a telephone number. No name is needed.",
        ),
        look: Looking::By(officer),
    },
    Rule {
        id: "PV006",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 1 bokstav b", "Art. 13(1)(b)", "a13")],
        holds: GDPR,
        title: both("Personvernombudet kan ikke nås", "No way to reach the data protection officer"),
        mend: both(
            "Legg inn e-post, telefon eller adresse i «dataProtectionOfficer».",
            "Give an email address, a telephone number or an address in “dataProtectionOfficer”.",
        ),
        look: Looking::By(officer_contact),
    },
    Rule {
        id: "PV007",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 26 nr. 2", "Art. 26(2)", "a26")],
        holds: GDPR,
        title: both(
            "Ordningen mellom de felles behandlingsansvarlige mangler",
            "The joint controllers’ arrangement is missing",
        ),
        mend: both(
            "Skriv i «arrangement» hvem som svarer for hva, og hvor innbyggeren kan bruke rettighetene sine.",
            "Say in “arrangement” who is responsible for what, and where people can use their rights.",
        ),
        look: Looking::By(arrangement),
    },
    Rule {
        id: "PV008",
        strength: Strength::Conditional,
        laws: &[
            gdpr("art. 26", "Art. 26", "a26"),
            cite(Act::Court, "sak C-210/16 (Wirtschaftsakademie)", "Case C-210/16 (Wirtschaftsakademie)", "C-210/16"),
        ],
        holds: GDPR,
        title: both("Felles behandlingsansvar er ikke nevnt", "Joint controllership is not mentioned"),
        mend: both(
            "Legg plattformen inn i «jointControllers», med «processing» som viser hit.",
            "Add the platform to “jointControllers”, with “processing” pointing here.",
        ),
        look: Looking::By(social_medium),
    },
];

/// Whether a contact says where to turn at all.
fn reachable(contact: Contact) -> bool {
    contact.phone().is_some()
        || contact.email().is_some()
        || contact.url().is_some()
        || contact.postal_address().is_some()
        || contact.visiting_address().is_some()
}

/// Whether the municipality can be reached: by itself, by a contact for everything, by one for some topics only, or not.
#[derive(PartialEq)]
enum Reached {
    Always,
    OnTopics,
    Never,
}

fn reached(look: &Look) -> Option<Reached> {
    let manifest = look.case.declaration()?.it;
    let controller = manifest.controller();
    if controller.email().is_some() || controller.phone().is_some() || controller.address().is_some() {
        return Some(Reached::Always);
    }
    let contacts: Vec<_> = manifest.contacts().iter().filter(|contact| reachable(*contact)).collect();
    let named = manifest.rights().and_then(super::super::manifest::rights::Rights::contact);
    let for_all = |contact: &Contact| contact.topics().is_empty() || named.is_some_and(|it| it.id() == contact.id());
    Some(match contacts.iter().any(for_all) {
        true => Reached::Always,
        false if contacts.is_empty() => Reached::Never,
        false => Reached::OnTopics,
    })
}

fn contact_details(look: &mut Look) {
    if reached(look) == Some(Reached::Never) {
        let missing = both(
            "Erklæringen sier ikke hvordan kommunen kan nås",
            "The declaration does not say how to reach the municipality",
        );
        look.find(&Place::root(), ".controller", missing.into());
    }
}

fn contact_by_topic(look: &mut Look) {
    if reached(look) == Some(Reached::OnTopics) {
        let missing = both(
            "Alle kontaktene gjelder bare enkelte emner, og den behandlingsansvarlige har ingen kontaktopplysninger selv",
            "Every contact is for some topics only, and the controller has no contact details of its own",
        );
        look.find(&Place::root(), ".controller", missing.into());
    }
}

/// A text in bokmål and English together, for looking at words in it.
fn said(text: Text) -> String {
    let first = LanguageTag::BOKMAL;
    let in_language = |language| text.localised(language, first).map(|found| found.prose.plain()).unwrap_or_default();
    [in_language(LanguageTag::BOKMAL), " ".into(), in_language(LanguageTag::ENGLISH)].concat()
}

fn roles(look: &mut Look) {
    let Some(manifest) = look.case.declaration().map(|manifest| manifest.it) else { return };
    let municipality = said(manifest.controller().name());
    for (index, role) in manifest.controller().other_roles().iter().enumerate() {
        let (label, who) = (said(role.label()), said(role.who()));
        let itself = all_in(&["kommune*|municipality"], &who).is_some()
            || words(&municipality).first().is_some_and(|name| words(&who).contains(name));
        let suppliers = all_in(&["leverandør*|systemleverandør*|supplier*|vendor*"], &who).is_some();
        let missing: Both = if all_in(&["databehandl*|processor*"], &label).is_some() && itself {
            both("Kommunen er kalt databehandler for seg selv", "The municipality is called its own processor")
        } else if all_in(&["dataansvarlig*|behandlingsansvarl*|controller*"], &label).is_some() && suppliers {
            both(
                "Leverandørene er kalt ansvarlige sammen med kommunen",
                "Suppliers are called controllers with the municipality",
            )
        } else {
            continue;
        };
        look.find(&Place::root(), &[".controller.otherRoles[", &index.to_string(), "]"].concat(), missing.into());
    }
}

fn office(look: &mut Look) {
    let Some(manifest) = look.case.declaration().map(|manifest| manifest.it) else { return };
    let name = said(manifest.controller().name());
    let office = "kommunedirektør*|rådmann*|ordfører*|chief executive|mayor";
    if all_in(&[office], &name).is_some() && all_in(&["kommune|municipality"], &name).is_none() {
        let missing = both(
            "Behandlingsansvarlig er kommunen, ikke den som har en stilling i den",
            "The controller is the municipality, not somebody who holds an office in it",
        );
        look.find(&Place::root(), ".controller.name", missing.into());
    }
}

fn officer(look: &mut Look) {
    if look.case.declaration().is_some_and(|manifest| manifest.it.data_protection_officer().is_none()) {
        let missing = both(
            "Erklæringen sier ikke hvordan personvernombudet kan nås. En kommune skal ha et personvernombud",
            "The declaration does not say how to reach the data protection officer. A municipality must have one",
        );
        look.find(&Place::root(), ".dataProtectionOfficer", missing.into());
    }
}

fn officer_contact(look: &mut Look) {
    let officer = look.case.declaration().and_then(|manifest| manifest.it.data_protection_officer());
    if officer.is_some_and(|it| it.email().is_none() && it.phone().is_none() && it.address().is_none()) {
        let missing = both(
            "Personvernombudet er nevnt, men uten e-post, telefon eller adresse",
            "The data protection officer is mentioned, but without email, telephone or address",
        );
        look.find(&Place::root(), ".dataProtectionOfficer", missing.into());
    }
}

fn arrangement(look: &mut Look) {
    let Some(manifest) = look.case.declaration() else { return };
    for (index, joint) in manifest.it.joint_controllers().iter().enumerate() {
        if joint.arrangement().is_none_or(Text::is_empty) {
            let name = look.case.called(&manifest.place, Some(joint.name()), "");
            let missing = Told {
                nb: format!("Erklæringen sier ikke hovedinnholdet i ordningen med {}", name.nb),
                en: format!("The declaration does not tell the essence of the arrangement with {}", name.en),
            };
            look.find(&manifest.place, &[".jointControllers[", &index.to_string(), "].arrangement"].concat(), missing);
        }
    }
}

/// Whoever runs a page on a social medium and gets statistics about its visitors decides together with the medium.
fn social_medium(look: &mut Look) {
    let Some(manifest) = look.case.declaration().map(|manifest| manifest.it) else { return };
    for processing in look.case.processing() {
        let Some(medium) = processing.it.social_media() else { continue };
        let shared = manifest.joint_controllers().iter().any(|joint| {
            joint.processing().is_empty() || joint.processing().iter().any(|id| id.id() == processing.it.id())
        });
        if !medium.insights().is_empty() && !shared {
            let platform = medium.platform();
            let platform = platform.as_str();
            let missing = Told {
                nb: format!("Kommunen får statistikk fra {platform}, men erklæringen sier ikke at ansvaret er felles"),
                en: format!(
                    "The municipality gets statistics from {platform}, but the declaration does not say that the responsibility is shared"
                ),
            };
            look.find(&processing.place, ".socialMedia", missing);
        }
    }
}
