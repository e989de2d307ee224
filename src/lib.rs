//! The widget behind `personvern.js`: a municipality's privacy declaration, drawn from one JSON manifest.
//!
//! This is the door. The rooms behind it, and who may use whom:
//! * [`manifest`] (pure): what a municipality declares: types, parsing, checking, putting the page together.
//! * [`language`] (pure): words, dates, numbers, in the visitor's language.
//! * [`lint`] (pure): what the law finds missing or outdated in a declaration. Nothing that a citizen downloads calls it.
//! * [`view`]: Yew components, drawn in the browser and natively. Uses the pure rooms.
//! * `browser` (WASM only): the only code that touches the browser. Decides nothing.
//! * [`publish`] (native only): the fragments of a published page.
//!
//! # Features
//! * `publish`: [`publish`], for the editors' command and the build. Brings `serde_json`; never in the browser.
//! * `schema`: [`manifest::schema`], for the editors' command and the build. Brings `serde_json`; never in the browser.
//! * `explain`, `editor`: what the modules have that tell an editor what is wrong, and what is missing. In the browser only.
//! * `drafts`: interface words that no native speaker has read yet, for those who are to read them.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod language;
pub mod lint;
pub mod manifest;
#[cfg(all(feature = "publish", not(target_arch = "wasm32")))]
pub mod publish;
pub mod view;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
