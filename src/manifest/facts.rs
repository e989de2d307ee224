//! The facts of one file, whether a manifest or a fragment: a section finds what it tells among those of its own file.

use super::chat::Chat;
use super::people::{Contact, Controller, DataProtectionOfficer, JointController, Processor};
use super::processing::{AutomatedDecisionMaking, ChangeOfPurpose, Processing};
use super::rights::{Definition, Law, Rights};
use super::storage::Storage;
use super::{Fragment, Id, Manifest};

/// The facts of one file. A fragment lacks those that only a municipality can state.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)] // The fields are the manifest's; they are described there.
pub struct Facts<'a> {
    pub controller: Option<&'a Controller>,
    pub joint_controllers: &'a [JointController],
    pub data_protection_officer: Option<&'a DataProtectionOfficer>,
    pub contacts: &'a [Contact],
    pub processors: &'a [Processor],
    pub processing: &'a [Processing],
    pub storage: Option<&'a Storage>,
    pub chats: &'a [Chat],
    pub rights: Option<&'a Rights>,
    pub automated_decision_making: Option<&'a AutomatedDecisionMaking>,
    pub changes_of_purpose: &'a [ChangeOfPurpose],
    pub definitions: &'a [Definition],
    pub laws: &'a [Law],
}

impl<'a> Facts<'a> {
    /// The supplier or recipient of this id.
    pub fn processor(&self, id: &Id) -> Option<&'a Processor> {
        self.processors.iter().find(|processor| processor.id == *id)
    }

    /// The contact of this id.
    pub fn contact(&self, id: &Id) -> Option<&'a Contact> {
        self.contacts.iter().find(|contact| contact.id == *id)
    }

    /// The law whose id this is; a `nationalLaw` may also be a plain name.
    pub fn law(&self, name: &str) -> Option<&'a Law> {
        self.laws.iter().find(|law| law.id.as_str() == name)
    }
}

impl Manifest {
    /// Its facts.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            controller: Some(&self.controller),
            joint_controllers: &self.joint_controllers,
            data_protection_officer: self.data_protection_officer.as_ref(),
            contacts: &self.contacts,
            processors: &self.processors,
            processing: &self.processing,
            storage: self.storage.as_ref(),
            chats: &self.chats,
            rights: self.rights.as_ref(),
            automated_decision_making: self.automated_decision_making.as_ref(),
            changes_of_purpose: &self.changes_of_purpose,
            definitions: &self.definitions,
            laws: &self.laws,
        }
    }
}

impl Fragment {
    /// Its facts.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            controller: None,
            joint_controllers: &[],
            data_protection_officer: None,
            contacts: &self.contacts,
            processors: &self.processors,
            processing: &self.processing,
            storage: None,
            chats: &self.chats,
            rights: None,
            automated_decision_making: None,
            changes_of_purpose: &[],
            definitions: &self.definitions,
            laws: &self.laws,
        }
    }
}
