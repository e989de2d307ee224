//! JavaScript's object literals, as far as they are plain data: objects, lists, strings, numbers, regular expressions.
//!
//! Whatever else stands as a value (a function, a call, a name) is skipped and kept as it is written, for the report. Nothing is run.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Literal {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    /// A regular expression, without its slashes and flags.
    Pattern(String),
    List(Vec<Literal>),
    Object(Vec<(String, Literal)>),
    /// Something that only running it would tell.
    Code(String),
}

impl Literal {
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        // The last of two fields of one name holds.
        fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Takes a field out of an object, so that what is left was not understood.
    pub(super) fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Object(fields) = self else { return None };
        let at = fields.iter().rposition(|(known, _)| known == name)?;
        Some(fields.remove(at).1)
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The items of a list.
    pub(super) fn into_list(self) -> Vec<Self> {
        if let Self::List(items) = self { items } else { Vec::new() }
    }

    /// The fields of an object.
    pub(super) fn into_fields(self) -> Vec<(String, Self)> {
        if let Self::Object(fields) = self { fields } else { Vec::new() }
    }

    pub(super) fn list(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    pub(super) fn fields(&self) -> &[(String, Self)] {
        if let Self::Object(fields) = self { fields } else { &[] }
    }

    pub(super) fn is_true(&self) -> bool {
        *self == Self::Bool(true)
    }
}

/// Nested deeper than this is no configuration.
const DEEPEST: usize = 60;

/// All objects of a script that stand where a configuration stands: what is assigned, exported, or handed to a function.
pub(super) fn objects(script: &str) -> Vec<Literal> {
    let mut reader = Reader { text: script, at: 0 };
    let mut found = Vec::new();
    let mut before = "";
    while let Some(c) = reader.peek() {
        match c {
            '{' if matches!(before, "" | "=" | "(" | "," | "default") => {
                let start = reader.at;
                match reader.object(0) {
                    Some(object) => found.push(object),
                    None => reader.at = start + 1,
                }
                before = "}";
            }
            _ if reader.skip_blank() => {}
            _ => {
                let start = reader.at;
                reader.token(before);
                before = script.get(start..reader.at).unwrap_or_default();
            }
        }
    }
    found
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn takes(&mut self, sign: char) -> bool {
        self.blank();
        let is = self.peek() == Some(sign);
        if is {
            self.at += sign.len_utf8();
        }
        is
    }

    /// Blanks and comments; whether there were any.
    fn skip_blank(&mut self) -> bool {
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with(|c: char| c.is_whitespace() || c == '\u{feff}') {
            self.take();
        } else if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            self.at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        }
        self.at > start
    }

    fn blank(&mut self) {
        while self.skip_blank() {}
    }

    /// One token of any script: a name, a string, a regular expression, a sign.
    fn token(&mut self, before: &str) {
        match self.peek() {
            Some('"' | '\'' | '`') => drop(self.string()),
            Some('/') if begins_value(before) => drop(self.pattern()),
            Some(c) if is_name(c) => drop(self.name()),
            _ => drop(self.take()),
        }
    }

    fn name(&mut self) -> &'t str {
        let start = self.at;
        while self.peek().is_some_and(is_name) {
            self.take();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// A string; of one with `${…}` in it only the letters are known, so it is none.
    fn string(&mut self) -> Option<String> {
        let quote = self.take()?;
        let (mut out, mut whole) = (String::new(), true);
        loop {
            match self.take()? {
                c if c == quote => return whole.then_some(out),
                '\\' => self.escape(&mut out)?,
                '$' if quote == '`' && self.peek() == Some('{') => {
                    whole = false;
                    self.take();
                    self.skip_to(&['}']);
                    self.take();
                }
                c => out.push(c),
            }
        }
    }

    fn escape(&mut self, out: &mut String) -> Option<()> {
        match self.take()? {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' | 'b' | 'f' | 'v' | '0' | '\n' => {}
            'x' => out.push(self.hex(2)?),
            'u' if self.peek() == Some('{') => {
                self.take();
                let digits = self.rest().find('}')?;
                let c = self.hex(digits)?;
                self.take();
                out.push(c);
            }
            'u' => {
                let c = self.hex(4)?;
                out.push(c);
            }
            c => out.push(c),
        }
        Some(())
    }

    fn hex(&mut self, digits: usize) -> Option<char> {
        let digits = self.rest().get(..digits)?;
        self.at += digits.len();
        // Half of a pair stands for a letter that is shown as unknown.
        Some(char::from_u32(u32::from_str_radix(digits, 16).ok()?).unwrap_or('\u{fffd}'))
    }

    fn pattern(&mut self) -> Option<String> {
        self.take();
        let start = self.at;
        let mut in_class = false;
        loop {
            match self.take()? {
                '\\' => drop(self.take()),
                '[' => in_class = true,
                ']' => in_class = false,
                '\n' => return None,
                '/' if !in_class => break,
                _ => {}
            }
        }
        let pattern = self.text.get(start..self.at - 1).unwrap_or_default().to_owned();
        self.name();
        Some(pattern)
    }

    fn value(&mut self, depth: usize) -> Option<Literal> {
        self.blank();
        let start = self.at;
        let value = match self.peek()? {
            '{' => self.object(depth + 1),
            '[' => self.items(depth + 1),
            '"' | '\'' | '`' => self.string().map(Literal::Text),
            '/' => self.pattern().map(Literal::Pattern),
            c if c.is_ascii_digit() || c == '-' || c == '+' || c == '.' => self.number(),
            c if is_name(c) => match self.name() {
                "true" => Some(Literal::Bool(true)),
                "false" => Some(Literal::Bool(false)),
                "null" | "undefined" => Some(Literal::Null),
                _ => None,
            },
            '!' => match self.text.get(start..start + 2) {
                Some("!0") => Some(self.minified(true)),
                Some("!1") => Some(self.minified(false)),
                _ => None,
            },
            _ => None,
        };
        self.blank();
        match value {
            Some(value) if matches!(self.peek(), Some(',' | '}' | ']')) => Some(value),
            // Something that goes on, such as a call or a sum: it is kept as it is written.
            _ => {
                self.at = start;
                self.skip_to(&[',', '}', ']']);
                Some(Literal::Code(self.text.get(start..self.at)?.trim().to_owned()))
            }
        }
    }

    fn minified(&mut self, value: bool) -> Literal {
        self.at += 2;
        Literal::Bool(value)
    }

    fn number(&mut self) -> Option<Literal> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+' | '_')) {
            self.take();
        }
        self.text.get(start..self.at)?.replace('_', "").parse().ok().map(Literal::Number)
    }

    fn items(&mut self, depth: usize) -> Option<Literal> {
        self.takes('[');
        let mut items = Vec::new();
        if depth > DEEPEST {
            return None;
        }
        while !self.takes(']') {
            items.push(self.value(depth)?);
            if !self.takes(',') {
                return self.takes(']').then_some(Literal::List(items));
            }
        }
        Some(Literal::List(items))
    }

    fn object(&mut self, depth: usize) -> Option<Literal> {
        self.takes('{');
        let mut fields = Vec::new();
        if depth > DEEPEST {
            return None;
        }
        while !self.takes('}') {
            let start = self.at;
            let name = match self.peek()? {
                '"' | '\'' => self.string()?,
                c if is_name(c) => self.name().to_owned(),
                _ => String::new(),
            };
            if !name.is_empty() && self.takes(':') {
                fields.push((name, self.value(depth)?));
            } else {
                // A method, a shorthand, a spread.
                self.at = start;
                self.skip_to(&[',', '}']);
                let code = self.text.get(start..self.at)?.trim();
                if code.is_empty() {
                    return None;
                }
                fields.push((name, Literal::Code(code.to_owned())));
            }
            if !self.takes(',') {
                return self.takes('}').then_some(Literal::Object(fields));
            }
        }
        Some(Literal::Object(fields))
    }

    /// Goes on to one of the signs, outside of all brackets that open on the way.
    fn skip_to(&mut self, signs: &[char]) {
        let mut open = 0_usize;
        let mut before = "";
        while let Some(c) = self.peek() {
            if open == 0 && signs.contains(&c) {
                return;
            }
            match c {
                '(' | '[' | '{' => open += 1,
                ')' | ']' | '}' if open == 0 => return,
                ')' | ']' | '}' => open -= 1,
                _ => {}
            }
            if self.skip_blank() {
                continue;
            }
            let start = self.at;
            self.token(before);
            before = self.text.get(start..self.at).unwrap_or_default();
        }
    }
}

/// Whether a slash after this begins a regular expression, and does not divide.
fn begins_value(before: &str) -> bool {
    match before.chars().last() {
        Some(c) if is_name(c) => matches!(before, "return" | "typeof" | "case" | "in" | "of" | "delete" | "void"),
        Some(')' | ']' | '}' | '"' | '\'' | '`') => false,
        _ => true,
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::{Literal, objects};
    use proptest::prelude::*;

    #[test]
    fn plain_data_is_read_and_code_is_kept_as_it_stands() {
        let script = r#"
            // var no = { a: 1 };
            var klaroConfig = {
                version: 1, 'name': "Ås \u00e6", list: [1, -2.5,],
            };
            export default { a: /^_ga[/]/i, b: `x`, c: `x${1}`, d: function () { return "}"; }, e: () => ({}),
                f(x) { if (x / 2 > 1) { /* } */ } }, g, ...h, i: new Date(), j: !0, k: null, l: "a" + "b" };
            run({ z: true });
            if (x) { return { y: 1 } }
        "#;
        let found = objects(script);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[0].get("name"), Some(&Literal::Text("Ås æ".into())));
        assert_eq!(found[0].get("list").map(Literal::list), Some(&[Literal::Number(1.0), Literal::Number(-2.5)][..]));
        let code = |text: &str| Some(Literal::Code(text.into()));
        assert_eq!(found[1].get("a"), Some(&Literal::Pattern("^_ga[/]".into())));
        assert_eq!(found[1].get("b"), Some(&Literal::Text("x".into())));
        assert_eq!(found[1].get("c").cloned(), code("`x${1}`"));
        assert_eq!(found[1].get("d").cloned(), code("function () { return \"}\"; }"));
        assert_eq!(found[1].get("e").cloned(), code("() => ({})"));
        assert_eq!(found[1].get("f").cloned(), code("f(x) { if (x / 2 > 1) { /* } */ } }"));
        assert_eq!(found[1].get("i").cloned(), code("new Date()"));
        assert_eq!(found[1].get("j"), Some(&Literal::Bool(true)));
        assert_eq!(found[1].get("l").cloned(), code("\"a\" + \"b\""));
        assert_eq!(found[2].get("z"), Some(&Literal::Bool(true)));
    }

    #[test]
    fn json_is_an_object_too() {
        let found = objects("{\"a\": {\"b\": [true, null, \"c\"]}}");
        assert_eq!(found.first().and_then(|it| it.get("a")?.get("b")).map(|it| it.list().len()), Some(3));
    }

    proptest! {
        #[test]
        fn anything_is_read_to_its_end(script in "[a-c{}\\[\\](),:;=\"'`/\\\\ \n0-9.$-]{0,80}") {
            let _ = objects(&script);
        }
    }
}
