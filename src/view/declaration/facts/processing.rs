//! What is done with personal data: every item of art. 13 and 14 that the manifest states.

use yew::prelude::*;

use super::laws::national_law;
use crate::language::Word;
use crate::manifest::json::Json;
use crate::manifest::processing::{
    Afterwards, AutomatedDecisionMaking, Category, CategoryKind, IpHandling, LegalBasis, NonDisclosure, Processing,
    Retention, RetentionStart, Source, Transfer,
};
use crate::manifest::shape::{OneOrMany, Value};
use crate::manifest::ProcessorId;
use crate::view::declaration::blocks::boxed;
use crate::view::inline::link;
use crate::view::markup::{element, plain, some, together};
use crate::view::rows::{How, LinkText, Row, line, recipient, row, text_of, told};
use crate::view::telling::{Shown, Telling, listed};

const PROCESSING: &[Row] = &[
    row(Word::Purposes, "purposes", How::Texts),
    row(Word::LegalBasis, "legal_bases", How::Parts(legal_basis)),
    row(Word::LegitimateInterest, "legitimate_interests", How::Texts),
    row(Word::DataSubjects, "data_subjects", How::Texts),
    row(Word::Categories, "categories", How::Parts(category)),
    row(Word::Sources, "sources", How::Parts(source)),
    row(Word::Tool, "analytics", How::Rows(ANALYTICS)),
    row(Word::Platform, "social_media", How::Rows(SOCIAL_MEDIA)),
    row(Word::Form, "form", How::Rows(FORM)),
    row(Word::Recipients, "recipients", How::Parts(recipient_with_service)),
    row(Word::OtherRecipients, "recipient_categories", How::Texts),
    row(Word::WhoHasAccess, "access", How::Text),
    row(Word::Transfers, "transfers", How::Parts(transfer)),
    row(Word::Retention, "retention", How::Part(retention)),
    row(Word::MustYouProvide, "non_disclosure", How::Word(must_provide)),
    row(Word::Consequences, "non_disclosure", How::Rows(NON_DISCLOSURE)),
    row(Word::AutomatedDecisions, "automated_decision_making", How::Part(automated)),
    row(Word::HowToStop, "how_to_stop", How::Text),
    row(Word::Publication, "publication", How::Text),
    row(Word::SharingServices, "sharing", How::Plains),
];

const ANALYTICS: &[Row] = &[
    row(Word::Tool, "tool", How::Plain),
    row(Word::ExampleQuestions, "questions", How::Texts),
    row(Word::Measures, "measures", How::Texts),
    row(Word::IpAddresses, "ip", How::Word(ip)),
    row(Word::MoreAboutIp, "ip_note", How::Text),
    row(Word::VendorTerms, "vendor_terms", How::Link(LinkText::Field("tool"))),
];

const SOCIAL_MEDIA: &[Row] = &[
    row(Word::Platform, "platform", How::Plain),
    row(Word::SocialStrategy, "strategy", How::Text),
    row(Word::SocialInsights, "insights", How::Texts),
    row(Word::SocialModeration, "moderation", How::Text),
    row(Word::SocialRemoval, "removal", How::Text),
    row(Word::SocialLimits, "limits", How::Text),
    row(Word::AlternativeChannel, "alternatives", How::Text),
];

const FORM: &[Row] = &[
    row(Word::FormOperator, "operator", How::Processor),
    row(Word::FormLogin, "login", How::Plain),
    row(Word::Form, "url", How::Link(LinkText::Word(Word::FormLink))),
    row(Word::PleaseNote, "consent_required", How::Word(consent_required)),
    row(Word::FormArchive, "archive", How::Text),
];

const NON_DISCLOSURE: &[Row] = &[
    row(Word::Consequences, "consequences", How::Text),
    row(Word::AlternativeChannel, "alternative", How::Text),
];

const CHANGE_OF_PURPOSE: &[Row] = &[
    row(Word::ChangesOfPurpose, "description", How::Text),
    row(Word::Categories, "affected_data_categories", How::Texts),
    row(Word::ChangeFrom, "planned", How::Time),
    row(Word::ReadMoreAt, "url", How::Link(LinkText::Address)),
];

/// One thing that is done with personal data; with its title as a heading where several stand together.
pub(super) fn draw(processing: Processing, headed: bool, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    nodes.extend(telling.paragraph(processing.description()));
    nodes.extend(telling.paragraph(processing.warning()).map(|warning| boxed(vec![warning], true)));
    nodes.extend(told(processing.json(), PROCESSING, telling));
    if let (true, false, Some(title)) = (headed, nodes.is_empty(), telling.name(processing.title())) {
        nodes.insert(0, telling.heading(title).into());
    }
    some(nodes)
}

/// Purposes that are about to change.
pub(super) fn changes(telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    for change in telling.facts.changes_of_purpose().iter() {
        nodes.extend(told(change.json(), CHANGE_OF_PURPOSE, telling));
    }
    some(nodes)
}

/// «Samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a)», the Norwegian law behind it, and why it holds.
pub(super) fn legal_basis(json: &Json, telling: &Telling) -> Option<Shown> {
    let basis = LegalBasis::at(Some(json));
    let (article, number, letter) = basis.gdpr().parts();
    let place = telling.tell(Word::GdprLetter, &[("article", article), ("number", number), ("letter", letter)]).inline();
    let mut nodes = match Word::legal_basis(basis.gdpr().as_str()) {
        Some(word) => vec![telling.say(word).inline(), plain(" ("), place, plain(")")],
        None => vec![place],
    };
    let mut laws = Vec::new();
    for law in basis.national_law().iter() {
        laws.push(Shown::neutral(national_law(law.as_str(), telling)));
    }
    nodes.extend(line(Word::NationalLaw, listed(laws).map(Shown::neutral), telling));
    nodes.extend(telling.text(basis.description()).map(|text| text.element("div")));
    Some(Shown::neutral(together(nodes)))
}

fn category(json: &Json, telling: &Telling) -> Option<Shown> {
    let category = Category::at(Some(json));
    let name = telling.text(Some(category.name()))?;
    let kind = match category.kind() {
        Some(CategoryKind::Special) => Word::CategorySpecial,
        Some(CategoryKind::Criminal) => Word::CategoryCriminal,
        Some(CategoryKind::Ordinary | CategoryKind::NationalIdentityNumber) | None => return Some(name),
    };
    Some(Shown::neutral(together(vec![name.inline(), plain(" ("), telling.say(kind).inline(), plain(")")])))
}

fn source(json: &Json, telling: &Telling) -> Option<Shown> {
    let source = Source::at(Some(json));
    let name = telling.text(Some(source.description()))?.inline();
    let mut nodes = vec![match source.url() {
        Some(url) => link(name, url, telling),
        None => name,
    }];
    if source.publicly_available() == Some(true) {
        nodes.extend([plain(" ("), telling.say(Word::PublicSource).inline(), plain(")")]);
    }
    if let Some(category) = telling.text(source.data_category()) {
        nodes.extend([plain(": "), category.inline()]);
    }
    nodes.extend(telling.text(source.basis()).map(|text| text.element("div")));
    nodes.extend(line(Word::InformedWhen, text_of(json, "informed_when", telling), telling));
    Some(Shown::neutral(together(nodes)))
}

fn recipient_with_service(json: &Json, telling: &Telling) -> Option<Shown> {
    let processor = telling.facts.processor(ProcessorId::at(Some(json)).id())?;
    let mut nodes = vec![recipient(processor, telling)];
    if let Some(service) = telling.text(processor.service()) {
        nodes.extend([plain(": "), service.inline()]);
    }
    Some(Shown::neutral(together(nodes)))
}

fn transfer(json: &Json, telling: &Telling) -> Option<Shown> {
    let transfer = Transfer::at(Some(json));
    let mut nodes = vec![telling.country(transfer.country()).inline()];
    if let Some(recipient) = transfer.recipient().and_then(|id| telling.facts.processor(id.id())) {
        nodes.push(plain([" (", recipient.name().as_str(), ")"].concat()));
    }
    nodes.extend(line(Word::AdequacyDecision, text_of(json, "adequacy_decision", telling), telling));
    nodes.extend(line(Word::Safeguards, text_of(json, "appropriate_guarantees", telling), telling));
    if let Some(url) = transfer.copy_url() {
        nodes.push(element("div", vec![link(telling.say(Word::GetCopy).inline(), url, telling)]));
    }
    Some(Shown::neutral(together(nodes)))
}

/// «26 måneder, regnet fra besøket. Opplysningene blir slettet.»
pub(super) fn retention(json: &Json, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for period in OneOrMany::<Retention>::at(Some(json)).list().iter() {
        entries.extend(self::period(period, telling));
    }
    listed(entries)
}

fn period(period: Retention, telling: &Telling) -> Option<Shown> {
    let mut sentences: Vec<Html> = Vec::new();
    if let Some(ttl) = period.ttl() {
        let length = telling.duration(ttl);
        let counted = match period.start() {
            Some(start) => {
                let start = telling.say(start_word(start)).inline();
                telling.tell_with(Word::RetentionCounted, &[("duration", length.inline()), ("start", start)])
            }
            None => length,
        };
        sentences.push(together(vec![counted.inline(), plain(".")]));
    }
    sentences.extend(telling.text(period.criteria()).map(Shown::inline));
    sentences.extend(period.afterwards().map(|afterwards| telling.say(afterwards_word(afterwards)).inline()));
    let mut nodes = Vec::new();
    if let Some(what) = telling.text(period.what()) {
        nodes.extend([what.inline(), plain(": ")]);
    }
    for (at, sentence) in sentences.into_iter().enumerate() {
        if at > 0 {
            nodes.push(plain(" "));
        }
        nodes.push(sentence);
    }
    some(nodes).map(Shown::neutral)
}

fn start_word(start: RetentionStart) -> Word {
    match start {
        RetentionStart::Collection => Word::StartCollection,
        RetentionStart::Visit => Word::StartVisit,
        RetentionStart::Conversation => Word::StartConversation,
        RetentionStart::LastActivity => Word::StartLastActivity,
        RetentionStart::CaseClosed => Word::StartCaseClosed,
        RetentionStart::Withdrawal => Word::StartWithdrawal,
    }
}

fn afterwards_word(afterwards: Afterwards) -> Word {
    match afterwards {
        Afterwards::Deleted => Word::AfterwardsDeleted,
        Afterwards::Anonymised => Word::AfterwardsAnonymised,
        Afterwards::Archived => Word::AfterwardsArchived,
    }
}

fn must_provide(json: &Json) -> Option<Word> {
    let it = NonDisclosure::at(Some(json));
    match (it.legal_requirement(), it.contractual_regulation(), it.obligation_to_provide()) {
        (Some(true), ..) => Some(Word::RequiredByLaw),
        (_, Some(true), _) => Some(Word::RequiredByContract),
        (.., Some(true)) => Some(Word::Required),
        (.., Some(false)) => Some(Word::Voluntary),
        (.., None) => None,
    }
}

fn consent_required(json: &Json) -> Option<Word> {
    bool::at(Some(json)).then_some(Word::FormConsentRequired)
}

/// Whether anything is decided without a person.
pub(super) fn automated(json: &Json, telling: &Telling) -> Option<Html> {
    let in_use = AutomatedDecisionMaking::at(Some(json)).in_use();
    let mut nodes = vec![telling.say(if in_use { Word::AutomatedInUse } else { Word::AutomatedNone }).element("p")];
    nodes.extend(line(Word::AutomatedLogic, text_of(json, "logic_involved", telling), telling));
    nodes.extend(line(Word::AutomatedEffects, text_of(json, "scope_and_intended_effects", telling), telling));
    some(nodes)
}

/// What happens to IP addresses.
pub(super) fn ip(json: &Json) -> Option<Word> {
    Some(match IpHandling::at(Some(json)) {
        IpHandling::NotStored => Word::IpNotStored,
        IpHandling::Truncated => Word::IpTruncated,
        IpHandling::Masked => Word::IpMasked,
        IpHandling::Stored => Word::IpStored,
    })
}
