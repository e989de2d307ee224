//! The rights panel of a chat: what is kept of a conversation, a copy of it, and erasing it (GDPR art. 15 to 21).
//!
//! All of its markup stands here, and every sentence that it may come to say: what is not so, or not yet, is hidden. It has no
//! listeners and no state. What the panel finds on the device, and what a click does, is for www/rights/ to say; what the two
//! agree on is the contract in `ARCHITECTURE.md`, «A conversation». Nothing is told of a chat that the manifest does not state.

mod facts;
mod receipt;
mod talk;

use super::choices::{Stand, open_when};
use super::markup::Attribute;
use super::rows::write_to;
use super::telling::{Place, Telling};
use crate::language::{Duration, Word};
use crate::manifest::Document;
use crate::manifest::assembly::Assembled;
use crate::manifest::chat::{Chat, LogPlace};
use crate::manifest::people::Controller;
use crate::manifest::processing::Retention;

/// The id of the heading that names the panel, in its shadow root.
const HEADING: &str = "pv-rights";

/// What is said when something has been done.
const SAID: &[(&str, Word)] = &[
    ("copied", Word::SaidCopied),
    ("saved", Word::SaidSaved),
    ("not-saved", Word::SaidNotSaved),
    ("not-copied", Word::SaidNotCopied),
    ("error", Word::SaidError),
    ("elsewhere", Word::SaidElsewhere),
    ("reload", Word::SaidReload),
];

/// The panel of the chat of this id, or of the first where it is empty; nothing where there is no such chat.
pub(super) fn draw(page: &Assembled, id: &str, stand: Stand, telling: &mut Telling) {
    let Some((file, chat)) = find(page, id) else { return };
    telling.open_class("section", "pv-panel pv-rights");
    telling.set_language();
    if stand == Stand::First {
        telling.set(Attribute::AriaLabelledby, HEADING);
    }
    head(page, chat, telling);
    telling.open_heading();
    telling.set(Attribute::Id, HEADING);
    telling.set(Attribute::Tabindex, "-1");
    telling.tell(Word::ConversationHeading, &[("name", chat.name().as_str())]);
    telling.close();
    let mut below = telling.deeper();
    state(&mut below);
    receipt::draw(chat, &mut below.of(file));
    talk::draw(chat, &mut below);
    status(&mut below);
    // In the declaration they stand just above.
    if stand == Stand::First {
        facts::kept(chat, file, &mut below);
    }
    facts::rights(&mut below);
    talk::question(chat, &mut below.of(file));
    telling.close();
}

/// The element that is to hold the panel, in the chat's section of the declaration.
///
/// What stands in it is shown until the panel is there: where it can never be, how to turn to the municipality. On a published
/// page there is a button, which loads it.
pub(super) fn element(chat: Chat, telling: &mut Telling) {
    telling.open("personvern-rights");
    telling.set(Attribute::Chat, chat.id().as_str());
    telling.flag(Attribute::Standing);
    let level = telling.level.to_string();
    telling.set(Attribute::HeadingLevel, &level);
    let language = telling.language().to_string();
    telling.set(Attribute::Lang, &language);
    telling.open("p");
    telling.say(Word::ConversationWithout);
    if let Some(email) = telling.page.manifest.controller().and_then(Controller::email) {
        telling.letters(" ");
        write_to(email, telling);
    }
    telling.close();
    #[cfg(not(target_arch = "wasm32"))]
    if telling.page.choices_stylesheet.is_some() {
        telling.open("button");
        telling.set(Attribute::Type, "button");
        telling.set(Attribute::DataPersonvernOpen, "rights");
        telling.say(Word::ConversationOpen);
        telling.close();
        telling.flag(Attribute::DataPublished);
    }
    telling.close();
}

/// The chat of an id, or the first, and the file that tells of it: the manifest, or one that it takes sections from.
fn find<'a>(page: &'a Assembled, id: &str) -> Option<(&'a Document, Chat<'a>)> {
    let in_file = |file: &'a Document| {
        let chat = file.facts().chats().iter().find(|chat| id.is_empty() || chat.id().as_str() == id);
        chat.map(|chat| (file, chat))
    };
    in_file(&page.manifest).or_else(|| page.fragments.iter().find_map(|(_, file)| in_file(file)))
}

/// What the head of a copy says.
fn head(page: &Assembled, chat: Chat, telling: &mut Telling) {
    let meta = page.manifest.meta();
    telling.set(Attribute::DataChat, chat.id().as_str());
    telling.set(Attribute::DataName, chat.name().as_str());
    telling.set(Attribute::DataVersion, meta.version().as_str());
    if let Some(controller) = telling.spelled(Some(page.manifest.manifest().controller().name())) {
        telling.set(Attribute::DataController, &controller);
    }
    if let Some(url) = meta.url() {
        telling.set(Attribute::DataDeclaration, url.as_str());
    }
    if let Some(time) = meta.modified().or_else(|| meta.published()) {
        let dated = time.written(telling.language());
        telling.set(Attribute::DataDated, &dated);
    }
    if let Some(kept) = kept(chat) {
        let said = kept.written(&telling.page.vocabulary);
        telling.set(Attribute::DataKept, &kept.to_string());
        telling.set(Attribute::DataKeptSaid, &said.text);
    }
    let mut bases = String::new();
    for basis in chat.legal_bases().iter() {
        let (article, number, letter) = basis.gdpr().parts();
        let place = [("article", article), ("number", number), ("letter", letter)];
        bases.push_str(if bases.is_empty() { "" } else { ", " });
        bases.push_str(&telling.page.vocabulary.tell(Word::GdprLetter, &place).text);
        telling.set(Attribute::DataBasis, &bases);
    }
    if supplier_keeps(chat) {
        telling.flag(Attribute::DataSupplierKeeps);
    }
}

/// How long a conversation is kept, where the manifest says it as a length of time.
fn kept(chat: Chat) -> Option<Duration> {
    chat.retention().list().iter().find_map(Retention::ttl)
}

/// Whether the supplier has a log.
fn supplier_keeps(chat: Chat) -> bool {
    chat.log().is_some_and(|log| log.place() != Some(LogPlace::Device))
}

/// What has been done: just below the buttons that do it.
fn status(telling: &mut Telling) {
    // There from the beginning: a screen reader hears only what comes into it.
    telling.open_class("p", "pv-status");
    telling.set(Attribute::Role, "status");
    for (name, word) in SAID {
        hidden("span", Attribute::DataSay, name, telling);
        telling.say(*word);
        telling.close();
    }
    telling.close();
}

/// What is so.
fn state(telling: &mut Telling) {
    for (when, word) in
        [("unknown", Word::ConversationUnknown), ("none", Word::ConversationNone), ("busy", Word::ConversationBusy)]
    {
        open_when("p", when, telling);
        telling.say(word);
        telling.close();
    }
}

/// Begins something that is hidden until it is so.
fn hidden(name: &'static str, attribute: Attribute, value: &str, telling: &mut Telling) {
    telling.open(name);
    telling.set(attribute, value);
    telling.flag(Attribute::Hidden);
}

/// A sentence; each place in it is filled when it is shown.
fn with_slots(word: Word, telling: &mut Telling) {
    const SLOTS: [(&str, Place); 4] =
        [("count", Place::Slot), ("names", Place::Slot), ("kept", Place::Slot), ("host", Place::Slot)];
    telling.tell_with(word, &SLOTS);
}

/// A place that may stay empty: what explains it follows it, and the stylesheet hides that, too.
fn slot(name: &str, after: Word, telling: &mut Telling) {
    telling.letters(" ");
    telling.open("span");
    telling.set(Attribute::DataSlot, name);
    telling.close();
    telling.open("span");
    telling.letters(" ");
    telling.say(after);
    telling.close();
}

#[cfg(test)]
mod tests;
