//! What was done with a source: what was recognised, what was left out and why, what is uncertain.

use std::io::{self, Write};

use serde::Serialize;

use crate::tongue::Lang;

/// Why something of a source is not in the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Reason {
    /// A code of the content management system's own.
    Shortcode,
    /// A letter or sign that stands alone: what is left of a button.
    LoneSign,
    /// A menu, a way back, a link to share or print.
    Menu,
    /// A list of what is on the page.
    Contents,
    /// «Fant du det du lette etter?»
    Feedback,
    /// It stands twice in a row.
    Twice,
    /// A picture's description.
    Picture,
    /// A form, or a button.
    Form,
    /// The head or foot of the site, around the page itself.
    Around,
    /// It is on the page but not shown.
    Hidden,
    /// A link's address that a manifest may not have, or that its text could not keep.
    Address,
    /// Code that runs, which a manifest has no place for.
    Code,
    /// A setting of the other tool that the widget does otherwise or not at all.
    Setting,
    /// Something that a manifest has no field for.
    NoField,
}

impl Reason {
    fn told(self, lang: Lang) -> &'static str {
        match self {
            Self::Shortcode => lang.say("en kode fra publiseringsløsningen", "a code of the content management system"),
            Self::LoneSign => {
                lang.say("et enslig tegn, rest av en knapp", "a sign that stands alone, what is left of a button")
            }
            Self::Menu => lang.say("meny eller lenke for deling og utskrift", "a menu, or a link to share or print"),
            Self::Contents => {
                lang.say("innholdsfortegnelse; siden lager den selv", "a list of contents; the page makes its own")
            }
            Self::Feedback => lang.say(
                "tilbakemeldingsboks; legg inn blokken «feedback» om dere vil ha den",
                "a feedback box; add a block “feedback” to have one",
            ),
            Self::Twice => lang.say("står to ganger", "stands twice"),
            Self::Picture => lang.say(
                "beskrivelse av et bilde; legg inn bildet med blokken «image»",
                "a picture's description; add the picture with a block “image”",
            ),
            Self::Form => lang.say("skjema eller knapp", "a form or a button"),
            Self::Around => lang.say("topp, bunn eller sidefelt på nettstedet", "the head, foot or side of the site"),
            Self::Hidden => lang.say("vises ikke på siden", "not shown on the page"),
            Self::Address => lang.say(
                "lenkens adresse kan ikke brukes; bare https:, mailto:, tel: og adresser på samme nettsted",
                "the link's address cannot be used; only https:, mailto:, tel: and addresses on the same site",
            ),
            Self::Code => lang.say("kode; den må legges inn på siden på nytt", "code; it must be put on the page anew"),
            Self::Setting => lang.say(
                "en innstilling som ikke trengs, eller som gjøres på en annen måte",
                "a setting that is not needed, or that is done otherwise",
            ),
            Self::NoField => lang.say("manifestet har ikke noe felt for dette", "the manifest has no field for this"),
        }
    }
}

/// Something that is not in the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub(super) text: String,
    pub(super) reason: Reason,
}

/// A field that was filled in from the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Recognised {
    /// Where it stands in the manifest.
    pub(super) path: String,
    /// What it was recognised from.
    pub(super) text: String,
}

/// Something that an editor must look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Uncertain {
    /// Where it stands in the manifest.
    pub(super) path: String,
    /// What it was taken from.
    pub(super) text: String,
    /// Why it is uncertain.
    pub(super) why: &'static str,
}

/// The whole report.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) lang: Lang,
    pub(super) recognised: Vec<Recognised>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) uncertain: Vec<Uncertain>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'r> {
    version: u8,
    language: &'static str,
    source: &'r str,
    kind: &'static str,
    recognised: &'r [Recognised],
    left_out: Vec<Left<'r>>,
    uncertain: &'r [Uncertain],
}

#[derive(Serialize)]
struct Left<'r> {
    text: &'r str,
    reason: Reason,
    explanation: &'static str,
}

impl Report {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, recognised: Vec::new(), left_out: Vec::new(), uncertain: Vec::new() }
    }

    /// Notes a field that was filled in.
    pub(super) fn recognise(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.recognised.push(Recognised { path: path.into(), text: text.into() });
    }

    /// Notes what is not in the manifest.
    pub(super) fn leave_out(&mut self, text: impl Into<String>, reason: Reason) {
        self.left_out.push(LeftOut { text: text.into(), reason });
    }

    /// Notes what an editor must look at.
    pub(super) fn doubt(
        &mut self,
        path: impl Into<String>,
        text: impl Into<String>,
        nb: &'static str,
        en: &'static str,
    ) {
        self.uncertain.push(Uncertain { path: path.into(), text: text.into(), why: self.lang.say(nb, en) });
    }

    /// The report for programs. Fields are added, never renamed.
    pub(super) fn json(&self, source: &str, kind: &'static str) -> Result<String, serde_json::Error> {
        let left = |left: &'_ LeftOut| (left.reason, left.reason.told(self.lang));
        let left_out = self.left_out.iter().map(|it| {
            let (reason, explanation) = left(it);
            Left { text: &it.text, reason, explanation }
        });
        let told = Told {
            version: 1,
            language: self.lang.code(),
            source,
            kind,
            recognised: &self.recognised,
            left_out: left_out.collect(),
            uncertain: &self.uncertain,
        };
        Ok(serde_json::to_string_pretty(&told)? + "\n")
    }

    /// The report for people, in short.
    pub(super) fn text(&self, kind: &'static str, out: &mut impl Write) -> io::Result<()> {
        let lang = self.lang;
        let (fields, left, doubts) = (self.recognised.len(), self.left_out.len(), self.uncertain.len());
        let summary = lang.say(
            format!("Lest som {kind}: {fields} felt gjenkjent, {left} utelatt, {doubts} usikre."),
            format!("Read as {kind}: {fields} fields recognised, {left} left out, {doubts} uncertain."),
        );
        writeln!(out, "{summary}")?;
        for (word, lines) in [
            (
                lang.say("Utelatt", "Left out"),
                self.left_out.iter().map(|it| (&*it.text, it.reason.told(lang))).collect::<Vec<_>>(),
            ),
            (lang.say("Usikkert", "Uncertain"), self.uncertain.iter().map(|it| (&*it.path, it.why)).collect()),
        ] {
            for (what, why) in lines {
                writeln!(out, "  {word}: {} ({why})", beginning(what))?;
            }
        }
        let note = lang.say(
            "Les gjennom manifestet, og kjør `personvern check` på det.",
            "Read the manifest through, and run `personvern check` on it.",
        );
        writeln!(out, "{note}")
    }
}

/// The beginning of a text, in one line.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = text.replace('\n', " ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text,
    }
}
