//! What a view needs in order to say something in the visitor's language, and to mark it where it is in another.

use std::cell::Cell;

use yew::prelude::*;

use super::inline;
use super::markup::{Tag, element, plain, tag, together};
use crate::language::{Direction, Duration, LanguageTag, Piece, Said, Timestamp, Vocabulary, Word, country_name, pieces};
use crate::manifest::facts::Facts;
use crate::manifest::shape::List;
use crate::manifest::{Country, Document, Plain, Text};

/// How deep headings go in HTML.
const LOWEST_HEADING: u8 = 6;

/// The voice of one page: words, facts, heading level.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The widget's own words.
    pub(super) vocabulary: &'a Vocabulary,
    /// The facts of the file that is being told.
    pub(super) facts: Facts<'a>,
    /// The language of texts that name none, in that file.
    pub(super) first: LanguageTag,
    /// The municipality's own sites.
    pub(super) sites: List<'a, Plain<'a>>,
    /// The level of the next heading.
    pub(super) level: u8,
    /// What every id on the page ends with, so that two declarations on one page share none.
    pub(super) id_suffix: &'a str,
    /// Whether anything had to be said in another language than the page's.
    pub(super) fell_back: &'a Cell<bool>,
}

/// Something to show, and its language where that is not the page's.
#[derive(Clone)]
pub(super) struct Shown {
    html: Html,
    language: Option<LanguageTag>,
}

impl Shown {
    /// Something without a language: a number, a name.
    pub(super) fn neutral(html: Html) -> Self {
        Self { html, language: None }
    }

    /// Inside a line: a `<span>` only where the language must be marked.
    pub(super) fn inline(self) -> Html {
        if self.language.is_some() { self.element("span") } else { self.html }
    }

    /// As the whole content of an element.
    pub(super) fn element(self, name: &'static str) -> Html {
        self.tag(name).into()
    }

    /// As the whole content of an element that is to get attributes; it has `lang`, and `dir` where the language is another.
    pub(super) fn tag(self, name: &'static str) -> Tag {
        let tag = tag(name, vec![self.html]);
        match self.language {
            Some(language) => tag.with("lang", language.to_string()).with("dir", direction(language)),
            None => tag,
        }
    }
}

impl<'a> Telling<'a> {
    /// The language of the page.
    pub(super) fn language(&self) -> LanguageTag {
        self.vocabulary.language()
    }

    /// One heading level further down.
    pub(super) fn deeper(self) -> Self {
        Self { level: (self.level + 1).min(LOWEST_HEADING), ..self }
    }

    /// The same voice for what stands in another file: with that file's facts and first language.
    pub(super) fn of<'b>(&self, source: &'b Document) -> Telling<'b>
    where
        'a: 'b,
    {
        Telling { facts: source.facts(), first: source.meta().first_language(), ..*self }
    }

    /// A heading of the present level.
    pub(super) fn heading(&self, shown: Shown) -> Tag {
        shown.tag(match self.level {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        })
    }

    /// A text of the manifest; `None` when there is nothing to show.
    pub(super) fn text(&self, text: Option<Text>) -> Option<Shown> {
        let found = text?.localised(self.language(), self.first)?;
        Some(Shown { html: inline::prose(found.prose, self), language: self.foreign(found.language) })
    }

    /// A text of the manifest as a paragraph.
    pub(super) fn paragraph(&self, text: Option<Text>) -> Option<Html> {
        self.text(text).map(|shown| shown.element("p"))
    }

    /// A text of the manifest as plain letters, for attributes and for places in sentences.
    pub(super) fn letters(&self, text: Option<Text>) -> Option<String> {
        text?.localised(self.language(), self.first).map(|found| found.prose.plain())
    }

    /// A name that stands by itself: «servicetorget», as it reads within a sentence, begins with its capital here.
    pub(super) fn name(&self, name: Option<Text>) -> Option<Shown> {
        let found = name?.localised(self.language(), self.first)?;
        Some(Shown { html: plain(capitalised(&found.prose.plain())), language: self.foreign(found.language) })
    }

    /// One of the widget's own words.
    pub(super) fn say(&self, word: Word) -> Shown {
        self.shown(self.vocabulary.say(word))
    }

    /// One of the widget's own words as the value of a row, where it begins with its capital.
    pub(super) fn value(&self, word: Word) -> Shown {
        let said = self.vocabulary.say(word);
        Shown { html: plain(capitalised(&said.text)), language: self.foreign(said.language) }
    }

    /// One of the widget's own words inside a sentence, where it begins with a small letter.
    pub(super) fn lowered(&self, word: Word) -> Shown {
        let said = self.vocabulary.say(word);
        let mut rest = said.text.chars();
        let mut letters: String = rest.next().into_iter().flat_map(char::to_lowercase).collect();
        letters.push_str(rest.as_str());
        Shown { html: plain(letters), language: self.foreign(said.language) }
    }

    /// A length of time and what it is counted from: «26 måneder, regnet fra besøket».
    pub(super) fn counted(&self, length: Shown, start: Word) -> Shown {
        let said = self.vocabulary.say(Word::RetentionCounted);
        let mut nodes = Vec::new();
        for piece in pieces(&said.text) {
            match piece {
                Piece::Text(text) => nodes.push(plain(text.to_owned())),
                Piece::Place("duration") => nodes.push(length.clone().inline()),
                Piece::Place(_) => nodes.push(self.say(start).inline()),
            }
        }
        Shown { html: together(nodes), language: self.foreign(said.language) }
    }

    /// One of the widget's own words as plain letters, for attributes.
    pub(super) fn spoken(&self, word: Word) -> String {
        self.vocabulary.say(word).text.into_owned()
    }

    /// One of the widget's own sentences with plain letters in its places.
    pub(super) fn tell(&self, word: Word, values: &[(&str, &str)]) -> Shown {
        self.shown(self.vocabulary.tell(word, values))
    }

    /// One of the widget's own sentences with an element in its place.
    pub(super) fn tell_with(&self, word: Word, place: &str, element: &Html) -> Shown {
        let said = self.vocabulary.say(word);
        let mut nodes = Vec::new();
        for piece in pieces(&said.text) {
            match piece {
                Piece::Text(text) => nodes.push(plain(text.to_owned())),
                Piece::Place(name) if name == place => nodes.push(element.clone()),
                Piece::Place(_) => {}
            }
        }
        Shown { html: together(nodes), language: self.foreign(said.language) }
    }

    /// What the language room has said.
    pub(super) fn shown(&self, said: Said) -> Shown {
        Shown { html: plain(said.text.into_owned()), language: self.foreign(said.language) }
    }

    /// A point in time, for people and for machines.
    pub(super) fn time(&self, time: &Timestamp) -> Html {
        tag("time", vec![plain(time.written(self.language()))]).with("datetime", time.as_str().to_owned()).into()
    }

    /// One of the widget's own sentences about a point in time.
    pub(super) fn dated(&self, word: Word, time: Option<Timestamp>) -> Option<Shown> {
        time.map(|time| self.tell_with(word, "date", &self.time(&time)))
    }

    /// A length of time, for people and for machines.
    pub(super) fn duration(&self, duration: Duration) -> Shown {
        let said = duration.written(self.vocabulary);
        let time = tag("time", vec![plain(said.text.into_owned())]).with("datetime", duration.to_string());
        Shown { html: time.into(), language: self.foreign(said.language) }
    }

    /// A country's name, or its code where the widget does not know the name.
    pub(super) fn country(&self, country: Country) -> Shown {
        match country_name(country.as_str(), self.vocabulary) {
            Some(said) => self.shown(said),
            None => Shown::neutral(plain(country.as_str().to_owned())),
        }
    }

    /// Texts as a list; a single one stands alone.
    pub(super) fn list(&self, texts: List<Text>) -> Option<Html> {
        let mut shown = Vec::new();
        for text in texts.iter() {
            shown.extend(self.text(Some(text)));
        }
        listed(shown)
    }

    /// Whether a host is the municipality's own.
    pub(super) fn is_own_site(&self, host: &str) -> bool {
        self.sites.iter().any(|site| site.as_str().strip_prefix("www.").unwrap_or(site.as_str()).eq_ignore_ascii_case(host))
    }

    /// An id that no other declaration on the page has.
    pub(super) fn id(&self, anchor: &str) -> String {
        [anchor, self.id_suffix].concat()
    }

    /// The language to mark, when it is not the page's.
    fn foreign(&self, language: LanguageTag) -> Option<LanguageTag> {
        if language == self.language() {
            return None;
        }
        self.fell_back.set(true);
        Some(language)
    }
}

/// The value of `dir`.
pub(super) fn direction(language: LanguageTag) -> &'static str {
    match language.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(rest.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(rest.as_str());
    out
}

/// Entries as a list; a single one stands alone; none is nothing.
pub(super) fn listed(mut entries: Vec<Shown>) -> Option<Html> {
    if entries.len() == 1 {
        return entries.pop().map(Shown::inline);
    }
    bulleted("ul", entries)
}

/// Entries as a list, even a single one; none is nothing.
pub(super) fn bulleted(name: &'static str, entries: Vec<Shown>) -> Option<Html> {
    if entries.is_empty() {
        return None;
    }
    let mut nodes = Vec::with_capacity(entries.len());
    for entry in entries {
        nodes.push(entry.element("li"));
    }
    Some(element(name, nodes))
}

/// Rows of a description list: what a fact consists of.
pub(super) struct Rows<'t, 'a> {
    telling: &'t Telling<'a>,
    rows: Vec<Html>,
}

impl<'t, 'a> Rows<'t, 'a> {
    pub(super) fn new(telling: &'t Telling<'a>) -> Self {
        Self { telling, rows: Vec::new() }
    }

    /// The voice that tells them.
    pub(super) fn telling(&self) -> &'t Telling<'a> {
        self.telling
    }

    /// A row with any label and value.
    pub(super) fn row(&mut self, label: Shown, value: Shown) {
        self.rows.push(tag("div", vec![label.element("dt"), value.element("dd")]).class("pv-row").into());
    }

    /// A row whose label is one of the widget's words, and whose whole value is in one language.
    pub(super) fn shown(&mut self, label: Word, value: Option<Shown>) {
        if let Some(value) = value {
            self.row(self.telling.say(label), value);
        }
    }

    /// A row with a value made of several things.
    pub(super) fn push(&mut self, label: Word, value: Option<Html>) {
        self.shown(label, value.map(Shown::neutral));
    }

    /// A row with a name or a number that is the same in every language.
    pub(super) fn plain(&mut self, label: Word, value: Option<&str>) {
        self.push(label, value.map(|value| plain(value.to_owned())));
    }

    /// A row with a text of the manifest.
    pub(super) fn text(&mut self, label: Word, text: Option<Text>) {
        self.shown(label, self.telling.text(text));
    }

    /// A row with texts of the manifest.
    pub(super) fn texts(&mut self, label: Word, texts: List<Text>) {
        self.push(label, self.telling.list(texts));
    }

    /// A row with one of the widget's words.
    pub(super) fn word(&mut self, label: Word, word: Option<Word>) {
        self.shown(label, word.map(|word| self.telling.value(word)));
    }

    /// The list; `None` when it has no row.
    pub(super) fn finish(self) -> Option<Html> {
        described(self.rows)
    }
}

/// Rows as a description list; none is nothing.
pub(super) fn described(rows: Vec<Html>) -> Option<Html> {
    if rows.is_empty() { None } else { Some(tag("dl", rows).class("pv-facts").into()) }
}
