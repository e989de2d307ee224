#![allow(clippy::unwrap_used)]

use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Addresses, Fragments, publish};
use crate::language::LanguageTag;
use crate::manifest::assembly::Assembly;
use crate::manifest::json::Json;
use crate::manifest::parse;

fn manifest() -> Value {
    json!({
        "meta": { "version": "1", "languages": ["nb", "nn"] },
        "controller": { "name": "Eksempel kommune", "email": "a@b.no" },
        "processors": [{ "id": "a", "name": "Statistikk \"A\" & sønn <AS>" }],
        "storage": {
            "version": 3,
            "reason": "Derfor.",
            "information": "/personvern#lagring",
            "purposes": [
                { "id": "statistikk", "since": "2026-01-01", "title": "Bruk & \"mer\"", "description": "Vi teller.", "recipients": ["a"], "aliases": ["analytics"],
                  "consentSignals": ["analytics_storage"], "reload": true,
                  "items": [{ "name": "_x*", "area": "cookie", "ttl": "P1Y", "purpose": "Teller", "httpOnly": true }] },
                { "id": "video", "title": { "nb": "Video", "nn": "Video" }, "items": [] }
            ],
            "necessary": [{ "name": "pv:choices", "area": "localStorage", "purpose": "Husker" }]
        },
        "words": { "nb": { "manifestUnavailable": "Ikke nå.", "contents": "På siden" } },
        "sections": [{ "id": "lagring", "title": "Lagring", "blocks": [{ "fact": "storage" }] }]
    })
}

fn addresses() -> Addresses {
    Addresses {
        script: "/p/personvern.js".into(),
        manifest: "/p/m.json?a=1&b=\"2\"".into(),
        declaration_style: "/p/d.css".into(),
        choices_style: "/p/c.css".into(),
        language_pages: vec![(LanguageTag::BOKMAL, "/nb/".into()), (LanguageTag::NYNORSK, "/nn/".into())],
    }
}

fn published(manifest: &Value, language: LanguageTag) -> Fragments {
    let (document, warnings) = parse(Json::deserialize(manifest).unwrap()).unwrap();
    let page = Rc::new(Assembly::new(document, warnings, "/p/m.json").finish());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(publish(&page, language, 2, &addresses()))
}

#[test]
fn the_tag_tells_the_gate_what_it_needs_and_no_more() {
    let head = published(&manifest(), LanguageTag::BOKMAL).head;
    let (start, rest) = head.split_once(" data-storage=\"").unwrap();
    assert_eq!(start, "<script src=\"/p/personvern.js\" data-manifest=\"/p/m.json?a=1&amp;b=&quot;2&quot;\"");
    let (value, rest) = rest.split_once('"').unwrap();
    assert_eq!(rest, "></script><link rel=\"stylesheet\" href=\"/p/c.css\">");
    assert!(!value.contains(['<', '>', '\n']));
    let value: Value = serde_json::from_str(&value.replace("&quot;", "\"").replace("&amp;", "&")).unwrap();
    assert_eq!(
        value,
        json!({
            "version": 3,
            "purposes": [
                { "id": "statistikk", "title": "Bruk & \"mer\"", "aliases": ["analytics"], "consentSignals": ["analytics_storage"],
                  "reload": true, "items": [{ "name": "_x*", "area": "cookie", "httpOnly": true }] },
                { "id": "video", "title": { "nb": "Video", "nn": "Video" }, "items": [] }
            ],
            "necessary": [{ "name": "pv:choices", "area": "localStorage" }],
            "words": { "nb": { "manifestUnavailable": "Ikke nå." } }
        })
    );
}

#[test]
fn the_tag_tells_the_gate_where_a_conversation_is_kept_for_a_stated_time() {
    let chat = |id: &str, device: Value, retention: Value| json!({ "id": id, "name": id, "device": device, "retention": retention, "log": { "stored": ["Alt"] } });
    let stored = json!({ "kind": "foreign", "area": "localStorage", "key": "bot_", "match": "prefix", "text": "text" });
    let days = json!({ "ttl": "P21D" });
    let chats = json!([
        chat("kari", stored.clone(), days.clone()),
        chat("egen", json!({ "kind": "store", "area": "sessionStorage" }), days.clone()),
        chat("minne", json!({ "kind": "store", "area": "memory" }), days.clone()),
        chat("uten-tid", stored, json!({ "criteria": "Så lenge det trengs" })),
        chat("ukjent", Value::Null, days),
    ]);
    let listed = json!([
        { "id": "kari", "device": { "area": "localStorage", "key": "bot_", "match": "prefix" } },
        { "id": "egen", "device": { "area": "sessionStorage" } },
    ]);
    let mut manifest = manifest();
    manifest["chats"] = chats;
    let told = |manifest: &Value| {
        let head = published(manifest, LanguageTag::BOKMAL).head;
        let (_, rest) = head.split_once(" data-storage=\"").unwrap();
        let (value, _) = rest.split_once('"').unwrap();
        serde_json::from_str::<Value>(&value.replace("&quot;", "\"").replace("&amp;", "&")).unwrap()
    };
    assert_eq!(told(&manifest)["chats"], listed);
    // Also where nothing else is stored.
    manifest["storage"] = Value::Null;
    manifest["sections"][0]["blocks"] = json!([{ "text": "Ingenting." }]);
    assert_eq!(told(&manifest), json!({ "chats": listed }));
}

#[test]
fn the_choices_stand_in_a_declarative_shadow_root_with_their_stylesheet() {
    let Fragments { choices, declaration, .. } = published(&manifest(), LanguageTag::BOKMAL);
    let start = "<personvern-choices lang=\"nb\"><template shadowrootmode=\"open\"><link href=\"/p/c.css\" rel=\"stylesheet\"><div><section ";
    assert!(choices.starts_with(start), "{choices}");
    assert!(choices.ends_with("</section></div></template></personvern-choices>"), "{choices}");
    assert!(choices.contains("Statistikk \"A\" &amp; sønn &lt;AS&gt;"), "{choices}");
    let standing = "heading-level=\"4\"><template shadowrootmode=\"open\">";
    assert!(declaration.contains(standing), "{declaration}");
    assert!(declaration.starts_with(
        "<link rel=\"stylesheet\" href=\"/p/d.css\"><personvern-declaration lang=\"nb\" data-published><article "
    ));
    assert!(declaration.contains("href=\"/nn/\""), "each language has a page of its own");
}

#[test]
fn the_same_manifest_gives_the_same_bytes() {
    for language in [LanguageTag::BOKMAL, LanguageTag::NYNORSK] {
        assert_eq!(published(&manifest(), language), published(&manifest(), language));
    }
}

#[test]
fn a_language_that_the_manifest_lacks_is_its_first() {
    let published = published(&manifest(), LanguageTag::ENGLISH);
    assert!(published.declaration.contains("<personvern-declaration lang=\"nb\" data-published>"));
    assert!(published.choices.contains("lang=\"nb\""));
}

#[test]
fn where_nothing_is_asked_there_is_no_panel() {
    let mut manifest = manifest();
    manifest["storage"]["purposes"] = json!([]);
    let fragments = published(&manifest, LanguageTag::BOKMAL);
    assert_eq!(fragments.choices, "");
    // The gate's one line leads to what is told.
    let storage = "data-storage=\"{&quot;version&quot;:3,&quot;information&quot;:&quot;/personvern#lagring&quot;,&quot;purposes&quot;:[]";
    assert!(fragments.head.contains(storage), "{}", fragments.head);
    assert!(!fragments.declaration.contains("personvern-choices"));
    manifest["storage"] = Value::Null;
    manifest["sections"][0]["blocks"] = json!([{ "text": "Ingenting." }]);
    assert!(!published(&manifest, LanguageTag::BOKMAL).head.contains("data-storage"));
}
