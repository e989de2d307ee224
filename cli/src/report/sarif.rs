//! The report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use personvern::lint::{Level, Rule, rules};
use serde_json::{Value, json};

use super::{Item, Report};
use crate::tongue::Lang;

/// The whole log.
pub(super) fn log(report: &Report) -> Value {
    let described = descriptions(report.lang);
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "personvern",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": report.lang.code(),
                "rules": described,
            } },
            "language": report.lang.code(),
            "columnKind": "unicodeCodePoints",
            "results": report.items.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

/// The checks that are no rules of the lint, then those.
fn descriptions(lang: Lang) -> Vec<Value> {
    let checks = [
        ("json", lang.say("Fila er ikke gyldig JSON", "The file is no valid JSON")),
        (
            "manifest",
            lang.say("Et felt eller en verdi passer ikke i manifestet", "A field or value does not fit the manifest"),
        ),
    ];
    let checks = checks.map(|(id, title)| {
        json!({ "id": id, "shortDescription": { "text": title }, "defaultConfiguration": { "level": "error" } })
    });
    checks.into_iter().chain(rules().map(|rule| description(rule, lang))).collect()
}

fn description(rule: &Rule, lang: Lang) -> Value {
    let tongue = lang.tongue();
    let mut description = json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title.of(tongue) },
        "fullDescription": { "text": format!("{} ({})", rule.title.of(tongue), rule.cited(tongue)) },
        "help": { "text": rule.mend.of(tongue) },
        "defaultConfiguration": { "level": level(rule.strength.level()) },
        "properties": { "strength": rule.strength },
    });
    if let Some(url) = rule.url() {
        // Addresses of laws have the sign of a section in them.
        description["helpUri"] = url.replace('§', "%C2%A7").into();
    }
    description
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

fn result(item: &Item) -> Value {
    let (start, end) = (item.spot.start, item.spot.end);
    let index = match item.origin.id() {
        "json" => Some(0),
        "manifest" => Some(1),
        id => rules().position(|rule| rule.id == id).map(|at| at + 2),
    };
    // The same finding in the same place is the same, though lines above it come and go.
    let detail = if item.origin.rule().is_none() { item.message.as_str() } else { "" };
    let fingerprint = [item.origin.id(), " ", &item.spot.path, " ", detail].concat();
    json!({
        "ruleId": item.origin.id(),
        "ruleIndex": index,
        "level": level(item.level),
        "message": { "text": item.message },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": address(&item.file) },
                "region": { "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column },
            },
            "logicalLocations": [{ "fullyQualifiedName": item.spot.path, "kind": "property" }],
        }],
        "partialFingerprints": { "personvern/v1": fingerprint.trim_end() },
    })
}

/// A file name as a relative URI (RFC 3986): what a URI cannot hold is written as `%XX`.
fn address(name: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(name.len());
    for byte in name.replace('\\', "/").bytes() {
        // `#` and `?` would end the path, `:` make a scheme of what stands before it.
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(HEX[usize::from(half)].into());
            }
        }
    }
    out
}
