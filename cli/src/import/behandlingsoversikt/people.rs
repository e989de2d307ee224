//! Who is named in a record: the municipality, its data protection officer, and those who decide with it.

use personvern::language::OrganisationNumber;
use serde_json::{Map, Value, json};

use super::{left, take, taken_text};
use crate::import::draft::add;
use crate::import::recognise::{address, is_contact_line, phone};
use crate::import::report::{Reason, Report};

/// The municipality's number, its data protection officer, and those who decide with it.
pub(super) fn people(record: &mut Value, facts: &mut Map<String, Value>, report: &mut Report) {
    if let Some(number) =
        record["organizationId"].as_str().filter(|it| OrganisationNumber::parse(it).is_ok()).map(str::to_owned)
    {
        take(record, "organizationId");
        report.recognise("$.controller.organizationNumber", &number);
        facts.entry("controller").or_insert_with(|| json!({}))["organizationNumber"] = number.into();
    }
    if let Some(mut own) = take(record, "organization") {
        let controller = facts.entry("controller").or_insert_with(|| json!({}));
        if let Value::Object(fields) = controller {
            if let Some(name) = taken_text(&mut own, "name") {
                report.recognise("$.controller.name", &name);
                fields.insert("name".into(), name.into());
            }
            fields.extend(taken_address(&mut own).map(|address| ("address".to_owned(), address)));
            reached(&mut own, fields, "$.controller", report);
        }
        left(&own, "organization", report);
    }
    if let Some(mut officer) = take(record, "dataProtectionOfficer") {
        let mut fields = Map::new();
        fields.extend(taken_text(&mut officer, "name").map(|name| ("name".to_owned(), name.into())));
        fields.extend(taken_address(&mut officer).map(|address| ("address".to_owned(), address)));
        reached(&mut officer, &mut fields, "$.dataProtectionOfficer", report);
        if facts.contains_key("dataProtectionOfficer") {
            let same = facts.get("dataProtectionOfficer") == Some(&Value::Object(fields.clone()));
            if !same {
                report.leave_out(Value::Object(fields).to_string(), Reason::Twice);
            }
        } else if !fields.is_empty() {
            facts.insert("dataProtectionOfficer".into(), Value::Object(fields));
        }
        left(&officer, "dataProtectionOfficer", report);
    }
}

/// E-mail and telephone, in the form in which they are stored.
fn reached(from: &mut Value, fields: &mut Map<String, Value>, path: &str, report: &mut Report) {
    let email = from["email"].as_str().filter(|it| is_contact_line(it)).map(str::to_owned);
    if let Some(email) = email {
        take(from, "email");
        fields.insert("email".into(), email.into());
    }
    let number = from["phone"].as_str().and_then(phone);
    if let Some(number) = number {
        report.recognise(format!("{path}.phone"), from["phone"].as_str().unwrap_or_default());
        take(from, "phone");
        fields.insert("phone".into(), number.into());
    }
}

/// An address in one line, where it is one.
fn taken_address(from: &mut Value) -> Option<Value> {
    let address = address(from["address"].as_str()?)?;
    take(from, "address");
    Some(address)
}

/// Those who decide with the municipality: whoever is named, for this processing.
pub(super) fn joint(
    record: &mut Value,
    entry: &Map<String, Value>,
    facts: &mut Map<String, Value>,
    report: &mut Report,
) {
    let Some(mut joint) = take(record, "commonDataControllerContact") else { return };
    if joint["commonDataControllerChecked"].is_boolean() {
        take(&mut joint, "commonDataControllerChecked");
    }
    if let Some(name) = taken_text(&mut joint, "companies") {
        let mut other = json!({ "name": name, "processing": [entry.get("id")] });
        if let Some(arrangement) = taken_text(&mut joint, "distributionOfResponsibilities") {
            other["arrangement"] = arrangement.into();
        }
        let at = add(facts, "jointControllers", other);
        report.recognise(format!("$.jointControllers[{at}]"), name);
    }
    left(&joint, "commonDataControllerContact", report);
}
