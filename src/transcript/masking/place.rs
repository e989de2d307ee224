//! Where somebody is: street addresses and coordinates. And what somebody drives: number plates.

use super::lexicon::{Meaning, same};
use super::sentence::Sentence;
use super::token::{Kind, Token};
use super::{Label, Span};

/// What street names end with: those that need no capital («parkveien 4»), and those that do («Granlia 25»).
const STREETS: &str = "veg vegen vei veien gate gata gaten gatan allé alleen alléen";
const CAPITAL_STREETS: &str = "bakken bakkane bakkan lia lien tun tunet plass plassen stien sti svingen kroken krok ringen haugen haug jordet åsen \
    kollen løkka løkken terrasse terrassen brygga bryggen kaia kaien torg torget stredet smauet grenda grend geilan enga myra myren moen \
    marka berget neset vika viken sletta toppen hagen parken faret røa dalsveien strand stranda";
/// Roads and places that are nobody's.
const NO_STREETS: &str = "fylkesvei fylkesveg fylkesveien fylkesvegen riksvei riksveg riksveien riksvegen europavei europaveg europaveien europavegen \
    servicetorget servicetorg alle motorvei motorveg arbeidsplass arbeidsplassen barnehageplass plassen plass hagen parken torget ringen underveis";
const HIGHEST_HOUSE_NUMBER: usize = 4;
const MOST_WORDS: usize = 4;

/// Finds street addresses: «Gamle Kongsvei 5 B, 7340 Oppdal».
pub(super) fn street(sentence: Sentence, spans: &mut Vec<Span>) {
    for (index, number) in sentence.tokens.iter().enumerate().skip(1) {
        let Some(street) = sentence.back(index, 1).filter(|street| number.is_number() && street.is_word()) else {
            continue;
        };
        let house = sentence.written(*number);
        let year = house.len() == 4 && (house.starts_with("19") || house.starts_with("20"));
        if number.length() > HIGHEST_HOUSE_NUMBER || year || !is_street(sentence, index - 1, street) {
            continue;
        }
        let speaks = sentence.any(Meaning::FIRST.or(Meaning::KIN));
        if !speaks && sentence.tokens[..index].iter().any(|token| token.means(Meaning::PUBLIC)) {
            continue;
        }
        let Some(end) = after_house(sentence, index) else { continue };
        spans.push(Span { start: street_start(sentence, index - 1), end, label: Label::Address });
    }
}

fn is_street(sentence: Sentence, index: usize, street: Token) -> bool {
    let name = sentence.written(street);
    let last = name.as_bytes().last().map(u8::to_ascii_lowercase);
    let ends = |known: &str| {
        // Most words end otherwise, and that is quickly seen.
        last == known.as_bytes().last().copied()
            && name.len().checked_sub(known.len()).and_then(|at| name.get(at..)).is_some_and(|end| same(end, known))
    };
    let known = any(STREETS, ends) || street.is_capital() && any(CAPITAL_STREETS, ends);
    let named = index > 0 && sentence.means_name(index - 1);
    // «Inge Bjørnssons veg 102», «Tordenskjolds gate 18», not «på vei 2» nor «fylkesvei 714».
    known && (named || !any(NO_STREETS, |word| same(name, word)) && !is_whole_word(name))
}

/// Whether a name is nothing but «gate», «Torget» or the like.
fn is_whole_word(name: &str) -> bool {
    any(STREETS, |word| same(name, word)) || any(CAPITAL_STREETS, |word| same(name, word))
}

fn any(list: &str, test: impl Fn(&str) -> bool) -> bool {
    list.split_ascii_whitespace().any(test)
}

impl Sentence<'_> {
    /// Whether a word begins with a capital and is no small word.
    fn means_name(self, index: usize) -> bool {
        self.get(index).is_some_and(|word| word.is_capital() && !word.means(Meaning::SMALL))
    }
}

/// Where a street's name begins: the words with a capital before its last word.
fn street_start(sentence: Sentence, last: usize) -> usize {
    let mut first = last;
    while last - first < MOST_WORDS && first > 0 {
        // «St. Olavs gate»
        let dotted = first > 1 && sentence.tokens[first - 1].is_sign('.') && sentence.tokens[first - 2].length() <= 2;
        let before = first - 1 - usize::from(dotted);
        if !sentence.means_name(before) || before == 0 && last - before > 1 && sentence.means(before, Meaning::FIRST) {
            break;
        }
        first = before;
    }
    sentence.tokens[first].start
}

/// Where an address ends: behind the house's letter and the post code.
fn after_house(sentence: Sentence, number: usize) -> Option<usize> {
    let mut at = number;
    if let Some(letter) = sentence.get(at + 1).filter(|token| token.is_word() && token.length() == 1) {
        let sign = sentence.written(letter).as_bytes()[0].to_ascii_lowercase();
        let near = letter.start - sentence.tokens[at].end <= 1;
        if near && sign.is_ascii_lowercase() && sign <= b'h' {
            at += 1;
        }
    }
    if sentence.touches(at)
        && let Some(next) = sentence.get(at + 1)
    {
        let number = sentence.touches(at + 1) && sentence.get(at + 2).is_some_and(Token::is_number);
        if next.is_sign('%') || number && !next.is_sign('-') {
            return None;
        }
        // «Storgata 12-14»
        if number {
            let ends = sentence.tokens[at + 2].length() <= 3
                && !(sentence.touches(at + 2)
                    && sentence.get(at + 3).is_some_and(|next| !next.is_sign('.') && !next.is_sign(',')));
            if !ends {
                return None;
            }
            at += 2;
            if sentence.touches(at) && sentence.touches(at + 1) && sentence.get(at + 2).is_some_and(Token::is_number) {
                return None;
            }
        }
    }
    let comma = usize::from(sentence.get(at + 1).is_some_and(|sign| sign.is_sign(',')));
    if let (Some(code), Some(place)) = (sentence.get(at + comma + 1), sentence.get(at + comma + 2))
        && code.is_number()
        && code.length() == 4
        && place.is_capital()
    {
        return Some(place.end);
    }
    Some(sentence.tokens[at].end)
}

/// Finds coordinates: decimal degrees, and degrees with minutes and seconds.
pub(super) fn coordinates(sentence: Sentence, spans: &mut Vec<Span>) {
    let told = sentence.any(Meaning::POSITION);
    let mut at = 0;
    while at < sentence.tokens.len() {
        let end = if sentence.tokens[at].is_number() {
            degrees(sentence, at).or_else(|| decimal_pair(sentence, at, if told { 2 } else { 4 }))
        } else {
            None
        };
        if let Some(end) = end {
            spans.push(Span {
                start: sentence.tokens[at].start,
                end: sentence.tokens[end - 1].end,
                label: Label::Position,
            });
            at = end;
        } else {
            at += 1;
        }
    }
}

fn direction(sentence: Sentence, index: usize) -> bool {
    sentence.get(index).is_some_and(|token| {
        token.is_word() && matches!(sentence.written(token), "N" | "S" | "E" | "W" | "Ø" | "V" | "Ö" | "A")
    })
}

/// «62°35'36"N 9°41'28"Ø», «69.6492° N, 18.9553° E».
fn degrees(sentence: Sentence, at: usize) -> Option<usize> {
    let whole = |at: usize| if decimals(sentence, at, 1).is_some() { at + 3 } else { at + 1 };
    let mut next = whole(at);
    if !sentence.get(next).is_some_and(|sign| sign.is_sign('°'))
        || !(direction(sentence, next + 1) || sentence.get(next + 1)?.is_number())
    {
        return None;
    }
    let mut end = next + 1;
    // A position has at most some twenty pieces.
    while next < at + 24
        && let Some(token) = sentence.get(next)
    {
        match token.kind {
            Kind::Number | Kind::Sign('°' | '\'' | '"' | '′' | '″' | '’' | '”') => end = next + 1,
            Kind::Word { .. } if direction(sentence, next) => end = next + 1,
            Kind::Sign('.' | ',') => {}
            _ => break,
        }
        next += 1;
    }
    Some(end)
}

/// A number with decimals: its whole part and how many decimals, where there are enough.
fn decimals(sentence: Sentence, at: usize, least: usize) -> Option<u32> {
    let (whole, point, part) = (sentence.get(at)?, sentence.get(at + 1)?, sentence.get(at + 2)?);
    let written = whole.is_number() && (point.is_sign('.') || point.is_sign(',')) && part.is_number();
    let fits =
        written && sentence.touches(at) && sentence.touches(at + 1) && whole.length() <= 3 && part.length() >= least;
    if fits { sentence.written(whole).parse().ok() } else { None }
}

/// «62.59331, 9.69120»
fn decimal_pair(sentence: Sentence, at: usize, least: usize) -> Option<usize> {
    decimals(sentence, at, least).filter(|latitude| *latitude <= 90)?;
    let mut next = at + 3;
    while next < at + 6
        && (direction(sentence, next)
            || sentence.get(next).is_some_and(|token| matches!(token.kind, Kind::Sign(',' | '/' | '°' | ';'))))
    {
        next += 1;
    }
    decimals(sentence, next, least).filter(|longitude| *longitude <= 180)?;
    // «22.3344.5566» touches and is no pair.
    (sentence.tokens[next].start > sentence.tokens[at + 2].end).then_some(next + 3)
}

/// Finds number plates: two letters and five digits, or four where a vehicle is spoken of.
pub(super) fn plate(sentence: Sentence, spans: &mut Vec<Span>) {
    let mut told = None;
    for (index, number) in sentence.tokens.iter().enumerate().skip(1) {
        if !number.is_number() || !matches!(number.length(), 4 | 5) {
            continue;
        }
        let letters = sentence.tokens[index - 1];
        let series = sentence.written(letters);
        if !(letters.is_word() && series.len() == 2 && number.start - letters.end <= 1) {
            continue;
        }
        let goes_on = sentence.get(index + 1).is_some_and(|next| {
            next.start == number.end && (next.is_word() || next.is_sign('/') || next.is_sign('-'))
                || next.is_number() && next.start - number.end <= 2
        });
        let capitals =
            series.bytes().all(|letter| letter.is_ascii_uppercase() && !matches!(letter, b'I' | b'O' | b'Q'));
        let letters_only = series.bytes().all(|letter| letter.is_ascii_alphabetic());
        let vehicle = *told.get_or_insert_with(|| sentence.any(Meaning::VEHICLE));
        let plain = capitals
            && number.length() == 5
            && !letters.means(Meaning::STANDARD.or(Meaning::CURRENCY).or(Meaning::UNIT));
        let cued = vehicle
            && letters_only
            && !letters.means(Meaning::SMALL.or(Meaning::STANDARD).or(Meaning::CURRENCY).or(Meaning::CASE));
        if !goes_on && (plain || cued) {
            spans.push(Span { start: letters.start, end: number.end, label: Label::Plate });
        }
    }
}
