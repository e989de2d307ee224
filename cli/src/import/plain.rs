//! Plain text as blocks. Nothing in it says what is a heading: what stands alone, short, without a full stop, is one.

mod numbers;

use super::block::{Block, Text, tidy};
use super::debris::is_debris;
use super::recognise::{is_contact_line, is_dated};
pub(super) use numbers::without_number;
use numbers::{level, numbered_lists};

/// A heading is no longer than this.
const LONGEST_HEADING: usize = 90;

/// Reads a text.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut group: Vec<Line> = Vec::new();
    for line in text.lines().map(Line::new).chain([Line::default()]) {
        if !line.text.is_empty() {
            group.push(line);
        } else if !group.is_empty() {
            of_group(&std::mem::take(&mut group), &mut blocks);
        }
    }
    let mut blocks = numbered_lists(&blocks);
    level(&mut blocks);
    blocks
}

/// A line, its indent, and whether it is an item of a list.
#[derive(Debug, Default)]
struct Line {
    indent: usize,
    /// All of it.
    whole: String,
    /// Without what marks it as an item.
    text: String,
    item: Option<Item>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Bullet,
    Number,
}

impl Line {
    fn new(line: &str) -> Self {
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let whole = tidy(line);
        let (item, text) = match marked(&whole) {
            Some((item, rest)) => (Some(item), rest.to_owned()),
            None => (None, whole.clone()),
        };
        Self { indent, whole, text, item }
    }
}

/// What stands after a bullet.
pub(super) fn bullet(text: &str) -> Option<&str> {
    marked(text).filter(|(item, _)| *item == Item::Bullet).map(|(_, rest)| rest)
}

/// «• », «- », «1. », «2) » at the beginning of a line.
fn marked(text: &str) -> Option<(Item, &str)> {
    let first = text.chars().next()?;
    if matches!(first, '•' | '·' | '◦' | '▪' | '‣' | '-' | '–' | '*' | '\u{f0b7}') {
        let rest = text.get(first.len_utf8()..)?;
        let parted = rest.starts_with(' ') || matches!(first, '•' | '▪' | '◦' | '\u{f0b7}');
        return Some((Item::Bullet, rest.trim_start())).filter(|(_, rest)| parted && !rest.is_empty());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(['.', ')'])?;
    // «20. juli» is a date.
    let numbered =
        (1..=2).contains(&digits) && rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
    numbered.then(|| (Item::Number, rest.trim_start()))
}

/// Lines without an empty one between them. What is no part of the declaration parts them, too.
fn of_group(lines: &[Line], blocks: &mut Vec<Block>) {
    for part in lines.chunk_by(|one, other| !is_debris(&one.whole) && !is_debris(&other.whole)) {
        of_lines(part, blocks);
    }
}

fn of_lines(lines: &[Line], blocks: &mut Vec<Block>) {
    let mut at = 0;
    let mut headed = false;
    while at < lines.len() {
        let is_item = lines[at].item.is_some();
        if is_numbered_heading(&lines[at..]) {
            blocks.push(Block::Heading(2, Text::plain(&lines[at].whole)));
            at += 1;
            headed = true;
            continue;
        }
        let end = at
            + if is_item {
                list_length(&lines[at..])
            } else {
                lines[at..].iter().take_while(|it| it.item.is_none()).count()
            };
        if is_item {
            blocks.push(list(&lines[at..end]));
        } else {
            run(&lines[at..end], headed, end < lines.len(), blocks);
        }
        headed = false;
        at = end;
    }
}

/// «3. Ansvar» with no second item after it is no list.
fn is_numbered_heading(lines: &[Line]) -> bool {
    let Some((first, rest)) = lines.split_first() else { return false };
    first.item == Some(Item::Number)
        && is_heading(&first.text)
        && rest.first().is_none_or(|next| next.item != Some(Item::Number) && next.indent <= first.indent)
}

/// How many lines belong to the list that begins here: its items, and what is indented below them. Items of another kind beside the
/// first are another list's.
fn list_length(lines: &[Line]) -> usize {
    let Some(first) = lines.first() else { return 0 };
    let belongs = |line: &&Line| line.indent > first.indent || line.item.is_some() && line.item == first.item;
    1 + lines.get(1..).unwrap_or_default().iter().take_while(belongs).count()
}

fn list(lines: &[Line]) -> Block {
    let numbered = lines.first().is_some_and(|line| line.item == Some(Item::Number));
    let numbers = lines.iter().filter(|line| line.item == Some(Item::Number)).map(|line| number_of(&line.whole));
    // Steps are counted from one. Where these are not, their numbers say something.
    let ordered = numbered && numbers.zip(1..).all(|(number, counted)| number == Some(counted));
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match items.last_mut() {
            Some(last) if line.item.is_none() => {
                last.push(' ');
                last.push_str(&line.text);
            }
            _ if numbered && !ordered => items.push(line.whole.clone()),
            _ => items.push(line.text.clone()),
        }
    }
    Block::List { ordered, items: items.iter().map(|item| Text::plain(item)).collect() }
}

fn number_of(line: &str) -> Option<usize> {
    line.split(['.', ')']).next()?.parse().ok()
}

/// Lines that are no items. `headed`: below a heading already; `before_list`: a list follows at once.
fn run(lines: &[Line], headed: bool, before_list: bool, blocks: &mut Vec<Block>) {
    let texts: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
    if is_wrapped(&texts) {
        blocks.push(Block::Paragraph(Text::plain(&texts.join(" "))));
        return;
    }
    let mut rest = &texts[..];
    if let [first, more @ ..] = rest
        && !headed
        && is_heading(first)
        && (more.is_empty() || before_list || heads(more))
    {
        blocks.push(Block::Heading(2, Text::plain(first)));
        rest = more;
    }
    match rest {
        [] => {}
        // What stands line by line, such as an address, stays together; sentences are paragraphs of their own.
        short if short.iter().all(|line| line.chars().count() <= LONGEST_HEADING) => {
            blocks.push(Block::Paragraph(Text::plain(&short.join("\n"))));
        }
        long => blocks.extend(long.iter().map(|line| Block::Paragraph(Text::plain(line)))),
    }
}

/// Whether these lines stand below a heading: they say how somebody is reached, or are whole sentences.
fn heads(lines: &[&str]) -> bool {
    lines.iter().any(|line| is_contact_line(line) || is_dated(line))
        || lines.iter().any(|line| line.ends_with('.') || line.chars().count() > LONGEST_HEADING)
}

/// Whether lines were broken to fit a width: all but the last are about as long, and not all of them end a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    let Some((_, full)) = lines.split_last() else { return false };
    let lengths: Vec<usize> = full.iter().map(|line| line.chars().count()).collect();
    let (Some(longest), Some(shortest)) = (lengths.iter().max(), lengths.iter().min()) else { return false };
    *shortest >= 50
        && *longest <= 120
        && longest - shortest <= 25
        && full.iter().any(|line| !line.ends_with(['.', ':', '!', '?']))
}

/// Whether a line alone can be a heading.
pub(super) fn is_heading(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let begins = line.chars().find(|c| !matches!(c, '«' | '"' | '”' | '“'));
    line.chars().count() <= LONGEST_HEADING
        && letters >= 2
        && begins.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        && !line.ends_with(['.', ',', ';', ':', '!', '…'])
        && !line.contains(". ")
        && !line.contains(": ")
        && line.split(' ').count() <= 12
        && !line.contains(['@', '['])
        && !is_contact_line(line)
        && !is_dated(line)
        // «Navn (lovdata.no)» is a link's text.
        && !(line.ends_with(')') && line.rsplit('(').next().is_some_and(|inner| inner.contains('.') && !inner.contains(' ')))
}

#[cfg(test)]
mod tests {
    use super::{Block, read};

    fn shown(text: &str) -> Vec<String> {
        let line = |block: &Block| match block {
            Block::Heading(level, text) => format!("h{level} {}", text.letters),
            Block::Paragraph(text) => format!("p {}", text.letters.replace('\n', " / ")),
            Block::List { ordered, items } => {
                let items: Vec<&str> = items.iter().map(|item| &*item.letters).collect();
                format!("{} {}", if *ordered { "ol" } else { "ul" }, items.join(" / "))
            }
            Block::Table { .. } | Block::Terms(_) => "?".into(),
        };
        read(text).iter().map(line).collect()
    }

    #[test]
    fn headings_lists_and_paragraphs_are_told_apart() {
        let text = "Personvern\n\nVi tar vare på opplysningene dine.\n\nRettigheter\n  • Innsyn i det vi har.\n  • Sletting.\n    Ikke av arkivet.\nE-post til oss\n\nHva lagres?\n\n1. Navn\n2. Adresse\n\nVær oppmerksom på følgende:\nIkke send fødselsnummer på e-post.\n";
        assert_eq!(
            shown(text),
            [
                "h1 Personvern",
                "p Vi tar vare på opplysningene dine.",
                "h2 Rettigheter",
                "ul Innsyn i det vi har. / Sletting. Ikke av arkivet.",
                "h2 E-post til oss",
                "h2 Hva lagres?",
                "ol Navn / Adresse",
                "p Vær oppmerksom på følgende: / Ikke send fødselsnummer på e-post.",
            ]
        );
    }

    #[test]
    fn numbers_that_are_not_counted_from_one_are_kept() {
        assert_eq!(shown("Vi lagrer.\n3. Navn\n4. Adresse"), ["p Vi lagrer.", "ul 3. Navn / 4. Adresse"]);
        assert_eq!(shown("Vi lagrer.\n• Navn\n2. Ansvar\nVi."), ["p Vi lagrer.", "ul Navn", "h1 2. Ansvar", "p Vi."]);
    }

    #[test]
    fn how_somebody_is_reached_is_no_heading() {
        let text = "Kontakt\n\nServicetorget\nTlf: 72 00 00 00\n\npost@eksempel.no\n\nPostadresse\nStorgata 1\n7000 Eksempel\n\nÅpningstider\n09:00 – 15:00\n\nLoven (lovdata.no)";
        assert_eq!(
            shown(text),
            [
                "h1 Kontakt",
                "h2 Servicetorget",
                "p Tlf: 72 00 00 00",
                "p post@eksempel.no",
                "h2 Postadresse",
                "p Storgata 1 / 7000 Eksempel",
                "h2 Åpningstider",
                "p 09:00 – 15:00",
                "p Loven (lovdata.no)",
            ]
        );
    }

    #[test]
    fn lines_that_were_broken_to_fit_are_one_paragraph() {
        let text = "Når du sender oss et skjema, lagrer vi det du skriver i\nsaken som det gjelder. Det er bare de som behandler saken\ndin, som kan lese det.";
        let expected = "p Når du sender oss et skjema, lagrer vi det du skriver i saken som det gjelder. Det er bare de som behandler saken din, som kan lese det.";
        assert_eq!(shown(text), [expected]);
    }
}
