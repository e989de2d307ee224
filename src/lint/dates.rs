//! Whether anybody has looked at the declaration lately. «Today» is what the case says, never the clock.

use super::case::{At, Place};
use super::rule::{Act, Cite, GDPR, Holds, Look, Looking, Rule, Strength, Told, both, cite, gdpr};
use crate::language::Timestamp;

const ACCOUNT: &[Cite] = &[gdpr("art. 5 nr. 2 og art. 24 nr. 1", "Art. 5(2) and 24(1)", "a24")];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "PV150",
        strength: Strength::Advice,
        laws: ACCOUNT,
        holds: Holds::Always,
        title: both("Datoen for erklæringen mangler", "The date of the declaration is missing"),
        mend: both(
            "Skriv i «meta.modified» når den sist ble endret.",
            "Say in “meta.modified” when it was last changed.",
        ),
        look: Looking::By(missing),
    },
    Rule {
        id: "PV151",
        strength: Strength::Advice,
        laws: ACCOUNT,
        holds: Holds::Always,
        title: both("Erklæringen er mer enn to år gammel", "The declaration is more than two years old"),
        mend: both(
            "Les gjennom den. Stemmer alt, sett «meta.modified» til dagen du leste den.",
            "Read it through. If all of it is right, set “meta.modified” to the day you read it.",
        ),
        look: Looking::By(old),
    },
    Rule {
        id: "PV152",
        strength: Strength::Advice,
        laws: &[cite(Act::Usage, "", "", "")],
        holds: Holds::Always,
        title: both("En dato kan ikke stemme", "A date cannot be right"),
        mend: both("Rett datoen.", "Correct the date."),
        look: Looking::By(impossible),
    },
    Rule {
        id: "PV153",
        strength: Strength::Advice,
        laws: &[gdpr("art. 13 nr. 3", "Art. 13(3)", "a13")],
        holds: GDPR,
        title: both("En varslet endring har skjedd", "An announced change has taken place"),
        mend: both(
            "Flytt det som nå gjelder, inn i «processing», og ta bort oppføringen i «changesOfPurpose».",
            "Move what now holds into “processing”, and remove the entry from “changesOfPurpose”.",
        ),
        look: Looking::By(happened),
    },
];

/// Whether a date is more than two years before a day.
pub(super) fn is_old(today: i32, date: &Timestamp) -> bool {
    const TWO_YEARS: i32 = 731;
    today - date.day_number() > TWO_YEARS
}

fn missing(look: &mut Look) {
    if look.case.declaration().is_some_and(|manifest| manifest.it.meta().modified().is_none()) {
        let missing = both(
            "Erklæringen sier ikke når den sist ble endret",
            "The declaration does not say when it was last changed",
        );
        look.find(&Place::root(), ".meta.modified", missing.into());
    }
}

fn old(look: &mut Look) {
    for At { place, it: document } in look.case.documents().collect::<Vec<_>>() {
        if let Some(modified) = document.meta().modified().filter(|date| is_old(look.case.today(), date)) {
            let missing = Told {
                nb: format!("Sist endret {modified}, for mer enn to år siden"),
                en: format!("Last changed on {modified}, more than two years ago"),
            };
            look.find(&place, ".meta.modified", missing);
        }
    }
}

fn impossible(look: &mut Look) {
    for At { place, it: document } in look.case.documents().collect::<Vec<_>>() {
        let meta = document.meta();
        let dates = [
            ("published", meta.published()),
            ("modified", meta.modified()),
            ("plainLanguageReviewed", meta.plain_language_reviewed()),
        ];
        for (name, date) in dates {
            // A day of grace: it may be tomorrow already where the editor is.
            if let Some(date) = date.filter(|date| date.day_number() > look.case.today() + 1) {
                let missing =
                    Told { nb: format!("{date} er ikke kommet ennå"), en: format!("{date} has not come yet") };
                look.find(&place, &[".meta.", name].concat(), missing);
            }
        }
        if let (Some(published), Some(modified)) = (meta.published(), meta.modified())
            && modified.day_number() < published.day_number()
        {
            let missing = Told {
                nb: format!("Sist endret {modified}, før den ble publisert {published}"),
                en: format!("Last changed on {modified}, before it was published on {published}"),
            };
            look.find(&place, ".meta.modified", missing);
        }
    }
}

fn happened(look: &mut Look) {
    let Some(manifest) = look.case.declaration() else { return };
    for (index, change) in manifest.it.changes_of_purpose().iter().enumerate() {
        if let Some(planned) = change.planned().filter(|date| date.day_number() <= look.case.today()) {
            let missing = Told {
                nb: format!("Endringen var varslet til {planned}, som er passert"),
                en: format!("The change was announced for {planned}, which has passed"),
            };
            look.find(&manifest.place, &[".changesOfPurpose[", &index.to_string(), "]"].concat(), missing);
        }
    }
}
