//! What is kept on the visitor's device, in tables: strictly necessary, and by purpose.

use yew::prelude::*;

use crate::language::Word;
use crate::manifest::Id;
use crate::manifest::shape::{List, Value};
use crate::manifest::storage::{Area, Storage, StoragePurpose, StoredItem};
use crate::view::declaration::blocks::scrolling;
use crate::view::markup::{element, plain, some, tag, together};
use crate::view::rows::{How, Row, processor, row, told};
use crate::view::telling::{Shown, Telling};

const PURPOSE: &[Row] = &[
    row(Word::Recipients, "recipients", How::Parts(|json, telling| processor(Value::at(Some(json)), telling).map(Shown::neutral))),
    row(Word::IfYouDecline, "consequence", How::Text),
];

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
    nodes.extend(told(purpose.json(), PURPOSE, telling));
    nodes.extend(table(purpose.items(), &title, &letters, telling));
    some(nodes)
}

fn table(items: List<StoredItem>, about: &Shown, label: &str, telling: &Telling) -> Option<Html> {
    if items.is_empty() {
        return None;
    }
    let caption = vec![telling.say(Word::StorageCaption).inline(), plain(": "), about.clone().inline()];
    let label = [&telling.spoken(Word::StorageCaption), ": ", label].concat();
    let mut heads = Vec::new();
    for word in [Word::StorageName, Word::StorageKind, Word::StorageDuration, Word::StorageProvider, Word::StoragePurpose] {
        heads.push(telling.say(word).tag("th").with("scope", "col").into());
    }
    let mut rows = Vec::new();
    for item in items.iter() {
        rows.push(stored(item, telling));
    }
    Some(scrolling(label, element("caption", caption), heads, rows))
}

fn stored(item: StoredItem, telling: &Telling) -> Html {
    let (kind, until) = match item.area() {
        Area::Cookie => (Word::KindCookie, Word::UntilBrowserClosed),
        Area::LocalStorage => (Word::KindLocal, Word::UntilRemoved),
        Area::SessionStorage => (Word::KindSession, Word::UntilTabClosed),
        Area::IndexedDb => (Word::KindIndexedDb, Word::UntilRemoved),
        Area::CacheStorage => (Word::KindCache, Word::UntilRemoved),
    };
    let duration = match item.ttl() {
        Some(ttl) => telling.duration(ttl),
        None => telling.value(until),
    };
    let mut provider = Vec::new();
    match item.provider().and_then(|id| telling.facts.processor(id.id())) {
        Some(processor) => provider.push(plain(processor.name().as_str().to_owned())),
        None => provider.extend(telling.text(telling.facts.controller().map(|it| it.name())).map(Shown::inline)),
    }
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

