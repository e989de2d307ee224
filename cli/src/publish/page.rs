//! A whole page around the fragments.

use personvern::language::LanguageTag;
use personvern::manifest::assembly::Assembled;
use personvern::publish::{Fragments, escaped};

/// The page in one language. Its style is the browser's and the declaration's own: a municipality adds its own to the fragments.
pub(super) fn whole(page: &Assembled, language: LanguageTag, fragments: &Fragments) -> String {
    let manifest = page.manifest.manifest();
    let name = manifest.controller().name().localised(language, manifest.meta().first_language());
    let name = name.map(|name| name.prose.plain()).unwrap_or_default();
    let direction = language.direction().as_str();
    let Fragments { title, head, choices, declaration } = fragments;
    let title = escaped(&format!("{title} – {name}"));
    format!(
        "<!doctype html>\n\
         <html lang=\"{language}\" dir=\"{direction}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         {head}\n\
         </head>\n\
         <body>\n\
         {choices}\n\
         <main>\n\
         {declaration}\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}
