//! The declaration: title, dates, contents, sections. It stands in the light DOM: the page's own text.
//!
//! A section with nothing to show is not drawn at all, and so «Innhold» is made from what was drawn, not from the manifest.

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
use super::telling::{Telling, direction};
use crate::language::{LanguageTag, Overrides, Vocabulary, Word};
use crate::manifest::Document;
use crate::manifest::assembly::Assembled;
use section::Drawn;

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
    /// Takes the visitor's answer to «Fant du det du lette etter?».
    #[prop_or_default]
    pub on_answer: AnswerHandler,
}

/// The declaration.
///
/// It is drawn for one language at a time; a host that changes the page's language draws it anew.
#[component]
pub fn Declaration(props: &DeclarationProps) -> Html {
    let manifest = &props.page.manifest;
    let chosen = use_state_eq(|| manifest.meta().language_for(props.language));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |language: LanguageTag| chosen.set(language))
    };
    let language = *chosen;
    let first = manifest.meta().first_language();
    let vocabulary = Vocabulary::with_main(language, first, Rc::new(overrides(manifest)));
    let id_suffix = if props.instance > 1 { ["-", &props.instance.to_string()].concat() } else { String::new() };
    let fell_back = Cell::new(false);
    let telling = Telling {
        vocabulary: &vocabulary,
        facts: manifest.facts(),
        first,
        sites: manifest.meta().sites(),
        level: props.heading_level.clamp(1, 4),
        id_suffix: &id_suffix,
        fell_back: &fell_back,
    };

    let head = head(manifest, &telling);
    let below = telling.deeper();
    let mut sections: Vec<Drawn> = Vec::with_capacity(props.page.sections.len());
    for placed in &props.page.sections {
        sections.extend(section::draw(placed, &below, &props.on_answer));
    }
    let mut parts = vec![languages::draw(manifest.meta().languages(), &props.language_pages, &telling, &choose), head];
    if fell_back.get() {
        parts.push(telling.shown(vocabulary.untranslated(first)).tag("p").class("pv-untranslated").into());
    }
    if manifest.meta().shows_contents(sections.len()) {
        parts.push(contents::draw(&sections, &below));
    }
    parts.extend(sections.into_iter().map(|drawn| drawn.html));
    tag("article", parts).class("pv-declaration").with("lang", language.to_string()).with("dir", direction(language)).into()
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
        let mut sites = vec![telling.say(Word::Sites).inline(), plain(": ")];
        for (at, site) in meta.sites().iter().enumerate() {
            sites.push(plain([if at > 0 { ", " } else { "" }, site.as_str()].concat()));
        }
        parts.push(tag("p", sites).class("pv-sites").into());
    }
    together(parts)
}

/// The municipality's own wording of the widget's words.
fn overrides(manifest: &Document) -> Overrides {
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
