//! The declaration: title, dates, contents, sections. It stands in the light DOM: the page's own text.
//!
//! One component draws all of it; what the visitor does comes back to it as a [`Message`]. A section with nothing to show is
//! not drawn at all, and so «Innhold» is made from what was drawn, not from the manifest.

mod blocks;
mod contents;
mod facts;
mod feedback;
mod languages;
mod section;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::markup::{plain, tag, together};
use super::telling::{Page, Telling, direction};
use crate::language::{LanguageTag, Overrides, Vocabulary, Word};
use crate::manifest::Document;
use crate::manifest::assembly::Assembled;
use section::Drawn;

pub(super) use feedback::FeedbackState;
pub use feedback::{Answer, AnswerHandler};

/// What the declaration is drawn from.
#[derive(Properties, PartialEq, Clone)]
pub struct DeclarationProps {
    /// The page, put together.
    pub page: Rc<Assembled>,
    /// The language that the visitor is met in, when the manifest has it; else the manifest's first.
    pub language: LanguageTag,
    /// The level of the declaration's own heading, 1 to 4: one below the heading it stands under on the host's page.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Which declaration on the page this is, from 1: from the second on, ids get its number, so that none stands twice.
    #[prop_or(1)]
    pub instance: u32,
    /// Where the other languages can be read, when each has a page of its own (a published declaration). Without addresses the
    /// languages are buttons.
    #[prop_or_default]
    pub language_pages: Vec<(LanguageTag, AttrValue)>,
    /// The words of languages that are not built in; natively all are.
    #[prop_or_default]
    pub words: Rc<Overrides>,
    /// Takes the visitor's answer to «Fant du det du lette etter?».
    #[prop_or_default]
    pub on_answer: AnswerHandler,
}

/// The declaration, in one language at a time.
#[derive(Debug)]
pub struct Declaration {
    language: LanguageTag,
    feedback: Vec<FeedbackState>,
}

/// What the visitor has done.
#[derive(Debug)]
#[allow(private_interfaces, reason = "only this component's own controls send messages")]
pub enum Message {
    /// Chosen a language.
    Language(LanguageTag),
    /// Come further with a question, by its number on the page.
    Feedback(usize, FeedbackState),
    /// Answered a question.
    Answer(usize, Answer),
}

impl Component for Declaration {
    type Message = Message;
    type Properties = DeclarationProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        Self { language: props.page.manifest.meta().language_for(props.language), feedback: Vec::new() }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Language(language) => self.language = language,
            Message::Feedback(number, state) => feedback::update(&mut self.feedback, number, state),
            Message::Answer(number, answer) => {
                context.props().on_answer.emit(answer);
                feedback::update(&mut self.feedback, number, FeedbackState::Thanked);
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let manifest = &props.page.manifest;
        let meta = manifest.meta();
        let first = meta.first_language();
        let page = Page {
            vocabulary: Vocabulary::with_main(self.language, first, Rc::new(overrides(manifest, &props.words))),
            sites: meta.sites(),
            id_suffix: if props.instance > 1 { ["-", &props.instance.to_string()].concat() } else { String::new() },
            fell_back: Cell::new(false),
            link: context.link(),
            feedback: &self.feedback,
            next_feedback: Cell::new(0),
        };
        let telling = Telling { page: &page, facts: manifest.facts(), first, level: props.heading_level.clamp(1, 4) };

        let head = head(manifest, &telling);
        let below = telling.deeper();
        let mut sections: Vec<Drawn> = Vec::with_capacity(props.page.sections.len());
        for placed in &props.page.sections {
            sections.extend(section::draw(placed, &below));
        }
        let mut parts = vec![languages::draw(meta.languages(), &props.language_pages, &telling), head];
        if page.fell_back.get() {
            parts.push(telling.shown(page.vocabulary.untranslated(first)).tag("p").class("pv-untranslated").into());
        }
        if meta.shows_contents(sections.len()) {
            parts.push(contents::draw(&sections, &below));
        }
        for drawn in sections {
            parts.push(drawn.html);
        }
        let article = tag("article", parts).class("pv-declaration");
        article.with("lang", self.language.to_string()).with("dir", direction(self.language)).into()
    }
}

/// Title, dates, what it is about and what it covers.
fn head(manifest: &Document, telling: &Telling) -> Html {
    let meta = manifest.meta();
    let title = telling.text(meta.title()).unwrap_or_else(|| telling.say(Word::PrivacyDeclaration));
    let mut parts = vec![telling.heading(title).class("pv-title").into()];
    let mut dates = Vec::new();
    for (word, time) in [(Word::Published, meta.published()), (Word::LastUpdated, meta.modified())] {
        dates.extend(telling.dated(word, time).map(|shown| shown.element("p")));
    }
    if !dates.is_empty() {
        parts.push(tag("div", dates).class("pv-dates").into());
    }
    parts.extend(telling.text(meta.lead()).map(|lead| lead.tag("p").class("pv-lead").into()));
    parts.extend(telling.paragraph(meta.scope()));
    if !meta.sites().is_empty() {
        let mut sites = vec![telling.say(Word::Sites).inline()];
        for (at, site) in meta.sites().iter().enumerate() {
            sites.push(plain([if at > 0 { ", " } else { ": " }, site.as_str()].concat()));
        }
        parts.push(tag("p", sites).class("pv-sites").into());
    }
    together(parts)
}

/// The widget's words in further languages, and the municipality's own wording, which goes before them.
fn overrides(manifest: &Document, words: &Overrides) -> Overrides {
    let mut overrides = words.clone();
    for (language, words) in manifest.manifest().words().iter() {
        let Ok(language) = LanguageTag::parse(language) else { continue };
        for (key, text) in words.iter() {
            if let Some(word) = Word::from_key(key) {
                overrides.set(language, word, text.as_str().to_owned());
            }
        }
    }
    overrides
}
