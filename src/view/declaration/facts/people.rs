//! Who answers, who helps, where to turn.

use yew::prelude::*;

use super::some;
use crate::language::{Days, Interval, OpeningHours, PhoneNumber, Word};
use crate::manifest::people::{
    Address, Contact, Controller, DataProtectionOfficer, JointController, MergedContact, Processor, RecipientRole, merged,
    shared_hours,
};
use crate::manifest::{Email, Plain, Text};
use crate::view::inline::{link, plain};
use crate::view::telling::{Entry, Rows, Shown, Telling, fragment, listed};

/// Who answers for the processing.
pub(super) fn controller(controller: &Controller, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.text(Word::Controller, Some(&controller.name));
    rows.text(Word::RoleHolder, controller.role_holder.as_ref());
    rows.push(Word::OrganisationNumber, controller.organization_number.as_ref().map(|number| plain(number.written())));
    rows.push(Word::Phone, controller.phone.as_ref().map(|phone| call(phone, None, telling)));
    rows.push(Word::Email, controller.email.as_ref().map(|email| write_to(email, telling)));
    rows.push(Word::PostalAddress, controller.address.as_ref().map(|lines| address(lines, telling)));
    rows.push(Word::Website, controller.url.as_ref().map(|url| link(plain(url.as_str().to_owned()), url, telling)));
    if let Some(representative) = &controller.representative {
        let name = telling.text(&representative.name).map(Entry::from);
        let phone = representative.phone.as_ref().map(|phone| Entry::from(call(phone, None, telling)));
        let email = representative.email.as_ref().map(|email| Entry::from(write_to(email, telling)));
        rows.push(Word::Representative, listed([name, phone, email].into_iter().flatten().collect()));
    }
    if let Some(delegation) = &controller.delegation {
        let texts = [Some(&delegation.role), delegation.scope.as_ref()];
        rows.push(Word::DelegatedResponsibility, paragraphs(&texts, telling));
    }
    for role in &controller.other_roles {
        if let (Some(label), Some(who)) = (telling.text(&role.label), telling.text(&role.who)) {
            rows.labelled(label, who.inline());
        }
    }
    rows.finish()
}

/// Somebody who answers together with the controller.
pub(super) fn joint_controller(joint: &JointController, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.text(Word::JointControllers, Some(&joint.name));
    rows.text(Word::JointArrangement, joint.arrangement.as_ref());
    rows.push(Word::ReadMoreAt, joint.url.as_ref().and_then(|url| telling.text(&joint.name).map(|name| link(name.inline(), url, telling))));
    rows.finish()
}

/// The data protection officer.
pub(super) fn officer(officer: &DataProtectionOfficer, telling: &Telling) -> Option<Html> {
    let name = officer.name.as_ref().and_then(|name| telling.letters(name));
    let mut rows = Rows::new(telling);
    rows.text(Word::DataProtectionOfficer, officer.name.as_ref());
    rows.text(Word::OfficeUnit, officer.unit.as_ref());
    rows.push(Word::Phone, officer.phone.as_ref().map(|phone| call(phone, name.as_deref(), telling)));
    rows.push(Word::Email, officer.email.as_ref().map(|email| write_to(email, telling)));
    rows.push(Word::PostalAddress, officer.address.as_ref().map(|lines| address(lines, telling)));
    rows.text(Word::OfficerTasks, officer.tasks.as_ref());
    rows.text(Word::OfficerIndependence, officer.independence.as_ref());
    rows.finish()
}

/// Where to turn; contacts with one address are one contact with all their topics.
pub(super) fn contacts(contacts: &[&Contact], headed: bool, telling: &Telling) -> Option<Html> {
    let merged = merged(contacts);
    let headed = headed && merged.len() > 1;
    some(merged.iter().filter_map(|contact| self::contact(contact, headed, telling)))
}

fn contact(merged: &MergedContact, headed: bool, telling: &Telling) -> Option<Html> {
    let contact = merged.contact;
    let name = contact.name.as_ref().and_then(|name| telling.letters(name));
    let mut rows = Rows::new(telling);
    if !headed {
        rows.text(Word::ContactName, contact.name.as_ref());
    }
    rows.push(Word::Topics, telling.list(&merged.topics));
    rows.push(Word::Phone, contact.phone.as_ref().map(|phone| call(phone, name.as_deref(), telling)));
    rows.push(Word::Email, contact.email.as_ref().map(|email| write_to(email, telling)));
    rows.push(Word::Website, contact.url.as_ref().map(|url| link(plain(name.clone().unwrap_or_else(|| url.as_str().to_owned())), url, telling)));
    rows.push(Word::PostalAddress, contact.postal_address.as_ref().map(|lines| address(lines, telling)));
    rows.push(Word::VisitingAddress, contact.visiting_address.as_ref().map(|lines| address(lines, telling)));
    rows.push(Word::OpeningHours, opening_hours(contact, telling));
    rows.text(Word::GoodToKnow, contact.note.as_ref());
    let rows = rows.finish()?;
    let heading = contact.name.as_ref().filter(|_| headed).and_then(|name| telling.name(name)).map(|name| telling.heading(name, None));
    Some(fragment(heading.map(Html::from).into_iter().chain([rows])))
}

/// «mandag–fredag kl. 09.00–15.00», and what is to be said beside.
fn opening_hours(contact: &Contact, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for shared in shared_hours(&contact.opening_hours) {
        let mut days = Days::default();
        for day in shared.days {
            days.insert((*day).into());
        }
        let intervals: Vec<Interval> = shared.intervals.iter().filter_map(|(from, to)| Interval::new(*from, *to).ok()).collect();
        if !intervals.is_empty() {
            entries.push(Entry::from(telling.shown(OpeningHours { days, intervals }.written(telling.vocabulary))));
        }
        entries.extend(shared.notes.iter().filter_map(|note| telling.text(note)).map(Entry::from));
    }
    listed(entries)
}

/// Suppliers, each with what it does, where it is, and whom it works for.
pub(super) fn processors(processors: &[&Processor], telling: &Telling) -> Option<Html> {
    some(processors.iter().filter_map(|processor| self::processor(processor, telling)))
}

fn processor(processor: &Processor, telling: &Telling) -> Option<Html> {
    let label = match processor.role {
        None | Some(RecipientRole::Processor) => Word::Processor,
        Some(RecipientRole::Controller | RecipientRole::Authority) => Word::Recipient,
    };
    let mut rows = Rows::new(telling);
    rows.push(label, Some(recipient(processor, telling)));
    rows.text(Word::Service, processor.service.as_ref());
    rows.shown(Word::Country, processor.country.as_ref().map(|country| telling.country(country)));
    rows.push(Word::Certifications, listed(processor.certifications.iter().map(|name| plain(name.as_str().to_owned()).into()).collect()));
    rows.text(Word::ProcessorAgreement, processor.agreement.as_ref());
    rows.push(Word::OwnDeclaration, processor.declaration.as_ref().map(|url| link(plain(processor.name.as_str().to_owned()), url, telling)));
    rows.text(Word::GoodToKnow, processor.note.as_ref());
    rows.finish()
}

/// A supplier's name, with whom it works for.
pub(super) fn recipient(processor: &Processor, telling: &Telling) -> Html {
    let name = plain(processor.name.as_str().to_owned());
    let name = processor.url.as_ref().map_or(name.clone(), |url| link(name, url, telling));
    let main = processor.subprocessor_of.as_ref().and_then(|id| telling.facts.processor(id));
    match main {
        Some(main) => {
            let relation = telling.tell(Word::SubProcessorOf, &[("name", main.name.as_str())]).inline();
            fragment([name, plain(" – "), relation])
        }
        None => name,
    }
}

/// «Ring servicetorget på 72 41 94 00».
pub(super) fn call(phone: &PhoneNumber, name: Option<&str>, telling: &Telling) -> Html {
    let written = phone.written();
    let said = match name {
        Some(name) => telling.tell(Word::CallNameOnPhone, &[("name", name), ("phone", &written)]),
        None => telling.tell(Word::CallPhone, &[("phone", &written)]),
    };
    html! { <a href={["tel:", phone.as_str()].concat()}>{ said.inline() }</a> }
}

/// «Send e-post til postmottak@…».
pub(super) fn write_to(email: &Email, telling: &Telling) -> Html {
    let said = telling.tell(Word::SendEmail, &[("email", email.as_str())]);
    html! { <a href={["mailto:", email.as_str()].concat()}>{ said.inline() }</a> }
}

/// An address as on an envelope.
pub(super) fn address(address: &Address, telling: &Telling) -> Html {
    let mut lines: Vec<Html> = address.lines.iter().map(|line| plain(line.as_str().to_owned())).collect();
    let town: Vec<&str> = [&address.postal_code, &address.city].into_iter().flatten().map(Plain::as_str).collect();
    if !town.is_empty() {
        lines.push(plain(town.join("\u{a0}")));
    }
    if let Some(country) = &address.country {
        lines.push(telling.country(country).inline());
    }
    let lines = lines.into_iter().enumerate().map(|(at, line)| if at == 0 { line } else { fragment([html! { <br /> }, line]) });
    html! { <address>{ for lines }</address> }
}

/// Texts as paragraphs; a single one stands alone.
pub(super) fn paragraphs(texts: &[Option<&Text>], telling: &Telling) -> Option<Html> {
    let mut shown: Vec<Shown> = texts.iter().flatten().filter_map(|text| telling.text(text)).collect();
    if shown.len() == 1 {
        return shown.pop().map(Shown::inline);
    }
    some(shown.into_iter().map(|text| text.element("p")))
}
