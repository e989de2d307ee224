//! What the tools' configurations have in common: purposes, what is stored for them, texts in languages.

use std::collections::BTreeMap;

use personvern::language::LanguageTag;
use personvern::manifest::link::Link;
use serde_json::{Map, Value, json};

use super::literal::Literal;
use crate::import::block::Block;
use crate::import::draft::id;
use crate::import::page;
use crate::import::report::{Reason, Report};

/// A text in each language that it is given in; the empty key is for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said(BTreeMap<String, String>);

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
    fn json(&self) -> Option<Value> {
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

/// Something that is kept on the device.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    name: String,
    domain: Option<String>,
    pub(super) ttl: Option<String>,
    pub(super) purpose: Said,
}

impl Item {
    /// A cookie as the tools name it: its name, a pattern, or one of them with path and domain. The error is what cannot be said
    /// in a manifest.
    pub(super) fn of(cookie: &Literal) -> Result<Self, String> {
        match cookie {
            Literal::Text(text) => Ok(Self { name: name(text)?, ..Self::default() }),
            Literal::Pattern(pattern) => Ok(Self { name: of_pattern(pattern)?, ..Self::default() }),
            Literal::List(parts) => {
                let item = Self::of(parts.first().ok_or("[]")?)?;
                Ok(item.at(parts.get(2).and_then(Literal::text)))
            }
            Literal::Object(_) => {
                let named = cookie.get("name").or_else(|| cookie.get("pattern"));
                let item = Self::of(named.ok_or("{}")?)?;
                Ok(item.at(cookie.get("domain").and_then(Literal::text)))
            }
            other => Err(format!("{other:?}")),
        }
    }

    pub(super) fn at(mut self, domain: Option<&str>) -> Self {
        self.domain =
            domain.map(|domain| domain.trim_start_matches('.').to_owned()).filter(|domain| !domain.is_empty());
        self
    }

    /// Whether another is the same thing.
    pub(super) fn is_called_as(&self, other: &Self) -> bool {
        self.name == other.name
    }

    /// Takes what another says of the same thing and this does not.
    pub(super) fn take_from(&mut self, other: Self) {
        self.ttl = self.ttl.take().or(other.ttl);
        self.domain = self.domain.take().or(other.domain);
        self.purpose.0.extend(other.purpose.0);
    }

    fn json(&self) -> Value {
        let mut out = Map::new();
        out.insert("name".into(), self.name.clone().into());
        out.insert("area".into(), "cookie".into());
        let stated = [
            ("ttl", self.ttl.clone().map(Value::from)),
            ("purpose", self.purpose.json()),
            ("domain", self.domain.clone().map(Value::from)),
        ];
        out.extend(stated.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Value::Object(out)
    }
}

/// A name as it is written, or a pattern where it begins with `^` or stands between slashes.
fn name(text: &str) -> Result<String, String> {
    if let Some(pattern) = text.strip_prefix('/').and_then(|rest| rest.rsplit_once('/')).map(|(pattern, _)| pattern) {
        return of_pattern(pattern);
    }
    if text.starts_with('^') {
        return of_pattern(text);
    }
    let plain = !text.is_empty() && !text.trim_end_matches('*').contains(['*', ';', '=']) && !text.ends_with("**");
    if plain && text != "*" { Ok(text.to_owned()) } else { Err(text.to_owned()) }
}

/// A regular expression that says no more than «is» or «begins with».
fn of_pattern(pattern: &str) -> Result<String, String> {
    let unsayable = || Err(format!("/{pattern}/"));
    let Some(rest) = pattern.strip_prefix('^') else { return unsayable() };
    let (rest, exact) = match rest.strip_suffix('$') {
        Some(rest) => match [".*", ".+"].iter().find_map(|tail| rest.strip_suffix(tail)) {
            Some(rest) => (rest, false),
            None => (rest, true),
        },
        None => ([".*", ".+"].iter().find_map(|tail| rest.strip_suffix(tail)).unwrap_or(rest), false),
    };
    let rest = rest.replace("\\.", "\u{1}").replace("\\-", "-").replace("\\_", "_");
    if rest.is_empty()
        || rest.contains(['.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '\\', '^', '$', ';', '='])
    {
        return unsayable();
    }
    Ok(rest.replace('\u{1}', ".") + if exact { "" } else { "*" })
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

/// Reads cookies; what a manifest cannot say of them is told.
pub(super) fn items(cookies: Vec<Literal>, report: &mut Report) -> Vec<Item> {
    let mut items = Vec::new();
    for cookie in cookies {
        match Item::of(&cookie) {
            Ok(item) => items.push(item),
            Err(pattern) => {
                report.doubt(
                    "$.storage",
                    &pattern,
                    "mønsteret kan ikke sies i et manifest; skriv navnene, eller begynnelsen og en stjerne",
                    "the pattern cannot be said in a manifest; write the names, or their beginning and a star",
                );
                report.leave_out(pattern, Reason::NoField);
            }
        }
    }
    items
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

#[cfg(test)]
mod tests {
    use super::super::literal::Literal;
    use super::Item;

    #[test]
    fn names_and_simple_patterns_are_names_here() {
        for (pattern, name) in [
            ("^_ga", Some("_ga*")),
            ("^_ga.*$", Some("_ga*")),
            ("^_pk_.*", Some("_pk_*")),
            ("^_gid$", Some("_gid")),
            (r"^a\.b", Some("a.b*")),
            ("_ga", None),
            ("^(a|b)$", None),
            ("^(?!cc_cookie$)", None),
        ] {
            let read = Item::of(&Literal::Pattern(pattern.into()));
            assert_eq!(read.ok().map(|item| item.name).as_deref(), name, "{pattern}");
        }
        for (text, name) in
            [("_ga", Some("_ga")), ("^_ga", Some("_ga*")), ("/^_ga/i", Some("_ga*")), ("", None), ("a=b", None)]
        {
            let read = Item::of(&Literal::Text(text.into()));
            assert_eq!(read.ok().map(|item| item.name).as_deref(), name, "{text}");
        }
    }
}
