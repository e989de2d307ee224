//! A conversation with a municipality's chat: what is personal in it covered, taken out as files, kept no longer than declared,
//! and erased so that one can say that it is gone.
//!
//! * [`masking`]: what is personal in a text, found and covered.
//! * [`message`]: a conversation. [`moment`]: when, and how long. [`retention`]: whether it may still be kept.
//! * [`value`], [`snapshot`], [`declared`]: what comes from outside, read: JSON, a conversation, a manifest's chat.
//! * [`warning`]: what a text should perhaps not be sent with.
//! * [`export`]: a copy as a file.
//! * [`erasure`]: what to do, step by step, until one can say that it is gone, or what is not.
//!
//! It is pure: it knows no browser and no markup, and has no dependency, because it is sent to a visitor's phone as a module of its
//! own. Only its door (`browser`, WASM only) knows JavaScript, and decides nothing.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod declared;
pub mod erasure;
pub mod export;
mod json;
pub mod masking;
pub mod message;
pub mod moment;
pub mod retention;
pub mod snapshot;
pub mod value;
pub mod warning;

/// The languages that this room's few words are in: masks, and what stands in a file that is taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Bokmål, to which everything falls back.
    #[default]
    Bokmal,
    /// Nynorsk.
    Nynorsk,
    /// English.
    English,
}

impl Language {
    /// The language of a tag (BCP 47); bokmål where it is none of these.
    pub fn of_tag(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("nn" | "NN") => Self::Nynorsk,
            Some("en" | "EN") => Self::English,
            _ => Self::Bokmal,
        }
    }

    /// Its tag, for `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }
}
