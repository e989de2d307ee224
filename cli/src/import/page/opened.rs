//! Accordions: what a button opens is text of the page, hidden or not, and what stands on the button is its heading.

use std::collections::{BTreeMap, BTreeSet};

use crate::html::{Element, Id, Kind, Page};

/// The page's buttons that open a part of it, and the parts.
#[derive(Debug, Default)]
pub(super) struct Opened {
    buttons: BTreeSet<Id>,
    panels: BTreeSet<Id>,
}

impl Opened {
    pub(super) fn of(page: &Page) -> Self {
        let mut opened = Self::default();
        let mut named: BTreeMap<&str, Id> = BTreeMap::new();
        for (id, node) in page.all() {
            if let Kind::Element(element) = &node.kind
                && let Some(name) = element.attribute("id")
            {
                named.entry(name).or_insert(id);
            }
        }
        for (id, node) in page.all() {
            let Kind::Element(element) = &node.kind else { continue };
            if !opens(element) {
                continue;
            }
            let target = ["aria-controls", "data-bs-target", "data-target", "href"]
                .into_iter()
                .filter_map(|name| element.attribute(name))
                .find_map(|name| named.get(name.trim().trim_start_matches('#')).copied());
            if let Some(panel) = target.or_else(|| next(page, id)).filter(|panel| is_text(page, *panel)) {
                opened.buttons.insert(id);
                opened.panels.insert(panel);
            }
        }
        opened
    }

    pub(super) fn is_button(&self, id: Id) -> bool {
        self.buttons.contains(&id)
    }

    pub(super) fn is_panel(&self, id: Id) -> bool {
        self.panels.contains(&id)
    }
}

fn opens(element: &Element) -> bool {
    let toggle = ["data-bs-toggle", "data-toggle"].iter().find_map(|name| element.attribute(name));
    element.attribute("aria-expanded").is_some() || toggle == Some("collapse")
}

/// The element after this one, or after the heading or box in which it stands alone.
fn next(page: &Page, id: Id) -> Option<Id> {
    let mut id = id;
    for _ in 0..3 {
        let parent = page.parent(id)?;
        let siblings = &page.node(parent).children;
        let at = siblings.iter().position(|it| *it == id)?;
        let after = siblings.get(at + 1..).unwrap_or_default();
        if let Some(found) = after.iter().find(|it| page.element(**it).is_some()) {
            return Some(*found);
        }
        let alone = siblings.iter().all(|it| *it == id || is_blank(page, *it));
        if !alone {
            return None;
        }
        id = parent;
    }
    None
}

fn is_blank(page: &Page, id: Id) -> bool {
    match &page.node(id).kind {
        Kind::Text(text) => text.trim().is_empty(),
        Kind::Comment => true,
        Kind::Root | Kind::Element(_) => false,
    }
}

/// Whether what is opened is text, and no menu, field to search in, or window.
fn is_text(page: &Page, id: Id) -> bool {
    let Some(element) = page.element(id) else { return false };
    let role = element.attribute("role").unwrap_or_default();
    if matches!(element.name(), "nav" | "form" | "dialog" | "input" | "button" | "h1" | "h2" | "h3")
        || matches!(role, "menu" | "menubar" | "listbox" | "dialog" | "navigation" | "search")
    {
        return false;
    }
    let (mut letters, mut open) = (false, vec![id]);
    while let Some(id) = open.pop() {
        match &page.node(id).kind {
            Kind::Text(text) => letters |= !text.trim().is_empty(),
            Kind::Element(element) if element.name() == "nav" => return false,
            // A panel of nothing but links is a menu.
            Kind::Element(element) if matches!(element.name(), "a" | "form" | "script" | "style") => {}
            _ => open.extend(&page.node(id).children),
        }
    }
    letters
}
