//! «Innhold»: the sections as links within the page.

use yew::prelude::*;

use super::section::Drawn;
use crate::language::Word;
use crate::view::inline::anchor;
use crate::view::markup::{element, tag};
use crate::view::telling::Telling;

/// Links to the sections that were drawn.
pub(super) fn draw(sections: &[Drawn], telling: &Telling) -> Html {
    // A host page is likely to have an «innhold» of its own.
    let id = telling.id("pv-innhold");
    let heading = telling.heading(telling.say(Word::Contents)).with("id", id.clone());
    let mut links = Vec::with_capacity(sections.len());
    for section in sections {
        let link = anchor(["#", &section.id].concat(), vec![section.title.clone().inline()]);
        links.push(element("li", vec![link]));
    }
    tag("nav", vec![heading.into(), element("ul", links)]).class("pv-contents").with("aria-labelledby", id).into()
}
