//! Problems as plain JavaScript objects, for the console and for the host page's event.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::manifest::problem::{Problem, Severity};

/// `[{ severity, file?, path, found, expected }]`
pub(super) fn array(problems: &[Problem]) -> Array {
    problems.iter().map(object).collect()
}

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
    record(fields.into_iter().filter_map(|(name, text)| Some((name, JsValue::from_str(text?)))))
}

/// A plain object with these fields. Setting a field of a new object cannot fail.
pub(super) fn record(fields: impl Iterator<Item = (&'static str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), &value);
    }
    object.into()
}
