//! Everything the widget says by itself, in the visitor's language.
//!
//! A manifest brings the municipality's own sentences. This room brings the rest: headings and labels ([`Word`]), dates,
//! durations, opening hours, telephone numbers, country names, and the order of the alphabet. It is pure: it knows no
//! browser and no manifest, and has no dependency, because every byte of it is sent to a visitor's phone.
//!
//! The way through it: a [`LanguageTag`] says what the visitor wants. A [`Vocabulary`] is built from it and from the
//! manifest's own wordings ([`Overrides`]). It answers with [`Said`]: a text, and the language that the text really is
//! in. A word that is missing in the wanted language is said in another, and the view marks it with `lang`: a screen
//! reader must not read bokmål aloud as if it were Northern Sámi (WCAG 3.1.2).
//!
//! Bokmål, nynorsk and English are complete; the compiler sees to that. Sámi words are shipped only when a native
//! speaker has read them; until then they are drafts, behind the Cargo feature `drafts` (see [`words`]).

mod case;
mod country;
pub(crate) mod cut;
mod date;
mod duration;
mod fingerprint;
mod hours;
mod list;
mod names;
mod number;
mod phone;
mod placeholder;
mod sort;
pub mod tag;
mod vocabulary;
pub mod words;

pub use case::{capitalised, lowered};
pub use country::country_name;
pub use date::{Timestamp, TimestampError, figures};
pub use duration::{Duration, DurationError};
pub use fingerprint::Fingerprint;
pub use hours::{Days, HoursError, Interval, OpeningHours, TimeOfDay, Weekday};
pub use list::joined;
pub use names::language_name;
pub use number::{OrganisationNumber, OrganisationNumberError, decimal, grouped};
pub use phone::{PhoneError, PhoneNumber};
pub use placeholder::{Piece, fill, pieces};
pub use sort::{SortKey, sort_key};
pub use tag::{Direction, LanguageTag, TagError};
pub use vocabulary::{Overrides, Said, Vocabulary};
#[cfg(target_arch = "wasm32")]
pub use words::bring_words;
pub use words::{PlaceholderError, WITH_WORDS, Word};
#[cfg(not(target_arch = "wasm32"))]
pub use words::{gate_words, words_file};
