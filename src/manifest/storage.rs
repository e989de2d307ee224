//! What is kept on the visitor's device: what is strictly necessary, and what may be kept only after a yes (ekomloven § 3-15).

use serde::{Deserialize, Serialize};

use super::{Id, Plain, StorageName, Text};
use crate::language::{Duration, Timestamp};

/// What is kept on the visitor's device.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Storage {
    /// Raised by the editor when visitors must be asked again.
    ///
    /// Example: `2`
    pub version: u32,
    /// How long a choice holds, a no as long as a yes: 1 to 365 days. None: 180.
    ///
    /// Example: `180`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_days: Option<u32>,
    /// The purposes that the visitor can say yes or no to.
    ///
    /// Example: `[{ "id": "statistikk", "title": "Hvordan nettsiden brukes", "items": [{ "name": "_ga*", "area": "cookie" }] }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<StoragePurpose>,
    /// What the site cannot do without (§ 3-15 second paragraph): told, never asked.
    ///
    /// Example: `[{ "name": "sesjon", "area": "cookie", "purpose": "Holder deg innlogget" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub necessary: Vec<StoredItem>,
}

/// A purpose that the visitor can say yes or no to.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoragePurpose {
    /// Its id: what `data-purpose` on a gated script says.
    ///
    /// Example: `"statistikk"`
    pub id: Id,
    /// Since which date it is part of the question, so that a visitor who is asked again sees what is new.
    ///
    /// Example: `"2024-01-25"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// What the visitor says yes to, in everyday words.
    ///
    /// Example: `"Hvordan nettsiden brukes"`
    pub title: Text,
    /// More about it, in a sentence or two.
    ///
    /// Example: `"Vi teller besøk for å finne ut hva som er vanskelig å finne."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// What follows from a no.
    ///
    /// Example: `"Alt virker som før hvis du sier nei."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Text>,
    /// The entry of `processing` that tells what happens to what is collected.
    ///
    /// Example: `"webstatistikk"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processing: Option<Id>,
    /// Who receives it: ids of `processors`.
    ///
    /// Example: `["driftas"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Id>,
    /// What is kept on the device for it.
    ///
    /// Example: `[{ "name": "_ga*", "area": "cookie", "ttl": "P13M" }]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<StoredItem>,
}

/// Something that is kept on the device.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoredItem {
    /// Its name, or the beginning of it and a star.
    ///
    /// Example: `"_ga*"`
    pub name: StorageName,
    /// Where it is kept.
    ///
    /// Example: `"cookie"`
    pub area: Area,
    /// How long it stays. None: until the browser is closed for cookies and session storage, until it is removed for others.
    ///
    /// Example: `"P13M"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttl: Option<Duration>,
    /// Who put it there: an id of `processors`. None: the municipality.
    ///
    /// Example: `"driftas"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Id>,
    /// What it is for.
    ///
    /// Example: `"Skiller en besøkende fra en annen"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// Since which date it has been in use.
    ///
    /// Example: `"2024-01-25"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// The site that it belongs to, where it is another than the municipality's.
    ///
    /// Example: `"youtube.com"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<Plain>,
    /// Whether a cookie is closed to scripts, so that no script can remove it.
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_only: Option<bool>,
}

/// Where something is kept on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Area {
    /// A cookie.
    Cookie,
    /// `localStorage`
    LocalStorage,
    /// `sessionStorage`
    SessionStorage,
    /// A database of `indexedDB`
    #[serde(rename = "indexedDB")]
    IndexedDb,
    /// A cache of `caches`
    CacheStorage,
}
