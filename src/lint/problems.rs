//! What is wrong with a manifest's fields and values, in the reader's language.
//!
//! The manifest's reader runs in every visitor's browser, so it speaks English only, to the console. For editors its sentences are
//! put into Norwegian here. A sentence that is not in the table is said in English: an editor is told in any case.

use super::Tongue;
use crate::manifest::problem::Problem;

/// What was found and what is expected, in a sentence.
pub fn told(problem: &Problem, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => format!("found {}, expected {}", problem.found, problem.expected),
        Tongue::Norwegian => format!("fant {}, ventet {}", norwegian(&problem.found), norwegian(&problem.expected)),
    }
}

/// A phrase of the reader in Norwegian, or as it is.
fn norwegian(phrase: &str) -> String {
    PHRASES.iter().find_map(|(english, norwegian)| put(phrase, english, norwegian)).unwrap_or_else(|| phrase.to_owned())
}

/// A phrase in other words, when it is of this form. What stands in the places may be a phrase itself.
fn put(phrase: &str, form: &str, other: &str) -> Option<String> {
    let (before, rest) = form.split_once("{}").unwrap_or((form, ""));
    let mut left = phrase.strip_prefix(before)?;
    let mut said = other.to_owned();
    if before == form {
        return left.is_empty().then_some(said);
    }
    let parts: Vec<&str> = rest.split("{}").collect();
    for (at, part) in parts.iter().enumerate() {
        let last = at + 1 == parts.len();
        let end = if last { left.strip_suffix(part)?.len() } else { left.find(part)? };
        let (inner, after) = (left.get(..end)?, left.get(end + part.len()..)?);
        said = said.replacen("{}", &norwegian(inner).replace("{}", "{ }"), 1);
        left = after;
    }
    Some(said)
}

/// The reader's phrases, `{}` for what varies. Longer ones before those that they begin like.
const PHRASES: &[(&str, &str)] = &[
    // What was found.
    ("nothing", "ingenting"),
    ("an empty list", "en tom liste"),
    ("a list", "en liste"),
    ("an object", "et objekt"),
    ("a number that is not whole", "et tall som ikke er helt"),
    ("a time that is not after opens", "et klokkeslett som ikke er etter opens"),
    ("half of it", "bare den ene delen"),
    ("blocks or sections beside include", "blocks eller sections ved siden av include"),
    ("another number of cells", "et annet antall celler"),
    ("no size", "ingen størrelse"),
    ("a fact that no section tells: {}", "noe som ingen del av siden forteller om: {}"),
    ("one section more", "én del til"),
    // What is expected: shapes.
    ("a list […]", "en liste […]"),
    ("true or false", "true eller false"),
    ("a whole number, 0 or more", "et helt tall, 0 eller mer"),
    ("an object {…}", "et objekt {…}"),
    ("an object with one of {}", "et objekt med ett av {}"),
    ("only one of {}", "bare ett av {}"),
    ("the id of an entry of {}", "id-en til en oppføring i {}"),
    ("the id of a section of that file", "id-en til en del i den fila"),
    ("one of {}, and after a slash the id of an entry", "ett av {}, og etter en skråstrek id-en til en oppføring"),
    ("one of {}", "ett av {}"),
    ("no such field; did you mean {}?", "ikke dette feltet; mente du {}?"),
    ("no such field; known here: {}", "ikke dette feltet; her finnes {}"),
    (
        "a text \"…\" or a text for each language {\"nb\": \"…\", \"nn\": \"…\"}",
        "en tekst \"…\" eller en tekst for hvert språk {\"nb\": \"…\", \"nn\": \"…\"}",
    ),
    ("a text \"…\"", "en tekst \"…\""),
    ("an id that no other entry has", "en id som ingen annen oppføring har"),
    ("an id that no other section has", "en id som ingen annen del har"),
    // The page as a whole.
    ("a later one", "et senere"),
    ("both opens and closes, or a note", "både opens og closes, eller en note"),
    ("1 to 365 days", "1 til 365 dager"),
    ("fields of a chat that keeps its conversations itself", "felter for en chat som selv lagrer samtalene sine"),
    (
        "kind and area alone: the widget's own store has a key of its own",
        "bare kind og area: erklæringens eget lager har sin egen nøkkel",
    ),
    (
        "storage that can be read: another widget's memory cannot",
        "lagring som kan leses: minnet til en annen kan ikke det",
    ),
    ("the field of a message that holds its text, such as {}", "feltet i en melding som har teksten, for eksempel {}"),
    ("the key under which the chat keeps its conversation", "nøkkelen chatten lagrer samtalen under"),
    ("a key that begins with {}", "en nøkkel som begynner med {}"),
    ("the chat's own key: those are the widget's", "chattens egen nøkkel: de nøklene er erklæringens"),
    ("another id: what is necessary is no choice", "en annen id: det nødvendige er ikke noe valg"),
    (
        "a file on the same site and the id of a section in it, such as {}",
        "en fil på samme nettsted og id-en til en del i den, for eksempel {}",
    ),
    ("one or the other: what is included stands alone", "ett av dem: det som hentes inn, står alene"),
    ("a title", "en tittel"),
    ("a fact that this file states", "noe som denne fila oppgir"),
    ("{}/ and one of {}", "{}/ og ett av {}"),
    ("as many cells as there are columns", "like mange celler som kolonner"),
    (
        "a picture on the same site: another host would learn who reads the page",
        "et bilde på samme nettsted: et annet ville få vite hvem som leser siden",
    ),
    ("width and height in pixels", "bredde og høyde i piksler"),
    ("a section that tells it: {}", "en del som forteller om det: {}"),
    ("a word that the widget uses", "et ord som erklæringen bruker"),
    ("the text lacks the place {}", "at teksten har plassen {}"),
    ("nothing fills the place {}", "en tekst uten plassen {}"),
    // Files that are taken from elsewhere.
    ("a fragment that can be fetched", "en fil som kan leses"),
    ("a file that can be read", "en fil som kan leses"),
    ("a section that does not lead back to itself", "en del som ikke fører tilbake til seg selv"),
    ("no more than 4 sections, each taken from the next", "høyst 4 deler som henter hverandre"),
    ("no more than 32 included files", "høyst 32 filer"),
    ("no more than 1000 parts of sections from other files", "høyst 1000 deler fra andre filer"),
    // Strings with a rule.
    ("a short stable name of letters, digits, hyphens", "et kort, fast navn av bokstaver, tall og bindestreker"),
    (
        "letters, digits, hyphens and no blanks, such as {}",
        "bokstaver, tall og bindestreker uten mellomrom, for eksempel {}",
    ),
    (
        "an e-mail address in plain Latin letters, such as {}",
        "en e-postadresse med vanlige latinske bokstaver, for eksempel {}",
    ),
    ("an e-mail address", "en e-postadresse"),
    ("a country code of two capital letters, such as {}", "en landkode med to store bokstaver, for eksempel {}"),
    ("a country code (ISO 3166-1 alpha-2)", "en landkode (ISO 3166-1 alpha-2)"),
    ("an article of the GDPR", "en artikkel i personvernforordningen"),
    (
        "\"6(1)(a)\" to \"6(1)(f)\" or \"9(2)(a)\" to \"9(2)(j)\"",
        "\"6(1)(a)\" til \"6(1)(f)\" eller \"9(2)(a)\" til \"9(2)(j)\"",
    ),
    ("a name, or a beginning and *", "et navn, eller begynnelsen av det og *"),
    (
        "a name such as \"_ga\", or its beginning and one star such as \"_ga*\"",
        "et navn som \"_ga\", eller begynnelsen av det og én stjerne, som \"_ga*\"",
    ),
    ("a name", "et navn"),
    (
        "a text without invisible signs that turn the direction of writing or control characters; write it anew by hand",
        "en tekst uten usynlige tegn som snur skriveretningen, eller kontrolltegn; skriv den på nytt for hånd",
    ),
    ("a link: https:, mailto:, tel: or relative", "en lenke: https:, mailto:, tel: eller en relativ"),
    (
        "an address that begins with https:, mailto: or tel:, or a relative one such as {}",
        "en adresse som begynner med https:, mailto: eller tel:, eller en relativ som {}",
    ),
    ("https: instead of http:", "https: i stedet for http:"),
    ("{}: it has no entries to choose from", "{}: det har ingen oppføringer å velge blant"),
    ("a fact of this manifest", "noe som manifestet oppgir"),
    ("a date, or date and time (ISO 8601)", "en dato, eller dato og klokkeslett (ISO 8601)"),
    ("a length of time (ISO 8601)", "et tidsrom (ISO 8601)"),
    ("a telephone number with country code (E.164)", "et telefonnummer med landkode (E.164)"),
    ("an organisation number, nine digits", "et organisasjonsnummer med ni siffer"),
    ("a time of day", "et klokkeslett"),
    ("a language (BCP 47)", "et språk (BCP 47)"),
    (
        "expected a date like 2024-01-25, or a date and time like 2024-01-25T17:01+01:00",
        "en dato som 2024-01-25, eller dato og klokkeslett som 2024-01-25T17:01+01:00",
    ),
    ("there is no such month", "en måned som finnes"),
    ("the month has no such day", "en dag som finnes i måneden"),
    ("there is no such time of day", "et klokkeslett som finnes"),
    ("there is no such offset from UTC", "en forskjell fra UTC som finnes"),
    ("a duration begins with P, as in P26M for 26 months", "et tidsrom som begynner med P, som P26M for 26 måneder"),
    ("a duration names a length, as in P21D for 21 days", "et tidsrom med en lengde, som P21D for 21 dager"),
    (
        "a duration is numbers with a unit each: Y, M, W, D, and after T: H, M, S",
        "tall med hver sin enhet: Y, M, W, D, og etter T: H, M, S",
    ),
    (
        "a duration has its units from the largest to the smallest, each once",
        "enhetene fra den største til den minste, hver én gang",
    ),
    ("a duration has whole numbers: PT90M, not PT1.5H", "hele tall: PT90M, ikke PT1.5H"),
    ("a number in a duration is at most 99999", "et tall på høyst 99999"),
    ("a duration is longer than nothing", "et tidsrom som er lengre enn ingenting"),
    ("a telephone number is + and figures, as in +4772000000", "+ og siffer, som +4772000000"),
    ("write the number with + and country code; did you mean {}?", "nummeret med + og landkode; mente du {}?"),
    ("write the number with + and country code, as in +4772000000", "nummeret med + og landkode, som +4772000000"),
    ("the telephone number is empty", "et telefonnummer"),
    (
        "no telephone number has that many figures; a Norwegian one has eight after +47",
        "et nummer med riktig antall siffer; et norsk har åtte etter +47",
    ),
    ("expected a time like 09:00", "et klokkeslett som 09:00"),
    ("an organisation number has nine figures", "ni siffer"),
    ("an organisation number has only figures", "bare siffer"),
    ("the organisation number's check figure does not match", "et kontrollsiffer som stemmer"),
    ("a language tag is empty", "et språk, som nb"),
    ("a language tag starts with two or three letters, not {}", "to eller tre bokstaver først, ikke {}"),
    ("a language tag has no part {}", "et språk uten delen {}"),
    ("{} is no link: {}", "en lenke, og det er ikke {}"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{PHRASES, Tongue, norwegian, put, told};
    use crate::manifest::Manifest;
    use crate::manifest::problem::Problem;
    use crate::manifest::shape::{Record, Rule, Shape};

    #[test]
    fn phrases_are_put_into_norwegian() {
        for (english, expected) in [
            ("nothing", "ingenting"),
            ("one of nb, nn", "ett av nb, nn"),
            ("no such field; did you mean legalBases?", "ikke dette feltet; mente du legalBases?"),
            ("\"72 00\"", "\"72 00\""),
            ("something new", "something new"),
        ] {
            assert_eq!(norwegian(english), expected);
        }
        let problem = Problem::error("$.meta", "nothing", "an object {…}");
        assert_eq!(told(&problem, Tongue::Norwegian), "fant ingenting, ventet et objekt {…}");
        assert_eq!(told(&problem, Tongue::English), "found nothing, expected an object {…}");
    }

    /// Every rule of a string that the manifest has.
    fn leaves(record: &'static Record, seen: &mut BTreeSet<&'static str>, found: &mut Vec<&'static Rule>) {
        fn inside(shape: &'static Shape, seen: &mut BTreeSet<&'static str>, found: &mut Vec<&'static Rule>) {
            match shape {
                Shape::Leaf(rule) => found.push(rule),
                Shape::Optional(inner) | Shape::List(inner) | Shape::OneOrMany(inner) => inside(inner, seen, found),
                Shape::Record(record) => leaves(record(), seen, found),
                Shape::Block(record) => leaves(record, seen, found),
                Shape::Map(key, value) => [key, value].into_iter().for_each(|shape| inside(shape, seen, found)),
                Shape::Flag | Shape::Count | Shape::Text | Shape::Reference(_) | Shape::Word(_) => {}
            }
        }
        if seen.insert(record.name) {
            record.fields.iter().for_each(|field| inside(field.shape, seen, found));
        }
    }

    #[test]
    fn every_advice_on_a_string_is_there_in_norwegian() {
        let mut found = Vec::new();
        leaves(Manifest::record(), &mut BTreeSet::new(), &mut found);
        assert!(found.len() > 30);
        let wrong = [
            "",
            " ",
            "x y",
            "-",
            "åå",
            "72 41 94 00",
            "+47 1",
            "123",
            "http://a.no",
            "//a.no",
            "javascript:x",
            "2024-13-01",
            "2024-02-30",
            "2024-01-01T25:00",
            "2024-01-01T10:00+99:00",
            "25.01.2024",
            "P",
            "P1",
            "PT1.5H",
            "P1D1Y",
            "P0D",
            "P999999D",
            "26M",
            "nb-",
            "n",
            "controller/x",
            "processing/",
            "310000001",
            "99:99",
            "a\u{202e}b",
            "6(1)(z)",
            "no",
            "*",
        ];
        for rule in found {
            assert_ne!(norwegian(rule.expected), rule.expected, "{}", rule.name);
            for text in wrong {
                if let Err(advice) = (rule.check)(text) {
                    assert_ne!(norwegian(&advice), advice, "{} {text:?}", rule.name);
                }
            }
        }
    }

    #[test]
    fn no_phrase_hides_a_later_one() {
        for (at, (english, norwegian)) in PHRASES.iter().enumerate() {
            let sample = english.replace("{}", "\u{1}");
            let first = PHRASES.iter().position(|(form, other)| put(&sample, form, other).is_some());
            assert_eq!(first, Some(at), "{english}");
            assert_ne!(english, norwegian);
        }
    }
}
