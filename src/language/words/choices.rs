//! The question about storage, and what is said around it: why it is asked, what was answered, what remains.

words! {
    theme choices;
    // The question begins with what is asked, and has no negation: a yes must mean yes.
    ChoicesQuestion("choicesQuestion") {
        nb: "Hva får vi lagre på enheten din?",
        nn: "Kva får vi lagre på eininga di?",
        en: "What may we store on your device?",
    }
    ChoicesQuestionOne("choicesQuestionOne") {
        nb: "Får vi lagre informasjon på enheten din?",
        nn: "Får vi lagre informasjon på eininga di?",
        en: "May we store information on your device?",
    }
    ChoicesNew("choicesNew") { nb: "Nytt", nn: "Nytt", en: "New" }
    ChoicesAnytime("choicesAnytime") {
        nb: "Du kan når som helst endre valget nederst på siden.",
        nn: "Du kan når som helst endre valet nedst på sida.",
        en: "You can change your choice at any time at the bottom of the page.",
    }
    ChoicesMore("choicesMore") {
        nb: "Mer om hva vi lagrer og hvorfor",
        nn: "Meir om kva vi lagrar og kvifor",
        en: "More about what we store and why",
    }
    ChoicesSave("choicesSave") { nb: "Lagre valg", nn: "Lagre val", en: "Save choices" }
    ChoicesAll("choicesAll") { nb: "Godta alle", nn: "Godta alle", en: "Accept all" }
    ChoicesNone("choicesNone", gate) { nb: "Avslå alle", nn: "Avslå alle", en: "Decline all" }
    ChoicesYes("choicesYes") { nb: "Ja", nn: "Ja", en: "Yes" }
    ChoicesNo("choicesNo") { nb: "Nei", nn: "Nei", en: "No" }
    ChoicesNecessary("choicesNecessary") {
        nb: "Vi lagrer også nødvendig informasjon, som ikke kan velges bort.",
        nn: "Vi lagrar òg nødvendig informasjon, som ikkje kan veljast bort.",
        en: "We also store necessary information, which cannot be declined.",
    }
    ChoicesNecessaryWhy("choicesNecessaryWhy") {
        nb: "Den gjør at nettstedet virker og er trygt.",
        nn: "Han gjer at nettstaden verkar og er trygg.",
        en: "It makes the website work and keeps it safe.",
    }
    // Why the question comes again.
    ChoicesChanged("choicesChanged") {
        nb: "Det vi spør om, er endret siden du svarte sist. Derfor spør vi igjen.",
        nn: "Det vi spør om, er endra sidan du svarte sist. Difor spør vi igjen.",
        en: "What we ask about has changed since you last answered, so we are asking again.",
    }
    ChoicesExpired("choicesExpired") {
        nb: "Det er en stund siden du svarte. Derfor spør vi igjen.",
        nn: "Det er ei stund sidan du svarte. Difor spør vi igjen.",
        en: "It is some time since you answered, so we are asking again.",
    }
    ChoicesSaved("choicesSaved") {
        nb: "Valget er lagret. Du kan når som helst endre det nederst på siden.",
        nn: "Valet er lagra. Du kan når som helst endre det nedst på sida.",
        en: "Your choice is saved. You can change it at any time at the bottom of the page.",
    }
    // What no script can remove.
    ChoicesRemains("choicesRemains") {
        nb: "Dette kan ligge igjen på enheten din, for vi kan ikke fjerne det herfra. Du kan slette det i innstillingene i nettleseren, under informasjonskapsler og nettstedsdata:",
        nn: "Dette kan liggje att på eininga di, for vi kan ikkje fjerne det herifrå. Du kan slette det i innstillingane i nettlesaren, under informasjonskapslar og nettstadsdata:",
        en: "This may remain on your device, because we cannot remove it from here. You can delete it in your browser settings, under cookies and site data:",
    }
    // The receipt: labels, each before a colon.
    ChoicesHeading("choicesHeading") { nb: "Valgene dine", nn: "Vala dine", en: "Your choices" }
    ChoicesReceipt("choicesReceipt") { nb: "Kvittering", nn: "Kvittering", en: "Receipt" }
    ChoicesTime("choicesTime") { nb: "Du svarte", nn: "Du svarte", en: "You answered" }
    ChoicesUntil("choicesUntil") { nb: "Svaret gjelder til", nn: "Svaret gjeld til", en: "Your answer is valid until" }
    ChoicesVersion("choicesVersion") {
        nb: "Utgave av spørsmålet", nn: "Utgåve av spørsmålet", en: "Version of the question",
    }
    ChoicesDownload("choicesDownload") {
        nb: "Last ned kvittering", nn: "Last ned kvittering", en: "Download receipt",
    }
    ChoicesStored("choicesStored") {
        nb: "Alt som kan lagres på enheten din",
        nn: "Alt som kan lagrast på eininga di",
        en: "Everything that may be stored on your device",
    }
}

#[cfg(test)]
mod tests {
    use crate::language::{LanguageTag, Word};

    const LANGUAGES: [LanguageTag; 3] = [LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH];

    fn parts(text: &str) -> Vec<String> {
        text.to_lowercase().split(|sign: char| !sign.is_alphabetic()).map(str::to_owned).collect()
    }

    /// CK-30.
    #[test]
    fn the_question_has_no_negation_and_asks() {
        for language in LANGUAGES {
            for word in [Word::ChoicesQuestion, Word::ChoicesQuestionOne] {
                let text = word.in_language(language).unwrap_or_default();
                assert!(text.ends_with('?'), "{text}");
                for negation in ["ikke", "ikkje", "aldri", "not", "never"] {
                    assert!(!parts(text).iter().any(|part| part == negation), "{text}");
                }
            }
        }
    }

    /// CK-30.
    #[test]
    fn buttons_are_short_and_say_what_they_do() {
        let buttons = [
            Word::ChoicesSave,
            Word::ChoicesAll,
            Word::ChoicesNone,
            Word::ChoicesYes,
            Word::ChoicesNo,
            Word::ChoicesDownload,
        ];
        for language in LANGUAGES {
            for word in buttons {
                let text = word.in_language(language).unwrap_or_default();
                assert!((1..=3).contains(&text.split(' ').count()), "{text}");
                for empty in ["ok", "fortsett", "hald", "continue", "got", "forstått"] {
                    assert!(!parts(text).iter().any(|part| part == empty), "{text}");
                }
            }
        }
    }
}
