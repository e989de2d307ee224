//! What the gate needs to know of the manifest, as the value of `data-storage` on the tag: no texts but the titles.

use crate::language::gate_words;
use crate::manifest::Document;
use crate::manifest::assembly::Assembled;
use crate::manifest::chat::Chat;
use crate::manifest::device::{ChatDevice, DeviceArea};
use crate::manifest::json::Json;
use crate::manifest::processing::Retention;
use crate::manifest::storage::Storage;

/// The manifest's `storage` with how the municipality says the gate's own words, and where chats keep a conversation: compact JSON.
/// `None` where there is none of it. Where no storage is declared, nothing optional is allowed.
pub(super) fn compact(page: &Assembled) -> Option<String> {
    let mut fields =
        page.manifest.facts().storage().map(|declared| storage(declared, &page.manifest)).unwrap_or_default();
    fields.extend(chats(page));
    (!fields.is_empty()).then(|| serde_json::to_string(&Json::Object(fields)).ok()).flatten()
}

fn storage(declared: Storage, document: &Document) -> Vec<(String, Json)> {
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
    fields
}

/// The chats that keep a conversation on the device for a time that is stated: those of the manifest, and of what it includes.
fn chats(page: &Assembled) -> Option<(String, Json)> {
    let documents = std::iter::once(&page.manifest).chain(page.fragments.iter().map(|(_, document)| document));
    let (mut seen, mut listed) = (Vec::new(), Vec::new());
    for chat in documents.flat_map(|document| document.facts().chats().iter()) {
        let id = chat.id().as_str();
        // The first of an id is meant, as where the panel is drawn.
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        if let Some(device) = chat.device().filter(|device| lasts(*device) && ends(chat)) {
            let place = Json::Object(picked(device.json(), &["area", "key", "match"]));
            listed
                .push(Json::Object(vec![("id".to_owned(), Json::String(id.to_owned())), ("device".to_owned(), place)]));
        }
    }
    (!listed.is_empty()).then(|| ("chats".to_owned(), Json::Array(listed)))
}

/// Whether a conversation is there when the page has gone.
fn lasts(device: ChatDevice) -> bool {
    device.area() != DeviceArea::Memory
}

/// Whether it is stated how long a conversation is kept.
fn ends(chat: Chat) -> bool {
    chat.retention().list().iter().any(|retention| Retention::ttl(retention).is_some())
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
