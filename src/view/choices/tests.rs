#![allow(clippy::unwrap_used)]

use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Stand;
use crate::language::LanguageTag;
use crate::manifest::assembly::Assembly;
use crate::manifest::json::Json;
use crate::manifest::parse;
use crate::view::declaration::{DeclarationProps, What};
use crate::view::native::declaration_html;

fn manifest() -> Value {
    json!({
        "meta": { "version": "1", "languages": ["nb", "nn"] },
        "controller": { "name": "Eksempel kommune", "email": "a@b.no" },
        "processors": [{ "id": "a", "name": "Statistikk AS" }, { "id": "b", "name": "Video Inc." }],
        "processing": [{ "id": "film", "purposes": ["Film"], "recipients": ["b"] }],
        "storage": {
            "version": 1,
            "question": "Hva får vi lagre?",
            "reason": "Derfor.",
            "information": "/p#lagring",
            "purposes": [
                { "id": "statistikk", "title": "Besøk", "description": "Vi teller.", "consequence": "Ingenting.", "recipients": ["a"],
                  "items": [{ "name": "_x*", "area": "cookie", "httpOnly": true }, { "name": "_y", "area": "cookie" }] },
                { "id": "video", "since": "2026-01-01", "title": "Film", "processing": "film",
                  "items": [{ "name": "v", "area": "cookie", "domain": "video.example" }] }
            ],
            "necessary": [{ "name": "pv:choices", "area": "localStorage", "purpose": "Husker" }]
        },
        "sections": [{ "id": "lagring", "title": "Lagring", "blocks": [{ "fact": "storage" }] }]
    })
}

fn drawn_in(manifest: &Value, what: What, language: LanguageTag) -> String {
    let (document, warnings) = parse(Json::deserialize(manifest).unwrap()).unwrap();
    let page = Rc::new(Assembly::new(document, warnings, "/p/m.json").finish());
    let props = yew::props!(DeclarationProps { page, language, what });
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(declaration_html(props))
}

fn drawn(manifest: &Value, stand: Stand) -> String {
    drawn_in(manifest, What::Choices(stand), LanguageTag::BOKMAL)
}

/// The question's fingerprint.
fn question(html: &str) -> &str {
    html.split_once("data-question=\"").unwrap().1.split_once('"').unwrap().0
}

fn changed(path: &str, value: Value) -> Value {
    let mut manifest = manifest();
    *manifest.pointer_mut(path).unwrap() = value;
    manifest
}

#[test]
fn every_word_of_the_question_is_in_its_fingerprint() {
    let before = drawn(&manifest(), Stand::First);
    for (path, value) in [
        ("/storage/question", json!("Hva får vi huske?")),
        ("/storage/reason", json!("Fordi.")),
        ("/storage/information", Value::Null),
        ("/storage/purposes/0/title", json!("Bruk")),
        ("/storage/purposes/0/description", json!("Vi måler.")),
        ("/storage/purposes/0/consequence", json!("Noe.")),
        ("/storage/purposes/0/recipients", json!(["b"])),
        ("/storage/purposes/1/processing", Value::Null),
        ("/processors/0/name", json!("Statistikk ASA")),
    ] {
        assert_ne!(question(&drawn(&changed(path, value), Stand::First)), question(&before), "{path}");
    }
    for (path, value) in [
        ("/storage/version", json!(2)),
        ("/storage/purposes/0/items", json!([])),
        ("/storage/necessary", json!([])),
        ("/meta/version", json!("2")),
    ] {
        assert_eq!(question(&drawn(&changed(path, value), Stand::First)), question(&before), "{path}");
    }
}

#[test]
fn in_the_declaration_it_is_the_same_question() {
    let (first, standing) = (drawn(&manifest(), Stand::First), drawn(&manifest(), Stand::InDeclaration));
    assert_eq!(question(&first), question(&standing));
    assert!(first.starts_with("<section ") && first.contains(" aria-labelledby=\"pv-choices\">"), "{first}");
    assert!(standing.starts_with("<div "), "{standing}");
    assert!(standing.contains(">Valgene dine</h2>") && standing.contains("<h3>Hva får vi lagre?</h3>"), "{standing}");
    assert!(first.contains("<details>") && !standing.contains("<details>"), "the tables stand above it there");
}

#[test]
fn nothing_is_ticked_and_nothing_necessary_is_a_choice() {
    let html = drawn(&manifest(), Stand::First);
    assert!(
        !html.contains("checked") && !html.contains("disabled") && !html.contains("radio") && !html.contains("switch")
    );
    assert_eq!(html.matches("<input ").count(), 2);
    let buttons = html.find("pv-buttons").unwrap();
    assert!(html.find("Vi lagrer også nødvendig informasjon").unwrap() > buttons);
}

#[test]
fn one_purpose_is_one_question_and_none_is_no_panel() {
    let mut manifest = manifest();
    manifest["storage"]["purposes"].as_array_mut().unwrap().pop();
    manifest["storage"]["question"] = Value::Null;
    let html = drawn(&manifest, Stand::First);
    assert!(html.contains(">Får vi lagre informasjon på enheten din?</h2>"), "{html}");
    assert!(html.contains("<strong>Besøk <span ") && !html.contains("<input") && !html.contains("fieldset"), "{html}");
    assert!(
        html.contains("value=\"all\">Ja</button><button type=\"submit\" value=\"none\">Nei</button></div>"),
        "{html}"
    );
    manifest["storage"]["purposes"] = json!([]);
    for stand in [Stand::First, Stand::InDeclaration] {
        assert!(!drawn(&manifest, stand).contains('p'), "{}", drawn(&manifest, stand));
    }
    assert!(!drawn_in(&manifest, What::Declaration, LanguageTag::BOKMAL).contains("personvern-choices"));
}

#[test]
fn who_receives_is_named_by_the_purpose_or_by_its_processing() {
    let html = drawn(&manifest(), Stand::First);
    assert!(html.contains("Mottakere: Statistikk AS</div>") && html.contains("Mottakere: Video Inc.</div>"), "{html}");
}

#[test]
fn what_no_script_can_remove_is_said_by_name() {
    let html = drawn(&manifest(), Stand::First);
    let said = |id: &str| {
        html.split(" data-remains=\"").find(|part| part.starts_with(id)).unwrap().split("</div>").next().unwrap()
    };
    assert!(said("statistikk").contains("<code>_x*</code>") && !said("statistikk").contains("_y"), "{html}");
    assert!(said("video").contains("<code>v</code> (video.example)"), "{html}");
}

#[test]
fn the_form_says_its_language_where_it_is_not_the_manifests_first() {
    let nynorsk = drawn_in(&manifest(), What::Choices(Stand::First), LanguageTag::NYNORSK);
    assert!(nynorsk.contains(" data-language=\"nn\"") && nynorsk.contains("Lagre val<"), "{nynorsk}");
    let english = drawn_in(&manifest(), What::Choices(Stand::First), LanguageTag::ENGLISH);
    assert!(!english.contains("data-language") && english.starts_with("<section lang=\"nb\""), "{english}");
}

#[test]
fn the_declaration_has_a_place_for_them_where_all_of_storage_is_told() {
    let html = drawn_in(&manifest(), What::Declaration, LanguageTag::NYNORSK);
    let place = "</table></div><personvern-choices lang=\"nn\" standing=\"\" heading-level=\"4\"></personvern-choices>";
    assert!(html.contains(place), "{html}");
    let part = changed("/sections/0/blocks/0/fact", json!("storage/statistikk"));
    assert!(!drawn_in(&part, What::Declaration, LanguageTag::BOKMAL).contains("personvern-choices"));
}
