//! What changed between two versions of a declaration, in plain words, and whether visitors must be asked again.

mod again;

pub use again::{Again, asks_again};

use super::Told;
use crate::language::LanguageTag;
use crate::manifest::json::Json;
use crate::manifest::section::Section;
use crate::manifest::shape::{List, Value};
use crate::manifest::{Document, Text};

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// The document itself: version, dates, languages.
    Document,
    /// Who answers, what is done, the rights: a fact.
    Fact,
    /// What is kept on the visitor's device.
    Storage,
    /// The page: its sections.
    Section,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub subject: Subject,
    /// JSON path: in the new version, or in the old one for what is gone.
    pub path: String,
    /// The change in words.
    pub told: Told,
}

/// Every change from one version to the next, in the order of the manifest.
pub fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let mut found =
        Found { changes: Vec::new(), old_first: old.meta().first_language(), new_first: new.meta().first_language() };
    found.fields(Subject::Document, "$.meta", Some(old.meta().json()), Some(new.meta().json()));
    let (before, after) = (old.manifest().json(), new.manifest().json());
    for (field, names) in FACTS {
        let subject = if *field == "storage" { Subject::Storage } else { Subject::Fact };
        let path = ["$.", field].concat();
        found.fact(subject, &path, before.get(field), after.get(field), names);
    }
    found.sections("$", old.sections(), new.sections());
    found.changes
}

/// Two words for each field that states a fact: in bokmål and in English, for one and for an entry of several.
const FACTS: &[(&str, (&str, &str))] = &[
    ("controller", ("Den behandlingsansvarlige", "The controller")),
    ("jointControllers", ("Felles behandlingsansvarlig", "Joint controller")),
    ("dataProtectionOfficer", ("Personvernombudet", "The data protection officer")),
    ("contacts", ("Kontakten", "Contact")),
    ("processors", ("Leverandøren", "Supplier")),
    ("processing", ("Behandlingen", "Processing")),
    ("storage", ("Lagring på enheten", "Storage on the device")),
    ("chats", ("Chatboten", "Chatbot")),
    ("rights", ("Rettighetene", "The rights")),
    ("automatedDecisionMaking", ("Automatiske avgjørelser", "Automated decisions")),
    ("changesOfPurpose", ("Varslet endring", "Announced change")),
    ("definitions", ("Forklaringen", "Definition")),
    ("laws", ("Loven", "Law")),
    ("words", ("Egne ord", "Own words")),
];

struct Found {
    changes: Vec<Change>,
    old_first: LanguageTag,
    new_first: LanguageTag,
}

impl Found {
    fn note(&mut self, subject: Subject, path: &str, nb: String, en: String) {
        self.changes.push(Change { subject, path: path.to_owned(), told: Told { nb, en } });
    }

    /// A fact, or a list of facts that have ids.
    fn fact(
        &mut self,
        subject: Subject,
        path: &str,
        before: Option<&Json>,
        after: Option<&Json>,
        (nb, en): &(&str, &str),
    ) {
        let (before, after) = (stated(before), stated(after));
        match (before, after) {
            (Some(Json::Array(before)), Some(Json::Array(after))) => {
                self.entries(subject, path, before, after, (nb, en));
            }
            (None, Some(Json::Array(after))) => self.entries(subject, path, &[], after, (nb, en)),
            (Some(Json::Array(before)), None) => self.entries(subject, path, before, &[], (nb, en)),
            (None, Some(_)) => self.note(subject, path, format!("{nb}: kommet til"), format!("{en}: added")),
            (Some(_), None) => self.note(subject, path, format!("{nb}: tatt bort"), format!("{en}: removed")),
            (Some(before), Some(after)) if path == "$.storage" => self.storage(before, after),
            (before, after) => self.named_fields(subject, path, before, after, (nb, en)),
        }
    }

    /// The entries of a list, held together by id, else by place.
    fn entries(&mut self, subject: Subject, path: &str, before: &[Json], after: &[Json], (nb, en): (&str, &str)) {
        let key = |entry: &Json, index: usize| match entry.get("id").or_else(|| entry.get("name")) {
            Some(Json::String(id)) => id.clone(),
            _ => index.to_string(),
        };
        for (index, entry) in before.iter().enumerate() {
            let id = key(entry, index);
            if !after.iter().enumerate().any(|(at, other)| key(other, at) == id) {
                let name = called(entry, &id, self.old_first);
                let place = [path, "[", &index.to_string(), "]"].concat();
                self.note(
                    subject,
                    &place,
                    format!("{nb} «{}»: tatt bort", name.nb),
                    format!("{en} “{}”: removed", name.en),
                );
            }
        }
        for (index, entry) in after.iter().enumerate() {
            let id = key(entry, index);
            let name = called(entry, &id, self.new_first);
            let place = [path, "[", &index.to_string(), "]"].concat();
            match before.iter().enumerate().find(|(at, other)| key(other, *at) == id) {
                None => self.note(
                    subject,
                    &place,
                    format!("{nb} «{}»: kommet til", name.nb),
                    format!("{en} “{}”: added", name.en),
                ),
                Some((_, earlier)) => {
                    let (nb, en) = (format!("{nb} «{}»", name.nb), format!("{en} “{}”", name.en));
                    self.named_fields(subject, &place, Some(earlier), Some(entry), (&nb, &en));
                    if subject == Subject::Storage {
                        let names = ("Det som lagres,", "What is stored,");
                        let items = [&place, ".items"].concat();
                        self.fact(subject, &items, earlier.get("items"), entry.get("items"), &names);
                    }
                }
            }
        }
    }

    /// What is kept on the device: its own fields, each purpose, what is stored for it, and what is necessary.
    fn storage(&mut self, before: &Json, after: &Json) {
        let path = "$.storage";
        let (nb, en) = ("Lagring på enheten", "Storage on the device");
        self.named_fields(Subject::Storage, path, Some(before), Some(after), (nb, en));
        let lists = [("purposes", ("Formålet", "Purpose")), ("necessary", ("Det nødvendige,", "What is necessary,"))];
        for (field, names) in lists {
            self.fact(Subject::Storage, &[path, ".", field].concat(), before.get(field), after.get(field), &names);
        }
    }

    /// The fields of two objects that differ, in one line.
    fn named_fields(
        &mut self,
        subject: Subject,
        path: &str,
        before: Option<&Json>,
        after: Option<&Json>,
        (nb, en): (&str, &str),
    ) {
        let (Some(before), Some(after)) = (before, after) else { return };
        // What is told entry by entry is not told as a field.
        let apart: &[&str] = match path {
            "$.storage" => &["purposes", "necessary"],
            _ if subject == Subject::Storage => &["items"],
            _ => &[],
        };
        let fields: Vec<String> =
            differing(before, after).into_iter().filter(|name| !apart.contains(&name.as_str())).collect();
        if !fields.is_empty() {
            let fields = fields.join(", ");
            self.note(subject, path, format!("{nb}: endret ({fields})"), format!("{en}: changed ({fields})"));
        }
    }

    /// The fields of two objects that differ, a line each, with their values where those are short.
    fn fields(&mut self, subject: Subject, path: &str, before: Option<&Json>, after: Option<&Json>) {
        let (Some(before), Some(after)) = (before, after) else { return };
        for field in differing(before, after) {
            let path = [path, ".", &field].concat();
            let (from, to) = (brief(before.get(&field)), brief(after.get(&field)));
            let nb = match (&from, &to) {
                (Some(from), Some(to)) => format!("«{field}»: fra {from} til {to}"),
                _ => format!("«{field}»: endret"),
            };
            let en = match (&from, &to) {
                (Some(from), Some(to)) => format!("“{field}”: from {from} to {to}"),
                _ => format!("“{field}”: changed"),
            };
            self.note(subject, &path, nb, en);
        }
    }

    /// The sections, held together by id. A section that is not where it was is told once.
    fn sections(&mut self, path: &str, before: List<Section>, after: List<Section>) {
        let ids = |sections: List<Section>| sections.iter().map(|it| it.id().as_str().to_owned()).collect::<Vec<_>>();
        let (old_ids, new_ids) = (ids(before), ids(after));
        for (index, section) in
            before.iter().enumerate().filter(|(_, it)| !new_ids.iter().any(|id| id == it.id().as_str()))
        {
            let name = titled(section, self.old_first);
            let place = [path, ".sections[", &index.to_string(), "]"].concat();
            self.note(
                Subject::Section,
                &place,
                format!("Delen «{}»: tatt bort", name.nb),
                format!("Section “{}”: removed", name.en),
            );
        }
        for (index, section) in after.iter().enumerate() {
            let place = [path, ".sections[", &index.to_string(), "]"].concat();
            let name = titled(section, self.new_first);
            let Some(earlier) = before.iter().find(|it| it.id() == section.id()) else {
                self.note(
                    Subject::Section,
                    &place,
                    format!("Delen «{}»: kommet til", name.nb),
                    format!("Section “{}”: added", name.en),
                );
                continue;
            };
            let was = titled(earlier, self.old_first);
            if was != name {
                let nb = format!("Delen «{}» heter nå «{}»", was.nb, name.nb);
                let en = format!("Section “{}” is now called “{}”", was.en, name.en);
                self.note(Subject::Section, &place, nb, en);
            }
            let content = differing(earlier.json(), section.json());
            if content.iter().any(|field| !matches!(field.as_str(), "title" | "sections")) {
                let nb = format!("Delen «{}»: innholdet er endret", name.nb);
                self.note(Subject::Section, &place, nb, format!("Section “{}”: its content has changed", name.en));
            }
            self.sections(&place, earlier.sections(), section.sections());
        }
        let kept = |ids: &[String], others: &[String]| {
            ids.iter().filter(|id| others.contains(id)).cloned().collect::<Vec<_>>()
        };
        if kept(&old_ids, &new_ids) != kept(&new_ids, &old_ids) {
            let place = [path, ".sections"].concat();
            self.note(
                Subject::Section,
                &place,
                "Delene står i en annen rekkefølge".into(),
                "The sections stand in another order".into(),
            );
        }
    }
}

fn titled(section: Section, first: LanguageTag) -> Told {
    text(section.title(), section.id().as_str(), first)
}

/// What an entry is called: its title, name or term, else its id.
fn called(entry: &Json, id: &str, first: LanguageTag) -> Told {
    let name = ["title", "name", "term"].into_iter().find_map(|field| entry.get(field));
    text(name.map(|name| Value::at(Some(name))), id, first)
}

fn text(text: Option<Text>, otherwise: &str, first: LanguageTag) -> Told {
    let said = |language| {
        let found = text.and_then(|text| text.localised(language, first));
        found.map_or_else(|| otherwise.to_owned(), |found| found.prose.plain())
    };
    Told { nb: said(LanguageTag::BOKMAL), en: said(LanguageTag::ENGLISH) }
}

/// What states something: `null` and empty lists do not.
fn stated(json: Option<&Json>) -> Option<&Json> {
    json.filter(|json| !matches!(json, Json::Null) && **json != Json::Array(Vec::new()))
}

/// The fields in which two objects differ, in the order of the second, then of the first.
fn differing(before: &Json, after: &Json) -> Vec<String> {
    let mut names: Vec<&String> = Vec::new();
    for object in [after, before] {
        if let Json::Object(fields) = object {
            names.extend(fields.iter().map(|(name, _)| name));
        }
    }
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(name) && stated(before.get(name)) != stated(after.get(name)) {
            seen.push(name.clone());
        }
    }
    seen
}

/// A value that fits in a line.
fn brief(json: Option<&Json>) -> Option<String> {
    match json {
        Some(Json::String(text)) if text.chars().count() <= 40 => Some(text.clone()),
        Some(Json::Array(items)) => {
            let items: Option<Vec<String>> = items.iter().map(|item| brief(Some(item))).collect();
            items.map(|items| items.join(", ")).filter(|line| line.chars().count() <= 40)
        }
        Some(json @ (Json::Bool(_) | Json::Number(_))) => Some(json.describe()),
        _ => None,
    }
}
