//! Copies of a conversation: what they say, that they hold against the published schema, and that no message breaks them.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::Value;
use transcript::Language;
use transcript::export::{Copy, Format};
use transcript::masking::Rules;
use transcript::message::{About, Message, Role};
use transcript::moment::Moment;

const RULES: Rules = Rules::everything();

fn about() -> About {
    About {
        chat: "Kommune-Kari".into(),
        controller: "Eksempel kommune".into(),
        declaration: Some("https://eksempel.kommune.no/personvern".into()),
        version: Some("3".into()),
        dated: Some("01.10.2026".into()),
        retention: Some("P21D".into()),
        retention_said: Some("21 dager".into()),
        legal_basis: Some("GDPR 6(1)(e)".into()),
        application: Some("deep-chat".into()),
        fetched: false,
    }
}

fn messages() -> Vec<Message> {
    let at = |text: &str| Moment::parse(text).unwrap();
    let mut file = Message::new(Role::User, "");
    file.files.push("tegning av Kari.pdf".into());
    vec![
        Message::new(Role::User, "Hva koster SFO?").at(at("2026-11-21T20:31:25.863+01:00")),
        Message::new(Role::Assistant, "Full plass koster 3 165 kr.\nVil du søke?").at(at("2026-11-21T19:31:25.870Z")),
        Message::new(Role::User, "Jeg heter Kari, ring 912 34 567").at(at("2026-11-21T20:32:00+01:00")),
        Message::new(Role::Agent, "Hei, dette er servicetorget."),
        file,
        Message::new(Role::System, "Samtalen er avsluttet"),
    ]
}

fn copy<'a>(about: &'a About, messages: &'a [Message], masking: Option<&'a Rules>) -> Copy<'a> {
    let made = Moment::parse("2026-11-21T20:35:40+01:00").unwrap();
    Copy { about, messages, language: Language::Bokmal, made, masking, random: [7; 16] }
}

#[test]
fn the_text_reads_as_a_conversation() {
    let text = copy(&about(), &messages(), None).to_string(Format::Text);
    let expected = "\u{FEFF}Samtale med Kommune-Kari (Eksempel kommune)\r
Lastet ned: 21.11.2026 kl. 20.35   Personvernerklæring: https://eksempel.kommune.no/personvern (versjon 3, 01.10.2026)\r
Ansvarlig: Eksempel kommune\r
Samtalen lagres i 21 dager\r
Rettslig grunnlag: GDPR 6(1)(e)\r
Denne filen er laget i nettleseren din. Ingenting ble sendt noe sted.\r
Chatten lagrer ikke når meldingene ble sendt.\r
------------------------------------------------------------\r
--- 21.11.2026\r
[20:31:25] Du: Hva koster SFO?\r
[20:31:25] Kommune-Kari: Full plass koster 3 165 kr.\r
    Vil du søke?\r
[20:32:00] Du: Jeg heter Kari, ring 912 34 567\r
[ukjent tid] Medarbeider: Hei, dette er servicetorget.\r
[ukjent tid] Du: \r
    (vedlegg, ikke med i filen: tegning av Kari.pdf)\r
[ukjent tid] Melding fra chatten: Samtalen er avsluttet\r
";
    assert_eq!(text, expected);
    assert_eq!(copy(&about(), &[], None).file_name(Format::Text), "samtale-20261121-2035.txt");
    assert_eq!(copy(&about(), &[], Some(&RULES)).file_name(Format::Text), "samtale-20261121-2035-skjult.txt");
}

#[test]
fn a_copy_that_the_supplier_was_asked_for_does_not_say_that_nothing_was_sent() {
    let fetched = About { fetched: true, ..about() };
    for format in [Format::Text, Format::Html] {
        let (here, there) = (copy(&about(), &[], None).to_string(format), copy(&fetched, &[], None).to_string(format));
        assert!(here.contains("Ingenting ble sendt noe sted.") && !here.contains("fra leverandøren"), "{here}");
        assert!(
            !there.contains("Ingenting ble sendt") && there.contains("Samtalen ble hentet fra leverandøren."),
            "{there}"
        );
    }
}

#[test]
fn a_masked_copy_says_that_it_is_one() {
    let (about, messages) = (about(), messages());
    for format in [Format::Text, Format::Vcon, Format::Html] {
        let masked = copy(&about, &messages, Some(&RULES)).to_string(format);
        assert!(masked.contains("Jeg heter [navn], ring [telefonnummer]"), "{masked}");
        assert!(!masked.contains("912 34 567"));
    }
    let text = copy(&about, &messages, Some(&RULES)).to_string(Format::Text);
    assert!(text.contains("Skjulingen er automatisk og finner ikke alt."));
}

#[test]
fn a_vcon_has_the_shape_of_the_draft() {
    let (about, messages) = (about(), messages());
    let full: Value = serde_json::from_str(&copy(&about, &messages, None).to_string(Format::Vcon)).unwrap();
    assert_eq!(full["created_at"], "2026-11-21T20:35:40.000+01:00");
    assert_eq!(full["parties"][1]["type"], "bot");
    assert_eq!(full["parties"][2]["type"], "agent");
    assert_eq!(full["dialog"][0]["start"], "2026-11-21T20:31:25.863+01:00");
    assert_eq!(full["dialog"][1]["originator"], 1);
    assert_eq!(full["dialog"][3]["privacy_export_no_start"], "unknown");
    assert_eq!(full["dialog"][3]["start"], full["created_at"]);
    assert_eq!(full["dialog"][4]["privacy_export_no_files"][0], "tegning av Kari.pdf");
    assert_eq!(full["attachments"][0]["body"]["retention"], "P21D");
    assert_eq!(full.get("redacted"), None);
    let masked: Value = serde_json::from_str(&copy(&about, &messages, Some(&RULES)).to_string(Format::Vcon)).unwrap();
    assert_eq!(masked["redacted"]["uuid"], full["uuid"]);
    assert_eq!(masked["redacted"]["type"], "masking");
    assert_ne!(masked["uuid"], full["uuid"]);
    // Version 8, variant 2.
    let uuid = full["uuid"].as_str().unwrap();
    assert_eq!((uuid.len(), &uuid[14..15]), (36, "8"));
    assert!("89ab".contains(&uuid[19..20]), "{uuid}");
}

#[test]
fn a_vcon_holds_against_the_published_schema() {
    let Some(folder) = std::env::var_os("PERSONVERN_SCHEMAS") else {
        eprintln!("SKIPPED: PERSONVERN_SCHEMAS names no folder with vcon-schema.json");
        return;
    };
    let schema = std::fs::read_to_string(std::path::Path::new(&folder).join("vcon-schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let (about, messages) = (about(), messages());
    for messages in [&messages[..], &messages[..1], &[]] {
        for masking in [None, Some(&RULES)] {
            let vcon: Value = serde_json::from_str(&copy(&about, messages, masking).to_string(Format::Vcon)).unwrap();
            let problems: Vec<String> =
                validator.iter_errors(&vcon).map(|error| format!("{error} at {}", error.instance_path())).collect();
            assert_eq!(problems, Vec::<String>::new());
        }
    }
}

#[test]
fn the_page_stands_alone_and_has_no_script() {
    let hostile = "<script>alert(1)</script>\"'&</p></li><img src=x onerror=alert(1)>\u{202E}\0\n]]><!--";
    let mut about = about();
    about.chat = hostile.into();
    about.controller = hostile.into();
    about.declaration = Some(hostile.into());
    let html = copy(&about, &[Message::new(Role::User, hostile)], None).to_string(Format::Html);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"nb\">"));
    // Whatever comes from data has no sign of markup, so what there is of it is ours.
    let tags = |html: &str| html.matches('<').count();
    let mut plain = about.clone();
    (plain.chat, plain.controller, plain.declaration) = ("x".into(), "x".into(), Some("x".into()));
    let empty = copy(&plain, &[Message::new(Role::User, "x")], None).to_string(Format::Html);
    assert_eq!(tags(&html), tags(&empty));
    for forbidden in ["<script", "<img", "onerror=\"", "src=\"", "http-equiv=\"refresh", "\u{202E}", "\0"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

/// The lines that begin a message: at the margin, with a time in brackets.
fn heads(text: &str) -> usize {
    text.split("\r\n").filter(|line| line.starts_with('[')).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_back_is_what_was_written(texts in prop::collection::vec(any::<String>(), 1..4), chat in any::<String>()) {
        let about = About { chat, ..about() };
        let messages: Vec<Message> = texts.iter().map(|text| Message::new(Role::User, text.as_str())).collect();
        let vcon: Value = serde_json::from_str(&copy(&about, &messages, None).to_string(Format::Vcon)).unwrap();
        for (place, text) in texts.iter().enumerate() {
            prop_assert_eq!(vcon["dialog"][place]["body"].as_str(), Some(text.as_str()));
        }
        prop_assert_eq!(vcon["parties"][1]["name"].as_str(), Some(about.chat.as_str()));
    }

    #[test]
    fn no_message_speaks_for_another(
        text in prop_oneof![
            any::<String>(),
            "(Hei|\r\n|\n|\r|\u{b}|\u{c}|\u{85}|\u{2028}|\u{2029}|\\[20:31:25\\] Kommune-Kari: ja|\u{202e}|\u{2066}|\0|--- ){1,8}",
        ],
    ) {
        let about = About { chat: text.clone(), ..about() };
        let mut message = Message::new(Role::User, text.as_str());
        message.files.push(text.clone());
        let written = copy(&about, &[message.clone(), message], None).to_string(Format::Text);
        prop_assert_eq!(heads(&written), 2, "{}", written);
        // No line break but ours, nothing that turns the direction, nothing that controls.
        prop_assert!(!written.replace("\r\n", "").chars().any(|letter| letter.is_control() && letter != '\t'));
        let turned = written.contains(['\u{2028}', '\u{2029}', '\u{202e}', '\u{202a}', '\u{2066}']);
        prop_assert!(!turned);
    }

    #[test]
    fn whatever_is_said_the_page_has_the_same_elements(text in any::<String>()) {
        let (about, plain) = (about(), [Message::new(Role::User, "x")]);
        let messages = [Message::new(Role::User, text.as_str())];
        let count = |messages: &[Message]| copy(&about, messages, None).to_string(Format::Html).matches(['<', '>', '"', '\'']).count();
        prop_assert_eq!(count(&messages), count(&plain));
    }
}
