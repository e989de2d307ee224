//! A section with its heading, its blocks and its parts.

use yew::prelude::*;

use super::blocks;
use crate::language::Word;
use crate::manifest::assembly::{Place, Placed};
use crate::view::markup::{element, plain, tag};
use crate::view::telling::{Shown, Telling};

/// A section that had something to show.
pub(super) struct Drawn {
    /// Its id on the page.
    pub(super) id: String,
    /// Its title.
    pub(super) title: Shown,
    /// The whole of it.
    pub(super) html: Html,
}

/// A section, or nothing where there is nothing in it.
pub(super) fn draw(placed: &Placed, telling: &Telling) -> Option<Drawn> {
    // Without a title there is no content either: the file that should have brought both could not be had.
    let place = placed.title.as_ref()?;
    let title = telling.of(&place.source).text(place.section()?.title())?;
    let below = telling.deeper();
    let mut body = match &placed.content {
        Some(content) => content_of(content, &below),
        None => vec![telling.say(Word::SectionUnavailable).tag("p").class("pv-unavailable").into()],
    };
    for part in &placed.sections {
        body.extend(draw(part, &below).map(|drawn| drawn.html));
    }
    if body.is_empty() {
        return None;
    }
    if let (true, Some(content)) = (placed.from_elsewhere, &placed.content) {
        body.push(provenance(content, telling));
    }
    let id = telling.id(&placed.anchor);
    // Whoever jumps here, from «Innhold» or from another page, goes on reading and tabbing from here.
    let heading = telling.heading(title.clone()).with("id", id.clone()).with("tabindex", "-1");
    body.insert(0, heading.into());
    Some(Drawn { id, title, html: element("section", body) })
}

fn content_of(content: &Place, telling: &Telling) -> Vec<Html> {
    let telling = telling.of(&content.source);
    content.section().map(|section| blocks::draw(section.blocks(), &telling)).unwrap_or_default()
}

/// Which version of a shared section this is, and from when.
fn provenance(content: &Place, telling: &Telling) -> Html {
    let meta = content.source.meta();
    let mut nodes = vec![telling.tell(Word::Version, &[("version", meta.version().as_str())]).inline(), plain(". ")];
    if let Some(modified) = telling.dated(Word::LastUpdated, meta.modified()) {
        nodes.push(modified.inline());
        nodes.push(plain("."));
    }
    tag("p", nodes).class("pv-provenance").into()
}
