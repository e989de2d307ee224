//! The language of messages: bokmål or English.

use std::{env, io};

use clap::ValueEnum;
use personvern::lint::Tongue;

/// A language as it is given to `--lang`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Norwegian (bokmål)
    Nb,
    /// English
    En,
}

impl Lang {
    /// The language as the rules know it.
    pub fn tongue(self) -> Tongue {
        match self {
            Self::Nb => Tongue::Norwegian,
            Self::En => Tongue::English,
        }
    }

    /// One of two texts.
    pub fn say<T>(self, nb: T, en: T) -> T {
        match self {
            Self::Nb => nb,
            Self::En => en,
        }
    }

    /// Why a file cannot be read or written; what happens seldom is said as the machine says it.
    pub fn trouble(self, error: &io::Error) -> String {
        let said = match error.kind() {
            io::ErrorKind::NotFound => self.say("finnes ikke", "there is no such file"),
            io::ErrorKind::IsADirectory => self.say("er en mappe, ikke en fil", "is a folder, not a file"),
            io::ErrorKind::NotADirectory => {
                self.say("ligger under noe som ikke er en mappe", "lies below something that is no folder")
            }
            io::ErrorKind::PermissionDenied => self.say("ingen tilgang", "no access"),
            io::ErrorKind::ReadOnlyFilesystem => self.say("kan ikke skrives til", "cannot be written to"),
            io::ErrorKind::StorageFull => self.say("disken er full", "the disk is full"),
            _ => return error.to_string(),
        };
        said.to_owned()
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.say("nb", "en")
    }
}

/// The language that the environment asks for, as POSIX says: the first of these variables that has a value.
pub fn of_environment() -> Lang {
    let value = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    of_locale(["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(value).as_deref())
}

fn of_locale(locale: Option<&str>) -> Lang {
    let language = locale.and_then(|locale| locale.split(['_', '.', '@', '-']).next()).unwrap_or_default();
    if ["nb", "nn", "no", "se", "sma", "smj"].contains(&language.to_ascii_lowercase().as_str()) {
        Lang::Nb
    } else {
        Lang::En
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, of_locale};

    #[test]
    fn a_norwegian_or_sami_locale_is_norwegian() {
        for (locale, lang) in [
            (Some("nb_NO.UTF-8"), Lang::Nb),
            (Some("nn_NO"), Lang::Nb),
            (Some("no"), Lang::Nb),
            (Some("se_NO.utf8"), Lang::Nb),
            (Some("NB"), Lang::Nb),
            (Some("en_GB.UTF-8"), Lang::En),
            (Some("C.UTF-8"), Lang::En),
            (Some("nbx"), Lang::En),
            (Some(""), Lang::En),
            (None, Lang::En),
        ] {
            assert_eq!(of_locale(locale), lang, "{locale:?}");
        }
    }
}
