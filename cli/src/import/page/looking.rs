//! Looking at an element before it is read.

use super::Reader;
use crate::html::{Element, Id, Kind};

impl Reader<'_> {
    /// Whether a `<header>` is the site's and not the text's: the title of the text stands elsewhere.
    pub(super) fn is_sites_own(&self, id: Id) -> bool {
        let own = self.descendants(id).filter(|it| self.page.element(*it).is_some_and(|it| it.name() == "h1")).count();
        own < self.titles
    }

    /// Whether something is called a menu, and is nothing but links.
    pub(super) fn is_menu(&self, id: Id, element: &Element) -> bool {
        let words = [element.attribute("class"), element.attribute("id")];
        let mut words = words.into_iter().flatten().flat_map(|it| it.split(|c: char| !c.is_alphanumeric()));
        let called = words.any(|word| {
            let known = [
                "menu",
                "meny",
                "nav",
                "navbar",
                "navigation",
                "breadcrumb",
                "breadcrumbs",
                "share",
                "sharing",
                "skip",
            ];
            known.iter().any(|it| it.eq_ignore_ascii_case(word))
        });
        called && self.letters_outside_links(id).trim().is_empty()
    }

    fn letters_outside_links(&self, id: Id) -> String {
        let mut letters = String::new();
        let mut open: Vec<Id> = vec![id];
        while let Some(id) = open.pop() {
            match &self.page.node(id).kind {
                Kind::Text(text) => letters.push_str(text),
                Kind::Element(element) if matches!(element.name(), "a" | "script" | "style") => {}
                _ => open.extend(&self.page.node(id).children),
            }
        }
        letters
    }

    /// Everything below a node, in order.
    pub(super) fn descendants(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut open: Vec<Id> = self.page.node(id).children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(self.page.node(next).children.iter().rev());
            Some(next)
        })
    }

    pub(super) fn holds(&self, id: Id, names: &[&str]) -> bool {
        self.descendants(id).any(|it| self.page.element(it).is_some_and(|it| names.contains(&it.name())))
    }

    /// All letters below a node that a reader sees.
    pub(super) fn all_letters(&self, id: Id) -> String {
        let mut letters = String::new();
        for it in self.descendants(id) {
            match &self.page.node(it).kind {
                Kind::Text(text) => letters.push_str(text),
                Kind::Element(element) if matches!(element.name(), "br" | "p" | "div" | "li" | "td") => {
                    letters.push(' ');
                }
                _ => {}
            }
        }
        letters
    }
}
