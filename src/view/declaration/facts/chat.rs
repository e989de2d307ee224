//! A chatbot: what it is for, what is kept of a conversation, what is masked, and what the visitor can do.

use super::processing::{ip, legal_basis, retention};
use super::rights::right_word;
use crate::language::{Word, decimal};
use crate::manifest::chat::{
    Chat, ChatAction, ChatControl, LogPlace, MaskingCategory, MaskingKind, MaskingMethod, MaskingPreset, MaskingTime,
};
use crate::manifest::device::{ChatDevice, DeviceArea};
use crate::manifest::json::Json;
use crate::manifest::shape::{List, Value};
use crate::view::rows::{How, Row, row, tell};
use crate::view::telling::Telling;

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
];

const KEPT: &[Row] =
    &[row(Word::ChatStored, "log", How::Rows(LOG)), row(Word::KeptOnDevice, "device", How::Part(device))];

const LOG: &[Row] = &[
    row(Word::ChatStored, "stored", How::Texts),
    row(Word::ChatPlace, "place", How::Part(place)),
    row(Word::ChatAccess, "access", How::Text),
];

const MASKING: &[Row] = &[
    row(Word::MaskedCategories, "preset", How::Part(preset)),
    row(Word::MaskedCategories, "categories", How::Parts(category)),
    row(Word::MaskingMethod, "method", How::Part(method)),
    row(Word::MaskingTime, "when", How::Part(time)),
    row(Word::MaskingRuleDate, "since", How::Time),
    row(Word::MaskingSource, "source", How::Text),
    row(Word::GoodToKnow, "note", How::Text),
];

const CONVERSATION: &[Row] = &[
    row(Word::IpAddresses, "ip", How::Part(ip)),
    row(Word::ChatMetadata, "metadata", How::Texts),
    row(Word::ChatRetention, "retention", How::Part(retention)),
    row(Word::SurvivesErasure, "survives_erasure", How::Texts),
    row(Word::YourControls, "controls", How::Part(controls)),
];

/// A chatbot, with the masking rule that is in force.
pub(super) fn draw(chat: Chat, telling: &mut Telling) {
    telling.open_facts();
    tell(chat.json(), CHAT, telling);
    conversation(chat, telling);
    telling.close_unless_empty();
}

/// What is kept of a conversation, what is masked in it, and what the visitor can do in the chat: the rows of it.
pub(in crate::view) fn conversation(chat: Chat, telling: &mut Telling) {
    tell(chat.json(), KEPT, telling);
    if let Some(rule) = chat.masking_in_force() {
        tell(rule.json(), MASKING, telling);
    }
    tell(chat.json(), CONVERSATION, telling);
}

/// «Lokal lagring (`chat_session`), til samtalen slettes»: by the visitor, or because its time is over.
fn device(json: &Json, telling: &mut Telling) {
    let device = ChatDevice::at(Some(json));
    let (kind, until) = match device.area() {
        DeviceArea::LocalStorage => (Word::KindLocal, Word::UntilErased),
        DeviceArea::SessionStorage => (Word::KindSession, Word::UntilTabClosed),
        DeviceArea::Memory => return telling.value(Word::KeptInMemory),
    };
    telling.value(kind);
    if let Some(key) = device.key() {
        telling.letters(" (");
        telling.open("code");
        telling.letters(key.as_str());
        telling.close();
        telling.letters(")");
    }
    telling.letters(", ");
    telling.say(until);
}

fn place(json: &Json, telling: &mut Telling) {
    telling.value(match LogPlace::at(Some(json)) {
        LogPlace::Supplier => Word::PlaceSupplier,
        LogPlace::Device => Word::PlaceDevice,
        LogPlace::Both => Word::PlaceBoth,
    });
}

fn method(json: &Json, telling: &mut Telling) {
    telling.value(match MaskingMethod::at(Some(json)) {
        MaskingMethod::Masked => Word::MethodMasked,
        MaskingMethod::Pseudonymised => Word::MethodPseudonymised,
        MaskingMethod::Anonymised => Word::MethodAnonymised,
    });
}

fn time(json: &Json, telling: &mut Telling) {
    telling.value(match MaskingTime::at(Some(json)) {
        MaskingTime::Immediately => Word::MaskedAtOnce,
        MaskingTime::Hourly => Word::MaskedHourly,
        MaskingTime::Daily => Word::MaskedDaily,
    });
}

/// What a supplier's rules look for, as if the manifest had written it category by category.
fn preset(json: &Json, telling: &mut Telling) {
    let (kinds, digits) = MaskingPreset::at(Some(json)).masks();
    let list = telling.mark();
    for &kind in kinds {
        let entry = telling.mark();
        masked(kind, Some(digits), telling);
        telling.together(entry, None);
    }
    telling.listed(list);
}

fn category(json: &Json, telling: &mut Telling) {
    let category = MaskingCategory::at(Some(json));
    masked(category.category(), category.more_than_digits(), telling);
}

/// A kind of thing; for numbers with how many digits may stand together, where that is known.
fn masked(kind: MaskingKind, more_than_digits: Option<u32>, telling: &mut Telling) {
    let word = match kind {
        MaskingKind::Numbers => match more_than_digits {
            Some(digits) => return telling.tell(Word::MaskLongNumbers, &[("count", &decimal(digits))]),
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
    telling.say(word);
}

/// «Slett samtalen (retting, sletting). Bak spørsmålstegnet.»: one entry for each thing to do, with the rights it serves.
fn controls(json: &Json, telling: &mut Telling) {
    let list = telling.mark();
    for (action, word) in
        [(ChatAction::Download, Word::DownloadConversation), (ChatAction::Delete, Word::DeleteConversation)]
    {
        let entry = telling.mark();
        let mut places = Vec::new();
        for control in List::<ChatControl>::at(Some(json)).iter().filter(|control| control.action() == action) {
            if telling.is_empty_since(entry) {
                telling.say(word);
                telling.letters(" (");
            } else {
                telling.letters(", ");
            }
            telling.lowered(right_word(control.right()));
            if let Some(place) = control.place().filter(|place| !places.contains(place)) {
                places.push(place);
            }
        }
        if telling.is_empty_since(entry) {
            continue;
        }
        telling.letters(").");
        for place in places {
            telling.letters(" ");
            telling.text(Some(place));
        }
        telling.together(entry, None);
    }
    telling.listed(list);
}

#[cfg(test)]
mod tests {
    use crate::manifest::chat::{Chat, ChatLog, MaskingRule};
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::CHAT, Chat::record());
        assert_told(super::KEPT, Chat::record());
        assert_told(super::LOG, ChatLog::record());
        assert_told(super::MASKING, MaskingRule::record());
        assert_told(super::CONVERSATION, Chat::record());
    }
}
