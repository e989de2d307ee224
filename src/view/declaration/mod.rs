//! The declaration: title, dates, contents, sections. It stands in the light DOM: the page's own text.
//!
//! One component draws all of it; it keeps the language that the visitor chooses. A section with nothing to show is
//! not drawn at all, and so «Innhold» is made from what was drawn, not from the manifest.

mod blocks;
mod contents;
pub(super) mod facts;
mod feedback;
mod languages;
mod section;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::choices::{self, Stand};
use super::markup::{Attribute, Writer};
use super::rights;
use super::telling::{Page, Telling};
use crate::language::{LanguageTag, Overrides, Vocabulary, Word, decimal};
use crate::manifest::Document;
use crate::manifest::assembly::{Assembled, Placed};

/// What is drawn.
///
/// One component draws any of them: a second root component costs the module several kilobytes of Yew's own code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// The declaration.
    #[default]
    Declaration,
    /// The choices alone.
    Choices(Stand),
    /// The rights panel of a chat alone.
    Rights(Stand),
}

/// What the declaration is drawn from.
#[derive(Properties, Clone)]
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
    /// What is drawn.
    #[prop_or_default]
    pub what: What,
    /// The id of the chat whose rights panel is drawn; the first where it is empty.
    #[prop_or_default]
    pub chat: AttrValue,
    /// On a published page, the address of the choices' stylesheet: the choices then stand in the declaration's own HTML.
    #[prop_or_default]
    pub choices_stylesheet: Option<AttrValue>,
    /// Hears each time that it stands on the page. Yew draws later than it is asked to, and on a slow device later still: it gives
    /// the browser its turn in between.
    #[prop_or_default]
    pub on_rendered: Callback<()>,
}

impl PartialEq for DeclarationProps {
    /// Never the same: who gives new ones wants it drawn anew. Comparing each is code that nothing would call.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The declaration, in one language at a time.
#[derive(Debug)]
pub struct Declaration {
    language: LanguageTag,
}

impl Component for Declaration {
    /// The language that the visitor has chosen.
    type Message = LanguageTag;
    type Properties = DeclarationProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        Self { language: props.page.manifest.meta().language_for(props.language) }
    }

    fn update(&mut self, _: &Context<Self>, language: LanguageTag) -> bool {
        self.language = language;
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().on_rendered.emit(());
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let manifest = &props.page.manifest;
        let meta = manifest.meta();
        let first = meta.first_language();
        let page = Page {
            vocabulary: Vocabulary::with_main(self.language, first, Rc::new(overrides(manifest))),
            sites: meta.sites(),
            id_suffix: id_suffix(props),
            fell_back: Cell::new(false),
            manifest: manifest.facts(),
            link: context.link(),
            next_feedback: Cell::new(0),
            #[cfg(not(target_arch = "wasm32"))]
            choices_stylesheet: props.choices_stylesheet.as_deref(),
        };
        let mut writer = Writer::default();
        let level = props.heading_level.clamp(1, 4);
        let mut telling = Telling { page: &page, facts: manifest.facts(), first, level, writer: &mut writer };
        match (props.what, manifest.facts().storage()) {
            (What::Declaration, _) => declaration(props, &mut telling),
            (What::Choices(stand), Some(storage)) => choices::draw(storage, stand, &mut telling),
            (What::Choices(_), None) => {}
            (What::Rights(stand), _) => rights::draw(&props.page, &props.chat, stand, &mut telling),
        }
        writer.finish()
    }
}

/// The declaration itself.
fn declaration(props: &DeclarationProps, telling: &mut Telling) {
    let manifest = &props.page.manifest;
    telling.open_class("article", "pv-declaration");
    telling.set_language();
    languages::draw(manifest.meta().languages(), &props.language_pages, telling);
    // Two nodes in every language, so that what Yew compares at a change of language is the same choice: it keeps the focus.
    let start = telling.mark();
    head(manifest, telling);
    body(&props.page, &mut telling.deeper());
    let body = telling.cut(start);
    telling.node(body);
    telling.close();
}

/// What every id on the page ends with.
fn id_suffix(props: &DeclarationProps) -> String {
    if props.instance > 1 { ["-", &decimal(props.instance)].concat() } else { String::new() }
}

/// What stands below the head. The sections are drawn first: what goes before them depends on what was there to be drawn.
fn body(page: &Assembled, telling: &mut Telling) {
    let start = telling.mark();
    let mut drawn: Vec<&Placed> = Vec::with_capacity(page.sections.len());
    for placed in &page.sections {
        if section::draw(placed, telling) {
            drawn.push(placed);
        }
    }
    let sections = telling.cut(start);
    let meta = page.manifest.meta();
    if telling.page.fell_back.get() {
        telling.open_class("p", "pv-untranslated");
        let said = telling.page.vocabulary.untranslated(meta.first_language());
        telling.shown(&said);
        telling.close();
    }
    if meta.shows_contents(drawn.len()) {
        contents::draw(&drawn, telling);
    }
    telling.node(sections);
}

/// Title, dates, what it is about and what it covers.
fn head(manifest: &Document, telling: &mut Telling) {
    let meta = manifest.meta();
    telling.open_heading();
    telling.set(Attribute::Class, "pv-title");
    if !telling.text(meta.title()) {
        telling.say(Word::PrivacyDeclaration);
    }
    telling.close();
    telling.open_class("div", "pv-dates");
    for (word, time) in [(Word::Published, meta.published()), (Word::LastUpdated, meta.modified())] {
        telling.open("p");
        telling.dated(word, time);
        telling.close_unless_empty();
    }
    telling.close_unless_empty();
    telling.open_class("p", "pv-lead");
    telling.text(meta.lead());
    telling.close_unless_empty();
    telling.paragraph(meta.scope());
    if !meta.sites().is_empty() {
        telling.open_class("p", "pv-sites");
        telling.say(Word::Sites);
        for (at, site) in meta.sites().iter().enumerate() {
            telling.letters(if at > 0 { ", " } else { ": " });
            telling.letters(site.as_str());
        }
        telling.close();
    }
}

/// The municipality's own wording.
pub(crate) fn overrides(manifest: &Document) -> Overrides {
    let mut overrides = Overrides::new();
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
