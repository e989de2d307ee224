//! Who answers, who helps, who receives: controller, data protection officer, contacts, suppliers.

use super::link::Link;
use super::shape::{List, field, record, words};
use super::{Country, Email, Id, Plain, ProcessingId, ProcessorId, Text};
use crate::language::{Days, Interval, OrganisationNumber, PhoneNumber, TimeOfDay, Weekday};

record! {
    /// Who decides why and how personal data are processed (behandlingsansvarlig).
    pub struct Controller {
        /// The municipality's name. The controller is the municipality, not its chief executive.
        ///
        /// Example: `"Eksempel kommune"`
        pub name: Text<'a>,
        /// The office that acts for the municipality.
        ///
        /// Example: `"Kommunedirektøren"`
        pub role_holder: Option<Text<'a>>,
        /// Its number in the Register of Legal Entities.
        ///
        /// Example: `"310000000"`
        pub organization_number: Option<OrganisationNumber>,
        /// Where it can be reached by post.
        ///
        /// Example: `{ "lines": ["Postboks 1"], "postalCode": "7000", "city": "Eksempel" }`
        pub address: Option<Address<'a>>,
        /// Its country.
        ///
        /// Example: `"NO"`
        pub country: Option<Country<'a>>,
        /// E-mail.
        ///
        /// Example: `"postmottak@eksempel.kommune.no"`
        pub email: Option<Email<'a>>,
        /// Telephone.
        ///
        /// Example: `"+4772000000"`
        pub phone: Option<PhoneNumber>,
        /// Its site.
        ///
        /// Example: `"https://www.eksempel.kommune.no/"`
        pub url: Option<Link<'a>>,
        /// Who represents a controller from outside the EEA (art. 27); a municipality has none.
        ///
        /// Example: `{ "name": "Eksempel Europe Ltd.", "email": "privacy@eksempel.ie" }`
        pub representative: Option<Representative<'a>>,
        /// Who does the daily work on the controller's behalf.
        ///
        /// Example: `{ "role": "Tjenestelederen", "scope": "Oppgavene er delegert, ansvaret er det ikke." }`
        pub delegation: Option<Delegation<'a>>,
        /// What else the declaration calls somebody, in its own words.
        ///
        /// Example: `[{ "label": "Dataansvarlig", "who": "Kommunen" }]`
        pub other_roles: List<'a, OtherRole<'a>>,
    }
}

record! {
    /// Who represents a controller from outside the EEA.
    pub struct Representative {
        /// Name.
        ///
        /// Example: `"Eksempel Europe Ltd."`
        pub name: Text<'a>,
        /// E-mail.
        ///
        /// Example: `"privacy@eksempel.ie"`
        pub email: Option<Email<'a>>,
        /// Telephone.
        ///
        /// Example: `"+35312345678"`
        pub phone: Option<PhoneNumber>,
    }
}

record! {
    /// Daily work done on the controller's behalf.
    pub struct Delegation {
        /// To which office.
        ///
        /// Example: `"Tjenestelederen for den enkelte tjenesten"`
        pub role: Text<'a>,
        /// What is delegated, and what is not.
        ///
        /// Example: `"Delegeringen gjelder oppgavene, ikke ansvaret."`
        pub scope: Option<Text<'a>>,
    }
}

record! {
    /// A role under another name than the law's.
    pub struct OtherRole {
        /// What it is called.
        ///
        /// Example: `"Dataansvarlig"`
        pub label: Text<'a>,
        /// Who it is.
        ///
        /// Example: `"Kommunen og systemleverandørene"`
        pub who: Text<'a>,
    }
}

record! {
    /// Somebody who decides together with the controller (art. 26).
    pub struct JointController {
        /// Name.
        ///
        /// Example: `"Meta Platforms Ireland Ltd."`
        pub name: Text<'a>,
        /// The essence of the arrangement between them (art. 26(2)).
        ///
        /// Example: `"Meta svarer for driften av siden, kommunen for det vi selv legger ut."`
        pub arrangement: Option<Text<'a>>,
        /// Where the arrangement, or the other's own declaration, can be read.
        ///
        /// Example: `"https://www.facebook.com/privacy/policy"`
        pub url: Option<Link<'a>>,
        /// Which entries of `processing` they share.
        ///
        /// Example: `["facebook"]`
        pub processing: List<'a, ProcessingId<'a>>,
    }
}

record! {
    /// The data protection officer (personvernombud). A role and an office address are enough; a name is not needed.
    pub struct DataProtectionOfficer {
        /// Name of the office, or of the person where the municipality gives it.
        ///
        /// Example: `"Personvernombudet"`
        pub name: Option<Text<'a>>,
        /// Where in the organisation the officer sits.
        ///
        /// Example: `"Kommuneadvokatens kontor"`
        pub unit: Option<Text<'a>>,
        /// E-mail.
        ///
        /// Example: `"personvernombud@eksempel.kommune.no"`
        pub email: Option<Email<'a>>,
        /// Telephone.
        ///
        /// Example: `"+4772000001"`
        pub phone: Option<PhoneNumber>,
        /// Postal address.
        ///
        /// Example: `{ "lines": ["Postboks 1"], "postalCode": "7000", "city": "Eksempel" }`
        pub address: Option<Address<'a>>,
        /// What the officer does (art. 39).
        ///
        /// Example: `"Gir råd om regelverket og hjelper deg med å bruke rettighetene dine."`
        pub tasks: Option<Text<'a>>,
        /// That the officer takes no instructions (art. 38(3)).
        ///
        /// Example: `"Ombudet er uavhengig og tar ikke imot instrukser om hvordan oppgavene skal løses."`
        pub independence: Option<Text<'a>>,
    }
}

record! {
    /// Where to turn, for some topics or for all. Contacts with the same address are shown as one, with all their topics.
    pub struct Contact {
        /// Its id.
        ///
        /// Example: `"servicetorget"`
        pub id: Id<'a>,
        /// Who answers, as it reads within a sentence: «Ring servicetorget på …». A heading gives it its capital.
        ///
        /// Example: `"servicetorget"`
        pub name: Option<Text<'a>>,
        /// What to ask about there. None: everything.
        ///
        /// Example: `["Webstatistikk", "Skjema og sikkerhet"]`
        pub topics: List<'a, Text<'a>>,
        /// Telephone.
        ///
        /// Example: `"+4772419400"`
        pub phone: Option<PhoneNumber>,
        /// E-mail.
        ///
        /// Example: `"postmottak@eksempel.kommune.no"`
        pub email: Option<Email<'a>>,
        /// A page or a form.
        ///
        /// Example: `"/kontakt"`
        pub url: Option<Link<'a>>,
        /// Where post goes.
        ///
        /// Example: `{ "lines": ["Rådhuset", "Storgata 1"], "postalCode": "7000", "city": "Eksempel" }`
        pub postal_address: Option<Address<'a>>,
        /// Where to come.
        ///
        /// Example: `{ "lines": ["Storgata 1, 1. etasje"] }`
        pub visiting_address: Option<Address<'a>>,
        /// When somebody is there.
        ///
        /// Example: `[{ "days": ["mon", "tue", "wed", "thu", "fri"], "opens": "09:00", "closes": "15:00" }]`
        pub opening_hours: List<'a, OpeningHours<'a>>,
        /// Anything else to know before turning there.
        ///
        /// Example: `"Ring hvis du ikke kan bruke skjemaet."`
        pub note: Option<Text<'a>>,
    }
}

record! {
    /// An address, as it is written on an envelope.
    pub struct Address {
        /// The lines above the post code.
        ///
        /// Example: `["Servicetorget", "Bergmannsgata 23"]`
        pub lines: List<'a, Plain<'a>>,
        /// Post code.
        ///
        /// Example: `"7374"`
        pub postal_code: Option<Plain<'a>>,
        /// Post town.
        ///
        /// Example: `"Røros"`
        pub city: Option<Plain<'a>>,
        /// Country, where it is not Norway.
        ///
        /// Example: `"SE"`
        pub country: Option<Country<'a>>,
    }
}

record! {
    /// When somebody is there: days and hours, a text, or both.
    pub struct OpeningHours {
        /// On which days. None: the municipality does not say.
        ///
        /// Example: `["mon", "tue", "wed", "thu", "fri"]`
        pub days: List<'a, Day>,
        /// From when.
        ///
        /// Example: `"09:00"`
        pub opens: Option<TimeOfDay>,
        /// Until when.
        ///
        /// Example: `"15:00"`
        pub closes: Option<TimeOfDay>,
        /// Exceptions and seasons, in words; shown alone where there are no hours.
        ///
        /// Example: `"Stengt i romjula"`
        pub note: Option<Text<'a>>,
    }
}

words! {
    /// A day of the week.
    pub enum Day {
        /// Monday
        Mon = "mon",
        /// Tuesday
        Tue = "tue",
        /// Wednesday
        Wed = "wed",
        /// Thursday
        Thu = "thu",
        /// Friday
        Fri = "fri",
        /// Saturday
        Sat = "sat",
        /// Sunday
        Sun = "sun",
    }
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
    pub contact: Contact<'a>,
    /// What to ask about there, of all of them.
    pub topics: Vec<Text<'a>>,
}

/// Contacts with the same address as one, in the order of the first of each.
///
/// Only contacts with topics become one: a contact without is for everything, and says so by standing alone.
pub fn merged<'a>(contacts: List<'a, Contact<'a>>) -> Vec<MergedContact<'a>> {
    let mut merged: Vec<MergedContact<'a>> = Vec::new();
    for contact in contacts.iter() {
        let topics = contact.topics().iter();
        let same = merged
            .iter_mut()
            .find(|other| topics.len() > 0 && !other.topics.is_empty() && contact.has_address_of(other.contact));
        match same {
            Some(other) => other.topics.extend(topics),
            None => merged.push(MergedContact { contact, topics: topics.collect() }),
        }
    }
    merged
}

impl Contact<'_> {
    /// Whether all but id and topics is the same.
    fn has_address_of(self, other: Contact<'_>) -> bool {
        ["name", "phone", "email", "url", "postal_address", "visiting_address", "opening_hours", "note"]
            .into_iter()
            .all(|name| field(self.0, name) == field(other.0, name))
    }
}

/// Opening hours of the same days, as one.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedHours<'a> {
    /// The days; none where the municipality does not say.
    pub days: Days,
    /// From and to, in the order in which they stand.
    pub intervals: Vec<Interval>,
    /// What is to be said beside.
    pub notes: Vec<Text<'a>>,
}

/// Opening hours with those of the same days together: «mandag–fredag kl. 09.00–11.00 og 12.00–15.00».
pub fn shared_hours<'a>(hours: List<'a, OpeningHours<'a>>) -> impl Iterator<Item = SharedHours<'a>> {
    hours.iter().enumerate().filter_map(move |(at, first)| {
        let days = first.on();
        if hours.iter().take(at).any(|before| before.on() == days) {
            return None;
        }
        let mut shared = SharedHours { days, intervals: Vec::new(), notes: Vec::new() };
        for entry in hours.iter().filter(|entry| entry.on() == days) {
            if let (Some(from), Some(to)) = (entry.opens(), entry.closes())
                && let Ok(interval) = Interval::new(from, to)
            {
                shared.intervals.push(interval);
            }
            shared.notes.extend(entry.note());
        }
        Some(shared)
    })
}

impl OpeningHours<'_> {
    /// The days, as a set.
    fn on(self) -> Days {
        self.days().iter().map(Weekday::from).collect()
    }
}

record! {
    /// A supplier who processes data for the municipality, or another who receives them.
    pub struct Processor {
        /// Its id.
        ///
        /// Example: `"driftas"`
        pub id: Id<'a>,
        /// Its name, as it is registered.
        ///
        /// Example: `"Drift AS"`
        pub name: Plain<'a>,
        /// What it is to the municipality. None: a processor.
        ///
        /// Example: `"processor"`
        pub role: Option<RecipientRole>,
        /// What it does for the municipality.
        ///
        /// Example: `"Drift av skjemaløsningen"`
        pub service: Option<Text<'a>>,
        /// Its country.
        ///
        /// Example: `"NO"`
        pub country: Option<Country<'a>>,
        /// Its site.
        ///
        /// Example: `"https://www.driftas.example/"`
        pub url: Option<Link<'a>>,
        /// Its own privacy declaration or terms.
        ///
        /// Example: `"https://www.driftas.example/personvern"`
        pub declaration: Option<Link<'a>>,
        /// The processor that it works for, by id, when it is a sub-processor (art. 28(2)).
        ///
        /// Example: `"skjemaas"`
        pub subprocessor_of: Option<ProcessorId<'a>>,
        /// Standards that it is certified to.
        ///
        /// Example: `["ISO 27001", "ISO 14001"]`
        pub certifications: List<'a, Plain<'a>>,
        /// What the agreement with it settles (art. 28(3)).
        ///
        /// Example: `"Avtalen bestemmer hva leverandøren får se, og hva den kan brukes til."`
        pub agreement: Option<Text<'a>>,
        /// Anything else to know about it.
        ///
        /// Example: `"Datasentrene ligger i Norge."`
        pub note: Option<Text<'a>>,
    }
}

words! {
    /// What a recipient is to the municipality.
    pub enum RecipientRole {
        /// Processes for the municipality, on its instructions (databehandler).
        Processor = "processor",
        /// Decides for itself what it does with the data.
        Controller = "controller",
        /// A public authority.
        Authority = "authority",
    }
}
