//! A section with its heading, its blocks and its parts.

use super::blocks;
use crate::language::Word;
use crate::manifest::assembly::{Place, Placed};
use crate::manifest::section::Section;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

/// A section, or nothing where there is nothing in it. Whether there was.
pub(super) fn draw(placed: &Placed, telling: &mut Telling) -> bool {
    telling.open("section");
    telling.open_heading();
    let id = telling.id(&placed.anchor);
    telling.set(Attribute::Id, &id);
    // Whoever jumps here, from «Innhold» or from another page, goes on reading and tabbing from here.
    telling.set(Attribute::Tabindex, "-1");
    title(placed, telling);
    // Without a title there is no content either: the file that should have brought both could not be had.
    if !telling.close_unless_empty() {
        return telling.close_unless_empty();
    }
    telling.needs_more();
    let mut below = telling.deeper();
    match &placed.content {
        Some(content) => content_of(content, &mut below),
        None => unavailable(&mut below),
    }
    for part in &placed.sections {
        draw(part, &mut below);
    }
    if let (true, Some(content)) = (placed.from_elsewhere && telling.has_more(), &placed.content) {
        provenance(content, telling);
    }
    telling.close_unless_empty()
}

/// The title of a section.
pub(super) fn title(placed: &Placed, telling: &mut Telling) {
    if let Some(place) = &placed.title {
        telling.of(&place.source).text(place.section().and_then(Section::title));
    }
}

fn content_of(content: &Place, telling: &mut Telling) {
    if let Some(section) = content.section() {
        blocks::draw(section.blocks(), &mut telling.of(&content.source));
    }
}

fn unavailable(telling: &mut Telling) {
    telling.open_class("p", "pv-unavailable");
    telling.say(Word::SectionUnavailable);
    telling.close();
}

/// Which version of a shared section this is, and from when.
fn provenance(content: &Place, telling: &mut Telling) {
    let meta = content.source.meta();
    telling.open_class("p", "pv-provenance");
    telling.tell(Word::Version, &[("version", meta.version().as_str())]);
    telling.letters(". ");
    if let Some(modified) = meta.modified() {
        telling.dated(Word::LastUpdated, Some(modified));
        telling.letters(".");
    }
    telling.close();
}
