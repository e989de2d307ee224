//! A page to read and to print, that needs nothing but itself: no script, no other file, and a policy that allows none.

use std::fmt::{self, Write};

use super::words::Words;
use super::{Copy, text, visible, words, write_lines};
use crate::message::{Message, Role};

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}\
    h1{font-size:1.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem}ol{list-style:none;padding:0}\
    li{margin:0 0 1rem;padding:.5rem 1rem;border-left:.25rem solid #595959;break-inside:avoid}li.user{border-color:#0b5fa5}\
    .text{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}time{color:#595959}@media print{body{margin:0;max-width:none}}";

pub(super) fn write(copy: &Copy, out: &mut dyn Write) -> fmt::Result {
    let words = words::of(copy.language);
    out.write_str("<!DOCTYPE html>\n<html lang=\"")?;
    out.write_str(copy.language.tag())?;
    out.write_str("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")?;
    out.write_str("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")?;
    title(copy, words, out)?;
    out.write_str("</title>\n<style>")?;
    out.write_str(STYLE)?;
    out.write_str("</style>\n</head>\n<body>\n<main>\n<h1>")?;
    title(copy, words, out)?;
    out.write_str("</h1>\n")?;
    head(copy, words, out)?;
    out.write_str("<ol>\n")?;
    copy.each(|message| item(copy, words, message, out))?;
    out.write_str("</ol>\n</main>\n</body>\n</html>\n")
}

fn title(copy: &Copy, words: &Words, out: &mut dyn Write) -> fmt::Result {
    out.write_str(words.conversation)?;
    out.write_str(" ")?;
    escape(&copy.about.chat, out)
}

fn head(copy: &Copy, words: &Words, out: &mut dyn Write) -> fmt::Result {
    let about = copy.about;
    out.write_str("<dl>\n")?;
    let mut fact = |label: &str, value: &mut dyn FnMut(&mut dyn Write) -> fmt::Result| {
        out.write_str("<dt>")?;
        out.write_str(label)?;
        out.write_str("</dt><dd>")?;
        value(out)?;
        out.write_str("</dd>\n")
    };
    if !about.controller.is_empty() {
        fact(words.controller, &mut |out| escape(&about.controller, out))?;
    }
    fact(words.made, &mut |out| text::write_moment(copy.made, words, out))?;
    if let Some(declaration) = &about.declaration {
        fact(words.declaration, &mut |out| {
            escape(declaration, out)?;
            text::write_version(copy, words, out, escape)
        })?;
    }
    if let Some(kept) = about.retention_said.as_ref().or(about.retention.as_ref()) {
        fact(words.kept, &mut |out| escape(kept, out))?;
    }
    if let Some(basis) = &about.legal_basis {
        fact(words.basis, &mut |out| escape(basis, out))?;
    }
    out.write_str("</dl>\n<p>")?;
    out.write_str(if copy.about.fetched { words.fetched } else { words.local })?;
    if copy.masking.is_some() {
        out.write_str(" ")?;
        out.write_str(words.masked)?;
    }
    out.write_str("</p>\n")
}

fn item(copy: &Copy, words: &Words, message: &Message, out: &mut dyn Write) -> fmt::Result {
    out.write_str(if message.role == Role::User { "<li class=\"user\">" } else { "<li>" })?;
    out.write_str("<strong>")?;
    escape(words.speaker(message.role, &copy.about.chat), out)?;
    out.write_str("</strong> ")?;
    if let Some(sent) = message.sent_at.map(|sent| sent.on_the_clock_of(copy.made)) {
        out.write_str("<time datetime=\"")?;
        out.write_str(&sent.written())?;
        out.write_str("\">")?;
        text::write_moment(sent, words, out)?;
        out.write_str("</time>")?;
    } else {
        out.write_str(words.unknown)?;
    }
    // A language may be written from right to left, and no message turns another.
    out.write_str("\n<p class=\"text\" dir=\"auto\">")?;
    write_lines(&message.text, "\n", escape, out)?;
    out.write_str("</p>")?;
    for file in &message.files {
        out.write_str("\n<p>(")?;
        out.write_str(words.attached)?;
        out.write_str(": <bdi>")?;
        escape(file, out)?;
        out.write_str("</bdi>)</p>")?;
    }
    out.write_str("</li>\n")
}

/// A text as text, also in a quoted attribute.
fn escape(text: &str, out: &mut dyn Write) -> fmt::Result {
    for letter in text.chars() {
        match letter {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '"' => out.write_str("&quot;")?,
            '\'' => out.write_str("&#39;")?,
            // What HTML allows nowhere.
            '\u{FFFE}' | '\u{FFFF}' => out.write_char('\u{FFFD}')?,
            _ => out.write_char(visible(letter))?,
        }
    }
    Ok(())
}
