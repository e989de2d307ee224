//! Something that is kept on the device, and the ways in which the tools name it.

use serde_json::{Map, Value};

use super::literal::Literal;
use super::storage::Said;
use crate::import::report::{Reason, Report};

/// Something that is kept on the device.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) domain: Option<String>,
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

    pub(super) fn json(&self) -> Value {
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
