//! «Innhold»: the sections as links within the page.

use super::section;
use crate::language::Word;
use crate::manifest::assembly::Placed;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

/// Links to the sections that were drawn.
pub(super) fn draw(sections: &[&Placed], telling: &mut Telling) {
    // A host page is likely to have an «innhold» of its own.
    let id = telling.id("pv-innhold");
    telling.open_class("nav", "pv-contents");
    telling.set(Attribute::AriaLabelledby, &id);
    telling.open_heading();
    telling.set(Attribute::Id, &id);
    telling.say(Word::Contents);
    telling.close();
    telling.open("ul");
    for placed in sections {
        telling.open("li");
        telling.open_anchor(&["#", &telling.id(&placed.anchor)].concat());
        section::title(placed, telling);
        telling.close();
        telling.close();
    }
    telling.close();
    telling.close();
}
