//! What makes a text no strict JSON, and in which value it stands.

use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::tokens::{Token, TokenAndRange};
use jsonc_parser::{Scanner, ScannerOptions};

use super::step;
use crate::tongue::Lang;

/// Why a text is no strict JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// JSON has no comments.
    Comment,
    /// A comma before a closing bracket.
    TrailingComma,
    /// Two values without a comma between.
    MissingComma,
    /// A text in single quotation marks.
    SingleQuotes,
    /// A name without quotation marks.
    UnquotedName,
    /// A number that JSON does not have: `+1`, `.5`, `0x1F`, `NaN`.
    Number,
    /// A name that stands twice in one object.
    Twice(String),
    /// Nested deeper than any manifest is.
    TooDeep,
    /// A bracket, a brace or a quotation mark that is never closed.
    Unclosed,
    /// A field's name without a colon or a value after it.
    NoValue,
    /// A text that does not end, or that holds what no text may: a line break, a wrong `\\`.
    Text,
    /// Something that cannot stand here.
    Unexpected,
    /// Nothing at all.
    Empty,
    /// Anything else, in the words of the reader that found it.
    Other(String),
}

impl Mistake {
    pub(super) fn of(kind: &ParseErrorKind) -> Self {
        match kind {
            ParseErrorKind::UnterminatedArray
            | ParseErrorKind::UnterminatedObject
            | ParseErrorKind::UnterminatedCommentBlock => Self::Unclosed,
            ParseErrorKind::ExpectedColonAfterObjectKey | ParseErrorKind::ExpectedObjectValue => Self::NoValue,
            ParseErrorKind::String(_) => Self::Text,
            ParseErrorKind::NestingDepthExceeded => Self::TooDeep,
            ParseErrorKind::ExpectedComma => Self::MissingComma,
            ParseErrorKind::UnexpectedCloseBrace
            | ParseErrorKind::UnexpectedCloseBracket
            | ParseErrorKind::UnexpectedColon
            | ParseErrorKind::UnexpectedComma
            | ParseErrorKind::UnexpectedToken
            | ParseErrorKind::UnexpectedTokenInObject
            | ParseErrorKind::UnexpectedWord
            | ParseErrorKind::MultipleRootJsonValues => Self::Unexpected,
            other => Self::Other(other.to_string()),
        }
    }

    /// What is wrong, and how to mend it.
    pub fn told(&self, lang: Lang) -> String {
        let text = match self {
            Self::Comment => lang.say("JSON har ikke kommentarer; ta den bort", "JSON has no comments; remove it"),
            Self::TrailingComma => lang.say(
                "et komma for mye, rett før en sluttparentes; ta det bort",
                "a comma too many, right before a closing bracket; remove it",
            ),
            Self::MissingComma => lang.say("et komma mangler foran dette", "a comma is missing before this"),
            Self::SingleQuotes => {
                lang.say("enkle anførselstegn; skriv doble: \"…\"", "single quotation marks; write double ones: \"…\"")
            }
            Self::UnquotedName => {
                lang.say("et navn uten anførselstegn; skriv \"…\"", "a name without quotation marks; write \"…\"")
            }
            Self::Number => lang
                .say("ikke et tall som JSON har; skriv for eksempel 12", "no number that JSON has; write such as 12"),
            Self::Twice(name) => {
                return lang.say(
                    format!("feltet «{name}» står to ganger; bare det siste ville gjelde"),
                    format!("the field “{name}” stands twice; only the last would hold"),
                );
            }
            Self::TooDeep => {
                lang.say("nøstet dypere enn noe manifest trenger", "nested deeper than any manifest needs")
            }
            Self::Unclosed => lang.say(
                "dette blir aldri avsluttet; en } eller ] mangler lenger ned",
                "this is never closed; a } or ] is missing further down",
            ),
            Self::NoValue => lang.say(
                "et felt uten kolon eller verdi; skriv \"navn\": \"verdi\"",
                "a field without a colon or a value; write \"name\": \"value\"",
            ),
            Self::Text => lang.say(
                "en tekst som ikke slutter, eller som har linjeskift eller en \\ som ikke hører hjemme der; skriv \\n og \\\\",
                "a text that does not end, or with a line break or a \\ that does not belong; write \\n and \\\\",
            ),
            Self::Unexpected => lang.say(
                "noe som ikke kan stå her; ofte mangler et anførselstegn eller et komma like foran",
                "something that cannot stand here; often a quotation mark or a comma is missing right before",
            ),
            Self::Empty => lang.say("fila er tom", "the file is empty"),
            Self::Other(reason) => {
                return lang.say(format!("ikke gyldig JSON: {reason}"), format!("no valid JSON: {reason}"));
            }
        };
        text.to_owned()
    }
}

/// What is not strict in the tokens of a text that could be read.
pub(super) fn in_tokens(text: &str, tokens: &[TokenAndRange], found: &mut Vec<(usize, usize, Mistake)>) {
    let mut before: Option<&Token> = None;
    for (at, TokenAndRange { range, token }) in tokens.iter().enumerate() {
        let mut note = |mistake| found.push((range.start, range.end, mistake));
        let source = text.get(range.start..range.end).unwrap_or_default();
        if matches!(token, Token::CommentLine(_) | Token::CommentBlock(_)) {
            note(Mistake::Comment);
            continue;
        }
        let begins = matches!(
            token,
            Token::String(_)
                | Token::Word(_)
                | Token::Number(_)
                | Token::Boolean(_)
                | Token::Null
                | Token::OpenBrace
                | Token::OpenBracket
        );
        let ended = before.is_some_and(|before| {
            !matches!(before, Token::Comma | Token::Colon | Token::OpenBrace | Token::OpenBracket)
        });
        if begins && ended {
            note(Mistake::MissingComma);
        }
        let next = tokens.get(at + 1..).into_iter().flatten().map(|next| &next.token);
        let next = next.into_iter().find(|token| !matches!(token, Token::CommentLine(_) | Token::CommentBlock(_)));
        let is_name = next == Some(&Token::Colon);
        match token {
            Token::Comma if matches!(next, Some(Token::CloseBrace | Token::CloseBracket)) => {
                note(Mistake::TrailingComma);
            }
            Token::String(_) if source.starts_with('\'') => note(Mistake::SingleQuotes),
            Token::Word(_) | Token::Number(_) | Token::Boolean(_) | Token::Null if is_name => {
                note(Mistake::UnquotedName);
            }
            Token::Number(_) if serde_json::from_str::<f64>(source).is_err() => note(Mistake::Number),
            Token::Word(_) => note(Mistake::Unexpected),
            _ => {}
        }
        before = Some(token);
    }
}

/// What a value stands in.
enum Around {
    /// An object, and the field that was named last.
    Object(Option<String>),
    /// A list, and how many commas came before.
    Array(usize),
}

/// The path of the value that an offset lies in, as far as the text can be followed.
pub(super) fn path_at(text: &str, offset: usize) -> String {
    let mut scanner = Scanner::new(text, &ScannerOptions::default());
    let mut tokens = Vec::new();
    while let Ok(Some(token)) = scanner.scan() {
        tokens.push((scanner.token_start(), token));
    }
    let mut around: Vec<Around> = Vec::new();
    for (at, (start, token)) in tokens.iter().enumerate().take_while(|(_, (start, _))| *start <= offset) {
        match token {
            // A bracket or comma that is pointed at belongs to the value before it or around it.
            Token::OpenBrace | Token::OpenBracket | Token::CloseBrace | Token::CloseBracket | Token::Comma
                if *start == offset => {}
            Token::OpenBrace => around.push(Around::Object(None)),
            Token::OpenBracket => around.push(Around::Array(0)),
            Token::CloseBrace | Token::CloseBracket => drop(around.pop()),
            Token::Comma => match around.last_mut() {
                Some(Around::Object(name)) => *name = None,
                Some(Around::Array(index)) => *index += 1,
                None => {}
            },
            name => {
                let named = tokens.get(at + 1).is_some_and(|(_, next)| *next == Token::Colon);
                if let Some(Around::Object(current)) = around.last_mut().filter(|_| named) {
                    *current = Some(name.as_str().to_owned());
                }
            }
        }
    }
    let mut path = String::from("$");
    for around in around {
        match around {
            Around::Object(Some(name)) => path.push_str(&step(&name)),
            Around::Object(None) => {}
            Around::Array(index) => path.push_str(&["[", &index.to_string(), "]"].concat()),
        }
    }
    path
}
