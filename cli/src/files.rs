//! Reading manifests from disk, with the files that they take sections from.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use personvern::lint::problems;
use personvern::manifest::assembly::{Assembled, Assembly};
use personvern::manifest::json::Json;
use personvern::manifest::problem::{Problem, Severity};
use personvern::manifest::shape::is_name_of;
use personvern::manifest::{Document, Fragment, parse, parse_fragment};

use crate::Failure;
use crate::json::{self, Mistake, Places, Spot};
use crate::tongue::Lang;

/// A file that was read.
#[derive(Debug)]
pub struct Source {
    /// As the reader of the report knows it.
    pub name: String,
    /// Where everything in it stands.
    pub places: Places,
}

/// What a file turned out to be.
#[derive(Debug)]
pub enum Content {
    /// A manifest, put together with its fragments.
    Page(Assembled),
    /// A fragment that stands alone.
    Fragment(Document),
    /// Neither can be made of it.
    Unusable,
}

/// A manifest or fragment that was read, with all that is wrong with it as a file.
#[derive(Debug)]
pub struct Loaded {
    /// The file itself first, then its fragments, by the address that problems and findings know them by.
    pub sources: BTreeMap<Option<String>, Source>,
    /// What it is.
    pub content: Content,
    /// Why it is no strict JSON, by file.
    pub mistakes: Vec<(Option<String>, Spot, Mistake)>,
    /// What is wrong with fields and values.
    pub problems: Vec<Problem>,
}

/// The text of a file; `-` is standard input.
pub fn text(path: &Path, lang: Lang) -> Result<String, Failure> {
    let read = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = read.map_err(|error| Failure::of_file(path, &error, lang))?;
    String::from_utf8(bytes).map_err(|_| {
        let reason = lang.say("ikke UTF-8; lagre fila som UTF-8", "not UTF-8; save the file as UTF-8");
        Failure(format!("{}: {reason}", path.display()))
    })
}

/// Whether a file is a fragment: all that it states may stand in one. A name that is misspelt makes it a manifest, of which an
/// editor is told more.
fn is_fragment(json: &Json) -> bool {
    let Json::Object(fields) = json else { return false };
    let known = |name: &str| Fragment::record().fields.iter().any(|field| is_name_of(name, field.name));
    !fields.is_empty() && fields.iter().all(|(name, _)| known(name))
}

/// Reads a manifest or fragment. `root` is where addresses that begin with a slash lead.
pub fn load(path: &Path, root: Option<&Path>, lang: Lang) -> Result<Loaded, Failure> {
    let text = text(path, lang)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let mut loaded =
        Loaded { sources: BTreeMap::new(), content: Content::Unusable, mistakes: Vec::new(), problems: Vec::new() };
    let Some(json) = loaded.read(None, path.display().to_string(), &text) else { return Ok(loaded) };
    if is_fragment(&json) {
        match parse_fragment(json) {
            Ok((document, warnings)) => {
                loaded.problems.extend(warnings);
                loaded.content = Content::Fragment(document);
            }
            Err(problems) => loaded.problems.extend(problems),
        }
        return Ok(loaded);
    }
    let (document, warnings) = match parse(json) {
        Ok(read) => read,
        Err(problems) => {
            loaded.problems.extend(problems);
            return Ok(loaded);
        }
    };
    // Addresses are relative to the manifest, so its own name is enough; what begins with a slash begins at the root.
    let mut assembly = Assembly::new(document, warnings, "manifest.json");
    loop {
        let wanted: Vec<String> = assembly.wanted().map(str::to_owned).collect();
        if wanted.is_empty() {
            break;
        }
        for address in wanted {
            let tree = loaded.fragment(&address, &on_disk(&address, &folder, root), lang);
            assembly.deliver(&address, tree);
        }
    }
    let page = assembly.finish();
    loaded.problems.extend(page.problems.iter().cloned());
    loaded.content = Content::Page(page);
    Ok(loaded)
}

/// The page of a manifest that can be used; else what is wrong with it.
pub fn page(path: &Path, root: Option<&Path>, lang: Lang) -> Result<Rc<Assembled>, Failure> {
    load(path, root, lang)?.into_page(path, lang)
}

/// The page of a manifest of which nothing is missing: what is made of it once is to last.
pub fn whole_page(path: &Path, root: Option<&Path>, lang: Lang) -> Result<Rc<Assembled>, Failure> {
    let loaded = load(path, root, lang)?;
    if loaded.problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(loaded.refused(path, lang));
    }
    loaded.into_page(path, lang)
}

/// Where a file lies that the browser would fetch from an address.
fn on_disk(address: &str, folder: &Path, root: Option<&Path>) -> PathBuf {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.strip_prefix('/') {
        Some(path) => root.unwrap_or(folder).join(path),
        None => folder.join(path),
    }
}

impl Loaded {
    /// Reads the text of a file, and notes what is wrong with it.
    fn read(&mut self, address: Option<String>, name: String, text: &str) -> Option<Json> {
        let read = json::read(text);
        self.mistakes.extend(read.mistakes.into_iter().map(|(spot, mistake)| (address.clone(), spot, mistake)));
        self.sources.insert(address, Source { name, places: read.places });
        read.json
    }

    /// The tree of a fragment; the error is why there is none.
    fn fragment(&mut self, address: &str, path: &Path, lang: Lang) -> Result<Json, String> {
        let text = text(path, lang).map_err(|Failure(reason)| reason)?;
        let none = || format!("{}: JSON", path.display());
        self.read(Some(address.to_owned()), path.display().to_string(), &text).ok_or_else(none)
    }

    /// Whether something is wrong that keeps the file from being used.
    pub fn unusable(&self) -> bool {
        matches!(self.content, Content::Unusable) || self.mistakes.iter().any(|(file, ..)| file.is_none())
    }

    fn into_page(self, path: &Path, lang: Lang) -> Result<Rc<Assembled>, Failure> {
        match self.content {
            Content::Page(page) if !self.mistakes.iter().any(|(file, ..)| file.is_none()) => Ok(Rc::new(page)),
            _ => Err(self.refused(path, lang)),
        }
    }

    /// Why it cannot be used, line by line.
    fn refused(&self, path: &Path, lang: Lang) -> Failure {
        let reason = lang.say("er ikke et manifest som kan brukes", "is no manifest that can be used");
        let mistakes =
            self.mistakes.iter().map(|(_, spot, mistake)| format!("  {}: {}", spot.path, mistake.told(lang)));
        let problems = self
            .problems
            .iter()
            .map(|problem| format!("  {}: {}", problem.path, problems::told(problem, lang.tongue())));
        let lines: Vec<String> = mistakes.chain(problems).collect();
        Failure([format!("{}: {reason}", path.display())].into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
    }

    /// The name of a file and a place in it.
    pub fn place(&self, file: Option<&str>, path: &str) -> (String, Spot) {
        let found = self.sources.get(&file.map(str::to_owned)).or_else(|| self.sources.get(&None));
        let unknown = || Spot {
            path: path.to_owned(),
            start: json::Position { line: 1, column: 1 },
            end: json::Position { line: 1, column: 1 },
        };
        found.map_or_else(|| (String::new(), unknown()), |source| (source.name.clone(), source.places.find(path)))
    }
}
