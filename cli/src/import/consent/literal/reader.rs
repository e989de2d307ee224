//! Reading a script as far as plain data goes, and past what does not.

use super::Literal;

/// Nested deeper than this is no configuration.
const DEEPEST: usize = 60;

/// A script, and how far it has been read.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
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
    pub(super) fn skip_blank(&mut self) -> bool {
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
    pub(super) fn token(&mut self, before: &str) {
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

    pub(super) fn object(&mut self, depth: usize) -> Option<Literal> {
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
