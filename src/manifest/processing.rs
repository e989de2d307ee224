//! What is done with personal data: one entry for each thing that is done. TILT calls it `dataDisclosed`.

use super::link::Link;
use super::shape::{List, OneOrMany, record, words};
use super::{Country, GdprBasis, Id, Plain, ProcessorId, Text};
use crate::language::{Duration, Timestamp};

record! {
    /// One thing that is done with personal data.
    pub struct Processing {
        /// Its id.
        ///
        /// Example: `"webstatistikk"`
        pub id: Id<'a>,
        /// What it is called, where several stand together.
        ///
        /// Example: `"Webstatistikk"`
        pub title: Option<Text<'a>>,
        /// What is done, in a sentence.
        ///
        /// Example: `"Vi teller besøk og ser hvilke sider som brukes."`
        pub description: Option<Text<'a>>,
        /// Why (formål; art. 13(1)(c)).
        ///
        /// Example: `["Å gjøre nettstedet bedre"]`
        pub purposes: List<'a, Text<'a>>,
        /// With what right (behandlingsgrunnlag; art. 13(1)(c)).
        ///
        /// Example: `[{ "gdpr": "6(1)(e)", "nationalLaw": ["Forvaltningsloven § 11"] }]`
        pub legal_bases: List<'a, LegalBasis<'a>>,
        /// The interests, where the basis is 6(1)(f) (art. 13(1)(d)). Public authorities cannot use it for their tasks.
        ///
        /// Example: `["Å nå innbyggerne der de er"]`
        pub legitimate_interests: List<'a, Text<'a>>,
        /// Whom the data are about.
        ///
        /// Example: `["Innbyggere", "Ansatte"]`
        pub data_subjects: List<'a, Text<'a>>,
        /// Which data (art. 14(1)(d)).
        ///
        /// Example: `[{ "name": "Navn" }, { "name": "Fødselsnummer", "kind": "nationalIdentityNumber" }]`
        pub categories: List<'a, Category<'a>>,
        /// Where the data come from, when not from the person (art. 14(2)(f)).
        ///
        /// Example: `[{ "description": "Folkeregisteret", "publiclyAvailable": false }]`
        pub sources: List<'a, Source<'a>>,
        /// Who gets them: ids of `processors` (art. 13(1)(e)).
        ///
        /// Example: `["driftas"]`
        pub recipients: List<'a, ProcessorId<'a>>,
        /// Who else gets them, by category or name.
        ///
        /// Example: `["Klageorganer", "Nasjonale helseregistre"]`
        pub recipient_categories: List<'a, Text<'a>>,
        /// Who in the municipality or at the supplier can see them.
        ///
        /// Example: `"Bare de som behandler saken din."`
        pub access: Option<Text<'a>>,
        /// What goes to countries outside the EEA, and what protects it there (art. 13(1)(f)).
        ///
        /// Example: `[{ "country": "US", "adequacyDecision": "EU–US Data Privacy Framework" }]`
        pub transfers: List<'a, Transfer<'a>>,
        /// For how long (art. 13(2)(a)); one, or one for each kind of data.
        ///
        /// Example: `{ "ttl": "P26M", "start": "visit", "afterwards": "deleted" }`
        pub retention: OneOrMany<'a, Retention<'a>>,
        /// Whether one must give the data, and what follows if one does not (art. 13(2)(e); TILT's `nonDisclosure`).
        ///
        /// Example: `{ "obligationToProvide": false, "consequences": "Du kan bruke nettstedet som før." }`
        pub non_disclosure: Option<NonDisclosure<'a>>,
        /// Whether anything is decided without a person (art. 13(2)(f)).
        ///
        /// Example: `{ "inUse": false }`
        pub automated_decision_making: Option<AutomatedDecisionMaking<'a>>,
        /// How the person can stop it: withdraw a consent, object, delete.
        ///
        /// Example: `"Du kan når som helst endre valget ditt nederst på siden."`
        pub how_to_stop: Option<Text<'a>>,
        /// What to beware of.
        ///
        /// Example: `"E-post blir ikke kryptert. Ikke send fødselsnummer eller helseopplysninger."`
        pub warning: Option<Text<'a>>,
        /// What becomes public, where and how often.
        ///
        /// Example: `"Postlisten legges ut hver dag (offentleglova § 13)."`
        pub publication: Option<Text<'a>>,
        /// Where the analysis of visits goes deeper: tool, questions, treatment of IP addresses.
        ///
        /// Example: `{ "tool": "Siteimprove Analytics", "ip": "truncated" }`
        pub analytics: Option<Analytics<'a>>,
        /// Where it happens on a social medium.
        ///
        /// Example: `{ "platform": "Facebook", "alternatives": "Alt står også på nettstedet vårt." }`
        pub social_media: Option<SocialMedia<'a>>,
        /// Where it happens in a form that the visitor fills in.
        ///
        /// Example: `{ "operator": "driftas", "consentRequired": false }`
        pub form: Option<FormFacts<'a>>,
        /// Services on which visitors can share the page.
        ///
        /// Example: `["Facebook", "X"]`
        pub sharing: List<'a, Plain<'a>>,
    }
}

record! {
    /// With what right personal data are processed.
    pub struct LegalBasis {
        /// Article 6(1) with its letter, or 9(2) for special categories of data.
        ///
        /// Example: `"6(1)(e)"`
        pub gdpr: GdprBasis<'a>,
        /// The Norwegian law that gives the task or the duty (art. 6(3)): an id of `laws`, or its name and section.
        ///
        /// Example: `["Forvaltningsloven § 11"]`
        pub national_law: List<'a, Plain<'a>>,
        /// Why this basis holds.
        ///
        /// Example: `"Kommunen har plikt til å veilede."`
        pub description: Option<Text<'a>>,
    }
}

record! {
    /// A kind of data.
    pub struct Category {
        /// What it is called.
        ///
        /// Example: `"Telefonnummer"`
        pub name: Text<'a>,
        /// Whether the law treats it with special care. None: ordinary.
        ///
        /// Example: `"special"`
        pub kind: Option<CategoryKind>,
    }
}

words! {
    /// How the law looks at a kind of data.
    pub enum CategoryKind {
        /// No special rule.
        Ordinary = "ordinary",
        /// Health, religion, politics and so on (art. 9).
        Special = "special",
        /// Convictions and offences (art. 10).
        Criminal = "criminal",
        /// Fødselsnummer or D-nummer (art. 87; personopplysningsloven § 12).
        NationalIdentityNumber = "nationalIdentityNumber",
    }
}

record! {
    /// Where data come from, when not from the person (art. 14).
    pub struct Source {
        /// Which register or body.
        ///
        /// Example: `"Folkeregisteret"`
        pub description: Text<'a>,
        /// Which data come from there (TILT's `dataCategory`).
        ///
        /// Example: `"Navn og adresse"`
        pub data_category: Option<Text<'a>>,
        /// With what right: by consent, by law, for which services.
        ///
        /// Example: `"Loven gir oss rett til å hente dem når vi tilbyr skoleplass."`
        pub basis: Option<Text<'a>>,
        /// Whether anybody can look there.
        ///
        /// Example: `false`
        pub publicly_available: Option<bool>,
        /// When the person is told (art. 14(3)).
        ///
        /// Example: `"Senest en måned etter at vi har hentet dem."`
        pub informed_when: Option<Text<'a>>,
        /// Its page.
        ///
        /// Example: `"https://www.skatteetaten.no/person/folkeregister/"`
        pub url: Option<Link<'a>>,
    }
}

record! {
    /// What goes to a country outside the EEA.
    pub struct Transfer {
        /// To which country.
        ///
        /// Example: `"US"`
        pub country: Country<'a>,
        /// To whom: an id of `processors`.
        ///
        /// Example: `"google"`
        pub recipient: Option<ProcessorId<'a>>,
        /// The Commission's decision that the country protects well enough (art. 45).
        ///
        /// Example: `"EU–US Data Privacy Framework"`
        pub adequacy_decision: Option<Text<'a>>,
        /// What protects the data where there is no such decision (art. 46).
        ///
        /// Example: `"EUs standardavtaler"`
        pub appropriate_guarantees: Option<Text<'a>>,
        /// Where to get a copy of the safeguards.
        ///
        /// Example: `"https://www.eksempel.kommune.no/personvern/avtaler"`
        pub copy_url: Option<Link<'a>>,
    }
}

record! {
    /// For how long data are kept, and what then.
    pub struct Retention {
        /// Which data, where not all are kept equally long.
        ///
        /// Example: `"Innsendte skjema"`
        pub what: Option<Text<'a>>,
        /// How long.
        ///
        /// Example: `"P26M"`
        pub ttl: Option<Duration>,
        /// From when it counts.
        ///
        /// Example: `"visit"`
        pub start: Option<RetentionStart>,
        /// What decides, where it is no fixed time.
        ///
        /// Example: `"Så lenge arkivlova krever det."`
        pub criteria: Option<Text<'a>>,
        /// What happens then.
        ///
        /// Example: `"deleted"`
        pub afterwards: Option<Afterwards>,
    }
}

words! {
    /// From when a retention period counts.
    pub enum RetentionStart {
        /// When the data were collected.
        Collection = "collection",
        /// When the visit took place.
        Visit = "visit",
        /// When the conversation took place.
        Conversation = "conversation",
        /// When the person last used the service.
        LastActivity = "lastActivity",
        /// When the case was closed.
        CaseClosed = "caseClosed",
        /// When the consent was withdrawn.
        Withdrawal = "withdrawal",
    }
}

words! {
    /// What happens to data when they are no longer needed.
    pub enum Afterwards {
        /// They are deleted.
        Deleted = "deleted",
        /// They are made anonymous for good.
        Anonymised = "anonymised",
        /// They go to the archive.
        Archived = "archived",
    }
}

record! {
    /// Whether one must give the data (art. 13(2)(e)).
    pub struct NonDisclosure {
        /// Whether a law demands it.
        ///
        /// Example: `false`
        pub legal_requirement: Option<bool>,
        /// Whether a contract demands it.
        ///
        /// Example: `false`
        pub contractual_regulation: Option<bool>,
        /// Whether the person has to.
        ///
        /// Example: `false`
        pub obligation_to_provide: Option<bool>,
        /// What follows if the person does not.
        ///
        /// Example: `"Uten adressen kan vi ikke svare deg."`
        pub consequences: Option<Text<'a>>,
        /// Another way to get the same service.
        ///
        /// Example: `"Du kan også møte opp i servicetorget."`
        pub alternative: Option<Text<'a>>,
    }
}

record! {
    /// Whether anything is decided about people without a person (art. 22).
    pub struct AutomatedDecisionMaking {
        /// Whether it happens.
        ///
        /// Example: `false`
        pub in_use: bool,
        /// By what logic.
        ///
        /// Example: `"Søknader om barnehageplass fordeles etter søskenprioritet og avstand."`
        pub logic_involved: Option<Text<'a>>,
        /// What it means for the person.
        ///
        /// Example: `"Du får et vedtak som du kan klage på."`
        pub scope_and_intended_effects: Option<Text<'a>>,
    }
}

record! {
    /// A purpose that is about to change (art. 13(3), 14(4)).
    pub struct ChangeOfPurpose {
        /// What changes.
        ///
        /// Example: `"Opplysninger fra skjema brukes også til statistikk."`
        pub description: Text<'a>,
        /// Which data.
        ///
        /// Example: `["Postnummer"]`
        pub affected_data_categories: List<'a, Text<'a>>,
        /// From when (TILT's `plannedDateOfChange`).
        ///
        /// Example: `"2027-01-01"`
        pub planned: Option<Timestamp>,
        /// Where the new version can be read (TILT's `urlOfNewVersion`).
        ///
        /// Example: `"/personvern/ny"`
        pub url: Option<Link<'a>>,
    }
}

record! {
    /// How visits are analysed.
    pub struct Analytics {
        /// With which tool.
        ///
        /// Example: `"Siteimprove Analytics"`
        pub tool: Plain<'a>,
        /// What it can tell the municipality.
        ///
        /// Example: `["Hvor mange som leser en side", "Hvor lenge et besøk varer"]`
        pub questions: List<'a, Text<'a>>,
        /// What is measured of behaviour on the page.
        ///
        /// Example: `["Hvilke lenker som brukes", "Hvor langt ned noen leser"]`
        pub measures: List<'a, Text<'a>>,
        /// What happens to IP addresses.
        ///
        /// Example: `"truncated"`
        pub ip: Option<IpHandling>,
        /// More about the IP addresses.
        ///
        /// Example: `"De siste sifrene fjernes før adressen lagres."`
        pub ip_note: Option<Text<'a>>,
        /// The supplier's own terms, where they apply too.
        ///
        /// Example: `"https://policies.google.com/privacy"`
        pub vendor_terms: Option<Link<'a>>,
    }
}

words! {
    /// What happens to IP addresses.
    pub enum IpHandling {
        /// Never stored.
        NotStored = "notStored",
        /// The last part is cut off before anything is stored.
        Truncated = "truncated",
        /// Replaced by a mask; never in clear text.
        Masked = "masked",
        /// Stored as they are.
        Stored = "stored",
    }
}

record! {
    /// How the municipality uses a social medium.
    pub struct SocialMedia {
        /// Which.
        ///
        /// Example: `"Facebook"`
        pub platform: Plain<'a>,
        /// Why the municipality is there, and where it was decided.
        ///
        /// Example: `"Kommunikasjonsstrategien sier at vi skal være der innbyggerne er."`
        pub strategy: Option<Text<'a>>,
        /// What the municipality learns from the medium about its page.
        ///
        /// Example: `["Hvor mange som har sett et innlegg", "Hvem som har kommentert"]`
        pub insights: List<'a, Text<'a>>,
        /// Who watches what is written there.
        ///
        /// Example: `"En moderator fjerner innlegg som røper for mye om noen."`
        pub moderation: Option<Text<'a>>,
        /// How to get something removed, and from whom.
        ///
        /// Example: `"Du kan slette det du selv har skrevet, eller be oss om det."`
        pub removal: Option<Text<'a>>,
        /// What the municipality cannot do.
        ///
        /// Example: `"Det andre har delt videre, må du ta opp med Facebook."`
        pub limits: Option<Text<'a>>,
        /// Where the same can be had without the medium.
        ///
        /// Example: `"Alt viktig står på nettstedet vårt."`
        pub alternatives: Option<Text<'a>>,
    }
}

record! {
    /// What is special about a form.
    pub struct FormFacts {
        /// Who runs it: an id of `processors`.
        ///
        /// Example: `"driftas"`
        pub operator: Option<ProcessorId<'a>>,
        /// How one proves who one is.
        ///
        /// Example: `"ID-porten"`
        pub login: Option<Plain<'a>>,
        /// The page where the form is.
        ///
        /// Example: `"/sikker-innsending"`
        pub url: Option<Link<'a>>,
        /// Whether the form makes the visitor consent in order to get on. Rarely valid for a public body (art. 7(4), recital 43).
        ///
        /// Example: `false`
        pub consent_required: Option<bool>,
        /// Where finished cases go.
        ///
        /// Example: `"Ferdige saker ligger i kommunens arkiv."`
        pub archive: Option<Text<'a>>,
    }
}
