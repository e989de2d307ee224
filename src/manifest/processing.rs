//! What is done with personal data: one entry for each thing that is done. TILT calls it `dataDisclosed`.

use serde::{Deserialize, Serialize};

use super::link::Link;
use super::{Country, GdprBasis, Id, OneOrMany, Plain, Text};
use crate::language::{Duration, Timestamp};

/// One thing that is done with personal data.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Processing {
    /// Its id.
    ///
    /// Example: `"webstatistikk"`
    pub id: Id,
    /// What it is called, where several stand together.
    ///
    /// Example: `"Webstatistikk"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What is done, in a sentence.
    ///
    /// Example: `"Vi teller besøk og ser hvilke sider som brukes."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Why (formål; art. 13(1)(c)).
    ///
    /// Example: `["Å gjøre nettstedet bedre"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Text>,
    /// With what right (behandlingsgrunnlag; art. 13(1)(c)).
    ///
    /// Example: `[{ "gdpr": "6(1)(e)", "nationalLaw": ["Forvaltningsloven § 11"] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legal_bases: Vec<LegalBasis>,
    /// The interests, where the basis is 6(1)(f) (art. 13(1)(d)). Public authorities cannot use it for their tasks.
    ///
    /// Example: `["Å nå innbyggerne der de er"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legitimate_interests: Vec<Text>,
    /// Whom the data are about.
    ///
    /// Example: `["Innbyggere", "Ansatte"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data_subjects: Vec<Text>,
    /// Which data (art. 14(1)(d)).
    ///
    /// Example: `[{ "name": "Navn" }, { "name": "Fødselsnummer", "kind": "nationalIdentityNumber" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Where the data come from, when not from the person (art. 14(2)(f)).
    ///
    /// Example: `[{ "description": "Folkeregisteret", "publiclyAvailable": false }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Who gets them: ids of `processors` (art. 13(1)(e)).
    ///
    /// Example: `["driftas"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Id>,
    /// Who else gets them, by category or name.
    ///
    /// Example: `["Klageorganer", "Nasjonale helseregistre"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipient_categories: Vec<Text>,
    /// Who in the municipality or at the supplier can see them.
    ///
    /// Example: `"Bare de som behandler saken din."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<Text>,
    /// What goes to countries outside the EEA, and what protects it there (art. 13(1)(f)).
    ///
    /// Example: `[{ "country": "US", "adequacyDecision": "EU–US Data Privacy Framework" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<Transfer>,
    /// For how long (art. 13(2)(a)); one, or one for each kind of data.
    ///
    /// Example: `{ "ttl": "P26M", "start": "visit", "afterwards": "deleted" }`
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub retention: OneOrMany<Retention>,
    /// Whether one must give the data, and what follows if one does not (art. 13(2)(e); TILT's `nonDisclosure`).
    ///
    /// Example: `{ "obligationToProvide": false, "consequences": "Du kan bruke nettstedet som før." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_disclosure: Option<NonDisclosure>,
    /// Whether anything is decided without a person (art. 13(2)(f)).
    ///
    /// Example: `{ "inUse": false }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automated_decision_making: Option<AutomatedDecisionMaking>,
    /// How the person can stop it: withdraw a consent, object, delete.
    ///
    /// Example: `"Du kan når som helst endre valget ditt nederst på siden."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_to_stop: Option<Text>,
    /// What to beware of.
    ///
    /// Example: `"E-post blir ikke kryptert. Ikke send fødselsnummer eller helseopplysninger."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<Text>,
    /// What becomes public, where and how often.
    ///
    /// Example: `"Postlisten legges ut hver dag (offentleglova § 13)."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Text>,
    /// Where the analysis of visits goes deeper: tool, questions, treatment of IP addresses.
    ///
    /// Example: `{ "tool": "Siteimprove Analytics", "ip": "truncated" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics: Option<Analytics>,
    /// Where it happens on a social medium.
    ///
    /// Example: `{ "platform": "Facebook", "alternatives": "Alt står også på nettstedet vårt." }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_media: Option<SocialMedia>,
    /// Where it happens in a form that the visitor fills in.
    ///
    /// Example: `{ "operator": "driftas", "consentRequired": false }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<FormFacts>,
    /// Services on which visitors can share the page.
    ///
    /// Example: `["Facebook", "X"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sharing: Vec<Plain>,
}

/// With what right personal data are processed.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LegalBasis {
    /// Article 6(1) with its letter, or 9(2) for special categories of data.
    ///
    /// Example: `"6(1)(e)"`
    pub gdpr: GdprBasis,
    /// The Norwegian law that gives the task or the duty (art. 6(3)): an id of `laws`, or its name and section.
    ///
    /// Example: `["Forvaltningsloven § 11"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub national_law: Vec<Plain>,
    /// Why this basis holds.
    ///
    /// Example: `"Kommunen har plikt til å veilede."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// A kind of data.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Category {
    /// What it is called.
    ///
    /// Example: `"Telefonnummer"`
    pub name: Text,
    /// Whether the law treats it with special care. None: ordinary.
    ///
    /// Example: `"special"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CategoryKind>,
}

/// How the law looks at a kind of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CategoryKind {
    /// No special rule.
    Ordinary,
    /// Health, religion, politics and so on (art. 9).
    Special,
    /// Convictions and offences (art. 10).
    Criminal,
    /// Fødselsnummer or D-nummer (art. 87; personopplysningsloven § 12).
    NationalIdentityNumber,
}

/// Where data come from, when not from the person (art. 14).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Which register or body.
    ///
    /// Example: `"Folkeregisteret"`
    pub description: Text,
    /// Which data come from there (TILT's `dataCategory`).
    ///
    /// Example: `"Navn og adresse"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_category: Option<Text>,
    /// With what right: by consent, by law, for which services.
    ///
    /// Example: `"Loven gir oss rett til å hente dem når vi tilbyr skoleplass."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Text>,
    /// Whether anybody can look there.
    ///
    /// Example: `false`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publicly_available: Option<bool>,
    /// When the person is told (art. 14(3)).
    ///
    /// Example: `"Senest en måned etter at vi har hentet dem."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub informed_when: Option<Text>,
    /// Its page.
    ///
    /// Example: `"https://www.skatteetaten.no/person/folkeregister/"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// What goes to a country outside the EEA.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Transfer {
    /// To which country.
    ///
    /// Example: `"US"`
    pub country: Country,
    /// To whom: an id of `processors`.
    ///
    /// Example: `"google"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Id>,
    /// The Commission's decision that the country protects well enough (art. 45).
    ///
    /// Example: `"EU–US Data Privacy Framework"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adequacy_decision: Option<Text>,
    /// What protects the data where there is no such decision (art. 46).
    ///
    /// Example: `"EUs standardavtaler"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appropriate_guarantees: Option<Text>,
    /// Where to get a copy of the safeguards.
    ///
    /// Example: `"https://www.eksempel.kommune.no/personvern/avtaler"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_url: Option<Link>,
}

/// For how long data are kept, and what then.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// Which data, where not all are kept equally long.
    ///
    /// Example: `"Innsendte skjema"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// How long.
    ///
    /// Example: `"P26M"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttl: Option<Duration>,
    /// From when it counts.
    ///
    /// Example: `"visit"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<RetentionStart>,
    /// What decides, where it is no fixed time.
    ///
    /// Example: `"Så lenge arkivlova krever det."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Text>,
    /// What happens then.
    ///
    /// Example: `"deleted"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub afterwards: Option<Afterwards>,
}

/// From when a retention period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RetentionStart {
    /// When the data were collected.
    Collection,
    /// When the visit took place.
    Visit,
    /// When the conversation took place.
    Conversation,
    /// When the person last used the service.
    LastActivity,
    /// When the case was closed.
    CaseClosed,
    /// When the consent was withdrawn.
    Withdrawal,
}

/// What happens to data when they are no longer needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Afterwards {
    /// They are deleted.
    Deleted,
    /// They are made anonymous for good.
    Anonymised,
    /// They go to the archive.
    Archived,
}

/// Whether one must give the data (art. 13(2)(e)).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NonDisclosure {
    /// Whether a law demands it.
    ///
    /// Example: `false`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_requirement: Option<bool>,
    /// Whether a contract demands it.
    ///
    /// Example: `false`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contractual_regulation: Option<bool>,
    /// Whether the person has to.
    ///
    /// Example: `false`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obligation_to_provide: Option<bool>,
    /// What follows if the person does not.
    ///
    /// Example: `"Uten adressen kan vi ikke svare deg."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequences: Option<Text>,
    /// Another way to get the same service.
    ///
    /// Example: `"Du kan også møte opp i servicetorget."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Text>,
}

/// Whether anything is decided about people without a person (art. 22).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AutomatedDecisionMaking {
    /// Whether it happens.
    ///
    /// Example: `false`
    pub in_use: bool,
    /// By what logic.
    ///
    /// Example: `"Søknader om barnehageplass fordeles etter søskenprioritet og avstand."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logic_involved: Option<Text>,
    /// What it means for the person.
    ///
    /// Example: `"Du får et vedtak som du kan klage på."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope_and_intended_effects: Option<Text>,
}

/// A purpose that is about to change (art. 13(3), 14(4)).
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChangeOfPurpose {
    /// What changes.
    ///
    /// Example: `"Opplysninger fra skjema brukes også til statistikk."`
    pub description: Text,
    /// Which data.
    ///
    /// Example: `["Postnummer"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affected_data_categories: Vec<Text>,
    /// From when (TILT's `plannedDateOfChange`).
    ///
    /// Example: `"2027-01-01"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<Timestamp>,
    /// Where the new version can be read (TILT's `urlOfNewVersion`).
    ///
    /// Example: `"/personvern/ny"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// How visits are analysed.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Analytics {
    /// With which tool.
    ///
    /// Example: `"Siteimprove Analytics"`
    pub tool: Plain,
    /// What it can tell the municipality.
    ///
    /// Example: `["Hvor mange som leser en side", "Hvor lenge et besøk varer"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Text>,
    /// What is measured of behaviour on the page.
    ///
    /// Example: `["Hvilke lenker som brukes", "Hvor langt ned noen leser"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Text>,
    /// What happens to IP addresses.
    ///
    /// Example: `"truncated"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip: Option<IpHandling>,
    /// More about the IP addresses.
    ///
    /// Example: `"De siste sifrene fjernes før adressen lagres."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_note: Option<Text>,
    /// The supplier's own terms, where they apply too.
    ///
    /// Example: `"https://policies.google.com/privacy"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_terms: Option<Link>,
}

/// What happens to IP addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum IpHandling {
    /// Never stored.
    NotStored,
    /// The last part is cut off before anything is stored.
    Truncated,
    /// Replaced by a mask; never in clear text.
    Masked,
    /// Stored as they are.
    Stored,
}

/// How the municipality uses a social medium.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SocialMedia {
    /// Which.
    ///
    /// Example: `"Facebook"`
    pub platform: Plain,
    /// Why the municipality is there, and where it was decided.
    ///
    /// Example: `"Kommunikasjonsstrategien sier at vi skal være der innbyggerne er."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Text>,
    /// What the municipality learns from the medium about its page.
    ///
    /// Example: `["Hvor mange som har sett et innlegg", "Hvem som har kommentert"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insights: Vec<Text>,
    /// Who watches what is written there.
    ///
    /// Example: `"En moderator fjerner innlegg som røper for mye om noen."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moderation: Option<Text>,
    /// How to get something removed, and from whom.
    ///
    /// Example: `"Du kan slette det du selv har skrevet, eller be oss om det."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removal: Option<Text>,
    /// What the municipality cannot do.
    ///
    /// Example: `"Det andre har delt videre, må du ta opp med Facebook."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Text>,
    /// Where the same can be had without the medium.
    ///
    /// Example: `"Alt viktig står på nettstedet vårt."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<Text>,
}

/// What is special about a form.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FormFacts {
    /// Who runs it: an id of `processors`.
    ///
    /// Example: `"driftas"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator: Option<Id>,
    /// How one proves who one is.
    ///
    /// Example: `"ID-porten"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login: Option<Plain>,
    /// The page where the form is.
    ///
    /// Example: `"/sikker-innsending"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// Whether the form makes the visitor consent in order to get on. Rarely valid for a public body (art. 7(4), recital 43).
    ///
    /// Example: `false`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_required: Option<bool>,
    /// Where finished cases go.
    ///
    /// Example: `"Ferdige saker ligger i kommunens arkiv."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive: Option<Text>,
}
