//! Reading a source: its bytes as text, and what it is.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::behandlingsoversikt::records;
use super::consent::{Tool, tool};
use crate::Failure;
use crate::arguments::ImportKind;
use crate::tongue::Lang;

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    Text,
    Consent(Tool),
    Behandlingsoversikt,
}

impl Kind {
    /// What reports call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "text",
            Self::Consent(Tool::Klaro) => "klaro",
            Self::Consent(Tool::CookieConsent) => "cookieconsent",
            Self::Consent(Tool::Orejime) => "orejime",
            Self::Behandlingsoversikt => "behandlingsoversikt",
        }
    }
}

/// A source that was read.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) text: String,
    pub(super) kind: Kind,
}

/// The bytes of a file, or of standard input for `-`.
pub(super) fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    bytes.map_err(|error| Failure::of_file(path, &error, lang))
}

impl Source {
    /// What the bytes of a file of this name are.
    pub(super) fn new(bytes: &[u8], path: &Path, given: Option<ImportKind>, lang: Lang) -> Result<Self, Failure> {
        let text = decoded(bytes);
        if text.trim().is_empty() {
            let reason = lang.say("er tom", "is empty");
            return Err(Failure(format!("{}: {reason}", path.display())));
        }
        let kind = match given {
            Some(ImportKind::Html) => Kind::Html,
            Some(ImportKind::Text) => Kind::Text,
            Some(ImportKind::Klaro) => Kind::Consent(Tool::Klaro),
            Some(ImportKind::Cookieconsent) => Kind::Consent(Tool::CookieConsent),
            Some(ImportKind::Orejime) => Kind::Consent(Tool::Orejime),
            Some(ImportKind::Behandlingsoversikt) => Kind::Behandlingsoversikt,
            None if is_of_no_kind(&text) => {
                let reason = lang.say(
                    "er JSON, men verken en behandlingsoversikt eller en konfigurasjon som kan leses; et manifest trenger ikke importeres",
                    "is JSON, but neither records of processing nor a configuration that can be read; a manifest needs no import",
                );
                return Err(Failure(format!("{}: {reason}", path.display())));
            }
            None => guessed(path, &text),
        };
        Ok(Self { text, kind })
    }
}

/// Whether a text is data that nothing here reads: as a plain text it would make no sense.
fn is_of_no_kind(text: &str) -> bool {
    let data = text.trim_start().starts_with(['{', '[']) && serde_json::from_str::<serde_json::Value>(text).is_ok();
    data && records(text).is_none() && tool(text).is_none()
}

/// By the name of the file, else by what it begins with.
fn guessed(path: &Path, text: &str) -> Kind {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase();
    let start: String = text.trim_start().chars().take(2_000).collect::<String>().to_ascii_lowercase();
    let markup = ["<!doctype", "<html", "<head", "<body", "<main", "<article", "<div", "<section", "<p>", "<h1"];
    match extension.as_str() {
        "html" | "htm" | "xhtml" => Kind::Html,
        "txt" | "text" | "md" => Kind::Text,
        "json" | "csv" if records(text).is_some() => Kind::Behandlingsoversikt,
        "js" | "mjs" | "cjs" | "ts" | "json" => tool(text).map_or(Kind::Text, Kind::Consent),
        _ if (start.starts_with(['{', '[']) || start.contains("behandlingen gjelder")) && records(text).is_some() => {
            Kind::Behandlingsoversikt
        }
        _ if start.starts_with('<') && markup.iter().any(|tag| start.contains(tag)) => Kind::Html,
        _ => Kind::Text,
    }
}

/// The text of bytes: in the encoding of their mark, in UTF-8 where they are that, in what the page says, else in windows-1252.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let start = String::from_utf8_lossy(bytes.get(..1_024.min(bytes.len())).unwrap_or_default()).to_ascii_lowercase();
    let label = start.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let label =
        label.map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default());
    let encoding = label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(WINDOWS_1252);
    // It says UTF-8, and is not.
    let encoding = if encoding == UTF_8 { WINDOWS_1252 } else { encoding };
    encoding.decode(bytes).0.into_owned()
}

/// The language: what the page says, where it says Norwegian or English; else the one whose small words are the most.
pub(super) fn language(said: &str, letters: &str) -> &'static str {
    match said.to_ascii_lowercase().split('-').next() {
        Some("nn") => return "nn",
        Some("en") => return "en",
        Some("nb") => return "nb",
        _ => {}
    }
    let letters = letters.to_lowercase();
    let count =
        |words: &[&str]| letters.split(|c: char| !c.is_alphabetic()).filter(|word| words.contains(word)).count();
    let (nb, nn, en) = (
        count(&["ikke", "hva", "hvordan", "fra", "noe", "vi", "og"]),
        count(&["ikkje", "kva", "korleis", "frå", "noko", "vi", "og"]),
        count(&["the", "and", "of", "not", "what", "how", "you"]),
    );
    if en > nb.max(nn) {
        "en"
    } else if nn > nb {
        "nn"
    } else {
        "nb"
    }
}

#[cfg(test)]
mod tests {
    use super::{decoded, language};

    #[test]
    fn bytes_are_read_in_their_encoding() {
        for bytes in ["Røros".as_bytes(), b"\xef\xbb\xbfR\xc3\xb8ros", b"R\xf8ros", b"\xff\xfeR\0\xf8\0r\0o\0s\0"] {
            assert_eq!(decoded(bytes), "Røros");
        }
        assert!(decoded(b"<meta charset=iso-8859-1>\xe6").ends_with('æ'));
        assert!(decoded(b"<meta charset=\"utf-8\">\xe6").ends_with('æ'));
    }

    #[test]
    fn the_language_is_the_pages_own_or_its_words() {
        assert_eq!(language("nn-NO", "Vi lagrer ikke noe"), "nn");
        assert_eq!(language("no", "Vi lagrar ikkje noko frå deg"), "nn");
        assert_eq!(language("", "Vi lagrer ikke noe fra deg"), "nb");
        assert_eq!(language("", "We do not keep any of the data"), "en");
        assert_eq!(language("", ""), "nb");
    }
}
