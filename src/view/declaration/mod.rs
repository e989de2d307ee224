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

use super::telling::{Telling, direction};
use crate::language::{LanguageTag, Overrides, Vocabulary, Word};
use crate::manifest::Manifest;
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
#[component]
pub fn Declaration(props: &DeclarationProps) -> Html {
    let manifest = &props.page.manifest;
    let chosen = use_state_eq(|| manifest.language_for(props.language));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |language: LanguageTag| chosen.set(language))
    };
    // Another language from outside (the host's `lang` changed) goes before an earlier choice.
    use_effect_with((props.language, Rc::clone(&props.page)), {
        let chosen = chosen.clone();
        move |(language, page)| chosen.set(page.manifest.language_for(*language))
    });
    let language = *chosen;
    let vocabulary = Vocabulary::with_main(language, manifest.first_language(), Rc::new(overrides(manifest)));
    let id_suffix = if props.instance > 1 { ["-", &props.instance.to_string()].concat() } else { String::new() };
    let fell_back = Cell::new(false);
    let telling = Telling {
        vocabulary: &vocabulary,
        facts: manifest.facts(),
        first: manifest.first_language(),
        sites: &manifest.meta.sites,
        level: props.heading_level.clamp(1, 4),
        id_suffix: &id_suffix,
        fell_back: &fell_back,
    };

    let head = head(manifest, &telling);
    let below = telling.deeper();
    let sections: Vec<Drawn> =
        props.page.sections.iter().filter_map(|placed| section::draw(placed, &below, &props.on_answer)).collect();
    let contents = if manifest.shows_contents(sections.len()) { contents::draw(&sections, &below) } else { Html::default() };
    let languages = languages::draw(&manifest.meta.languages, &props.language_pages, &telling, &choose);
    let honest = if fell_back.get() {
        telling.shown(vocabulary.untranslated(manifest.first_language())).element_of("p", Some("pv-untranslated"))
    } else {
        Html::default()
    };

    html! {
        <article class="pv-declaration" lang={language.to_string()} dir={direction(language)}>
            { languages }
            { head }
            { honest }
            { contents }
            { for sections.into_iter().map(|drawn| drawn.html) }
        </article>
    }
}

/// Title, dates, what it is about and what it covers.
fn head(manifest: &Manifest, telling: &Telling) -> Html {
    let meta = &manifest.meta;
    let title = meta.title.as_ref().and_then(|title| telling.text(title)).unwrap_or_else(|| telling.say(Word::PrivacyDeclaration));
    let dates: Vec<Html> = [
        meta.published.as_ref().map(|time| telling.tell_with(Word::Published, "date", &telling.time(time))),
        meta.modified.as_ref().map(|time| telling.tell_with(Word::LastUpdated, "date", &telling.time(time))),
    ]
    .into_iter()
    .flatten()
    .map(|shown| shown.element("p"))
    .collect();
    let lead = meta.lead.as_ref().and_then(|lead| telling.text(lead));
    let scope = meta.scope.as_ref().and_then(|scope| telling.text(scope));
    html! {
        <>
            { telling.heading(title, Some("pv-title")) }
            if !dates.is_empty() { <div class="pv-dates">{ for dates }</div> }
            if let Some(lead) = lead { { lead.element_of("p", Some("pv-lead")) } }
            if let Some(scope) = scope { { scope.element("p") } }
        </>
    }
}

/// The municipality's own wording of the widget's words.
fn overrides(manifest: &Manifest) -> Overrides {
    let mut overrides = Overrides::new();
    for (language, words) in &manifest.words {
        for (key, text) in words {
            if let Some(word) = Word::from_key(key.as_str()) {
                overrides.set(*language, word, text.as_str().to_owned());
            }
        }
    }
    overrides
}
