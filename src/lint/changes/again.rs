//! Whether visitors must be asked again: what they said yes to must be what is done.

use std::collections::{BTreeMap, BTreeSet};

use crate::language::LanguageTag;
use crate::lint::Told;
use crate::lint::phrase::plain;
use crate::manifest::Text;
use crate::manifest::facts::Facts;
use crate::manifest::storage::{Area, Storage, StoragePurpose};

/// What a new version means for those who have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// The version is raised: everyone is asked again.
    Asked,
    /// What is asked about has grown or become another, but the version is not raised: nobody is asked, and the old answers are
    /// taken for answers to the new question.
    Forgotten(Vec<Told>),
    /// Less is asked about than before: the old answers cover it.
    Less(Vec<Told>),
    /// Nothing that an answer depends on has changed.
    Same,
    /// The version is lower than before, so that answers to a later question look new.
    Lowered,
}

/// Compares what is asked about in two versions: purposes, what is stored for them, and who receives it (ekomloven § 3-15
/// first paragraph: which information, the purpose, who).
pub fn asks_again(old: Facts, new: Facts) -> Again {
    let version = |facts: Facts| facts.storage().map_or(0, Storage::version);
    let (was, is) = (version(old), version(new));
    if new.storage().is_some() && is != was {
        return if is > was { Again::Asked } else { Again::Lowered };
    }
    let (before, after) = (asked(old), asked(new));
    let (mut more, mut less) = (Vec::new(), Vec::new());
    for (what, detail) in &after {
        match before.get(what) {
            None => more.push(what.told("er kommet til", "is added")),
            Some(earlier) if earlier.same != detail.same => more.push(what.told("er endret", "has changed")),
            Some(earlier) if earlier.lasts < detail.lasts => {
                more.push(what.told("lagres lenger enn før", "is kept for longer"));
            }
            Some(earlier) if earlier.lasts > detail.lasts => {
                less.push(what.told("lagres kortere enn før", "is kept for a shorter time"));
            }
            Some(_) => {}
        }
    }
    for what in before.keys().filter(|what| !after.contains_key(*what)) {
        less.push(what.told("er tatt bort", "is removed"));
    }
    match (more.is_empty(), less.is_empty()) {
        (true, true) => Again::Same,
        (true, false) => Again::Less(less),
        (false, _) => {
            more.extend(less);
            Again::Forgotten(more)
        }
    }
}

/// Something that an answer depends on, by the id of its purpose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Purpose(String),
    /// Its name and where it is kept: a cookie and an entry of `localStorage` are two things.
    Item(String, String),
    Recipient(String, String),
}

/// What makes it another thing, and for how many seconds it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Detail {
    same: String,
    lasts: u64,
}

impl What {
    fn told(&self, nb: &str, en: &str) -> Told {
        let (what_nb, what_en) = match self {
            Self::Purpose(id) => (format!("formålet «{id}»"), format!("purpose “{id}”")),
            Self::Item(id, name) => (format!("{name}, som lagres for «{id}»,"), format!("{name}, stored for “{id}”,")),
            Self::Recipient(id, name) => {
                (format!("mottakeren {name} for «{id}»"), format!("recipient {name} for “{id}”"))
            }
        };
        Told { nb: [&what_nb, " ", nb].concat(), en: [&what_en, " ", en].concat() }
    }
}

/// What is asked about.
fn asked(facts: Facts) -> BTreeMap<What, Detail> {
    let mut asked = BTreeMap::new();
    for purpose in facts.storage().into_iter().flat_map(|storage| storage.purposes().iter()) {
        let id = purpose.id().as_str().to_owned();
        asked.insert(What::Purpose(id.clone()), Detail { same: purposes(facts, purpose), lasts: 0 });
        for item in purpose.items().iter() {
            let name = [item.name().as_str(), " (", item.area().name(), ")"].concat();
            let lasts = item.ttl().map_or_else(|| without_end(item.area()), |ttl| ttl.approximate_seconds());
            asked.insert(What::Item(id.clone(), name), Detail { same: String::new(), lasts });
        }
        for name in recipients(facts, purpose) {
            asked.insert(What::Recipient(id.clone(), name), Detail::default());
        }
    }
    asked
}

/// How long something without a time stays: until the browser or the tab is closed, or until somebody removes it.
fn without_end(area: Area) -> u64 {
    match area {
        Area::Cookie | Area::SessionStorage => 0,
        Area::LocalStorage | Area::IndexedDb | Area::CacheStorage => u64::MAX,
    }
}

/// What a purpose is for: its own words, and the purposes of the processing that it belongs to. In one language: a translation
/// that is added is no new question.
fn purposes(facts: Facts, purpose: StoragePurpose) -> String {
    let words = |text: Text| {
        let said = text.localised(LanguageTag::BOKMAL, LanguageTag::BOKMAL);
        said.map(|said| plain(&said.prose.plain())).unwrap_or_default()
    };
    let processing = purpose.processing().and_then(|id| facts.processing().iter().find(|entry| entry.id() == id.id()));
    let why: Vec<String> = processing.into_iter().flat_map(|entry| entry.purposes().iter()).map(words).collect();
    [words(purpose.title()), why.join("\n")].join("\n")
}

/// Who receives what is stored for a purpose: whom it names, who stores it, and whom its processing names.
fn recipients(facts: Facts, purpose: StoragePurpose) -> BTreeSet<String> {
    let processing = purpose.processing().and_then(|id| facts.processing().iter().find(|entry| entry.id() == id.id()));
    let named = purpose.recipients().iter().map(crate::manifest::ProcessorId::id);
    let storing = purpose
        .items()
        .iter()
        .filter_map(crate::manifest::storage::StoredItem::provider)
        .map(crate::manifest::ProcessorId::id);
    let of_processing =
        processing.into_iter().flat_map(|entry| entry.recipients().iter()).map(crate::manifest::ProcessorId::id);
    let all = named.chain(storing).chain(of_processing);
    all.map(|id| facts.processor(id).map_or_else(|| id.as_str().to_owned(), |it| it.name().as_str().to_owned()))
        .collect()
}
