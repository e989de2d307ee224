//! What the command says where a file cannot be had or the command is not understood: in the reader's language, and with exit code 2.

#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;

use support::{Folder, ran, ran_with};

#[test]
fn a_file_that_cannot_be_had_is_told_in_one_language() {
    let folder = Folder::new();
    let file = folder.write("manifest.json", "{}");
    let (missing, inside) = (folder.at("finnes-ikke.json").display().to_string(), [&file, "/ut"].concat());
    let here = folder.0.path().display().to_string();
    for (arguments, nb, en) in [
        (vec!["check", &missing], "finnes ikke", "there is no such file"),
        (vec!["export", &missing, "--to", "csv"], "finnes ikke", "there is no such file"),
        (vec!["import", &missing], "finnes ikke", "there is no such file"),
        (vec!["diff", &missing, "os.json"], "finnes ikke", "there is no such file"),
        (vec!["check", &here], "er en mappe, ikke en fil", "is a folder, not a file"),
        (vec!["import", &here], "er en mappe, ikke en fil", "is a folder, not a file"),
        (vec!["publish", "os.json", "--out", &inside], "noe som ikke er en mappe", "something that is no folder"),
        (vec!["import", "os.json"], "et manifest trenger ikke importeres", "a manifest needs no import"),
    ] {
        for (lang, says) in [("nb", nb), ("en", en)] {
            let (code, out, error) = ran(&[&arguments[..], &["--lang", lang]].concat());
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?} {error}");
            assert!(error.contains(says) && !error.contains("os error"), "{arguments:?} {lang}: {error}");
        }
    }
}

#[test]
fn a_fragment_that_cannot_be_had_is_told_in_one_language() {
    let folder = Folder::new();
    let text = r#"{"meta":{"version":"1"},"controller":{"name":"Vik kommune"},"sections":[{"id":"a","include":"/borte.json#a"}]}"#;
    let file = folder.write("manifest.json", text);
    for (lang, says) in [("nb", "borte.json: finnes ikke"), ("en", "borte.json: there is no such file")] {
        let (code, out, _) = ran(&["check", "--lang", lang, &file]);
        assert!(code == 1 && out.contains(says) && !out.contains("os error"), "{out}");
    }
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for (lang, says) in [("nb", "fila er tom"), ("en", "the file is empty")] {
        let (code, out, _) = ran_with(&["check", "--lang", lang, "-"], " \n");
        assert!(code == 1 && out.contains(says), "{out}");
    }
}

#[test]
fn a_command_that_is_not_understood_is_told_in_norwegian() {
    for (arguments, says) in [
        (vec!["--lang", "nb"], "feil: kommandoen mangler"),
        (vec!["check", "--lang=nb"], "feil: dette mangler: <FILE>..."),
        (vec!["--lang", "nb", "sjekk"], "feil: «sjekk» er ingen kommando"),
    ] {
        let (code, out, error) = ran(&arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains(says) && error.contains("--help") && !error.contains("Usage"), "{error}");
    }
    assert!(ran(&["--lang", "en", "sjekk"]).2.contains("unrecognized subcommand"));
}

#[test]
fn nothing_is_left_half_written_where_the_report_has_no_place() {
    let folder = Folder::new();
    let source = folder.write("kilde.txt", "Personvern\n\nVi lagrer lite.\n");
    let (manifest, nowhere) = (folder.at("m.json"), folder.at("ingen/rapport.json").display().to_string());
    let (code, _, error) =
        ran(&["import", "--lang", "nb", &source, "-o", manifest.to_str().unwrap(), "--report", &nowhere]);
    assert!(code == 2 && error.contains("finnes ikke"), "{error}");
    assert!(fs::metadata(&manifest).is_err());
}
