//! What a view needs in order to say something in the visitor's language, and to mark it where it is in another.

use std::cell::Cell;

use yew::html::Scope;
use yew::prelude::*;

use super::declaration::{Declaration, FeedbackState};
use super::inline;
use super::markup::{Tag, element, plain, tag, together};
use crate::language::{Direction, Duration, LanguageTag, Piece, Said, Timestamp, Vocabulary, Word, capitalised, country_name, lowered, pieces};
use crate::manifest::facts::Facts;
use crate::manifest::shape::List;
use crate::manifest::{Country, Document, Plain, Text};

/// How deep headings go in HTML.
const LOWEST_HEADING: u8 = 6;

/// What is the same all over a page.
pub(super) struct Page<'a> {
    /// The widget's own words.
    pub(super) vocabulary: Vocabulary,
    /// The municipality's own sites.
    pub(super) sites: List<'a, Plain<'a>>,
    /// What every id on the page ends with, so that two declarations on one page share none.
    pub(super) id_suffix: String,
    /// Whether anything had to be said in another language than the page's.
    pub(super) fell_back: Cell<bool>,
    /// Where the visitor's acts go.
    pub(super) link: &'a Scope<Declaration>,
    /// How far each «Fant du det du lette etter?» has come, in the order of the page.
    pub(super) feedback: &'a [FeedbackState],
    /// Which of them is drawn next.
    pub(super) next_feedback: Cell<usize>,
}

/// The voice of one file on a page, at one depth.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The page.
    pub(super) page: &'a Page<'a>,
    /// The facts of the file that is being told.
    pub(super) facts: Facts<'a>,
    /// The language of texts that name none, in that file.
    pub(super) first: LanguageTag,
    /// The level of the next heading.
    pub(super) level: u8,
}

/// Something to show, and its language where that is not the page's.
#[derive(Clone)]
pub(super) struct Shown {
    html: Html,
    language: Option<LanguageTag>,
}

impl Shown {
    /// Something without a language: a number, a name, or what has marked its parts itself.
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
        self.page.vocabulary.language()
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
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        shown.tag(NAMES.get(usize::from(self.level) - 1).copied().unwrap_or("h6"))
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
        let html = plain(capitalised(&found.prose.plain()));
        Some(Shown { html, language: self.foreign(found.language) })
    }

    /// One of the widget's own words.
    pub(super) fn say(&self, word: Word) -> Shown {
        self.shown(self.page.vocabulary.say(word))
    }

    /// One of the widget's own words as the value of a row, where it begins with its capital.
    pub(super) fn value(&self, word: Word) -> Shown {
        let said = self.page.vocabulary.say(word);
        let html = plain(capitalised(&said.text));
        Shown { html, language: self.foreign(said.language) }
    }

    /// One of the widget's own words inside a sentence, where it begins with a small letter.
    pub(super) fn lowered(&self, word: Word) -> Shown {
        let said = self.page.vocabulary.say(word);
        let html = plain(lowered(&said.text));
        Shown { html, language: self.foreign(said.language) }
    }

    /// One of the widget's own words as plain letters, for attributes.
    pub(super) fn spoken(&self, word: Word) -> String {
        self.page.vocabulary.say(word).text.into_owned()
    }

    /// One of the widget's own sentences with plain letters in its places.
    pub(super) fn tell(&self, word: Word, values: &[(&str, &str)]) -> Shown {
        self.shown(self.page.vocabulary.tell(word, values))
    }

    /// One of the widget's own sentences with elements in its places.
    pub(super) fn tell_with(&self, word: Word, values: &[(&str, Html)]) -> Shown {
        let said = self.page.vocabulary.say(word);
        let mut nodes = Vec::new();
        for piece in pieces(&said.text) {
            match piece {
                Piece::Text(text) => nodes.push(plain(text.to_owned())),
                Piece::Place(name) => nodes.extend(values.iter().find(|(place, _)| *place == name).map(|(_, html)| html.clone())),
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
        time.map(|time| self.tell_with(word, &[("date", self.time(&time))]))
    }

    /// A length of time, for people and for machines.
    pub(super) fn duration(&self, duration: Duration) -> Shown {
        let said = duration.written(&self.page.vocabulary);
        let time = tag("time", vec![plain(said.text.into_owned())]).with("datetime", duration.to_string());
        Shown { html: time.into(), language: self.foreign(said.language) }
    }

    /// A country's name, or its code where the widget does not know the name.
    pub(super) fn country(&self, country: Country) -> Shown {
        match country_name(country.as_str(), &self.page.vocabulary) {
            Some(said) => self.shown(said),
            None => Shown::neutral(plain(country.as_str().to_owned())),
        }
    }

    /// Texts as a list; a single one stands alone.
    pub(super) fn list(&self, texts: List<Text>) -> Option<Html> {
        listed(self.texts(texts))
    }

    /// The texts of a list that have something to show.
    pub(super) fn texts(&self, texts: List<Text>) -> Vec<Shown> {
        let mut shown = Vec::with_capacity(texts.len());
        for text in texts.iter() {
            shown.extend(self.text(Some(text)));
        }
        shown
    }

    /// Whether a host is the municipality's own.
    pub(super) fn is_own_site(&self, host: &str) -> bool {
        self.page.sites.iter().any(|site| site.as_str().strip_prefix("www.").unwrap_or(site.as_str()).eq_ignore_ascii_case(host))
    }

    /// An id that no other declaration on the page has.
    pub(super) fn id(&self, anchor: &str) -> String {
        [anchor, &self.page.id_suffix].concat()
    }

    /// The language to mark, when it is not the page's.
    fn foreign(&self, language: LanguageTag) -> Option<LanguageTag> {
        if language == self.language() {
            return None;
        }
        self.page.fell_back.set(true);
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
