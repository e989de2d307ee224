//! The report for people: errors line by line, then what is missing, rule by rule, the strongest first.

use std::cmp::Reverse;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use personvern::lint::{Level, Rule, Strength};

use super::{Item, Report};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const BLUE: Style = AnsiColor::Blue.on_default().bold();

pub(super) fn write(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let lang = report.lang;
    for item in report.items.iter().filter(|item| item.origin.rule().is_none()) {
        let (style, word) = match item.level {
            Level::Error => (RED, lang.say("feil", "error")),
            Level::Warning => (YELLOW, lang.say("advarsel", "warning")),
        };
        writeln!(out, "{}: {style}{word}{style:#} {DIM}{}{DIM:#}", place(item), item.spot.path)?;
        writeln!(out, "    {}", item.message)?;
    }
    for (rule, items) in by_rule(report) {
        writeln!(out)?;
        rule_and_items(report, rule, &items, out)?;
    }
    writeln!(out)?;
    summary(report, out)
}

fn place(item: &Item) -> String {
    format!("{}:{}:{}", item.file, item.spot.start.line, item.spot.start.column)
}

/// The rules that found something, each with what it found; the strongest first, then in the order of their ids.
fn by_rule(report: &Report) -> Vec<(&'static Rule, Vec<&Item>)> {
    let mut rules: Vec<(&'static Rule, Vec<&Item>)> = Vec::new();
    for item in &report.items {
        let Some(rule) = item.origin.rule() else { continue };
        match rules.iter_mut().find(|(known, _)| known.id == rule.id) {
            Some((_, items)) => items.push(item),
            None => rules.push((rule, vec![item])),
        }
    }
    for (_, items) in &mut rules {
        items.sort_by_key(|item| (&item.file, item.spot.start.line, item.spot.start.column));
    }
    rules.sort_by_key(|(rule, _)| (Reverse(rule.strength), rule.id));
    rules
}

fn rule_and_items(report: &Report, rule: &Rule, items: &[&Item], out: &mut impl Write) -> io::Result<()> {
    let (lang, tongue) = (report.lang, report.lang.tongue());
    let style = match rule.strength {
        Strength::Breach => RED,
        Strength::Conditional => YELLOW,
        Strength::Advice => BLUE,
    };
    let word = rule.strength.word().of(tongue);
    writeln!(out, "{style}{} {word}{style:#}  {BOLD}{}{BOLD:#}", rule.id, rule.title.of(tongue))?;
    writeln!(out, "  {DIM}{}{DIM:#}", rule.cited(tongue))?;
    for item in items {
        writeln!(out, "  {} {DIM}{}{DIM:#}", place(item), item.spot.path)?;
        // Where the rule's title says all, it is not said again.
        if item.message != rule.title.of(tongue) {
            writeln!(out, "      {}", item.message)?;
        }
    }
    writeln!(out, "  {}: {}", lang.say("Slik retter du", "To mend it"), rule.mend.of(tongue))
}

fn summary(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let lang = report.lang;
    for (file, judged) in &report.files {
        if !judged {
            let of_file = |item: &&Item| item.file == *file && item.level == Level::Error;
            let errors = report.items.iter().filter(of_file).count();
            let note = lang.say(
                "kan ikke brukes slik den er. Mangelrapporten kommer når feilene er rettet.",
                "cannot be used as it is. What the law finds missing is told once the errors are mended.",
            );
            let word = lang.say("feil", if errors == 1 { "error" } else { "errors" });
            writeln!(out, "{BOLD}{file}{BOLD:#}: {errors} {word}; {note}")?;
        }
    }
    let found = |strength: Strength| {
        report.items.iter().filter(|item| item.origin.rule().is_some_and(|rule| rule.strength == strength)).count()
    };
    let (breaches, conditional, advice) =
        (found(Strength::Breach), found(Strength::Conditional), found(Strength::Advice));
    if report.files.iter().any(|(_, judged)| *judged) {
        if breaches + conditional + advice == 0 {
            writeln!(out, "{}", lang.say("Ingen mangler funnet.", "Nothing was found missing."))?;
        } else {
            let total = breaches + conditional + advice;
            let line = lang.say(
                format!("{total} funn: {breaches} krav, {conditional} krav som gjelder her, {advice} råd."),
                format!("{total} findings: {breaches} required, {conditional} required here, {advice} advice."),
            );
            writeln!(out, "{BOLD}{line}{BOLD:#}")?;
        }
        let note = lang.say(
            "Sjekken ser bare det som står i manifestet. Den er ikke juridisk rådgivning.",
            "The check sees only what the manifest says. It is no legal advice.",
        );
        writeln!(out, "{DIM}{note}{DIM:#}")?;
    }
    Ok(())
}
