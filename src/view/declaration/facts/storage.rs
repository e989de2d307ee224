//! What is kept on the visitor's device, in tables: strictly necessary, and by purpose.

use yew::prelude::*;

use super::people::recipient;
use super::some;
use crate::language::Word;
use crate::manifest::Id;
use crate::manifest::storage::{Area, Storage, StoragePurpose, StoredItem};
use crate::view::declaration::blocks::scrolling;
use crate::view::inline::plain;
use crate::view::telling::{Entry, Rows, Shown, Telling, fragment, listed};

/// All of it, or one purpose, or `necessary`.
pub(super) fn draw(storage: &Storage, id: Option<&Id>, telling: &Telling) -> Option<Html> {
    let necessary = id.is_none_or(|id| id.as_str() == "necessary").then(|| self::necessary(&storage.necessary, telling)).flatten();
    let purposes = storage.purposes.iter().filter(|purpose| id.is_none_or(|id| purpose.id == *id));
    some(necessary.into_iter().chain(purposes.filter_map(|purpose| self::purpose(purpose, telling))))
}

fn necessary(items: &[StoredItem], telling: &Telling) -> Option<Html> {
    let title = telling.say(Word::NecessaryStorage);
    let table = table(items, &title, &telling.spoken(Word::NecessaryStorage), telling)?;
    let heading = Html::from(telling.heading(title, None));
    Some(fragment([heading, telling.say(Word::NecessaryStorageMeaning).element("p"), table]))
}

fn purpose(purpose: &StoragePurpose, telling: &Telling) -> Option<Html> {
    let title = telling.text(&purpose.title)?;
    let heading = Html::from(telling.heading(title.clone(), None));
    let description = purpose.description.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("p"));
    let mut rows = Rows::new(telling);
    let recipients = purpose.recipients.iter().filter_map(|id| telling.facts.processor(id)).map(|processor| Entry::from(recipient(processor, telling)));
    rows.push(Word::Recipients, listed(recipients.collect()));
    rows.text(Word::IfYouDecline, purpose.consequence.as_ref());
    let letters = telling.letters(&purpose.title).unwrap_or_default();
    let table = table(&purpose.items, &title, &letters, telling);
    Some(fragment([heading].into_iter().chain(description).chain(rows.finish()).chain(table)))
}

fn table(items: &[StoredItem], about: &Shown, label: &str, telling: &Telling) -> Option<Html> {
    if items.is_empty() {
        return None;
    }
    let caption = fragment([telling.say(Word::StorageCaption).inline(), plain(": "), about.clone().inline()]);
    let label = [&telling.spoken(Word::StorageCaption), ": ", label].concat();
    let heads = [Word::StorageName, Word::StorageKind, Word::StorageDuration, Word::StorageProvider, Word::StoragePurpose];
    let head = |word: Word| {
        let said = telling.say(word);
        html! { <th scope="col">{ said.inline() }</th> }
    };
    let table = html! {
        <table>
            <caption>{ caption }</caption>
            <thead><tr>{ for heads.into_iter().map(head) }</tr></thead>
            <tbody>{ for items.iter().map(|item| row(item, telling)) }</tbody>
        </table>
    };
    Some(scrolling(label, table))
}

fn row(item: &StoredItem, telling: &Telling) -> Html {
    let kind = match item.area {
        Area::Cookie => Word::KindCookie,
        Area::LocalStorage => Word::KindLocal,
        Area::SessionStorage => Word::KindSession,
        Area::IndexedDb => Word::KindIndexedDb,
        Area::CacheStorage => Word::KindCache,
    };
    let duration = match (&item.ttl, item.area) {
        (Some(ttl), _) => telling.duration(ttl),
        (None, Area::Cookie) => telling.say(Word::UntilBrowserClosed),
        (None, Area::SessionStorage) => telling.say(Word::UntilTabClosed),
        (None, Area::LocalStorage | Area::IndexedDb | Area::CacheStorage) => telling.say(Word::UntilRemoved),
    };
    let provider = item.provider.as_ref().and_then(|id| telling.facts.processor(id)).map(|processor| plain(processor.name.as_str().to_owned()));
    let own = || telling.facts.controller.and_then(|controller| telling.text(&controller.name)).map(Shown::inline).unwrap_or_default();
    let domain = item.domain.as_ref().map(|domain| plain([" (", domain.as_str(), ")"].concat()));
    let purpose = item.purpose.as_ref().and_then(|text| telling.text(text)).map(Shown::inline).unwrap_or_default();
    html! {
        <tr>
            <th scope="row"><code>{ plain(item.name.as_str().to_owned()) }</code></th>
            <td>{ telling.say(kind).inline() }</td>
            <td>{ duration.inline() }</td>
            <td>{ provider.unwrap_or_else(own) }{ for domain }</td>
            <td>{ purpose }</td>
        </tr>
    }
}
