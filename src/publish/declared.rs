//! What the gate needs to know of the manifest, as the value of `data-storage` on the tag: no texts but the titles.

use crate::language::gate_words;
use crate::manifest::Document;
use crate::manifest::json::Json;

/// The manifest's `storage`, and how the municipality says the gate's own words: compact JSON. `None` where the manifest
/// declares no storage, so that nothing optional is allowed.
pub(super) fn compact(document: &Document) -> Option<String> {
    let declared = document.facts().storage()?;
    let storage = declared.json();
    let mut fields = picked(storage, &["version", "keepDays", "sharedDomain"]);
    // With nothing to ask there is no panel; the gate's one line then leads to what is told.
    if declared.asked().is_empty() {
        fields.extend(picked(storage, &["information"]));
    }
    let item = |json: &Json| Json::Object(picked(json, &["name", "area", "domain", "httpOnly"]));
    let purpose = |json: &Json| {
        let mut fields = picked(json, &["id", "title", "aliases", "consentSignals", "reload"]);
        fields.extend(listed(json, "items", item));
        Json::Object(fields)
    };
    fields.extend(listed(storage, "purposes", purpose));
    fields.extend(listed(storage, "necessary", |json| Json::Object(picked(json, &["name", "area"]))));
    fields.extend(words(document));
    serde_json::to_string(&Json::Object(fields)).ok()
}

/// The fields of these names that are stated, in the order of the names.
fn picked(json: &Json, names: &[&str]) -> Vec<(String, Json)> {
    let stated = |name: &&str| match json.get(name) {
        None | Some(Json::Null) => None,
        Some(value) => Some(((*name).to_owned(), value.clone())),
    };
    names.iter().filter_map(stated).collect()
}

fn listed(json: &Json, name: &str, entry: impl Fn(&Json) -> Json) -> Option<(String, Json)> {
    match json.get(name) {
        Some(Json::Array(entries)) => Some((name.to_owned(), Json::Array(entries.iter().map(entry).collect()))),
        _ => None,
    }
}

/// Language → key → text, of the words that the gate says.
fn words(document: &Document) -> Option<(String, Json)> {
    let own = gate_words();
    let is_gate = |key: &str| own.iter().flat_map(|(_, words)| words).any(|(its, _)| *its == key);
    let mut languages = Vec::new();
    for (language, words) in document.manifest().words().iter() {
        let words: Vec<_> = words
            .iter()
            .filter(|(key, _)| is_gate(key))
            .map(|(key, text)| (key.to_owned(), Json::String(text.as_str().to_owned())))
            .collect();
        if !words.is_empty() {
            languages.push((language.to_owned(), Json::Object(words)));
        }
    }
    (!languages.is_empty()).then(|| ("words".to_owned(), Json::Object(languages)))
}
