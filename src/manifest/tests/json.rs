//! The tree can come from any serde source and go to any.

use serde::Deserialize;
use serde_json::json;

use super::{least, tree, with};
use crate::manifest::Document;
use crate::manifest::json::Json;

#[test]
fn goes_there_and_back() {
    let text = r#"{"b":[1,-2,0.5,9007199254740992,1e+300],"a":{"ø":null,"":"\u2028\n"},"c":[true,false,{},[]]}"#;
    let json: Json = serde_json::from_str(text).unwrap();
    let again = serde_json::to_string(&json).unwrap();
    assert_eq!(
        again,
        text.replace("\\u2028", "\u{2028}").replace("1e300", "1e+300"),
        "order and whole numbers stay as they were"
    );
    assert_eq!(serde_json::from_str::<Json>(&again).unwrap(), json);
}

#[test]
fn a_document_is_written_as_it_was_read() {
    let value = with("/meta/x-egen", json!(1));
    let document = Document::deserialize(&value).unwrap();
    assert_eq!(serde_json::to_value(&document).unwrap(), value);
}

#[test]
fn a_document_that_is_wrong_is_not_read() {
    let error = Document::deserialize(&json!({ "meta": {}, "controller": { "name": "X" } })).unwrap_err().to_string();
    assert!(error.contains("$.meta.version: found nothing"), "{error}");
    assert!(Document::deserialize(&least()).is_ok());
}

#[test]
fn describes_what_it_finds() {
    for (value, words) in [
        (json!(null), "null"),
        (json!(true), "true"),
        (json!(-0.0), "0"),
        (json!(12), "12"),
        (json!(0.5), "a number that is not whole"),
        (json!(1e20), "a number that is not whole"),
        (json!("ø\u{7}"), "\"ø\\u{0007}\""),
        (json!([]), "an empty list"),
        (json!([1]), "a list"),
        (json!({}), "an object"),
    ] {
        assert_eq!(tree(&value).describe(), words);
    }
}
