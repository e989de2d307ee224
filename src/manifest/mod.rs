//! What a municipality declares: one JSON document, of which everything that the visitor sees is drawn.
//!
//! The way in is [`parse`]: a [`json::Json`] tree (from the browser's `JSON.parse` or from `serde_json`) goes through the
//! [`reader`], which gives the typed [`Manifest`] or *every* problem with its JSON path, and then through [`check`], which
//! looks at what no single value shows (ids that stand twice, references that lead nowhere). Sections that come from another
//! file are put in by [`assembly`].
//!
//! Facts stand once: who answers ([`people`]), what is done ([`processing`]), what is kept on the device ([`storage`]), the
//! chatbots ([`chat`]), the rights ([`rights`]). [`section`]s are the page: they tell the facts, in the municipality's words
//! and order. Field names are TILT's where the meaning is TILT's.

pub mod assembly;
mod check;
pub mod chat;
pub mod facts;
pub mod json;
mod leaf;
pub mod link;
pub mod meta;
pub mod people;
pub mod problem;
pub mod processing;
pub mod prose;
mod reader;
pub mod reference;
pub mod rights;
#[cfg(feature = "schema")]
pub mod schema;
pub mod section;
pub mod storage;
pub mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::language::LanguageTag;
use chat::Chat;
use json::Json;
pub use leaf::{Country, Email, GdprBasis, Id, Plain, StorageName};
use meta::Meta;
use people::{Contact, Controller, DataProtectionOfficer, JointController, Processor};
use problem::Problem;
use processing::{AutomatedDecisionMaking, ChangeOfPurpose, Processing};
use rights::{Definition, Law, Rights};
use section::Section;
use storage::Storage;
pub use text::{Localised, Text};

/// A municipality's privacy declaration, its storage on the visitor's device, and its chatbots.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Where the JSON Schema lies, for editors that complete and check as one writes.
    ///
    /// Example: `"personvern.schema.json"`
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<Plain>,
    /// The document itself: version, dates, languages.
    ///
    /// Example: `{ "version": "3", "modified": "2024-01-25T17:01+01:00", "languages": ["nb", "sma"] }`
    pub meta: Meta,
    /// Who decides why and how personal data are processed (behandlingsansvarlig; GDPR art. 13(1)(a), 14(1)(a)).
    ///
    /// Example: `{ "name": "Eksempel kommune", "email": "postmottak@eksempel.kommune.no", "phone": "+4772000000" }`
    pub controller: Controller,
    /// Those who decide together with the controller (felles behandlingsansvar; art. 26).
    ///
    /// Example: `[{ "name": "Meta Platforms Ireland Ltd.", "arrangement": "Meta svarer for driften av siden, kommunen for innholdet." }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joint_controllers: Vec<JointController>,
    /// The data protection officer (personvernombud; art. 13(1)(b), 37(1)(a)).
    ///
    /// Example: `{ "email": "personvernombud@eksempel.kommune.no", "phone": "+4772000001" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protection_officer: Option<DataProtectionOfficer>,
    /// Where to turn, by topic.
    ///
    /// Example: `[{ "id": "servicetorget", "name": "Servicetorget", "phone": "+4772000000" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// Suppliers who process data for the municipality, and others who receive them (databehandlere; art. 13(1)(e), 28).
    ///
    /// Example: `[{ "id": "driftas", "name": "Drift AS", "service": "Drift av skjema", "country": "NO", "certifications": ["ISO 27001"] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub processors: Vec<Processor>,
    /// What is done with personal data: purposes, legal bases, categories, recipients, retention (TILT's `dataDisclosed`).
    ///
    /// Example: `[{ "id": "webstatistikk", "purposes": ["Å gjøre nettstedet bedre"], "legalBases": [{ "gdpr": "6(1)(a)" }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub processing: Vec<Processing>,
    /// What is kept on the visitor's device, and what may only be kept after a yes (ekomloven § 3-15).
    ///
    /// Example: `{ "version": 1, "necessary": [{ "name": "pv:choices", "area": "localStorage", "ttl": "P180D" }] }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage: Option<Storage>,
    /// Chatbots on the site, and what happens to conversations with them.
    ///
    /// Example: `[{ "id": "kari", "name": "Kommune-Kari", "supplier": "prokom" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chats: Vec<Chat>,
    /// The rights of the person concerned and how to use them (art. 13(2)(b) to (d), 15 to 22).
    ///
    /// Example: `{ "access": { "description": "Du kan be om å få se hva vi har om deg." }, "deadline": "P1M" }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rights: Option<Rights>,
    /// Whether anything is decided about people without a person (art. 13(2)(f), 22), for the whole municipality.
    ///
    /// Example: `{ "inUse": false }`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automated_decision_making: Option<AutomatedDecisionMaking>,
    /// Purposes that are about to change (art. 13(3), 14(4)).
    ///
    /// Example: `[{ "description": "Fra nyttår brukes skjemaopplysninger også til statistikk.", "planned": "2027-01-01" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes_of_purpose: Vec<ChangeOfPurpose>,
    /// Words that the declaration explains.
    ///
    /// Example: `[{ "id": "personopplysning", "term": "Personopplysning", "text": "Alt som kan knyttes til deg." }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<Definition>,
    /// Acts and regulations that the declaration refers to.
    ///
    /// Example: `[{ "id": "personopplysningsloven", "name": "Personopplysningsloven", "url": "https://lovdata.no/lov/2018-06-15-38" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub laws: Vec<Law>,
    /// The widget's own words, said otherwise or in a language that it does not bring: language, then word, then text.
    ///
    /// Example: `{ "nb": { "contents": "På denne siden" } }`
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<LanguageTag, BTreeMap<Plain, Plain>>,
    /// The page: ordered, freely titled, each part with an id that never changes.
    ///
    /// Example: `[{ "id": "personvernombud", "kind": "dataProtectionOfficer", "title": "Personvernombud", "blocks": [{ "fact": "dataProtectionOfficer" }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A file from which manifests on the same site take sections: what a chatbot vendor ships once for all its customers.
///
/// It holds the facts that its sections tell, and a version and date of its own. `storage` is not among them: the gate reads
/// the manifest's storage before it could read any other file.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fragment {
    /// Where the JSON Schema lies.
    ///
    /// Example: `"personvern.schema.json"`
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<Plain>,
    /// Version and date of the fragment itself; both are shown below its sections.
    ///
    /// Example: `{ "version": "2026-1", "modified": "2026-10-01" }`
    pub meta: Meta,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "brukerstotte", "name": "Brukerstøtte", "email": "hjelp@leverandor.no" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "prokom", "name": "Sem & Stenersen Prokom AS", "service": "Samtalerobot" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub processors: Vec<Processor>,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "samtale", "purposes": ["Å svare på spørsmål"] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub processing: Vec<Processing>,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "kari", "name": "Kommune-Kari", "supplier": "prokom" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chats: Vec<Chat>,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "metadata", "term": "Metadata", "text": "Opplysninger om samtalen, ikke det som ble sagt." }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<Definition>,
    /// As in the manifest.
    ///
    /// Example: `[{ "id": "forvaltningsloven", "name": "Forvaltningsloven", "section": "§ 11" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub laws: Vec<Law>,
    /// The sections that others may take, by id.
    ///
    /// Example: `[{ "id": "kommune-kari", "title": "Kommune-Kari", "blocks": [{ "fact": "chats/kari" }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A list in which one entry may stand without its brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> OneOrMany<T> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Visitor<T>(core::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = OneOrMany<T>;

            fn expecting(&self, out: &mut core::fmt::Formatter) -> core::fmt::Result {
                out.write_str("a list")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = source.next_element()? {
                    items.push(item);
                }
                Ok(OneOrMany(items))
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
                Vec::deserialize(source).map(OneOrMany)
            }
        }
        source.deserialize_newtype_struct(reader::ONE_OR_MANY, Visitor(core::marker::PhantomData))
    }
}

impl<T: Serialize> Serialize for OneOrMany<T> {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [one] => one.serialize(out),
            many => many.serialize(out),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        ["OneOrMany", &T::schema_name()].concat().into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// Reads and checks a manifest. `Ok` holds the warnings, `Err` every problem, errors among them.
pub fn parse(json: &Json) -> Result<(Manifest, Vec<Problem>), Vec<Problem>> {
    let (manifest, mut problems) = reader::read::<Manifest>(json)?;
    check::manifest(&manifest, &mut problems);
    if problem::any_error(&problems) { Err(problems) } else { Ok((manifest, problems)) }
}

/// Reads and checks a fragment, as [`parse`] does a manifest.
pub fn parse_fragment(json: &Json) -> Result<(Fragment, Vec<Problem>), Vec<Problem>> {
    let (fragment, mut problems) = reader::read::<Fragment>(json)?;
    check::fragment(&fragment, &mut problems);
    if problem::any_error(&problems) { Err(problems) } else { Ok((fragment, problems)) }
}

impl Manifest {
    /// The language of texts that name none: the first that the manifest lists, bokmål where it lists none.
    pub fn first_language(&self) -> LanguageTag {
        self.meta.languages.first().copied().unwrap_or_default()
    }

    /// The language in which a visitor of this language reads the declaration: that language when it is one of the
    /// manifest's, else the manifest's first. A page is never half in a language that the municipality does not write.
    pub fn language_for(&self, wanted: LanguageTag) -> LanguageTag {
        let listed = |tag: LanguageTag| self.meta.languages.contains(&tag).then_some(tag);
        listed(wanted).or_else(|| listed(wanted.bare())).unwrap_or_else(|| self.first_language())
    }

    /// Whether «Innhold» is shown on a page of so many sections.
    pub fn shows_contents(&self, sections: usize) -> bool {
        self.meta.contents.unwrap_or(sections > 4) && sections > 1
    }
}
