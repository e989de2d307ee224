//! `personvern export` as it is run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use support::{Folder, example, examples, ran, told};

const MUNICIPALITIES: [&str; 5] = ["narvik.json", "oppdal.json", "os.json", "roros.json", "senja.json"];

#[test]
fn the_model_municipality_says_all_that_tilt_requires() {
    for language in ["nb", "nn", "en"] {
        let tilt = told(&["export", "eksempel.json", "--to", "tilt", "--language", language]);
        assert_eq!(tilt["meta"]["language"], language);
        assert_eq!(tilt["meta"]["_hash"].as_str().unwrap().len(), 64);
        assert_eq!(tilt["dataProtectionOfficer"]["email"], "personvernombud@eksempel.kommune.no");
        assert_eq!(tilt["dataDisclosed"][0]["legalBases"][0]["reference"], "GDPR-6-1-e");
        assert_eq!(tilt["rightToDataPortability"]["available"], false);
        assert_eq!(tilt["automatedDecisionMaking"], json!({ "inUse": false }));
    }
    let tilt = told(&["export", "eksempel.json", "--to", "tilt", "--language", "nn"]);
    assert!(tilt["dataDisclosed"].as_array().unwrap().iter().any(|it| it["category"] == "Namn"));
    let temporal = &tilt["dataDisclosed"][0]["storage"][0]["temporal"][0];
    assert_eq!(temporal, &json!({ "description": "Skjema du ikkje har sendt inn", "ttl": "P30D" }));
}

/// The published schema, where somebody has put it: see `.ci/run`.
#[test]
fn tilt_fits_its_published_schema() {
    let Some(folder) = std::env::var_os("PERSONVERN_SCHEMAS") else {
        eprintln!("skipped: PERSONVERN_SCHEMAS is not set");
        return;
    };
    let path = Path::new(&folder).join("tilt-schema.json");
    let Ok(schema) = fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let validator = jsonschema::validator_for(&serde_json::from_slice(&schema).unwrap()).unwrap();
    for language in ["nb", "nn", "en"] {
        let tilt = told(&["export", "eksempel.json", "--to", "tilt", "--language", language]);
        let errors: Vec<String> =
            validator.iter_errors(&tilt).map(|error| format!("{} {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn what_tilt_requires_and_a_manifest_lacks_is_named_and_nothing_is_written() {
    for municipality in MUNICIPALITIES {
        let (code, out, error) = ran(&["export", municipality, "--to", "tilt", "--format", "json"]);
        assert_eq!((code, out.as_str()), (1, ""), "{municipality}");
        let told: Value = serde_json::from_str(&error).unwrap();
        let lacks = told["lacks"].as_array().unwrap();
        assert!(lacks.iter().any(|lack| lack["path"] == "$.rights.complain"), "{municipality} {error}");
        for lack in lacks {
            let path = lack["path"].as_str().unwrap();
            assert!(path.starts_with("$.") && lack["required"].is_string(), "{lack}");
        }
    }
    // Each of these alone keeps the whole from being written.
    let folder = Folder::new();
    folder.write("felles/kommune-kari.json", &example("felles/kommune-kari.json").to_string());
    for (pointer, path) in [
        ("/dataProtectionOfficer/email", "$.dataProtectionOfficer.email"),
        ("/meta/published", "$.meta.published"),
        ("/rights/portability", "$.rights.portability"),
        ("/processing/0/retention", "$.processing[0].retention"),
        ("/processing/1/nonDisclosure/consequences", "$.processing[1].nonDisclosure.consequences"),
        ("/processing/2/sources/0/url", "$.processing[2].sources[0].url"),
        ("/processing/5/transfers", "$.processing[5].transfers"),
        ("/rights/complain", "$.rights.complain"),
    ] {
        let mut manifest = example("eksempel.json");
        assert!(!manifest.pointer(pointer).unwrap().is_null());
        *manifest.pointer_mut(pointer).unwrap() = Value::Null;
        let file = folder.write("manifest.json", &manifest.to_string());
        let (code, out, error) = ran(&["export", &file, "--to", "tilt", "--lang", "nb"]);
        assert_eq!((code, out.as_str()), (1, ""), "{path}");
        assert!(error.contains("ingenting er skrevet") && error.contains(&format!("{path} (TILT krever")), "{error}");
    }
}

#[test]
fn the_storage_table_is_csv() {
    let (code, out, _) = ran(&["export", "oppdal.json", "--to", "csv"]);
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "purpose,title,consent,name,area,ttl,provider,use,since,domain,httpOnly\r\n\
         statistikk,Hvordan nettstedet brukes,yes,_ga,cookie,P2Y,Google,Skiller en besøkende fra en annen,,,\r\n\
         statistikk,Hvordan nettstedet brukes,yes,_ga_*,cookie,P2Y,Google,Husker besøket mens det varer,,,\r\n\
         necessary,,no,pv:choices,localStorage,P180D,,Husker hva du har svart om lagring,,,\r\n\
         necessary,,no,pv:erasure,sessionStorage,,,Fullfører slettingen av en samtale når siden må lastes inn på nytt,,,\r\n\
         necessary,,no,pv:seen,localStorage,,,\"Husker når en samtale begynte, så den blir slettet i tide\",,,\r\n"
    );
    let folder = Folder::new();
    let mut manifest = example("oppdal.json");
    manifest["storage"]["purposes"][0]["items"][0]["purpose"] = json!("=HYPERLINK(\"https://x.no\",\"a\")");
    let (_, out, _) = ran(&["export", &folder.write("m.json", &manifest.to_string()), "--to", "csv"]);
    assert!(out.contains(",\"'=HYPERLINK(\"\"https://x.no\"\",\"\"a\"\")\","), "{out}");
}

#[test]
fn the_text_has_the_whole_declaration() {
    let (code, out, _) = ran(&["export", "oppdal.json", "--to", "text"]);
    assert_eq!(code, 0);
    for line in [
        "Personvernerklæring",
        "===================",
        "Hva hvis du ikke vil tillate cookies?",
        "- få beskjed hver gang nettstedet sender en informasjonskapsel",
        "Fremgangsmåten står hos Nettvett (nettvett.no) (https://nettvett.no/).",
        "Lagringstid:",
        "  26 måneder.",
        "_ga | Informasjonskapsel | 2 år | Google | Skiller en besøkende fra en annen",
    ] {
        assert!(out.lines().any(|it| it == line), "{line}\n{out}");
    }
    assert!(!out.contains('<') && out.contains("personvernombud@oppdal.kommune.no"));
    // Every text of the manifest is there, in the language that is asked for.
    let (_, out, _) = ran(&["export", "eksempel.json", "--to", "text", "--language", "nn"]);
    assert!(out.contains("Du kan skrive til oss utan namn") && !out.contains("Du kan skrive til oss uten navn"));
    assert!(fs::read_to_string(examples().join("eksempel.json")).unwrap().contains("utan namn"));
}

#[test]
fn what_cannot_be_read_is_said() {
    for arguments in [
        vec!["there-is-no-such.json", "--to", "csv"],
        vec!["felles/kommune-kari.json", "--to", "text"],
        vec!["os.json"],
        vec!["os.json", "--to", "pdf"],
        vec!["os.json", "--to", "csv", "--language", "?"],
    ] {
        let (code, out, error) = ran(&[&["export"], &arguments[..]].concat());
        assert!(code == 2 && out.is_empty() && !error.is_empty(), "{arguments:?} {error}");
    }
}
