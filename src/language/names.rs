//! What languages are called: by themselves (from CLDR, with a capital, for a selector), in bokmål, and in English.

use super::LanguageTag;

struct Name {
    tag: &'static str,
    own: &'static str,
    /// In nynorsk these names are spelled the same.
    nb: &'static str,
    en: &'static str,
}

const fn name(tag: &'static str, own: &'static str, nb: &'static str, en: &'static str) -> Name {
    Name { tag, own, nb, en }
}

/// The languages of Norwegian municipalities' pages: the country's own, its neighbours', and those of its immigrants.
static NAMES: &[Name] = &[
    name("nb", "Bokmål", "bokmål", "Norwegian (bokmål)"),
    name("nn", "Nynorsk", "nynorsk", "Norwegian (nynorsk)"),
    name("en", "English", "engelsk", "English"),
    name("se", "Davvisámegiella", "nordsamisk", "Northern Sámi"),
    name("sma", "Åarjelsaemien gïele", "sørsamisk", "Southern Sámi"),
    name("smj", "Julevsámegiella", "lulesamisk", "Lule Sámi"),
    name("fkv", "Kvääni", "kvensk", "Kven"),
    name("sv", "Svenska", "svensk", "Swedish"),
    name("da", "Dansk", "dansk", "Danish"),
    name("fi", "Suomi", "finsk", "Finnish"),
    name("is", "Íslenska", "islandsk", "Icelandic"),
    name("de", "Deutsch", "tysk", "German"),
    name("fr", "Français", "fransk", "French"),
    name("es", "Español", "spansk", "Spanish"),
    name("pt", "Português", "portugisisk", "Portuguese"),
    name("it", "Italiano", "italiensk", "Italian"),
    name("nl", "Nederlands", "nederlandsk", "Dutch"),
    name("pl", "Polski", "polsk", "Polish"),
    name("lt", "Lietuvių", "litauisk", "Lithuanian"),
    name("lv", "Latviešu", "latvisk", "Latvian"),
    name("et", "Eesti", "estisk", "Estonian"),
    name("ro", "Română", "rumensk", "Romanian"),
    name("bg", "Български", "bulgarsk", "Bulgarian"),
    name("hu", "Magyar", "ungarsk", "Hungarian"),
    name("sq", "Shqip", "albansk", "Albanian"),
    name("bs", "Bosanski", "bosnisk", "Bosnian"),
    name("hr", "Hrvatski", "kroatisk", "Croatian"),
    name("sr-Latn", "Srpski", "serbisk", "Serbian"),
    name("sr", "Српски", "serbisk", "Serbian"),
    name("ru", "Русский", "russisk", "Russian"),
    name("uk", "Українська", "ukrainsk", "Ukrainian"),
    name("tr", "Türkçe", "tyrkisk", "Turkish"),
    name("ku", "Kurdî", "kurdisk", "Kurdish"),
    name("ckb", "کوردیی ناوەندی", "sorani", "Central Kurdish"),
    name("ar", "العربية", "arabisk", "Arabic"),
    name("fa", "فارسی", "persisk", "Persian"),
    name("prs", "دری", "dari", "Dari"),
    name("ps", "پښتو", "pashto", "Pashto"),
    name("ur", "اردو", "urdu", "Urdu"),
    name("pa", "ਪੰਜਾਬੀ", "panjabi", "Punjabi"),
    name("ta", "தமிழ்", "tamil", "Tamil"),
    name("vi", "Tiếng Việt", "vietnamesisk", "Vietnamese"),
    name("th", "ไทย", "thai", "Thai"),
    name("fil", "Filipino", "filipino", "Filipino"),
    name("my", "မြန်မာ", "burmesisk", "Burmese"),
    name("zh", "中文", "kinesisk", "Chinese"),
    name("so", "Soomaali", "somali", "Somali"),
    name("ti", "ትግርኛ", "tigrinja", "Tigrinya"),
    name("am", "አማርኛ", "amharisk", "Amharic"),
    name("om", "Oromoo", "oromo", "Oromo"),
    name("sw", "Kiswahili", "swahili", "Swahili"),
    name("rw", "Ikinyarwanda", "kinyarwanda", "Kinyarwanda"),
];

fn find(tag: &LanguageTag) -> Option<&'static Name> {
    let exactly = |wanted: &str| NAMES.iter().find(|name| name.tag == wanted);
    exactly(tag.as_str()).or_else(|| exactly(tag.language()))
}

/// What the language calls itself.
pub(super) fn own_name(tag: &LanguageTag) -> Option<&'static str> {
    find(tag).map(|name| name.own)
}

/// What `tag` is called within a sentence in `sentence`: «sørsamisk» in bokmål, “Southern Sámi” in English.
///
/// `None` for a language that is not in the table, and for a sentence in another language than bokmål, nynorsk, English
/// and the named language itself.
pub fn language_name(tag: LanguageTag, sentence: LanguageTag) -> Option<&'static str> {
    let name = find(&tag)?;
    match sentence.as_str() {
        "nb" | "nn" => Some(name.nb),
        "en" => Some(name.en),
        _ if tag.language() == sentence.language() => Some(name.own),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).unwrap_or_default()
    }

    #[test]
    fn each_language_stands_once_in_its_normal_spelling() {
        for (at, name) in NAMES.iter().enumerate() {
            assert_eq!(tag(name.tag).as_str(), name.tag);
            assert!(NAMES.iter().skip(at + 1).all(|other| other.tag != name.tag), "{}", name.tag);
        }
    }

    #[test]
    fn a_region_does_not_hide_the_name() {
        assert_eq!(tag("pt-BR").own_name(), Some("Português"));
        assert_eq!(tag("sr-Latn").own_name(), Some("Srpski"));
        assert_eq!(tag("sr-Cyrl").own_name(), Some("Српски"));
        assert_eq!(tag("xx").own_name(), None);
        assert_eq!(tag("se-NO").own_name(), Some("Davvisámegiella"));
    }

    #[test]
    fn a_name_is_in_the_sentence_s_language() {
        assert_eq!(language_name(tag("sma"), tag("nn")), Some("sørsamisk"));
        assert_eq!(language_name(tag("sma"), tag("en")), Some("Southern Sámi"));
        assert_eq!(language_name(tag("pl"), tag("pl")), Some("Polski"));
        assert_eq!(language_name(tag("pl"), tag("de")), None);
    }
}
