//! What the gate needs to know of the manifest, as the value of `data-storage` on the tag.

use crate::language::gate_words;
use crate::manifest::json::Json;
use crate::manifest::{Document, published};

/// The manifest's `storage`, and how the municipality says the gate's own words: compact JSON. `None` where the manifest
/// declares no storage, so that nothing optional is allowed.
pub(super) fn compact(document: &Document) -> Option<String> {
    let declared = document.facts().storage()?;
    let mut fields = published::fields(declared.json(), !declared.asked().is_empty());
    fields.extend(words(document));
    serde_json::to_string(&Json::Object(fields)).ok()
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
