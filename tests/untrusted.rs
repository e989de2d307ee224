//! A manifest is data, whoever wrote it: whatever it says is shown as letters, and no file that can be read brings the page down.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use personvern::language::LanguageTag;
use personvern::manifest::assembly::Assembly;
use personvern::manifest::json::Json;
use personvern::manifest::problem::{Problem, Severity};
use personvern::manifest::{parse, parse_fragment};
use personvern::view::choices::Stand;
use personvern::view::declaration::{DeclarationProps, What};
use personvern::view::native::declaration_html;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

#[path = "../src/manifest/tests/mutation.rs"]
mod mutation;

/// What attackers and careless editors put where a text should be.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus=\"",
    "</article><script src=https://evil.no></script>",
    "<!-- ",
    "]]><svg onload=alert(1)>",
    "&lt;b&gt; &amp; &quot;",
    "**<b>[<i>](/a?\"onclick=\"b)**",
    "[x](https://a.no/'onclick='alert(1)') [y](mailto:a@b.no?\"><script>)",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} {version}",
    "*<style>*{display:none}</style>",
];

/// The elements of a declaration and of the panels. Anything else would have come from data.
const ELEMENTS: &str = "a address article br button caption code dd details dfn dialog div dl dt em fieldset figcaption figure form h1 h2 h3 h4 h5 h6 \
    img input label legend li nav ol p personvern-choices personvern-rights section span strong summary table tbody td textarea th thead time tr ul";

/// Their attributes.
const ATTRIBUTES: &str = "alt aria-current aria-describedby aria-label aria-labelledby aria-pressed chat checked class data-answer \
    data-answer-purpose data-basis data-chat data-controller data-dated data-declaration data-email data-format data-is data-kept data-kept-said \
    data-language data-line data-messages data-name data-new data-no data-question data-question-text data-remains data-remote data-say data-since \
    data-slot data-speaker data-step data-supplier-keeps data-version data-when data-when-copy data-yes datetime dir for \
    heading-level height hidden href hreflang id lang loading maxlength method name open role rows scope src standing tabindex type value width";

fn tree(value: &Value) -> Json {
    Json::deserialize(value).unwrap()
}

fn examples(folder: &str) -> BTreeMap<String, Value> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/examples").join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    files.map(|path| (name(&path), serde_json::from_slice(&fs::read(&path).unwrap()).unwrap())).collect()
}

/// The page of a manifest and its panels, as HTML; `None` when the manifest cannot be used.
fn drawn(manifest: &Value, fragments: &BTreeMap<String, Value>, language: LanguageTag) -> Option<String> {
    let (document, warnings) = parse(tree(manifest)).ok()?;
    let mut assembly = Assembly::new(document, warnings, "/examples/manifest.json");
    loop {
        let Some(address) = assembly.wanted().next().map(str::to_owned) else { break };
        let file = address.rsplit('/').next().and_then(|name| fragments.get(name));
        assembly.deliver(&address, file.map_or_else(|| Err("<script>missing</script>".into()), |file| Ok(tree(file))));
    }
    let page = Rc::new(assembly.finish());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let panels = [What::Choices, What::Rights].map(|panel| [panel(Stand::First), panel(Stand::InDeclaration)]);
    let drawn: Vec<String> = [What::Declaration]
        .into_iter()
        .chain(panels.concat())
        .map(|what| {
            let props = yew::props!(DeclarationProps { page: Rc::clone(&page), language, what });
            runtime.block_on(declaration_html(props))
        })
        .collect();
    Some(drawn.concat())
}

/// What is not made of the declaration's own elements and attributes, properly quoted, with addresses that are safe.
fn foreign(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        match read_tag(&rest[at..]) {
            Ok(after) => rest = after,
            Err(problem) => return Some(problem),
        }
    }
    None
}

/// Reads one tag strictly: what comes after it, or what is wrong with it.
fn read_tag(html: &str) -> Result<&str, String> {
    let wrong = |what: &str| Err(format!("{what}: {}", html.chars().take(120).collect::<String>()));
    // What Yew puts where a node is empty.
    if let Some(after) = html.strip_prefix("<!---->") {
        return Ok(after);
    }
    let closing = html.starts_with("</");
    let mut rest = &html[if closing { 2 } else { 1 }..];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    if !ELEMENTS.split_ascii_whitespace().any(|known| known == &rest[..end]) {
        return wrong("element");
    }
    rest = &rest[end..];
    loop {
        if let Some(after) = rest.strip_prefix('>').or_else(|| rest.strip_prefix("/>")) {
            return Ok(after);
        }
        let Some(attribute) = rest.strip_prefix(' ') else { return wrong("tag") };
        let end = attribute.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(attribute.len());
        let name = &attribute[..end];
        if closing || !ATTRIBUTES.split_ascii_whitespace().any(|known| known == name) {
            return wrong("attribute");
        }
        let Some(value) = attribute[end..].strip_prefix("=\"") else { return wrong("unquoted attribute") };
        let Some(end) = value.find('"') else { return wrong("open quote") };
        let safe = ["https:", "mailto:", "tel:"].iter().any(|scheme| value.to_ascii_lowercase().starts_with(scheme));
        if matches!(name, "href" | "src")
            && !safe
            && value[..end].split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'))
        {
            return wrong("address");
        }
        rest = &value[end + 1..];
    }
}

/// Every string of a document, by JSON path and by JSON pointer.
fn strings(value: &Value, path: &str, pointer: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(_) => out.push((path.into(), pointer.into())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                strings(item, &format!("{path}[{index}]"), &format!("{pointer}/{index}"), out);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$');
                let step = if plain { format!(".{name}") } else { format!("[\"{name}\"]") };
                strings(
                    field,
                    &format!("{path}{step}"),
                    &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")),
                    out,
                );
            }
        }
        _ => {}
    }
}

/// A document in which every string is hostile that may be: what its reader refuses is put back.
fn poisoned(document: &Value, hostile: &str, read: impl Fn(Json) -> Vec<Problem>) -> (Value, usize) {
    let mut places = Vec::new();
    strings(document, "$", "", &mut places);
    loop {
        let mut poisoned = document.clone();
        for (_, pointer) in &places {
            *poisoned.pointer_mut(pointer).unwrap() = hostile.into();
        }
        let problems = read(tree(&poisoned));
        let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        if errors.is_empty() {
            return (poisoned, places.len());
        }
        let before = places.len();
        places.retain(|(path, _)| !errors.iter().any(|problem| path.starts_with(&problem.path)));
        assert!(places.len() < before, "{errors:#?}");
    }
}

#[test]
fn whatever_a_manifest_says_is_letters() {
    let fragments = examples("felles");
    for (name, manifest) in examples("") {
        for hostile in HOSTILE {
            let problems = |json| parse(json).map_or_else(|problems| problems, |(_, warnings)| warnings);
            let (manifest, count) = poisoned(&manifest, hostile, problems);
            assert!(count > 20, "{name}: {count} places for {hostile}");
            let of_fragment = |json| parse_fragment(json).map_or_else(|problems| problems, |(_, warnings)| warnings);
            let fragments =
                fragments.iter().map(|(name, file)| (name.clone(), poisoned(file, hostile, of_fragment).0)).collect();
            let html = drawn(&manifest, &fragments, LanguageTag::BOKMAL).unwrap();
            assert_eq!(foreign(&html), None, "{name} with {hostile}");
            assert!(html.len() > 1_000, "{name} is shown");
        }
    }
}

#[test]
fn the_examples_are_drawn_in_every_language() {
    let fragments = examples("felles");
    for (name, manifest) in examples("") {
        for language in ["nb", "nn", "en", "se", "sma", "smj", "ar", "xx"] {
            let html = drawn(&manifest, &fragments, LanguageTag::parse(language).unwrap()).unwrap();
            assert_eq!(foreign(&html), None, "{name} in {language}");
        }
    }
}

/// The check itself sees what must not be.
#[test]
fn foreign_markup_is_seen() {
    for html in [
        "<p><script>x</script></p>",
        "<p onclick=\"x\">",
        "<img src=x>",
        "<a href=\"javascript:alert(1)\">",
        "<a href=\" javascript:x\">",
        "<!-- x -->",
        "<p class=\"a\"b\">",
        "<p",
        "<a href=\"data:text/html,x\">",
        "<P>",
        "<p style=\"x\">",
        "a < b",
        "<a href=\"https:x\" onclick=\"y\">",
    ] {
        assert!(foreign(html).is_some(), "{html}");
    }
    for html in [
        "<p class=\"a\">&lt;script&gt; <a href=\"https://a.no/?b=javascript:c\">x</a><a href=\"/a:b\">y</a></p>",
        "<img alt=\"\"/>",
        "",
    ] {
        assert_eq!(foreign(html), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn every_manifest_that_can_be_read_can_be_drawn(
        manifest in mutation::changed(examples("").into_values().collect()),
        fragment in mutation::changed(examples("felles").into_values().collect()),
    ) {
        let fragments = BTreeMap::from([("kommune-kari.json".to_owned(), fragment)]);
        if let Some(html) = drawn(&manifest, &fragments, LanguageTag::BOKMAL) {
            prop_assert_eq!(foreign(&html), None);
        }
    }
}
