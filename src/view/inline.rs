//! The inline grammar as elements: emphasis, strong, links.

use super::markup::Attribute;
use super::telling::Telling;
use crate::manifest::link::Link;
use crate::manifest::prose::{Prose, Span};

impl Telling<'_> {
    /// A text's pieces.
    pub(super) fn prose(&mut self, prose: Prose) {
        self.spans(&prose.spans());
    }

    fn spans(&mut self, pieces: &[Span]) {
        for piece in pieces {
            match piece {
                Span::Plain(text) => self.letters(text),
                Span::Emphasis(inner) => {
                    self.open("em");
                    self.spans(inner);
                    self.close();
                }
                Span::Strong(inner) => {
                    self.open("strong");
                    self.spans(inner);
                    self.close();
                }
                Span::Link(inner, address) => {
                    self.open_link(Some(*address));
                    self.spans(inner);
                    self.close_link(Some(*address));
                }
            }
        }
    }

    /// Begins a link; without an address what follows is no link.
    #[inline(never)]
    pub(super) fn open_link(&mut self, address: Option<Link>) {
        if let Some(address) = address {
            self.open_anchor(address.as_str());
        }
    }

    /// Ends a link. One that leaves the municipality's own sites shows in its text where it leads: «Datatilsynet
    /// (datatilsynet.no)».
    #[inline(never)]
    pub(super) fn close_link(&mut self, address: Option<Link>) {
        let Some(address) = address else { return };
        if let Some(host) = address.host().filter(|host| !self.is_own_site(host)) {
            self.letters(&[" (", host, ")"].concat());
        }
        self.close();
    }

    /// Begins an `<a href>` to an address that is safe: a [`Link`]'s, a telephone number's, an e-mail address's, or one within
    /// the page.
    pub(super) fn open_anchor(&mut self, address: &str) {
        self.open("a");
        self.set(Attribute::Href, address);
    }
}
