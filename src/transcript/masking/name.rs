//! Names of people, where a phrase says that one comes: «jeg heter», «mitt navn er», «hilsen», «mamma heter».
//!
//! Names that stand alone are not found; no list of names is kept. Whoever shows what was masked says so.

use super::lexicon::Meaning;
use super::sentence::Sentence;
use super::token::{COVER, Kind, Token};
use super::{Label, Span};

const SPEAKER: Meaning = Meaning::FIRST.or(Meaning::KIN).or(Meaning::RELATIVE).or(Meaning::OTHER);
const MOST_WORDS: usize = 6;

/// What a phrase that a name follows is known by.
pub(super) const PHRASES: Meaning = Meaning::CALLED
    .or(Meaning::NAME)
    .or(Meaning::GREETING)
    .or(Meaning::ROLE)
    .or(Meaning::KIN)
    .or(Meaning::RELATIVE)
    .or(Meaning::IS);

/// Words that say what a number is, and are no name.
const NUMBERS: Meaning = Meaning::CASE
    .or(Meaning::CADASTRE)
    .or(Meaning::STANDARD)
    .or(Meaning::LAW)
    .or(Meaning::CURRENCY)
    .or(Meaning::UNIT)
    .or(Meaning::PUBLIC);

/// Finds names.
pub(super) fn find(sentence: Sentence, spans: &mut Vec<Span>) {
    for (index, token) in sentence.tokens.iter().enumerate() {
        let meaning = token.meaning();
        let found = if meaning.has(Meaning::CALLED) {
            called(sentence, index)
        } else if meaning.has(Meaning::NAME) {
            named(sentence, index)
        } else if meaning.has(Meaning::GREETING) {
            greeting(sentence, index)
        } else if meaning.has(Meaning::ROLE) {
            role(sentence, index)
        } else if meaning.has(Meaning::KIN.or(Meaning::RELATIVE)) {
            relative_of(sentence, index)
        } else if meaning.has(Meaning::IS) {
            it_is(sentence, index)
        } else {
            None
        };
        if let Some((start, end)) = found
            && spans.last().is_none_or(|span| span.end <= start)
        {
            spans.push(Span { start, end, label: Label::Name });
        }
    }
}

type Found = Option<(usize, usize)>;

/// «jeg heter Kari», «mamma heter», «datteren vår heter», «heter jeg Kari», “my daughter is called Nora”.
fn called(sentence: Sentence, index: usize) -> Found {
    let turned = sentence.means(index + 1, Meaning::FIRST);
    if !(turned || sentence.near_before(index, 3, SPEAKER)) {
        return None;
    }
    name(sentence, index + 1 + usize::from(turned), true)
}

/// «mitt navn er Kari», «navnet mitt er Kari», «Navn: Kari», “my son's name is Adam”.
fn named(sentence: Sentence, index: usize) -> Found {
    let mut next = index + 1;
    if sentence.means(next, Meaning::FIRST) {
        next += 1;
    }
    let colon = sentence.get(next).is_some_and(|sign| sign.is_sign(':'));
    if !(colon || sentence.means(next, Meaning::IS)) {
        return None;
    }
    next += 1;
    if colon && sentence.get(next).is_some_and(|sign| sign.is_sign('\n')) {
        next += 1;
    }
    let before = sentence.back(index, 1);
    let whose = sentence.means(index + 1, Meaning::FIRST)
        || before.is_some_and(|word| {
            word.means(SPEAKER) || sentence.written(word).ends_with("'s") || sentence.written(word).ends_with("’s")
        });
    // «Navnet er Kari» begins; «skolens navn er Aune» is no person's.
    let begins = before.is_none_or(|before| matches!(before.kind, Kind::Sign(sign) if sign != COVER));
    if whose || begins { name(sentence, next, whose || colon) } else { None }
}

/// «Vennlig hilsen Kari», «mvh kari», «Helsing,⏎Kari».
fn greeting(sentence: Sentence, index: usize) -> Found {
    let mut next = index + 1;
    while next < index + 4
        && sentence
            .get(next)
            .is_some_and(|token| matches!(token.kind, Kind::Sign(',' | ':' | '!' | '.' | '-' | '–' | '\n')))
    {
        next += 1;
    }
    if sentence.get(next).is_some_and(|word| matches!(sentence.written(word), "fra" | "frå" | "from")) {
        next += 1;
    }
    // Whoever signs for an office is not masked: no word of it before the line ends.
    let line =
        sentence.tokens.get(next..).unwrap_or_default().iter().take(MOST_WORDS).take_while(|token| token.is_word());
    if line.clone().any(|word| word.means(Meaning::ORGANISATION)) {
        return None;
    }
    // In small letters only what stands alone at the end: «mvh tor».
    let words = line.count();
    let ends =
        sentence.get(next + words).is_none_or(|token| matches!(token.kind, Kind::Sign('.' | '\n' | '!' | ':' | '-')));
    name(sentence, next, ends && words <= 2)
}

/// «Kontaktperson er Arne Lauvdal», «Saksbehandler: Kari»
fn role(sentence: Sentence, index: usize) -> Found {
    let next = sentence.get(index + 1)?;
    if next.is_sign(':') || next.means(Meaning::IS) { name(sentence, index + 2, false) } else { None }
}

/// «jeg er moren til Filip», «far til Iben».
fn relative_of(sentence: Sentence, index: usize) -> Found {
    let next = sentence.get(index + 1)?;
    if matches!(sentence.written(next), "til" | "åt") && sentence.any(Meaning::FIRST) {
        name(sentence, index + 2, false)
    } else {
        None
    }
}

/// «det er Hilde som skriver», «det er Knut her».
fn it_is(sentence: Sentence, index: usize) -> Found {
    let it = sentence.back(index, 1)?;
    let word = sentence.get(index + 1)?;
    if !matches!(sentence.written(it), "det" | "Det" | "Dette" | "dette" | "Her" | "her") || !word.is_capital() {
        return None;
    }
    let (start, end) = name(sentence, index + 1, false)?;
    let after = sentence.tokens.iter().position(|token| token.start >= end)?;
    let after = sentence.get(after)?;
    matches!(sentence.written(after), "som" | "her").then_some((start, end))
}

/// The words of a name from a place on. In small letters (`small`): one word, and a second where the name then ends.
fn name(sentence: Sentence, from: usize, small: bool) -> Found {
    let first = sentence.get(from).filter(|first| first.is_word() && first.length() > 1 || first.is_capital())?;
    // «Bo», «Live» and «Siden» are names too, where nothing else can follow.
    if first.means(Meaning::SMALL.or(Meaning::FIRST)) && !(first.is_capital() && small) {
        return None;
    }
    let written = first.is_capital() || small && may_be_small(sentence, first);
    if !written || first.means(NUMBERS) {
        return None;
    }
    let mut end = from + 1;
    let mut words = 1;
    while words < MOST_WORDS {
        let Some(next) = sentence.get(end) else { break };
        let joined = next.is_sign('-') && sentence.touches(end - 1) && sentence.touches(end);
        let initial =
            next.is_sign('.') && sentence.tokens[end - 1].length() == 1 && sentence.tokens[end - 1].is_capital();
        let ahead = sentence.get(end + 1);
        let particle = is_particle(sentence.written(next))
            && ahead.is_some_and(|ahead| ahead.is_capital() && !ahead.means(Meaning::SMALL));
        if joined && ahead.is_some_and(Token::is_word) || initial && ahead.is_some_and(Token::is_capital) || particle {
            end += 2;
        } else if next.is_capital() && !next.means(Meaning::SMALL.or(NUMBERS))
            || !first.is_capital() && words == 1 && may_be_small(sentence, next) && ends_after(sentence, end)
        {
            end += 1;
        } else {
            break;
        }
        words += 1;
    }
    Some((first.start, sentence.tokens[end - 1].end))
}

fn may_be_small(sentence: Sentence, word: Token) -> bool {
    let known = Meaning::SMALL
        .or(Meaning::FIRST)
        .or(Meaning::IS)
        .or(Meaning::HAS)
        .or(Meaning::ORGANISATION)
        .or(Meaning::NAME)
        .or(NUMBERS);
    word.is_word() && word.length() > 1 && !word.means(known) && !is_particle(sentence.written(word))
}

fn ends_after(sentence: Sentence, index: usize) -> bool {
    sentence.get(index + 1).is_none_or(|next| !next.is_word() || next.means(Meaning::SMALL.or(Meaning::FIRST)))
}

/// What stands within a name in small letters; «og» and «and» between two.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "de"
            | "del"
            | "da"
            | "di"
            | "al"
            | "el"
            | "bin"
            | "ibn"
            | "der"
            | "ter"
            | "af"
            | "av"
            | "og"
            | "and"
    )
}
