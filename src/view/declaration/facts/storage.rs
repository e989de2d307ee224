//! What is kept on the visitor's device, in tables: strictly necessary, and by purpose.

use yew::prelude::*;

use super::people::referred;
use crate::language::Word;
use crate::manifest::Id;
use crate::manifest::shape::List;
use crate::manifest::storage::{Area, Storage, StoragePurpose, StoredItem};
use crate::view::declaration::blocks::scrolling;
use crate::view::markup::{element, plain, some, tag, together};
use crate::view::telling::{Rows, Shown, Telling, listed};

/// All of it, or one purpose, or `necessary`.
pub(super) fn draw(storage: Storage, id: Option<Id>, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    if id.is_none_or(|id| id.as_str() == "necessary") {
        nodes.extend(necessary(storage.necessary(), telling));
    }
    for purpose in storage.purposes().iter().filter(|purpose| id.is_none_or(|id| purpose.id() == id)) {
        nodes.extend(self::purpose(purpose, telling));
    }
    some(nodes)
}

fn necessary(items: List<StoredItem>, telling: &Telling) -> Option<Html> {
    let title = telling.say(Word::NecessaryStorage);
    let table = table(items, &title, &telling.spoken(Word::NecessaryStorage), telling)?;
    let heading = telling.heading(title).into();
    Some(together(vec![heading, telling.say(Word::NecessaryStorageMeaning).element("p"), table]))
}

fn purpose(purpose: StoragePurpose, telling: &Telling) -> Option<Html> {
    let title = telling.text(Some(purpose.title()))?;
    let letters = telling.letters(Some(purpose.title())).unwrap_or_default();
    let mut nodes = vec![telling.heading(title.clone()).into()];
    nodes.extend(telling.paragraph(purpose.description()));
    let mut rows = Rows::new(telling);
    let recipients = purpose.recipients().iter().filter_map(|id| referred(Some(id), telling)).map(Shown::neutral);
    rows.push(Word::Recipients, listed(recipients.collect()));
    rows.text(Word::IfYouDecline, purpose.consequence());
    nodes.extend(rows.finish());
    nodes.extend(table(purpose.items(), &title, &letters, telling));
    some(nodes)
}

fn table(items: List<StoredItem>, about: &Shown, label: &str, telling: &Telling) -> Option<Html> {
    if items.is_empty() {
        return None;
    }
    let caption = vec![telling.say(Word::StorageCaption).inline(), plain(": "), about.clone().inline()];
    let label = [&telling.spoken(Word::StorageCaption), ": ", label].concat();
    let heads = [Word::StorageName, Word::StorageKind, Word::StorageDuration, Word::StorageProvider, Word::StoragePurpose];
    let heads = heads.into_iter().map(|word| telling.say(word).tag("th").with("scope", "col").into()).collect();
    let rows = items.iter().map(|item| row(item, telling)).collect();
    Some(scrolling(label, element("caption", caption), heads, rows))
}

fn row(item: StoredItem, telling: &Telling) -> Html {
    let (kind, until) = match item.area() {
        Area::Cookie => (Word::KindCookie, Word::UntilBrowserClosed),
        Area::LocalStorage => (Word::KindLocal, Word::UntilRemoved),
        Area::SessionStorage => (Word::KindSession, Word::UntilTabClosed),
        Area::IndexedDb => (Word::KindIndexedDb, Word::UntilRemoved),
        Area::CacheStorage => (Word::KindCache, Word::UntilRemoved),
    };
    let duration = item.ttl().map_or_else(|| telling.value(until), |ttl| telling.duration(ttl));
    let provider = match item.provider().and_then(|id| telling.facts.processor(id.id())) {
        Some(processor) => plain(processor.name().as_str().to_owned()),
        None => telling.text(telling.facts.controller().map(|controller| controller.name())).map(Shown::inline).unwrap_or_default(),
    };
    let mut provider = vec![provider];
    provider.extend(item.domain().map(|domain| plain([" (", domain.as_str(), ")"].concat())));
    let name = element("code", vec![plain(item.name().as_str().to_owned())]);
    let purpose = telling.text(item.purpose()).unwrap_or_else(|| Shown::neutral(Html::default()));
    element(
        "tr",
        vec![
            tag("th", vec![name]).with("scope", "row").into(),
            telling.value(kind).element("td"),
            duration.element("td"),
            element("td", provider),
            purpose.element("td"),
        ],
    )
}
