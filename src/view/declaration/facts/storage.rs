//! What is kept on the visitor's device, in tables: strictly necessary, and by purpose.

use crate::language::Word;
use crate::manifest::people::Controller;
use crate::manifest::shape::List;
use crate::manifest::storage::{Area, Storage, StoragePurpose, StoredItem};
use crate::manifest::{Id, Text};
use crate::view::choices::{self, Stand};
use crate::view::markup::Attribute;
use crate::view::rows::{How, Row, processor, row, told};
use crate::view::telling::Telling;

const PURPOSE: &[Row] =
    &[row(Word::Recipients, "recipients", How::Parts(processor)), row(Word::IfYouDecline, "consequence", How::Text)];

/// All of it, or one purpose, or `necessary`.
pub(super) fn draw(storage: Storage, id: Option<Id>, telling: &mut Telling) {
    if id.is_none_or(|id| id.as_str() == "necessary") {
        necessary(storage.necessary(), telling);
    }
    for purpose in storage.purposes().only(id).iter() {
        self::purpose(purpose, telling);
    }
    // Where all of it is told, the visitor chooses, too.
    if id.is_none() && !storage.asked().is_empty() {
        choices::element(storage, Stand::InDeclaration, telling);
    }
}

fn necessary(items: List<StoredItem>, telling: &mut Telling) {
    if items.is_empty() {
        return;
    }
    telling.open_heading();
    telling.say(Word::NecessaryStorage);
    telling.close();
    telling.say_as("p", Word::NecessaryStorageMeaning);
    table(items, None, telling);
}

fn purpose(purpose: StoragePurpose, telling: &mut Telling) {
    let title = purpose.title();
    if title.is_empty() {
        return;
    }
    telling.open_heading();
    telling.text(Some(title));
    telling.close();
    telling.paragraph(purpose.description());
    told(purpose.json(), PURPOSE, telling);
    if !purpose.items().is_empty() {
        table(purpose.items(), Some(title), telling);
    }
}

/// What is kept for a purpose; without one, what is necessary.
pub(in crate::view) fn table(items: List<StoredItem>, purpose: Option<Text>, telling: &mut Telling) {
    let about = telling.spelled(purpose).unwrap_or_else(|| telling.spoken(Word::NecessaryStorage));
    telling.open_table(&[&telling.spoken(Word::StorageCaption), ": ", &about].concat());
    telling.open("caption");
    telling.say(Word::StorageCaption);
    telling.letters(": ");
    if !telling.text(purpose) {
        telling.say(Word::NecessaryStorage);
    }
    telling.close();
    telling.open_head();
    for word in
        [Word::StorageName, Word::StorageKind, Word::StorageDuration, Word::StorageProvider, Word::StoragePurpose]
    {
        telling.open("th");
        telling.set(Attribute::Scope, "col");
        telling.say(word);
        telling.close();
    }
    telling.close_head();
    for item in items.iter() {
        telling.open("tr");
        stored(item, telling);
        telling.close();
    }
    telling.close_table();
}

fn stored(item: StoredItem, telling: &mut Telling) {
    let (kind, until) = match item.area() {
        Area::Cookie => (Word::KindCookie, Word::UntilBrowserClosed),
        Area::LocalStorage => (Word::KindLocal, Word::UntilRemoved),
        Area::SessionStorage => (Word::KindSession, Word::UntilTabClosed),
        Area::IndexedDb => (Word::KindIndexedDb, Word::UntilRemoved),
        Area::CacheStorage => (Word::KindCache, Word::UntilRemoved),
    };
    telling.open("th");
    telling.set(Attribute::Scope, "row");
    telling.open("code");
    telling.letters(item.name().as_str());
    telling.close();
    telling.close();

    telling.open("td");
    telling.value(kind);
    telling.close();

    telling.open("td");
    match item.ttl() {
        Some(ttl) => telling.duration(ttl),
        None => telling.value(until),
    }
    telling.close();

    telling.open("td");
    match item.provider().and_then(|id| telling.facts.processor(id.id())) {
        Some(processor) => telling.letters(processor.name().as_str()),
        None => drop(telling.text(telling.facts.controller().map(Controller::name))),
    }
    if let Some(domain) = item.domain() {
        telling.letters(&[" (", domain.as_str(), ")"].concat());
    }
    telling.close();

    telling.open("td");
    telling.text(item.purpose());
    telling.close();
}

#[cfg(test)]
mod tests {
    use crate::manifest::storage::StoragePurpose;
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::PURPOSE, StoragePurpose::record());
    }
}
