//! How the protocol and the browser's side talk: in JSON. What comes in is not trusted: an adapter's locators and a supplier's answer are
//! read here, and what cannot be read is said to be so.

use std::fmt;

use super::locator::{Area, Locator, Place};
use super::receipt::{Device, Receipt, Supplier, Tabs, Trouble};
use super::{AGAIN_MS, Call, Clearing, Erasure, Event, Findings, Plan, Remote, RemoteAnswer, RemoteSearch, Step};
use crate::declared::{Declared, is_prefix};
use crate::json::{Json, digits, object_of};
use crate::value::Value;

/// A plan, and how many of its locators point at nothing that may be touched: what lies there is neither removed nor looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What is to be erased.
    pub plan: Plan,
    /// What was refused, by what it is called.
    pub refused: Vec<String>,
}

/// Reads what is to be erased: `{ adapter, quiesces, clear, locators, overdue, store?, remote?: { asked, exports, kept? } }`. `store` is the area of
/// our own store for this chat; an adapter cannot name it.
pub fn plan(value: &Value, declared: &Declared) -> Planned {
    let adapter = value.text_of("adapter").unwrap_or_default();
    let clearing = match value.text_of("clear") {
        Some("in-place") => Clearing::InPlace,
        Some("none") => Clearing::None,
        // What does not say that it can forget is not believed to.
        _ => Clearing::NeedsReload,
    };
    let (mut locators, mut refused) = (Vec::new(), Vec::new());
    for place in value.list_of("locators") {
        match locator(place) {
            Some(locator) => locators.push(locator),
            None => refused.push(place.text_of("key").or(place.text_of("area")).unwrap_or("?").to_owned()),
        }
    }
    let own = value.text_of("store").and_then(Area::parse).and_then(|area| Locator::of_our_store(area, adapter).ok());
    locators.extend(own);
    let remote = remote(value.get("remote"), declared);
    let plan = Plan {
        adapter: adapter.to_owned(),
        quiesces: value.is_true("quiesces"),
        clearing,
        locators,
        remote,
        overdue: value.is_true("overdue"),
    };
    Planned { plan, refused }
}

/// What is asked of the supplier, and otherwise what is known of its copy.
fn remote(remote: Option<&Value>, declared: &Declared) -> Remote {
    match remote {
        Some(remote) if remote.is_true("asked") => Remote::Ask { exports: remote.is_true("exports") },
        Some(remote) => {
            Remote::NotAsked { kept: remote.text_of("kept").map(str::to_owned).or_else(|| declared.ttl.clone()) }
        }
        None => match declared.supplier_keeps {
            Some(true) => Remote::NotAsked { kept: declared.ttl.clone() },
            Some(false) => Remote::HasNoCopy,
            None => Remote::NotAsked { kept: None },
        },
    }
}

fn locator(place: &Value) -> Option<Locator> {
    match place.text_of("area")? {
        "indexedDB" => Locator::indexed_db(place.text_of("db")?, place.text_of("store")).ok(),
        "cacheStorage" => Locator::cache(place.text_of("cache")?).ok(),
        name => Locator::keys(Area::parse(name)?, place.text_of("key")?, is_prefix(place)).ok(),
    }
}

/// Reads what happened. None for what is no answer to anything.
pub fn event(value: &Value, refused: &[String]) -> Option<Event> {
    Some(match value.text_of("is")? {
        "quiesced" => Event::Quiesced(call(value)),
        "copy-taken" => Event::CopyTaken,
        "copy-declined" => Event::CopyDeclined,
        "copy-failed" => Event::CopyFailed,
        "kept" => Event::Kept,
        "cleared" => Event::Cleared(call(value)),
        "removed" => Event::Removed { blocked: value.is_true("blocked") },
        "tabs" => {
            let count = |name| value.get(name).and_then(Value::whole).and_then(|count| u16::try_from(count).ok());
            Event::TabsAnswered(match (count("cleared"), count("mustReload")) {
                (Some(cleared), Some(must_reload)) => Tabs::Answered { cleared, must_reload },
                _ => Tabs::CouldNotAsk,
            })
        }
        "remote-erased" => Event::RemoteErased(value.get("answer").map_or(RemoteAnswer::Broken, answer)),
        "remote-searched" => Event::RemoteSearched(match value.get("found") {
            Some(Value::Bool(true)) => RemoteSearch::StillThere,
            Some(Value::Bool(false)) => RemoteSearch::Gone,
            _ => RemoteSearch::Unknown,
        }),
        "verified" => {
            let names =
                |name| value.list_of(name).iter().filter_map(Value::text).map(str::to_owned).collect::<Vec<_>>();
            let mut unreadable = names("unreadable");
            unreadable.extend_from_slice(refused);
            Event::Verified(Findings { left: names("left"), unreadable, shown: value.is_true("shown") })
        }
        "cannot-reload" => Event::CannotReload,
        _ => return None,
    })
}

fn call(value: &Value) -> Call {
    match value.text_of("call") {
        Some("done") => Call::Done,
        Some("threw") => Call::Threw,
        Some("hung") => Call::Hung,
        _ => Call::Nonsense,
    }
}

/// A supplier's own words. Only `{ ok: true }` is a yes.
fn answer(value: &Value) -> RemoteAnswer {
    let said = |name| value.text_of(name).map(str::to_owned);
    match value.get("ok") {
        Some(Value::Bool(true)) => RemoteAnswer::Ok { receipt: said("receipt"), at: said("at") },
        Some(Value::Bool(false)) => RemoteAnswer::Refused,
        _ => RemoteAnswer::Broken,
    }
}

/// Writes what is to be done now, `{ do, … }`: strings all of them. Of a receipt: which sentence of each of the three lines holds, and
/// what stands in it.
pub fn step(erasure: &Erasure) -> String {
    let step = erasure.step();
    let name = match step {
        Step::Quiesce => "quiesce",
        Step::OfferCopy { .. } => "offer",
        Step::Clear => "clear",
        Step::Remove(_) => "remove",
        Step::AskTabs => "tabs",
        Step::EraseRemote => "erase-remote",
        Step::ExportRemote => "export-remote",
        Step::Verify(_) => "verify",
        Step::VerifyAgain(_) => "verify-again",
        Step::Reload(_) => "reload",
        Step::Keep => "keep",
        Step::Report(receipt) => return report(receipt, erasure.is_overdue()),
    };
    let number = |number: u32| digits(usize::try_from(number).unwrap_or_default());
    object_of(&[
        ("do", Some(name)),
        ("patience", step.patience().map(number).as_deref()),
        ("after", matches!(step, Step::VerifyAgain(_)).then(|| number(AGAIN_MS)).as_deref()),
        ("failed", matches!(step, Step::OfferCopy { failed: true }).then_some("failed")),
        ("entry", if let Step::Reload(entry) = step { Some(entry.written()) } else { None }.as_deref()),
    ])
}

/// The locators that are no keys, `[{ name, db?, store?, cache? }]`: keys are asked for one by one.
pub fn places(locators: &[Locator]) -> String {
    let mut out = String::new();
    // Writing to a String does not fail.
    let _ = Json::new(&mut out).array(|json| locators.iter().try_for_each(|locator| place(locator, json)));
    out
}

fn place(locator: &Locator, json: &mut Json) -> fmt::Result {
    let (database, store, cache) = match locator.place() {
        Place::Keys { .. } => return Ok(()),
        Place::IndexedDb { name, store } => (Some(name.as_str()), store.as_deref(), None),
        Place::Cache { name } => (None, None, Some(name.as_str())),
    };
    json.fields(&[("name", Some(&locator.name())), ("db", database), ("store", store), ("cache", cache)])
}

fn report(receipt: &Receipt, is_overdue: bool) -> String {
    let (mut names, mut unreadable) = (None, None);
    let device = match &receipt.device {
        Device::Erased => "erased",
        Device::Left { names, shown: true } if names.is_empty() => "shown",
        Device::Left { names: left, .. } => {
            names = Some(left.join(", "));
            "left"
        }
        Device::CouldNotCheck(Trouble::Adapter(_)) => "adapter",
        Device::CouldNotCheck(Trouble::Storage) => "storage",
        Device::CouldNotCheck(Trouble::Unreadable(count)) => {
            unreadable = Some(digits(*count));
            "unreadable"
        }
        Device::CouldNotCheck(Trouble::Reload) => "reload",
    };
    let (tabs, count) = match receipt.tabs {
        Tabs::CouldNotAsk => ("could-not-ask", 0),
        Tabs::Answered { cleared: 0, must_reload: 0 } => ("alone", 0),
        Tabs::Answered { cleared, must_reload: 0 } => ("cleared", cleared),
        Tabs::Answered { must_reload, .. } => ("must-reload", must_reload),
    };
    let (mut reference, mut at, mut kept) = (None, None, None);
    let supplier = match &receipt.supplier {
        Supplier::Confirmed(word) => {
            (reference, at) = (word.receipt(), word.at());
            "confirmed"
        }
        Supplier::NotAsked { kept: Some(long) } => {
            kept = Some(long.as_str());
            "not-asked-kept"
        }
        other => other.name(),
    };
    object_of(&[
        ("do", Some("report")),
        ("device", Some(device)),
        ("names", names.as_deref()),
        ("unreadable", unreadable.as_deref()),
        ("tabs", Some(tabs)),
        ("count", Some(&digits(usize::from(count)))),
        ("supplier", Some(supplier)),
        ("reference", reference),
        ("at", at),
        ("kept", kept),
        ("over", is_overdue.then_some("over")),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::needles::Needles;
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Value {
        Value::parse(json).unwrap_or_else(|| unreachable!("{json}"))
    }

    fn nothing_declared() -> Declared {
        Declared::of(&Value::Other)
    }

    #[test]
    fn a_plan_is_read_and_what_is_ours_is_refused() {
        let planned = plan(
            &read(
                r#"{"adapter":"kari","quiesces":true,"clear":"in-place","store":"sessionStorage","locators":[
                    {"area":"localStorage","key":"chat_","match":"prefix"},{"area":"cookie","key":"pv:choices"},
                    {"area":"indexedDB","db":"chat","store":"log"},{"area":"cacheStorage","cache":"c"},7,{"area":"disk","key":"x"}]}"#,
            ),
            &nothing_declared(),
        );
        let names: Vec<_> = planned.plan.locators.iter().map(Locator::name).collect();
        let expected =
            ["localStorage: chat_*", "IndexedDB: chat/log", "Cache Storage: c", "sessionStorage: pv:chat:kari"];
        assert_eq!(names, expected);
        assert_eq!(planned.refused, ["pv:choices", "?", "x"]);
        let places =
            r#"[{"name":"IndexedDB: chat/log","db":"chat","store":"log"},{"name":"Cache Storage: c","cache":"c"}]"#;
        assert_eq!(super::places(&planned.plan.locators), places);
        assert_eq!(planned.plan.clearing, Clearing::InPlace);
        assert_eq!(planned.plan.remote, Remote::NotAsked { kept: None });
        // An adapter that says nothing is not believed to forget.
        assert_eq!(plan(&Value::Other, &nothing_declared()).plan.clearing, Clearing::NeedsReload);
    }

    #[test]
    fn what_is_known_of_the_suppliers_copy_is_said() {
        for (log, remote, expected) in [
            (r#""log":{"place":"device"}"#, "{}", Remote::HasNoCopy),
            (r#""log":{"place":"supplier"}"#, "{}", Remote::NotAsked { kept: Some("P21D".into()) }),
            (r#""log":{}"#, r#"{"remote":{"kept":"P31D"}}"#, Remote::NotAsked { kept: Some("P31D".into()) }),
            (r#""x":1"#, r#"{"remote":{}}"#, Remote::NotAsked { kept: Some("P21D".into()) }),
            (
                r#""log":{"place":"device"}"#,
                r#"{"remote":{"asked":true,"exports":true}}"#,
                Remote::Ask { exports: true },
            ),
        ] {
            let chat = [r#"{"retention":{"ttl":"P21D"},"#, log, "}"].concat();
            assert_eq!(plan(&read(remote), &Declared::of(&read(&chat))).plan.remote, expected, "{log} {remote}");
        }
    }

    #[test]
    fn only_a_suppliers_own_yes_is_one() {
        for (answer, expected) in [
            (
                r#"{"ok":true,"receipt":"A-1","at":"i dag"}"#,
                RemoteAnswer::Ok { receipt: Some("A-1".into()), at: Some("i dag".into()) },
            ),
            (r#"{"ok":true,"receipt":7}"#, RemoteAnswer::Ok { receipt: None, at: None }),
            (r#"{"ok":false}"#, RemoteAnswer::Refused),
            (r#"{"ok":"true"}"#, RemoteAnswer::Broken),
            (r#"{"ok":1}"#, RemoteAnswer::Broken),
            ("true", RemoteAnswer::Broken),
            ("null", RemoteAnswer::Broken),
        ] {
            let told = [r#"{"is":"remote-erased","answer":"#, answer, "}"].concat();
            assert_eq!(event(&read(&told), &[]), Some(Event::RemoteErased(expected)), "{answer}");
        }
        assert_eq!(event(&read(r#"{"is":"remote-erased"}"#), &[]), Some(Event::RemoteErased(RemoteAnswer::Broken)));
    }

    #[test]
    fn an_erasure_is_told_from_end_to_end() {
        let chat = read(r#"{"retention":{"ttl":"P21D"},"log":{}}"#);
        let wanted = read(
            r#"{"adapter":"kari","clear":"in-place","locators":[{"area":"indexedDB","db":"chat"},{"area":"cookie","key":"pv:x"}]}"#,
        );
        let planned = plan(&wanted, &Declared::of(&chat));
        let mut erasure = Erasure::begin(planned.plan, Needles::default());
        let mut told = vec![step(&erasure)];
        for happened in [
            r#"{"is":"copy-failed"}"#,
            r#"{"is":"copy-declined"}"#,
            r#"{"is":"cleared","call":"done"}"#,
            r#"{"is":"removed"}"#,
            r#"{"is":"tabs","cleared":2,"mustReload":0}"#,
            r#"{"is":"verified","left":[],"unreadable":[]}"#,
            r#"{"is":"verified","left":[],"unreadable":["cookie: x"]}"#,
        ] {
            let happened = event(&read(happened), &planned.refused).unwrap_or_else(|| unreachable!("{happened}"));
            erasure.happened(happened);
            told.push(step(&erasure));
        }
        assert_eq!(
            told,
            [
                r#"{"do":"offer"}"#,
                r#"{"do":"offer","failed":"failed"}"#,
                r#"{"do":"clear","patience":"10000"}"#,
                r#"{"do":"remove"}"#,
                r#"{"do":"tabs","patience":"1000"}"#,
                r#"{"do":"verify"}"#,
                r#"{"do":"verify-again","after":"2000"}"#,
                r#"{"do":"report","device":"unreadable","unreadable":"2","tabs":"cleared","count":"2","supplier":"not-asked-kept","kept":"P21D"}"#,
            ]
        );
    }

    proptest! {
        #[test]
        fn nothing_that_comes_in_breaks_it(text in any::<String>(), name in "[a-z-]{0,12}") {
            let value = Value::Object(vec![("is".into(), Value::Text(name)), ("adapter".into(), Value::Text(text.clone())), ("locators".into(), Value::List(vec![Value::Text(text)]))]);
            let planned = plan(&value, &Declared::of(&value));
            let _ = event(&value, &planned.refused);
        }
    }
}
