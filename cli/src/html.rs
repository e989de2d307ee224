//! A page of HTML as a tree, read as a browser reads it: html5ever parses, this keeps what it finds.
//!
//! Nodes lie side by side and know each other by number, so that a page of any depth is walked and dropped without recursion.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};
use std::sync::LazyLock;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, parse_document};

/// A node's number.
pub type Id = usize;

/// A page.
#[derive(Debug)]
pub struct Page {
    nodes: Vec<Node>,
    /// What the standard calls a parse error, in order.
    pub errors: Vec<String>,
}

/// A node of it.
#[derive(Debug)]
pub struct Node {
    parent: Option<Id>,
    /// What stands in it, in order.
    pub children: Vec<Id>,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// The page itself, or what stands in a template.
    Root,
    /// Letters.
    Text(String),
    /// An element.
    Element(Element),
    /// A comment, or something that HTML treats as one.
    Comment,
}

/// An element.
#[derive(Debug)]
pub struct Element {
    name: QualName,
    attributes: Vec<Attribute>,
    /// Where what stands in a template hangs.
    template: Option<Id>,
}

impl Element {
    /// Its name, in small letters for HTML's own elements.
    pub fn name(&self) -> &str {
        &self.name.local
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Names and values.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }
}

/// Reads a page; whatever it is, something is made of it.
pub fn parse(text: &str) -> Page {
    let tree = Tree { nodes: RefCell::new(vec![Node::new(Kind::Root)]), ..Tree::default() };
    parse_document(tree, ParseOpts::default()).one(text)
}

impl Page {
    /// Its first node.
    pub const ROOT: Id = 0;

    /// The node of a number that this page gave.
    pub fn node(&self, id: Id) -> &Node {
        &self.nodes[id]
    }

    /// The element of that number, if it is one.
    pub fn element(&self, id: Id) -> Option<&Element> {
        if let Kind::Element(element) = &self.nodes[id].kind { Some(element) } else { None }
    }

    /// What an element stands in.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.nodes[id].parent
    }

    /// What stands in a template.
    pub fn template(&self, id: Id) -> Option<Id> {
        self.element(id)?.template
    }

    /// All nodes, also those in templates, in the order in which they were made.
    pub fn all(&self) -> impl Iterator<Item = (Id, &Node)> {
        self.nodes.iter().enumerate()
    }
}

impl Node {
    fn new(kind: Kind) -> Self {
        Self { parent: None, children: Vec::new(), kind }
    }
}

/// The tree while it grows.
#[derive(Debug, Default)]
struct Tree {
    nodes: RefCell<Vec<Node>>,
    errors: RefCell<Vec<String>>,
}

/// What a node that is no element is called.
static NAMELESS: LazyLock<QualName> = LazyLock::new(|| QualName::new(None, Namespace::from(""), LocalName::from("")));

impl Tree {
    fn make(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(kind));
        nodes.len() - 1
    }

    /// Puts a node, or letters, among the children of another; letters beside letters become one.
    fn put(&self, parent: Id, at: usize, child: NodeOrText<Id>) {
        match child {
            NodeOrText::AppendNode(id) => {
                self.remove_from_parent(&id);
                let mut nodes = self.nodes.borrow_mut();
                let at = at.min(nodes[parent].children.len());
                nodes[parent].children.insert(at, id);
                nodes[id].parent = Some(parent);
            }
            NodeOrText::AppendText(text) => {
                let before = at.checked_sub(1).and_then(|at| self.nodes.borrow()[parent].children.get(at).copied());
                if let Some(before) = before
                    && let Kind::Text(letters) = &mut self.nodes.borrow_mut()[before].kind
                {
                    letters.push_str(&text);
                    return;
                }
                let id = self.make(Kind::Text(text.to_string()));
                self.put(parent, at, NodeOrText::AppendNode(id));
            }
        }
    }

    fn count(&self, parent: Id) -> usize {
        self.nodes.borrow()[parent].children.len()
    }

    /// Parent and place among its children.
    fn place(&self, id: Id) -> Option<(Id, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes[id].parent?;
        // From the end: what is moved or taken away was mostly put there last.
        let at = nodes[parent].children.iter().rposition(|child| *child == id)?;
        Some((parent, at))
    }
}

impl TreeSink for Tree {
    type Handle = Id;
    type Output = Page;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Page {
        Page { nodes: self.nodes.into_inner(), errors: self.errors.into_inner() }
    }

    fn parse_error(&self, message: Cow<'static, str>) {
        self.errors.borrow_mut().push(message.into_owned());
    }

    fn get_document(&self) -> Id {
        Page::ROOT
    }

    fn elem_name<'a>(&'a self, id: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[*id].kind {
            Kind::Element(element) => &element.name,
            _ => &*NAMELESS,
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let template = flags.template.then(|| self.make(Kind::Root));
        self.make(Kind::Element(Element { name, attributes, template }))
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.make(Kind::Comment)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.make(Kind::Comment)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put(*parent, self.count(*parent), child);
    }

    fn append_based_on_parent_node(&self, element: &Id, before: &Id, child: NodeOrText<Id>) {
        if self.nodes.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(before, child);
        }
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        if let NodeOrText::AppendNode(id) = &child {
            self.remove_from_parent(id);
        }
        if let Some((parent, at)) = self.place(*sibling) {
            self.put(parent, at, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, id: &Id) -> Id {
        match &self.nodes.borrow()[*id].kind {
            Kind::Element(Element { template: Some(contents), .. }) => *contents,
            _ => *id,
        }
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, id: &Id, attributes: Vec<Attribute>) {
        if let Kind::Element(element) = &mut self.nodes.borrow_mut()[*id].kind {
            for attribute in attributes {
                if element.attributes.iter().all(|known| known.name != attribute.name) {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, id: &Id) {
        if let Some((parent, at)) = self.place(*id) {
            let mut nodes = self.nodes.borrow_mut();
            nodes[parent].children.remove(at);
            nodes[*id].parent = None;
        }
    }

    fn reparent_children(&self, id: &Id, parent: &Id) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*id].children);
        for child in &children {
            nodes[*child].parent = Some(*parent);
        }
        nodes[*parent].children.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, Kind, Page, parse};
    use proptest::prelude::*;

    fn shown(page: &Page, id: Id) -> String {
        let children: String = page.node(id).children.iter().map(|child| shown(page, *child)).collect();
        match &page.node(id).kind {
            Kind::Root => children,
            Kind::Text(text) => text.clone(),
            Kind::Element(element) => {
                let inside = page.template(id).map(|contents| shown(page, contents)).unwrap_or_default();
                format!("<{}>{children}{inside}</>", element.name())
            }
            Kind::Comment => String::new(),
        }
    }

    #[test]
    fn a_page_is_read_as_browsers_do() {
        for (html, tree) in [
            ("<p>a<p>b &amp; c", "<html><head></><body><p>a</><p>b & c</></></>"),
            ("<table>a<tr><td>b</table>", "<html><head></><body>a<table><tbody><tr><td>b</></></></></></>"),
            ("<b>1<p>2</b>3</p>", "<html><head></><body><b>1</><p><b>2</>3</></></>"),
            ("<template><i>x</i></template>", "<html><head><template><i>x</></></><body></></>"),
            ("", "<html><head></><body></></>"),
        ] {
            let page = parse(html);
            assert_eq!(shown(&page, Page::ROOT), tree);
        }
        assert!(parse("<!doctype html><title>x</title><p>y").errors.is_empty());
        assert!(!parse("<!doctype html><title>x</title></p><b><i></b>").errors.is_empty());
    }

    proptest! {
        #[test]
        fn anything_is_a_page(html in "(<(/?)(b|p|table|tr|td|a|i|div|template|select|option|svg|math|script)>|x| |&|<!--){0,40}") {
            let page = parse(&html);
            prop_assert!(shown(&page, Page::ROOT).starts_with("<html>"));
        }
    }
}
