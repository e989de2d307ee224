//! What languages call themselves (from CLDR, with a capital, for a selector).

use super::cut::{cut, parts};
use super::{LanguageTag, Word};

/// Tag and name, a line each: a table of them would be all pointers.
static NAMES: &str = "\
nb Bokmål
nn Nynorsk
en English
se Davvisámegiella
sma Åarjelsaemien gïele
smj Julevsámegiella
fkv Kvääni
sv Svenska
da Dansk
fi Suomi
is Íslenska
de Deutsch
fr Français
es Español
pt Português
it Italiano
nl Nederlands
pl Polski
lt Lietuvių
lv Latviešu
et Eesti
ro Română
bg Български
hu Magyar
sq Shqip
bs Bosanski
hr Hrvatski
sr-Latn Srpski
sr Српски
ru Русский
uk Українська
tr Türkçe
ku Kurdî
ckb کوردیی ناوەندی
ar العربية
fa فارسی
prs دری
ps پښتو
ur اردو
pa ਪੰਜਾਬੀ
ta தமிழ்
vi Tiếng Việt
th ไทย
fil Filipino
my မြန်မာ
zh 中文
so Soomaali
ti ትግርኛ
am አማርኛ
om Oromoo
sw Kiswahili
rw Ikinyarwanda
";

/// What the language calls itself.
pub(super) fn own_name(tag: LanguageTag) -> Option<&'static str> {
    let exactly = |wanted: &str| {
        let mut names = parts(NAMES, b"\n").filter_map(|line| cut(line, b" "));
        names.find(|(tag, _)| *tag == wanted).map(|(_, name)| name)
    };
    exactly(&tag.written()).or_else(|| exactly(&tag.bare().written()))
}

/// What a language is called in another one that is built in, within a sentence.
pub fn language_name(tag: LanguageTag, in_language: LanguageTag) -> Option<&'static str> {
    word(tag)?.in_language(in_language)
}

/// The word for what others call it; `None` for a language that has none.
pub(super) fn word(tag: LanguageTag) -> Option<Word> {
    let called = |tag: &str| {
        let mut key = String::from("language");
        for part in parts(tag, b"-") {
            key.push_str(part);
            let first = key.len() - part.len();
            if let Some(first) = key.get_mut(first..=first) {
                first.make_ascii_uppercase();
            }
        }
        Word::from_key(&key)
    };
    called(&tag.written()).or_else(|| called(&tag.bare().written()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        LanguageTag::parse(text).unwrap_or_default()
    }

    #[test]
    fn each_language_stands_once_in_its_normal_spelling_and_has_a_word() {
        for (at, line) in NAMES.lines().enumerate() {
            let (name, own) = line.split_once(' ').unwrap_or_default();
            assert_eq!(tag(name).written(), name);
            assert_eq!(own_name(tag(name)), Some(own));
            assert!(!NAMES.lines().skip(at + 1).any(|other| other.split_once(' ').is_some_and(|(it, _)| it == name)));
            assert!(word(tag(name)).is_some(), "{name}");
        }
    }

    #[test]
    fn a_region_does_not_hide_the_name() {
        assert_eq!(tag("pt-BR").own_name(), Some("Português"));
        assert_eq!(tag("sr-Latn").own_name(), Some("Srpski"));
        assert_eq!(tag("sr-Cyrl").own_name(), Some("Српски"));
        assert_eq!(tag("xx").own_name(), None);
        assert_eq!(tag("se-NO").own_name(), Some("Davvisámegiella"));
        assert_eq!(word(tag("pt-BR")), Some(Word::LanguagePt));
        assert_eq!(word(tag("sr-Latn")), Some(Word::LanguageSrLatn));
        assert_eq!(word(tag("xx")), None);
    }
}
