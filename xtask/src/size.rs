//! What the visitor downloads, against `xtask/budgets.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

use crate::hash::plain_name;
use crate::paths::{Paths, files_in, read};
use crate::progress::note;
use crate::publish;
use crate::toolchain::Std;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    budget: Vec<Budget>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    name: String,
    what: String,
    files: Vec<String>,
    measure: Measure,
    bar: usize,
    aim: Option<usize>,
    /// While the bar does not hold: what the size may not grow beyond meanwhile.
    ceiling: Option<usize>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Measure {
    Gzip,
    Brotli,
}

/// One shipped file. Sizes in bytes.
#[derive(Serialize)]
struct Shipped {
    file: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// How one budget came out. Sizes in bytes.
#[derive(Serialize)]
struct Verdict {
    budget: String,
    what: String,
    measure: &'static str,
    size: usize,
    bar: usize,
    aim: Option<usize>,
    ceiling: Option<usize>,
    holds: bool,
}

#[derive(Serialize)]
struct Report {
    rebuilt_std: bool,
    files: Vec<Shipped>,
    budgets: Vec<Verdict>,
}

/// Measures what the build wrote. Fails when something is too large, unless the standard library is the prebuilt one.
pub(crate) fn report(paths: &Paths, library: Std, json: bool, judged: Judged) -> Result<()> {
    let files = measure(paths)?;
    let budgets: Budgets = toml::from_str(&read(&paths.at("xtask/budgets.toml"))?)?;
    let budgets = budgets.budget.into_iter().map(|budget| judge(budget, &files)).collect::<Result<Vec<_>>>()?;
    let broken: Vec<String> =
        budgets.iter().filter(|verdict| !verdict.holds).map(|verdict| verdict.budget.clone()).collect();
    let report = Report { rebuilt_std: library == Std::Rebuilt, files, budgets };

    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print_table(&report);
    }
    if library == Std::Prebuilt {
        note("bars are not judged with the prebuilt standard library");
        return Ok(());
    }
    let grown: Vec<&str> = report
        .budgets
        .iter()
        .filter(|verdict| verdict.size > limit(verdict, judged))
        .map(|verdict| verdict.budget.as_str())
        .collect();
    if !grown.is_empty() {
        bail!("over the {}: {}", if judged == Judged::ByBar { "bar" } else { "ceiling" }, grown.join(", "));
    }
    if !broken.is_empty() {
        note(&format!(
            "NOT YET WITHIN ITS BAR: {}; the ceiling in xtask/budgets.toml keeps it from growing",
            broken.join(", ")
        ));
    }
    Ok(())
}

/// What a size may not exceed.
fn limit(verdict: &Verdict, judged: Judged) -> usize {
    match (judged, verdict.ceiling) {
        (Judged::ByCeiling, Some(ceiling)) => ceiling,
        _ => verdict.bar,
    }
}

/// By what sizes are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judged {
    /// By the bars: what `cargo xtask size` says.
    ByBar,
    /// By the ceilings where a bar does not hold yet: what the tests demand, so that it can only get better.
    ByCeiling,
}

fn measure(paths: &Paths) -> Result<Vec<Shipped>> {
    let package = paths.package();
    let mut shipped = files_in(&package, &["js"])?;
    shipped.extend(files_in(&package.join("assets"), &["css", "js", "json", "wasm"])?);
    let mut files = Vec::new();
    for path in shipped {
        let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let inside = path.strip_prefix(&package)?;
        files.push(Shipped::new(plain_name(&inside.to_string_lossy()), &content)?);
    }
    // No file of ours, but part of every published page until the visitor has answered.
    let published = publish::fragments(paths, "eksempel", "nb", &BTreeMap::new())?;
    files.push(Shipped::new("published choices".to_owned(), published.choices.as_bytes())?);
    Ok(files)
}

impl Shipped {
    fn new(file: String, content: &[u8]) -> Result<Self> {
        Ok(Self { file, raw: content.len(), gzip: gzip(content)?, brotli: brotli(content)? })
    }
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}

fn judge(budget: Budget, files: &[Shipped]) -> Result<Verdict> {
    let mut size = 0;
    for name in &budget.files {
        let file = files
            .iter()
            .find(|file| &file.file == name)
            .with_context(|| format!("the budget {} names {name}, which is not shipped", budget.name))?;
        size += match budget.measure {
            Measure::Gzip => file.gzip,
            Measure::Brotli => file.brotli,
        };
    }
    Ok(Verdict {
        budget: budget.name,
        what: budget.what,
        measure: match budget.measure {
            Measure::Gzip => "gzip",
            Measure::Brotli => "brotli",
        },
        size,
        bar: budget.bar,
        aim: budget.aim,
        ceiling: budget.ceiling,
        holds: size <= budget.bar,
    })
}

fn print_table(report: &Report) {
    println!("{:<28} {:>9} {:>9} {:>9}", "file (bytes)", "raw", "gzip -9", "brotli 11");
    for file in &report.files {
        println!("{:<28} {:>9} {:>9} {:>9}", file.file, file.raw, file.gzip, file.brotli);
    }
    println!();
    println!("{:<20} {:>9} {:>9} {:>9}", "budget (bytes)", "size", "bar", "aim");
    for verdict in &report.budgets {
        let aim = verdict.aim.map_or_else(|| "-".to_owned(), |aim| aim.to_string());
        let name = format!("{}, {}", verdict.budget, verdict.measure);
        let outcome = match (verdict.holds, verdict.aim) {
            (false, _) => "OVER THE BAR",
            (true, Some(aim)) if verdict.size > aim => "holds, over the aim",
            (true, _) => "holds",
        };
        println!("{name:<20} {:>9} {:>9} {aim:>9}  {outcome}: {}", verdict.size, verdict.bar, verdict.what);
    }
    if !report.rebuilt_std {
        println!("(prebuilt standard library)");
    }
}
