//! A declaration, a panel, or a whole published page, drawn without a browser: from a manifest on disk and the files that it includes.

use std::collections::BTreeMap;
use std::fs;
use std::rc::Rc;

use personvern::language::LanguageTag;
use personvern::manifest;
use personvern::manifest::assembly::{Assembled, Assembly};
use personvern::manifest::json::Json;
use personvern::publish;
use personvern::view::declaration::{DeclarationProps, What};
use personvern::view::native::declaration_html;
use serde::Deserialize;

/// The declaration or a panel as HTML; the error says why there is none.
pub(crate) fn html(file: &str, language: &str, what: What) -> Result<String, String> {
    let props = DeclarationProps {
        page: page(file)?,
        language: tag(language)?,
        heading_level: 2,
        instance: 1,
        language_pages: Vec::new(),
        what,
        chat: yew::AttrValue::default(),
        choices_stylesheet: None,
        on_rendered: yew::Callback::noop(),
    };
    Ok(runtime()?.block_on(declaration_html(props)))
}

/// Where a published page lies, and what it loads.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Addresses {
    script: String,
    manifest: String,
    declaration_style: String,
    choices_style: String,
    /// Language → page.
    language_pages: BTreeMap<String, String>,
}

/// The fragments of a published page, as JSON. `addresses`: JSON, see [`Addresses`].
pub(crate) fn published(file: &str, language: &str, addresses: &str) -> Result<String, String> {
    let addresses: Addresses = serde_json::from_str(addresses).map_err(|error| format!("addresses: {error}"))?;
    let pages = addresses.language_pages.into_iter().map(|(language, page)| Ok((tag(&language)?, page)));
    let addresses = publish::Addresses {
        script: addresses.script,
        manifest: addresses.manifest,
        declaration_style: addresses.declaration_style,
        choices_style: addresses.choices_style,
        language_pages: pages.collect::<Result<_, String>>()?,
    };
    let fragments = runtime()?.block_on(publish::publish(&page(file)?, tag(language)?, 2, &addresses));
    let publish::Fragments { head, choices, declaration, .. } = fragments;
    Ok(serde_json::json!({ "head": head, "choices": choices, "declaration": declaration }).to_string())
}

fn tag(language: &str) -> Result<LanguageTag, String> {
    LanguageTag::parse(language).map_err(|error| error.to_string())
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())
}

/// The page of a manifest, with all that it takes from other files.
fn page(file: &str) -> Result<Rc<Assembled>, String> {
    let (document, warnings) = manifest::parse(tree(file)?).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("{file} cannot be used:\n{}", lines.join("\n"))
    })?;
    let mut assembly = Assembly::new(document, warnings, file);
    // A file may take sections from further files, so this may go some rounds.
    loop {
        let wanted: Vec<String> = assembly.wanted().map(str::to_owned).collect();
        if wanted.is_empty() {
            break;
        }
        for file in wanted {
            assembly.deliver(&file, tree(&file));
        }
    }
    Ok(Rc::new(assembly.finish()))
}

fn tree(file: &str) -> Result<Json, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let mut source = serde_json::Deserializer::from_str(&text);
    Json::read(&mut source).and_then(|tree| source.end().map(|()| tree)).map_err(|error| format!("{file}: {error}"))
}
