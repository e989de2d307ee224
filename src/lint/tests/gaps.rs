//! `tests/gaps.json`: what five real declarations lack, requirement by requirement, held against what the rules find.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{found_on, read};
use crate::lint::rule;

const MUNICIPALITIES: [&str; 5] = ["roros", "os", "narvik", "oppdal", "senja"];

fn texts(list: &Value) -> BTreeSet<&str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// The ids of the rules that find something in each municipality's manifest.
fn found_in(today: &str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let ids = |name: &str| {
        let found = found_on(&read(&format!("www/examples/{name}.json")), today);
        found.into_iter().map(|finding| finding.rule.id).collect()
    };
    MUNICIPALITIES.into_iter().map(|name| (name, ids(name))).collect()
}

#[test]
fn the_table_of_gaps_holds() {
    let gaps = read("tests/gaps.json");
    let found = found_in(gaps["today"].as_str().unwrap());
    for row in gaps["requirements"].as_array().unwrap() {
        let rules = texts(&row["rules"]);
        for name in MUNICIPALITIES {
            let (cell, of) = (&row[name], format!("{name}, {}", row["requirement"]));
            let expected = texts(&cell["findings"]);
            let here: BTreeSet<&str> = found[name].intersection(&rules).copied().collect();
            assert_eq!(here, expected, "{of}");
            match cell["mark"].as_str().unwrap() {
                "●" | "–" => assert!(expected.is_empty(), "{of}: stated, and yet found"),
                "✘" => assert!(!expected.is_empty(), "{of}: missing, and not found"),
                "◐" => {
                    assert!(cell["why"].as_str().is_some_and(|why| why.len() > 20), "{of}: decided, but not explained");
                }
                mark => panic!("{of}: {mark}"),
            }
        }
    }
    for row in gaps["alsoWrong"].as_array().unwrap() {
        let rules = texts(&row["rules"]);
        for name in MUNICIPALITIES {
            let here: BTreeSet<&str> = found[name].intersection(&rules).copied().collect();
            assert_eq!(here, texts(&row[name]), "{name}, {}", row["finding"]);
        }
    }
}

#[test]
fn the_table_names_rules_that_are_there() {
    let gaps = read("tests/gaps.json");
    let rows = gaps["requirements"].as_array().unwrap().iter().chain(gaps["alsoWrong"].as_array().unwrap());
    let named: BTreeSet<String> =
        rows.flat_map(|row| texts(&row["rules"]).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    for id in &named {
        assert!(rule(id).is_some(), "{id}");
    }
    assert!(named.len() > 40);
}
