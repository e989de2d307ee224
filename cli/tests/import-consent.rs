//! `personvern import` as it is run, on other consent tools' configurations and on records of processing activities.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;

use personvern_cli::import;
use personvern_cli::tongue::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The manifest and the report of a source.
fn imported(name: &str, source: &str) -> (Value, Value) {
    let imported = import::imported(source.as_bytes(), Path::new(name), None, Lang::En).unwrap();
    let report = serde_json::from_str(&imported.report(name).unwrap()).unwrap();
    (serde_json::to_value(&imported.manifest).unwrap(), report)
}

fn texts<'a>(report: &'a Value, list: &str, field: &str) -> Vec<&'a str> {
    report[list].as_array().unwrap().iter().map(|it| it[field].as_str().unwrap()).collect()
}

const KLARO: &str = r#"
// Klaro
var klaroConfig = {
    version: 1,
    cookieExpiresAfterDays: 90,
    privacyPolicy: '/personvern',
    mustConsent: true,
    translations: {
        nb: {
            consentNotice: { description: 'Svarene hjelper oss.' },
            purposes: { analytics: { title: 'Hvordan nettstedet brukes', description: 'Vi teller <b>besøk</b>.' } },
            matomo: { description: 'Teller besøk' }
        },
    },
    services: [
        { name: 'matomo', title: 'Matomo', purposes: ['analytics', 'annet'], default: true, optOut: true,
          cookies: [/^_pk_.*$/, ['pk_x', '/', '.as.kommune.no'], /^(a|b)$/], callback: function (consent) { run("}"); } },
        { name: 'sesjon', purposes: ['drift'], required: true, cookies: ['JSESSIONID'] },
    ],
};
"#;

#[test]
fn klaros_services_become_purposes() {
    let (manifest, report) = imported("klaro.js", KLARO);
    let storage = &manifest["storage"];
    assert_eq!((&storage["keepDays"], &storage["information"]), (&json!(90), &json!("/personvern")));
    assert_eq!(storage["reason"], json!({ "nb": "Svarene hjelper oss." }));
    let purpose = &storage["purposes"][0];
    assert_eq!(purpose["id"], "analytics");
    assert_eq!(purpose["title"], json!({ "nb": "Hvordan nettstedet brukes" }));
    assert_eq!(purpose["description"], json!({ "nb": "Vi teller **besøk**." }));
    assert_eq!(purpose["aliases"], json!(["matomo"]));
    assert_eq!(
        purpose["items"],
        json!([
            { "name": "_pk_*", "area": "cookie", "purpose": { "nb": "Teller besøk" } },
            { "name": "pk_x", "area": "cookie", "domain": "as.kommune.no", "purpose": { "nb": "Teller besøk" } },
        ])
    );
    assert_eq!(storage["necessary"], json!([{ "name": "JSESSIONID", "area": "cookie" }]));
    let left = texts(&report, "leftOut", "text");
    assert!(left.iter().any(|it| it.contains("callback: function (consent) { run(\"}\"); }")), "{left:?}");
    assert!(left.contains(&"/^(a|b)$/") && left.contains(&"mustConsent: true"), "{left:?}");
    let why = texts(&report, "uncertain", "why");
    for word in ["ticked beforehand", "loaded before", "several purposes", "pattern"] {
        assert!(why.iter().any(|it| it.contains(word)), "{word} {why:?}");
    }
}

const COOKIECONSENT: &str = r"
import 'x';
CookieConsent.run({
  revision: 2, mode: 'opt-in', onConsent: () => { start(); },
  cookie: { name: 'cc', expiresAfterDays: () => 30 },
  categories: {
    necessary: { readOnly: true, enabled: true },
    analytics: { enabled: true, autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] }, services: { ga: { label: 'Google Analytics', onAccept: () => {} } } }
  },
  language: { default: 'nb', translations: {
    nb: {
      consentModal: { title: 'Får vi måle bruken?', description: 'Les mer. {{revisionMessage}}', acceptAllBtn: 'Ja' },
      preferencesModal: { sections: [
        { title: 'Nødvendig', linkedCategory: 'necessary', cookieTable: { headers: { n: 'Navn' }, body: [{ n: 'sesjon' }] } },
        { title: 'Statistikk', description: 'Vi teller.', linkedCategory: 'analytics', cookieTable: {
          headers: { name: 'Navn', desc: 'Formål', exp: 'Varighet' },
          body: [{ name: '_gid', desc: 'Skiller besøkende', exp: '1 døgn' }, { name: '_ny', desc: 'Ny', exp: 'økt' }] } },
      ] } },
    en: { consentModal: { title: 'May we measure?' } },
  } }
});
";

#[test]
fn cookieconsents_categories_and_tables_become_purposes() {
    let (manifest, report) = imported("cc.mjs", COOKIECONSENT);
    let storage = &manifest["storage"];
    assert_eq!(storage["version"], 2.0);
    assert_eq!(storage["question"], json!({ "nb": "Får vi måle bruken?", "en": "May we measure?" }));
    assert_eq!(manifest["meta"]["languages"], json!(["nb", "en"]));
    let purpose = &storage["purposes"][0];
    assert_eq!((&purpose["id"], &purpose["title"]), (&json!("analytics"), &json!({ "nb": "Statistikk" })));
    assert_eq!(purpose["aliases"], json!(["ga"]));
    assert_eq!(
        purpose["items"],
        json!([
            { "name": "_ga*", "area": "cookie" },
            { "name": "_gid", "area": "cookie", "ttl": "P1D", "purpose": { "nb": "Skiller besøkende" } },
            { "name": "_ny", "area": "cookie", "purpose": { "nb": "Ny" } },
        ])
    );
    assert_eq!(storage["necessary"], json!([{ "name": "sesjon", "area": "cookie" }]));
    let left = texts(&report, "leftOut", "text");
    for part in [
        "onConsent: () => { start(); }",
        "expiresAfterDays: () => 30",
        "Varighet: økt",
        "acceptAllBtn: Ja",
        "label: Google Analytics",
        "{{revisionMessage}}",
    ] {
        assert!(left.iter().any(|it| it.contains(part)), "{part} {left:?}");
    }
    assert!(texts(&report, "uncertain", "why").iter().any(|it| it.contains("ticked beforehand")));
}

#[test]
fn orejimes_purposes_and_groups_become_purposes() {
    let source = r#"window.orejimeConfig = { privacyPolicyUrl: "http://as.kommune.no", purposes: [
        { id: "stat", title: "Statistikk", purposes: [{ id: "matomo", title: "Matomo", cookies: ["/^_pk/i"], isExempt: true }] },
        { id: "video", title: "Video", description: "Avspilling", cookies: ["v"], default: true },
        { id: "drift", title: "Drift", isMandatory: true, cookies: [["s", "/", "as.no"]] }
    ], cookie: { duration: 400, parse: (x) => x } };"#;
    let (manifest, report) = imported("orejime.js", source);
    let storage = &manifest["storage"];
    assert_eq!(
        storage["purposes"],
        json!([
            { "id": "stat", "title": "Statistikk", "items": [{ "name": "_pk*", "area": "cookie", "purpose": "Matomo" }], "aliases": ["matomo"] },
            { "id": "video", "title": "Video", "description": "Avspilling", "items": [{ "name": "v", "area": "cookie", "purpose": "Avspilling" }] },
        ])
    );
    assert_eq!(storage["necessary"], json!([{ "name": "s", "area": "cookie", "domain": "as.no", "purpose": "Drift" }]));
    assert_eq!((&storage["keepDays"], &storage["information"]), (&Value::Null, &Value::Null));
    let left = texts(&report, "leftOut", "text");
    assert!(left.contains(&"http://as.kommune.no") && left.iter().any(|it| it.contains("parse: (x) => x")), "{left:?}");
}

#[test]
fn records_of_processing_activities_become_processing() {
    let source = json!({ "hits": [{
        "id": "1", "status": "DRAFT", "organizationId": "974760673", "title": "Barnehage", "purpose": "Tildele plass",
        "categories": [{ "dataSubjectCategories": "Barn", "personalDataCategories": ["Navn", "Fødselsnummer"] }],
        "articleSixBasis": [{ "legality": "Art. 6 nr. 1 e", "referenceUrl": "Barnehageloven § 16" }, { "legality": "?" }],
        "otherArticles": { "articleNine": { "checked": true, "legalities": ["9-2-g"] }, "articleTen": { "checked": false } },
        "dataProcessingAgreements": [{ "dataProcessorName": "Drift AS", "agreementUrl": "https://x.no/a" }],
        "recipientCategories": ["Skatteetaten"], "plannedDeletion": "Slettes etter 5 år", "securityMeasures": "Tilgangsstyring",
        "dataTransfers": { "transferred": true, "thirdCountryRecipients": "USA" },
        "dataProtectionOfficer": { "name": "Ombudet", "email": "ombud@as.kommune.no", "phone": "912 34 567" }
    }] });
    let (manifest, report) = imported("behandlinger.json", &source.to_string());
    assert_eq!(
        manifest["processing"][0],
        json!({
            "id": "barnehage", "title": "Barnehage", "purposes": ["Tildele plass"],
            "legalBases": [{ "gdpr": "6(1)(e)", "nationalLaw": ["Barnehageloven § 16"] }, { "gdpr": "9(2)(g)" }],
            "dataSubjects": ["Barn"], "categories": [{ "name": "Navn" }, { "name": "Fødselsnummer" }],
            "recipients": ["drift-as"], "recipientCategories": ["Skatteetaten"], "retention": { "criteria": "Slettes etter 5 år" }
        })
    );
    assert_eq!(manifest["controller"]["organizationNumber"], "974760673");
    assert_eq!(
        manifest["dataProtectionOfficer"],
        json!({ "name": "Ombudet", "email": "ombud@as.kommune.no", "phone": "+4791234567" })
    );
    let left = texts(&report, "leftOut", "text");
    for part in ["securityMeasures: Tilgangsstyring", "legality: ?", "https://x.no/a", "USA"] {
        assert!(left.iter().any(|it| it.contains(part)), "{part} {left:?}");
    }
    let why = texts(&report, "uncertain", "why");
    assert!(why.iter().any(|it| it.contains("draft")) && why.iter().any(|it| it.contains("leave the EEA")), "{why:?}");
}

#[test]
fn records_are_read_in_the_form_of_the_register() {
    let legality = |letter: char| json!({ "legality": format!("9.2.{letter}"), "checked": letter == 'h', "referenceUrl": if letter == 'h' { "Pasientjournalloven § 6" } else { "" } });
    let source = json!({ "pageNumber": 1, "pagesTotal": 1, "size": 1, "hits": [{
        "id": "1", "status": "APPROVED", "title": "Helsestasjon", "purpose": "Gi hjelp", "dataSubjectCategories": ["Barn"],
        "categories": [{ "dataSubjectCategories": "Barn", "personalDataCategories": ["Navn", ""] }, { "dataSubjectCategories": "", "personalDataCategories": [] }],
        "articleSixBasis": [{ "legality": "6.1.c", "referenceUrl": "" }],
        "otherArticles": { "articleNine": { "checked": true, "legalities": ('a'..='j').map(legality).collect::<Vec<_>>() }, "articleTen": { "checked": false, "referenceUrl": "" } },
        "dataProcessingAgreements": [{ "dataProcessorName": "", "agreementUrl": "" }], "personalDataSubjects": "Foreldre og fastlege",
        "commonDataControllerContact": { "commonDataControllerChecked": true, "companies": "Vik sykehus", "distributionOfResponsibilities": "Hver sin del.", "contactPoints": [{ "name": "", "email": "", "phone": "" }] },
        "dataTransfers": { "transferred": false }
    }] });
    let (manifest, report) = imported("behandlinger.json", &source.to_string());
    assert_eq!(
        manifest["processing"][0],
        json!({
            "id": "helsestasjon", "title": "Helsestasjon", "purposes": ["Gi hjelp"],
            "legalBases": [{ "gdpr": "6(1)(c)" }, { "gdpr": "9(2)(h)", "nationalLaw": ["Pasientjournalloven § 6"] }],
            "dataSubjects": ["Barn"], "categories": [{ "name": "Navn" }], "sources": [{ "description": "Foreldre og fastlege" }]
        })
    );
    assert_eq!(
        manifest["jointControllers"],
        json!([{ "name": "Vik sykehus", "arrangement": "Hver sin del.", "processing": ["helsestasjon"] }])
    );
    let left = texts(&report, "leftOut", "text");
    assert!(!left.iter().any(|it| it.contains("9.2.") || it.contains("articleTen")), "{left:?}");
}

#[test]
fn the_table_that_the_register_gives_is_read_as_its_records() {
    let columns = [
        "Behandlingsansvarlig",
        "Organisasjonsnummer",
        "Virksomhetens postadresse",
        "Virksomhetens e-post",
        "Utenfor EU/EØS (ja/nei)",
        "Personvernombud - navn",
        "Personvernombud - e-post",
        "Behandlingen gjelder",
        "Behandlingstatus",
        "Databehandlere - Navn",
        "Databehandleravtaler - Lenke",
        "Formål med behandlingen",
        "Behandlingsgrunnlag artikkel 6",
        "Artikkel 6 - Henvisning til annen lovgiving",
        "Behandlingsgrunnlag artikkel 9",
        "Artikkel 9(2)(a) - Samtykke",
        "Artikkel 9(2)(g) - Viktige allmenne interesser",
        "Artikkel 9(2)(g) - Henvisning til annet hjemmelsgrunnlag",
        "Personopplysninger - Kategorier av registrerte",
        "Personopplysninger - Kategorier tilknyttet den registrerte",
        "Personopplysninger - Planlagte tidsfrister for sletting",
        "Mottakere - tredjeland eller internasjonale organisasjoner",
        "Tekniske og organisatoriske sikkerhetstiltak",
    ];
    let cells = [
        "Vik kommune",
        "974760673",
        "Postboks 1, 6890 Vik",
        "post@vik.kommune.no",
        "Nei",
        "Ombudet",
        "ombud@vik.kommune.no",
        "Barnehage",
        "Utkast",
        "Drift AS | Sky AS",
        "https://x.no/a | ",
        "Tildele \"plass\";\nog følge opp",
        "6.1.c | 6.1.e",
        " | Barnehageloven § 16",
        "Ja",
        "",
        "Ja",
        "Barnehageloven § 20",
        "Barn | Foreldre",
        "Navn | Helse :: Inntekt",
        "Etter 5 år",
        "Ja, USA",
        "Tilgangsstyring",
    ];
    let quoted: Vec<String> = cells.iter().map(|cell| serde_json::to_string(cell).unwrap()).collect();
    let table = format!("\u{feff}{}\r\n{}", columns.join(";"), quoted.join(";"));
    let (manifest, report) = imported("oversikt.csv", &table);
    assert_eq!(
        manifest["controller"],
        json!({
            "name": "Vik kommune", "organizationNumber": "974760673", "email": "post@vik.kommune.no",
            "address": { "lines": ["Postboks 1"], "postalCode": "6890", "city": "Vik" }
        })
    );
    assert_eq!(manifest["dataProtectionOfficer"], json!({ "name": "Ombudet", "email": "ombud@vik.kommune.no" }));
    assert_eq!(
        manifest["processing"][0],
        json!({
            "id": "barnehage", "title": "Barnehage", "purposes": ["Tildele \"plass\";\nog følge opp"],
            "legalBases": [
                { "gdpr": "6(1)(c)" }, { "gdpr": "6(1)(e)", "nationalLaw": ["Barnehageloven § 16"] },
                { "gdpr": "9(2)(g)", "nationalLaw": ["Barnehageloven § 20"] }
            ],
            "dataSubjects": ["Barn", "Foreldre"], "categories": [{ "name": "Navn" }, { "name": "Helse" }, { "name": "Inntekt" }],
            "recipients": ["drift-as", "sky-as"], "retention": { "criteria": "Etter 5 år" }
        })
    );
    let left = texts(&report, "leftOut", "text");
    assert!(
        left.iter().any(|it| it.contains("Tilgangsstyring")) && left.iter().any(|it| it.contains("https://x.no/a")),
        "{left:?}"
    );
    let why = texts(&report, "uncertain", "why");
    assert!(why.iter().any(|it| it.contains("draft")) && why.iter().any(|it| it.contains("leave the EEA")), "{why:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_script_is_imported_or_refused(inner in "[a-c{}\\[\\](),:\"'`/ 0-9]{0,60}") {
        for script in [format!("x = {{ services: [{{ {inner} }}] }}"), format!("run({{ categories: {{ a: {{ {inner} }} }} }})"), format!("p = {{ purposes: [{{ {inner} }}] }}")] {
            let _ = import::imported(script.as_bytes(), Path::new("x.js"), None, Lang::Nb);
        }
    }
}
