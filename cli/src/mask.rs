//! `personvern mask`: what is personal in a text covered, line by line, however much text there is.
//!
//! Memory stays the same: a line is read in [`pieces`], and a long one is masked piece by piece. Bytes that are no UTF-8 are
//! handed on as they came.

mod pieces;
mod rules;

use std::io::{self, BufRead, Write};

use transcript::Language;
use transcript::masking::{Rules, Span, find};

use crate::arguments::MaskOptions;
use crate::tongue::Lang;
use crate::{Failure, Outcome};
use pieces::{Piece, Pieces};

/// Masks what is read, or prints the spans that would be masked.
pub fn run(
    options: &MaskOptions,
    lang: Lang,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> Result<Outcome, Failure> {
    let rules = match &options.rules {
        Some(wanted) => rules::named(wanted, options.chat.as_deref(), options.root.as_deref(), lang)?,
        None => Rules::everything(),
    };
    let done = if options.spans {
        spans(input, &rules, out)
    } else {
        let language = options.language.as_deref().map_or(Language::Bokmal, Language::of_tag);
        masked(input, &rules, language, out)
    };
    done.and_then(|()| out.flush())?;
    Ok(Outcome::Fine)
}

fn masked(input: &mut impl BufRead, rules: &Rules, language: Language, out: &mut impl Write) -> io::Result<()> {
    let mut pieces = Pieces::default();
    while let Some(piece) = pieces.next(input, rules)? {
        let mut at = 0;
        for span in &piece.spans {
            out.write_all(&piece.bytes[at..span.start])?;
            // What goes on from the piece before has its mask already.
            if !(piece.goes_on && span.start == 0) {
                out.write_all(span.label.mask(language).as_bytes())?;
            }
            at = span.end;
        }
        out.write_all(&piece.bytes[at..])?;
    }
    Ok(())
}

fn spans(input: &mut impl BufRead, rules: &Rules, out: &mut impl Write) -> io::Result<()> {
    let mut pieces = Pieces::default();
    while let Some(piece) = pieces.next(input, rules)? {
        for span in &piece.spans {
            let Piece { line, offset, .. } = piece;
            let (start, end) = (offset + span.start as u64, offset + span.end as u64);
            let category = rules::name(span.category());
            writeln!(out, r#"{{"line":{line},"start":{start},"end":{end},"category":"{category}"}}"#)?;
        }
    }
    Ok(())
}

/// What the rules find in bytes of which not all need be text: what is no UTF-8 is never part of a span.
fn find_in(bytes: &[u8], rules: &Rules) -> Vec<Span> {
    let (mut spans, mut at) = (Vec::new(), 0);
    for chunk in bytes.utf8_chunks() {
        let moved = |span: Span| Span { start: span.start + at, end: span.end + at, ..span };
        spans.extend(find(chunk.valid(), rules).into_iter().map(moved));
        at += chunk.valid().len() + chunk.invalid().len();
    }
    spans
}
