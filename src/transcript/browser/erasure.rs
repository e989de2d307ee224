//! The door of what is kept of a conversation: it is read, shown, held against the time it may be kept, and erased.

use std::fmt;

use wasm_bindgen::prelude::*;

use super::{moment, written};
use crate::declared::{Clear, Declared, Device};
use crate::erasure::Erasure;
use crate::erasure::entry::Entry;
use crate::erasure::locator::{Area, Locator, Place};
use crate::erasure::needles::Needles;
use crate::erasure::told::{self, Planned};
use crate::json::{Json, object_of};
use crate::message::{Message, Role};
use crate::retention::{Age, age};
use crate::snapshot;
use crate::value::Value;

/// What a manifest says of a chat.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Chat {
    declared: Declared,
}

#[wasm_bindgen]
impl Chat {
    /// Reads a chat of a manifest, as JSON; nothing is declared where there is none.
    #[wasm_bindgen(constructor)]
    pub fn new(chat: &str) -> Self {
        Self { declared: Declared::of(&Value::parse(chat).unwrap_or(Value::Other)) }
    }

    /// Where a conversation lies on the device: `{ kind, area?, key?, prefix?, reloads? }`; empty where nothing is said.
    pub fn device(&self) -> String {
        match &self.declared.device {
            None => String::new(),
            Some(Device::Store(area)) => object_of(&[("kind", Some("store")), ("area", area.map(Area::name))]),
            Some(Device::Foreign(foreign)) => object_of(&[
                ("kind", Some("foreign")),
                ("area", Some(foreign.area.name())),
                ("key", Some(&foreign.key)),
                ("prefix", foreign.prefix.then_some("prefix")),
                ("reloads", (foreign.clear == Clear::Reload).then_some("reloads")),
            ]),
        }
    }

    /// Where else it lies, as an adapter says it: `[{ area, key, match? }]`, with its own key.
    pub fn locators(&self) -> String {
        let Some(Device::Foreign(foreign)) = &self.declared.device else { return String::new() };
        written(|json| json.array(|json| foreign.locators.iter().try_for_each(|locator| place(locator, json))))
    }

    /// What is covered in a masked copy, and in what our own store keeps: for the other door.
    pub fn rules(&self) -> u32 {
        self.declared.rules.packed()
    }
}

/// A locator of keys as an adapter writes it.
fn place(locator: &Locator, json: &mut Json) -> fmt::Result {
    let Place::Keys { area, key, prefix } = locator.place() else { return Ok(()) };
    json.fields(&[("area", Some(area.name())), ("key", Some(key)), ("match", prefix.then_some("prefix"))])
}

/// A conversation, message by message.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Conversation {
    messages: Vec<Message>,
}

#[wasm_bindgen]
impl Conversation {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a list of an adapter's messages, as JSON. How many of them were none.
    pub fn add(&mut self, messages: &str) -> usize {
        let Some(Value::List(entries)) = Value::parse(messages) else { return 1 };
        let before = self.messages.len();
        self.messages.extend(entries.iter().filter_map(snapshot::message));
        entries.len() - (self.messages.len() - before)
    }

    /// Adds what a widget has stored under its key. Whether it was a conversation.
    pub fn add_stored(&mut self, chat: &Chat, value: &str) -> bool {
        let Some(Device::Foreign(foreign)) = &chat.declared.device else { return false };
        let stored = Value::parse(value).and_then(|value| snapshot::stored(&value, &foreign.fields));
        let was_one = stored.is_some();
        self.messages.extend(stored.unwrap_or_default());
        was_one
    }

    /// How many messages there are.
    pub fn length(&self) -> usize {
        self.messages.len()
    }

    /// Some messages: `[{ role, text, sentAt?, id?, files? }]`.
    pub fn slice(&self, from: usize, to: usize) -> String {
        let some = self.messages.get(from..to.min(self.messages.len())).unwrap_or_default();
        written(|json| json.array(|json| some.iter().try_for_each(|message| shown(message, json))))
    }

    /// Whether it may still be kept: `kept`, `over`, `unknown` where nobody knows how old it is, or nothing where the manifest says no
    /// time. `seen`: when it was first seen here, in milliseconds, or NaN.
    pub fn age(&self, chat: &Chat, seen: f64, now: f64) -> String {
        let (Some((period, since)), Some(now)) = (chat.declared.retention, moment(now, 0)) else {
            return String::new();
        };
        let seen = Some(seen).filter(|seen| !seen.is_nan()).and_then(|seen| moment(seen, 0));
        let word = match age(&self.messages, seen, since, period, now) {
            Age::Kept { .. } => "kept",
            Age::Over { .. } => "over",
            Age::Unknown => "unknown",
        };
        word.to_owned()
    }
}

fn shown(message: &Message, json: &mut Json) -> fmt::Result {
    json.object(|json| {
        let role = match message.role {
            Role::User => "user",
            Role::Assistant => "assistant",
            Role::Agent => "agent",
            Role::System => "system",
        };
        json.field("role", role)?;
        json.field("text", &message.text)?;
        if let Some(sent) = message.sent_at {
            json.field("sentAt", &sent.written())?;
        }
        json.perhaps("id", message.id.as_deref())?;
        if message.files.is_empty() {
            return Ok(());
        }
        json.name("files")?;
        json.array(|json| message.files.iter().try_for_each(|file| json.string(file)))
    })
}

/// An erasure under way.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Erasing {
    erasure: Erasure,
    locators: Vec<Locator>,
    refused: Vec<String>,
}

#[wasm_bindgen]
impl Erasing {
    /// Begins. `values`: what stands under the conversation's own keys, as a JSON list.
    pub fn begin(plan: &str, chat: &Chat, conversation: &Conversation, values: &str, salt: u64) -> Self {
        let planned = planned(plan, chat);
        let values = Value::parse(values).unwrap_or(Value::Other);
        let values: Vec<&str> = values.list().iter().filter_map(Value::text).collect();
        let needles = Needles::of_conversation(&conversation.messages, &values, salt);
        let locators = planned.plan.locators.clone();
        Self { erasure: Erasure::begin(planned.plan, needles), locators, refused: planned.refused }
    }

    /// Goes on after a reload. Nothing where the entry is none, or of another chat.
    pub fn resume(entry: &str, plan: &str, chat: &Chat) -> Option<Self> {
        let planned = planned(plan, chat);
        let locators = planned.plan.locators.clone();
        let erasure = Erasure::resume(Entry::parse(entry)?, planned.plan)?;
        Some(Self { erasure, locators, refused: planned.refused })
    }

    /// What is to be done now: `{ do, … }`.
    pub fn step(&self) -> String {
        told::step(&self.erasure)
    }

    /// Takes in what happened: `{ is, … }`. What was not asked, or is none, changes nothing.
    pub fn happened(&mut self, event: &str) {
        if let Some(event) = Value::parse(event).and_then(|event| told::event(&event, &self.refused)) {
            self.erasure.happened(event);
        }
    }

    /// No answer came in time.
    pub fn time_is_up(&mut self) {
        self.erasure.time_is_up();
    }

    /// Its own places that are no keys: `[{ name, db?, store?, cache? }]`.
    pub fn places(&self) -> String {
        told::places(&self.locators)
    }

    /// Whether a key is one of the conversation's own.
    pub fn holds(&self, area: &str, key: &str) -> bool {
        Area::parse(area).is_some_and(|area| self.locators.iter().any(|locator| locator.holds(area, key)))
    }

    /// Whether what stands under one of its own keys, or what the widget still shows, is the conversation.
    pub fn is_left(&self, value: &str) -> bool {
        self.erasure.needles().is_left(value)
    }

    /// Whether a text of the conversation is in a value that stands anywhere.
    pub fn is_in(&self, value: &str) -> bool {
        self.erasure.needles().are_in(value)
    }
}

fn planned(plan: &str, chat: &Chat) -> Planned {
    told::plan(&Value::parse(plan).unwrap_or(Value::Other), &chat.declared)
}

/// Which chat an entry that a reload left is about; nothing where it is none.
#[wasm_bindgen]
pub fn whose(entry: &str) -> Option<String> {
    Entry::parse(entry).map(|entry| entry.adapter().to_owned())
}
