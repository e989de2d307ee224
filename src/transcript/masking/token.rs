//! A text cut into words, numbers and signs, in one pass over its bytes.
//!
//! Blanks make no token, but a line break does: a greeting ends with one. What a text is cut into is handed on sentence by
//! sentence, so that memory follows the longest sentence and not the text.

use super::lexicon::{Lexicon, Meaning, same};
use super::{Label, fold};

/// A piece of the text, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with an apostrophe between letters.
    Word {
        /// What the lexicon knows about it.
        meaning: Meaning,
        /// Whether it begins with a capital.
        capital: bool,
    },
    /// Digits, of any script that a visitor is likely to write in.
    Number,
    /// Any other sign, and the line break.
    Sign(char),
}

/// The sign that stands for what is covered: the end of a mask.
pub(super) const COVER: char = ']';

impl Token {
    pub(super) fn is_sign(self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(super) fn is_number(self) -> bool {
        self.kind == Kind::Number
    }

    pub(super) fn is_word(self) -> bool {
        matches!(self.kind, Kind::Word { .. })
    }

    pub(super) fn is_capital(self) -> bool {
        matches!(self.kind, Kind::Word { capital: true, .. })
    }

    pub(super) fn meaning(self) -> Meaning {
        if let Kind::Word { meaning, .. } = self.kind { meaning } else { Meaning::NONE }
    }

    pub(super) fn means(self, what: Meaning) -> bool {
        self.meaning().has(what)
    }

    pub(super) fn length(self) -> usize {
        self.end - self.start
    }
}

/// Cuts the text, one sentence at a time.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    lexicon: &'static Lexicon,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, lexicon: Lexicon::get() }
    }

    /// Fills `sentence` with the next one; false at the end of the text.
    pub(super) fn next_sentence(&mut self, sentence: &mut Vec<Token>) -> bool {
        sentence.clear();
        while let Some(token) = self.next_token() {
            sentence.push(token);
            if let Kind::Sign(sign) = token.kind
                && self.ends(sign, sentence)
            {
                return true;
            }
        }
        !sentence.is_empty()
    }

    /// Whether a sentence ends with the sign that was read last.
    fn ends(&self, sign: char, sentence: &[Token]) -> bool {
        let before = sentence.len().checked_sub(2).and_then(|index| sentence.get(index));
        match sign {
            // «Vennlig hilsen,⏎Kari» and «Navn:⏎Kari» go on.
            '\n' => {
                let word = sentence
                    .iter()
                    .rev()
                    .skip(1)
                    .find(|token| !matches!(token.kind, Kind::Sign(sign) if sign != COVER));
                let calls = Meaning::GREETING.or(Meaning::NAME);
                let near = sentence.len() < 4 || before.is_some_and(|token| token.means(calls) || !token.is_word());
                !(near && word.is_some_and(|word| word.means(calls)))
            }
            '.' | '!' | '?' | '…' => {
                let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
                rest.first().is_none_or(|next| matches!(next, b' ' | b'\n' | b'\r' | b'\t' | 0xC2 | 0xE2))
                    && match before.map(|token| (token.kind, token.length())) {
                        _ if sign != '.' => true,
                        Some((Kind::Word { .. }, length)) => length > 2 && !self.is_abbreviation(before),
                        // «20. november», but «Ring 912 34 567. Takk»
                        Some((Kind::Number, 3..)) => true,
                        Some((Kind::Number, _)) => {
                            let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
                            next.is_none_or(u8::is_ascii_uppercase)
                        }
                        _ => true,
                    }
            }
            _ => false,
        }
    }

    /// «saksnr.», «tlf.»; those of two letters, as «kl.» and the initial of a name, are known by their length.
    fn is_abbreviation(&self, word: Option<&Token>) -> bool {
        let word = word.and_then(|word| self.text.get(word.start..word.end)).unwrap_or_default();
        word.ends_with("nr") || ABBREVIATIONS.iter().any(|known| same(word, known))
    }

    fn next_token(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        loop {
            let start = self.at;
            let byte = *bytes.get(start)?;
            match CLASS[usize::from(byte)] {
                Class::Blank => self.at += 1,
                Class::Letter => return Some(self.word(start)),
                Class::Digit => return Some(self.number(start)),
                Class::Sign => {
                    if byte == b'['
                        && let Some(length) = Label::mask_at(&self.text[start..])
                    {
                        self.at += length;
                        return Some(Token { start, end: self.at, kind: Kind::Sign(COVER) });
                    }
                    self.at += 1;
                    return Some(Token { start, end: self.at, kind: Kind::Sign(char::from(byte)) });
                }
                Class::Beyond => {
                    let letter = self.text[start..].chars().next()?;
                    match fold::class(letter) {
                        fold::Class::Letter => return Some(self.word(start)),
                        fold::Class::Digit => return Some(self.number(start)),
                        fold::Class::Blank => self.at += letter.len_utf8(),
                        fold::Class::Sign => {
                            self.at += letter.len_utf8();
                            return Some(Token { start, end: self.at, kind: Kind::Sign(letter) });
                        }
                    }
                }
            }
        }
    }

    /// Digits that stand side by side; what is invisible between them does not part them.
    fn number(&mut self, start: usize) -> Token {
        let bytes = self.text.as_bytes();
        let mut at = start;
        let mut end = start;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_digit() {
                at += 1;
                end = at;
                continue;
            }
            if byte.is_ascii() {
                break;
            }
            let Some(letter) = self.text[at..].chars().next() else { break };
            if fold::class(letter) == fold::Class::Digit {
                at += letter.len_utf8();
                end = at;
            } else if fold::is_invisible(letter) {
                at += letter.len_utf8();
            } else {
                break;
            }
        }
        self.at = end;
        Token { start, end, kind: Kind::Number }
    }

    fn word(&mut self, start: usize) -> Token {
        let bytes = self.text.as_bytes();
        let mut reading = self.lexicon.reading();
        let mut at = start;
        let capital = if bytes[start].is_ascii() {
            bytes[start].is_ascii_uppercase()
        } else {
            self.text[start..].chars().next().is_some_and(fold::is_capital)
        };
        while let Some(&byte) = bytes.get(at) {
            match CLASS[usize::from(byte)] {
                Class::Letter => {
                    reading.letter(byte | 0x20);
                    at += 1;
                }
                // «I'm», «mother's»: an apostrophe between letters.
                Class::Sign if byte == b'\'' && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => {
                    reading.letter(byte);
                    at += 1;
                }
                Class::Beyond => {
                    let Some(letter) = self.text[at..].chars().next() else { break };
                    let after = at + letter.len_utf8();
                    if letter == '’' && bytes.get(after).is_some_and(u8::is_ascii_alphabetic) {
                        reading.letter(b'\'');
                    } else if fold::class(letter) == fold::Class::Letter {
                        let mut buffer = [0; 4];
                        for byte in fold::small(letter).encode_utf8(&mut buffer).bytes() {
                            reading.byte(byte);
                        }
                        reading.mark(after - start);
                    } else {
                        break;
                    }
                    at = after;
                }
                _ => break,
            }
        }
        self.at = at;
        let meaning = reading.finish(&self.text[start..at]);
        Token { start, end: at, kind: Kind::Word { meaning, capital } }
    }
}

const ABBREVIATIONS: [&str; 16] =
    ["tlf", "mob", "eks", "dvs", "osv", "evt", "inkl", "ekskl", "mnd", "pkt", "art", "jfr", "mva", "kap", "adr", "tel"];

#[derive(Clone, Copy)]
enum Class {
    Blank,
    Letter,
    Digit,
    Sign,
    /// Not ASCII: [`fold::class`] knows.
    Beyond,
}

const CLASS: [Class; 256] = {
    let mut table = [Class::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte {
            0x80.. => Class::Beyond,
            0x30..=0x39 => Class::Digit,
            0x41..=0x5A | 0x61..=0x7A => Class::Letter,
            // The line break is a sign; every other control character is as good as a blank.
            0x0A => Class::Sign,
            0..=0x20 | 0x7F => Class::Blank,
            _ => Class::Sign,
        };
        byte += 1;
    }
    table
};
