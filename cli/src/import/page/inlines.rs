//! What stands within a paragraph: links, emphasis, pictures.

use personvern::manifest::link::Link;

use super::Reader;
use crate::html::{Element, Id, Kind};
use crate::import::block::tidy;
use crate::import::report::{LeftOut, Reason};

impl Reader<'_> {
    pub(super) fn link(&mut self, id: Id, element: &Element) {
        let address = element.attribute("href").unwrap_or_default().trim();
        let before = self.prose.len();
        self.children(id);
        // A block in the link has ended the paragraph that the link began in.
        let inner = self.prose.get(before..).unwrap_or_default();
        let text = inner.trim();
        let shown = address.strip_prefix("mailto:").or_else(|| address.strip_prefix("tel:")).unwrap_or(address);
        if text.is_empty() || address.starts_with('#') || shown == text || address.is_empty() {
            return;
        }
        if Link::read(address).is_ok() && !text.contains('\n') {
            let (blank, rest) = inner.split_once(text).unwrap_or_default();
            let linked = [blank, "[", text, "](", address, ")", rest].concat();
            self.prose.truncate(before);
            self.prose.push_str(&linked);
        }
        self.links.push(address.to_owned());
    }

    pub(super) fn emphasis(&mut self, id: Id, sign: &str) {
        let (letters, prose) = (self.letters.len(), self.prose.len());
        self.children(id);
        let whole = self.letters.len() >= letters && self.prose.len() >= prose;
        let inner = self.prose.get(prose..).unwrap_or_default();
        let text = inner.trim();
        if whole && !text.is_empty() && !text.contains(['*', '\n']) {
            let (before, after) = inner.split_once(text).unwrap_or_default();
            let marked = [before, sign, text, sign, after].concat();
            self.prose.truncate(prose);
            self.prose.push_str(&marked);
        }
    }

    pub(super) fn picture(&mut self, element: &Element) {
        let description = tidy(element.attribute("alt").unwrap_or_default());
        if !description.is_empty() {
            self.read.left_out.push(LeftOut { text: description, reason: self.outside.unwrap_or(Reason::Picture) });
        }
    }

    /// What is shown in a frame or a player is not in the page, and no manifest has it; what stands for it is told.
    pub(super) fn embedded(&mut self, id: Id, element: &Element) {
        let address = element.attribute("src").or_else(|| element.attribute("data")).unwrap_or_default();
        let said = [element.attribute("title").unwrap_or_default(), address, &self.all_letters(id)].join(" ");
        self.leave(&said, Reason::NoField);
    }

    /// What only a browser without JavaScript shows: the parser has it as letters.
    pub(super) fn without_script(&mut self, id: Id) {
        let page = crate::html::parse(&self.all_letters(id));
        let is_code = |id: &Id| page.element(*id).is_some_and(|it| matches!(it.name(), "style" | "script"));
        let letters = page.all().filter_map(|(id, node)| match &node.kind {
            Kind::Text(text) if !page.parent(id).as_ref().is_some_and(is_code) => Some(text.as_str()),
            _ => None,
        });
        let said = letters.collect::<Vec<_>>().join(" ");
        self.leave(&said, Reason::Hidden);
    }

    fn leave(&mut self, said: &str, reason: Reason) {
        let text = tidy(&said.replace('\n', " "));
        if !text.is_empty() {
            self.read.left_out.push(LeftOut { text, reason: self.outside.unwrap_or(reason) });
        }
    }
}
