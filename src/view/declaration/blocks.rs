//! The pieces of a section: paragraphs, lists, tables, notices, pictures, and facts in their places.

use yew::prelude::*;

use super::facts;
use super::feedback;
use crate::manifest::Text;
use crate::manifest::reference::{FactKind, FactRef};
use crate::manifest::section::{Block, Image, Notice, Table, Term, Tone};
use crate::manifest::shape::List;
use crate::view::markup::{element, tag};
use crate::view::rows::described;
use crate::view::telling::{Telling, bulleted};

/// Blocks in order. `telling` is at the level of a heading within the section.
pub(super) fn draw(blocks: List<Block>, telling: &Telling) -> Vec<Html> {
    let mut drawn = Vec::with_capacity(blocks.len());
    // A heading waits for something to stand over.
    let mut heading = None;
    // Laws that stand one after another are one list.
    let mut laws: Vec<FactRef> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let html = match block {
            Block::Heading(text) => {
                heading = telling.text(Some(text)).map(|shown| telling.heading(shown).into());
                None
            }
            Block::Fact(fact) if fact.kind == FactKind::Laws => {
                laws.push(fact);
                match blocks.get(at + 1) {
                    Some(Block::Fact(next)) if next.kind == FactKind::Laws => None,
                    _ => facts::laws::chosen(&core::mem::take(&mut laws), telling),
                }
            }
            block => self::block(block, telling),
        };
        if let Some(html) = html {
            drawn.extend(heading.take());
            drawn.push(html);
        }
    }
    drawn
}

fn block(block: Block, telling: &Telling) -> Option<Html> {
    match block {
        Block::Text(text) => telling.paragraph(Some(text)),
        Block::List(items) => list("ul", items, telling),
        Block::Steps(items) => list("ol", items, telling),
        Block::Heading(_) => None,
        Block::Table(content) => table(content, telling),
        Block::Terms(entries) => terms(entries, telling),
        Block::Notice(content) => notice(content, telling),
        Block::Image(content) => Some(image(content, telling)),
        Block::Fact(fact) => facts::draw(fact, telling),
        Block::Feedback(content) => Some(feedback::draw(content, telling)),
    }
}

fn list(name: &'static str, items: List<Text>, telling: &Telling) -> Option<Html> {
    bulleted(name, telling.texts(items))
}

/// A table that can be read at 320 px: it scrolls within a region of its own, which the keyboard reaches.
pub(super) fn scrolling(caption: String, caption_html: Html, head: Vec<Html>, rows: Vec<Html>) -> Html {
    let head = element("thead", vec![element("tr", head)]);
    let table = element("table", vec![caption_html, head, element("tbody", rows)]);
    tag("div", vec![table]).class("pv-table").with("role", "region").with("aria-label", caption).with("tabindex", "0").into()
}

fn table(content: Table, telling: &Telling) -> Option<Html> {
    let caption = telling.text(Some(content.caption()))?.element("caption");
    let label = telling.letters(Some(content.caption())).unwrap_or_default();
    let mut head = Vec::new();
    for column in content.columns().iter() {
        head.push(cell(column, Some("col"), telling));
    }
    let mut rows = Vec::new();
    for row in content.rows().iter() {
        let mut cells = Vec::new();
        for (at, text) in row.iter().enumerate() {
            cells.push(cell(text, (at == 0).then_some("row"), telling));
        }
        rows.push(element("tr", cells));
    }
    if rows.is_empty() {
        return None;
    }
    Some(scrolling(label, caption, head, rows))
}

fn cell(text: Text, scope: Option<&'static str>, telling: &Telling) -> Html {
    let name = if scope.is_some() { "th" } else { "td" };
    let cell = telling.text(Some(text)).map_or_else(|| tag(name, Vec::new()), |shown| shown.tag(name));
    match scope {
        Some(scope) => cell.with("scope", scope).into(),
        None => cell.into(),
    }
}

fn terms(entries: List<Term>, telling: &Telling) -> Option<Html> {
    let mut rows = Vec::new();
    for entry in entries.iter() {
        if let (Some(term), Some(text)) = (telling.text(Some(entry.term())), telling.text(Some(entry.text()))) {
            let term = element("dt", vec![term.element("dfn")]);
            rows.push(tag("div", vec![term, text.element("dd")]).class("pv-row").into());
        }
    }
    described(rows)
}

fn notice(content: Notice, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    if let Some(title) = telling.text(content.title()) {
        nodes.push(tag("p", vec![title.element("strong")]).class("pv-notice-title").into());
    }
    nodes.push(telling.paragraph(Some(content.text()))?);
    Some(boxed(nodes, content.tone() == Some(Tone::Warning)))
}

/// A box that must not be overlooked.
pub(super) fn boxed(nodes: Vec<Html>, warning: bool) -> Html {
    tag("div", nodes).class(if warning { "pv-notice pv-warning" } else { "pv-notice" }).into()
}

fn image(content: Image, telling: &Telling) -> Html {
    let alt = telling.letters(Some(content.alt())).unwrap_or_default();
    let image = tag("img", Vec::new())
        .with("src", content.src().as_str().to_owned())
        .with("alt", alt)
        .with("width", content.width().to_string())
        .with("height", content.height().to_string())
        .with("loading", "lazy");
    let mut nodes = vec![image.into()];
    nodes.extend(telling.text(content.caption()).map(|caption| caption.element("figcaption")));
    element("figure", nodes)
}
