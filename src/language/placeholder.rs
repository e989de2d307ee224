//! Sentences with places to fill: «Ring {name} på {phone}».

use super::cut::cut;

/// A part of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words that stand as they are.
    Text(&'a str),
    /// The name of a place to fill, without its braces.
    Place(&'a str),
}

/// The parts of a sentence in order. The view uses them to put an element, such as `<time>`, in a place.
///
/// A place is `{name}` of ASCII letters and digits. Any other brace is text.
pub fn pieces(sentence: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, after)) = place(rest) {
            rest = after;
            return Some(Piece::Place(name));
        }
        let end = (1..rest.len()).find(|at| rest.get(*at..).is_some_and(|rest| place(rest).is_some()));
        let (text, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(Piece::Text(text))
    })
}

/// The name of the place that `text` starts with, and what follows it.
fn place(text: &str) -> Option<(&str, &str)> {
    let (name, after) = cut(text.strip_prefix('{')?, b"}")?;
    let valid = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    valid.then_some((name, after))
}

/// The sentence with its places filled. A place that has no value keeps its braces: a mistake shows instead of hiding.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    for piece in pieces(sentence) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Place(name) => {
                if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
                    filled.push_str(value);
                } else {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_are_filled_and_a_value_is_not_read_again() {
        assert_eq!(fill("Ring {name} på {phone}", &[("name", "{phone}"), ("phone", "113")]), "Ring {phone} på 113");
        assert_eq!(fill("Ring {name}", &[]), "Ring {name}");
        assert_eq!(fill("{ {} {å} {a", &[]), "{ {} {å} {a");
        assert_eq!(fill("{{a}}", &[("a", "b")]), "{b}");
    }

    proptest! {
        #[test]
        fn without_values_a_sentence_stays_as_it_is(sentence in "[{}a-c å]*") {
            prop_assert_eq!(fill(&sentence, &[]), sentence);
        }
    }
}
