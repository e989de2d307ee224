//! An answer to «Fant du det du lette etter?» goes out: as an event for the host page, and, where the municipality gives an
//! address and the host does not take the answer itself, as an e-mail that the visitor can read, change and send, or not.

use web_sys::{CustomEvent, CustomEventInit, Element};

use super::problem::record;
use crate::manifest::link::Link;
use crate::view::declaration::Answer;

/// Hands an answer to the outside. An event whose default is prevented opens no e-mail.
pub(super) fn hand_out(place: &Element, answer: &Answer) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(&record([("found", answer.found.into()), ("wanted", answer.wanted.as_str().into())].into_iter()));
    let Ok(event) = CustomEvent::new_with_event_init_dict("personvern:feedback", &init) else { return };
    let proceed = place.dispatch_event(&event).unwrap_or(false);
    let (true, Some(email)) = (proceed, &answer.email) else { return };
    // A browser without an e-mail program does nothing here, and there is nothing else to be done about it.
    let _ = gloo::utils::window().location().set_href(&Link::email(email, &answer.subject, &answer.wanted));
}
