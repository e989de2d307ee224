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
pub mod chat;
mod check;
pub mod device;
pub mod facts;
pub mod json;
mod leaf;
pub mod link;
pub mod meta;
mod names;
pub mod people;
pub mod problem;
pub mod processing;
pub mod prose;
pub mod published;
mod reader;
pub mod reference;
pub mod rights;
#[cfg(feature = "schema")]
pub mod schema;
pub mod section;
pub mod shape;
pub mod storage;
#[cfg(test)]
mod tests;
pub mod text;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::language::LanguageTag;
use chat::Chat;
use facts::Facts;
use json::Json;
pub use leaf::{ContactId, Country, Email, GdprBasis, Id, Plain, ProcessingId, ProcessorId, StorageName};
use meta::Meta;
use people::{Contact, Controller, DataProtectionOfficer, JointController, Processor};
use problem::Problem;
use processing::{AutomatedDecisionMaking, ChangeOfPurpose, Processing};
use rights::{Definition, Law, Rights};
use section::Section;
use shape::{List, Map, Record, Value, record};
use storage::Storage;
pub use text::{Localised, Text};

record! {
    /// A municipality's privacy declaration, its storage on the visitor's device, and its chatbots.
    pub struct Manifest {
        /// Where the JSON Schema lies, for editors that complete and check as one writes.
        ///
        /// Example: `"personvern.schema.json"`
        pub schema: Option<Plain<'a>>,
        /// The document itself: version, dates, languages.
        ///
        /// Example: `{ "version": "3", "modified": "2024-01-25T17:01+01:00", "languages": ["nb", "sma"] }`
        pub meta: Meta<'a>,
        /// Who decides why and how personal data are processed (behandlingsansvarlig; GDPR art. 13(1)(a), 14(1)(a)).
        ///
        /// Example: `{ "name": "Eksempel kommune", "email": "postmottak@eksempel.kommune.no", "phone": "+4772000000" }`
        pub controller: Controller<'a>,
        /// Those who decide together with the controller (felles behandlingsansvar; art. 26).
        ///
        /// Example: `[{ "name": "Meta Platforms Ireland Ltd.", "arrangement": "Meta svarer for driften av siden, kommunen for innholdet." }]`
        pub joint_controllers: List<'a, JointController<'a>>,
        /// The data protection officer (personvernombud; art. 13(1)(b), 37(1)(a)).
        ///
        /// Example: `{ "email": "personvernombud@eksempel.kommune.no", "phone": "+4772000001" }`
        pub data_protection_officer: Option<DataProtectionOfficer<'a>>,
        /// Where to turn, by topic.
        ///
        /// Example: `[{ "id": "servicetorget", "name": "Servicetorget", "phone": "+4772000000" }]`
        pub contacts: List<'a, Contact<'a>>,
        /// Suppliers who process data for the municipality, and others who receive them (databehandlere; art. 13(1)(e), 28).
        ///
        /// Example: `[{ "id": "driftas", "name": "Drift AS", "service": "Drift av skjema", "country": "NO", "certifications": ["ISO 27001"] }]`
        pub processors: List<'a, Processor<'a>>,
        /// What is done with personal data: purposes, legal bases, categories, recipients, retention (TILT's `dataDisclosed`).
        ///
        /// Example: `[{ "id": "webstatistikk", "purposes": ["Å gjøre nettstedet bedre"], "legalBases": [{ "gdpr": "6(1)(a)" }] }]`
        pub processing: List<'a, Processing<'a>>,
        /// What is kept on the visitor's device, and what may only be kept after a yes (ekomloven § 3-15).
        ///
        /// Example: `{ "version": 1, "necessary": [{ "name": "pv:choices", "area": "localStorage", "ttl": "P180D" }] }`
        pub storage: Option<Storage<'a>>,
        /// Chatbots on the site, and what happens to conversations with them.
        ///
        /// Example: `[{ "id": "kari", "name": "Kommune-Kari", "supplier": "prokom" }]`
        pub chats: List<'a, Chat<'a>>,
        /// The rights of the person concerned and how to use them (art. 13(2)(b) to (d), 15 to 22).
        ///
        /// Example: `{ "access": { "description": "Du kan be om å få se hva vi har om deg." }, "deadline": "P1M" }`
        pub rights: Option<Rights<'a>>,
        /// Whether anything is decided about people without a person (art. 13(2)(f), 22), for the whole municipality.
        ///
        /// Example: `{ "inUse": false }`
        pub automated_decision_making: Option<AutomatedDecisionMaking<'a>>,
        /// Purposes that are about to change (art. 13(3), 14(4)).
        ///
        /// Example: `[{ "description": "Fra nyttår brukes skjemaopplysninger også til statistikk.", "planned": "2027-01-01" }]`
        pub changes_of_purpose: List<'a, ChangeOfPurpose<'a>>,
        /// Words that the declaration explains.
        ///
        /// Example: `[{ "id": "personopplysning", "term": "Personopplysning", "text": "Alt som kan knyttes til deg." }]`
        pub definitions: List<'a, Definition<'a>>,
        /// Acts and regulations that the declaration refers to.
        ///
        /// Example: `[{ "id": "personopplysningsloven", "name": "Personopplysningsloven", "url": "https://lovdata.no/lov/2018-06-15-38" }]`
        pub laws: List<'a, Law<'a>>,
        /// The widget's own words, said otherwise or in a language that it does not bring: language, then word, then text.
        ///
        /// Example: `{ "nb": { "contents": "På denne siden" } }`
        pub words: Map<'a, LanguageTag, Map<'a, Plain<'a>, Plain<'a>>>,
        /// The page: ordered, freely titled, each part with an id that never changes.
        ///
        /// Example: `[{ "id": "personvernombud", "kind": "dataProtectionOfficer", "title": "Personvernombud", "blocks": [{ "fact": "dataProtectionOfficer" }] }]`
        pub sections: List<'a, Section<'a>>,
    }
}

record! {
    /// A file from which manifests on the same site take sections: what a chatbot vendor ships once for all its customers.
    ///
    /// It holds the facts that its sections tell, and a version and date of its own. `storage` is not among them: the gate reads
    /// the manifest's storage before it could read any other file.
    pub struct Fragment {
        /// Where the JSON Schema lies.
        ///
        /// Example: `"personvern.schema.json"`
        pub schema: Option<Plain<'a>>,
        /// Version and date of the fragment itself; both are shown below its sections.
        ///
        /// Example: `{ "version": "2026-1", "modified": "2026-10-01" }`
        pub meta: Meta<'a>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "brukerstotte", "name": "Brukerstøtte", "email": "hjelp@leverandor.no" }]`
        pub contacts: List<'a, Contact<'a>>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "prokom", "name": "Sem & Stenersen Prokom AS", "service": "Samtalerobot" }]`
        pub processors: List<'a, Processor<'a>>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "samtale", "purposes": ["Å svare på spørsmål"] }]`
        pub processing: List<'a, Processing<'a>>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "kari", "name": "Kommune-Kari", "supplier": "prokom" }]`
        pub chats: List<'a, Chat<'a>>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "metadata", "term": "Metadata", "text": "Opplysninger om samtalen, ikke det som ble sagt." }]`
        pub definitions: List<'a, Definition<'a>>,
        /// As in the manifest.
        ///
        /// Example: `[{ "id": "forvaltningsloven", "name": "Forvaltningsloven", "section": "§ 11" }]`
        pub laws: List<'a, Law<'a>>,
        /// The sections that others may take, by id.
        ///
        /// Example: `[{ "id": "kommune-kari", "title": "Kommune-Kari", "blocks": [{ "fact": "chats/kari" }] }]`
        pub sections: List<'a, Section<'a>>,
    }
}

/// A document that has been read: it fits its shape, and was checked as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Document(Json);

impl Document {
    /// The manifest in it.
    pub fn manifest(&self) -> Manifest<'_> {
        Manifest::at(Some(&self.0))
    }

    /// Its facts, the same in a manifest and in a fragment.
    pub fn facts(&self) -> Facts<'_> {
        Facts::at(Some(&self.0))
    }

    /// Version, dates and languages, the same in a manifest and in a fragment.
    pub fn meta(&self) -> Meta<'_> {
        self.manifest().meta()
    }

    /// Its sections, the same in a manifest and in a fragment.
    pub fn sections(&self) -> List<'_, Section<'_>> {
        self.manifest().sections()
    }
}

/// As it was read, with nothing added or left out.
impl Serialize for Document {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

/// Read and checked as [`parse`] does; warnings are passed over.
impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        match parse(Json::deserialize(source)?) {
            Ok((document, _)) => Ok(document),
            Err(problems) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                Err(D::Error::custom(lines.join("\n")))
            }
        }
    }
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Manifest,
    Fragment,
}

impl Kind {
    /// What it may state.
    fn record(self) -> &'static Record {
        match self {
            Self::Manifest => Manifest::record(),
            Self::Fragment => Fragment::record(),
        }
    }
}

/// Reads and checks a manifest. `Ok` holds the warnings, `Err` every problem, errors among them.
pub fn parse(json: Json) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    read(json, Kind::Manifest)
}

/// Reads and checks a fragment, as [`parse`] does a manifest.
pub fn parse_fragment(json: Json) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    read(json, Kind::Fragment)
}

#[inline(never)]
fn read(json: Json, kind: Kind) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    let mut problems = reader::problems(&json, kind.record());
    // What is checked as a whole is sound in its parts.
    if !problem::any_error(&problems) {
        check::document(&json, kind, &mut problems);
    }
    if problem::any_error(&problems) { Err(problems) } else { Ok((Document(json), problems)) }
}

impl Meta<'_> {
    /// The language of texts that name none: the first that the file lists, bokmål where it lists none.
    pub fn first_language(self) -> LanguageTag {
        self.languages().iter().next().unwrap_or_default()
    }

    /// The language in which a visitor of this language reads the declaration: that language when it is one of the
    /// manifest's, else the manifest's first. A page is never half in a language that the municipality does not write.
    pub fn language_for(self, wanted: LanguageTag) -> LanguageTag {
        let listed = |tag: LanguageTag| self.languages().iter().find(|language| *language == tag);
        listed(wanted).or_else(|| listed(wanted.bare())).unwrap_or_else(|| self.first_language())
    }

    /// Whether «Innhold» is shown on a page of so many sections.
    pub fn shows_contents(self, sections: usize) -> bool {
        self.contents().unwrap_or(sections > 4) && sections > 1
    }
}
