//! The door of what works on a text: it is covered, warned of, or written into a copy. It knows no manifest and reads no JSON: what is
//! to be covered, and the messages, come as the other door has read them.

use std::fmt::{self, Write};

use wasm_bindgen::prelude::*;

use super::{moment, written};
use crate::Language;
use crate::export::{Copy, Format};
use crate::json::object_of;
use crate::masking::{Rules, mask as masked};
use crate::message::{About, Message, Role};
use crate::moment::Moment;
use crate::warning::warnings;

/// A text with what the rules find covered. `rules`: as [`Rules::packed`] gives them.
#[wasm_bindgen]
pub fn mask(text: &str, rules: u32, language: &str) -> String {
    masked(text, &Rules::unpacked(rules), Language::of_tag(language)).into_string()
}

/// What a text should perhaps not be sent with: `[{ start, end, category, says }]`.
#[wasm_bindgen]
pub fn inspect(text: &str, language: &str) -> String {
    let found = warnings(text, Language::of_tag(language));
    written(|json| {
        json.array(|json| {
            for warning in &found {
                json.object(|json| {
                    json.name("start")?;
                    json.number(warning.start)?;
                    json.name("end")?;
                    json.number(warning.end)?;
                    json.field("category", warning.category.name())?;
                    json.field("says", &warning.says)
                })?;
            }
            Ok(())
        })
    })
}

/// A copy that is to be written.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Writing {
    about: About,
    messages: Vec<Message>,
}

#[wasm_bindgen]
impl Writing {
    /// Of an empty conversation, about which nothing is known but what the chat is called and who is responsible.
    #[wasm_bindgen(constructor)]
    pub fn new(chat: String, controller: String) -> Self {
        Self { about: About { chat, controller, ..About::default() }, messages: Vec::new() }
    }

    /// What else the head says, by its name.
    pub fn about(&mut self, name: &str, said: String) {
        let about = &mut self.about;
        let place = match name {
            "declaration" => &mut about.declaration,
            "version" => &mut about.version,
            "dated" => &mut about.dated,
            "retention" => &mut about.retention,
            "retentionSaid" => &mut about.retention_said,
            "legalBasis" => &mut about.legal_basis,
            "application" => &mut about.application,
            "fetched" => {
                about.fetched = true;
                return;
            }
            _ => return,
        };
        *place = Some(said);
    }

    /// The next message.
    pub fn message(&mut self, role: &str, text: String, sent_at: &str, id: Option<String>) {
        let role = Role::parse(role).unwrap_or(Role::System);
        self.messages.push(Message { role, text, sent_at: Moment::parse(sent_at), id, files: Vec::new() });
    }

    /// The name of a file that was sent with the last one.
    pub fn file(&mut self, name: String) {
        if let Some(message) = self.messages.last_mut() {
            message.files.push(name);
        }
    }

    /// Writes it, part by part, and says what the file is called and its type: `{ name, type }`; nothing where it could not be written.
    /// `rules`: what is covered.
    #[allow(clippy::too_many_arguments, reason = "an object would have to be read")]
    pub fn write(
        &self,
        format: &str,
        rules: Option<u32>,
        language: &str,
        now: f64,
        offset: i16,
        random: &[u8],
        parts: &Parts,
    ) -> Option<String> {
        let format = match format {
            "vcon" => Format::Vcon,
            "html" => Format::Html,
            _ => Format::Text,
        };
        let mut bytes = [0; 16];
        for (byte, given) in bytes.iter_mut().zip(random) {
            *byte = *given;
        }
        let rules = rules.map(Rules::unpacked);
        let copy = Copy {
            about: &self.about,
            messages: &self.messages,
            language: Language::of_tag(language),
            made: moment(now, offset)?,
            masking: rules.as_ref(),
            random: bytes,
        };
        let mut out = Chunks { parts, buffer: Vec::with_capacity(CHUNK + 1024) };
        copy.write(format, &mut out).ok()?;
        parts.take(&out.buffer);
        Some(object_of(&[("name", Some(&copy.file_name(format))), ("type", Some(format.media_type()))]))
    }
}

#[wasm_bindgen]
extern "C" {
    /// What takes a file as it is written.
    pub type Parts;

    /// Takes some bytes, and copies them: they are overwritten afterwards.
    #[wasm_bindgen(method)]
    fn take(this: &Parts, bytes: &[u8]);
}

const CHUNK: usize = 1 << 16;

/// A file on its way out: no more of it is held here than this.
struct Chunks<'a> {
    parts: &'a Parts,
    buffer: Vec<u8>,
}

impl Write for Chunks<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.buffer.extend_from_slice(text.as_bytes());
        if self.buffer.len() >= CHUNK {
            self.parts.take(&self.buffer);
            self.buffer.clear();
        }
        Ok(())
    }
}
