//! The storage table as CSV (RFC 4180): one line for each thing that is kept on the device.

use std::io::{self, Write};

use personvern::language::Timestamp;
use personvern::manifest::storage::{StoragePurpose, StoredItem};

use super::said::{Said, written};

const COLUMNS: [&str; 11] =
    ["purpose", "title", "consent", "name", "area", "ttl", "provider", "use", "since", "domain", "httpOnly"];

/// Writes the table; its head alone, where nothing is declared.
pub(super) fn write(said: &Said, out: &mut impl Write) -> io::Result<()> {
    line(&COLUMNS.map(str::to_owned), out)?;
    let Some(storage) = said.facts().storage() else { return Ok(()) };
    for purpose in storage.purposes().iter() {
        for item in purpose.items().iter() {
            row(Some(purpose), item, said, out)?;
        }
    }
    for item in storage.necessary().iter() {
        row(None, item, said, out)?;
    }
    Ok(())
}

/// One thing, with the purpose that the visitor is asked about, or none where it is necessary.
fn row(purpose: Option<StoragePurpose>, item: StoredItem, said: &Said, out: &mut impl Write) -> io::Result<()> {
    let provider = item.provider().and_then(|id| said.facts().processor(id.id()));
    line(
        &[
            purpose.map_or("necessary", |purpose| purpose.id().as_str()).to_owned(),
            purpose.and_then(|purpose| said.text(purpose.title())).unwrap_or_default(),
            if purpose.is_some() { "yes" } else { "no" }.to_owned(),
            item.name().as_str().to_owned(),
            item.area().name().to_owned(),
            written(item.json(), "ttl").unwrap_or_default().to_owned(),
            provider.map(|provider| provider.name().as_str().to_owned()).unwrap_or_default(),
            said.maybe(item.purpose()).unwrap_or_default(),
            item.since().as_ref().map(Timestamp::as_str).unwrap_or_default().to_owned(),
            item.domain().map(|domain| domain.as_str().to_owned()).unwrap_or_default(),
            item.http_only().map(|closed| closed.to_string()).unwrap_or_default(),
        ],
        out,
    )
}

fn line(cells: &[String], out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    write!(out, "{}\r\n", cells.join(","))
}

/// A cell: in quotation marks where it must be. A spreadsheet takes what begins with one of these signs for a formula and
/// carries it out; an apostrophe before it makes it a text.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_no_formula() {
        for (text, written) in [
            ("", ""),
            ("Ja, takk", "\"Ja, takk\""),
            ("si \"nei\"", "\"si \"\"nei\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"),
            ("+47", "'+47"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""),
            ("a=b", "a=b"),
        ] {
            assert_eq!(cell(text), written);
        }
    }
}
