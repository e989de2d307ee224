//! A copy of a conversation for the one whose it is (GDPR art. 15(3)): as plain text, as vCon, and as a page to print.
//!
//! Each file says who is responsible, which declaration holds, how long the conversation is kept, and that the file was made
//! in the browser. It is not «dataportabilitet»: art. 20 does not hold where a municipality exercises its authority (recital 68).
//!
//! A message is written as text everywhere: it cannot end its line and begin another speaker's ([`text`]), cannot close a
//! string ([`crate::json`]) and cannot open an element ([`html`]). Everything is written to a [`fmt::Write`] piece by piece, one
//! message at a time, so that the memory needed beyond the file is that of its longest message.

mod html;
mod text;
mod vcon;
mod words;

use std::fmt::{self, Write};

use crate::Language;
use crate::masking::Rules;
use crate::message::{About, Message};
use crate::moment::{Moment, figures};

/// A conversation to be written, and how.
#[derive(Clone, Copy, Debug)]
pub struct Copy<'a> {
    /// What the head says.
    pub about: &'a About,
    /// The messages, in their order.
    pub messages: &'a [Message],
    /// The language of the head.
    pub language: Language,
    /// When the copy is made, on the visitor's clock.
    pub made: Moment,
    /// What is covered; nothing for a full copy.
    pub masking: Option<&'a Rules>,
    /// Random bytes, from which the file's identity is made.
    pub random: [u8; 16],
}

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text: UTF-8 with a byte order mark, CRLF.
    Text,
    /// vCon, the IETF working group's format for conversations.
    Vcon,
    /// A page that needs nothing else, to read and to print.
    Html,
}

impl Format {
    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain;charset=utf-8",
            Self::Vcon => "application/vcon",
            Self::Html => "text/html;charset=utf-8",
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Text => ".txt",
            Self::Vcon => ".vcon",
            Self::Html => ".html",
        }
    }
}

impl Copy<'_> {
    /// Writes the file.
    pub fn write(&self, format: Format, out: &mut dyn Write) -> fmt::Result {
        match format {
            Format::Text => text::write(self, out),
            Format::Vcon => vcon::write(self, out),
            Format::Html => html::write(self, out),
        }
    }

    /// The file as one text.
    pub fn to_string(&self, format: Format) -> String {
        let mut out = String::new();
        // Writing to a String does not fail.
        let _ = self.write(format, &mut out);
        out
    }

    /// The file's name: `samtale-20261121-2031.txt`.
    pub fn file_name(&self, format: Format) -> String {
        let clock = self.made.clock();
        let mut out = String::from(words::of(self.language).file);
        let parts = [
            ("-", clock.year, 4),
            ("", clock.month, 2),
            ("", clock.day, 2),
            ("-", clock.hour, 2),
            ("", clock.minute, 2),
        ];
        for (before, value, width) in parts {
            out.push_str(before);
            let _ = figures(&mut out, value, width);
        }
        // Which of two copies can be shown to others.
        if self.masking.is_some() {
            out.push('-');
            out.push_str(words::of(self.language).file_masked);
        }
        out.push_str(format.extension());
        out
    }

    /// Each message, masked where the copy is.
    fn each(&self, mut write: impl FnMut(&Message) -> fmt::Result) -> fmt::Result {
        for message in self.messages {
            match self.masking {
                Some(rules) => write(&message.masked(rules, self.language))?,
                None => write(message)?,
            }
        }
        Ok(())
    }
}

/// What a letter is shown as in a file that is read by people: what would break a line or turn the direction of what follows
/// is shown as the sign for «something that cannot be shown».
fn visible(letter: char) -> char {
    let hidden = matches!(letter, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FEFF}');
    if hidden && letter != '\t' { '\u{FFFD}' } else { letter }
}

/// Writes the lines of a text, by every line break that Unicode knows, with something between them.
fn write_lines(
    text: &str,
    between: &str,
    write: fn(&str, &mut dyn Write) -> fmt::Result,
    out: &mut dyn Write,
) -> fmt::Result {
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        // The second sign of a break of two is passed already.
        if at < from || !matches!(letter, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            continue;
        }
        write(&text[from..at], out)?;
        let rest = &text.as_bytes()[at + letter.len_utf8()..];
        if letter == '\r' && rest.is_empty() {
            return Ok(());
        }
        out.write_str(between)?;
        from = text.len() - rest.len() + usize::from(letter == '\r' && rest.first() == Some(&b'\n'));
    }
    write(&text[from..], out)
}
