//! Records of processing activities as Digdir's behandlingsoversikt has them: each becomes an entry of `processing`.

mod csv;
mod people;

use std::collections::BTreeSet;

use people::{joint, people};
use serde_json::{Map, Value, json};

use super::block::Text;
use super::draft::{add, entries, id_among};
use super::manifest::name_controller;
use super::recognise::period;
use super::report::{Reason, Report};

/// Fields that only such a record has.
const OWN: [&str; 6] = [
    "articleSixBasis",
    "dataProcessingAgreements",
    "personalDataSubjects",
    "plannedDeletion",
    "privacyProcessingSystems",
    "dataProtectionImpactAssessment",
];

/// The records in a JSON document (itself, a list, or a list in it), or in the table that one downloads.
pub(super) fn records(text: &str) -> Option<Vec<Value>> {
    let Ok(document) = serde_json::from_str::<Value>(text) else { return csv::records(text) };
    let is_record =
        |value: &Value| value.as_object().is_some_and(|fields| fields.keys().any(|name| OWN.contains(&name.as_str())));
    let mut open = vec![document];
    while let Some(value) = open.pop() {
        if is_record(&value) {
            return Some(vec![value]);
        }
        match value {
            Value::Array(items) if items.iter().any(is_record) => return Some(items),
            Value::Array(items) => open.extend(items.into_iter().rev()),
            Value::Object(fields) => open.extend(fields.into_iter().rev().map(|(_, value)| value)),
            _ => {}
        }
    }
    None
}

/// The manifest of records.
pub(super) fn manifest(records: Vec<Value>, mut report: Report) -> (Value, Report) {
    let mut facts = Map::new();
    for record in records {
        one(record, &mut facts, &mut report);
    }
    facts.insert("$schema".into(), "personvern.schema.json".into());
    facts.insert("meta".into(), json!({ "version": "1", "languages": ["nb"] }));
    name_controller(
        &mut facts,
        &mut report,
        "kommunen står ikke i kilden",
        "the source does not say which municipality it is",
    );
    let mut sections = vec![json!({
        "id": "behandlinger", "title": "TODO: overskrift", "blocks": [{ "fact": "processing" }]
    })];
    if facts.contains_key("dataProtectionOfficer") {
        sections.push(json!({
            "id": "personvernombud", "kind": "dataProtectionOfficer", "title": "TODO: overskrift",
            "blocks": [{ "fact": "dataProtectionOfficer" }]
        }));
    }
    facts.insert("sections".into(), sections.into());
    (Value::Object(facts), report)
}

fn take(record: &mut Value, name: &str) -> Option<Value> {
    record.as_object_mut()?.remove(name).filter(|value| !value.is_null())
}

/// A text, or the Norwegian one of several.
fn text(value: &Value) -> Option<String> {
    let said = match value {
        Value::String(text) => text,
        Value::Object(texts) => ["nb", "no", "nn", "en"].iter().find_map(|tag| texts.get(*tag))?.as_str()?,
        _ => return None,
    };
    Some(Text::plain(said).prose).filter(|text| !text.is_empty())
}

fn taken_text(record: &mut Value, name: &str) -> Option<String> {
    let value = take(record, name)?;
    let said = text(&value);
    if said.is_none() {
        record[name] = value;
    }
    said
}

/// The texts of a list, or of one.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(text).collect(),
        one => text(one).into_iter().collect(),
    }
}

fn one(mut record: Value, facts: &mut Map<String, Value>, report: &mut Report) {
    let path = format!("$.processing[{}]", entries(facts, "processing").len());
    let title = taken_text(&mut record, "title");
    let purpose = taken_text(&mut record, "purpose");
    let name = title.clone().or_else(|| purpose.clone()).unwrap_or_else(|| "behandling".into());
    report.recognise(&path, &name);
    let mut entry = Map::new();
    entry.insert("id".into(), id_among(&name, facts, "processing").into());
    entry.extend(title.map(|title| ("title".to_owned(), title.into())));
    entry.extend(purpose.map(|purpose| ("purposes".to_owned(), json!([purpose]))));
    let bases = bases(&mut record);
    if !bases.is_empty() {
        entry.insert("legalBases".into(), bases.into());
    }
    categories(&mut record, &mut entry);
    // What the register calls so is not whose the data are, but where they come from.
    if let Some(source) = taken_text(&mut record, "personalDataSubjects") {
        entry.insert("sources".into(), json!([{ "description": source }]));
    }
    recipients(&mut record, &mut entry, facts, report);
    if let Some(deletion) = taken_text(&mut record, "plannedDeletion") {
        let criteria = json!({ "criteria": deletion });
        if period(&deletion).is_some() {
            report.doubt(
                format!("{path}.retention"),
                &deletion,
                "skriv tiden som «ttl» også, om den er fast",
                "write the time as “ttl” too, if it is fixed",
            );
        }
        entry.insert("retention".into(), criteria);
    }
    if record["status"] == "DRAFT" {
        report.doubt(&path, &name, "et utkast i kilden", "a draft in the source");
    }
    people(&mut record, facts, report);
    joint(&mut record, &entry, facts, report);
    add(facts, "processing", Value::Object(entry));
    left(&record, &name, report);
}

/// Article 6 with its letter, and article 9 where it is ticked; the reference is the national law.
fn bases(record: &mut Value) -> Vec<Value> {
    let mut bases = Vec::new();
    let letter = |legality: &str, last: char| {
        let found = legality.chars().rev().find(char::is_ascii_alphabetic)?.to_ascii_lowercase();
        ('a'..=last).contains(&found).then_some(found)
    };
    let with_law = |gdpr: String, url: Option<&str>| match url.map(Text::plain).filter(|url| !url.is_empty()) {
        Some(url) => json!({ "gdpr": gdpr, "nationalLaw": [url.letters] }),
        None => json!({ "gdpr": gdpr }),
    };
    if let Some(Value::Array(six)) = take(record, "articleSixBasis") {
        let mut rest = Vec::new();
        for basis in six {
            match basis["legality"].as_str().and_then(|legality| letter(legality, 'f')) {
                Some(letter) => bases.push(with_law(format!("6(1)({letter})"), basis["referenceUrl"].as_str())),
                None => rest.push(basis),
            }
        }
        if !rest.is_empty() {
            record["articleSixBasis"] = rest.into();
        }
    }
    if record["otherArticles"]["articleNine"]["checked"] == true
        && let Some(mut nine) =
            record["otherArticles"].as_object_mut().and_then(|articles| articles.remove("articleNine"))
    {
        let url = nine["referenceUrl"].as_str().map(str::to_owned);
        // Older records have a list of articles, newer ones all ten of them with a tick.
        let legalities = nine["legalities"].as_array().cloned().unwrap_or_default();
        let ticked = |it: &&Value| it.is_string() || it["checked"] == true;
        let legalities: Vec<(Option<char>, Option<String>)> = legalities
            .iter()
            .filter(ticked)
            .map(|it| {
                let said = it.as_str().or_else(|| it["legality"].as_str()).unwrap_or_default();
                (letter(said, 'j'), it["referenceUrl"].as_str().map(str::to_owned).or_else(|| url.clone()))
            })
            .collect();
        if !legalities.is_empty() && legalities.iter().all(|(letter, _)| letter.is_some()) {
            let nine = |(letter, url): (Option<char>, Option<String>)| {
                Some(with_law(format!("9(2)({})", letter?), url.as_deref()))
            };
            bases.extend(legalities.into_iter().filter_map(nine));
        } else {
            nine["checked"] = true.into();
            record["otherArticles"]["articleNine"] = nine;
        }
    }
    // An article that is not ticked says nothing, nor do the points below it.
    if let Some(articles) = record["otherArticles"].as_object_mut() {
        articles.retain(|_, article| article["checked"] == true);
    }
    bases
}

/// Whose data, and which.
fn categories(record: &mut Value, entry: &mut Map<String, Value>) {
    let (mut subjects, mut kinds) = (Vec::new(), Vec::new());
    for group in take(record, "categories").and_then(|it| it.as_array().cloned()).unwrap_or_default() {
        subjects.extend(texts(&group["dataSubjectCategories"]));
        kinds.extend(texts(&group["personalDataCategories"]));
    }
    for (list, name) in [(&mut subjects, "dataSubjectCategories"), (&mut kinds, "personalDataCategories")] {
        list.extend(take(record, name).map(|it| texts(&it)).unwrap_or_default());
        let mut known = BTreeSet::new();
        list.retain(|text| known.insert(text.clone()));
    }
    if !subjects.is_empty() {
        entry.insert("dataSubjects".into(), json!(subjects));
    }
    if !kinds.is_empty() {
        entry.insert("categories".into(), kinds.into_iter().map(|kind| json!({ "name": kind })).collect());
    }
}

fn recipients(record: &mut Value, entry: &mut Map<String, Value>, facts: &mut Map<String, Value>, report: &mut Report) {
    let mut ids: Vec<String> = Vec::new();
    for mut agreement in
        take(record, "dataProcessingAgreements").and_then(|it| it.as_array().cloned()).unwrap_or_default()
    {
        let name = take(&mut agreement, "dataProcessorName");
        let name = name.and_then(|it| it.as_str().map(|it| Text::plain(it).letters)).filter(|it| !it.is_empty());
        let Some(name) = name else {
            left(&agreement, "dataProcessingAgreements", report);
            continue;
        };
        let known = entries(facts, "processors").iter().find(|it| it["name"] == name.as_str());
        let id = if let Some(id) = known.and_then(|it| it["id"].as_str()) {
            id.to_owned()
        } else {
            let id = id_among(&name, facts, "processors");
            let at = add(facts, "processors", json!({ "id": id, "name": name }));
            report.recognise(format!("$.processors[{at}]"), &name);
            id
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
        // Where the agreement lies is for the municipality, not for visitors.
        left(&agreement, &name, report);
    }
    if !ids.is_empty() {
        entry.insert("recipients".into(), json!(ids));
    }
    let others = take(record, "recipientCategories").map(|it| texts(&it)).unwrap_or_default();
    if !others.is_empty() {
        entry.insert("recipientCategories".into(), json!(others));
    }
    if record["dataTransfers"]["transferred"] == true {
        report.doubt(
            format!("$.processing[{}].transfers", entries(facts, "processing").len()),
            record["dataTransfers"].to_string(),
            "opplysninger går ut av EØS; skriv til hvilket land, og hva som beskytter dem der",
            "data leave the EEA; write to which country, and what protects them there",
        );
    }
}

/// Tells what a manifest has no field for.
fn left(value: &Value, path: &str, report: &mut Report) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| left(value, &format!("{path}: {name}"), report));
        }
        Value::Array(items) => items.iter().for_each(|item| left(item, path, report)),
        Value::String(text) if !text.trim().is_empty() => report.leave_out(format!("{path}: {text}"), Reason::NoField),
        Value::Bool(_) | Value::Number(_) => report.leave_out(format!("{path}: {value}"), Reason::NoField),
        Value::Null | Value::String(_) => {}
    }
}
