//! The manifests that are shipped as examples: whoever begins with one begins with something right.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::{told, told_of_fragment};

fn read(folder: &str) -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/examples").join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    files.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), serde_json::from_slice(&fs::read(path).unwrap()).unwrap())).collect()
}

/// The manifests in `www/examples`.
pub(super) fn manifests() -> Vec<Value> {
    read("").into_iter().map(|(_, value)| value).collect()
}

/// The fragments in `www/examples/felles`.
pub(super) fn fragments() -> Vec<Value> {
    read("felles").into_iter().map(|(_, value)| value).collect()
}

#[test]
fn manifests_are_without_a_problem() {
    let files = read("");
    assert!(files.len() >= 6);
    for (name, value) in files {
        assert_eq!(told(&value), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn fragments_are_without_a_problem() {
    let files = read("felles");
    assert!(!files.is_empty());
    for (name, value) in files {
        assert_eq!(told_of_fragment(&value), Vec::<String>::new(), "{name}");
    }
}
