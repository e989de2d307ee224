//! What is searched for after an erasure: a piece of each message, as a salted hash, so that a search can go on after a reload
//! without the text having been kept anywhere.
//!
//! The hash rolls (Rabin and Karp, 1987): a stored value is searched for all messages at once, in one pass. A piece is twelve bytes
//! that are written alike in text and in JSON. A message without such a piece («Ja», «Hei!») is not searched for: it would be
//! found everywhere, and says nothing. The locators are read back all the same.
//!
//! The salt lies beside the hashes, in the same tab's sessionStorage, and is gone with them: it hides a text from a glance, not
//! from one who has the tab and guesses.

use crate::message::{Message, Role};

/// How long a piece is.
const PIECE: usize = 12;
/// How many messages are searched for: the entry that a reload leaves must fit in sessionStorage.
const MOST: usize = 4_000;
/// How many messages before the visitor's first are taken to be a greeting.
const GREETING: usize = 32;
/// What is longer is no token.
const TOKEN: usize = 200;
/// A Mersenne prime: what is counted in is small enough to multiply in 128 bits.
const MODULUS: u64 = (1 << 61) - 1;

/// What to search for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needles {
    salt: u64,
    /// In order, each once.
    hashes: Vec<u64>,
}

impl Needles {
    /// From the texts of a conversation, and a random number.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str> + Clone, salt: u64) -> Self {
        let salt = salt % (MODULUS - 256) + 256;
        // Of more messages than can be searched for, some from all of the conversation.
        let apart = texts.clone().count().div_ceil(MOST).max(1);
        let mut hashes: Vec<u64> = texts.step_by(apart).filter_map(piece).map(|piece| hash(piece, salt)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        Self { salt, hashes }
    }

    /// From a conversation, and from what its keys held: a token that lets the supplier's server go on with it is searched for, too.
    ///
    /// What the chat says before the visitor has written anything, it says to everyone, and again after an erasure: it is not
    /// searched for, nor what is the same later.
    pub fn of_conversation(messages: &[Message], values: &[&str], salt: u64) -> Self {
        let begins = messages.iter().take(GREETING).position(|message| message.role == Role::User).unwrap_or(0);
        let (greeting, _) = messages.split_at(begins);
        let is_own =
            |message: &&Message| message.role == Role::User || !greeting.iter().any(|other| other.text == message.text);
        let is_token = |value: &&&str| value.len() <= TOKEN && !value.starts_with(['{', '[', '"']);
        let tokens = values.iter().filter(is_token).copied();
        Self::of(messages.iter().filter(is_own).map(|message| message.text.as_str()).chain(tokens), salt)
    }

    pub(super) fn from_parts(salt: u64, hashes: Vec<u64>) -> Option<Self> {
        let sound = (256..MODULUS).contains(&salt) || hashes.is_empty();
        let ordered = hashes.windows(2).all(|pair| pair[0] < pair[1]);
        (sound && ordered && hashes.len() <= MOST && hashes.iter().all(|hash| *hash < MODULUS))
            .then_some(Self { salt, hashes })
    }

    pub(super) fn parts(&self) -> (u64, &[u64]) {
        (self.salt, &self.hashes)
    }

    /// Whether there is nothing to search for: all messages were too short, or there were none.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Whether what is found under one of the conversation's own keys is the conversation. A widget makes its key anew when it is loaded;
    /// that is nothing of the conversation, if one can tell.
    pub fn is_left(&self, value: &str) -> bool {
        self.is_empty() || self.are_in(value)
    }

    /// Whether a stored value has a piece of any message in it.
    pub fn are_in(&self, value: &str) -> bool {
        let bytes = value.as_bytes();
        if self.hashes.is_empty() || bytes.len() < PIECE {
            return false;
        }
        // The weight of the byte that leaves.
        let leaving = (1..PIECE).fold(1, |weight, _| times(weight, self.salt));
        let mut rolling = hash(&bytes[..PIECE], self.salt);
        let mut at = PIECE;
        loop {
            if self.hashes.binary_search(&rolling).is_ok() {
                return true;
            }
            let Some(next) = bytes.get(at) else { return false };
            let gone = times(u64::from(bytes[at - PIECE]) + 1, leaving);
            rolling = (times((rolling + MODULUS - gone) % MODULUS, self.salt) + u64::from(*next) + 1) % MODULUS;
            at += 1;
        }
    }
}

/// Twelve bytes of a text that JSON writes as they are; the last such, because conversations begin alike.
fn piece(text: &str) -> Option<&[u8]> {
    let plain =
        |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'/' | b'<' | b'>' | b'&' | b'\'');
    let bytes = text.as_bytes();
    let mut length = 0;
    for (place, byte) in bytes.iter().enumerate().rev() {
        length = if plain(byte) { length + 1 } else { 0 };
        // A word at least, and not a row of blanks or dots.
        if length >= PIECE {
            let piece = &bytes[place..place + PIECE];
            if piece.iter().filter(|byte| byte.is_ascii_alphanumeric()).count() >= PIECE / 2 {
                return Some(piece);
            }
        }
    }
    None
}

fn hash(piece: &[u8], salt: u64) -> u64 {
    piece.iter().fold(0, |sum, byte| (times(sum, salt) + u64::from(*byte) + 1) % MODULUS)
}

fn times(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    // 2^61 is 1 here: what lies above is added to what lies below.
    let below = u64::try_from(product & u128::from(MODULUS)).unwrap_or_default();
    let above = u64::try_from(product >> 61).unwrap_or_default();
    (below + above) % MODULUS
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_found_wherever_it_is_stored() {
        let needles =
            Needles::of(["Hva koster SFO?", "Ja", "Søknaden er sendt på fredag, sier «Kari»"].into_iter(), 42);
        for value in [
            "Hva koster SFO?",
            r#"{"messages":[{"role":"user","text":"Hva koster SFO?"}]}"#,
            r#"["S\u00f8knaden er sendt p\u00e5 fredag, sier \u00abKari\u00bb"]"#,
        ] {
            assert!(needles.are_in(value), "{value}");
        }
        for value in ["", "Ja", "Hei", r#"{"messages":[]}"#, "Hva koster det?"] {
            assert!(!needles.are_in(value), "{value}");
        }
        assert!(Needles::of(["Ja", "æøåæøåæøåæøå", "............"].into_iter(), 1).is_empty());
    }

    #[test]
    fn a_greeting_that_is_said_again_is_not_the_conversation() {
        let greeting = Message::new(Role::Assistant, "Hei, jeg er kommunens samtalerobot");
        let question = Message::new(Role::User, "Hva koster SFO hos dere?");
        let answer = Message::new(Role::Assistant, "Det koster 1500 kroner i måneden");
        let messages = [greeting.clone(), question.clone(), answer.clone(), greeting.clone()];
        let needles =
            Needles::of_conversation(&messages, &["01931f6a-6a4e-8cc3-9a5b", r#"{"version":"1.0.1-beta-7"}"#], 7);
        assert!(!needles.are_in(&greeting.text) && !needles.is_left(&greeting.text));
        assert!(needles.are_in(&question.text) && needles.are_in(&answer.text));
        // The same token is the same conversation; a new one is not.
        assert!(needles.is_left("01931f6a-6a4e-8cc3-9a5b") && !needles.is_left("01931f6b-1111-2222-3333"));
        assert!(!needles.is_left(r#"{"version":"1.0.1-beta-7"}"#));
        // Where nothing can be told apart, whatever is there is taken to be it.
        let short = Needles::of_conversation(&[Message::new(Role::User, "Ja")], &[], 7);
        assert!(short.is_left("") && !short.are_in("Ja"));
        // Who has only been greeted has nothing else.
        assert!(!Needles::of_conversation(&[greeting], &[], 7).is_empty());
    }

    #[test]
    fn a_long_conversation_is_searched_for_in_part() {
        let texts: Vec<String> = (0..50_000).map(|number| format!("Melding nummer {number}")).collect();
        let needles = Needles::of(texts.iter().map(String::as_str), 7);
        assert!(needles.hashes.len() <= MOST && needles.hashes.len() > MOST / 2, "{}", needles.hashes.len());
        assert!(needles.are_in(&texts.concat()));
    }

    proptest! {
        #[test]
        fn whatever_is_around_it(before in any::<String>(), text in "[a-zA-Z ]{12,40}[a-z]{12}", after in any::<String>(), salt in any::<u64>()) {
            let needles = Needles::of(std::iter::once(text.as_str()), salt);
            prop_assert!(needles.are_in(&[&before, &*text, &after].concat()));
        }

        #[test]
        fn nothing_is_found_that_is_not_there(text in "[a-z]{12,30}", other in "[A-Z0-9 ]{0,200}", salt in any::<u64>()) {
            prop_assert!(!Needles::of(std::iter::once(text.as_str()), salt).are_in(&other));
        }

        #[test]
        fn no_text_breaks_it(texts in prop::collection::vec(any::<String>(), 0..4), value in any::<String>(), salt in any::<u64>()) {
            Needles::of(texts.iter().map(String::as_str), salt).are_in(&value);
        }
    }
}
