//! The choices: what may be stored on the visitor's device, asked for as one question (ekomloven § 3-15; GDPR art. 4(11), 7).
//!
//! The form is Designsystemet's pattern «Be brukerne om samtykke til å lagre informasjon»: checkboxes that nobody has ticked
//! beforehand, buttons that are alike, and what is necessary told below them. It has no listeners and no state: the gate
//! hears the clicks, and shows and fills the parts that are hidden here. What the two agree on is the contract in
//! `ARCHITECTURE.md`, «The choices».

mod receipt;

use super::markup::Attribute;
use super::telling::Telling;
use crate::language::{Word, decimal};
use crate::manifest::storage::{Storage, StoragePurpose};

/// The id of the heading that names the panel. Each panel stands in a shadow root, so that no other id can be the same.
const HEADING: &str = "pv-choices";

/// Where the panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// By itself, a landmark: the choices first on a page, when there is something to ask; the rights beside a chat.
    First,
    /// In the declaration, always open: the choices in its storage section, a chat's rights in that chat's.
    InDeclaration,
    /// First on a published page, with the element around it.
    #[cfg(not(target_arch = "wasm32"))]
    Published,
}

/// The panel; nothing where there is nothing to ask.
pub(super) fn draw(storage: Storage, stand: Stand, telling: &mut Telling) {
    #[cfg(not(target_arch = "wasm32"))]
    if stand == Stand::Published {
        return element(storage, Stand::First, telling);
    }
    let asked = storage.asked();
    if asked.is_empty() {
        return;
    }
    telling.open_class(if stand == Stand::First { "section" } else { "div" }, "pv-panel pv-choices");
    telling.set_language();
    if stand == Stand::First {
        telling.set(Attribute::AriaLabelledby, HEADING);
        parts(storage, &asked, stand, telling);
    } else {
        open_named_heading(telling);
        telling.say(Word::ChoicesHeading);
        telling.close();
        parts(storage, &asked, stand, &mut telling.deeper());
    }
    telling.close();
}

/// The element that holds the panel; on a published page with the panel in it, and its stylesheet.
pub(super) fn element(storage: Storage, stand: Stand, telling: &mut Telling) {
    telling.open("personvern-choices");
    if stand == Stand::InDeclaration {
        telling.flag(Attribute::Standing);
        let level = decimal(telling.level.into());
        telling.set(Attribute::HeadingLevel, &level);
    }
    let language = telling.language();
    telling.set(Attribute::Lang, &language.written());
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(stylesheet) = telling.page.choices_stylesheet {
        telling.open("template");
        telling.set(Attribute::Shadowrootmode, "open");
        telling.open("link");
        telling.set(Attribute::Rel, "stylesheet");
        telling.set(Attribute::Href, stylesheet);
        telling.close();
        telling.open("div");
        draw(storage, stand, telling);
        telling.close();
        telling.close();
    }
    #[cfg(target_arch = "wasm32")]
    let _ = storage;
    telling.close();
}

fn parts(storage: Storage, asked: &[StoragePurpose], stand: Stand, telling: &mut Telling) {
    // Focusable: after an answer the button that was pressed is gone, and who uses the keyboard goes on from here.
    open_when("p", "saved", telling);
    telling.set(Attribute::Tabindex, "-1");
    telling.say(Word::ChoicesSaved);
    telling.close();
    for purpose in asked {
        remains(*purpose, telling);
    }
    for (when, word) in [
        ("changed", Word::ChoicesChanged),
        ("expired", Word::ChoicesExpired),
        ("signal", Word::PrivacySignal),
        ("blocked", Word::StorageBlocked),
    ] {
        open_when("p", when, telling);
        telling.say(word);
        telling.close();
    }
    form(storage, asked, stand, telling);
    receipt::draw(storage, asked, stand, telling);
}

/// What no script can remove after a no: said, with what the visitor can do.
fn remains(purpose: StoragePurpose, telling: &mut Telling) {
    telling.open_class("div", "pv-notice");
    telling.set(Attribute::DataRemains, purpose.id().as_str());
    telling.flag(Attribute::Hidden);
    telling.say_as("p", Word::ChoicesRemains);
    telling.needs_more();
    let list = telling.mark();
    for item in purpose.items().iter().filter(|item| item.remains()) {
        let entry = telling.mark();
        telling.open("code");
        telling.letters(item.name().as_str());
        telling.close();
        if let Some(domain) = item.domain() {
            telling.letters(&[" (", domain.as_str(), ")"].concat());
        }
        telling.together(entry, None);
    }
    telling.bulleted("ul", list);
    telling.close_unless_empty();
}

fn form(storage: Storage, asked: &[StoragePurpose], stand: Stand, telling: &mut Telling) {
    telling.open("form");
    // It is sent nowhere: where the gate has not run, a click must not be a navigation.
    telling.set(Attribute::Method, "dialog");
    let language = telling.language();
    if language != telling.first {
        telling.set(Attribute::DataLanguage, &language.written());
    }
    telling.begin_fingerprint();
    let buttons: &[(&str, Word)] = if let [only] = asked {
        heading(storage, asked, stand, telling);
        telling.paragraph(storage.reason());
        purpose(*only, false, telling);
        &[("all", Word::ChoicesYes), ("none", Word::ChoicesNo)]
    } else {
        telling.open("fieldset");
        telling.open("legend");
        heading(storage, asked, stand, telling);
        telling.close();
        telling.paragraph(storage.reason());
        for entry in asked {
            purpose(*entry, true, telling);
        }
        telling.close();
        &[("save", Word::ChoicesSave), ("all", Word::ChoicesAll), ("none", Word::ChoicesNone)]
    };
    telling.open("p");
    telling.say(Word::ChoicesAnytime);
    if storage.information().is_some() {
        telling.letters(" ");
        more(Word::ChoicesMore, storage, telling);
    }
    telling.close();
    telling.open_class("div", "pv-buttons");
    for (value, word) in buttons {
        telling.button("submit", value, *word);
    }
    telling.close();
    // Told, and no part of the question (§ 3-15 second paragraph).
    telling.open_class("p", "pv-necessary");
    more(Word::ChoicesNecessary, storage, telling);
    telling.letters(" ");
    telling.say(Word::ChoicesNecessaryWhy);
    telling.close();
    let question = telling.end_fingerprint();
    telling.set(Attribute::DataQuestion, &question);
    telling.close();
}

/// The question as the panel's heading. In the declaration the panel has a heading of its own above it.
fn heading(storage: Storage, asked: &[StoragePurpose], stand: Stand, telling: &mut Telling) {
    if stand == Stand::First {
        open_named_heading(telling);
    } else {
        telling.open_heading();
    }
    question(storage, asked, telling);
    telling.close();
}

fn open_named_heading(telling: &mut Telling) {
    telling.open_heading();
    telling.set(Attribute::Id, HEADING);
    telling.set(Attribute::Tabindex, "-1");
}

/// The question: the municipality's own, or ours.
fn question(storage: Storage, asked: &[StoragePurpose], telling: &mut Telling) {
    if !telling.text(storage.question()) {
        telling.say(if asked.len() == 1 { Word::ChoicesQuestionOne } else { Word::ChoicesQuestion });
    }
}

/// What a yes allows, what a no costs, and who receives it.
fn purpose(purpose: StoragePurpose, choice: bool, telling: &mut Telling) {
    let id = ["pv-", purpose.id().as_str()].concat();
    let about = [&id, "-om"].concat();
    telling.open_class("div", "pv-purpose");

    let start = telling.mark();
    telling.open_class("div", "pv-about");
    telling.set(Attribute::Id, &about);
    telling.paragraph(purpose.description());
    telling.line(Word::IfYouDecline, purpose.consequence());
    telling.open_line(Word::Recipients);
    for (at, recipient) in telling.facts.recipients(purpose).into_iter().enumerate() {
        telling.letters(if at > 0 { ", " } else { "" });
        telling.letters(recipient.name().as_str());
    }
    telling.close_unless_empty();
    let told = telling.close_unless_empty();
    let below = telling.cut(start);

    telling.open_class("div", "pv-title");
    if choice {
        telling.open("input");
        telling.set(Attribute::Type, "checkbox");
        telling.set(Attribute::Name, purpose.id().as_str());
        telling.set(Attribute::Id, &id);
        if told {
            telling.set(Attribute::AriaDescribedby, &about);
        }
        telling.close();
        telling.open("label");
        telling.set(Attribute::For, &id);
    } else {
        telling.open("strong");
    }
    telling.text(Some(purpose.title()));
    // What is kept for it may be newer than the purpose itself; and what the manifest gives no date to is new to who was not asked.
    let mut since = purpose.since();
    for item in purpose.items().iter() {
        let newer = item.since().filter(|at| since.as_ref().is_none_or(|since| since.day_number() < at.day_number()));
        since = newer.or(since);
    }
    telling.letters(" ");
    telling.open_class("span", "pv-new");
    telling.set(Attribute::DataNew, purpose.id().as_str());
    if let Some(since) = since {
        telling.set(Attribute::DataSince, since.as_str());
    }
    telling.flag(Attribute::Hidden);
    telling.say(Word::ChoicesNew);
    telling.close();
    telling.close();
    telling.close();
    telling.node(below);
    telling.close();
}

/// A link to the page that tells all of it, or only its words where the manifest names none.
fn more(word: Word, storage: Storage, telling: &mut Telling) {
    telling.open_link(storage.information());
    telling.say(word);
    telling.close_link(storage.information());
}

/// Begins what is hidden until it is found to be so.
pub(super) fn open_when(name: &'static str, when: &str, telling: &mut Telling) {
    telling.open_class(name, "pv-notice");
    telling.set(Attribute::DataWhen, when);
    telling.flag(Attribute::Hidden);
}

#[cfg(test)]
mod tests;
