//! Assembles the demo in `target/site/`: two host pages, each for every example municipality, and what they load.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths::{Paths, files_in, read, write};
use crate::progress::{note, run};

/// A municipality with an example manifest of its own.
struct Municipality {
    /// Its folder in the demo, its manifest's name, and its part of the addresses on the page.
    slug: &'static str,
    name: &'static str,
}

/// The one that the host pages are written for, and that their roots show.
const TEMPLATE: Municipality = Municipality { slug: "eksempel", name: "Eksempel kommune" };

const MUNICIPALITIES: [Municipality; 6] = [
    TEMPLATE,
    Municipality { slug: "roros", name: "Røros kommune" },
    Municipality { slug: "os", name: "Os kommune" },
    Municipality { slug: "narvik", name: "Narvik kommune" },
    Municipality { slug: "oppdal", name: "Oppdal kommune" },
    Municipality { slug: "senja", name: "Senja kommune" },
];

/// The host pages, and where each is served.
const HOSTS: [(&str, &str); 2] = [("index.html", "/"), ("www/demo/gammel.html", "/gammel/")];

/// Designsystemet, as a municipality would serve it from its own host.
const VENDORED: [(&str, &str); 2] = [
    ("node_modules/@digdir/designsystemet-css/dist/src/index.css", "designsystemet.css"),
    ("node_modules/@digdir/designsystemet-theme/src/themes/designsystemet.css", "theme.css"),
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

    let package = paths.package();
    let served = site.join("personvern");
    copy_files(&package, &["js", "json"], &served)?;
    // The npm manifest is nothing that a visitor should find.
    fs::remove_file(served.join("package.json"))?;
    copy_files(&package.join("assets"), &["css", "js", "json", "wasm"], &served.join("assets"))?;
    copy_tree(&paths.at("www/examples"), &served.join("examples"))?;
    copy_files(&paths.at("www/demo"), &["css", "js", "svg"], &site.join("demo"))?;
    for (from, name) in VENDORED {
        let sheet = fs::read(paths.at(from)).with_context(|| format!("reading {from}"))?;
        write(&site.join("vendor/designsystemet").join(name), sheet)?;
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

/// The host page at `address`, written for the template's municipality, as another municipality would have it.
fn localise(template: &str, address: &str, municipality: &Municipality) -> String {
    let manifest = |slug: &str| format!("/personvern/examples/{slug}.json");
    let domain = |slug: &str| format!("{slug}.kommune.no");
    let own_link = format!("href=\"{address}{}/\"", municipality.slug);
    template
        .replace(&manifest(TEMPLATE.slug), &manifest(municipality.slug))
        .replace(&domain(TEMPLATE.slug), &domain(municipality.slug))
        .replace(TEMPLATE.name, municipality.name)
        .replace(" aria-current=\"true\" data-switch", " data-switch")
        .replace(&format!("{own_link} data-switch"), &format!("{own_link} aria-current=\"true\" data-switch"))
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
    use super::{MUNICIPALITIES, localise};

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
}
