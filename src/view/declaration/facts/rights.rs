//! The rights of the person concerned, in the municipality's words or the widget's, and where to complain.

use yew::prelude::*;

use super::people::{address, call, contacts, write_to};
use super::some;
use crate::language::Word;
use crate::manifest::chat::RightName;
use crate::manifest::rights::{Complaint, Right, Rights};
use crate::view::inline::{link, plain};
use crate::view::telling::{Rows, Telling, fragment};

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
pub(super) fn draw(rights: &Rights, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    for (right, name, meaning) in [
        (&rights.access, Word::Access, Word::AccessMeaning),
        (&rights.rectification, Word::Rectification, Word::RectificationMeaning),
        (&rights.erasure, Word::Erasure, Word::ErasureMeaning),
        (&rights.restriction, Word::Restriction, Word::RestrictionMeaning),
        (&rights.objection, Word::Objection, Word::ObjectionMeaning),
        (&rights.portability, Word::Portability, Word::PortabilityMeaning),
        (&rights.withdraw_consent, Word::WithdrawConsent, Word::WithdrawConsentMeaning),
        (&rights.automated_decisions, Word::NoAutomatedDecisions, Word::NoAutomatedDecisionsMeaning),
    ] {
        rows.push(name, right.as_ref().map(|right| self::right(right, meaning, telling)));
    }
    rows.push(Word::Complaint, rights.complain.as_ref().map(|complaint| self::complaint(complaint, telling)));
    rows.push(Word::ExerciseRights, exercise(rights, telling));
    rows.finish()
}

fn right(right: &Right, meaning: Word, telling: &Telling) -> Html {
    let line = |text: &Option<crate::manifest::Text>| text.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("p"));
    let available = right.available.unwrap_or(true);
    let told = if available {
        line(&right.description).unwrap_or_else(|| telling.say(meaning).element("p"))
    } else {
        telling.say(Word::RightNotAvailable).element("p")
    };
    let url = right.url.as_ref().filter(|_| available).map(|url| html! { <p>{ link(telling.say(Word::UseThisRight).inline(), url, telling) }</p> });
    let email = right.email.as_ref().filter(|_| available).map(|email| html! { <p>{ write_to(email, telling) }</p> });
    fragment([told].into_iter().chain(line(&right.exceptions)).chain(line(&right.reason)).chain(url).chain(email))
}

fn complaint(complaint: &Complaint, telling: &Telling) -> Html {
    let authority = &complaint.supervisory_authority;
    let told = complaint.description.as_ref().and_then(|text| telling.text(text)).unwrap_or_else(|| telling.say(Word::ComplaintMeaning));
    let name = plain(authority.name.as_str().to_owned());
    let name = authority.url.as_ref().map(|url| html! { <p>{ link(name, url, telling) }</p> });
    let phone = authority.phone.as_ref().map(|phone| html! { <p>{ call(phone, Some(authority.name.as_str()), telling) }</p> });
    let email = authority.email.as_ref().map(|email| html! { <p>{ write_to(email, telling) }</p> });
    let post = authority.address.as_ref().map(|lines| address(lines, telling));
    fragment([told.element("p")].into_iter().chain(name).chain(phone).chain(email).chain(post))
}

/// How to use the rights, where to turn, and when there is an answer.
fn exercise(rights: &Rights, telling: &Telling) -> Option<Html> {
    let how = rights.how_to.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("p"));
    let contact = rights.contact.as_ref().and_then(|id| telling.facts.contact(id)).and_then(|contact| contacts(&[contact], false, telling));
    let deadline = rights.deadline.as_ref().map(|deadline| {
        telling.tell(Word::AnswerWithin, &[("duration", &deadline.written(telling.vocabulary).text)]).element("p")
    });
    let free = (rights.free_of_charge == Some(true)).then(|| telling.say(Word::FreeOfCharge).element("p"));
    some(how.into_iter().chain(deadline).chain(free).chain(contact))
}
