//! Why personal data may be processed: the letters of the GDPR's articles 6(1) and 9(2) in plain words.

use super::Word;

words! {
    theme legal_basis;
    // The way Norwegian law is cited; English has a shorter one.
    GdprLetter("gdprLetter") {
        nb: "personvernforordningen artikkel {article} nr. {number} bokstav {letter}",
        nn: "personvernforordninga artikkel {article} nr. {number} bokstav {letter}",
        en: "GDPR Article {article}({number})({letter})",
    }
    Article6A("article6a") {
        nb: "Samtykke", nn: "Samtykke", en: "Consent",
        draft se: "Miehtan" [GiellaLt],
    }
    Article6B("article6b") { nb: "Avtale med deg", nn: "Avtale med deg", en: "Contract with you" }
    Article6C("article6c") { nb: "Rettslig plikt", nn: "Rettsleg plikt", en: "Legal obligation" }
    Article6D("article6d") { nb: "Vitale interesser", nn: "Vitale interesser", en: "Vital interests" }
    Article6E("article6e") {
        nb: "Oppgave i allmennhetens interesse eller offentlig myndighet",
        nn: "Oppgåve i allmenta si interesse eller offentleg myndigheit",
        en: "Task in the public interest or official authority",
    }
    Article6F("article6f") { nb: "Berettiget interesse", nn: "Rettkomen interesse", en: "Legitimate interest" }
    Article9A("article9a") { nb: "Uttrykkelig samtykke", nn: "Uttrykkjeleg samtykke", en: "Explicit consent" }
    Article9B("article9b") {
        nb: "Plikter og rettigheter i arbeidsliv, trygd og sosialtjenester",
        nn: "Plikter og rettar i arbeidsliv, trygd og sosialtenester",
        en: "Duties and rights in employment, social security and social protection",
    }
    Article9C("article9c") {
        nb: "Vitale interesser når personen ikke kan samtykke",
        nn: "Vitale interesser når personen ikkje kan samtykkje",
        en: "Vital interests where the person cannot consent",
    }
    Article9D("article9d") {
        nb: "Ideell organisasjon som behandler opplysninger om medlemmene sine",
        nn: "Ideell organisasjon som behandlar opplysningar om medlemmene sine",
        en: "Non-profit body processing data about its members",
    }
    Article9E("article9e") {
        nb: "Opplysninger som personen selv har gjort offentlige",
        nn: "Opplysningar som personen sjølv har gjort offentlege",
        en: "Data that the person has made public",
    }
    Article9F("article9f") {
        nb: "Rettskrav eller domstolenes arbeid",
        nn: "Rettskrav eller arbeidet til domstolane",
        en: "Legal claims or the work of the courts",
    }
    Article9G("article9g") {
        nb: "Viktige allmenne interesser", nn: "Viktige allmenne interesser", en: "Substantial public interest",
    }
    Article9H("article9h") {
        nb: "Helse- og omsorgstjenester eller arbeidsmedisin",
        nn: "Helse- og omsorgstenester eller arbeidsmedisin",
        en: "Health and social care or occupational medicine",
    }
    Article9I("article9i") { nb: "Folkehelse", nn: "Folkehelse", en: "Public health" }
    Article9J("article9j") {
        nb: "Arkiv i allmennhetens interesse, forskning eller statistikk",
        nn: "Arkiv i allmenta si interesse, forsking eller statistikk",
        en: "Archiving in the public interest, research or statistics",
    }
}

impl Word {
    /// The plain words for a legal basis written `6(1)(a)` to `6(1)(f)` or `9(2)(a)` to `9(2)(j)`; blanks do not count.
    pub fn legal_basis(reference: &str) -> Option<Self> {
        let mut signs = reference.bytes().filter(|byte| !byte.is_ascii_whitespace());
        let start = [signs.next()?, signs.next()?, signs.next()?, signs.next()?, signs.next()?];
        let letter = signs.next()?;
        if signs.next() != Some(b')') || signs.next().is_some() {
            return None;
        }
        Some(match (&start, letter) {
            (b"6(1)(", b'a') => Self::Article6A,
            (b"6(1)(", b'b') => Self::Article6B,
            (b"6(1)(", b'c') => Self::Article6C,
            (b"6(1)(", b'd') => Self::Article6D,
            (b"6(1)(", b'e') => Self::Article6E,
            (b"6(1)(", b'f') => Self::Article6F,
            (b"9(2)(", b'a') => Self::Article9A,
            (b"9(2)(", b'b') => Self::Article9B,
            (b"9(2)(", b'c') => Self::Article9C,
            (b"9(2)(", b'd') => Self::Article9D,
            (b"9(2)(", b'e') => Self::Article9E,
            (b"9(2)(", b'f') => Self::Article9F,
            (b"9(2)(", b'g') => Self::Article9G,
            (b"9(2)(", b'h') => Self::Article9H,
            (b"9(2)(", b'i') => Self::Article9I,
            (b"9(2)(", b'j') => Self::Article9J,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_lists_are_legal_bases() {
        assert_eq!(Word::legal_basis("6(1)(a)"), Some(Word::Article6A));
        assert_eq!(Word::legal_basis("6 (1) (e)"), Some(Word::Article6E));
        assert_eq!(Word::legal_basis("9(2)(j)"), Some(Word::Article9J));
        for other in ["", "6", "6(1)(g)", "9(1)(a)", "6(1)(a", "6(1)(a))", "7(1)(a)", "6(1)(å)"] {
            assert_eq!(Word::legal_basis(other), None, "{other}");
        }
    }
}
