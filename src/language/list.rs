//! Lists inside a sentence: «a, b og c».

use super::{Said, Vocabulary, Word};

/// The items with commas, and the word for “and” before the last: «a, b og c», “a, b and c”.
pub fn joined(items: &[&str], vocabulary: &Vocabulary) -> Said<'static> {
    let and = vocabulary.say(Word::And);
    Said { text: join(items, &and.text).into(), language: and.language }
}

/// As [`joined`], with the word for “and” given.
pub(super) fn join(items: &[impl AsRef<str>], and: &str) -> String {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            if at + 1 == items.len() {
                out.push(' ');
                out.push_str(and);
                out.push(' ');
            } else {
                out.push_str(", ");
            }
        }
        out.push_str(item.as_ref());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn a_list_reads_like_speech() {
        assert_eq!(join(&[""; 0], "og"), "");
        assert_eq!(join(&["a"], "og"), "a");
        assert_eq!(join(&["a", "b"], "og"), "a og b");
        assert_eq!(join(&["a", "b", "c"], "og"), "a, b og c");
    }
}
