//! Writing elements: opened, filled and closed one after another, as they stand on the page.
//!
//! Yew's `html!` writes out a few hundred bytes of code for every element it makes, and nodes that are handed from function
//! to function as values cost as much again, in lists that grow and are dropped at every place: the hundreds of elements of a
//! declaration came to 60 kB of WASM. A [`Writer`] makes the same nodes at a short call each, which is why none of its
//! functions is ever inlined.

use std::rc::Rc;

use yew::html::onclick;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VNode, VTag, VText};

use crate::language::{Direction, Fingerprint, LanguageTag};

/// The attributes that our elements have, in the order of [`NAMES`]: first the declaration's, then those of the panels alone.
#[derive(Clone, Copy)]
pub(super) enum Attribute {
    Lang,
    Dir,
    Class,
    Id,
    Role,
    AriaLabel,
    AriaLabelledby,
    AriaCurrent,
    AriaPressed,
    Tabindex,
    Type,
    Href,
    Hreflang,
    Datetime,
    Scope,
    Src,
    Alt,
    Width,
    Height,
    Loading,
    Name,
    Value,
    For,
    Method,
    Hidden,
    AriaDescribedby,
    DataQuestion,
    DataLanguage,
    DataWhen,
    DataSince,
    DataRemains,
    DataAnswer,
    DataFormat,
    DataAnswerPurpose,
    DataYes,
    DataNo,
    DataQuestionText,
    DataNew,
    DataEmail,
    DataStep,
    Standing,
    HeadingLevel,
    Rows,
    Maxlength,
    Checked,
    Open,
    Chat,
    DataChat,
    DataName,
    DataController,
    DataDeclaration,
    DataVersion,
    DataDated,
    DataKept,
    DataKeptSaid,
    DataBasis,
    DataSupplierKeeps,
    DataMessages,
    DataSpeaker,
    DataSlot,
    DataSay,
    DataLine,
    DataIs,
    DataRemote,
    DataWhenCopy,
    #[cfg(not(target_arch = "wasm32"))]
    DataPublished,
    #[cfg(not(target_arch = "wasm32"))]
    Rel,
    #[cfg(not(target_arch = "wasm32"))]
    Shadowrootmode,
    #[cfg(not(target_arch = "wasm32"))]
    DataPersonvernOpen,
}

/// How many of them the declaration's elements share: the hundreds of them need not carry places for all.
const COMMON: usize = Attribute::Loading as usize + 1;

/// One list for every element: Yew compares attributes place by place where both lists are the same one, and needs no map.
static NAMES: &[&str] = &[
    "lang",
    "dir",
    "class",
    "id",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-current",
    "aria-pressed",
    "tabindex",
    "type",
    "href",
    "hreflang",
    "datetime",
    "scope",
    "src",
    "alt",
    "width",
    "height",
    "loading",
    "name",
    "value",
    "for",
    "method",
    "hidden",
    "aria-describedby",
    "data-question",
    "data-language",
    "data-when",
    "data-since",
    "data-remains",
    "data-answer",
    "data-format",
    "data-answer-purpose",
    "data-yes",
    "data-no",
    "data-question-text",
    "data-new",
    "data-email",
    "data-step",
    "standing",
    "heading-level",
    "rows",
    "maxlength",
    "checked",
    "open",
    "chat",
    "data-chat",
    "data-name",
    "data-controller",
    "data-declaration",
    "data-version",
    "data-dated",
    "data-kept",
    "data-kept-said",
    "data-basis",
    "data-supplier-keeps",
    "data-messages",
    "data-speaker",
    "data-slot",
    "data-say",
    "data-line",
    "data-is",
    "data-remote",
    "data-when-copy",
    #[cfg(not(target_arch = "wasm32"))]
    "data-published",
    #[cfg(not(target_arch = "wasm32"))]
    "rel",
    #[cfg(not(target_arch = "wasm32"))]
    "shadowrootmode",
    #[cfg(not(target_arch = "wasm32"))]
    "data-personvern-open",
];

/// What has been written: nodes that are done, and elements that are still open around the last of them.
#[derive(Default)]
pub(super) struct Writer {
    nodes: Vec<Node>,
    open: Vec<Open>,
    /// Of the letters that are written, while somebody wants it.
    fingerprint: Option<Fingerprint>,
}

/// A node, and its language where that is not the page's and not marked yet.
struct Node {
    html: Html,
    language: Option<LanguageTag>,
}

/// An element that is not closed yet.
struct Open {
    name: &'static str,
    values: Vec<Option<AttributeOrProperty>>,
    /// What happens when the visitor does something with it.
    listener: Option<Rc<dyn Listener>>,
    /// Where its nodes begin.
    start: usize,
    /// From where on there must be something for the element to be worth showing.
    needed: usize,
}

/// A place in what has been written.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    nodes: usize,
    open: usize,
}

impl Writer {
    /// Begins an element; what is written until it is closed stands in it.
    #[inline(never)]
    pub(super) fn open(&mut self, name: &'static str) {
        let start = self.nodes.len();
        self.open.push(Open::new(name, start));
    }

    /// Begins an element of a class.
    #[inline(never)]
    pub(super) fn open_class(&mut self, name: &'static str, class: &'static str) {
        self.open(name);
        self.set(Attribute::Class, class);
    }

    /// Gives the open element an attribute.
    #[inline(never)]
    pub(super) fn set(&mut self, attribute: Attribute, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.set(attribute, value);
        }
    }

    /// Begins a button, and says what happens when it is clicked.
    #[inline(never)]
    pub(super) fn open_clickable(&mut self, onclick: Callback<MouseEvent>) {
        self.open("button");
        self.set(Attribute::Type, "button");
        if let Some(open) = self.open.last_mut() {
            open.listener = Some(Rc::new(onclick::Wrapper::new(onclick)));
        }
    }

    /// What the open element has so far, a label or a heading, is not worth showing alone.
    #[inline(never)]
    pub(super) fn needs_more(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.needed = self.nodes.len();
        }
    }

    /// Letters, and nothing but letters: markup in them is shown, not obeyed.
    #[inline(never)]
    pub(super) fn letters(&mut self, letters: &str) {
        self.letters_in(letters, None);
    }

    /// Letters in a language, where that is not the page's.
    #[inline(never)]
    pub(super) fn letters_in(&mut self, letters: &str, language: Option<LanguageTag>) {
        if let Some(fingerprint) = &mut self.fingerprint {
            fingerprint.add(letters);
        }
        let html = VNode::VText(VText::new(String::from(letters)));
        self.nodes.push(Node { html, language });
    }

    /// From here on a fingerprint is taken of all letters.
    pub(super) fn begin_fingerprint(&mut self) {
        self.fingerprint = Some(Fingerprint::default());
    }

    /// The fingerprint of all letters since [it was begun](Self::begin_fingerprint).
    pub(super) fn end_fingerprint(&mut self) -> String {
        self.fingerprint.take().unwrap_or_default().written()
    }

    /// Gives the open element an attribute without a value.
    pub(super) fn flag(&mut self, attribute: Attribute) {
        self.set(attribute, "");
    }

    /// A node that was made elsewhere.
    #[inline(never)]
    pub(super) fn node(&mut self, html: Html) {
        self.nodes.push(Node { html, language: None });
    }

    /// Ends the open element.
    ///
    /// A text in another language than the page's that is all there is in the element marks the element; within a line it gets
    /// a `<span>`.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        if let Some([Node { language, .. }]) = self.nodes.get_mut(open.start..) {
            open.mark(language.take());
        }
        let inner = self.cut_from(open.start);
        self.node(open.element(inner));
    }

    /// Ends the open element; one with nothing in it, or nothing but [what needs more](Self::needs_more), is not written at all.
    #[inline(never)]
    pub(super) fn close_unless_empty(&mut self) -> bool {
        let more = self.has_more();
        if more {
            self.close();
        } else if let Some(open) = self.open.pop() {
            self.nodes.truncate(open.start);
        }
        more
    }

    /// Whether the open element has what makes it worth showing.
    pub(super) fn has_more(&self) -> bool {
        self.open.last().is_some_and(|open| self.nodes.len() > open.needed)
    }

    /// An element with nothing in it.
    #[inline(never)]
    pub(super) fn empty(&mut self, name: &'static str) {
        self.open(name);
        self.close();
    }

    /// This place.
    pub(super) fn mark(&self) -> Mark {
        Mark { nodes: self.nodes.len(), open: self.open.len() }
    }

    /// Whether nothing has been written since.
    pub(super) fn is_empty_since(&self, mark: Mark) -> bool {
        self.nodes.len() == mark.nodes
    }

    /// As if nothing had been written since.
    #[inline(never)]
    pub(super) fn take_back(&mut self, mark: Mark) {
        self.nodes.truncate(mark.nodes);
        self.open.truncate(mark.open);
    }

    /// Takes out what has been written since, to be put elsewhere.
    pub(super) fn cut(&mut self, mark: Mark) -> Html {
        self.cut_from(mark.nodes)
    }

    #[inline(never)]
    fn cut_from(&mut self, start: usize) -> Html {
        let mut nodes = Vec::with_capacity(self.nodes.len() - start);
        for node in self.nodes.drain(start..) {
            nodes.push(node.in_line());
        }
        if nodes.len() == 1 { nodes.remove(0) } else { VNode::from(VList::with_children(nodes, None)) }
    }

    /// What has been written since is one thing from now on, in a language where that is not the page's.
    #[inline(never)]
    pub(super) fn together(&mut self, mark: Mark, language: Option<LanguageTag>) {
        let count = self.nodes.len() - mark.nodes;
        if count > 1 || count == 1 && language.is_some() {
            let html = self.cut(mark);
            self.nodes.push(Node { html, language });
        }
    }

    /// What has been written since, as a list; a single entry stands alone.
    #[inline(never)]
    pub(super) fn listed(&mut self, mark: Mark) {
        if self.nodes.len() > mark.nodes + 1 {
            self.bulleted("ul", mark);
        }
    }

    /// What has been written since, as a list, even a single entry; none is nothing.
    #[inline(never)]
    pub(super) fn bulleted(&mut self, name: &'static str, mark: Mark) {
        let entries = self.nodes.split_off(mark.nodes);
        self.open(name);
        for entry in entries {
            self.open("li");
            self.nodes.push(entry);
            self.close();
        }
        self.close_unless_empty();
    }

    /// Everything that has been written.
    pub(super) fn finish(mut self) -> Html {
        self.cut_from(0)
    }
}

impl Node {
    /// Within a line: a `<span>` where the language must be marked.
    #[inline(never)]
    fn in_line(self) -> Html {
        if self.language.is_none() {
            return self.html;
        }
        let mut span = Open::new("span", 0);
        span.mark(self.language);
        span.element(self.html)
    }
}

impl Open {
    fn new(name: &'static str, start: usize) -> Self {
        Self { name, values: Vec::new(), listener: None, start, needed: start }
    }

    /// Marks the language of all that stands in it.
    fn mark(&mut self, language: Option<LanguageTag>) {
        if let Some(language) = language {
            self.set(Attribute::Lang, &language.written());
            self.set(Attribute::Dir, direction(language));
        }
    }

    #[inline(never)]
    fn set(&mut self, attribute: Attribute, value: &str) {
        let place = attribute as usize;
        let places = if place < COMMON { COMMON } else { NAMES.len() };
        if self.values.len() < places {
            self.values.resize(places, None);
        }
        self.values[place] = Some(AttributeOrProperty::Attribute(AttrValue::from(String::from(value))));
    }

    #[inline(never)]
    fn element(self, inner: Html) -> Html {
        let mut tag = VTag::new(self.name);
        if !self.values.is_empty() {
            tag.attributes =
                Attributes::Dynamic { keys: &NAMES[..self.values.len()], values: self.values.into_boxed_slice() };
        }
        if let Some(listener) = self.listener {
            tag.add_listener(listener);
        }
        if let Some(place) = tag.children_mut() {
            *place = inner;
        }
        tag.into()
    }
}

/// The value of `dir`.
pub(super) fn direction(language: LanguageTag) -> &'static str {
    match language.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}
