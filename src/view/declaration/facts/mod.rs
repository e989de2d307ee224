//! Facts in their places: each kind told in its own way, the same in every section.

mod chat;
mod laws;
mod people;
mod processing;
mod rights;
mod storage;

use yew::prelude::*;

use crate::manifest::Id;
use crate::manifest::reference::{FactKind, FactRef};
use crate::view::telling::{Telling, fragment};

/// A fact, or all facts of a kind. `telling` is at the level of a heading within the section.
pub(super) fn draw(fact: &FactRef, telling: &Telling) -> Option<Html> {
    let facts = telling.facts;
    let id = fact.id.as_ref();
    match fact.kind {
        FactKind::Controller => people::controller(facts.controller?, telling),
        FactKind::JointControllers => some(facts.joint_controllers.iter().filter_map(|joint| people::joint_controller(joint, telling))),
        FactKind::DataProtectionOfficer => people::officer(facts.data_protection_officer?, telling),
        FactKind::Contacts => people::contacts(&chosen(facts.contacts, id, |contact| &contact.id), id.is_none(), telling),
        FactKind::Processors => people::processors(&chosen(facts.processors, id, |processor| &processor.id), telling),
        FactKind::Processing => {
            let entries = chosen(facts.processing, id, |processing| &processing.id);
            some(entries.into_iter().filter_map(|processing| processing::draw(processing, id.is_none(), telling)))
        }
        FactKind::Storage => storage::draw(facts.storage?, id, telling),
        FactKind::Chats => {
            let entries = chosen(facts.chats, id, |chat| &chat.id);
            some(entries.into_iter().filter_map(|chat| chat::draw(chat, telling)))
        }
        FactKind::Rights => rights::draw(facts.rights?, telling),
        FactKind::AutomatedDecisionMaking => processing::automated(facts.automated_decision_making?, telling),
        FactKind::ChangesOfPurpose => processing::changes(facts.changes_of_purpose, telling),
        FactKind::Definitions => laws::definitions(&chosen(facts.definitions, id, |definition| &definition.id), telling),
        FactKind::Laws => laws::laws(&chosen(facts.laws, id, |law| &law.id), telling),
    }
}

/// All entries, or the one of an id.
fn chosen<'a, T>(entries: &'a [T], id: Option<&Id>, of: impl Fn(&T) -> &Id) -> Vec<&'a T> {
    entries.iter().filter(|entry| id.is_none_or(|id| of(entry) == id)).collect()
}

/// Nodes one after another; `None` where there is none.
fn some(nodes: impl Iterator<Item = Html>) -> Option<Html> {
    let nodes: Vec<Html> = nodes.collect();
    (!nodes.is_empty()).then(|| fragment(nodes))
}
