//! Elements, made by functions.
//!
//! Yew's `html!` writes out a few hundred bytes of code for every element it makes; the hundreds of elements of a declaration
//! came to 60 kB of WASM that way. Where an element is only a name and what stands in it, these functions make the same
//! nodes at a call each. `html!` stays where there are events and components.

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag, VText};

/// An element that can be given attributes.
pub(super) struct Tag(VTag);

impl Tag {
    /// With an attribute.
    #[inline(never)]
    pub(super) fn with(mut self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into());
        self
    }

    /// With a class.
    #[inline(never)]
    pub(super) fn class(self, class: &'static str) -> Self {
        self.with("class", AttrValue::Static(class))
    }

    #[inline(never)]

    fn set(&mut self, name: &'static str, value: AttrValue) {
        self.0.add_attribute(name, value);
    }
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        tag.0.into()
    }
}

/// An element, to be given attributes.
#[inline(never)]
pub(super) fn tag(name: &'static str, nodes: Vec<Html>) -> Tag {
    let mut tag = VTag::new(name);
    for node in nodes {
        tag.add_child(node);
    }
    Tag(tag)
}

/// An element without attributes.
#[inline(never)]
pub(super) fn element(name: &'static str, nodes: Vec<Html>) -> Html {
    tag(name, nodes).into()
}

/// Letters, and nothing but letters: markup in them is shown, not obeyed.
#[inline(never)]
pub(super) fn plain(text: impl Into<AttrValue>) -> Html {
    letters(text.into())
}

#[inline(never)]

fn letters(text: AttrValue) -> Html {
    VNode::VText(VText::new(text))
}

/// Nodes one after another.
#[inline(never)]
pub(super) fn together(mut nodes: Vec<Html>) -> Html {
    if nodes.len() == 1 {
        return nodes.remove(0);
    }
    VNode::from(VList::with_children(nodes, None))
}

/// Nodes one after another; `None` where there is none.
#[inline(never)]
pub(super) fn some(nodes: Vec<Html>) -> Option<Html> {
    if nodes.is_empty() { None } else { Some(together(nodes)) }
}
