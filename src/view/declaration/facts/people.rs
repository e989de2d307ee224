//! Who answers, who helps, where to turn.

use yew::prelude::*;

use crate::language::{OpeningHours, Word};
use crate::manifest::json::Json;
use crate::manifest::people::{Contact, Delegation, Processor, RecipientRole, Representative, merged, shared_hours};
use crate::manifest::shape::{List, Value};
use crate::view::markup::{plain, some};
use crate::view::rows::{How, LinkText, Row, call, described, labelled, recipient, row, tell, told, write_to};
use crate::view::telling::{Shown, Telling, listed};

/// Who answers for the processing.
const CONTROLLER: &[Row] = &[
    row(Word::Controller, "name", How::Text),
    row(Word::RoleHolder, "role_holder", How::Text),
    row(Word::OrganisationNumber, "organization_number", How::OrganisationNumber),
    row(Word::Phone, "phone", How::Part(|json, telling| Some(call(&Value::at(Some(json)), None, telling)))),
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
    row(Word::OwnDeclaration, "declaration", How::Link(LinkText::Field("name"))),
    row(Word::GoodToKnow, "note", How::Text),
];

/// Who answers for the processing, and what the declaration calls anybody else.
pub(super) fn controller(telling: &Telling) -> Option<Html> {
    let controller = telling.facts.controller()?;
    let mut rows = Vec::new();
    tell(controller.json(), CONTROLLER, telling, &mut rows);
    for role in controller.other_roles().iter() {
        if let (Some(label), Some(who)) = (telling.text(Some(role.label())), telling.text(Some(role.who()))) {
            rows.push(labelled(label, who));
        }
    }
    described(rows)
}

fn representative(json: &Json, telling: &Telling) -> Option<Html> {
    let representative = Representative::at(Some(json));
    let mut entries = Vec::new();
    entries.extend(telling.text(Some(representative.name())));
    entries.extend(representative.phone().map(|phone| Shown::neutral(call(&phone, None, telling))));
    entries.extend(representative.email().map(|email| Shown::neutral(write_to(email, telling))));
    listed(entries)
}

fn delegation(json: &Json, telling: &Telling) -> Option<Html> {
    let delegation = Delegation::at(Some(json));
    let mut nodes = Vec::new();
    nodes.extend(telling.paragraph(Some(delegation.role())));
    nodes.extend(telling.paragraph(delegation.scope()));
    some(nodes)
}

/// Contacts; those with one address are one contact with all their topics. Several have headings of their own.
pub(super) fn contacts(contacts: &[Contact], telling: &Telling) -> Option<Html> {
    let merged = merged(contacts);
    let headed = merged.len() > 1;
    let mut nodes = Vec::new();
    for contact in merged {
        let name = telling.name(contact.contact.name());
        let mut rows = Vec::new();
        if let (false, Some(name)) = (headed, &name) {
            rows.push(labelled(telling.say(Word::ContactName), name.clone()));
        }
        let mut topics = Vec::new();
        for topic in contact.topics {
            topics.extend(telling.text(Some(topic)));
        }
        rows.extend(listed(topics).map(|topics| labelled(telling.say(Word::Topics), Shown::neutral(topics))));
        tell(contact.contact.json(), CONTACT, telling, &mut rows);
        if rows.is_empty() {
            continue;
        }
        if headed {
            nodes.extend(name.map(|name| Html::from(telling.heading(name))));
        }
        nodes.extend(described(rows));
    }
    some(nodes)
}

/// «mandag–fredag kl. 09.00–15.00», and what is to be said beside.
fn opening_hours(json: &Json, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for shared in shared_hours(List::at(Some(json))) {
        if !shared.intervals.is_empty() {
            let hours = OpeningHours { days: shared.days, intervals: shared.intervals };
            entries.push(telling.shown(hours.written(&telling.page.vocabulary)));
        }
        for note in shared.notes {
            entries.extend(telling.text(Some(note)));
        }
    }
    listed(entries)
}

/// Suppliers, each with what it does, where it is, and whom it works for. Several have headings of their own.
pub(super) fn processors(processors: &[Processor], telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    for processor in processors {
        let name = plain(processor.name().as_str().to_owned());
        if processors.len() > 1 {
            nodes.push(telling.heading(Shown::neutral(name.clone())).into());
        }
        let label = match processor.role() {
            None | Some(RecipientRole::Processor) => Word::Processor,
            Some(RecipientRole::Controller | RecipientRole::Authority) => Word::Recipient,
        };
        let name = recipient(*processor, telling);
        let mut rows = vec![labelled(telling.say(label), Shown::neutral(name))];
        tell(processor.json(), PROCESSOR, telling, &mut rows);
        nodes.extend(described(rows));
    }
    some(nodes)
}

/// All joint controllers.
pub(super) fn joint_controllers(telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    for joint in telling.facts.joint_controllers().iter() {
        nodes.extend(told(joint.json(), JOINT_CONTROLLER, telling));
    }
    some(nodes)
}
