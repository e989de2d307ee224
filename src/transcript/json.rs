//! JSON, written as it is needed: objects, arrays and strings, each comma where it belongs (RFC 8259).

use std::fmt::{self, Write};

/// An object of strings, without those that are not there.
pub(crate) fn object_of(fields: &[(&str, Option<&str>)]) -> String {
    let mut out = String::new();
    // Writing to a String does not fail.
    let _ = Json::new(&mut out).fields(fields);
    out
}

/// A whole number as text: the standard library's own way brings all of its formatting along.
pub(crate) fn digits(mut number: usize) -> String {
    let mut figures = [b'0'; 20];
    let mut at = figures.len();
    loop {
        at -= 1;
        figures[at] = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
        if number == 0 {
            return figures[at..].iter().map(|figure| char::from(*figure)).collect();
        }
    }
}

/// Writes one JSON value, piece by piece.
pub(crate) struct Json<'a> {
    out: &'a mut dyn Write,
    /// Whether something stands before, in the object or array that is open.
    follows: bool,
}

impl<'a> Json<'a> {
    pub(crate) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, follows: false }
    }

    /// An object, with what is written inside.
    pub(crate) fn object(&mut self, write: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        self.within('{', '}', write)
    }

    /// An array, with what is written inside.
    pub(crate) fn array(&mut self, write: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        self.within('[', ']', write)
    }

    /// A field's name; its value comes next.
    pub(crate) fn name(&mut self, name: &str) -> fmt::Result {
        self.string(name)?;
        self.follows = false;
        self.out.write_char(':')
    }

    /// A field whose value is a string.
    pub(crate) fn field(&mut self, name: &str, value: &str) -> fmt::Result {
        self.name(name)?;
        self.string(value)
    }

    /// The same, where there is a value.
    pub(crate) fn perhaps(&mut self, name: &str, value: Option<&str>) -> fmt::Result {
        value.map_or(Ok(()), |value| self.field(name, value))
    }

    /// An object of strings, without those that are not there.
    #[inline(never)]
    pub(crate) fn fields(&mut self, fields: &[(&str, Option<&str>)]) -> fmt::Result {
        self.object(|json| fields.iter().try_for_each(|(name, value)| json.perhaps(name, *value)))
    }

    /// A whole number.
    pub(crate) fn number(&mut self, value: usize) -> fmt::Result {
        self.comma()?;
        self.out.write_str(&digits(value))
    }

    /// A string. What ends lines in JavaScript is escaped too, so that the file may be pasted anywhere.
    pub(crate) fn string(&mut self, text: &str) -> fmt::Result {
        self.comma()?;
        self.out.write_char('"')?;
        for letter in text.chars() {
            match letter {
                '"' => self.out.write_str("\\\"")?,
                '\\' => self.out.write_str("\\\\")?,
                '\n' => self.out.write_str("\\n")?,
                '\r' => self.out.write_str("\\r")?,
                '\t' => self.out.write_str("\\t")?,
                '\0'..='\u{1F}'
                | '\u{7F}'..='\u{9F}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}' => {
                    self.out.write_str("\\u")?;
                    for place in [12, 8, 4, 0] {
                        let figure = char::from_digit(u32::from(letter) >> place & 0xF, 16).unwrap_or('0');
                        self.out.write_char(figure)?;
                    }
                }
                _ => self.out.write_char(letter)?,
            }
        }
        self.out.write_char('"')
    }

    fn within(&mut self, open: char, close: char, write: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        self.comma()?;
        self.out.write_char(open)?;
        self.follows = false;
        write(self)?;
        self.follows = true;
        self.out.write_char(close)
    }

    fn comma(&mut self) -> fmt::Result {
        if self.follows {
            self.out.write_char(',')?;
        }
        self.follows = true;
        Ok(())
    }
}
