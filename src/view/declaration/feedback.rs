//! «Fant du det du lette etter?»: asks, and hands the answer to the host page or to the visitor's own e-mail program.
//!
//! It keeps nothing and sends nothing. Whether an answer goes anywhere is for the host page (an event) or for the visitor (the
//! e-mail that opens) to decide.

use yew::prelude::*;

use super::Message;
use crate::language::{Word, decimal};
use crate::manifest::section::Feedback;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

/// The visitor's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether the visitor found it.
    pub found: bool,
    /// What the visitor was looking for, in the visitor's words; empty when nothing was written.
    pub wanted: String,
    /// The address of an e-mail to open with it; `None` hands the answer to the host page alone.
    pub email: Option<String>,
    /// The subject of that e-mail: the question.
    pub subject: String,
}

/// Takes an answer to the outside: the event of the host page, the e-mail program.
pub type AnswerHandler = Callback<Answer>;

/// How far a visitor has come with one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) enum FeedbackState {
    /// Not answered yet.
    #[default]
    Asked,
    /// A no, and what has been written so far about what was wanted.
    Writing(String),
    /// Answered.
    Thanked,
}

/// The question, or what follows it.
pub(super) fn draw(content: Feedback, telling: &mut Telling) {
    let page = telling.page;
    let number = page.next_feedback.get();
    page.next_feedback.set(number + 1);
    let state = page.feedback.get(number).unwrap_or(&FeedbackState::Asked);
    let question = telling.spelled(content.question()).unwrap_or_else(|| telling.spoken(Word::FeedbackQuestion));
    let id = id(number, &page.id_suffix);

    telling.open_class("div", "pv-feedback");
    telling.set(Attribute::Role, "group");
    telling.set(Attribute::AriaLabelledby, &id);
    telling.open_class("p", "pv-feedback-question");
    telling.set(Attribute::Id, &id);
    if !telling.text(content.question()) {
        telling.say(Word::FeedbackQuestion);
    }
    telling.close();
    let asked = Asked { number, question, email: content.email().map(|email| email.as_str().to_owned()) };
    match state {
        FeedbackState::Asked => asked.ask(telling),
        FeedbackState::Writing(wanted) => asked.ask_what(wanted, &id, telling),
        FeedbackState::Thanked => {}
    }
    telling.open("p");
    telling.set(Attribute::Id, &[&id, THANKS].concat());
    telling.set(Attribute::Role, "status");
    telling.set(Attribute::Tabindex, "-1");
    if *state == FeedbackState::Thanked {
        telling.say(Word::FeedbackThanks);
    }
    telling.close();
    telling.close();
}

/// What the ids of the field and of the thanks end with.
const FIELD: &str = "-felt";
const THANKS: &str = "-takk";

/// The id of a question, by its number on the page.
fn id(number: usize, suffix: &str) -> String {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    let number = if number == 0 { String::new() } else { ["-", &decimal(number)].concat() };
    ["pv-tilbakemelding", &number, suffix].concat()
}

/// The element that the visitor is at after an answer: the button that was pressed is gone, and the keyboard must not be sent
/// to the top of the page. `None` while the visitor writes.
pub(super) fn focus_after(before: &FeedbackState, now: &FeedbackState, number: usize, suffix: &str) -> Option<String> {
    let part = match (before, now) {
        (FeedbackState::Asked, FeedbackState::Writing(_)) => FIELD,
        (FeedbackState::Asked | FeedbackState::Writing(_), FeedbackState::Thanked) => THANKS,
        _ => return None,
    };
    Some([&id(number, suffix), part].concat())
}

/// A question on the page.
struct Asked {
    number: usize,
    question: String,
    email: Option<String>,
}

impl Asked {
    /// Yes or no.
    fn ask(self, telling: &mut Telling) {
        let number = self.number;
        telling.open_class("div", "pv-buttons");
        // A yes needs no e-mail: there is nothing to tell.
        let yes = Answer { found: true, wanted: String::new(), email: None, subject: self.question };
        button(Word::FeedbackYes, Message::Answer(number, yes), telling);
        button(Word::FeedbackNo, Message::Feedback(number, FeedbackState::Writing(String::new())), telling);
        telling.close();
    }

    /// After a no: what was wanted.
    fn ask_what(self, wanted: &str, id: &str, telling: &mut Telling) {
        let number = self.number;
        let (field, warning) = ([id, FIELD].concat(), [id, "-advarsel"].concat());
        let oninput = telling
            .page
            .link
            .callback(move |event: InputEvent| Message::Feedback(number, FeedbackState::Writing(typed(&event))));
        telling.open("label");
        telling.set(Attribute::For, &field);
        telling.say(Word::FeedbackWanted);
        telling.close();
        telling.open_class("p", "pv-hint");
        telling.set(Attribute::Id, &warning);
        telling.say(Word::FeedbackWarning);
        telling.close();
        telling.open_field(wanted, oninput);
        telling.set(Attribute::Id, &field);
        telling.set(Attribute::AriaDescribedby, &warning);
        telling.set(Attribute::Rows, "3");
        telling.set(Attribute::Maxlength, "1000");
        telling.close();
        let send = if self.email.is_some() { Word::FeedbackSend } else { Word::FeedbackHandOver };
        let no = Answer { found: false, wanted: wanted.trim().to_owned(), email: self.email, subject: self.question };
        telling.open_class("div", "pv-buttons");
        button(send, Message::Answer(number, no), telling);
        telling.close();
    }
}

fn button(word: Word, message: Message, telling: &mut Telling) {
    telling.open_button(message);
    telling.say(word);
    telling.close();
}

/// What the visitor has done changes how far the question has come. The state before.
pub(super) fn update(states: &mut Vec<FeedbackState>, number: usize, state: FeedbackState) -> FeedbackState {
    if states.len() <= number {
        states.resize(number + 1, FeedbackState::Asked);
    }
    states.get_mut(number).map(|place| core::mem::replace(place, state)).unwrap_or_default()
}

/// What stands in the field.
#[cfg(target_arch = "wasm32")]
fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value()
}

/// Natively nothing is typed: a view is drawn once, to a string.
#[cfg(not(target_arch = "wasm32"))]
fn typed(_: &InputEvent) -> String {
    String::new()
}
