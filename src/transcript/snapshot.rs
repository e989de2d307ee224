//! A conversation as it comes from outside, read into [`Message`]s: what an adapter's `snapshot()` gives, and what a widget that has
//! none keeps under a known key. Nothing of it is trusted: what is no message is passed over, and counted.

use crate::message::{Message, Role};
use crate::moment::Moment;
use crate::value::Value;

/// Where a widget's stored messages have what: `chats[].device` of a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// The path to the list; empty where the value itself is the list.
    pub messages: String,
    /// The path to who wrote it.
    pub role: String,
    /// What stands there for the visitor.
    pub user: Vec<String>,
    /// And for a person at the municipality or its supplier. Anything else is the robot.
    pub agent: Vec<String>,
    /// The path to the text.
    pub text: String,
    /// The path to the time.
    pub time: Option<String>,
    /// The path to what is true on rows that are no part of the conversation.
    pub hidden: Option<String>,
}

/// Reads one message of an adapter: `{ role, text, id?, sentAt?, files? }`. None for what is none.
pub fn message(value: &Value) -> Option<Message> {
    let role = Role::parse(value.text_of("role")?)?;
    let text = match value.get("text") {
        Some(Value::Text(text)) => text.clone(),
        // Only a file, or something that has no text.
        None | Some(Value::Other) => String::new(),
        Some(_) => return None,
    };
    let files = value.list_of("files").iter().filter_map(|file| file.text_of("name")).map(str::to_owned).collect();
    let id = value.text_of("id").map(str::to_owned);
    Some(Message { role, text, sent_at: value.get("sentAt").and_then(moment), id, files })
}

/// When: RFC 3339, or milliseconds since 1970.
fn moment(value: &Value) -> Option<Moment> {
    match value {
        Value::Text(text) => Moment::parse(text),
        Value::Whole(millis) => Moment::new(*millis, 0),
        _ => None,
    }
}

/// Reads what a widget has stored. None where there is no list of messages in it.
pub fn stored(value: &Value, fields: &Fields) -> Option<Vec<Message>> {
    let Value::List(rows) = value.under(&fields.messages)? else { return None };
    let mut messages = Vec::with_capacity(rows.len());
    for row in rows {
        let hidden = fields.hidden.as_deref().and_then(|path| row.under(path)) == Some(&Value::Bool(true));
        let text = row.under(&fields.text).and_then(Value::text);
        if let Some(text) = text.filter(|_| !hidden) {
            let mut message = Message::new(role(row, fields), text);
            message.sent_at = fields.time.as_deref().and_then(|path| row.under(path)).and_then(moment);
            messages.push(message);
        }
    }
    Some(messages)
}

fn role(row: &Value, fields: &Fields) -> Role {
    let role = row.under(&fields.role).and_then(Value::text).unwrap_or_default();
    let is_one_of = |names: &[String]| names.iter().any(|name| name == role);
    if is_one_of(&fields.user) {
        Role::User
    } else if is_one_of(&fields.agent) {
        Role::Agent
    } else {
        Role::Assistant
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Value {
        Value::parse(json).unwrap_or_else(|| unreachable!("{json}"))
    }

    fn fields() -> Fields {
        Fields {
            messages: "conversation".into(),
            role: "sender".into(),
            user: vec!["client".into()],
            agent: vec!["human".into()],
            text: "text".into(),
            time: Some("timestamp".into()),
            hidden: Some("hidden".into()),
        }
    }

    #[test]
    fn an_adapters_message_is_read() {
        let found = message(&read(
            r#"{"seq":0,"role":"user","text":"Hei <b>","sentAt":"2026-11-21T20:31:25Z","id":"a","files":[{"name":"a.pdf"},{},3]}"#,
        ));
        let expected = Message {
            id: Some("a".into()),
            files: vec!["a.pdf".into()],
            ..Message::new(Role::User, "Hei <b>")
                .at(Moment::parse("2026-11-21T20:31:25Z").unwrap_or_else(|| unreachable!()))
        };
        assert_eq!(found, Some(expected));
        assert_eq!(message(&read(r#"{"role":"assistant","text":null}"#)), Some(Message::new(Role::Assistant, "")));
        assert_eq!(message(&read(r#"{"role":"agent","sentAt":"i går"}"#)), Some(Message::new(Role::Agent, "")));
        for nonsense in [
            "7",
            "null",
            "[]",
            "{}",
            r#"{"text":"Hei"}"#,
            r#"{"role":"hacker","text":"Hei"}"#,
            r#"{"role":"user","text":7}"#,
        ] {
            assert_eq!(message(&read(nonsense)), None, "{nonsense}");
        }
    }

    #[test]
    fn a_widgets_stored_rows_are_read_as_the_manifest_says() {
        let session = read(
            r#"{"session_id":"x","conversation":[
                {"type":"text","text":"/start","sender":"client","hidden":true},
                {"text":"Hei!","sender":"response","timestamp":1763757085863},
                {"text":"Hva koster SFO?","sender":"client","timestamp":"2026-11-21T20:31:25Z"},
                {"text":"Dette er en medarbeider","sender":"human"}, {"component":"carousel"}, 7]}"#,
        );
        let messages = stored(&session, &fields()).unwrap_or_default();
        let roles: Vec<_> = messages.iter().map(|message| message.role).collect();
        assert_eq!(roles, [Role::Assistant, Role::User, Role::Agent]);
        assert_eq!(messages[0].sent_at.map(Moment::millis), Some(1_763_757_085_863));
        assert_eq!(stored(&read("{}"), &fields()), None);
        let bare = Fields { messages: String::new(), ..fields() };
        assert_eq!(
            stored(&read(r#"[{"text":"Hei","sender":"client"}]"#), &bare).map(|messages| messages.len()),
            Some(1)
        );
    }

    proptest! {
        #[test]
        fn no_value_breaks_it(text in any::<String>(), path in ".{0,6}") {
            let value = Value::Object(vec![("role".into(), Value::Text("user".into())), (path.clone(), Value::Text(text))]);
            let _ = (message(&value), stored(&value, &Fields { messages: path, ..fields() }));
        }
    }
}
