//! The document itself, who answers, and the data protection officer.

use personvern::language::Timestamp;
use personvern::manifest::people::{Address, Controller};
use serde_json::{Value, json};

use super::{Lacks, Said, object};

pub(super) fn meta(said: &Said, lacks: &mut Lacks) -> Value {
    let meta = said.document.meta();
    let date = |date: Option<Timestamp>| date.map(|date| date.as_str().to_owned());
    // TILT counts versions; a municipality may call them what it likes.
    let version = meta.version().as_str().parse::<u32>().ok().filter(|version| *version > 0);
    let url = meta.url().map(|url| url.as_str().to_owned());
    let language = said.language().language().to_owned();
    json!({
        // Where the declaration stands is what no other declaration has.
        "_id": url,
        "name": said.maybe(said.facts().controller().map(Controller::name)),
        "created": lacks.demand(date(meta.published()), "meta.created", "$.meta.published"),
        "modified": lacks.demand(date(meta.modified()), "meta.modified", "$.meta.modified"),
        "version": lacks.demand(version, "meta.version: an integer", "$.meta.version"),
        "language": lacks.demand(
            Some(language).filter(|language| language.len() == 2), "meta.language: two letters (ISO 639-1)", "$.meta.languages"),
        "status": "active",
        "url": lacks.demand(url.clone(), "meta.url", "$.meta.url"),
    })
}

pub(super) fn controller(said: &Said, lacks: &mut Lacks) -> Value {
    let Some(controller) = said.facts().controller() else { return Value::Null };
    let address = controller.address();
    let country = controller.country().map(|country| country.as_str().to_owned()).or_else(|| address.map(country_of));
    // A municipality has no representative as art. 27 means it; who acts for it is the office that holds the role.
    let (name, email, phone) = match controller.representative() {
        Some(other) => (said.text(other.name()), other.email(), other.phone()),
        None => (said.maybe(controller.role_holder()), controller.email(), controller.phone()),
    };
    object([
        ("name", said.text(controller.name()).map(Value::from)),
        ("address", Some(lacks.demand(address.map(line), "controller.address", "$.controller.address"))),
        ("country", Some(lacks.demand(country, "controller.country", "$.controller.country"))),
        (
            "representative",
            Some(object([
                ("name", Some(lacks.demand(name, "controller.representative.name", "$.controller.roleHolder"))),
                (
                    "email",
                    Some(lacks.demand(
                        email.map(|email| email.as_str().to_owned()),
                        "controller.representative.email",
                        "$.controller.email",
                    )),
                ),
                ("phone", phone.map(|phone| phone.as_str().into())),
            ])),
        ),
    ])
}

pub(super) fn officer(said: &Said, lacks: &mut Lacks) -> Value {
    let Some(officer) = said.facts().data_protection_officer() else {
        lacks.add("dataProtectionOfficer", "$.dataProtectionOfficer");
        return Value::Null;
    };
    let path = |field: &str| format!("$.dataProtectionOfficer.{field}");
    let name = said.maybe(officer.name()).or_else(|| said.maybe(officer.unit()));
    let email = officer.email().map(|email| email.as_str().to_owned());
    let address = officer.address();
    object([
        ("name", Some(lacks.demand(name, "dataProtectionOfficer.name", &path("unit")))),
        ("address", Some(lacks.demand(address.map(line), "dataProtectionOfficer.address", &path("address")))),
        ("country", address.map(|address| country_of(address).into())),
        ("email", Some(lacks.demand(email, "dataProtectionOfficer.email", &path("email")))),
        ("phone", officer.phone().map(|phone| phone.as_str().into())),
    ])
}

/// An address in one line.
pub(super) fn line(address: Address) -> String {
    let town = [address.postal_code(), address.city()].into_iter().flatten().map(|part| part.as_str().to_owned());
    let town = town.collect::<Vec<_>>().join(" ");
    let lines = address.lines().iter().map(|line| line.as_str().to_owned());
    lines.chain([town].into_iter().filter(|town| !town.is_empty())).collect::<Vec<_>>().join(", ")
}

/// An address that names no country is Norwegian: so the manifest's field says.
pub(super) fn country_of(address: Address) -> String {
    address.country().map_or("NO", |country| country.as_str()).to_owned()
}
