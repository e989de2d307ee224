//! Facts in their places: each kind told in its own way, the same in every section.

mod chat;
pub(super) mod laws;
mod people;
mod processing;
mod rights;
mod storage;

use yew::prelude::*;

use crate::manifest::Id;
use crate::manifest::reference::{FactKind, FactRef};
use crate::manifest::shape::{List, Value};
use crate::view::markup::some;
use crate::view::telling::Telling;

/// A fact, or all facts of a kind. `telling` is at the level of a heading within the section.
pub(super) fn draw(fact: FactRef, telling: &Telling) -> Option<Html> {
    let facts = telling.facts;
    let id = fact.id;
    let mut nodes = Vec::new();
    match fact.kind {
        FactKind::Controller => nodes.extend(people::controller(facts.controller()?, telling)),
        FactKind::JointControllers => {
            for joint in facts.joint_controllers().iter() {
                nodes.extend(people::joint_controller(joint, telling));
            }
        }
        FactKind::DataProtectionOfficer => nodes.extend(people::officer(facts.data_protection_officer()?, telling)),
        FactKind::Contacts => nodes.extend(people::contacts(&chosen(facts.contacts(), id, |it| it.id()), telling)),
        FactKind::Processors => nodes.extend(people::processors(&chosen(facts.processors(), id, |it| it.id()), telling)),
        FactKind::Processing => {
            for processing in chosen(facts.processing(), id, |it| it.id()) {
                nodes.extend(processing::draw(processing, id.is_none(), telling));
            }
        }
        FactKind::Storage => nodes.extend(storage::draw(facts.storage()?, id, telling)),
        FactKind::Chats => {
            for chat in chosen(facts.chats(), id, |it| it.id()) {
                nodes.extend(chat::draw(chat, telling));
            }
        }
        FactKind::Rights => nodes.extend(rights::draw(facts.rights()?, telling)),
        FactKind::AutomatedDecisionMaking => nodes.extend(processing::automated(facts.automated_decision_making()?, telling)),
        FactKind::ChangesOfPurpose => nodes.extend(processing::changes(facts.changes_of_purpose(), telling)),
        FactKind::Definitions => nodes.extend(laws::definitions(&chosen(facts.definitions(), id, |it| it.id()), telling)),
        FactKind::Laws => nodes.extend(laws::chosen(&[fact], telling)),
    }
    some(nodes)
}

/// All entries, or the one of an id.
fn chosen<'a, T: Value<'a>>(entries: List<'a, T>, id: Option<Id>, of: impl Fn(&T) -> Id<'a>) -> Vec<T> {
    entries.iter().filter(|entry| id.is_none_or(|id| of(entry) == id)).collect()
}
