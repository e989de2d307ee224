//! What is found is called by a name, and a mask says the name in the visitor's language, so that the copy stays readable.

use super::Category;
use crate::Language;

/// What something that was found is, as closely as can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// A fødselsnummer, real or synthetic, by the rules of before and from 2032.
    NationalIdentity,
    /// A D-number.
    DNumber,
    /// A number that a hospital gives a patient without another.
    HNumber,
    /// A bank account.
    Account,
    /// An organisation number.
    Organisation,
    /// A telephone number.
    Phone,
    /// Another long number.
    Number,
    /// An e-mail address.
    Email,
    /// An IP address.
    Ip,
    /// Coordinates.
    Position,
    /// A street address.
    Address,
    /// A number plate.
    Plate,
    /// A name.
    Name,
    /// Health.
    Health,
    /// Gender.
    Gender,
    /// Sexual orientation.
    Orientation,
    /// Politics.
    Politics,
}

impl Label {
    /// All there are.
    pub const ALL: [Self; 17] = [
        Self::NationalIdentity,
        Self::DNumber,
        Self::HNumber,
        Self::Account,
        Self::Organisation,
        Self::Phone,
        Self::Number,
        Self::Email,
        Self::Ip,
        Self::Position,
        Self::Address,
        Self::Plate,
        Self::Name,
        Self::Health,
        Self::Gender,
        Self::Orientation,
        Self::Politics,
    ];

    /// The category that a rule must name for this to be found.
    pub const fn category(self) -> Category {
        match self {
            Self::NationalIdentity
            | Self::DNumber
            | Self::HNumber
            | Self::Account
            | Self::Organisation
            | Self::Phone
            | Self::Number => Category::Numbers,
            Self::Email => Category::Email,
            Self::Ip => Category::Ip,
            Self::Position | Self::Address => Category::Location,
            Self::Plate => Category::Plates,
            Self::Name => Category::Names,
            Self::Health => Category::Health,
            Self::Gender => Category::Gender,
            Self::Orientation => Category::SexualOrientation,
            Self::Politics => Category::Politics,
        }
    }

    /// The word that stands in its place, in brackets.
    pub const fn mask(self, language: Language) -> &'static str {
        let [nb, nn, en] = match self {
            Self::NationalIdentity => ["[fødselsnummer]", "[fødselsnummer]", "[national identity number]"],
            Self::DNumber => ["[D-nummer]", "[D-nummer]", "[D number]"],
            Self::HNumber => ["[hjelpenummer]", "[hjelpenummer]", "[hospital number]"],
            Self::Account => ["[kontonummer]", "[kontonummer]", "[account number]"],
            Self::Organisation => ["[organisasjonsnummer]", "[organisasjonsnummer]", "[organisation number]"],
            Self::Phone => ["[telefonnummer]", "[telefonnummer]", "[phone number]"],
            Self::Number => ["[tall]", "[tal]", "[number]"],
            Self::Email => ["[e-post]", "[e-post]", "[email]"],
            Self::Ip => ["[IP-adresse]", "[IP-adresse]", "[IP address]"],
            Self::Position => ["[posisjon]", "[posisjon]", "[position]"],
            Self::Address => ["[adresse]", "[adresse]", "[address]"],
            Self::Plate => ["[bilnummer]", "[bilnummer]", "[number plate]"],
            Self::Name => ["[navn]", "[namn]", "[name]"],
            Self::Health => ["[helse]", "[helse]", "[health]"],
            Self::Gender => ["[kjønn]", "[kjønn]", "[gender]"],
            Self::Orientation => ["[seksuell orientering]", "[seksuell orientering]", "[sexual orientation]"],
            Self::Politics => ["[politikk]", "[politikk]", "[politics]"],
        };
        match language {
            Language::Bokmal => nb,
            Language::Nynorsk => nn,
            Language::English => en,
        }
    }

    /// How long the mask is that a text begins with: one that is there already is covered, and no text.
    pub(super) fn mask_at(text: &str) -> Option<usize> {
        let languages = [Language::Bokmal, Language::Nynorsk, Language::English];
        let mut masks = Self::ALL.iter().flat_map(|label| languages.map(|language| label.mask(language)));
        masks.find(|mask| text.starts_with(mask)).map(str::len)
    }
}
