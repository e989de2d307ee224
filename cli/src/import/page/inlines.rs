//! What stands within a paragraph: links, emphasis, pictures.

use personvern::manifest::link::Link;

use super::Reader;
use crate::html::{Element, Id};
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
}
