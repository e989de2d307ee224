//! `personvern schema`: the JSON Schema, made from the manifest's own tables.

use std::io::Write;

use personvern::manifest::schema::json_schema;

use crate::{Failure, Outcome};

/// Prints the schema.
pub fn run(out: &mut impl Write) -> Result<Outcome, Failure> {
    writeln!(out, "{:#}", json_schema())?;
    Ok(Outcome::Fine)
}
