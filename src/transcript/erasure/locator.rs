//! Where a widget stores a conversation. A locator says what is removed, so it must not say too much: one that names nothing,
//! or what the visitor has answered elsewhere (`pv:…`), is refused.

/// What keys begin with that this widget itself stores.
const OURS: &str = "pv:";
/// Where the store for chats that have none keeps its conversations.
const OUR_STORE: &str = "pv:chat:";

/// A kind of storage with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// `localStorage`
    Local,
    /// `sessionStorage`
    Session,
    /// Cookies that scripts can read.
    Cookie,
}

impl Area {
    /// Its name in an adapter and in a manifest.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "localStorage" => Some(Self::Local),
            "sessionStorage" => Some(Self::Session),
            "cookie" => Some(Self::Cookie),
            _ => None,
        }
    }

    /// The same, said.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Local => "localStorage",
            Self::Session => "sessionStorage",
            Self::Cookie => "cookie",
        }
    }
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator(Place);

/// What a locator points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Keys.
    Keys {
        /// Where.
        area: Area,
        /// The key, or what keys begin with.
        key: String,
        /// Whether it is what they begin with.
        prefix: bool,
    },
    /// A database, or a store in it.
    IndexedDb {
        /// The database.
        name: String,
        /// The store; none for the whole.
        store: Option<String>,
    },
    /// A cache.
    Cache {
        /// Its name.
        name: String,
    },
}

/// Why a locator is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocatorError {
    /// It names nothing, and so, as a prefix, everything.
    Empty,
    /// It names what this widget itself stores.
    Ours,
}

impl Locator {
    /// A key, or all keys that begin so.
    pub fn keys(area: Area, key: &str, prefix: bool) -> Result<Self, LocatorError> {
        let ours = key.starts_with(OURS) || prefix && OURS.starts_with(key);
        match key {
            _ if key.trim().is_empty() => Err(LocatorError::Empty),
            _ if ours => Err(LocatorError::Ours),
            _ => Ok(Self(Place::Keys { area, key: key.to_owned(), prefix })),
        }
    }

    /// A key of the built-in store, and no other of ours.
    pub fn of_our_store(area: Area, chat: &str) -> Result<Self, LocatorError> {
        if chat.trim().is_empty() {
            return Err(LocatorError::Empty);
        }
        Ok(Self(Place::Keys { area, key: [OUR_STORE, chat].concat(), prefix: false }))
    }

    /// A database, or one store in it.
    pub fn indexed_db(name: &str, store: Option<&str>) -> Result<Self, LocatorError> {
        let empty = name.trim().is_empty() || store.is_some_and(|store| store.trim().is_empty());
        let place = Place::IndexedDb { name: name.to_owned(), store: store.map(str::to_owned) };
        Self::named(place, name, empty)
    }

    /// A cache.
    pub fn cache(name: &str) -> Result<Self, LocatorError> {
        Self::named(Place::Cache { name: name.to_owned() }, name, name.trim().is_empty())
    }

    fn named(place: Place, name: &str, empty: bool) -> Result<Self, LocatorError> {
        match place {
            _ if empty => Err(LocatorError::Empty),
            _ if name.starts_with(OURS) => Err(LocatorError::Ours),
            place => Ok(Self(place)),
        }
    }

    /// What it points at.
    pub fn place(&self) -> &Place {
        &self.0
    }

    /// Whether it points at this key.
    pub fn holds(&self, area: Area, key: &str) -> bool {
        match &self.0 {
            Place::Keys { area: own, key: named, prefix } if *own == area => {
                let same = named == key;
                if *prefix { key.starts_with(named.as_str()) && !key.starts_with(OURS) } else { same }
            }
            _ => false,
        }
    }

    /// What a receipt calls it.
    pub fn name(&self) -> String {
        match &self.0 {
            Place::Keys { area, key, prefix } => [area.name(), ": ", key, if *prefix { "*" } else { "" }].concat(),
            Place::IndexedDb { name, store: None } => ["IndexedDB: ", name].concat(),
            Place::IndexedDb { name, store: Some(store) } => ["IndexedDB: ", name, "/", store].concat(),
            Place::Cache { name } => ["Cache Storage: ", name].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_names_nothing_or_ours_is_refused() {
        for (key, prefix, expected) in [
            ("", false, LocatorError::Empty),
            ("", true, LocatorError::Empty),
            (" \n", true, LocatorError::Empty),
            ("pv:choices", false, LocatorError::Ours),
            ("pv:erasure", true, LocatorError::Ours),
            ("pv:chat:kari", false, LocatorError::Ours),
            ("pv:", true, LocatorError::Ours),
            ("pv", true, LocatorError::Ours),
            ("p", true, LocatorError::Ours),
        ] {
            assert_eq!(Locator::keys(Area::Local, key, prefix), Err(expected), "{key:?}");
        }
        assert_eq!(Locator::of_our_store(Area::Session, ""), Err(LocatorError::Empty));
        assert_eq!(Locator::indexed_db("", None), Err(LocatorError::Empty));
        assert_eq!(Locator::indexed_db("chat", Some("")), Err(LocatorError::Empty));
        assert_eq!(Locator::indexed_db("pv:x", None), Err(LocatorError::Ours));
        assert_eq!(Locator::cache(" "), Err(LocatorError::Empty));
        assert!(Locator::keys(Area::Local, "p", false).is_ok());
        assert!(Locator::keys(Area::Local, "pvx", true).is_ok());
    }

    #[test]
    fn a_locator_holds_its_keys_and_no_others() -> Result<(), LocatorError> {
        let exact = Locator::keys(Area::Local, "chat_session", false)?;
        assert!(exact.holds(Area::Local, "chat_session"));
        assert!(!exact.holds(Area::Session, "chat_session") && !exact.holds(Area::Local, "chat_session2"));
        let many = Locator::keys(Area::Cookie, "bot_", true)?;
        assert!(many.holds(Area::Cookie, "bot_id") && many.holds(Area::Cookie, "bot_"));
        assert!(!many.holds(Area::Cookie, "robot_id") && !many.holds(Area::Local, "bot_id"));
        let own = Locator::of_our_store(Area::Session, "kari")?;
        assert!(own.holds(Area::Session, "pv:chat:kari"));
        assert!(!own.holds(Area::Session, "pv:choices") && !own.holds(Area::Session, "pv:chat:kari2"));
        assert_eq!(many.name(), "cookie: bot_*");
        assert_eq!(Locator::indexed_db("chat", Some("log"))?.name(), "IndexedDB: chat/log");
        Ok(())
    }

    proptest! {
        #[test]
        fn no_foreign_locator_ever_holds_ours(key in "(p|pv|pv:)?.{0,6}", prefix in any::<bool>(), ours in "pv:.{0,12}") {
            if let Ok(locator) = Locator::keys(Area::Local, &key, prefix) {
                prop_assert!(!locator.holds(Area::Local, &ours));
            }
        }
    }
}
