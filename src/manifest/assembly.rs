//! The page put together: the manifest's own sections, and those that it takes from other files on the same site.
//!
//! Pure: it tells which files are [`wanted`](Assembly::wanted), is [handed](Assembly::deliver) what came of each, and
//! [finishes](Assembly::finish) with every section that could be had. A file that is missing or wrong costs its own sections
//! and nothing else.

use std::rc::Rc;

use super::json::{Json, quoted};
use super::names::Names;
use super::problem::{Problem, Severity};
use super::section::Section;
use super::shape::List;
use super::{Document, Meta, parse_fragment};
use crate::language::cut::{self, before, cut, cut_last};
use crate::language::decimal;

/// More files than this are a mistake or an attack.
const MAX_FILES: usize = 32;

/// How many parts the sections of other files may have in all. A small file whose sections take each other twice would otherwise grow
/// without end.
const MAX_TAKEN: usize = 1_000;

/// How often what is taken may take from elsewhere itself: the manifest from a supplier, a supplier from its own, and so on.
const MAX_TRAIL: usize = 4;

/// A manifest on its way to a page.
#[derive(Debug)]
pub struct Assembly {
    manifest: Rc<Document>,
    address: String,
    files: Vec<(String, File)>,
    problems: Vec<Problem>,
}

#[derive(Debug)]
enum File {
    Wanted,
    Here(Rc<Document>),
    Failed,
}

/// A section in its place on the page: the way to it in the file where it stands.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its anchor, which no other section of the page has.
    pub anchor: String,
    /// Where its title stands: the manifest's where it gives one, else the fragment's. `None` where neither could be had.
    pub title: Option<Place>,
    /// Where its blocks stand; `None` where they could not be had.
    pub content: Option<Place>,
    /// Whether its content stands in another file than the section around it, so that its version and date are told.
    pub from_elsewhere: bool,
    /// Its parts.
    pub sections: Vec<Placed>,
}

impl Placed {
    /// A section that could not be had.
    fn nothing(anchor: String) -> Self {
        Self { anchor, title: None, content: None, from_elsewhere: false, sections: Vec::new() }
    }
}

/// A section as it stands in a file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub source: Rc<Document>,
    /// The way to the section in that file: an index for each level.
    way: Vec<usize>,
}

impl Place {
    /// The section.
    pub fn section(&self) -> Option<Section<'_>> {
        let (first, rest) = self.way.split_first()?;
        rest.iter().try_fold(self.source.sections().get(*first)?, |section, index| section.sections().get(*index))
    }
}

/// A page, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The manifest.
    pub manifest: Rc<Document>,
    /// Its sections, and those from elsewhere, in order.
    pub sections: Vec<Placed>,
    /// The files that sections were taken from, by address.
    pub fragments: Vec<(String, Rc<Document>)>,
    /// What is wrong but does not stand in the way.
    pub problems: Vec<Problem>,
}

impl PartialEq for Assembled {
    /// The same page: read from the same manifest by the same act.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.manifest, &other.manifest)
    }
}

impl Assembly {
    /// Starts from a manifest that was [parsed](super::parse), with its warnings and the address it came from.
    pub fn new(manifest: Document, warnings: Vec<Problem>, address: &str) -> Self {
        let manifest = Rc::new(manifest);
        let mut assembly =
            Self { manifest: Rc::clone(&manifest), address: address.to_owned(), files: Vec::new(), problems: warnings };
        assembly.want(manifest.sections(), address);
        assembly
    }

    /// The next file that has not been delivered yet, by address.
    pub fn wanted(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|(_, file)| matches!(file, File::Wanted)).map(|(address, _)| address.as_str())
    }

    /// What the manifest says about itself.
    pub fn meta(&self) -> Meta<'_> {
        self.manifest.meta()
    }

    /// Hands over what came of a file: its tree, or in words why there is none.
    ///
    /// What was not wanted, or has come already, is passed over.
    pub fn deliver(&mut self, address: &str, outcome: Result<Json, String>) {
        let wanted = |(known, file): &(String, File)| known == address && matches!(file, File::Wanted);
        let Some(place) = self.files.iter().position(wanted) else { return };
        let parsed = match outcome {
            Ok(json) => parse_fragment(json),
            Err(reason) => Err(vec![Problem::error("$", reason, "a fragment that can be fetched")]),
        };
        let (file, mut problems) = match parsed {
            Ok((fragment, warnings)) => (File::Here(Rc::new(fragment)), warnings),
            Err(problems) => (File::Failed, problems),
        };
        Problem::set_file(&mut problems, address);
        self.problems.append(&mut problems);
        if let File::Here(fragment) = &file {
            self.want(fragment.sections(), address);
        }
        if let Some((_, place)) = self.files.get_mut(place) {
            *place = file;
        }
    }

    /// Notes the files that these sections ask for.
    fn want(&mut self, sections: List<Section>, base: &str) {
        for section in sections.iter() {
            if let Some((target, _)) = section.include().and_then(|link| cut(link.as_str(), b"#")) {
                let address = resolve(base, target);
                // The manifest itself is no fragment: including from it is a cycle, seen when the page is put together.
                let new = address != self.address && !self.files.iter().any(|(known, _)| *known == address);
                if new && self.files.len() < MAX_FILES {
                    self.files.push((address, File::Wanted));
                }
            }
            self.want(section.sections(), base);
        }
    }

    /// Puts the page together from what has come.
    pub fn finish(self) -> Assembled {
        let mut placing = Placing {
            address: &self.address,
            files: &self.files,
            problems: self.problems,
            anchors: Names::default(),
            taken: 0,
            trail: Vec::new(),
        };
        placing.reserve(self.manifest.sections());
        let sections = placing.sections(&self.manifest, self.manifest.sections(), &self.address, &mut Vec::new(), "");
        let problems = placing.problems;
        let here = |(address, file): (String, File)| match file {
            File::Here(document) => Some((address, document)),
            File::Wanted | File::Failed => None,
        };
        let fragments = self.files.into_iter().filter_map(here).collect();
        Assembled { manifest: self.manifest, sections, fragments, problems }
    }
}

struct Placing<'a> {
    address: &'a str,
    files: &'a [(String, File)],
    problems: Vec<Problem>,
    anchors: Names,
    /// How many parts of sections of other files have come up so far.
    taken: usize,
    /// The includes that we are inside of: file and section.
    trail: Vec<(String, String)>,
}

impl Placing<'_> {
    /// The manifest's own ids are theirs, whatever is taken from elsewhere above them: links to them never break.
    fn reserve(&mut self, sections: List<Section>) {
        for section in sections.iter() {
            self.anchors.insert(section.id().as_str());
            self.reserve(section.sections());
        }
    }

    /// `base` is the address of the file, `way` the way to these sections in it, `parent` the anchor of the section around them.
    fn sections(
        &mut self,
        source: &Rc<Document>,
        sections: List<Section>,
        base: &str,
        way: &mut Vec<usize>,
        parent: &str,
    ) -> Vec<Placed> {
        let mut placed = Vec::with_capacity(sections.len());
        for (index, section) in sections.iter().enumerate() {
            way.push(index);
            if !self.trail.is_empty() {
                self.taken += 1;
                if self.taken > MAX_TAKEN {
                    // Said once; what is beyond is left out.
                    if self.taken == MAX_TAKEN + 1 {
                        let expected = "no more than 1000 parts of sections from other files";
                        self.problem(base, || path(way), || "one section more".into(), expected);
                    }
                    way.pop();
                    break;
                }
            }
            let id = section.id().as_str();
            let anchor = if self.trail.is_empty() { id.to_owned() } else { self.anchor(id, parent) };
            placed.push(self.section(source, section, base, way, anchor));
            way.pop();
        }
        placed
    }

    fn section(
        &mut self,
        source: &Rc<Document>,
        section: Section,
        base: &str,
        way: &mut Vec<usize>,
        anchor: String,
    ) -> Placed {
        let here = Place { source: Rc::clone(source), way: way.clone() };
        let title = section.title().filter(|title| !title.is_empty()).map(|_| here.clone());
        if let Some((target, id)) = section.include().and_then(|link| cut(link.as_str(), b"#")) {
            let placed = self.included(&resolve(base, target), id, base, way, anchor);
            // The municipality's own title, where it gives one, goes before the fragment's.
            let from_elsewhere = placed.content.as_ref().is_some_and(|content| !Rc::ptr_eq(&content.source, source));
            return Placed { title: title.or(placed.title), from_elsewhere, ..placed };
        }
        let sections = self.sections(source, section.sections(), base, way, &anchor);
        Placed { anchor, title, content: Some(here), from_elsewhere: false, sections }
    }

    /// Notes a problem of the file at `base`.
    fn problem(&mut self, base: &str, path: impl FnOnce() -> String, found: impl FnOnce() -> String, expected: &str) {
        Problem::add(&mut self.problems, Severity::Error, || [path(), found(), expected.to_owned()]);
        if let (Some(problem), true) = (self.problems.last_mut(), base != self.address) {
            Problem::set_file(core::slice::from_mut(problem), base);
        }
    }

    /// A section whose content stands in another file.
    fn included(&mut self, address: &str, id: &str, base: &str, way: &[usize], anchor: String) -> Placed {
        let step = (address.to_owned(), id.to_owned());
        let file = self.files.iter().find(|(known, _)| known == address).map(|(_, file)| file);
        let (expected, found) = match file {
            _ if address == self.address || self.trail.contains(&step) => {
                ("a section that does not lead back to itself", None)
            }
            _ if self.trail.len() >= MAX_TRAIL => ("no more than 4 sections, each taken from the next", None),
            Some(File::Here(fragment)) => {
                ("the id of a section of that file", find(fragment.sections(), id).map(|way| (fragment, way)))
            }
            None => ("no more than 32 included files", None),
            Some(_) => ("a file that can be read", None),
        };
        let Some((fragment, mut inner)) = found else {
            let found = || quoted(&[address, "#", id].concat());
            self.problem(base, || [&path(way), ".include"].concat(), found, expected);
            return Placed::nothing(anchor);
        };
        let place = Place { source: Rc::clone(fragment), way: inner.clone() };
        self.trail.push(step);
        let placed = match place.section() {
            Some(section) => self.section(fragment, section, address, &mut inner, anchor),
            None => Placed::nothing(anchor),
        };
        self.trail.pop();
        placed
    }

    /// An anchor that is free: the section's id, else with its parent's before it, else with a number after it.
    fn anchor(&mut self, id: &str, parent: &str) -> String {
        let mut anchor = id.to_owned();
        if self.anchors.contains(&anchor) && !parent.is_empty() {
            anchor = [parent, "-", id].concat();
        }
        let mut number = 2;
        while self.anchors.contains(&anchor) {
            anchor = [id, "-", &decimal(number)].concat();
            number += 1;
        }
        self.anchors.insert(&anchor);
        anchor
    }
}

/// The JSON path of the section at the end of a way.
fn path(way: &[usize]) -> String {
    let mut path = String::from("$");
    for index in way {
        path.push_str(".sections[");
        path.push_str(&index.to_string());
        path.push(']');
    }
    path
}

/// The way to a section of a file, by its id.
fn find(sections: List<Section>, id: &str) -> Option<Vec<usize>> {
    for (index, section) in sections.iter().enumerate() {
        if section.id().as_str() == id {
            return Some(vec![index]);
        }
        if let Some(way) = find(section.sections(), id) {
            return Some(core::iter::once(index).chain(way).collect());
        }
    }
    None
}

/// The address of a file that another names, by the rules for relative addresses (RFC 3986 5.2) as far as paths go.
pub fn resolve(base: &str, target: &str) -> String {
    let (origin, path) = split_origin(base);
    let path = before(path, b"?#");
    let (target, query) = target.split_at(before(target, b"?#").len());
    let folder = match cut_last(path, b'/').and_then(|(folder, _)| path.get(..=folder.len())) {
        _ if target.starts_with('/') => "",
        // Another query to the same file.
        _ if target.is_empty() => path,
        Some(folder) => folder,
        None if origin.is_empty() => "",
        None => "/",
    };
    let joined = [folder, target].concat();
    let absolute = joined.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in cut::parts(&joined, b"/").skip(usize::from(absolute)) {
        match (part, parts.last()) {
            ("..", Some(&last)) if last != ".." => drop(parts.pop()),
            // Nothing is above the root, though there is above a relative file; and an address that begins with two slashes
            // would be another host's.
            (".", _) | ("", None) => {}
            ("..", _) if absolute => {}
            _ => parts.push(part),
        }
    }
    let mut address = String::from(origin);
    for (at, part) in parts.into_iter().enumerate() {
        if absolute || at > 0 {
            address.push('/');
        }
        address.push_str(part);
    }
    address.push_str(query);
    address
}

/// `https://host` and the rest.
fn split_origin(address: &str) -> (&str, &str) {
    let host = cut(address, b":").and_then(|(_, rest)| rest.strip_prefix("//"));
    let Some(host) = host else { return ("", address) };
    let path = host.len() - before(host, b"/").len();
    address.split_at_checked(address.len() - path).unwrap_or(("", address))
}
