//! Who answers, who helps, who receives: controller, data protection officer, contacts, suppliers.

use serde::{Deserialize, Serialize};

use super::link::Link;
use super::{Country, Email, Id, Plain, Text};
use crate::language::{OrganisationNumber, PhoneNumber, TimeOfDay, Weekday};

/// Who decides why and how personal data are processed (behandlingsansvarlig).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Controller {
    /// The municipality's name. The controller is the municipality, not its chief executive.
    ///
    /// Example: `"Eksempel kommune"`
    pub name: Text,
    /// The office that acts for the municipality.
    ///
    /// Example: `"Kommunedirektøren"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_holder: Option<Text>,
    /// Its number in the Register of Legal Entities.
    ///
    /// Example: `"974760673"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_number: Option<OrganisationNumber>,
    /// Where it can be reached by post.
    ///
    /// Example: `{ "lines": ["Postboks 1"], "postalCode": "7000", "city": "Eksempel" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Its country.
    ///
    /// Example: `"NO"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// E-mail.
    ///
    /// Example: `"postmottak@eksempel.kommune.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone.
    ///
    /// Example: `"+4772000000"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Its site.
    ///
    /// Example: `"https://www.eksempel.kommune.no/"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Who represents a controller from outside the EEA (art. 27); a municipality has none.
    ///
    /// Example: `{ "name": "Eksempel Europe Ltd.", "email": "privacy@eksempel.ie" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub representative: Option<Representative>,
    /// Who does the daily work on the controller's behalf.
    ///
    /// Example: `{ "role": "Tjenestelederen", "scope": "Oppgavene er delegert, ansvaret er det ikke." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegation: Option<Delegation>,
    /// What else the declaration calls somebody, in its own words.
    ///
    /// Example: `[{ "label": "Dataansvarlig", "who": "Kommunen" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_roles: Vec<OtherRole>,
}

/// Who represents a controller from outside the EEA.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Representative {
    /// Name.
    ///
    /// Example: `"Eksempel Europe Ltd."`
    pub name: Text,
    /// E-mail.
    ///
    /// Example: `"privacy@eksempel.ie"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone.
    ///
    /// Example: `"+35312345678"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
}

/// Daily work done on the controller's behalf.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Delegation {
    /// To which office.
    ///
    /// Example: `"Tjenestelederen for den enkelte tjenesten"`
    pub role: Text,
    /// What is delegated, and what is not.
    ///
    /// Example: `"Delegeringen gjelder oppgavene, ikke ansvaret."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
}

/// A role under another name than the law's.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OtherRole {
    /// What it is called.
    ///
    /// Example: `"Dataansvarlig"`
    pub label: Text,
    /// Who it is.
    ///
    /// Example: `"Kommunen og systemleverandørene"`
    pub who: Text,
}

/// Somebody who decides together with the controller (art. 26).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JointController {
    /// Name.
    ///
    /// Example: `"Meta Platforms Ireland Ltd."`
    pub name: Text,
    /// The essence of the arrangement between them (art. 26(2)).
    ///
    /// Example: `"Meta svarer for driften av siden, kommunen for det vi selv legger ut."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Text>,
    /// Where the arrangement, or the other's own declaration, can be read.
    ///
    /// Example: `"https://www.facebook.com/privacy/policy"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Which entries of `processing` they share.
    ///
    /// Example: `["facebook"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub processing: Vec<Id>,
}

/// The data protection officer (personvernombud). A role and an office address are enough; a name is not needed.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DataProtectionOfficer {
    /// Name of the office, or of the person where the municipality gives it.
    ///
    /// Example: `"Personvernombudet"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Where in the organisation the officer sits.
    ///
    /// Example: `"Kommuneadvokatens kontor"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// E-mail.
    ///
    /// Example: `"personvernombud@eksempel.kommune.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone.
    ///
    /// Example: `"+4772000001"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Postal address.
    ///
    /// Example: `{ "lines": ["Postboks 1"], "postalCode": "7000", "city": "Eksempel" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// What the officer does (art. 39).
    ///
    /// Example: `"Gir råd om regelverket og hjelper deg med å bruke rettighetene dine."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Text>,
    /// That the officer takes no instructions (art. 38(3)).
    ///
    /// Example: `"Ombudet er uavhengig og tar ikke imot instrukser om hvordan oppgavene skal løses."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub independence: Option<Text>,
}

/// Where to turn, for some topics or for all. Contacts with the same address are shown as one, with all their topics.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Its id.
    ///
    /// Example: `"servicetorget"`
    pub id: Id,
    /// Who answers, as it reads within a sentence: «Ring servicetorget på …». A heading gives it its capital.
    ///
    /// Example: `"servicetorget"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What to ask about there. None: everything.
    ///
    /// Example: `["Webstatistikk", "Skjema og sikkerhet"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Text>,
    /// Telephone.
    ///
    /// Example: `"+4772419400"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// E-mail.
    ///
    /// Example: `"postmottak@eksempel.kommune.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// A page or a form.
    ///
    /// Example: `"/kontakt"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Where post goes.
    ///
    /// Example: `{ "lines": ["Rådhuset", "Storgata 1"], "postalCode": "7000", "city": "Eksempel" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_address: Option<Address>,
    /// Where to come.
    ///
    /// Example: `{ "lines": ["Storgata 1, 1. etasje"] }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visiting_address: Option<Address>,
    /// When somebody is there.
    ///
    /// Example: `[{ "days": ["mon", "tue", "wed", "thu", "fri"], "opens": "09:00", "closes": "15:00" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening_hours: Vec<OpeningHours>,
    /// Anything else to know before turning there.
    ///
    /// Example: `"Ring hvis du ikke kan bruke skjemaet."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// An address, as it is written on an envelope.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// The lines above the post code.
    ///
    /// Example: `["Servicetorget", "Bergmannsgata 23"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Plain>,
    /// Post code.
    ///
    /// Example: `"7374"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<Plain>,
    /// Post town.
    ///
    /// Example: `"Røros"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<Plain>,
    /// Country, where it is not Norway.
    ///
    /// Example: `"SE"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

/// When somebody is there: days and hours, a text, or both.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpeningHours {
    /// On which days. None: the municipality does not say.
    ///
    /// Example: `["mon", "tue", "wed", "thu", "fri"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Day>,
    /// From when.
    ///
    /// Example: `"09:00"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<TimeOfDay>,
    /// Until when.
    ///
    /// Example: `"15:00"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<TimeOfDay>,
    /// Exceptions and seasons, in words; shown alone where there are no hours.
    ///
    /// Example: `"Stengt i romjula"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mon => Self::Monday,
            Day::Tue => Self::Tuesday,
            Day::Wed => Self::Wednesday,
            Day::Thu => Self::Thursday,
            Day::Fri => Self::Friday,
            Day::Sat => Self::Saturday,
            Day::Sun => Self::Sunday,
        }
    }
}

/// Contacts with the same address, as one.
#[derive(Clone, Debug)]
pub struct MergedContact<'a> {
    /// The first of them: all but the topics is the same for the others.
    pub contact: &'a Contact,
    /// What to ask about there, of all of them.
    pub topics: Vec<Text>,
}

/// Contacts with the same address as one, in the order of the first of each.
///
/// Only contacts with topics become one: a contact without is for everything, and says so by standing alone.
pub fn merged<'a>(contacts: &[&'a Contact]) -> Vec<MergedContact<'a>> {
    let mut merged: Vec<MergedContact<'a>> = Vec::new();
    for contact in contacts {
        let same = merged.iter_mut().find(|other| !contact.topics.is_empty() && !other.topics.is_empty() && same_address(contact, other.contact));
        match same {
            Some(other) => other.topics.extend(contact.topics.iter().cloned()),
            None => merged.push(MergedContact { contact, topics: contact.topics.clone() }),
        }
    }
    merged
}

fn same_address(a: &Contact, b: &Contact) -> bool {
    a.name == b.name
        && a.phone == b.phone
        && a.email == b.email
        && a.url == b.url
        && a.postal_address == b.postal_address
        && a.visiting_address == b.visiting_address
        && a.opening_hours == b.opening_hours
        && a.note == b.note
}

/// Opening hours of the same days, as one.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedHours<'a> {
    /// The days; none where the municipality does not say.
    pub days: &'a [Day],
    /// From and to, in the order in which they stand.
    pub intervals: Vec<(TimeOfDay, TimeOfDay)>,
    /// What is to be said beside.
    pub notes: Vec<&'a Text>,
}

/// Opening hours with those of the same days together: «mandag–fredag kl. 09.00–11.00 og 12.00–15.00».
pub fn shared_hours(hours: &[OpeningHours]) -> Vec<SharedHours<'_>> {
    let mut shared: Vec<SharedHours> = Vec::new();
    for entry in hours {
        let interval = entry.opens.zip(entry.closes);
        match shared.iter_mut().find(|other| other.days == entry.days) {
            Some(other) => {
                other.intervals.extend(interval);
                other.notes.extend(&entry.note);
            }
            None => shared.push(SharedHours { days: &entry.days, intervals: interval.into_iter().collect(), notes: entry.note.iter().collect() }),
        }
    }
    shared
}

/// A supplier who processes data for the municipality, or another who receives them.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Processor {
    /// Its id.
    ///
    /// Example: `"driftas"`
    pub id: Id,
    /// Its name, as it is registered.
    ///
    /// Example: `"Drift AS"`
    pub name: Plain,
    /// What it is to the municipality. None: a processor.
    ///
    /// Example: `"processor"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RecipientRole>,
    /// What it does for the municipality.
    ///
    /// Example: `"Drift av skjemaløsningen"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<Text>,
    /// Its country.
    ///
    /// Example: `"NO"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Its site.
    ///
    /// Example: `"https://www.driftas.example/"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Its own privacy declaration or terms.
    ///
    /// Example: `"https://www.driftas.example/personvern"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Link>,
    /// The processor that it works for, by id, when it is a sub-processor (art. 28(2)).
    ///
    /// Example: `"skjemaas"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subprocessor_of: Option<Id>,
    /// Standards that it is certified to.
    ///
    /// Example: `["ISO 27001", "ISO 14001"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certifications: Vec<Plain>,
    /// What the agreement with it settles (art. 28(3)).
    ///
    /// Example: `"Avtalen bestemmer hva leverandøren får se, og hva den kan brukes til."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Text>,
    /// Anything else to know about it.
    ///
    /// Example: `"Datasentrene ligger i Norge."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What a recipient is to the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RecipientRole {
    /// Processes for the municipality, on its instructions (databehandler).
    Processor,
    /// Decides for itself what it does with the data.
    Controller,
    /// A public authority.
    Authority,
}
