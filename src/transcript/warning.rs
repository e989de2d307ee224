//! What a text should perhaps not be sent with, while it is written: where it stands, and a sentence for the one who writes. A
//! warning, never a block.

use crate::Language;
use crate::masking::{Category, Label, inspect};

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it begins, in UTF-16 units, as JavaScript counts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What kind of thing it is.
    pub category: Category,
    /// «Det ser ut som du skriver et fødselsnummer.»
    pub says: String,
}

/// Everything in a text that is worth a warning, in its order.
pub fn warnings(text: &str, language: Language) -> Vec<Warning> {
    let (mut at, mut units) = (0, 0);
    // Each place once: the spans are in order.
    let mut place = |byte: usize| {
        units += text[at..byte].chars().map(char::len_utf16).sum::<usize>();
        at = byte;
        units
    };
    let opening = match language {
        Language::Bokmal => "Det ser ut som du skriver ",
        Language::Nynorsk => "Det ser ut som du skriv ",
        Language::English => "It looks as if you are writing ",
    };
    let spans = inspect(text).into_iter();
    spans
        .map(|span| Warning {
            start: place(span.start),
            end: place(span.end),
            category: span.category(),
            says: [opening, noun(span.label, language), "."].concat(),
        })
        .collect()
}

const fn noun(label: Label, language: Language) -> &'static str {
    let [nb, nn, en] = match label {
        Label::NationalIdentity => ["et fødselsnummer", "eit fødselsnummer", "a national identity number"],
        Label::DNumber => ["et D-nummer", "eit D-nummer", "a D number"],
        Label::HNumber => ["et hjelpenummer", "eit hjelpenummer", "a hospital number"],
        Label::Account => ["et kontonummer", "eit kontonummer", "a bank account number"],
        Label::Organisation => ["et organisasjonsnummer", "eit organisasjonsnummer", "an organisation number"],
        Label::Phone => ["et telefonnummer", "eit telefonnummer", "a phone number"],
        Label::Number => ["et langt tall", "eit langt tal", "a long number"],
        Label::Email => ["en e-postadresse", "ei e-postadresse", "an email address"],
        Label::Ip => ["en IP-adresse", "ei IP-adresse", "an IP address"],
        Label::Position => ["en posisjon", "ein posisjon", "a position"],
        Label::Address => ["en adresse", "ei adresse", "an address"],
        Label::Plate => ["et bilnummer", "eit bilnummer", "a number plate"],
        Label::Name => ["et navn", "eit namn", "a name"],
        Label::Health => ["noe om helse", "noko om helse", "something about health"],
        Label::Gender => ["noe om kjønn", "noko om kjønn", "something about gender"],
        Label::Orientation => {
            ["noe om seksuell orientering", "noko om seksuell orientering", "something about sexual orientation"]
        }
        Label::Politics => ["noe om politisk syn", "noko om politisk syn", "something about political views"],
    };
    match language {
        Language::Bokmal => nb,
        Language::Nynorsk => nn,
        Language::English => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_warning_says_what_and_where() {
        // «😀» is two units, as JavaScript counts.
        let text = "😀 Jeg heter Kari, mitt nummer er 912 34 567";
        let found = warnings(text, Language::Bokmal);
        let units: Vec<u16> = text.encode_utf16().collect();
        let shown: Vec<_> = found
            .iter()
            .map(|warning| (String::from_utf16_lossy(&units[warning.start..warning.end]), warning.says.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("Kari".to_owned(), "Det ser ut som du skriver et navn."),
                ("912 34 567".to_owned(), "Det ser ut som du skriver et telefonnummer."),
            ]
        );
        assert_eq!(found[1].category.name(), "numbers");
        assert_eq!(warnings("02013299997", Language::Nynorsk)[0].says, "Det ser ut som du skriv eit fødselsnummer.");
        assert!(warnings("Når åpner biblioteket?", Language::English).is_empty());
    }

    proptest! {
        #[test]
        fn every_place_is_within_the_text(text in "(Jeg heter |😀|912 34 567|a@b\\.no|æ|\\PC){0,12}") {
            let length = text.encode_utf16().count();
            let mut reached = 0;
            for warning in warnings(&text, Language::English) {
                prop_assert!(reached <= warning.start && warning.start < warning.end && warning.end <= length);
                reached = warning.end;
            }
        }
    }
}
