//! A chatbot: what it is for, what is kept of a conversation, what is masked, and what the visitor can do.

use yew::prelude::*;

use super::processing::{ip, legal_basis, retention};
use super::rights::right_word;
use crate::language::Word;
use crate::manifest::chat::{Chat, ChatAction, ChatControl, LogPlace, MaskingCategory, MaskingKind, MaskingMethod, MaskingTime};
use crate::manifest::json::Json;
use crate::manifest::shape::{List, Value};
use crate::view::markup::{plain, together};
use crate::view::rows::{How, Row, described, row, tell};
use crate::view::telling::{Shown, Telling, listed};

const CHAT: &[Row] = &[
    row(Word::ChatName, "name", How::Plain),
    row(Word::ChatAliases, "aliases", How::Plains),
    row(Word::ChatRole, "role", How::Text),
    row(Word::Supplier, "supplier", How::Processor),
    row(Word::Purposes, "purposes", How::Texts),
    row(Word::LegalBasis, "legal_bases", How::Parts(legal_basis)),
    row(Word::ChatOperations, "operations", How::Texts),
    row(Word::SupplierUse, "supplier_use", How::Texts),
    row(Word::ChatAdvice, "advice", How::Text),
    row(Word::ChatStored, "log", How::Rows(LOG)),
];

const LOG: &[Row] = &[
    row(Word::ChatStored, "stored", How::Texts),
    row(Word::ChatPlace, "place", How::Word(place)),
    row(Word::ChatAccess, "access", How::Text),
];

const MASKING: &[Row] = &[
    row(Word::MaskedCategories, "categories", How::Parts(category)),
    row(Word::MaskingMethod, "method", How::Word(method)),
    row(Word::MaskingTime, "when", How::Word(time)),
    row(Word::MaskingRuleDate, "since", How::Time),
    row(Word::MaskingSource, "source", How::Text),
    row(Word::GoodToKnow, "note", How::Text),
];

const CONVERSATION: &[Row] = &[
    row(Word::IpAddresses, "ip", How::Word(ip)),
    row(Word::ChatMetadata, "metadata", How::Texts),
    row(Word::ChatRetention, "retention", How::Part(retention)),
    row(Word::SurvivesErasure, "survives_erasure", How::Texts),
    row(Word::YourControls, "controls", How::Part(controls)),
];

/// A chatbot, with the masking rule that is in force.
pub(super) fn draw(chat: Chat, telling: &Telling) -> Option<Html> {
    let mut rows = Vec::new();
    tell(chat.json(), CHAT, telling, &mut rows);
    if let Some(rule) = chat.masking_in_force() {
        tell(rule.json(), MASKING, telling, &mut rows);
    }
    tell(chat.json(), CONVERSATION, telling, &mut rows);
    described(rows)
}

fn place(json: &Json) -> Option<Word> {
    Some(match LogPlace::at(Some(json)) {
        LogPlace::Supplier => Word::PlaceSupplier,
        LogPlace::Device => Word::PlaceDevice,
        LogPlace::Both => Word::PlaceBoth,
    })
}

fn method(json: &Json) -> Option<Word> {
    Some(match MaskingMethod::at(Some(json)) {
        MaskingMethod::Masked => Word::MethodMasked,
        MaskingMethod::Pseudonymised => Word::MethodPseudonymised,
        MaskingMethod::Anonymised => Word::MethodAnonymised,
    })
}

fn time(json: &Json) -> Option<Word> {
    Some(match MaskingTime::at(Some(json)) {
        MaskingTime::Immediately => Word::MaskedAtOnce,
        MaskingTime::Hourly => Word::MaskedHourly,
        MaskingTime::Daily => Word::MaskedDaily,
    })
}

fn category(json: &Json, telling: &Telling) -> Option<Shown> {
    let category = MaskingCategory::at(Some(json));
    let word = match category.category() {
        MaskingKind::Numbers => match category.more_than_digits() {
            Some(digits) => return Some(telling.tell(Word::MaskLongNumbers, &[("count", &digits.to_string())])),
            None => Word::MaskNumbers,
        },
        MaskingKind::Names => Word::MaskNames,
        MaskingKind::Email => Word::MaskEmail,
        MaskingKind::Health => Word::MaskHealth,
        MaskingKind::Gender => Word::MaskGender,
        MaskingKind::SexualOrientation => Word::MaskOrientation,
        MaskingKind::Politics => Word::MaskPolitics,
        MaskingKind::Location => Word::MaskLocation,
    };
    Some(telling.say(word))
}

/// «Slett samtalen (retting, sletting). Bak spørsmålstegnet.»: one entry for each thing to do, with the rights it serves.
fn controls(json: &Json, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for (action, word) in [(ChatAction::Download, Word::DownloadConversation), (ChatAction::Delete, Word::DeleteConversation)] {
        let mut nodes = vec![telling.say(word).inline()];
        let mut places = Vec::new();
        for control in List::<ChatControl>::at(Some(json)).iter().filter(|control| control.action() == action) {
            nodes.push(plain(if nodes.len() == 1 { " (" } else { ", " }));
            nodes.push(telling.lowered(right_word(control.right())).inline());
            if let Some(place) = control.place().filter(|place| !places.contains(place)) {
                places.push(place);
            }
        }
        if nodes.len() == 1 {
            continue;
        }
        nodes.push(plain(")."));
        for place in places {
            nodes.push(plain(" "));
            nodes.extend(telling.text(Some(place)).map(Shown::inline));
        }
        entries.push(Shown::neutral(together(nodes)));
    }
    listed(entries)
}
