//! The document itself: its version, dates and languages, and what it covers.

use super::link::Link;
use super::shape::{List, record};
use super::{Plain, Text};
use crate::language::{LanguageTag, Timestamp};

record! {
    /// The document itself.
    pub struct Meta {
        /// The version, in whatever way the municipality counts.
        ///
        /// Example: `"3"`
        pub version: Plain<'a>,
        /// The version that this one replaces.
        ///
        /// Example: `"2"`
        pub supersedes: Option<Plain<'a>>,
        /// When it was first published.
        ///
        /// Example: `"2018-07-30"`
        pub published: Option<Timestamp>,
        /// When it was last changed; shown as «Sist oppdatert».
        ///
        /// Example: `"2024-01-25T17:01+01:00"`
        pub modified: Option<Timestamp>,
        /// The languages in which it can be read, the first being that of every text without a language. None: bokmål.
        ///
        /// Example: `["nb", "sma"]`
        pub languages: List<'a, LanguageTag>,
        /// The title of the declaration. None: the widget's own word («Personvernerklæring»).
        ///
        /// Example: `"Personvernerklæring"`
        pub title: Option<Text<'a>>,
        /// What the declaration is about, in a sentence or two.
        ///
        /// Example: `"Her står det hvordan kommunen behandler opplysninger om deg."`
        pub lead: Option<Text<'a>>,
        /// The sites that it covers, as visitors know them.
        ///
        /// Example: `["www.eksempel.kommune.no", "eksempel.kommune.no"]`
        pub sites: List<'a, Plain<'a>>,
        /// What else it covers, or does not.
        ///
        /// Example: `"Erklæringen gjelder også det du sender oss på papir."`
        pub scope: Option<Text<'a>>,
        /// Where the declaration stands.
        ///
        /// Example: `"https://www.eksempel.kommune.no/personvern"`
        pub url: Option<Link<'a>>,
        /// When somebody last read it through for plain language (art. 12(1)).
        ///
        /// Example: `"2026-09-01"`
        pub plain_language_reviewed: Option<Timestamp>,
        /// Whether «Innhold» is shown. None: when there are more than four sections.
        ///
        /// Example: `true`
        pub contents: Option<bool>,
    }
}
