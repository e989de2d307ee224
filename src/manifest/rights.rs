//! The rights of the person concerned, where to complain, and the words and laws that the declaration leans on.

use super::link::Link;
use super::people::Address;
use super::shape::{List, record, words};
use super::{ContactId, Email, Id, Plain, Text};
use crate::language::{Duration, PhoneNumber, Timestamp};

record! {
    /// The rights of the person concerned (art. 13(2)(b) to (d), 15 to 22). A right that is left out is not shown; one without
    /// words of its own is told in the widget's.
    pub struct Rights {
        /// To see one's data (innsyn; art. 15).
        ///
        /// Example: `{ "description": "Du kan be om å få se hva vi har om deg." }`
        pub access: Option<Right<'a>>,
        /// To have them corrected (retting; art. 16).
        ///
        /// Example: `{}`
        pub rectification: Option<Right<'a>>,
        /// To have them erased (sletting; art. 17).
        ///
        /// Example: `{ "exceptions": "Det arkivlova pålegger oss å ta vare på, kan vi ikke slette." }`
        pub erasure: Option<Right<'a>>,
        /// To have the use of them limited (begrensning; art. 18).
        ///
        /// Example: `{}`
        pub restriction: Option<Right<'a>>,
        /// To object (protest; art. 21).
        ///
        /// Example: `{}`
        pub objection: Option<Right<'a>>,
        /// To take them elsewhere (dataportabilitet; art. 20). Does not apply where the basis is 6(1)(e) (recital 68).
        ///
        /// Example: `{ "available": false, "reason": "Retten gjelder ikke når kommunen utfører lovpålagte oppgaver." }`
        pub portability: Option<Right<'a>>,
        /// To withdraw a consent (art. 7(3), 13(2)(c)).
        ///
        /// Example: `{ "description": "Du kan når som helst trekke tilbake et samtykke." }`
        pub withdraw_consent: Option<Right<'a>>,
        /// Not to be decided about by a machine alone (art. 22).
        ///
        /// Example: `{}`
        pub automated_decisions: Option<Right<'a>>,
        /// To complain to the supervisory authority (art. 13(2)(d), 77).
        ///
        /// Example: `{ "supervisoryAuthority": { "name": "Datatilsynet", "url": "https://www.datatilsynet.no/" } }`
        pub complain: Option<Complaint<'a>>,
        /// How to use the rights.
        ///
        /// Example: `"Skriv til postmottaket. Vi må vite hvem du er før vi svarer."`
        pub how_to: Option<Text<'a>>,
        /// Where to turn: an id of `contacts`.
        ///
        /// Example: `"servicetorget"`
        pub contact: Option<ContactId<'a>>,
        /// Within what time there is an answer (art. 12(3): one month).
        ///
        /// Example: `"P1M"`
        pub deadline: Option<Duration>,
        /// Whether it is free of charge (art. 12(5): it is).
        ///
        /// Example: `true`
        pub free_of_charge: Option<bool>,
    }
}

record! {
    /// One right.
    pub struct Right {
        /// Whether it applies. None: it does.
        ///
        /// Example: `true`
        pub available: Option<bool>,
        /// The right in the municipality's words. None: in the widget's.
        ///
        /// Example: `"Du kan be om å få se hva vi har om deg, og hvor vi har det fra."`
        pub description: Option<Text<'a>>,
        /// When it does not hold.
        ///
        /// Example: `"Vi kan ikke slette det arkivlova pålegger oss å ta vare på."`
        pub exceptions: Option<Text<'a>>,
        /// Why it does not apply.
        ///
        /// Example: `"Kommunen behandler opplysningene for å utføre lovpålagte oppgaver."`
        pub reason: Option<Text<'a>>,
        /// A page or a form for it.
        ///
        /// Example: `"/personvern/innsyn"`
        pub url: Option<Link<'a>>,
        /// An e-mail address for it.
        ///
        /// Example: `"personvernombud@eksempel.kommune.no"`
        pub email: Option<Email<'a>>,
    }
}

record! {
    /// The right to complain.
    pub struct Complaint {
        /// The right in the municipality's words. None: in the widget's.
        ///
        /// Example: `"Mener du at vi gjør noe galt, kan du klage til Datatilsynet."`
        pub description: Option<Text<'a>>,
        /// To whom.
        ///
        /// Example: `{ "name": "Datatilsynet", "url": "https://www.datatilsynet.no/" }`
        pub supervisory_authority: SupervisoryAuthority<'a>,
    }
}

record! {
    /// Who watches over the law.
    pub struct SupervisoryAuthority {
        /// Its name.
        ///
        /// Example: `"Datatilsynet"`
        pub name: Plain<'a>,
        /// Its site.
        ///
        /// Example: `"https://www.datatilsynet.no/"`
        pub url: Option<Link<'a>>,
        /// E-mail.
        ///
        /// Example: `"postkasse@datatilsynet.no"`
        pub email: Option<Email<'a>>,
        /// Telephone.
        ///
        /// Example: `"+4722396900"`
        pub phone: Option<PhoneNumber>,
        /// Postal address.
        ///
        /// Example: `{ "lines": ["Postboks 458 Sentrum"], "postalCode": "0105", "city": "Oslo" }`
        pub address: Option<Address<'a>>,
    }
}

record! {
    /// A word that the declaration explains.
    pub struct Definition {
        /// Its id.
        ///
        /// Example: `"personopplysning"`
        pub id: Id<'a>,
        /// The word.
        ///
        /// Example: `"Personopplysning"`
        pub term: Text<'a>,
        /// What it means.
        ///
        /// Example: `"Alt som kan knyttes til deg som person."`
        pub text: Text<'a>,
        /// Examples of it.
        ///
        /// Example: `["Navn", "Adresse", "Fødselsnummer"]`
        pub examples: List<'a, Text<'a>>,
    }
}

record! {
    /// An act or a regulation.
    pub struct Law {
        /// Its id.
        ///
        /// Example: `"ekomloven"`
        pub id: Id<'a>,
        /// What it is called.
        ///
        /// Example: `"Ekomloven"`
        pub name: Text<'a>,
        /// Which part of it.
        ///
        /// Example: `"§ 3-15"`
        pub section: Option<Plain<'a>>,
        /// What it says on the matter.
        ///
        /// Example: `"Krever samtykke før noe som ikke er nødvendig, lagres på enheten din."`
        pub description: Option<Text<'a>>,
        /// Where it can be read; the host is shown after the name.
        ///
        /// Example: `"https://lovdata.no/lov/2024-12-13-76/§3-15"`
        pub url: Option<Link<'a>>,
        /// Whether it is in force. None: it is.
        ///
        /// Example: `"current"`
        pub status: Option<LawStatus>,
        /// Since when it has been in force.
        ///
        /// Example: `"2025-01-01"`
        pub in_force: Option<Timestamp>,
        /// The law that has taken its place: an id of `laws`, or its name.
        ///
        /// Example: `"arkivlova"`
        pub replaced_by: Option<Plain<'a>>,
    }
}

words! {
    /// Whether a law is in force.
    pub enum LawStatus {
        /// In force.
        Current = "current",
        /// No longer in force.
        Repealed = "repealed",
    }
}
