//! Words that are explained, and the laws behind the declaration.

use yew::prelude::*;

use crate::language::Word;
use crate::manifest::reference::FactRef;
use crate::manifest::rights::{Definition, Law, LawStatus};
use crate::view::inline::link;
use crate::view::markup::{element, plain, tag, together};
use crate::view::rows::described;
use crate::view::telling::{Shown, Telling, bulleted};

/// Words and what they mean.
pub(super) fn definitions(definitions: &[Definition], telling: &Telling) -> Option<Html> {
    let mut rows = Vec::new();
    for definition in definitions {
        let (Some(term), Some(text)) = (telling.text(Some(definition.term())), telling.text(Some(definition.text()))) else { continue };
        let mut meaning = vec![text.inline()];
        meaning.extend(telling.list(definition.examples()).map(|list| element("div", vec![list])));
        let term = element("dt", vec![term.element("dfn")]);
        rows.push(tag("div", vec![term, element("dd", meaning)]).class("pv-row").into());
    }
    described(rows)
}

/// The laws that these references name, as one list.
pub(in crate::view::declaration) fn chosen(named: &[FactRef], telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for reference in named {
        for law in telling.facts.laws().iter().filter(|law| reference.id.is_none_or(|id| law.id() == id)) {
            entries.extend(self::law(law, telling));
        }
    }
    bulleted("ul", entries)
}

fn law(law: Law, telling: &Telling) -> Option<Shown> {
    let mut nodes = vec![name(law, telling)?];
    if law.status() == Some(LawStatus::Repealed) {
        let mut told = vec![telling.say(Word::LawRepealed).inline(), plain(".")];
        if let Some(other) = law.replaced_by() {
            let known = telling.facts.law(other.as_str());
            let other = known.and_then(|law| titled(law, telling)).unwrap_or_else(|| other.as_str().to_owned());
            told.extend([plain(" "), telling.tell(Word::LawReplacedBy, &[("law", &other)]).inline(), plain(".")]);
        }
        nodes.push(element("div", told));
    }
    nodes.extend(telling.dated(Word::AppliesFrom, law.in_force()).map(|shown| shown.element("div")));
    nodes.extend(telling.text(law.description()).map(|text| text.element("div")));
    Some(Shown::neutral(together(nodes)))
}

/// «Personopplysningsloven § 12» in letters.
fn titled(law: Law, telling: &Telling) -> Option<String> {
    let name = telling.letters(Some(law.name()))?;
    Some(match law.section() {
        Some(section) => [&name, " ", section.as_str()].concat(),
        None => name,
    })
}

/// «Ekomloven § 3-15 (lovdata.no)».
fn name(law: Law, telling: &Telling) -> Option<Html> {
    let mut nodes = vec![telling.text(Some(law.name()))?.inline()];
    nodes.extend(law.section().map(|section| plain([" ", section.as_str()].concat())));
    let name = together(nodes);
    Some(match law.url() {
        Some(url) => link(name, url, telling),
        None => name,
    })
}

/// A Norwegian law that gives a legal basis: one of the manifest's, or a plain name.
pub(super) fn national_law(text: &str, telling: &Telling) -> Html {
    telling.facts.law(text).and_then(|law| name(law, telling)).unwrap_or_else(|| plain(text.to_owned()))
}
