//! Lines in pieces of bounded size, each with what is to be masked in it.
//!
//! A line that fits is one piece. A longer one is cut where a blank stands that nothing personal spans, and a stretch on either
//! side of the cut is looked at twice: with what follows before the cut is made, and with what went before afterwards. So
//! what is found is what would be found in the whole line, for everything that depends on no more than such a stretch.

use std::io::{self, BufRead};

use transcript::masking::{Rules, Span};

use super::find_in;

/// How much of a line is looked at in one go.
const LONGEST: usize = 64 * 1024;

/// How much is seen on either side of a cut.
const AROUND: usize = 4 * 1024;

/// A line, or a part of a long one.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    /// Its line, counted from 1.
    pub(super) line: u64,
    /// Where in the line it begins, in bytes.
    pub(super) offset: u64,
    /// What it is, with the line break that ends it.
    pub(super) bytes: &'a [u8],
    /// What is to be masked, in bytes from its beginning.
    pub(super) spans: Vec<Span>,
    /// Whether the first span goes on from the piece before: something without a blank that is longer than all that is seen.
    pub(super) goes_on: bool,
}

/// Reads pieces one after the other.
#[derive(Debug)]
pub(super) struct Pieces {
    longest: usize,
    around: usize,
    /// What was read and not handed out yet, behind what is kept as the context of a cut.
    buffer: Vec<u8>,
    /// How many bytes at the beginning of the buffer have been handed out.
    done: usize,
    line: u64,
    /// Where in the line the buffer begins.
    offset: u64,
    /// Whether the cut before was made within something personal.
    within: bool,
}

impl Default for Pieces {
    fn default() -> Self {
        Self::of_size(LONGEST, AROUND)
    }
}

impl Pieces {
    fn of_size(longest: usize, around: usize) -> Self {
        Self { longest, around, buffer: Vec::new(), done: 0, line: 1, offset: 0, within: false }
    }

    /// The next piece; none at the end of what is read.
    pub(super) fn next(&mut self, input: &mut impl BufRead, rules: &Rules) -> io::Result<Option<Piece<'_>>> {
        self.forget();
        let ended = self.fill(input)?;
        if self.done == self.buffer.len() {
            return Ok(None);
        }
        let breaks = usize::from(self.buffer.last() == Some(&b'\n'));
        let spans = find_in(&self.buffer[..self.buffer.len() - breaks], rules);
        let (end, within) = if ended { (self.buffer.len(), false) } else { self.cut(&spans) };
        let (start, goes_on) = (self.done, self.within);
        self.within = within;
        self.done = end;
        let inside = |span: &Span| {
            let (from, to) = (span.start.max(start), span.end.min(end));
            (from < to).then(|| Span { start: from - start, end: to - start, ..*span })
        };
        Ok(Some(Piece {
            line: self.line,
            offset: self.offset + start as u64,
            bytes: &self.buffer[start..end],
            spans: spans.iter().filter_map(inside).collect(),
            goes_on,
        }))
    }

    /// Drops what was handed out, but for what is seen before a cut.
    fn forget(&mut self) {
        if self.done == 0 {
            return;
        }
        if self.done == self.buffer.len() && self.buffer.last() == Some(&b'\n') {
            self.buffer.clear();
            (self.done, self.offset, self.within) = (0, 0, false);
            self.line += 1;
            return;
        }
        let mut from = self.done.saturating_sub(self.around);
        while from < self.done && is_within_letter(self.buffer[from]) {
            from += 1;
        }
        self.buffer.drain(..from);
        self.done -= from;
        self.offset += from as u64;
    }

    /// Reads to the end of the line, or as much as is looked at in one go. Whether the line ends there.
    fn fill(&mut self, input: &mut impl BufRead) -> io::Result<bool> {
        while self.buffer.len() < self.longest {
            let read = match input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read.is_empty() {
                return Ok(true);
            }
            let read = &read[..read.len().min(self.longest - self.buffer.len())];
            let break_at = read.iter().position(|byte| *byte == b'\n');
            let taken = break_at.map_or(read.len(), |at| at + 1);
            self.buffer.extend_from_slice(&read[..taken]);
            input.consume(taken);
            if break_at.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Where a long line is cut, and whether that is within something personal: at the last blank outside all that was found
    /// with enough behind it to have been seen whole; at any place outside, where there is no blank; else where it must be.
    fn cut(&self, spans: &[Span]) -> (usize, bool) {
        let last = (self.buffer.len() - self.around).max(self.done + 1);
        let within = |at: usize| spans.iter().any(|span| span.start < at && at < span.end);
        let blank = |at: &usize| self.buffer[*at - 1] == b' ' && !within(*at);
        let places = || (self.done + 1..=last).rev();
        // Near the last place, so that the search is short and the piece long.
        if let Some(at) = places().take(self.around).find(blank) {
            return (at, false);
        }
        let between = |at: &usize| !is_within_letter(self.buffer[*at]) && !within(*at);
        match places().take(self.around).find(between) {
            Some(at) => (at, false),
            None => (last, within(last)),
        }
    }
}

/// Whether a byte continues a letter of UTF-8.
fn is_within_letter(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::BufReader;

    use proptest::prelude::*;
    use transcript::masking::{Rules, find};

    use super::Pieces;

    /// Line, start and end of all that is found, and all bytes put together again.
    fn read(bytes: &[u8], longest: usize, around: usize) -> (Vec<(u64, u64, u64)>, Vec<u8>) {
        let mut pieces = Pieces::of_size(longest, around);
        let mut input = BufReader::with_capacity(7, bytes);
        let (mut spans, mut all) = (Vec::new(), Vec::new());
        while let Some(piece) = pieces.next(&mut input, &Rules::everything()).unwrap() {
            assert!(piece.bytes.len() <= longest);
            let place = |at: usize| piece.offset + u64::try_from(at).unwrap();
            spans.extend(piece.spans.iter().map(|span| (piece.line, place(span.start), place(span.end))));
            all.extend_from_slice(piece.bytes);
        }
        (spans, all)
    }

    const SENTENCES: &str = "Jeg heter Kari Nordmann og bor i Storgata 12. Ring meg på 912 34 567! Jeg har diabetes, \
        og skriv til kari.nordmann@eksempel.no. Åpningstidene er fra 09.00 til 15.00. Fødselsnummeret er 01017012345. ";

    #[test]
    fn a_line_without_end_is_masked_as_if_it_were_whole() {
        let text = SENTENCES.repeat(60);
        let whole: Vec<(u64, u64, u64)> =
            find(&text, &Rules::everything()).iter().map(|span| (1, span.start as u64, span.end as u64)).collect();
        assert!(whole.len() > 200);
        for longest in [1_500, 2_048, 3_333] {
            let (spans, all) = read(text.as_bytes(), longest, 500);
            assert_eq!(spans, whole, "{longest}");
            assert_eq!(all, text.as_bytes());
        }
    }

    #[test]
    fn lines_are_counted_and_offsets_begin_anew() {
        let (spans, _) = read("Ring 912 34 567\r\n\nÅ, 912 34 567".as_bytes(), 1_000, 100);
        assert_eq!(spans, [(1, 5, 15), (3, 4, 14)]);
    }

    #[test]
    fn what_has_no_blank_is_cut_somewhere_and_stays_covered() {
        let text = ["9".repeat(5_000), " og ".into(), "ø".repeat(5_000)].concat();
        let (spans, all) = read(text.as_bytes(), 600, 100);
        assert_eq!(all, text.as_bytes());
        // Side by side, without a gap.
        assert_eq!(spans.first().unwrap().1, 0);
        assert_eq!(spans.last().unwrap().2, 5_000);
        assert!(spans.windows(2).all(|pair| pair[0].2 == pair[1].1), "{spans:?}");
    }

    proptest! {
        #[test]
        fn no_byte_is_lost(bytes in proptest::collection::vec(prop_oneof![Just(b' '), Just(b'\n'), Just(b'9'), any::<u8>()], 0..600)) {
            let (_, all) = read(&bytes, 64, 16);
            prop_assert_eq!(all, bytes);
        }
    }
}
