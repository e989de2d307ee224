//! Where in a text each value stands.

use std::collections::HashMap;

use serde::Serialize;

/// A place in a text: line and column, both from 1, columns counted in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// JSON path.
    pub path: String,
    /// Where it begins.
    pub start: Position,
    /// Where it ends: the column after it.
    pub end: Position,
}

/// Where each value of a text stands.
#[derive(Debug)]
pub struct Places {
    text: String,
    /// The offset of each line's beginning.
    lines: Vec<usize>,
    ranges: HashMap<String, (usize, usize)>,
}

impl Places {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text: text.to_owned(), lines: std::iter::once(0).chain(ends).collect(), ranges: HashMap::new() }
    }

    pub(super) fn note(&mut self, path: &str, start: usize, end: usize) {
        self.ranges.insert(path.to_owned(), (start, end));
    }

    /// The offset of a line and a column as `serde_json` counts them: the column in bytes.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        (start + column.saturating_sub(1)).min(self.text.len())
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        // An offset within a character counts as the character's own.
        let end =
            (start..=offset.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(start);
        Position { line, column: self.text.get(start..end).map_or(0, |before| before.chars().count()) + 1 }
    }

    pub(super) fn spot(&self, path: &str, start: usize, end: usize) -> Spot {
        Spot { path: path.to_owned(), start: self.position(start), end: self.position(end.max(start)) }
    }

    /// Where a path leads, or the nearest thing around it that is there.
    pub fn find(&self, path: &str) -> Spot {
        let mut around = path;
        loop {
            if let Some((start, end)) = self.ranges.get(around) {
                return self.spot(path, *start, *end);
            }
            match around.rfind(['.', '[']) {
                Some(at) if at > 0 => around = around.get(..at).unwrap_or("$"),
                _ => return self.spot(path, 0, 0),
            }
        }
    }
}
