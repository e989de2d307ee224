//! «Fant du det du lette etter?»: asks, and hands the answer to the host page or to the visitor's own e-mail program.
//!
//! It keeps nothing and sends nothing. Whether an answer goes anywhere is for the host page (an event) or for the visitor (the
//! e-mail that opens) to decide.

use yew::prelude::*;

use crate::language::{Vocabulary, Word};

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

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Asking,
    Writing,
    Thanked,
}

#[derive(Properties, PartialEq)]
pub(super) struct FeedbackProps {
    pub(super) vocabulary: Vocabulary,
    pub(super) question: Option<String>,
    pub(super) email: Option<AttrValue>,
    pub(super) id: String,
    pub(super) on_answer: AnswerHandler,
}

#[component]
pub(super) fn FeedbackBox(props: &FeedbackProps) -> Html {
    let step = use_state(|| Step::Asking);
    let wanted = use_state(String::new);
    let say = |word: Word| props.vocabulary.say(word).text.into_owned();
    let question = props.question.clone().unwrap_or_else(|| say(Word::FeedbackQuestion));

    let answer = |found: bool, next: Step| {
        let (step, wanted, on_answer, email) = (step.clone(), wanted.clone(), props.on_answer.clone(), props.email.clone());
        let subject = question.clone();
        Callback::from(move |_: MouseEvent| {
            // A yes needs no e-mail: there is nothing to tell.
            let email = email.as_ref().filter(|_| !found).map(|email| email.to_string());
            on_answer.emit(Answer { found, wanted: wanted.trim().to_owned(), email, subject: subject.clone() });
            step.set(next);
        })
    };
    let write = {
        let step = step.clone();
        Callback::from(move |_: MouseEvent| step.set(Step::Writing))
    };
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| wanted.set(typed(&event)))
    };
    let field = [&props.id, "-felt"].concat();
    let warning = [&props.id, "-advarsel"].concat();
    let send = if props.email.is_some() { Word::FeedbackSend } else { Word::FeedbackHandOver };

    html! {
        <div class="pv-feedback" role="group" aria-labelledby={props.id.clone()}>
            <p id={props.id.clone()} class="pv-feedback-question">{ question.clone() }</p>
            if *step == Step::Asking {
                <div class="pv-buttons">
                    <button type="button" onclick={answer(true, Step::Thanked)}>{ say(Word::FeedbackYes) }</button>
                    <button type="button" onclick={write}>{ say(Word::FeedbackNo) }</button>
                </div>
            }
            if *step == Step::Writing {
                <label for={field.clone()}>{ say(Word::FeedbackWanted) }</label>
                <p id={warning.clone()} class="pv-hint">{ say(Word::FeedbackWarning) }</p>
                <textarea id={field} aria-describedby={warning} rows="3" maxlength="1000" value={(*wanted).clone()} {oninput} />
                <div class="pv-buttons">
                    <button type="button" onclick={answer(false, Step::Thanked)}>{ say(send) }</button>
                </div>
            }
            <p role="status">{ if *step == Step::Thanked { say(Word::FeedbackThanks) } else { String::new() } }</p>
        </div>
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
