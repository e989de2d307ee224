//! A text with a small inline grammar: `*emphasis*`, `**strong**`, `[link text](address)`, and `\` before a sign that is meant
//! as it is.
//!
//! Not Markdown: a Markdown library costs 24 kB in the WASM and brings raw HTML, and nobody needs more in a declaration.
//! Whatever is not complete stands as it was written, so no text is ever lost; markup such as `<b>` is text like any other.

use super::json::quoted;
use super::link::{Link, is_invisible};
use super::problem::tell;
use crate::language::cut::{before, cut, is_among};

/// A text whose links are safe and whose letters run in the direction in which they are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Prose<'a>(&'a str);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Letters, to be shown as they are.
    Plain(String),
    /// `*…*`
    Emphasis(Vec<Span<'a>>),
    /// `**…**`
    Strong(Vec<Span<'a>>),
    /// `[…](…)`
    Link(Vec<Span<'a>>, Link<'a>),
}

/// How deep emphasis, strong and link may stand within each other; what goes deeper is shown as it was written.
const MAX_NESTING: u8 = 3;

pub(super) const NOT_PLAIN: &str =
    "a text without invisible signs that turn the direction of writing or control characters; write it anew by hand";

/// Whether a text shows all that it contains: no control characters, no signs that override the direction of writing.
/// A soft hyphen, a no-break space, and the joiners that some scripts need between letters are fine.
pub(super) fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| {
        (c.is_control() && c != '\n' && c != '\t')
            || (is_invisible(c) && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'))
    })
}

impl<'a> Prose<'a> {
    /// Reads a text; the error is advice for the editor.
    pub fn read(text: &'a str) -> Result<Self, String> {
        if !is_plain(text) {
            return Err(tell(|| NOT_PLAIN.into()));
        }
        let mut parser = Parser::new(text);
        let _ = parser.run();
        match parser.problem {
            Some((address, advice)) => Err(tell(|| [&quoted(address), " is no link: ", &advice].concat())),
            None => Ok(Self(text)),
        }
    }

    /// A text of a manifest that has been read.
    pub(super) fn at_text(text: &'a str) -> Self {
        Self(text)
    }

    /// As it was written.
    pub fn source(self) -> &'a str {
        self.0
    }

    /// Whether there is nothing to show.
    pub fn is_empty(self) -> bool {
        self.0.trim().is_empty()
    }

    /// Its pieces, in order.
    pub fn spans(self) -> Vec<Span<'a>> {
        // Most texts have no sign at all: no need to walk them letter by letter.
        if cut(self.0, b"*[\\").is_none() {
            return if self.0.is_empty() { Vec::new() } else { vec![Span::Plain(self.0.to_owned())] };
        }
        Parser::new(self.0).run()
    }

    /// Its letters without the signs of the grammar, for a name or a title.
    pub fn plain(self) -> String {
        let mut out = String::new();
        write_plain(&self.spans(), &mut out);
        out
    }
}

fn write_plain(spans: &[Span], out: &mut String) {
    for span in spans {
        match span {
            Span::Plain(text) => out.push_str(text),
            Span::Emphasis(inner) | Span::Strong(inner) | Span::Link(inner, _) => write_plain(inner, out),
        }
    }
}

/// One pass from left to right. An opening sign is kept on a stack until its closing sign comes; at the end, what was never
/// closed turns back into letters. Linear in the length of the text, whatever stands in it.
struct Parser<'t> {
    /// What has not been read yet.
    rest: &'t str,
    open: Vec<Open<'t>>,
    spans: Vec<Span<'t>>,
    /// The first address that no link may have, and why.
    problem: Option<(&'t str, String)>,
}

/// A sign that waits for its end, and the pieces that stood before it.
struct Open<'t> {
    sign: &'static str,
    before: Vec<Span<'t>>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text, open: Vec::new(), spans: Vec::new(), problem: None }
    }

    fn run(&mut self) -> Vec<Span<'t>> {
        loop {
            let text = self.take(before(self.rest, b"\\*[]").len());
            self.push(text);
            if self.takes("\\") {
                let escaped = self.rest.bytes().next().is_some_and(|sign| is_among(sign, b"\\*[]()"));
                let letter = if escaped { self.take(1) } else { "\\" };
                self.push(letter);
            } else if self.takes("**") {
                self.star("**");
            } else if self.takes("*") {
                self.star("*");
            } else if self.takes("[") {
                self.open("[");
            } else if self.takes("]") {
                self.bracket();
            } else {
                break;
            }
        }
        while let Some(open) = self.open.pop() {
            self.reopen(open);
        }
        core::mem::take(&mut self.spans)
    }

    /// Reads so many bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Reads this, if it comes next.
    fn takes(&mut self, wanted: &str) -> bool {
        let comes = self.rest.as_bytes().starts_with(wanted.as_bytes());
        if comes {
            self.take(wanted.len());
        }
        comes
    }

    #[inline(never)]
    fn push(&mut self, text: &str) {
        match self.spans.last_mut() {
            Some(Span::Plain(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.spans.push(Span::Plain(text.into())),
        }
    }

    fn open(&mut self, sign: &'static str) {
        if self.open.len() < usize::from(MAX_NESTING) && !self.open.iter().any(|open| open.sign == sign) {
            self.open.push(Open { sign, before: core::mem::take(&mut self.spans) });
        } else {
            self.push(sign);
        }
    }

    /// A star closes what it opened when something stands between and no blank stands before it; else it opens, when a letter
    /// follows; else it is a star.
    fn star(&mut self, sign: &'static str) {
        let closes = self.open.last().is_some_and(|open| open.sign == sign) && ends_with_letter(&self.spans);
        if closes {
            if let Some(open) = self.open.pop() {
                let inner = core::mem::replace(&mut self.spans, open.before);
                self.spans.push(if sign == "*" { Span::Emphasis(inner) } else { Span::Strong(inner) });
            }
        } else if self.rest.chars().next().is_some_and(|next| !next.is_whitespace()) {
            self.open(sign);
        } else {
            self.push(sign);
        }
    }

    /// `]` ends a link when `(address)` follows.
    fn bracket(&mut self) {
        let Some(depth) = self.open.iter().rposition(|open| open.sign == "[") else {
            self.push("]");
            return;
        };
        let address = self.rest.strip_prefix('(').and_then(address);
        let address = address.filter(|_| depth + 1 == self.open.len() && !self.spans.is_empty());
        let link = address.and_then(|address| match Link::read(address) {
            Ok(link) => Some((address, link)),
            Err(advice) => {
                self.problem.get_or_insert((address, advice));
                None
            }
        });
        if let Some((address, link)) = link {
            self.take(address.len() + "()".len());
            if let Some(open) = self.open.pop() {
                let inner = core::mem::replace(&mut self.spans, open.before);
                self.spans.push(Span::Link(inner, link));
            }
        } else {
            while self.open.len() > depth {
                if let Some(open) = self.open.pop() {
                    self.reopen(open);
                }
            }
            self.push("]");
        }
    }

    /// An opening sign that was never closed is a letter after all.
    fn reopen(&mut self, open: Open<'t>) {
        let inner = core::mem::replace(&mut self.spans, open.before);
        self.push(open.sign);
        for span in inner {
            match span {
                Span::Plain(text) => self.push(&text),
                other => self.spans.push(other),
            }
        }
    }
}

/// The address up to the bracket that closes it; brackets in pairs belong to it.
///
/// Addresses are short: looking no further than a few thousand bytes keeps the whole linear.
fn address(rest: &str) -> Option<&str> {
    let mut depth = 0;
    for (at, sign) in rest.bytes().enumerate().take(2_000) {
        match sign {
            b'(' => depth += 1,
            b')' if depth == 0 => return rest.get(..at),
            b')' => depth -= 1,
            b'[' | b']' => return None,
            _ => {}
        }
    }
    None
}

fn ends_with_letter(spans: &[Span]) -> bool {
    match spans.last() {
        Some(Span::Plain(text)) => text.chars().last().is_some_and(|c| !c.is_whitespace()),
        Some(_) => true,
        None => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Prose, Span};
    use proptest::prelude::*;

    /// Spans as a line that is easy to compare: `<e>…</e>`, `<s>…</s>`, `<a address>…</a>`.
    fn shown(text: &str) -> String {
        fn write(spans: &[Span], out: &mut String) {
            for span in spans {
                match span {
                    Span::Plain(text) => out.push_str(text),
                    Span::Emphasis(inner) => wrap("<e>", inner, "</e>", out),
                    Span::Strong(inner) => wrap("<s>", inner, "</s>", out),
                    Span::Link(inner, link) => wrap(&format!("<a {}>", link.as_str()), inner, "</a>", out),
                }
            }
        }
        fn wrap(before: &str, inner: &[Span], after: &str, out: &mut String) {
            out.push_str(before);
            write(inner, out);
            out.push_str(after);
        }
        let mut out = String::new();
        write(&Prose::read(text).map(Prose::spans).unwrap_or_default(), &mut out);
        out
    }

    #[test]
    fn reads_the_grammar() {
        for (text, expected) in [
            ("bare *litt* og **mye**", "bare <e>litt</e> og <s>mye</s>"),
            (
                "**[Datatilsynet](https://datatilsynet.no)** svarer",
                "<s><a https://datatilsynet.no>Datatilsynet</a></s> svarer",
            ),
            ("[*a* b](/c)", "<a /c><e>a</e> b</a>"),
            (
                "[wiki](https://no.wikipedia.org/wiki/Os_(Innlandet))",
                "<a https://no.wikipedia.org/wiki/Os_(Innlandet)>wiki</a>",
            ),
            ("*a* *b*", "<e>a</e> <e>b</e>"),
            ("**a**b", "<s>a</s>b"),
            ("[a](/b)[c](/d)", "<a /b>a</a><a /d>c</a>"),
            ("[a](mailto:a@b.no) og [b](tel:+4772000000)", "<a mailto:a@b.no>a</a> og <a tel:+4772000000>b</a>"),
            (r"[a \] b](/c)", "<a /c>a ] b</a>"),
            ("**et *to* tre**", "<s>et <e>to</e> tre</s>"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn leaves_alone_what_is_not_complete() {
        for text in [
            "2 * 3 * 4",
            "*",
            "**",
            "[X]",
            "[a](",
            "a]",
            "[a] (b)",
            "*a",
            "**a*",
            "<b>x</b>",
            "a\nb",
            "[](/a)",
            "\\",
            "[easy-social-share]",
        ] {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown(r"\*a\* \[b\](c)"), "*a* [b](c)");
    }

    #[test]
    fn names_a_link_that_may_not_be() {
        let advice = Prose::read("se [her](javascript:alert(1))").unwrap_err();
        assert!(advice.contains("javascript:alert(1)") && advice.contains("https:"), "{advice}");
    }

    #[test]
    fn refuses_to_turn_the_direction() {
        assert!(Prose::read("post@os.kommune.no\u{202e}on.live").is_err());
        assert!(Prose::read("bell \u{7}").is_err());
        for sign in [
            '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{feff}',
            '\u{0}', '\u{1b}', '\u{7f}', '\u{85}', '\r',
        ] {
            assert!(Prose::read(&format!("a{sign}b")).is_err(), "{sign:?}");
        }
        // What languages need: line breaks, no-break space, soft hyphen, the joiners of Persian and of emoji.
        for text in ["co\u{ad}operate\u{a0}10", "a\n\tb", "می\u{200c}خواهم", "👩\u{200d}🏫", "سلام"] {
            assert!(Prose::read(text).is_ok(), "{text:?}");
        }
    }

    #[test]
    fn gives_its_letters() {
        let prose = Prose::read(r"**Les** *mer* hos [Datatilsynet](https://datatilsynet.no) \*").unwrap_or_default();
        assert_eq!(prose.plain(), "Les mer hos Datatilsynet *");
        assert!(Prose::read(" \n").unwrap_or_default().is_empty() && !prose.is_empty());
        assert!(Prose::default().spans().is_empty());
    }

    #[test]
    fn names_every_sort_of_bad_address() {
        for text in [
            "[a](http://b.no)",
            "[a](//b.no)",
            "[a](java\nscript:b)",
            "[a]( /b)",
            "[a](data:text/html,b)",
            "**[a](vbscript:b)**",
            "[a](/b) [c](d e)",
        ] {
            assert!(Prose::read(text).unwrap_err().contains(" is no link: "), "{text}");
        }
        // Not a link, so no bad one either.
        for text in [r"\[a](javascript:b)", "[](javascript:b)", "a](javascript:b)", "[a] (javascript:b)"] {
            assert!(Prose::read(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn is_linear() {
        // Quadratic code would take minutes.
        for text in [
            "[".repeat(200_000),
            "**a ".repeat(100_000),
            "[a](".repeat(100_000),
            "*a* ".repeat(100_000),
            "](".repeat(100_000),
        ] {
            let _ = Prose::read(&text).map(Prose::spans);
        }
    }

    proptest! {
        #[test]
        fn loses_no_letter(text in "[a-z *\\[\\]()/<>æøå\\\\]{0,60}") {
            if let Ok(prose) = Prose::read(&text) {
                let letters = |text: &str| -> Vec<char> { text.chars().filter(|c| c.is_alphabetic()).collect() };
                let links: Vec<char> = links(&prose.spans()).chars().filter(|c| c.is_alphabetic()).collect();
                prop_assert_eq!(letters(&prose.plain()).len() + links.len(), letters(&text).len());
            }
        }

        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = Prose::read(&text).map(Prose::spans);
        }
    }

    fn links(spans: &[Span]) -> String {
        spans
            .iter()
            .map(|span| match span {
                Span::Plain(_) => String::new(),
                Span::Emphasis(inner) | Span::Strong(inner) => links(inner),
                Span::Link(inner, link) => links(inner) + link.as_str(),
            })
            .collect()
    }
}
