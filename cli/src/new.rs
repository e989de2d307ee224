//! `personvern new`: a manifest to begin with. It fits the schema; what is to be written is marked TODO, and the check finds it.

use std::io::Write;

use crate::arguments::NewOptions;
use crate::tongue::Lang;
use crate::{Failure, Outcome, day};

/// Prints the manifest.
pub fn run(options: &NewOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let name = options.name.trim();
    if name.is_empty() {
        let reason = lang.say("kommunen må ha et navn", "the municipality needs a name");
        return Err(Failure(reason.into()));
    }
    let today = day::given_or_today(options.today.as_ref());
    write!(out, "{}", manifest(name, today.as_str()))?;
    Ok(Outcome::Fine)
}

/// The starter, with the name as a JSON string in it.
fn manifest(name: &str, today: &str) -> String {
    let quoted = serde_json::Value::from(name).to_string();
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default();
    STARTER.replace("{today}", today).replace("{name}", inner)
}

/// What every municipality states, and one processing of each of the common kinds. Facts that cannot be guessed are left out:
/// the check says which are missing, and how to write them.
const STARTER: &str = include_str!("new/starter.json");

#[cfg(test)]
mod tests {
    use super::manifest;

    #[test]
    fn a_name_is_a_name_whatever_is_in_it() {
        for name in ["Os kommune", "\"; {today} \\ \n", "Deatnu – Tana"] {
            let json: serde_json::Value = serde_json::from_str(&manifest(name, "2026-11-22")).unwrap_or_default();
            assert!(json["controller"]["name"].is_string(), "{name}");
        }
    }
}
