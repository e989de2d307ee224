//! What is left of an older page or of the writing: markup, shortcodes, lone letters, doubled words, empty parts, texts that are
//! still to be written.

use std::collections::BTreeSet;

use super::phrase::plain;
use super::rule::{Act, Cite, GDPR, Holds, Look, Looking, Rule, Strength, both, cite, gdpr, quoting};
use super::texts::shown;
use crate::language::LanguageTag;
use crate::manifest::Text;
use crate::manifest::section::Block;

const HEADINGS: &[Cite] = &[cite(Act::Wcag, "2.4.6", "2.4.6", "headings-and-labels")];
const USAGE: &[Cite] = &[cite(Act::Usage, "", "", "")];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV130",
        strength: Strength::Advice,
        laws: USAGE,
        holds: Holds::Always,
        title: both("Rester av koder i teksten", "Remains of markup in the text"),
        mend: both(
            "Ta bort kodene. Det som skal være uthevet, skrives **slik**, og en lenke [slik](https://www.datatilsynet.no/).",
            "Remove them. What is to be strong is written **so**, and a link [so](https://www.datatilsynet.no/).",
        ),
        look: Looking::By(residue),
    },
    Rule {
        id: "PV131",
        strength: Strength::Advice,
        laws: USAGE,
        holds: Holds::Always,
        title: both("Noe står to ganger", "Something stands twice"),
        mend: both("Ta bort det ene.", "Remove one of them."),
        look: Looking::By(doubled),
    },
    Rule {
        id: "PV132",
        strength: Strength::Advice,
        laws: HEADINGS,
        holds: Holds::Always,
        title: both("En overskrift uten innhold", "A heading without content"),
        mend: both(
            "Skriv det som skulle stå der, eller ta bort delen.",
            "Write what was to stand there, or remove the section.",
        ),
        look: Looking::By(empty),
    },
    Rule {
        id: "PV133",
        strength: Strength::Breach,
        laws: &[gdpr("art. 12 nr. 1", "Art. 12(1)", "a12")],
        holds: GDPR,
        title: both("En tekst er ikke skrevet ennå", "A text is still to be written"),
        mend: both("Skriv teksten, eller ta bort feltet.", "Write the text, or remove the field."),
        look: Looking::By(unwritten),
    },
    Rule {
        id: "PV134",
        strength: Strength::Advice,
        laws: HEADINGS,
        holds: Holds::Always,
        title: both(
            "To deler ved siden av hverandre har samme overskrift",
            "Two sections side by side have the same heading",
        ),
        mend: both("Gi dem hver sin overskrift, eller slå dem sammen.", "Give each its own heading, or make them one."),
        look: Looking::By(same_titles),
    },
];

fn residue(look: &mut Look) {
    let title = look.title();
    for wording in look.case.wordings().iter().filter(|wording| wording.language.is_some()) {
        if let Some(found) = remains(wording.text) {
            look.find(&wording.place, "", quoting(title, &found));
        }
    }
}

fn unwritten(look: &mut Look) {
    let title = look.title();
    for wording in look.case.wordings() {
        if wording.says(&["todo|fyll inn|fyll ut her|lorem ipsum|skriv her"]).is_some() {
            look.find(&wording.place, "", quoting(title, &beginning(wording.text)));
        }
    }
}

/// The beginning of a text, for a line that names it.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 50;
    let text = shown(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [text.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => text,
    }
}

/// The first piece of markup in a text.
fn remains(text: &str) -> Option<String> {
    let letters = text.trim();
    if matches!(letters, "X" | "x" | "×" | "✕" | "undefined" | "null" | "NaN" | "[object Object]") {
        return Some(letters.to_owned());
    }
    tag(text).or_else(|| entity(text)).or_else(|| shortcode(text)).map(str::to_owned)
}

/// `<b>`, `</p>`, `<!-- … -->`.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let inner = rest.get(1..)?;
        let name = inner.strip_prefix('/').unwrap_or(inner);
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic()) || inner.starts_with("!--");
        rest.get(..=rest.find('>')?).filter(|_| begins)
    })
}

/// `&nbsp;`, `&#160;`.
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(';').filter(|end| (3..=10).contains(end))?;
        let name = rest.get(1..end)?;
        let fits = name.strip_prefix('#').unwrap_or(name).bytes().all(|byte| byte.is_ascii_alphanumeric());
        rest.get(..=end).filter(|_| fits)
    })
}

/// `[easy-social-share]`, `[/caption]`, `{{title}}`: what a CMS would have replaced. A word in brackets is text.
fn shortcode(text: &str) -> Option<&str> {
    let in_brackets = text.match_indices('[').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(']')?;
        let inner = rest.get(1..end)?;
        let link = rest.get(end + 1..).is_some_and(|after| after.starts_with('('));
        let name = inner.strip_prefix('/').unwrap_or(inner).split(' ').next()?;
        let plain_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
        let coded = inner.starts_with('/') || name.contains(['-', '_']) || inner.contains('=');
        rest.get(..=end).filter(|_| plain_name && coded && !link)
    });
    in_brackets.or_else(|| {
        let start = text.find("{{")?;
        let rest = text.get(start..)?;
        rest.get(..rest.find("}}")? + 2)
    })
}

/// Words that may follow themselves: «det det gjelder», “had had”.
const MAY_REPEAT: &[&str] = &["det", "den", "der", "de", "dei", "du", "som", "er", "har", "vi", "that", "had", "is"];

/// The first word that stands twice in a row.
fn twice(text: &str) -> Option<String> {
    let text = shown(text);
    let mut before: Option<String> = None;
    for word in text.split_whitespace() {
        let bare = word.to_lowercase();
        let letters = bare.chars().all(char::is_alphabetic) && bare.chars().count() > 1;
        if letters && before.as_deref() == Some(bare.as_str()) && !MAY_REPEAT.contains(&bare.as_str()) {
            return Some([&bare, " ", &bare].concat());
        }
        // The next sentence may begin with the word that this one ends with.
        before = letters.then_some(bare);
    }
    None
}

fn doubled(look: &mut Look) {
    let title = look.title();
    // Bokmål and nynorsk share whole sentences: it is in one language that nothing is to stand twice.
    let mut seen: BTreeSet<(LanguageTag, String)> = BTreeSet::new();
    for wording in look.case.wordings() {
        let Some(language) = wording.language else { continue };
        if let Some(found) = twice(wording.text) {
            look.find(&wording.place, "", quoting(title, &found));
        }
        // Paragraphs, not names and headings: those come again where they are needed.
        let paragraph = wording.place.path.contains(".blocks[") && wording.text.chars().count() >= 40;
        if paragraph && !seen.insert((language, plain(wording.text))) {
            look.find(&wording.place, "", quoting(title, &beginning(wording.text)));
        }
    }
}

fn has_content(block: Block) -> bool {
    match block {
        Block::Text(text) => !text.is_empty(),
        Block::List(texts) | Block::Steps(texts) => !texts.iter().all(Text::is_empty),
        Block::Table(table) => !table.rows().is_empty(),
        Block::Terms(terms) => !terms.is_empty(),
        Block::Notice(notice) => !notice.text().is_empty(),
        // A heading announces content; it is none.
        Block::Heading(_) => false,
        Block::Image(_) | Block::Fact(_) | Block::Feedback(_) => true,
    }
}

fn empty(look: &mut Look) {
    let found: Vec<_> = look
        .case
        .sections()
        .filter(|section| {
            let it = section.it;
            it.include().is_none() && it.sections().is_empty() && !it.blocks().iter().any(has_content)
        })
        .cloned()
        .collect();
    for section in found {
        let title = look.title();
        let name = look.case.called(&section.place, section.it.title(), section.it.id().as_str()).nb;
        look.find(&section.place, "", quoting(title, &name));
    }
}

fn same_titles(look: &mut Look) {
    let title = look.title();
    let mut seen: Vec<(String, String)> = Vec::new();
    for wording in look.case.wordings() {
        let path = wording.place.path.as_str();
        let Some(at) = path.rfind("].title").filter(|_| path.contains(".sections[")) else { continue };
        // Only titles of sections themselves, in one language, beside each other: the path up to the section's number is the same.
        let Some((around, number)) = path.get(..at).and_then(|path| path.rsplit_once('[')) else { continue };
        if !around.ends_with(".sections") || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let tail = path.get(at..).unwrap_or_default();
        let key = ([&wording.place.file().to_string(), around, tail].concat(), plain(wording.text));
        if seen.contains(&key) {
            look.find(&wording.place, "", quoting(title, &shown(wording.text)));
        } else {
            seen.push(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{remains, twice};

    #[test]
    fn markup_is_told_from_text() {
        for (text, found) in [
            ("<b>Viktig</b>", Some("<b>")),
            ("Les <a href=\"/x\">her</a>", Some("<a href=\"/x\">")),
            ("Tekst</p>", Some("</p>")),
            ("Te&nbsp;kst", Some("&nbsp;")),
            ("A &#160; B", Some("&#160;")),
            ("[easy-social-share]", Some("[easy-social-share]")),
            ("[gallery ids=\"1\"]", Some("[gallery ids=\"1\"]")),
            ("[/caption]", Some("[/caption]")),
            ("Hei {{navn}}!", Some("{{navn}}")),
            (" X ", Some("X")),
            ("undefined", Some("undefined")),
            ("[sikker innsending](/sikker-innsending)", None),
            ("[min-side](/min-side)", None),
            ("færre enn 5 < 6 > 4", None),
            ("Sem & Stenersen; Prokom", None),
            ("se [1] og [note]", None),
            ("{date}", None),
            ("X (tidligere Twitter)", None),
        ] {
            assert_eq!(remains(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn some_words_may_follow_themselves() {
        for (text, found) in [
            ("Vi lagrer lagrer det", Some("lagrer lagrer")),
            ("I i orden", None),
            ("i saken det det gjelder", None),
            ("Vi sletter. Sletter du?", None),
            ("for  For", Some("for for")),
            ("**for** for", Some("for for")),
        ] {
            assert_eq!(twice(text).as_deref(), found, "{text}");
        }
    }
}
