//! Numbers of more digits than a rule allows, however they are spelled.
//!
//! A supplier writes «nummer på mer enn 6 siffer», and means telephone numbers; taken literally, as digits side by side, the
//! rule misses «912 34 567», «8601.11.17947» and «010190 12345», and with separators allowed it hits «20.11.2026» and
//! «1 250 000 kr». So: digits with separators between them are gathered in a [`cluster`]; what in it is
//! recognised as a date, a time, an amount, a case number and so on ([`exception`]) is let be, and only when all of what stands
//! together is recognised; the rest is counted. What kind of number it is ([`checksum`]) gives it a name and never decides
//! whether it is masked: a mistyped fødselsnummer is one.

mod checksum;
mod cluster;
mod exception;

use std::ops::Range;

pub(super) use cluster::Cluster;

use super::sentence::Sentence;
use super::{Label, Span};
use checksum::Digits;

/// Finds the numbers of a sentence that have more digits than `limit`.
pub(super) fn find(sentence: Sentence, limit: usize, cluster: &mut Cluster, spans: &mut Vec<Span>) {
    let mut at = 0;
    while let Some(token) = sentence.get(at) {
        if !token.is_number() {
            at += 1;
            continue;
        }
        at = cluster.read(sentence, at);
        if cluster.digits() > limit {
            judge(sentence, limit, cluster, spans);
        }
    }
}

/// Masks what in a cluster is not recognised as something else.
fn judge(sentence: Sentence, limit: usize, cluster: &mut Cluster, spans: &mut Vec<Span>) {
    exception::recognise(sentence, cluster);
    let count = cluster.groups.len();
    let mut from = 0;
    while from < count {
        if let Some(end) = cluster.groups[from].harmless_until {
            from = end;
            continue;
        }
        let mut to = from + 1;
        while to < count && !cluster.begins_harmless_rest(to) {
            to += 1;
        }
        let groups = &cluster.groups[from..to];
        if groups.iter().map(|group| group.digits).sum::<usize>() > limit
            && let (Some(first), Some(last)) = (groups.first(), groups.last())
        {
            let start = with_prefix(sentence, first.token, last.end);
            let mut digits = Digits::default();
            for group in groups {
                digits.read(&sentence.text[group.start..group.end]);
            }
            let label = name(sentence, cluster, from..to, &digits);
            spans.push(Span { start, end: last.end, label });
        }
        from = to;
    }
}

/// Where a number begins that has «+» or «(+» before it.
fn with_prefix(sentence: Sentence, token: usize, end: usize) -> usize {
    let mut start = sentence.tokens[token].start;
    let before = |places: usize, sign: char, start: usize| {
        sentence.back(token, places).is_some_and(|token| token.is_sign(sign) && token.end == start)
    };
    let mut places = 1;
    if before(1, '+', start) {
        start -= 1;
        places = 2;
    }
    if before(places, '(', start) && sentence.text[start..end].bytes().any(|byte| byte == b')') {
        start - 1
    } else {
        start
    }
}

/// What a number is, by its digits and the way it is written.
fn name(sentence: Sentence, cluster: &Cluster, range: Range<usize>, digits: &Digits) -> Label {
    let groups = &cluster.groups[range];
    let plus = groups.first().is_some_and(|first| sentence.text[..first.start].ends_with('+'));
    if (plus || digits.begins(b"0047")) && (8..=15).contains(&digits.count()) || checksum::is_norwegian_phone(digits) {
        return Label::Phone;
    }
    if let Some(label) = checksum::person(digits) {
        return label;
    }
    let as_account = groups.iter().map(|group| group.digits).eq([4, 2, 5]);
    if as_account || checksum::is_account(digits) {
        return Label::Account;
    }
    if checksum::is_organisation(digits) { Label::Organisation } else { Label::Number }
}
