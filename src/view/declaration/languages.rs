//! The choice of language: each language under its own name, in its own language.

use yew::prelude::*;

use crate::language::{LanguageTag, Word};
use crate::manifest::shape::List;
use crate::view::markup::{Attribute, direction};
use crate::view::telling::Telling;

/// Buttons, or links where each language has a page of its own; nothing where there is no choice.
pub(super) fn draw(languages: List<LanguageTag>, pages: &[(LanguageTag, AttrValue)], telling: &mut Telling) {
    if languages.len() < 2 {
        return;
    }
    telling.open_class("nav", "pv-languages");
    let label = telling.spoken(Word::Language);
    telling.set(Attribute::AriaLabel, &label);
    telling.open("ul");
    for language in languages.iter() {
        telling.open("li");
        let page = pages.iter().find(|(tag, _)| *tag == language).map(|(_, address)| address.as_str());
        choice(language, page, telling);
        telling.close();
    }
    telling.close();
    telling.close();
}

fn choice(language: LanguageTag, page: Option<&str>, telling: &mut Telling) {
    let current = language == telling.language();
    let tag = language.written();
    if let Some(address) = page {
        telling.open_anchor(address);
        telling.set(Attribute::Hreflang, &tag);
        if current {
            telling.set(Attribute::AriaCurrent, "page");
        }
    } else {
        telling.open_button(language);
        telling.set(Attribute::AriaPressed, if current { "true" } else { "false" });
    }
    telling.set(Attribute::Lang, &tag);
    telling.set(Attribute::Dir, direction(language));
    telling.letters(language.own_name().unwrap_or(&tag));
    telling.close();
}
