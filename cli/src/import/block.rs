//! What a source is made of, whether it was a page or plain text: headings, paragraphs, lists, tables.

use personvern::manifest::prose::Prose;

/// A piece of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading; the first level is 1.
    Heading(u8, Text),
    /// A paragraph. Line breaks in it are meant.
    Paragraph(Text),
    /// A list.
    List { ordered: bool, items: Vec<Text> },
    /// A table: a caption, and rows of cells of which the first may be headings.
    Table { caption: Option<Text>, rows: Vec<Vec<Text>> },
    /// Words and what they mean.
    Terms(Vec<(Text, Text)>),
}

/// A text: its letters, and the same with links and emphasis as the manifest writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) letters: String,
    pub(super) prose: String,
}

impl Text {
    /// A text without links or emphasis.
    pub(super) fn plain(letters: &str) -> Self {
        let letters = tidy(letters);
        Self { prose: escaped(&letters), letters }
    }

    /// A text whose prose shows exactly its letters; where it would not, the letters stand alone.
    pub(super) fn rich(letters: &str, prose: &str) -> Self {
        let (letters, prose) = (tidy(letters), tidy(prose));
        let same = Prose::read(&prose).is_ok_and(|read| read.plain() == letters);
        if same { Self { letters, prose } } else { Self::plain(&letters) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Its lines, each a text.
    pub(super) fn lines(&self) -> Vec<Self> {
        let (letters, prose): (Vec<&str>, Vec<&str>) = (self.letters.lines().collect(), self.prose.lines().collect());
        if letters.len() == prose.len() {
            letters.iter().zip(prose).map(|(letters, prose)| Self::rich(letters, prose)).collect()
        } else {
            letters.into_iter().map(Self::plain).collect()
        }
    }

    /// Several texts as lines of one.
    pub(super) fn joined(texts: &[Self]) -> Self {
        let of = |get: fn(&Self) -> &str| texts.iter().map(get).collect::<Vec<_>>().join("\n");
        Self { letters: of(|text| &text.letters), prose: of(|text| &text.prose) }
    }
}

impl Block {
    /// All its texts, in order.
    pub(super) fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Heading(_, text) | Self::Paragraph(text) => vec![text],
            Self::List { items, .. } => items.iter().collect(),
            Self::Table { caption, rows } => caption.iter().chain(rows.iter().flatten()).collect(),
            Self::Terms(terms) => terms.iter().flat_map(|(term, text)| [term, text]).collect(),
        }
    }

    /// All its letters, line by line.
    pub(super) fn letters(&self) -> String {
        self.texts().iter().map(|text| &*text.letters).collect::<Vec<_>>().join("\n")
    }
}

/// Blanks as one, line breaks kept, no blank at the ends; without signs that a manifest may not have because they cannot be seen.
pub(super) fn tidy(text: &str) -> String {
    let seen = |c: &char| *c == '\n' || !(c.is_control() && !c.is_whitespace() || is_unseen(*c));
    let text: String = text.replace("\r\n", "\n").chars().filter(seen).collect();
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Signs that turn the direction of writing, or are nothing but a mark of a file's beginning or a place to break a word.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Letters in the manifest's small grammar: signs that would mean something are marked as letters, where they would.
pub(super) fn escaped(letters: &str) -> String {
    if Prose::read(letters).is_ok_and(|read| read.plain() == letters) {
        return letters.to_owned();
    }
    let mut out = String::with_capacity(letters.len() + 8);
    for c in letters.chars() {
        if matches!(c, '\\' | '*' | '[' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use personvern::manifest::prose::Prose;
    use proptest::prelude::*;

    use super::{Text, tidy};

    #[test]
    fn what_cannot_be_seen_is_gone() {
        assert_eq!(tidy(" a\u{a0}\t b \r\n\n\u{feff}c\u{7}\u{ad}d "), "a b\ncd");
    }

    proptest! {
        #[test]
        fn prose_shows_its_letters(letters in "[a-z *\\[\\]()\\\\/:\n]{0,40}") {
            let text = Text::plain(&letters);
            prop_assert_eq!(Prose::read(&text.prose).unwrap().plain(), text.letters);
        }
    }
}
