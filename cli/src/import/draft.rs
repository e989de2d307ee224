//! A declaration on its way to a manifest: its sections, and the facts that have been recognised so far.

use serde_json::{Map, Value, json};

use super::block::{Block, Text};
use super::report::{LeftOut, Reason, Report};

/// What is told in a section.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// As it stood in the source.
    Block(Block),
    /// A fact that was recognised: a reference such as `contacts/kontakt`.
    Fact(String),
}

/// A part of the page.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) level: u8,
    pub(super) title: Text,
    pub(super) kind: Option<&'static str>,
    pub(super) pieces: Vec<Piece>,
    pub(super) sections: Vec<Section>,
}

/// A manifest that is being made.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) title: Option<Text>,
    /// What stands before the first section.
    pub(super) lead: Vec<Block>,
    pub(super) sections: Vec<Section>,
    /// Fields of the manifest, by name. Lists are arrays.
    pub(super) facts: Map<String, Value>,
    pub(super) report: Report,
}

/// What is done with a section, the facts so far, and the report.
type Act<'a> = &'a mut dyn FnMut(&mut Section, &mut Map<String, Value>, &mut Report);

/// Sections nest no deeper than this; a heading below is a heading within its section.
const DEEPEST: usize = 3;

impl Draft {
    /// Puts blocks together to sections, by the levels of their headings.
    pub(super) fn of(blocks: Vec<Block>, report: Report) -> Self {
        let mut draft = Self { title: None, lead: Vec::new(), sections: Vec::new(), facts: Map::new(), report };
        let top = blocks.iter().filter_map(level).min();
        let tops = blocks.iter().filter(|block| top.is_some() && level(block) == top).count();
        let mut blocks = blocks.into_iter().peekable();
        // The page's title: the first heading, when it is the only one of the highest level.
        if tops == 1
            && let Some(Block::Heading(_, title)) = blocks.next_if(|block| level(block) == top)
        {
            draft.title = Some(title);
        }
        while let Some(block) = blocks.next_if(|block| level(block).is_none()) {
            draft.lead.push(block);
        }
        for block in blocks {
            match block {
                // A title that comes after what leads in to it, or again.
                Block::Heading(level, text)
                    if tops == 1 && Some(level) == top && draft.title.is_none() && draft.sections.is_empty() =>
                {
                    draft.title = Some(text);
                }
                Block::Heading(level, text) => open(&mut draft.sections, level, text, 1),
                other => match last(&mut draft.sections) {
                    Some(section) => section.pieces.push(Piece::Block(other)),
                    None => draft.lead.push(other),
                },
            }
        }
        draft.drop_repeated_title();
        draft
    }

    /// A first section that is called as the page, with nothing of its own before the next one.
    fn drop_repeated_title(&mut self) {
        let Some(title) = &self.title else { return };
        let repeated = self.sections.first().is_some_and(|first| {
            first.pieces.is_empty()
                && first.sections.is_empty()
                && first.title.letters.to_lowercase() == title.letters.to_lowercase()
        });
        if repeated {
            let first = self.sections.remove(0);
            self.report.left_out.push(LeftOut { text: first.title.letters, reason: Reason::Twice });
        }
    }

    /// Every section, the ones within others after the one around them.
    pub(super) fn each(&mut self, act: Act<'_>) {
        fn walk(sections: &mut [Section], facts: &mut Map<String, Value>, report: &mut Report, act: Act<'_>) {
            for section in sections {
                act(section, facts, report);
                walk(&mut section.sections, facts, report, act);
            }
        }
        walk(&mut self.sections, &mut self.facts, &mut self.report, act);
    }

    /// All letters of the source that are still to be told, with a line break between texts.
    pub(super) fn letters(&self) -> String {
        fn of(sections: &[Section], out: &mut String) {
            for section in sections {
                out.push_str(&section.title.letters);
                out.push('\n');
                for piece in &section.pieces {
                    if let Piece::Block(block) = piece {
                        out.push_str(&block.letters());
                        out.push('\n');
                    }
                }
                of(&section.sections, out);
            }
        }
        let lead = self.title.iter().map(|title| title.letters.clone()).chain(self.lead.iter().map(Block::letters));
        let mut out = lead.collect::<Vec<_>>().join("\n");
        out.push('\n');
        of(&self.sections, &mut out);
        out
    }
}

fn level(block: &Block) -> Option<u8> {
    if let Block::Heading(level, _) = block { Some(*level) } else { None }
}

/// Opens a section below the last one of a higher level.
fn open(sections: &mut Vec<Section>, level: u8, title: Text, depth: usize) {
    match sections.last_mut() {
        Some(last) if last.level < level && depth < DEEPEST => open(&mut last.sections, level, title, depth + 1),
        Some(last) if last.level < level => {
            if let Some(section) = self::last(std::slice::from_mut(last)) {
                section.pieces.push(Piece::Block(Block::Heading(level, title)));
            }
        }
        _ => sections.push(Section { level, title, kind: None, pieces: Vec::new(), sections: Vec::new() }),
    }
}

/// The section that was opened last.
fn last(sections: &mut [Section]) -> Option<&mut Section> {
    let section = sections.last_mut()?;
    if section.sections.is_empty() { Some(section) } else { last(&mut section.sections) }
}

/// Adds an entry to a list of facts; its place in it.
pub(super) fn add(facts: &mut Map<String, Value>, list: &str, entry: Value) -> usize {
    let entries = facts.entry(list).or_insert_with(|| json!([]));
    let Value::Array(entries) = entries else { return 0 };
    entries.push(entry);
    entries.len() - 1
}

/// The entries of a list of facts.
pub(super) fn entries<'f>(facts: &'f Map<String, Value>, list: &str) -> &'f [Value] {
    facts.get(list).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A short stable name from a title: `Innsamling av webstatistikk` → `innsamling-av-webstatistikk`; another where it is taken.
pub(super) fn id(title: &str, taken: &mut dyn FnMut(&str) -> bool) -> String {
    let mut stem = String::new();
    for c in title.to_lowercase().chars() {
        match c {
            'æ' | 'ä' => stem.push_str("ae"),
            'ø' | 'ö' => stem.push('o'),
            'å' => stem.push('a'),
            c if c.is_ascii_alphanumeric() => stem.push(c),
            _ if !stem.is_empty() && !stem.ends_with('-') => stem.push('-'),
            _ => {}
        }
        if stem.len() >= 60 {
            break;
        }
    }
    let stem = match stem.trim_end_matches('-') {
        "" => "del",
        stem => stem,
    };
    let mut id = stem.to_owned();
    let mut number = 2;
    while taken(&id) {
        id = format!("{stem}-{number}");
        number += 1;
    }
    id
}

/// The same, among the entries of a list of facts.
pub(super) fn id_among(title: &str, facts: &Map<String, Value>, list: &str) -> String {
    id(title, &mut |id| entries(facts, list).iter().any(|entry| entry["id"] == id))
}
