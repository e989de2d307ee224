//! Digits that stand together: groups, and what is between them.

use super::super::fold;
use super::super::sentence::Sentence;
use super::super::token::Kind;

/// Digits side by side.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Group {
    /// Its place among the sentence's tokens.
    pub(in super::super) token: usize,
    pub(in super::super) start: usize,
    pub(in super::super) end: usize,
    pub(in super::super) digits: usize,
    /// Its value; that of the first nine digits, where there are more.
    pub(in super::super) value: u32,
    /// What is between it and the next.
    pub(in super::super) gap: Gap,
    /// Where the next group begins that is not part of the same date, amount or the like; none when it is not recognised.
    pub(super) harmless_until: Option<usize>,
    /// Whether everything from here to the end is recognised.
    pub(super) rest_is_harmless: bool,
    /// Whether what begins here is known for what it is even right behind other digits: «20.11.2026».
    pub(super) unmistakable: bool,
}

/// What is between two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Gap {
    /// The last group: nothing follows.
    End,
    Space,
    Dot,
    Dash,
    /// A dash with blanks around it.
    WideDash,
    Slash,
    Comma,
    Colon,
    /// Something else, or several signs.
    Other,
}

impl Gap {
    pub(super) fn is_dash(self) -> bool {
        matches!(self, Self::Dash | Self::WideDash)
    }
}

/// The groups that stand together. Kept from one to the next, so that its memory is used again.
#[derive(Default)]
pub(in super::super) struct Cluster {
    pub(in super::super) groups: Vec<Group>,
}

const MOST_SIGNS: usize = 3;

impl Cluster {
    /// Reads the cluster that begins with the number at a place; gives the place behind it.
    pub(in super::super) fn read(&mut self, sentence: Sentence, first: usize) -> usize {
        self.groups.clear();
        let mut at = first;
        loop {
            let token = sentence.tokens[at];
            let (mut digits, mut value) = (0, 0_u32);
            for digit in sentence.written(token).chars().filter_map(fold::digit) {
                digits += 1;
                if digits <= 9 {
                    value = value * 10 + u32::from(digit);
                }
            }
            let next = gap_after(sentence, at);
            self.groups.push(Group {
                token: at,
                start: token.start,
                end: token.end,
                digits,
                value,
                gap: next.map_or(Gap::End, |(_, gap)| gap),
                harmless_until: None,
                rest_is_harmless: false,
                unmistakable: false,
            });
            match next {
                Some((next, _)) => at = next,
                None => return at + 1,
            }
        }
    }

    pub(in super::super) fn digits(&self) -> usize {
        self.groups.iter().map(|group| group.digits).sum()
    }

    /// Whether something begins here that is recognised, as is all that follows, and that cannot be part of what is before.
    pub(super) fn begins_harmless_rest(&self, at: usize) -> bool {
        let blank =
            at.checked_sub(1).is_some_and(|before| matches!(self.groups[before].gap, Gap::Space | Gap::WideDash));
        blank && self.groups[at].unmistakable && self.groups[at].rest_is_harmless
    }
}

/// The next number, where nothing but separators is between, and what is between.
fn gap_after(sentence: Sentence, at: usize) -> Option<(usize, Gap)> {
    let token = sentence.tokens[at];
    let mut next = at + 1;
    let mut gap = Gap::Space;
    while next <= at + 1 + MOST_SIGNS {
        let follower = sentence.get(next)?;
        let blank_before = sentence.tokens[next - 1].end < follower.start;
        if follower.is_number() {
            let signs = next - at - 1;
            let blanks = blank_before || sentence.tokens[at + 1].start > token.end;
            // «Storgata 12, 7340»; «i 2026. 3 nye»; «95 12 34 56 / 95 12 34 57»: a sign with a blank behind it parts.
            return match gap {
                Gap::Dot | Gap::Comma | Gap::Colon | Gap::Slash if signs == 1 && blanks => None,
                Gap::Dash if signs == 1 && blanks => Some((next, Gap::WideDash)),
                gap => Some((next, gap)),
            };
        }
        let Kind::Sign(sign) = follower.kind else { return None };
        let this = match sign {
            '.' | '·' | '•' => Gap::Dot,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Gap::Dash,
            '/' => Gap::Slash,
            ',' if !blank_before => Gap::Comma,
            ':' if !blank_before => Gap::Colon,
            '(' | ')' | '_' | '\'' | '’' | '*' | '|' | '\\' => Gap::Other,
            _ => return None,
        };
        gap = if next == at + 1 { this } else { Gap::Other };
        next += 1;
    }
    None
}
