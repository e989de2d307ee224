//! What the tools' configurations have in common: purposes, what is stored for them, texts in languages.

use std::collections::BTreeMap;

use personvern::language::LanguageTag;
use personvern::manifest::link::Link;
use serde_json::{Map, Value, json};

use super::item::Item;
use crate::import::block::Block;
use crate::import::draft::id;
use crate::import::page;
use crate::import::report::{Reason, Report};

/// A text in each language that it is given in; the empty key is for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said(pub(super) BTreeMap<String, String>);

impl Said {
    pub(super) fn in_all(text: &str) -> Self {
        let mut said = Self::default();
        said.add("", text);
        said
    }

    /// Adds a text in the language of a tool's key: `nb-NO`, `no`, `zz`, `default`.
    pub(super) fn add(&mut self, language: &str, text: &str) {
        let text = prose(text);
        if !text.is_empty() {
            self.0.entry(tag(language)).or_insert(text);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This, or the other where this says nothing.
    pub(super) fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self.is_empty() { other() } else { self }
    }

    /// The text as the manifest has it. What is for all languages is told only where no language has its own.
    pub(super) fn json(&self) -> Option<Value> {
        let named: Map<String, Value> = self
            .0
            .iter()
            .filter(|(language, _)| !language.is_empty())
            .map(|(language, text)| (language.clone(), text.clone().into()))
            .collect();
        if named.is_empty() {
            self.0.values().next().map(|text| text.clone().into())
        } else {
            Some(Value::Object(named))
        }
    }
}

/// The language of a key; empty where it is for all.
fn tag(key: &str) -> String {
    match LanguageTag::parse(key) {
        Ok(tag) if key != "zz" => tag.bare().to_string(),
        _ => String::new(),
    }
}

/// A text as the manifest writes it: markup in it is read as a browser would.
fn prose(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return crate::import::block::Text::plain(text).prose;
    }
    let blocks = page::read(&format!("<main>{text}</main>")).blocks;
    let prose: Vec<String> = blocks.iter().flat_map(Block::texts).map(|text| text.prose.clone()).collect();
    prose.join("\n")
}

/// A purpose that is asked about.
#[derive(Clone, Debug, Default)]
pub(super) struct Purpose {
    /// What the tool calls it.
    pub(super) key: String,
    pub(super) title: Said,
    pub(super) description: Said,
    pub(super) items: Vec<Item>,
    /// What the tool's marks on the page call it, and what runs for it.
    pub(super) aliases: Vec<String>,
}

/// All that was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) purposes: Vec<Purpose>,
    pub(super) necessary: Vec<Item>,
    pub(super) version: Option<f64>,
    pub(super) keep_days: Option<f64>,
    pub(super) information: Option<String>,
    pub(super) question: Said,
    pub(super) reason: Said,
}

impl Found {
    /// The purpose of a key, which is made where there is none.
    pub(super) fn purpose(&mut self, key: &str) -> &mut Purpose {
        let at = self.purposes.iter().position(|purpose| purpose.key == key).unwrap_or_else(|| {
            self.purposes.push(Purpose { key: key.to_owned(), aliases: vec![key.to_owned()], ..Purpose::default() });
            self.purposes.len() - 1
        });
        &mut self.purposes[at]
    }

    /// The manifest, with what it must have and no configuration says marked TODO.
    pub(super) fn manifest(self, report: &mut Report) -> Value {
        let mut storage = Map::new();
        let version = self.version.filter(|it| it.fract() == 0.0 && (1.0..1e9).contains(it)).unwrap_or(1.0);
        storage.insert("version".into(), json!(version));
        match self.keep_days {
            Some(days) if days.fract() == 0.0 && (1.0..=365.0).contains(&days) => {
                storage.insert("keepDays".into(), json!(days));
            }
            Some(days) => report.leave_out(format!("{days} dager"), Reason::Setting),
            None => {}
        }
        match self.information {
            Some(address) if Link::read(&address).is_ok() => {
                storage.insert("information".into(), address.into());
            }
            Some(address) => report.leave_out(address, Reason::Address),
            None => {}
        }
        for (name, text) in [("question", &self.question), ("reason", &self.reason)] {
            storage.extend(text.json().map(|text| (name.to_owned(), text)));
        }
        let mut languages: Vec<String> = Vec::new();
        let texts =
            self.purposes.iter().flat_map(|it| [&it.title, &it.description]).chain([&self.question, &self.reason]);
        for language in texts.flat_map(|text| text.0.keys()).filter(|language| !language.is_empty()) {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        languages.sort_by_key(|language| ["nb", "nn", "en"].iter().position(|known| known == language).unwrap_or(9));
        if languages.is_empty() {
            languages.push("nb".into());
        }
        let mut ids: Vec<String> = Vec::new();
        let mut purposes = Vec::new();
        for (at, purpose) in self.purposes.iter().enumerate() {
            let own = id(&purpose.key, &mut |id| ids.iter().any(|known| known == id));
            ids.push(own.clone());
            purposes.push(purpose_json(purpose, &own, &format!("$.storage.purposes[{at}]"), report));
        }
        storage.insert("purposes".into(), purposes.into());
        storage.insert("necessary".into(), self.necessary.iter().map(Item::json).collect::<Vec<_>>().into());
        report.doubt(
            "$.controller.name",
            "",
            "kommunen står ikke i kilden",
            "the source does not say which municipality it is",
        );
        json!({
            "$schema": "personvern.schema.json",
            "meta": { "version": "1", "languages": languages },
            "controller": { "name": "TODO: kommunens navn" },
            "storage": storage,
            "sections": [{ "id": "lagring", "kind": "cookies", "title": "TODO: overskrift", "blocks": [{ "fact": "storage" }] }],
        })
    }
}

fn purpose_json(purpose: &Purpose, id: &str, path: &str, report: &mut Report) -> Value {
    let title = purpose.title.json().unwrap_or_else(|| {
        report.doubt(
            format!("{path}.title"),
            &purpose.key,
            "kilden har bare det tekniske navnet; skriv hva den besøkende sier ja til",
            "the source has the technical name alone; write what the visitor says yes to",
        );
        purpose.key.clone().into()
    });
    if purpose.items.is_empty() {
        report.doubt(
            format!("{path}.items"),
            &purpose.key,
            "kilden sier ikke hva som lagres",
            "the source does not say what is stored",
        );
    }
    report.recognise(path, &purpose.key);
    let mut out = Map::new();
    out.insert("id".into(), id.into());
    out.insert("title".into(), title);
    out.extend(purpose.description.json().map(|text| ("description".to_owned(), text)));
    let mut items: Vec<&Item> = Vec::new();
    for item in &purpose.items {
        if !items.iter().any(|known| known.name == item.name && known.domain == item.domain) {
            items.push(item);
        }
    }
    out.insert("items".into(), items.into_iter().map(Item::json).collect::<Vec<_>>().into());
    let mut aliases: Vec<&String> = purpose.aliases.iter().filter(|alias| *alias != id && !alias.is_empty()).collect();
    aliases.dedup();
    if !aliases.is_empty() {
        out.insert("aliases".into(), json!(aliases));
    }
    Value::Object(out)
}

/// Tells that something was ticked, or ran, before the visitor chose.
pub(super) fn before_choice(key: &str, ticked: bool, ran: bool, report: &mut Report) {
    if ticked {
        report.doubt(
            "$.storage.purposes",
            key,
            "var krysset av på forhånd; her er ingenting det",
            "was ticked beforehand; here nothing is",
        );
    }
    if ran {
        report.doubt(
            "$.storage.purposes",
            key,
            "ble lastet før den besøkende svarte; her venter alt på et ja",
            "was loaded before the visitor answered; here everything waits for a yes",
        );
    }
}
