//! Who answers, who helps, where to turn.

use yew::prelude::*;

use crate::language::{OpeningHours, PhoneNumber, Word};
use crate::manifest::people::{
    Address, Contact, Controller, DataProtectionOfficer, JointController, MergedContact, Processor, RecipientRole, merged,
    shared_hours,
};
use crate::manifest::{Email, ProcessorId, Text};
use crate::view::inline::{anchor, link};
use crate::view::markup::{element, plain, some, together};
use crate::view::telling::{Rows, Shown, Telling, bulleted, listed};

/// Who answers for the processing.
pub(super) fn controller(controller: Controller, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.text(Word::Controller, Some(controller.name()));
    rows.text(Word::RoleHolder, controller.role_holder());
    rows.plain(Word::OrganisationNumber, controller.organization_number().map(|number| number.written()).as_deref());
    reached(controller.phone(), None, controller.email(), controller.address(), &mut rows);
    rows.push(Word::Website, controller.url().map(|url| link(plain(url.as_str().to_owned()), url, telling)));
    if let Some(representative) = controller.representative() {
        let mut entries = Vec::new();
        entries.extend(telling.text(Some(representative.name())));
        entries.extend(representative.phone().map(|phone| Shown::neutral(call(&phone, None, telling))));
        entries.extend(representative.email().map(|email| Shown::neutral(write_to(email, telling))));
        rows.push(Word::Representative, listed(entries));
    }
    if let Some(delegation) = controller.delegation() {
        rows.push(Word::DelegatedResponsibility, paragraphs(&[Some(delegation.role()), delegation.scope()], telling));
    }
    for role in controller.other_roles().iter() {
        if let (Some(label), Some(who)) = (telling.text(Some(role.label())), telling.text(Some(role.who()))) {
            rows.row(label, who);
        }
    }
    rows.finish()
}

/// Telephone, e-mail and post, in that order everywhere.
fn reached(phone: Option<PhoneNumber>, name: Option<&str>, email: Option<Email>, post: Option<Address>, rows: &mut Rows) {
    let telling = rows.telling();
    rows.push(Word::Phone, phone.map(|phone| call(&phone, name, telling)));
    rows.push(Word::Email, email.map(|email| write_to(email, telling)));
    rows.push(Word::PostalAddress, post.map(|lines| address(lines, telling)));
}

/// Somebody who answers together with the controller.
pub(super) fn joint_controller(joint: JointController, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.text(Word::JointControllers, Some(joint.name()));
    rows.text(Word::JointArrangement, joint.arrangement());
    let name = telling.text(Some(joint.name())).map(Shown::inline);
    rows.push(Word::ReadMoreAt, joint.url().zip(name).map(|(url, name)| link(name, url, telling)));
    rows.finish()
}

/// The data protection officer. The section says what it is about, so a name that says no more is not repeated.
pub(super) fn officer(officer: DataProtectionOfficer, telling: &Telling) -> Option<Html> {
    let name = telling.letters(officer.name());
    let mut rows = Rows::new(telling);
    rows.shown(Word::ContactName, telling.name(officer.name()));
    rows.text(Word::OfficeUnit, officer.unit());
    reached(officer.phone(), name.as_deref(), officer.email(), officer.address(), &mut rows);
    rows.text(Word::OfficerTasks, officer.tasks());
    rows.text(Word::OfficerIndependence, officer.independence());
    rows.finish()
}

/// Where to turn; contacts with one address are one contact with all their topics. Several have headings of their own.
pub(super) fn contacts(contacts: &[Contact], telling: &Telling) -> Option<Html> {
    let merged = merged(contacts);
    let mut nodes = Vec::new();
    for contact in &merged {
        nodes.extend(self::contact(contact, merged.len() > 1, telling));
    }
    some(nodes)
}

fn contact(merged: &MergedContact, headed: bool, telling: &Telling) -> Option<Html> {
    let contact = merged.contact;
    let name = telling.letters(contact.name());
    let mut rows = Rows::new(telling);
    if !headed {
        rows.shown(Word::ContactName, telling.name(contact.name()));
    }
    let topics = merged.topics.iter().filter_map(|topic| telling.text(Some(*topic))).collect();
    rows.push(Word::Topics, listed(topics));
    reached(contact.phone(), name.as_deref(), contact.email(), contact.postal_address(), &mut rows);
    rows.push(Word::VisitingAddress, contact.visiting_address().map(|lines| address(lines, telling)));
    rows.push(Word::OpeningHours, opening_hours(contact, telling));
    let page = name.as_deref().unwrap_or_default();
    rows.push(Word::Website, contact.url().map(|url| link(plain(if page.is_empty() { url.as_str() } else { page }.to_owned()), url, telling)));
    rows.text(Word::GoodToKnow, contact.note());
    let rows = rows.finish()?;
    let heading = telling.name(contact.name()).filter(|_| headed).map(|name| telling.heading(name).into());
    Some(together(heading.into_iter().chain([rows]).collect()))
}

/// «mandag–fredag kl. 09.00–15.00», and what is to be said beside.
fn opening_hours(contact: Contact, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for shared in shared_hours(contact.opening_hours()) {
        if !shared.intervals.is_empty() {
            let hours = OpeningHours { days: shared.days, intervals: shared.intervals };
            entries.push(telling.shown(hours.written(telling.vocabulary)));
        }
        entries.extend(shared.notes.into_iter().filter_map(|note| telling.text(Some(note))));
    }
    listed(entries)
}

/// Suppliers, each with what it does, where it is, and whom it works for. Several have headings of their own.
pub(super) fn processors(processors: &[Processor], telling: &Telling) -> Option<Html> {
    let headed = processors.len() > 1;
    let mut nodes = Vec::new();
    for processor in processors {
        if headed {
            nodes.push(telling.heading(Shown::neutral(plain(processor.name().as_str().to_owned()))).into());
        }
        nodes.extend(self::processor(*processor, telling));
    }
    some(nodes)
}

fn processor(processor: Processor, telling: &Telling) -> Option<Html> {
    let label = match processor.role() {
        None | Some(RecipientRole::Processor) => Word::Processor,
        Some(RecipientRole::Controller | RecipientRole::Authority) => Word::Recipient,
    };
    let mut rows = Rows::new(telling);
    rows.push(label, Some(recipient(processor, telling)));
    rows.text(Word::Service, processor.service());
    rows.shown(Word::Country, processor.country().map(|country| telling.country(country)));
    let certifications = processor.certifications().iter().map(|name| Shown::neutral(plain(name.as_str().to_owned())));
    rows.push(Word::Certifications, listed(certifications.collect()));
    rows.text(Word::ProcessorAgreement, processor.agreement());
    let name = processor.name().as_str();
    rows.push(Word::OwnDeclaration, processor.declaration().map(|url| link(plain(name.to_owned()), url, telling)));
    rows.text(Word::GoodToKnow, processor.note());
    rows.finish()
}

/// A supplier's name, with whom it works for.
pub(super) fn recipient(processor: Processor, telling: &Telling) -> Html {
    let name = plain(processor.name().as_str().to_owned());
    let name = match processor.url() {
        Some(url) => link(name, url, telling),
        None => name,
    };
    match processor.subprocessor_of().and_then(|main| telling.facts.processor(main.id())) {
        Some(main) => {
            let relation = telling.tell(Word::SubProcessorOf, &[("name", main.name().as_str())]).inline();
            together(vec![name, plain(" – "), relation])
        }
        None => name,
    }
}

/// The supplier that an entry refers to.
pub(super) fn referred(id: Option<ProcessorId>, telling: &Telling) -> Option<Html> {
    telling.facts.processor(id?.id()).map(|processor| recipient(processor, telling))
}

/// «Ring servicetorget på 72 41 94 00».
pub(super) fn call(phone: &PhoneNumber, name: Option<&str>, telling: &Telling) -> Html {
    let written = phone.written();
    let said = match name {
        Some(name) => telling.tell(Word::CallNameOnPhone, &[("name", name), ("phone", &written)]),
        None => telling.tell(Word::CallPhone, &[("phone", &written)]),
    };
    anchor(["tel:", phone.as_str()].concat(), vec![said.inline()])
}

/// «Send e-post til postmottak@…».
pub(super) fn write_to(email: Email, telling: &Telling) -> Html {
    let said = telling.tell(Word::SendEmail, &[("email", email.as_str())]);
    anchor(["mailto:", email.as_str()].concat(), vec![said.inline()])
}

/// An address as on an envelope.
pub(super) fn address(address: Address, telling: &Telling) -> Html {
    let mut nodes = Vec::new();
    let mut line = |html: Html| {
        if !nodes.is_empty() {
            nodes.push(element("br", Vec::new()));
        }
        nodes.push(html);
    };
    for text in address.lines().iter() {
        line(plain(text.as_str().to_owned()));
    }
    match (address.postal_code(), address.city()) {
        (Some(code), Some(city)) => line(plain([code.as_str(), "\u{a0}", city.as_str()].concat())),
        (one, other) => {
            if let Some(town) = one.or(other) {
                line(plain(town.as_str().to_owned()));
            }
        }
    }
    if let Some(country) = address.country() {
        line(telling.country(country).inline());
    }
    element("address", nodes)
}

/// Texts as paragraphs; a single one stands alone.
pub(super) fn paragraphs(texts: &[Option<Text>], telling: &Telling) -> Option<Html> {
    let mut shown: Vec<Shown> = texts.iter().filter_map(|text| telling.text(*text)).collect();
    if shown.len() == 1 {
        return shown.pop().map(Shown::inline);
    }
    some(shown.into_iter().map(|text| text.element("p")).collect())
}

/// Names that are the same in every language, as a list.
pub(super) fn names<'a>(names: impl Iterator<Item = &'a str>) -> Option<Html> {
    let names: Vec<Shown> = names.map(|name| Shown::neutral(plain(name.to_owned()))).collect();
    if names.len() > 1 { bulleted("ul", names) } else { listed(names) }
}
