//! What the tests of the command share. Each of them is a program of its own and uses a part of it.

#![allow(dead_code)]

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The folder of the example manifests.
pub(crate) fn examples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../www/examples")
}

/// An example manifest.
pub(crate) fn example(name: &str) -> Value {
    serde_json::from_slice(&fs::read(examples().join(name)).unwrap()).unwrap()
}

/// The command, without a locale of whoever runs the tests, in the folder of the examples.
pub(crate) fn personvern(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("personvern").unwrap();
    command
        .current_dir(examples())
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8")
        .args(arguments);
    command
}

/// Exit code, standard output, standard error.
pub(crate) fn ran(arguments: &[&str]) -> (i32, String, String) {
    ran_with(arguments, "")
}

/// The same, with something on standard input.
pub(crate) fn ran_with(arguments: &[&str], input: impl Into<Vec<u8>>) -> (i32, String, String) {
    let output = personvern(arguments).write_stdin(input).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// What the command prints, as JSON.
pub(crate) fn told(arguments: &[&str]) -> Value {
    serde_json::from_str(&ran(arguments).1).unwrap()
}

/// A folder that is removed again.
pub(crate) struct Folder(pub(crate) TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

/// The manifest and the report of a source.
pub(crate) fn imported(name: &str, source: &str) -> (Value, Value) {
    let folder = Folder::new();
    let file = folder.write(name, source);
    let (manifest, report) = (folder.at("manifest.json"), folder.at("report.json"));
    let paths = [manifest.display().to_string(), report.display().to_string()];
    let (code, out, error) = ran(&["import", &file, "-o", &paths[0], "--report", &paths[1]]);
    assert_eq!((code, out.as_str()), (0, ""), "{error}");
    let read = |path| serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    // What comes out fits: no error of the schema.
    let checked = told(&["check", "--format", "json", "--today", "2026-11-22", &paths[0]]);
    let wrong: Vec<&Value> = checked["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["level"] == "error" && (it["rule"] == "json" || it["rule"] == "manifest"))
        .collect();
    assert_eq!(wrong, Vec::<&Value>::new());
    let (manifest, report) = (read(manifest), read(report));
    assert_eq!(untrue(&manifest, &report), Vec::<String>::new());
    (manifest, report)
}

/// The paths of which a report says that they were recognised, and that are not in the manifest.
pub(crate) fn untrue(manifest: &Value, report: &Value) -> Vec<String> {
    let paths = report["recognised"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap());
    let is_there = |path: &&str| manifest.pointer(&path[1..].replace(['.', '['], "/").replace(']', "")).is_some();
    paths.filter(|path| !is_there(path)).map(str::to_owned).collect()
}

/// All the letters of a document, text by text.
pub(crate) fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(letters(text)),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, out)),
        _ => {}
    }
}

/// Letters and figures alone, in small letters.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The sentences that are neither in the manifest nor in the report.
pub(crate) fn lost(source: &str, manifest: &Value, report: &Value) -> Vec<String> {
    let mut kept = Vec::new();
    strings(manifest, &mut kept);
    strings(report, &mut kept);
    let sentences = source.split(['.', '!', '?', '\n']).map(letters).filter(|it| !it.is_empty());
    sentences.filter(|sentence| !kept.iter().any(|text| text.contains(sentence))).collect()
}
