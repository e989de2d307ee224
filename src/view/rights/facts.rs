//! What is kept of a conversation and by whom, and what the law lets the visitor do: here, and where to turn for the rest.

use super::hidden;
use crate::language::Word;
use crate::manifest::Document;
use crate::manifest::chat::Chat;
use crate::manifest::rights::{Right, Rights};
use crate::manifest::shape::Value;
use crate::view::declaration::facts::{chat as told_of, rights as law};
use crate::view::markup::Attribute;
use crate::view::rows::{How, Row, row, tell, told};
use crate::view::telling::Telling;

const CONTROLLER: &[Row] = &[row(Word::Controller, "name", How::Text)];

const SUPPLIER: &[Row] = &[row(Word::Supplier, "supplier", How::Processor)];

const REACH_CONTROLLER: &[Row] = &[
    row(Word::Controller, "name", How::Text),
    row(Word::Phone, "phone", How::Phone),
    row(Word::Email, "email", How::Email),
    row(Word::PostalAddress, "address", How::Address),
];

const REACH_OFFICER: &[Row] =
    &[row(Word::DataProtectionOfficer, "email", How::Email), row(Word::Phone, "phone", How::Phone)];

/// What is kept, by whom, for how long, and what is masked.
pub(super) fn kept(chat: Chat, file: &Document, telling: &mut Telling) {
    telling.open_heading();
    telling.say(Word::KeptHeading);
    telling.close();
    telling.open_facts();
    if let Some(controller) = telling.facts.controller() {
        tell(controller.json(), CONTROLLER, telling);
    }
    let mut told = telling.of(file);
    tell(chat.json(), SUPPLIER, &mut told);
    told_of::conversation(chat, &mut told);
    telling.close_unless_empty();
}

/// Each right that bears on a conversation: what can be done here, what it means, and where to turn.
pub(super) fn rights(telling: &mut Telling) {
    telling.open_heading();
    telling.say(Word::RightsHeading);
    telling.close();
    telling.open_facts();
    let facts = telling.page.manifest;
    let rights = facts.rights().unwrap_or_else(|| Rights::at(None));
    for (right, name, meaning, here) in [
        (rights.access(), Word::Access, Word::AccessMeaning, Word::AccessHere),
        (rights.erasure(), Word::Erasure, Word::ErasureMeaning, Word::ErasureHere),
        (rights.rectification(), Word::Rectification, Word::RectificationMeaning, Word::RightNotHere),
        (rights.restriction(), Word::Restriction, Word::RestrictionMeaning, Word::RightNotHere),
        (rights.objection(), Word::Objection, Word::ObjectionMeaning, Word::RightNotHere),
    ] {
        // What the law gives does not depend on whether the manifest mentions it.
        let right = right.unwrap_or_else(|| Right::at(None));
        telling.open_row(name);
        law::right(right.json(), name, meaning, telling);
        // What can be done here can be done where there is a conversation.
        if here != Word::RightNotHere {
            hidden("p", Attribute::DataWhen, "kept", telling);
            telling.say(here);
            telling.close();
        } else if right.available() != Some(false) {
            telling.say_as("p", here);
        }
        telling.close_row();
    }
    telling.open_row(Word::TurnTo);
    law::exercise(rights, telling);
    if let Some(controller) = facts.controller() {
        told(controller.json(), REACH_CONTROLLER, telling);
    }
    if let Some(officer) = facts.data_protection_officer() {
        told(officer.json(), REACH_OFFICER, telling);
    }
    telling.close_row();
    telling.close();
}

#[cfg(test)]
mod tests {
    use crate::manifest::chat::Chat;
    use crate::manifest::people::{Controller, DataProtectionOfficer};
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::CONTROLLER, Controller::record());
        assert_told(super::SUPPLIER, Chat::record());
        assert_told(super::REACH_CONTROLLER, Controller::record());
        assert_told(super::REACH_OFFICER, DataProtectionOfficer::record());
    }
}
