//! A parsed manifest as the browser holds it, copied into our own tree.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::manifest::json::{Json, MAX_DEPTH};

/// Copies what `JSON.parse` gave.
///
/// Five kinds of values, so a walk of our own: serde-wasm-bindgen, which knows all that JavaScript has, cost 8 kB brotli.
pub(super) fn read(value: &JsValue) -> Result<Json, String> {
    copy(value, 0)
}

fn copy(value: &JsValue, depth: u8) -> Result<Json, String> {
    if value.is_null() || value.is_undefined() {
        Ok(Json::Null)
    } else if let Some(flag) = value.as_bool() {
        Ok(Json::Bool(flag))
    } else if let Some(number) = value.as_f64() {
        Ok(Json::Number(number))
    } else if let Some(text) = value.as_string() {
        Ok(Json::String(text))
    } else if depth == MAX_DEPTH {
        Err("nested more than 64 levels deep".into())
    } else if Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        let mut items = Vec::new();
        for at in 0..list.length() {
            items.push(copy(&list.get(at), depth + 1)?);
        }
        Ok(Json::Array(items))
    } else if value.is_object() {
        let entries = Object::entries(value.unchecked_ref());
        let mut fields = Vec::new();
        for at in 0..entries.length() {
            let entry: Array = entries.get(at).unchecked_into();
            fields.push((entry.get(0).as_string().unwrap_or_default(), copy(&entry.get(1), depth + 1)?));
        }
        Ok(Json::Object(fields))
    } else {
        Err("a value that JSON does not have".into())
    }
}
