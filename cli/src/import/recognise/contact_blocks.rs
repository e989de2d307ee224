//! Tables, lists and words with meanings that say how somebody is reached, as lines.

use super::contact_line::{ContactLine, read};
use crate::import::block::{Block, Text};

/// What a block that is no paragraph says of how somebody is reached: its lines, if each of them does, and the words around them.
pub(super) fn lines_of(block: &Block) -> Option<(Vec<Text>, Vec<String>)> {
    let (lines, around) = match block {
        Block::List { items, .. } => (items.clone(), Vec::new()),
        Block::Terms(terms) => (terms.iter().map(|(term, text)| pair(term, text)).collect(), Vec::new()),
        Block::Table { caption, rows } => of_table(caption.as_ref(), rows),
        Block::Heading(..) | Block::Paragraph(_) => return None,
    };
    let all = !lines.is_empty() && lines.iter().all(|line| read(&line.letters).is_some());
    all.then_some((lines, around))
}

fn pair(one: &Text, other: &Text) -> Text {
    Text::plain(&[one.letters.trim_end_matches([':', ' ']), &other.letters].join(": "))
}

/// A table of two columns, or of two rows of which the first says the days. Its head says nothing.
fn of_table(caption: Option<&Text>, rows: &[Vec<Text>]) -> (Vec<Text>, Vec<String>) {
    let lines: Vec<Text> = match rows {
        [days, hours] if days.len() > 2 && days.len() == hours.len() => {
            days.iter().zip(hours).map(|(day, hours)| pair(day, hours)).collect()
        }
        _ => rows
            .iter()
            .map(|row| if let [one, other] = &row[..] { pair(one, other) } else { Text::default() })
            .collect(),
    };
    let mut around: Vec<String> = caption.map(|caption| caption.letters.clone()).into_iter().collect();
    // What stands above hours and is none is their head: «Dag», «Tid».
    let hours = |line: &Text| matches!(read(&line.letters), Some(ContactLine::Hours(_)));
    match lines.split_first() {
        Some((head, rest)) if !hours(head) && !rest.is_empty() && rest.iter().all(hours) => {
            around.push(head.letters.clone());
            (rest.to_vec(), around)
        }
        _ => (lines, around),
    }
}

/// Whether some of a block's lines are hours: it was meant as such, and not all of it was read.
pub(super) fn speaks_of_hours(block: &Block) -> bool {
    let hours = |line: &Text| matches!(read(&line.letters), Some(ContactLine::Hours(_)));
    match block {
        Block::List { items, .. } => items.iter().filter(|item| hours(item)).count() > 1,
        Block::Table { rows, .. } => {
            let lines = rows.iter().filter_map(|row| Some(pair(row.first()?, row.last()?)));
            lines.filter(hours).count() > 1
        }
        _ => false,
    }
}
