//! The conversation that is kept on this device, a copy of it, and the question before it is erased.

use super::{HEADING, hidden, slot, with_slots};
use crate::language::{Word, figures};
use crate::manifest::chat::Chat;
use crate::view::markup::Attribute;
use crate::view::rows::{How, Row, row, told};
use crate::view::telling::Telling;

/// The id of the question's heading.
const QUESTION: &str = "pv-erase";

const SURVIVES: &[Row] = &[row(Word::SurvivesErasure, "survives_erasure", How::Texts)];

/// The conversation and what can be done with it.
pub(super) fn draw(chat: Chat, telling: &mut Telling) {
    hidden("div", Attribute::DataWhen, "kept", telling);
    messages(chat, telling);
    copy(telling);
    buttons(&[("erase", Word::DeleteConversation)], telling);
    telling.close();
}

/// A place for the messages, and the pattern of each speaker's. Open: a closed one is found by the search of few browsers.
fn messages(chat: Chat, telling: &mut Telling) {
    let (date, clock) = figures(telling.language());
    hidden("details", Attribute::DataWhen, "local", telling);
    telling.flag(Attribute::Open);
    telling.say_as("summary", Word::ConversationRead);
    telling.open("ol");
    telling.flag(Attribute::DataMessages);
    // A long conversation is scrolled in its own box, with the keyboard, too.
    telling.set(Attribute::Tabindex, "0");
    telling.set(Attribute::AriaLabelledby, HEADING);
    for (speaker, word) in [
        ("user", Some(Word::SpeakerYou)),
        ("assistant", None),
        ("agent", Some(Word::SpeakerAgent)),
        ("system", Some(Word::SpeakerSystem)),
    ] {
        hidden("li", Attribute::DataSpeaker, speaker, telling);
        telling.open("strong");
        match word {
            Some(word) => telling.say(word),
            None => telling.letters(chat.name().as_str()),
        }
        telling.close();
        for format in [date, clock] {
            telling.letters(" ");
            telling.open("time");
            telling.set(Attribute::DataSlot, "time");
            telling.set(Attribute::DataFormat, format);
            telling.close();
        }
        telling.open_class("div", "pv-message");
        telling.set(Attribute::DataSlot, "text");
        telling.close();
        slot("files", Word::ConversationFiles, telling);
        telling.close();
    }
    telling.close();
    telling.close();
}

/// A copy (art. 15(3)): whole, or with what the chat's masking rules find hidden.
fn copy(telling: &mut Telling) {
    telling.open("fieldset");
    telling.say_as("legend", Word::CopyHeading);
    for (value, word) in [("full", Word::CopyFull), ("masked", Word::CopyMasked)] {
        box_with_label("radio", "copy", value, word, telling);
    }
    telling.open("p");
    telling.set(Attribute::Id, "pv-limits");
    telling.say(Word::CopyMaskedLimits);
    telling.close();
    buttons(
        &[
            ("text", Word::CopyText),
            ("vcon", Word::CopyVcon),
            ("html", Word::CopyHtml),
            ("clipboard", Word::CopyClipboard),
        ],
        telling,
    );
    hidden("p", Attribute::DataWhen, "local", telling);
    telling.say(Word::CopyLocal);
    telling.close();
    hidden("p", Attribute::DataWhen, "askable", telling);
    with_slots(Word::CopyAsked, telling);
    telling.close();
    telling.close();
}

/// The question before anything is erased. Its answers are alike, and nothing is ticked.
pub(super) fn question(chat: Chat, telling: &mut Telling) {
    telling.open("dialog");
    telling.set(Attribute::AriaLabelledby, QUESTION);
    telling.open_heading();
    telling.set(Attribute::Id, QUESTION);
    telling.set(Attribute::Tabindex, "-1");
    telling.say(Word::EraseQuestion);
    telling.close();
    telling.say_as("p", Word::EraseMeaning);
    told(chat.json(), SURVIVES, telling);
    hidden("div", Attribute::DataRemote, "", telling);
    box_with_label("checkbox", "supplier", "yes", Word::EraseRemote, telling);
    telling.open("p");
    with_slots(Word::EraseHost, telling);
    telling.close();
    telling.close();
    telling.say_as("p", Word::EraseCopyWhole);
    hidden("p", Attribute::DataWhenCopy, "failed", telling);
    telling.say(Word::EraseWithoutCopy);
    telling.close();
    buttons(
        &[("copy", Word::EraseWithCopy), ("erase", Word::DeleteConversation), ("keep", Word::KeepConversation)],
        telling,
    );
    telling.close();
}

fn box_with_label(kind: &str, name: &str, value: &str, word: Word, telling: &mut Telling) {
    let id = ["pv-", value].concat();
    telling.open_class("div", "pv-title");
    telling.open("input");
    for (attribute, value) in
        [(Attribute::Type, kind), (Attribute::Name, name), (Attribute::Value, value), (Attribute::Id, &id)]
    {
        telling.set(attribute, value);
    }
    match word {
        Word::CopyFull => telling.flag(Attribute::Checked),
        Word::CopyMasked => telling.set(Attribute::AriaDescribedby, "pv-limits"),
        _ => {}
    }
    telling.close();
    telling.open("label");
    telling.set(Attribute::For, &id);
    telling.say(word);
    telling.close();
    telling.close();
}

fn buttons(buttons: &[(&str, Word)], telling: &mut Telling) {
    telling.open_class("div", "pv-buttons");
    for (value, word) in buttons {
        telling.button("button", value, *word);
    }
    telling.close();
}

#[cfg(test)]
mod tests {
    use crate::manifest::chat::Chat;
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::SURVIVES, Chat::record());
    }
}
