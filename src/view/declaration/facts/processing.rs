//! What is done with personal data: every item of art. 13 and 14 that the manifest states.

use yew::prelude::*;

use super::laws::national_law;
use super::people::{paragraphs, recipient};
use super::some;
use crate::language::Word;
use crate::manifest::processing::{
    Afterwards, Analytics, AutomatedDecisionMaking, CategoryKind, ChangeOfPurpose, FormFacts, IpHandling, LegalBasis,
    NonDisclosure, Processing, Retention, RetentionStart, SocialMedia, Source, Transfer,
};
use crate::view::inline::{link, plain};
use crate::view::telling::{Entry, Rows, Shown, Telling, fragment, listed};

/// One thing that is done with personal data.
pub(super) fn draw(processing: &Processing, headed: bool, telling: &Telling) -> Option<Html> {
    let description = processing.description.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("p"));
    let mut rows = Rows::new(telling);
    if let Some(analytics) = &processing.analytics {
        self::analytics(analytics, &mut rows, telling);
    }
    rows.texts(Word::Purposes, &processing.purposes);
    rows.push(Word::LegalBasis, legal_bases(&processing.legal_bases, telling));
    rows.texts(Word::LegitimateInterest, &processing.legitimate_interests);
    rows.texts(Word::DataSubjects, &processing.data_subjects);
    rows.push(Word::Categories, categories(processing, telling));
    rows.push(Word::Sources, listed(processing.sources.iter().filter_map(|source| self::source(source, telling)).map(Entry::from).collect()));
    rows.push(Word::Recipients, recipients(processing, telling));
    rows.text(Word::WhoHasAccess, processing.access.as_ref());
    rows.push(Word::Transfers, listed(processing.transfers.iter().map(|transfer| self::transfer(transfer, telling).into()).collect()));
    rows.push(Word::Retention, retention(&processing.retention.0, telling));
    if let Some(non_disclosure) = &processing.non_disclosure {
        self::non_disclosure(non_disclosure, &mut rows, telling);
    }
    rows.push(Word::AutomatedDecisions, processing.automated_decision_making.as_ref().and_then(|automated| self::automated(automated, telling)));
    rows.text(Word::HowToStop, processing.how_to_stop.as_ref());
    if let Some(social) = &processing.social_media {
        social_media(social, &mut rows);
    }
    if let Some(form) = &processing.form {
        self::form(form, &mut rows, telling);
    }
    rows.text(Word::Publication, processing.publication.as_ref());
    rows.push(Word::SharingServices, listed(processing.sharing.iter().map(|name| plain(name.as_str().to_owned()).into()).collect()));
    let rows = rows.finish();
    let warning = processing.warning.as_ref().and_then(|text| telling.text(text)).map(|text| html! { <div class="pv-notice pv-warning">{ text.element("p") }</div> });
    let heading = processing.title.as_ref().filter(|_| headed).and_then(|title| telling.name(title)).map(|title| Html::from(telling.heading(title, None)));
    let told: Vec<Html> = [description, warning, rows].into_iter().flatten().collect();
    if told.is_empty() {
        return None;
    }
    Some(fragment(heading.into_iter().chain(told)))
}

/// «Samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a)», the Norwegian law behind it, and why it holds.
pub(super) fn legal_bases(bases: &[LegalBasis], telling: &Telling) -> Option<Html> {
    let entries = bases.iter().map(|basis| {
        let (article, number, letter) = basis.gdpr.parts();
        let name = Word::legal_basis(basis.gdpr.as_str()).map(|word| telling.say(word).inline());
        let letter = letter.to_string();
        let place = telling.tell(Word::GdprLetter, &[("article", article), ("number", number), ("letter", &letter)]).inline();
        let gdpr = match name {
            Some(name) => fragment([name, plain(" ("), place, plain(")")]),
            None => place,
        };
        let laws: Vec<Entry> = basis.national_law.iter().map(|law| national_law(law.as_str(), telling).into()).collect();
        let laws = listed(laws).map(|laws| html! { <div>{ telling.say(Word::NationalLaw).inline() }{ ": " }{ laws }</div> });
        let description = basis.description.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("div"));
        fragment([gdpr].into_iter().chain(laws).chain(description)).into()
    });
    listed(entries.collect())
}

fn categories(processing: &Processing, telling: &Telling) -> Option<Html> {
    let entries = processing.categories.iter().filter_map(|category| {
        let name = telling.text(&category.name)?;
        let kind = match category.kind {
            Some(CategoryKind::Special) => Some(Word::CategorySpecial),
            Some(CategoryKind::Criminal) => Some(Word::CategoryCriminal),
            Some(CategoryKind::Ordinary | CategoryKind::NationalIdentityNumber) | None => None,
        };
        Some(match kind {
            None => Entry::from(name),
            Some(kind) => fragment([name.inline(), plain(" ("), telling.say(kind).inline(), plain(")")]).into(),
        })
    });
    listed(entries.collect())
}

fn source(source: &Source, telling: &Telling) -> Option<Html> {
    let name = telling.text(&source.description)?.inline();
    let name = source.url.as_ref().map_or(name.clone(), |url| link(name, url, telling));
    let public = (source.publicly_available == Some(true)).then(|| fragment([plain(" ("), telling.say(Word::PublicSource).inline(), plain(")")]));
    let category = source.data_category.as_ref().and_then(|text| telling.text(text)).map(|text| fragment([plain(": "), text.inline()]));
    let basis = source.basis.as_ref().and_then(|text| telling.text(text)).map(|text| text.element("div"));
    let when = source.informed_when.as_ref().and_then(|text| telling.text(text)).map(|text| {
        html! { <div>{ telling.say(Word::InformedWhen).inline() }{ ": " }{ text.inline() }</div> }
    });
    Some(fragment([name].into_iter().chain(public).chain(category).chain(basis).chain(when)))
}

fn recipients(processing: &Processing, telling: &Telling) -> Option<Html> {
    let named = processing.recipients.iter().filter_map(|id| telling.facts.processor(id)).map(|processor| {
        let service = processor.service.as_ref().and_then(|text| telling.text(text)).map(|text| fragment([plain(": "), text.inline()]));
        fragment([recipient(processor, telling)].into_iter().chain(service)).into()
    });
    let others = processing.recipient_categories.iter().filter_map(|text| telling.text(text)).map(Entry::from);
    listed(named.chain(others).collect())
}

fn transfer(transfer: &Transfer, telling: &Telling) -> Html {
    let country = telling.country(&transfer.country).inline();
    let recipient = transfer.recipient.as_ref().and_then(|id| telling.facts.processor(id)).map(|processor| plain([" (", processor.name.as_str(), ")"].concat()));
    let line = |word: Word, text: Option<Shown>| text.map(|text| html! { <div>{ telling.say(word).inline() }{ ": " }{ text.inline() }</div> });
    let adequacy = line(Word::AdequacyDecision, transfer.adequacy_decision.as_ref().and_then(|text| telling.text(text)));
    let guarantees = line(Word::Safeguards, transfer.appropriate_guarantees.as_ref().and_then(|text| telling.text(text)));
    let copy = transfer.copy_url.as_ref().map(|url| html! { <div>{ link(telling.say(Word::GetCopy).inline(), url, telling) }</div> });
    fragment([country].into_iter().chain(recipient).chain(adequacy).chain(guarantees).chain(copy))
}

/// «26 måneder, regnet fra besøket. Opplysningene blir slettet.»
pub(super) fn retention(periods: &[Retention], telling: &Telling) -> Option<Html> {
    let entries = periods.iter().filter_map(|period| {
        let mut parts: Vec<Html> = Vec::new();
        if let Some(what) = period.what.as_ref().and_then(|text| telling.text(text)) {
            parts.push(fragment([what.inline(), plain(": ")]));
        }
        if let Some(ttl) = &period.ttl {
            let length = telling.duration(ttl);
            let counted = period.start.map(start_word).map(|start| {
                telling.tell(Word::RetentionCounted, &[("duration", &ttl.written(telling.vocabulary).text), ("start", &telling.spoken(start))])
            });
            parts.push(fragment([counted.unwrap_or(length).inline(), plain(". ")]));
        }
        if let Some(criteria) = period.criteria.as_ref().and_then(|text| telling.text(text)) {
            parts.push(fragment([criteria.inline(), plain(" ")]));
        }
        if let Some(afterwards) = period.afterwards {
            let word = match afterwards {
                Afterwards::Deleted => Word::AfterwardsDeleted,
                Afterwards::Anonymised => Word::AfterwardsAnonymised,
                Afterwards::Archived => Word::AfterwardsArchived,
            };
            parts.push(telling.say(word).inline());
        }
        (!parts.is_empty()).then(|| fragment(parts).into())
    });
    listed(entries.collect())
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

fn non_disclosure(non_disclosure: &NonDisclosure, rows: &mut Rows, telling: &Telling) {
    let answer = if non_disclosure.legal_requirement == Some(true) {
        Some(Word::RequiredByLaw)
    } else if non_disclosure.contractual_regulation == Some(true) {
        Some(Word::RequiredByContract)
    } else {
        match non_disclosure.obligation_to_provide {
            Some(true) => Some(Word::Required),
            Some(false) => Some(Word::Voluntary),
            None => None,
        }
    };
    rows.shown(Word::MustYouProvide, answer.map(|word| telling.say(word)));
    rows.text(Word::Consequences, non_disclosure.consequences.as_ref());
    rows.text(Word::AlternativeChannel, non_disclosure.alternative.as_ref());
}

/// Whether anything is decided without a person.
pub(super) fn automated(automated: &AutomatedDecisionMaking, telling: &Telling) -> Option<Html> {
    let word = if automated.in_use { Word::AutomatedInUse } else { Word::AutomatedNone };
    let line = |word: Word, text: &Option<crate::manifest::Text>| {
        let text = telling.text(text.as_ref()?)?;
        Some(html! { <p>{ telling.say(word).inline() }{ ": " }{ text.inline() }</p> })
    };
    let logic = line(Word::AutomatedLogic, &automated.logic_involved);
    let effects = line(Word::AutomatedEffects, &automated.scope_and_intended_effects);
    some([Some(telling.say(word).element("p")), logic, effects].into_iter().flatten())
}

/// Purposes that are about to change.
pub(super) fn changes(changes: &[ChangeOfPurpose], telling: &Telling) -> Option<Html> {
    some(changes.iter().filter_map(|change| {
        let mut rows = Rows::new(telling);
        rows.text(Word::ChangesOfPurpose, Some(&change.description));
        rows.texts(Word::Categories, &change.affected_data_categories);
        rows.push(Word::ChangeFrom, change.planned.as_ref().map(|time| telling.time(time)));
        rows.push(Word::ReadMoreAt, change.url.as_ref().map(|url| link(plain(url.as_str().to_owned()), url, telling)));
        rows.finish()
    }))
}

fn analytics(analytics: &Analytics, rows: &mut Rows, telling: &Telling) {
    rows.push(Word::Tool, Some(plain(analytics.tool.as_str().to_owned())));
    rows.texts(Word::ExampleQuestions, &analytics.questions);
    rows.texts(Word::Measures, &analytics.measures);
    rows.push(Word::IpAddresses, ip(analytics.ip, analytics.ip_note.as_ref(), telling));
    let terms = analytics.vendor_terms.as_ref().map(|url| link(plain(analytics.tool.as_str().to_owned()), url, telling));
    rows.push(Word::VendorTerms, terms);
}

/// What happens to IP addresses.
pub(super) fn ip(ip: Option<IpHandling>, note: Option<&crate::manifest::Text>, telling: &Telling) -> Option<Html> {
    let word = ip.map(|ip| match ip {
        IpHandling::NotStored => Word::IpNotStored,
        IpHandling::Truncated => Word::IpTruncated,
        IpHandling::Masked => Word::IpMasked,
        IpHandling::Stored => Word::IpStored,
    });
    let said = word.map(|word| telling.say(word).inline());
    let note = paragraphs(&[note], telling);
    match (said, note) {
        (Some(said), Some(note)) => Some(fragment([said, plain(" "), note])),
        (said, note) => said.or(note),
    }
}

fn social_media(social: &SocialMedia, rows: &mut Rows) {
    rows.push(Word::Platform, Some(plain(social.platform.as_str().to_owned())));
    rows.text(Word::SocialStrategy, social.strategy.as_ref());
    rows.texts(Word::SocialInsights, &social.insights);
    rows.text(Word::SocialModeration, social.moderation.as_ref());
    rows.text(Word::SocialRemoval, social.removal.as_ref());
    rows.text(Word::SocialLimits, social.limits.as_ref());
    rows.text(Word::AlternativeChannel, social.alternatives.as_ref());
}

fn form(form: &FormFacts, rows: &mut Rows, telling: &Telling) {
    rows.push(Word::FormOperator, form.operator.as_ref().and_then(|id| telling.facts.processor(id)).map(|processor| recipient(processor, telling)));
    let login = form.login.as_ref().map(|name| plain(name.as_str().to_owned()));
    rows.push(Word::FormLogin, login);
    rows.push(Word::Website, form.url.as_ref().map(|url| link(telling.say(Word::FormLink).inline(), url, telling)));
    if form.consent_required == Some(true) {
        rows.shown(Word::PleaseNote, Some(telling.say(Word::FormConsentRequired)));
    }
    rows.text(Word::FormArchive, form.archive.as_ref());
}
