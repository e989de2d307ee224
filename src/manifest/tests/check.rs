//! What no single value shows: each rule with a manifest that breaks it and one that keeps it.

use serde_json::{Value, json};

use super::{fragment, put, told, told_of_fragment, with};

/// A section that is shown beside the first.
fn section(value: Value) -> Value {
    with("/sections/-", value)
}

fn block(value: Value) -> Value {
    section(json!({ "id": "b", "title": "B", "blocks": [value] }))
}

/// Facts, and a section that tells them, so that nothing is left unsaid.
fn stated(name: &str, value: &Value) -> Value {
    let mut manifest = block(json!({ "fact": name }));
    put(&mut manifest, &["/", name].concat(), value.clone());
    manifest
}

fn is_right(manifest: &Value) {
    assert_eq!(told(manifest), Vec::<String>::new(), "{manifest}");
}

fn is_told(manifest: &Value, expected: &str) {
    assert_eq!(told(manifest), [expected], "{manifest}");
}

#[test]
fn a_section_has_a_title() {
    for title in [Value::Null, json!(""), json!(" \n"), json!({}), json!({ "nb": "", "nn": " " })] {
        is_told(&section(json!({ "id": "b", "title": title })), "$.sections[1].title: found nothing, expected a title");
    }
    is_told(
        &section(json!({ "id": "b", "title": "B", "sections": [{ "id": "c" }] })),
        "$.sections[1].sections[0].title: found nothing, expected a title",
    );
    is_right(&section(json!({ "id": "b", "title": { "sma": "B" } })));
    // What is taken from elsewhere may have its title there.
    is_right(&section(json!({ "id": "b", "include": "/felles/kari.json#kari" })));
}

#[test]
fn a_section_id_stands_once_on_the_whole_page() {
    is_told(
        &section(json!({ "id": "b", "title": "B", "sections": [{ "id": "ansvar", "title": "C" }] })),
        "$.sections[1].sections[0].id: found \"ansvar\", expected an id that no other section has",
    );
    // Sections and facts do not share names.
    let mut manifest = stated("contacts", &json!([{ "id": "ansvar", "email": "a@b.no" }]));
    is_right(&manifest);
    put(&mut manifest, "/contacts/-", json!({ "id": "ansvar", "email": "c@d.no" }));
    is_told(&manifest, "$.contacts[1].id: found \"ansvar\", expected an id that no other entry has");
}

#[test]
fn an_include_is_a_file_on_the_same_site_and_a_section_in_it() {
    for address in [
        "/felles/kari.json",
        "#kari",
        "/felles/kari.json#",
        "/felles/kari.json#a b",
        "/a.json#a#b",
        "https://kari.no/k.json#kari",
        "mailto:a@b.no#c",
    ] {
        let told = told(&section(json!({ "id": "b", "include": address })));
        assert_eq!(told.len(), 1, "{address}: {told:#?}");
        assert!(told[0].starts_with("$.sections[1].include: found ") && told[0].contains("expected "), "{told:#?}");
    }
    for address in ["/felles/kari.json#kari", "kari.json#kari", "../kari.json?v=2#kari-1"] {
        is_right(&section(json!({ "id": "b", "include": address })));
    }
    for more in ["blocks", "sections"] {
        let mut value = json!({ "id": "b", "include": "a.json#a" });
        value[more] = if more == "blocks" { json!([{ "text": "C" }]) } else { json!([{ "id": "c", "title": "C" }]) };
        is_told(
            &section(value),
            "(warning) $.sections[1]: found blocks or sections beside include, expected one or the other: what is included stands alone",
        );
    }
}

#[test]
fn a_fact_is_one_that_the_file_states() {
    for (fact, line) in [
        ("rights", "found \"rights\", expected a fact that this file states"),
        ("processing/x", "found \"processing/x\", expected a fact that this file states"),
        ("storage", "found \"storage\", expected a fact that this file states"),
    ] {
        is_told(&block(json!({ "fact": fact })), &["$.sections[1].blocks[0].fact: ", line].concat());
    }
    let mut manifest = stated("processing", &json!([{ "id": "a" }, { "id": "b" }]));
    is_right(&manifest);
    put(&mut manifest, "/sections/1/blocks/-", json!({ "fact": "processing/c" }));
    is_told(&manifest, "$.sections[1].blocks[1].fact: found \"processing/c\", expected processing/ and one of a, b");
    // An empty list is nothing to tell.
    is_told(
        &stated("laws", &json!([])),
        "$.sections[1].blocks[0].fact: found \"laws\", expected a fact that this file states",
    );
}

#[test]
fn the_purposes_of_storage_are_facts() {
    let storage = json!({ "version": 1, "information": "/p", "purposes": [{ "id": "statistikk", "title": "S" }] });
    for fact in ["storage", "storage/statistikk"] {
        let mut manifest = block(json!({ "fact": fact }));
        put(&mut manifest, "/storage", storage.clone());
        is_right(&manifest);
    }
    // What a visitor is asked about must be told somewhere; so must what is kept without asking.
    let mut manifest = block(json!({ "fact": "storage/necessary" }));
    put(&mut manifest, "/storage", storage.clone());
    is_told(
        &manifest,
        "(warning) $.storage: found a fact that no section tells: \"storage/statistikk\", \
         expected a section that tells it: { \"fact\": \"storage/statistikk\" }",
    );
    let mut manifest = block(json!({ "fact": "storage/x" }));
    put(&mut manifest, "/storage", json!({ "version": 1 }));
    is_told(&manifest, "$.sections[1].blocks[0].fact: found \"storage/x\", expected storage/ and one of necessary");
}

#[test]
fn who_is_asked_can_read_more_and_is_asked_without_a_negation() {
    let asked = |more: Value| {
        let mut storage = json!({ "version": 1, "purposes": [{ "id": "statistikk", "title": "S" }] });
        storage
            .as_object_mut()
            .into_iter()
            .for_each(|fields| fields.extend(more.as_object().cloned().unwrap_or_default()));
        stated("storage", &storage)
    };
    is_right(&asked(json!({ "information": "/personvern" })));
    is_told(
        &asked(json!({})),
        "(warning) $.storage.information: found nothing, expected the page that tells what is stored and why, such as \"/personvern#lagring\"",
    );
    is_right(&stated("storage", &json!({ "version": 1, "necessary": [{ "name": "a", "area": "cookie" }] })));
    for question in [
        json!("Vil du ikke la oss lagre?"),
        json!({ "nb": "Får vi lagre?", "nn": "Skal vi ALDRI spørje?" }),
        json!("Do you never want this?"),
        json!("Don't you agree?"),
        json!("Vil du «ikke» det?"),
        json!("Do you “never”—ever—agree?"),
    ] {
        is_told(
            &asked(json!({ "information": "/p", "question": question })),
            "(warning) $.storage.question: found a question with «ikke» or «aldri», expected one without, so that a yes means yes",
        );
    }
    for question in
        ["Får vi lagre at du liker knott?", "Vil du ha kikkert? Får vi lagre nøtt, tæppe, aldring og донnot?"]
    {
        is_right(&asked(json!({ "information": "/p", "question": question })));
    }
}

#[test]
fn storage_holds_for_a_year_at_most_and_what_is_necessary_is_no_purpose() {
    for (days, right) in [(0, false), (1, true), (365, true), (366, false)] {
        let manifest = with("/storage", json!({ "version": 1, "keepDays": days }));
        if right {
            is_right(&manifest);
        } else {
            is_told(&manifest, &format!("$.storage.keepDays: found {days}, expected 1 to 365 days"));
        }
    }
    is_told(
        &stated(
            "storage",
            &json!({ "version": 1, "information": "/p", "purposes": [{ "id": "a", "title": "A" }, { "id": "necessary", "title": "B" }] }),
        ),
        "$.storage.purposes[1].id: found \"necessary\", expected another id: what is necessary is no choice",
    );
}

#[test]
fn opening_hours_end_after_they_begin() {
    let hours = |value: Value| stated("contacts", &json!([{ "id": "a" }, { "id": "b", "openingHours": [value] }]));
    let path = "$.contacts[1].openingHours[0]";
    for (opens, closes) in [("15:00", "09:00"), ("09:00", "09:00"), ("24:00", "00:00")] {
        is_told(
            &hours(json!({ "opens": opens, "closes": closes })),
            &[path, ".closes: found a time that is not after opens, expected a later one"].concat(),
        );
    }
    for half in
        [json!({}), json!({ "days": ["mon"] }), json!({ "opens": "09:00" }), json!({ "closes": "15:00", "note": "x" })]
    {
        is_told(&hours(half), &[path, ": found half of it, expected both opens and closes, or a note"].concat());
    }
    is_right(&hours(json!({ "opens": "09:00", "closes": "24:00" })));
    is_right(&hours(json!({ "note": "Etter avtale" })));
}

#[test]
fn a_table_has_rows_as_long_as_its_head() {
    let table = |rows: Value| block(json!({ "table": { "caption": "A", "columns": ["B", "C"], "rows": rows } }));
    is_right(&table(json!([["1", "2"], ["3", "4"]])));
    for rows in [json!([["1", "2"], ["3"]]), json!([["1", "2"], ["3", "4", "5"]]), json!([["1", "2"], []])] {
        is_told(
            &table(rows),
            "$.sections[1].blocks[0].table.rows[1]: found another number of cells, expected as many cells as there are columns",
        );
    }
}

#[test]
fn a_picture_is_on_the_same_site_and_has_a_size() {
    let image = |src: &str, width: u32, height: u32| {
        block(json!({ "image": { "src": src, "alt": "", "width": width, "height": height } }))
    };
    is_right(&image("/bilder/a.jpg", 1, 1));
    is_right(&image("bilder/a.jpg", 1, 1));
    for src in ["https://example.no/a.jpg", "mailto:a@b.no"] {
        let expected = "expected a picture on the same site: another host would learn who reads the page";
        is_told(&image(src, 1, 1), &["$.sections[1].blocks[0].image.src: found \"", src, "\", ", expected].concat());
    }
    for (width, height) in [(0, 1), (1, 0)] {
        is_told(
            &image("/a.jpg", width, height),
            "$.sections[1].blocks[0].image: found no size, expected width and height in pixels",
        );
    }
}

#[test]
fn a_fact_that_no_section_tells_is_named() {
    let untold = |list: &str, value: &Value| told(&with(&["/", list].concat(), value.clone()));
    let line = |list: &str, fact: &str| {
        format!(
            "(warning) $.{list}: found a fact that no section tells: \"{fact}\", expected a section that tells it: {{ \"fact\": \"{fact}\" }}"
        )
    };
    for list in ["contacts", "processing", "chats", "definitions"] {
        let entries = json!([{ "id": "a", "name": "A", "term": "A", "text": "A" }, { "id": "b", "name": "B", "term": "B", "text": "B" }]);
        let told: Vec<String> =
            untold(list, &entries).into_iter().filter(|line| line.contains("no section tells")).collect();
        assert_eq!(told, [line(list, &[list, "/a"].concat()), line(list, &[list, "/b"].concat())]);
    }
    for (object, value) in [
        ("jointControllers", json!([{ "name": "A" }])),
        ("dataProtectionOfficer", json!({})),
        ("rights", json!({})),
        ("automatedDecisionMaking", json!({ "inUse": false })),
        ("changesOfPurpose", json!([{ "description": "A" }])),
    ] {
        assert_eq!(untold(object, &value), [line(object, object)]);
        is_right(&stated(object, &value));
    }
    // Suppliers and laws are told where others refer to them.
    for (list, value) in
        [("processors", json!([{ "id": "a", "name": "A" }])), ("laws", json!([{ "id": "a", "name": "A" }]))]
    {
        is_right(&with(&["/", list].concat(), value));
    }
}

#[test]
fn one_entry_told_by_itself_is_told() {
    let mut manifest = block(json!({ "fact": "processing/a" }));
    put(&mut manifest, "/processing", json!([{ "id": "a" }]));
    is_right(&manifest);
    put(&mut manifest, "/processing/-", json!({ "id": "b" }));
    assert!(told(&manifest)[0].contains("\"processing/b\""), "{:?}", told(&manifest));
    // A section within a section tells too.
    put(
        &mut manifest,
        "/sections/1/sections",
        json!([{ "id": "c", "title": "C", "blocks": [{ "fact": "processing/b" }] }]),
    );
    is_right(&manifest);
}

#[test]
fn the_contact_for_rights_is_told_with_them() {
    let mut manifest = stated("rights", &json!({ "contact": "a" }));
    put(&mut manifest, "/contacts", json!([{ "id": "a", "email": "a@b.no" }]));
    is_right(&manifest);
    put(&mut manifest, "/contacts/-", json!({ "id": "b" }));
    assert!(told(&manifest)[0].contains("\"contacts/b\""));
}

#[test]
fn a_word_is_one_that_the_widget_uses_with_its_places() {
    let word = |key: &str, text: &str| with("/words", json!({ "nn": { key: text } }));
    is_right(&word("contents", "På denne sida"));
    is_told(
        &word("innhold", "x"),
        "(warning) $.words.nn.innhold: found \"innhold\", expected a word that the widget uses",
    );
    is_told(&word("a b", "x"), "(warning) $.words.nn[\"a b\"]: found \"a b\", expected a word that the widget uses");
    let told = told(&word("version", "Utgåve"));
    assert!(
        told.len() == 1
            && told[0].starts_with("$.words.nn.version: found \"Utgåve\", expected ")
            && told[0].contains("version"),
        "{told:?}"
    );
    is_right(&word("version", "Utgåve {version}"));
}

#[test]
fn a_fragment_tells_only_what_a_fragment_may_state() {
    // What it says of a controller was never read: nothing vouches for it.
    for (name, value) in [
        ("controller", json!({ "name": 7 })),
        ("rights", json!([])),
        ("storage", json!({ "purposes": [{ "id": "x" }] })),
    ] {
        let mut file = fragment(&json!([{ "id": "a", "title": "A", "blocks": [{ "fact": name }] }]));
        put(&mut file, &["/", name].concat(), value);
        let told = told_of_fragment(&file);
        let line = format!("$.sections[0].blocks[0].fact: found \"{name}\", expected a fact that this file states");
        assert!(told.contains(&line), "{told:#?}");
    }
    let mut file = fragment(&json!([{ "id": "a", "title": "A", "blocks": [{ "fact": "chats/kari" }] }]));
    put(&mut file, "/chats", json!([{ "id": "kari", "name": "Kari" }]));
    assert_eq!(told_of_fragment(&file), Vec::<String>::new());
}

#[test]
fn a_fragment_is_checked_too_but_may_state_more_than_it_tells() {
    let mut file = fragment(&json!([{ "id": "a", "title": "A" }, { "id": "b" }]));
    put(&mut file, "/contacts", json!([{ "id": "x", "openingHours": [{ "opens": "09:00" }] }]));
    assert_eq!(
        told_of_fragment(&file),
        [
            "$.contacts[0].openingHours[0]: found half of it, expected both opens and closes, or a note",
            "$.sections[1].title: found nothing, expected a title",
        ],
    );
}

#[test]
fn what_a_chat_keeps_on_the_device_can_be_found_there() {
    let chat = |device: Value| stated("chats", &json!([{ "id": "kari", "name": "Kari", "device": device }]));
    let at = "$.chats[0].device";
    for right in [
        json!({ "kind": "foreign", "area": "localStorage", "key": "chat_session", "text": "text" }),
        json!({ "kind": "foreign", "area": "sessionStorage", "key": "bot-", "match": "prefix", "messages": "a.b", "role": "sender", "user": ["client"],
                "agent": ["human"], "hidden": "hidden", "text": "text", "time": "timestamp", "clear": "in-place",
                "also": [{ "area": "cookie", "key": "bot", "match": "prefix" }] }),
        json!({ "kind": "store", "area": "memory" }),
        json!({ "kind": "store", "area": "localStorage" }),
    ] {
        is_right(&chat(right));
    }
    is_told(
        &chat(json!({ "kind": "foreign", "area": "localStorage", "text": "text" })),
        &format!("{at}.key: found nothing, expected the key under which the chat keeps its conversation"),
    );
    is_told(
        &chat(json!({ "kind": "foreign", "area": "localStorage", "key": "a" })),
        &format!("{at}.text: found nothing, expected the field of a message that holds its text, such as \"text\""),
    );
    is_told(
        &chat(json!({ "kind": "foreign", "area": "memory", "key": "a", "text": "text" })),
        &format!("{at}.area: found \"memory\", expected storage that can be read: another widget's memory cannot"),
    );
    for (device, path) in [
        (json!({ "kind": "foreign", "area": "localStorage", "key": "pv:chat:kari", "text": "text" }), ".key"),
        (
            json!({ "kind": "foreign", "area": "localStorage", "key": "a", "text": "text", "also": [{ "area": "localStorage", "key": "pv:choices" }] }),
            ".also[0].key",
        ),
    ] {
        let expected = format!(
            "(warning) {at}{path}: found a key that begins with \"pv:\", expected the chat's own key: those are the widget's"
        );
        is_told(&chat(device), &expected);
    }
    is_told(
        &chat(json!({ "kind": "store", "area": "memory", "key": "a" })),
        &format!(
            "(warning) {at}: found fields of a chat that keeps its conversations itself, expected kind and area alone: the widget's own store has a key of its own"
        ),
    );
}
