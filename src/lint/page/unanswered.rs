//! What a comparison cannot know while a question is not answered.

use super::super::{Case, Told};

/// The purposes without a yes: what they store is not there, as it should be, and so cannot be compared. None where all have one, and
/// where the case is held against no page.
pub fn unanswered(case: &Case) -> Option<Told> {
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
