//! `personvern import` on the shapes in which municipalities' sites and word processors keep a declaration.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod support;

use serde_json::{Value, json};

use support::{imported, lost};

/// The titles of all sections, each with a sign for how deep it stands.
fn titles(manifest: &Value) -> Vec<String> {
    fn of(sections: &Value, depth: usize, out: &mut Vec<String>) {
        for section in sections.as_array().into_iter().flatten() {
            out.push([&"-".repeat(depth), section["title"].as_str().unwrap()].concat());
            of(&section["sections"], depth + 1, out);
        }
    }
    let mut out = Vec::new();
    of(&manifest["sections"], 0, &mut out);
    out
}

fn left(report: &Value) -> Vec<(&str, &str)> {
    let left = report["leftOut"].as_array().unwrap().iter();
    left.map(|it| (it["reason"].as_str().unwrap(), it["text"].as_str().unwrap())).collect()
}

fn doubts(report: &Value) -> Vec<&str> {
    report["uncertain"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap()).collect()
}

#[test]
fn what_an_accordion_hides_is_text_and_its_buttons_are_headings() {
    let (manifest, report) = imported(
        "side.html",
        r##"<body><div class="top"><button aria-expanded="false" aria-controls="m">Meny</button><ul id="m" hidden><li><a href="/a">Skole</a></li></ul></div>
        <h1>Personvern</h1><p>Om Vik kommune.</p><button aria-expanded="false">Åpne alle</button>
        <h2><button aria-expanded="false" aria-controls="p1">Kontakt <span aria-hidden="true">+</span></button></h2>
        <div id="p1" hidden><p>Telefon: 72 00 00 00</p></div>
        <div><button aria-expanded="false">Hvordan klage?<svg><title>Pil ned</title></svg></button><div aria-hidden="true"><p>Du skriver til oss.</p></div></div>
        <div role="button" data-bs-toggle="collapse" data-bs-target="#p3">Sletting</div><div id="p3" hidden><p>Vi sletter alt.</p></div>
        <details><summary>Mer</summary><p>Det er mer.</p></details><p hidden>Utkast.</p></body>"##,
    );
    assert_eq!(titles(&manifest), ["Kontakt", "-Hvordan klage?", "-Sletting", "-Mer"]);
    assert_eq!(manifest["contacts"][0]["phone"], "+4772000000");
    assert_eq!(manifest["sections"][0]["sections"][0]["blocks"], json!([{ "text": "Du skriver til oss." }]));
    let left = left(&report);
    assert!(left.contains(&("hidden", "Utkast.")) && left.contains(&("form", "Åpne alle")), "{left:?}");
    assert!(left.iter().any(|(_, text)| *text == "Skole"), "{left:?}");
}

#[test]
fn bold_paragraphs_and_typed_bullets_are_what_they_look_like() {
    let (manifest, _) = imported(
        "side.html",
        "<body><h1>Personvern</h1><p>Om Vik kommune.</p><p class=MsoNormal><b><span>1. Hva vi lagrer<o:p></o:p></span></b></p>
        <p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>Navn</p><p class=MsoListParagraph>·&nbsp;IP-&shy;adressen</p>
        <p><strong>2. Rettane dine</strong><br>Du har rett til innsyn.</p><p><strong>Merk!</strong></p></body>",
    );
    assert_eq!(titles(&manifest), ["1. Hva vi lagrer", "2. Rettane dine"]);
    assert_eq!(manifest["sections"][0]["blocks"], json!([{ "list": ["Navn", "IP-adressen"] }]));
    assert_eq!(manifest["sections"][1]["kind"], "rights");
}

#[test]
fn what_is_around_a_page_without_a_main_part_is_left_out() {
    let (manifest, report) = imported(
        "side.html",
        r#"<body><div id="cookiebanner"><p>Vi bruker kapsler.</p><button>Godta</button></div><div><a href="/">Til forsida</a> | <a href="/s">Søk her</a></div>
        <div class="breadcrumb"><a href="/">Heim</a> » Personvern</div><table><tr><td><ul><li><a href="/b">Barnehage</a></li></ul></td><td>
        <h1>Personvern</h1><p>Om Vik kommune.</p><p><a href="https://www.datatilsynet.no/">Datatilsynet</a></p>
        <iframe src="https://kart.no/" title="Kart"></iframe><noscript><p>Slå på JavaScript.</p></noscript>
        <p>Oppretta: 13.07.2018 – Sist oppdatert 19.04.2023</p></td></tr></table><div class="footer"><p>Rådhuset</p></div></body>"#,
    );
    assert_eq!(manifest["meta"]["modified"], "2023-04-19");
    assert_eq!(manifest["meta"]["lead"], Value::Null, "three paragraphs are more than a lead: {manifest:#}");
    let blocks = manifest["sections"][0]["blocks"].as_array().unwrap();
    assert_eq!(blocks[0]["text"], "Om Vik kommune.");
    assert_eq!(blocks[1]["text"], "[Datatilsynet](https://www.datatilsynet.no/)");
    for one in [
        ("around", "Vi bruker kapsler."),
        ("form", "Godta"),
        ("menu", "Til forsida | Søk her"),
        ("menu", "Heim » Personvern"),
        ("menu", "Barnehage"),
        ("noField", "Kart https://kart.no/"),
        ("hidden", "Slå på JavaScript."),
        ("around", "Rådhuset"),
    ] {
        assert!(left(&report).contains(&one), "{one:?} {:?}", left(&report));
    }
}

const HOURS: &str = "<main><h1>Personvern</h1><h2>Kontakt</h2><h3>Torget</h3>
<dl><dt>Telefon</dt><dd>55&nbsp;12 30 00</dd><dt>Besøksadresse</dt><dd>Rådhusgata 4, 5900 Vik</dd></dl>
<table><caption>Åpningstider</caption><tr><th>Dag</th><th>Tid</th></tr><tr><td>Måndag–torsdag</td><td>08.00–15.30</td></tr>
<tr><td>Fredag</td><td>kl. 9–14</td></tr><tr><td>Lørdag og søndag</td><td>Stengt</td></tr></table>
<h3>Åpningstider legevakten</h3><table><tr><td>Mandag</td><td>Tirsdag</td><td>Onsdag</td></tr><tr><td>8–10</td><td>9–11</td><td>10–12</td></tr></table>
<h3>Biblioteket</h3><ul><li>Mandag: 10–18</li><li>Tirsdag: 10–18</li><li>Lunsj: 11.30–12.00</li></ul></main>";

#[test]
fn tables_and_lists_of_hours_are_opening_hours_where_all_of_them_are_understood() {
    let (manifest, report) = imported("side.html", HOURS);
    let contacts = &manifest["contacts"];
    assert_eq!(
        contacts[0],
        json!({
            "id": "torget", "name": "Torget", "phone": "+4755123000",
            "visitingAddress": { "lines": ["Rådhusgata 4"], "postalCode": "5900", "city": "Vik" },
            "openingHours": [
                { "days": ["mon", "tue", "wed", "thu"], "opens": "08:00", "closes": "15:30" },
                { "days": ["fri"], "opens": "09:00", "closes": "14:00" },
                { "days": ["sat", "sun"], "note": "Stengt" }
            ]
        })
    );
    assert_eq!(
        (&contacts[1]["name"], &contacts[1]["openingHours"][2]),
        (&json!("legevakten"), &json!({ "days": ["wed"], "opens": "10:00", "closes": "12:00" }))
    );
    assert_eq!(contacts[2], Value::Null);
    assert_eq!(manifest["sections"][0]["sections"][2]["blocks"][0]["list"][2], "Lunsj: 11.30–12.00");
    assert!(doubts(&report).contains(&"$.contacts"), "{report:#}");
    for word in ["Åpningstider", "Dag: Tid"] {
        assert!(report["recognised"].as_array().unwrap().iter().any(|it| it["text"] == word), "{word}");
    }
}

#[test]
fn rights_are_read_where_the_text_gives_them_and_nowhere_else() {
    let (manifest, report) = imported(
        "side.html",
        "<main><h1>Personvern</h1><h2>Dine rettigheter</h2><p>Du kan be om innsyn i det vi har om deg. Svaret er gratis, og du får svar innen 30 dager.</p>
        <p>Du kan kreve sletting. Retten gjelder ikke det vi må arkivere. Du kan kreve retting og begrensning.</p>
        <ul><li>Rett til å protestere (art. 21)</li><li>Dataportabilitet gjelder ikke for oss</li></ul>
        <h3>Samtykke</h3><p>Du kan når som helst trekke tilbake et samtykke.</p><h3>Klage</h3><p>Du kan klage til Datatilsynet, telefon 22 39 69 00.</p>
        <h2>Postliste</h2><p>Alle kan be om innsyn i saksdokumenter.</p></main>",
    );
    assert_eq!(
        manifest["rights"],
        json!({
            "access": { "description": "Du kan be om innsyn i det vi har om deg." },
            "erasure": { "description": "Du kan kreve sletting.", "exceptions": "Retten gjelder ikke det vi må arkivere." },
            "rectification": {}, "restriction": {},
            "objection": { "description": "Rett til å protestere (art. 21)" },
            "withdrawConsent": { "description": "Du kan når som helst trekke tilbake et samtykke." },
            "complain": {
                "description": "Du kan klage til Datatilsynet, telefon 22 39 69 00.",
                "supervisoryAuthority": { "name": "Datatilsynet" }
            },
            "deadline": "P30D", "freeOfCharge": true
        })
    );
    assert!(doubts(&report).contains(&"$.rights.portability"), "{report:#}");
    assert_eq!(manifest["contacts"], Value::Null, "the authority is no contact of the municipality's");
}

#[test]
fn rights_of_a_chat_are_not_those_of_all() {
    let text = "Personvern\n\nVi i Vik kommune har en samtalerobot.\n\nSamtaleroboten\n\nChatboten «Kari» svarer deg.\n\nDine rettigheter\n\n• Rett til innsyn i samtalen\n• Rett til sletting av samtalen\n\nKlage\n\nDu kan klage til Datatilsynet.\n";
    let (manifest, _) = imported("kilde.txt", text);
    assert_eq!(manifest["chats"][0]["name"], "Kari");
    assert_eq!(manifest["rights"].as_object().unwrap().keys().collect::<Vec<_>>(), ["complain"]);
}

#[test]
fn what_a_page_says_it_does_not_have_is_not_there() {
    let (manifest, report) = imported(
        "side.html",
        "<main><h1>Personvern</h1><h2>Statistikk</h2><p>Vi bruker ikke Google Analytics. Vi lagrer ikke IP-adressen, men bruker Matomo.</p>
        <h2>Chat</h2><p>Vi har ikke chatbot på nettsidene.</p><h2>Dine rettigheter</h2><p>Du har ikke rett til innsyn i alt.</p></main>",
    );
    assert_eq!(manifest["chats"], Value::Null);
    assert_eq!(manifest["processing"].as_array().unwrap().len(), 1);
    assert_eq!(manifest["processing"][0]["analytics"]["tool"], "Matomo");
    assert_eq!(manifest["rights"], Value::Null);
    assert!(!doubts(&report).contains(&"$.processing"));
}

#[test]
fn somebody_in_a_sentence_is_read_where_there_is_no_doubt_who() {
    let (manifest, report) = imported(
        "side.html",
        "<main><h1>Personvern</h1><p>Vik kommune, ved kommunedirektøren, er behandlingsansvarlig.</p>
        <h2>Personvernombud</h2><p>Ombudet når du på telefon 74 00 00 00 eller på e-post ombud@vik.kommune.no.</p></main>",
    );
    assert_eq!(manifest["controller"], json!({ "name": "Vik kommune", "roleHolder": "Kommunedirektøren" }));
    assert_eq!(manifest["dataProtectionOfficer"], json!({ "phone": "+4774000000", "email": "ombud@vik.kommune.no" }));
    assert!(doubts(&report).contains(&"$.dataProtectionOfficer"));
    let (manifest, _) = imported(
        "side.html",
        "<main><h1>Personvern</h1><h2>Personvernombud</h2><p>Skriv til ombud@vik.kommune.no eller post@vik.kommune.no.</p></main>",
    );
    assert_eq!(manifest["dataProtectionOfficer"], Value::Null);
}

const COPIED: &str = "Hopp til hovudinnhald
Meny
HeimOm kommunenPersonvern
Personvernerklæring
Publisert av Ola Nordmann. Sist endra 03.02.2025 08.15
Les opp
Vi i Fjellgrend kommune er opptekne av personvernet ditt.

1. KVA VI LAGRAR

– namn
– tal, når lova
  krev det

2. SAMTALEROBOT
Nettstaden har ein samtalerobot som heiter «Frida», levert av Prat AS. Samtalane blir sletta etter tre månader. Vi maskerer:
• namn
• tal med meir enn fem siffer

3. Personvernombod
Telefon
57 65 00 00
E-post
ombod (at) fjellgrend.kommune.no

Opningstider
Måndag – torsdag\t08.30 – 15.00
Fredag\t08.30 – 14.00 (sommartid 13.00)
Laurdag\tStengt

Fann du det du leita etter?
Ja
Nei
Side 1 av 1
";

#[test]
fn a_page_that_was_copied_into_a_text_is_read_as_the_page() {
    let (manifest, report) = imported("kopi.txt", COPIED);
    assert_eq!(lost(COPIED, &manifest, &report), Vec::<String>::new());
    assert_eq!(
        (&manifest["meta"]["title"], &manifest["meta"]["modified"]),
        (&json!("Personvernerklæring"), &json!("2025-02-03T08:15"))
    );
    assert_eq!(titles(&manifest), ["1. KVA VI LAGRAR", "2. SAMTALEROBOT", "3. Personvernombod", "Opningstider"]);
    assert_eq!(manifest["sections"][0]["blocks"], json!([{ "list": ["namn", "tal, når lova krev det"] }]));
    assert_eq!(
        manifest["dataProtectionOfficer"],
        json!({ "phone": "+4757650000", "email": "ombod@fjellgrend.kommune.no" })
    );
    let hours = &manifest["contacts"][0]["openingHours"];
    assert_eq!(hours[1], json!({ "days": ["fri"], "opens": "08:30", "closes": "14:00", "note": "sommartid 13.00" }));
    assert_eq!(hours[2], json!({ "days": ["sat"], "note": "Stengt" }));
    let chat = &manifest["chats"][0];
    assert_eq!((&chat["name"], &chat["retention"]["ttl"]), (&json!("Frida"), &json!("P3M")));
    assert_eq!(chat["masking"][0]["categories"][1], json!({ "category": "numbers", "moreThanDigits": 5 }));
    for gone in [
        ("menu", "Hopp til hovudinnhald"),
        ("menu", "HeimOm kommunenPersonvern"),
        ("feedback", "Nei"),
        ("contents", "Side 1 av 1"),
    ] {
        assert!(left(&report).contains(&gone), "{gone:?} {:?}", left(&report));
    }
}

#[test]
fn a_card_of_labels_is_read_and_what_is_of_a_season_or_anothers_is_left() {
    let (manifest, _) = imported(
        "side.html",
        r#"<main><h1>Personvern</h1><p>Vi i Vik kommune gir aldri opplysninger til Reklame AS. Sky AS lagrer dem.</p><h2>Personvernombud</h2>
        <table><tr><th>Navn</th><td>Per Hansen</td></tr><tr><th>Telefon</th><td>77 00 00 00</td></tr></table>
        <h2>Kontaktinformasjon</h2><div>Telefon</div><div>77 00 10 00</div><div>E-post</div><div><a href="mailto:post@vik.no?subject=Hei">Skriv til oss</a></div>
        <div>Besøksadresse</div><div>Rådhuset<br>Storgata 2<br>9999 Vik</div><h3>Åpningstider i julen</h3><p>Mandag–onsdag 09.00–12.00</p>
        <h2>Datatilsynet</h2><p>Postboks 458 Sentrum<br>0105 Oslo<br>Telefon: 22 39 69 00</p></main>"#,
    );
    assert_eq!(manifest["dataProtectionOfficer"], json!({ "name": "Per Hansen", "phone": "+4777000000" }));
    assert_eq!(
        manifest["contacts"],
        json!([{
            "id": "kontaktinformasjon", "phone": "+4777001000", "email": "post@vik.no",
            "visitingAddress": { "lines": ["Rådhuset", "Storgata 2"], "postalCode": "9999", "city": "Vik" }
        }])
    );
    assert_eq!(manifest["processors"].as_array().unwrap().len(), 1);
    assert_eq!(manifest["processors"][0]["name"], "Sky AS");
}

#[test]
fn a_second_number_is_somebody_elses_only_with_a_name() {
    let text = "Personvern\n\nVi er i Vik kommune.\n\nKontakt\n\nTorget\nTlf: 72 00 00 00\nMobil: 912 34 567\npost@vik.no\nBiblioteket\nTlf: 72 00 00 01\n";
    let (manifest, report) = imported("kilde.txt", text);
    assert_eq!(lost(text, &manifest, &report), Vec::<String>::new());
    assert_eq!(
        manifest["contacts"],
        json!([
            { "id": "torget", "name": "Torget", "phone": "+4772000000", "email": "post@vik.no" },
            { "id": "biblioteket", "name": "Biblioteket", "phone": "+4772000001" }
        ])
    );
    let blocks = &manifest["sections"][0]["sections"][0]["blocks"];
    assert!(blocks.as_array().unwrap().contains(&json!({ "text": "Mobil: 912 34 567" })), "{blocks}");
}

#[test]
fn a_list_with_empty_lines_in_it_is_a_list() {
    let (manifest, _) = imported(
        "kilde.txt",
        "Personvern\n\nHva vi lagrer\n\n1. Navn\n\n2. Adresse\n\n3. Telefon\n\nSlik er det i Vik kommune.\n",
    );
    assert_eq!(manifest["sections"][0]["blocks"][0], json!({ "steps": ["Navn", "Adresse", "Telefon"] }));
}
