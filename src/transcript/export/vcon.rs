//! vCon, the IETF working group's container for conversations (draft-ietf-vcon-vcon-core-04), checked against the group's
//! published JSON Schema in `tests/export.rs`.
//!
//! It is a draft, so everything of our own lies under one extension, `privacy_export_no`. A message whose time is not known has the
//! time of the copy, because `start` is required, and says so. A masked copy is a second vCon that names the full one.

use std::fmt::{self, Write};

use super::{Copy, words};
use crate::json::Json;
use crate::message::{Message, Role};
use crate::moment::Moment;

const EXTENSION: &str = "privacy_export_no";
const VISITOR: usize = 0;
const CHAT: usize = 1;
const EMPLOYEE: usize = 2;

pub(super) fn write(copy: &Copy, out: &mut dyn Write) -> fmt::Result {
    let words = words::of(copy.language);
    let about = copy.about;
    let made = copy.made.written();
    let mut json = Json::new(out);
    json.object(|json| {
        json.field("uuid", &uuid(copy, copy.masking.is_some()))?;
        json.field("created_at", &made)?;
        json.field("subject", &[words.conversation, " ", &about.chat].concat())?;
        json.name("extensions")?;
        json.array(|json| json.string(EXTENSION))?;
        if copy.masking.is_some() {
            json.name("redacted")?;
            json.object(|json| {
                json.field("uuid", &uuid(copy, false))?;
                json.field("type", "masking")
            })?;
        }
        json.name("parties")?;
        json.array(|json| parties(copy, json))?;
        json.name("dialog")?;
        json.array(|json| copy.each(|message| dialog(copy, message, &made, json)))?;
        // An attachment belongs to a dialog, so an empty conversation has none.
        if copy.messages.is_empty() {
            return Ok(());
        }
        json.name("attachments")?;
        json.array(|json| json.object(|json| processing(copy, &made, json)))
    })?;
    out.write_str("\n")
}

fn parties(copy: &Copy, json: &mut Json) -> fmt::Result {
    let party = |json: &mut Json, name: &str, kind: &str, organisation: &str| {
        json.object(|json| {
            json.field("name", name)?;
            json.field("type", kind)?;
            json.perhaps("org", Some(organisation).filter(|organisation| !organisation.is_empty()))
        })
    };
    party(json, "anonymous", "person", "")?;
    party(json, &copy.about.chat, "bot", &copy.about.controller)?;
    if copy.messages.iter().any(|message| message.role == Role::Agent) {
        party(json, "anonymous", "agent", &copy.about.controller)?;
    }
    Ok(())
}

fn dialog(copy: &Copy, message: &Message, made: &str, json: &mut Json) -> fmt::Result {
    let from = match message.role {
        Role::User => VISITOR,
        Role::Assistant | Role::System => CHAT,
        Role::Agent => EMPLOYEE,
    };
    let to = if from == VISITOR { CHAT } else { VISITOR };
    json.object(|json| {
        json.field("type", "text")?;
        json.field("start", &message.sent_at.map_or_else(|| made.to_owned(), Moment::written))?;
        json.name("parties")?;
        json.array(|json| {
            json.number(from)?;
            json.number(to)
        })?;
        json.name("originator")?;
        json.number(from)?;
        json.field("mediatype", "text/plain")?;
        json.field("encoding", "none")?;
        json.field("body", &message.text)?;
        json.perhaps("message_id", message.id.as_deref())?;
        json.perhaps("application", copy.about.application.as_deref())?;
        if message.sent_at.is_none() {
            json.field("privacy_export_no_start", "unknown")?;
        }
        if message.role == Role::System {
            json.field("privacy_export_no_role", "system")?;
        }
        if message.files.is_empty() {
            return Ok(());
        }
        json.name("privacy_export_no_files")?;
        json.array(|json| message.files.iter().try_for_each(|file| json.string(file)))
    })
}

/// What art. 15(1) asks for beside the copy.
fn processing(copy: &Copy, made: &str, json: &mut Json) -> fmt::Result {
    let about = copy.about;
    json.field("purpose", "processing-information")?;
    json.field("start", made)?;
    json.name("party")?;
    json.number(CHAT)?;
    json.name("dialog")?;
    json.number(0)?;
    json.field("mediatype", "application/json")?;
    json.field("encoding", "json")?;
    json.name("body")?;
    json.object(|json| {
        json.perhaps("manifestUrl", about.declaration.as_deref())?;
        json.perhaps("manifestVersion", about.version.as_deref())?;
        json.perhaps("manifestDate", about.dated.as_deref())?;
        json.field("controller", &about.controller)?;
        json.perhaps("retention", about.retention.as_deref())?;
        json.perhaps("legalBasis", about.legal_basis.as_deref())?;
        json.field("madeIn", "browser")
    })
}

/// A version 8 UUID that begins as version 7 does, with the time (RFC 9562): sortable, and from nothing about the visitor.
fn uuid(copy: &Copy, masked: bool) -> String {
    let mut bytes = copy.random;
    bytes[..6].copy_from_slice(&stamp(copy.made));
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    // The masked copy is another file, and whoever has the full one's identity can name it.
    bytes[15] ^= u8::from(masked);
    let mut out = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        for half in [byte >> 4, byte & 0xF] {
            out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    out
}

fn stamp(made: Moment) -> [u8; 6] {
    let [_, _, stamp @ ..] = made.millis().to_be_bytes();
    stamp
}
