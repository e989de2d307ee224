//! Where a published page finds what it loads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use personvern::language::LanguageTag;
use personvern::publish::Addresses;

use crate::Failure;
use crate::arguments::PublishOptions;
use crate::tongue::Lang;

/// The addresses as the page is to have them.
pub(super) fn of(options: &PublishOptions, languages: &[LanguageTag], lang: Lang) -> Result<Addresses, Failure> {
    let base = options.base.trim_end_matches('/');
    let asset = |name: &str| match &options.assets {
        // Addresses that stay, whatever is built.
        None => Ok(format!("{base}/{name}")),
        Some(folder) => built(&folder.join("assets"), name)
            .or_else(|| built(folder, name))
            .map(|file| format!("{base}/assets/{file}"))
            .ok_or_else(|| {
                let folder = folder.display();
                Failure(lang.say(
                    format!("{folder}: her er ikke {name}; mappa er `pkg/`, som `cargo xtask build` skriver"),
                    format!("{folder}: {name} is not there; the folder is `pkg/`, which `cargo xtask build` writes"),
                ))
            }),
    };
    Ok(Addresses {
        script: asset("personvern.js")?,
        manifest: options.manifest.clone().unwrap_or_else(|| format!("{base}/manifest.json")),
        declaration_style: asset("declaration.css")?,
        choices_style: asset("choices.css")?,
        language_pages: language_pages(&options.pages, languages, lang)?,
    })
}

/// The file that is called so with its content's hash: `declaration-0123456789.css`.
fn built(folder: &Path, name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let mut names: Vec<String> =
        fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    names.into_iter().find(|file| {
        let hash =
            file.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')?.strip_suffix(extension)?.strip_suffix('.'));
        hash.is_some_and(|hash| hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

/// Each language's page: as it was given, else where the whole pages lie beside each other.
fn language_pages(
    given: &[String],
    languages: &[LanguageTag],
    lang: Lang,
) -> Result<Vec<(LanguageTag, String)>, Failure> {
    let mut pages = BTreeMap::new();
    for page in given {
        let read = page.split_once('=').and_then(|(tag, address)| Some((LanguageTag::parse(tag).ok()?, address)));
        let (tag, address) = read.filter(|(tag, _)| languages.contains(tag)).ok_or_else(|| {
            let expected = lang.say(
                "skal være SPRÅK=ADRESSE, med et språk fra manifestet",
                "is LANGUAGE=ADDRESS, in a language of the manifest",
            );
            Failure(format!("--page {page}: {expected}"))
        })?;
        pages.insert(tag.to_string(), address.to_owned());
    }
    let page = |tag: &LanguageTag| {
        let address = pages.get(&tag.to_string()).cloned();
        (*tag, address.unwrap_or_else(|| format!("../{tag}/index.html")))
    };
    Ok(if languages.len() > 1 { languages.iter().map(page).collect() } else { Vec::new() })
}
