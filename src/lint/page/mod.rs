//! What a page really has, held against what its manifest says.
//!
//! A page is seen by a script: the names of what is stored, and the hosts that were contacted, never a value. A
//! [`Case`](super::Case) may be held against it; the rules of this room find nothing in one that is not. What cannot be
//! compared before the visitor has said yes is said, once: [`unanswered()`].

mod compare;
mod host;
mod rules;
mod unanswered;

pub use compare::{Kind, Row, Standing, Thing, comparison};
pub(super) use rules::RULES;
pub use unanswered::unanswered;

use crate::manifest::json::Json;
use crate::manifest::storage::Area;

/// What a page has.
#[derive(Clone, Debug, Default)]
pub struct Page {
    host: String,
    /// The hosts that were contacted, as they came.
    hosts: Vec<String>,
    /// The names in each area; an area that is not there could not be read.
    stored: Vec<(Area, Vec<String>)>,
    /// The ids of the purposes that have the visitor's yes.
    allowed: Vec<String>,
    /// What the tag of a published page says of `storage`.
    published: Option<Json>,
}

impl Page {
    /// Reads what a script has seen: `{ host, hosts, allowed, published, cookie, localStorage, sessionStorage, indexedDB, cacheStorage }`,
    /// the host a string, `published` an object and each other a list of strings. What has another shape was not seen.
    pub fn read(seen: &Json) -> Self {
        let list = |name: &str| match seen.get(name) {
            Some(Json::Array(items)) => Some(items.iter().filter_map(text).map(str::to_owned).collect::<Vec<_>>()),
            _ => None,
        };
        Self {
            host: seen.get("host").and_then(text).unwrap_or_default().to_owned(),
            hosts: list("hosts").unwrap_or_default(),
            stored: Area::ALL.into_iter().filter_map(|area| Some((area, list(area.name())?))).collect(),
            allowed: list("allowed").unwrap_or_default(),
            published: seen.get("published").filter(|published| matches!(published, Json::Object(_))).cloned(),
        }
    }

    /// The names in an area, where it could be read.
    fn names(&self, area: Area) -> Option<&[String]> {
        self.stored.iter().find(|(its, _)| *its == area).map(|(_, names)| names.as_slice())
    }

    /// Whether a purpose has the visitor's yes.
    fn allows(&self, purpose: &str) -> bool {
        self.allowed.iter().any(|id| id == purpose)
    }
}

fn text(json: &Json) -> Option<&str> {
    match json {
        Json::String(text) => Some(text),
        _ => None,
    }
}
