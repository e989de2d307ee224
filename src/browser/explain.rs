//! What is wrong with a manifest and the files that it includes, as plain JavaScript objects: for the console and for the
//! host page's event.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::Reading;
use crate::manifest::problem::{Problem, Severity};

#[wasm_bindgen]
impl Reading {
    /// Every problem: `[{ severity, file?, path, found, expected }]`.
    pub fn explain(self) -> Array {
        let problems = self.assembly.map_or_else(|problems| problems, |assembly| assembly.finish().problems);
        problems.iter().map(object).collect()
    }
}

/// A problem as a plain object.
fn object(problem: &Problem) -> JsValue {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let fields = [
        ("severity", Some(severity)),
        ("file", problem.file.as_deref()),
        ("path", Some(problem.path.as_str())),
        ("found", Some(problem.found.as_str())),
        ("expected", Some(problem.expected.as_str())),
    ];
    plain(&fields)
}

/// A plain object with the fields that are stated. Setting a field of a new object cannot fail.
pub(super) fn plain(fields: &[(&str, Option<&str>)]) -> JsValue {
    let object = Object::new();
    for (name, text) in fields {
        if let Some(text) = text {
            let _ = Reflect::set(&object, &(*name).into(), &(*text).into());
        }
    }
    object.into()
}
