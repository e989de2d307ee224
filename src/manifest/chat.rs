//! A chatbot, and what happens to conversations with it. Masking rules are dated data: suppliers change them.

use super::device::ChatDevice;
use super::processing::{IpHandling, LegalBasis, Retention};
use super::shape::{List, OneOrMany, record, words};
use super::{Id, Plain, ProcessorId, Text};
use crate::language::Timestamp;

record! {
    /// A chatbot.
    pub struct Chat {
        /// Its id.
        ///
        /// Example: `"kari"`
        pub id: Id<'a>,
        /// What visitors know it as.
        ///
        /// Example: `"Kommune-Kari"`
        pub name: Plain<'a>,
        /// Other spellings of its name.
        ///
        /// Example: `["KommuneKari"]`
        pub aliases: List<'a, Plain<'a>>,
        /// Who supplies it: an id of `processors`.
        ///
        /// Example: `"prokom"`
        pub supplier: Option<ProcessorId<'a>>,
        /// What it is on the site.
        ///
        /// Example: `"Digital kundeassistent"`
        pub role: Option<Text<'a>>,
        /// Why the municipality has it.
        ///
        /// Example: `["Å gi svar hele døgnet", "Å avlaste servicetorget"]`
        pub purposes: List<'a, Text<'a>>,
        /// With what right (art. 13(1)(c)).
        ///
        /// Example: `[{ "gdpr": "6(1)(e)", "nationalLaw": ["Forvaltningsloven § 11"] }]`
        pub legal_bases: List<'a, LegalBasis<'a>>,
        /// What is done with what is written.
        ///
        /// Example: `["Spørsmål tas imot", "Svar vises", "Samtalen lagres i en logg"]`
        pub operations: List<'a, Text<'a>>,
        /// What the supplier does with conversations for its own ends.
        ///
        /// Example: `["Leverandøren bruker loggen til å gjøre roboten bedre."]`
        pub supplier_use: List<'a, Text<'a>>,
        /// What visitors should not write.
        ///
        /// Example: `"Skriv ikke navn, fødselsnummer eller noe om helse."`
        pub advice: Option<Text<'a>>,
        /// What is kept, where, and who can see it.
        ///
        /// Example: `{ "stored": ["Spørsmål og svar"], "access": "Et fåtall hos leverandøren" }`
        pub log: Option<ChatLog<'a>>,
        /// Where the conversation is kept on the visitor's device. None: nothing is known of that.
        ///
        /// Example: `{ "kind": "foreign", "area": "localStorage", "key": "chat_session", "messages": "conversation", "role": "sender", "user": ["client"], "text": "text", "time": "timestamp", "clear": "reload" }`
        pub device: Option<ChatDevice<'a>>,
        /// How long the log is kept.
        ///
        /// Example: `{ "ttl": "P21D", "start": "conversation", "afterwards": "deleted" }`
        pub retention: OneOrMany<'a, Retention<'a>>,
        /// What is masked in the log, by which rules, since when. The newest rule holds.
        ///
        /// Example: `[{ "since": "2018-08-02", "method": "masked", "when": "hourly", "categories": [{ "category": "numbers", "moreThanDigits": 6 }] }]`
        pub masking: List<'a, MaskingRule<'a>>,
        /// What happens to IP addresses.
        ///
        /// Example: `"masked"`
        pub ip: Option<IpHandling>,
        /// What else is kept about a conversation.
        ///
        /// Example: `["Tidspunkt", "Type nettleser"]`
        pub metadata: List<'a, Text<'a>>,
        /// What stays when a conversation has been erased.
        ///
        /// Example: `["Hvilket tema det ble spurt om"]`
        pub survives_erasure: List<'a, Text<'a>>,
        /// What the visitor can do in the chat.
        ///
        /// Example: `[{ "right": "access", "action": "download", "place": "Bak spørsmålstegnet i chatten" }]`
        pub controls: List<'a, ChatControl<'a>>,
    }
}

impl<'a> Chat<'a> {
    /// The masking rule that holds: the newest.
    pub fn masking_in_force(self) -> Option<MaskingRule<'a>> {
        self.masking().iter().max_by_key(|rule| rule.since().day_number())
    }
}

record! {
    /// The log of conversations.
    pub struct ChatLog {
        /// What is in it.
        ///
        /// Example: `["Alle spørsmål og svar"]`
        pub stored: List<'a, Text<'a>>,
        /// Who can see it.
        ///
        /// Example: `"Et fåtall ansatte hos leverandøren"`
        pub access: Option<Text<'a>>,
        /// Whether it is kept by the supplier, on the device, or both. None: by the supplier.
        ///
        /// Example: `"supplier"`
        pub place: Option<LogPlace>,
    }
}

words! {
    /// Where a log is kept.
    pub enum LogPlace {
        /// On the supplier's servers.
        Supplier = "supplier",
        /// On the visitor's device only.
        Device = "device",
        /// In both places.
        Both = "both",
    }
}

record! {
    /// What is masked in a log, since a date.
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
        pub when: Option<MaskingTime>,
        /// A supplier's published rules, by the name they are known by here; `categories` then adds to them.
        ///
        /// Example: `"oppdal-2018"`
        pub preset: Option<MaskingPreset>,
        /// What is looked for.
        ///
        /// Example: `[{ "category": "numbers", "moreThanDigits": 6 }, { "category": "health" }]`
        pub categories: List<'a, MaskingCategory<'a>>,
        /// Where the rule is stated.
        ///
        /// Example: `"Leverandørens side om personvern"`
        pub source: Option<Text<'a>>,
        /// Anything else to know about it.
        ///
        /// Example: `"Maskeringen er automatisk og finner ikke alt."`
        pub note: Option<Text<'a>>,
    }
}

words! {
    /// Rules that suppliers have published. What becomes of IP addresses stands in the chat's `ip`.
    pub enum MaskingPreset {
        /// Oppdal kommune's declaration, published 2 August 2018: numbers of more than six digits, health, gender, sexual
        /// orientation, political preference, location.
        Oppdal2018 = "oppdal-2018",
        /// The supplier's own page as it read in November 2026: numbers of more than five digits, names, e-mail, health,
        /// gender, sexual orientation, political preference.
        Prokom2026 = "prokom-2026",
    }
}

impl MaskingPreset {
    /// What is looked for, and how many digits may stand together.
    pub const fn masks(self) -> (&'static [MaskingKind], u32) {
        use MaskingKind::{Email, Gender, Health, Location, Names, Numbers, Politics, SexualOrientation};
        match self {
            Self::Oppdal2018 => (&[Numbers, Health, Gender, SexualOrientation, Politics, Location], 6),
            Self::Prokom2026 => (&[Numbers, Names, Email, Health, Gender, SexualOrientation, Politics], 5),
        }
    }
}

words! {
    /// What becomes of what a masking rule finds. The three words mean different things (GDPR art. 4(5), recital 26).
    pub enum MaskingMethod {
        /// Covered in the log.
        Masked = "masked",
        /// Replaced by a code; whoever has the key can turn it back.
        Pseudonymised = "pseudonymised",
        /// Removed so that nobody can turn it back.
        Anonymised = "anonymised",
    }
}

words! {
    /// When masking happens.
    pub enum MaskingTime {
        /// Before anything is stored, or at once.
        Immediately = "immediately",
        /// Every hour.
        Hourly = "hourly",
        /// Once a day.
        Daily = "daily",
    }
}

record! {
    /// Something that a masking rule looks for.
    pub struct MaskingCategory {
        /// What kind of thing.
        ///
        /// Example: `"numbers"`
        pub category: MaskingKind,
        /// For numbers: only those of more digits than this.
        ///
        /// Example: `6`
        pub more_than_digits: Option<u32>,
    }
}

words! {
    /// A kind of thing that masking looks for.
    pub enum MaskingKind {
        /// Long numbers: fødselsnummer, telephone, account.
        Numbers = "numbers",
        /// Names of people.
        Names = "names",
        /// E-mail addresses.
        Email = "email",
        /// Health.
        Health = "health",
        /// Gender.
        Gender = "gender",
        /// Sexual orientation.
        SexualOrientation = "sexualOrientation",
        /// Political preferences.
        Politics = "politics",
        /// Where somebody is.
        Location = "location",
    }
}

record! {
    /// What the visitor can do in the chat itself.
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
        pub place: Option<Text<'a>>,
    }
}

words! {
    /// A right of the person concerned (art. 15 to 21).
    pub enum RightName {
        /// Innsyn (art. 15).
        Access = "access",
        /// Retting (art. 16).
        Rectification = "rectification",
        /// Sletting (art. 17).
        Erasure = "erasure",
        /// Begrensning (art. 18).
        Restriction = "restriction",
        /// Dataportabilitet (art. 20).
        Portability = "portability",
        /// Protest (art. 21).
        Objection = "objection",
    }
}

words! {
    /// What a control in the chat does.
    pub enum ChatAction {
        /// Gives a copy of the conversation.
        Download = "download",
        /// Deletes the conversation.
        Delete = "delete",
    }
}
