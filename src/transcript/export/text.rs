//! Plain text, for people who want to read it: UTF-8 with a byte order mark and CRLF, so that old programs on Windows read «æøå».
//!
//! ```text
//! Samtale med Kommune-Kari (Eksempel kommune)
//! Lastet ned: 21.11.2026 kl. 20.31   Personvernerklæring: https://… (versjon 3, 01.10.2026)
//! ------------------------------------------------------------
//! [20:31:25] Du: Hva koster SFO?
//! [20:31:25] Kommune-Kari: …
//! ```
//!
//! Only a new message begins at the margin, with «[». The further lines of a message are indented, whatever line break it uses.

use std::fmt::{self, Write};

use super::words::Words;
use super::{Copy, visible, words, write_lines};
use crate::message::Message;
use crate::moment::{Moment, figures};

const END: &str = "\r\n";
/// A further line of a message: indented.
const NEXT: &str = "\r\n    ";

pub(super) fn write(copy: &Copy, out: &mut dyn Write) -> fmt::Result {
    let words = words::of(copy.language);
    out.write_char('\u{FEFF}')?;
    head(copy, words, out)?;
    let mut day = None;
    copy.each(|message| {
        let sent = message.sent_at.map(|sent| sent.on_the_clock_of(copy.made));
        let date = sent.map(Moment::clock).map(|clock| (clock.year, clock.month, clock.day));
        if date.is_some() && date != day {
            day = date;
            out.write_str("--- ")?;
            if let Some(sent) = sent {
                write_date(sent, out)?;
            }
            out.write_str(END)?;
        }
        write_message(copy, words, message, sent, out)
    })
}

fn head(copy: &Copy, words: &Words, out: &mut dyn Write) -> fmt::Result {
    let about = copy.about;
    out.write_str(words.conversation)?;
    out.write_str(" ")?;
    one_line(&about.chat, out)?;
    if !about.controller.is_empty() {
        out.write_str(" (")?;
        one_line(&about.controller, out)?;
        out.write_str(")")?;
    }
    out.write_str(END)?;
    out.write_str(words.made)?;
    out.write_str(": ")?;
    write_moment(copy.made, words, out)?;
    if let Some(declaration) = &about.declaration {
        out.write_str("   ")?;
        out.write_str(words.declaration)?;
        out.write_str(": ")?;
        one_line(declaration, out)?;
        write_version(copy, words, out, one_line)?;
    }
    out.write_str(END)?;
    for (label, value) in [
        (words.controller, Some(&about.controller).filter(|name| !name.is_empty())),
        (words.kept, about.retention_said.as_ref().or(about.retention.as_ref())),
        (words.basis, about.legal_basis.as_ref()),
    ] {
        if let Some(value) = value {
            out.write_str(label)?;
            out.write_str(if label == words.kept { " " } else { ": " })?;
            one_line(value, out)?;
            out.write_str(END)?;
        }
    }
    out.write_str(if copy.about.fetched { words.fetched } else { words.local })?;
    out.write_str(END)?;
    if copy.masking.is_some() {
        out.write_str(words.masked)?;
        out.write_str(END)?;
    }
    if copy.messages.iter().any(|message| message.sent_at.is_none()) {
        out.write_str(words.times)?;
        out.write_str(END)?;
    }
    out.write_str("------------------------------------------------------------")?;
    out.write_str(END)
}

fn write_message(
    copy: &Copy,
    words: &Words,
    message: &Message,
    sent: Option<Moment>,
    out: &mut dyn Write,
) -> fmt::Result {
    out.write_str("[")?;
    if let Some(sent) = sent {
        let clock = sent.clock();
        for (before, value) in [("", clock.hour), (":", clock.minute), (":", clock.second)] {
            out.write_str(before)?;
            figures(out, value, 2)?;
        }
    } else {
        out.write_str(words.unknown)?;
    }
    out.write_str("] ")?;
    one_line(words.speaker(message.role, &copy.about.chat), out)?;
    out.write_str(": ")?;
    write_lines(&message.text, NEXT, show, out)?;
    for file in &message.files {
        out.write_str(NEXT)?;
        out.write_str("(")?;
        out.write_str(words.attached)?;
        out.write_str(": ")?;
        one_line(file, out)?;
        out.write_str(")")?;
    }
    out.write_str(END)
}

/// «(versjon 3, 01.10.2026)»
pub(super) fn write_version(
    copy: &Copy,
    words: &Words,
    out: &mut dyn Write,
    write: fn(&str, &mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    let (version, dated) = (&copy.about.version, &copy.about.dated);
    if version.is_none() && dated.is_none() {
        return Ok(());
    }
    out.write_str(" (")?;
    if let Some(version) = version {
        out.write_str(words.version)?;
        out.write_str(" ")?;
        write(version, out)?;
    }
    if version.is_some() && dated.is_some() {
        out.write_str(", ")?;
    }
    if let Some(dated) = dated {
        write(dated, out)?;
    }
    out.write_str(")")
}

/// «21.11.2026 kl. 20.31»
pub(super) fn write_moment(moment: Moment, words: &Words, out: &mut dyn Write) -> fmt::Result {
    write_date(moment, out)?;
    out.write_str(" ")?;
    out.write_str(words.at)?;
    out.write_str(" ")?;
    let clock = moment.clock();
    figures(out, clock.hour, 2)?;
    out.write_str(".")?;
    figures(out, clock.minute, 2)
}

fn write_date(moment: Moment, out: &mut dyn Write) -> fmt::Result {
    let clock = moment.clock();
    figures(out, clock.day, 2)?;
    out.write_str(".")?;
    figures(out, clock.month, 2)?;
    out.write_str(".")?;
    figures(out, clock.year, 4)
}

/// A text on one line.
fn one_line(text: &str, out: &mut dyn Write) -> fmt::Result {
    write_lines(text, " ", show, out)
}

fn show(line: &str, out: &mut dyn Write) -> fmt::Result {
    for letter in line.chars() {
        out.write_char(visible(letter))?;
    }
    Ok(())
}
