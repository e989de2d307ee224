//! «Fant du det du lette etter?»: asks, and hands the answer to the host page or to the visitor's own e-mail program.
//!
//! It keeps nothing and sends nothing. Whether an answer goes anywhere is for the host page (an event) or for the visitor (the
//! e-mail that opens) to decide.

use yew::prelude::*;

use super::Message;
use crate::language::Word;
use crate::manifest::section::Feedback;
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
pub(super) fn draw(content: Feedback, telling: &Telling) -> Html {
    let page = telling.page;
    let number = page.next_feedback.get();
    page.next_feedback.set(number + 1);
    let state = page.feedback.get(number).cloned().unwrap_or_default();
    let say = |word: Word| telling.spoken(word);
    let question = telling.letters(content.question()).unwrap_or_else(|| say(Word::FeedbackQuestion));
    let email = content.email().map(|email| email.as_str().to_owned());

    let base = if number == 0 { "pv-tilbakemelding".to_owned() } else { ["pv-tilbakemelding-", &number.to_string()].concat() };
    let id = telling.id(&base);
    let (field, warning) = ([&id, "-felt"].concat(), [&id, "-advarsel"].concat());
    let to = |state: FeedbackState| page.link.callback(move |_: MouseEvent| Message::Feedback(number, state.clone()));
    let answer = |found: bool, wanted: &str| {
        // A yes needs no e-mail: there is nothing to tell.
        let answer = Answer { found, wanted: wanted.trim().to_owned(), email: email.clone().filter(|_| !found), subject: question.clone() };
        page.link.callback(move |_: MouseEvent| Message::Answer(number, answer.clone()))
    };
    let step = match &state {
        FeedbackState::Asked => html! {
            <div class="pv-buttons">
                <button type="button" onclick={answer(true, "")}>{ say(Word::FeedbackYes) }</button>
                <button type="button" onclick={to(FeedbackState::Writing(String::new()))}>{ say(Word::FeedbackNo) }</button>
            </div>
        },
        FeedbackState::Writing(wanted) => {
            let oninput = page.link.callback(move |event: InputEvent| Message::Feedback(number, FeedbackState::Writing(typed(&event))));
            let send = if email.is_some() { Word::FeedbackSend } else { Word::FeedbackHandOver };
            html! {
                <>
                    <label for={field.clone()}>{ say(Word::FeedbackWanted) }</label>
                    <p id={warning.clone()} class="pv-hint">{ say(Word::FeedbackWarning) }</p>
                    <textarea id={field} aria-describedby={warning} rows="3" maxlength="1000" value={wanted.clone()} {oninput} />
                    <div class="pv-buttons"><button type="button" onclick={answer(false, wanted)}>{ say(send) }</button></div>
                </>
            }
        }
        FeedbackState::Thanked => Html::default(),
    };
    let thanks = if state == FeedbackState::Thanked { say(Word::FeedbackThanks) } else { String::new() };
    html! {
        <div class="pv-feedback" role="group" aria-labelledby={id.clone()}>
            <p {id} class="pv-feedback-question">{ question.clone() }</p>
            { step }
            <p role="status">{ thanks }</p>
        </div>
    }
}

/// What the visitor has done changes how far the question has come.
pub(super) fn update(states: &mut Vec<FeedbackState>, number: usize, state: FeedbackState) {
    if states.len() <= number {
        states.resize(number + 1, FeedbackState::Asked);
    }
    if let Some(place) = states.get_mut(number) {
        *place = state;
    }
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

