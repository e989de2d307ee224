//! What a rule is: an id that never changes meaning, what it rests on, and how it looks.

use serde::Serialize;

use super::case::{Case, Place};
use super::page::Thing;
use super::phrase::Phrase;
use crate::language::Timestamp;
use crate::manifest::problem::Severity;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its id: `PV001`. Given once.
    pub id: &'static str,
    /// How strongly it binds.
    pub strength: Strength,
    /// What it rests on, the most important first.
    pub laws: &'static [Cite],
    /// From which date it holds.
    pub holds: Holds,
    /// What it finds, in a few words.
    pub title: Both,
    /// How to mend what it finds.
    pub mend: Both,
    pub(super) look: Looking,
}

/// How strongly a rule binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Strength {
    /// Worth doing; no law demands that the declaration says it.
    Advice,
    /// Demanded where the manifest's own facts, or the page's, say that it applies, and they do.
    Conditional,
    /// Demanded of every municipality's declaration.
    Breach,
}

impl Strength {
    /// How grave what it finds is: what binds is an error, advice a warning.
    pub fn level(self) -> Level {
        match self {
            Self::Breach | Self::Conditional => Level::Error,
            Self::Advice => Level::Warning,
        }
    }

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breach => "breach",
            Self::Conditional => "conditional",
            Self::Advice => "advice",
        }
    }

    /// What reports call it.
    pub fn word(self) -> Both {
        match self {
            Self::Breach => both("krav", "required"),
            Self::Conditional => both("krav her", "required here"),
            Self::Advice => both("råd", "advice"),
        }
    }
}

/// How grave something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// The file cannot be used, or lacks what the law demands.
    Error,
    /// Worth mending.
    Warning,
}

impl Level {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
        }
    }
}

/// From which date a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It rests on no law with a date.
    Always,
    /// From this day: `2025-01-01`.
    From(&'static str),
    /// Not yet: the law is passed, but the date of its entry into force is not known here.
    NotYet,
}

impl Holds {
    /// Whether it holds on a day, counted from 1970.
    pub fn on(self, day: i32) -> bool {
        match self {
            Self::Always => true,
            Self::From(date) => Timestamp::parse(date).is_ok_and(|date| date.day_number() <= day),
            Self::NotYet => false,
        }
    }
}

/// The day on which personopplysningsloven, and with it the GDPR, came into force in Norway.
pub(super) const GDPR: Holds = Holds::From("2018-07-20");
/// The day on which ekomloven of 2024 came into force.
pub(super) const EKOM: Holds = Holds::From("2025-01-01");

/// A text of a rule in both languages of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Bokmål.
    pub nb: &'static str,
    /// English.
    pub en: &'static str,
}

/// A text of a rule.
pub(super) const fn both(nb: &'static str, en: &'static str) -> Both {
    Both { nb, en }
}

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Bokmål.
    Norwegian,
    /// English.
    English,
}

impl Both {
    /// The text in a language.
    pub fn of(self, tongue: Tongue) -> &'static str {
        match tongue {
            Tongue::Norwegian => self.nb,
            Tongue::English => self.en,
        }
    }
}

/// A text about one manifest, in both languages of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Bokmål.
    pub nb: String,
    /// English.
    pub en: String,
}

impl Told {
    /// The text in a language.
    pub fn of(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Norwegian => &self.nb,
            Tongue::English => &self.en,
        }
    }
}

impl From<Both> for Told {
    fn from(both: Both) -> Self {
        Self { nb: both.nb.into(), en: both.en.into() }
    }
}

/// An act, or another thing that a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Personvernforordningen (EU) 2016/679, as it stands in personopplysningsloven § 1.
    Gdpr,
    /// Personopplysningsloven (LOV-2018-06-15-38).
    PersonalData,
    /// Ekomloven (LOV-2024-12-13-76).
    Ekom,
    /// Kommuneloven (LOV-2018-06-22-83).
    LocalGovernment,
    /// Arkivlova (LOV-2025-06-20-96).
    Archives,
    /// Opplæringslova (LOV-2023-06-09-30).
    Education,
    /// Forvaltningsloven (LOV-1967-02-10), to be replaced by the act of 2025.
    Administration,
    /// Offentleglova (LOV-2006-05-19-16).
    PublicAccess,
    /// The Court of Justice of the European Union.
    Court,
    /// WCAG 2.1, which forskrift om universell utforming av IKT-løsninger makes binding.
    Wcag,
    /// Designsystemet's pattern for asking about consent, made with Datatilsynet and Nkom.
    Pattern,
    /// No law: the name has changed, or nobody is helped by it.
    Usage,
}

impl Act {
    fn name(self) -> Both {
        match self {
            Self::Gdpr => both("personvernforordningen", "GDPR"),
            Self::PersonalData => both("personopplysningsloven", "Personal Data Act (personopplysningsloven)"),
            Self::Ekom => both("ekomloven", "Electronic Communications Act (ekomloven)"),
            Self::LocalGovernment => both("kommuneloven", "Local Government Act (kommuneloven)"),
            Self::Archives => both("arkivlova", "Archives Act (arkivlova)"),
            Self::Education => both("opplæringslova", "Education Act (opplæringslova)"),
            Self::Administration => both("forvaltningsloven", "Public Administration Act (forvaltningsloven)"),
            Self::PublicAccess => both("offentleglova", "Freedom of Information Act (offentleglova)"),
            Self::Court => both("EU-domstolen", "Court of Justice of the EU"),
            Self::Wcag => both("WCAG 2.1", "WCAG 2.1"),
            Self::Pattern => both("Designsystemet", "Designsystemet"),
            Self::Usage => both("god praksis", "good practice"),
        }
    }

    fn address(self) -> &'static str {
        match self {
            Self::Gdpr => "https://lovdata.no/lov/2018-06-15-38/gdpr/",
            Self::PersonalData => "https://lovdata.no/lov/2018-06-15-38/",
            Self::Ekom => "https://lovdata.no/lov/2024-12-13-76/",
            Self::LocalGovernment => "https://lovdata.no/lov/2018-06-22-83/",
            Self::Archives => "https://lovdata.no/lov/2025-06-20-96",
            Self::Education => "https://lovdata.no/lov/2023-06-09-30",
            Self::Administration => "https://lovdata.no/lov/1967-02-10",
            Self::PublicAccess => "https://lovdata.no/lov/2006-05-19-16",
            Self::Court => "https://curia.europa.eu/juris/liste.jsf?num=",
            Self::Wcag => "https://www.w3.org/TR/WCAG21/#",
            Self::Pattern => "https://designsystemet.no/no/patterns/consent-banner",
            Self::Usage => "",
        }
    }
}

/// A place in an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// Which act.
    pub act: Act,
    /// Where in it; empty for the whole.
    pub place: Both,
    /// The end of its address: `a13`.
    anchor: &'static str,
}

impl Cite {
    /// As it is cited: «personvernforordningen art. 13 nr. 1 bokstav b», “GDPR Art. 13(1)(b)”.
    pub fn written(self, tongue: Tongue) -> String {
        let (act, place) = (self.act.name().of(tongue), self.place.of(tongue));
        if place.is_empty() { act.to_owned() } else { [act, " ", place].concat() }
    }

    /// Where it can be read; `None` where it is no text.
    pub fn url(self) -> Option<String> {
        let address = self.act.address();
        (!address.is_empty()).then(|| [address, self.anchor].concat())
    }
}

/// A place in any act.
pub(super) const fn cite(act: Act, nb: &'static str, en: &'static str, anchor: &'static str) -> Cite {
    Cite { act, place: both(nb, en), anchor }
}

/// An article of the GDPR.
pub(super) const fn gdpr(nb: &'static str, en: &'static str, anchor: &'static str) -> Cite {
    cite(Act::Gdpr, nb, en, anchor)
}

/// Ekomloven § 3-15: what is stored on the visitor's device.
pub(super) const SECTION_3_15: Cite = cite(Act::Ekom, "§ 3-15", "§ 3-15", "§3-15");

impl Rule {
    /// What it rests on, in one line. An act that is cited twice in a row is named once.
    pub fn cited(&self, tongue: Tongue) -> String {
        let mut line = String::new();
        let mut before = None;
        for cite in self.laws {
            if before == Some(cite.act) {
                line.push_str(", ");
                line.push_str(cite.place.of(tongue));
            } else {
                line.push_str(if line.is_empty() { "" } else { "; " });
                line.push_str(&cite.written(tongue));
            }
            before = Some(cite.act);
        }
        line
    }

    /// Where the most important of what it rests on can be read.
    pub fn url(&self) -> Option<String> {
        self.laws.iter().find_map(|cite| cite.url())
    }

    pub(super) fn look_at(&'static self, case: &Case, findings: &mut Vec<Finding>) {
        let mut look = Look { case, rule: self, findings };
        match self.look {
            Looking::By(look_by) => look_by(&mut look),
            Looking::For(phrases) => look.phrases(phrases),
            Looking::Nothing => {}
        }
    }
}

/// How a rule looks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Looking {
    /// By code.
    By(fn(&mut Look)),
    /// For phrases in texts, names and laws: all of them in one text.
    For(&'static [Phrase]),
    /// It is data only, until it is known from when it holds.
    Nothing,
}

/// A rule at work.
pub(super) struct Look<'c, 'a> {
    pub(super) case: &'c Case<'a>,
    rule: &'static Rule,
    findings: &'c mut Vec<Finding>,
}

impl Look<'_, '_> {
    /// Notes a finding about a thing of the page, at what the manifest says of it or should.
    pub(super) fn find_thing(&mut self, below: &str, thing: Thing, missing: Told) {
        self.find(&Place::root(), below, missing);
        if let Some(finding) = self.findings.last_mut() {
            finding.thing = Some(thing);
        }
    }

    /// Notes a finding at a place, or at something below it.
    pub(super) fn find(&mut self, place: &Place, below: &str, missing: Told) {
        self.findings.push(Finding {
            rule: self.rule,
            thing: None,
            file: self.case.address(place).map(str::to_owned),
            path: [&place.path, below].concat(),
            missing,
        });
    }

    /// What the rule finds, in a few words.
    pub(super) fn title(&self) -> Both {
        self.rule.title
    }

    /// Notes a finding that the rule's title says all about.
    pub(super) fn find_titled(&mut self, place: &Place, below: &str) {
        self.find(place, below, self.rule.title.into());
    }

    fn phrases(&mut self, phrases: &[Phrase]) {
        for wording in self.case.wordings() {
            if let Some(found) = wording.says(phrases) {
                self.find(&wording.place, "", quoting(self.rule.title, &found));
            }
        }
    }
}

/// A rule's title with what was found in quotation marks after it.
pub(super) fn quoting(title: Both, found: &str) -> Told {
    Told { nb: format!("{}: «{found}»", title.nb), en: format!("{}: “{found}”", title.en) }
}

/// What a rule found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The address of the file, where it is another than the manifest itself (a fragment).
    pub file: Option<String>,
    /// JSON path of what is wrong, or of where the missing thing belongs: `$.processing[0].legalBases`.
    pub path: String,
    /// What is missing or wrong.
    pub missing: Told,
    /// The thing of the page that it is about.
    pub thing: Option<Thing>,
}
