//! The choice of language: each language under its own name, in its own language.

use yew::prelude::*;

use crate::language::{LanguageTag, Word};
use crate::view::telling::{Telling, direction};

/// Buttons, or links where each language has a page of its own; nothing where there is no choice.
pub(super) fn draw(
    languages: &[LanguageTag],
    pages: &[(LanguageTag, AttrValue)],
    telling: &Telling,
    choose: &Callback<LanguageTag>,
) -> Html {
    if languages.len() < 2 {
        return Html::default();
    }
    let label = telling.spoken(Word::Language);
    let entries = languages.iter().map(|language| {
        let language = *language;
        let current = language == telling.language();
        let name = language.own_name().map_or_else(|| language.to_string(), str::to_owned);
        let (lang, dir) = (language.to_string(), direction(language));
        let page = pages.iter().find(|(tag, _)| *tag == language).map(|(_, address)| address.clone());
        let control = match page {
            Some(address) => html! {
                <a href={address} hreflang={lang.clone()} {lang} {dir} aria-current={current.then_some("page")}>{ name }</a>
            },
            None => {
                let onclick = choose.reform(move |_: MouseEvent| language);
                html! { <button type="button" {lang} {dir} aria-pressed={current.to_string()} {onclick}>{ name }</button> }
            }
        };
        html! { <li>{ control }</li> }
    });
    html! {
        <nav class="pv-languages" aria-label={label}>
            <ul>{ for entries }</ul>
        </nav>
    }
}
