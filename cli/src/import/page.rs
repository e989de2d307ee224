//! A page of HTML as blocks. What belongs to the site around it (menus, the foot of the page, forms) is left out, with the reason.

use personvern::manifest::link::Link;

use super::block::{Block, Text, escaped};
use super::report::{LeftOut, Reason};
use crate::html::{Element, Id, Kind, Page, parse};

/// What a page was read as.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) blocks: Vec<Block>,
    pub(super) left_out: Vec<LeftOut>,
    /// What stands in `<title>`.
    pub(super) title: String,
    /// What `<html lang>` says.
    pub(super) language: String,
    /// The page's own address, where it says it.
    pub(super) address: Option<String>,
}

/// Nested deeper than this, a page's elements are read for their letters alone.
const DEEPEST: usize = 200;

/// Reads a page.
pub(super) fn read(html: &str) -> Read {
    let page = parse(html);
    let has_main = page.all().any(|(_, node)| matches!(&node.kind, Kind::Element(element) if is_main(element)));
    let outside = has_main.then_some(Reason::Around);
    let mut reader = Reader {
        page: &page,
        read: Read::default(),
        letters: String::new(),
        prose: String::new(),
        links: Vec::new(),
        outside,
        depth: 0,
    };
    reader.children(Page::ROOT);
    reader.flush();
    reader.read
}

fn is_main(element: &Element) -> bool {
    element.name() == "main" || element.attribute("role") == Some("main")
}

struct Reader<'a> {
    page: &'a Page,
    read: Read,
    /// The paragraph that is being read, with and without what is more than letters.
    letters: String,
    prose: String,
    /// The addresses of the links in it.
    links: Vec<String>,
    /// Why what is being read is left out, if it is.
    outside: Option<Reason>,
    depth: usize,
}

impl Reader<'_> {
    fn children(&mut self, id: Id) {
        self.depth += 1;
        for child in &self.page.node(id).children {
            self.node(*child);
        }
        self.depth -= 1;
    }

    fn node(&mut self, id: Id) {
        match &self.page.node(id).kind {
            Kind::Text(text) => self.say(text),
            Kind::Element(_) if self.depth > DEEPEST => {
                let text = self.all_letters(id);
                self.say(&text);
            }
            Kind::Element(element) => self.element(id, element),
            Kind::Root | Kind::Comment => {}
        }
    }

    fn element(&mut self, id: Id, element: &Element) {
        let role = element.attribute("role").unwrap_or_default();
        let hidden = element.attribute("hidden").is_some() || element.attribute("aria-hidden") == Some("true");
        match element.name() {
            "script" | "style" | "template" | "noscript" | "svg" | "math" | "link" | "canvas" | "object" | "iframe"
            | "video" | "audio" => {}
            "title" => self.read.title = self.all_letters(id),
            "html" => {
                element.attribute("lang").unwrap_or_default().clone_into(&mut self.read.language);
                self.children(id);
            }
            "meta" if element.attribute("property") == Some("og:url") => {
                self.read.address = element.attribute("content").map(str::to_owned);
            }
            _ if is_main(element) => self.within(None, id),
            _ if hidden => self.within(Some(Reason::Hidden), id),
            "nav" => self.within(Some(Reason::Menu), id),
            "footer" | "aside" | "dialog" => self.within(Some(Reason::Around), id),
            "form" | "button" | "select" | "textarea" | "fieldset" => self.within(Some(Reason::Form), id),
            _ if matches!(role, "navigation" | "menu" | "menubar") => self.within(Some(Reason::Menu), id),
            _ if matches!(role, "banner" | "contentinfo" | "search" | "complementary" | "dialog") => {
                self.within(Some(Reason::Around), id);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name().as_bytes()[1] - b'0';
                self.heading(id, level);
            }
            "summary" => self.heading(id, 3),
            "ul" | "ol" if !self.holds(id, &["h1", "h2", "h3", "h4", "table"]) => self.list(id, element.name() == "ol"),
            "dl" => self.terms(id),
            "table" if !self.holds(id, &["h1", "h2", "h3", "ul", "ol", "table", "form"]) => self.table(id),
            "br" => {
                self.letters.push('\n');
                self.prose.push('\n');
            }
            "a" => self.link(id, element),
            "strong" | "b" => self.emphasis(id, "**"),
            "em" | "i" => self.emphasis(id, "*"),
            "img" => self.picture(element),
            "span" | "time" | "abbr" | "small" | "sup" | "sub" | "u" | "cite" | "q" | "code" | "mark" | "font"
            | "label" | "dfn" | "kbd" | "var" | "bdi" | "bdo" | "wbr" | "s" | "del" | "ins" => self.children(id),
            _ => {
                self.flush();
                self.children(id);
                self.flush();
            }
        }
    }

    /// Letters, with blanks as blanks: the line breaks of the file are none of the page.
    fn say(&mut self, text: &str) {
        let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        self.prose.push_str(&escaped(&text));
        self.letters.push_str(&text);
    }

    /// Reads what is left out for a reason, or taken again.
    fn within(&mut self, reason: Option<Reason>, id: Id) {
        self.flush();
        let before = std::mem::replace(&mut self.outside, reason);
        self.children(id);
        self.flush();
        self.outside = before;
    }

    /// Ends the paragraph.
    fn flush(&mut self) {
        let text = self.taken();
        if !text.is_empty() {
            self.put(Block::Paragraph(text));
        }
    }

    /// The paragraph. An address that could not be written into it is told.
    fn taken(&mut self) -> Text {
        let text = Text::rich(&std::mem::take(&mut self.letters), &std::mem::take(&mut self.prose));
        for address in std::mem::take(&mut self.links) {
            if self.outside.is_none() && !text.prose.contains(&["](", &address, ")"].concat()) {
                self.read.left_out.push(LeftOut { text: address, reason: Reason::Address });
            }
        }
        text
    }

    fn put(&mut self, block: Block) {
        match self.outside {
            Some(reason) => self.read.left_out.push(LeftOut { text: block.letters(), reason }),
            None => self.read.blocks.push(block),
        }
    }

    /// What an element says in one line, read apart from what is around it.
    fn line(&mut self, id: Id) -> Text {
        let around = (std::mem::take(&mut self.letters), std::mem::take(&mut self.prose));
        self.inline(id);
        let text = self.taken();
        (self.letters, self.prose) = around;
        text
    }

    /// The letters of an element and all in it, with a blank where a block ends.
    fn inline(&mut self, id: Id) {
        self.depth += 1;
        for child in &self.page.node(id).children {
            match self.page.element(*child).map(Element::name) {
                Some(
                    "p" | "div" | "li" | "dd" | "dt" | "section" | "td" | "th" | "tr" | "ul" | "ol" | "button" | "form"
                    | "label",
                ) if self.depth < DEEPEST => {
                    self.say(" ");
                    self.inline(*child);
                    self.say(" ");
                }
                Some("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                    let text = self.all_letters(*child);
                    self.say(" ");
                    self.say(&text);
                    self.say(" ");
                }
                _ => self.node(*child),
            }
        }
        self.depth -= 1;
    }

    fn heading(&mut self, id: Id, level: u8) {
        self.flush();
        // A title has neither emphasis nor lines.
        let text = Text::plain(&self.all_letters(id).replace('\n', " "));
        if !text.is_empty() {
            self.put(Block::Heading(level, text));
        }
    }

    /// A list; one within it goes on with items of its own.
    fn list(&mut self, id: Id, ordered: bool) {
        self.flush();
        let mut items = Vec::new();
        self.items(id, &mut items);
        // A list of places on the same page is its list of contents.
        let links =
            |id: Id| self.page.element(id).is_some_and(|it| it.attribute("href").is_some_and(|to| to.starts_with('#')));
        let anchors = self.descendants(id).filter(|it| links(*it)).count();
        if !items.is_empty() && anchors == items.len() {
            let left = items.iter().map(|item| LeftOut { text: item.letters.clone(), reason: Reason::Contents });
            self.read.left_out.extend(left);
        } else if !items.is_empty() {
            self.put(Block::List { ordered, items });
        }
    }

    fn items(&mut self, id: Id, items: &mut Vec<Text>) {
        for child in self.page.node(id).children.clone() {
            let lists: Vec<Id> = self.page.node(child).children.clone();
            let is_list = |it: &Id| self.page.element(*it).is_some_and(|it| matches!(it.name(), "ul" | "ol"));
            if is_list(&child) {
                self.items(child, items);
                continue;
            }
            let around = (std::mem::take(&mut self.letters), std::mem::take(&mut self.prose));
            if self.page.element(child).is_some() {
                for part in &lists {
                    if !is_list(part) {
                        self.part(*part);
                    }
                }
            } else {
                self.node(child);
            }
            let text = self.taken();
            (self.letters, self.prose) = around;
            if !text.is_empty() {
                items.push(text);
            }
            for list in lists.iter().filter(|it| is_list(it)) {
                self.items(*list, items);
            }
        }
    }

    /// A part of an item: a block in it is no paragraph of the page.
    fn part(&mut self, id: Id) {
        if self
            .page
            .element(id)
            .is_some_and(|it| matches!(it.name(), "p" | "div" | "section" | "label" | "form" | "button"))
        {
            self.say(" ");
            self.inline(id);
            self.say(" ");
        } else {
            self.node(id);
        }
    }

    fn terms(&mut self, id: Id) {
        self.flush();
        let (mut terms, mut term): (Vec<(Text, Text)>, Text) = (Vec::new(), Text::default());
        let parts: Vec<Id> = self.descendants(id).collect();
        for part in parts {
            match self.page.element(part).map(Element::name) {
                Some("dt") => {
                    if !term.is_empty() {
                        self.put(Block::Paragraph(std::mem::take(&mut term)));
                    }
                    term = self.line(part);
                }
                Some("dd") => {
                    let text = self.line(part);
                    match (std::mem::take(&mut term), terms.last_mut()) {
                        (term, Some((_, last))) if term.is_empty() => *last = Text::joined(&[last.clone(), text]),
                        (term, None) if term.is_empty() => self.put(Block::Paragraph(text)),
                        (term, _) => terms.push((term, text)),
                    }
                }
                _ => {}
            }
        }
        if !terms.is_empty() {
            self.put(Block::Terms(terms));
        }
        if !term.is_empty() {
            self.put(Block::Paragraph(term));
        }
    }

    fn table(&mut self, id: Id) {
        self.flush();
        let (mut caption, mut rows) = (None, Vec::new());
        let parts: Vec<Id> = self.descendants(id).collect();
        for part in parts {
            match self.page.element(part).map(Element::name) {
                Some("caption") => caption = Some(self.line(part)).filter(|text| !text.is_empty()),
                Some("tr") => {
                    let cells: Vec<Id> = self.page.node(part).children.clone();
                    let is_cell = |it: &Id| self.page.element(*it).is_some_and(|it| matches!(it.name(), "td" | "th"));
                    let cells: Vec<Text> = cells.iter().filter(|it| is_cell(it)).map(|cell| self.line(*cell)).collect();
                    if cells.iter().any(|cell| !cell.is_empty()) {
                        rows.push(cells);
                    }
                }
                _ => {}
            }
        }
        if caption.is_some() || !rows.is_empty() {
            self.put(Block::Table { caption, rows });
        }
    }

    fn link(&mut self, id: Id, element: &Element) {
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

    fn emphasis(&mut self, id: Id, sign: &str) {
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

    fn picture(&mut self, element: &Element) {
        let description = super::block::tidy(element.attribute("alt").unwrap_or_default());
        if !description.is_empty() {
            self.read.left_out.push(LeftOut { text: description, reason: self.outside.unwrap_or(Reason::Picture) });
        }
    }

    /// Everything below a node, in order.
    fn descendants(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut open: Vec<Id> = self.page.node(id).children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(self.page.node(next).children.iter().rev());
            Some(next)
        })
    }

    fn holds(&self, id: Id, names: &[&str]) -> bool {
        self.descendants(id).any(|it| self.page.element(it).is_some_and(|it| names.contains(&it.name())))
    }

    /// All letters below a node that a reader sees.
    fn all_letters(&self, id: Id) -> String {
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
