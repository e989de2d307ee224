//! What a page shows by its looks alone: headings that are paragraphs in bold, lists whose bullets are typed.

use crate::import::block::{Block, Text};
use crate::import::plain::{bullet, is_heading, without_number};
use crate::import::recognise::{is_contact_line, is_name};

/// The blocks, with what only looks like a heading or a list as one.
pub(super) fn read(blocks: Vec<Block>) -> Vec<Block> {
    headings(lists(blocks))
}

/// Paragraphs that each begin with a bullet are a list, if there are several.
fn lists(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut waiting: Vec<Block> = Vec::new();
    for block in blocks {
        if items(&block).is_some() {
            waiting.push(block);
            continue;
        }
        out.append(&mut list(std::mem::take(&mut waiting)));
        out.push(block);
    }
    out.append(&mut list(waiting));
    out
}

fn list(blocks: Vec<Block>) -> Vec<Block> {
    let items: Vec<Text> = blocks.iter().filter_map(items).flatten().collect();
    if items.len() > 1 { vec![Block::List { ordered: false, items }] } else { blocks }
}

/// The lines of a paragraph that all begin with a bullet, without it.
fn items(block: &Block) -> Option<Vec<Text>> {
    let Block::Paragraph(text) = block else { return None };
    let item = |line: Text| {
        let letters = bullet(&line.letters)?;
        let prose = bullet(&line.prose).unwrap_or_default();
        Some(Text::rich(letters, prose))
    };
    text.lines().into_iter().map(item).collect()
}

/// A short paragraph in bold is the heading of what follows, below the last heading of the page's own.
fn headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut level = 1;
    let real = |block: &Block| if let Block::Heading(level, _) = block { Some(*level) } else { None };
    // Where a page leaves levels out, its bold headings stand beside the next real one.
    let mut after: Vec<Option<u8>> = blocks
        .iter()
        .rev()
        .scan(None, |next, block| {
            let told = *next;
            *next = real(block).or(*next);
            Some(told)
        })
        .collect();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        level = real(&block).unwrap_or(level);
        let below = after.pop().flatten().filter(|next| *next > level).unwrap_or((level + 1).min(6));
        let leads = blocks.peek().is_some_and(|next| {
            let heading = matches!(next, Block::Heading(..));
            !heading && !matches!(next, Block::Paragraph(text) if title(text).is_some())
        });
        match block {
            Block::Paragraph(text) => match title(&text) {
                Some((title, Some(rest))) => out.extend([Block::Heading(below, title), Block::Paragraph(rest)]),
                Some((title, None)) if leads => out.push(Block::Heading(below, title)),
                _ => out.push(Block::Paragraph(text)),
            },
            other => out.push(other),
        }
    }
    out
}

/// The first line of a paragraph, if it is in bold and can be a heading, and what stands below it.
fn title(text: &Text) -> Option<(Text, Option<Text>)> {
    let lines = text.lines();
    let (first, rest) = lines.split_first()?;
    let inner = first.prose.strip_prefix("**")?.strip_suffix("**")?;
    let title = Text::plain(&first.letters);
    // All of the line, and no name of somebody, who is told below.
    if inner.contains("**") || !is_heading(without_number(&title.letters)) || is_name(&title.letters) {
        return None;
    }
    if rest.is_empty() {
        return Some((title, None));
    }
    let card = rest.iter().any(|line| is_contact_line(&line.letters) || line.prose.starts_with("**"));
    (!card).then(|| (title, Some(Text::joined(rest))))
}

#[cfg(test)]
mod tests {
    use super::{Block, Text, read};

    fn shown(paragraphs: &[(&str, &str)]) -> Vec<String> {
        let blocks = paragraphs.iter().map(|(letters, prose)| Block::Paragraph(Text::rich(letters, prose))).collect();
        let line = |block: &Block| match block {
            Block::Heading(level, text) => format!("h{level} {}", text.letters),
            Block::Paragraph(text) => format!("p {}", text.prose.replace('\n', " / ")),
            Block::List { items, .. } => items.iter().flat_map(|item| ["• ", &item.prose]).collect(),
            Block::Table { .. } | Block::Terms(_) => "?".into(),
        };
        read(blocks).iter().map(line).collect()
    }

    #[test]
    fn what_is_bold_and_short_is_a_heading() {
        assert_eq!(
            shown(&[
                ("1. Rettane dine", "**1. Rettane dine**"),
                ("Du kan be om innsyn.", "Du kan be om innsyn."),
                ("Sletting\nDu kan be om det.", "**Sletting**\nDu kan be om det."),
                ("Viktig: ring oss.", "**Viktig:** ring oss."),
                ("Ring oss nå.", "**Ring oss nå.**"),
                ("Kari Nordmann", "**Kari Nordmann**"),
                ("Ta kontakt", "**Ta kontakt**"),
            ]),
            [
                "h2 1. Rettane dine",
                "p Du kan be om innsyn.",
                "h2 Sletting",
                "p Du kan be om det.",
                "p **Viktig:** ring oss.",
                "p **Ring oss nå.**",
                "p **Kari Nordmann**",
                // Nothing stands below it.
                "p **Ta kontakt**",
            ]
        );
    }

    #[test]
    fn bold_headings_stand_beside_the_next_real_one_where_levels_are_left_out() {
        let plain = |letters: &str| Block::Paragraph(Text::plain(letters));
        let bold = |letters: &str| Block::Paragraph(Text::rich(letters, &["**", letters, "**"].concat()));
        let blocks =
            [(1, "Personvern"), (4, "Kontakt"), (2, "Arkiv")].map(|(level, it)| Block::Heading(level, Text::plain(it)));
        let [title, contact, archive] = blocks;
        let read = read(vec![title, bold("Skjema"), plain("a."), contact, bold("Post"), plain("b."), archive]);
        let levels = read.iter().filter_map(|it| if let Block::Heading(level, _) = it { Some(*level) } else { None });
        assert_eq!(levels.collect::<Vec<_>>(), [1, 4, 4, 5, 2]);
    }

    #[test]
    fn typed_bullets_are_a_list() {
        assert_eq!(shown(&[("· Navn", "· Navn"), ("· Adresse", "· **Adresse**")]), ["• Navn• **Adresse**"]);
        assert_eq!(shown(&[("– Vi er glade, sier ordføreren.", "– Vi er glade, sier ordføreren.")]).len(), 1);
        assert_eq!(shown(&[("• Navn\n• Adresse", "• Navn\n• Adresse")]), ["• Navn• Adresse"]);
    }
}
