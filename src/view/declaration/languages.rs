//! The choice of language: each language under its own name, in its own language.

use yew::prelude::*;

use super::Message;
use crate::language::{LanguageTag, Word};
use crate::manifest::shape::List;
use crate::view::telling::{Telling, direction};

/// Buttons, or links where each language has a page of its own; nothing where there is no choice.
pub(super) fn draw(
    languages: List<LanguageTag>,
    pages: &[(LanguageTag, AttrValue)],
    telling: &Telling,
) -> Html {
    if languages.len() < 2 {
        return Html::default();
    }
    let mut entries = Vec::new();
    for language in languages.iter() {
        let current = language == telling.language();
        let name = language.own_name().map_or_else(|| language.to_string(), str::to_owned);
        let (lang, dir) = (language.to_string(), direction(language));
        let page = pages.iter().find(|(tag, _)| *tag == language).map(|(_, address)| address.clone());
        entries.push(match page {
            Some(address) => html! {
                <li><a href={address} hreflang={lang.clone()} {lang} {dir} aria-current={current.then_some("page")}>{ name }</a></li>
            },
            None => {
                let onclick = telling.page.link.callback(move |_: MouseEvent| Message::Language(language));
                html! { <li><button type="button" {lang} {dir} aria-pressed={current.to_string()} {onclick}>{ name }</button></li> }
            }
        });
    }
    html! { <nav class="pv-languages" aria-label={telling.spoken(Word::Language)}><ul>{ entries }</ul></nav> }
}
