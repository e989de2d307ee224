//! What a page has beside its manifest: each rule on a page where it finds something, and on one beside it where it does not.

use std::fs;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{TODAY, assembled, day, model, root};
use crate::lint::page::{Kind, Page, Standing, comparison, unanswered};
use crate::lint::{Case, Level, Strength, findings};
use crate::manifest::json::Json;
use crate::manifest::storage::Area;

type Edits = Vec<(&'static str, Value)>;

/// What the page of the model municipality has, with all that it declares and a yes to it.
fn usual() -> Value {
    json!({
        "host": "www.eksempel.kommune.no",
        "hosts": ["www.eksempel.kommune.no"],
        "allowed": ["statistikk", "video"],
        "cookie": ["_pk_id.1.1fff", "_pk_ses.1.1fff"],
        "localStorage": ["pv:choices"],
        "sessionStorage": [],
        "indexedDB": [],
        "cacheStorage": [],
    })
}

/// The usual page, with changes.
fn page(edits: &[(&str, Value)]) -> Page {
    let mut seen = usual();
    for (name, value) in edits {
        seen[name] = value.clone();
    }
    Page::read(&Json::deserialize(seen).unwrap())
}

/// What the rules of the page find: id, path, kind and name.
fn found(edits: &[(&str, Value)], page: &Page) -> Vec<String> {
    let declaration = assembled(&model(edits));
    let today = day(TODAY);
    let case = Case::new(&declaration, &today).on(page);
    let about = |finding: &crate::lint::Finding| {
        let thing = finding.thing.as_ref()?;
        Some([finding.rule.id, " ", &finding.path, " ", thing.kind.name(), " ", &thing.name].concat())
    };
    findings(&case).iter().filter_map(about).collect()
}

#[test]
fn a_page_that_is_as_its_manifest_says_has_no_finding() {
    assert_eq!(found(&[], &page(&[])), Vec::<String>::new());
}

#[test]
fn a_manifest_that_is_held_against_no_page_has_none_of_them() {
    let declaration = assembled(&model(&[]));
    let today = day(TODAY);
    let case = Case::new(&declaration, &today);
    assert!(findings(&case).is_empty() && comparison(&case).is_empty() && unanswered(&case).is_none());
}

/// What the page has, what the manifest says otherwise, and what is found.
#[test]
fn each_rule_finds_its_fault_and_leaves_its_like_alone() {
    let with = |mut names: Vec<&'static str>, name| {
        names.push(name);
        json!(names)
    };
    let cookies = |name| ("cookie", with(vec!["_pk_id.1", "_pk_ses.1"], name));
    let chat =
        |device: Value| -> Edits { vec![("/chats", json!([{ "id": "robot", "name": "Robot", "device": device }]))] };
    let foreign = |key: &str, how: &str| {
        let field = json!({ "kind": "foreign", "area": "localStorage", "key": key, "match": how, "text": "t", "also": [{ "area": "cookie", "key": "robot" }] });
        chat(field)
    };
    let cases: Vec<(&str, Edits, Edits, &[&str])> = vec![
        ("unknown cookie", vec![cookies("_fbp")], vec![], &["PV160 $.storage cookie _fbp"]),
        (
            "declared by a star",
            vec![cookies("_pk_ref.1")],
            vec![("/storage/necessary/-", json!({ "name": "_pk_ref*", "area": "cookie" }))],
            &[],
        ),
        (
            "declared, but in another area",
            vec![("localStorage", json!(["_pk_id.1"]))],
            vec![],
            &["PV160 $.storage localStorage _pk_id.1"],
        ),
        (
            "two of them are two findings",
            vec![("sessionStorage", json!(["a", "b"]))],
            vec![],
            &["PV160 $.storage sessionStorage a", "PV160 $.storage sessionStorage b"],
        ),
        ("a database", vec![("indexedDB", json!(["firebase"]))], vec![], &["PV160 $.storage indexedDB firebase"]),
        (
            "a cache",
            vec![("cacheStorage", json!(["v1"]))],
            vec![("/storage/necessary/-", json!({ "name": "v1", "area": "cacheStorage" }))],
            &[],
        ),
        (
            "what the product keeps itself",
            vec![
                ("localStorage", json!(["pv:choices", "pv:seen", "pv:chat:kari"])),
                ("sessionStorage", json!(["pv:erasure"])),
            ],
            vec![],
            &[],
        ),
        (
            "what only looks like it",
            vec![("sessionStorage", json!(["pv:choices"]))],
            vec![],
            &["PV160 $.storage sessionStorage pv:choices"],
        ),
        (
            "another site's item declares nothing here",
            vec![("cookie", json!(["_pk_id.1", "_pk_ses.1", "VISITOR"]))],
            vec![("/storage/necessary/-", json!({ "name": "VISITOR", "area": "cookie", "domain": "video.example" }))],
            &["PV160 $.storage cookie VISITOR"],
        ),
        (
            "a chat's own key",
            vec![("localStorage", json!(["robot-1"])), cookies("robot")],
            foreign("robot-", "prefix"),
            &[],
        ),
        (
            "a key like it",
            vec![("localStorage", json!(["robot-1"]))],
            foreign("robot-", "exact"),
            &["PV160 $.storage localStorage robot-1"],
        ),
        (
            "no yes",
            vec![("allowed", json!(["video"]))],
            vec![],
            &[
                "PV161 $.storage.purposes[0].items[0] cookie _pk_id.1.1fff",
                "PV161 $.storage.purposes[0].items[1] cookie _pk_ses.1.1fff",
            ],
        ),
        ("no yes, and nothing there", vec![("allowed", json!([])), ("cookie", json!([]))], vec![], &[]),
        (
            "no yes, but necessary, too",
            vec![("allowed", json!(["video"])), ("cookie", json!(["_pk_id.1"]))],
            vec![("/storage/necessary/-", json!({ "name": "_pk_id.1", "area": "cookie" }))],
            &[],
        ),
        (
            "a foreign host",
            vec![("hosts", json!(["fonts.example"]))],
            vec![],
            &["PV162 $.processors host fonts.example"],
        ),
        (
            "a supplier's address",
            vec![("hosts", json!(["cdn.fonts.example"]))],
            vec![("/processors/0/url", json!("https://www.fonts.example/"))],
            &[],
        ),
        (
            "an item's domain",
            vec![("hosts", json!(["www.video.example"]))],
            vec![("/storage/purposes/1/items/0/domain", json!("video.example"))],
            &[],
        ),
        ("the site's own hosts", vec![("hosts", json!(["bilder.eksempel.kommune.no"]))], vec![], &[]),
        (
            "a link in the text names no recipient",
            vec![("hosts", json!(["fonts.example"]))],
            vec![(
                "/sections/0/blocks/-",
                json!({ "text": { "nb": "[x](https://fonts.example)", "nn": "[x](https://fonts.example)", "en": "[x](https://fonts.example)" } }),
            )],
            &["PV162 $.processors host fonts.example"],
        ),
        (
            "declared, and not there",
            vec![("cookie", json!(["_pk_id.1"]))],
            vec![],
            &["PV163 $.storage.purposes[0].items[1] cookie _pk_ses*"],
        ),
        (
            "closed to scripts",
            vec![],
            vec![("/storage/necessary/-", json!({ "name": "sid", "area": "cookie", "httpOnly": true }))],
            &[],
        ),
        (
            "not readable",
            vec![("indexedDB", Value::Null)],
            vec![("/storage/necessary/-", json!({ "name": "db", "area": "indexedDB" }))],
            &[],
        ),
        ("the answer is not given yet", vec![("localStorage", json!([]))], vec![], &[]),
    ];
    for (what, seen, edits, expected) in cases {
        assert_eq!(found(&edits, &page(&seen)), expected, "{what}");
    }
}

/// The paths at which a page is found to have been published otherwise than its manifest says.
fn outdated(edits: &[(&str, Value)], published: &Value) -> Vec<String> {
    let declaration = assembled(&model(edits));
    let (today, page) = (day(TODAY), page(&[("published", published.clone())]));
    let found = findings(&Case::new(&declaration, &today).on(&page));
    found.iter().filter(|finding| finding.rule.id == "PV164").map(|finding| finding.path.clone()).collect()
}

#[test]
fn a_page_that_was_published_from_another_manifest_is_found() {
    let storage = model(&[])["storage"].clone();
    let with = |edits: &[(&str, Value)]| {
        let mut storage = storage.clone();
        for (pointer, value) in edits {
            *storage.pointer_mut(pointer).unwrap() = value.clone();
        }
        storage
    };
    // What stands there is less than the manifest has, and its order is its own.
    let mut compact = serde_json::Map::new();
    for name in ["necessary", "purposes", "sharedDomain", "keepDays", "version"] {
        compact.extend(storage.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    for published in [storage.clone(), Value::Object(compact), Value::Null, json!("{"), json!([])] {
        assert_eq!(outdated(&[], &published), Vec::<String>::new(), "{published}");
    }
    let raised = storage["version"].as_u64().unwrap() + 1;
    assert_eq!(outdated(&[("/storage/version", json!(raised))], &storage), ["$.storage.version"]);
    let renamed = with(&[("/purposes/0/items/0/name", json!("_gammel"))]);
    assert_eq!(outdated(&[], &renamed), ["$.storage.purposes"]);
    let fewer = with(&[("/necessary", json!([])), ("/purposes/0/title", json!("Noe annet"))]);
    assert_eq!(outdated(&[], &fewer), ["$.storage.purposes", "$.storage.necessary"]);
    assert_eq!(outdated(&[("/storage", Value::Null)], &storage), ["$.storage"]);
    assert_eq!(outdated(&[("/storage", Value::Null)], &json!({ "chats": [] })), Vec::<String>::new());
    // What only the question says is in the panel's own markup, and no text that the gate goes by.
    let asked = with(&[("/purposes/0/description", json!("Noe annet"))]);
    assert_eq!(outdated(&[], &asked), Vec::<String>::new());
}

#[test]
fn a_comparison_tells_where_each_thing_is_declared() {
    let declaration = assembled(&model(&[("/processors/0/url", json!("https://www.fonts.example/"))]));
    let today = day(TODAY);
    let page = page(&[
        ("hosts", json!(["eksempel.kommune.no", "fonts.example", "x.example"])),
        ("cookie", json!(["_pk_id.1", "x"])),
    ]);
    let case = Case::new(&declaration, &today).on(&page);
    let rows = comparison(&case);
    let told: Vec<_> = rows.iter().map(|row| (row.thing.name.as_str(), row.standing, row.path.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("_pk_id.1", Standing::Declared, Some("$.storage.purposes[0].items[0]")),
            ("x", Standing::Undeclared, None),
            ("pv:choices", Standing::Declared, Some("$.storage.necessary[0]")),
            ("eksempel.kommune.no", Standing::Own, None),
            ("fonts.example", Standing::Declared, Some("$.processors[0]")),
            ("x.example", Standing::Undeclared, None),
        ]
    );
    assert_eq!(rows.last().map(|row| row.thing.kind), Some(Kind::Host));
}

#[test]
fn purposes_without_a_yes_are_said_to_be_unanswered() {
    let said = |seen: &[(&str, Value)]| {
        let declaration = assembled(&model(&[]));
        let (today, page) = (day(TODAY), page(seen));
        unanswered(&Case::new(&declaration, &today).on(&page)).map(|told| told.nb)
    };
    assert_eq!(said(&[]), None);
    let waiting = said(&[("allowed", json!(["video"]))]).unwrap();
    assert!(waiting.contains("Ikke svart ja her: «Hvordan nettstedet brukes»."), "{waiting}");
}

#[test]
fn whatever_a_script_hands_over_is_read() {
    for seen in
        [json!(null), json!([]), json!("x"), json!({ "cookie": "x", "hosts": [1, null, {}], "host": 7, "allowed": {} })]
    {
        let page = Page::read(&Json::deserialize(seen).unwrap());
        let declaration = assembled(&model(&[]));
        let today = day(TODAY);
        let case = Case::new(&declaration, &today).on(&page);
        assert!(findings(&case).is_empty() && comparison(&case).is_empty() && unanswered(&case).is_some());
    }
}

/// The names of what our own scripts store, as they stand in them.
fn own_names(folder: &std::path::Path, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            own_names(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "js") {
            let text = fs::read_to_string(&path).unwrap();
            let ends = |c: char| !c.is_ascii_lowercase() && c != ':';
            for begin in ["'pv:", "`pv:"] {
                let found = text.match_indices(begin).map(|(at, _)| text[at + 1..].split(ends).next().unwrap());
                names.extend(found.map(str::to_owned));
            }
        }
    }
}

#[test]
fn all_that_our_own_scripts_keep_is_known_to_be_ours() {
    let mut names = Vec::new();
    for room in ["gate", "asking", "rights", "widget"] {
        own_names(&root().join("www").join(room), &mut names);
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names, ["pv:chat:", "pv:choices", "pv:erasure", "pv:seen"]);
    for name in names {
        let seen = json!({ "localStorage": [name], "sessionStorage": [name], "cookie": [name] });
        let page = Page::read(&Json::deserialize(seen).unwrap());
        let declaration = assembled(&model(&[("/storage", Value::Null)]));
        let today = day(TODAY);
        let case = Case::new(&declaration, &today).on(&page);
        assert!(comparison(&case).iter().any(|row| row.standing == Standing::Own), "{name}");
    }
}

#[test]
fn names_in_reports_are_those_of_the_manifest_and_of_json() {
    for area in Area::ALL {
        let manifest = json!([{ "name": "x", "area": area.name() }]);
        let declaration = assembled(&model(&[("/storage/necessary", manifest)]));
        let item = declaration.manifest.facts().storage().and_then(|storage| storage.necessary().get(0)).unwrap();
        assert_eq!(item.area(), area);
    }
    for strength in [Strength::Breach, Strength::Conditional, Strength::Advice] {
        assert_eq!(serde_json::to_value(strength).unwrap(), strength.name());
    }
    for level in [Level::Error, Level::Warning] {
        assert_eq!(serde_json::to_value(level).unwrap(), level.name());
    }
}
