//! What is wrong with a manifest, said so that an editor can mend it.

use core::fmt;

use serde::Serialize;

/// Whether problems are told, or only counted.
///
/// The module that draws has to know whether a manifest can be used and whether there is anything to tell, and no more: paths,
/// findings and advice are a fifth of what it would weigh. Where there is something to tell, the browser fetches the same code
/// with the Cargo feature `explain`. Natively everything is told.
pub const TOLD: bool = cfg!(any(feature = "explain", not(target_arch = "wasm32")));

/// Words for an editor; nothing where nothing is told.
#[inline]
pub(super) fn tell(words: impl FnOnce() -> String) -> String {
    if TOLD { words() } else { String::new() }
}

/// Whether the manifest can be used in spite of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The manifest cannot be trusted as it stands: nothing is drawn from it.
    Error,
    /// Something is passed over; the rest stands.
    Warning,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Whether the manifest can be used in spite of it.
    pub severity: Severity,
    /// The address of the file, where it is another than the manifest itself (a fragment).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// JSON path: `$.sections[2].blocks[0].text`.
    pub path: String,
    /// What stands there: `"72 41 94 00"`, `nothing`, `a list`.
    pub found: String,
    /// What should stand there, with an example or advice.
    pub expected: String,
}

impl Problem {
    /// An error at a path.
    pub fn error(path: impl Into<String>, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            file: None,
            path: path.into(),
            found: found.into(),
            expected: expected.into(),
        }
    }

    /// A warning at a path.
    pub fn warning(path: impl Into<String>, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(path, found, expected) }
    }

    /// One more: its path, what was found and what is expected, or none of it where nothing is told.
    pub(super) fn add(problems: &mut Vec<Self>, severity: Severity, told: impl FnOnce() -> [String; 3]) {
        if TOLD {
            let [path, found, expected] = told();
            problems.push(Self { severity, file: None, path, found, expected });
        } else {
            Self::add_untold(problems, severity);
        }
    }

    /// Never inlined: a problem is thirteen words to write, in a score of places.
    #[inline(never)]
    fn add_untold(problems: &mut Vec<Self>, severity: Severity) {
        problems.push(Self { severity, ..Self::error("", "", "") });
    }

    /// These problems are another file's than the manifest's.
    pub(super) fn set_file(problems: &mut [Self], address: &str) {
        if TOLD {
            for problem in problems {
                problem.file = Some(address.to_owned());
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            out.write_str(file)?;
            out.write_str(" ")?;
        }
        out.write_str(&self.path)?;
        out.write_str(": found ")?;
        out.write_str(&self.found)?;
        out.write_str(", expected ")?;
        out.write_str(&self.expected)
    }
}

/// Whether any of them forbids use.
pub fn any_error(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
