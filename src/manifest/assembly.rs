//! The page put together: the manifest's own sections, and those that it takes from other files on the same site.
//!
//! Pure: it tells which files are [`wanted`](Assembly::wanted), is [handed](Assembly::deliver) what came of each, and
//! [finishes](Assembly::finish) with every section that could be had. A file that is missing or wrong costs its own sections
//! and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::facts::Facts;
use super::json::{Json, quoted};
use super::meta::Meta;
use super::problem::Problem;
use super::section::Section;
use super::{Fragment, Manifest, Text, parse_fragment};

/// More files than this are a mistake or an attack.
const MAX_FILES: usize = 32;

/// A manifest on its way to a page.
#[derive(Debug)]
pub struct Assembly {
    manifest: Rc<Manifest>,
    address: String,
    files: BTreeMap<String, File>,
    problems: Vec<Problem>,
}

#[derive(Debug)]
enum File {
    Wanted,
    Here(Rc<Fragment>),
    Failed,
}

/// Where a section came from: its facts are the facts of that file.
#[derive(Clone, Debug)]
pub enum Source {
    /// The manifest itself.
    Manifest(Rc<Manifest>),
    /// Another file on the same site.
    Fragment(Rc<Fragment>),
}

impl Source {
    /// The facts that its sections tell.
    pub fn facts(&self) -> Facts<'_> {
        match self {
            Self::Manifest(manifest) => manifest.facts(),
            Self::Fragment(fragment) => fragment.facts(),
        }
    }

    /// The file's version, date and languages.
    pub fn meta(&self) -> &Meta {
        match self {
            Self::Manifest(manifest) => &manifest.meta,
            Self::Fragment(fragment) => &fragment.meta,
        }
    }

    fn sections(&self) -> &[Section] {
        match self {
            Self::Manifest(manifest) => &manifest.sections,
            Self::Fragment(fragment) => &fragment.sections,
        }
    }
}

/// A section in its place on the page.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its anchor, which no other section of the page has.
    pub anchor: String,
    /// Its title; the manifest's where it gives one, else the fragment's. `None` only where nothing could be had.
    pub title: Option<Text>,
    /// The manifest's text where a fragment gave the title the language of its own file, and the other way round.
    pub title_source: Source,
    /// Where its blocks come from; `None` where they could not be had.
    pub content: Option<Content>,
    /// Its parts.
    pub sections: Vec<Placed>,
}

/// A section's blocks, by the way to them: they stay where they were read.
#[derive(Clone, Debug)]
pub struct Content {
    /// The file.
    pub source: Source,
    /// The way to the section in that file: an index for each level.
    pub way: Vec<usize>,
    /// Whether the file is another than that of the section around it, so that its version and date are told.
    pub from_elsewhere: bool,
}

impl Content {
    /// The section as it stands in its file.
    pub fn section(&self) -> Option<&Section> {
        let (first, rest) = self.way.split_first()?;
        rest.iter().try_fold(self.source.sections().get(*first)?, |section, index| section.sections.get(*index))
    }
}

/// A page, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The manifest.
    pub manifest: Rc<Manifest>,
    /// Its sections, and those from elsewhere, in order.
    pub sections: Vec<Placed>,
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
    pub fn new(manifest: Manifest, warnings: Vec<Problem>, address: &str) -> Self {
        let mut assembly =
            Self { manifest: Rc::new(manifest), address: address.to_owned(), files: BTreeMap::new(), problems: warnings };
        let manifest = Rc::clone(&assembly.manifest);
        assembly.want(&manifest.sections, address, None);
        assembly
    }

    /// The files that have not been delivered yet, by address.
    pub fn wanted(&self) -> Vec<String> {
        self.files.iter().filter(|(_, file)| matches!(file, File::Wanted)).map(|(address, _)| address.clone()).collect()
    }

    /// Hands over what came of a file: its tree, or in words why there is none.
    pub fn deliver(&mut self, address: &str, outcome: Result<&Json, String>) {
        let parsed = match outcome {
            Ok(json) => parse_fragment(json),
            Err(reason) => Err(vec![Problem::error("$", reason, "a fragment that can be fetched")]),
        };
        let (file, problems) = match parsed {
            Ok((fragment, warnings)) => (File::Here(Rc::new(fragment)), warnings),
            Err(problems) => (File::Failed, problems),
        };
        self.problems.extend(problems.into_iter().map(|problem| problem.in_file(address)));
        if let File::Here(fragment) = &file {
            let fragment = Rc::clone(fragment);
            self.want(&fragment.sections, address, Some(address));
        }
        self.files.insert(address.to_owned(), file);
    }

    /// Notes the files that these sections ask for.
    fn want(&mut self, sections: &[Section], base: &str, file: Option<&str>) {
        for section in sections {
            if let Some((target, _)) = section.include.as_ref().and_then(|link| link.as_str().split_once('#')) {
                let address = resolve(base, target);
                if self.files.len() < MAX_FILES {
                    // The manifest itself is no fragment: including from it is a cycle, seen when the page is put together.
                    if address != self.address {
                        self.files.entry(address).or_insert(File::Wanted);
                    }
                } else if !self.files.contains_key(&address) {
                    let problem = Problem::error("$.sections", quoted(&address), "no more than 32 included files");
                    self.problems.push(file.map_or(problem.clone(), |file| problem.in_file(file)));
                    self.files.insert(address, File::Failed);
                }
            }
            self.want(&section.sections, base, file);
        }
    }

    /// Puts the page together from what has come.
    pub fn finish(self) -> Assembled {
        let manifest = Rc::clone(&self.manifest);
        let mut placing = Placing { address: &self.address, files: &self.files, problems: self.problems, anchors: BTreeSet::new(), trail: Vec::new() };
        let source = Source::Manifest(Rc::clone(&manifest));
        let sections = placing.sections(&source, &manifest.sections, &self.address, &mut Vec::new(), "$.sections", "");
        Assembled { sections, problems: placing.problems, manifest }
    }
}

struct Placing<'a> {
    address: &'a str,
    files: &'a BTreeMap<String, File>,
    problems: Vec<Problem>,
    anchors: BTreeSet<String>,
    /// The includes that we are inside of: file and section.
    trail: Vec<(String, String)>,
}

impl Placing<'_> {
    fn sections(&mut self, source: &Source, sections: &[Section], base: &str, way: &mut Vec<usize>, path: &str, parent: &str) -> Vec<Placed> {
        let mut placed = Vec::with_capacity(sections.len());
        for (index, section) in sections.iter().enumerate() {
            way.push(index);
            let path = format!("{path}[{index}]");
            placed.push(self.section(source, section, base, way, &path, parent));
            way.pop();
        }
        placed
    }

    fn section(&mut self, source: &Source, section: &Section, base: &str, way: &mut Vec<usize>, path: &str, parent: &str) -> Placed {
        let anchor = self.anchor(section.id.as_str(), parent);
        if section.include.is_some() {
            return self.included(source, section, base, path, anchor);
        }
        let sections = self.sections(source, &section.sections, base, way, &format!("{path}.sections"), &anchor);
        Placed {
            anchor,
            title: section.title.clone(),
            title_source: source.clone(),
            content: Some(Content { source: source.clone(), way: way.clone(), from_elsewhere: false }),
            sections,
        }
    }

    /// A section whose content stands in another file.
    fn included(&mut self, source: &Source, section: &Section, base: &str, path: &str, anchor: String) -> Placed {
        let empty = Placed { anchor, title: section.title.clone(), title_source: source.clone(), content: None, sections: Vec::new() };
        let Some((target, id)) = section.include.as_ref().and_then(|link| link.as_str().split_once('#')) else {
            return empty;
        };
        let address = resolve(base, target);
        let path = format!("{path}.include");
        let step = (address.clone(), id.to_owned());
        if address == self.address || self.trail.contains(&step) {
            self.report(base, &path, &[&address, "#", id].concat(), "a section that does not lead back to itself");
            return empty;
        }
        let Some(File::Here(fragment)) = self.files.get(&address) else {
            self.report(base, &path, &[&address, "#", id].concat(), "a file that can be read");
            return empty;
        };
        let fragment = Source::Fragment(Rc::clone(fragment));
        let Some(way) = find(fragment.sections(), id) else {
            let ids: Vec<&str> = fragment.sections().iter().map(|section| section.id.as_str()).collect();
            self.report(base, &path, id, &["the id of a section of that file: ", &ids.join(", ")].concat());
            return empty;
        };
        let content = Content { source: fragment.clone(), way, from_elsewhere: true };
        let Some(found) = content.section() else { return empty };
        self.trail.push(step);
        let inner = if found.include.is_some() {
            self.included(&fragment, found, &address, &path, empty.anchor.clone())
        } else {
            let mut way = content.way.clone();
            let sections = self.sections(&fragment, &found.sections, &address, &mut way, "$.sections", &empty.anchor);
            Placed {
                anchor: empty.anchor.clone(),
                title: found.title.clone(),
                title_source: fragment.clone(),
                content: Some(content.clone()),
                sections,
            }
        };
        // The municipality's own title, where it gives one, goes before the fragment's.
        let placed = match empty.title {
            Some(title) => Placed { title: Some(title), title_source: empty.title_source, ..inner },
            None => inner,
        };
        self.trail.pop();
        placed
    }

    fn report(&mut self, base: &str, path: &str, found: &str, expected: &str) {
        let problem = Problem::error(path, quoted(found), expected);
        self.problems.push(if base == self.address { problem } else { problem.in_file(base) });
    }

    /// An anchor that is free: the section's id, else with its parent's before it, else with a number after it.
    fn anchor(&mut self, id: &str, parent: &str) -> String {
        let taken = |anchor: &str| self.anchors.contains(anchor);
        let mut anchor = id.to_owned();
        if taken(&anchor) && !parent.is_empty() {
            anchor = [parent, "-", id].concat();
        }
        let mut number = 2;
        while taken(&anchor) {
            anchor = [id, "-", &number.to_string()].concat();
            number += 1;
        }
        self.anchors.insert(anchor.clone());
        anchor
    }
}

/// The way to a section of a file, by its id.
fn find(sections: &[Section], id: &str) -> Option<Vec<usize>> {
    for (index, section) in sections.iter().enumerate() {
        if section.id.as_str() == id {
            return Some(vec![index]);
        }
        if let Some(way) = find(&section.sections, id) {
            return Some(core::iter::once(index).chain(way).collect());
        }
    }
    None
}

/// The address of a file that another names, by the rules for relative addresses (RFC 3986 5.2) as far as paths go.
pub fn resolve(base: &str, target: &str) -> String {
    let (origin, path) = split_origin(base);
    let joined = if target.starts_with('/') {
        target.to_owned()
    } else {
        let folder = path.split(['?', '#']).next().and_then(|path| path.rfind('/').and_then(|at| path.get(..=at))).unwrap_or("");
        [folder, target].concat()
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.len() > usize::from(joined.starts_with('/')) {
                    parts.pop();
                }
            }
            part => parts.push(part),
        }
    }
    [origin, &parts.join("/")].concat()
}

/// `https://host` and the rest.
fn split_origin(address: &str) -> (&str, &str) {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = if start == 0 { 0 } else { address.get(start..).and_then(|rest| rest.find('/')).map_or(address.len(), |at| start + at) };
    address.split_at_checked(end).unwrap_or(("", address))
}
