//! What is personal in a text, found and covered.
//!
//! ```
//! use transcript::Language;
//! use transcript::masking::{Rules, mask};
//!
//! let masked = mask("Jeg heter Kari, ring 912 34 567 før 20.11.2026", &Rules::everything(), Language::Bokmal);
//! assert_eq!(masked.as_str(), "Jeg heter [navn], ring [telefonnummer] før 20.11.2026");
//! ```
//!
//! The way through it: [`token`] cuts the text into sentences of words, numbers and signs, and each word is looked up in the
//! [`lexicon`] while it is cut. Each sentence is then shown to what knows one kind of thing: [`number`], [`address`] (e-mail
//! and IP), [`place`] (streets, coordinates, number plates), [`name`] and [`person`] (health, gender, orientation,
//! politics). [`rules`] says which of them are asked, [`label`] what a mask says.
//!
//! Each looks a bounded number of tokens around a place, so the time grows as the text does, whatever the text. There is no regular
//! expression and no list of names.
//!
//! It is a help and no guarantee: it finds what is written in ways that it knows. How much that is, `tests/masking.rs` measures.

mod address;
mod fold;
mod label;
mod lexicon;
mod name;
mod number;
mod person;
mod place;
mod rules;
mod sentence;
mod token;

use std::fmt;

pub use label::Label;
pub use rules::{Category, PRESETS, Preset, Rules};

use crate::Language;
use lexicon::Meaning;
use sentence::Sentence;
use token::{COVER, Kind, Token, Tokens};

/// Something personal: where it is, in bytes, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first byte.
    pub start: usize,
    /// The byte behind its last.
    pub end: usize,
    /// What it is.
    pub label: Label,
}

impl Span {
    /// What kind of thing it is.
    pub fn category(&self) -> Category {
        self.label.category()
    }
}

/// A text in which what was found is covered. Only [`mask`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked(String);

impl Masked {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Masked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Finds what the rules look for: in order, none within another.
pub fn find(text: &str, rules: &Rules) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut tokens = Tokens::new(text);
    let mut sentence = Vec::new();
    let mut cluster = number::Cluster::default();
    let mut found = Vec::new();
    while tokens.next_sentence(&mut sentence) {
        find_in(text, &mut sentence, rules, &mut cluster, &mut found);
        spans.append(&mut found);
    }
    spans
}

/// Covers what the rules look for; each mask says what it covers, in the visitor's language.
pub fn mask(text: &str, rules: &Rules, language: Language) -> Masked {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in find(text, rules) {
        out.push_str(&text[at..span.start]);
        out.push_str(span.label.mask(language));
        at = span.end;
    }
    out.push_str(&text[at..]);
    Masked(out)
}

/// What a text should perhaps not be sent with: everything that is known is looked for. A warning, never a block.
pub fn inspect(text: &str) -> Vec<Span> {
    find(text, &Rules::everything())
}

/// One kind after the other: each sees what is found before it as covered already, so that nothing is found twice, and nothing
/// else is found when a masked text is masked again.
fn find_in(text: &str, tokens: &mut [Token], rules: &Rules, cluster: &mut number::Cluster, found: &mut Vec<Span>) {
    let mut meanings = Meaning::NONE;
    let (mut has_number, mut has_at, mut has_colon) = (false, false, false);
    for token in &*tokens {
        match token.kind {
            Kind::Word { meaning, .. } => meanings = meanings.or(meaning),
            Kind::Number => has_number = true,
            Kind::Sign('@' | '(' | '[') => has_at = true,
            Kind::Sign(':') => has_colon = true,
            Kind::Sign(_) => {}
        }
    }
    let mut ask = |when: bool, category: Category, find: &mut dyn FnMut(Sentence, &mut Vec<Span>)| {
        if when && rules.has(category) {
            let mut own = Vec::new();
            find(Sentence { text, tokens }, &mut own);
            widen(tokens, &mut own);
            cover(tokens, &own);
            merge(found, own);
        }
    };
    ask(has_at, Category::Email, &mut address::email);
    ask(has_number || has_colon, Category::Ip, &mut address::ip);
    ask(has_number, Category::Location, &mut place::coordinates);
    ask(has_number, Category::Location, &mut place::street);
    ask(has_number, Category::Plates, &mut place::plate);
    ask(has_number, Category::Numbers, &mut |sentence, spans| {
        number::find(sentence, rules.most_digits, cluster, spans);
    });
    if meanings.has(person::SOMEBODY) {
        let mut own = Vec::new();
        person::find(Sentence { text, tokens }, rules.kinds, &mut own);
        cover(tokens, &own);
        merge(found, own);
    }
    // Last, because it looks far ahead for words that make a greeting an office's.
    if meanings.has(name::PHRASES) && rules.has(Category::Names) {
        let mut own = Vec::new();
        name::find(Sentence { text, tokens }, &mut own);
        merge(found, own);
    }
}

/// Makes spans end where tokens do: what is covered is never half a word.
fn widen(tokens: &[Token], spans: &mut Vec<Span>) {
    let mut reached = 0;
    spans.retain_mut(|span| {
        let first = tokens.partition_point(|token| token.end <= span.start);
        let last = tokens.partition_point(|token| token.start < span.end);
        if let (Some(first), Some(last)) = (tokens.get(first), last.checked_sub(1).and_then(|last| tokens.get(last))) {
            (span.start, span.end) = (span.start.min(first.start), span.end.max(last.end));
        }
        let apart = reached <= span.start;
        span.start = span.start.max(reached);
        reached = reached.max(span.end);
        apart || span.start < span.end
    });
}

/// Puts what one kind has found among the rest; both are in order.
fn merge(found: &mut Vec<Span>, own: Vec<Span>) {
    if found.is_empty() {
        *found = own;
        return;
    }
    let before = std::mem::take(found);
    let mut at = 0;
    for span in own {
        while let Some(earlier) = before.get(at).filter(|earlier| earlier.start < span.start) {
            found.push(*earlier);
            at += 1;
        }
        found.push(span);
    }
    found.extend_from_slice(&before[at..]);
}

/// Makes the tokens of what is found opaque, as a mask is.
fn cover(tokens: &mut [Token], spans: &[Span]) {
    let mut at = 0;
    for span in spans {
        at += tokens[at..].partition_point(|token| token.start < span.start);
        while let Some(token) = tokens.get_mut(at).filter(|token| token.start < span.end) {
            token.kind = Kind::Sign(COVER);
            at += 1;
        }
    }
}
