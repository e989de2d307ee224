//! What is done with personal data: every item of art. 13 and 14 that the manifest states.

use yew::prelude::*;

use super::laws::national_law;
use super::people::{names, paragraphs, recipient, referred};
use crate::language::Word;
use crate::manifest::Text;
use crate::manifest::processing::{
    Afterwards, Analytics, AutomatedDecisionMaking, Category, CategoryKind, ChangeOfPurpose, FormFacts, IpHandling,
    LegalBasis, NonDisclosure, Processing, Retention, RetentionStart, SocialMedia, Source, Transfer,
};
use crate::manifest::shape::List;
use crate::view::declaration::blocks::boxed;
use crate::view::inline::link;
use crate::view::markup::{element, plain, some, together};
use crate::view::telling::{Rows, Shown, Telling, listed};

/// One thing that is done with personal data.
pub(super) fn draw(processing: Processing, headed: bool, telling: &Telling) -> Option<Html> {
    let mut told = Vec::new();
    told.extend(telling.paragraph(processing.description()));
    told.extend(telling.paragraph(processing.warning()).map(|warning| boxed(vec![warning], true)));
    told.extend(rows(processing, telling));
    if let (true, false, Some(title)) = (headed, told.is_empty(), telling.name(processing.title())) {
        told.insert(0, telling.heading(title).into());
    }
    some(told)
}

fn rows(processing: Processing, telling: &Telling) -> Option<Html> {
    let mut rows = Rows::new(telling);
    rows.texts(Word::Purposes, processing.purposes());
    rows.push(Word::LegalBasis, legal_bases(processing.legal_bases(), telling));
    rows.texts(Word::LegitimateInterest, processing.legitimate_interests());
    rows.texts(Word::DataSubjects, processing.data_subjects());
    rows.push(Word::Categories, categories(processing.categories(), telling));
    rows.push(Word::Sources, listed(processing.sources().iter().filter_map(|source| self::source(source, telling)).collect()));
    if let Some(analytics) = processing.analytics() {
        self::analytics(analytics, &mut rows);
    }
    if let Some(social) = processing.social_media() {
        social_media(social, &mut rows);
    }
    if let Some(form) = processing.form() {
        self::form(form, &mut rows);
    }
    rows.push(Word::Recipients, recipients(processing, telling));
    rows.text(Word::WhoHasAccess, processing.access());
    rows.push(Word::Transfers, listed(processing.transfers().iter().map(|transfer| self::transfer(transfer, telling)).collect()));
    rows.push(Word::Retention, retention(processing.retention().list(), telling));
    if let Some(non_disclosure) = processing.non_disclosure() {
        self::non_disclosure(non_disclosure, &mut rows);
    }
    let automated = processing.automated_decision_making().and_then(|automated| self::automated(automated, telling));
    rows.push(Word::AutomatedDecisions, automated);
    rows.text(Word::HowToStop, processing.how_to_stop());
    rows.text(Word::Publication, processing.publication());
    rows.push(Word::SharingServices, names(processing.sharing().iter().map(|name| name.as_str())));
    rows.finish()
}

/// «label: value» on a line of its own.
fn line(label: Word, value: Option<Shown>, telling: &Telling) -> Option<Html> {
    value.map(|value| element("div", vec![telling.say(label).inline(), plain(": "), value.inline()]))
}

/// «Samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a)», the Norwegian law behind it, and why it holds.
pub(super) fn legal_bases(bases: List<LegalBasis>, telling: &Telling) -> Option<Html> {
    listed(bases.iter().map(|basis| legal_basis(basis, telling)).collect())
}

fn legal_basis(basis: LegalBasis, telling: &Telling) -> Shown {
    let (article, number, letter) = basis.gdpr().parts();
    let place = telling.tell(Word::GdprLetter, &[("article", article), ("number", number), ("letter", letter)]).inline();
    let mut nodes = match Word::legal_basis(basis.gdpr().as_str()) {
        Some(word) => vec![telling.say(word).inline(), plain(" ("), place, plain(")")],
        None => vec![place],
    };
    let laws = basis.national_law().iter().map(|law| Shown::neutral(national_law(law.as_str(), telling)));
    nodes.extend(line(Word::NationalLaw, listed(laws.collect()).map(Shown::neutral), telling));
    nodes.extend(telling.text(basis.description()).map(|text| text.element("div")));
    Shown::neutral(together(nodes))
}

fn categories(categories: List<Category>, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for category in categories.iter() {
        let Some(name) = telling.text(Some(category.name())) else { continue };
        let kind = match category.kind() {
            Some(CategoryKind::Special) => Word::CategorySpecial,
            Some(CategoryKind::Criminal) => Word::CategoryCriminal,
            Some(CategoryKind::Ordinary | CategoryKind::NationalIdentityNumber) | None => {
                entries.push(name);
                continue;
            }
        };
        let nodes = vec![name.inline(), plain(" ("), telling.say(kind).inline(), plain(")")];
        entries.push(Shown::neutral(together(nodes)));
    }
    listed(entries)
}

fn source(source: Source, telling: &Telling) -> Option<Shown> {
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
    nodes.extend(line(Word::InformedWhen, telling.text(source.informed_when()), telling));
    Some(Shown::neutral(together(nodes)))
}

fn recipients(processing: Processing, telling: &Telling) -> Option<Html> {
    let mut entries = Vec::new();
    for processor in processing.recipients().iter().filter_map(|id| telling.facts.processor(id.id())) {
        let mut nodes = vec![recipient(processor, telling)];
        if let Some(service) = telling.text(processor.service()) {
            nodes.extend([plain(": "), service.inline()]);
        }
        entries.push(Shown::neutral(together(nodes)));
    }
    entries.extend(processing.recipient_categories().iter().filter_map(|text| telling.text(Some(text))));
    listed(entries)
}

fn transfer(transfer: Transfer, telling: &Telling) -> Shown {
    let mut nodes = vec![telling.country(transfer.country()).inline()];
    if let Some(recipient) = transfer.recipient().and_then(|id| telling.facts.processor(id.id())) {
        nodes.push(plain([" (", recipient.name().as_str(), ")"].concat()));
    }
    nodes.extend(line(Word::AdequacyDecision, telling.text(transfer.adequacy_decision()), telling));
    nodes.extend(line(Word::Safeguards, telling.text(transfer.appropriate_guarantees()), telling));
    nodes.extend(transfer.copy_url().map(|url| element("div", vec![link(telling.say(Word::GetCopy).inline(), url, telling)])));
    Shown::neutral(together(nodes))
}

/// «26 måneder, regnet fra besøket. Opplysningene blir slettet.»
pub(super) fn retention(periods: List<Retention>, telling: &Telling) -> Option<Html> {
    listed(periods.iter().filter_map(|period| self::period(period, telling)).collect())
}

fn period(period: Retention, telling: &Telling) -> Option<Shown> {
    let mut sentences: Vec<Html> = Vec::new();
    if let Some(ttl) = period.ttl() {
        let length = telling.duration(ttl);
        let counted = match period.start() {
            Some(start) => telling.counted(length, start_word(start)),
            None => length,
        };
        sentences.push(together(vec![counted.inline(), plain(".")]));
    }
    sentences.extend(telling.text(period.criteria()).map(Shown::inline));
    sentences.extend(period.afterwards().map(|afterwards| {
        telling
            .say(match afterwards {
                Afterwards::Deleted => Word::AfterwardsDeleted,
                Afterwards::Anonymised => Word::AfterwardsAnonymised,
                Afterwards::Archived => Word::AfterwardsArchived,
            })
            .inline()
    }));
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

fn non_disclosure(non_disclosure: NonDisclosure, rows: &mut Rows) {
    let answer = match (non_disclosure.legal_requirement(), non_disclosure.contractual_regulation(), non_disclosure.obligation_to_provide()) {
        (Some(true), ..) => Some(Word::RequiredByLaw),
        (_, Some(true), _) => Some(Word::RequiredByContract),
        (.., Some(true)) => Some(Word::Required),
        (.., Some(false)) => Some(Word::Voluntary),
        (.., None) => None,
    };
    rows.word(Word::MustYouProvide, answer);
    rows.text(Word::Consequences, non_disclosure.consequences());
    rows.text(Word::AlternativeChannel, non_disclosure.alternative());
}

/// Whether anything is decided without a person.
pub(super) fn automated(automated: AutomatedDecisionMaking, telling: &Telling) -> Option<Html> {
    let word = if automated.in_use() { Word::AutomatedInUse } else { Word::AutomatedNone };
    let mut nodes = vec![telling.say(word).element("p")];
    nodes.extend(line(Word::AutomatedLogic, telling.text(automated.logic_involved()), telling));
    nodes.extend(line(Word::AutomatedEffects, telling.text(automated.scope_and_intended_effects()), telling));
    some(nodes)
}

/// Purposes that are about to change.
pub(super) fn changes(changes: List<ChangeOfPurpose>, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    for change in changes.iter() {
        let mut rows = Rows::new(telling);
        rows.text(Word::ChangesOfPurpose, Some(change.description()));
        rows.texts(Word::Categories, change.affected_data_categories());
        rows.push(Word::ChangeFrom, change.planned().map(|time| telling.time(&time)));
        rows.push(Word::ReadMoreAt, change.url().map(|url| link(plain(url.as_str().to_owned()), url, telling)));
        nodes.extend(rows.finish());
    }
    some(nodes)
}

fn analytics(analytics: Analytics, rows: &mut Rows) {
    let telling = rows.telling();
    let tool = analytics.tool().as_str();
    rows.plain(Word::Tool, Some(tool));
    rows.texts(Word::ExampleQuestions, analytics.questions());
    rows.texts(Word::Measures, analytics.measures());
    rows.push(Word::IpAddresses, ip(analytics.ip(), analytics.ip_note(), telling));
    rows.push(Word::VendorTerms, analytics.vendor_terms().map(|url| link(plain(tool.to_owned()), url, telling)));
}

/// What happens to IP addresses.
pub(super) fn ip(ip: Option<IpHandling>, note: Option<Text>, telling: &Telling) -> Option<Html> {
    let mut nodes = Vec::new();
    nodes.extend(ip.map(|ip| {
        telling
            .say(match ip {
                IpHandling::NotStored => Word::IpNotStored,
                IpHandling::Truncated => Word::IpTruncated,
                IpHandling::Masked => Word::IpMasked,
                IpHandling::Stored => Word::IpStored,
            })
            .inline()
    }));
    if let Some(note) = paragraphs(&[note], telling) {
        if !nodes.is_empty() {
            nodes.push(plain(" "));
        }
        nodes.push(note);
    }
    some(nodes)
}

fn social_media(social: SocialMedia, rows: &mut Rows) {
    rows.plain(Word::Platform, Some(social.platform().as_str()));
    rows.text(Word::SocialStrategy, social.strategy());
    rows.texts(Word::SocialInsights, social.insights());
    rows.text(Word::SocialModeration, social.moderation());
    rows.text(Word::SocialRemoval, social.removal());
    rows.text(Word::SocialLimits, social.limits());
    rows.text(Word::AlternativeChannel, social.alternatives());
}

fn form(form: FormFacts, rows: &mut Rows) {
    let telling = rows.telling();
    rows.push(Word::FormOperator, referred(form.operator(), telling));
    rows.plain(Word::FormLogin, form.login().map(|name| name.as_str()));
    rows.push(Word::Form, form.url().map(|url| link(telling.say(Word::FormLink).inline(), url, telling)));
    rows.word(Word::PleaseNote, (form.consent_required() == Some(true)).then_some(Word::FormConsentRequired));
    rows.text(Word::FormArchive, form.archive());
}
