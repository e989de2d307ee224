//! From a manifest that has been read to a declaration on the page.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{Reading, lines};
use crate::language::{LanguageTag, Vocabulary};
use crate::manifest::assembly::Assembled;
use crate::view::choices::Stand;
use crate::view::declaration::{Declaration, DeclarationProps, What};

#[wasm_bindgen]
extern "C" {
    /// Who waits for the drawing: see www/widget/declaration.js.
    #[derive(Clone, Debug)]
    pub type Outside;

    /// It is on the page now.
    #[wasm_bindgen(method)]
    fn rendered(this: &Outside);
}

/// A declaration that has been read, with everything that it includes, and can be drawn.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Page {
    page: Rc<Assembled>,
}

/// A declaration on the page.
#[wasm_bindgen]
#[allow(missing_debug_implementations)] // Yew's handle has none.
pub struct Drawn(AppHandle<Declaration>);

#[wasm_bindgen]
impl Reading {
    /// The languages whose words must come before the page can be drawn, one on each line: drawn for a visitor who wants
    /// `language` or, where that is empty, in every language of the manifest.
    pub fn languages(&self, language: &str) -> String {
        let Ok(assembly) = &self.assembly else { return String::new() };
        let meta = assembly.meta();
        let mut needed = Vec::new();
        for listed in meta.languages().iter() {
            if language.is_empty() || listed == meta.language_for(LanguageTag::parse(language).unwrap_or_default()) {
                needed.append(&mut Vocabulary::needed(listed, meta.first_language()));
            }
        }
        lines(needed.into_iter().map(LanguageTag::written))
    }

    /// Puts the page together from what has come; nothing when the manifest cannot be used.
    pub fn finish(self) -> Option<Page> {
        let page = self.assembly.ok()?.finish();
        Some(Page { page: Rc::new(page) })
    }
}

#[wasm_bindgen]
impl Page {
    /// Whether there is nothing to tell the editor.
    pub fn is_flawless(&self) -> bool {
        self.page.problems.is_empty()
    }

    /// Draws into an element, which is emptied. `language`: the visitor's. `panel`: `choices` or `rights` draws that alone, in
    /// the declaration when it is `standing`; an empty string draws the declaration. `chat`: whose rights.
    #[allow(clippy::too_many_arguments, reason = "an object would be read field by field, at half a kilobyte")]
    pub fn draw(
        &self,
        place: Element,
        language: &str,
        heading_level: u8,
        instance: u32,
        panel: &str,
        standing: bool,
        chat: String,
        outside: &Outside,
    ) -> Drawn {
        let stand = if standing { Stand::InDeclaration } else { Stand::First };
        let outside = outside.clone();
        let props = DeclarationProps {
            page: Rc::clone(&self.page),
            language: LanguageTag::parse(language).unwrap_or_default(),
            heading_level,
            instance,
            language_pages: Vec::new(),
            what: match panel {
                "choices" => What::Choices(stand),
                "rights" => What::Rights(stand),
                _ => What::Declaration,
            },
            chat: chat.into(),
            choices_stylesheet: None,
            on_rendered: Callback::from(move |()| outside.rendered()),
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
