//! The help in Norwegian: the same command with its texts replaced, where the reader's language is Norwegian.
//!
//! The English texts stand beside the options in [`crate::arguments`]; a test finds those that lack a Norwegian one.

mod norwegian;
mod refusal;

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory, ValueEnum};

use crate::arguments::Arguments;
use crate::tongue::{self, Lang};
use norwegian::{AFTER, COMMANDS, OPTIONS};
pub use refusal::refusal;

/// The language that help and messages are in, before the arguments are understood: `--lang`, else the environment's.
pub fn language(arguments: &[OsString]) -> Lang {
    let said = |at: usize| arguments.get(at).and_then(|it| it.to_str());
    let given = (0..arguments.len()).find_map(|at| match said(at)? {
        "--lang" => said(at + 1),
        it => it.strip_prefix("--lang="),
    });
    given.and_then(|it| Lang::from_str(it, true).ok()).unwrap_or_else(tongue::of_environment)
}

/// The command with its help in a language.
pub fn command(lang: Lang) -> Command {
    let command = Arguments::command();
    match lang {
        Lang::En => command,
        Lang::Nb => norwegian(command, ""),
    }
}

const TEMPLATE: &str = "{about-with-newline}\nBruk: {usage}\n\n{all-args}{after-help}";

/// A command, and all below it, in Norwegian.
fn norwegian(command: Command, name: &str) -> Command {
    let text = |table: &[(&str, &'static str)], key: &str| {
        table.iter().find(|(known, _)| *known == key).map(|(_, text)| *text)
    };
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let subcommands: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Kommandoer")
        .subcommand_value_name("KOMMANDO")
        .disable_help_subcommand(true)
        .disable_help_flag(true);
    if let Some(about) = text(COMMANDS, name) {
        command = command.about(about).long_about(about);
    }
    if let Some(after) = text(AFTER, name) {
        command = command.after_help(after);
    }
    for id in ids {
        let help = text(OPTIONS, &format!("{name}.{id}")).or_else(|| text(OPTIONS, &format!(".{id}")));
        command = command.mut_arg(id, |argument| {
            let heading = if argument.is_positional() { "Argumenter" } else { "Valg" };
            // The values stand in the help itself, since what clap writes about them is English.
            let mut argument = argument.help_heading(heading);
            if argument.get_action().takes_values() {
                argument = argument.hide_possible_values(true).hide_default_value(true);
            }
            match help {
                Some(help) => argument.help(help).long_help(help),
                None => argument,
            }
        });
    }
    command = command.arg(
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Viser hjelpen").help_heading("Valg"),
    );
    if name.is_empty() {
        command = command.disable_version_flag(true).arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Viser versjonen")
                .help_heading("Valg"),
        );
    }
    for subcommand in subcommands {
        command = command.mut_subcommand(&subcommand, |it| norwegian(it, &subcommand));
    }
    command
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::norwegian::{COMMANDS, OPTIONS};
    use super::{command, language};
    use crate::arguments::Arguments;
    use crate::tongue::Lang;

    fn has(table: &[(&str, &str)], key: &str) -> bool {
        table.iter().any(|(known, _)| *known == key)
    }

    #[test]
    fn every_option_has_a_norwegian_text() {
        let all = Arguments::command();
        for command in all.get_subcommands().chain([&all]) {
            let name = if command.get_name() == "personvern" { "" } else { command.get_name() };
            assert!(has(COMMANDS, name), "{name}");
            for argument in command.get_arguments() {
                let id = argument.get_id();
                assert!(has(OPTIONS, &format!("{name}.{id}")) || has(OPTIONS, &format!(".{id}")), "{name}.{id}");
            }
        }
    }

    #[test]
    fn norwegian_help_is_norwegian() {
        fn pages(command: &mut Command, out: &mut Vec<String>) {
            out.push(command.render_help().to_string());
            out.push(command.render_long_help().to_string());
            for subcommand in command.get_subcommands_mut() {
                pages(subcommand, out);
            }
        }
        let mut all = Vec::new();
        let mut norwegian = command(Lang::Nb);
        norwegian.build();
        pages(&mut norwegian, &mut all);
        assert!(all.len() > 10);
        for page in all {
            for english in [
                "Usage:",
                "Options:",
                "Arguments:",
                "Commands:",
                "possible values",
                "default:",
                "Print ",
                " the ",
                "Example",
            ] {
                assert!(!page.contains(english), "{english}\n{page}");
            }
        }
        norwegian.debug_assert();
    }

    #[test]
    fn the_language_is_known_before_the_rest_is_understood() {
        let of = |arguments: &[&str]| language(&arguments.iter().map(Into::into).collect::<Vec<_>>());
        assert_eq!(of(&["personvern", "--lang", "nb", "--help"]), Lang::Nb);
        assert_eq!(of(&["personvern", "check", "--lang=nb"]), Lang::Nb);
        assert_eq!(of(&["personvern", "--lang=en", "nonsense"]), Lang::En);
    }
}
