//! Addresses that a machine gives: e-mail (RFC 5321), IP (RFC 791, RFC 4291).

use super::lexicon::{Meaning, same};
use super::sentence::Sentence;
use super::token::COVER;
use super::{Label, Span, fold};

/// As long as a mailbox and a domain may be (RFC 5321, 4.5.3.1): no search goes further.
const LONGEST_MAILBOX: usize = 64;
const LONGEST_DOMAIN: usize = 255;

/// As many pieces as the longest IP address has to either side of a colon.
const MOST_PARTS: usize = 32;

/// Mailboxes of a municipality and not of a person.
const OFFICES: [&str; 8] = [
    "postmottak",
    "post",
    "servicetorget",
    "servicetorg",
    "personvernombud",
    "personvernombudet",
    "firmapost",
    "kundeservice",
];

/// Finds e-mail addresses, also those that write `(at)`.
pub(super) fn email(sentence: Sentence, spans: &mut Vec<Span>) {
    for (index, token) in sentence.tokens.iter().enumerate() {
        let (left, right) = if token.is_sign('@') {
            (token.start, token.end)
        } else if let Some(around) = spelled_at(sentence, index) {
            around
        } else {
            continue;
        };
        let reached = spans.last().map_or(0, |span| span.end);
        let start = mailbox_before(sentence.text, left).max(reached).min(left);
        let Some(end) = domain_after(sentence.text, right) else { continue };
        let office = OFFICES.iter().any(|office| same(&sentence.text[start..left], office))
            && sentence.text[right..end].ends_with("kommune.no");
        if start < left && !office {
            spans.push(Span { start, end, label: Label::Email });
        }
    }
}

/// `(at)`, `[at]`, ` (at) `: where what is before it ends, and where what is after it begins.
fn spelled_at(sentence: Sentence, index: usize) -> Option<(usize, usize)> {
    let at = sentence.get(index).filter(|token| token.length() <= 10)?;
    let opens = sentence.back(index, 1).filter(|sign| sign.is_sign('(') || sign.is_sign('['))?;
    let closes = sentence.get(index + 1).filter(|sign| sign.is_sign(')') || sign.is_sign(']'))?;
    if !["at", "krøllalfa", "alfakrøll", "snabel"].iter().any(|word| same(sentence.written(at), word)) {
        return None;
    }
    let before = sentence.back(index, 2)?;
    let after = sentence.get(index + 2)?;
    // A blank on both sides at most, no line.
    (opens.start - before.end <= 1 && after.start - closes.end <= 1).then_some((before.end, after.start))
}

fn mailbox_before(text: &str, end: usize) -> usize {
    let mut start = end;
    for letter in text[..end].chars().rev() {
        let fits = match letter {
            '.' | '_' | '%' | '+' | '-' => true,
            '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
            _ => fold::class(letter) == fold::Class::Letter,
        };
        if !fits || end - start >= LONGEST_MAILBOX {
            break;
        }
        start -= letter.len_utf8();
    }
    start + text[start..end].bytes().take_while(|byte| matches!(byte, b'.' | b'-' | b'+' | b'%')).count()
}

/// Where a domain ends: behind the last of its labels that can be the last one, which is of letters.
fn domain_after(text: &str, start: usize) -> Option<usize> {
    let mut ends = None;
    // Where its label begins, how long that is so far, and how many letters it begins with.
    let (mut at, mut label, mut length, mut letters) = (start, start, 0, 0);
    for letter in text[start..].chars() {
        let alphabetic =
            letter.is_ascii_alphabetic() || !letter.is_ascii() && fold::class(letter) == fold::Class::Letter;
        let fits = alphabetic || letter.is_ascii_digit() || matches!(letter, '.' | '-');
        if !fits || at - start >= LONGEST_DOMAIN {
            break;
        }
        at += letter.len_utf8();
        if letter == '.' {
            if at - label == 1 {
                break;
            }
            (label, length, letters) = (at, 0, 0);
            continue;
        }
        length += 1;
        if alphabetic && letters + 1 == length {
            letters += 1;
            if letters > 1 && label > start {
                ends = Some(at);
            }
        } else if text[label..at].starts_with("xn--") && label > start && letter != '-' {
            ends = Some(at);
        }
    }
    ends
}

/// Finds IP addresses of both versions.
pub(super) fn ip(sentence: Sentence, spans: &mut Vec<Span>) {
    for (index, token) in sentence.tokens.iter().enumerate() {
        let found = if token.is_number() {
            version_4(sentence, index)
        } else if token.is_sign(':') {
            version_6(sentence, index)
        } else {
            None
        };
        if let Some((start, end)) = found
            && spans.last().is_none_or(|span| span.end <= start || span.label != Label::Ip)
        {
            spans.push(Span { start, end, label: Label::Ip });
        }
    }
}

/// Four numbers to 255 with dots. «Versjon 1.2.3.4» is none, nor is a numbered heading.
fn version_4(sentence: Sentence, index: usize) -> Option<(usize, usize)> {
    let tokens = sentence.tokens.get(index..index + 7)?;
    let touching = tokens.windows(2).all(|pair| pair[0].end == pair[1].start);
    let mut digits = 0;
    for (place, token) in tokens.iter().enumerate() {
        if place % 2 == 1 {
            if !token.is_sign('.') {
                return None;
            }
            continue;
        }
        let mut octet = 0;
        for byte in sentence.written(*token).bytes() {
            if !byte.is_ascii_digit() || octet > 255 {
                return None;
            }
            octet = octet * 10 + u32::from(byte - b'0');
        }
        if octet > 255 || token.length() > 3 {
            return None;
        }
        digits += token.length();
    }
    let goes_on = sentence.touches(index + 6)
        && sentence.get(index + 7).is_some_and(|sign| sign.is_sign('.') && sentence.touches(index + 7))
        && sentence.get(index + 8).is_some_and(super::token::Token::is_number);
    let begins = sentence.back(index, 1).is_none_or(|before| !(before.is_sign('.') && before.end == tokens[0].start));
    // «+47 91.23.45.67» is dialled.
    let dialled = (1..=3)
        .filter_map(|places| sentence.back(index, places))
        .find(|token| !token.is_number() && !token.is_sign(')'));
    let dialled = dialled.is_some_and(|sign| sign.is_sign('+'))
        || sentence.back(index, 1).is_some_and(|before| sentence.written(before) == "0047");
    let version = sentence.near_before(index, 1, Meaning::STANDARD);
    (touching && digits > 4 && !goes_on && begins && !version && !dialled).then(|| (tokens[0].start, tokens[6].end))
}

/// Groups of hexadecimal digits around a colon.
fn version_6(sentence: Sentence, index: usize) -> Option<(usize, usize)> {
    let part = |at: usize| {
        // What is covered is no part of it.
        let token = sentence.get(at).filter(|token| !token.is_sign(COVER));
        let written = token.map(|token| sentence.written(token)).unwrap_or_default();
        !written.is_empty()
            && written.len() < 40
            && (written == ":" || written.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let (mut first, mut last) = (index, index);
    while index - first < MOST_PARTS && first > 0 && sentence.touches(first - 1) && part(first - 1) {
        first -= 1;
    }
    while last - index < MOST_PARTS && sentence.touches(last) && part(last + 1) {
        last += 1;
    }
    // Nor is what it is written on right behind.
    while sentence.text[sentence.tokens[first].start..].bytes().take(5).all(|byte| byte != b':') && first < index {
        first += 1;
    }
    let start = sentence.tokens[first].start;
    let mut written = sentence.text.get(start..sentence.tokens[last].end)?.as_bytes();
    while let [before @ .., b':'] = written {
        written = before;
    }
    let begins = written.first().is_some_and(u8::is_ascii_hexdigit);
    let (mut colons, mut digits, mut group, mut longest, mut shortened) = (0, 0, 0, 0, false);
    let mut end = start;
    for (at, byte) in written.iter().enumerate() {
        if *byte == b':' {
            longest = longest.max(group);
            shortened |= colons > 0 && group == 0;
            colons += 1;
            group = 0;
        } else {
            // What is written on right behind the last group is no part of it.
            group += 1;
            digits += usize::from(byte.is_ascii_digit() && group <= 4);
        }
        if group <= 4 {
            end = start + at + 1;
        }
    }
    let whole = colons == 7 || shortened && (2..=7).contains(&colons);
    (longest <= 4 && whole && digits > 1 && begins).then_some((start, end))
}
