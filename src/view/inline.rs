//! The inline grammar as elements: emphasis, strong, links.

use yew::prelude::*;

use super::markup::{element, plain, together};
use super::telling::Telling;
use crate::manifest::link::Link;
use crate::manifest::prose::{Prose, Span};

/// A text's pieces.
#[inline(never)]
pub(super) fn prose(prose: Prose, telling: &Telling) -> Html {
    spans(prose.spans(), telling)
}

#[inline(never)]

fn spans(pieces: Vec<Span>, telling: &Telling) -> Html {
    let mut nodes = Vec::with_capacity(pieces.len());
    for piece in pieces {
        nodes.push(match piece {
            Span::Plain(text) => plain(text),
            Span::Emphasis(inner) => element("em", vec![spans(inner, telling)]),
            Span::Strong(inner) => element("strong", vec![spans(inner, telling)]),
            Span::Link(inner, address) => link(spans(inner, telling), address, telling),
        });
    }
    together(nodes)
}

/// A link. One that leaves the municipality's own sites shows in its text where it leads: «Datatilsynet (datatilsynet.no)».
#[inline(never)]
pub(super) fn link(text: Html, address: Link, telling: &Telling) -> Html {
    let mut nodes = vec![text];
    if let Some(host) = address.host().filter(|host| !telling.is_own_site(host)) {
        nodes.push(plain([" (", host, ")"].concat()));
    }
    anchor(address.as_str().to_owned(), nodes)
}

/// `<a href>` to an address that is safe: a [`Link`]'s, a telephone number's, an e-mail address's, or within the page.
#[inline(never)]
pub(super) fn anchor(address: String, nodes: Vec<Html>) -> Html {
    super::markup::tag("a", nodes).with("href", address).into()
}
