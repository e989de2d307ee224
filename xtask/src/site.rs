//! Assembles the demo in `target/site/`: two host pages, each for every example municipality, one of them published, too, and
//! what they load.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::native::languages;
use crate::paths::{Paths, files_in, read, write};
use crate::progress::{note, run};
use crate::publish::{self, Fragments};

/// A municipality with an example manifest of its own.
struct Municipality {
    /// Its folder in the demo, its manifest's name, and its part of the addresses on the page.
    slug: &'static str,
    name: &'static str,
    /// A cookie that its manifest declares for statistics: what the demo's pretended statistics use.
    cookie: &'static str,
}

/// The one that the host pages are written for, and that their roots show.
const TEMPLATE: Municipality = Municipality { slug: "eksempel", name: "Eksempel kommune", cookie: "_pk_id.demo" };

const MUNICIPALITIES: [Municipality; 6] = [
    TEMPLATE,
    Municipality { slug: "roros", name: "Røros kommune", cookie: "nmstat" },
    Municipality { slug: "os", name: "Os kommune", cookie: "_ga_demo" },
    Municipality { slug: "narvik", name: "Narvik kommune", cookie: "_ga_demo" },
    Municipality { slug: "oppdal", name: "Oppdal kommune", cookie: "_ga_demo" },
    Municipality { slug: "senja", name: "Senja kommune", cookie: "_ga_demo" },
];

/// The host pages, and where each is served.
const HOSTS: [(&str, &str); 2] = [("index.html", "/"), ("www/demo/gammel.html", "/gammel/")];

/// The page with a chat. It is the template's alone: its manifest tells of this robot and no other.
const CHAT: (&str, &str) = ("www/demo/samtale.html", "/samtale/");

/// What others have made, as a municipality would serve it from its own host: Designsystemet, and a chat.
const VENDORED: [(&str, &str); 3] = [
    ("node_modules/@digdir/designsystemet-css/dist/src/index.css", "designsystemet/designsystemet.css"),
    ("node_modules/@digdir/designsystemet-theme/src/themes/designsystemet.css", "designsystemet/theme.css"),
    ("node_modules/deep-chat/dist/deepChat.bundle.js", "deep-chat.js"),
];

/// Writes the whole site anew from the sources and from what the build left in `pkg/`.
pub(crate) fn assemble(paths: &Paths) -> Result<()> {
    let site = paths.site();
    if site.is_dir() {
        fs::remove_dir_all(&site)?;
    }
    for (page, address) in HOSTS {
        let template = read(&paths.at(page))?;
        let folder = site.join(&address[1..]);
        write(&folder.join("index.html"), &template)?;
        for municipality in &MUNICIPALITIES {
            let page = localise(&template, address, municipality);
            write(&folder.join(municipality.slug).join("index.html"), page)?;
        }
    }

    let (page, address) = CHAT;
    write(&site.join(&address[1..]).join("index.html"), read(&paths.at(page))?)?;

    publish_all(paths)?;

    let package = paths.package();
    let served = site.join("personvern");
    copy_files(&package, &["css", "js", "json", "map"], &served)?;
    // The npm manifest is nothing that a visitor should find.
    fs::remove_file(served.join("package.json"))?;
    copy_files(&package.join("assets"), &["css", "js", "json", "map", "wasm"], &served.join("assets"))?;
    copy_tree(&paths.at("www/examples"), &served.join("examples"))?;
    copy_files(&package.join("adapters"), &["js"], &served.join("adapters"))?;
    copy_files(&paths.at("www/demo"), &["css", "js", "json", "svg"], &site.join("demo"))?;
    copy_tree(&paths.at("www/demo/video"), &site.join("demo/video"))?;
    for (from, name) in VENDORED {
        let content = fs::read(paths.at(from)).with_context(|| format!("reading {from}"))?;
        write(&site.join("vendor").join(name), content)?;
    }

    for municipality in &MUNICIPALITIES {
        if !served.join("examples").join(format!("{}.json", municipality.slug)).is_file() {
            note(&format!("www/examples/{}.json is missing: its page shows the fallback", municipality.slug));
        }
    }
    Ok(())
}

/// Serves the assembled site until it is interrupted.
pub(crate) fn serve(paths: &Paths, port: u16) -> Result<()> {
    run(Command::new("node")
        .arg(paths.at("xtask/serve.mjs"))
        .arg("--root")
        .arg(paths.site())
        .args(["--port", &port.to_string()])
        .current_dir(paths.root()))
}

/// Writes the first host page once more as `/publisert/`: for each municipality, in each of its languages.
fn publish_all(paths: &Paths) -> Result<()> {
    let template = read(&paths.at("index.html"))?;
    for municipality in &MUNICIPALITIES {
        let slug = municipality.slug;
        let manifest = paths.at(&format!("www/examples/{slug}.json"));
        let mut pages = BTreeMap::new();
        for (at, language) in languages(&manifest)?.into_iter().enumerate() {
            let folder = if at == 0 { format!("/publisert/{slug}/") } else { format!("/publisert/{slug}/{language}/") };
            pages.insert(language, folder);
        }
        for (language, folder) in &pages {
            let fragments = publish::fragments(paths, slug, language, &pages)?;
            let page = localise(&published(&template, &fragments, language)?, "/publisert/", municipality);
            write(&paths.site().join(&folder[1..]).join("index.html"), &page)?;
            if slug == TEMPLATE.slug && *folder == format!("/publisert/{slug}/") {
                write(&paths.site().join("publisert/index.html"), page)?;
            }
        }
    }
    Ok(())
}

/// The host page with the fragments in the places of the tag and of the declaration, as a content management system puts them.
fn published(template: &str, fragments: &Fragments, language: &str) -> Result<String> {
    let mut page = template.to_owned();
    for (start, end, fragment) in [
        ("<script async src=\"/personvern/personvern.js\"", "</script>", &fragments.head),
        ("<personvern-declaration>", "</personvern-declaration>", &fragments.declaration),
        ("<!-- published: choices -->", "", &fragments.choices),
    ] {
        let place = page.find(start).and_then(|from| {
            let length = page[from..].find(end)? + end.len();
            Some(from..from + length.max(start.len()))
        });
        let Some(place) = place else { bail!("index.html has no {start}") };
        page.replace_range(place, fragment);
    }
    for municipality in &MUNICIPALITIES {
        let link = |folder: &str| format!("href=\"{folder}{}/\"", municipality.slug);
        page = page.replace(&link("/"), &link("/publisert/"));
    }
    let other = |folder: &str, name: &str| format!("href=\"{folder}{}/\">Samme side, {name}<", TEMPLATE.slug);
    let page = page
        .replace("<html lang=\"nb\"", &format!("<html lang=\"{language}\""))
        .replace(&other("/publisert/", "publisert"), &other("/", "med tag"));
    Ok(page)
}

/// The host page at `address`, written for the template's municipality, as another municipality would have it.
fn localise(template: &str, address: &str, municipality: &Municipality) -> String {
    let manifest = |slug: &str| format!("/personvern/examples/{slug}.json");
    let domain = |slug: &str| format!("{slug}.kommune.no");
    let own_link = format!("href=\"{address}{}/\"", municipality.slug);
    let only = only(template, municipality.slug == TEMPLATE.slug);
    let other = |folder: &str, slug: &str| format!("href=\"{folder}{slug}/\">Samme side");
    let mut page = only
        .replace(&manifest(TEMPLATE.slug), &manifest(municipality.slug))
        .replace(&domain(TEMPLATE.slug), &domain(municipality.slug))
        .replace(TEMPLATE.name, municipality.name)
        .replace(TEMPLATE.cookie, municipality.cookie)
        .replace(" aria-current=\"true\" data-switch", " data-switch")
        .replace(&format!("{own_link} data-switch"), &format!("{own_link} aria-current=\"true\" data-switch"));
    for folder in ["/", "/publisert/"] {
        page = page.replace(&other(folder, TEMPLATE.slug), &other(folder, municipality.slug));
    }
    page
}

/// The page with or without what only the template's municipality has: a video.
fn only(template: &str, is_template: bool) -> String {
    let Some((before, rest)) = template.split_once("<!-- only eksempel -->") else { return template.to_owned() };
    let (inside, after) = rest.split_once("<!-- /only -->").unwrap_or((rest, ""));
    [before, if is_template { inside } else { "" }, after].concat()
}

fn copy_files(from: &Path, extensions: &[&str], to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in files_in(from, extensions)? {
        let name = file.file_name().context("a listed file has a name")?;
        fs::copy(&file, to.join(name))?;
    }
    Ok(())
}

/// Copies a folder with all that lies in it: an example brings its pictures and the fragments that it includes.
fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{MUNICIPALITIES, localise, published};
    use crate::publish::Fragments;

    #[test]
    fn a_municipalitys_page_carries_its_own_name_addresses_and_place_in_the_switcher() {
        let template = concat!(
            "<h1>Eksempel kommune</h1><a href=\"mailto:post@eksempel.kommune.no\">",
            "<a href=\"/eksempel/\" aria-current=\"true\" data-switch><a href=\"/roros/\" data-switch>",
            "<script data-manifest=\"/personvern/examples/eksempel.json\">",
        );
        let expected = concat!(
            "<h1>Røros kommune</h1><a href=\"mailto:post@roros.kommune.no\">",
            "<a href=\"/eksempel/\" data-switch><a href=\"/roros/\" aria-current=\"true\" data-switch>",
            "<script data-manifest=\"/personvern/examples/roros.json\">",
        );
        assert_eq!(localise(template, "/", &MUNICIPALITIES[1]), expected);
    }

    #[test]
    fn a_published_page_has_the_fragments_in_the_places_of_the_tag_and_the_declaration() {
        let template = concat!(
            "<html lang=\"nb\"><script async src=\"/personvern/personvern.js\" data-manifest=\"m\"></script>",
            "<!-- published: choices --><personvern-declaration><p>Fallback</p></personvern-declaration>",
            "<a href=\"/eksempel/\" aria-current=\"true\" data-switch><a href=\"/publisert/eksempel/\">Samme side, publisert</a>",
        );
        let [head, choices, declaration] = ["HEAD", "CHOICES", "DECLARATION"].map(str::to_owned);
        let page = published(template, &Fragments { head, choices, declaration }, "nn");
        let expected = concat!(
            "<html lang=\"nn\">HEADCHOICESDECLARATION",
            "<a href=\"/publisert/eksempel/\" aria-current=\"true\" data-switch><a href=\"/eksempel/\">Samme side, med tag</a>",
        );
        assert_eq!(page.ok().as_deref(), Some(expected));
    }

    #[test]
    fn what_only_the_template_has_is_nowhere_else() {
        let template = "a<!-- only eksempel --><iframe></iframe><!-- /only -->b";
        assert_eq!(localise(template, "/", &MUNICIPALITIES[0]), "a<iframe></iframe>b");
        assert_eq!(localise(template, "/", &MUNICIPALITIES[1]), "ab");
    }
}
