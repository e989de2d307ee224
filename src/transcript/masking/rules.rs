//! What to look for: the rules of a manifest, of a supplier at a date, or all there are.

/// What kind of thing is found. The first eight are those that a manifest names in `chats[].masking[].categories`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Long numbers.
    Numbers,
    /// Names of people, where a phrase says that one comes.
    Names,
    /// E-mail addresses.
    Email,
    /// Illness, disability, states of health.
    Health,
    /// Gender, where somebody says which.
    Gender,
    /// Sexual orientation.
    SexualOrientation,
    /// Political preference.
    Politics,
    /// Street addresses and coordinates.
    Location,
    /// IP addresses: a manifest's `ip`.
    Ip,
    /// Number plates.
    Plates,
}

impl Category {
    /// All there are.
    pub const ALL: [Self; 10] = [
        Self::Numbers,
        Self::Names,
        Self::Email,
        Self::Health,
        Self::Gender,
        Self::SexualOrientation,
        Self::Politics,
        Self::Location,
        Self::Ip,
        Self::Plates,
    ];
}

impl Category {
    /// Its name, as a manifest has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Names => "names",
            Self::Email => "email",
            Self::Health => "health",
            Self::Gender => "gender",
            Self::SexualOrientation => "sexualOrientation",
            Self::Politics => "politics",
            Self::Location => "location",
            Self::Ip => "ip",
            Self::Plates => "plates",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// A set of categories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u16);

impl Kinds {
    pub(super) const fn has(self, category: Category) -> bool {
        self.0 & (1 << category as u16) != 0
    }

    const fn with(self, category: Category) -> Self {
        Self(self.0 | (1 << category as u16))
    }
}

/// What is looked for.
///
/// A manifest's masking rule becomes one category by category; rules that are known by name are in [`Rules::preset`].
///
/// ```
/// use transcript::masking::{Category, Rules, find};
///
/// let rules = Rules::none().numbers_of_more_than(6).with(Category::Health);
/// assert_eq!(find("Ring 912 34 567", &rules).len(), 1);
/// assert_eq!(find("Jeg heter Kari", &rules).len(), 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    pub(super) kinds: Kinds,
    pub(super) most_digits: usize,
}

/// A supplier's published rules: dated, because suppliers change them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// What a manifest calls it.
    pub name: &'static str,
    /// Since when the rules have held, or when the text that states them was published.
    pub since: &'static str,
    /// The rules.
    pub rules: Rules,
}

/// How many digits may stand together where no rule says it.
const DIGITS: usize = 5;

/// The rules that are known by name.
///
/// - `oppdal-2018`: Oppdal kommune's privacy declaration, «Kommune-Kari», published 2 August 2018: numbers of more than six
///   digits, health, gender, sexual orientation, political preference, geolocation; IP addresses always.
/// - `prokom-2026`: the supplier's own page about privacy as it read in 2026: numbers of more than five digits, name, e-mail,
///   health, man or woman, sexual orientation, political preference; the IP address. Its date is that of the reading.
pub const PRESETS: [Preset; 2] = [
    Preset {
        name: "oppdal-2018",
        since: "2018-08-02",
        rules: Rules::none()
            .numbers_of_more_than(6)
            .with(Category::Health)
            .with(Category::Gender)
            .with(Category::SexualOrientation)
            .with(Category::Politics)
            .with(Category::Location)
            .with(Category::Ip),
    },
    Preset {
        name: "prokom-2026",
        since: "2026-11-21",
        rules: Rules::none()
            .numbers_of_more_than(5)
            .with(Category::Names)
            .with(Category::Email)
            .with(Category::Health)
            .with(Category::Gender)
            .with(Category::SexualOrientation)
            .with(Category::Politics)
            .with(Category::Ip),
    },
];

impl Rules {
    /// Nothing is looked for.
    pub const fn none() -> Self {
        Self { kinds: Kinds(0), most_digits: DIGITS }
    }

    /// Everything that is known is looked for, and numbers of more than five digits: for the warning before sending, and for
    /// a copy that is to be shown to others.
    pub const fn everything() -> Self {
        let mut rules = Self::none();
        let mut at = 0;
        while at < Category::ALL.len() {
            rules = rules.with(Category::ALL[at]);
            at += 1;
        }
        rules
    }

    /// These rules, and this category.
    #[must_use]
    pub const fn with(self, category: Category) -> Self {
        Self { kinds: self.kinds.with(category), ..self }
    }

    /// These rules, and numbers of more digits than this.
    #[must_use]
    pub const fn numbers_of_more_than(self, digits: u32) -> Self {
        Self { kinds: self.kinds.with(Category::Numbers), most_digits: digits as usize }
    }

    /// The rules that are known by a name; see [`PRESETS`].
    pub fn preset(name: &str) -> Option<Self> {
        PRESETS.iter().find(|preset| preset.name == name).map(|preset| preset.rules)
    }

    /// As one number, in which they cross from one WASM module to another: the digits above, the categories below. More digits than any
    /// number has are as good as 65 535.
    pub fn packed(self) -> u32 {
        u32::from(u16::try_from(self.most_digits).unwrap_or(u16::MAX)) << 16 | u32::from(self.kinds.0)
    }

    /// The other way.
    pub const fn unpacked(packed: u32) -> Self {
        Self { kinds: Kinds((packed & 0xFFFF) as u16), most_digits: (packed >> 16) as usize }
    }

    /// Whether these rules look for a category.
    pub const fn has(&self, category: Category) -> bool {
        self.kinds.has(category)
    }

    /// The number of digits that may stand together.
    pub const fn most_digits(&self) -> usize {
        self.most_digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_again() {
        let some = Rules::none().numbers_of_more_than(1_000).with(Category::Plates);
        for rules in [Rules::none(), Rules::everything(), PRESETS[0].rules, PRESETS[1].rules, some] {
            assert_eq!(Rules::unpacked(rules.packed()), rules);
        }
        let endless = Rules::unpacked(Rules::none().numbers_of_more_than(u32::MAX).packed());
        assert_eq!(endless, Rules::none().numbers_of_more_than(65_535));
    }
}
