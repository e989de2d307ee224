//! The languages that the declaration lists, and whether its texts are in them.

use super::case::Place;
use super::phrase::{plain, words};
use super::rule::{Act, Cite, GDPR, Holds, Look, Looking, Rule, Strength, Told, both, cite, gdpr, quoting};
use super::texts::Wording;
use crate::language::{LanguageTag, language_name};

const USAGE: &[Cite] = &[cite(Act::Usage, "", "", "")];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV140",
        strength: Strength::Advice,
        laws: &[gdpr("art. 12 nr. 1", "Art. 12(1)", "a12")],
        holds: GDPR,
        title: both(
            "Tekster mangler på et språk som erklæringen sier at den finnes på",
            "Texts are missing in a language that the declaration lists",
        ),
        mend: both(
            "Oversett tekstene, eller ta språket bort fra «meta.languages». Tekster som er like på alle språk, kan skrives slik: { \"nb\": \"…\", \"nn\": \"…\" }.",
            "Translate the texts, or remove the language from “meta.languages”. Texts that are the same in all languages can be written so: { \"nb\": \"…\", \"nn\": \"…\" }.",
        ),
        look: Looking::By(untranslated),
    },
    Rule {
        id: "PV141",
        strength: Strength::Advice,
        laws: USAGE,
        holds: Holds::Always,
        title: both("En tekst er på et annet språk enn det står", "A text is in another language than it says"),
        mend: both("Oversett teksten.", "Translate the text."),
        look: Looking::By(other_language),
    },
];

/// A text with all its languages.
struct Whole<'c> {
    place: Place,
    said: Vec<(LanguageTag, &'c Wording<'c>)>,
}

/// The texts in order, each with those of its languages that say something. The languages of one text stand side by side.
fn whole_texts<'c>(look: &Look<'c, '_>) -> Vec<Whole<'c>> {
    let mut texts: Vec<Whole> = Vec::new();
    for wording in look.case.wordings() {
        let Some(language) = wording.language.filter(|_| !wording.text.trim().is_empty()) else { continue };
        let place = wording.whole();
        match texts.last_mut() {
            Some(last) if last.place == place => last.said.push((language, wording)),
            _ => texts.push(Whole { place, said: vec![(language, wording)] }),
        }
    }
    texts
}

/// One finding for each language: where half of the texts lack it, as many findings as texts would help nobody.
fn untranslated(look: &mut Look) {
    if look.case.declaration().is_none() {
        return;
    }
    let texts = whole_texts(look);
    for language in look.case.languages() {
        let lacks = |text: &&Whole| !text.said.iter().any(|(its, _)| *its == language);
        let lacking: Vec<_> = texts.iter().filter(lacks).collect();
        let Some(first) = lacking.first() else { continue };
        let (count, of) = (lacking.len(), texts.len());
        let name = |in_language| language_name(language, in_language).map_or_else(|| language.written(), str::to_owned);
        let missing = Told {
            nb: format!("{count} av {of} tekster finnes ikke på {}; her er den første", name(LanguageTag::BOKMAL)),
            en: format!("{count} of {of} texts are not in {}; this is the first", name(LanguageTag::ENGLISH)),
        };
        // Two languages may lack the same text: the language is a part of the place.
        look.find(&first.place.field(&language.written()), "", missing);
    }
}

/// Words that stand in one of the Norwegian languages only, by the language that they do not belong to.
const STRANGERS: &[(LanguageTag, &[&str])] = &[
    (LanguageTag::NYNORSK, &["ikke", "hvilke", "hvilken", "hvordan", "hvorfor", "opplysninger", "opplysningene"]),
    (LanguageTag::BOKMAL, &["ikkje", "korleis", "kvifor", "opplysningar", "opplysningane", "frå"]),
];

/// From how many words on a text is not the same in two languages by chance. Bokmål and nynorsk share whole sentences.
fn long_enough(one: LanguageTag, other: LanguageTag) -> usize {
    let norwegian = |tag| tag == LanguageTag::BOKMAL || tag == LanguageTag::NYNORSK;
    if norwegian(one) && norwegian(other) { 16 } else { 6 }
}

/// A text without what it quotes: a form or a page is called what it is called.
fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn other_language(look: &mut Look) {
    let title = look.title();
    for text in whole_texts(look) {
        for (at, (language, wording)) in text.said.iter().enumerate() {
            let its = words(wording.text);
            let own = words(&unquoted(wording.text));
            let strangers = STRANGERS.iter().filter(|(of, _)| of == language).flat_map(|(_, strangers)| *strangers);
            let stranger = strangers.copied().find(|stranger| own.iter().any(|word| word == stranger));
            let copied = || {
                let earlier = text.said.iter().take(at).find(|(_, other)| plain(other.text) == plain(wording.text));
                earlier.filter(|(other, _)| its.len() >= long_enough(*language, *other)).map(|(other, _)| *other)
            };
            if let Some(found) = stranger {
                look.find(&wording.place, "", quoting(title, found));
            } else if let Some(other) = copied() {
                let name =
                    |in_language| language_name(other, in_language).map_or_else(|| other.written(), str::to_owned);
                let missing = Told {
                    nb: format!("Teksten er den samme som på {}", name(LanguageTag::BOKMAL)),
                    en: format!("The text is the same as in {}", name(LanguageTag::ENGLISH)),
                };
                look.find(&wording.place, "", missing);
            }
        }
    }
}
