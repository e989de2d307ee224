//! What changed between two versions, and whether visitors must be asked again.

use serde_json::{Value, json};

use super::{assembled, day, document, line, model};
use crate::lint::changes::{Again, asks_again, changes};
use crate::lint::{Case, findings};

type Edits = Vec<(&'static str, Value)>;

/// What visitors must be told of, from the model to a changed one: the kind of answer, and what it names.
fn again(edits: &[(&str, Value)]) -> (&'static str, String) {
    let (old, new) = (document(&model(&[])), document(&model(edits)));
    let list = |told: Vec<crate::lint::Told>| told.iter().map(|told| told.nb.clone()).collect::<Vec<_>>().join("; ");
    match asks_again(old.facts(), new.facts()) {
        Again::Asked => ("asked", String::new()),
        Again::Forgotten(told) => ("forgotten", list(told)),
        Again::Less(told) => ("less", list(told)),
        Again::Same => ("same", String::new()),
        Again::Lowered => ("lowered", String::new()),
    }
}

/// Each change of the storage, whether it is PV068 or PV069 that finds it, and a piece of what is said.
fn storage_changes() -> Vec<(Edits, &'static str, &'static str)> {
    let item = json!({ "name": "ny", "area": "cookie" });
    vec![
        (vec![], "same", ""),
        (vec![("/storage/version", json!(2)), ("/storage/purposes/0/items/-", item.clone())], "asked", ""),
        (
            vec![("/storage/purposes/0/items/-", item)],
            "forgotten",
            "ny (cookie), som lagres for «statistikk», er kommet til",
        ),
        (vec![("/storage/purposes/0/items/0/ttl", json!("P2Y"))], "forgotten", "lagres lenger enn før"),
        (vec![("/storage/purposes/0/items/0/ttl", json!("P1M"))], "less", "lagres kortere enn før"),
        (vec![("/storage/purposes/0/items/0/area", json!("localStorage"))], "forgotten", "_pk_id* (localStorage)"),
        (vec![("/storage/purposes/0/recipients", json!(["statistikk", "drift"]))], "forgotten", "mottakeren Drift AS"),
        (vec![("/processing/4/recipients", json!(["statistikk", "meta"]))], "forgotten", "mottakeren Meta"),
        (vec![("/storage/purposes/0/title/nb", json!("Reklame"))], "forgotten", "formålet «statistikk» er endret"),
        (
            vec![("/processing/4/purposes/0/nb", json!("Å selge annonser"))],
            "forgotten",
            "formålet «statistikk» er endret",
        ),
        (
            vec![("/storage/purposes/-", json!({ "id": "kart", "title": "Kart" }))],
            "forgotten",
            "formålet «kart» er kommet til",
        ),
        (vec![("/storage/purposes/1", Value::Null)], "less", "formålet «video» er tatt bort"),
        (vec![("/storage/purposes/0/items/1", Value::Null)], "less", "er tatt bort"),
        (vec![("/storage/version", json!(0))], "lowered", ""),
        // What no answer depends on: words around it, a translation, what is necessary.
        (vec![("/storage/purposes/0/description/nb", json!("Annerledes"))], "same", ""),
        (vec![("/storage/purposes/0/title/en", json!("Otherwise"))], "same", ""),
        (vec![("/storage/necessary/1", Value::Null)], "same", ""),
        (vec![("/processing/0/recipients", json!(["drift"]))], "same", ""),
    ]
}

#[test]
fn visitors_are_asked_again_when_what_they_answered_changes() {
    for (edits, kind, piece) in storage_changes() {
        let (is, told) = again(&edits);
        assert_eq!(is, kind, "{edits:?}: {told}");
        assert!(told.contains(piece), "{edits:?}: {told}");
    }
}

#[test]
fn a_version_that_is_not_raised_is_found() {
    let old = document(&model(&[]));
    for (edits, kind, _) in storage_changes() {
        let page = assembled(&model(&edits));
        let case = Case::new(&page, &day(super::TODAY)).since(&old);
        let found: Vec<_> = findings(&case).into_iter().filter(|it| matches!(it.rule.id, "PV068" | "PV069")).collect();
        let expected = match kind {
            "forgotten" | "lowered" => vec!["PV068"],
            "less" => vec!["PV069"],
            _ => vec![],
        };
        let ids: Vec<_> = found.iter().map(|it| it.rule.id).collect();
        assert_eq!(ids, expected, "{edits:?}: {:?}", found.iter().map(line).collect::<Vec<_>>());
    }
}

#[test]
fn changes_are_told_in_plain_words() {
    let told = |edits: &[(&str, Value)]| -> Vec<String> {
        changes(&document(&model(&[])), &document(&model(edits)))
            .into_iter()
            .map(|it| format!("{}: {}", it.path, it.told.nb))
            .collect()
    };
    assert_eq!(told(&[]), Vec::<String>::new());
    for (edit, line) in [
        (("/meta/version", json!("2")), "$.meta.version: «version»: fra 1 til 2"),
        (("/controller/phone", json!("+4772000009")), "$.controller: Den behandlingsansvarlige: endret (phone)"),
        (("/dataProtectionOfficer", Value::Null), "$.dataProtectionOfficer: Personvernombudet: tatt bort"),
        (("/processing/1", Value::Null), "$.processing[1]: Behandlingen «E-post»: tatt bort"),
        (("/processing/1/warning/nb", json!("Pass på")), "$.processing[1]: Behandlingen «E-post»: endret (warning)"),
        (("/laws/-", json!({ "id": "ny", "name": "Ny lov" })), "$.laws[11]: Loven «Ny lov»: kommet til"),
        (("/storage/keepDays", json!(90)), "$.storage: Lagring på enheten: endret (keepDays)"),
        (
            ("/sections/2/title/nb", json!("Skjemaer")),
            "$.sections[2]: Delen «Skjema og digitale tjenester» heter nå «Skjemaer»",
        ),
        (("/sections/1", Value::Null), "$.sections[1]: Delen «Personvernombud»: tatt bort"),
        (
            ("/sections/0/blocks/-", json!({ "text": "Mer" })),
            "$.sections[0]: Delen «Hvem har ansvaret?»: innholdet er endret",
        ),
        (
            ("/sections/13/sections/-", json!({ "id": "ny", "title": "Nytt", "blocks": [] })),
            "$.sections[13].sections[1]: Delen «Nytt»: kommet til",
        ),
    ] {
        assert!(told(std::slice::from_ref(&edit)).contains(&line.to_owned()), "{line}: {:#?}", told(&[edit]));
    }
}

#[test]
fn a_new_order_is_told_once() {
    let old = model(&[]);
    let mut new = old.clone();
    new["sections"].as_array_mut().unwrap().swap(0, 1);
    let told: Vec<_> = changes(&document(&old), &document(&new)).into_iter().map(|it| it.told.en).collect();
    assert_eq!(told, ["The sections stand in another order"]);
}
