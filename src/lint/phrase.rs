//! Looking for phrases in texts, without regular expressions: they would weigh more than all the rules together.

/// Alternatives of which one must stand in the text: small letters, `|` between them, `*` at the end for «begins with».
pub(super) type Phrase = &'static str;

/// A text as it is searched: small letters, one blank between words, no-break spaces as blanks.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// The words of a text, in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The sentences of a text: what ends in a full stop, a question mark or an exclamation mark before a blank.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n']).flat_map(|line| line.split_inclusive(". ")).flat_map(|part| part.split_inclusive(['?', '!']))
}

/// Whether every phrase stands in a text; holds what was found for the first.
pub(super) fn all_in(phrases: &[Phrase], text: &str) -> Option<String> {
    all_in_plain(phrases, &plain(text))
}

/// The same for a text that is [`plain`] already.
pub(super) fn all_in_plain(phrases: &[Phrase], text: &str) -> Option<String> {
    let mut found = None;
    for phrase in phrases {
        let here = phrase.split('|').find_map(|part| one_in(part, text))?;
        found.get_or_insert(here);
    }
    found
}

/// A phrase between the edges of words; the whole words in which it was found.
fn one_in(phrase: &str, text: &str) -> Option<String> {
    let (stem, open) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    for (at, _) in text.match_indices(stem) {
        let end = at + stem.len();
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(end..)?;
        let ends = open || !rest.starts_with(char::is_alphanumeric);
        if ends && !before.is_some_and(char::is_alphanumeric) {
            let word_end = rest.find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |more| end + more);
            return text.get(at..word_end).map(str::to_owned);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{all_in, plain, sentences, words};

    #[test]
    fn phrases_stand_between_the_edges_of_words() {
        for (phrases, text, found) in [
            (&["rådmann*"][..], "Ring Rådmannen.", Some("rådmannen")),
            (&["rådmann"], "Ring Rådmannen.", None),
            (&["2-7 b|2-7b"], "ekomloven\u{a0}§\n2-7b", Some("2-7b")),
            (&["google+"], "Facebook, Google+", Some("google+")),
            (&["twitter"], "på Twitter.", Some("twitter")),
            (&["arkivlov*"], "riksarkivloven", None),
            (&["samtyk*", "nettleser*"], "Samtykk i nettleseren", Some("samtykk")),
            (&["samtyk*", "nettleser*"], "Samtykk her", None),
        ] {
            assert_eq!(all_in(phrases, text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn texts_are_taken_apart() {
        assert_eq!(plain(" Å\u{a0}Lese \n mer"), "å lese mer");
        assert_eq!(words("E-post, ikke «brev»!"), ["e-post", "ikke", "brev"]);
        assert_eq!(sentences("En. To! Tre\nFire").count(), 4);
    }
}
