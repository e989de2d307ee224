//! Chatbots: who supplies them, with what right, for how long conversations are kept, and what is masked.

use super::case::At;
use super::processing::says_how_long;
use super::rule::{Act, Cite, EKOM, GDPR, Holds, Look, Looking, Rule, SECTION_3_15, Strength, Told, both, cite, gdpr};
use crate::manifest::chat::{Chat, LogPlace};
use crate::manifest::device::{DeviceArea, DeviceKind};
use crate::manifest::storage::Storage;
use crate::manifest::{Plain, Text};

const CARE: Cite = gdpr("art. 5 nr. 1 bokstav c og art. 32", "Art. 5(1)(c) and 32", "a5");

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV080",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 1 bokstav e", "Art. 13(1)(e)", "a13")],
        holds: GDPR,
        title: both("Chatboten mangler leverandør", "The chatbot has no supplier"),
        mend: both(
            "Legg leverandøren i «processors» og id-en dens i «supplier».",
            "List the supplier in “processors”, and its id in “supplier”.",
        ),
        look: Looking::By(|look| {
            // One that keeps what is said on the visitor's device alone has nobody who receives it.
            let stays = |chat: Chat| chat.log().is_some_and(|log| log.place() == Some(LogPlace::Device));
            lacking(look, ".supplier", "sier ikke hvem som leverer den", "does not say who supplies it", |chat| {
                chat.supplier().is_none() && !stays(chat)
            });
        }),
    },
    Rule {
        id: "PV081",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 2 bokstav a", "Art. 13(2)(a)", "a13")],
        holds: GDPR,
        title: both("Chatboten mangler lagringstid", "The chatbot has no storage period"),
        mend: both(
            "Skriv i «retention» hvor lenge samtaler lagres, for eksempel { \"ttl\": \"P21D\", \"start\": \"conversation\", \"afterwards\": \"deleted\" }.",
            "Say in “retention” for how long conversations are kept, such as { \"ttl\": \"P21D\", \"start\": \"conversation\", \"afterwards\": \"deleted\" }.",
        ),
        look: Looking::By(|look| {
            lacking(
                look,
                ".retention",
                "sier ikke hvor lenge samtaler lagres",
                "does not say for how long conversations are kept",
                |chat| !says_how_long(chat.retention().list()),
            );
        }),
    },
    Rule {
        id: "PV082",
        strength: Strength::Advice,
        laws: &[CARE],
        holds: GDPR,
        title: both("Chatboten sier ikke hva som maskeres", "The chatbot does not say what is masked"),
        mend: both(
            "Skriv i «masking» hva som maskeres, og fra når. Maskeres ingenting, si det i en tekst.",
            "Say in “masking” what is masked, and since when. If nothing is, say so in a text.",
        ),
        look: Looking::By(|look| {
            lacking(
                look,
                ".masking",
                "sier ikke hva som maskeres i samtalene",
                "does not say what is masked in conversations",
                |chat| chat.masking().is_empty(),
            );
        }),
    },
    Rule {
        id: "PV083",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 1 bokstav c", "Art. 13(1)(c)", "a13")],
        holds: GDPR,
        title: both("Chatboten mangler behandlingsgrunnlag", "The chatbot has no legal basis"),
        mend: both(
            "Legg inn «legalBases», for eksempel { \"gdpr\": \"6(1)(e)\", \"nationalLaw\": [\"Forvaltningsloven § 11\"] } når den veileder.",
            "Add “legalBases”, such as { \"gdpr\": \"6(1)(e)\", \"nationalLaw\": [\"Forvaltningsloven § 11\"] } where it gives guidance.",
        ),
        look: Looking::By(|look| {
            lacking(
                look,
                ".legalBases",
                "sier ikke med hvilken rett samtaler behandles",
                "does not say with what right conversations are processed",
                |chat| chat.legal_bases().is_empty(),
            );
        }),
    },
    Rule {
        id: "PV084",
        strength: Strength::Breach,
        laws: &[gdpr("art. 13 nr. 1 bokstav c", "Art. 13(1)(c)", "a13")],
        holds: GDPR,
        title: both("Chatboten mangler formål", "The chatbot has no purpose"),
        mend: both("Skriv i «purposes» hva den er til for.", "Say in “purposes” what it is for."),
        look: Looking::By(|look| {
            lacking(look, ".purposes", "sier ikke hva den er til for", "does not say what it is for", |chat| {
                chat.purposes().iter().all(Text::is_empty)
            });
        }),
    },
    Rule {
        id: "PV085",
        strength: Strength::Advice,
        laws: &[gdpr("art. 12 nr. 2", "Art. 12(2)", "a12"), gdpr("art. 15 og 17", "Art. 15 and 17", "a15")],
        holds: GDPR,
        title: both(
            "Det står ikke hvordan man får en kopi av samtalen, eller sletter den",
            "How to get a copy of the conversation, or erase it, is not told",
        ),
        mend: both(
            "Legg inn «controls» med \"download\" og \"delete\" der chatten har det, og «place» som sier hvor.",
            "Add “controls” with \"download\" and \"delete\" where the chat has them, and “place” that says where.",
        ),
        look: Looking::By(|look| {
            lacking(
                look,
                ".controls",
                "sier ikke hvordan man får en kopi av samtalen eller sletter den",
                "does not say how to get a copy of the conversation or erase it",
                |chat| chat.controls().is_empty(),
            );
        }),
    },
    Rule {
        id: "PV086",
        strength: Strength::Advice,
        laws: &[cite(Act::Usage, "", "", "")],
        holds: Holds::Always,
        title: both("Maskeringsregelen er gammel", "The masking rule is old"),
        mend: both(
            "Leverandører endrer reglene. Spør hva som gjelder nå, og legg inn en ny oppføring i «masking» med dagens dato i «since».",
            "Suppliers change their rules. Ask what holds now, and add an entry to “masking” with today’s date in “since”.",
        ),
        look: Looking::By(old_masking),
    },
    Rule {
        id: "PV087",
        strength: Strength::Conditional,
        laws: &[SECTION_3_15],
        holds: EKOM,
        title: both(
            "Samtalen lagres på enheten, men er ikke listet opp i «storage»",
            "The conversation is kept on the device, but is not listed in “storage”",
        ),
        mend: both(
            "List opp nøkkelen i «storage.necessary», eller i «items» til et formål: lagres samtalen lenger enn besøket, er det sjelden strengt nødvendig.",
            "List the key in “storage.necessary”, or in the “items” of a purpose: to keep a conversation beyond the visit is seldom strictly necessary.",
        ),
        look: Looking::By(unlisted),
    },
];

fn lacking(look: &mut Look, below: &str, nb: &str, en: &str, lacks: impl Fn(Chat) -> bool) {
    for At { place, it: chat } in look.case.chats() {
        if lacks(chat) {
            let name = chat.name();
            let name = name.as_str();
            look.find(&place, below, Told { nb: format!("{name} {nb}"), en: format!("{name} {en}") });
        }
    }
}

fn old_masking(look: &mut Look) {
    for At { place, it: chat } in look.case.chats() {
        if let Some(rule) = chat.masking_in_force()
            && super::dates::is_old(look.case.today(), &rule.since())
        {
            let (name, since) = (chat.name(), rule.since());
            let missing = Told {
                nb: format!("Det som står om maskering i {}, er fra {since}", name.as_str()),
                en: format!("What it says about masking in {} is from {since}", name.as_str()),
            };
            look.find(&place, ".masking", missing);
        }
    }
}

/// What a chat keeps on the device, and the storage table does not tell.
fn unlisted(look: &mut Look) {
    let Some(storage) = look.case.declaration().map(|manifest| manifest.it.storage()) else { return };
    for At { place, it: chat } in look.case.chats() {
        let Some(device) = chat.device().filter(|device| device.area() != DeviceArea::Memory) else { continue };
        let own = ["pv:chat:", chat.id().as_str()].concat();
        let key = if device.kind() == DeviceKind::Store { Some(own.as_str()) } else { device.key().map(Plain::as_str) };
        for key in key.into_iter().chain(device.also().iter().map(|entry| entry.key().as_str())) {
            if !storage.is_some_and(|storage| lists(storage, key)) {
                let missing = Told {
                    nb: format!("{} lagrer «{key}» på enheten, men «storage» nevner det ikke", chat.name().as_str()),
                    en: format!("{} keeps “{key}” on the device, but “storage” does not list it", chat.name().as_str()),
                };
                look.find(&place, ".device", missing);
            }
        }
    }
}

/// Whether a key is among what is told to be stored, by its name or by its beginning.
fn lists(storage: Storage, key: &str) -> bool {
    let of_purposes = storage.purposes().iter().flat_map(|purpose| purpose.items().iter());
    storage.necessary().iter().chain(of_purposes).any(|item| item.names(key))
}
