//! Addresses that a machine gives: e-mail (RFC 5321), IP (RFC 791, RFC 4291).

use super::lexicon::{Meaning, same};
use super::sentence::Sentence;
use super::{Label, Span, fold};

/// As long as a mailbox and a domain may be (RFC 5321, 4.5.3.1): no search goes further.
const LONGEST_MAILBOX: usize = 64;
const LONGEST_DOMAIN: usize = 255;

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
        let start = mailbox_before(sentence.text, left);
        let Some(end) = domain_after(sentence.text, right) else { continue };
        let office = OFFICES.iter().any(|office| same(&sentence.text[start..left], office))
            && sentence.text[right..end].ends_with("kommune.no");
        if start < left && !office && spans.last().is_none_or(|span| span.end <= start) {
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

fn domain_after(text: &str, start: usize) -> Option<usize> {
    let mut end = start;
    let mut last_dot = None;
    for letter in text[start..].chars() {
        let fits = match letter {
            '.' => {
                last_dot = Some(end);
                true
            }
            '-' => true,
            '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
            _ => fold::class(letter) == fold::Class::Letter,
        };
        if !fits || end - start >= LONGEST_DOMAIN {
            break;
        }
        end += letter.len_utf8();
    }
    let trimmed = text[start..end].trim_end_matches(['.', '-']);
    end = start + trimmed.len();
    if last_dot.is_some_and(|dot| dot >= end) {
        last_dot = trimmed.rfind('.').map(|dot| start + dot);
    }
    let dot = last_dot.filter(|dot| *dot > start)?;
    (text[dot + 1..end].chars().count() >= 2).then_some(end)
}

/// Finds IP addresses of both versions.
pub(super) fn ip(sentence: Sentence, spans: &mut Vec<Span>) {
    for (index, token) in sentence.tokens.iter().enumerate() {
        let found = if token.is_number() {
            version_4(sentence, index)
        } else if token.is_sign(':') {
            version_6(sentence.text, token.start)
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
        let octet: u32 = sentence.written(*token).parse().ok().filter(|_| token.length() <= 3)?;
        if octet > 255 {
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
    let version = sentence.near_before(index, 2, Meaning::STANDARD);
    (touching && digits > 4 && !goes_on && begins && !version && !dialled).then(|| (tokens[0].start, tokens[6].end))
}

/// Groups of hexadecimal digits around a colon.
fn version_6(text: &str, colon: usize) -> Option<(usize, usize)> {
    let part = |byte: &u8| byte.is_ascii_hexdigit() || *byte == b':';
    let bytes = text.as_bytes();
    let before = bytes[..colon].iter().rev().take(39).take_while(|byte| part(byte)).count();
    let after = bytes[colon..].iter().take(40).take_while(|byte| part(byte)).count();
    let (start, end) = (colon - before, colon + after);
    let written = text.get(start..end)?.trim_end_matches(':');
    let colons = written.matches(':').count();
    let groups = written.split(':').all(|group| group.len() <= 4);
    let whole = colons == 7
        || written.bytes().zip(written.bytes().skip(1)).any(|pair| pair == (b':', b':')) && (2..=7).contains(&colons);
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let word_before = text[..start].chars().next_back().is_some_and(|letter| {
        fold::class(letter) == fold::Class::Letter && !letter.is_ascii_punctuation() && !letter.is_ascii_whitespace()
    });
    (groups && whole && digits > 1 && !word_before && written.starts_with(|sign: char| sign.is_ascii_hexdigit()))
        .then(|| (start, start + written.len()))
}
