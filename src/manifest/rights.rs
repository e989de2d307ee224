//! The rights of the person concerned, where to complain, and the words and laws that the declaration leans on.

use serde::{Deserialize, Serialize};

use super::link::Link;
use super::people::Address;
use super::{Email, Id, Plain, Text};
use crate::language::{Duration, PhoneNumber, Timestamp};

/// The rights of the person concerned (art. 13(2)(b) to (d), 15 to 22). A right that is left out is not shown; one without
/// words of its own is told in the widget's.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rights {
    /// To see one's data (innsyn; art. 15).
    ///
    /// Example: `{ "description": "Du kan be om å få se hva vi har om deg." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<Right>,
    /// To have them corrected (retting; art. 16).
    ///
    /// Example: `{}`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rectification: Option<Right>,
    /// To have them erased (sletting; art. 17).
    ///
    /// Example: `{ "exceptions": "Det arkivlova pålegger oss å ta vare på, kan vi ikke slette." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erasure: Option<Right>,
    /// To have the use of them limited (begrensning; art. 18).
    ///
    /// Example: `{}`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restriction: Option<Right>,
    /// To object (protest; art. 21).
    ///
    /// Example: `{}`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objection: Option<Right>,
    /// To take them elsewhere (dataportabilitet; art. 20). Does not apply where the basis is 6(1)(e) (recital 68).
    ///
    /// Example: `{ "available": false, "reason": "Retten gjelder ikke når kommunen utfører lovpålagte oppgaver." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portability: Option<Right>,
    /// To withdraw a consent (art. 7(3), 13(2)(c)).
    ///
    /// Example: `{ "description": "Du kan når som helst trekke tilbake et samtykke." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdraw_consent: Option<Right>,
    /// Not to be decided about by a machine alone (art. 22).
    ///
    /// Example: `{}`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automated_decisions: Option<Right>,
    /// To complain to the supervisory authority (art. 13(2)(d), 77).
    ///
    /// Example: `{ "supervisoryAuthority": { "name": "Datatilsynet", "url": "https://www.datatilsynet.no/" } }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complain: Option<Complaint>,
    /// How to use the rights.
    ///
    /// Example: `"Skriv til postmottaket. Vi må vite hvem du er før vi svarer."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_to: Option<Text>,
    /// Where to turn: an id of `contacts`.
    ///
    /// Example: `"servicetorget"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id>,
    /// Within what time there is an answer (art. 12(3): one month).
    ///
    /// Example: `"P1M"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Duration>,
    /// Whether it is free of charge (art. 12(5): it is).
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_of_charge: Option<bool>,
}

/// One right.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Right {
    /// Whether it applies. None: it does.
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available: Option<bool>,
    /// The right in the municipality's words. None: in the widget's.
    ///
    /// Example: `"Du kan be om å få se hva vi har om deg, og hvor vi har det fra."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// When it does not hold.
    ///
    /// Example: `"Vi kan ikke slette det arkivlova pålegger oss å ta vare på."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exceptions: Option<Text>,
    /// Why it does not apply.
    ///
    /// Example: `"Kommunen behandler opplysningene for å utføre lovpålagte oppgaver."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// A page or a form for it.
    ///
    /// Example: `"/personvern/innsyn"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// An e-mail address for it.
    ///
    /// Example: `"personvernombud@eksempel.kommune.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
}

/// The right to complain.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Complaint {
    /// The right in the municipality's words. None: in the widget's.
    ///
    /// Example: `"Mener du at vi gjør noe galt, kan du klage til Datatilsynet."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// To whom.
    ///
    /// Example: `{ "name": "Datatilsynet", "url": "https://www.datatilsynet.no/" }`
    pub supervisory_authority: SupervisoryAuthority,
}

/// Who watches over the law.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SupervisoryAuthority {
    /// Its name.
    ///
    /// Example: `"Datatilsynet"`
    pub name: Plain,
    /// Its site.
    ///
    /// Example: `"https://www.datatilsynet.no/"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// E-mail.
    ///
    /// Example: `"postkasse@datatilsynet.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone.
    ///
    /// Example: `"+4722396900"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Postal address.
    ///
    /// Example: `{ "lines": ["Postboks 458 Sentrum"], "postalCode": "0105", "city": "Oslo" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// A word that the declaration explains.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Definition {
    /// Its id.
    ///
    /// Example: `"personopplysning"`
    pub id: Id,
    /// The word.
    ///
    /// Example: `"Personopplysning"`
    pub term: Text,
    /// What it means.
    ///
    /// Example: `"Alt som kan knyttes til deg som person."`
    pub text: Text,
    /// Examples of it.
    ///
    /// Example: `["Navn", "Adresse", "Fødselsnummer"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
}

/// An act or a regulation.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Law {
    /// Its id.
    ///
    /// Example: `"ekomloven"`
    pub id: Id,
    /// What it is called.
    ///
    /// Example: `"Ekomloven"`
    pub name: Text,
    /// Which part of it.
    ///
    /// Example: `"§ 3-15"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Plain>,
    /// What it says on the matter.
    ///
    /// Example: `"Krever samtykke før noe som ikke er nødvendig, lagres på enheten din."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Where it can be read; the host is shown after the name.
    ///
    /// Example: `"https://lovdata.no/lov/2024-12-13-76/§3-15"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Whether it is in force. None: it is.
    ///
    /// Example: `"current"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<LawStatus>,
    /// Since when it has been in force.
    ///
    /// Example: `"2025-01-01"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Timestamp>,
    /// The law that has taken its place: an id of `laws`, or its name.
    ///
    /// Example: `"arkivlova"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Plain>,
}

/// Whether a law is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LawStatus {
    /// In force.
    Current,
    /// No longer in force.
    Repealed,
}
