//! A section with its heading, its blocks and its parts.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::blocks;
use super::feedback::AnswerHandler;
use crate::language::Word;
use crate::manifest::assembly::{Placed, Source};
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
pub(super) fn draw(placed: &Placed, telling: &Telling, on_answer: &AnswerHandler) -> Option<Drawn> {
    let titled = telling.of(&placed.title_source);
    let Some(title) = placed.title.as_ref().and_then(|title| titled.text(title)) else {
        // Without a title there is no content either: the file that should have brought both could not be had.
        return None;
    };
    let below = telling.deeper();
    let mut body: Vec<Html> = match &placed.content {
        Some(content) => {
            let own = telling.of(&content.source);
            let mut body = content.section().map(|section| blocks::draw(&section.blocks, &own.deeper(), on_answer)).unwrap_or_default();
            if let (true, false, Source::Fragment(fragment)) = (content.from_elsewhere, body.is_empty(), &content.source) {
                body.push(provenance(&own, fragment.meta.version.as_str(), fragment.meta.modified.as_ref()));
            }
            body
        }
        None => vec![telling.say(Word::SectionUnavailable).element_of("p", Some("pv-unavailable"))],
    };
    let mut parts: Vec<Html> =
        placed.sections.iter().filter_map(|part| draw(part, &below, on_answer)).map(|drawn| drawn.html).collect();
    if body.is_empty() && parts.is_empty() {
        return None;
    }
    body.append(&mut parts);

    let id = telling.id(&placed.anchor);
    let mut heading = telling.heading(title.clone(), None);
    heading.add_attribute("id", id.clone());
    // Whoever jumps here, from «Innhold» or from another page, goes on reading and tabbing from here.
    heading.add_attribute("tabindex", "-1");
    let mut section = VTag::new("section");
    section.add_child(heading.into());
    section.add_children(body);
    Some(Drawn { id, title, html: section.into() })
}

/// Which version of a shared section this is, and from when.
fn provenance(telling: &Telling, version: &str, modified: Option<&crate::language::Timestamp>) -> Html {
    let version = telling.tell(Word::Version, &[("version", version)]);
    let modified = modified.map(|time| telling.tell_with(Word::LastUpdated, "date", &telling.time(time)));
    html! {
        <p class="pv-provenance">
            { version.inline() }
            if let Some(modified) = modified { { ". " }{ modified.inline() } }
            { "." }
        </p>
    }
}
