//! No manifest that can be read brings a rule down, whoever changed it.

use std::rc::Rc;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::{day, read};
use crate::lint::changes::{asks_again, changes};
use crate::lint::page::Page;
use crate::lint::{Case, findings};
use crate::manifest::assembly::Assembled;
use crate::manifest::json::Json;
use crate::manifest::{Document, parse, parse_fragment};

#[allow(clippy::duplicate_mod, reason = "the manifest room keeps its tests to itself")]
#[path = "../../manifest/tests/mutation.rs"]
mod mutation;

/// Lets every rule look, on days before and after every rule's date.
fn judge(document: Document, before: &Document) {
    let page =
        Assembled { manifest: Rc::new(document), sections: Vec::new(), fragments: Vec::new(), problems: Vec::new() };
    let names = Json::Array(["", "*", "_pk_id.1", "kommune.no", "æ"].map(|name| Json::String(name.into())).into());
    let seen = ["cookie", "localStorage", "hosts", "allowed"].map(|list| (list.to_owned(), names.clone()));
    let seen = Page::read(&Json::Object(seen.into()));
    for today in ["2000-01-01", "9999-12-31"] {
        let today = day(today);
        for finding in findings(&Case::new(&page, &today).since(before).on(&seen)) {
            assert!(finding.path.starts_with('$') && !finding.missing.nb.is_empty() && !finding.missing.en.is_empty());
        }
    }
    findings(&Case::fragment(&page.manifest, &day(super::TODAY)).on(&seen));
    changes(before, &page.manifest);
    asks_again(before.facts(), page.manifest.facts());
}

fn examples() -> Vec<Value> {
    ["eksempel", "oppdal", "roros"].map(|name| read(&format!("www/examples/{name}.json"))).into()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn changed_manifests_are_judged(value in mutation::changed(examples())) {
        let before = super::document(&read("www/examples/oppdal.json"));
        if let Ok((document, _)) = parse(Json::deserialize(&value).unwrap()) {
            judge(document, &before);
        }
    }

    #[test]
    fn any_json_is_judged_or_refused(value in mutation::any_json()) {
        let before = super::document(&read("www/examples/oppdal.json"));
        for parse in [parse, parse_fragment] {
            if let Ok((document, _)) = parse(Json::deserialize(&value).unwrap()) {
                judge(document, &before);
            }
        }
    }
}

#[test]
fn strange_texts_are_judged() {
    for text in [
        "",
        " ",
        "«",
        "[",
        "](",
        "<",
        "&",
        "&;",
        "{{",
        "}}",
        "\u{a0}",
        "ı İ ß ﬁ",
        "§",
        "a. b. ",
        "X",
        "\u{301}",
        "2-7 b2-7 b",
        "…",
    ] {
        let all = serde_json::json!({ "text": { "nb": text, "nn": text, "en": text } });
        super::found(&super::model(&[("/sections/0/blocks/-", all)]));
    }
}
