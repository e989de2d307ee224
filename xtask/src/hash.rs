//! File names that change with their content, so that they can be cached for ever.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The first ten hexadecimal digits of the content's SHA-256.
pub(crate) fn short_hash(content: &[u8]) -> String {
    let mut hash = String::with_capacity(10);
    for byte in &Sha256::digest(content)[..5] {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// `widget.js` → `widget-0123456789.js`.
pub(crate) fn hashed_name(name: &str, content: &[u8]) -> String {
    let hash = short_hash(content);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

/// `assets/widget-0123456789.js` → `assets/widget.js`: what budgets and messages call a file.
pub(crate) fn plain_name(name: &str) -> String {
    let hashed = name.rsplit_once('.').and_then(|(stem, extension)| {
        let (plain, hash) = stem.rsplit_once('-')?;
        let is_hash = hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| format!("{plain}.{extension}"))
    });
    hashed.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{hashed_name, plain_name};

    #[test]
    fn a_name_carries_the_hash_of_the_content_and_gives_it_back() {
        let name = hashed_name("assets/widget.js", b"");
        assert_eq!(name, "assets/widget-e3b0c44298.js");
        assert_eq!(plain_name(&name), "assets/widget.js");
        assert_eq!(plain_name("personvern.js"), "personvern.js");
        assert_eq!(plain_name("dark-theme.css"), "dark-theme.css");
    }
}
