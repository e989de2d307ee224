//! What a manifest says of a chat, as far as the browser's side must know it without drawing anything: what is masked, how long a
//! conversation may be kept, and where it lies on the device. From the raw manifest, which is not trusted here: what has another shape
//! than expected is as good as not said.

use crate::erasure::locator::{Area, Locator};
use crate::masking::{Category, Rules};
use crate::moment::Period;
use crate::retention::Since;
use crate::snapshot::Fields;
use crate::value::Value;

/// How a widget's memory is emptied, where the manifest describes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clear {
    /// What is stored is all there is.
    InPlace,
    /// The widget holds it in memory, too, until the page is loaded again. So it is taken to be where nothing is said.
    #[default]
    Reload,
}

/// Where a conversation lies on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// A widget keeps it under a known key, and needs no code to be read.
    Foreign(Box<Foreign>),
    /// Our own store; in memory where no area is named.
    Store(Option<Area>),
}

/// What is known of a widget that keeps a conversation under a known key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// In which storage.
    pub area: Area,
    /// The key, or what it begins with.
    pub key: String,
    /// Whether it is what it begins with.
    pub prefix: bool,
    /// Where a message has what.
    pub fields: Fields,
    /// Everything that must be gone afterwards: that key, and what is named beside it.
    pub locators: Vec<Locator>,
    /// How the widget forgets.
    pub clear: Clear,
}

/// What is declared of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// What is covered in a masked copy, and in what our own store keeps.
    pub rules: Rules,
    /// How long a conversation may be kept, and from when that is counted.
    pub retention: Option<(Period, Since)>,
    /// The same, as the manifest writes it.
    pub ttl: Option<String>,
    /// Whether the supplier has a log of its own, as far as the manifest says.
    pub supplier_keeps: Option<bool>,
    /// Where it lies on the device.
    pub device: Option<Device>,
}

impl Declared {
    /// Reads a chat of a manifest.
    pub fn of(chat: &Value) -> Self {
        let (ttl, retention) = retention(chat).map_or((None, None), |(ttl, retention)| (Some(ttl), Some(retention)));
        let supplier_keeps = chat.get("log").map(|log| log.text_of("place") != Some("device"));
        Self { rules: rules(chat), retention, ttl, supplier_keeps, device: chat.get("device").and_then(device) }
    }
}

/// The rules in force: the newest that have a date. Where none are declared, everything is covered that is known.
fn rules(chat: &Value) -> Rules {
    let dated = chat.list_of("masking").iter().filter_map(|rule| Some((rule.text_of("since")?, rule)));
    // ISO 8601: what is later is also greater as text.
    let Some((_, newest)) = dated.max_by_key(|(since, _)| *since) else { return Rules::everything() };
    let mut rules = newest.text_of("preset").and_then(Rules::preset).unwrap_or(Rules::none());
    for entry in newest.list_of("categories") {
        let digits = entry.get("moreThanDigits").and_then(Value::whole).and_then(|digits| u32::try_from(digits).ok());
        rules = match (entry.text_of("category").and_then(Category::parse), digits) {
            (Some(Category::Numbers), Some(digits)) => rules.numbers_of_more_than(digits),
            (Some(category), _) => rules.with(category),
            (None, _) => rules,
        };
    }
    let hides_ip = matches!(chat.text_of("ip"), Some("notStored" | "truncated" | "masked"));
    if hides_ip { rules.with(Category::Ip) } else { rules }
}

/// One retention, or the first of several with a length: the conversation's own stands before what is made from it.
fn retention(chat: &Value) -> Option<(String, (Period, Since))> {
    let declared = chat.get("retention")?;
    let entries = if let Value::List(entries) = declared { entries } else { std::slice::from_ref(declared) };
    entries.iter().find_map(|entry| {
        let ttl = entry.text_of("ttl")?;
        let since = if entry.text_of("start") == Some("lastActivity") { Since::Last } else { Since::First };
        Some((ttl.to_owned(), (Period::parse(ttl)?, since)))
    })
}

fn device(declared: &Value) -> Option<Device> {
    let area = declared.text_of("area");
    match declared.text_of("kind")? {
        "store" => match area? {
            "memory" => Some(Device::Store(None)),
            area => Area::parse(area).map(|area| Device::Store(Some(area))),
        },
        "foreign" => {
            let area = Area::parse(area?)?;
            let key = declared.text_of("key")?;
            let mut locators = vec![keys(area, declared)?];
            locators.extend(
                declared.list_of("also").iter().filter_map(|also| keys(Area::parse(also.text_of("area")?)?, also)),
            );
            let clear = if declared.text_of("clear") == Some("in-place") { Clear::InPlace } else { Clear::default() };
            let fields = fields(declared);
            let (key, prefix) = (key.to_owned(), is_prefix(declared));
            Some(Device::Foreign(Box::new(Foreign { area, key, prefix, fields, locators, clear })))
        }
        _ => None,
    }
}

/// Whether a key is what keys begin with.
pub(crate) fn is_prefix(place: &Value) -> bool {
    place.text_of("match") == Some("prefix")
}

fn keys(area: Area, place: &Value) -> Option<Locator> {
    Locator::keys(area, place.text_of("key")?, is_prefix(place)).ok()
}

fn fields(declared: &Value) -> Fields {
    let text = |name: &str| declared.text_of(name).map(str::to_owned);
    let texts = |name: &str| declared.list_of(name).iter().filter_map(Value::text).map(str::to_owned).collect();
    let user: Vec<String> = texts("user");
    Fields {
        messages: text("messages").unwrap_or_default(),
        role: text("role").unwrap_or_else(|| "role".into()),
        user: if user.is_empty() { vec!["user".into()] } else { user },
        agent: texts("agent"),
        text: text("text").unwrap_or_else(|| "text".into()),
        time: text("time"),
        hidden: text("hidden"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::find;

    fn declared(json: &str) -> Declared {
        Declared::of(&Value::parse(json).unwrap_or_else(|| unreachable!("{json}")))
    }

    #[test]
    fn the_newest_masking_rule_holds() {
        let chat = r#"{"masking":[
            {"since":"2026-10-01","categories":[{"category":"numbers","moreThanDigits":5},{"category":"names"}]},
            {"since":"2018-08-02","categories":[{"category":"health"}]}, 7, {"categories":[{"category":"politics"}]}],
            "ip":"masked"}"#;
        let expected = Rules::none().numbers_of_more_than(5).with(Category::Names).with(Category::Ip);
        assert_eq!(declared(chat).rules, expected);
        let named = declared(r#"{"masking":[{"since":"2018-08-02","preset":"oppdal-2018"}]}"#).rules;
        assert_eq!(Some(named), Rules::preset("oppdal-2018"));
        for (text, count) in [("Ring 912 34 567", 1), ("01019012345", 1), ("010190 12345", 1), ("2024", 0), ("7374", 0)]
        {
            assert_eq!(find(text, &named).len(), count, "{text}");
        }
    }

    #[test]
    fn where_nothing_is_declared_everything_is_covered_and_nothing_is_erased_by_itself() {
        for chat in ["{}", "7", r#"{"masking":"x","retention":7,"device":[]}"#, r#"{"retention":{"ttl":"21 dager"}}"#] {
            let found = declared(chat);
            assert_eq!((found.rules, found.retention, found.device), (Rules::everything(), None, None), "{chat}");
        }
    }

    #[test]
    fn retention_is_the_conversations_own() {
        let several = declared(
            r#"{"retention":[{"criteria":"x"},{"ttl":"P21D","start":"conversation"},{"ttl":"P1Y"}],"log":{}}"#,
        );
        assert_eq!(several.ttl.as_deref(), Some("P21D"));
        assert_eq!(several.retention.map(|(_, since)| since), Some(Since::First));
        assert_eq!(several.supplier_keeps, Some(true));
        let one = declared(r#"{"retention":{"ttl":"PT1H","start":"lastActivity"},"log":{"place":"device"}}"#);
        assert_eq!(one.retention.map(|(_, since)| since), Some(Since::Last));
        assert_eq!(one.supplier_keeps, Some(false));
    }

    #[test]
    fn a_foreign_key_is_described_and_ours_is_not_touched() {
        let found = declared(
            r#"{"device":{"kind":"foreign","area":"localStorage","key":"chat_session","messages":"conversation","role":"sender",
                "user":["client"],"hidden":"hidden","time":"timestamp","clear":"reload",
                "also":[{"area":"sessionStorage","key":"bot_","match":"prefix"},{"area":"localStorage","key":"pv:choices"},7]}}"#,
        );
        let Some(Device::Foreign(foreign)) = found.device else { unreachable!("{found:?}") };
        let Foreign { area, key, prefix, fields, locators, clear } = *foreign;
        assert_eq!((area, key.as_str(), prefix, clear), (Area::Local, "chat_session", false, Clear::Reload));
        assert_eq!((fields.messages.as_str(), fields.text.as_str(), fields.user.len()), ("conversation", "text", 1));
        let names: Vec<_> = locators.iter().map(Locator::name).collect();
        assert_eq!(names, ["localStorage: chat_session", "sessionStorage: bot_*"]);
        for (clear, expected) in [
            ("", Clear::Reload),
            (r#","clear":"reload""#, Clear::Reload),
            (r#","clear":"of itself""#, Clear::Reload),
            (r#","clear":"in-place""#, Clear::InPlace),
        ] {
            let found =
                declared(&[r#"{"device":{"kind":"foreign","area":"localStorage","key":"x""#, clear, "}}"].concat());
            let Some(Device::Foreign(foreign)) = found.device else { unreachable!("{found:?}") };
            assert_eq!(foreign.clear, expected, "{clear}");
        }
        for device in [
            r#"{"kind":"foreign","area":"localStorage","key":"pv:choices"}"#,
            r#"{"kind":"foreign","area":"memory","key":"x"}"#,
            r#"{"kind":"foreign","area":"localStorage"}"#,
            r#"{"kind":"store"}"#,
            r#"{"kind":"other","area":"localStorage"}"#,
        ] {
            assert_eq!(declared(&[r#"{"device":"#, device, "}"].concat()).device, None, "{device}");
        }
    }

    #[test]
    fn our_own_store_is_where_the_manifest_says() {
        for (area, expected) in
            [("memory", None), ("sessionStorage", Some(Area::Session)), ("localStorage", Some(Area::Local))]
        {
            let chat = [r#"{"device":{"kind":"store","area":""#, area, r#""}}"#].concat();
            assert_eq!(declared(&chat).device, Some(Device::Store(expected)), "{area}");
        }
    }
}
