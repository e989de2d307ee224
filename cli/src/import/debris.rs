//! What is left of a page when its text is taken out of it, and is no part of the declaration.

use std::sync::LazyLock;

use regex::Regex;

use super::block::Block;
use super::report::{LeftOut, Reason};

/// Lines that are debris as a whole. The order is that of the reasons' precedence.
static WHOLE: LazyLock<Vec<(Reason, Regex)>> = LazyLock::new(|| {
    [
        (Reason::Shortcode, r"^(\[/?[a-z][\w-]*( [^\]]*)?\]|\{\{[^}]*\}\}|\{%[^%]*%\})$"),
        (Reason::LoneSign, r"^([A-Za-z]|[×✕✖✗|»«›‹>•·…–—-]|[-_*=]{2,}|undefined|null)$"),
        (Reason::Contents, r"(?i)^(innhold|innhald|innholdsfortegnelse|på denne sid(en|a)|on this page|contents|(side|page) \d+ (av|of) \d+):?$"),
        (
            Reason::Feedback,
            r"(?i)^(fant du (det|det du|svar på det du) (lette|leitte|så|leita)( etter)?\??|fann du (det )?du leit(te|a) etter\??|takk for (din )?tilbakemeld(ing|inga)(en|a)?( din| di)?[.!]?|takk for at du hjelper oss.*|hva (forsøkte|prøvde|lette) du (å finne|etter)\??|kva (prøvde|leita) du (å finne|etter)\??|did you find what you were looking for\??)$",
        ),
        (
            Reason::Menu,
            r"(?i)^(skriv ut( (denne )?sid(en|a))?|del( (denne )?sid(en|a)| dette| artikkelen)?( på .{2,30})?:?|klikk for å dele .{2,40}|til toppen( av sid(en|a))?|tilbake( til (toppen|forsid(en|a)))?|hopp til (hoved|hovud)?innh[oa]ld(et)?|gå til (hoved)?innhold(et)?|du er her:?.*|meny|søk|lukk( meny(en)?)?|(åpne|opne) alle|lukk alle|vis (mer|mindre|alle)|les opp|lytt( til (teksten|sid(en|a)))?|logg inn|forsid(en|e|a)|hjem|tips en venn|last ned som pdf|skip to (main )?content|menu|search|close|print( this page)?|share( this page)?|back to top)$",
        ),
        // The way back to this page, word by word or without the blanks between them.
        (Reason::Menu, r"^(Hjem|Heim|Forside[na]?|Startside[na]?|Framside)(\p{Lu}[^.!?]{2,80}|\s*[/>»›|]\s*[^.!?]{2,80})$"),
        (Reason::Picture, r"(?i)^(luft|illustrasjons)?(foto|bilde|bilete) (av|frå|fra|med|som viser) [^.]*$"),
    ]
    .into_iter()
    .filter_map(|(reason, pattern)| Some((reason, Regex::new(pattern).ok()?)))
    .collect()
});

/// Why a line is no part of the declaration, if it is not.
fn reason(line: &str) -> Option<Reason> {
    WHOLE.iter().find(|(_, pattern)| pattern.is_match(line)).map(|(reason, _)| *reason)
}

/// Whether a line is no part of the declaration.
pub(super) fn is_debris(line: &str) -> bool {
    reason(line).is_some()
}

/// What stands on the buttons below «Fant du det du lette etter?».
fn answers(line: &str) -> bool {
    ["ja", "nei", "yes", "no", "send", "send inn"].iter().any(|word| line.eq_ignore_ascii_case(word))
}

/// Takes what is debris out of the blocks.
pub(super) fn removed(blocks: Vec<Block>, left_out: &mut Vec<LeftOut>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut asked = false;
    for block in blocks {
        if let Some(block) = cleaned(block, &mut asked, left_out) {
            // A heading that stands below itself again.
            let twice = matches!((&block, kept.last()), (Block::Heading(_, one), Some(Block::Heading(_, other)))
                if one.letters.to_lowercase() == other.letters.to_lowercase());
            if twice {
                left_out.push(LeftOut { text: block.letters(), reason: Reason::Twice });
            } else {
                kept.push(block);
            }
        }
    }
    kept
}

/// `asked`: the line before was the question whether one has found what one looked for.
fn cleaned(block: Block, asked: &mut bool, left_out: &mut Vec<LeftOut>) -> Option<Block> {
    match block {
        Block::Heading(_, ref text) => match reason(&text.letters) {
            Some(reason) => {
                *asked = reason == Reason::Feedback;
                left_out.push(LeftOut { text: text.letters.clone(), reason });
                None
            }
            None => Some(block),
        },
        Block::Paragraph(text) => {
            let mut kept = Vec::new();
            for line in text.lines() {
                let reason = reason(&line.letters).or((*asked && answers(&line.letters)).then_some(Reason::Feedback));
                *asked = reason == Some(Reason::Feedback);
                match reason {
                    Some(reason) => left_out.push(LeftOut { text: line.letters, reason }),
                    None => kept.push(line),
                }
            }
            (!kept.is_empty()).then(|| Block::Paragraph(super::block::Text::joined(&kept)))
        }
        Block::List { ordered, items } => {
            // One word of a menu may be an item of a list of its own right; a list of nothing else is a menu.
            if items.iter().all(|item| reason(&item.letters).is_some()) {
                left_out.extend(
                    items.into_iter().map(|item| LeftOut {
                        reason: reason(&item.letters).unwrap_or(Reason::Menu),
                        text: item.letters,
                    }),
                );
                return None;
            }
            Some(Block::List { ordered, items })
        }
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, reason};

    #[test]
    fn debris_is_known_and_text_is_left_alone() {
        for (line, expected) in [
            ("[easy-social-share]", Some(Reason::Shortcode)),
            ("[/caption]", Some(Reason::Shortcode)),
            ("{{ tittel }}", Some(Reason::Shortcode)),
            ("X", Some(Reason::LoneSign)),
            ("×", Some(Reason::LoneSign)),
            ("Innhold", Some(Reason::Contents)),
            ("Fant du det du lette etter?", Some(Reason::Feedback)),
            ("Takk for din tilbakemelding", Some(Reason::Feedback)),
            ("hva forsøkte du å finne?", Some(Reason::Feedback)),
            ("Skriv ut", Some(Reason::Menu)),
            ("Del på Facebook", Some(Reason::Menu)),
            ("Hopp til hovedinnhold", Some(Reason::Menu)),
            ("Bilde av rådhuset", Some(Reason::Picture)),
            ("Hopp til hovudinnhald", Some(Reason::Menu)),
            ("HjemOm kommunenPersonvern", Some(Reason::Menu)),
            ("Forside / Om kommunen / Personvern", Some(Reason::Menu)),
            ("Del dette:", Some(Reason::Menu)),
            ("Side 1 av 3", Some(Reason::Contents)),
            ("----", Some(Reason::LoneSign)),
            ("Hjemmesykepleie", None),
            ("Forsiden viser nyheter.", None),
            ("Ja", None),
            ("[navn] kommune", None),
            ("Innhold i samtalen", None),
            ("GDPR", None),
            ("Del og Tips en venn-funksjonene", None),
            ("Kommunen bruker «Fant du det du lette etter?» for å forstå brukerne.", None),
            ("Søk om innsyn", None),
            ("1", None),
        ] {
            assert_eq!(reason(line), expected, "{line}");
        }
    }
}
