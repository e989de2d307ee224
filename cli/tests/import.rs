//! `personvern import` as it is run, on pages and texts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::path::Path;

use personvern_cli::import;
use personvern_cli::tongue::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

use support::{imported, lost, ran, ran_with, strings, untrue};

const DECLARATION: &str = "Personvern

Personvern

Her forteller Ås kommune hva vi gjør med opplysninger om deg.

SIST OPPDATERT: 25.01. 2024 - 17:01
[easy-social-share]

Ansvar

Behandlingsansvarlig: Ås kommune
Dataansvarlig: Rådmannen og leverandørene
Rådmannen har ansvaret for nettstedet www.as.kommune.no til daglig.

Innsamling av webstatistikk

Vi bruker Google Analytics. Formålet er å gjøre nettstedet bedre. IP-anonymisering er slått på. Opplysningene slettes etter 26 måneder.

Rettigheter
 • Du kan be om innsyn.
 • Du kan be om sletting.
   Det gjelder ikke arkivet, se arkivlova § 3.
Samtaleroboten

Vi har en chatrobot «Ola» fra Robot Norge AS på nettsidene.

Samtaler slettes etter tre uker. Vi maskerer disse opplysningene hver time:

 - Numre på mer enn 6 siffer
 - Helse
 - Noe helt annet

IP-adressen blir maskert.

GDPR

Luftfoto av rådhuset

KONTAKTINFORMASJON

Personvernombud
Telefon: 912 34 567
E-post: personvernombud@as.kommune.no

Servicetorget
Tlf: 64 00 00 00

Postadresse
Ås kommune
Storgata 1
1430 Ås

Åpningstider
09:00 – 15:00

Spørsmål

Spørsmål om statistikk:
web@as.kommune.no

Spørsmål om alt annet:
post@as.kommune.no

X
";

#[test]
fn a_plain_text_becomes_sections_and_facts() {
    let (manifest, report) = imported("kilde.txt", DECLARATION);
    assert_eq!(lost(DECLARATION, &manifest, &report), Vec::<String>::new());
    assert_eq!(manifest["meta"]["modified"], "2024-01-25T17:01");
    assert_eq!(manifest["meta"]["title"], "Personvern");
    assert_eq!(manifest["meta"]["sites"], json!(["www.as.kommune.no"]));
    assert_eq!(manifest["controller"]["name"], "Ås kommune");
    assert_eq!(
        manifest["controller"]["otherRoles"],
        json!([{ "label": "Dataansvarlig", "who": "Rådmannen og leverandørene" }])
    );
    assert_eq!(
        manifest["dataProtectionOfficer"],
        json!({ "phone": "+4791234567", "email": "personvernombud@as.kommune.no" })
    );
    assert_eq!(
        manifest["contacts"][0],
        json!({
            "id": "servicetorget", "name": "Servicetorget", "phone": "+4764000000",
            "postalAddress": { "lines": ["Ås kommune", "Storgata 1"], "postalCode": "1430", "city": "Ås" },
            "openingHours": [{ "opens": "09:00", "closes": "15:00" }]
        })
    );
    assert_eq!(manifest["contacts"][1]["topics"], json!(["Spørsmål om statistikk"]));
    assert_eq!(manifest["contacts"][2]["email"], "post@as.kommune.no");
    let statistics = &manifest["processing"][0];
    assert_eq!(statistics["analytics"], json!({ "tool": "Google Analytics", "ip": "truncated" }));
    assert_eq!(statistics["retention"], json!({ "ttl": "P26M" }));
    assert_eq!(statistics["purposes"], json!(["Å gjøre nettstedet bedre"]));
    let chat = &manifest["chats"][0];
    assert_eq!((&chat["name"], &chat["supplier"]), (&json!("Ola"), &json!("robot-norge-as")));
    assert_eq!(chat["retention"], json!({ "ttl": "P3W", "afterwards": "deleted" }));
    assert_eq!(chat["ip"], "masked");
    assert_eq!(
        chat["masking"],
        json!([{
            "since": "2024-01-25T17:01", "method": "masked", "when": "hourly",
            "categories": [{ "category": "numbers", "moreThanDigits": 6 }, { "category": "health" }]
        }])
    );
    assert!(manifest["laws"].as_array().unwrap().iter().any(|it| it["name"] == "Arkivlova" && it["section"] == "§ 3"));
    let titles: Vec<&str> =
        manifest["sections"].as_array().unwrap().iter().map(|it| it["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        ["Ansvar", "Innsamling av webstatistikk", "Rettigheter", "Samtaleroboten", "GDPR", "KONTAKTINFORMASJON"]
    );
    assert_eq!(
        manifest["sections"][2]["blocks"][0]["list"],
        json!(["Du kan be om innsyn.", "Du kan be om sletting. Det gjelder ikke arkivet, se arkivlova § 3."])
    );
}

#[test]
fn the_report_says_what_was_left_out_and_what_is_uncertain() {
    let (_, report) = imported("kilde.txt", DECLARATION);
    let left: Vec<(&str, &str)> = report["leftOut"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["text"].as_str().unwrap(), it["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(
        left,
        [
            ("Personvern", "twice"),
            ("[easy-social-share]", "shortcode"),
            ("Luftfoto av rådhuset", "picture"),
            ("X", "loneSign"),
        ]
    );
    let doubts: Vec<&str> =
        report["uncertain"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap()).collect();
    for path in
        ["$.chats[0].masking", "$.processors[0]", "$.controller.otherRoles[0]", "$.contacts[0]", "$.sections[4]"]
    {
        assert!(doubts.contains(&path), "{path} {doubts:?}");
    }
    assert!(
        report["recognised"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["path"] == "$.contacts[0].phone" && it["text"] == "Tlf: 64 00 00 00")
    );
}

const PAGE: &str = r##"<!doctype html><html lang="nn-NO"><head><title>Personvern - Ås kommune</title><style>p{}</style>
<meta property="og:url" content="https://www.as.kommune.no/personvern"></head>
<body><header><a href="/">Ås kommune</a></header><nav><ul><li><a href="/a">Skule</a></li></ul></nav>
<main><h1>Personvern</h1><p>Publisert: 30.07.2018 Sist endret: 02.08.2018 10.59</p>
<p>Her les du om <strong>personvern</strong> hos <a href="https://www.datatilsynet.no/">Datatilsynet</a> &amp; oss.
Vi tek [vare] på deg.</p><div id="toc"><ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul></div>
<h2 id="a">Kva vi lagrar</h2><ul><li>Namn<ul><li>Fornamn</li></ul></li><li><p>Adresse</p></li></ul>
<table><tr><th>Kva</th><th>Kor lenge</th></tr><tr><td>Logg</td><td>21 dagar</td></tr></table>
<h3>Unntak</h3><p>Sjå <a href="http://gammal.no/">den gamle sida</a>.<br>Ny linje.</p><script>var hemmeleg = "Ikkje tekst.";</script>
<h2>Ordforklaringar</h2><dl><dt>HTTPS</dt><dd>Krypterer.</dd></dl><img src="a.jpg" alt="Rådhuset"><p hidden>Løynd tekst.</p>
<h2>Personvernombod</h2><p>Tlf. 912 34 567<br><a href="mailto:ombod@as.kommune.no">ombod@as.kommune.no</a></p>
<form><label>Fann du det?</label><button>Ja</button></form></main><footer><p>Org.nr. 123</p></footer></body></html>"##;

#[test]
fn a_page_is_read_as_its_reader_sees_it() {
    let (manifest, report) = imported("side.html", PAGE);
    assert_eq!(manifest["meta"]["languages"], json!(["nn"]));
    assert_eq!(manifest["meta"]["url"], "https://www.as.kommune.no/personvern");
    assert_eq!(
        (&manifest["meta"]["published"], &manifest["meta"]["modified"]),
        (&json!("2018-07-30"), &json!("2018-08-02T10:59"))
    );
    assert_eq!(
        manifest["meta"]["lead"],
        "Her les du om **personvern** hos [Datatilsynet](https://www.datatilsynet.no/) & oss. Vi tek [vare] på deg."
    );
    let sections = &manifest["sections"];
    assert_eq!(sections[0]["blocks"][0], json!({ "list": ["Namn", "Fornamn", "Adresse"] }));
    assert_eq!(
        sections[0]["blocks"][1]["table"],
        json!({ "caption": "Kva vi lagrar", "columns": ["Kva", "Kor lenge"], "rows": [["Logg", "21 dagar"]] })
    );
    assert_eq!(
        sections[0]["sections"][0]["blocks"],
        json!([{ "text": "Sjå den gamle sida." }, { "text": "Ny linje." }])
    );
    assert_eq!(sections[1]["blocks"][0], json!({ "terms": [{ "term": "HTTPS", "text": "Krypterer." }] }));
    assert_eq!(manifest["dataProtectionOfficer"], json!({ "phone": "+4791234567", "email": "ombod@as.kommune.no" }));
    let reasons: Vec<(&str, &str)> = report["leftOut"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["text"].as_str().unwrap(), it["reason"].as_str().unwrap()))
        .collect();
    for left in [
        ("Ås kommune", "around"),
        ("Skule", "menu"),
        ("A", "contents"),
        ("http://gammal.no/", "address"),
        ("Rådhuset", "picture"),
        ("Løynd tekst.", "hidden"),
        ("Org.nr. 123", "around"),
    ] {
        assert!(reasons.contains(&left), "{left:?} {reasons:?}");
    }
    let mut all = Vec::new();
    strings(&manifest, &mut all);
    strings(&report, &mut all);
    assert!(!all.iter().any(|text| text.contains("hemmeleg")));
}

#[test]
fn a_page_that_does_not_say_where_its_text_is_is_read_all_the_same() {
    let (manifest, report) = imported(
        "gammel.html",
        "<body><header><h1>Vik kommune</h1></header><div class=\"main-menu\"><ul><li><a href=\"/a\">Skole</a></li></ul></div>
        <div class=\"no-menu\"><h1>Personvern</h1><p>Vi lagrer lite.</p><h2>Kontakt</h2><p>Personvernombudet i Vik<br>Postboks 64<br>
        8501 Vik</p><p>Tlf: +47 76 00 00 00</p></div><div class=\"share\"><a href=\"/b\">Del</a></div>",
    );
    assert_eq!(manifest["meta"]["title"], "Personvern");
    assert_eq!(
        manifest["dataProtectionOfficer"],
        json!({
            "name": "Personvernombudet i Vik", "phone": "+4776000000",
            "address": { "lines": ["Postboks 64"], "postalCode": "8501", "city": "Vik" }
        })
    );
    let left: Vec<&str> = report["leftOut"].as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap()).collect();
    assert_eq!(left, ["Vik kommune", "Skole", "Del"]);
}

#[test]
fn standard_input_and_output_are_files() {
    let (code, out, error) =
        ran_with(&["import", "-", "--from", "text", "--lang", "nb"], "Personvern\n\nVi lagrer lite.\n");
    assert_eq!(code, 0);
    let manifest: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(manifest["meta"]["lead"], "Vi lagrer lite.");
    assert_eq!(manifest["controller"]["name"], "TODO: kommunens navn");
    assert!(error.starts_with("Lest som text:") && error.contains("navnet på kommunen ble ikke funnet"), "{error}");
    for arguments in
        [vec!["import", "there-is-no-such.html"], vec!["import", "-"], vec!["import", "--from", "pdf", "-"]]
    {
        assert_eq!(ran(&arguments).0, 2, "{arguments:?}");
    }
}

/// The same without a process of its own, for many sources.
fn quickly(name: &str, source: &[u8]) -> Option<(Value, Value)> {
    let imported = import::imported(source, Path::new(name), None, Lang::En).ok()?;
    let report = serde_json::from_str(&imported.report(name).unwrap()).unwrap();
    Some((serde_json::to_value(&imported.manifest).unwrap(), report))
}

/// Pieces that a declaration may be made of, and some that none should be.
fn piece() -> impl Strategy<Value = String> {
    let words = "[A-ZÆa-zøå*\\[\\]\\\\()]{1,9}( [a-zæøå0-9§]{1,9}){0,9}[.!?]?";
    prop_oneof![
        4 => words.prop_map(|it: String| it),
        1 => "[a-z]{1,6}".prop_map(|it| format!("• {it}")),
        1 => Just("Kontaktinformasjon".to_owned()),
        1 => Just("Personvernombud".to_owned()),
        1 => Just("Postadresse".to_owned()),
        1 => Just("Tlf: 912 34 567".to_owned()),
        1 => Just("E-post: a@b.no".to_owned()),
        1 => Just("Storgata 1".to_owned()),
        1 => Just("7000 Eksempel".to_owned()),
        1 => Just("man-fre 09.00-15.00".to_owned()),
        1 => Just("Sist endret: 02.08.2018 10.59".to_owned()),
        1 => Just("Behandlingsansvarlig: Ås kommune".to_owned()),
        1 => Just("Vi har chatrobot «A» fra B AS. Den slettes etter 3 dager.".to_owned()),
        1 => Just("Innsamling av webstatistikk".to_owned()),
        1 => Just("Vi bruker Matomo og Google Analytics i 2 år.".to_owned()),
        1 => Just("X".to_owned()),
        1 => Just("Telefon".to_owned()),
        1 => Just("Mobil: 400 00 000".to_owned()),
        1 => Just("Besøksadresse: Storgata 2, 7000 Eksempel".to_owned()),
        1 => Just("Lørdag stengt".to_owned()),
        1 => Just("3. Dine rettigheter".to_owned()),
        1 => Just("Du kan be om innsyn, retting og sletting. Det gjelder ikke arkivet.".to_owned()),
        1 => Just("Kari Nordmann".to_owned()),
        1 => Just("Personvernombudet: tlf. 912 34 567, ombud@b.no".to_owned()),
        1 => Just("[kode a=\"b\"]".to_owned()),
        2 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sentence_of_a_text_is_lost(pieces in prop::collection::vec(piece(), 1..30)) {
        let source = pieces.join("\n");
        prop_assume!(!source.trim().is_empty());
        let (manifest, report) = quickly("kilde.txt", source.as_bytes()).unwrap();
        prop_assert_eq!(lost(&source, &manifest, &report), Vec::<String>::new());
        prop_assert_eq!(untrue(&manifest, &report), Vec::<String>::new());
    }

    #[test]
    fn no_sentence_of_a_page_is_lost(pieces in prop::collection::vec((piece(), "(p|h1|h2|h3|li|td|div|b|dt|dd|th|summary|nav|form|button aria-expanded=false|noscript|footer|a href=/x)"), 1..20)) {
        let mut html = String::from("<body>");
        for (text, tag) in &pieces {
            let text = text.replace('<', "&lt;");
            let name = tag.split(' ').next().unwrap();
            let (open, close) = match name {
                "li" => ("<ul>", "</ul>"),
                "td" | "th" => ("<table><tr>", "</tr></table>"),
                "dt" | "dd" => ("<dl>", "</dl>"),
                _ => ("", ""),
            };
            html.push_str(&[open, "<", tag, ">", &text, "</", name, ">", close, "\n"].concat());
        }
        let (manifest, report) = quickly("side.html", html.as_bytes()).unwrap();
        let source: Vec<&str> = pieces.iter().map(|(text, _)| text.as_str()).collect();
        prop_assert_eq!(lost(&source.join("\n"), &manifest, &report), Vec::<String>::new());
        prop_assert_eq!(untrue(&manifest, &report), Vec::<String>::new());
    }

    #[test]
    fn anything_is_imported(bytes in prop::collection::vec(any::<u8>(), 1..300), html in "(<(/?)(p|ul|li|h1|h2|dl|dt|dd|table|tr|td|main|nav|a|b|br)>|x\\.| |&|\n){0,60}") {
        // Empty is the only reason for none.
        prop_assert!(quickly("noe", &bytes).is_some() || String::from_utf8_lossy(&bytes).trim().is_empty());
        let side = format!("<p>{html}");
        prop_assert!(quickly("side.html", side.as_bytes()).is_some());
    }
}
