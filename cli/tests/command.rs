//! The command as it is run: exit codes, formats, languages, places.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use support::{Folder, example, examples, personvern, ran, told};

const TODAY: &[&str] = &["--today", "2026-11-22"];

fn check<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["check"], TODAY, more].concat()
}

#[test]
fn exit_codes_say_what_stands_in_the_way() {
    let folder = Folder::new();
    let mut old = example("eksempel.json");
    old["meta"]["modified"] = json!("2020-01-01");
    old["meta"]["published"] = Value::Null;
    old["sections"].as_array_mut().unwrap().remove(10);
    let advised = folder.write("old.json", &old.to_string());
    let broken = folder.write("broken.json", "{");
    for (arguments, code) in [
        (check(&["eksempel.json"]), 0),
        (check(&["--deny", "warnings", "eksempel.json"]), 0),
        (check(&["narvik.json"]), 1),
        (check(&["eksempel.json", "narvik.json"]), 1),
        (check(&[&advised]), 0),
        (check(&["--deny", "warnings", &advised]), 1),
        (check(&[&broken]), 1),
        (check(&["felles/kommune-kari.json"]), 0),
        (check(&["there-is-no-such.json"]), 2),
        (check(&["--deny", "everything", "eksempel.json"]), 2),
        (check(&["--today", "i dag", "eksempel.json"]), 2),
        (check(&["--since", &broken, "eksempel.json"]), 2),
        (check(&["--since", "eksempel.json", "eksempel.json", "os.json"]), 2),
        (vec!["check"], 2),
        (vec![], 2),
        (vec!["diff", "eksempel.json", "eksempel.json"], 0),
        (vec!["diff", "eksempel.json", &broken], 2),
        (vec!["schema"], 0),
        (vec!["new", "Os kommune"], 0),
        (vec!["new", " "], 2),
        (vec!["--help"], 0),
        (vec!["--version"], 0),
    ] {
        let (is, out, error) = ran(&arguments);
        assert_eq!(is, code, "{arguments:?}\n{out}\n{error}");
    }
}

#[test]
fn errors_are_told_all_at_once_with_line_column_and_path() {
    let folder = Folder::new();
    let text = "{\n  // utkast\n  \"meta\": { \"version\": \"1\", \"modified\": \"25.01.2024\" },\n  \"controler\": 1,\n  \"contacts\": [\n    { \"id\": \"æ\", \"phone\": \"72 41 94 00\" },\n  ]\n}";
    let file = folder.write("manifest.json", text);
    let report = told(&check(&["--format", "json", "--lang", "nb", &file]));
    let lines: Vec<String> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            format!(
                "{}:{} {} {} {}",
                it["line"],
                it["column"],
                it["rule"].as_str().unwrap(),
                it["path"].as_str().unwrap(),
                it["message"].as_str().unwrap()
            )
        })
        .collect();
    let expected = [
        "1:1 manifest $.controller fant ingenting, ventet et objekt {…}",
        "2:3 json $ JSON har ikke kommentarer; ta den bort",
        "3:41 manifest $.meta.modified fant \"25.01.2024\", ventet en dato som 2024-01-25, eller dato og klokkeslett som 2024-01-25T17:01+01:00",
        "4:16 manifest $.controler fant 1, ventet ikke dette feltet; mente du controller?",
        "6:27 manifest $.contacts[0].phone fant \"72 41 94 00\", ventet nummeret med + og landkode; mente du +4772419400?",
        "6:42 json $.contacts[0] et komma for mye, rett før en sluttparentes; ta det bort",
    ];
    assert_eq!(lines, expected);
    assert_eq!((report["errors"].as_u64(), report["files"][0]["judged"].as_bool()), (Some(5), Some(false)));
    let (_, text, _) = ran(&check(&["--lang", "nb", &file]));
    assert!(
        text.contains("manifest.json:6:27: feil $.contacts[0].phone") && text.contains("Mangelrapporten kommer"),
        "{text}"
    );
}

#[test]
fn a_name_that_stands_twice_is_an_error() {
    let folder = Folder::new();
    let file = folder.write(
        "twice.json",
        &fs::read_to_string(examples().join("os.json")).unwrap().replacen(
            "\"meta\"",
            "\"processors\": [],\n  \"meta\"",
            1,
        ),
    );
    let report = told(&check(&["--format", "json", &file]));
    let twice = report["findings"].as_array().unwrap().iter().find(|it| it["rule"] == "json").unwrap().clone();
    assert!(twice["message"].as_str().unwrap().contains("“processors” stands twice"), "{twice}");
    assert_eq!(report["files"][0]["judged"], false);
}

#[test]
fn the_language_comes_from_the_option_or_the_locale() {
    let said = |variables: &[(&str, &str)], more: &[&str]| {
        let mut command = personvern(&check(&[&["os.json"], more].concat()));
        command.envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let (norwegian, english) = ("Slik retter du", "To mend it");
    assert!(said(&[], &[]).contains(english));
    assert!(said(&[("LANG", "nb_NO.UTF-8")], &[]).contains(norwegian));
    assert!(said(&[("LANG", "nn_NO.UTF-8")], &[]).contains(norwegian));
    assert!(said(&[("LANG", "nb_NO.UTF-8"), ("LC_ALL", "en_US.UTF-8")], &[]).contains(english));
    assert!(said(&[("LC_MESSAGES", "no")], &[]).contains(norwegian));
    assert!(said(&[("LANG", "nb_NO.UTF-8")], &["--lang", "en"]).contains(english));
}

#[test]
fn no_colours_where_there_is_no_terminal() {
    for arguments in [check(&["os.json"]), vec!["diff", "os.json", "senja.json"]] {
        assert!(!ran(&arguments).1.contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn standard_input_is_a_file() {
    let manifest = fs::read_to_string(examples().join("os.json")).unwrap();
    let output = personvern(&check(&["--format", "json", "-"])).write_stdin(manifest).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((report["files"][0]["file"].as_str(), output.status.code()), (Some("-"), Some(1)));
    assert!(report["findings"].as_array().unwrap().len() > 20);
}

#[test]
fn findings_say_all_that_an_editor_needs() {
    let report = told(&check(&["--format", "json", "--lang", "nb", "os.json"]));
    let officer = report["findings"].as_array().unwrap().iter().find(|it| it["rule"] == "PV005").unwrap();
    assert_eq!(officer["strength"], "breach");
    assert_eq!(officer["path"], "$.dataProtectionOfficer");
    assert_eq!(officer["law"], "personvernforordningen art. 13 nr. 1 bokstav b, art. 37 nr. 1 bokstav a og nr. 7");
    assert_eq!(officer["url"], "https://lovdata.no/lov/2018-06-15-38/gdpr/a13");
    assert!(officer["mend"].as_str().unwrap().contains("dataProtectionOfficer"));
    // The place of a finding is the place of what it is about.
    let text = fs::read_to_string(examples().join("os.json")).unwrap();
    for finding in report["findings"].as_array().unwrap() {
        let line = text.lines().nth(usize::try_from(finding["line"].as_u64().unwrap()).unwrap() - 1).unwrap();
        if finding["path"] == "$.processing[0].analytics" {
            assert!(line.trim_start().starts_with("\"analytics\""), "{line}");
        }
    }
}

#[test]
fn fragments_are_read_from_disk_and_told_by_their_name() {
    let folder = Folder::new();
    let manifest = folder.write(
        "site/personvern/manifest.json",
        &example("eksempel.json").to_string().replace("felles/kommune-kari.json", "/felles/kari.json"),
    );
    folder.write("site/felles/kari.json", &example("felles/kommune-kari.json").to_string());
    let root = folder.at("site").display().to_string();
    let later = ["check", "--today", "2029-06-01", "--format", "json", &manifest];
    let report = told(&[&later[..], &["--root", &root]].concat());
    let masking = report["findings"].as_array().unwrap().iter().find(|it| it["rule"] == "PV086").unwrap();
    assert!(masking["file"].as_str().unwrap().ends_with("felles/kari.json"), "{masking}");
    // Without the root, the file is not found: an error of the fragment, told by its address.
    let report = told(&later);
    let missing = report["findings"].as_array().unwrap().iter().filter(|it| it["rule"] == "manifest").count();
    assert!(missing >= 1, "{report:#}");
}

#[test]
fn what_visitors_are_asked_is_held_against_an_earlier_version() {
    let folder = Folder::new();
    let before = folder.write("before.json", &example("eksempel.json").to_string());
    folder.write("felles/kommune-kari.json", &example("felles/kommune-kari.json").to_string());
    let mut changed = example("eksempel.json");
    changed["storage"]["purposes"][0]["items"].as_array_mut().unwrap().push(json!({ "name": "ny", "area": "cookie" }));
    let forgotten = folder.write("forgotten.json", &changed.to_string());
    changed["storage"]["version"] = json!(2);
    let raised = folder.write("raised.json", &changed.to_string());
    for (file, code) in [(&forgotten, 1), (&raised, 0)] {
        let (is, out, _) = ran(&check(&["--since", &before, file]));
        assert_eq!((is, out.contains("PV068")), (code, code == 1), "{out}");
    }
    let (_, out, _) = ran(&["diff", "--lang", "nb", &before, &forgotten]);
    assert!(
        out.contains("må spørres igjen, men blir det ikke") && out.contains("ny (cookie), som lagres for «statistikk»"),
        "{out}"
    );
    let (_, out, _) = ran(&["diff", "--lang", "en", &before, &raised]);
    assert!(out.contains("Visitors are asked again"), "{out}");
    let report = told(&["diff", "--format", "json", &before, &forgotten]);
    assert_eq!(report["visitors"], "forgotten");
    assert_eq!(report["changes"][0]["path"], "$.storage.purposes[0].items[2]");
}

#[test]
fn a_new_manifest_fits_and_says_what_is_to_be_written() {
    let (code, starter, _) = ran(&["new", "Os \"vestre\" kommune", "--today", "2026-11-22"]);
    assert_eq!(code, 0);
    let manifest: Value = serde_json::from_str(&starter).unwrap();
    assert_eq!(manifest["controller"]["name"], "Os \"vestre\" kommune");
    let schema: Value = serde_json::from_str(&ran(&["schema"]).1).unwrap();
    assert!(jsonschema::is_valid(&schema, &manifest));
    let folder = Folder::new();
    let report = told(&check(&["--format", "json", &folder.write("manifest.json", &starter)]));
    let rules: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|it| it["rule"].as_str().unwrap()).collect();
    assert!(!rules.contains(&"json") && !rules.contains(&"manifest"), "{rules:?}");
    let unwritten = starter.matches("TODO").count();
    // Each TODO is found but the name of what is stored, which is no text.
    assert_eq!(rules.iter().filter(|rule| **rule == "PV133").count(), unwritten - 1);
}

#[test]
fn the_schema_is_the_one_that_is_shipped() {
    let shipped: Value =
        serde_json::from_slice(&fs::read(examples().join("../personvern.schema.json")).unwrap()).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&ran(&["schema"]).1).unwrap(), shipped);
}

fn sarif_shape() -> Value {
    serde_json::from_str(include_str!("sarif-shape.json")).unwrap()
}

#[test]
fn sarif_has_the_shape_that_code_hosts_read() {
    let folder = Folder::new();
    let odd = folder.write("et manifest æøå.json", "{ \"meta\": {}, }");
    for files in [vec!["narvik.json", "oppdal.json"], vec![odd.as_str()], vec!["eksempel.json"]] {
        let log = told(&check(&[&["--format", "sarif"], &files[..]].concat()));
        let validator = jsonschema::validator_for(&sarif_shape()).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{} {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new());
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
        // Fingerprints tell findings apart.
        let mut prints: Vec<String> = run["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                format!("{}{}", it["partialFingerprints"], it["locations"][0]["physicalLocation"]["artifactLocation"])
            })
            .collect();
        let count = prints.len();
        prints.sort();
        prints.dedup();
        assert_eq!(prints.len(), count);
    }
}

/// The whole published schema, where somebody has put it: see `.ci/run`.
#[test]
fn sarif_fits_the_published_schema() {
    let Some(folder) = std::env::var_os("PERSONVERN_SCHEMAS") else {
        eprintln!("skipped: PERSONVERN_SCHEMAS is not set");
        return;
    };
    let path = Path::new(&folder).join("sarif-schema-2.1.0.json");
    let Ok(schema) = fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let validator = jsonschema::validator_for(&serde_json::from_slice(&schema).unwrap()).unwrap();
    let log = told(&check(&["--format", "sarif", "narvik.json", "oppdal.json"]));
    let errors: Vec<String> =
        validator.iter_errors(&log).map(|error| format!("{} {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn any_file_is_checked_or_refused() {
    let folder = Folder::new();
    for (at, text) in [
        "",
        "null",
        "[]",
        "\"\"",
        "{}",
        "{\"meta\":null}",
        "\u{feff}{}",
        "{\"sections\":[{\"id\":{}}]}",
        "[[[[",
        "{\"a\":1e999}",
        "{\"\\ud800\":1}",
        "\0",
    ]
    .iter()
    .enumerate()
    {
        let file = folder.write(&format!("{at}.json"), text);
        for format in ["text", "json", "sarif"] {
            let (code, out, error) = ran(&check(&["--format", format, &file]));
            assert_eq!(code, 1, "{text:?} {format}\n{out}{error}");
        }
    }
    let path = folder.at("latin1.json");
    fs::write(&path, b"{\"a\": \"\xe6\"}").unwrap();
    let (code, _, error) = ran(&check(&[&path.display().to_string()]));
    assert!(code == 2 && error.contains("UTF-8"), "{error}");
}

/// `personvern … | head` is no failure.
#[cfg(unix)]
#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    use std::process::{Command, Stdio};
    for arguments in [vec!["check", "narvik.json", "oppdal.json", "os.json"], vec!["schema"], vec!["mask"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("personvern"))
            .args(&arguments)
            .current_dir(examples())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        // Whether the command still reads is its own business.
        let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), &b"en linje\n".repeat(100_000));
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
