//! One sentence, as every rule sees it.

use super::lexicon::Meaning;
use super::token::Token;

/// A sentence of a text, cut up.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
}

impl<'a> Sentence<'a> {
    pub(super) fn get(self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    /// The token so many places before.
    pub(super) fn back(self, index: usize, places: usize) -> Option<Token> {
        self.get(index.checked_sub(places)?)
    }

    pub(super) fn written(self, token: Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    /// Whether two neighbours touch.
    pub(super) fn touches(self, index: usize) -> bool {
        matches!((self.get(index), self.get(index + 1)), (Some(one), Some(next)) if one.end == next.start)
    }

    pub(super) fn means(self, index: usize, what: Meaning) -> bool {
        self.get(index).is_some_and(|token| token.means(what))
    }

    pub(super) fn any(self, what: Meaning) -> bool {
        self.tokens.iter().any(|token| token.means(what))
    }

    /// Whether one of so many words before a place means this. What is already masked is looked past by nobody.
    pub(super) fn near_before(self, index: usize, places: usize, what: Meaning) -> bool {
        let tokens = self.tokens.get(index.saturating_sub(places)..index).unwrap_or_default();
        tokens
            .iter()
            .rev()
            .take_while(|token| !token.is_sign(']') && !token.is_sign('\n'))
            .any(|token| token.means(what))
    }
}
