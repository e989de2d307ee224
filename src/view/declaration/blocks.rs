//! The pieces of a section: paragraphs, lists, tables, notices, pictures, and facts in their places.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::facts;
use super::feedback::{AnswerHandler, FeedbackBox};
use crate::manifest::Text;
use crate::manifest::section::{Block, Image, Notice, Table, Term, Tone};
use crate::view::telling::Telling;

/// Blocks in order. `telling` is at the level of a heading within the section.
pub(super) fn draw(blocks: &[Block], telling: &Telling, on_answer: &AnswerHandler) -> Vec<Html> {
    let mut drawn = Vec::with_capacity(blocks.len());
    // A heading waits for something to stand over.
    let mut heading = None;
    for block in blocks {
        if let Block::Heading(text) = block {
            heading = telling.text(text).map(|shown| telling.heading(shown, None));
        } else if let Some(html) = self::block(block, telling, on_answer) {
            drawn.extend(heading.take().map(Html::from));
            drawn.push(html);
        }
    }
    drawn
}

fn block(block: &Block, telling: &Telling, on_answer: &AnswerHandler) -> Option<Html> {
    match block {
        Block::Text(text) => telling.text(text).map(|shown| shown.element("p")),
        Block::List(items) => list("ul", items, telling),
        Block::Steps(items) => list("ol", items, telling),
        Block::Heading(_) => None,
        Block::Table(content) => table(content, telling),
        Block::Terms(entries) => terms(entries, telling),
        Block::Notice(content) => notice(content, telling),
        Block::Image(content) => Some(image(content, telling)),
        Block::Fact(fact) => facts::draw(fact, telling),
        Block::Feedback(content) => {
            let question = content.question.as_ref().and_then(|question| telling.letters(question));
            let email = content.email.as_ref().map(|email| AttrValue::from(email.as_str().to_owned()));
            Some(html! {
                <FeedbackBox vocabulary={telling.vocabulary.clone()} {question} {email} id={telling.id("tilbakemelding")} on_answer={on_answer.clone()} />
            })
        }
    }
}

fn list(name: &'static str, items: &[Text], telling: &Telling) -> Option<Html> {
    let items: Vec<Html> = items.iter().filter_map(|item| telling.text(item)).map(|shown| shown.element("li")).collect();
    if items.is_empty() {
        return None;
    }
    let mut list = VTag::new(name);
    list.add_children(items);
    Some(list.into())
}

/// A table that can be read at 320 px: it scrolls within a region of its own, which the keyboard reaches.
pub(super) fn scrolling(caption: String, table: Html) -> Html {
    html! { <div class="pv-table" role="region" aria-label={caption} tabindex="0">{ table }</div> }
}

fn table(content: &Table, telling: &Telling) -> Option<Html> {
    let caption = telling.text(&content.caption)?;
    let label = telling.letters(&content.caption).unwrap_or_default();
    if content.rows.is_empty() {
        return None;
    }
    let cell = |text: &Text, name: &'static str, scope: Option<&'static str>| {
        let mut cell = VTag::new(name);
        if let Some(scope) = scope {
            cell.add_attribute("scope", scope);
        }
        if let Some(shown) = telling.text(text) {
            shown.mark(&mut cell);
            cell.add_child(shown.html);
        }
        Html::from(cell)
    };
    let table = html! {
        <table>
            { caption.element("caption") }
            <thead><tr>{ for content.columns.iter().map(|text| cell(text, "th", Some("col"))) }</tr></thead>
            <tbody>
                { for content.rows.iter().map(|row| html! {
                    <tr>{ for row.iter().enumerate().map(|(at, text)| if at == 0 { cell(text, "th", Some("row")) } else { cell(text, "td", None) }) }</tr>
                }) }
            </tbody>
        </table>
    };
    Some(scrolling(label, table))
}

fn terms(entries: &[Term], telling: &Telling) -> Option<Html> {
    let rows: Vec<Html> = entries
        .iter()
        .filter_map(|entry| {
            let (term, text) = (telling.text(&entry.term)?, telling.text(&entry.text)?);
            Some(html! { <div class="pv-row"><dt>{ term.element("dfn") }</dt>{ text.element("dd") }</div> })
        })
        .collect();
    (!rows.is_empty()).then(|| html! { <dl class="pv-facts">{ for rows }</dl> })
}

fn notice(content: &Notice, telling: &Telling) -> Option<Html> {
    let text = telling.text(&content.text)?;
    let title = content.title.as_ref().and_then(|title| telling.text(title));
    let class = if content.tone == Some(Tone::Warning) { "pv-notice pv-warning" } else { "pv-notice" };
    Some(html! {
        <div {class}>
            if let Some(title) = title { <p class="pv-notice-title">{ title.element("strong") }</p> }
            { text.element("p") }
        </div>
    })
}

fn image(content: &Image, telling: &Telling) -> Html {
    let alt = telling.letters(&content.alt).unwrap_or_default();
    let caption = content.caption.as_ref().and_then(|caption| telling.text(caption));
    html! {
        <figure>
            <img src={content.src.as_str().to_owned()} {alt} width={content.width.to_string()} height={content.height.to_string()} loading="lazy" />
            if let Some(caption) = caption { { caption.element("figcaption") } }
        </figure>
    }
}
