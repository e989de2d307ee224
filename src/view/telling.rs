//! What a view needs in order to say something in the visitor's language, and to mark it where it is in another.

use std::cell::Cell;
use std::ops::{Deref, DerefMut};

use yew::html::Scope;

use super::declaration::Declaration;
use super::markup::{Attribute, Writer, direction};
use crate::language::{
    Duration, LanguageTag, Piece, Said, Timestamp, Vocabulary, Word, capitalised, country_name, lowered, pieces,
};
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
    /// The facts of the manifest itself, whichever file is being told.
    pub(super) manifest: Facts<'a>,
    /// Where it goes that the visitor chooses a language.
    pub(super) link: &'a Scope<Declaration>,
    /// Which «Fant du det du lette etter?» of the page is drawn next.
    pub(super) next_feedback: Cell<u32>,
    /// On a published page, the address of the choices' stylesheet.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) choices_stylesheet: Option<&'a str>,
}

/// The voice of one file on a page, at one depth. What it says, it [writes](Writer).
pub(super) struct Telling<'a> {
    /// The page.
    pub(super) page: &'a Page<'a>,
    /// The facts of the file that is being told.
    pub(super) facts: Facts<'a>,
    /// The language of texts that name none, in that file.
    pub(super) first: LanguageTag,
    /// The level of the next heading.
    pub(super) level: u8,
    /// Where it goes.
    pub(super) writer: &'a mut Writer,
}

/// What stands in a place of a sentence, where that is more than letters.
pub(super) enum Place<'a> {
    /// A point in time.
    Time(&'a Timestamp),
    /// A length of time.
    Duration(Duration),
    /// One of the widget's own words.
    Word(Word),
    /// Something that is only known later: an element to put it in, which is named as the place is.
    Slot,
}

impl Deref for Telling<'_> {
    type Target = Writer;

    fn deref(&self) -> &Writer {
        self.writer
    }
}

impl DerefMut for Telling<'_> {
    fn deref_mut(&mut self) -> &mut Writer {
        self.writer
    }
}

impl Telling<'_> {
    /// The language of the page.
    pub(super) fn language(&self) -> LanguageTag {
        self.page.vocabulary.language()
    }

    /// The open element is in the language of the page.
    pub(super) fn set_language(&mut self) {
        let language = self.language();
        self.set(Attribute::Lang, &language.written());
        self.set(Attribute::Dir, direction(language));
    }

    /// One heading level further down.
    pub(super) fn deeper(&mut self) -> Telling<'_> {
        Telling { level: (self.level + 1).min(LOWEST_HEADING), writer: self.writer, ..*self }
    }

    /// The same voice for what stands in another file: with that file's facts and first language.
    pub(super) fn of<'b>(&'b mut self, source: &'b Document) -> Telling<'b> {
        Telling { facts: source.facts(), first: source.meta().first_language(), writer: self.writer, ..*self }
    }

    /// Begins a heading of the present level.
    #[inline(never)]
    pub(super) fn open_heading(&mut self) {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let name = NAMES.get(usize::from(self.level) - 1).copied().unwrap_or("h6");
        self.open(name);
    }

    /// Begins a button that draws all of it in another language.
    #[inline(never)]
    pub(super) fn open_button(&mut self, language: LanguageTag) {
        let onclick = self.page.link.callback(move |_| language);
        self.open_clickable(onclick);
    }

    /// A text of the manifest. Whether there was anything to show.
    #[inline(never)]
    pub(super) fn text(&mut self, text: Option<Text>) -> bool {
        let Some(found) = text.and_then(|text| text.localised(self.language(), self.first)) else { return false };
        let mark = self.mark();
        self.prose(found.prose);
        let language = self.foreign(found.language);
        self.together(mark, language);
        true
    }

    /// A text of the manifest as an element of its own. Whether there was anything to show.
    #[inline(never)]
    pub(super) fn text_as(&mut self, name: &'static str, text: Option<Text>) -> bool {
        self.open(name);
        self.text(text);
        self.close_unless_empty()
    }

    /// A text of the manifest as a paragraph. Whether there was anything to show.
    pub(super) fn paragraph(&mut self, text: Option<Text>) -> bool {
        self.text_as("p", text)
    }

    /// A text of the manifest as plain letters, for attributes and for places in sentences.
    #[inline(never)]
    pub(super) fn spelled(&self, text: Option<Text>) -> Option<String> {
        text?.localised(self.language(), self.first).map(|found| found.prose.plain())
    }

    /// A name that stands by itself: «servicetorget», as it reads within a sentence, begins with its capital here.
    #[inline(never)]
    pub(super) fn name(&mut self, name: Option<Text>) {
        if let Some(found) = name.and_then(|name| name.localised(self.language(), self.first)) {
            self.said(&capitalised(&found.prose.plain()), found.language);
        }
    }

    /// One of the widget's own words.
    #[inline(never)]
    pub(super) fn say(&mut self, word: Word) {
        let said = self.page.vocabulary.say(word);
        self.said(&said.text, said.language);
    }

    /// One of the widget's own words as an element of its own.
    #[inline(never)]
    pub(super) fn say_as(&mut self, name: &'static str, word: Word) {
        self.open(name);
        self.say(word);
        self.close();
    }

    /// A button without a listener: what a click means is said by its value, and heard by the gate.
    #[inline(never)]
    pub(super) fn button(&mut self, kind: &str, value: &str, word: Word) {
        self.open("button");
        self.set(Attribute::Type, kind);
        self.set(Attribute::Value, value);
        self.say(word);
        self.close();
    }

    /// One of the widget's own words as the value of a row, where it begins with its capital.
    #[inline(never)]
    pub(super) fn value(&mut self, word: Word) {
        let said = self.page.vocabulary.say(word);
        self.said(&capitalised(&said.text), said.language);
    }

    /// One of the widget's own words inside a sentence, where it begins with a small letter.
    #[inline(never)]
    pub(super) fn lowered(&mut self, word: Word) {
        let said = self.page.vocabulary.say(word);
        self.said(&lowered(&said.text), said.language);
    }

    /// One of the widget's own words as plain letters, for attributes.
    #[inline(never)]
    pub(super) fn spoken(&self, word: Word) -> String {
        self.page.vocabulary.say(word).text.into_owned()
    }

    /// One of the widget's own sentences with plain letters in its places.
    #[inline(never)]
    pub(super) fn tell(&mut self, word: Word, values: &[(&str, &str)]) {
        let said = self.page.vocabulary.tell(word, values);
        self.said(&said.text, said.language);
    }

    /// One of the widget's own sentences with elements in its places.
    #[inline(never)]
    pub(super) fn tell_with(&mut self, word: Word, values: &[(&str, Place)]) {
        let said = self.page.vocabulary.say(word);
        let mark = self.mark();
        for piece in pieces(&said.text) {
            match piece {
                Piece::Text(text) => self.letters(text),
                Piece::Place(name) => match values.iter().find(|(place, _)| *place == name) {
                    Some((_, Place::Time(time))) => self.time(time),
                    Some((_, Place::Duration(duration))) => self.duration(*duration),
                    Some((_, Place::Word(word))) => self.say(*word),
                    Some((_, Place::Slot)) => {
                        self.open("span");
                        self.set(Attribute::DataSlot, name);
                        self.close();
                    }
                    None => {}
                },
            }
        }
        let language = self.foreign(said.language);
        self.together(mark, language);
    }

    /// What the language room has said.
    pub(super) fn shown(&mut self, said: &Said) {
        self.said(&said.text, said.language);
    }

    fn said(&mut self, letters: &str, language: LanguageTag) {
        let language = self.foreign(language);
        self.letters_in(letters, language);
    }

    /// A point in time, for people and for machines.
    #[inline(never)]
    pub(super) fn time(&mut self, time: &Timestamp) {
        self.open("time");
        self.set(Attribute::Datetime, time.as_str());
        let written = time.written(self.language());
        self.letters(&written);
        self.close();
    }

    /// One of the widget's own sentences about a point in time.
    #[inline(never)]
    pub(super) fn dated(&mut self, word: Word, time: Option<Timestamp>) {
        if let Some(time) = time {
            self.tell_with(word, &[("date", Place::Time(&time))]);
        }
    }

    /// A length of time, for people and for machines.
    #[inline(never)]
    pub(super) fn duration(&mut self, duration: Duration) {
        let said = duration.written(&self.page.vocabulary);
        let mark = self.mark();
        self.open("time");
        self.set(Attribute::Datetime, &duration.iso());
        self.letters(&said.text);
        self.close();
        let language = self.foreign(said.language);
        self.together(mark, language);
    }

    /// A country's name, or its code where the widget does not know the name.
    #[inline(never)]
    pub(super) fn country(&mut self, country: Country) {
        match country_name(country.as_str(), &self.page.vocabulary) {
            Some(said) => self.shown(&said),
            None => self.letters(country.as_str()),
        }
    }

    /// Texts as a list; a single one stands alone.
    #[inline(never)]
    pub(super) fn list(&mut self, texts: List<Text>) {
        let mark = self.mark();
        self.texts(texts);
        self.listed(mark);
    }

    /// The texts of a list that have something to show, each one thing.
    pub(super) fn texts(&mut self, texts: List<Text>) {
        for text in texts.iter() {
            self.text(Some(text));
        }
    }

    /// Whether a host is the municipality's own.
    pub(super) fn is_own_site(&self, host: &str) -> bool {
        self.page
            .sites
            .iter()
            .any(|site| site.as_str().strip_prefix("www.").unwrap_or(site.as_str()).eq_ignore_ascii_case(host))
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
