//! `personvern check`: errors with their place, then what the law finds missing.

use std::io::Write;

use personvern::lint::{Case, Level, findings, problems};
use personvern::manifest::Document;

use crate::arguments::{CheckOptions, Deny};
use crate::files::{Content, Loaded, load};
use crate::report::{Item, Origin, Report};
use crate::tongue::Lang;
use crate::{Failure, Outcome, day};

/// Checks the files and writes the report.
pub fn run(options: &CheckOptions, lang: Lang, out: &mut impl Write) -> Result<Outcome, Failure> {
    let before = options.since.as_deref().map(|path| earlier(path, options, lang)).transpose()?;
    if before.is_some() && options.files.len() > 1 {
        let reason = lang.say("--since gjelder ett manifest om gangen", "--since is for one manifest at a time");
        return Err(Failure(reason.into()));
    }
    let today = day::given_or_today(options.today.as_ref());
    let mut report = Report { lang, today, files: Vec::new(), items: Vec::new() };
    for path in &options.files {
        let loaded = load(path, options.root.as_deref(), lang)?;
        report.files.push((path.display().to_string(), !loaded.unusable()));
        judge(&loaded, before.as_ref(), &mut report);
    }
    report.write(options.format, out)?;
    let denied = report.count(Level::Error) > 0 || (options.deny == Some(Deny::Warnings) && !report.items.is_empty());
    Ok(if denied { Outcome::Found } else { Outcome::Fine })
}

/// The earlier version, which need not be without faults but must be a manifest.
fn earlier(path: &std::path::Path, options: &CheckOptions, lang: Lang) -> Result<std::rc::Rc<Document>, Failure> {
    match load(path, options.root.as_deref(), lang)?.content {
        Content::Page(page) => Ok(page.manifest),
        Content::Fragment(_) | Content::Unusable => {
            let reason = lang.say("er ikke et manifest som kan brukes", "is no manifest that can be used");
            Err(Failure(format!("{}: {reason}", path.display())))
        }
    }
}

/// Notes all that is to be said of a file.
fn judge(loaded: &Loaded, before: Option<&std::rc::Rc<Document>>, report: &mut Report) {
    let lang = report.lang;
    let first = report.items.len();
    for (file, spot, mistake) in &loaded.mistakes {
        let (name, _) = loaded.place(file.as_deref(), "$");
        let message = mistake.told(lang);
        report.items.push(Item {
            origin: Origin::Syntax,
            level: Level::Error,
            file: name,
            spot: spot.clone(),
            message,
        });
    }
    for problem in &loaded.problems {
        let (file, spot) = loaded.place(problem.file.as_deref(), &problem.path);
        let level = Level::from(problem.severity);
        report.items.push(Item {
            origin: Origin::Manifest,
            level,
            file,
            spot,
            message: problems::told(problem, lang.tongue()),
        });
    }
    // As one reads: file by file, from the top.
    report.items[first..].sort_by_key(|item| (item.file.clone(), item.spot.start.line, item.spot.start.column));
    if loaded.unusable() {
        return;
    }
    let case = match &loaded.content {
        Content::Page(page) => Case::new(page, &report.today),
        Content::Fragment(document) => Case::fragment(document, &report.today),
        Content::Unusable => return,
    };
    let case = if let Some(before) = before { case.since(before) } else { case };
    for finding in findings(&case) {
        let (file, spot) = loaded.place(finding.file.as_deref(), &finding.path);
        let message = finding.missing.of(lang.tongue()).to_owned();
        let level = finding.rule.strength.level();
        report.items.push(Item { origin: Origin::Rule(finding.rule), level, file, spot, message });
    }
}
