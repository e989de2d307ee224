//! Other consent tools' configurations: Klaro, vanilla-cookieconsent, Orejime.
//!
//! An object literal of plain data is read; nothing is run. What was ticked before the visitor chose is not ticked here, and what ran
//! before a yes waits for one: both are told. What was not understood is told too, setting by setting.

mod cookieconsent;
mod klaro;
mod literal;
mod orejime;
mod storage;

use super::report::{Reason, Report};
use literal::{Literal, objects};
use serde_json::Value;
use storage::Found;

/// A tool whose configuration is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Klaro,
    CookieConsent,
    Orejime,
}

impl Tool {
    /// Whether an object is such a configuration.
    fn fits(self, object: &Literal) -> bool {
        let list = |name| object.get(name).is_some_and(|it| !it.list().is_empty());
        match self {
            Self::Klaro => list("services") || list("apps"),
            Self::CookieConsent => object.get("categories").is_some_and(|it| !it.fields().is_empty()),
            Self::Orejime => list("purposes"),
        }
    }
}

const TOOLS: [Tool; 3] = [Tool::Klaro, Tool::CookieConsent, Tool::Orejime];

/// The configuration in a script, of the tool that is meant or of any.
fn configuration(script: &str, tool: Option<Tool>) -> Option<(Tool, Literal)> {
    let tools = tool.map_or(TOOLS.to_vec(), |tool| vec![tool]);
    let found = objects(script);
    tools
        .into_iter()
        .find_map(|tool| found.iter().find(|object| tool.fits(object)).map(|object| (tool, object.clone())))
}

/// The tool whose configuration a script holds.
pub(super) fn tool(script: &str) -> Option<Tool> {
    configuration(script, None).map(|(tool, _)| tool)
}

/// The manifest of a configuration; none where the script has none.
pub(super) fn manifest(script: &str, tool: Tool, mut report: Report) -> Option<(Value, Report)> {
    let (_, mut rest) = configuration(script, Some(tool))?;
    let mut found = Found::default();
    match tool {
        Tool::Klaro => klaro::read(&mut rest, &mut found, &mut report),
        Tool::CookieConsent => cookieconsent::read(&mut rest, &mut found, &mut report),
        Tool::Orejime => orejime::read(&mut rest, &mut found, &mut report),
    }
    leave_out(&rest, "", &mut report);
    Some((found.manifest(&mut report), report))
}

/// Tells every setting that is left.
fn leave_out(rest: &Literal, path: &str, report: &mut Report) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match rest {
        Literal::Object(fields) => fields.iter().for_each(|(name, value)| leave_out(value, &below(name), report)),
        Literal::List(items) => {
            items.iter().enumerate().for_each(|(at, item)| leave_out(item, &format!("{path}[{at}]"), report));
        }
        Literal::Code(code) => report.leave_out(format!("{path}: {code}"), Reason::Code),
        Literal::Text(text) | Literal::Pattern(text) => report.leave_out(format!("{path}: {text}"), Reason::Setting),
        Literal::Number(number) => report.leave_out(format!("{path}: {number}"), Reason::Setting),
        Literal::Bool(value) => report.leave_out(format!("{path}: {value}"), Reason::Setting),
        Literal::Null => {}
    }
}
