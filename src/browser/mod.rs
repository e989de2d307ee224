//! The only code that touches the browser: what JavaScript may call, and what happens outside when the visitor acts.
//!
//! It decides nothing. A manifest goes in as the value that `JSON.parse` gave and comes out as a [`Page`]; a page is drawn into
//! an element; an answer of the visitor's goes out as an event. Whatever fails is handed back as a value.

mod answer;
mod options;
mod problem;
mod tree;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::language::{BROUGHT, LanguageTag, Overrides};
use crate::manifest;
use crate::manifest::assembly::{Assembled, Assembly};
use crate::manifest::problem::Problem;
use crate::view::declaration::{Declaration, DeclarationProps};

/// A manifest on its way to a page: tells which other files it wants, and is handed what came of each.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading {
    assembly: Assembly,
    words: Overrides,
}

/// A declaration that has been read, with everything that it includes, and can be drawn.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Page {
    page: Rc<Assembled>,
    words: Rc<Overrides>,
}

/// A declaration on the page.
#[wasm_bindgen]
#[allow(missing_debug_implementations)] // Yew's handle has none.
pub struct Drawn(AppHandle<Declaration>);

#[wasm_bindgen]
impl Reading {
    /// Reads a parsed manifest that came from `address`.
    ///
    /// Throws an array of problems when the manifest cannot be used; every problem is in it, not only the first.
    #[wasm_bindgen(constructor)]
    pub fn new(manifest: &JsValue, address: &str) -> Result<Self, js_sys::Array> {
        let read = tree::read(manifest)
            .map_err(|message| vec![Problem::error("$", message, "a JSON object")])
            .and_then(manifest::parse);
        match read {
            Ok((document, warnings)) => {
                Ok(Self { assembly: Assembly::new(document, warnings, address), words: Overrides::new() })
            }
            Err(problems) => Err(problem::array(&problems)),
        }
    }

    /// The addresses of the files that have not been delivered yet.
    pub fn wanted(&self) -> Vec<String> {
        self.assembly.wanted().map(str::to_owned).collect()
    }

    /// Hands over a file that was wanted.
    pub fn deliver(&mut self, address: &str, fragment: &JsValue) {
        self.assembly.deliver(address, tree::read(fragment));
    }

    /// Says why a file that was wanted cannot be had.
    pub fn refuse(&mut self, address: &str, reason: String) {
        self.assembly.deliver(address, Err(reason));
    }

    /// The languages of the manifest whose words are files of their own.
    pub fn languages(&self) -> Vec<String> {
        let listed = self.assembly.languages();
        BROUGHT.iter().filter(|language| listed.contains(language)).map(ToString::to_string).collect()
    }

    /// Brings the words of such a language, one on each line, as the same build has written them.
    pub fn bring(&mut self, language: &str, words: &str) {
        if let Ok(language) = LanguageTag::parse(language) {
            self.words.bring(language, words);
        }
    }

    /// Puts the page together from what has come.
    pub fn finish(self) -> Page {
        Page { page: Rc::new(self.assembly.finish()), words: Rc::new(self.words) }
    }
}

#[wasm_bindgen]
impl Page {
    /// What is passed over, for the editor: `[{ severity, file?, path, found, expected }]`.
    pub fn problems(&self) -> js_sys::Array {
        problem::array(&self.page.problems)
    }

    /// Draws into an element, which is emptied. `options`: `{ language?, headingLevel?, instance?, choices? }`;
    /// `choices` draws those alone: `ask`, or `standing` in the declaration.
    pub fn draw(&self, place: Element, options: &JsValue) -> Drawn {
        let asked = options::read(options);
        let on_answer = {
            let place = place.clone();
            Callback::from(move |given| answer::hand_out(&place, &given))
        };
        let props = DeclarationProps {
            page: Rc::clone(&self.page),
            words: Rc::clone(&self.words),
            language: asked.language,
            heading_level: asked.heading_level,
            instance: asked.instance,
            language_pages: Vec::new(),
            what: asked.what,
            choices_stylesheet: None,
            on_answer,
            on_focus: Callback::from(|id: String| focus(&id)),
        };
        Drawn(Renderer::<Declaration>::with_root_and_props(place, props).render())
    }
}

#[wasm_bindgen]
impl Drawn {
    /// Takes the declaration off the page.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// Moves the keyboard focus. An element that is not there, or cannot have it, leaves it where it was.
fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
