//! Which language a text is in: a BCP 47 tag, brought to one spelling.

use std::fmt;
use std::str::FromStr;

use super::cut::{before, parts};
use super::names;

/// Room for the longest tag, `sma-Latn-419`, and to spare.
const LONGEST: usize = 15;

/// A language, as one spelling of a BCP 47 tag (RFC 5646). Sixteen bytes on the stack, which are two numbers to copy and to
/// compare: the letters, and how many there are.
///
/// Norwegian manifests and browsers spell the same language in many ways, so parsing normalises: `no`, `nb-NO`, `nob` and
/// `nb_NO` are all `nb`; `nno` is `nn`; `sme` is `se`; `en-GB` is `en`. In other languages the script and the region are
/// kept (`sr-Latn`, `pt-BR`). Variants and extensions (`de-1996`, `fa-u-nu-latn`) are read past: no text is chosen by them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(align(8))]
pub struct LanguageTag([u8; LONGEST + 1]);

/// The way a language is written: the value of `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Why a text is no language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TagError {
    /// Nothing is there.
    Empty,
    /// The first part is not the two or three letters of a language.
    Language(String),
    /// A later part is neither script, region, variant nor extension: it is empty, too long, or holds other signs.
    Subtag(String),
}

/// Languages that this room speaks, or may come to speak, without regard to script or region.
const WITHOUT_REGION: &[&str] = &["nb", "nn", "en", "se", "sma", "smj"];

/// Other spellings of the same languages: ISO 639-2 and 639-3 codes, and the macrolanguage `no`, which in practice is
/// bokmål.
const ALIASES: &[(&str, &str)] =
    &[("no", "nb"), ("nor", "nb"), ("nob", "nb"), ("nno", "nn"), ("eng", "en"), ("sme", "se")];

const RTL_LANGUAGES: &[&str] = &["ar", "he", "fa", "prs", "ur", "ps", "ckb", "yi", "dv", "ug", "sd"];
const RTL_SCRIPTS: &[&str] = &["Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm", "Rohg"];

impl LanguageTag {
    /// Norwegian bokmål.
    pub const BOKMAL: Self = Self::literal("nb");
    /// Norwegian nynorsk.
    pub const NYNORSK: Self = Self::literal("nn");
    /// English.
    pub const ENGLISH: Self = Self::literal("en");
    /// Northern Sámi.
    pub const NORTHERN_SAMI: Self = Self::literal("se");
    /// Southern Sámi.
    pub const SOUTHERN_SAMI: Self = Self::literal("sma");
    /// Lule Sámi.
    pub const LULE_SAMI: Self = Self::literal("smj");

    /// A tag that is already in its normal spelling; only for the constants, where a mistake stops the compiler.
    const fn literal(text: &'static str) -> Self {
        let from = text.as_bytes();
        let mut bytes = [0; LONGEST + 1];
        let mut length = 0;
        while length < from.len() {
            bytes[length] = from[length];
            length += 1;
            bytes[LONGEST] += 1;
        }
        Self(bytes)
    }

    /// Reads a tag in any of its spellings.
    pub fn parse(text: &str) -> Result<Self, TagError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TagError::Empty);
        }
        let mut parts = parts(text, b"-_");
        let language = parts.next().unwrap_or_default();
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Err(TagError::Language(language.to_owned()));
        }
        let language = language.to_ascii_lowercase();
        let language = ALIASES.iter().find(|(from, _)| *from == language).map_or(language.as_str(), |(_, to)| to);

        let mut tag = Self([0; LONGEST + 1]);
        tag.push(language.bytes());
        let keep = !WITHOUT_REGION.contains(&language);
        let (mut script, mut region, mut rest) = (false, false, false);
        for part in parts {
            if part.is_empty() || part.len() > 8 || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return Err(TagError::Subtag(part.to_owned()));
            }
            let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            match part.len() {
                4 if letters && !script && !region && !rest => {
                    script = true;
                    if keep {
                        tag.push(std::iter::once(b'-'));
                        tag.push(part.bytes().take(1).map(|byte| byte.to_ascii_uppercase()));
                        tag.push(part.bytes().skip(1).map(|byte| byte.to_ascii_lowercase()));
                    }
                }
                2 | 3 if (if part.len() == 2 { letters } else { digits }) && !region && !rest => {
                    region = true;
                    if keep {
                        tag.push(std::iter::once(b'-'));
                        tag.push(part.bytes().map(|byte| byte.to_ascii_uppercase()));
                    }
                }
                // What follows a variant or an extension is theirs: the `nu` of `fa-u-nu-latn` is no region.
                _ => rest = true,
            }
        }
        Ok(tag)
    }

    fn push(&mut self, bytes: impl Iterator<Item = u8>) {
        for byte in bytes {
            let length = usize::from(self.0[LONGEST]);
            if length < LONGEST {
                self.0[length] = byte;
                self.0[LONGEST] += 1;
            }
        }
    }

    /// The tag as `lang` wants it.
    pub fn as_str(&self) -> &str {
        let length = usize::from(self.0[LONGEST]);
        self.0.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The language alone, without script and region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        before(self.as_str(), b"-")
    }

    /// The script, where the tag names one: `Latn` of `sr-Latn`.
    pub fn script(&self) -> Option<&str> {
        parts(self.as_str(), b"-").nth(1).filter(|part| part.len() == 4)
    }

    /// The same language without script and region.
    #[must_use]
    pub fn bare(self) -> Self {
        let length = self.language().len();
        let mut bare = Self([0; LONGEST + 1]);
        bare.push(self.0.into_iter().take(length));
        bare
    }

    /// Which way the language is written. A script in the tag decides (`ku-Arab`), else the language does.
    pub fn direction(&self) -> Direction {
        let rtl = match self.script() {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL_LANGUAGES.contains(&self.language()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }

    /// What the language calls itself, for a language selector: «Davvisámegiella». `None` for one that is not in the table.
    pub fn own_name(&self) -> Option<&'static str> {
        names::own_name(self)
    }

    /// Where to look, in this order, when a text is missing in this language; never the language itself.
    ///
    /// First the same language without script and region, then bokmål, then nynorsk: a nynorsk municipality's text is
    /// read by everyone who reads bokmål. What to do when neither is there is for the caller to say.
    pub fn fallbacks(self) -> impl Iterator<Item = Self> {
        [self.bare(), Self::BOKMAL, Self::NYNORSK].into_iter().filter(move |tag| *tag != self)
    }
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Default for LanguageTag {
    /// Bokmål: what every fallback ends in.
    fn default() -> Self {
        Self::BOKMAL
    }
}

impl FromStr for LanguageTag {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        Self::parse(text)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

impl fmt::Display for TagError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("a language tag is empty"),
            Self::Language(found) => {
                out.write_str("a language tag starts with two or three letters, not “")?;
                out.write_str(found)?;
                out.write_str("”")
            }
            Self::Subtag(found) => {
                out.write_str("a language tag has no part “")?;
                out.write_str(found)?;
                out.write_str("”")
            }
        }
    }
}

impl std::error::Error for TagError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normal(text: &str) -> String {
        LanguageTag::parse(text).map_or_else(|error| error.to_string(), |tag| tag.to_string())
    }

    #[test]
    fn one_language_has_one_spelling() {
        for (given, wanted) in [
            ("no", "nb"),
            ("nb-NO", "nb"),
            ("nb_NO", "nb"),
            ("NOB", "nb"),
            ("nn-NO", "nn"),
            ("nno", "nn"),
            ("sme", "se"),
            ("se-NO", "se"),
            ("sma-NO", "sma"),
            ("smj", "smj"),
            ("en-GB", "en"),
            ("EN-us", "en"),
            ("pt-br", "pt-BR"),
            ("sr-latn", "sr-Latn"),
            ("zh-hant-hk", "zh-Hant-HK"),
            ("es-419", "es-419"),
            ("fa-u-nu-latn", "fa"),
            ("de-1996", "de"),
            (" pl ", "pl"),
        ] {
            assert_eq!(normal(given), wanted, "{given}");
        }
    }

    #[test]
    fn what_is_no_tag_is_an_error() {
        assert_eq!(LanguageTag::parse(" "), Err(TagError::Empty));
        assert_eq!(LanguageTag::parse("bokmål"), Err(TagError::Language("bokmål".into())));
        assert_eq!(LanguageTag::parse("x-klingon"), Err(TagError::Language("x".into())));
        assert_eq!(LanguageTag::parse("nb-"), Err(TagError::Subtag(String::new())));
        assert_eq!(LanguageTag::parse("nb-øst"), Err(TagError::Subtag("øst".into())));
    }

    #[test]
    fn the_script_decides_the_direction_before_the_language() {
        let direction = |text: &str| LanguageTag::parse(text).map(|tag| tag.direction());
        assert_eq!(direction("ar"), Ok(Direction::Rtl));
        assert_eq!(direction("ckb"), Ok(Direction::Rtl));
        assert_eq!(direction("ku"), Ok(Direction::Ltr));
        assert_eq!(direction("ku-Arab"), Ok(Direction::Rtl));
        assert_eq!(direction("ug-Cyrl"), Ok(Direction::Ltr));
        assert_eq!(direction("nb"), Ok(Direction::Ltr));
    }

    #[test]
    fn every_language_ends_in_norwegian() {
        let chain = |text: &str| {
            let tag = LanguageTag::parse(text).unwrap_or_default();
            tag.fallbacks().map(|tag| tag.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(chain("nb"), "nn");
        assert_eq!(chain("nn"), "nb");
        assert_eq!(chain("sma"), "nb nn");
        assert_eq!(chain("pt-BR"), "pt nb nn");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(text in ".*") {
            let _ = LanguageTag::parse(&text);
        }

        #[test]
        fn the_normal_spelling_is_its_own(text in "[a-zA-Z]{2,3}([-_][a-zA-Z]{4})?([-_]([a-zA-Z]{2}|[0-9]{3}))?([-_][a-z0-9]{5,8})?") {
            let tag = LanguageTag::parse(&text)?;
            prop_assert_eq!(LanguageTag::parse(tag.as_str()), Ok(tag));
        }
    }
}
