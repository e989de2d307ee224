//! Cutting texts at signs of ASCII, byte by byte. The standard library has a search of its own for each kind of pattern, which
//! together are 4 kB of WASM.

/// Whether a byte is one of these. The standard library's `contains` brings a search for bytes in long texts.
#[inline(never)]
#[allow(clippy::manual_contains, reason = "see above")]
pub(crate) fn is_among(byte: u8, signs: &[u8]) -> bool {
    signs.iter().any(|sign| *sign == byte)
}

/// What stands before and after the first of these signs.
#[inline(never)]
pub(crate) fn cut<'a>(text: &'a str, signs: &[u8]) -> Option<(&'a str, &'a str)> {
    let at = text.bytes().position(|byte| is_among(byte, signs))?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What stands before the first of these signs; all of it where there is none.
pub(crate) fn before<'a>(text: &'a str, signs: &[u8]) -> &'a str {
    cut(text, signs).map_or(text, |(before, _)| before)
}

/// What stands before and after the last of such signs.
#[inline(never)]
pub(crate) fn cut_last(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The parts of a text between these signs; a text without them is one part.
pub(crate) fn parts<'a>(text: &'a str, signs: &'static [u8]) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest.take()?;
        let (part, after) = match cut(text, signs) {
            Some((part, after)) => (part, Some(after)),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cuts_where_the_standard_library_does() {
        assert_eq!(cut("a=b;c", b";="), Some(("a", "b;c")));
        assert_eq!(cut("å", b"="), None);
        assert_eq!(before("a?b#c", b"#?"), "a");
        assert_eq!(cut_last("a/å/c", b'/'), Some(("a/å", "c")));
    }

    proptest! {
        #[test]
        fn parts_are_what_split_gives(text in "[a-c,å]*") {
            prop_assert_eq!(parts(&text, b",").collect::<Vec<_>>(), text.split(',').collect::<Vec<_>>());
            prop_assert_eq!(cut(&text, b","), text.split_once(','));
            prop_assert_eq!(cut_last(&text, b','), text.rsplit_once(','));
        }
    }
}
