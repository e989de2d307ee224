//! JSON as it comes from outside: what an adapter gives, what a widget has stored, what a manifest says of a chat.
//!
//! A reader of its own, because only strings, lists, objects and whole numbers are wanted: what reads every number there may be costs
//! more than all of this. It goes through a text once, no deeper than [`DEPTH`], and gives nothing for what is not JSON.

/// How deep lists and objects may lie in each other.
const DEPTH: u8 = 64;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A string. Half a character is shown as one that cannot be.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object: its fields in their order.
    Object(Vec<(String, Value)>),
    /// `null`, and numbers that are not whole or too large: nothing that is looked for.
    Other,
}

impl Value {
    /// Reads a text. None for what is not JSON.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { text, bytes: text.as_bytes(), at: 0 };
        let value = reader.value(0)?;
        reader.blanks();
        (reader.at == reader.bytes.len()).then_some(value)
    }

    /// A field of an object; of fields with one name, the last, as in JavaScript.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        let mut found = None;
        for (own, value) in fields {
            if own == name {
                found = Some(value);
            }
        }
        found
    }

    /// What lies under a path of names with dots between them; the value itself under none.
    #[inline(never)]
    pub fn under(&self, path: &str) -> Option<&Self> {
        let mut value = self;
        if !path.is_empty() {
            for name in path.split('.') {
                value = value.get(name)?;
            }
        }
        Some(value)
    }

    /// The string, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The string in a field.
    #[inline(never)]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The whole number, where it is one.
    pub const fn whole(&self) -> Option<i64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    /// Whether a field is `true`.
    #[inline(never)]
    pub fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some(&Self::Bool(true))
    }

    /// The entries of a list; of anything else, none.
    pub fn list(&self) -> &[Self] {
        if let Self::List(entries) = self { entries } else { &[] }
    }

    /// The entries of the list in a field.
    #[inline(never)]
    pub fn list_of(&self, name: &str) -> &[Self] {
        self.get(name).map_or(&[], Self::list)
    }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether this sign is next; it is passed then.
    fn takes(&mut self, sign: u8) -> bool {
        let is_next = self.bytes.get(self.at) == Some(&sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.bytes[self.at..].starts_with(word.as_bytes()).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        self.blanks();
        match self.bytes.get(self.at)? {
            b'"' => self.string().map(Value::Text),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Other),
            b'[' if depth < DEPTH => {
                let mut entries = Vec::new();
                self.each(b']', |reader| {
                    entries.push(reader.value(depth + 1)?);
                    Some(())
                })?;
                Some(Value::List(entries))
            }
            b'{' if depth < DEPTH => {
                let mut fields = Vec::new();
                self.each(b'}', |reader| {
                    reader.blanks();
                    let name = reader.string()?;
                    reader.blanks();
                    if !reader.takes(b':') {
                        return None;
                    }
                    fields.push((name, reader.value(depth + 1)?));
                    Some(())
                })?;
                Some(Value::Object(fields))
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    /// What stands between commas, until the list or object is closed.
    fn each(&mut self, close: u8, mut read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.blanks();
        if self.takes(close) {
            return Some(());
        }
        loop {
            read(self)?;
            self.blanks();
            if self.takes(close) {
                return Some(());
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        self.at - from
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.takes(b'-');
        let first = self.bytes.get(self.at);
        if self.digits() == 0 || first == Some(&b'0') && self.bytes[self.at - 1].is_ascii_digit() && self.at - from > 2
        {
            return None;
        }
        let whole = &self.text[from..self.at];
        let mut is_whole = true;
        if self.takes(b'.') {
            is_whole = false;
            if self.digits() == 0 {
                return None;
            }
        }
        if self.takes(b'e') || self.takes(b'E') {
            is_whole = false;
            let _ = self.takes(b'+') || self.takes(b'-');
            if self.digits() == 0 {
                return None;
            }
        }
        Some(whole.parse().ok().filter(|_| is_whole).map_or(Value::Other, Value::Whole))
    }

    fn string(&mut self) -> Option<String> {
        if !self.takes(b'"') {
            return None;
        }
        let mut out = String::new();
        loop {
            let from = self.at;
            while self.bytes.get(self.at).is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
                self.at += 1;
            }
            out.push_str(&self.text[from..self.at]);
            if self.takes(b'"') {
                return Some(out);
            }
            if !self.takes(b'\\') {
                return None;
            }
            let sign = *self.bytes.get(self.at)?;
            self.at += 1;
            out.push(match sign {
                b'"' | b'\\' | b'/' => char::from(sign),
                b'b' => '\u{8}',
                b'f' => '\u{C}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => self.unicode()?,
                _ => return None,
            });
        }
    }

    /// What follows `\u`: a character, or the first half of one and then the other.
    fn unicode(&mut self) -> Option<char> {
        let first = self.unit()?;
        if (0xD800..0xDC00).contains(&first) {
            let before = self.at;
            if self.takes(b'\\') && self.takes(b'u') {
                let second = self.unit()?;
                if (0xDC00..0xE000).contains(&second) {
                    return char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00));
                }
            }
            self.at = before;
        }
        Some(char::from_u32(first).unwrap_or('\u{FFFD}'))
    }

    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(*self.bytes.get(self.at)?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, as `serde_json` reads it.
    fn expected(value: &serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Other,
            serde_json::Value::Bool(flag) => Value::Bool(*flag),
            serde_json::Value::Number(number) => number.as_i64().map_or(Value::Other, Value::Whole),
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(entries) => Value::List(entries.iter().map(expected).collect()),
            serde_json::Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, value)| (name.clone(), expected(value))).collect())
            }
        }
    }

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn it_reads_what_serde_reads(value in values()) {
            prop_assert_eq!(Value::parse(&value.to_string()), Some(expected(&value)));
            prop_assert_eq!(Value::parse(&format!("{value:#}")), Some(expected(&value)));
        }

        #[test]
        fn it_takes_nothing_that_serde_refuses(text in "[\\[\\]{}:,\"\\\\ud0-9.eE+a-f\\- tnrluse]{0,24}") {
            let ours = Value::parse(&text).is_some();
            // Numbers that no one can hold are JSON all the same.
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            let broken = theirs.as_ref().is_err_and(|error| {
                let said = error.to_string();
                !said.contains("number out of range") && !said.contains("surrogate") && !said.contains("hex escape")
            });
            prop_assert!(!(ours && broken), "{}", text);
            prop_assert!(ours || theirs.is_err(), "{}", text);
        }

        #[test]
        fn no_text_breaks_it(text in any::<String>()) {
            let _ = Value::parse(&text);
        }
    }

    #[test]
    fn half_a_character_and_depth_are_borne() {
        assert_eq!(Value::parse(r#""a\ud83db\ude00""#), Some(Value::Text("a\u{FFFD}b\u{FFFD}".into())));
        assert_eq!(Value::parse(r#""\ud83d\ude00""#), Some(Value::Text("😀".into())));
        assert_eq!(Value::parse(r"1.5"), Some(Value::Other));
        assert!(Value::parse(&["[".repeat(64), "]".repeat(64)].concat()).is_some());
        assert_eq!(Value::parse(&["[".repeat(65), "]".repeat(65)].concat()), None);
        assert_eq!(Value::parse(&"[".repeat(100_000)), None);
        let value = Value::parse(r#"{"a":{"b":[1]},"c":"x","c":"y"}"#).unwrap_or(Value::Other);
        assert_eq!(value.under("a.b").map(Value::list), Some(&[Value::Whole(1)][..]));
        assert_eq!((value.text_of("c"), value.under("a.x")), (Some("y"), None));
        assert_eq!(value.under(""), Some(&value));
    }
}
