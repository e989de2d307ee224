//! Every problem is named at once, with its place, what stands there, and what should.

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{document, fragment, least, mutation, put, told, told_of_fragment, tree, with};
use crate::language::LanguageTag;
use crate::manifest::json::{Json, MAX_DEPTH};
use crate::manifest::{parse, parse_fragment, reader};

#[test]
fn names_place_find_and_wish() {
    let cases: &[(&str, Value, &str)] = &[
        // Missing, `null` and of another kind.
        (
            "/controller",
            json!({}),
            "$.controller.name: found nothing, expected a text \"…\" or a text for each language {\"nb\": \"…\", \"nn\": \"…\"}",
        ),
        ("/controller", Value::Null, "$.controller: found null, expected an object {…}"),
        ("/controller/name", Value::Null, "$.controller.name: found null, expected a text"),
        ("/controller/name", json!(7), "$.controller.name: found 7, expected a text"),
        ("/controller/name", json!(["Eksempel"]), "$.controller.name: found a list, expected a text"),
        ("/controller", json!([{ "name": "Eksempel kommune" }]), "$.controller: found a list, expected an object {…}"),
        ("/controller", json!("Eksempel kommune"), "$.controller: found \"Eksempel kommune\", expected an object {…}"),
        ("/sections", json!({ "id": "a" }), "$.sections: found an object, expected a list […]"),
        ("/sections", json!("ingen"), "$.sections: found \"ingen\", expected a list […]"),
        ("/sections/0", json!([]), "$.sections[0]: found an empty list, expected an object {…}"),
        (
            "/sections/0/id",
            json!(false),
            "$.sections[0].id: found false, expected a short stable name of letters, digits, hyphens",
        ),
        ("/meta/contents", json!("ja"), "$.meta.contents: found \"ja\", expected true or false"),
        ("/words", json!([]), "$.words: found an empty list, expected an object {…}"),
        ("/words", json!({ "nb": "På denne siden" }), "$.words.nb: found \"På denne siden\", expected an object {…}"),
        // Numbers.
        ("/storage", json!({ "version": -1 }), "$.storage.version: found -1, expected a whole number, 0 or more"),
        (
            "/storage",
            json!({ "version": 1.5 }),
            "$.storage.version: found a number that is not whole, expected a whole number",
        ),
        (
            "/storage",
            json!({ "version": 4_294_967_296_u64 }),
            "$.storage.version: found 4294967296, expected a whole number",
        ),
        (
            "/storage",
            json!({ "version": 1e300 }),
            "$.storage.version: found a number that is not whole, expected a whole number",
        ),
        ("/storage", json!({ "version": "1" }), "$.storage.version: found \"1\", expected a whole number"),
        ("/storage", json!({}), "$.storage.version: found nothing, expected a whole number"),
        // Strings with a rule; in texts too.
        (
            "/controller/email",
            json!("post@kommune"),
            "$.controller.email: found \"post@kommune\", expected an e-mail address in plain Latin letters",
        ),
        ("/meta/modified", json!("25.01.2024"), "$.meta.modified: found \"25.01.2024\", expected "),
        ("/meta/languages", json!(["nb", "norsk"]), "$.meta.languages[1]: found \"norsk\", expected "),
        (
            "/meta/title",
            json!("[x](javascript:alert(1))"),
            "$.meta.title: found \"[x](javascript:alert(1))\", expected \"javascript:alert(1)\" is no link: ",
        ),
        ("/meta/title", json!({ "nb": "A", "nn": 1 }), "$.meta.title.nn: found 1, expected a text \"…\""),
        ("/meta/title", json!({ "nb": "A", "nn": null }), "$.meta.title.nn: found null, expected a text \"…\""),
        (
            "/meta/title",
            json!({ "nb": "A", "på norsk": "B" }),
            "$.meta.title[\"på norsk\"]: found \"på norsk\", expected ",
        ),
        (
            "/meta/title",
            json!("bak\u{202e}fram"),
            "$.meta.title: found \"bak\\u{202e}fram\", expected a text without invisible signs",
        ),
        // Words and references.
        (
            "/sections/0/kind",
            json!("cookie"),
            "$.sections[0].kind: found \"cookie\", expected one of introduction, controller, ",
        ),
        (
            "/processing",
            json!([{ "id": "a", "recipients": ["driftas"] }]),
            "$.processing[0].recipients[0]: found \"driftas\", expected the id of an entry of processors",
        ),
        ("/rights", json!({ "contact": 7 }), "$.rights.contact: found 7, expected the id of an entry of contacts"),
        // Ids.
        (
            "/laws",
            json!([{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "a", "name": "A" }]),
            "$.laws[2].id: found \"a\", expected an id that no other entry has",
        ),
        // Blocks.
        (
            "/sections/0/blocks/-",
            json!({ "text": "A", "list": [] }),
            "$.sections[0].blocks[1]: found an object, expected only one of text, list, steps",
        ),
        (
            "/sections/0/blocks/-",
            json!({}),
            "$.sections[0].blocks[1]: found an object, expected an object with one of text, list, steps",
        ),
        (
            "/sections/0/blocks/-",
            json!({ "tekst": "A" }),
            "$.sections[0].blocks[1]: found an object, expected an object with one of text, list",
        ),
        (
            "/sections/0/blocks/-",
            json!("A"),
            "$.sections[0].blocks[1]: found \"A\", expected an object with one of text, list",
        ),
        (
            "/sections/0/blocks/-",
            json!({ "table": { "caption": "A", "columns": ["B"], "rows": [["C", 1]] } }),
            "$.sections[0].blocks[1].table.rows[0][1]: found 1, expected a text",
        ),
        // Unknown fields are passed over.
        (
            "/controler",
            json!({}),
            "(warning) $.controler: found an object, expected no such field; did you mean controller?",
        ),
        (
            "/controller/Email",
            json!("a@b.no"),
            "(warning) $.controller.Email: found \"a@b.no\", expected no such field; did you mean email?",
        ),
        (
            "/data-protection-officer",
            json!({}),
            "(warning) $[\"data-protection-officer\"]: found an object, expected no such field; did you mean dataProtectionOfficer?",
        ),
        (
            "/joint_controllers",
            json!([]),
            "(warning) $.joint_controllers: found an empty list, expected no such field; did you mean jointControllers?",
        ),
        ("/schema", json!("x"), "(warning) $.schema: found \"x\", expected no such field; did you mean $schema?"),
        ("/$meta", json!(1), "(warning) $.$meta: found 1, expected no such field; did you mean meta?"),
        (
            "/controller/farge",
            json!("blå"),
            "(warning) $.controller.farge: found \"blå\", expected no such field; known here: name, roleHolder, organizationNumber, ",
        ),
        (
            "/__proto__",
            json!({ "polluted": 1 }),
            "(warning) $.__proto__: found an object, expected no such field; known here: $schema, meta, ",
        ),
        ("/constructor", json!({}), "(warning) $.constructor: found an object, expected no such field; known here: "),
        ("/", json!(1), "(warning) $[\"\"]: found 1, expected no such field; known here: "),
        (
            "/sections/0/blocks/0/$fact",
            json!("x"),
            "(warning) $.sections[0].blocks[0].$fact: found \"x\", expected no such field; did you mean fact?",
        ),
    ];
    for (pointer, value, line) in cases {
        let told = told(&with(pointer, value.clone()));
        assert!(told.iter().any(|told| told.starts_with(line)), "{pointer} {value} should give {line}: {told:#?}");
        assert_eq!(told.len(), 1, "{pointer} {value}: {told:#?}");
    }
}

#[test]
fn names_all_problems_at_once() {
    let told = told(
        &json!({ "meta": {}, "controller": { "name": 7, "email": "x" }, "sections": [{ "id": "a b" }, 3], "storage": [] }),
    );
    let places: Vec<&str> = told.iter().filter_map(|line| line.split_once(": ")).map(|(place, _)| place).collect();
    let expected =
        ["$.meta.version", "$.controller.name", "$.controller.email", "$.storage", "$.sections[0].id", "$.sections[1]"];
    assert_eq!(places, expected, "{told:#?}");
}

#[test]
fn null_is_the_same_as_nothing_where_something_may_be_missing() {
    let mut manifest = least();
    for pointer in ["/storage", "/contacts", "/words", "/meta/title", "/meta/languages", "/sections/0/kind"] {
        put(&mut manifest, pointer, Value::Null);
    }
    put(&mut manifest, "/processing", json!([{ "id": "a", "retention": null }]));
    put(&mut manifest, "/sections/0/blocks/-", json!({ "fact": "processing" }));
    assert_eq!(told(&manifest), Vec::<String>::new());
}

#[test]
fn one_entry_may_stand_without_its_brackets() {
    let retention = |value: Value| {
        let mut manifest = with("/processing", json!([{ "id": "a", "retention": value }]));
        put(&mut manifest, "/sections/0/blocks/-", json!({ "fact": "processing/a" }));
        document(&manifest).manifest().processing().get(0).unwrap().retention().list().len()
    };
    assert_eq!(retention(json!({ "ttl": "P1M" })), 1);
    assert_eq!(retention(json!([{ "ttl": "P1M" }, { "ttl": "P1Y" }])), 2);
    assert_eq!(retention(json!([])), 0);
    let told = told(&with("/processing", json!([{ "id": "a", "retention": "P1M" }])));
    assert_eq!(told[0], "$.processing[0].retention: found \"P1M\", expected an object {…}");
}

#[test]
fn a_document_that_is_no_object_is_one_problem() {
    for (value, found) in [
        (json!(null), "null"),
        (json!([]), "an empty list"),
        (json!("x"), "\"x\""),
        (json!(1), "1"),
        (json!(true), "true"),
    ] {
        assert_eq!(told(&value), [["$: found ", found, ", expected an object {…}"].concat()]);
    }
    assert_eq!(told(&json!({})).len(), 2, "meta and controller");
}

#[test]
fn a_long_find_is_cut_and_made_visible() {
    let told = told(&with("/controller/email", json!(["a\n\u{202e}", &"x".repeat(1_000)].concat())));
    assert!(
        told[0].starts_with("$.controller.email: found \"a\\u{000a}\\u{202e}xxx") && told[0].contains("…\", expected"),
        "{told:?}"
    );
    assert!(told[0].len() < 300);
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"sections\":[", "]}")] {
        for depth in [usize::from(MAX_DEPTH) + 1, 1_000, 100_000] {
            let text = [&open.repeat(depth), "1", &close.repeat(depth)].concat();
            let mut source = serde_json::Deserializer::from_str(&text);
            let error = Json::read(&mut source).unwrap_err().to_string();
            assert!(error.contains("nested more than 64 levels"), "{error}");
        }
    }
    let text = ["[".repeat(64), "]".repeat(64)].concat();
    assert!(serde_json::from_str::<Json>(&text).is_ok());
}

#[test]
fn a_field_that_stands_twice_is_named_with_its_line() {
    let error = serde_json::from_str::<Json>("{\n  \"a\": 1,\n  \"a\": 2\n}").unwrap_err().to_string();
    assert!(error.starts_with("the field \"a\" stands twice at line 3"), "{error}");
}

#[test]
fn a_fragment_is_read_like_a_manifest() {
    let mut value = fragment(&json!([{ "id": "a", "blocks": [{ "fact": "processors/x" }] }]));
    put(&mut value, "/controller", json!({ "name": "Eksempel" }));
    let told = told_of_fragment(&value);
    assert!(
        told[0].starts_with(
            "(warning) $.controller: found an object, expected no such field; known here: $schema, meta, contacts"
        ),
        "{told:#?}"
    );
    assert_eq!(told[1], "$.sections[0].title: found nothing, expected a title");
    assert_eq!(told[2], "$.sections[0].blocks[0].fact: found \"processors/x\", expected a fact that this file states");
}

#[test]
fn what_was_read_is_what_stands_there() {
    let value = with(
        "/meta",
        json!({ "version": "3", "languages": ["nn", "en"], "title": { "nn": "A", "en": "B" }, "contents": false }),
    );
    let document = document(&value);
    let meta = document.meta();
    assert_eq!(meta.version().as_str(), "3");
    assert_eq!(meta.first_language(), LanguageTag::NYNORSK);
    assert_eq!(meta.language_for(LanguageTag::ENGLISH), LanguageTag::ENGLISH);
    assert_eq!(
        meta.language_for(LanguageTag::SOUTHERN_SAMI),
        LanguageTag::NYNORSK,
        "not half in a language that is not written"
    );
    assert_eq!(
        meta.title().unwrap().localised(LanguageTag::ENGLISH, LanguageTag::NYNORSK).unwrap().prose.source(),
        "B"
    );
    assert!(!meta.shows_contents(9));
    assert_eq!(document.sections().len(), 1);
    assert_eq!(
        document
            .manifest()
            .controller()
            .name()
            .localised(LanguageTag::BOKMAL, LanguageTag::BOKMAL)
            .unwrap()
            .prose
            .source(),
        "Eksempel kommune"
    );
}

#[test]
fn contents_are_shown_on_a_long_page() {
    let shown =
        |contents: Value, sections: usize| document(&with("/meta/contents", contents)).meta().shows_contents(sections);
    assert!(!shown(Value::Null, 4) && shown(Value::Null, 5));
    assert!(shown(json!(true), 2) && !shown(json!(true), 1) && !shown(json!(false), 50));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_json_brings_it_down(value in mutation::any_json()) {
        let _ = (parse(tree(&value)), parse_fragment(tree(&value)));
    }

    #[test]
    fn no_change_brings_it_down(value in mutation::changed(crate::manifest::tests::examples::manifests())) {
        // Whatever is read can be looked at: every window, below every section.
        if let Ok((document, _)) = parse(tree(&value)) {
            prop_assert_eq!(serde_json::to_value(&document).unwrap(), value);
        }
    }

    #[test]
    fn every_problem_is_whole(value in mutation::changed(crate::manifest::tests::examples::manifests())) {
        let document = Json::deserialize(&value).unwrap();
        for problem in reader::problems(&document, crate::manifest::Manifest::record()) {
            prop_assert!(problem.path.starts_with('$') && !problem.found.is_empty() && !problem.expected.is_empty(), "{}", problem);
        }
    }
}
