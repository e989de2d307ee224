//! The facts of one file, whether a manifest or a fragment: a section finds what it tells among those of its own file.

use super::chat::Chat;
use super::json::Json;
use super::people::{Contact, Controller, DataProtectionOfficer, JointController, Processor};
use super::processing::{AutomatedDecisionMaking, ChangeOfPurpose, Processing};
use super::rights::{Definition, Law, Rights};
use super::shape::{List, record};
use super::storage::{Storage, StoragePurpose};
use super::{Id, ProcessorId};

record! {
    /// The facts of one file: the fields of a manifest, all of which may be missing, as in a fragment.
    pub struct Facts {
        /// Who answers.
        pub controller: Option<Controller<'a>>,
        /// Who answers together with the controller.
        pub joint_controllers: List<'a, JointController<'a>>,
        /// The data protection officer.
        pub data_protection_officer: Option<DataProtectionOfficer<'a>>,
        /// Where to turn.
        pub contacts: List<'a, Contact<'a>>,
        /// Suppliers and other recipients.
        pub processors: List<'a, Processor<'a>>,
        /// What is done with personal data.
        pub processing: List<'a, Processing<'a>>,
        /// What is kept on the device.
        pub storage: Option<Storage<'a>>,
        /// Chatbots.
        pub chats: List<'a, Chat<'a>>,
        /// Rights.
        pub rights: Option<Rights<'a>>,
        /// Whether anything is decided without a person.
        pub automated_decision_making: Option<AutomatedDecisionMaking<'a>>,
        /// Purposes that are about to change.
        pub changes_of_purpose: List<'a, ChangeOfPurpose<'a>>,
        /// Words that are explained.
        pub definitions: List<'a, Definition<'a>>,
        /// Acts and regulations.
        pub laws: List<'a, Law<'a>>,
    }
}

impl<'a> Facts<'a> {
    /// The supplier or recipient of this id.
    pub fn processor(self, id: Id) -> Option<Processor<'a>> {
        self.processors().only(Some(id)).get(0)
    }

    /// Who receives what is kept for a purpose: whom it names, else whom the processing names that it belongs to.
    pub fn recipients(self, purpose: StoragePurpose<'a>) -> Vec<Processor<'a>> {
        let named = |recipients: List<'a, ProcessorId<'a>>| -> Vec<_> {
            recipients.iter().filter_map(|recipient| self.processor(recipient.id())).collect()
        };
        let own = named(purpose.recipients());
        if !own.is_empty() {
            return own;
        }
        let processing = purpose.processing().and_then(|id| self.processing().only(Some(id.id())).get(0));
        processing.map(|processing| named(processing.recipients())).unwrap_or_default()
    }

    /// The contact of this id.
    pub fn contact(self, id: Id) -> Option<Contact<'a>> {
        self.contacts().only(Some(id)).get(0)
    }

    /// The law whose id this is; a `nationalLaw` may also be a plain name.
    pub fn law(self, name: &str) -> Option<Law<'a>> {
        self.laws().iter().find(|law| law.id().as_str() == name)
    }

    /// The ids of the entries of a list, whatever it lists.
    pub(super) fn ids(self, list: &str) -> Vec<&'a str> {
        let entries = super::shape::field(self.0, list);
        let Some(Json::Array(entries)) = entries else { return Vec::new() };
        entries.iter().map(|entry| super::leaf::text(super::shape::field(entry, "id"))).collect()
    }

    /// Whether a field has anything in it.
    pub(super) fn states(self, name: &str) -> bool {
        match super::shape::field(self.0, name) {
            None | Some(Json::Null) => false,
            Some(Json::Array(entries)) => !entries.is_empty(),
            Some(_) => true,
        }
    }
}
