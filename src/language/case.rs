//! Small and capital letters in the scripts of European languages. The standard library knows all scripts, for twelve
//! kilobytes of tables that every visitor would download.

/// The small letter of a letter.
pub(crate) fn small(letter: char) -> char {
    let add = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Latin Extended-A: the large and the small letter stand side by side; which comes first changes on the way.
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' if u32::from(letter) % 2 == 0 => 1,
        'Ĺ'..='ň' | 'Ź'..='ž' if u32::from(letter) % 2 == 1 => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + add).unwrap_or(letter)
}

/// The capital of a letter: the letter that it is the small one of.
pub(crate) fn capital(letter: char) -> char {
    for back in [32, 80, 1] {
        let capital = u32::from(letter).checked_sub(back).and_then(char::from_u32);
        if let Some(capital) = capital.filter(|capital| *capital != letter && small(*capital) == letter) {
            return capital;
        }
    }
    letter
}

/// A text with its first letter as a capital, as at the beginning of a line.
pub fn capitalised(text: &str) -> String {
    with_first(text, capital)
}

/// A text with its first letter as a small one, as within a sentence.
pub fn lowered(text: &str) -> String {
    with_first(text, small)
}

fn with_first(text: &str, change: fn(char) -> char) -> String {
    let mut rest = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(rest.next().map(change));
    out.push_str(rest.as_str());
    out
}

#[cfg(test)]
mod tests {
    use super::{capital, capitalised, lowered};

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        for letter in "abcxyzæøåäöáčđŋšŧžïńñéèüłžşğαβωабвяѐџ".chars() {
            assert_eq!(letter.to_uppercase().next(), Some(capital(letter)), "{letter}");
        }
        for other in "AZÆØÅ0 -ßأא中".chars() {
            assert_eq!(capital(other), other);
        }
    }

    #[test]
    fn changes_the_first_letter_only() {
        assert_eq!(capitalised("ålesund kommune"), "Ålesund kommune");
        assert_eq!(lowered("Innsyn Og Retting"), "innsyn Og Retting");
        assert_eq!(capitalised(""), "");
    }
}
