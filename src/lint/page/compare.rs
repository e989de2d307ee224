//! Each thing that a page has beside what the manifest says of it.

use super::super::Case;
use super::super::case::Place;
use super::Page;
use super::host::{is_named_in, is_own, is_within};
use crate::manifest::Plain;
use crate::manifest::chat::Chat;
use crate::manifest::device::{DeviceArea, DeviceEntry, DeviceKind, EntryArea, KeyMatch};
use crate::manifest::facts::Facts;
use crate::manifest::json::Json;
use crate::manifest::storage::{Area, StoragePurpose, StoredItem};

/// What the product itself keeps: where, and the name or, before a star, its beginning. No manifest has to tell of it.
const OURS: [(Area, &str); 6] = [
    (Area::LocalStorage, "pv:choices"),
    (Area::Cookie, "pv:choices"),
    (Area::SessionStorage, "pv:erasure"),
    (Area::LocalStorage, "pv:seen"),
    (Area::LocalStorage, "pv:chat:*"),
    (Area::SessionStorage, "pv:chat:*"),
];

/// A kind of thing that a page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something that is stored on the device.
    Stored(Area),
    /// A host that was contacted.
    Host,
}

impl Kind {
    /// Its name in reports: the area's, or `host`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stored(area) => area.name(),
            Self::Host => "host",
        }
    }
}

/// A thing that a page has, or is said to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub kind: Kind,
    /// Its name; a declared one may end in a star.
    pub name: String,
}

/// How a thing stands to the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the product's own, or the page's own site.
    Own,
    /// The manifest tells of it.
    Declared,
    /// The manifest tells of it for a purpose that has no yes.
    Early,
    /// The manifest does not tell of it.
    Undeclared,
}

impl Standing {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Declared => "declared",
            Self::Early => "noYes",
            Self::Undeclared => "undeclared",
        }
    }
}

/// A thing of the page, and where the manifest tells of it.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The thing.
    pub thing: Thing,
    /// How it stands.
    pub standing: Standing,
    /// The address of the file that tells of it, where it is another than the manifest itself.
    pub file: Option<&'a str>,
    /// JSON path of what tells of it.
    pub path: Option<String>,
    /// The purpose that it belongs to.
    pub(super) purpose: Option<StoragePurpose<'a>>,
}

impl<'a> Row<'a> {
    fn new(kind: Kind, name: &str) -> Self {
        let thing = Thing { kind, name: name.to_owned() };
        Self { thing, standing: Standing::Undeclared, file: None, path: None, purpose: None }
    }

    fn tell(&mut self, standing: Standing, entry: &Entry<'a>) {
        self.standing = standing;
        self.path = Some(entry.path.clone());
        self.purpose = entry.purpose;
    }

    fn tell_at(&mut self, place: Place, case: &Case<'a>) {
        self.standing = Standing::Declared;
        self.file = case.address(&place);
        self.path = Some(place.path);
    }
}

/// Something that the manifest says is stored.
pub(super) struct Entry<'a> {
    pub(super) item: StoredItem<'a>,
    pub(super) path: String,
    /// None: it is necessary.
    pub(super) purpose: Option<StoragePurpose<'a>>,
}

impl<'a> Entry<'a> {
    /// All that can be on this page: what belongs to another site cannot.
    pub(super) fn all(facts: Facts<'a>, page: &Page) -> Vec<Self> {
        let mut entries = Vec::new();
        let Some(storage) = facts.storage() else { return entries };
        let path = |list: &str, at: usize| [list, "[", &at.to_string(), "]"].concat();
        for (at, item) in storage.necessary().iter().enumerate() {
            entries.push(Self { item, path: path("$.storage.necessary", at), purpose: None });
        }
        for (at, purpose) in storage.purposes().iter().enumerate() {
            let items = [&path("$.storage.purposes", at), ".items"].concat();
            for (at, item) in purpose.items().iter().enumerate() {
                entries.push(Self { item, path: path(&items, at), purpose: Some(purpose) });
            }
        }
        entries.retain(|entry| entry.item.domain().is_none_or(|domain| is_within(&page.host, domain.as_str())));
        entries
    }

    /// Whether the visitor has said yes to it, or need not.
    pub(super) fn may_be(&self, page: &Page) -> bool {
        self.purpose.is_none_or(|purpose| page.allows(purpose.id().as_str()))
    }
}

/// Whether something stored is the product's own.
pub(super) fn is_ours(area: Area, name: &str) -> bool {
    OURS.iter()
        .any(|(its, own)| *its == area && own.strip_suffix('*').map_or(*own == name, |stem| name.starts_with(stem)))
}

/// All that the page of a case has, area by area, then the hosts; nothing where the case is held against no page.
pub fn comparison<'a>(case: &Case<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let (Some(page), Some(manifest)) = (case.page(), case.declaration()) else { return rows };
    let Some(facts) = case.facts(&manifest.place) else { return rows };
    let entries = Entry::all(facts, page);
    for (area, names) in &page.stored {
        for name in names {
            rows.push(stored(case, page, &entries, *area, name));
        }
    }
    rows.extend(page.hosts.iter().map(|host| contacted(case, page, facts, host)));
    rows
}

fn stored<'a>(case: &Case<'a>, page: &Page, entries: &[Entry<'a>], area: Area, name: &str) -> Row<'a> {
    let mut row = Row::new(Kind::Stored(area), name);
    let named = || entries.iter().filter(|entry| entry.item.area() == area && entry.item.names(name));
    if let Some(entry) = named().find(|entry| entry.may_be(page)) {
        row.tell(Standing::Declared, entry);
    } else if is_ours(area, name) {
        row.standing = Standing::Own;
    } else if let Some(entry) = named().next() {
        row.tell(Standing::Early, entry);
    } else if let Some(chat) = case.chats().into_iter().find(|chat| keeps(chat.it, area, name)) {
        // That `storage` must list it, too, is said by a rule of its own.
        row.tell_at(chat.place.below(".device"), case);
    }
    row
}

/// Whether a chat says that it keeps something under this name, itself. (The product's own store is the product's.)
fn keeps(chat: Chat, area: Area, name: &str) -> bool {
    let Some(device) = chat.device().filter(|device| device.kind() == DeviceKind::Foreign) else { return false };
    let is_key = |key: Plain, how| {
        if how == Some(KeyMatch::Prefix) { name.starts_with(key.as_str()) } else { name == key.as_str() }
    };
    let main = match device.area() {
        DeviceArea::LocalStorage => area == Area::LocalStorage,
        DeviceArea::SessionStorage => area == Area::SessionStorage,
        DeviceArea::Memory => false,
    };
    let also = |entry: DeviceEntry| {
        let there = match entry.area() {
            EntryArea::LocalStorage => Area::LocalStorage,
            EntryArea::SessionStorage => Area::SessionStorage,
            EntryArea::Cookie => Area::Cookie,
        };
        area == there && is_key(entry.key(), entry.match_())
    };
    main && device.key().is_some_and(|key| is_key(key, device.match_())) || device.also().iter().any(also)
}

fn contacted<'a>(case: &Case<'a>, page: &Page, facts: Facts<'a>, host: &str) -> Row<'a> {
    let mut row = Row::new(Kind::Host, host);
    if is_own(host, &page.host) {
        row.standing = Standing::Own;
    } else if let Some(place) = naming(case, facts, host) {
        row.tell_at(place, case);
    }
    row
}

/// What in the manifest names a host: a fact, since a link in the text says of nobody that they receive anything.
fn naming<'a>(case: &Case<'a>, facts: Facts<'a>, host: &str) -> Option<Place> {
    let root = Place::root();
    let mut stated: Vec<(Place, &'a Json)> = Vec::new();
    stated.extend(case.processors().into_iter().map(|entry| (entry.place, entry.it.json())));
    stated.extend(case.chats().into_iter().map(|entry| (entry.place, entry.it.json())));
    stated.extend(case.processing().into_iter().map(|entry| (entry.place, entry.it.json())));
    stated.extend(facts.storage().map(|storage| (root.below(".storage"), storage.json())));
    stated.extend(facts.controller().map(|controller| (root.below(".controller"), controller.json())));
    for (at, entry) in facts.joint_controllers().iter().enumerate() {
        stated.push((root.below(&[".jointControllers[", &at.to_string(), "]"].concat()), entry.json()));
    }
    stated.into_iter().find(|(_, json)| is_named_in(json, host)).map(|(place, _)| place)
}
