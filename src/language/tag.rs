//! Which language a text is in: a BCP 47 tag, brought to one spelling.

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use super::cut::parts;
use super::names;

/// How many signs a language, a script and a region have at most.
const PLACES: [usize; 3] = [3, 4, 3];

/// How many bits a sign takes: there are 36 of them, and none.
const SIGN: usize = 6;

/// Where the script begins, and where the language does.
const SCRIPT: usize = PLACES[2] * SIGN;
const LANGUAGE: usize = SCRIPT + PLACES[1] * SIGN;

/// A language, as one spelling of a BCP 47 tag (RFC 5646), in one number to copy and to compare: the signs of language, script and
/// region, each in its place.
///
/// Norwegian manifests and browsers spell the same language in many ways, so parsing normalises: `no`, `nb-NO`, `nob` and
/// `nb_NO` are all `nb`; `nno` is `nn`; `sme` is `se`; `en-GB` is `en`. In other languages the script and the region are
/// kept (`sr-Latn`, `pt-BR`). Variants and extensions (`de-1996`, `fa-u-nu-latn`) are read past: no text is chosen by them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(NonZeroU64);

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
const WITHOUT_REGION: [LanguageTag; 6] = [
    LanguageTag::BOKMAL,
    LanguageTag::NYNORSK,
    LanguageTag::ENGLISH,
    LanguageTag::NORTHERN_SAMI,
    LanguageTag::SOUTHERN_SAMI,
    LanguageTag::LULE_SAMI,
];

/// Other spellings of the same languages: ISO 639-2 and 639-3 codes, and the macrolanguage `no`, which in practice is
/// bokmål.
const ALIASES: [(LanguageTag, LanguageTag); 6] = [
    (LanguageTag::literal("no"), LanguageTag::BOKMAL),
    (LanguageTag::literal("nor"), LanguageTag::BOKMAL),
    (LanguageTag::literal("nob"), LanguageTag::BOKMAL),
    (LanguageTag::literal("nno"), LanguageTag::NYNORSK),
    (LanguageTag::literal("eng"), LanguageTag::ENGLISH),
    (LanguageTag::literal("sme"), LanguageTag::NORTHERN_SAMI),
];

/// Languages that are written from right to left, and scripts that are.
const RTL_LANGUAGES: &str = "ar he fa prs ur ps ckb yi dv ug sd";
const RTL_SCRIPTS: &str = "arab hebr thaa nkoo syrc adlm rohg";

/// Signs as a number, in so many places; whatever is no letter or figure is read past.
const fn packed(signs: &[u8], places: usize) -> u64 {
    let (mut number, mut at) = (0, 0);
    while at < places {
        let sign = if at < signs.len() { signs[at] as char } else { ' ' };
        number = number << SIGN
            | match sign.to_digit(36) {
                Some(digit) => digit as u64 + 1,
                None => 0,
            };
        at += 1;
    }
    number
}

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

    /// Danish, which has the Norwegian alphabet.
    pub(super) const DANISH: Self = Self::literal("da");

    /// A language alone.
    const fn of(language: &[u8]) -> Option<Self> {
        match NonZeroU64::new(packed(language, PLACES[0]) << LANGUAGE) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// Only for the constants, where a mistake stops the compiler.
    #[allow(clippy::panic, reason = "no visitor's browser runs it")]
    const fn literal(language: &'static str) -> Self {
        match Self::of(language.as_bytes()) {
            Some(tag) => tag,
            None => panic!("no language"),
        }
    }

    /// Reads a tag in any of its spellings.
    pub fn parse(text: &str) -> Result<Self, TagError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TagError::Empty);
        }
        let mut parts = parts(text, b"-_");
        let language = parts.next().unwrap_or_default();
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let read =
            if letters(language) && (2..=3).contains(&language.len()) { Self::of(language.as_bytes()) } else { None };
        let Some(mut tag) = read else { return Err(TagError::Language(language.to_owned())) };
        if let Some((_, same)) = ALIASES.iter().find(|(from, _)| *from == tag) {
            tag = *same;
        }
        let keep = !WITHOUT_REGION.contains(&tag);
        let (mut script, mut region, mut rest) = (false, false, false);
        for part in parts {
            if part.is_empty() || part.len() > 8 || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return Err(TagError::Subtag(part.to_owned()));
            }
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            let kept = match part.len() {
                4 if letters(part) && !script && !region && !rest => {
                    script = true;
                    packed(part.as_bytes(), PLACES[1]) << SCRIPT
                }
                2 | 3 if (if part.len() == 2 { letters(part) } else { digits }) && !region && !rest => {
                    region = true;
                    packed(part.as_bytes(), PLACES[2])
                }
                // What follows a variant or an extension is theirs: the `nu` of `fa-u-nu-latn` is no region.
                _ => {
                    rest = true;
                    0
                }
            };
            if keep {
                tag.0 |= kept;
            }
        }
        Ok(tag)
    }

    /// The tag as `lang` wants it.
    pub fn written(self) -> String {
        let mut out = String::new();
        let mut place = PLACES.iter().sum::<usize>();
        for (part, length) in PLACES.into_iter().enumerate() {
            for at in 0..length {
                place -= 1;
                let Some(sign) = self.sign(place) else { continue };
                if part > 0 && at == 0 {
                    out.push('-');
                }
                // `sr`, `Latn`, `RS`
                out.push(if part == 2 || part == 1 && at == 0 { sign.to_ascii_uppercase() } else { sign });
            }
        }
        out
    }

    /// The sign in a place, counted from the end.
    fn sign(self, place: usize) -> Option<char> {
        let digit = u32::try_from(self.0.get() >> (place * SIGN) & 63).ok()?.checked_sub(1)?;
        char::from_digit(digit, 36)
    }

    /// The same language without script and region: `pt` of `pt-BR`.
    #[must_use]
    pub fn bare(self) -> Self {
        NonZeroU64::new(self.0.get() >> LANGUAGE << LANGUAGE).map_or(self, Self)
    }

    /// Which way the language is written. A script in the tag decides (`ku-Arab`), else the language does.
    pub fn direction(self) -> Direction {
        let number = self.0.get();
        let script = number >> SCRIPT & ((1 << (PLACES[1] * SIGN)) - 1);
        let (known, wanted) = if script == 0 { (RTL_LANGUAGES, number >> LANGUAGE) } else { (RTL_SCRIPTS, script) };
        let places = if script == 0 { PLACES[0] } else { PLACES[1] };
        let rtl = parts(known, b" ").any(|known| packed(known.as_bytes(), places) == wanted);
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }

    /// What the language calls itself, for a language selector: «Davvisámegiella». `None` for one that is not in the table.
    pub fn own_name(self) -> Option<&'static str> {
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
        out.write_str(&self.written())
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.written(), out)
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
        let direction = |text: &str| LanguageTag::parse(text).map(LanguageTag::direction);
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
            prop_assert_eq!(LanguageTag::parse(&tag.written()), Ok(tag));
        }
    }
}
