//! The rights of the person concerned, in the municipality's words or the widget's, and where to complain.

use yew::prelude::*;

use super::people::contacts;
use crate::language::Word;
use crate::manifest::chat::RightName;
use crate::manifest::rights::{Complaint, Right, Rights};
use crate::view::inline::link;
use crate::view::markup::{element, plain, some, together};
use crate::view::rows::{address, call, described, labelled, write_to};
use crate::view::telling::{Shown, Telling};

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
pub(super) fn draw(rights: Rights, telling: &Telling) -> Option<Html> {
    let mut rows = Vec::new();
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
            rows.push(labelled(telling.say(name), self::right(right, name, meaning, telling)));
        }
    }
    if let Some(complaint) = rights.complain() {
        rows.push(labelled(telling.say(Word::Complaint), self::complaint(complaint, telling)));
    }
    rows.extend(exercise(rights, telling).map(|html| labelled(telling.say(Word::ExerciseRights), Shown::neutral(html))));
    described(rows)
}

fn right(right: Right, name: Word, meaning: Word, telling: &Telling) -> Shown {
    let available = right.available().unwrap_or(true);
    let mut nodes = Vec::new();
    nodes.push(if available {
        telling.paragraph(right.description()).unwrap_or_else(|| telling.say(meaning).element("p"))
    } else {
        element("p", vec![telling.say(Word::RightNotAvailable).inline(), plain(".")])
    });
    nodes.extend(telling.paragraph(right.exceptions()));
    nodes.extend(telling.paragraph(right.reason()));
    if let Some(url) = right.url().filter(|_| available) {
        let text = telling.tell(Word::UseThisRight, &[("right", &telling.spoken(name))]).inline();
        nodes.push(element("p", vec![link(text, url, telling)]));
    }
    if let Some(email) = right.email().filter(|_| available) {
        nodes.push(element("p", vec![write_to(email, telling)]));
    }
    Shown::neutral(together(nodes))
}

fn complaint(complaint: Complaint, telling: &Telling) -> Shown {
    let authority = complaint.supervisory_authority();
    let name = authority.name().as_str();
    let told = telling.paragraph(complaint.description());
    let mut nodes = vec![told.unwrap_or_else(|| telling.say(Word::ComplaintMeaning).element("p"))];
    if let Some(url) = authority.url() {
        nodes.push(element("p", vec![link(plain(name.to_owned()), url, telling)]));
    }
    if let Some(phone) = authority.phone() {
        nodes.push(element("p", vec![call(&phone, Some(name), telling)]));
    }
    if let Some(email) = authority.email() {
        nodes.push(element("p", vec![write_to(email, telling)]));
    }
    nodes.extend(authority.address().map(|lines| address(lines, telling)));
    Shown::neutral(together(nodes))
}

/// How to use the rights, where to turn, and when there is an answer.
fn exercise(rights: Rights, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    nodes.extend(telling.paragraph(rights.how_to()));
    if let Some(deadline) = rights.deadline() {
        let length = telling.duration(deadline).inline();
        nodes.push(telling.tell_with(Word::AnswerWithin, &[("duration", length)]).element("p"));
    }
    if rights.free_of_charge() == Some(true) {
        nodes.push(telling.say(Word::FreeOfCharge).element("p"));
    }
    let contact = rights.contact().and_then(|contact| telling.facts.contact(contact.id()));
    nodes.extend(contact.and_then(|contact| contacts(&[contact], telling)));
    some(nodes)
}
