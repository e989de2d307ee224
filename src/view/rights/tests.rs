#![allow(clippy::unwrap_used)]

use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::language::LanguageTag;
use crate::manifest::assembly::Assembly;
use crate::manifest::json::Json;
use crate::manifest::parse;
use crate::view::choices::Stand;
use crate::view::declaration::{DeclarationProps, What};
use crate::view::native::declaration_html;

const LANGUAGES: [LanguageTag; 3] = [LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH];

fn manifest() -> Value {
    json!({
        "meta": { "version": "7", "modified": "2026-11-01", "languages": ["nb", "nn", "en"], "url": "https://www.eksempel.kommune.no/personvern" },
        "controller": { "name": "Eksempel kommune", "email": "a@b.no" },
        "dataProtectionOfficer": { "email": "ombud@b.no" },
        "processors": [{ "id": "a", "name": "Robot AS" }],
        "chats": [
            {
                "id": "en", "name": "Robot-Rita", "supplier": "a",
                "legalBases": [{ "gdpr": "6(1)(e)" }, { "gdpr": "6(1)(a)" }],
                "log": { "stored": ["Alt"], "place": "both" },
                "retention": [{ "criteria": "Tall" }, { "ttl": "P21D" }],
                "masking": [{ "since": "2026-01-01", "method": "masked", "categories": [{ "category": "names" }] },
                            { "since": "2020-01-01", "method": "masked", "categories": [{ "category": "health" }] }],
                "survivesErasure": ["Emnet"],
                "device": { "kind": "foreign", "area": "localStorage", "key": "samtale", "text": "text" }
            },
            { "id": "to", "name": "Robot-Rolf" }
        ],
        "sections": [{ "id": "rita", "title": "Rita", "blocks": [{ "fact": "chats/en" }] }, { "id": "rolf", "title": "Rolf", "blocks": [{ "fact": "chats/to" }] }]
    })
}

fn drawn_from(manifest: &Value, what: What, chat: &'static str, language: LanguageTag, published: bool) -> String {
    let (document, warnings) = parse(Json::deserialize(manifest).unwrap()).unwrap();
    let mut assembly = Assembly::new(document, warnings, "/p/m.json");
    assembly.deliver("/p/felles.json", Ok(Json::deserialize(&fragment()).unwrap()));
    let page = Rc::new(assembly.finish());
    let choices_stylesheet = published.then(|| yew::AttrValue::from("/p/c.css"));
    let props = yew::props!(DeclarationProps { page, language, what, chat, choices_stylesheet });
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(declaration_html(props))
}

/// A file that a chat's supplier gives to all its municipalities.
fn fragment() -> Value {
    json!({
        "meta": { "version": "1", "languages": ["nb"] },
        "processors": [{ "id": "a", "name": "Felles AS" }],
        "chats": [{ "id": "tre", "name": "Robot-Tore", "supplier": "a" }],
        "sections": [{ "id": "tore", "title": "Tore", "blocks": [{ "fact": "chats/tre" }] }]
    })
}

fn drawn(chat: &'static str, stand: Stand) -> String {
    drawn_from(&manifest(), What::Rights(stand), chat, LanguageTag::BOKMAL, false)
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = [" ", attribute, "=\""].concat();
    html.split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// What stands in the element whose start tag holds this, as far as to the end of its name's first closing tag.
fn within<'a>(html: &'a str, mark: &str, end: &str) -> &'a str {
    html.split_once(mark).unwrap().1.split_once('>').unwrap().1.split(end).next().unwrap()
}

#[test]
fn it_is_the_panel_of_the_chat_that_is_asked_for_or_of_the_first() {
    for (chat, name) in [("", "Robot-Rita"), ("en", "Robot-Rita"), ("to", "Robot-Rolf")] {
        let html = drawn(chat, Stand::First);
        assert!(html.contains(&format!("tabindex=\"-1\">Samtalen din med {name}</h2>")), "{html}");
    }
    assert!(!drawn("fire", Stand::First).contains('p'));
    let mut without = manifest();
    without["chats"] = json!([]);
    without["sections"] = json!([]);
    assert!(!drawn_from(&without, What::Rights(Stand::First), "", LanguageTag::BOKMAL, false).contains('p'));
}

#[test]
fn a_chat_that_another_file_tells_of_is_found_there() {
    let mut included = manifest();
    included["sections"].as_array_mut().unwrap().push(json!({ "id": "tore", "include": "felles.json#tore" }));
    let html = drawn_from(&included, What::Rights(Stand::First), "tre", LanguageTag::BOKMAL, false);
    assert!(html.contains("data-name=\"Robot-Tore\"") && html.contains("Leverandør (Felles AS)"), "{html}");
    assert!(html.contains("data-controller=\"Eksempel kommune\"") && html.contains("mailto:a@b.no"), "{html}");
}

#[test]
fn the_head_of_a_copy_says_what_the_manifest_says_and_nothing_else() {
    let html = drawn("en", Stand::First);
    for (attribute, value) in [
        ("data-chat", "en"),
        ("data-name", "Robot-Rita"),
        ("data-controller", "Eksempel kommune"),
        ("data-declaration", "https://www.eksempel.kommune.no/personvern"),
        ("data-version", "7"),
        ("data-dated", "1.\u{a0}november 2026"),
        ("data-kept", "P21D"),
        ("data-kept-said", "21\u{a0}dager"),
        ("data-supplier-keeps", ""),
    ] {
        assert_eq!(values(&html, attribute), [value], "{attribute}");
    }
    let basis = values(&html, "data-basis");
    assert!(basis.len() == 1 && basis[0].contains("bokstav e, ") && basis[0].ends_with("bokstav a"), "{basis:?}");
    let little = drawn("to", Stand::First);
    for attribute in ["data-kept", "data-kept-said", "data-basis", "data-supplier-keeps"] {
        assert_eq!(values(&little, attribute), Vec::<&str>::new(), "{attribute}");
    }
    assert!(!little.contains("Leverandøren lagrer samtalen i"), "{little}");
    assert!(html.contains("Leverandøren lagrer samtalen i <time datetime=\"P21D\">"), "{html}");
}

#[test]
fn every_state_and_every_sentence_is_there_and_hidden_in_every_language() {
    for language in LANGUAGES {
        let html = drawn_from(&manifest(), What::Rights(Stand::First), "en", language, false);
        for (attribute, expected) in [
            ("data-when", "unknown none busy done over kept local local askable kept kept"),
            ("data-say", "copied saved not-saved not-copied error elsewhere reload"),
            ("data-line", "device tabs supplier"),
            (
                "data-is",
                "erased left shown adapter storage unreadable reload alone cleared must-reload could-not-ask \
                 confirmed refused no-answer broken still-there no-copy not-asked not-asked-kept",
            ),
            ("data-speaker", "user assistant agent system"),
            ("data-when-copy", "failed"),
            ("data-remote", ""),
        ] {
            assert_eq!(values(&html, attribute).join(" "), expected, "{language}");
            for value in values(&html, attribute).into_iter().filter(|_| attribute != "data-line") {
                let start = html.find(&format!(" {attribute}=\"{value}\"")).unwrap();
                let tag = &html[html[..start].rfind('<').unwrap()..start];
                assert!(tag.contains(" hidden=\"\""), "{attribute} {value}");
            }
        }
        // The municipality's own texts may be in another language; the widget's never are.
        let own = html.split("<dl").next().unwrap();
        assert_eq!(values(own, "lang"), [language.to_string()]);
    }
}

#[test]
fn what_is_counted_or_named_has_its_place() {
    let html = drawn("en", Stand::First);
    for (is, slots) in [
        ("left", vec!["names"]),
        ("unreadable", vec!["count"]),
        ("cleared", vec!["count"]),
        ("must-reload", vec!["count"]),
        ("not-asked-kept", vec!["kept"]),
    ] {
        let sentence = within(&html, &format!("data-is=\"{is}\""), "</p>").split("data-is=").next().unwrap();
        assert_eq!(values(sentence, "data-slot"), slots, "{is}");
    }
    let confirmed = html.split_once("data-is=\"confirmed\"").unwrap().1.split("data-is=").next().unwrap();
    assert_eq!(values(confirmed, "data-slot"), ["at", "reference"]);
    let message = within(&html, "data-speaker=\"user\"", "</li>");
    assert_eq!(values(message, "data-slot"), ["time", "time", "text", "files"]);
    assert_eq!(values(message, "data-format"), ["d.m.yyyy", "HH.mm"]);
}

#[test]
fn the_question_is_named_its_answers_are_alike_and_nothing_is_ticked() {
    let html = drawn("en", Stand::First);
    let dialog = html.split_once("<dialog aria-labelledby=\"pv-erase\">").unwrap().1.split("</dialog>").next().unwrap();
    assert!(dialog.starts_with("<h3 id=\"pv-erase\" tabindex=\"-1\">Vil du slette samtalen?</h3>"), "{dialog}");
    assert!(dialog.contains("Emnet"), "what is left is said before it is done: {dialog}");
    assert!(!dialog.contains("checked"), "{dialog}");
    assert_eq!(values(dialog, "name"), ["supplier"]);
    let buttons = dialog.split_once("<div class=\"pv-buttons\">").unwrap().1;
    assert_eq!(
        buttons,
        "<button type=\"button\" value=\"copy\">Last ned og slett</button>\
         <button type=\"button\" value=\"erase\">Slett samtalen</button>\
         <button type=\"button\" value=\"keep\">Behold samtalen</button></div>"
    );
}

#[test]
fn every_label_has_its_box_and_no_id_stands_twice() {
    let html = drawn("en", Stand::First);
    let mut ids = values(&html, "id");
    for reference in ["for", "aria-labelledby", "aria-describedby"] {
        for id in values(&html, reference) {
            assert!(ids.contains(&id), "{reference} {id}");
        }
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert_eq!(html.matches("<input").count(), html.matches("<label").count());
}

#[test]
fn what_is_kept_is_told_by_the_newest_rule_and_only_where_it_is_stated() {
    let html = drawn("en", Stand::First);
    for said in [
        "Lokal lagring (<code>samtale</code>), til samtalen slettes",
        "Robot AS",
        "<dd>navn</dd>",
        "Emnet",
        "Eksempel kommune",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert!(!html.contains("<dd>helse</dd>"), "{html}");
    assert!(!drawn("to", Stand::First).contains("På enheten din"));
    // In the declaration the facts stand just above, and the panel is no landmark.
    let standing = drawn("en", Stand::InDeclaration);
    assert!(
        !standing.contains("Dette blir lagret")
            && !standing.contains("<section lang=\"nb\" dir=\"ltr\" class=\"pv-panel pv-rights\" aria-labelledby"),
        "{standing}"
    );
}

#[test]
fn every_right_is_answered_and_one_that_does_not_apply_says_so() {
    let mut stated = manifest();
    stated["rights"] = json!({ "objection": { "available": false, "reason": "Derfor ikke." }, "rectification": { "description": "Skriv til oss om retting." } });
    let html = drawn_from(&stated, What::Rights(Stand::First), "en", LanguageTag::BOKMAL, false);
    let row =
        |name: &str| html.split_once(&format!("<dt>{name}</dt>")).unwrap().1.split("</dd>").next().unwrap().to_owned();
    assert!(row("Innsyn").contains("Her kan du se og laste ned"));
    assert!(row("Sletting").contains("Her kan du slette"));
    assert!(
        row("Retting").contains("Skriv til oss om retting.") && row("Retting").contains("Det kan ikke gjøres her.")
    );
    assert!(row("Begrensning").contains("Det kan ikke gjøres her."));
    assert!(row("Protest").contains("Derfor ikke.") && !row("Protest").contains("Det kan ikke gjøres her."));
    assert!(html.contains("mailto:ombud@b.no") && html.contains("mailto:a@b.no"), "{html}");
}

#[test]
fn the_declaration_has_a_place_for_it_where_the_chat_is_told() {
    let html = drawn_from(&manifest(), What::Declaration, "", LanguageTag::NYNORSK, false);
    let places: Vec<_> = html.split("<personvern-rights ").skip(1).collect();
    assert!(places.len() == 2 && html.contains("</dl><personvern-rights "), "{html}");
    for (place, chat) in places.iter().zip(["en", "to"]) {
        assert!(place.starts_with("lang=\"nn\" standing=\"\" heading-level=\"4\""), "{place}");
        assert_eq!(values(&format!(" {place}"), "chat")[0], chat);
        let inside = place.split("</personvern-rights>").next().unwrap();
        assert!(inside.contains("når JavaScript er på.") && inside.contains("mailto:a@b.no"), "{inside}");
        assert!(!inside.contains("<button") && !inside.contains("data-published"), "{inside}");
    }
    let published = drawn_from(&manifest(), What::Declaration, "", LanguageTag::BOKMAL, true);
    assert_eq!(
        published
            .matches(
                "<button type=\"button\" data-personvern-open=\"rights\">Se, last ned eller slett samtalen</button></personvern-rights>"
            )
            .count(),
        2
    );
    assert_eq!(published.matches(" data-published=\"\"").count(), 2);
}
