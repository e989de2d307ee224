//! The rights of the person concerned, in the municipality's words or the widget's, and where to complain.

use super::people::contacts;
use crate::language::Word;
use crate::manifest::Email;
use crate::manifest::chat::RightName;
use crate::manifest::json::Json;
use crate::manifest::rights::{Complaint, Right, Rights};
use crate::manifest::shape::Value;
use crate::view::rows::{How, Row, address, call, row, tell, write_to};
use crate::view::telling::{Place, Telling};

/// What a right is called.
pub(super) fn right_word(right: RightName) -> Word {
    match right {
        RightName::Access => Word::Access,
        RightName::Rectification => Word::Rectification,
        RightName::Erasure => Word::Erasure,
        RightName::Restriction => Word::Restriction,
        RightName::Portability => Word::Portability,
        RightName::Objection => Word::Objection,
    }
}

const RIGHTS: &[Row] = &[
    row(Word::Access, "access", How::Explained(right, Word::AccessMeaning)),
    row(Word::Rectification, "rectification", How::Explained(right, Word::RectificationMeaning)),
    row(Word::Erasure, "erasure", How::Explained(right, Word::ErasureMeaning)),
    row(Word::Restriction, "restriction", How::Explained(right, Word::RestrictionMeaning)),
    row(Word::Objection, "objection", How::Explained(right, Word::ObjectionMeaning)),
    row(Word::Portability, "portability", How::Explained(right, Word::PortabilityMeaning)),
    row(Word::WithdrawConsent, "withdraw_consent", How::Explained(right, Word::WithdrawConsentMeaning)),
    row(Word::NoAutomatedDecisions, "automated_decisions", How::Explained(right, Word::NoAutomatedDecisionsMeaning)),
    row(Word::Complaint, "complain", How::Part(complaint)),
];

/// All rights that the manifest states.
pub(super) fn draw(rights: Rights, telling: &mut Telling) {
    telling.open_facts();
    tell(rights.json(), RIGHTS, telling);
    telling.open_row(Word::ExerciseRights);
    exercise(rights, telling);
    telling.close_row();
    telling.close_unless_empty();
}

/// A right, by its name and what it means where the manifest does not say.
pub(in crate::view) fn right(json: &Json, name: Word, meaning: Word, telling: &mut Telling) {
    let right = Right::at(Some(json));
    let available = right.available().unwrap_or(true);
    if !available {
        telling.open("p");
        telling.say(Word::RightNotAvailable);
        telling.letters(".");
        telling.close();
    } else if !telling.paragraph(right.description()) {
        telling.say_as("p", meaning);
    }
    telling.paragraph(right.exceptions());
    telling.paragraph(right.reason());
    if let Some(url) = right.url().filter(|_| available) {
        telling.open("p");
        telling.open_link(Some(url));
        let name = telling.spoken(name);
        telling.tell(Word::UseThisRight, &[("right", &name)]);
        telling.close_link(Some(url));
        telling.close();
    }
    if let Some(email) = right.email().filter(|_| available) {
        write_in_paragraph(email, telling);
    }
}

fn complaint(json: &Json, telling: &mut Telling) {
    let complaint = Complaint::at(Some(json));
    let authority = complaint.supervisory_authority();
    let name = authority.name().as_str();
    if !telling.paragraph(complaint.description()) {
        telling.say_as("p", Word::ComplaintMeaning);
    }
    if let Some(url) = authority.url() {
        telling.open("p");
        telling.open_link(Some(url));
        telling.letters(name);
        telling.close_link(Some(url));
        telling.close();
    }
    if let Some(phone) = authority.phone() {
        telling.open("p");
        call(&phone, Some(name), telling);
        telling.close();
    }
    if let Some(email) = authority.email() {
        write_in_paragraph(email, telling);
    }
    if let Some(lines) = authority.address() {
        address(lines, telling);
    }
}

fn write_in_paragraph(email: Email, telling: &mut Telling) {
    telling.open("p");
    write_to(email, telling);
    telling.close();
}

/// How to use the rights, where to turn, and when there is an answer.
pub(in crate::view) fn exercise(rights: Rights, telling: &mut Telling) {
    telling.paragraph(rights.how_to());
    if let Some(deadline) = rights.deadline() {
        telling.open("p");
        telling.tell_with(Word::AnswerWithin, &[("duration", Place::Duration(deadline))]);
        telling.close();
    }
    if rights.free_of_charge() == Some(true) {
        telling.say_as("p", Word::FreeOfCharge);
    }
    if let Some(contact) = rights.contact() {
        contacts(telling.facts.contacts().only(Some(contact.id())), telling);
    }
}

#[cfg(test)]
mod tests {
    use crate::manifest::rights::Rights;
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::RIGHTS, Rights::record());
    }
}
