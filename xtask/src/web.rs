//! From source to what is served: WASM, its glue, the two scripts and the stylesheets, in `pkg/`.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::hash::{hashed_name, short_hash};
use crate::npm;
use crate::paths::{Paths, cargo, files_in, read, write};
use crate::progress::{note, output, run, step};
use crate::toolchain::{self, Module, Std};

/// The oldest engines that the scripts and the stylesheets are written down to.
///
/// They are the first with `color-mix()` and cascade layers throughout.
const ENGINES: &str = "chrome111,edge111,firefox113,safari16.4";

/// What the module may use of WebAssembly: all of it is known to Chrome and Edge 111, Firefox 113 and Safari 16.4.
///
/// Named one by one, since with `--all-features` wasm-opt writes constructs that no engine reads yet. Left out for
/// the sake of the oldest engines: extended constants (Chrome 114, Safari 17.4), tail calls (Safari 18.2), and garbage
/// collection (Chrome 119, Firefox 120, Safari 18.2). SIMD would be allowed, but nothing here computes.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A native test compares it with what the types say.
const SCHEMA: &str = "www/personvern.schema.json";

/// Builds everything into `pkg/` and says which standard library the module carries.
pub(crate) fn build(paths: &Paths, prebuilt: bool) -> Result<Std> {
    check_versions(paths)?;
    step("npm packages", || npm::ensure(paths))?;
    let (drawing, library) = module(paths, Module::Drawing, prebuilt)?;
    let (explaining, _) = module(paths, Module::Explaining, prebuilt)?;
    let (judging, _) = module(paths, Module::Judging, prebuilt)?;
    let (masking, _) = module(paths, Module::Masking, prebuilt)?;
    let (erasure, _) = module(paths, Module::Erasure, prebuilt)?;
    let words = step("the script tag's words", || words(paths))?;
    step("bundle", || bundle(paths, [&drawing, &explaining, &judging, &masking, &erasure], &words))?;
    Ok(library)
}

/// A module as it is shipped, and the JavaScript that joins it to the browser.
struct Bound {
    wasm: PathBuf,
    glue: PathBuf,
}

fn module(paths: &Paths, module: Module, prebuilt: bool) -> Result<(Bound, Std)> {
    let (wasm, library) =
        step(&format!("{}: compile to WASM", module.name()), || toolchain::compile(paths, module, prebuilt))?;
    let bound = step(&format!("{}: wasm-bindgen", module.name()), || bind(paths, module, &wasm))?;
    let bound = step(&format!("{}: wasm-opt", module.name()), || optimise(paths, bound))?;
    Ok((bound, library))
}

/// The npm package and the crate are one product with one version.
fn check_versions(paths: &Paths) -> Result<()> {
    let package: serde_json::Value = serde_json::from_str(&read(&paths.at("pkg/package.json"))?)?;
    let here = env!("CARGO_PKG_VERSION");
    match package["version"].as_str() {
        Some(version) if version == here => Ok(()),
        other => bail!("pkg/package.json says version {other:?}, Cargo.toml says {here}: make them equal"),
    }
}

/// Writes the JavaScript that joins the module to the browser, and the module without its names.
fn bind(paths: &Paths, module: Module, wasm: &Path) -> Result<Bound> {
    let (folder, name) = (paths.web().join("glue"), module.name());
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        // The widget knows the module's hashed name; the glue's own guess would be a dead address in the bundle.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)?;
    let glue = folder.join(format!("{name}.js"));
    // Where it is started from is for www/widget/instantiate.js. A glue with other names stops the bundler.
    write(&glue, read(&glue)? + "export { __wbg_get_imports as imports, __wbg_finalize_init as begin };\n")?;
    Ok(Bound { wasm: folder.join(format!("{name}_bg.wasm")), glue })
}

/// Makes the module smaller, and the names under which it and its glue know each other short: both carry each of them.
fn optimise(paths: &Paths, bound: Bound) -> Result<Bound> {
    let program = paths.npm_program("wasm-opt");
    if !program.is_file() {
        note("skipped: the npm package binaryen is not installed");
        return Ok(bound);
    }
    let (smaller, shipped) = (bound.wasm.with_extension("opt.wasm"), bound.wasm.with_extension("min.wasm"));
    let mut command = Command::new(&program);
    command
        .arg("--mvp-features")
        // Until nothing gets smaller; then once more from the ground up. The stack lies lowest in memory, so that no value is
        // ever within its first kilobyte. Together they save 0.8 kB.
        .args(["-Oz", "--converge", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"])
        // What is called from one place only stays a function when it is large, and what has been computed is computed again
        // rather than kept: brotli finds more that repeats. Saves 1.5 kB.
        .args(["--one-caller-inline-max-function-size=20", "--always-inline-max-function-size=4"])
        .arg("--skip-pass=local-cse")
        .args(WASM_FEATURES)
        .arg(&bound.wasm)
        .arg("-o")
        .arg(&smaller);
    // Half a minute, for nothing where only a script or a stylesheet has changed.
    let (made_of, key) =
        (smaller.with_extension("made-of"), format!("{command:?} {}", short_hash(&fs::read(&bound.wasm)?)));
    if !smaller.is_file() || read(&made_of).ok().as_ref() != Some(&key) {
        run(&mut command)?;
        write(&made_of, key)?;
    }
    // By itself: until nothing gets smaller, it would give new names each time.
    let renamed = output(
        Command::new(&program)
            .arg("--mvp-features")
            .args(WASM_FEATURES)
            .arg("--minify-imports-and-exports-and-modules")
            .arg(&smaller)
            .arg("-o")
            .arg(&shipped),
    )?;
    let renamed: Renamed = serde_json::from_str(&renamed).context("wasm-opt did not say how it named things")?;
    write(&bound.glue, renamed.in_glue(&read(&bound.glue)?))?;
    Ok(Bound { wasm: shipped, ..bound })
}

/// What wasm-opt says about the names that it gave.
#[derive(serde::Deserialize)]
struct Renamed {
    /// Module, name, new name; the module is always called `a`.
    imports: Vec<[String; 3]>,
    /// Name, new name.
    exports: Vec<[String; 2]>,
}

impl Renamed {
    /// The glue with the new names. In it, an import is a key of an object, and an export a field of `wasm`.
    fn in_glue(&self, glue: &str) -> String {
        let mut names: Vec<(String, String)> = Vec::new();
        for [module, name, short] in &self.imports {
            names.push((format!("\"{module}\": "), "a: ".to_owned()));
            names.push((format!(" {name}: "), format!(" {short}: ")));
        }
        for [name, short] in &self.exports {
            names.push((format!("wasm.{name}"), format!("wasm.{short}")));
        }
        // The longest first: one may begin like another.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut renamed = glue.to_owned();
        for (name, short) in names {
            renamed = renamed.replace(&name, &short);
        }
        renamed
    }
}

/// What one build puts into `pkg/assets/`.
struct Assets {
    folder: PathBuf,
}

impl Assets {
    fn new(paths: &Paths) -> Result<Self> {
        let folder = paths.package().join("assets");
        // Last build's files carry other hashes, and nobody else will remove them.
        if folder.is_dir() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Adds `name` under its hashed name, which is returned.
    fn add(&self, name: &str, content: &[u8]) -> Result<String> {
        let hashed = hashed_name(name, content);
        write(&self.folder.join(&hashed), content)?;
        Ok(hashed)
    }
}

fn bundle(paths: &Paths, [drawing, explaining, judging, masking, erasure]: [&Bound; 5], words: &Path) -> Result<()> {
    let assets = Assets::new(paths)?;
    let wasm = assets.add("personvern.wasm", &fs::read(&drawing.wasm)?)?;
    let explain_wasm = assets.add("explain.wasm", &fs::read(&explaining.wasm)?)?;

    let mut styles = serde_json::Map::new();
    for sheet in files_in(&paths.at("www/styles"), &["css"])? {
        let name = sheet.file_name().and_then(OsStr::to_str).context("a stylesheet's name is not Unicode")?;
        let entry = format!("www/styles/{name}");
        let minified = esbuild(paths, &entry, &["--minify"], name)?;
        styles.insert(name.replace(".css", ""), assets.add(name, &fs::read(minified)?)?.into());
    }

    let mut words_files = serde_json::Map::new();
    let languages: BTreeMap<String, serde_json::Value> = serde_json::from_str(&generate(paths, &["languages"])?)?;
    for (language, words) in languages {
        let hashed = assets.add(&format!("words-{language}.json"), &serde_json::to_vec(&words)?)?;
        words_files.insert(language, hashed.into());
    }

    // No visitor's script knows its name.
    let editor_style = styles.remove("editor").context("www/styles/editor.css is missing")?;

    let explain = script(
        paths,
        "www/widget/reader.js",
        &["--format=esm", &alias("personvern-glue", &explaining.glue)],
        "explain.js",
    )?;
    let explain = assets.add("explain.js", &fs::read(explain)?)?;

    let widget = script(
        paths,
        "www/widget/main.js",
        &[
            "--format=esm",
            &alias("personvern-glue", &drawing.glue),
            &alias("personvern-words", words),
            &define("__STYLES__", &styles.into()),
            &define("__WASM__", &serde_json::Value::from(wasm)),
            &define("__EXPLAIN__", &serde_json::json!([explain, explain_wasm])),
            &define("__WORDS__", &words_files.clone().into()),
        ],
        "widget.js",
    )?;
    let widget = assets.add("widget.js", &fs::read(widget)?)?;

    let mut doors = serde_json::Map::new();
    for (name, module) in [("masking", masking), ("erasure", erasure)] {
        let (file, wasm) = ([name, ".js"].concat(), [name, ".wasm"].concat());
        let entry = ["www/rights/doors/", &file].concat();
        let door = script(paths, &entry, &["--format=esm", &alias("personvern-glue", &module.glue)], &file)?;
        let names = [assets.add(&file, &fs::read(door)?)?, assets.add(&wasm, &fs::read(&module.wasm)?)?];
        doors.insert(name.to_owned(), serde_json::json!(names));
    }

    let rights = script(
        paths,
        "www/rights/main.js",
        &["--format=esm", &alias("personvern-words", words), &define("__DOORS__", &doors.into())],
        "rights.js",
    )?;
    let rights = assets.add("rights.js", &fs::read(rights)?)?;

    // For a vendor's own page, which has nothing else of ours: an address that stays.
    let frame = script(paths, "www/rights/frame-side.js", &["--format=esm"], "personvern-frame.js")?;
    fs::copy(&frame, paths.package().join("personvern-frame.js"))?;

    let asking =
        script(paths, "www/asking/main.js", &["--format=esm", &alias("personvern-words", words)], "asking.js")?;
    let asking = assets.add("asking.js", &fs::read(asking)?)?;

    let editor_wasm = assets.add("editor.wasm", &fs::read(&judging.wasm)?)?;
    let editor = script(
        paths,
        "www/editor/main.js",
        &[
            "--format=esm",
            &alias("personvern-glue", &judging.glue),
            &define("__STYLES__", &serde_json::json!({ "editor": editor_style })),
            &define("__WASM__", &serde_json::Value::from(editor_wasm)),
            &define("__WORDS__", &words_files.into()),
        ],
        "editor.js",
    )?;
    let editor = assets.add("editor.js", &fs::read(editor)?)?;

    let parts = [("__ASKING__", asking), ("__EDITOR__", editor), ("__RIGHTS__", rights), ("__WIDGET__", widget)];
    gate(paths, &assets, &parts)?;
    // What a page loads that was published without knowing this build: addresses that stay.
    for sheet in ["choices.css", "declaration.css"] {
        fs::copy(paths.web().join("bundle").join(sheet), paths.package().join(sheet))?;
    }
    fs::copy(paths.at(SCHEMA), paths.package().join("personvern.schema.json"))
        .with_context(|| format!("copying {SCHEMA}: `cargo xtask schema` writes it"))?;
    adapters(paths)
}

/// Writes the script tag's file twice: under an address that stays, for the tag that an editor pastes once; and among the assets, for
/// published pages, which name the build they are made for: a visitor who returns need not ask whether it is new.
fn gate(paths: &Paths, assets: &Assets, parts: &[(&str, String)]) -> Result<()> {
    let bundled = |folder: &str| {
        let mut options = vec![
            "--format=iife".to_owned(),
            // A municipality must be able to see what it puts on every page: its browser's tools show the source.
            MAPPED.to_owned(),
            format!("--banner:js=/* personvern {}, MIT OR Apache-2.0 */", env!("CARGO_PKG_VERSION")),
            define("__FOLDER__", &folder.into()),
        ];
        options.extend(parts.iter().map(|(name, file)| define(name, &file.as_str().into())));
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        let script = script(paths, "www/gate/main.js", &options, "personvern.js")?;
        Ok::<_, anyhow::Error>((read(&script)?, read(&script.with_extension("js.map"))?))
    };
    let mapped = |code: &str, name: &str| format!("{code}\n//# sourceMappingURL={name}.map");
    let (code, map) = bundled("assets/")?;
    write(&paths.package().join("personvern.js"), mapped(&code, "personvern.js"))?;
    write(&paths.package().join("personvern.js.map"), map)?;
    let (code, map) = bundled("")?;
    let name = hashed_name("personvern.js", code.as_bytes());
    write(&assets.folder.join(&name), mapped(&code, &name))?;
    write(&assets.folder.join(format!("{name}.map")), map)
}

/// Copies the ready adapters as they are written: they are examples, and read before they are used.
fn adapters(paths: &Paths) -> Result<()> {
    for file in files_in(&paths.at("www/adapters"), &["js"])? {
        let name = file.file_name().context("a listed file has a name")?;
        write(&paths.package().join("adapters").join(name), fs::read(&file)?)?;
    }
    Ok(())
}

/// The module with the words of what appears where the WASM is never loaded: each an export of its own, so that a script
/// carries those that it says. They come from the Rust ones, so that each stands once.
fn words(paths: &Paths) -> Result<PathBuf> {
    let words: BTreeMap<String, serde_json::Value> = serde_json::from_str(&generate(paths, &["words"])?)?;
    let lines: Vec<String> = words.iter().map(|(key, texts)| format!("export const {key} = {texts};\n")).collect();
    let module = paths.web().join("words.js");
    write(&module, lines.concat())?;
    Ok(module)
}

/// Writes the manifest's JSON Schema to the tracked file, which editors find in the repository, too.
pub(crate) fn schema(paths: &Paths) -> Result<()> {
    let schema = generate(paths, &["schema"])?;
    write(&paths.at(SCHEMA), format!("{schema}\n"))
}

/// What the widget's crate says or draws: see xtask/generate.
pub(crate) fn generate(paths: &Paths, what: &[&str]) -> Result<String> {
    output(
        Command::new(cargo())
            .args(["run", "--locked", "--quiet", "--package", "generate", "--"])
            .args(what)
            .current_dir(paths.root())
            .stderr(Stdio::inherit()),
    )
}

fn alias(name: &str, file: &Path) -> String {
    format!("--alias:{name}={}", file.display())
}

fn define(name: &str, value: &serde_json::Value) -> String {
    format!("--define:{name}={value}")
}

/// Asks for a source map beside the script, which does not name it yet: its own name may come from its content.
const MAPPED: &str = "--sourcemap";

/// Bundles a script, makes it small, and returns the written file.
///
/// esbuild bundles and knows the engines; terser, which inlines what is used once, takes six per cent more off the gate.
fn script(paths: &Paths, entry: &str, options: &[&str], name: &str) -> Result<PathBuf> {
    let bundle = esbuild(paths, entry, &[options, &["--minify"]].concat(), name)?;
    let map = bundle.with_extension("js.map");
    let written = paths.web().join(name);
    let mut terser = Command::new("node");
    terser
        .arg(paths.at("node_modules/terser/bin/terser"))
        .arg(&bundle)
        .args(["--ecma", "2020", "--compress", "passes=3", "--mangle", "--comments", "/^ personvern /"])
        .arg(if options.contains(&"--format=esm") { "--module" } else { "--toplevel" })
        .arg("--output")
        .arg(&written)
        .current_dir(paths.root());
    if options.contains(&MAPPED) {
        terser.args(["--source-map", &format!("content='{}',includeSources", map.display())]);
    }
    run(&mut terser).with_context(|| format!("minifying {name}"))?;
    Ok(written)
}

/// Bundles one entry point and returns the written file.
fn esbuild(paths: &Paths, entry: &str, options: &[&str], name: &str) -> Result<PathBuf> {
    let written = paths.web().join("bundle").join(name);
    let mut command = Command::new(esbuild_program(paths)?);
    command
        .arg(entry)
        .args(["--bundle", "--charset=utf8", "--log-level=warning"])
        .arg(format!("--target={ENGINES}"))
        .arg(format!("--outfile={}", written.display()))
        .args(options)
        // Entries, and the paths that esbuild writes into comments, are relative to here: the same for every builder.
        .current_dir(paths.root());
    run(&mut command).with_context(|| format!("bundling {entry}"))?;
    Ok(written)
}

/// esbuild itself, and not its Node.js wrapper, which buries a source error under its own stack.
fn esbuild_program(paths: &Paths) -> Result<PathBuf> {
    let file = format!("esbuild{}", std::env::consts::EXE_SUFFIX);
    fs::read_dir(paths.at("node_modules/@esbuild"))
        .context("npm installed no esbuild for this platform")?
        .find_map(|platform| {
            let folder = platform.ok()?.path();
            [folder.join("bin").join(&file), folder.join(&file)].into_iter().find(|program| program.is_file())
        })
        .context("npm installed no esbuild for this platform")
}
