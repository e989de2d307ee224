//! What is done with personal data: every item of art. 13 and 14 that the manifest states.

use super::laws::national_law;
use crate::language::Word;
use crate::manifest::ProcessorId;
use crate::manifest::json::Json;
use crate::manifest::processing::{
    Afterwards, AutomatedDecisionMaking, Category, CategoryKind, IpHandling, LegalBasis, NonDisclosure, Processing,
    Retention, RetentionStart, Source, Transfer,
};
use crate::manifest::shape::{OneOrMany, Value};
use crate::view::markup::Mark;
use crate::view::rows::{How, LinkText, Row, recipient, row, told};
use crate::view::telling::{Place, Telling};

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
    row(Word::MustYouProvide, "non_disclosure", How::Part(must_provide)),
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
    row(Word::IpAddresses, "ip", How::Part(ip)),
    row(Word::MoreAboutIp, "ip_note", How::Text),
    row(Word::VendorTerms, "vendor_terms", How::Link(LinkText::Plain("tool"))),
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
    row(Word::PleaseNote, "consent_required", How::Part(consent_required)),
    row(Word::FormArchive, "archive", How::Text),
];

const NON_DISCLOSURE: &[Row] =
    &[row(Word::Consequences, "consequences", How::Text), row(Word::AlternativeChannel, "alternative", How::Text)];

const CHANGE_OF_PURPOSE: &[Row] = &[
    row(Word::ChangesOfPurpose, "description", How::Text),
    row(Word::Categories, "affected_data_categories", How::Texts),
    row(Word::ChangeFrom, "planned", How::Time),
    row(Word::ReadMoreAt, "url", How::Link(LinkText::Address)),
];

/// One thing that is done with personal data; with its title as a heading where several stand together.
pub(super) fn draw(processing: Processing, headed: bool, telling: &mut Telling) {
    let start = telling.mark();
    if headed {
        telling.open_heading();
        telling.name(processing.title());
        telling.close_unless_empty();
    }
    let below = telling.mark();
    telling.paragraph(processing.description());
    telling.open_class("div", "pv-notice pv-warning");
    telling.open_class("p", "pv-notice-title");
    telling.say_as("strong", Word::PleaseNote);
    telling.close();
    telling.needs_more();
    telling.paragraph(processing.warning());
    telling.close_unless_empty();
    told(processing.json(), PROCESSING, telling);
    if telling.is_empty_since(below) {
        telling.take_back(start);
    }
}

/// Purposes that are about to change.
pub(super) fn changes(telling: &mut Telling) {
    for change in telling.facts.changes_of_purpose().iter() {
        told(change.json(), CHANGE_OF_PURPOSE, telling);
    }
}

/// «Samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a)», the Norwegian law behind it, and why it holds.
pub(super) fn legal_basis(json: &Json, telling: &mut Telling) {
    let basis = LegalBasis::at(Some(json));
    let (article, number, letter) = basis.gdpr().parts();
    let place = [("article", article), ("number", number), ("letter", letter)];
    match Word::legal_basis(basis.gdpr().as_str()) {
        Some(word) => {
            telling.say(word);
            telling.letters(" (");
            telling.tell(Word::GdprLetter, &place);
            telling.letters(")");
        }
        None => telling.tell(Word::GdprLetter, &place),
    }
    telling.open_line(Word::NationalLaw);
    let laws = telling.mark();
    for law in basis.national_law().iter() {
        national_law(law.as_str(), telling);
    }
    telling.listed(laws);
    telling.close_unless_empty();
    telling.text_as("div", basis.description());
}

fn category(json: &Json, telling: &mut Telling) {
    let category = Category::at(Some(json));
    if !telling.text(Some(category.name())) {
        return;
    }
    let kind = match category.kind() {
        Some(CategoryKind::Special) => Word::CategorySpecial,
        Some(CategoryKind::Criminal) => Word::CategoryCriminal,
        Some(CategoryKind::Ordinary | CategoryKind::NationalIdentityNumber) | None => return,
    };
    telling.letters(" (");
    telling.say(kind);
    telling.letters(")");
}

fn source(json: &Json, telling: &mut Telling) {
    let source = Source::at(Some(json));
    let start = telling.mark();
    let url = source.url();
    telling.open_link(url);
    if !telling.text(Some(source.description())) {
        return telling.take_back(start);
    }
    telling.close_link(url);
    if source.publicly_available() == Some(true) {
        telling.letters(" (");
        telling.say(Word::PublicSource);
        telling.letters(")");
    }
    telling.after_colon(source.data_category());
    telling.text_as("div", source.basis());
    telling.line(Word::InformedWhen, source.informed_when());
}

fn recipient_with_service(json: &Json, telling: &mut Telling) {
    if let Some(processor) = telling.facts.processor(ProcessorId::at(Some(json)).id()) {
        recipient(processor, telling);
        telling.after_colon(processor.service());
    }
}

fn transfer(json: &Json, telling: &mut Telling) {
    let transfer = Transfer::at(Some(json));
    telling.country(transfer.country());
    if let Some(recipient) = transfer.recipient().and_then(|id| telling.facts.processor(id.id())) {
        telling.letters(&[" (", recipient.name().as_str(), ")"].concat());
    }
    telling.line(Word::AdequacyDecision, transfer.adequacy_decision());
    telling.line(Word::Safeguards, transfer.appropriate_guarantees());
    if let Some(url) = transfer.copy_url() {
        telling.open("div");
        telling.open_link(Some(url));
        telling.say(Word::GetCopy);
        telling.close_link(Some(url));
        telling.close();
    }
}

/// «26 måneder, regnet fra besøket. Opplysningene blir slettet.»
pub(super) fn retention(json: &Json, telling: &mut Telling) {
    let list = telling.mark();
    for period in OneOrMany::<Retention>::at(Some(json)).list().iter() {
        let entry = telling.mark();
        self::period(period, telling);
        telling.together(entry, None);
    }
    telling.listed(list);
}

fn period(period: Retention, telling: &mut Telling) {
    if telling.text(period.what()) {
        telling.letters(": ");
    }
    let first = telling.mark();
    if let Some(ttl) = period.ttl() {
        match period.start() {
            Some(start) => {
                telling.tell_with(
                    Word::RetentionCounted,
                    &[("duration", Place::Duration(ttl)), ("start", Place::Word(start_word(start)))],
                );
            }
            None => telling.duration(ttl),
        }
        telling.letters(".");
    }
    if let Some(criteria) = period.criteria().filter(|text| !text.is_empty()) {
        blank_after(first, telling);
        telling.text(Some(criteria));
    }
    if let Some(afterwards) = period.afterwards() {
        blank_after(first, telling);
        telling.say(afterwards_word(afterwards));
    }
}

/// A blank between sentences.
fn blank_after(first: Mark, telling: &mut Telling) {
    if !telling.is_empty_since(first) {
        telling.letters(" ");
    }
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

fn must_provide(json: &Json, telling: &mut Telling) {
    let it = NonDisclosure::at(Some(json));
    telling.value(match (it.legal_requirement(), it.contractual_regulation(), it.obligation_to_provide()) {
        (Some(true), ..) => Word::RequiredByLaw,
        (_, Some(true), _) => Word::RequiredByContract,
        (.., Some(true)) => Word::Required,
        (.., Some(false)) => Word::Voluntary,
        (.., None) => return,
    });
}

fn consent_required(json: &Json, telling: &mut Telling) {
    if bool::at(Some(json)) {
        telling.value(Word::FormConsentRequired);
    }
}

/// Whether anything is decided without a person.
pub(super) fn automated(json: &Json, telling: &mut Telling) {
    let decisions = AutomatedDecisionMaking::at(Some(json));
    telling.say_as("p", if decisions.in_use() { Word::AutomatedInUse } else { Word::AutomatedNone });
    telling.line(Word::AutomatedLogic, decisions.logic_involved());
    telling.line(Word::AutomatedEffects, decisions.scope_and_intended_effects());
}

/// What happens to IP addresses.
pub(super) fn ip(json: &Json, telling: &mut Telling) {
    telling.value(match IpHandling::at(Some(json)) {
        IpHandling::NotStored => Word::IpNotStored,
        IpHandling::Truncated => Word::IpTruncated,
        IpHandling::Masked => Word::IpMasked,
        IpHandling::Stored => Word::IpStored,
    });
}

#[cfg(test)]
mod tests {
    use crate::manifest::processing::{Analytics, ChangeOfPurpose, FormFacts, NonDisclosure, Processing, SocialMedia};
    use crate::view::rows::assert_told;

    #[test]
    fn every_row_tells_a_field_that_is_there() {
        assert_told(super::PROCESSING, Processing::record());
        assert_told(super::ANALYTICS, Analytics::record());
        assert_told(super::SOCIAL_MEDIA, SocialMedia::record());
        assert_told(super::FORM, FormFacts::record());
        assert_told(super::NON_DISCLOSURE, NonDisclosure::record());
        assert_told(super::CHANGE_OF_PURPOSE, ChangeOfPurpose::record());
    }
}
