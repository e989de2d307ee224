//! The page put together from several files: what can be had is shown, and what cannot is named.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{document, fragment, least, lines, put, tree, with};
use crate::language::LanguageTag;
use crate::manifest::assembly::{Assembled, Assembly, Placed, resolve};
use crate::manifest::section::Block;

const HERE: &str = "https://kommune.no/personvern/manifest.json";

/// Files by address, delivered as they are wanted; others are missing.
fn assembled(manifest: &Value, files: &[(&str, Value)]) -> Assembled {
    let files: BTreeMap<&str, &Value> = files.iter().map(|(address, file)| (*address, file)).collect();
    let mut assembly = Assembly::new(document(manifest), Vec::new(), HERE);
    loop {
        let Some(address) = assembly.wanted().next().map(str::to_owned) else { return assembly.finish() };
        assembly.deliver(
            &address,
            files.get(address.as_str()).map_or_else(|| Err("found status 404".to_owned()), |file| Ok(tree(file))),
        );
    }
}

/// The page as lines: anchor, title, `*` where it is from elsewhere, the first text, each part below its section.
fn page(assembled: &Assembled) -> Vec<String> {
    fn write(placed: &Placed, depth: usize, out: &mut Vec<String>) {
        let shown = |text: crate::manifest::Text| {
            text.localised(LanguageTag::BOKMAL, LanguageTag::BOKMAL)
                .map_or(String::new(), |text| text.prose.source().to_owned())
        };
        let title = placed.title.as_ref().and_then(|place| place.section()?.title()).map_or("(none)".to_owned(), shown);
        let text = placed.content.as_ref().map_or("(nothing)".to_owned(), |place| {
            let block = place.section().and_then(|section| section.blocks().get(0));
            if let Some(Block::Text(text)) = block { shown(text) } else { String::new() }
        });
        let elsewhere = if placed.from_elsewhere { "*" } else { "" };
        out.push(format!("{}{}{elsewhere} {title}: {text}", "  ".repeat(depth), placed.anchor));
        placed.sections.iter().for_each(|part| write(part, depth + 1, out));
    }
    let mut out = Vec::new();
    assembled.sections.iter().for_each(|placed| write(placed, 0, &mut out));
    out
}

fn taking(address: &str) -> Value {
    json!({ "id": "b", "include": address })
}

fn section(id: &str) -> Value {
    json!({ "id": id, "title": id.to_uppercase(), "blocks": [{ "text": format!("tekst {id}") }] })
}

#[test]
fn a_section_is_taken_by_its_id() {
    let kari = fragment(
        &json!([section("x"), { "id": "kari", "title": "Kari", "blocks": [{ "text": "Hei" }], "sections": [section("lagring")] }]),
    );
    let whole = assembled(
        &with("/sections/-", taking("felles/kari.json#kari")),
        &[("https://kommune.no/personvern/felles/kari.json", kari)],
    );
    assert_eq!(page(&whole), ["ansvar Ansvar: ", "b* Kari: Hei", "  lagring LAGRING: tekst lagring"]);
    assert_eq!(lines(&whole.problems), Vec::<String>::new());
    // Version and date are those of the fragment.
    let content = whole.sections[1].content.as_ref().unwrap();
    assert_eq!(content.source.meta().version().as_str(), "2026-1");
    assert_eq!(content.source.meta().modified().unwrap().as_str(), "2026-10-01");
}

#[test]
fn a_section_within_a_section_is_found_too() {
    let kari = fragment(&json!([{ "id": "x", "title": "X", "sections": [section("y"), section("lagring")] }]));
    let whole =
        assembled(&with("/sections/-", taking("/kari.json#lagring")), &[("https://kommune.no/kari.json", kari)]);
    assert_eq!(page(&whole)[1..], ["b* LAGRING: tekst lagring"]);
}

#[test]
fn the_title_of_the_manifest_wins() {
    let kari = [("https://kommune.no/kari.json", fragment(&json!([section("kari")])))];
    for (title, shown) in [
        (json!("Samtaleroboten"), "Samtaleroboten"),
        (Value::Null, "KARI"),
        (json!(""), "KARI"),
        (json!({}), "KARI"),
        (json!({ "nb": " " }), "KARI"),
    ] {
        let mut section = taking("/kari.json#kari");
        section["title"] = title;
        let whole = assembled(&with("/sections/-", section), &kari);
        assert_eq!(page(&whole)[1], ["b* ", shown, ": tekst kari"].concat());
    }
}

#[test]
fn what_cannot_be_had_costs_its_own_section_only() {
    let mut manifest = with("/sections/-", json!({ "id": "b", "title": "B", "include": "/borte.json#x" }));
    put(
        &mut manifest,
        "/sections/-",
        json!({ "id": "c", "title": "C", "sections": [{ "id": "d", "include": "/kari.json#z" }] }),
    );
    put(&mut manifest, "/sections/-", section("e"));
    let whole = assembled(&manifest, &[("https://kommune.no/kari.json", fragment(&json!([section("kari")])))]);
    assert_eq!(page(&whole), ["ansvar Ansvar: ", "b B: (nothing)", "c C: ", "  d (none): (nothing)", "e E: tekst e"]);
    assert_eq!(
        lines(&whole.problems),
        [
            "https://kommune.no/borte.json $: found found status 404, expected a fragment that can be fetched",
            "$.sections[1].include: found \"https://kommune.no/borte.json#x\", expected a file that can be read",
            "$.sections[2].sections[0].include: found \"https://kommune.no/kari.json#z\", expected the id of a section of that file",
        ],
    );
}

#[test]
fn the_problems_of_a_file_bear_its_name() {
    let mut kari = fragment(&json!([section("kari")]));
    put(&mut kari, "/meta", json!({}));
    let manifest = with("/sections/-", taking("/kari.json#kari"));
    let whole = assembled(&manifest, &[("https://kommune.no/kari.json", kari)]);
    assert_eq!(page(&whole)[1], "b (none): (nothing)");
    assert_eq!(
        lines(&whole.problems)[0],
        "https://kommune.no/kari.json $.meta.version: found nothing, expected a name"
    );

    let mut kari = fragment(&json!([section("kari")]));
    put(&mut kari, "/farge", json!("blå"));
    let whole = assembled(&manifest, &[("https://kommune.no/kari.json", kari)]);
    assert_eq!(page(&whole)[1], "b* KARI: tekst kari");
    assert!(
        lines(&whole.problems)[0].starts_with("(warning) https://kommune.no/kari.json $.farge: "),
        "{:?}",
        whole.problems
    );
}

#[test]
fn warnings_about_the_manifest_are_kept() {
    let (manifest, warnings) = crate::manifest::parse(tree(&with("/farge", json!("blå")))).unwrap();
    let whole = Assembly::new(manifest, warnings, HERE).finish();
    assert!(lines(&whole.problems)[0].starts_with("(warning) $.farge: "));
}

#[test]
fn a_file_is_asked_for_once() {
    let mut manifest = with("/sections/-", taking("/kari.json#a"));
    put(
        &mut manifest,
        "/sections/-",
        json!({ "id": "c", "title": "C", "sections": [{ "id": "d", "include": "../kari.json#b" }] }),
    );
    put(&mut manifest, "/sections/-", json!({ "id": "e", "include": "andre.json#a" }));
    let mut assembly = Assembly::new(document(&manifest), Vec::new(), HERE);
    let wanted: Vec<String> = assembly.wanted().map(str::to_owned).collect();
    assert_eq!(wanted, ["https://kommune.no/kari.json", "https://kommune.no/personvern/andre.json"]);
    let kari = fragment(&json!([section("a"), section("b")]));
    assembly.deliver(&wanted[0], Ok(tree(&kari)));
    assert_eq!(assembly.wanted().collect::<Vec<_>>(), wanted[1..]);
    // A second answer, and one that nobody asked for, change nothing.
    assembly.deliver(&wanted[0], Err("for sent".into()));
    assembly.deliver("https://kommune.no/fremmed.json", Err("ukjent".into()));
    assert_eq!(assembly.wanted().collect::<Vec<_>>(), wanted[1..]);
    assembly.deliver(&wanted[1], Err("borte".into()));
    let whole = assembly.finish();
    assert_eq!(page(&whole)[1..], ["b* A: tekst a", "c C: ", "  d* B: tekst b", "e (none): (nothing)"]);
    assert_eq!(whole.problems.len(), 2, "{:#?}", lines(&whole.problems));
}

#[test]
fn a_fragment_takes_from_the_next_beside_itself() {
    let a = fragment(
        &json!([{ "id": "x", "title": "X", "sections": [{ "id": "y", "include": "dypere/b.json#z" }, { "id": "w", "include": "a.json#v" }] }, section("v")]),
    );
    let b = fragment(&json!([section("z")]));
    let files = [("https://kommune.no/felles/a.json", a), ("https://kommune.no/felles/dypere/b.json", b)];
    let whole = assembled(&with("/sections/-", taking("/felles/a.json#x")), &files);
    // What stands in the same file as the section around it is not from elsewhere.
    assert_eq!(page(&whole)[1..], ["b* X: ", "  y* Z: tekst z", "  w V: tekst v"]);
    assert_eq!(lines(&whole.problems), Vec::<String>::new());
}

#[test]
fn a_circle_is_cut() {
    let a = fragment(
        &json!([{ "id": "x", "title": "X", "sections": [{ "id": "y", "include": "b.json#x" }] }, { "id": "selv", "include": "a.json#selv" }]),
    );
    let b = fragment(&json!([{ "id": "x", "title": "Y", "sections": [{ "id": "z", "include": "a.json#x" }] }]));
    let files = [("https://kommune.no/a.json", a), ("https://kommune.no/b.json", b)];
    let whole = assembled(&with("/sections/-", taking("/a.json#x")), &files);
    assert_eq!(page(&whole)[1..], ["b* X: ", "  y* Y: ", "    z (none): (nothing)"]);
    let line = "https://kommune.no/b.json $.sections[0].sections[0].include: found \"https://kommune.no/a.json#x\", expected a section that does not lead back to itself";
    assert_eq!(lines(&whole.problems), [line]);

    let whole = assembled(&with("/sections/-", taking("/a.json#selv")), &files);
    assert_eq!(page(&whole)[1..], ["b (none): (nothing)"]);
    assert!(lines(&whole.problems)[0].ends_with("expected a section that does not lead back to itself"));

    // The manifest takes from itself.
    let manifest = with("/sections/-", taking("manifest.json#ansvar"));
    assert_eq!(Assembly::new(document(&manifest), Vec::new(), HERE).wanted().count(), 0);
    let whole = assembled(&manifest, &[]);
    assert_eq!(
        lines(&whole.problems),
        [["$.sections[1].include: found \"", HERE, "#ansvar\", expected a section that does not lead back to itself"]
            .concat()],
    );
}

#[test]
fn more_files_than_thirty_two_are_not_asked_for() {
    let mut manifest = least();
    for number in 0..40 {
        put(&mut manifest, "/sections/-", json!({ "id": format!("s{number}"), "include": format!("{number}.json#x") }));
    }
    assert_eq!(Assembly::new(document(&manifest), Vec::new(), HERE).wanted().count(), 32);
    let whole = assembled(&manifest, &[]);
    let beyond = lines(&whole.problems)
        .into_iter()
        .filter(|line| line.ends_with("expected no more than 32 included files"))
        .count();
    assert_eq!(beyond, 8);
}

#[test]
fn a_chain_has_four_links_at_most() {
    let files: Vec<(String, Value)> = (0..6)
        .map(|number| {
            (
                format!("https://kommune.no/{number}.json"),
                fragment(&json!([{ "id": "x", "include": format!("{}.json#x", number + 1) }])),
            )
        })
        .chain([("https://kommune.no/6.json".to_owned(), fragment(&json!([section("x")])))])
        .collect();
    let files: Vec<(&str, Value)> = files.iter().map(|(address, file)| (address.as_str(), file.clone())).collect();
    let whole = assembled(&with("/sections/-", taking("/3.json#x")), &files);
    assert_eq!(page(&whole)[1..], ["b* X: tekst x"]);
    let whole = assembled(&with("/sections/-", taking("/2.json#x")), &files);
    assert!(
        lines(&whole.problems)[0].ends_with("expected no more than 4 sections, each taken from the next"),
        "{:?}",
        lines(&whole.problems)
    );
}

#[test]
fn a_small_file_cannot_grow_without_end() {
    // Each section takes the next fifty times: 50 × 50 × 50 in all.
    let level = |number: usize| {
        let parts: Vec<Value> = (0..50)
            .map(|part| json!({ "id": format!("s{number}-{part}"), "include": format!("a.json#l{}", number + 1) }))
            .collect();
        json!({ "id": format!("l{number}"), "title": "L", "sections": parts })
    };
    let a = fragment(&json!([level(0), level(1), level(2), section("l3")]));
    let whole = assembled(&with("/sections/-", taking("/a.json#l0")), &[("https://kommune.no/a.json", a)]);
    let shown = page(&whole);
    assert_eq!(shown.len(), 1_002);
    let line = "https://kommune.no/a.json $.sections[2].sections[29]: found one section more, expected no more than 1000 parts of sections from other files";
    assert_eq!(lines(&whole.problems), [line]);
}

#[test]
fn anchors_stand_once() {
    let a = fragment(&json!([
        { "id": "x", "title": "X", "sections": [section("lagring"), section("kontakt"), section("ansvar")] },
        { "id": "y", "title": "Y", "sections": [section("z"), { "id": "w", "title": "W", "sections": [section("b-lagring")] }] },
    ]));
    let mut manifest = with("/sections/-", taking("/a.json#x"));
    put(&mut manifest, "/sections/-", json!({ "id": "c", "include": "/a.json#x" }));
    put(&mut manifest, "/sections/-", json!({ "id": "d", "include": "/a.json#y" }));
    put(
        &mut manifest,
        "/sections/-",
        json!({ "id": "e", "title": "E", "sections": [{ "id": "f", "include": "/a.json#x" }] }),
    );
    // The municipality's own id is its own, though it stands further down.
    put(&mut manifest, "/sections/-", section("kontakt"));
    put(&mut manifest, "/sections/-", section("c-lagring"));
    let whole = assembled(&manifest, &[("https://kommune.no/a.json", a)]);
    let anchors: Vec<String> =
        page(&whole).iter().map(|line| line.trim().split([' ', '*']).next().unwrap_or_default().to_owned()).collect();
    let mut each = anchors.clone();
    each.sort();
    each.dedup();
    assert_eq!(each.len(), anchors.len(), "{anchors:?}");
    assert_eq!(
        anchors,
        [
            "ansvar",
            "b",
            "lagring",
            "b-kontakt",
            "b-ansvar",
            "c",
            "lagring-2",
            "c-kontakt",
            "c-ansvar",
            "d",
            "z",
            "w",
            "b-lagring",
            "e",
            "f",
            "f-lagring",
            "f-kontakt",
            "f-ansvar",
            "kontakt",
            "c-lagring",
        ],
    );
}

#[test]
fn addresses_are_resolved() {
    for (base, target, expected) in [
        ("https://a.no/p/m.json", "f.json", "https://a.no/p/f.json"),
        ("https://a.no/p/m.json", "./f.json", "https://a.no/p/f.json"),
        ("https://a.no/p/m.json", "q/f.json", "https://a.no/p/q/f.json"),
        ("https://a.no/p/m.json", "../f.json", "https://a.no/f.json"),
        ("https://a.no/p/m.json", "../../../f.json", "https://a.no/f.json"),
        ("https://a.no/p/m.json", "q/../f.json", "https://a.no/p/f.json"),
        ("https://a.no/p/m.json", "/f.json", "https://a.no/f.json"),
        ("https://a.no/p/m.json", "/../f.json", "https://a.no/f.json"),
        ("https://a.no/p/m.json?v=1/2", "f.json?v=2", "https://a.no/p/f.json?v=2"),
        ("https://a.no/p/m.json", "f.json?from=/a/../b", "https://a.no/p/f.json?from=/a/../b"),
        ("https://a.no/p/m.json?v=1", "?v=2", "https://a.no/p/m.json?v=2"),
        ("https://a.no:8443/m.json", "f.json", "https://a.no:8443/f.json"),
        ("https://a.no", "f.json", "https://a.no/f.json"),
        ("https://a.no/", "f.json", "https://a.no/f.json"),
        ("https://a.no", "/f.json", "https://a.no/f.json"),
        ("https://a.no/p/m.json", "/.//evil.no/f.json", "https://a.no/evil.no/f.json"),
        ("/p/m.json", "../f.json", "/f.json"),
        // Never another host's address.
        ("/p/m.json", "/.//evil.no/f.json", "/evil.no/f.json"),
        ("/p/m.json", "..//evil.no/f.json", "/evil.no/f.json"),
        // Files on a disk.
        ("m.json", "f.json", "f.json"),
        ("p/m.json", "../f.json", "f.json"),
        ("m.json", "../felles/f.json", "../felles/f.json"),
        ("../p/m.json", "../../f.json", "../../f.json"),
        ("/srv/p/m.json", "../f.json", "/srv/f.json"),
    ] {
        assert_eq!(resolve(base, target), expected, "{target} from {base}");
    }
}
