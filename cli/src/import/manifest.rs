//! A draft as a manifest.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::block::{Block, Text};
use super::draft::{self, Draft, Piece, Section};
use super::report::Report;

/// The fields of a manifest, in the order in which one reads them.
const ORDER: [&str; 17] = [
    "$schema",
    "meta",
    "controller",
    "jointControllers",
    "dataProtectionOfficer",
    "contacts",
    "processors",
    "processing",
    "storage",
    "chats",
    "rights",
    "automatedDecisionMaking",
    "changesOfPurpose",
    "definitions",
    "laws",
    "words",
    "sections",
];

/// The manifest, with what the schema demands and no source says marked TODO.
pub(super) fn of(draft: Draft) -> (Value, Report) {
    let Draft { title, lead, sections, mut facts, mut report } = draft;
    let mut ids = BTreeSet::new();
    let mut out: Vec<Value> = Vec::new();
    let meta = facts.entry("meta").or_insert_with(|| json!({}));
    // A lead is one or two paragraphs; what is more is a section of its own.
    let paragraphs: Vec<&Text> =
        lead.iter().filter_map(|block| if let Block::Paragraph(text) = block { Some(text) } else { None }).collect();
    if let Some(title) = &title {
        meta["title"] = title.prose.clone().into();
    }
    if paragraphs.len() == lead.len() && lead.len() <= 2 {
        let texts: Vec<&str> = paragraphs.iter().map(|text| &*text.prose).collect();
        if !texts.is_empty() {
            meta["lead"] = texts.join("\n").into();
        }
    } else {
        let name = title.clone().unwrap_or_else(|| {
            report.doubt("$.sections[0].title", "", "overskriften mangler i kilden", "the source has no heading here");
            Text::plain("TODO: overskrift")
        });
        let pieces = lead.into_iter().map(Piece::Block).collect();
        let first = Section { level: 1, title: name, kind: Some("introduction"), pieces, sections: Vec::new() };
        out.push(section(first, "$.sections[0]", &mut ids, &mut report));
    }
    for one in sections {
        let path = format!("$.sections[{}]", out.len());
        out.push(section(one, &path, &mut ids, &mut report));
    }
    facts.insert("$schema".into(), "personvern.schema.json".into());
    let meta = facts.entry("meta").or_insert_with(|| json!({}));
    if meta["version"].is_null() {
        meta["version"] = "1".into();
    }
    name_controller(
        &mut facts,
        &mut report,
        "navnet på kommunen ble ikke funnet",
        "the municipality's name was not found",
    );
    facts.insert("sections".into(), out.into());
    let ordered = ORDER.iter().filter_map(|name| Some(((*name).to_owned(), facts.remove(*name)?)));
    (Value::Object(ordered.collect::<Map<_, _>>()), report)
}

/// A manifest needs a controller with a name: where the source gives none it is to be written, and the report says why.
pub(super) fn name_controller(facts: &mut Map<String, Value>, report: &mut Report, nb: &'static str, en: &'static str) {
    let controller = facts.entry("controller").or_insert_with(|| json!({}));
    if controller["name"].is_null() {
        controller["name"] = "TODO: kommunens navn".into();
        report.doubt("$.controller.name", "", nb, en);
    }
}

fn section(section: Section, path: &str, ids: &mut BTreeSet<String>, report: &mut Report) -> Value {
    let id = draft::id(&section.title.letters, &mut |id| ids.contains(id));
    ids.insert(id.clone());
    if section.pieces.is_empty() && section.sections.is_empty() {
        report.doubt(
            path,
            &section.title.letters,
            "overskrift uten innhold i kilden",
            "a heading without content in the source",
        );
    }
    let mut out = Map::new();
    out.insert("id".into(), id.into());
    if let Some(kind) = section.kind {
        out.insert("kind".into(), kind.into());
    }
    out.insert("title".into(), section.title.prose.clone().into());
    let name = section.title.prose;
    let blocks: Vec<Value> = section.pieces.into_iter().flat_map(|it| piece(it, &name)).collect();
    if !blocks.is_empty() {
        out.insert("blocks".into(), blocks.into());
    }
    if !section.sections.is_empty() {
        let inner = section.sections.into_iter().enumerate();
        let inner: Vec<Value> =
            inner.map(|(at, one)| self::section(one, &format!("{path}.sections[{at}]"), ids, report)).collect();
        out.insert("sections".into(), inner.into());
    }
    Value::Object(out)
}

fn piece(piece: Piece, title: &str) -> Vec<Value> {
    let block = match piece {
        Piece::Fact(fact) => return vec![json!({ "fact": fact })],
        Piece::Block(block) => block,
    };
    let proses = |texts: &[Text]| texts.iter().map(|text| text.prose.clone()).collect::<Vec<_>>();
    match block {
        Block::Heading(_, text) => vec![json!({ "heading": text.prose })],
        // A paragraph has no lines of its own on the page: each line is one.
        Block::Paragraph(text) => text.lines().iter().map(|line| json!({ "text": line.prose })).collect(),
        Block::List { ordered: false, items } => vec![json!({ "list": proses(&items) })],
        Block::List { ordered: true, items } => vec![json!({ "steps": proses(&items) })],
        Block::Terms(terms) => {
            let term = |(term, text): &(Text, Text)| json!({ "term": term.prose, "text": text.prose });
            vec![json!({ "terms": terms.iter().map(term).collect::<Vec<_>>() })]
        }
        Block::Table { caption, rows } => table(caption, &rows, title),
    }
}

/// A table has a caption, its section's title if it has none of its own, and as many cells in each row as it has columns: what is
/// missing is empty, and the first row is its head.
fn table(caption: Option<Text>, rows: &[Vec<Text>], title: &str) -> Vec<Value> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |row: &Vec<Text>| -> Vec<String> {
        (0..width).map(|at| row.get(at).map(|text| text.prose.clone()).unwrap_or_default()).collect()
    };
    let Some((head, body)) = rows.split_first() else {
        return caption.map(|caption| json!({ "text": caption.prose })).into_iter().collect();
    };
    let caption = caption.map_or_else(|| title.to_owned(), |caption| caption.prose);
    vec![
        json!({ "table": { "caption": caption, "columns": cells(head), "rows": body.iter().map(cells).collect::<Vec<_>>() } }),
    ]
}
