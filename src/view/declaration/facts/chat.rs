//! A chatbot: what it is for, what is kept of a conversation, what is masked, and what the visitor can do.

use yew::prelude::*;

use super::people::recipient;
use super::processing::{ip, legal_bases, retention};
use super::rights::right_word;
use crate::language::Word;
use crate::manifest::chat::{Chat, ChatAction, ChatControl, LogPlace, MaskingKind, MaskingMethod, MaskingRule, MaskingTime};
use crate::view::inline::plain;
use crate::view::telling::{Entry, Rows, Telling, fragment, listed};

/// A chatbot.
pub(super) fn draw(chat: &Chat, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.push(Word::ChatName, Some(name(chat)));
    rows.text(Word::ChatRole, chat.role.as_ref());
    rows.push(Word::Supplier, chat.supplier.as_ref().and_then(|id| telling.facts.processor(id)).map(|processor| recipient(processor, telling)));
    rows.texts(Word::Purposes, &chat.purposes);
    rows.push(Word::LegalBasis, legal_bases(&chat.legal_bases, telling));
    rows.texts(Word::ChatOperations, &chat.operations);
    rows.texts(Word::SupplierUse, &chat.supplier_use);
    rows.text(Word::ChatAdvice, chat.advice.as_ref());
    if let Some(log) = &chat.log {
        rows.texts(Word::ChatStored, &log.stored);
        let place = log.place.map(|place| match place {
            LogPlace::Supplier => Word::PlaceSupplier,
            LogPlace::Device => Word::PlaceDevice,
            LogPlace::Both => Word::PlaceBoth,
        });
        rows.shown(Word::ChatPlace, place.map(|word| telling.say(word)));
        rows.text(Word::ChatAccess, log.access.as_ref());
    }
    if let Some(rule) = chat.masking_in_force() {
        masking(rule, &mut rows, telling);
    }
    rows.push(Word::IpAddresses, ip(chat.ip, None, telling));
    rows.texts(Word::ChatMetadata, &chat.metadata);
    rows.push(Word::ChatRetention, retention(&chat.retention.0, telling));
    rows.texts(Word::SurvivesErasure, &chat.survives_erasure);
    rows.push(Word::YourControls, listed(chat.controls.iter().map(|control| self::control(control, telling).into()).collect()));
    rows.finish()
}

fn name(chat: &Chat) -> Html {
    let names: Vec<&str> = core::iter::once(&chat.name).chain(&chat.aliases).map(crate::manifest::Plain::as_str).collect();
    plain(names.join(", "))
}

fn masking(rule: &MaskingRule, rows: &mut Rows, telling: &Telling) {
    let categories = rule.categories.iter().map(|category| {
        let word = match category.category {
            MaskingKind::Numbers => Word::MaskNumbers,
            MaskingKind::Names => Word::MaskNames,
            MaskingKind::Email => Word::MaskEmail,
            MaskingKind::Health => Word::MaskHealth,
            MaskingKind::Gender => Word::MaskGender,
            MaskingKind::SexualOrientation => Word::MaskOrientation,
            MaskingKind::Politics => Word::MaskPolitics,
            MaskingKind::Location => Word::MaskLocation,
        };
        match category.more_than_digits {
            Some(digits) if category.category == MaskingKind::Numbers => {
                Entry::from(telling.tell(Word::MaskLongNumbers, &[("count", &digits.to_string())]))
            }
            _ => Entry::from(telling.say(word)),
        }
    });
    rows.push(Word::MaskedCategories, listed(categories.collect()));
    let method = match rule.method {
        MaskingMethod::Masked => Word::MethodMasked,
        MaskingMethod::Pseudonymised => Word::MethodPseudonymised,
        MaskingMethod::Anonymised => Word::MethodAnonymised,
    };
    rows.shown(Word::MaskingMethod, Some(telling.say(method)));
    let time = rule.when.map(|when| match when {
        MaskingTime::Immediately => Word::MaskedAtOnce,
        MaskingTime::Hourly => Word::MaskedHourly,
        MaskingTime::Daily => Word::MaskedDaily,
    });
    rows.shown(Word::MaskingTime, time.map(|word| telling.say(word)));
    rows.push(Word::MaskingRuleDate, Some(telling.tell_with(Word::MaskingSince, "date", &telling.time(&rule.since)).inline()));
    rows.text(Word::MaskingSource, rule.source.as_ref());
    rows.text(Word::GoodToKnow, rule.note.as_ref());
}

fn control(control: &ChatControl, telling: &Telling) -> Html {
    let action = match control.action {
        ChatAction::Download => Word::DownloadConversation,
        ChatAction::Delete => Word::DeleteConversation,
    };
    let right = telling.say(right_word(control.right)).inline();
    let action = telling.say(action).inline();
    let place = control.place.as_ref().and_then(|text| telling.text(text)).map(|text| fragment([plain(". "), text.inline()]));
    fragment([right, plain(": "), action].into_iter().chain(place))
}
