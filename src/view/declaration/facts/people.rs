//! Who answers, who helps, where to turn.

use crate::language::{OpeningHours, Word};
use crate::manifest::json::Json;
use crate::manifest::people::{Contact, Delegation, Processor, RecipientRole, Representative, merged, shared_hours};
use crate::manifest::shape::{List, Value};
use crate::view::rows::{How, LinkText, Row, call, recipient, row, tell, told, write_to};
use crate::view::telling::Telling;

/// Who answers for the processing.
const CONTROLLER: &[Row] = &[
    row(Word::Controller, "name", How::Text),
    row(Word::RoleHolder, "role_holder", How::Text),
    row(Word::OrganisationNumber, "organization_number", How::OrganisationNumber),
    row(Word::Phone, "phone", How::Part(|json, telling| call(&Value::at(Some(json)), None, telling))),
    row(Word::Email, "email", How::Email),
    row(Word::PostalAddress, "address", How::Address),
    row(Word::Website, "url", How::Link(LinkText::Address)),
    row(Word::Representative, "representative", How::Part(representative)),
    row(Word::DelegatedResponsibility, "delegation", How::Part(delegation)),
];

/// Somebody who answers together with the controller.
pub(super) const JOINT_CONTROLLER: &[Row] = &[
    row(Word::JointControllers, "name", How::Text),
    row(Word::JointArrangement, "arrangement", How::Text),
    row(Word::ReadMoreAt, "url", How::Link(LinkText::Field("name"))),
];

/// The data protection officer.
pub(super) const OFFICER: &[Row] = &[
    row(Word::ContactName, "name", How::Name),
    row(Word::OfficeUnit, "unit", How::Text),
    row(Word::Phone, "phone", How::Phone),
    row(Word::Email, "email", How::Email),
    row(Word::PostalAddress, "address", How::Address),
    row(Word::OfficerTasks, "tasks", How::Text),
    row(Word::OfficerIndependence, "independence", How::Text),
];

/// Where to turn, without name and topics.
const CONTACT: &[Row] = &[
    row(Word::Phone, "phone", How::Phone),
    row(Word::Email, "email", How::Email),
    row(Word::PostalAddress, "postal_address", How::Address),
    row(Word::VisitingAddress, "visiting_address", How::Address),
    row(Word::OpeningHours, "opening_hours", How::Part(opening_hours)),
    row(Word::Website, "url", How::Link(LinkText::Field("name"))),
    row(Word::GoodToKnow, "note", How::Text),
];

/// A supplier or another recipient, without its name.
const PROCESSOR: &[Row] = &[
    row(Word::Service, "service", How::Text),
    row(Word::Country, "country", How::Country),
    row(Word::Certifications, "certifications", How::Plains),
    row(Word::ProcessorAgreement, "agreement", How::Text),
    row(Word::OwnDeclaration, "declaration", How::Link(LinkText::Plain("name"))),
    row(Word::GoodToKnow, "note", How::Text),
];

/// Who answers for the processing, and what the declaration calls anybody else.
pub(super) fn controller(telling: &mut Telling) {
    let Some(controller) = telling.facts.controller() else { return };
    telling.open_facts();
    tell(controller.json(), CONTROLLER, telling);
    for role in controller.other_roles().iter() {
        telling.open_class("div", "pv-row");
        if telling.text_as("dt", Some(role.label())) {
            telling.open_value();
            telling.text(Some(role.who()));
            telling.close_unless_empty();
        }
        telling.close_unless_empty();
    }
    telling.close_unless_empty();
}

fn representative(json: &Json, telling: &mut Telling) {
    let representative = Representative::at(Some(json));
    let list = telling.mark();
    telling.text(Some(representative.name()));
    if let Some(phone) = representative.phone() {
        call(&phone, None, telling);
    }
    if let Some(email) = representative.email() {
        write_to(email, telling);
    }
    telling.listed(list);
}

fn delegation(json: &Json, telling: &mut Telling) {
    let delegation = Delegation::at(Some(json));
    telling.paragraph(Some(delegation.role()));
    telling.paragraph(delegation.scope());
}

/// Contacts; those with one address are one contact with all their topics. Several have headings of their own.
pub(super) fn contacts(contacts: List<Contact>, telling: &mut Telling) {
    let merged = merged(contacts);
    let headed = merged.len() > 1;
    for contact in merged {
        let name = contact.contact.name();
        let start = telling.mark();
        if headed {
            telling.open_heading();
            telling.name(name);
            telling.close_unless_empty();
        }
        telling.open_facts();
        if !headed {
            telling.open_row(Word::ContactName);
            telling.name(name);
            telling.close_row();
        }
        telling.open_row(Word::Topics);
        let topics = telling.mark();
        for topic in contact.topics {
            telling.text(Some(topic));
        }
        telling.listed(topics);
        telling.close_row();
        tell(contact.contact.json(), CONTACT, telling);
        if !telling.close_unless_empty() {
            telling.take_back(start);
        }
    }
}

/// «mandag–fredag kl. 09.00–15.00», and what is to be said beside.
fn opening_hours(json: &Json, telling: &mut Telling) {
    let list = telling.mark();
    for shared in shared_hours(List::at(Some(json))) {
        if !shared.intervals.is_empty() {
            let hours = OpeningHours { days: shared.days, intervals: shared.intervals };
            let written = hours.written(&telling.page.vocabulary);
            telling.shown(&written);
        }
        for note in shared.notes {
            telling.text(Some(note));
        }
    }
    telling.listed(list);
}

/// Suppliers, each with what it does, where it is, and whom it works for. Several have headings of their own.
pub(super) fn processors(processors: List<Processor>, telling: &mut Telling) {
    for processor in processors.iter() {
        if processors.len() > 1 {
            telling.open_heading();
            telling.letters(processor.name().as_str());
            telling.close();
        }
        telling.open_facts();
        // Under a heading of its own, the name is only told again where there is more to it.
        if processors.len() == 1 || processor.url().is_some() || processor.subprocessor_of().is_some() {
            telling.open_row(match processor.role() {
                None | Some(RecipientRole::Processor) => Word::Processor,
                Some(RecipientRole::Controller | RecipientRole::Authority) => Word::Recipient,
            });
            recipient(processor, telling);
            telling.close_row();
        }
        tell(processor.json(), PROCESSOR, telling);
        telling.close();
    }
}

/// All joint controllers.
pub(super) fn joint_controllers(telling: &mut Telling) {
    for joint in telling.facts.joint_controllers().iter() {
        told(joint.json(), JOINT_CONTROLLER, telling);
    }
}

#[cfg(test)]
mod tests {
    use crate::manifest::people::{Contact, Controller, DataProtectionOfficer, JointController, Processor};
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::CONTROLLER, Controller::record());
        assert_told(super::JOINT_CONTROLLER, JointController::record());
        assert_told(super::OFFICER, DataProtectionOfficer::record());
        assert_told(super::CONTACT, Contact::record());
        assert_told(super::PROCESSOR, Processor::record());
    }
}
