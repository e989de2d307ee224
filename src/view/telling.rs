//! What a view needs in order to say something in the visitor's language, and to mark it where it is in another.

use std::cell::Cell;

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag};

use super::inline::{self, plain};
use crate::language::{Direction, Duration, LanguageTag, Piece, Said, Timestamp, Vocabulary, Word, country_name, pieces};
use crate::manifest::assembly::Source;
use crate::manifest::facts::Facts;
use crate::manifest::{Country, Plain, Text};

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
    pub(super) sites: &'a [Plain],
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
    pub(super) html: Html,
    pub(super) language: Option<LanguageTag>,
}

impl Shown {
    /// Inside a line: a `<span>` only where the language must be marked.
    pub(super) fn inline(self) -> Html {
        if self.language.is_some() { self.element("span") } else { self.html }
    }

    /// As the whole content of an element.
    pub(super) fn element(self, name: &'static str) -> Html {
        self.element_of(name, None)
    }

    /// As the whole content of an element of a class.
    pub(super) fn element_of(self, name: &'static str, class: Option<&'static str>) -> Html {
        let mut tag = VTag::new(name);
        if let Some(class) = class {
            tag.add_attribute("class", class);
        }
        self.mark(&mut tag);
        tag.add_child(self.html);
        tag.into()
    }

    /// `lang`, and `dir` where the language is written the other way.
    pub(super) fn mark(&self, tag: &mut VTag) {
        if let Some(language) = self.language {
            tag.add_attribute("lang", language.to_string());
            tag.add_attribute("dir", direction(language));
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

    /// A heading of the present level.
    pub(super) fn heading(&self, shown: Shown, class: Option<&'static str>) -> VTag {
        let name = match self.level {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        let mut tag = VTag::new(name);
        if let Some(class) = class {
            tag.add_attribute("class", class);
        }
        shown.mark(&mut tag);
        tag.add_child(shown.html);
        tag
    }

    /// A text of the manifest; `None` when there is nothing to show.
    pub(super) fn text(&self, text: &Text) -> Option<Shown> {
        let found = text.localised(self.language(), self.first)?;
        let language = self.foreign(found.language);
        Some(Shown { html: inline::prose(found.prose, self), language })
    }

    /// A text of the manifest as plain letters, for attributes and for places in sentences.
    pub(super) fn letters(&self, text: &Text) -> Option<String> {
        text.localised(self.language(), self.first).map(|found| found.prose.plain())
    }

    /// A name that stands by itself: «servicetorget», as it reads within a sentence, begins with its capital here.
    pub(super) fn name(&self, name: &Text) -> Option<Shown> {
        let found = name.localised(self.language(), self.first)?;
        let letters = found.prose.plain();
        let mut rest = letters.chars();
        let first = rest.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
        let language = self.foreign(found.language);
        Some(Shown { html: plain([&first, rest.as_str()].concat()), language })
    }

    /// The same voice for what stands in another file: with that file's facts and first language.
    pub(super) fn of<'b>(&self, source: &'b Source) -> Telling<'b>
    where
        'a: 'b,
    {
        let first = source.meta().languages.first().copied().unwrap_or_default();
        Telling { facts: source.facts(), first, ..*self }
    }

    /// One of the widget's own words.
    pub(super) fn say(&self, word: Word) -> Shown {
        self.shown(self.vocabulary.say(word))
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
        let nodes = pieces(&said.text).map(|piece| match piece {
            Piece::Text(text) => plain(text.to_owned()),
            Piece::Place(name) if name == place => element.clone(),
            Piece::Place(_) => Html::default(),
        });
        Shown { html: fragment(nodes), language: self.foreign(said.language) }
    }

    /// What the language room has said.
    pub(super) fn shown(&self, said: Said) -> Shown {
        Shown { html: plain(said.text.into_owned()), language: self.foreign(said.language) }
    }

    /// A point in time, for people and for machines.
    pub(super) fn time(&self, time: &Timestamp) -> Html {
        html! { <time datetime={time.as_str().to_owned()}>{ plain(time.written(self.language())) }</time> }
    }

    /// A length of time in words.
    pub(super) fn duration(&self, duration: &Duration) -> Shown {
        self.shown(duration.written(self.vocabulary))
    }

    /// A country's name, or its code where the widget does not know the name.
    pub(super) fn country(&self, country: &Country) -> Shown {
        country_name(country.as_str(), self.vocabulary)
            .map_or_else(|| Shown { html: plain(country.as_str().to_owned()), language: None }, |said| self.shown(said))
    }

    /// Texts as a list; a single one stands alone.
    pub(super) fn list(&self, texts: &[Text]) -> Option<Html> {
        let shown: Vec<Shown> = texts.iter().filter_map(|text| self.text(text)).collect();
        listed(shown.into_iter().map(Entry::from).collect())
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

/// An entry of a list: its language belongs on the `<li>`.
pub(super) struct Entry {
    shown: Shown,
}

impl From<Shown> for Entry {
    fn from(shown: Shown) -> Self {
        Self { shown }
    }
}

impl From<Html> for Entry {
    fn from(html: Html) -> Self {
        Self { shown: Shown { html, language: None } }
    }
}

/// Entries as a list; a single one stands alone; none is nothing.
pub(super) fn listed(mut entries: Vec<Entry>) -> Option<Html> {
    match entries.len() {
        0 => None,
        1 => entries.pop().map(|entry| entry.shown.inline()),
        _ => {
            let mut list = VTag::new("ul");
            for entry in entries {
                list.add_child(entry.shown.element("li"));
            }
            Some(list.into())
        }
    }
}

/// Nodes one after another.
pub(super) fn fragment(nodes: impl IntoIterator<Item = Html>) -> Html {
    VNode::from(VList::with_children(nodes.into_iter().collect(), None))
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

    /// A row whose label is one of the widget's words.
    pub(super) fn push(&mut self, label: Word, value: Option<Html>) {
        if let Some(value) = value {
            self.labelled(self.telling.say(label), value);
        }
    }

    /// A row with a text of the manifest.
    pub(super) fn text(&mut self, label: Word, text: Option<&Text>) {
        if let Some(shown) = text.and_then(|text| self.telling.text(text)) {
            self.shown(label, Some(shown));
        }
    }

    /// A row whose whole value is in one language.
    pub(super) fn shown(&mut self, label: Word, value: Option<Shown>) {
        if let Some(value) = value {
            self.row(self.telling.say(label).element("dt"), value.element("dd"));
        }
    }

    /// A row with texts of the manifest.
    pub(super) fn texts(&mut self, label: Word, texts: &[Text]) {
        self.push(label, self.telling.list(texts));
    }

    /// A row with any label.
    pub(super) fn labelled(&mut self, label: Shown, value: Html) {
        self.row(label.element("dt"), html! { <dd>{ value }</dd> });
    }

    fn row(&mut self, label: Html, value: Html) {
        self.rows.push(html! { <div class="pv-row">{ label }{ value }</div> });
    }

    /// The list; `None` when it has no row.
    pub(super) fn finish(self) -> Option<Html> {
        if self.rows.is_empty() {
            return None;
        }
        let mut list = VTag::new("dl");
        list.add_attribute("class", "pv-facts");
        list.add_children(self.rows);
        Some(list.into())
    }
}
