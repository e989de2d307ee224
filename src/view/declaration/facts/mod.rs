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
use crate::view::rows::told;
use crate::view::telling::Telling;

/// A fact, or all facts of a kind. `telling` is at the level of a heading within the section.
pub(super) fn draw(fact: FactRef, telling: &Telling) -> Option<Html> {
    let facts = telling.facts;
    let id = fact.id;
    match fact.kind {
        FactKind::Controller => people::controller(telling),
        FactKind::JointControllers => people::joint_controllers(telling),
        FactKind::DataProtectionOfficer => told(facts.data_protection_officer()?.json(), people::OFFICER, telling),
        FactKind::Contacts => people::contacts(&chosen(facts.contacts(), id, |it| it.id()), telling),
        FactKind::Processors => people::processors(&chosen(facts.processors(), id, |it| it.id()), telling),
        FactKind::Processing => {
            let mut nodes = Vec::new();
            for processing in chosen(facts.processing(), id, |it| it.id()) {
                nodes.extend(processing::draw(processing, id.is_none(), telling));
            }
            some(nodes)
        }
        FactKind::Storage => storage::draw(facts.storage()?, id, telling),
        FactKind::Chats => {
            let mut nodes = Vec::new();
            for chat in chosen(facts.chats(), id, |it| it.id()) {
                nodes.extend(chat::draw(chat, telling));
            }
            some(nodes)
        }
        FactKind::Rights => rights::draw(facts.rights()?, telling),
        FactKind::AutomatedDecisionMaking => processing::automated(facts.automated_decision_making()?.json(), telling),
        FactKind::ChangesOfPurpose => processing::changes(telling),
        FactKind::Definitions => laws::definitions(&chosen(facts.definitions(), id, |it| it.id()), telling),
        FactKind::Laws => laws::chosen(&[fact], telling),
    }
}

/// All entries, or the one of an id.
fn chosen<'a, T: Value<'a>>(entries: List<'a, T>, id: Option<Id>, of: impl Fn(&T) -> Id<'a>) -> Vec<T> {
    entries.iter().filter(|entry| id.is_none_or(|id| of(entry) == id)).collect()
}
