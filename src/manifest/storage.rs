//! What is kept on the visitor's device: what is strictly necessary, and what may be kept only after a yes (ekomloven § 3-15).

use super::link::Link;
use super::shape::{List, record, words};
use super::{Id, Plain, ProcessingId, ProcessorId, StorageName, Text};
use crate::language::{Duration, Timestamp};

record! {
    /// What is kept on the visitor's device.
    pub struct Storage {
        /// Raised by the editor when visitors must be asked again.
        ///
        /// Example: `2`
        pub version: u32,
        /// How long a choice holds, a no as long as a yes: 1 to 365 days. None: 180.
        ///
        /// Example: `180`
        pub keep_days: Option<u32>,
        /// The domain whose subdomains share one answer, where visitors see them as one site; the answer is then kept in a cookie.
        ///
        /// Example: `"eksempel.kommune.no"`
        pub shared_domain: Option<Plain<'a>>,
        /// The question, where the widget's own does not fit: everyday words, the purpose before the technology, no negation.
        ///
        /// Example: `"Får vi samle informasjon om hvordan nettstedet brukes?"`
        pub question: Option<Text<'a>>,
        /// Why the site asks, in one line.
        ///
        /// Example: `"Svarene hjelper oss å gjøre nettstedet bedre."`
        pub reason: Option<Text<'a>>,
        /// The page that tells all about what is stored and why: the declaration, at its storage section.
        ///
        /// Example: `"/personvern#lagring"`
        pub information: Option<Link<'a>>,
        /// The purposes that the visitor can say yes or no to.
        ///
        /// Example: `[{ "id": "statistikk", "title": "Hvordan nettsiden brukes", "items": [{ "name": "_ga*", "area": "cookie" }] }]`
        pub purposes: List<'a, StoragePurpose<'a>>,
        /// What the site cannot do without (§ 3-15 second paragraph): told, never asked.
        ///
        /// Example: `[{ "name": "sesjon", "area": "cookie", "purpose": "Holder deg innlogget" }]`
        pub necessary: List<'a, StoredItem<'a>>,
    }
}

record! {
    /// A purpose that the visitor can say yes or no to.
    pub struct StoragePurpose {
        /// Its id: what `data-purpose` on a gated script says.
        ///
        /// Example: `"statistikk"`
        pub id: Id<'a>,
        /// Since which date it is part of the question, so that a visitor who is asked again sees what is new.
        ///
        /// Example: `"2024-01-25"`
        pub since: Option<Timestamp>,
        /// What the visitor says yes to, in everyday words.
        ///
        /// Example: `"Hvordan nettsiden brukes"`
        pub title: Text<'a>,
        /// More about it, in a sentence or two.
        ///
        /// Example: `"Vi teller besøk for å finne ut hva som er vanskelig å finne."`
        pub description: Option<Text<'a>>,
        /// What follows from a no.
        ///
        /// Example: `"Alt virker som før hvis du sier nei."`
        pub consequence: Option<Text<'a>>,
        /// The entry of `processing` that tells what happens to what is collected.
        ///
        /// Example: `"webstatistikk"`
        pub processing: Option<ProcessingId<'a>>,
        /// Who receives it: ids of `processors`.
        ///
        /// Example: `["driftas"]`
        pub recipients: List<'a, ProcessorId<'a>>,
        /// What is kept on the device for it.
        ///
        /// Example: `[{ "name": "_ga*", "area": "cookie", "ttl": "P13M" }]`
        pub items: List<'a, StoredItem<'a>>,
        /// What other consent tools' attributes call it, so that markup that they gate is gated without being written anew:
        /// the value of `data-category`, `data-service`, `data-name`, `data-cookieconsent` or `data-usercentrics`.
        ///
        /// Example: `["analytics", "statistics", "Matomo"]`
        pub aliases: List<'a, Plain<'a>>,
        /// What of Google's Consent Mode a yes to it grants.
        ///
        /// Example: `["analytics_storage"]`
        pub consent_signals: List<'a, ConsentSignal>,
        /// Whether what a yes has started can only be stopped by loading the page anew.
        ///
        /// Example: `true`
        pub reload: Option<bool>,
    }
}

record! {
    /// Something that is kept on the device.
    pub struct StoredItem {
        /// Its name, or the beginning of it and a star.
        ///
        /// Example: `"_ga*"`
        pub name: StorageName<'a>,
        /// Where it is kept.
        ///
        /// Example: `"cookie"`
        pub area: Area,
        /// How long it stays. None: until the browser is closed for cookies, the tab for session storage, until it is removed for others.
        ///
        /// Example: `"P13M"`
        pub ttl: Option<Duration>,
        /// Who put it there: an id of `processors`. None: the municipality.
        ///
        /// Example: `"driftas"`
        pub provider: Option<ProcessorId<'a>>,
        /// What it is for.
        ///
        /// Example: `"Skiller en besøkende fra en annen"`
        pub purpose: Option<Text<'a>>,
        /// Since which date it has been in use.
        ///
        /// Example: `"2024-01-25"`
        pub since: Option<Timestamp>,
        /// The site that it belongs to, where it is another than the municipality's.
        ///
        /// Example: `"youtube.com"`
        pub domain: Option<Plain<'a>>,
        /// Whether a cookie is closed to scripts, so that no script can remove it.
        ///
        /// Example: `true`
        pub http_only: Option<bool>,
    }
}

impl<'a> Storage<'a> {
    /// The purposes that can be asked about: those that have a name.
    pub fn asked(self) -> Vec<StoragePurpose<'a>> {
        self.purposes().iter().filter(|purpose| !purpose.title().is_empty()).collect()
    }
}

impl Area {
    /// Every area.
    pub const ALL: [Self; 5] =
        [Self::Cookie, Self::LocalStorage, Self::SessionStorage, Self::IndexedDb, Self::CacheStorage];

    /// Its name in the manifest.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cookie => "cookie",
            Self::LocalStorage => "localStorage",
            Self::SessionStorage => "sessionStorage",
            Self::IndexedDb => "indexedDB",
            Self::CacheStorage => "cacheStorage",
        }
    }
}

impl StoredItem<'_> {
    /// Whether it names what is stored under `name`: it is the same, or the beginning before its star.
    pub fn names(self, name: &str) -> bool {
        let own = self.name();
        own.as_str().strip_suffix('*').map_or(own.as_str() == name, |stem| name.starts_with(stem))
    }

    /// Whether no script of the site can remove it: it is closed to scripts, or another site's.
    pub fn remains(self) -> bool {
        self.http_only() == Some(true) || self.domain().is_some()
    }
}

words! {
    /// A signal of Google's Consent Mode, version 2, by Google's own name.
    pub enum ConsentSignal {
        /// Storage for advertising
        AdStorage = "ad_storage",
        /// Personal data to Google for advertising
        AdUserData = "ad_user_data",
        /// Personalised advertising
        AdPersonalization = "ad_personalization",
        /// Storage for statistics
        AnalyticsStorage = "analytics_storage",
        /// Storage for functions of the site
        FunctionalityStorage = "functionality_storage",
        /// Storage for personal adaptation
        PersonalizationStorage = "personalization_storage",
        /// Storage for security
        SecurityStorage = "security_storage",
    }
}

words! {
    /// Where something is kept on the device.
    pub enum Area {
        /// A cookie.
        Cookie = "cookie",
        /// `localStorage`
        LocalStorage = "localStorage",
        /// `sessionStorage`
        SessionStorage = "sessionStorage",
        /// A database of `indexedDB`
        IndexedDb = "indexedDB",
        /// A cache of `caches`
        CacheStorage = "cacheStorage",
    }
}
