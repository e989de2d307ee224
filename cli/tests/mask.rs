//! `personvern mask` as it is run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use serde_json::{Value, json};

use support::{Folder, example, personvern, ran_with};

#[test]
fn what_is_personal_is_covered_line_by_line() {
    let input =
        "Jeg heter Kari, ring 912 34 567\r\nBiblioteket er åpent fra 10 til 15\n\nsiste uten linjeskift: 01017012345";
    let (code, out, error) = ran_with(&["mask"], input);
    assert_eq!((code, error.as_str()), (0, ""));
    assert_eq!(
        out,
        "Jeg heter [navn], ring [telefonnummer]\r\nBiblioteket er åpent fra 10 til 15\n\nsiste uten linjeskift: [tall]"
    );
    let (_, out, _) = ran_with(&["mask", "--language", "en"], "ring 912 34 567\n");
    assert_eq!(out, "ring [phone number]\n");
}

#[test]
fn spans_say_where_in_bytes() {
    let (code, out, _) = ran_with(&["mask", "--spans"], "hei\nÅ ja: post@eksempel.no\nÅ, 912 34 567\n");
    let spans: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(code, 0);
    assert_eq!(
        spans,
        [
            json!({ "line": 2, "start": 7, "end": 23, "category": "email" }),
            json!({ "line": 3, "start": 4, "end": 14, "category": "numbers" }),
        ]
    );
}

#[test]
fn rules_are_a_preset_or_those_of_a_manifests_chat() {
    let line = "Jeg heter Kari, sak 123456 og 1234567, jeg er diabetiker, 10.0.0.1\n";
    for (rules, expected) in [
        (vec!["oppdal-2018"], "Jeg heter Kari, sak 123456 og [tall], jeg er [helse], [IP-adresse]\n"),
        (vec!["prokom-2026"], "Jeg heter [navn], sak [tall] og [tall], jeg er [helse], [IP-adresse]\n"),
        (vec!["oppdal.json"], "Jeg heter Kari, sak 123456 og [tall], jeg er [helse], [IP-adresse]\n"),
        // The chat of a fragment that the manifest takes a section from: its newest rule.
        (vec!["eksempel.json"], "Jeg heter [navn], sak [tall] og [tall], jeg er [helse], [IP-adresse]\n"),
    ] {
        let (code, out, error) = ran_with(&[&["mask", "--rules"], &rules[..]].concat(), line);
        assert_eq!((code, out.as_str()), (0, expected), "{rules:?} {error}");
    }
}

#[test]
fn a_preset_says_the_same_in_a_manifest_as_by_its_name() {
    let folder = Folder::new();
    let line = "Jeg heter Kari, er 1 mann, lesbisk, stemmer Høyre og er diabetiker. 123456 1234567 a@b.no 59.9139, 10.7522 10.0.0.1\n";
    for name in ["oppdal-2018", "prokom-2026"] {
        let mut manifest = example("oppdal.json");
        manifest["chats"][0]["masking"] = json!([{ "since": "2018-08-02", "method": "masked", "preset": name }]);
        let file = folder.write("preset.json", &manifest.to_string());
        let (code, by_manifest, error) = ran_with(&["mask", "--rules", &file], line);
        let (_, by_name, _) = ran_with(&["mask", "--rules", name], line);
        assert_eq!((code, &by_manifest), (0, &by_name), "{error}");
        assert_ne!(by_name, line);
    }
    // Category by category it is the same, to those who mask and to those who read the declaration.
    for (name, digits, more) in [
        ("oppdal-2018", 6, &["health", "gender", "sexualOrientation", "politics", "location"][..]),
        ("prokom-2026", 5, &["names", "email", "health", "gender", "sexualOrientation", "politics"]),
    ] {
        let numbers = json!({ "category": "numbers", "moreThanDigits": digits });
        let categories: Vec<_> = [numbers].into_iter().chain(more.iter().map(|it| json!({ "category": it }))).collect();
        let said = [("preset", json!(name)), ("categories", json!(categories))].map(|(field, value)| {
            let mut manifest = example("oppdal.json");
            manifest["chats"][0]["masking"] = json!([{ "since": "2018-08-02", "method": "masked", field: value }]);
            let file = folder.write("said.json", &manifest.to_string());
            [ran_with(&["mask", "--rules", &file], line).1, ran_with(&["export", &file, "--to", "text"], "").1]
        });
        assert_eq!(said[0], said[1], "{name}");
    }
    let mut added = example("oppdal.json");
    let more = json!([{ "category": "email" }, { "category": "numbers", "moreThanDigits": 5 }]);
    added["chats"][0]["masking"] =
        json!([{ "since": "2018-08-02", "method": "masked", "preset": "oppdal-2018", "categories": more }]);
    let file = folder.write("added.json", &added.to_string());
    let (_, out, _) = ran_with(&["mask", "--rules", &file], "Jeg heter Kari, 123456, a@b.no\n");
    assert_eq!(out, "Jeg heter Kari, [tall], [e-post]\n");
}

#[test]
fn rules_that_there_are_not_are_said_and_nothing_is_written() {
    let folder = Folder::new();
    let mut two = example("oppdal.json");
    let mut other = two["chats"][0].clone();
    other["id"] = json!("ola");
    other.as_object_mut().unwrap().remove("masking");
    two["chats"].as_array_mut().unwrap().push(other);
    let two = folder.write("two.json", &two.to_string());
    let broken = folder.write("broken.json", "{");
    for (rules, said) in [
        (vec!["ingen-2020"], "oppdal-2018, prokom-2026"),
        (vec!["os.json"], "no chat is declared"),
        (vec![broken.as_str()], "cannot be used"),
        (vec![two.as_str()], "kari, ola"),
        (vec![two.as_str(), "--chat", "per"], "kari, ola"),
        (vec![two.as_str(), "--chat", "ola"], "no “masking”"),
    ] {
        let (code, out, error) = ran_with(&[&["mask", "--rules"], &rules[..]].concat(), "ring 912 34 567\n");
        assert_eq!((code, out.as_str()), (2, ""), "{rules:?}");
        assert!(error.contains(said), "{rules:?} {error}");
    }
    let (code, out, _) = ran_with(&["mask", "--rules", &two, "--chat", "kari"], "ring 912 34 567\n");
    assert_eq!((code, out.as_str()), (0, "ring [telefonnummer]\n"));
}

#[test]
fn what_is_no_text_goes_through_unharmed() {
    let input = b"\xff\xfe ring 912 34 567\x1b[31m \xe5\n\0\xc3\n";
    let output = personvern(&["mask"]).write_stdin(&input[..]).output().unwrap();
    assert_eq!(output.stdout, b"\xff\xfe ring [telefonnummer]\x1b[31m \xe5\n\0\xc3\n");
}

#[test]
fn a_line_of_megabytes_is_masked_throughout() {
    let input = "Ring meg på 912 34 567 i dag. ".repeat(100_000);
    let (code, out, _) = ran_with(&["mask"], input);
    assert_eq!(code, 0);
    assert_eq!(out, "Ring meg på [telefonnummer] i dag. ".repeat(100_000));
}
