//! The whole declaration as plain text: what the page shows, without what only works on a page.
//!
//! It is drawn as HTML first, by the widget's own views, so that nothing is told in a way of its own here.

use std::rc::Rc;

use personvern::language::LanguageTag;
use personvern::manifest::assembly::Assembled;
use personvern::view::declaration::{DeclarationProps, What};
use personvern::view::native::declaration_html;

use crate::Failure;
use crate::html::{Element, Id, Kind, Page, parse};

/// The text in a language.
pub(super) fn of(page: &Rc<Assembled>, language: LanguageTag) -> Result<String, Failure> {
    let props = DeclarationProps {
        page: Rc::clone(page),
        language,
        heading_level: 1,
        instance: 1,
        language_pages: Vec::new(),
        what: What::Declaration,
        choices_stylesheet: None,
        on_answer: yew::Callback::noop(),
        on_rendered: yew::Callback::noop(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let html = runtime.block_on(declaration_html(props));
    let page = parse(&html);
    let mut writer = Writer { page: &page, out: String::new(), line: String::new(), indent: 0, mark: None };
    writer.children(Page::ROOT);
    writer.end_line();
    Ok(writer.out)
}

/// Writes line by line. Letters gather in a line until something that is a block of its own begins or ends.
struct Writer<'a> {
    page: &'a Page,
    out: String,
    line: String,
    indent: usize,
    /// What stands before the next line: a list's sign.
    mark: Option<String>,
}

impl Writer<'_> {
    fn children(&mut self, id: Id) {
        for child in &self.page.node(id).children {
            match &self.page.node(*child).kind {
                Kind::Text(text) => self.line.push_str(text),
                Kind::Element(element) => self.element(*child, element),
                Kind::Root | Kind::Comment => {}
            }
        }
    }

    fn element(&mut self, id: Id, element: &Element) {
        match element.name() {
            // The choice of language and the list of sections are ways about the page; what is hidden, asked or clicked is not told.
            "nav" | "button" | "form" | "personvern-choices" | "head" => {}
            _ if element.attribute("hidden").is_some() => {}
            "h1" => self.heading(id, Some('=')),
            "h2" => self.heading(id, Some('-')),
            "h3" | "h4" | "h5" | "h6" => self.heading(id, None),
            "ul" => self.list(id, |_| "- ".into()),
            "ol" => self.list(id, |number| format!("{number}. ")),
            "dt" => {
                self.end_line();
                self.children(id);
                self.line.push(':');
                self.end_line();
            }
            "dd" => self.indented(id),
            "tr" => self.row(id),
            "a" => self.link(id, element),
            "br" => self.end_line(),
            "img" => self.line.push_str(element.attribute("alt").unwrap_or_default()),
            "p" | "div" | "section" | "article" | "dl" | "table" | "caption" | "figure" | "figcaption" | "details"
            | "summary" | "address" | "li" => {
                self.end_line();
                self.children(id);
                self.end_line();
            }
            _ => self.children(id),
        }
    }

    fn heading(&mut self, id: Id, rule: Option<char>) {
        self.end_line();
        self.children(id);
        let text = collapsed(&self.line);
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.end_line();
        if let Some(rule) = rule {
            self.line.extend(std::iter::repeat_n(rule, text.chars().count()));
            self.end_line();
        }
    }

    fn list(&mut self, id: Id, mark: fn(usize) -> String) {
        self.end_line();
        let items = self.page.node(id).children.iter().filter(|child| self.page.element(**child).is_some());
        for (at, item) in items.enumerate() {
            self.mark = Some(mark(at + 1));
            self.indented(*item);
            self.mark = None;
        }
    }

    fn indented(&mut self, id: Id) {
        self.end_line();
        self.indent += 2;
        self.children(id);
        self.end_line();
        self.indent -= 2;
    }

    /// The cells of a row in one line.
    fn row(&mut self, id: Id) {
        self.end_line();
        let mut cells = Vec::new();
        for cell in &self.page.node(id).children {
            self.children(*cell);
            cells.push(collapsed(&std::mem::take(&mut self.line)));
        }
        self.line = cells.join(" | ");
        self.end_line();
    }

    /// A link's address stands behind it, unless the text says it already.
    fn link(&mut self, id: Id, element: &Element) {
        let before = self.line.len();
        self.children(id);
        let href = element.attribute("href").unwrap_or_default();
        let address = href.strip_prefix("mailto:").or_else(|| href.strip_prefix("tel:")).unwrap_or(href);
        let said = self.line.get(before..).unwrap_or_default();
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let same = said.contains(address) || (href.starts_with("tel:") && digits(address).ends_with(&digits(said)));
        if !same && !href.starts_with('#') {
            self.line.push_str(&[" (", address, ")"].concat());
        }
    }

    fn end_line(&mut self) {
        let text = collapsed(&std::mem::take(&mut self.line));
        if text.is_empty() {
            return;
        }
        let mark = self.mark.take().unwrap_or_default();
        let indent = self.indent - mark.chars().count().min(self.indent);
        self.out.push_str(&" ".repeat(indent));
        self.out.push_str(&mark);
        self.out.push_str(&text);
        self.out.push('\n');
    }
}

/// Blanks as one, none at the ends.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
