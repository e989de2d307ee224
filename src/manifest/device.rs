//! Where a conversation with a chatbot is kept on the visitor's device.
//!
//! For a widget without an adapter of its own this is all that is known of it: the rights panel reads the conversation where it
//! is said to be, and erases it there. On every page with the tag it is erased there when its time is over.

use super::Plain;
use super::shape::{List, record, words};

record! {
    /// Where a conversation is kept on the visitor's device, and how it is read there.
    pub struct ChatDevice {
        /// Whether the chat keeps it itself, or has it kept in the widget's own store.
        ///
        /// Example: `"foreign"`
        pub kind: DeviceKind,
        /// In which storage. Another widget's memory cannot be read: `memory` is for the widget's own store.
        ///
        /// Example: `"localStorage"`
        pub area: DeviceArea,
        /// Under which key. The widget's own store has one of its own, `pv:chat:` and the chat's id.
        ///
        /// Example: `"chat_session"`
        pub key: Option<Plain<'a>>,
        /// Whether it is the key, or what keys begin with. None: the key.
        ///
        /// Example: `"exact"`
        // The underscore is Rust's need: in JSON it is `match`.
        pub match_: Option<KeyMatch>,
        /// What else the chat keeps: erased with the conversation, never read.
        ///
        /// Example: `[{ "area": "localStorage", "key": "mrbot_next_message" }]`
        pub also: List<'a, DeviceEntry<'a>>,
        /// The way to the list of messages in the value, from name to name. None: the value is the list.
        ///
        /// Example: `"conversation"`
        pub messages: Option<Plain<'a>>,
        /// The field of a message that says who wrote it.
        ///
        /// Example: `"sender"`
        pub role: Option<Plain<'a>>,
        /// What stands there for the visitor.
        ///
        /// Example: `["client"]`
        pub user: List<'a, Plain<'a>>,
        /// What stands there for an employee. Everybody else is the robot.
        ///
        /// Example: `["agent"]`
        pub agent: List<'a, Plain<'a>>,
        /// A field that is true on what is no part of the conversation.
        ///
        /// Example: `"hidden"`
        pub hidden: Option<Plain<'a>>,
        /// The field with the text.
        ///
        /// Example: `"text"`
        pub text: Option<Plain<'a>>,
        /// The field with the time, in ISO 8601 or in milliseconds.
        ///
        /// Example: `"timestamp"`
        pub time: Option<Plain<'a>>,
        /// How the chat's memory is emptied: at once, or only when the page is loaded anew. None: by loading anew.
        ///
        /// Example: `"reload"`
        pub clear: Option<DeviceClearing>,
    }
}

words! {
    /// Who keeps a conversation on the device.
    pub enum DeviceKind {
        /// The chat itself, under a key of its own.
        Foreign = "foreign",
        /// The widget, for a chat that keeps nothing itself.
        Store = "store",
    }
}

words! {
    /// Where a conversation is kept on the device.
    pub enum DeviceArea {
        /// `localStorage`: until it is erased.
        LocalStorage = "localStorage",
        /// `sessionStorage`: until the tab is closed.
        SessionStorage = "sessionStorage",
        /// Nowhere: until the page is left.
        Memory = "memory",
    }
}

words! {
    /// How keys are compared.
    pub enum KeyMatch {
        /// The key is the same.
        Exact = "exact",
        /// The key begins so.
        Prefix = "prefix",
    }
}

words! {
    /// How a chat's memory is emptied.
    pub enum DeviceClearing {
        /// It holds nothing that is not stored.
        InPlace = "in-place",
        /// The page must be loaded anew.
        Reload = "reload",
    }
}

record! {
    /// A further key of a chat.
    pub struct DeviceEntry {
        /// Where.
        ///
        /// Example: `"localStorage"`
        pub area: EntryArea,
        /// The key.
        ///
        /// Example: `"mrbot_next_message"`
        pub key: Plain<'a>,
        /// Whether it is the key, or what keys begin with. None: the key.
        ///
        /// Example: `"exact"`
        pub match_: Option<KeyMatch>,
    }
}

words! {
    /// Where a key is.
    pub enum EntryArea {
        /// `localStorage`
        LocalStorage = "localStorage",
        /// `sessionStorage`
        SessionStorage = "sessionStorage",
        /// A cookie that scripts can read.
        Cookie = "cookie",
    }
}
