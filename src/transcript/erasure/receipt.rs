//! What came of an erasure: three lines that are never made into one. As data; the words are the language's.

use super::Call;

/// The receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// This browser.
    pub device: Device,
    /// The other open tabs.
    pub tabs: Tabs,
    /// The supplier.
    pub supplier: Supplier,
}

/// What can be said about this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// Removed from the browser's storage for this site and from the page, and looked for twice.
    Erased,
    /// Looked for, and something is there.
    Left {
        /// Where, by name.
        names: Vec<String>,
        /// Whether the widget itself still has it.
        shown: bool,
    },
    /// Nothing was seen, but not everything could be looked at.
    CouldNotCheck(Trouble),
}

/// Why something could not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The widget did not clear itself: it threw, hung, or gave nonsense.
    Adapter(Call),
    /// Storage refused.
    Storage,
    /// So many places could not be read.
    Unreadable(usize),
    /// The tab had to be reloaded to be sure, and could not be.
    Reload,
}

/// What other open tabs answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tabs {
    /// They were asked.
    Answered {
        /// So many cleared the conversation.
        cleared: u16,
        /// So many must be reloaded or closed by the visitor.
        must_reload: u16,
    },
    /// There was no way to ask them.
    CouldNotAsk,
}

/// What can be said about the supplier's copy. What was erased on the device says nothing about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supplier {
    /// The supplier says that it is erased.
    Confirmed(Confirmation),
    /// The supplier said no.
    Refused,
    /// No answer came in ten seconds.
    NoAnswer,
    /// The call failed, or its answer could not be read.
    Broken,
    /// The supplier said that it was erased, and its own export still has it.
    StillThere,
    /// The supplier has no copy.
    HasNoCopy,
    /// The supplier was not asked, and keeps it as long as it says.
    NotAsked {
        /// How long: an ISO 8601 duration, or whatever the supplier says.
        kept: Option<String>,
    },
}

impl Supplier {
    /// A short name of what it is.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Confirmed(_) => "confirmed",
            Self::Refused => "refused",
            Self::NoAnswer => "no-answer",
            Self::Broken => "broken",
            Self::StillThere => "still-there",
            Self::HasNoCopy => "no-copy",
            Self::NotAsked { .. } => "not-asked",
        }
    }
}

/// A supplier's own word that the conversation is erased. It comes from an answer and from nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    receipt: Option<String>,
    at: Option<String>,
}

impl Confirmation {
    pub(super) fn from_answer(receipt: Option<String>, at: Option<String>) -> Self {
        Self { receipt, at }
    }

    /// The supplier's reference.
    pub fn receipt(&self) -> Option<&str> {
        self.receipt.as_deref()
    }

    /// When, as the supplier writes it.
    pub fn at(&self) -> Option<&str> {
        self.at.as_deref()
    }
}
