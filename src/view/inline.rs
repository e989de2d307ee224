//! The inline grammar as elements: emphasis, strong, links.

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VText};

use super::telling::Telling;
use crate::manifest::link::Link;
use crate::manifest::prose::{Prose, Span};

/// A text's pieces.
pub(super) fn prose(prose: &Prose, telling: &Telling) -> Html {
    spans(&prose.spans(), telling)
}

/// Letters, and nothing but letters: markup in them is shown, not obeyed.
pub(super) fn plain(text: impl Into<AttrValue>) -> Html {
    VNode::VText(VText::new(text))
}

fn spans(pieces: &[Span], telling: &Telling) -> Html {
    if let [Span::Plain(text)] = pieces {
        return plain(text.clone());
    }
    let nodes = pieces.iter().map(|piece| match piece {
        Span::Plain(text) => plain(text.clone()),
        Span::Emphasis(inner) => html! { <em>{ spans(inner, telling) }</em> },
        Span::Strong(inner) => html! { <strong>{ spans(inner, telling) }</strong> },
        Span::Link(inner, address) => link(spans(inner, telling), address, telling),
    });
    VNode::from(VList::with_children(nodes.collect(), None))
}

/// A link. One that leaves the municipality's own sites shows in its text where it leads: «Datatilsynet (datatilsynet.no)».
pub(super) fn link(text: Html, address: &Link, telling: &Telling) -> Html {
    let host = address.host().filter(|host| !telling.is_own_site(host));
    html! {
        <a href={address.as_str().to_owned()}>
            { text }
            if let Some(host) = host { { plain([" (", host, ")"].concat()) } }
        </a>
    }
}
