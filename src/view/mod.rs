//! Yew components: what the visitor sees. They draw in the browser and, natively, to a string.
//!
//! A view says nothing by itself: words come from [`crate::language`], facts and texts from [`crate::manifest`]. It takes no
//! decision either: what a fact is and when it is shown is settled in the pure rooms. What is left is markup, and this
//! folder is the only place where there is any.

pub mod choices;
pub mod declaration;
mod inline;
mod markup;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod rights;
mod rows;
mod telling;
