//! How a section names a fact: `processing/webstatistikk`, `controller`, `rights`.

use super::leaf::{self, Id};
use super::problem::tell;
use crate::language::cut::cut;

/// The kinds of facts that a section can place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// `controller`: who answers for the processing
    Controller,
    /// `jointControllers`: who answers together with it
    JointControllers,
    /// `dataProtectionOfficer`
    DataProtectionOfficer,
    /// `contacts`, `contacts/ID`
    Contacts,
    /// `processors`, `processors/ID`
    Processors,
    /// `processing`, `processing/ID`
    Processing,
    /// `storage`, `storage/ID` (one purpose), `storage/necessary`
    Storage,
    /// `chats`, `chats/ID`
    Chats,
    /// `rights`
    Rights,
    /// `automatedDecisionMaking`
    AutomatedDecisionMaking,
    /// `changesOfPurpose`
    ChangesOfPurpose,
    /// `definitions`, `definitions/ID`
    Definitions,
    /// `laws`, `laws/ID`
    Laws,
}

impl FactKind {
    /// Every kind, with the name of its field in the manifest.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Controller, "controller"),
        (Self::JointControllers, "jointControllers"),
        (Self::DataProtectionOfficer, "dataProtectionOfficer"),
        (Self::Contacts, "contacts"),
        (Self::Processors, "processors"),
        (Self::Processing, "processing"),
        (Self::Storage, "storage"),
        (Self::Chats, "chats"),
        (Self::Rights, "rights"),
        (Self::AutomatedDecisionMaking, "automatedDecisionMaking"),
        (Self::ChangesOfPurpose, "changesOfPurpose"),
        (Self::Definitions, "definitions"),
        (Self::Laws, "laws"),
    ];

    /// The name of its field in the manifest.
    pub fn field(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, field)| field)
    }

    /// The name of its field in Rust.
    pub(super) fn rust_field(self) -> &'static str {
        match self {
            Self::JointControllers => "joint_controllers",
            Self::DataProtectionOfficer => "data_protection_officer",
            Self::AutomatedDecisionMaking => "automated_decision_making",
            Self::ChangesOfPurpose => "changes_of_purpose",
            _ => self.field(),
        }
    }

    /// Whether it is a list whose entries can be named one by one.
    pub fn has_entries(self) -> bool {
        use FactKind::{Chats, Contacts, Definitions, Laws, Processing, Processors, Storage};
        matches!(self, Contacts | Processors | Processing | Storage | Chats | Definitions | Laws)
    }
}

/// A reference to one fact, or to all facts of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactRef<'a> {
    /// Which list or object.
    pub kind: FactKind,
    /// Which entry of it; `None` for the whole.
    pub id: Option<Id<'a>>,
}

impl Default for FactRef<'_> {
    /// What every manifest has.
    fn default() -> Self {
        Self { kind: FactKind::Controller, id: None }
    }
}

impl<'a> FactRef<'a> {
    /// Reads `kind` or `kind/id`; the error is advice for the editor.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let (field, id) = match cut(text, b"/") {
            Some((field, id)) => {
                leaf::is_id(id)?;
                (field, Some(Id::part(id)))
            }
            None => (text, None),
        };
        let kind = FactKind::ALL.iter().find(|(_, known)| *known == field).map(|(kind, _)| *kind);
        match kind {
            Some(kind) if id.is_none() || kind.has_entries() => Ok(Self { kind, id }),
            Some(_) => Err(tell(|| [field, ": it has no entries to choose from"].concat())),
            None => Err(tell(|| {
                let known: Vec<&str> = FactKind::ALL.iter().map(|(_, field)| *field).collect();
                ["one of ", &known.join(", "), ", and after a slash the id of an entry"].concat()
            })),
        }
    }
}

impl core::fmt::Display for FactRef<'_> {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str(self.kind.field())?;
        self.id.map_or(Ok(()), |id| {
            out.write_str("/")?;
            out.write_str(id.as_str())
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{FactKind, FactRef};
    use crate::manifest::Manifest;
    use crate::manifest::shape::json_name;

    #[test]
    fn reads_and_writes_a_reference() {
        for (text, kind, id) in [
            ("controller", FactKind::Controller, None),
            ("processing", FactKind::Processing, None),
            ("processing/webstatistikk", FactKind::Processing, Some("webstatistikk")),
            ("storage/necessary", FactKind::Storage, Some("necessary")),
            ("chats/kommune-kari", FactKind::Chats, Some("kommune-kari")),
        ] {
            let fact = FactRef::read(text).unwrap();
            assert_eq!((fact.kind, fact.id.map(super::Id::as_str)), (kind, id));
            assert_eq!(fact.to_string(), text);
        }
    }

    #[test]
    fn advises_when_it_is_none() {
        for (text, advice) in [
            ("rights/access", "rights: it has no entries to choose from"),
            ("controller/x", "controller: it has no entries to choose from"),
            ("Controller", "one of controller, jointControllers, "),
            ("data_protection_officer", "one of controller, "),
            ("", "one of controller, "),
            ("meta", "one of controller, "),
            ("processing/", "letters, digits, hyphens"),
            ("processing/a/b", "letters, digits, hyphens"),
            ("processing/ a", "letters, digits, hyphens"),
            ("/a", "one of controller, "),
        ] {
            let told = FactRef::read(text).unwrap_err();
            assert!(told.starts_with(advice), "{text}: {told}");
        }
    }

    #[test]
    fn every_kind_is_a_field_of_the_manifest() {
        for (kind, field) in FactKind::ALL {
            assert!(Manifest::record().fields.iter().any(|known| known.name == kind.rust_field()), "{field}");
            assert_eq!((json_name(kind.rust_field()).as_str(), kind.field()), (field, field));
        }
    }
}
