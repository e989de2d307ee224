//! What the gate needs to know of the manifest, as the value of `data-storage` on the tag.

use crate::language::gate_words;
use crate::manifest::assembly::Assembled;
use crate::manifest::chat::Chat;
use crate::manifest::device::{ChatDevice, DeviceArea};
use crate::manifest::json::Json;
use crate::manifest::processing::Retention;
use crate::manifest::{Document, published};

/// The manifest's `storage` with how the municipality says the gate's own words, and where chats keep a conversation: compact JSON.
/// `None` where there is none of it. Where no storage is declared, nothing optional is allowed.
pub(super) fn compact(page: &Assembled) -> Option<String> {
    let document = &page.manifest;
    let mut fields = Vec::new();
    if let Some(declared) = document.facts().storage() {
        fields = published::fields(declared.json(), !declared.asked().is_empty());
        fields.extend(words(document));
    }
    fields.extend(chats(page));
    (!fields.is_empty()).then(|| serde_json::to_string(&Json::Object(fields)).ok()).flatten()
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
            let place = Json::Object(published::picked(device.json(), &["area", "key", "match"]));
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
