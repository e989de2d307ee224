//! What nobody can see from a page, said with what was seen.

use super::super::rule::both;
use super::super::{Case, Told};
use crate::manifest::storage::Area;

/// What a reader must know of a comparison: what it cannot have seen, in general and this time. Nothing where the case is held
/// against no page.
pub fn notes(case: &Case) -> Vec<Told> {
    let Some(page) = case.page() else { return Vec::new() };
    let mut notes: Vec<Told> = vec![
        both(
            "Herfra vises ikke: informasjonskapsler som er lukket for skript (HttpOnly) eller gjelder andre adresser, det andre nettsteder lagrer, og det rammer fra andre nettsteder lagrer og henter.",
            "Not to be seen from here: cookies that are closed to scripts (HttpOnly) or are for other addresses, what other sites store, and what frames of other sites store and load.",
        )
        .into(),
        both(
            "Bare denne siden er undersøkt, slik den er for deg nå. Er du logget inn i publiseringsløsningen, eller har nettleseren tillegg, kan du ha mer enn de besøkende: prøv i et privat vindu.",
            "Only this page has been looked at, as it is for you now. If you are logged in to the content management system, or the browser has extensions, you may have more than visitors do: try a private window.",
        )
        .into(),
    ];
    let closed: Vec<&str> = Area::ALL.into_iter().filter(|area| page.names(*area).is_none()).map(Area::name).collect();
    if !closed.is_empty() {
        let closed = closed.join(", ");
        notes.push(Told {
            nb: format!("Nettleseren lar ikke siden se hva som finnes i {closed}."),
            en: format!("The browser does not let the page see what there is in {closed}."),
        });
    }
    notes.extend(unanswered(case));
    notes
}

/// The purposes without a yes: what they store is not there, as it should be, and so cannot be compared.
fn unanswered(case: &Case) -> Option<Told> {
    let (page, manifest) = (case.page()?, case.declaration()?);
    let purposes = manifest.it.storage()?.asked();
    let waiting = purposes.iter().filter(|purpose| !page.allows(purpose.id().as_str()));
    let titles: Vec<Told> =
        waiting.map(|purpose| case.called(&manifest.place, Some(purpose.title()), purpose.id().as_str())).collect();
    let list = |before: &str, of: fn(&Told) -> &String, after: &str| {
        titles.iter().map(|title| [before, of(title), after].concat()).collect::<Vec<_>>().join(", ")
    };
    (!titles.is_empty()).then(|| Told {
        nb: format!(
            "Ikke svart ja her: {}. For å sammenligne det de lagrer, svar ja, bruk siden, og se på nytt.",
            list("«", |told| &told.nb, "»")
        ),
        en: format!(
            "No yes here: {}. To compare what they store, answer yes, use the page, and look again.",
            list("“", |told| &told.en, "”")
        ),
    })
}
