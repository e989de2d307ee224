//! Words that are explained, and the laws behind the declaration.

use yew::prelude::*;

use crate::language::Word;
use crate::manifest::rights::{Definition, Law, LawStatus};
use crate::view::inline::{link, plain};
use crate::view::telling::{Entry, Telling, fragment, listed};

/// Words and what they mean.
pub(super) fn definitions(definitions: &[&Definition], telling: &Telling) -> Option<Html> {
    let rows: Vec<Html> = definitions
        .iter()
        .filter_map(|definition| {
            let (term, text) = (telling.text(&definition.term)?, telling.text(&definition.text)?);
            let examples = telling.list(&definition.examples);
            Some(html! { <div class="pv-row"><dt>{ term.element("dfn") }</dt><dd>{ text.inline() }{ for examples.map(|list| html! { <div>{ list }</div> }) }</dd></div> })
        })
        .collect();
    (!rows.is_empty()).then(|| html! { <dl class="pv-facts">{ for rows }</dl> })
}

/// Acts and regulations.
pub(super) fn laws(laws: &[&Law], telling: &Telling) -> Option<Html> {
    listed(laws.iter().filter_map(|law| self::law(law, telling)).map(Entry::from).collect()).map(|list| html! { <div class="pv-laws">{ list }</div> })
}

fn law(law: &Law, telling: &Telling) -> Option<Html> {
    let name = name(law, telling)?;
    let status = (law.status == Some(LawStatus::Repealed)).then(|| {
        let repealed = telling.say(Word::LawRepealed).inline();
        let instead = law.replaced_by.as_ref().map(|other| {
            let other = telling.facts.law(other.as_str()).and_then(|law| telling.letters(&law.name)).unwrap_or_else(|| other.as_str().to_owned());
            fragment([plain(". "), telling.tell(Word::LawReplacedBy, &[("law", &other)]).inline()])
        });
        html! { <div>{ repealed }{ for instead }</div> }
    });
    let in_force = law.in_force.as_ref().map(|time| telling.tell_with(Word::AppliesFrom, "date", &telling.time(time)).element("div"));
    let description = law.description.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("div"));
    Some(fragment([name].into_iter().chain(status).chain(in_force).chain(description)))
}

/// «Ekomloven § 3-15 (lovdata.no)».
fn name(law: &Law, telling: &Telling) -> Option<Html> {
    let name = telling.text(&law.name)?.inline();
    let section = law.section.as_ref().map(|section| plain([" ", section.as_str()].concat()));
    let name = fragment([name].into_iter().chain(section));
    Some(law.url.as_ref().map_or(name.clone(), |url| link(name, url, telling)))
}

/// A Norwegian law that gives a legal basis: one of the manifest's, or a plain name.
pub(super) fn national_law(text: &str, telling: &Telling) -> Html {
    telling.facts.law(text).and_then(|law| name(law, telling)).unwrap_or_else(|| plain(text.to_owned()))
}
