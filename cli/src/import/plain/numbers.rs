//! Numbers before headings: «3. Ansvar» is a heading, «3.1» stands below it, and a row of them with nothing between is a list.

use super::{Item, marked, number_of};
use crate::import::block::{Block, Text};
use crate::import::debris::is_debris;

/// The first heading is the text's title, the others are its sections'; «3.1» stands below «3».
pub(super) fn level(blocks: &mut [Block]) {
    let mut first = true;
    for block in blocks {
        if let Block::Heading(level, text) = block
            && !is_debris(&text.letters)
        {
            let number = text.letters.split(' ').next().unwrap_or_default().trim_end_matches('.');
            let below = if without_number(&text.letters) == text.letters { 0 } else { number.matches('.').count() };
            *level = if first { 1 } else { u8::try_from(below).unwrap_or_default().min(3) + 2 };
            first = false;
        }
    }
}

/// Numbered headings with nothing between them are the items of a list with empty lines in it.
pub(super) fn numbered_lists(blocks: &[Block]) -> Vec<Block> {
    let number = |block: &Block| match block {
        Block::Heading(_, text) => marked(&text.letters).is_some_and(|(item, _)| item == Item::Number),
        _ => false,
    };
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for run in blocks.chunk_by(|one, other| number(one) && number(other)) {
        let counted = run.iter().zip(1..).all(|(block, at)| number_of(&block.letters()) == Some(at));
        if run.len() > 2 && counted {
            let item = |block: &Block| marked(&block.letters()).map(|(_, rest)| Text::plain(rest));
            out.push(Block::List { ordered: true, items: run.iter().filter_map(item).collect() });
        } else {
            out.extend_from_slice(run);
        }
    }
    out
}

/// A heading without its number: «3. Ansvar», «3.1 Ansvar», «3) Ansvar».
pub(in crate::import) fn without_number(heading: &str) -> &str {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')'));
    let number = heading.len() - rest.len();
    let figures = heading.get(..number).unwrap_or_default();
    let short = figures.split(['.', ')']).all(|part| part.len() <= 2);
    let parted = rest.starts_with(' ') && rest.trim_start().starts_with(|c: char| c.is_uppercase() || c == '«');
    if (1..=8).contains(&number) && figures.starts_with(|c: char| c.is_ascii_digit()) && short && parted {
        rest.trim_start()
    } else {
        heading
    }
}

#[cfg(test)]
mod tests {
    use super::without_number;

    #[test]
    fn a_number_before_a_heading_is_none_of_its_words() {
        for (heading, expected) in [
            ("3. Ansvar", "Ansvar"),
            ("3.1 Ansvar", "Ansvar"),
            ("3.1.2. Ansvar", "Ansvar"),
            ("12) Ansvar", "Ansvar"),
            ("1 Innledning", "Innledning"),
            ("2018 Innledning", "2018 Innledning"),
            ("26 måneder", "26 måneder"),
            ("Ansvar", "Ansvar"),
            ("3.", "3."),
            ("", ""),
        ] {
            assert_eq!(without_number(heading), expected, "{heading}");
        }
    }
}
