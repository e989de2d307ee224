//! A declaration drawn without a browser, from a manifest on disk and the files that it includes.

use std::fs;
use std::rc::Rc;

use personvern::language::LanguageTag;
use personvern::manifest;
use personvern::manifest::assembly::Assembly;
use personvern::manifest::json::Json;
use personvern::view::declaration::{DeclarationProps, What};
use personvern::view::native::declaration_html;

/// The declaration as HTML; the error says why there is none.
pub(crate) fn html(file: &str, language: &str, what: What) -> Result<String, String> {
    let language = LanguageTag::parse(language).map_err(|error| error.to_string())?;
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
    let props = DeclarationProps {
        page: Rc::new(assembly.finish()),
        language,
        heading_level: 2,
        instance: 1,
        language_pages: Vec::new(),
        what,
        choices_stylesheet: None,
        words: Rc::default(),
        on_answer: yew::Callback::noop(),
        on_focus: yew::Callback::noop(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    Ok(runtime.block_on(declaration_html(props)))
}

fn tree(file: &str) -> Result<Json, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let mut source = serde_json::Deserializer::from_str(&text);
    Json::read(&mut source).and_then(|tree| source.end().map(|()| tree)).map_err(|error| format!("{file}: {error}"))
}
