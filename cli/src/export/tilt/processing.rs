//! What is done with personal data, what leaves the EEA, and where data come from.

use personvern::manifest::people::{Processor, RecipientRole};
use personvern::manifest::processing::{LegalBasis, NonDisclosure, Processing, Retention, Source, Transfer};
use serde_json::{Value, json};

use super::super::said::written;
use super::{Lacks, Said, object};

/// The parts of TILT that tell of processing.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) disclosed: Vec<Value>,
    pub(super) transfers: Vec<Value>,
    pub(super) sources: Vec<Value>,
}

impl Told {
    /// Tells the processing of one file.
    pub(super) fn file(&mut self, said: &Said, file: &str, lacks: &mut Lacks) {
        for (at, processing) in said.facts().processing().iter().enumerate() {
            let entry = Entry { said, processing, path: format!("{file}$.processing[{at}]") };
            // TILT has one entry for each kind of data, of which all the rest is told.
            let rest = entry.rest(lacks);
            let categories: Vec<String> =
                processing.categories().iter().filter_map(|it| said.text(it.name())).collect();
            if categories.is_empty() {
                lacks.add("dataDisclosed[].category", entry.at("categories"));
            }
            for (number, category) in categories.into_iter().enumerate() {
                let mut one = rest.clone();
                one["_id"] = format!("{}-{}", processing.id().as_str(), number + 1).into();
                one["category"] = category.into();
                self.disclosed.push(one);
            }
            self.transfers.extend(processing.transfers().iter().map(|transfer| entry.transfer(transfer)));
            let sources = processing.sources();
            self.sources.extend(sources.iter().enumerate().map(|(at, source)| entry.source(at, source, lacks)));
            entry.unsaid_transfers(lacks);
        }
    }
}

struct Entry<'a> {
    said: &'a Said<'a>,
    processing: Processing<'a>,
    path: String,
}

impl Entry<'_> {
    fn at(&self, field: &str) -> String {
        format!("{}.{field}", self.path)
    }

    fn rest(&self, lacks: &mut Lacks) -> Value {
        let Self { said, processing, .. } = self;
        let description = said.maybe(processing.description()).or_else(|| said.maybe(processing.title()));
        let purposes: Vec<Value> = said
            .texts(processing.purposes())
            .into_iter()
            .map(|purpose| json!({ "purpose": purpose, "description": description }))
            .collect();
        if purposes.is_empty() {
            lacks.add("dataDisclosed[].purposes", self.at("purposes"));
        }
        if description.is_none() {
            lacks.add("dataDisclosed[].purposes[].description", self.at("description"));
        }
        let bases: Vec<Value> = processing.legal_bases().iter().map(|basis| self.basis(basis)).collect();
        if bases.is_empty() {
            lacks.add("dataDisclosed[].legalBases", self.at("legalBases"));
        }
        json!({
            "purposes": purposes,
            "legalBases": bases,
            "legitimateInterests": self.interests(lacks),
            "recipients": self.recipients(lacks),
            "storage": self.storage(lacks),
            "nonDisclosure": self.non_disclosure(lacks),
        })
    }

    /// `6(1)(e)` → `GDPR-6-1-e`, with the national law in words.
    fn basis(&self, basis: LegalBasis) -> Value {
        let (article, number, letter) = basis.gdpr().parts();
        let facts = self.said.facts();
        let law = |name: &str| match facts.law(name) {
            Some(law) => {
                let section = law.section().map(|section| format!(" {}", section.as_str()));
                format!("{}{}", self.said.text(law.name()).unwrap_or_default(), section.unwrap_or_default())
            }
            None => name.to_owned(),
        };
        let laws: Vec<String> = basis.national_law().iter().map(|name| law(name.as_str())).collect();
        let said = [self.said.maybe(basis.description()), Some(laws.join(", "))];
        let said: Vec<String> = said.into_iter().flatten().filter(|text| !text.is_empty()).collect();
        object([
            ("reference", Some(format!("GDPR-{article}-{number}-{letter}").into())),
            ("description", (!said.is_empty()).then(|| said.join(" – ").into())),
        ])
    }

    /// Interests are weighed only where 6(1)(f) is the basis; elsewhere there are none to tell.
    fn interests(&self, lacks: &mut Lacks) -> Vec<Value> {
        let told = self.said.texts(self.processing.legitimate_interests());
        if told.is_empty() && self.processing.legal_bases().iter().any(|basis| basis.gdpr().as_str() == "6(1)(f)") {
            lacks.add("dataDisclosed[].legitimateInterests", self.at("legitimateInterests"));
        }
        told.into_iter().map(|reasoning| json!({ "exists": true, "reasoning": reasoning })).collect()
    }

    fn recipients(&self, lacks: &mut Lacks) -> Vec<Value> {
        let facts = self.said.facts();
        let named = self.processing.recipients().iter().filter_map(|id| facts.processor(id.id()));
        let mut told: Vec<Value> = named.map(|processor| self.recipient(processor, lacks)).collect();
        told.extend(
            self.said.texts(self.processing.recipient_categories()).into_iter().map(|it| json!({ "category": it })),
        );
        if told.is_empty() {
            lacks.add("dataDisclosed[].recipients", self.at("recipients"));
        }
        told
    }

    fn recipient(&self, processor: Processor, lacks: &mut Lacks) -> Value {
        let role = processor.role().map(|role| match role {
            RecipientRole::Processor => "processor".to_owned(),
            RecipientRole::Controller => "controller".to_owned(),
            RecipientRole::Authority => "authority".to_owned(),
        });
        let category = self.said.maybe(processor.service()).or(role);
        let path = format!("$.processors[{}].service", processor.id().as_str());
        object([
            ("name", Some(processor.name().as_str().into())),
            ("country", processor.country().map(|country| country.as_str().into())),
            ("category", Some(lacks.demand(category, "dataDisclosed[].recipients[].category", &path))),
        ])
    }

    /// One entry for each retention, so that no function has to be made of several: the largest of one is that one.
    fn storage(&self, lacks: &mut Lacks) -> Vec<Value> {
        let told: Vec<Value> =
            self.processing.retention().list().iter().filter_map(|retention| self.retention(retention)).collect();
        if told.is_empty() {
            lacks.add("dataDisclosed[].storage", self.at("retention"));
        }
        told
    }

    fn retention(&self, retention: Retention) -> Option<Value> {
        let what = self.said.maybe(retention.what()).or_else(|| self.said.maybe(self.processing.title()));
        let what = what.unwrap_or_else(|| self.processing.id().as_str().to_owned());
        let temporal = written(retention.json(), "ttl").map(|ttl| json!([{ "description": what, "ttl": ttl }]));
        let criteria = self.said.maybe(retention.criteria()).map(|criteria| json!([criteria]));
        (temporal.is_some() || criteria.is_some()).then(|| {
            object([
                ("temporal", temporal),
                ("purposeConditional", criteria),
                ("aggregationFunction", Some("max".into())),
            ])
        })
    }

    fn non_disclosure(&self, lacks: &mut Lacks) -> Value {
        let stated = self.processing.non_disclosure();
        let flag = |value: Option<bool>, name: &str, lacks: &mut Lacks| {
            let (required, path) =
                (format!("dataDisclosed[].nonDisclosure.{name}"), self.at(&format!("nonDisclosure.{name}")));
            lacks.demand(value, &required, &path)
        };
        let consequences = self.said.maybe(stated.and_then(NonDisclosure::consequences));
        json!({
            "legalRequirement": flag(stated.and_then(NonDisclosure::legal_requirement), "legalRequirement", lacks),
            "contractualRegulation": flag(stated.and_then(NonDisclosure::contractual_regulation), "contractualRegulation", lacks),
            "obligationToProvide": flag(stated.and_then(NonDisclosure::obligation_to_provide), "obligationToProvide", lacks),
            "consequences": lacks.demand(
                consequences, "dataDisclosed[].nonDisclosure.consequences", &self.at("nonDisclosure.consequences")),
        })
    }

    fn transfer(&self, transfer: Transfer) -> Value {
        let told = |text| self.said.maybe(text).map(|text| json!({ "available": true, "description": text }));
        object([
            ("country", Some(transfer.country().as_str().into())),
            ("adequacyDecision", told(transfer.adequacy_decision())),
            ("appropriateGuarantees", told(transfer.appropriate_guarantees())),
        ])
    }

    /// A recipient outside the EEA without a transfer: TILT's list would say that nothing leaves.
    fn unsaid_transfers(&self, lacks: &mut Lacks) {
        const EEA: &str = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE";
        let facts = self.said.facts();
        for processor in self.processing.recipients().iter().filter_map(|id| facts.processor(id.id())) {
            let outside = processor.country().filter(|country| !EEA.split(' ').any(|known| known == country.as_str()));
            let told = |country: &str| {
                self.processing.transfers().iter().any(|transfer| transfer.country().as_str() == country)
            };
            if outside.is_some_and(|country| !told(country.as_str())) {
                lacks.add("thirdCountryTransfers[]", self.at("transfers"));
            }
        }
    }

    fn source(&self, at: usize, source: Source, lacks: &mut Lacks) -> Value {
        let path = |field: &str| self.at(&format!("sources[{at}].{field}"));
        let category = self.said.maybe(source.data_category());
        let url = source.url().map(|url| url.as_str().to_owned());
        json!({
            "_id": format!("{}-{}", self.processing.id().as_str(), at + 1),
            "dataCategory": lacks.demand(category, "sources[].dataCategory", &path("dataCategory")),
            "sources": [{
                "description": self.said.text(source.description()),
                "url": lacks.demand(url, "sources[].sources[].url", &path("url")),
                "publiclyAvailable": lacks.demand(
                    source.publicly_available(), "sources[].sources[].publiclyAvailable", &path("publiclyAvailable")),
            }],
        })
    }
}
