//! A chatbot, and what happens to conversations with it. Masking rules are dated data: suppliers change them.

use serde::{Deserialize, Serialize};

use super::processing::{IpHandling, LegalBasis, Retention};
use super::{Id, OneOrMany, Plain, Text};
use crate::language::Timestamp;

/// A chatbot.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Chat {
    /// Its id.
    ///
    /// Example: `"kari"`
    pub id: Id,
    /// What visitors know it as.
    ///
    /// Example: `"Kommune-Kari"`
    pub name: Plain,
    /// Other spellings of its name.
    ///
    /// Example: `["KommuneKari"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Plain>,
    /// Who supplies it: an id of `processors`.
    ///
    /// Example: `"prokom"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier: Option<Id>,
    /// What it is on the site.
    ///
    /// Example: `"Digital kundeassistent"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// Why the municipality has it.
    ///
    /// Example: `["Å gi svar hele døgnet", "Å avlaste servicetorget"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Text>,
    /// With what right (art. 13(1)(c)).
    ///
    /// Example: `[{ "gdpr": "6(1)(e)", "nationalLaw": ["Forvaltningsloven § 11"] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_bases: Vec<LegalBasis>,
    /// What is done with what is written.
    ///
    /// Example: `["Spørsmål tas imot", "Svar vises", "Samtalen lagres i en logg"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<Text>,
    /// What the supplier does with conversations for its own ends.
    ///
    /// Example: `["Leverandøren bruker loggen til å gjøre roboten bedre."]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supplier_use: Vec<Text>,
    /// What visitors should not write.
    ///
    /// Example: `"Skriv ikke navn, fødselsnummer eller noe om helse."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<Text>,
    /// What is kept, where, and who can see it.
    ///
    /// Example: `{ "stored": ["Spørsmål og svar"], "access": "Et fåtall hos leverandøren" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<ChatLog>,
    /// How long the log is kept.
    ///
    /// Example: `{ "ttl": "P21D", "start": "conversation", "afterwards": "deleted" }`
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub retention: OneOrMany<Retention>,
    /// What is masked in the log, by which rules, since when. The newest rule holds.
    ///
    /// Example: `[{ "since": "2018-08-02", "method": "masked", "when": "hourly", "categories": [{ "category": "numbers", "moreThanDigits": 6 }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub masking: Vec<MaskingRule>,
    /// What happens to IP addresses.
    ///
    /// Example: `"masked"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip: Option<IpHandling>,
    /// What else is kept about a conversation.
    ///
    /// Example: `["Tidspunkt", "Type nettleser"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metadata: Vec<Text>,
    /// What stays when a conversation has been erased.
    ///
    /// Example: `["Hvilket tema det ble spurt om"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub survives_erasure: Vec<Text>,
    /// What the visitor can do in the chat.
    ///
    /// Example: `[{ "right": "access", "action": "download", "place": "Bak spørsmålstegnet i chatten" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<ChatControl>,
}

impl Chat {
    /// The masking rule that holds: the newest.
    pub fn masking_in_force(&self) -> Option<&MaskingRule> {
        self.masking.iter().max_by_key(|rule| rule.since.day_number())
    }
}

/// The log of conversations.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChatLog {
    /// What is in it.
    ///
    /// Example: `["Alle spørsmål og svar"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stored: Vec<Text>,
    /// Who can see it.
    ///
    /// Example: `"Et fåtall ansatte hos leverandøren"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<Text>,
    /// Whether it is kept by the supplier, on the device, or both. None: by the supplier.
    ///
    /// Example: `"supplier"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<LogPlace>,
}

/// Where a log is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LogPlace {
    /// On the supplier's servers.
    Supplier,
    /// On the visitor's device only.
    Device,
    /// In both places.
    Both,
}

/// What is masked in a log, since a date.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MaskingRule {
    /// Since which date the rule has held, or when the text that states it was published.
    ///
    /// Example: `"2018-08-02"`
    pub since: Timestamp,
    /// What becomes of what is found.
    ///
    /// Example: `"masked"`
    pub method: MaskingMethod,
    /// When it happens.
    ///
    /// Example: `"hourly"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<MaskingTime>,
    /// What is looked for.
    ///
    /// Example: `[{ "category": "numbers", "moreThanDigits": 6 }, { "category": "health" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<MaskingCategory>,
    /// Where the rule is stated.
    ///
    /// Example: `"Leverandørens side om personvern"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// Anything else to know about it.
    ///
    /// Example: `"Maskeringen er automatisk og finner ikke alt."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What becomes of what a masking rule finds. The three words mean different things (GDPR art. 4(5), recital 26).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MaskingMethod {
    /// Covered in the log.
    Masked,
    /// Replaced by a code; whoever has the key can turn it back.
    Pseudonymised,
    /// Removed so that nobody can turn it back.
    Anonymised,
}

/// When masking happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MaskingTime {
    /// Before anything is stored, or at once.
    Immediately,
    /// Every hour.
    Hourly,
    /// Once a day.
    Daily,
}

/// Something that a masking rule looks for.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MaskingCategory {
    /// What kind of thing.
    ///
    /// Example: `"numbers"`
    pub category: MaskingKind,
    /// For numbers: only those of more digits than this.
    ///
    /// Example: `6`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_than_digits: Option<u32>,
}

/// A kind of thing that masking looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MaskingKind {
    /// Long numbers: fødselsnummer, telephone, account.
    Numbers,
    /// Names of people.
    Names,
    /// E-mail addresses.
    Email,
    /// Health.
    Health,
    /// Gender.
    Gender,
    /// Sexual orientation.
    SexualOrientation,
    /// Political preferences.
    Politics,
    /// Where somebody is.
    Location,
}

/// What the visitor can do in the chat itself.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChatControl {
    /// Which right it serves.
    ///
    /// Example: `"access"`
    pub right: RightName,
    /// What it does.
    ///
    /// Example: `"download"`
    pub action: ChatAction,
    /// Where it is found.
    ///
    /// Example: `"Bak spørsmålstegnet, og når samtalen avsluttes"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
}

/// A right of the person concerned (art. 15 to 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RightName {
    /// Innsyn (art. 15).
    Access,
    /// Retting (art. 16).
    Rectification,
    /// Sletting (art. 17).
    Erasure,
    /// Begrensning (art. 18).
    Restriction,
    /// Dataportabilitet (art. 20).
    Portability,
    /// Protest (art. 21).
    Objection,
}

/// What a control in the chat does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ChatAction {
    /// Gives a copy of the conversation.
    Download,
    /// Deletes the conversation.
    Delete,
}
