//! The document itself: its version, dates and languages, and what it covers.

use serde::{Deserialize, Serialize};

use super::link::Link;
use super::{Plain, Text};
use crate::language::{LanguageTag, Timestamp};

/// The document itself.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    /// The version, in whatever way the municipality counts.
    ///
    /// Example: `"3"`
    pub version: Plain,
    /// The version that this one replaces.
    ///
    /// Example: `"2"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Plain>,
    /// When it was first published.
    ///
    /// Example: `"2018-07-30"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When it was last changed; shown as «Sist oppdatert».
    ///
    /// Example: `"2024-01-25T17:01+01:00"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    /// The languages in which it can be read, the first being that of every text without a language. None: bokmål.
    ///
    /// Example: `["nb", "sma"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
    /// The title of the declaration. None: the widget's own word («Personvernerklæring»).
    ///
    /// Example: `"Personvernerklæring"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What the declaration is about, in a sentence or two.
    ///
    /// Example: `"Her står det hvordan kommunen behandler opplysninger om deg."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Text>,
    /// The sites that it covers, as visitors know them.
    ///
    /// Example: `["www.eksempel.kommune.no", "eksempel.kommune.no"]`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Plain>,
    /// What else it covers, or does not.
    ///
    /// Example: `"Erklæringen gjelder også det du sender oss på papir."`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
    /// Where the declaration stands.
    ///
    /// Example: `"https://www.eksempel.kommune.no/personvern"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// When somebody last read it through for plain language (art. 12(1)).
    ///
    /// Example: `"2026-09-01"`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain_language_reviewed: Option<Timestamp>,
    /// Whether «Innhold» is shown. None: when there are more than four sections.
    ///
    /// Example: `true`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contents: Option<bool>,
}
