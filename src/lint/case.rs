//! What is judged: a page with the files that it is put together from, and the day it is judged on.

use std::collections::BTreeSet;

use super::Told;
use super::page::Page;
use super::texts::{Wording, texts};
use crate::language::{LanguageTag, Timestamp};
use crate::manifest::assembly::{Assembled, Placed};
use crate::manifest::chat::Chat;
use crate::manifest::facts::Facts;
use crate::manifest::json::{Json, quoted};
use crate::manifest::people::Processor;
use crate::manifest::processing::Processing;
use crate::manifest::reference::FactKind;
use crate::manifest::rights::Law;
use crate::manifest::section::{Block, Section};
use crate::manifest::shape::{List, Record, Value};
use crate::manifest::{Document, Fragment, Manifest, Text};

/// A declaration, or one fragment, as the rules see it.
///
/// Of a fragment that a manifest takes a section from, only that section and the facts it tells are part of the
/// declaration: a supplier's file may hold sections for other customers.
pub struct Case<'a> {
    /// The manifest first, then the fragments.
    files: Vec<File<'a>>,
    /// Whether it is a whole declaration, of which something can be missing.
    whole: bool,
    today: i32,
    before: Option<&'a Document>,
    page: Option<&'a Page>,
    wordings: Vec<Wording<'a>>,
}

struct File<'a> {
    address: Option<&'a str>,
    document: &'a Document,
    sections: Vec<At<Section<'a>>>,
    /// The facts that count; all of them where it is `None`.
    told: Option<Vec<(FactKind, Option<&'a str>)>>,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    file: usize,
    /// JSON path.
    pub(super) path: String,
}

/// Something, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) place: Place,
    pub(super) it: T,
}

impl<'a> Case<'a> {
    /// A page that was put together, on a day.
    pub fn new(page: &'a Assembled, today: &Timestamp) -> Self {
        let mut placed = BTreeSet::new();
        note(&page.sections, &mut placed);
        let mut files = vec![File::whole(&page.manifest)];
        for (address, fragment) in &page.fragments {
            files.push(File::taken(address, fragment, files.len(), &placed));
        }
        Self::of(files, true, today)
    }

    /// A fragment that stands alone, on a day.
    pub fn fragment(fragment: &'a Document, today: &Timestamp) -> Self {
        Self::of(vec![File::whole(fragment)], false, today)
    }

    fn of(files: Vec<File<'a>>, whole: bool, today: &Timestamp) -> Self {
        let mut case = Self { files, whole, today: today.day_number(), before: None, page: None, wordings: Vec::new() };
        case.wordings = texts(&case);
        case
    }

    /// The same declaration, held against an earlier version of itself.
    #[must_use]
    pub fn since(self, before: &'a Document) -> Self {
        Self { before: Some(before), ..self }
    }

    /// The same declaration, held against the page that it stands on.
    #[must_use]
    pub fn on(self, page: &'a Page) -> Self {
        Self { page: Some(page), ..self }
    }

    /// The day it is judged on, counted from 1970.
    pub fn today(&self) -> i32 {
        self.today
    }

    /// The earlier version that it is held against.
    pub(super) fn before(&self) -> Option<&'a Document> {
        self.before
    }

    /// The page that it is held against.
    pub(super) fn page(&self) -> Option<&'a Page> {
        self.page
    }

    /// The manifest, where it is a whole declaration: what is missing in a fragment may stand in the manifest.
    pub(super) fn declaration(&self) -> Option<At<Manifest<'a>>> {
        let file = self.files.first().filter(|_| self.whole)?;
        Some(At { place: Place::root(), it: file.document.manifest() })
    }

    /// The shape of the file of this number.
    pub(super) fn shape(&self, file: usize) -> &'static Record {
        if file == 0 && self.whole { Manifest::record() } else { Fragment::record() }
    }

    /// The languages that the declaration is to be read in, the first being that of texts without a language.
    pub(super) fn languages(&self) -> Vec<LanguageTag> {
        let mut languages: Vec<_> = self.files.first().into_iter().flat_map(File::languages).collect();
        languages.dedup();
        languages
    }

    pub(super) fn address(&self, place: &Place) -> Option<&'a str> {
        self.files.get(place.file).and_then(|file| file.address)
    }

    /// The facts of the file that something stands in: its references lead there.
    pub(super) fn facts(&self, place: &Place) -> Option<Facts<'a>> {
        self.files.get(place.file).map(|file| file.document.facts())
    }

    /// The language of texts without a language, in the file that something stands in.
    pub(super) fn first_language(&self, place: &Place) -> LanguageTag {
        self.files.get(place.file).map_or_else(LanguageTag::default, |file| file.document.meta().first_language())
    }

    /// Each file, at its root.
    pub(super) fn documents(&self) -> impl Iterator<Item = At<&'a Document>> {
        let place = |file| Place { file, path: "$".into() };
        self.files.iter().enumerate().map(move |(file, it)| At { place: place(file), it: it.document })
    }

    /// What is done with personal data.
    pub(super) fn processing(&self) -> Vec<At<Processing<'a>>> {
        self.entries(FactKind::Processing, Facts::processing, |entry| entry.id().as_str())
    }

    /// The chatbots.
    pub(super) fn chats(&self) -> Vec<At<Chat<'a>>> {
        self.entries(FactKind::Chats, Facts::chats, |entry| entry.id().as_str())
    }

    /// The laws.
    pub(super) fn laws(&self) -> Vec<At<Law<'a>>> {
        self.entries(FactKind::Laws, Facts::laws, |entry| entry.id().as_str())
    }

    /// The suppliers and other recipients; of a fragment those that its chatbots and processing name.
    pub(super) fn processors(&self) -> Vec<At<Processor<'a>>> {
        let mut found = self.entries(FactKind::Processors, Facts::processors, |entry| entry.id().as_str());
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| file.told.is_some()) {
            let facts = file.document.facts();
            let suppliers = self.chats().into_iter().filter(|chat| chat.place.file == index);
            let named: Vec<_> =
                suppliers.filter_map(|chat| chat.it.supplier()).map(crate::manifest::ProcessorId::id).collect();
            for (entry, it) in facts.processors().iter().enumerate() {
                let path = ["$.processors[", &entry.to_string(), "]"].concat();
                if named.contains(&it.id())
                    && !found.iter().any(|other| other.place.file == index && other.place.path == path)
                {
                    found.push(At { place: Place { file: index, path }, it });
                }
            }
        }
        found
    }

    fn entries<T: Value<'a> + Copy>(
        &self,
        kind: FactKind,
        list: fn(Facts<'a>) -> List<'a, T>,
        id: fn(T) -> &'a str,
    ) -> Vec<At<T>> {
        let mut found = Vec::new();
        for (index, file) in self.files.iter().enumerate() {
            for (entry, it) in list(file.document.facts()).iter().enumerate() {
                if file.tells(kind, id(it)) {
                    let path = ["$.", kind.field(), "[", &entry.to_string(), "]"].concat();
                    found.push(At { place: Place { file: index, path }, it });
                }
            }
        }
        found
    }

    /// The sections of all files, in order, each before its parts.
    pub(super) fn sections(&self) -> impl Iterator<Item = &At<Section<'a>>> {
        self.files.iter().flat_map(|file| &file.sections)
    }

    /// Every text that counts, with its language, and the names of laws and tools.
    pub(super) fn wordings(&self) -> &[Wording<'a>] {
        &self.wordings
    }

    /// Whether a fact counts.
    pub(super) fn tells(&self, file: usize, kind: FactKind, id: &str) -> bool {
        self.files.get(file).is_some_and(|file| file.tells(kind, id))
    }

    /// Whether all of a file counts.
    pub(super) fn counts_whole(&self, file: usize) -> bool {
        self.files.get(file).is_some_and(|file| file.told.is_none())
    }

    /// What somebody calls an entry: its title in both languages of the report, else its id.
    pub(super) fn called(&self, place: &Place, title: Option<Text<'a>>, id: &str) -> Told {
        let first = self.first_language(place);
        let said = |language| {
            let title = title.and_then(|title| title.localised(language, first));
            title.map_or_else(|| id.to_owned(), |title| title.prose.plain())
        };
        // It is put between quotation marks: its own become the inner ones.
        let inner = |text: String| text.replace(['«', '“'], "‘").replace(['»', '”'], "’");
        Told { nb: inner(said(LanguageTag::BOKMAL)), en: inner(said(LanguageTag::ENGLISH)) }
    }
}

impl<'a> File<'a> {
    fn whole(document: &'a Document) -> Self {
        let mut sections = Vec::new();
        collect(document.sections(), &Place { file: 0, path: "$".into() }, &mut |_| true, &mut sections);
        Self { address: None, document, sections, told: None }
    }

    fn taken(address: &'a str, document: &'a Document, file: usize, placed: &BTreeSet<*const Json>) -> Self {
        let mut sections = Vec::new();
        let mut counts = |section: Section<'a>| placed.contains(&std::ptr::from_ref(section.json()));
        collect(document.sections(), &Place { file, path: "$".into() }, &mut counts, &mut sections);
        let mut told = Vec::new();
        for section in &sections {
            for block in section.it.blocks().iter() {
                if let Block::Fact(fact) = block {
                    told.push((fact.kind, fact.id.map(crate::manifest::Id::as_str)));
                }
            }
        }
        Self { address: Some(address), document, sections, told: Some(told) }
    }

    fn languages(&self) -> impl Iterator<Item = LanguageTag> + use<'a> {
        self.document.meta().languages().iter()
    }

    fn tells(&self, kind: FactKind, id: &str) -> bool {
        let all = |told: &Vec<(FactKind, Option<&str>)>| {
            told.iter().any(|(its, one)| *its == kind && one.is_none_or(|one| one == id))
        };
        self.told.as_ref().is_none_or(all)
    }
}

/// The sections that count, each before its parts.
fn collect<'a>(
    sections: List<'a, Section<'a>>,
    around: &Place,
    counts: &mut dyn FnMut(Section<'a>) -> bool,
    found: &mut Vec<At<Section<'a>>>,
) {
    for (index, section) in sections.iter().enumerate() {
        let path = [&around.path, ".sections[", &index.to_string(), "]"].concat();
        let place = Place { file: around.file, path };
        if counts(section) {
            found.push(At { place: place.clone(), it: section });
        }
        collect(section.sections(), &place, counts, found);
    }
}

/// Notes which sections of all files stand on the page.
fn note(sections: &[Placed], placed: &mut BTreeSet<*const Json>) {
    for section in sections {
        if let Some(content) = section.content.as_ref().and_then(crate::manifest::assembly::Place::section) {
            placed.insert(std::ptr::from_ref(content.json()));
        }
        note(&section.sections, placed);
    }
}

impl Place {
    /// The first file itself.
    pub(super) fn root() -> Self {
        Self { file: 0, path: "$".into() }
    }

    /// Something below it.
    pub(super) fn below(&self, step: &str) -> Self {
        Self { file: self.file, path: [&self.path, step].concat() }
    }

    /// A field of it, as JSON paths are written elsewhere: `.name`, or `["odd name"]`.
    pub(super) fn field(&self, name: &str) -> Self {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$';
        if !name.is_empty() && name.bytes().all(plain) {
            return self.below(&[".", name].concat());
        }
        self.below(&["[", &quoted(name), "]"].concat())
    }

    /// The beginning of its path.
    pub(super) fn cut(&self, length: usize) -> Self {
        Self { file: self.file, path: self.path.get(..length).unwrap_or(&self.path).to_owned() }
    }

    /// The entry of a list that it stands in, or itself where it stands in none.
    pub(super) fn entry_of(&self, list: &str) -> Self {
        let inside = self.path.strip_prefix("$.").and_then(|path| path.strip_prefix(list));
        let end = inside.filter(|rest| rest.starts_with('[')).and_then(|_| self.path.find(']'));
        end.and_then(|end| self.path.get(..=end))
            .map_or_else(|| self.clone(), |path| Self { file: self.file, path: path.into() })
    }

    /// The number of the file; the manifest's is 0.
    pub(super) fn file(&self) -> usize {
        self.file
    }
}
