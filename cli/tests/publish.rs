//! `personvern publish` as it is run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use personvern_cli::html::{self, Kind, Page};
use proptest::prelude::*;
use serde_json::{Value, json};

use support::{Folder, example, ran};

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|(file, text)| (format!("{name}/{file}"), text)));
        } else {
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    found
}

/// What is published of a manifest in the folder of the examples.
fn published(folder: &Folder, manifest: &str, more: &[&str]) -> BTreeMap<String, String> {
    let out = folder.at("out");
    let (code, told, error) = ran(&[&["publish", manifest, "--out", &out.display().to_string()], more].concat());
    assert_eq!(code, 0, "{told}{error}");
    files(&out)
}

#[test]
fn each_language_has_its_fragments_and_a_page() {
    let folder = Folder::new();
    let files = published(&folder, "eksempel.json", &[]);
    let mut expected: Vec<String> = Vec::new();
    for language in ["en", "nb", "nn"] {
        expected.extend(["choices", "declaration", "head", "index"].map(|file| format!("{language}/{file}.html")));
    }
    expected.push("published.json".into());
    assert_eq!(files.keys().cloned().collect::<Vec<_>>(), expected);
    assert!(files["nn/declaration.html"].contains("<personvern-declaration lang=\"nn\""));
    assert!(files["nb/choices.html"].contains("<template shadowrootmode=\"open\">"));
    assert!(files["nb/head.html"].starts_with(
        "<script src=\"/personvern/personvern.js\" data-manifest=\"/personvern/manifest.json\" data-storage="
    ));
    assert!(files["nb/head.html"].ends_with("<link rel=\"stylesheet\" href=\"/personvern/choices.css\">"));
    assert!(files["nb/declaration.html"].contains("\"/personvern/declaration.css\""));
    assert!(files["nb/declaration.html"].contains("href=\"../en/index.html\""));
    assert!(files["en/index.html"].contains("<html lang=\"en\" dir=\"ltr\">"));
    for fragment in ["head", "choices"] {
        assert!(files["nb/index.html"].contains(&files[&format!("nb/{fragment}.html")]));
    }
    assert!(files["nb/index.html"].contains("<title>Personvernerklæring – Eksempel kommune</title>"));
    // With scripts off the declaration is whole: it stands in the page's own HTML.
    assert!(files["nb/index.html"].contains("personvernombud@eksempel.kommune.no"));
    let told: Value = serde_json::from_str(&files["published.json"]).unwrap();
    assert_eq!(told["languages"], json!(["nb", "nn", "en"]));
    assert_eq!(told["files"].as_object().unwrap().len(), 12);
}

#[test]
fn the_same_manifest_gives_the_same_bytes() {
    let (one, two) = (Folder::new(), Folder::new());
    for manifest in ["eksempel.json", "oppdal.json"] {
        assert_eq!(published(&one, manifest, &[]), published(&two, manifest, &[]));
    }
}

#[test]
fn the_names_of_the_build_are_taken_from_its_folder() {
    let folder = Folder::new();
    folder.write("pkg/assets/declaration-0123456789.css", "");
    folder.write("pkg/assets/choices-abcdef0123.css", "");
    folder.write("pkg/assets/choices-of-others.css", "");
    folder.write("pkg/assets/personvern-00112233ff.js", "");
    folder.write("pkg/assets/personvern-00112233ff.js.map", "");
    let assets = folder.at("pkg").display().to_string();
    let more = ["--assets", &assets, "--base", "/p/", "--manifest", "/m.json?a&b", "--page", "nn=/nn/personvern"];
    let files = published(&folder, "eksempel.json", &more);
    let head = &files["nb/head.html"];
    assert!(
        head.starts_with("<script src=\"/p/assets/personvern-00112233ff.js\" data-manifest=\"/m.json?a&amp;b\""),
        "{head}"
    );
    assert!(head.ends_with("<link rel=\"stylesheet\" href=\"/p/assets/choices-abcdef0123.css\">"), "{head}");
    assert!(files["nb/declaration.html"].contains("/p/assets/declaration-0123456789.css"));
    assert!(files["nb/declaration.html"].contains("href=\"/nn/personvern\""));
}

#[test]
fn nothing_is_written_when_something_is_missing() {
    let folder = Folder::new();
    let out = folder.at("out").display().to_string();
    let broken = folder.write("broken.json", "{\"meta\": {}}");
    // The file that it takes a section from is not beside it.
    let alone = folder.write("alone.json", &example("eksempel.json").to_string());
    let empty = folder.0.path().display().to_string();
    for arguments in [
        vec![broken.as_str()],
        vec![&alone],
        vec!["felles/kommune-kari.json"],
        vec!["there-is-no-such.json"],
        vec!["eksempel.json", "--assets", &empty],
        vec!["eksempel.json", "--page", "/nb/"],
        vec!["eksempel.json", "--page", "se=/se/"],
        vec!["eksempel.json", "--heading-level", "9"],
    ] {
        let (code, told, error) = ran(&[&["publish", "--out", &out], &arguments[..]].concat());
        assert_eq!((code, told.as_str()), (2, ""), "{arguments:?}");
        assert!(!error.is_empty() && !Path::new(&out).exists(), "{arguments:?} {error}");
    }
}

/// Element names, attributes that a script could hide in, and letters.
fn read(html: &str) -> (Page, String) {
    let page = html::parse(html);
    let letters =
        page.all().filter_map(|(_, node)| if let Kind::Text(text) = &node.kind { Some(&**text) } else { None });
    let letters = letters.collect();
    (page, letters)
}

/// The ids in a tree; each shadow root is a tree of its own.
fn ids(page: &Page, root: html::Id) -> Vec<&str> {
    let own = page.element(root).and_then(|element| element.attribute("id"));
    own.into_iter().chain(page.node(root).children.iter().flat_map(|child| ids(page, *child))).collect()
}

#[test]
fn the_pages_are_valid_html() {
    let folder = Folder::new();
    for manifest in ["eksempel.json", "narvik.json", "oppdal.json", "os.json", "roros.json", "senja.json"] {
        for (name, html) in published(&folder, manifest, &[]).iter().filter(|(name, _)| name.ends_with("index.html")) {
            let (page, _) = read(html);
            assert_eq!(page.errors, Vec::<String>::new(), "{manifest} {name}");
            let templates = page.all().filter_map(|(id, _)| page.template(id));
            for tree in templates.chain([Page::ROOT]) {
                let mut ids = ids(&page, tree);
                let count = ids.len();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), count, "{manifest} {name}: an id that stands twice");
            }
        }
    }
}

/// What attackers and careless editors put where a text should be.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z<>&\"'/= `!\\-*\\[\\]()]{1,40}",
        Just("</script><script>alert(1)</script>".to_owned()),
        Just("\"><img src=x onerror=alert(1)>".to_owned()),
        Just("</template></personvern-choices><svg onload=alert(1)>".to_owned()),
        Just("</title><style>*{display:none}</style>".to_owned()),
        Just("<!-- --!> ]]> &amp;lt;".to_owned()),
        Just("' onfocus='alert(1)' x=\"".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_escaped(texts in prop::collection::vec(hostile(), 9), address in hostile()) {
        let text = |at: usize| texts[at].clone();
        let manifest = json!({
            "meta": { "version": text(0), "title": text(1), "sites": [text(2)] },
            "controller": { "name": text(3) },
            "storage": {
                "version": 1,
                "question": text(4),
                "purposes": [{ "id": "a", "title": text(5), "items": [{ "name": "x", "area": "cookie", "domain": text(6) }] }]
            },
            "words": { "nb": { "manifestUnavailable": text(7) } },
            "sections": [{ "id": "s", "title": "T", "blocks": [{ "text": text(8) }, { "fact": "storage" }, { "fact": "controller" }] }]
        });
        let folder = Folder::new();
        let file = folder.write("manifest.json", &manifest.to_string());
        let out = folder.at("out");
        let (code, _, _) = ran(&["publish", &file, "--out", &out.display().to_string(), "--manifest", &format!("/{address}")]);
        // A text that is no text, such as a link that may not be, makes a manifest that cannot be used.
        prop_assume!(code == 0);
        let html = fs::read_to_string(out.join("nb/index.html")).unwrap();
        let (page, letters) = read(&html);
        prop_assert_eq!(&page.errors, &Vec::<String>::new());
        let mut scripts = 0;
        for (id, _) in page.all() {
            let Some(element) = page.element(id) else { continue };
            let known = "html head meta title script link body personvern-choices template div section form h1 h2 h3 h4 h5 h6 p button label \
                input ul ol li details summary table caption thead tbody tr th td dl dt dd main personvern-declaration article a em strong \
                span time code nav fieldset legend address";
            prop_assert!(known.split_ascii_whitespace().any(|it| it == element.name()), "{}", element.name());
            for (name, value) in element.attributes() {
                prop_assert!(!name.starts_with("on") && name != "style", "{name}={value}");
                prop_assert!(name != "href" || ["https:", "mailto:", "tel:", "/", "#", "."].iter().any(|start| value.starts_with(start)) || !value.contains(':'), "{value}");
                if name == "data-manifest" {
                    prop_assert_eq!(value, format!("/{address}"));
                }
                if name == "data-storage" {
                    let storage: Value = serde_json::from_str(value).unwrap();
                    prop_assert_eq!(&storage["purposes"][0]["title"], &manifest["storage"]["purposes"][0]["title"]);
                }
            }
            if element.name() == "script" {
                scripts += 1;
                prop_assert!(page.node(id).children.is_empty());
            }
        }
        prop_assert_eq!(scripts, 1);
        // A plain field is shown letter by letter.
        prop_assert!(letters.contains(&texts[2]));
    }
}
