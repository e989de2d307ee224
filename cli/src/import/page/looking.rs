//! Looking at an element before it is read.

use super::Reader;
use crate::html::{Element, Id, Kind};
use crate::import::recognise::is_dated;

/// What a site calls the box in which it asks about storage.
const BANNERS: [&str; 10] = [
    "cookiebanner",
    "cookie-banner",
    "cookie-consent",
    "cookieconsent",
    "cookie-notice",
    "cookie-popup",
    "cookie-bar",
    "cookiebotdialog",
    "onetrust",
    "cc-window",
];

/// What a site calls the box at its foot.
const FEET: [&str; 8] =
    ["footer", "site-footer", "page-footer", "main-footer", "bunn", "bunnfelt", "bunntekst", "sidefot"];

/// What a site calls the box at its top.
const TOPS: [&str; 7] = ["header", "site-header", "page-header", "topbar", "topp", "toppfelt", "top"];

impl Reader<'_> {
    /// Whether a `<header>` is the site's and not the text's: the title of the text stands elsewhere.
    pub(super) fn is_sites_own(&self, id: Id) -> bool {
        let own = self.descendants(id).filter(|it| self.page.element(*it).is_some_and(|it| it.name() == "h1")).count();
        own < self.titles
    }

    /// Whether a box is called what sites call their top, their foot or their question about storage, and holds no title.
    pub(super) fn is_around(&self, id: Id, element: &Element) -> bool {
        let names = [element.attribute("id"), element.attribute("class")];
        let names: Vec<String> =
            names.into_iter().flatten().flat_map(str::split_whitespace).map(str::to_ascii_lowercase).collect();
        let called = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
        let asks = names.iter().any(|name| BANNERS.iter().any(|it| name.contains(it))) && self.holds(id, &["button"]);
        (asks || called(&FEET) && !self.dates_the_text(id) || self.before_title && called(&TOPS))
            && !self.holds(id, &["h1", "main", "article"])
    }

    /// Whether a foot says no more than when the text was written.
    pub(super) fn dates_the_text(&self, id: Id) -> bool {
        let letters = self.all_letters(id);
        letters.len() < 300 && is_dated(&letters)
    }

    /// Whether a table is one of facts. Others only put a page's parts side by side.
    pub(super) fn is_table(&self, id: Id) -> bool {
        if self.holds(id, &["h1", "h2", "h3", "table", "form"]) {
            return false;
        }
        let cells = self.descendants(id).filter(|it| self.page.element(*it).is_some_and(|it| it.name() == "td"));
        let paragraphs = |cell: Id| {
            let children = &self.page.node(cell).children;
            children.iter().filter(|it| self.page.element(**it).is_some_and(|it| it.name() == "p")).count()
        };
        self.holds(id, &["th"]) || !self.holds(id, &["ul", "ol"]) && cells.into_iter().all(|cell| paragraphs(cell) < 3)
    }

    /// Whether something is a menu: by its name, and being nothing but links, or by being that before the page's title.
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
        if !called && !self.before_title {
            return false;
        }
        let outside = self.letters_outside_links(id);
        let nothing = !outside.contains(char::is_alphanumeric);
        // The way back ends with the page itself, which is no link.
        let way_back = || {
            let names = [element.attribute("class"), element.attribute("id")];
            names.into_iter().flatten().any(|it| it.to_ascii_lowercase().contains("breadcrumb"))
                && outside.len() < 100
                && !outside.contains(". ")
        };
        nothing && (called || self.holds(id, &["a"])) && !self.holds(id, &["h1"]) || called && way_back()
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
        let mut open: Vec<Id> = self.page.node(id).children.iter().rev().copied().collect();
        while let Some(it) = open.pop() {
            match &self.page.node(it).kind {
                Kind::Text(text) => letters.push_str(text),
                Kind::Element(element) if matches!(element.name(), "script" | "style" | "svg" | "template") => {}
                Kind::Element(element) if element.attribute("aria-hidden") == Some("true") && self.is_sign(it) => {}
                Kind::Element(element) => {
                    if matches!(element.name(), "br" | "p" | "div" | "li" | "td") {
                        letters.push(' ');
                    }
                    open.extend(self.page.node(it).children.iter().rev());
                }
                Kind::Root | Kind::Comment => open.extend(self.page.node(it).children.iter().rev()),
            }
        }
        letters
    }

    /// Whether something is only drawn: an arrow, a cross.
    fn is_sign(&self, id: Id) -> bool {
        !self
            .descendants(id)
            .any(|it| matches!(&self.page.node(it).kind, Kind::Text(text) if text.contains(char::is_alphanumeric)))
    }
}
