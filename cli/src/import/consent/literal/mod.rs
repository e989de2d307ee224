//! JavaScript's object literals, as far as they are plain data: objects, lists, strings, numbers, regular expressions.
//!
//! Whatever else stands as a value (a function, a call, a name) is skipped and kept as it is written, for the report. Nothing is run.

mod reader;

use reader::Reader;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Literal {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    /// A regular expression, without its slashes and flags.
    Pattern(String),
    List(Vec<Literal>),
    Object(Vec<(String, Literal)>),
    /// Something that only running it would tell.
    Code(String),
}

impl Literal {
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        // The last of two fields of one name holds.
        fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Takes a field out of an object, so that what is left was not understood.
    pub(super) fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Object(fields) = self else { return None };
        let at = fields.iter().rposition(|(known, _)| known == name)?;
        Some(fields.remove(at).1)
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The items of a list.
    pub(super) fn into_list(self) -> Vec<Self> {
        if let Self::List(items) = self { items } else { Vec::new() }
    }

    /// The fields of an object.
    pub(super) fn into_fields(self) -> Vec<(String, Self)> {
        if let Self::Object(fields) = self { fields } else { Vec::new() }
    }

    pub(super) fn list(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    pub(super) fn fields(&self) -> &[(String, Self)] {
        if let Self::Object(fields) = self { fields } else { &[] }
    }

    pub(super) fn is_true(&self) -> bool {
        *self == Self::Bool(true)
    }
}

/// All objects of a script that stand where a configuration stands: what is assigned, exported, or handed to a function.
pub(super) fn objects(script: &str) -> Vec<Literal> {
    let mut reader = Reader { text: script, at: 0 };
    let mut found = Vec::new();
    let mut before = "";
    while let Some(c) = reader.peek() {
        match c {
            '{' if matches!(before, "" | "=" | "(" | "," | "default") => {
                let start = reader.at;
                match reader.object(0) {
                    Some(object) => found.push(object),
                    None => reader.at = start + 1,
                }
                before = "}";
            }
            _ if reader.skip_blank() => {}
            _ => {
                let start = reader.at;
                reader.token(before);
                before = script.get(start..reader.at).unwrap_or_default();
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Literal, objects};
    use proptest::prelude::*;

    #[test]
    fn plain_data_is_read_and_code_is_kept_as_it_stands() {
        let script = r#"
            // var no = { a: 1 };
            var klaroConfig = {
                version: 1, 'name': "Ås \u00e6", list: [1, -2.5,],
            };
            export default { a: /^_ga[/]/i, b: `x`, c: `x${1}`, d: function () { return "}"; }, e: () => ({}),
                f(x) { if (x / 2 > 1) { /* } */ } }, g, ...h, i: new Date(), j: !0, k: null, l: "a" + "b" };
            run({ z: true });
            if (x) { return { y: 1 } }
        "#;
        let found = objects(script);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[0].get("name"), Some(&Literal::Text("Ås æ".into())));
        assert_eq!(found[0].get("list").map(Literal::list), Some(&[Literal::Number(1.0), Literal::Number(-2.5)][..]));
        let code = |text: &str| Some(Literal::Code(text.into()));
        assert_eq!(found[1].get("a"), Some(&Literal::Pattern("^_ga[/]".into())));
        assert_eq!(found[1].get("b"), Some(&Literal::Text("x".into())));
        assert_eq!(found[1].get("c").cloned(), code("`x${1}`"));
        assert_eq!(found[1].get("d").cloned(), code("function () { return \"}\"; }"));
        assert_eq!(found[1].get("e").cloned(), code("() => ({})"));
        assert_eq!(found[1].get("f").cloned(), code("f(x) { if (x / 2 > 1) { /* } */ } }"));
        assert_eq!(found[1].get("i").cloned(), code("new Date()"));
        assert_eq!(found[1].get("j"), Some(&Literal::Bool(true)));
        assert_eq!(found[1].get("l").cloned(), code("\"a\" + \"b\""));
        assert_eq!(found[2].get("z"), Some(&Literal::Bool(true)));
    }

    #[test]
    fn json_is_an_object_too() {
        let found = objects("{\"a\": {\"b\": [true, null, \"c\"]}}");
        assert_eq!(found.first().and_then(|it| it.get("a")?.get("b")).map(|it| it.list().len()), Some(3));
    }

    proptest! {
        #[test]
        fn anything_is_read_to_its_end(script in "[a-c{}\\[\\](),:;=\"'`/\\\\ \n0-9.$-]{0,80}") {
            let _ = objects(&script);
        }
    }
}
