//! A published page: everything that the widget would draw, as fragments of HTML that a content management system includes.
//!
//! The first view then needs neither WASM nor a further request: the gate knows what is declared from its own tag, the choices
//! are there as a declarative shadow root, and the declaration is plain HTML, also without scripts. The same manifest gives the
//! same bytes.

mod declared;

use std::rc::Rc;

use yew::AttrValue;

use crate::language::{LanguageTag, Vocabulary, Word};
use crate::manifest::Document;
use crate::manifest::assembly::Assembled;
use crate::view::choices::Stand;
use crate::view::declaration::{DeclarationProps, What, overrides};
use crate::view::native::declaration_html;

/// Where the page finds what it loads: addresses as they are written into it.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// The script tag's own.
    pub script: String,
    /// The manifest's.
    pub manifest: String,
    /// The declaration's stylesheet.
    pub declaration_style: String,
    /// The choices' stylesheet.
    pub choices_style: String,
    /// The same declaration in each of its languages, where there are several.
    pub language_pages: Vec<(LanguageTag, String)>,
}

/// What a page includes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragments {
    /// What the page is called, as letters: for its `<title>`.
    pub title: String,
    /// For `<head>`, on every page: the tag, and the style that keeps the choices hidden until the visitor must be asked.
    pub head: String,
    /// First in `<body>`, on every page: the choices. Empty where there is nothing to ask.
    pub choices: String,
    /// The declaration, where the page wants it.
    pub declaration: String,
}

/// Makes the fragments of a page in one language. `heading_level` is the level of the declaration's own heading.
pub async fn publish(
    page: &Rc<Assembled>,
    language: LanguageTag,
    heading_level: u8,
    addresses: &Addresses,
) -> Fragments {
    let language = page.manifest.meta().language_for(language);
    let draw = async |what, heading_level| {
        let pages = addresses.language_pages.iter();
        declaration_html(DeclarationProps {
            page: Rc::clone(page),
            language,
            heading_level,
            instance: 1,
            language_pages: pages.map(|(tag, address)| (*tag, AttrValue::from(address.clone()))).collect(),
            what,
            chat: AttrValue::default(),
            choices_stylesheet: Some(AttrValue::from(addresses.choices_style.clone())),
            on_rendered: yew::Callback::noop(),
        })
        .await
    };
    let asks = page.manifest.facts().storage().is_some_and(|storage| !storage.asked().is_empty());
    let choices = if asks { draw(What::Choices(Stand::Published), 2).await } else { String::new() };
    let declaration = draw(What::Declaration, heading_level).await;
    Fragments {
        title: title(&page.manifest, language),
        head: head(page, addresses),
        choices,
        declaration: [
            &stylesheet(&addresses.declaration_style),
            "<personvern-declaration lang=\"",
            &language.written(),
            "\" data-published>",
            &declaration,
            "</personvern-declaration>",
        ]
        .concat(),
    }
}

/// The declaration's own title, else the widget's word for it.
fn title(document: &Document, language: LanguageTag) -> String {
    let meta = document.meta();
    let first = meta.first_language();
    if let Some(title) = meta.title().and_then(|title| title.localised(language, first)) {
        return title.prose.plain();
    }
    let vocabulary = Vocabulary::with_main(language, first, Rc::new(overrides(document)));
    vocabulary.say(Word::PrivacyDeclaration).text.into_owned()
}

/// The tag runs before anything is painted, so that what stands below neither flashes nor shifts.
fn head(page: &Assembled, addresses: &Addresses) -> String {
    let storage = declared::compact(page).map(|json| [" data-storage=\"", &escaped(&json), "\""].concat());
    [
        "<script src=\"",
        &escaped(&addresses.script),
        "\" data-manifest=\"",
        &escaped(&addresses.manifest),
        "\"",
        storage.as_deref().unwrap_or_default(),
        "></script>",
        &stylesheet(&addresses.choices_style),
    ]
    .concat()
}

fn stylesheet(address: &str) -> String {
    ["<link rel=\"stylesheet\" href=\"", &escaped(address), "\">"].concat()
}

/// A text within a quoted attribute or an element.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
