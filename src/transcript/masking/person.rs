//! What somebody is: health, gender, sexual orientation, politics.
//!
//! A municipality's pages are full of the same words, and are about nobody: «kreftkoordinator», «Høyre fikk 23 prosent»,
//! «tilbud til gravide». So a word counts only in a sentence that speaks of somebody: of the one who writes («jeg», «min»), of
//! one near («mamma», «sønnen»), or of one who is told of («hun har»). And not where it is the topic: «en brosjyre om diabetes»,
//! «personer med demens». Gender, and what one votes, count only where the sentence says that it is so.

use super::lexicon::{Meaning, ends_as_illness};
use super::rules::Kinds;
use super::sentence::Sentence;
use super::token::{Kind, Token};
use super::{Category, Label, Span};

/// What a sentence that speaks of somebody is known by.
pub(super) const SOMEBODY: Meaning =
    Meaning::FIRST.or(Meaning::CAPITAL_I).or(Meaning::KIN).or(Meaning::RELATIVE).or(Meaning::OTHER);

const HEALTH: Meaning = Meaning::HEALTH.or(Meaning::PERHAPS_HEALTH);
const KNOWN: Meaning = HEALTH
    .or(Meaning::GENDER)
    .or(Meaning::TRANS)
    .or(Meaning::ORIENTATION)
    .or(Meaning::ORIENTATIONS)
    .or(Meaning::PARTY)
    .or(Meaning::PARTY_OR_NOT)
    .or(Meaning::CONVICTION);

/// How far a term with hyphens reaches to either side: a word and its hyphen are two.
const MOST_PARTS: usize = 6;

/// Finds what a sentence says about somebody.
pub(super) fn find(sentence: Sentence, kinds: Kinds, spans: &mut Vec<Span>) {
    let first = speaks_first(sentence);
    if !(first || is_about_somebody(sentence)) {
        return;
    }
    // Whether the last term was the topic: «om diabetes og kreft».
    let mut topic = None;
    for (index, token) in sentence.tokens.iter().enumerate() {
        let Kind::Word { meaning, .. } = token.kind else { continue };
        let mut label = None;
        if !meaning.has(KNOWN) {
            if ends_as_illness(sentence.written(*token)) && !is_topic(sentence, index, topic) {
                label = Some(Label::Health);
            }
        } else if meaning.has(HEALTH) {
            if is_topic(sentence, index, topic) {
                topic = Some(index);
            } else if meaning.has(Meaning::HEALTH) || is_suffered(sentence, index) {
                label = Some(Label::Health);
            }
        } else if meaning.has(Meaning::TRANS.or(Meaning::ORIENTATION).or(Meaning::ORIENTATIONS)) {
            let plural = meaning.has(Meaning::ORIENTATIONS) && !sentence.near_before(index, 3, Meaning::IS);
            if !plural && !is_topic(sentence, index, topic) {
                label = Some(if meaning.has(Meaning::TRANS) { Label::Gender } else { Label::Orientation });
            }
        } else if meaning.has(Meaning::GENDER) {
            label = (first && is_said_of_oneself(sentence, index)).then_some(Label::Gender);
        } else if meaning.has(Meaning::CONVICTION) {
            label = sentence.near_before(index, 3, Meaning::IS).then_some(Label::Politics);
        } else if meaning.has(Meaning::PARTY) || token.is_capital() {
            label = is_supported(sentence, index).then_some(Label::Politics);
        }
        if let Some(label) = label.filter(|label| kinds.has(label.category())) {
            let (start, end) = whole_term(sentence, index, label.category());
            if spans.last().is_none_or(|span| span.end <= start) {
                spans.push(Span { start, end, label });
            }
        }
    }
}

/// Whether the one who writes is in it: «jeg», «min», “I am”.
fn speaks_first(sentence: Sentence) -> bool {
    sentence.tokens.iter().enumerate().any(|(index, token)| {
        token.means(Meaning::FIRST)
            || token.means(Meaning::CAPITAL_I)
                && sentence.written(*token) == "I"
                && sentence.get(index + 1).is_some_and(|next| {
                    let word = sentence.written(next);
                    matches!(
                        word,
                        "am" | "have"
                            | "had"
                            | "was"
                            | "suffer"
                            | "take"
                            | "use"
                            | "got"
                            | "vote"
                            | "voted"
                            | "need"
                            | "feel"
                            | "want"
                            | "live"
                            | "think"
                    )
                })
    })
}

/// Whether one near is in it, or «hun har», «barnet vårt».
fn is_about_somebody(sentence: Sentence) -> bool {
    sentence.tokens.iter().enumerate().any(|(index, token)| {
        let beside = |what: Meaning| sentence.means(index + 1, what) || index > 0 && sentence.means(index - 1, what);
        token.means(Meaning::KIN)
            || token.means(Meaning::OTHER) && beside(Meaning::HAS.or(Meaning::IS))
            || token.means(Meaning::RELATIVE) && beside(Meaning::OUR)
    })
}

/// Whether a term is what is asked about: «om diabetes», «vaksine mot influensa», «personer med demens», «om kreft og kols».
fn is_topic(sentence: Sentence, index: usize, topic: Option<usize>) -> bool {
    let before = |places: usize| sentence.back(index, places);
    let against = before(1).is_some_and(|word| sentence.written(word) == "mot")
        && before(2).is_some_and(|word| word.means(Meaning::ABOUT));
    let people = before(1).is_some_and(|word| matches!(sentence.written(word), "med" | "with" | "som" | "er"))
        && before(2).is_some_and(|word| word.means(Meaning::PEOPLE));
    let joined = before(1).is_some_and(|word| word.means(Meaning::AND) || word.is_sign(','))
        && topic.is_some_and(|topic| index - topic <= 3);
    let about = before(1).is_some_and(|word| word.means(Meaning::ABOUT))
        || before(2).is_some_and(|word| word.means(Meaning::ABOUT))
            && before(1).is_some_and(|word| word.means(Meaning::ADJECTIVE));
    about || against || people || joined
}

/// Whether a word that is not always illness is something somebody has: «har hatt slag», «er blind», «går til psykolog».
fn is_suffered(sentence: Sentence, index: usize) -> bool {
    let token = sentence.tokens[index];
    let word = sentence.written(token);
    // «ME» and «MS»; «me» is also “meg” and «vi».
    if matches!(word, "me" | "Me" | "ill" | "Ill") {
        return false;
    }
    sentence.near_before(index, 4, Meaning::HAS.or(Meaning::IS))
}

/// «jeg er en ung kvinne», «som enslig mann lurer jeg», “I'm a man”.
fn is_said_of_oneself(sentence: Sentence, index: usize) -> bool {
    let mut at = index;
    while let Some(before) = at.checked_sub(1).and_then(|at| sentence.get(at)) {
        at -= 1;
        if before.means(Meaning::IS) {
            let beside = |place: Option<usize>| {
                place.is_some_and(|place| {
                    sentence.means(place, Meaning::FIRST) || sentence.written(sentence.tokens[place]) == "I"
                })
            };
            return before.means(Meaning::FIRST)
                || beside(at.checked_sub(1))
                || at + 1 < index && beside(Some(at + 1))
                || at == 0;
        }
        if before.is_word()
            && sentence.written(before).len() == 3
            && super::lexicon::same(sentence.written(before), "som")
        {
            return true;
        }
        let filler =
            before.means(Meaning::FILLER) || before.is_number() || before.means(Meaning::FIRST) || before.means(HEALTH);
        if !filler || index - at > 5 {
            return false;
        }
    }
    false
}

/// «jeg stemmer Høyre», «Mannen min er medlem i Rødt»: somebody, then what is done, then the party.
fn is_supported(sentence: Sentence, index: usize) -> bool {
    let somebody = Meaning::FIRST.or(Meaning::KIN).or(Meaning::RELATIVE).or(Meaning::OTHER);
    let mut supports = None;
    for back in 1..=6 {
        let Some(token) = sentence.back(index, back) else { break };
        if token.is_sign(']') || token.is_sign('\n') {
            return false;
        }
        if token.means(Meaning::SUPPORTS) {
            supports = Some(index - back);
            break;
        }
    }
    let Some(verb) = supports else { return false };
    // «hvilke saker Høyre stemte for»: the party is who does it.
    let near = |places: usize| sentence.near_before(verb, places, somebody) || sentence.means(verb + 1, somebody);
    let english = sentence.back(verb, 1).is_some_and(|word| sentence.written(word) == "I");
    let us = sentence.back(verb, 1).is_some_and(|word| matches!(sentence.written(word), "vi" | "Vi" | "we" | "We"));
    near(6) || english || us
}

/// The term with what belongs to it: «Downs syndrom», «psykisk syk», «ikke-binær», «Kristelig Folkeparti».
fn whole_term(sentence: Sentence, index: usize, category: Category) -> (usize, usize) {
    let (mut first, mut last) = (index, index);
    while index - first < MOST_PARTS
        && first > 1
        && sentence.tokens[first - 1].is_sign('-')
        && sentence.touches(first - 2)
        && sentence.touches(first - 1)
        && sentence.tokens[first - 2].is_word()
    {
        first -= 2;
    }
    while last - index < MOST_PARTS
        && sentence.touches(last)
        && sentence.touches(last + 1)
        && sentence.get(last + 1).is_some_and(|sign| sign.is_sign('-'))
        && sentence.get(last + 2).is_some_and(Token::is_word)
    {
        last += 2;
    }
    let next = |last: usize| sentence.get(last + 1);
    if category == Category::Health {
        if first > 0 && sentence.means(first - 1, Meaning::ADJECTIVE) {
            first -= 1;
        }
        if next(last).is_some_and(|word| word.means(Meaning::ILLNESS)) {
            last += 1;
        }
    } else if category == Category::Politics {
        // A party's name in several words: each with a capital.
        let capital = |token: Token| token.is_capital() && !token.means(Meaning::SMALL.or(Meaning::FIRST));
        while last < index + 3 && next(last).is_some_and(capital) {
            last += 1;
        }
        while first > 0 && first + 3 > index && capital(sentence.tokens[first - 1]) && first - 1 > 0 {
            first -= 1;
        }
    }
    (sentence.tokens[first].start, sentence.tokens[last].end)
}
