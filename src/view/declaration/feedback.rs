//! «Fant du det du lette etter?»: yes or no; after a no, what was wanted; thanks.
//!
//! All three steps are here from the beginning, and two are hidden. What a click does is for `www/asking/feedback.js`, the same
//! on a published page: it keeps nothing and sends nothing. Whether an answer goes anywhere is for the host page (an event) or
//! for the visitor (the e-mail that opens) to decide.

use crate::language::{Word, decimal};
use crate::manifest::section::Feedback;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

/// The question, and what follows it.
pub(super) fn draw(content: Feedback, telling: &mut Telling) {
    let id = id(telling);
    telling.open_class("div", "pv-feedback");
    telling.set(Attribute::Role, "group");
    telling.set(Attribute::AriaLabelledby, &id);
    if let Some(email) = content.email() {
        telling.set(Attribute::DataEmail, email.as_str());
    }
    telling.open_class("p", "pv-feedback-question");
    telling.set(Attribute::Id, &id);
    if !telling.text(content.question()) {
        telling.say(Word::FeedbackQuestion);
    }
    telling.close();

    open_step("pv-buttons", "asked", telling);
    telling.button("button", "yes", Word::FeedbackYes);
    telling.button("button", "no", Word::FeedbackNo);
    telling.close();

    open_step("pv-wanted", "writing", telling);
    telling.flag(Attribute::Hidden);
    ask_what(&id, telling);
    telling.open_class("div", "pv-buttons");
    telling.button(
        "button",
        "send",
        if content.email().is_some() { Word::FeedbackSend } else { Word::FeedbackHandOver },
    );
    telling.close();
    telling.close();

    // There before anything is said in it, so that it is heard. The button that was pressed is gone then, and the keyboard must
    // not be sent to the top of the page.
    telling.open("p");
    telling.set(Attribute::Role, "status");
    telling.set(Attribute::Tabindex, "-1");
    telling.open("span");
    telling.set(Attribute::DataStep, "thanked");
    telling.flag(Attribute::Hidden);
    telling.say(Word::FeedbackThanks);
    telling.close();
    telling.close();
    telling.close();
}

/// The id of the question, by its number on the page.
fn id(telling: &Telling) -> String {
    let number = telling.page.next_feedback.get();
    telling.page.next_feedback.set(number + 1);
    let number = if number == 0 { String::new() } else { ["-", &decimal(number)].concat() };
    ["pv-tilbakemelding", &number, &telling.page.id_suffix].concat()
}

fn open_step(class: &'static str, step: &str, telling: &mut Telling) {
    telling.open_class("div", class);
    telling.set(Attribute::DataStep, step);
}

/// The field, with a warning beside it: what is written there must not become personal data in somebody's inbox.
fn ask_what(id: &str, telling: &mut Telling) {
    let (field, warning) = ([id, "-felt"].concat(), [id, "-advarsel"].concat());
    telling.open("label");
    telling.set(Attribute::For, &field);
    telling.say(Word::FeedbackWanted);
    telling.close();
    telling.open_class("p", "pv-hint");
    telling.set(Attribute::Id, &warning);
    telling.say(Word::FeedbackWarning);
    telling.close();
    telling.open("textarea");
    telling.set(Attribute::Id, &field);
    telling.set(Attribute::AriaDescribedby, &warning);
    telling.set(Attribute::Rows, "3");
    telling.set(Attribute::Maxlength, "1000");
    telling.close();
}
