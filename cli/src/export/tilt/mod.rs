//! TILT, the Transparency Information Language (TU Berlin): a form for what art. 13 to 15, 30 say must be told.
//!
//! Nothing is filled in: what TILT requires and the manifest does not say is a [`Lack`]. What the manifest says and TILT has no
//! place for (storage on the device, chats, joint controllers, the rights to restriction and objection) is left out.

mod document;
mod processing;
mod rights;

use personvern::language::LanguageTag;
use personvern::manifest::assembly::Assembled;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Lack, Said};

/// The document, or all that is missing for it.
pub(super) fn document(page: &Assembled, language: LanguageTag) -> Result<Value, Vec<Lack>> {
    let said = Said::of(&page.manifest, language);
    let mut lacks = Lacks::default();
    let mut parts = Map::new();
    parts.insert("meta".into(), document::meta(&said, &mut lacks));
    parts.insert("controller".into(), document::controller(&said, &mut lacks));
    parts.insert("dataProtectionOfficer".into(), document::officer(&said, &mut lacks));
    let mut told = processing::Told::default();
    told.file(&said, "", &mut lacks);
    for (file, fragment) in &page.fragments {
        told.file(&Said::of(fragment, language), &format!("{file}: "), &mut lacks);
    }
    if told.disclosed.is_empty() {
        lacks.add("dataDisclosed", "$.processing");
    }
    parts.insert("dataDisclosed".into(), told.disclosed.into());
    parts.insert("thirdCountryTransfers".into(), told.transfers.into());
    parts.insert("sources".into(), told.sources.into());
    parts.extend(rights::of(&said, &mut lacks));
    parts.insert("changesOfPurpose".into(), rights::changes_of_purpose(&said));
    if !lacks.found.is_empty() {
        return Err(lacks.found);
    }
    // Of all the rest, as it is written without blanks.
    let hash = format!("{:x}", Sha256::digest(Value::Object(parts.clone()).to_string()));
    if let Some(Value::Object(meta)) = parts.get_mut("meta") {
        meta.insert("_hash".into(), json!(hash));
    }
    Ok(Value::Object(parts))
}

/// What was missing so far.
#[derive(Debug, Default)]
pub(super) struct Lacks {
    found: Vec<Lack>,
}

impl Lacks {
    fn add(&mut self, required: impl Into<String>, path: impl Into<String>) {
        self.found.push(Lack { required: required.into(), path: path.into() });
    }

    /// The value, or a note that it is missing.
    fn demand<T: Into<Value>>(&mut self, value: Option<T>, required: &str, path: &str) -> Value {
        if value.is_none() {
            self.add(required, path);
        }
        value.map_or(Value::Null, Into::into)
    }
}

/// An object of those fields that have a value.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let stated = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(stated.collect())
}
