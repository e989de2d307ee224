//! The rights of the person concerned, in the municipality's words or the widget's, and where to complain.

use super::people::contacts;
use crate::language::Word;
use crate::manifest::Email;
use crate::manifest::chat::RightName;
use crate::manifest::rights::{Complaint, Right, Rights};
use crate::view::rows::{address, call, write_to};
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

/// All rights that the manifest states.
pub(super) fn draw(rights: Rights, telling: &mut Telling) {
    telling.open_facts();
    for (right, name, meaning) in [
        (rights.access(), Word::Access, Word::AccessMeaning),
        (rights.rectification(), Word::Rectification, Word::RectificationMeaning),
        (rights.erasure(), Word::Erasure, Word::ErasureMeaning),
        (rights.restriction(), Word::Restriction, Word::RestrictionMeaning),
        (rights.objection(), Word::Objection, Word::ObjectionMeaning),
        (rights.portability(), Word::Portability, Word::PortabilityMeaning),
        (rights.withdraw_consent(), Word::WithdrawConsent, Word::WithdrawConsentMeaning),
        (rights.automated_decisions(), Word::NoAutomatedDecisions, Word::NoAutomatedDecisionsMeaning),
    ] {
        if let Some(right) = right {
            telling.open_row(name);
            self::right(right, name, meaning, telling);
            telling.close_row();
        }
    }
    if let Some(complaint) = rights.complain() {
        telling.open_row(Word::Complaint);
        self::complaint(complaint, telling);
        telling.close_row();
    }
    telling.open_row(Word::ExerciseRights);
    exercise(rights, telling);
    telling.close_row();
    telling.close_unless_empty();
}

/// What a right means, or that it does not apply, and where it has a page of its own.
pub(in crate::view) fn right(right: Right, name: Word, meaning: Word, telling: &mut Telling) {
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

fn complaint(complaint: Complaint, telling: &mut Telling) {
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
    if let Some(contact) = rights.contact().and_then(|contact| telling.facts.contact(contact.id())) {
        contacts(&[contact], telling);
    }
}
