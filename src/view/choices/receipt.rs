//! What was answered and when (GDPR art. 7(1)), and every item that may be stored: for those who have answered.

use super::{Stand, question};
use crate::language::{Word, figures};
use crate::manifest::storage::{Storage, StoragePurpose};
use crate::view::declaration::facts::storage::table;
use crate::view::markup::Attribute;
use crate::view::telling::Telling;

pub(super) fn draw(storage: Storage, asked: &[StoragePurpose], stand: Stand, telling: &mut Telling) {
    telling.open_class("div", "pv-answered");
    telling.set(Attribute::DataWhen, "answered");
    telling.flag(Attribute::Hidden);
    if stand == Stand::First {
        heading(&mut telling.deeper());
    } else {
        heading(telling);
    }
    answer(storage, asked, telling);
    telling.open_class("div", "pv-buttons");
    telling.button("button", "receipt", Word::ChoicesDownload);
    telling.close();
    // In the declaration they stand just above.
    if stand == Stand::First {
        telling.open("details");
        telling.say_as("summary", Word::ChoicesStored);
        if !storage.necessary().is_empty() {
            table(storage.necessary(), None, telling);
        }
        for purpose in asked.iter().filter(|purpose| !purpose.items().is_empty()) {
            table(purpose.items(), Some(purpose.title()), telling);
        }
        telling.close_unless_empty();
    }
    telling.close();
}

fn heading(telling: &mut Telling) {
    telling.open_heading();
    telling.say(Word::ChoicesReceipt);
    telling.close();
}

/// The record's fields, which the gate fills in.
fn answer(storage: Storage, asked: &[StoragePurpose], telling: &mut Telling) {
    let (date, clock) = figures(telling.language());
    telling.open("p");
    telling.flag(Attribute::DataQuestionText);
    telling.flag(Attribute::Hidden);
    question(storage, asked, telling);
    telling.close();
    telling.open("ul");
    for purpose in asked {
        telling.open("li");
        telling.set(Attribute::DataAnswerPurpose, purpose.id().as_str());
        telling.text(Some(purpose.title()));
        telling.letters(": ");
        for (answer, word) in [(Attribute::DataYes, Word::ChoicesYes), (Attribute::DataNo, Word::ChoicesNo)] {
            telling.open("strong");
            telling.flag(answer);
            telling.flag(Attribute::Hidden);
            telling.say(word);
            telling.close();
        }
        telling.close();
    }
    telling.close();
    telling.open_line(Word::ChoicesTime);
    filled("time", "time", date, telling);
    telling.letters(", ");
    filled("time", "time", clock, telling);
    telling.close();
    telling.open_line(Word::ChoicesUntil);
    filled("time", "expires", date, telling);
    telling.close();
    telling.open_line(Word::ChoicesVersion);
    filled("span", "version", "", telling);
    telling.close();
}

/// A place for a field of the record.
fn filled(name: &'static str, field: &str, format: &str, telling: &mut Telling) {
    telling.open(name);
    telling.set(Attribute::DataAnswer, field);
    if !format.is_empty() {
        telling.set(Attribute::DataFormat, format);
    }
    telling.close();
}
