//! Every text of a case, found by the shapes of the manifest, so that no field is forgotten when one is added.

use super::case::{At, Case, Place};
use super::phrase::{Phrase, all_in_plain, plain};
use crate::language::LanguageTag;
use crate::manifest::json::Json;
use crate::manifest::prose::{Prose, Span};
use crate::manifest::reference::FactKind;
use crate::manifest::section::Section;
use crate::manifest::shape::{Field, Record, Shape, is_name_of};

/// A text that somebody reads, where it stands, and its language.
#[derive(Clone, Debug)]
pub(super) struct Wording<'a> {
    pub(super) place: Place,
    /// `None` for names, which are the same in all languages.
    pub(super) language: Option<LanguageTag>,
    pub(super) text: &'a str,
    /// The text as phrases are looked for in it.
    plain: String,
    /// How much of the path names the text, without its language.
    whole: usize,
}

impl<'a> Wording<'a> {
    fn new(place: Place, language: Option<LanguageTag>, text: &'a str, whole: usize) -> Self {
        Self { place, language, text, plain: plain(text), whole }
    }

    /// The place of the text in all its languages.
    pub(super) fn whole(&self) -> Place {
        self.place.cut(self.whole)
    }

    /// Whether every phrase stands in it; holds what was found for the first.
    pub(super) fn says(&self, phrases: &[Phrase]) -> Option<String> {
        all_in_plain(phrases, &self.plain)
    }
}

/// The texts of a case, in the order of the files.
pub(super) fn texts<'a>(case: &Case<'a>) -> Vec<Wording<'a>> {
    let mut walk = Walk { first: LanguageTag::default(), found: Vec::new() };
    for At { place, it: document } in case.documents() {
        walk.first = case.first_language(&place);
        let json = document.manifest().json();
        if case.counts_whole(place.file()) {
            walk.record(json, case.shape(place.file()), &place);
            continue;
        }
        for kind in [FactKind::Processing, FactKind::Chats, FactKind::Definitions, FactKind::Laws, FactKind::Contacts] {
            let shape = case.shape(place.file()).fields.iter().find(|field| is_name_of(kind.field(), field.name));
            let (Some(Json::Array(entries)), Some(Field { shape: Shape::List(shape), .. })) =
                (json.get(kind.field()), shape)
            else {
                continue;
            };
            for (index, entry) in entries.iter().enumerate() {
                let id = if let Some(Json::String(id)) = entry.get("id") { id.as_str() } else { "" };
                if case.tells(place.file(), kind, id) {
                    let step = [".", kind.field(), "[", &index.to_string(), "]"].concat();
                    walk.value(entry, shape, &place.below(&step));
                }
            }
        }
    }
    let fragments: Vec<_> = case.sections().filter(|section| !case.counts_whole(section.place.file())).collect();
    for section in fragments {
        walk.first = case.first_language(&section.place);
        walk.section(section.it.json(), &section.place);
    }
    names(case, &mut walk.found);
    walk.found
}

/// Names that a reader meets, and that can be out of date as a text can.
fn names<'a>(case: &Case<'a>, found: &mut Vec<Wording<'a>>) {
    let mut name = |place: Place, text: &'a str| found.push(Wording::new(place, None, text, 0));
    for At { place, it: law } in case.laws() {
        if let Some(section) = law.section() {
            name(place.below(".section"), section.as_str());
        }
    }
    for At { place, it: processing } in case.processing() {
        if let Some(analytics) = processing.analytics() {
            name(place.below(".analytics.tool"), analytics.tool().as_str());
        }
        if let Some(medium) = processing.social_media() {
            name(place.below(".socialMedia.platform"), medium.platform().as_str());
        }
        for (index, service) in processing.sharing().iter().enumerate() {
            name(place.below(&[".sharing[", &index.to_string(), "]"].concat()), service.as_str());
        }
    }
    for At { place, it: processor } in case.processors() {
        name(place.below(".name"), processor.name().as_str());
    }
}

struct Walk<'a> {
    first: LanguageTag,
    found: Vec<Wording<'a>>,
}

impl<'a> Walk<'a> {
    fn value(&mut self, json: &'a Json, shape: &Shape, place: &Place) {
        match (shape, json) {
            (Shape::Optional(inner), json) if *json != Json::Null => self.value(json, inner, place),
            (Shape::List(inner) | Shape::OneOrMany(inner), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, inner, &place.below(&["[", &index.to_string(), "]"].concat()));
                }
            }
            (Shape::OneOrMany(inner), json) => self.value(json, inner, place),
            (Shape::Record(record), json) => self.record(json, record(), place),
            (Shape::Block(blocks), Json::Object(fields)) => {
                for (name, value) in fields {
                    if let Some(block) = blocks.fields.iter().find(|block| block.name == name) {
                        self.value(value, block.shape, &place.field(name));
                    }
                }
            }
            (Shape::Text, Json::String(text)) => {
                let language = Some(self.first);
                self.found.push(Wording::new(place.clone(), language, text, place.path.len()));
            }
            (Shape::Text, Json::Object(texts)) => {
                for (key, text) in texts {
                    if let Json::String(text) = text {
                        let language = LanguageTag::parse(key).ok();
                        self.found.push(Wording::new(place.field(key), language, text, place.path.len()));
                    }
                }
            }
            _ => {}
        }
    }

    fn record(&mut self, json: &'a Json, record: &Record, place: &Place) {
        let Json::Object(fields) = json else { return };
        for (name, value) in fields {
            if let Some(field) = record.fields.iter().find(|field| is_name_of(name, field.name)) {
                self.value(value, field.shape, &place.field(name));
            }
        }
    }

    /// A section without its parts: each of them counts or does not for itself.
    fn section(&mut self, json: &'a Json, place: &Place) {
        let Json::Object(fields) = json else { return };
        let record = Section::record();
        for (name, value) in fields.iter().filter(|(name, _)| name != "sections") {
            if let Some(field) = record.fields.iter().find(|field| is_name_of(name, field.name)) {
                self.value(value, field.shape, &place.field(name));
            }
        }
    }
}

/// The links of a text: what is read, and where it leads.
pub(super) fn links(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if text.contains("](")
        && let Ok(prose) = Prose::read(text)
    {
        collect(&prose.spans(), &mut found);
    }
    found
}

fn collect(spans: &[Span], found: &mut Vec<(String, String)>) {
    for span in spans {
        match span {
            Span::Plain(_) => {}
            Span::Emphasis(inner) | Span::Strong(inner) => collect(inner, found),
            Span::Link(inner, link) => {
                let mut text = String::new();
                letters(inner, &mut text);
                found.push((text, link.as_str().to_owned()));
            }
        }
    }
}

fn letters(spans: &[Span], out: &mut String) {
    for span in spans {
        match span {
            Span::Plain(text) => out.push_str(text),
            Span::Emphasis(inner) | Span::Strong(inner) | Span::Link(inner, _) => letters(inner, out),
        }
    }
}

/// The letters of a text without the signs of the grammar.
pub(super) fn shown(text: &str) -> String {
    // Most texts have no sign at all.
    let signs = text.contains(['*', '[', '\\']);
    let prose = if signs { Prose::read(text).ok() } else { None };
    prose.map_or_else(|| text.to_owned(), Prose::plain)
}
