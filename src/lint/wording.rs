//! How things are said: links, the question about storage, its buttons, and claims that the facts do not bear.

use super::case::{At, Place};
use super::phrase::{Phrase, all_in, sentences, words};
use super::rule::{Act, Cite, GDPR, Holds, Look, Looking, Rule, Strength, Told, both, cite, gdpr, quoting};
use super::texts::{links, shown};
use crate::language::LanguageTag;
use crate::manifest::processing::IpHandling;

const PATTERN: &[Cite] = &[cite(Act::Pattern, "«Be brukerne om samtykke»", "“Ask users for consent”", "")];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV120",
        strength: Strength::Advice,
        laws: &[cite(Act::Wcag, "2.4.4", "2.4.4", "link-purpose-in-context")],
        holds: Holds::Always,
        title: both("En lenke sier ikke hvor den fører", "A link does not say where it leads"),
        mend: both(
            "Skriv målet som lenketekst: «Personopplysningsloven (lovdata.no)», «Ring servicetorget på 72 00 00 00».",
            "Write where it leads: “The Personal Data Act (lovdata.no)”, “Call the service desk on 72 00 00 00”.",
        ),
        look: Looking::By(link_texts),
    },
    Rule {
        id: "PV121",
        strength: Strength::Advice,
        laws: PATTERN,
        holds: Holds::Always,
        title: both("Spørsmålet om lagring har en nektelse", "The question about storage has a negation"),
        mend: both(
            "Spør rett fram, så et ja betyr ja: «Får vi …?»",
            "Ask straight, so that a yes means yes: “May we …?”",
        ),
        look: Looking::By(question),
    },
    Rule {
        id: "PV122",
        strength: Strength::Advice,
        laws: PATTERN,
        holds: Holds::Always,
        title: both("En knapp sier ikke klart hva den gjør", "A button does not say plainly what it does"),
        mend: both(
            "Bruk høyst tre ord som sier hva som skjer: «Godta alle», «Avslå alle», «Lagre valg». Ikke «OK» eller «Fortsett».",
            "Use three words at most that say what happens: “Accept all”, “Decline all”, “Save choices”. Not “OK” or “Continue”.",
        ),
        look: Looking::By(buttons),
    },
    Rule {
        id: "PV123",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 4 nr. 5 og fortalen punkt 26", "Art. 4(5), recital 26", "a4")],
        holds: GDPR,
        title: both("Noe er kalt anonymt som ikke er det", "Something is called anonymous that is not"),
        mend: both(
            "En IP-adresse som er avkortet eller maskert, gjør ikke opplysningene anonyme. Skriv hva som faktisk gjøres.",
            "An IP address that is cut off or masked does not make the data anonymous. Say what is really done.",
        ),
        look: Looking::By(anonymous),
    },
    Rule {
        id: "PV124",
        strength: Strength::Conditional,
        laws: &[gdpr("art. 13 nr. 1 bokstav e og art. 12 nr. 1", "Art. 13(1)(e) and 12(1)", "a13")],
        holds: GDPR,
        title: both(
            "Teksten lover at ingenting deles uten samtykke",
            "The text promises that nothing is shared without consent",
        ),
        mend: both(
            "Loven krever av og til at opplysninger gis videre, og leverandørene får dem også. Skriv hvem som får dem, og når.",
            "The law sometimes demands that data are passed on, and suppliers get them too. Say who gets them, and when.",
        ),
        look: Looking::By(promise),
    },
];

/// Link texts that say nothing by themselves.
const EMPTY_WORDS: &[&str] = &[
    "her",
    "her er",
    "se her",
    "sjå her",
    "klikk her",
    "trykk her",
    "les mer",
    "les meir",
    "les mer her",
    "les meir her",
    "mer",
    "meir",
    "mer her",
    "mer informasjon",
    "meir informasjon",
    "lenke",
    "lenkje",
    "link",
    "denne lenken",
    "denne siden",
    "denne sida",
    "here",
    "click here",
    "read more",
    "read more here",
    "more",
    "learn more",
    "more information",
    "this link",
    "this page",
];

fn link_texts(look: &mut Look) {
    let title = look.title();
    for wording in look.case.wordings().iter().filter(|wording| wording.language.is_some()) {
        for (text, address) in links(wording.text) {
            let said = words(&text).join(" ");
            let bare = text.contains("://") || text.starts_with("www.") || text == address;
            if bare || said.is_empty() || EMPTY_WORDS.contains(&said.as_str()) {
                look.find(&wording.place, "", quoting(title, &text));
            }
        }
    }
}

/// The question in the storage, and wherever the widget's own question is said otherwise.
fn question(look: &mut Look) {
    let title = look.title();
    let negation = ["ikke|ikkje|aldri|ingen|inga|uten|utan|not|never|no|without|don't|don’t"];
    for (place, text) in
        asked(look, |path| path.starts_with("$.storage.question"), &["choicesQuestion", "choicesQuestionOne"])
    {
        if let Some(found) = all_in(&negation, &text) {
            look.find(&place, "", quoting(title, &found));
        }
    }
}

/// Texts at a path, and the widget's own words by their keys.
fn asked(look: &Look, at: fn(&str) -> bool, keys: &[&str]) -> Vec<(Place, String)> {
    let wordings = look.case.wordings().iter().filter(|wording| wording.place.file() == 0 && at(&wording.place.path));
    let mut found: Vec<_> = wordings.map(|wording| (wording.place.clone(), shown(wording.text))).collect();
    if let Some(manifest) = look.case.declaration() {
        for (language, its) in manifest.it.words().iter() {
            for (key, text) in its.iter().filter(|(key, _)| keys.contains(key)) {
                let place = manifest.place.field("words").field(language).field(key);
                found.push((place, text.as_str().to_owned()));
            }
        }
    }
    found
}

fn buttons(look: &mut Look) {
    let title = look.title();
    let keys = ["choicesSave", "choicesAll", "choicesNone", "choicesYes", "choicesNo"];
    for (place, text) in asked(look, |_| false, &keys) {
        let said = words(&text);
        let vague = ["ok", "okay", "fortsett", "hald fram", "continue", "skjønner", "forstått", "got it"];
        if said.len() > 3 || vague.contains(&said.join(" ").as_str()) {
            look.find(&place, "", quoting(title, &text));
        }
    }
}

fn anonymous(look: &mut Look) {
    for At { place, it: entry } in look.case.processing() {
        let ip = entry.analytics().and_then(super::super::manifest::processing::Analytics::ip);
        if !matches!(ip, Some(IpHandling::Truncated | IpHandling::Masked | IpHandling::Stored)) {
            continue;
        }
        let inside = [&place.path, "."].concat();
        for wording in look.case.wordings() {
            let here = wording.place.file() == place.file() && wording.place.path.starts_with(&inside);
            if let Some(found) = wording.says(&["anonym*"]).filter(|_| here && wording.language.is_some()) {
                let missing = Told {
                    nb: format!("Teksten sier «{found}», men IP-adressen er bare avkortet, maskert eller lagret"),
                    en: format!("The text says “{found}”, but the IP address is only cut off, masked or stored"),
                };
                look.find(&wording.place, "", missing);
            }
        }
    }
}

const EXCEPTION: [Phrase; 1] = ["loven|lova|lovpålagt*|lovpålagd*|hjemmel|heimel"];

fn promise(look: &mut Look) {
    let norwegian = [
        "gir|gjev|videreformidler|vidareformidlar|utleverer|utleverar|deler|videresender|sender",
        "ikke|ikkje|aldri|ingen",
        "samtyk*",
        "tredjepart*|andre|videre|vidare|utenforstående|videreformidler|vidareformidlar|utleverer|utleverar",
    ];
    let english = ["share|disclose|pass", "not|never", "consent*", "third|others"];
    for wording in look.case.wordings().iter().filter(|wording| wording.language.is_some()) {
        let english_text = wording.language == Some(LanguageTag::ENGLISH);
        let signs: &[Phrase] = if english_text { &english } else { &norwegian };
        // «… med mindre loven krever det» promises nothing that is not so.
        let exception: &[Phrase] = if english_text { &["law|laws|legally"] } else { &EXCEPTION };
        let in_one = |sentence: &str| all_in(signs, sentence).is_some() && all_in(exception, sentence).is_none();
        if wording.says(signs).is_some() && sentences(wording.text).any(in_one) {
            look.find_titled(&wording.place, "");
        }
    }
}
