//! What kind of sign a letter beyond ASCII is, and its small form: for Latin, Greek and Cyrillic letters, and so for Norwegian
//! and Sámi. The standard library knows all scripts, for twelve kilobytes of tables that every visitor would download.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Letter,
    Digit,
    Blank,
    Sign,
}

/// What a character beyond ASCII is.
pub(super) fn class(letter: char) -> Class {
    if is_invisible(letter) {
        return Class::Blank;
    }
    match letter {
        '\u{80}'..='\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Class::Blank,
        _ if digit(letter).is_some() => Class::Digit,
        // Punctuation, arrows, box drawing, dingbats; CJK punctuation; full-width signs; private use; emoji.
        '\u{A1}'..='\u{BF}'
        | '×'
        | '÷'
        | '\u{2010}'..='\u{2BFF}'
        | '\u{3001}'..='\u{303F}'
        | '\u{FF01}'..='\u{FF20}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{1F000}'.. => Class::Sign,
        _ => Class::Letter,
    }
}

/// Characters that show nothing: between digits they part nothing.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE0F}' | '\u{FEFF}')
}

/// The value of a digit: ASCII, Arabic, Persian, Devanagari, Bengali and full-width.
pub(super) fn digit(letter: char) -> Option<u8> {
    let zero = match letter {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{966}'..='\u{96F}' => '\u{966}',
        '\u{9E6}'..='\u{9EF}' => '\u{9E6}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(zero)).ok()
}

/// The small letter of a letter.
pub(super) fn small(letter: char) -> char {
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

/// Whether a letter is a capital.
pub(super) fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for letter in "ABCÆØÅÄÖÜÉÈÑĐŊŠŦŽČÁΑΩАЯЀЏ".chars() {
            assert_eq!(letter.to_lowercase().next(), Some(small(letter)), "{letter}");
            assert!(is_capital(letter), "{letter}");
        }
        for other in "abcæøå0 -ßأא中".chars() {
            assert_eq!(small(other), other);
        }
    }

    #[test]
    fn every_character_is_something() {
        for (sign, expected) in [
            ('ø', Class::Letter),
            ('ŋ', Class::Letter),
            ('ж', Class::Letter),
            ('ب', Class::Letter),
            ('中', Class::Letter),
            ('٣', Class::Digit),
            ('３', Class::Digit),
            ('\u{A0}', Class::Blank),
            ('\u{202F}', Class::Blank),
            ('\u{200B}', Class::Blank),
            ('–', Class::Sign),
            ('«', Class::Sign),
            ('²', Class::Sign),
            ('§', Class::Sign),
            ('😀', Class::Sign),
        ] {
            assert_eq!(class(sign), expected, "{sign}");
        }
        assert_eq!(digit('٧'), Some(7));
        assert_eq!(digit('x'), None);
    }
}
