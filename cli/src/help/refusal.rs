//! Why the command was not understood, in Norwegian: clap says it in English alone.

use clap::Error;
use clap::error::{ContextKind, ErrorKind};

use crate::tongue::Lang;

/// What is wrong, and how the command is used; `None` where clap's own words do: English, help, version.
pub fn refusal(error: &Error, lang: Lang) -> Option<String> {
    if lang == Lang::En || !error.use_stderr() {
        return None;
    }
    let said = |kind| error.get(kind).map(ToString::to_string).filter(|it| !it.is_empty());
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let value = said(ContextKind::InvalidValue);
    let choices = |kind| said(kind).map(|it| format!("; velg blant {it}")).unwrap_or_default();
    let meant = |kind| said(kind).map(|it| format!("; mente du {it}?")).unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::MissingRequiredArgument => format!("dette mangler: {argument}"),
        ErrorKind::InvalidValue => match value {
            Some(value) => {
                format!("«{value}» kan ikke stå for {argument}{}", choices(ContextKind::ValidValue))
            }
            None => format!("en verdi mangler for {argument}{}", choices(ContextKind::ValidValue)),
        },
        ErrorKind::ValueValidation => {
            let example = if argument.contains("<DATE>") { "; skriv en dato som 2026-11-22" } else { "" };
            format!("«{}» kan ikke stå for {argument}{example}", value.unwrap_or_default())
        }
        ErrorKind::UnknownArgument => {
            format!("{argument} er ikke kjent her{}", meant(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => format!(
            "«{}» er ingen kommando{}",
            said(ContextKind::InvalidSubcommand).unwrap_or_default(),
            meant(ContextKind::SuggestedSubcommand)
        ),
        ErrorKind::MissingSubcommand => format!("kommandoen mangler{}", choices(ContextKind::ValidSubcommand)),
        ErrorKind::ArgumentConflict => format!(
            "{argument} kan ikke brukes sammen med {}",
            said(ContextKind::PriorArg).unwrap_or_else(|| "seg selv".into())
        ),
        _ => return None,
    };
    let usage = said(ContextKind::Usage).map(|it| it.replace("Usage:", "Bruk:"));
    let more = "Mer hjelp: «--help».".to_owned();
    Some([Some(format!("feil: {what}")), usage, Some(more)].into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::refusal;
    use crate::help::command;
    use crate::tongue::Lang;

    #[test]
    fn what_is_not_understood_is_told_in_norwegian() {
        let of = |arguments: &[&str]| {
            let given = ["personvern"].iter().chain(arguments);
            command(Lang::Nb).try_get_matches_from(given).map_err(|error| refusal(&error, Lang::Nb)).err().flatten()
        };
        for (arguments, says) in [
            (&["check"][..], "feil: dette mangler: <FILE>..."),
            (
                &["check", "--format", "xml", "x"],
                "«xml» kan ikke stå for --format <FORMAT>; velg blant text, json, sarif",
            ),
            (
                &["check", "--today", "i går", "x"],
                "«i går» kan ikke stå for --today <DATE>; skriv en dato som 2026-11-22",
            ),
            (&["check", "x", "--frmat", "json"], "--frmat er ikke kjent her; mente du --format?"),
            (&["chekc", "x"], "«chekc» er ingen kommando; mente du"),
            (&["mask", "--spans", "--language", "nb"], "kan ikke brukes sammen med"),
            (&["export", "x", "--to"], "en verdi mangler for --to <TO>; velg blant tilt, csv, text"),
        ] {
            let told = of(arguments).unwrap_or_else(|| panic!("{arguments:?}"));
            assert!(told.contains(says), "{arguments:?}: {told}");
            for english in ["error:", "Usage", "possible", "try '", "required"] {
                assert!(!told.contains(english), "{arguments:?}: {told}");
            }
        }
        assert_eq!(of(&["check", "--help"]), None);
    }
}
