//! The only code that touches the browser: what JavaScript may call, and what happens outside when the visitor acts.
//!
//! It decides nothing. A manifest goes in as the value that `JSON.parse` gave and comes out as a [`Page`]; a page is drawn into
//! an element; an answer of the visitor's goes out as an event. Whatever fails is handed back as a value.

mod answer;
mod options;

use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::manifest::assembly::{Assembled, Assembly};
use crate::manifest::json::Json;
use crate::manifest::problem::Problem;
use crate::manifest::{self};
use crate::view::declaration::{Declaration, DeclarationProps};

/// A declaration that has been read, with everything that it includes, and can be drawn.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Page(Rc<Assembled>);

/// A declaration on the page.
#[wasm_bindgen]
#[allow(missing_debug_implementations)] // Yew's handle has none.
pub struct Drawn(AppHandle<Declaration>);

/// Why a manifest cannot be used.
#[derive(Serialize)]
struct Unusable {
    problems: Vec<Problem>,
}

/// Reads a parsed manifest that came from `address`, and the files that it includes, which `load(address)` fetches and parses.
///
/// Rejects with `{ problems }` when the manifest cannot be used; every problem is in it, not only the first.
#[wasm_bindgen]
pub async fn assemble(manifest: JsValue, address: String, load: js_sys::Function) -> Result<Page, JsValue> {
    let (manifest, warnings) = tree(manifest)
        .map_err(|message| vec![Problem::error("$", message, "a JSON object")])
        .and_then(|json| manifest::parse(&json))
        .map_err(|problems| to_js(&Unusable { problems }))?;
    let mut assembly = Assembly::new(manifest, warnings, &address);
    loop {
        let wanted = assembly.wanted();
        if wanted.is_empty() {
            break;
        }
        // All at once: a page waits for its slowest fragment, not for the sum of them.
        let loading: Vec<_> = wanted.iter().map(|address| fetch(&load, address)).collect();
        for (address, loading) in wanted.iter().zip(loading) {
            let fetched = match loading {
                Ok(promise) => JsFuture::from(promise).await,
                Err(error) => Err(error),
            };
            let outcome = fetched.map_err(|error| message(&error)).and_then(tree);
            assembly.deliver(address, outcome.as_ref().map_err(Clone::clone));
        }
    }
    Ok(Page(Rc::new(assembly.finish())))
}

#[wasm_bindgen]
impl Page {
    /// What is passed over, for the editor: `[{ severity, file?, path, found, expected }]`.
    pub fn problems(&self) -> JsValue {
        to_js(&self.0.problems)
    }

    /// Draws into an element, which is emptied. `options`: `{ language?, headingLevel?, instance? }`.
    pub fn draw(&self, place: Element, options: &JsValue) -> Drawn {
        let asked = options::read(options);
        let on_answer = {
            let place = place.clone();
            Callback::from(move |given| answer::hand_out(&place, &given))
        };
        let props = DeclarationProps {
            page: Rc::clone(&self.0),
            language: asked.language,
            heading_level: asked.heading_level,
            instance: asked.instance,
            language_pages: Vec::new(),
            on_answer,
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

fn tree(value: JsValue) -> Result<Json, String> {
    Json::read(serde_wasm_bindgen::Deserializer::from(value)).map_err(|error| error.to_string())
}

fn fetch(load: &js_sys::Function, address: &str) -> Result<js_sys::Promise, JsValue> {
    load.call1(&JsValue::NULL, &JsValue::from_str(address)).map(|value| js_sys::Promise::resolve(&value))
}

/// What an error thrown by JavaScript says.
fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| "something unknown".to_owned(), |error| String::from(error.message()))
}

/// A value as a plain JavaScript object; `undefined` should it not be possible, which it is for all that is handed out.
fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}
