//! A chatbot: what it is for, what is kept of a conversation, what is masked, and what the visitor can do.

use yew::prelude::*;

use super::people::{names, referred};
use super::processing::{ip, legal_bases, retention};
use super::rights::right_word;
use crate::language::Word;
use crate::manifest::chat::{Chat, ChatAction, LogPlace, MaskingCategory, MaskingKind, MaskingMethod, MaskingRule, MaskingTime};
use crate::view::markup::{plain, together};
use crate::view::telling::{Rows, Shown, Telling, listed};

/// A chatbot.
pub(super) fn draw(chat: Chat, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.push(Word::ChatName, names([chat.name()].into_iter().chain(chat.aliases().iter()).map(|name| name.as_str())));
    rows.text(Word::ChatRole, chat.role());
    rows.push(Word::Supplier, referred(chat.supplier(), telling));
    rows.texts(Word::Purposes, chat.purposes());
    rows.push(Word::LegalBasis, legal_bases(chat.legal_bases(), telling));
    rows.texts(Word::ChatOperations, chat.operations());
    rows.texts(Word::SupplierUse, chat.supplier_use());
    rows.text(Word::ChatAdvice, chat.advice());
    if let Some(log) = chat.log() {
        rows.texts(Word::ChatStored, log.stored());
        let place = log.place().map(|place| match place {
            LogPlace::Supplier => Word::PlaceSupplier,
            LogPlace::Device => Word::PlaceDevice,
            LogPlace::Both => Word::PlaceBoth,
        });
        rows.word(Word::ChatPlace, place);
        rows.text(Word::ChatAccess, log.access());
    }
    if let Some(rule) = chat.masking_in_force() {
        masking(rule, &mut rows);
    }
    rows.push(Word::IpAddresses, ip(chat.ip(), None, telling));
    rows.texts(Word::ChatMetadata, chat.metadata());
    rows.push(Word::ChatRetention, retention(chat.retention().list(), telling));
    rows.texts(Word::SurvivesErasure, chat.survives_erasure());
    rows.push(Word::YourControls, controls(chat, telling));
    rows.finish()
}

fn masking(rule: MaskingRule, rows: &mut Rows) {
    let telling = rows.telling();
    rows.push(Word::MaskedCategories, listed(rule.categories().iter().map(|category| self::category(category, telling)).collect()));
    let method = match rule.method() {
        MaskingMethod::Masked => Word::MethodMasked,
        MaskingMethod::Pseudonymised => Word::MethodPseudonymised,
        MaskingMethod::Anonymised => Word::MethodAnonymised,
    };
    rows.word(Word::MaskingMethod, Some(method));
    let time = rule.when().map(|when| match when {
        MaskingTime::Immediately => Word::MaskedAtOnce,
        MaskingTime::Hourly => Word::MaskedHourly,
        MaskingTime::Daily => Word::MaskedDaily,
    });
    rows.word(Word::MaskingTime, time);
    rows.push(Word::MaskingRuleDate, Some(telling.time(&rule.since())));
    rows.text(Word::MaskingSource, rule.source());
    rows.text(Word::GoodToKnow, rule.note());
}

fn category(category: MaskingCategory, telling: &Telling) -> Shown {
    if let (MaskingKind::Numbers, Some(digits)) = (category.category(), category.more_than_digits()) {
        return telling.tell(Word::MaskLongNumbers, &[("count", &digits.to_string())]);
    }
    telling.say(match category.category() {
        MaskingKind::Numbers => Word::MaskNumbers,
        MaskingKind::Names => Word::MaskNames,
        MaskingKind::Email => Word::MaskEmail,
        MaskingKind::Health => Word::MaskHealth,
        MaskingKind::Gender => Word::MaskGender,
        MaskingKind::SexualOrientation => Word::MaskOrientation,
        MaskingKind::Politics => Word::MaskPolitics,
        MaskingKind::Location => Word::MaskLocation,
    })
}

/// «Slett samtalen (retting, sletting). Bak spørsmålstegnet.»: one entry for each thing to do, with the rights it serves.
fn controls(chat: Chat, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for (action, word) in [(ChatAction::Download, Word::DownloadConversation), (ChatAction::Delete, Word::DeleteConversation)] {
        let of_action = || chat.controls().iter().filter(|control| control.action() == action);
        let mut nodes = vec![telling.say(word).inline()];
        for (at, control) in of_action().enumerate() {
            nodes.push(plain(if at == 0 { " (" } else { ", " }));
            nodes.push(telling.lowered(right_word(control.right())).inline());
        }
        if nodes.len() == 1 {
            continue;
        }
        nodes.push(plain(")."));
        // The places, each once.
        let mut places = Vec::new();
        for place in of_action().filter_map(|control| control.place()) {
            if !places.contains(&place) {
                places.push(place);
                nodes.extend(telling.text(Some(place)).map(|text| together(vec![plain(" "), text.inline()])));
            }
        }
        entries.push(Shown::neutral(together(nodes)));
    }
    listed(entries)
}
