//! The page: ordered sections, each with blocks of text and places for facts.

use serde::{Deserialize, Serialize};

use super::link::Link;
use super::reference::FactRef;
use super::{Email, Id, Text};

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Its `#anchor`. It stays the same when the title or the language changes, so links to it never break.
    ///
    /// Example: `"personvernombud"`
    pub id: Id,
    /// What it is about, whatever its title says. A section of no kind is free text.
    ///
    /// Example: `"dataProtectionOfficer"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SectionKind>,
    /// Its title. Only a section that is taken from elsewhere may lack one.
    ///
    /// Example: `"Personvernombud"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Takes the section from another file on the same site: its address, `#`, and the section's id there.
    ///
    /// Example: `"/felles/kari.json#kommune-kari"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include: Option<Link>,
    /// What stands in it, in order.
    ///
    /// Example: `[{ "text": "Ombudet gir deg råd." }, { "fact": "dataProtectionOfficer" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// Parts of the part, one heading level below.
    ///
    /// Example: `[{ "id": "lagring", "title": "Hvor lenge lagres opplysningene?", "blocks": [{ "text": "I 21 dager." }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// What a section is about. Rules go by this, never by the title, which every municipality words in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SectionKind {
    /// What the declaration is about.
    Introduction,
    /// Who answers for the processing.
    Controller,
    /// Agreements with suppliers.
    Processors,
    /// The data protection officer.
    DataProtectionOfficer,
    /// Where to turn.
    Contact,
    /// What visits are measured.
    Analytics,
    /// What is kept on the visitor's device.
    Cookies,
    /// How data are kept safe: need-to-know, training, encryption, certificates.
    Security,
    /// Electronic forms and services with login.
    Forms,
    /// E-mail to the municipality.
    Email,
    /// Letters and documents that are sent in; the public record of post.
    Correspondence,
    /// Which data come from whom.
    Sources,
    /// Consent.
    Consent,
    /// A social medium.
    SocialMedia,
    /// Buttons for sharing and tips.
    Sharing,
    /// A chatbot.
    Chatbot,
    /// The rights of the person concerned.
    Rights,
    /// The laws behind it all.
    Laws,
    /// What words mean.
    Definitions,
    /// What the municipality does not answer for: errors, links to other sites.
    Liability,
    /// «Fant du det du lette etter?»
    Feedback,
}

/// A piece of a section: an object with one field, which says what it is.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    ///
    /// Example: `"Vi måler bruken for å gjøre sidene **bedre**."`
    Text(Text),
    /// A list without order.
    ///
    /// Example: `["Navn", "Telefonnummer"]`
    List(Vec<Text>),
    /// A list whose order matters.
    ///
    /// Example: `["Skriv til postmottaket.", "Vi svarer innen en måned."]`
    Steps(Vec<Text>),
    /// A heading within the section.
    ///
    /// Example: `"Vær oppmerksom på"`
    Heading(Text),
    /// A table with a caption and column headings.
    ///
    /// Example: `{ "caption": "Lagringstider", "columns": ["Hva", "Hvor lenge"], "rows": [["Logg", "21 dager"]] }`
    Table(Table),
    /// Words and what they mean.
    ///
    /// Example: `[{ "term": "HTTPS", "text": "Krypterer det som sendes mellom deg og nettstedet." }]`
    Terms(Vec<Term>),
    /// Something that must not be overlooked.
    ///
    /// Example: `{ "title": "Ikke send dette på e-post", "text": "E-post blir ikke kryptert." }`
    Notice(Notice),
    /// A picture from the same site.
    ///
    /// Example: `{ "src": "/bilder/radhuset.jpg", "alt": "Rådhuset sett fra torget", "width": 800, "height": 450 }`
    Image(Image),
    /// A fact of the manifest, told in the widget's way.
    ///
    /// Example: `"processing/webstatistikk"`
    Fact(FactRef),
    /// «Fant du det du lette etter?»: stores nothing and sends nothing by itself.
    ///
    /// Example: `{ "email": "nettredaktor@eksempel.kommune.no" }`
    Feedback(Feedback),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// What it shows.
    ///
    /// Example: `"Hvor lenge vi lagrer"`
    pub caption: Text,
    /// The heading of each column.
    ///
    /// Example: `["Hva", "Hvor lenge"]`
    pub columns: Vec<Text>,
    /// The rows, each with as many cells as there are columns. The first cell is the row's heading.
    ///
    /// Example: `[["Logg", "21 dager"]]`
    pub rows: Vec<Vec<Text>>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// The word.
    ///
    /// Example: `"Informasjonskapsel"`
    pub term: Text,
    /// What it means.
    ///
    /// Example: `"En liten tekstfil som nettstedet legger i nettleseren din."`
    pub text: Text,
}

/// Something that must not be overlooked.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// A short title.
    ///
    /// Example: `"Ikke send dette på e-post"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What it is.
    ///
    /// Example: `"E-post blir ikke kryptert."`
    pub text: Text,
    /// Information or a warning. None: information.
    ///
    /// Example: `"warning"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
}

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Good to know.
    Information,
    /// Beware.
    Warning,
}

/// A picture from the same site.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// Its address on the site; pictures from other hosts would tell them who reads.
    ///
    /// Example: `"/bilder/radhuset.jpg"`
    pub src: Link,
    /// What it shows, for those who do not see it. Empty for mere decoration.
    ///
    /// Example: `"Rådhuset sett fra torget"`
    pub alt: Text,
    /// Its width in pixels, so that the page does not jump when it arrives.
    ///
    /// Example: `800`
    pub width: u32,
    /// Its height in pixels.
    ///
    /// Example: `450`
    pub height: u32,
    /// A caption below it.
    ///
    /// Example: `"Foto: Eksempel kommune"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
}

/// «Fant du det du lette etter?»
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// The question. None: the widget's own words.
    ///
    /// Example: `"Fant du det du lette etter?"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// Where an answer can be sent: the visitor's own e-mail program opens with it. None: the host page gets it as an event.
    ///
    /// Example: `"nettredaktor@eksempel.kommune.no"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
}
