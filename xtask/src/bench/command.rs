//! How fast the editors' command is, and how much memory it takes at most: see bench/README.md.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::command;
use crate::paths::{Paths, files_in, read, write};
use crate::progress::{run, step};

/// How many manifests are checked.
const MANIFESTS: usize = 1_000;

/// How large the imported page is, in bytes.
const PAGE: usize = 5_000_000;

/// One thing that was measured.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Measured {
    what: &'static str,
    /// Bytes that were read.
    bytes: u64,
    seconds: f64,
    /// The most memory that was resident, in bytes; none where the system does not tell.
    peak_memory: Option<u64>,
}

/// Measures all of it and prints a table, or JSON.
pub(crate) fn measure(paths: &Paths, megabytes: u64, json: bool) -> Result<()> {
    let program = step("build the command", || command::build(paths))?;
    let folder = paths.at("target/bench/command");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    let before = load();
    let masked = megabytes * 1_000_000;
    let text = read(&paths.at("src/transcript/tests/data/ordinary.txt"))?;
    let lines = text.trim_end().to_owned() + "\n";
    let endless = lines.replace('\n', " ");
    let measured = [
        step("check", || check(paths, &program, &folder))?,
        step("import", || import(paths, &program, &folder))?,
        step("mask", || mask(&program, "mask, line by line", lines.as_bytes(), masked))?,
        step("mask, one line", || mask(&program, "mask, one line without end", endless.as_bytes(), masked / 4))?,
    ];
    if json {
        println!(
            "{}",
            serde_json::to_string_pretty(&serde_json::json!({ "load": [before, load()], "measured": measured }))?
        );
    } else {
        print!("{}", table(&measured));
        println!("\nLoad of the machine before and after: {before}, {}.", load());
    }
    Ok(())
}

/// Checks many manifests in one go: the example municipalities', over and over, with the fragment that one takes a section from.
fn check(paths: &Paths, program: &Path, folder: &Path) -> Result<Measured> {
    let examples = files_in(&paths.at("www/examples"), &["json"])?;
    let fragment = "felles/kommune-kari.json";
    write(&folder.join("manifests").join(fragment), read(&paths.at("www/examples").join(fragment))?)?;
    let mut bytes = 0;
    let mut files = Vec::with_capacity(MANIFESTS);
    for (number, example) in examples.iter().cycle().take(MANIFESTS).enumerate() {
        let text = read(example)?;
        bytes += text.len() as u64;
        let file = folder.join(format!("manifests/{number:04}.json"));
        write(&file, text)?;
        files.push(file);
    }
    let mut command = Command::new(program);
    command.args(["check", "--today", "2026-11-22"]).args(files).stdout(Stdio::null());
    // The examples lack what the law demands: that is what is found.
    measured("check 1 000 manifests", bytes, command, &[0, 1], |_| Ok(()))
}

/// Imports a page that is made of the model municipality's declaration, as often as it takes.
fn import(paths: &Paths, program: &Path, folder: &Path) -> Result<Measured> {
    let published = folder.join("published");
    run(Command::new(program)
        .arg("publish")
        .arg(paths.at("www/examples/eksempel.json"))
        .arg("--out")
        .arg(&published)
        .stdout(Stdio::null())
        .stderr(Stdio::null()))?;
    let declaration = read(&published.join("nb/declaration.html"))?;
    let page = folder.join("page.html");
    let mut out = BufWriter::new(File::create(&page)?);
    write!(out, "<!doctype html><html lang=\"nb\"><title>Personvern</title><body><main>")?;
    for _ in 0..PAGE.div_ceil(declaration.len()) {
        writeln!(out, "{declaration}")?;
    }
    write!(out, "</main></body></html>")?;
    drop(out);
    let mut command = Command::new(program);
    command.arg("import").arg(&page).stdout(Stdio::null()).stderr(Stdio::null());
    measured("import a page of 5 MB", fs::metadata(&page)?.len(), command, &[0], |_| Ok(()))
}

/// Masks a text that is piped in, over and over.
fn mask(program: &Path, what: &'static str, text: &[u8], bytes: u64) -> Result<Measured> {
    let times = bytes.div_ceil(text.len() as u64);
    let mut command = Command::new(program);
    command.arg("mask").stdin(Stdio::piped()).stdout(Stdio::null());
    let text = text.to_vec();
    let total = times * text.len() as u64;
    measured(what, total, command, &[0], move |child| {
        let mut input = child.stdin.take().context("the command has an input")?;
        thread::spawn(move || (0..times).try_for_each(|_| input.write_all(&text)));
        Ok(())
    })
}

/// Runs a command to its end and watches how much memory it takes.
fn measured(
    what: &'static str,
    bytes: u64,
    mut command: Command,
    fine: &[i32],
    feed: impl FnOnce(&mut Child) -> Result<()>,
) -> Result<Measured> {
    let started = Instant::now();
    let mut child = command.spawn().with_context(|| format!("could not start {what}"))?;
    feed(&mut child)?;
    let mut peak_memory = None;
    let status = loop {
        // The system keeps the highest mark until the process ends: the last look before that tells it.
        peak_memory = peak(child.id()).or(peak_memory);
        match child.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    let seconds = started.elapsed().as_secs_f64();
    if !status.code().is_some_and(|code| fine.contains(&code)) {
        bail!("{what} ended with {status}");
    }
    Ok(Measured { what, bytes, seconds, peak_memory })
}

/// The most memory that a process has had resident, as Linux tells it.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

/// How busy the machine was in the last minute.
fn load() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').next().filter(|it| !it.is_empty()).unwrap_or("unknown").to_owned()
}

#[allow(clippy::cast_precision_loss)]
fn table(measured: &[Measured]) -> String {
    let mut out = String::from("| what | input | time | throughput | peak memory |\n|---|---:|---:|---:|---:|\n");
    for Measured { what, bytes, seconds, peak_memory } in measured {
        let megabytes = *bytes as f64 / 1e6;
        let memory = peak_memory.map_or_else(|| "–".into(), |bytes| format!("{:.1} MB", bytes as f64 / 1e6));
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "| {what} | {megabytes:.1} MB | {seconds:.2} s | {:.1} MB/s | {memory} |",
            megabytes / seconds
        );
    }
    out
}
