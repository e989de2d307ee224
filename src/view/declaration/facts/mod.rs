//! Facts in their places: each kind told in its own way, the same in every section.

pub(in crate::view) mod chat;
pub(super) mod laws;
mod people;
mod processing;
pub(in crate::view) mod rights;
pub(in crate::view) mod storage;

use crate::manifest::reference::{FactKind, FactRef};
use crate::view::rights as panel;
use crate::view::rows::told;
use crate::view::telling::Telling;

/// A fact, or all facts of a kind. `telling` is at the level of a heading within the section.
pub(super) fn draw(fact: FactRef, telling: &mut Telling) {
    let facts = telling.facts;
    let id = fact.id;
    match fact.kind {
        FactKind::Controller => people::controller(telling),
        FactKind::JointControllers => people::joint_controllers(telling),
        FactKind::DataProtectionOfficer => {
            if let Some(officer) = facts.data_protection_officer() {
                told(officer.json(), people::OFFICER, telling);
            }
        }
        FactKind::Contacts => people::contacts(facts.contacts().only(id), telling),
        FactKind::Processors => people::processors(facts.processors().only(id), telling),
        FactKind::Processing => {
            for processing in facts.processing().only(id).iter() {
                processing::draw(processing, id.is_none(), telling);
            }
        }
        FactKind::Storage => {
            if let Some(storage) = facts.storage() {
                storage::draw(storage, id, telling);
            }
        }
        FactKind::Chats => {
            for chat in facts.chats().only(id).iter() {
                chat::draw(chat, telling);
                panel::element(chat, telling);
            }
        }
        FactKind::Rights => {
            if let Some(rights) = facts.rights() {
                rights::draw(rights, telling);
            }
        }
        FactKind::AutomatedDecisionMaking => {
            if let Some(decisions) = facts.automated_decision_making() {
                processing::automated(decisions.json(), telling);
            }
        }
        FactKind::ChangesOfPurpose => processing::changes(telling),
        FactKind::Definitions => laws::definitions(facts.definitions().only(id), telling),
        FactKind::Laws => laws::chosen(&[fact], telling),
    }
}
