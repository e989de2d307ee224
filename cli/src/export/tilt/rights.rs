//! Rights, automated decisions, and purposes that are about to change.

use personvern::language::Word;
use personvern::manifest::rights::{Complaint, Right, Rights};
use serde_json::{Map, Value, json};

use super::document::{country_of, line};
use super::{Lacks, Said, object};

/// A field of `rights`, how it is read, and the widget's word for a right without words of its own.
type Field = (&'static str, fn(Rights<'_>) -> Option<Right<'_>>, Word);

const ACCESS: Field = ("access", |rights| rights.access(), Word::AccessMeaning);
const PORTABILITY: Field = ("portability", |rights| rights.portability(), Word::PortabilityMeaning);
const RECTIFICATION: Field = ("rectification", |rights| rights.rectification(), Word::RectificationMeaning);
const ERASURE: Field = ("erasure", |rights| rights.erasure(), Word::ErasureMeaning);
const WITHDRAWAL: Field = ("withdrawConsent", |rights| rights.withdraw_consent(), Word::WithdrawConsentMeaning);

/// The rights of TILT, and what each is made of.
const ROWS: [(&str, &[Field]); 5] = [
    ("rightToInformation", &[ACCESS]),
    ("accessAndDataPortability", &[ACCESS, PORTABILITY]),
    ("rightToRectificationOrDeletion", &[RECTIFICATION, ERASURE]),
    ("rightToDataPortability", &[PORTABILITY]),
    ("rightToWithdrawConsent", &[WITHDRAWAL]),
];

pub(super) fn of(said: &Said, lacks: &mut Lacks) -> Map<String, Value> {
    let rights = said.facts().rights();
    let mut told = Map::new();
    for (name, fields) in ROWS {
        let mut stated = Vec::new();
        for (field, get, word) in fields {
            match rights.and_then(get) {
                Some(right) => stated.push((right, *word)),
                None => lacks.add(name, format!("$.rights.{field}")),
            }
        }
        told.insert(name.into(), right(said, &stated, rights));
    }
    let complaint = rights.and_then(Rights::complain);
    if complaint.is_none() {
        lacks.add("rightToComplain", "$.rights.complain");
    }
    told.insert("rightToComplain".into(), complaint.map_or(Value::Null, |complaint| complain(said, complaint)));
    let decisions = said.document.manifest().automated_decision_making();
    if decisions.is_none() {
        lacks.add("automatedDecisionMaking", "$.automatedDecisionMaking");
    }
    let decisions = decisions.map_or(Value::Null, |decisions| {
        let mut told = |text, name: &str, path: &str| match said.maybe(text) {
            None if decisions.in_use() => Some(lacks.demand(None::<Value>, name, path)),
            text => text.map(Value::from),
        };
        object([
            ("inUse", Some(decisions.in_use().into())),
            (
                "logicInvolved",
                told(
                    decisions.logic_involved(),
                    "automatedDecisionMaking.logicInvolved",
                    "$.automatedDecisionMaking.logicInvolved",
                ),
            ),
            (
                "scopeAndIntendedEffects",
                told(
                    decisions.scope_and_intended_effects(),
                    "automatedDecisionMaking.scopeAndIntendedEffects",
                    "$.automatedDecisionMaking.scopeAndIntendedEffects",
                ),
            ),
        ])
    });
    told.insert("automatedDecisionMaking".into(), decisions);
    told
}

/// What the manifest says of the rights that one of TILT's is made of. It applies when the first of them does.
fn right(said: &Said, stated: &[(Right, Word)], rights: Option<Rights>) -> Value {
    let mut texts = Vec::new();
    for (right, word) in stated {
        texts.push(said.maybe(right.description()).unwrap_or_else(|| said.word(*word)));
        texts.extend([right.reason(), right.exceptions()].into_iter().filter_map(|text| said.maybe(text)));
    }
    let free = rights.and_then(Rights::free_of_charge) == Some(true);
    object([
        ("available", stated.first().map(|(right, _)| (right.available() != Some(false)).into())),
        ("description", (!texts.is_empty()).then(|| texts.join(" ").into())),
        ("url", stated.iter().find_map(|(right, _)| right.url()).map(|url| url.as_str().into())),
        ("email", stated.iter().find_map(|(right, _)| right.email()).map(|email| email.as_str().into())),
        ("administrativeFee", free.then(|| json!({ "amount": 0, "currency": "NOK" }))),
    ])
}

fn complain(said: &Said, complaint: Complaint) -> Value {
    let authority = complaint.supervisory_authority();
    object([
        ("available", Some(true.into())),
        (
            "description",
            Some(said.maybe(complaint.description()).unwrap_or_else(|| said.word(Word::ComplaintMeaning)).into()),
        ),
        ("url", authority.url().map(|url| url.as_str().into())),
        (
            "supervisoryAuthority",
            Some(object([
                ("name", Some(authority.name().as_str().into())),
                ("address", authority.address().map(|address| line(address).into())),
                ("country", authority.address().map(|address| country_of(address).into())),
                ("email", authority.email().map(|email| email.as_str().into())),
                ("phone", authority.phone().map(|phone| phone.as_str().into())),
            ])),
        ),
    ])
}

pub(super) fn changes_of_purpose(said: &Said) -> Value {
    let changes = said.document.manifest().changes_of_purpose();
    let change = changes.iter().map(|change| {
        let categories = said.texts(change.affected_data_categories());
        object([
            ("description", said.text(change.description()).map(Value::from)),
            ("affectedDataCategories", (!categories.is_empty()).then(|| categories.into())),
            ("plannedDateOfChange", change.planned().map(|date| date.as_str().into())),
            ("urlOfNewVersion", change.url().map(|url| url.as_str().into())),
        ])
    });
    Value::Array(change.collect())
}
