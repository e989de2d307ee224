//! A page of HTML as blocks. What belongs to the site around it (menus, the foot of the page, forms) is left out, with the reason.

mod inlines;
mod lists;
mod looking;
mod looks;
mod opened;

use super::block::{Block, Text, escaped};
use super::report::{LeftOut, Reason};
use crate::html::{Element, Id, Kind, Page, parse};
use opened::Opened;

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
    let is_title = |kind: &Kind| matches!(kind, Kind::Element(element) if element.name() == "h1");
    let titles = page.all().filter(|(_, node)| is_title(&node.kind)).count();
    let mut reader = Reader {
        page: &page,
        read: Read::default(),
        letters: String::new(),
        prose: String::new(),
        links: Vec::new(),
        outside,
        titles,
        before_title: titles > 0,
        level: 1,
        opened: Opened::of(&page),
        depth: 0,
    };
    reader.children(Page::ROOT);
    reader.flush();
    let mut read = reader.read;
    read.blocks = looks::read(read.blocks);
    read
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
    /// How many titles the page has.
    titles: usize,
    /// Whether its first title is still to come.
    before_title: bool,
    /// The level of the heading that was read last.
    level: u8,
    opened: Opened,
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
            "link" if element.attribute("rel") == Some("canonical") => {
                let address = element.attribute("href").map(str::to_owned);
                self.read.address = self.read.address.take().or(address);
            }
            "script" | "style" | "template" | "svg" | "math" | "link" => {}
            "iframe" | "object" | "video" | "audio" | "canvas" => self.embedded(id, element),
            "noscript" => self.without_script(id),
            "title" => self.read.title = self.all_letters(id),
            "html" => {
                element.attribute("lang").unwrap_or_default().clone_into(&mut self.read.language);
                self.children(id);
            }
            "meta" if element.attribute("property") == Some("og:url") => {
                self.read.address = element.attribute("content").map(str::to_owned);
            }
            _ if is_main(element) => self.within(None, id),
            _ if hidden && !self.opened.is_panel(id) => self.within(Some(Reason::Hidden), id),
            "nav" => self.within(Some(Reason::Menu), id),
            "footer" if self.dates_the_text(id) => self.block(id),
            "footer" | "aside" | "dialog" => self.within(Some(Reason::Around), id),
            "header" if self.is_sites_own(id) => self.within(Some(Reason::Around), id),
            "div" | "section" if self.is_around(id, element) => self.within(Some(Reason::Around), id),
            "div" | "ul" | "ol" | "section" | "p" if self.is_menu(id, element) => self.within(Some(Reason::Menu), id),
            _ if self.opened.is_button(id) => self.heading(id, self.below()),
            "form" | "button" | "select" | "textarea" | "fieldset" => self.within(Some(Reason::Form), id),
            _ if matches!(role, "navigation" | "menu" | "menubar") => self.within(Some(Reason::Menu), id),
            _ if matches!(role, "banner" | "contentinfo" | "search" | "complementary" | "dialog") => {
                self.within(Some(Reason::Around), id);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name().as_bytes()[1] - b'0';
                self.before_title &= level > 1;
                if self.outside.is_none() {
                    self.level = level;
                }
                self.heading(id, level);
            }
            "summary" => self.heading(id, self.below()),
            "ul" | "ol" if !self.holds(id, &["h1", "h2", "h3", "h4", "table"]) => self.list(id, element.name() == "ol"),
            "dl" => self.terms(id),
            "table" if self.is_table(id) => self.table(id),
            "br" => {
                self.letters.push('\n');
                self.prose.push('\n');
            }
            "a" => self.link(id, element),
            "strong" | "b" => self.emphasis(id, "**"),
            "em" | "i" => self.emphasis(id, "*"),
            "img" => self.picture(element),
            "span" | "time" | "abbr" | "small" | "sup" | "sub" | "u" | "cite" | "q" | "code" | "mark" | "font"
            | "label" | "dfn" | "kbd" | "var" | "bdi" | "bdo" | "wbr" | "s" | "del" | "ins" | "big" | "tt" | "samp"
            | "strike" | "nobr" | "acronym" | "data" | "ruby" | "rt" | "rp" => self.children(id),
            // `<o:p>`: what a word processor has left in the middle of a sentence.
            name if name.contains(':') => self.children(id),
            _ => self.block(id),
        }
    }

    fn block(&mut self, id: Id) {
        self.flush();
        self.children(id);
        self.flush();
    }

    /// The level of what is opened below the last heading.
    fn below(&self) -> u8 {
        (self.level + 1).min(6)
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
}
