//! Every rule on two cases: one that it finds, and one beside it that it leaves alone.
//!
//! Each begins with the model municipality, in which nothing is found.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{TODAY, found, found_on, line, model, read};
use crate::lint::rule::Looking;
use crate::lint::{Holds, RETIRED, Strength, rule, rules};

type Edits = Vec<(&'static str, Value)>;

/// A rule; what makes it find something, and where; what is like it and all right.
struct Pair {
    rule: &'static str,
    faulty: Edits,
    at: &'static str,
    fine: Edits,
}

fn pair(rule: &'static str, at: &'static str, faulty: Edits, fine: Edits) -> Pair {
    Pair { rule, faulty, at, fine }
}

fn chat(edits: Edits) -> Edits {
    let mut chat = json!({
        "id": "robot", "name": "Robot", "supplier": "drift", "purposes": ["Å svare"],
        "legalBases": [{ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven-11"] }],
        "retention": { "ttl": "P21D", "start": "conversation" },
        "masking": [{ "since": "2026-01-01", "method": "masked", "categories": [{ "category": "names" }] }],
        "controls": [{ "right": "access", "action": "download" }],
    });
    for (pointer, value) in edits {
        super::put(&mut chat, pointer, value);
    }
    // Its texts are in one language.
    vec![("/chats", json!([chat])), ("/meta/languages", json!(["nb"]))]
}

/// A text in all the languages of the model.
fn all(text: &str) -> Value {
    json!({ "nb": text, "nn": text, "en": text })
}

fn text(text: &str) -> Edits {
    vec![("/sections/0/blocks/-", json!({ "text": all(text) }))]
}

fn everywhere() -> Vec<Pair> {
    let no_contact = || {
        vec![
            ("/controller/email", Value::Null),
            ("/controller/phone", Value::Null),
            ("/controller/address", Value::Null),
        ]
    };
    let with = |mut one: Edits, mut other: Edits| {
        one.append(&mut other);
        one
    };
    vec![
        pair("PV001", "$.controller", with(no_contact(), vec![("/contacts", Value::Null)]), no_contact()),
        pair(
            "PV002",
            "$.controller",
            with(no_contact(), vec![("/contacts/0", Value::Null)]),
            with(no_contact(), vec![("/contacts/0", Value::Null), ("/rights/contact", json!("nettredaktor"))]),
        ),
        pair(
            "PV003",
            "$.controller.otherRoles[0]",
            vec![(
                "/controller/otherRoles",
                json!([{ "label": all("Databehandler"), "who": all("Eksempel kommune og leverandørene") }]),
            )],
            vec![("/controller/otherRoles", json!([{ "label": all("Databehandler"), "who": all("Leverandørene") }]))],
        ),
        pair(
            "PV004",
            "$.controller.name",
            vec![("/controller/name", all("Kommunedirektøren"))],
            vec![("/controller/name", all("Eksempel kommune ved kommunedirektøren"))],
        ),
        pair(
            "PV005",
            "$.dataProtectionOfficer",
            vec![("/dataProtectionOfficer", Value::Null)],
            vec![("/dataProtectionOfficer", json!({ "email": "ombud@eksempel.kommune.no" }))],
        ),
        pair(
            "PV006",
            "$.dataProtectionOfficer",
            vec![("/dataProtectionOfficer", json!({ "name": all("Ombudet") }))],
            vec![("/dataProtectionOfficer", json!({ "phone": "+4772000001" }))],
        ),
        pair(
            "PV007",
            "$.jointControllers[0].arrangement",
            vec![("/jointControllers/0/arrangement", Value::Null)],
            vec![("/jointControllers/0/url", Value::Null)],
        ),
        pair(
            "PV008",
            "$.processing[6].socialMedia",
            vec![("/jointControllers", Value::Null)],
            vec![("/jointControllers", Value::Null), ("/processing/6/socialMedia/insights", Value::Null)],
        ),
        pair("PV010", "$.rights.access", vec![("/rights/access", Value::Null)], vec![("/rights/access", json!({}))]),
        pair(
            "PV011",
            "$.rights.rectification",
            vec![("/rights/rectification", Value::Null)],
            vec![("/rights/rectification", json!({ "url": "/a" }))],
        ),
        pair(
            "PV012",
            "$.rights.erasure",
            vec![("/rights/erasure", Value::Null)],
            vec![("/rights/erasure", json!({ "url": "/a" }))],
        ),
        pair(
            "PV013",
            "$.rights.restriction",
            vec![("/rights", json!({}))],
            vec![("/rights/restriction", json!({ "url": "/a" }))],
        ),
        pair("PV014", "$.rights.objection", vec![("/rights", Value::Null)], vec![("/rights/objection", json!({}))]),
        pair(
            "PV015",
            "$.rights.portability",
            vec![("/rights/portability", Value::Null)],
            public_tasks(vec![("/rights/portability", Value::Null)]),
        ),
        pair(
            "PV016",
            "$.rights.withdrawConsent",
            vec![("/rights/withdrawConsent", Value::Null)],
            public_tasks(vec![("/rights/withdrawConsent", Value::Null)]),
        ),
        pair(
            "PV017",
            "$.rights.complain",
            vec![("/rights/complain", Value::Null)],
            vec![("/rights/complain/supervisoryAuthority", json!({ "name": "Datatilsynet" }))],
        ),
        pair(
            "PV018",
            "$.rights.complain.supervisoryAuthority.name",
            vec![("/rights/complain/supervisoryAuthority/name", json!("Statsforvalteren"))],
            vec![(
                "/rights/complain/supervisoryAuthority/name",
                json!("The Norwegian Data Protection Authority (Datatilsynet)"),
            )],
        ),
        pair("PV019", "$.rights", vec![("/rights/deadline", Value::Null)], vec![("/rights/deadline", json!("P14D"))]),
        pair(
            "PV020",
            "$.rights.deadline",
            vec![("/rights/deadline", json!("P6W"))],
            vec![("/rights/deadline", json!("P30D"))],
        ),
        pair(
            "PV021",
            "$.rights.portability",
            vec![("/rights/portability/reason", Value::Null)],
            vec![("/rights/portability", json!({}))],
        ),
        pair(
            "PV022",
            "$.rights.portability",
            public_tasks(vec![("/rights/portability", json!({}))]),
            vec![("/rights/portability", json!({}))],
        ),
        pair(
            "PV023",
            "$.rights",
            vec![("/rights/howTo", Value::Null), ("/rights/access", json!({}))],
            vec![("/rights/howTo", Value::Null), ("/rights/access", json!({ "email": "ombud@eksempel.kommune.no" }))],
        ),
        pair(
            "PV024",
            "$.automatedDecisionMaking",
            vec![("/automatedDecisionMaking", Value::Null)],
            vec![
                ("/automatedDecisionMaking", Value::Null),
                ("/processing/0/automatedDecisionMaking", json!({ "inUse": false })),
            ],
        ),
        pair(
            "PV025",
            "$.automatedDecisionMaking",
            vec![("/automatedDecisionMaking", json!({ "inUse": true }))],
            vec![(
                "/automatedDecisionMaking",
                json!({ "inUse": true, "logicInvolved": all("Etter avstand."), "scopeAndIntendedEffects": all("Du får et vedtak.") }),
            )],
        ),
        pair(
            "PV026",
            "$.rights.automatedDecisions",
            vec![("/automatedDecisionMaking", json!({ "inUse": true })), ("/rights/automatedDecisions", Value::Null)],
            vec![("/rights/automatedDecisions", Value::Null)],
        ),
        pair(
            "PV030",
            "$.processing",
            vec![
                ("/processing", Value::Null),
                ("/storage", Value::Null),
                ("/jointControllers", Value::Null),
                ("/sections", json!([])),
            ],
            vec![("/sections", json!([]))],
        ),
        pair(
            "PV031",
            "$.processing[0].purposes",
            vec![("/processing/0/purposes", json!([]))],
            vec![("/processing/0/purposes", json!([all("Å svare")]))],
        ),
        pair(
            "PV032",
            "$.processing[1].legalBases",
            vec![("/processing/1/legalBases", Value::Null)],
            vec![("/processing/1/legalBases", json!([{ "gdpr": "6(1)(d)" }]))],
        ),
        pair(
            "PV033",
            "$.processing[1].legalBases[0].nationalLaw",
            vec![("/processing/1/legalBases", json!([{ "gdpr": "6(1)(e)" }]))],
            vec![(
                "/processing/1/legalBases",
                json!([{ "gdpr": "6(1)(e)", "nationalLaw": ["Forvaltningsloven § 11"] }]),
            )],
        ),
        pair(
            "PV034",
            "$.processing[1].legalBases",
            vec![("/processing/1/categories/0/kind", json!("special"))],
            vec![
                ("/processing/1/categories/0/kind", json!("special")),
                ("/processing/1/legalBases/-", json!({ "gdpr": "9(2)(g)" })),
            ],
        ),
        pair(
            "PV035",
            "$.processing[6].legalBases[0]",
            vec![("/processing/6/legalBases/0", json!({ "gdpr": "6(1)(f)" }))],
            vec![("/processing/6/legalBases/0", json!({ "gdpr": "6(1)(d)" }))],
        ),
        pair(
            "PV036",
            "$.processing[6].legitimateInterests",
            vec![("/processing/6/legalBases/0", json!({ "gdpr": "6(1)(f)" }))],
            vec![
                ("/processing/6/legalBases/0", json!({ "gdpr": "6(1)(f)" })),
                ("/processing/6/legitimateInterests", json!([all("Å nå folk")])),
            ],
        ),
        pair(
            "PV037",
            "$.processing[0].recipients",
            nobody_receives(),
            with(nobody_receives(), vec![("/processing/0/recipientCategories", json!([all("Klageorganer")]))]),
        ),
        pair(
            "PV038",
            "$.processing[4].retention",
            vec![("/processing/4/retention", Value::Null)],
            vec![("/processing/4/retention", json!({ "criteria": all("Til du trekker deg") }))],
        ),
        pair(
            "PV039",
            "$.processing[4].retention",
            vec![("/processing/4/retention", json!({ "ttl": "P13M" }))],
            vec![("/processing/4/retention", json!({ "criteria": all("Så lenge loven krever") }))],
        ),
        pair(
            "PV040",
            "$.processing[4].nonDisclosure",
            vec![("/processing/4/nonDisclosure", json!({ "alternative": all("Ring oss") }))],
            vec![("/processing/2/nonDisclosure", Value::Null)],
        ),
        pair(
            "PV041",
            "$.processing",
            vec![
                ("/processing/2/sources", Value::Null),
                ("/processing/2/nonDisclosure", json!({ "obligationToProvide": false })),
            ],
            vec![],
        ),
        pair(
            "PV042",
            "$.processing[2].categories",
            no_categories(vec![]),
            no_categories(vec![("/processing/2/sources/0/dataCategory", all("Navn"))]),
        ),
        pair(
            "PV043",
            "$.processing[0].form.consentRequired",
            vec![("/processing/0/form/consentRequired", json!(true))],
            vec![("/processing/0/form/consentRequired", Value::Null)],
        ),
        pair(
            "PV050",
            "$.processing[5].transfers",
            vec![("/processing/5/transfers", Value::Null)],
            vec![("/processing/5/transfers", Value::Null), ("/processors/2/country", json!("IS"))],
        ),
        pair(
            "PV051",
            "$.processing[5].transfers[0]",
            vec![("/processing/5/transfers/0", json!({ "country": "US" }))],
            vec![("/processing/5/transfers/0", json!({ "country": "SE" }))],
        ),
        pair(
            "PV052",
            "$.processing[5].transfers[0].copyUrl",
            vec![(
                "/processing/5/transfers/0",
                json!({ "country": "IN", "appropriateGuarantees": all("Standardavtaler") }),
            )],
            vec![("/processing/5/transfers/0", json!({ "country": "GB", "adequacyDecision": all("Storbritannia") }))],
        ),
        pair(
            "PV060",
            "$.storage",
            vec![("/storage", Value::Null)],
            vec![("/storage", json!({ "version": 1 })), ("/processing/4/analytics", Value::Null)],
        ),
        pair(
            "PV061",
            "$.processing[4].analytics",
            vec![("/storage/purposes/0", Value::Null)],
            vec![("/storage/purposes/1", Value::Null)],
        ),
        pair(
            "PV062",
            "$.processing[4].legalBases",
            vec![("/processing/4/legalBases/0", json!({ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven"] }))],
            vec![("/processing/4/legalBases/-", json!({ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven"] }))],
        ),
        pair(
            "PV062",
            "$.processing[4].legalBases",
            vec![("/processing/4/legalBases", Value::Null)],
            vec![(
                "/processing/4/legalBases/0",
                json!({ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven"], "description": all("Statistikken er en del av oppgaven.") }),
            )],
        ),
        pair(
            "PV063",
            "$.storage.purposes[0].items",
            vec![("/storage/purposes/0/items", json!([]))],
            vec![("/storage/purposes/0/items/1", Value::Null)],
        ),
        pair(
            "PV064",
            "$.storage.purposes[1].processing",
            vec![("/storage/purposes/1/processing", Value::Null)],
            vec![("/storage/purposes/1/recipients", Value::Null)],
        ),
        pair(
            "PV065",
            "$.storage.necessary",
            vec![("/storage/necessary/0", Value::Null)],
            vec![(
                "/storage/necessary/0",
                json!({ "name": "pv:*", "area": "localStorage", "purpose": all("Svaret ditt") }),
            )],
        ),
        pair(
            "PV066",
            "$.storage.necessary[1].purpose",
            vec![("/storage/necessary/1/purpose", Value::Null)],
            vec![("/storage/necessary/1/ttl", Value::Null)],
        ),
        pair(
            "PV067",
            "$.sections[0].blocks[1].text.nb",
            text("Vi bruker ikke informasjonskapsler til statistikk."),
            text("Vi bruker ikke informasjonskapsler i chatten. Statistikk står lenger ned."),
        ),
        pair(
            "PV070",
            "$.storage.purposes[0].consequence",
            vec![("/storage/purposes/0/consequence", Value::Null)],
            vec![("/storage/purposes/0/description", Value::Null)],
        ),
        pair(
            "PV071",
            "$.storage.purposes[1].items[0].domain",
            vec![("/storage/purposes/1/items/0/domain", json!(".video.example"))],
            vec![("/storage/purposes/1/items/0/domain", json!("video.example"))],
        ),
        pair(
            "PV071",
            "$.storage.necessary[0].domain",
            vec![("/storage/necessary/0/domain", json!("Innlogging.example"))],
            vec![("/storage/necessary/0/domain", json!("innlogging.example"))],
        ),
        pair(
            "PV071",
            "$.storage.sharedDomain",
            vec![("/storage/sharedDomain", json!(".eksempel.kommune.no"))],
            vec![("/storage/sharedDomain", json!("eksempel.kommune.no"))],
        ),
        pair("PV080", "$.chats[0].supplier", chat(vec![("/supplier", Value::Null)]), chat(vec![])),
        pair(
            "PV080",
            "$.chats[0].supplier",
            chat(vec![("/supplier", Value::Null), ("/log", json!({ "place": "both" }))]),
            chat(vec![("/supplier", Value::Null), ("/log", json!({ "place": "device" }))]),
        ),
        pair(
            "PV081",
            "$.chats[0].retention",
            chat(vec![("/retention", json!({ "start": "conversation" }))]),
            chat(vec![("/retention", json!({ "criteria": "Til den lukkes" }))]),
        ),
        pair("PV082", "$.chats[0].masking", chat(vec![("/masking", Value::Null)]), chat(vec![])),
        pair("PV083", "$.chats[0].legalBases", chat(vec![("/legalBases", Value::Null)]), chat(vec![])),
        pair("PV084", "$.chats[0].purposes", chat(vec![("/purposes", json!([""]))]), chat(vec![])),
        pair(
            "PV085",
            "$.chats[0].controls",
            chat(vec![("/controls", Value::Null)]),
            chat(vec![("/controls/0/place", json!("Nederst"))]),
        ),
        pair(
            "PV086",
            "$.chats[0].masking",
            chat(vec![("/masking/0/since", json!("2024-11-01"))]),
            chat(vec![("/masking/0/since", json!("2024-11-25"))]),
        ),
        pair(
            "PV087",
            "$.chats[0].device",
            chat(vec![(
                "/device",
                json!({ "kind": "foreign", "area": "localStorage", "key": "samtale", "text": "text" }),
            )]),
            chat(vec![("/device", json!({ "kind": "store", "area": "memory" }))]),
        ),
        pair(
            "PV087",
            "$.chats[0].device",
            chat(vec![("/device", json!({ "kind": "store", "area": "sessionStorage" }))]),
            [
                chat(vec![("/device", json!({ "kind": "store", "area": "sessionStorage" }))]),
                vec![(
                    "/storage/necessary/0",
                    json!({ "name": "pv:*", "area": "localStorage", "purpose": all("Svaret ditt, og samtalen") }),
                )],
            ]
            .concat(),
        ),
        pair(
            "PV100",
            "$.laws[0]",
            vec![("/laws/0/section", json!("§ 18")), ("/laws/0/url", Value::Null)],
            vec![("/laws/0/section", json!("§ 18"))],
        ),
        pair(
            "PV101",
            "$.laws[1].inForce",
            vec![("/laws/1/inForce", json!("2018-05-25"))],
            text("Kommunestyret vedtok rutinen 25. mai 2018."),
        ),
        pair("PV102", "$.laws[2]", vec![("/laws/2/section", json!("§ 2-7b"))], text("Se § 2-7 i reglementet.")),
        pair(
            "PV103",
            "$.sections[0].blocks[1].text.nb",
            text("Du kan trekke samtykket i innstillingene i nettleseren."),
            text("Du finner det som er lagret, i innstillingene i nettleseren."),
        ),
        pair(
            "PV104",
            "$.laws[5]",
            vec![("/laws/5/url", json!("https://lovdata.no/lov/1992-12-04-126"))],
            text("Etter arkivlova og riksarkivlovene."),
        ),
        pair("PV105", "$.sections[0].blocks[1].text.nb", text("Etter opplæringsloven."), text("Etter opplæringslova.")),
        pair(
            "PV107",
            "$.controller.roleHolder.nb",
            vec![("/controller/roleHolder/nb", json!("Rådmannen"))],
            vec![("/controller/roleHolder/nb", json!("Rådet"))],
        ),
        pair(
            "PV108",
            "$.processing[1].sharing[0]",
            vec![("/processing/1/sharing", json!(["Twitter"]))],
            vec![("/processing/1/sharing", json!(["X"]))],
        ),
        pair(
            "PV109",
            "$.processing[1].sharing[0]",
            vec![("/processing/1/sharing", json!(["Google+"]))],
            vec![("/processing/1/sharing", json!(["Facebook"]))],
        ),
        pair(
            "PV110",
            "$.processing[4].analytics",
            vec![("/processing/4/analytics/tool", json!("Google Analytics")), ("/processors/1/name", json!("Google"))],
            vec![
                ("/processing/4/analytics/tool", json!("Google Analytics 4")),
                ("/processing/4/analytics/ip", json!("notStored")),
            ],
        ),
        pair(
            "PV111",
            "$.sections[0].blocks[1].text.nb",
            text("Sensitive personopplysninger"),
            text("Særlige kategorier av personopplysninger"),
        ),
        pair(
            "PV112",
            "$.sections[0].blocks[1].text.nb",
            text("Vi har et delt databehandleransvar."),
            text("Vi har databehandleravtaler."),
        ),
        pair(
            "PV113",
            "$.sections[0].blocks[1].text.nb",
            text("Dataansvarlig er kommunen."),
            text("Behandlingsansvarlig er kommunen."),
        ),
        pair(
            "PV114",
            "$.laws[6].name.nb",
            vec![("/laws/6/name/nb", json!("Off.loven"))],
            vec![("/laws/6/name/nb", json!("Offentleglova"))],
        ),
        pair(
            "PV115",
            "$.processors[4].name",
            vec![("/processors/4/name", json!("Facebook Ireland Ltd."))],
            vec![("/processors/4/name", json!("Meta Platforms"))],
        ),
        pair(
            "PV116",
            "$.processing[5].transfers[0].adequacyDecision.nb",
            vec![("/processing/5/transfers/0/adequacyDecision/nb", json!("EU–US Privacy Shield"))],
            vec![("/processing/5/transfers/0/adequacyDecision/nb", json!("EU–US Data Privacy Framework"))],
        ),
        pair(
            "PV117",
            "$.processing[1].legalBases[0].nationalLaw",
            vec![("/laws/4/status", json!("repealed"))],
            vec![("/laws/0/status", json!("repealed"))],
        ),
        pair(
            "PV120",
            "$.sections[0].blocks[1].text.nb",
            text("[Les mer](/mer) om dette."),
            text("[Les mer om innsyn](/mer)."),
        ),
        pair(
            "PV121",
            "$.storage.question",
            vec![("/storage/question", json!("Vil du ikke at vi lagrer?")), ("/meta/languages", json!(["nb"]))],
            vec![("/storage/question", json!("Får vi lagre?")), ("/meta/languages", json!(["nb"]))],
        ),
        pair(
            "PV122",
            "$.words.nb.choicesAll",
            vec![("/words/nb/choicesAll", json!("OK"))],
            vec![("/words/nb/choicesAll", json!("Godta alle"))],
        ),
        pair(
            "PV123",
            "$.processing[4].description.nb",
            vec![("/processing/4/description/nb", json!("Opplysningene er anonyme."))],
            vec![
                ("/processing/4/description/nb", json!("Opplysningene er anonyme.")),
                ("/processing/4/analytics/ip", json!("notStored")),
            ],
        ),
        pair(
            "PV124",
            "$.sections[0].blocks[1].text.nb",
            text("Vi gir ikke opplysninger videre uten at du har samtykket."),
            text("Vi gir ikke opplysninger videre hvis vi ikke må etter loven."),
        ),
        pair(
            "PV130",
            "$.sections[0].blocks[1].text.nb",
            text("[easy-social-share]"),
            text("Delt med [en lenke](/min-side)."),
        ),
        pair(
            "PV131",
            "$.sections[0].blocks[1].text.nb",
            text("Vi lagrer lagrer dette."),
            text("Vi vet det det gjelder."),
        ),
        pair(
            "PV132",
            "$.sections[0]",
            vec![("/sections/0/blocks", json!([]))],
            vec![
                ("/sections/0/blocks", json!([])),
                (
                    "/sections/0/sections",
                    json!([{ "id": "under", "title": all("Under"), "blocks": [{ "fact": "controller" }] }]),
                ),
            ],
        ),
        pair("PV133", "$.sections[0].blocks[1].text.nb", text("TODO: skriv dette."), text("Todoling er et ord.")),
        pair(
            "PV134",
            "$.sections[1].title.nb",
            vec![("/sections/1/title/nb", json!("Hvem har ansvaret?"))],
            vec![("/sections/13/sections/0/title/nb", json!("Hvem har ansvaret?"))],
        ),
        pair(
            "PV140",
            "$.controller.name.nn",
            vec![("/controller/name", json!("Eksempel kommune"))],
            vec![("/controller/name", json!("Eksempel kommune")), ("/meta/languages", json!(["nb"]))],
        ),
        pair(
            "PV141",
            "$.controller.delegation.scope.nn",
            vec![("/controller/delegation/scope/nn", json!("Lederen har ikke ansvaret."))],
            vec![("/controller/delegation/scope/nn", json!("Leiaren har ikkje ansvaret."))],
        ),
        pair("PV150", "$.meta.modified", vec![("/meta/modified", Value::Null)], vec![("/meta/published", Value::Null)]),
        pair(
            "PV151",
            "$.meta.modified",
            vec![("/meta/modified", json!("2024-11-01")), ("/meta/published", Value::Null)],
            vec![("/meta/modified", json!("2024-11-23")), ("/meta/published", Value::Null)],
        ),
        pair(
            "PV152",
            "$.meta.modified",
            vec![("/meta/modified", json!("2026-09-01"))],
            vec![("/meta/modified", json!("2026-11-23"))],
        ),
        pair(
            "PV153",
            "$.changesOfPurpose[0]",
            vec![("/changesOfPurpose", json!([{ "description": all("Nytt"), "planned": "2026-11-01" }]))],
            vec![("/changesOfPurpose", json!([{ "description": all("Nytt"), "planned": "2027-01-01" }]))],
        ),
    ]
}

/// A municipality that asks for no consent: all rests on its tasks.
fn public_tasks(mut edits: Edits) -> Edits {
    let mut all = vec![
        ("/storage/purposes", json!([])),
        ("/processing/4/legalBases", json!([{ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven"] }])),
        ("/processing/5/legalBases", json!([{ "gdpr": "6(1)(e)", "nationalLaw": ["forvaltningsloven"] }])),
    ];
    all.append(&mut edits);
    all
}

/// No entry that is about the municipality's own cases says who gets the data.
fn nobody_receives() -> Edits {
    let fields = [
        "/processing/0/recipients",
        "/processing/0/recipientCategories",
        "/processing/0/form/operator",
        "/processing/1/recipients",
        "/processing/2/recipients",
        "/processing/3/recipients",
        "/processing/3/recipientCategories",
        "/processing/5/recipients",
    ];
    fields.into_iter().map(|field| (field, Value::Null)).collect()
}

fn no_categories(mut edits: Edits) -> Edits {
    let fields = [
        "/processing/0/categories",
        "/processing/1/categories",
        "/processing/2/categories",
        "/processing/3/categories",
        "/processing/4/categories",
        "/processing/5/categories",
        "/processing/6/categories",
        "/processing/2/sources/0/dataCategory",
    ];
    let mut all: Edits = fields.into_iter().map(|field| (field, Value::Null)).collect();
    all.append(&mut edits);
    all
}

#[test]
fn every_rule_finds_its_fault_and_leaves_its_like_alone() {
    let mut wrong = Vec::new();
    for Pair { rule, faulty, at, fine } in everywhere() {
        let by_rule = |edits: &Edits| -> Vec<_> {
            found(&model(edits)).into_iter().filter(|finding| finding.rule.id == rule).collect()
        };
        let faults = by_rule(&faulty);
        if !faults.iter().any(|finding| finding.path == at) {
            wrong.push(format!("{rule} is not found at {at}: {:?}", faults.iter().map(line).collect::<Vec<_>>()));
        }
        wrong.extend(by_rule(&fine).iter().map(|fault| format!("found where nothing is wrong: {}", line(fault))));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_only_looks_like_a_fault_is_left_alone() {
    for (rule, said) in [
        ("PV113", "Kommunen er dataansvarlig for journalen din etter pasientjournalloven."),
        ("PV124", "Vi gir ikke noe videre til andre uten samtykke, med mindre loven krever det."),
        ("PV124", "Vi gjev ikkje noko vidare til andre utan samtykke når lova ikkje krev det."),
        ("PV131", "Kommunen er ansvarlig for alt dette og litt til."),
        ("PV141", "Sjå «Hvordan klage», «Opplysninger»."),
    ] {
        // The same in all languages, as a name or a sentence may be.
        let found = found(&model(&text(said)));
        let lines: Vec<_> = found.iter().filter(|finding| finding.rule.id == rule).map(line).collect();
        assert_eq!(lines, Vec::<String>::new(), "{said}");
    }
}

/// The rules that hold a manifest against something to find anything: an earlier version, with cases in `changes`, or a page, with
/// cases in `page`.
const COMPARING: [&str; 7] = ["PV068", "PV069", "PV160", "PV161", "PV162", "PV163", "PV164"];

#[test]
fn every_rule_has_its_cases() {
    let tried: BTreeSet<&str> = everywhere().iter().map(|pair| pair.rule).chain(COMPARING).collect();
    let holding: BTreeSet<&str> = rules().filter(|rule| rule.holds != Holds::NotYet).map(|rule| rule.id).collect();
    assert_eq!(tried, holding);
}

#[test]
fn ids_are_in_order_and_never_given_again() {
    let ids: Vec<&str> = rules().map(|rule| rule.id).collect();
    let ordered: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids, ordered.into_iter().collect::<Vec<_>>());
    assert!(ids.iter().all(|id| id.len() == 5 && id.starts_with("PV") && !RETIRED.contains(id)));
    assert_eq!(rule("PV005").map(|rule| rule.strength), Some(Strength::Breach));
    assert!(rule("PV999").is_none());
}

#[test]
fn every_rule_says_what_it_rests_on_and_how_to_mend() {
    use crate::lint::Tongue::{English, Norwegian};
    for rule in rules() {
        for tongue in [Norwegian, English] {
            let (title, mend, cited) = (rule.title.of(tongue), rule.mend.of(tongue), rule.cited(tongue));
            assert!(title.len() > 8 && !title.ends_with('.'), "{}: {title}", rule.id);
            assert!(mend.ends_with(['.', '?', '»', '”']), "{}: {mend}", rule.id);
            assert!(!cited.is_empty(), "{}", rule.id);
        }
        assert!(rule.title.nb != rule.title.en && rule.mend.nb != rule.mend.en, "{}", rule.id);
        assert!(rule.url().is_none_or(|url| url.starts_with("https://")), "{}", rule.id);
        if let Holds::From(date) = rule.holds {
            assert!(super::Timestamp::parse(date).is_ok(), "{}", rule.id);
        }
        // What the law does not ask for is never called a breach of it.
        let law = rule.laws.iter().any(|cite| !matches!(cite.act, crate::lint::Act::Usage | crate::lint::Act::Pattern));
        assert!(law || rule.strength == Strength::Advice, "{}", rule.id);
        assert!(!matches!(rule.look, Looking::Nothing) || rule.holds == Holds::NotYet, "{}", rule.id);
    }
}

#[test]
fn rules_hold_from_their_date() {
    let narvik = read("www/examples/narvik.json");
    let ids = |today| found_on(&narvik, today).into_iter().map(|finding| finding.rule.id).collect::<BTreeSet<_>>();
    assert!(ids("2025-01-01").contains("PV102") && !ids("2024-12-31").contains("PV102"));
    assert!(ids("2019-04-02").contains("PV109") && !ids("2019-04-01").contains("PV109"));
    assert!(ids("2018-07-20").contains("PV032") && !ids("2018-07-19").contains("PV032"));
    assert!(ids(TODAY).len() > 20);
}

#[test]
fn the_fragments_that_a_manifest_takes_are_a_part_of_it() {
    // The chatbot of the model stands in felles/kommune-kari.json, and the manifest has only the section's place.
    let today = "2029-01-01";
    let in_fragment = found_on(&read("www/examples/eksempel.json"), today);
    let masking = in_fragment.iter().find(|finding| finding.rule.id == "PV086");
    assert_eq!(masking.and_then(|it| it.file.as_deref()), Some("www/examples/felles/kommune-kari.json"));
    assert_eq!(masking.map(|it| it.path.as_str()), Some("$.chats[0].masking"));
    // Without the section, the file is not read at all.
    let without = found_on(&model(&[("/sections/10", Value::Null)]), today);
    assert!(without.iter().all(|finding| finding.rule.id != "PV086"));
}
