//! The erasure protocol: each path told as a story, and that no path says more than was seen.

#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;
use transcript::erasure::entry::Entry;
use transcript::erasure::locator::{Area, Locator};
use transcript::erasure::needles::Needles;
use transcript::erasure::receipt::{Device, Receipt, Supplier, Tabs, Trouble};
use transcript::erasure::{Call, Clearing, Erasure, Event, Findings, Plan, Remote, RemoteAnswer, RemoteSearch, Step};

const ANSWERED: Tabs = Tabs::Answered { cleared: 1, must_reload: 0 };

fn plan(clearing: Clearing, remote: Remote) -> Plan {
    let locators = vec![Locator::keys(Area::Local, "chat_session", false).unwrap()];
    Plan { adapter: "rasa-webchat".into(), quiesces: true, clearing, locators, remote, overdue: false }
}

fn needles() -> Needles {
    Needles::of(["Hva koster SFO?"].into_iter(), 42)
}

fn left() -> Findings {
    Findings { left: vec!["localStorage: chat_session".into()], ..Findings::default() }
}

/// A short name of a step.
fn name(step: &Step) -> &'static str {
    match step {
        Step::Quiesce => "quiesce",
        Step::OfferCopy { failed: false } => "offer",
        Step::OfferCopy { failed: true } => "offer again",
        Step::Clear => "clear",
        Step::Remove(_) => "remove",
        Step::AskTabs => "tabs",
        Step::EraseRemote => "erase remote",
        Step::ExportRemote => "export remote",
        Step::Verify(_) => "verify",
        Step::VerifyAgain(_) => "verify again",
        Step::Reload(_) => "reload",
        Step::Keep => "keep",
        Step::Report(_) => "report",
    }
}

/// A browser in which everything goes well, but for what a story says.
struct Browser {
    plan: Plan,
    told: Vec<&'static str>,
    /// What the looks show, in turn; then nothing is left.
    looks: Vec<Findings>,
    clears: Call,
    blocked: bool,
    answer: RemoteAnswer,
    search: RemoteSearch,
    can_reload: bool,
}

impl Browser {
    fn new(clearing: Clearing, remote: Remote) -> Self {
        Self {
            plan: plan(clearing, remote),
            told: Vec::new(),
            looks: Vec::new(),
            clears: Call::Done,
            blocked: false,
            answer: RemoteAnswer::Ok { receipt: Some("A-1".into()), at: None },
            search: RemoteSearch::Gone,
            can_reload: true,
        }
    }

    /// Takes every step to the end.
    fn run(&mut self) -> Receipt {
        let mut erasure = Erasure::begin(self.plan.clone(), needles());
        for _ in 0..64 {
            let step = erasure.step().clone();
            self.told.push(name(&step));
            let event = match step {
                Step::Quiesce => Event::Quiesced(Call::Done),
                Step::OfferCopy { .. } => Event::CopyDeclined,
                Step::Clear => Event::Cleared(self.clears),
                Step::Remove(_) => Event::Removed { blocked: self.blocked },
                Step::AskTabs => Event::TabsAnswered(ANSWERED),
                Step::EraseRemote => Event::RemoteErased(self.answer.clone()),
                Step::ExportRemote => Event::RemoteSearched(self.search),
                Step::Verify(_) | Step::VerifyAgain(_) => {
                    let look = if self.looks.is_empty() { Findings::default() } else { self.looks.remove(0) };
                    Event::Verified(look)
                }
                Step::Reload(entry) if self.can_reload => {
                    let entry = Entry::parse(&entry.written()).unwrap();
                    erasure = Erasure::resume(entry, self.plan.clone()).unwrap();
                    assert!(erasure.needles().are_in("Hva koster SFO?"));
                    continue;
                }
                Step::Reload(_) => Event::CannotReload,
                Step::Report(receipt) => return receipt,
                Step::Keep => panic!("nobody wanted to keep it"),
            };
            erasure.happened(event);
        }
        panic!("no end: {:?}", self.told);
    }

    fn told(&self) -> String {
        self.told.join(" → ")
    }
}

const ONCE: &str = "quiesce → offer → clear → remove → tabs";

#[test]
fn all_goes_well() {
    let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
    let receipt = browser.run();
    assert_eq!(browser.told(), [ONCE, " → verify → verify again → report"].concat());
    assert_eq!(receipt, Receipt { device: Device::Erased, tabs: ANSWERED, supplier: Supplier::HasNoCopy });
}

#[test]
fn a_memory_that_only_a_reload_empties() {
    let mut browser = Browser::new(Clearing::NeedsReload, Remote::NotAsked { kept: Some("P21D".into()) });
    let receipt = browser.run();
    assert_eq!(browser.told(), [ONCE, " → reload → verify → verify again → report"].concat());
    let supplier = Supplier::NotAsked { kept: Some("P21D".into()) };
    assert_eq!(receipt, Receipt { device: Device::Erased, tabs: ANSWERED, supplier });
}

#[test]
fn a_widget_that_cannot_clear_itself() {
    let mut browser = Browser::new(Clearing::None, Remote::HasNoCopy);
    assert_eq!(browser.run().device, Device::Erased);
    assert_eq!(browser.told(), "quiesce → offer → remove → tabs → reload → verify → verify again → report");
}

#[test]
fn what_comes_back_is_cleared_once_more() {
    for looks in [vec![left()], vec![Findings::default(), left()]] {
        let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
        browser.looks = looks;
        assert_eq!(browser.run().device, Device::Erased);
        assert!(
            browser.told().ends_with("reload → clear → remove → tabs → verify → verify again → report"),
            "{}",
            browser.told()
        );
    }
    let mut browser = Browser::new(Clearing::NeedsReload, Remote::HasNoCopy);
    browser.looks = vec![left()];
    assert_eq!(browser.run().device, Device::Erased);
    assert!(
        browser
            .told()
            .ends_with("reload → verify → reload → clear → remove → tabs → reload → verify → verify again → report")
    );
}

#[test]
fn what_comes_back_twice_is_told_by_name() {
    for clearing in [Clearing::InPlace, Clearing::NeedsReload, Clearing::None] {
        let mut browser = Browser::new(clearing, Remote::HasNoCopy);
        browser.looks = vec![left(), left()];
        let names = vec!["localStorage: chat_session".to_owned()];
        assert_eq!(browser.run().device, Device::Left { names, shown: false });
    }
    // What the widget still shows is left too, though no key is.
    let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
    let shown = Findings { shown: true, ..Findings::default() };
    browser.looks = vec![shown.clone(), shown];
    assert_eq!(browser.run().device, Device::Left { names: Vec::new(), shown: true });
}

#[test]
fn an_adapter_that_throws_hangs_or_gives_nonsense() {
    for clears in [Call::Threw, Call::Hung, Call::Nonsense] {
        // Its memory is emptied by a reload instead.
        let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
        browser.clears = clears;
        assert_eq!(browser.run().device, Device::Erased);
        assert!(browser.told().contains("clear → remove → tabs → reload → verify"), "{}", browser.told());
        // Where that cannot be, it is not said to be gone.
        let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
        (browser.clears, browser.can_reload) = (clears, false);
        assert_eq!(browser.run().device, Device::CouldNotCheck(Trouble::Reload));
    }
}

#[test]
fn storage_that_refuses() {
    let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
    browser.blocked = true;
    let unreadable = Findings { unreadable: vec!["localStorage".into()], ..Findings::default() };
    browser.looks = vec![unreadable.clone(), unreadable];
    assert_eq!(browser.run().device, Device::CouldNotCheck(Trouble::Unreadable(1)));
}

#[test]
fn what_is_left_and_cannot_be_reloaded_is_told() {
    let mut browser = Browser::new(Clearing::NeedsReload, Remote::HasNoCopy);
    browser.can_reload = false;
    browser.looks = vec![left()];
    let names = vec!["localStorage: chat_session".to_owned()];
    assert_eq!(browser.run().device, Device::Left { names, shown: false });
    let mut browser = Browser::new(Clearing::InPlace, Remote::HasNoCopy);
    browser.can_reload = false;
    browser.looks = vec![left()];
    assert_ne!(browser.run().device, Device::Erased);
}

#[test]
fn the_supplier_has_its_own_line() {
    let ask = |exports| Remote::Ask { exports };
    for (answer, search, exports, told, expected) in [
        (RemoteAnswer::Refused, RemoteSearch::Gone, true, "erase remote → verify", "Refused"),
        (RemoteAnswer::Silent, RemoteSearch::Gone, true, "erase remote → verify", "NoAnswer"),
        (RemoteAnswer::Broken, RemoteSearch::Gone, false, "erase remote → verify", "Broken"),
        (RemoteAnswer::Ok { receipt: None, at: None }, RemoteSearch::Gone, false, "erase remote → verify", "Confirmed"),
        (RemoteAnswer::Ok { receipt: None, at: None }, RemoteSearch::Gone, true, "export remote → verify", "Confirmed"),
        (
            RemoteAnswer::Ok { receipt: None, at: None },
            RemoteSearch::StillThere,
            true,
            "export remote → verify",
            "StillThere",
        ),
        (
            RemoteAnswer::Ok { receipt: None, at: None },
            RemoteSearch::Unknown,
            true,
            "export remote → verify",
            "Confirmed",
        ),
    ] {
        let mut browser = Browser::new(Clearing::InPlace, ask(exports));
        (browser.answer, browser.search) = (answer, search);
        let receipt = browser.run();
        assert!(browser.told().contains(told), "{}", browser.told());
        assert!(format!("{:?}", receipt.supplier).starts_with(expected), "{receipt:?}");
        assert_eq!(receipt.device, Device::Erased);
    }
    // Asked once, though the device is cleared twice; and its word is carried over the reload.
    let mut browser = Browser::new(Clearing::NeedsReload, ask(false));
    browser.looks = vec![left(), left()];
    let receipt = browser.run();
    assert_eq!(browser.told.iter().filter(|step| **step == "erase remote").count(), 1);
    let Supplier::Confirmed(word) = &receipt.supplier else { panic!("{receipt:?}") };
    assert_eq!(word.receipt(), Some("A-1"));
    assert!(matches!(receipt.device, Device::Left { .. }));
}

#[test]
fn nothing_is_cleared_before_the_visitor_has_answered() {
    let mut erasure = Erasure::begin(plan(Clearing::InPlace, Remote::HasNoCopy), needles());
    for event in [
        Event::Cleared(Call::Done),
        Event::Removed { blocked: false },
        Event::Verified(Findings::default()),
        Event::CopyTaken,
    ] {
        assert_eq!(erasure.happened(event), &Step::Quiesce);
    }
    assert_eq!(name(erasure.time_is_up()), "offer");
    assert_eq!(name(erasure.time_is_up()), "offer");
    // A copy that could not be made is offered again: nothing is lost that the visitor wanted.
    assert_eq!(name(erasure.happened(Event::CopyFailed)), "offer again");
    assert_eq!(name(erasure.happened(Event::Kept)), "keep");
    assert_eq!(name(erasure.happened(Event::CopyTaken)), "keep");
}

#[test]
fn who_does_not_answer_in_time_is_not_waited_for() {
    let mut erasure = Erasure::begin(plan(Clearing::InPlace, Remote::Ask { exports: true }), needles());
    let mut told = Vec::new();
    while !matches!(erasure.step(), Step::Report(_)) && told.len() < 20 {
        told.push(name(erasure.step()));
        if erasure.step().patience().is_some() {
            erasure.time_is_up();
        } else if let Step::Reload(entry) = erasure.step() {
            let entry = Entry::parse(&entry.written()).unwrap();
            erasure = Erasure::resume(entry, plan(Clearing::InPlace, Remote::Ask { exports: true })).unwrap();
        } else {
            let event = match erasure.step() {
                Step::OfferCopy { .. } => Event::CopyDeclined,
                Step::Remove(_) => Event::Removed { blocked: false },
                _ => Event::Verified(Findings::default()),
            };
            erasure.happened(event);
        }
    }
    let receipt = Receipt { device: Device::Erased, tabs: Tabs::CouldNotAsk, supplier: Supplier::NoAnswer };
    assert_eq!(erasure.step(), &Step::Report(receipt));
    // Too late.
    erasure.happened(Event::RemoteErased(RemoteAnswer::Ok { receipt: None, at: None }));
    assert!(matches!(erasure.step(), Step::Report(Receipt { supplier: Supplier::NoAnswer, .. })));
}

#[test]
fn an_entry_of_another_adapter_is_not_gone_on_with() {
    let mut browser = Browser::new(Clearing::NeedsReload, Remote::HasNoCopy);
    browser.run();
    let mut erasure = Erasure::begin(browser.plan.clone(), needles());
    for event in [
        Event::Quiesced(Call::Done),
        Event::CopyTaken,
        Event::Cleared(Call::Done),
        Event::Removed { blocked: false },
        Event::TabsAnswered(ANSWERED),
    ] {
        erasure.happened(event);
    }
    let Step::Reload(entry) = erasure.step().clone() else { panic!("{:?}", erasure.step()) };
    let other = Plan { adapter: "deep-chat".into(), ..browser.plan };
    assert!(Erasure::resume(entry, other).is_none());
}

fn calls() -> impl Strategy<Value = Call> {
    prop::sample::select(vec![Call::Done, Call::Threw, Call::Hung, Call::Nonsense])
}

fn findings() -> impl Strategy<Value = Findings> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(left, unreadable, shown)| Findings {
        left: if left { vec!["x".into()] } else { Vec::new() },
        unreadable: if unreadable { vec!["y".into()] } else { Vec::new() },
        shown,
    })
}

fn answers() -> impl Strategy<Value = RemoteAnswer> {
    let ok = RemoteAnswer::Ok { receipt: None, at: None };
    prop::sample::select(vec![ok, RemoteAnswer::Refused, RemoteAnswer::Silent, RemoteAnswer::Broken])
}

fn searches() -> impl Strategy<Value = RemoteSearch> {
    prop::sample::select(vec![RemoteSearch::Gone, RemoteSearch::StillThere, RemoteSearch::Unknown])
}

/// Anything that may happen, also what nobody asked for.
fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        calls().prop_map(Event::Quiesced),
        Just(Event::CopyTaken),
        Just(Event::CopyFailed),
        calls().prop_map(Event::Cleared),
        any::<bool>().prop_map(|blocked| Event::Removed { blocked }),
        Just(Event::TabsAnswered(ANSWERED)),
        answers().prop_map(Event::RemoteErased),
        searches().prop_map(Event::RemoteSearched),
        findings().prop_map(Event::Verified),
        Just(Event::CannotReload),
    ]
}

/// What each kind of step is answered with.
type Answers = (Call, bool, RemoteAnswer, RemoteSearch, Findings, bool);

fn answer(step: &Step, (call, flag, answer, search, findings, clean): &Answers) -> Event {
    match step {
        Step::Quiesce => Event::Quiesced(*call),
        Step::OfferCopy { .. } => Event::CopyDeclined,
        Step::Clear => Event::Cleared(*call),
        Step::Remove(_) => Event::Removed { blocked: *flag },
        Step::AskTabs => Event::TabsAnswered(ANSWERED),
        Step::EraseRemote => Event::RemoteErased(answer.clone()),
        Step::ExportRemote => Event::RemoteSearched(*search),
        Step::Verify(_) | Step::VerifyAgain(_) if *clean => Event::Verified(Findings::default()),
        _ => Event::Verified(findings.clone()),
    }
}

/// What has truly been seen.
#[derive(Default)]
struct Seen {
    clean_since_clearing: usize,
    memory_emptied: bool,
    reloads: usize,
    confirmed: bool,
    still_there: bool,
}

impl Seen {
    fn take_in(&mut self, step: &Step, event: &Event, clearing: Clearing) {
        match (step, event) {
            (Step::Clear, Event::Cleared(call)) => {
                self.clean_since_clearing = 0;
                self.memory_emptied = *call == Call::Done && clearing == Clearing::InPlace;
            }
            (Step::Remove(_), Event::Removed { .. }) => self.clean_since_clearing = 0,
            (Step::Verify(_) | Step::VerifyAgain(_), Event::Verified(seen)) => {
                let clean = *seen == Findings::default();
                self.clean_since_clearing = if clean { self.clean_since_clearing + 1 } else { 0 };
            }
            (Step::EraseRemote, Event::RemoteErased(RemoteAnswer::Ok { .. })) => self.confirmed = true,
            (Step::ExportRemote, Event::RemoteSearched(RemoteSearch::StillThere)) => self.still_there = true,
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Whatever happens, in whatever order: «erased» is said only when a look after the last clearing found nothing, everywhere;
    /// and when the widget did not clear its memory itself, only after a reload. «Confirmed» only when the supplier said so, and
    /// its own export did not say otherwise.
    #[test]
    fn no_receipt_says_more_than_was_seen(
        clearing in prop::sample::select(vec![Clearing::InPlace, Clearing::NeedsReload, Clearing::None]),
        asks in any::<bool>(),
        exports in any::<bool>(),
        can_reload in any::<bool>(),
        happenings in prop::collection::vec(
            (prop::option::of(events()), (calls(), any::<bool>(), answers(), searches(), findings(), any::<bool>())),
            24..40,
        ),
    ) {
        let remote = if asks { Remote::Ask { exports } } else { Remote::NotAsked { kept: None } };
        let plan = plan(clearing, remote);
        let mut erasure = Erasure::begin(plan.clone(), needles());
        let mut seen = Seen::default();
        for (noise, answers) in happenings {
            if let Some(noise) = noise {
                seen.take_in(erasure.step(), &noise, clearing);
                erasure.happened(noise);
            }
            if let Step::Reload(entry) = erasure.step() {
                if can_reload {
                    let entry = Entry::parse(&entry.written()).unwrap();
                    erasure = Erasure::resume(entry, plan.clone()).unwrap();
                    (seen.reloads, seen.memory_emptied) = (seen.reloads + 1, true);
                } else {
                    erasure.happened(Event::CannotReload);
                }
                continue;
            }
            let event = answer(erasure.step(), &answers);
            seen.take_in(erasure.step(), &event, clearing);
            erasure.happened(event);
        }
        prop_assert!(seen.reloads <= 3);
        let Step::Report(receipt) = erasure.step() else { panic!("no end: {:?}", erasure.step()) };
        if receipt.device == Device::Erased {
            prop_assert!(seen.clean_since_clearing > 0 && seen.memory_emptied, "{receipt:?}");
        }
        let says_confirmed = matches!(receipt.supplier, Supplier::Confirmed(_));
        prop_assert_eq!(says_confirmed, seen.confirmed && !seen.still_there);
    }

    /// Every path ends, whatever each step is answered with.
    #[test]
    fn every_path_ends(
        clearing in prop::sample::select(vec![Clearing::InPlace, Clearing::NeedsReload, Clearing::None]),
        looks in prop::collection::vec(findings(), 0..8),
        clears in calls(),
        blocked in any::<bool>(),
        can_reload in any::<bool>(),
        exports in any::<bool>(),
    ) {
        let mut browser = Browser::new(clearing, Remote::Ask { exports });
        (browser.looks, browser.clears, browser.blocked, browser.can_reload) = (looks, clears, blocked, can_reload);
        browser.run();
        prop_assert!(browser.told.len() < 32);
    }
}
