//! A conversation: who wrote what, and when. What an adapter's `snapshot()` gives, read by the browser's side.

use crate::Language;
use crate::masking::{Rules, mask};
use crate::moment::Moment;

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The visitor.
    User,
    /// The robot.
    Assistant,
    /// A person at the municipality or its supplier.
    Agent,
    /// The chat itself: «Samtalen er avsluttet».
    System,
}

impl Role {
    /// Reads the word that an adapter uses.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "user" => Some(Self::User),
            "assistant" => Some(Self::Assistant),
            "agent" => Some(Self::Agent),
            "system" => Some(Self::System),
            _ => None,
        }
    }
}

/// One message. Its text is text, whatever is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who wrote it.
    pub role: Role,
    /// What is written; nothing where there is only a file.
    pub text: String,
    /// When it was sent, where that is known.
    pub sent_at: Option<Moment>,
    /// The chat's own name for it.
    pub id: Option<String>,
    /// The names of files that were sent with it. The files themselves are not in a copy.
    pub files: Vec<String>,
}

impl Message {
    /// A message of text.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self { role, text: text.into(), sent_at: None, id: None, files: Vec::new() }
    }

    /// This message, sent then.
    #[must_use]
    pub fn at(mut self, moment: Moment) -> Self {
        self.sent_at = Some(moment);
        self
    }

    /// This message with what the rules find covered; also in the names of files.
    #[must_use]
    pub fn masked(&self, rules: &Rules, language: Language) -> Self {
        let masked = |text: &str| mask(text, rules, language).into_string();
        Self {
            text: masked(&self.text),
            files: self.files.iter().map(|name| masked(name)).collect(),
            id: self.id.clone(),
            ..*self
        }
    }
}

/// What is known about a conversation besides its messages: what the head of a copy says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What the chat is called: «Kommune-Kari».
    pub chat: String,
    /// Who is responsible.
    pub controller: String,
    /// Where the declaration is.
    pub declaration: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Its date, as it is to be read.
    pub dated: Option<String>,
    /// How long the conversation is kept, as the manifest writes it: `P21D`.
    pub retention: Option<String>,
    /// The same, as it is to be read: «21 dager».
    pub retention_said: Option<String>,
    /// With what right: «GDPR 6(1)(e)».
    pub legal_basis: Option<String>,
    /// The adapter that gave the messages.
    pub application: Option<String>,
    /// Whether the supplier was asked for it, because there was nothing on the device.
    pub fetched: bool,
}
