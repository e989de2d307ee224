//! How a declaration is to be drawn: relaxed where it comes from the page, strict where it goes on.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::language::LanguageTag;
use crate::view::choices::Stand;
use crate::view::declaration::What;

/// How a declaration is to be drawn.
pub(super) struct Options {
    pub(super) language: LanguageTag,
    pub(super) heading_level: u8,
    pub(super) instance: u32,
    pub(super) what: What,
}

/// Reads `{ language?, headingLevel?, instance?, choices? }`; whatever is missing or odd gets its default.
pub(super) fn read(options: &JsValue) -> Options {
    let field = |name: &str| Reflect::get(options, &JsValue::from_str(name)).ok();
    let word = |name: &str| field(name).and_then(|value| value.as_string());
    // Small whole numbers: the cast saturates, and a level or a count is never negative.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let number =
        |name: &str, default: u32| field(name).and_then(|value| value.as_f64()).map_or(default, |value| value as u32);
    Options {
        language: word("language").and_then(|tag| LanguageTag::parse(&tag).ok()).unwrap_or_default(),
        heading_level: u8::try_from(number("headingLevel", 2)).unwrap_or(2),
        instance: number("instance", 1),
        what: match word("choices").as_deref() {
            Some("standing") => What::Choices(Stand::InDeclaration),
            Some(_) => What::Choices(Stand::First),
            None => What::Declaration,
        },
    }
}
