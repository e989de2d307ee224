//! Words that are explained, and the laws behind the declaration.

use crate::language::Word;
use crate::manifest::reference::FactRef;
use crate::manifest::rights::{Definition, Law, LawStatus};
use crate::manifest::shape::List;
use crate::view::telling::Telling;

/// Words and what they mean.
pub(super) fn definitions(definitions: List<Definition>, telling: &mut Telling) {
    telling.open_facts();
    for definition in definitions.iter() {
        if definition.term().is_empty() {
            continue;
        }
        telling.open_term(definition.term());
        if telling.text(Some(definition.text())) {
            telling.open("div");
            telling.list(definition.examples());
            telling.close_unless_empty();
        }
        telling.close_row();
    }
    telling.close_unless_empty();
}

/// The laws that these references name, as one list.
pub(in crate::view::declaration) fn chosen(named: &[FactRef], telling: &mut Telling) {
    let list = telling.mark();
    for reference in named {
        for law in telling.facts.laws().only(reference.id).iter() {
            self::law(law, telling);
        }
    }
    telling.bulleted("ul", list);
}

fn law(law: Law, telling: &mut Telling) {
    let entry = telling.mark();
    if !name(law, telling) {
        return;
    }
    if law.status() == Some(LawStatus::Repealed) {
        telling.open("div");
        telling.say(Word::LawRepealed);
        telling.letters(".");
        if let Some(other) = law.replaced_by() {
            let known = telling.facts.law(other.as_str());
            let other = known.and_then(|law| titled(law, telling)).unwrap_or_else(|| other.as_str().to_owned());
            telling.letters(" ");
            telling.tell(Word::LawReplacedBy, &[("law", &other)]);
            telling.letters(".");
        }
        telling.close();
    }
    telling.open("div");
    telling.dated(Word::AppliesFrom, law.in_force());
    telling.close_unless_empty();
    telling.text_as("div", law.description());
    telling.together(entry, None);
}

/// «Personopplysningsloven § 12» in letters.
fn titled(law: Law, telling: &Telling) -> Option<String> {
    let name = telling.spelled(Some(law.name()))?;
    Some(match law.section() {
        Some(section) => [&name, " ", section.as_str()].concat(),
        None => name,
    })
}

/// «Ekomloven § 3-15 (lovdata.no)». Whether it has a name.
fn name(law: Law, telling: &mut Telling) -> bool {
    let start = telling.mark();
    let url = law.url();
    telling.open_link(url);
    let named = telling.text(Some(law.name()));
    if let Some(section) = law.section() {
        telling.letters(" ");
        telling.letters(section.as_str());
    }
    telling.close_link(url);
    if !named {
        telling.take_back(start);
    }
    named
}

/// A Norwegian law that gives a legal basis: one of the manifest's, or a plain name.
pub(super) fn national_law(text: &str, telling: &mut Telling) {
    let start = telling.mark();
    if !telling.facts.law(text).is_some_and(|law| name(law, telling)) {
        telling.letters(text);
    }
    telling.together(start, None);
}
