//! The doors: what JavaScript may call (www/rights/). They decide nothing. Texts go in and come out, some of them JSON, because only
//! strings and bytes cross cheaply; what is to be trusted of them is for the rooms to say.
//!
//! There are two, each of a module that is loaded when it is wanted: [`masking`] covers, warns and writes copies; [`erasure`] reads what
//! is kept, and erases it. The Cargo feature `erasure` says which of them is compiled.

#[cfg(feature = "erasure")]
pub mod erasure;
#[cfg(not(feature = "erasure"))]
pub mod masking;

use std::fmt;

use crate::json::Json;
use crate::moment::Moment;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn moment(millis: f64, offset: i16) -> Option<Moment> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a clock's milliseconds are whole, and a float that is too large is cut"
    )]
    Moment::new(millis as i64, offset)
}

fn written(write: impl FnOnce(&mut Json) -> fmt::Result) -> String {
    let mut out = String::new();
    // Writing to a String does not fail.
    let _ = write(&mut Json::new(&mut out));
    out
}
