//! Erasing a conversation, and being able to say that it is gone.
//!
//! Removing a storage key erases nothing: a widget holds the conversation in memory too, and writes it all back with the next
//! message; so does another tab. So the protocol asks the widget to be quiet, offers a copy, lets the widget clear itself, removes what
//! it says it stores ([`locator`]), asks the other tabs, asks the supplier if the visitor wants that, and then reads back and searches
//! for the texts ([`needles`]): at once, and again after two seconds or when the page goes away. What came back is cleared once more
//! after a reload of this tab; what then is left is told by name ([`receipt`]).
//!
//! [`Erasure`] holds all of it and does nothing itself. It says one [`Step`] at a time; the browser takes it and tells what
//! happened ([`Event`]). What answers too late, or twice, or was not asked, changes nothing.
//!
//! ```text
//! Quiesce → OfferCopy → Clear → Remove → AskTabs → (EraseRemote → ExportRemote) → [reload-required: Reload ⟶ next load]
//!   → Verify → VerifyAgain ─ nothing left → Report
//!                          └ something left, first time → Reload ⟶ next load: Clear → Remove → AskTabs → Verify → …
//! ```
//!
//! Where a tab is reloaded, one entry in its sessionStorage carries what is known over to the next load ([`entry`]); it holds no
//! text. Another tab is never reloaded: its visitor may be half-way through a form.

pub mod entry;
pub mod locator;
pub mod needles;
pub mod receipt;
pub mod told;

use entry::{Entry, Resumes};
use locator::Locator;
use needles::Needles;
use receipt::{Confirmation, Device, Receipt, Supplier, Tabs, Trouble};

/// How long an adapter may take for what it does in this browser, and a supplier for its answer.
pub const PATIENCE_MS: u32 = 10_000;
/// How long other tabs may take.
pub const TABS_MS: u32 = 1_000;
/// How long after the first look the second one is.
pub const AGAIN_MS: u32 = 2_000;

/// How a widget's memory can be emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// Its `clear()` does it.
    InPlace,
    /// Its `clear()` empties what is stored, and only a reload the memory.
    NeedsReload,
    /// It has no way: what it stores is removed, and the tab is reloaded.
    None,
}

/// Whether the supplier is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remote {
    /// The supplier keeps nothing.
    HasNoCopy,
    /// The supplier keeps a copy that cannot be erased from here, or the visitor did not ask for that. Until when, as declared.
    NotAsked {
        /// How long it is kept there: an ISO 8601 duration, or whatever the supplier says.
        kept: Option<String>,
    },
    /// The visitor wants it erased there too.
    Ask {
        /// Whether the supplier can give a copy, so that one can see whether it is gone.
        exports: bool,
    },
}

/// What is to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The adapter's id.
    pub adapter: String,
    /// Whether it has `quiesce()`.
    pub quiesces: bool,
    /// How its memory is emptied.
    pub clearing: Clearing,
    /// Everything that must be absent afterwards.
    pub locators: Vec<Locator>,
    /// What is asked of the supplier.
    pub remote: Remote,
    /// Whether it is erased because its time is over, and nobody has asked: the visitor is told so.
    pub overdue: bool,
}

/// What the browser is to do next. One at a time; each is answered by the event that its name tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Call `quiesce()`: no reply may come in while it is cleared. Answer: [`Event::Quiesced`].
    Quiesce,
    /// Offer a copy. Answer: [`Event::CopyTaken`], [`Event::CopyDeclined`], [`Event::CopyFailed`] or [`Event::Kept`].
    OfferCopy {
        /// Whether an attempt to make one has failed: the visitor must know before anything is erased.
        failed: bool,
    },
    /// Call `clear()`. Answer: [`Event::Cleared`].
    Clear,
    /// Remove every locator. Answer: [`Event::Removed`].
    Remove(Vec<Locator>),
    /// Ask the other tabs to clear, and wait. Answer: [`Event::TabsAnswered`].
    AskTabs,
    /// Call `remote.erase()`. Answer: [`Event::RemoteErased`].
    EraseRemote,
    /// Call `remote.export()`, and search what it gives. Answer: [`Event::RemoteSearched`].
    ExportRemote,
    /// Read every locator back and search for the texts, at once. Answer: [`Event::Verified`].
    Verify(Vec<Locator>),
    /// The same, [`AGAIN_MS`] later or when the page goes away, whichever is first. Answer: [`Event::Verified`].
    VerifyAgain(Vec<Locator>),
    /// Write the entry to sessionStorage and reload this tab; the next load begins with [`Erasure::resume`]. Where that cannot be
    /// done: [`Event::CannotReload`].
    Reload(Entry),
    /// The visitor keeps the conversation: nothing was cleared. The end.
    Keep,
    /// Tell what came of it. The end.
    Report(Receipt),
}

impl Step {
    /// How long to wait for an answer, in milliseconds; then [`Erasure::time_is_up`]. None for what takes the time it takes.
    pub const fn patience(&self) -> Option<u32> {
        match self {
            Self::Quiesce | Self::Clear | Self::EraseRemote | Self::ExportRemote => Some(PATIENCE_MS),
            Self::AskTabs => Some(TABS_MS),
            _ => None,
        }
    }
}

/// How a call to an adapter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// As it should.
    Done,
    /// It threw, or its promise was rejected.
    Threw,
    /// It did not end in time.
    Hung,
    /// It gave something that is no answer.
    Nonsense,
}

/// What a supplier answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemoteAnswer {
    /// `{ok: true}`, perhaps with a receipt and a time.
    Ok {
        /// The supplier's own reference.
        receipt: Option<String>,
        /// When, as the supplier writes it.
        at: Option<String>,
    },
    /// `{ok: false}`.
    Refused,
    /// No answer in time.
    Silent,
    /// The call threw, or gave no answer that can be read.
    Broken,
}

/// What a search in the supplier's own export showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoteSearch {
    /// The texts are not in it.
    Gone,
    /// They are.
    StillThere,
    /// It could not be had or read.
    Unknown,
}

/// What reading back showed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is still there, by name: locators, and other places where the texts were found.
    pub left: Vec<String>,
    /// What could not be read, by name.
    pub unreadable: Vec<String>,
    /// Whether the widget still gives the conversation: what is searched for is in its `snapshot()`.
    pub shown: bool,
}

impl Findings {
    fn is_clean(&self) -> bool {
        self.left.is_empty() && self.unreadable.is_empty() && !self.shown
    }

    fn is_something_left(&self) -> bool {
        !self.left.is_empty() || self.shown
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// `quiesce()` ended.
    Quiesced(Call),
    /// The visitor has a copy.
    CopyTaken,
    /// The visitor wants none.
    CopyDeclined,
    /// A copy could not be made.
    CopyFailed,
    /// The visitor wants to keep the conversation after all.
    Kept,
    /// `clear()` ended.
    Cleared(Call),
    /// The locators were removed, or storage refused.
    Removed {
        /// Storage threw.
        blocked: bool,
    },
    /// The other tabs' time is up.
    TabsAnswered(Tabs),
    /// `remote.erase()` ended.
    RemoteErased(RemoteAnswer),
    /// `remote.export()` ended and was searched.
    RemoteSearched(RemoteSearch),
    /// Locators were read back and texts searched for.
    Verified(Findings),
    /// The tab cannot be reloaded, or the entry not written.
    CannotReload,
}

/// An erasure under way.
#[derive(Clone, Debug)]
pub struct Erasure {
    plan: Plan,
    needles: Needles,
    step: Step,
    /// Whether this is what is done once more after a reload.
    repeated: bool,
    /// Whether the memory of the widget must be emptied by a reload yet.
    needs_reload: bool,
    trouble: Option<Trouble>,
    tabs: Tabs,
    supplier: Supplier,
}

impl Erasure {
    /// Begins. `needles` are made from the conversation's texts, before anything is cleared.
    pub fn begin(plan: Plan, needles: Needles) -> Self {
        let supplier = match &plan.remote {
            Remote::HasNoCopy => Supplier::HasNoCopy,
            Remote::NotAsked { kept } => Supplier::NotAsked { kept: kept.clone() },
            Remote::Ask { .. } => Supplier::NoAnswer,
        };
        let step = if plan.quiesces { Step::Quiesce } else { Step::OfferCopy { failed: false } };
        let needs_reload = plan.clearing != Clearing::InPlace;
        Self { plan, needles, step, repeated: false, needs_reload, trouble: None, tabs: Tabs::CouldNotAsk, supplier }
    }

    /// Goes on after a reload. None when the entry is of another adapter.
    pub fn resume(entry: Entry, plan: Plan) -> Option<Self> {
        if entry.adapter != plan.adapter {
            return None;
        }
        let step = match entry.resumes {
            Resumes::Verifying => Step::Verify(plan.locators.clone()),
            Resumes::Clearing if plan.clearing == Clearing::None => Step::Remove(plan.locators.clone()),
            Resumes::Clearing => Step::Clear,
        };
        let (tabs, supplier, overdue) = (entry.tabs, entry.supplier, entry.overdue);
        let plan = Plan { overdue, ..plan };
        // What is cleared once more is also reloaded once more, where the memory needs it; the entry then says to verify.
        let needs_reload = plan.clearing != Clearing::InPlace && entry.resumes == Resumes::Clearing;
        let repeated = entry.repeated;
        Some(Self { plan, needles: entry.needles, step, repeated, needs_reload, trouble: None, tabs, supplier })
    }

    /// What is to be done now.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// Whether it is erased because its time was over.
    pub fn is_overdue(&self) -> bool {
        self.plan.overdue
    }

    /// What to search for when verifying.
    pub fn needles(&self) -> &Needles {
        &self.needles
    }

    /// Takes in what happened, and says what is to be done now. What was not asked changes nothing.
    pub fn happened(&mut self, event: Event) -> &Step {
        if let Some(step) = self.next(event) {
            self.step = step;
        }
        &self.step
    }

    /// No answer came in [`Step::patience`]. An answer that comes later changes nothing.
    pub fn time_is_up(&mut self) -> &Step {
        match self.step {
            Step::Quiesce => self.happened(Event::Quiesced(Call::Hung)),
            Step::Clear => self.happened(Event::Cleared(Call::Hung)),
            Step::AskTabs => self.happened(Event::TabsAnswered(Tabs::CouldNotAsk)),
            Step::EraseRemote => self.happened(Event::RemoteErased(RemoteAnswer::Silent)),
            Step::ExportRemote => self.happened(Event::RemoteSearched(RemoteSearch::Unknown)),
            _ => &self.step,
        }
    }

    fn next(&mut self, event: Event) -> Option<Step> {
        let locators = || self.plan.locators.clone();
        Some(match (&self.step, event) {
            // A widget that will not be quiet is cleared all the same; the search tells whether something came in.
            (Step::Quiesce, Event::Quiesced(_)) => Step::OfferCopy { failed: false },
            (Step::OfferCopy { .. }, Event::CopyFailed) => Step::OfferCopy { failed: true },
            (Step::OfferCopy { .. }, Event::Kept) => Step::Keep,
            (Step::OfferCopy { .. }, Event::CopyTaken | Event::CopyDeclined) => {
                if self.plan.clearing == Clearing::None { Step::Remove(locators()) } else { Step::Clear }
            }
            (Step::Clear, Event::Cleared(call)) => {
                let step = Step::Remove(locators());
                // What did not clear its memory may hold everything: only a reload empties it.
                if call != Call::Done {
                    self.needs_reload = true;
                    self.trouble = Some(Trouble::Adapter(call));
                }
                step
            }
            (Step::Remove(_), Event::Removed { blocked }) => {
                if blocked {
                    self.trouble = Some(Trouble::Storage);
                }
                Step::AskTabs
            }
            (Step::AskTabs, Event::TabsAnswered(tabs)) => {
                self.tabs = tabs;
                match self.plan.remote {
                    // The supplier is asked once.
                    Remote::Ask { .. } if !self.repeated => Step::EraseRemote,
                    _ => self.after_supplier(),
                }
            }
            (Step::EraseRemote, Event::RemoteErased(answer)) => self.supplier_answered(answer),
            (Step::ExportRemote, Event::RemoteSearched(search)) => {
                if search == RemoteSearch::StillThere {
                    self.supplier = Supplier::StillThere;
                }
                self.after_supplier()
            }
            (Step::Verify(_), Event::Verified(findings)) => {
                if findings.is_something_left() {
                    self.something_left(&findings)
                } else {
                    Step::VerifyAgain(locators())
                }
            }
            (Step::VerifyAgain(_), Event::Verified(findings)) => {
                if findings.is_something_left() {
                    self.something_left(&findings)
                } else {
                    let device = self.device(&findings);
                    self.report(device)
                }
            }
            (Step::Reload(entry), Event::CannotReload) => {
                // What is stored can still be looked at; the memory cannot, and the receipt says so.
                let verifying = entry.resumes == Resumes::Verifying;
                self.needs_reload = false;
                self.trouble = Some(Trouble::Reload);
                if verifying { Step::Verify(locators()) } else { self.report(Device::CouldNotCheck(Trouble::Reload)) }
            }
            _ => return None,
        })
    }

    fn supplier_answered(&mut self, answer: RemoteAnswer) -> Step {
        self.supplier = match answer {
            RemoteAnswer::Ok { receipt, at } => Supplier::Confirmed(Confirmation::from_answer(receipt, at)),
            RemoteAnswer::Refused => Supplier::Refused,
            RemoteAnswer::Silent => Supplier::NoAnswer,
            RemoteAnswer::Broken => Supplier::Broken,
        };
        let exports = matches!(self.plan.remote, Remote::Ask { exports: true });
        if exports && matches!(self.supplier, Supplier::Confirmed(_)) {
            Step::ExportRemote
        } else {
            self.after_supplier()
        }
    }

    fn after_supplier(&mut self) -> Step {
        if self.needs_reload {
            Step::Reload(self.entry(Resumes::Verifying, self.repeated))
        } else {
            Step::Verify(self.plan.locators.clone())
        }
    }

    /// Something is left or came back: once more from the beginning, after a reload; then it is told by name.
    fn something_left(&self, findings: &Findings) -> Step {
        if self.repeated || self.trouble == Some(Trouble::Reload) {
            return self.report(self.device(findings));
        }
        Step::Reload(self.entry(Resumes::Clearing, true))
    }

    fn entry(&self, resumes: Resumes, repeated: bool) -> Entry {
        Entry {
            adapter: self.plan.adapter.clone(),
            resumes,
            repeated,
            tabs: self.tabs,
            supplier: self.supplier.clone(),
            overdue: self.plan.overdue,
            needles: self.needles.clone(),
        }
    }

    /// What can be said of this browser, by the last look at it and what went wrong before it.
    fn device(&self, findings: &Findings) -> Device {
        if findings.is_something_left() {
            return Device::Left { names: findings.left.clone(), shown: findings.shown };
        }
        if !findings.is_clean() {
            return Device::CouldNotCheck(Trouble::Unreadable(findings.unreadable.len()));
        }
        match self.trouble {
            // Storage that refused and is now read back empty is empty. A memory that was not emptied is not.
            None | Some(Trouble::Storage) => Device::Erased,
            Some(trouble) => Device::CouldNotCheck(trouble),
        }
    }

    fn report(&self, device: Device) -> Step {
        Step::Report(Receipt { device, tabs: self.tabs, supplier: self.supplier.clone() })
    }
}
