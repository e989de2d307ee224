//! «Innhold»: the sections as links within the page.

use yew::prelude::*;

use super::section::Drawn;
use crate::language::Word;
use crate::view::telling::Telling;

/// Links to the sections that were drawn.
pub(super) fn draw(sections: &[Drawn], telling: &Telling) -> Html {
    let id = telling.id("innhold");
    let mut heading = telling.heading(telling.say(Word::Contents), None);
    heading.add_attribute("id", id.clone());
    let links = sections.iter().map(|section| {
        let link = html! { <a href={["#", &section.id].concat()}>{ section.title.clone().inline() }</a> };
        html! { <li>{ link }</li> }
    });
    html! {
        <nav class="pv-contents" aria-labelledby={id}>
            { Html::from(heading) }
            <ul>{ for links }</ul>
        </nav>
    }
}
