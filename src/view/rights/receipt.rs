//! The receipt: what came of an erasure, in three lines that are never made into one. Every sentence that a line may have
//! stands in it, one of which is shown.

use super::{hidden, kept, open_when, slot, supplier_keeps, with_slots};
use crate::language::Word;
use crate::manifest::chat::Chat;
use crate::view::markup::Attribute;
use crate::view::telling::{Place, Telling};

/// A line: its name, its label, and its sentences.
type Line = (&'static str, Word, &'static [(&'static str, Word)]);

const LINES: [Line; 3] = [
    (
        "device",
        Word::ThisBrowser,
        &[
            ("erased", Word::DeviceErased),
            ("left", Word::DeviceLeft),
            ("shown", Word::DeviceShown),
            ("adapter", Word::DeviceAdapter),
            ("storage", Word::DeviceStorage),
            ("unreadable", Word::DeviceUnreadable),
            ("reload", Word::DeviceReload),
        ],
    ),
    (
        "tabs",
        Word::OtherTabs,
        &[
            ("alone", Word::TabsAlone),
            ("cleared", Word::TabsCleared),
            ("must-reload", Word::TabsMustReload),
            ("could-not-ask", Word::TabsCouldNotAsk),
        ],
    ),
    (
        "supplier",
        Word::Supplier,
        &[
            ("confirmed", Word::SupplierConfirmed),
            ("refused", Word::SupplierRefused),
            ("no-answer", Word::SupplierNoAnswer),
            ("broken", Word::SupplierBroken),
            ("still-there", Word::SupplierStillThere),
            ("no-copy", Word::SupplierNoCopy),
            ("not-asked", Word::SupplierNotAsked),
            ("not-asked-kept", Word::SupplierNotAskedKept),
        ],
    ),
];

pub(super) fn draw(chat: Chat, telling: &mut Telling) {
    open_when("div", "done", telling);
    telling.open_heading();
    telling.set(Attribute::Tabindex, "-1");
    telling.say(Word::ErasedHeading);
    telling.close();
    hidden("p", Attribute::DataWhen, "over", telling);
    telling.say(Word::ConversationOver);
    telling.close();
    for (line, label, sentences) in LINES {
        telling.open("p");
        telling.set(Attribute::DataLine, line);
        telling.open("strong");
        telling.say(label);
        if let Some(supplier) =
            chat.supplier().filter(|_| label == Word::Supplier).and_then(|id| telling.facts.processor(id.id()))
        {
            telling.letters(&[" (", supplier.name().as_str(), ")"].concat());
        }
        telling.close();
        telling.letters(": ");
        for (is, word) in sentences {
            hidden("span", Attribute::DataIs, is, telling);
            with_slots(*word, telling);
            match *word {
                Word::SupplierConfirmed => {
                    slot("at", Word::ConfirmedAt, telling);
                    slot("reference", Word::ConfirmedReference, telling);
                }
                Word::SupplierRefused | Word::SupplierNoAnswer | Word::SupplierBroken | Word::SupplierStillThere => {
                    supplier(chat, telling);
                }
                _ => {}
            }
            telling.close();
        }
        telling.close();
    }
    telling.close();
}

/// How long the supplier keeps what it has not said to be erased, where the manifest says it.
fn supplier(chat: Chat, telling: &mut Telling) {
    if let Some(kept) = kept(chat).filter(|_| supplier_keeps(chat)) {
        telling.letters(" ");
        telling.tell_with(Word::SupplierKeeps, &[("duration", Place::Duration(kept))]);
    }
}
