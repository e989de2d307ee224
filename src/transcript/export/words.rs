//! The few words that stand in a copy, in three languages. Short, because the file is the visitor's and not ours.

use crate::Language;
use crate::message::Role;

pub(super) struct Words {
    /// What a file is called.
    pub(super) file: &'static str,
    /// What is added to that for a masked copy.
    pub(super) file_masked: &'static str,
    pub(super) conversation: &'static str,
    pub(super) made: &'static str,
    pub(super) at: &'static str,
    pub(super) declaration: &'static str,
    pub(super) version: &'static str,
    pub(super) controller: &'static str,
    pub(super) kept: &'static str,
    pub(super) basis: &'static str,
    pub(super) local: &'static str,
    /// In place of that, where the supplier was asked for it.
    pub(super) fetched: &'static str,
    pub(super) masked: &'static str,
    pub(super) you: &'static str,
    pub(super) agent: &'static str,
    pub(super) system: &'static str,
    pub(super) attached: &'static str,
    pub(super) unknown: &'static str,
    pub(super) times: &'static str,
}

const BOKMAL: Words = Words {
    file: "samtale",
    file_masked: "skjult",
    conversation: "Samtale med",
    made: "Lastet ned",
    at: "kl.",
    declaration: "Personvernerklæring",
    version: "versjon",
    controller: "Ansvarlig",
    kept: "Samtalen lagres i",
    basis: "Rettslig grunnlag",
    local: "Denne filen er laget i nettleseren din. Ingenting ble sendt noe sted.",
    fetched: "Denne filen er laget i nettleseren din. Samtalen ble hentet fra leverandøren.",
    masked: "Dette er en kopi der opplysninger er skjult. Skjulingen er automatisk og finner ikke alt.",
    you: "Du",
    agent: "Medarbeider",
    system: "Melding fra chatten",
    attached: "vedlegg, ikke med i filen",
    unknown: "ukjent tid",
    times: "Chatten lagrer ikke når meldingene ble sendt.",
};

const NYNORSK: Words = Words {
    file: "samtale",
    file_masked: "skjult",
    conversation: "Samtale med",
    made: "Lasta ned",
    at: "kl.",
    declaration: "Personvernerklæring",
    version: "versjon",
    controller: "Ansvarleg",
    kept: "Samtalen blir lagra i",
    basis: "Rettsleg grunnlag",
    local: "Denne fila er laga i nettlesaren din. Ingenting vart sendt nokon stad.",
    fetched: "Denne fila er laga i nettlesaren din. Samtalen vart henta frå leverandøren.",
    masked: "Dette er ein kopi der opplysningar er skjulte. Skjulinga er automatisk og finn ikkje alt.",
    you: "Du",
    agent: "Medarbeidar",
    system: "Melding frå chatten",
    attached: "vedlegg, ikkje med i fila",
    unknown: "ukjend tid",
    times: "Chatten lagrar ikkje når meldingane vart sende.",
};

const ENGLISH: Words = Words {
    file: "conversation",
    file_masked: "masked",
    conversation: "Conversation with",
    made: "Downloaded",
    at: "at",
    declaration: "Privacy declaration",
    version: "version",
    controller: "Responsible",
    kept: "The conversation is kept for",
    basis: "Legal basis",
    local: "This file was made in your browser. Nothing was sent anywhere.",
    fetched: "This file was made in your browser. The conversation was fetched from the supplier.",
    masked: "This is a copy in which data are hidden. Hiding is automatic and does not find everything.",
    you: "You",
    agent: "Employee",
    system: "Message from the chat",
    attached: "attachment, not in this file",
    unknown: "unknown time",
    times: "The chat does not store when messages were sent.",
};

pub(super) const fn of(language: Language) -> &'static Words {
    match language {
        Language::Bokmal => &BOKMAL,
        Language::Nynorsk => &NYNORSK,
        Language::English => &ENGLISH,
    }
}

impl Words {
    /// Who wrote a message.
    pub(super) fn speaker<'a>(&self, role: Role, chat: &'a str) -> &'a str {
        match role {
            Role::User => self.you,
            Role::Assistant => chat,
            Role::Agent => self.agent,
            Role::System => self.system,
        }
    }
}
