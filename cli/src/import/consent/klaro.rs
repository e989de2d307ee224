//! Klaro: `services`, each with its purposes and cookies.

use super::literal::Literal;
use super::storage::{Found, Said, before_choice, items};
use crate::import::report::Report;

pub(super) fn read(config: &mut Literal, found: &mut Found, report: &mut Report) {
    found.keep_days = config.take("cookieExpiresAfterDays").and_then(|days| days.number());
    found.information = config.take("privacyPolicy").and_then(|address| match &address {
        Literal::Text(text) => Some(text.clone()),
        one => one.get("nb").or_else(|| one.get("default"))?.text().map(str::to_owned),
    });
    let translations = config.take("translations").map(Literal::into_fields).unwrap_or_default();
    let services = config.take("services").or_else(|| config.take("apps")).map(Literal::into_list).unwrap_or_default();
    let mut rest = Vec::new();
    for mut service in services {
        let key = service.take("name").and_then(|name| name.text().map(str::to_owned)).unwrap_or_default();
        let purposes: Vec<String> = service
            .take("purposes")
            .map(Literal::into_list)
            .unwrap_or_default()
            .iter()
            .filter_map(|it| it.text().map(str::to_owned))
            .collect();
        let mut said = Said::default();
        let mut title = Said::default();
        for (name, text) in [("description", &mut said), ("title", &mut title)] {
            own_text(&mut service, name, &key, &translations, text);
        }
        let mut cookies = items(service.take("cookies").map(Literal::into_list).unwrap_or_default(), report);
        for item in &mut cookies {
            item.purpose = said.clone().or(|| title.clone());
        }
        let required = service.take("required").is_some_and(|it| it.is_true());
        before_choice(
            &key,
            service.take("default").is_some_and(|it| it.is_true()) && !required,
            service.take("optOut").is_some_and(|it| it.is_true()) && !required,
            report,
        );
        report.recognise(
            "$.storage",
            [key.as_str()].into_iter().chain(purposes.iter().map(String::as_str)).collect::<Vec<_>>().join(", "),
        );
        if required {
            found.necessary.extend(cookies);
            rest.push(service);
            continue;
        }
        if purposes.len() > 1 {
            report.doubt(
                "$.storage.purposes",
                purposes.join(", "),
                "tjenesten har flere formål; den er lagt til det første",
                "the service has several purposes; it is put with the first",
            );
        }
        let purpose = found.purpose(purposes.first().map_or(key.as_str(), String::as_str));
        purpose.items.extend(cookies);
        if purpose.key != key {
            purpose.aliases.push(key);
        } else if purpose.title.is_empty() {
            (purpose.title, purpose.description) = (title, said);
        }
        rest.push(service);
    }
    texts(&translations, found);
    if let Literal::Object(fields) = config {
        fields.push(("services".into(), Literal::List(rest)));
        let left = translations.into_iter().map(|(language, texts)| (language, untaken(texts, found)));
        fields.push(("translations".into(), Literal::Object(left.collect())));
    }
}

/// A service's own text, or the one that the translations have for it.
fn own_text(service: &mut Literal, name: &str, key: &str, translations: &[(String, Literal)], text: &mut Said) {
    for (language, own) in service.get("translations").map(|it| it.fields().to_vec()).unwrap_or_default() {
        text.add(&language, own.get(name).and_then(Literal::text).unwrap_or_default());
    }
    for (language, texts) in translations {
        let said = texts.get(key).and_then(|it| it.get(name)).and_then(Literal::text);
        text.add(language, said.unwrap_or_default());
    }
    if let Some(own) = service.take(name) {
        text.add("", own.text().unwrap_or_default());
    }
}

/// What the translations call the purposes, and what they say when they ask.
fn texts(translations: &[(String, Literal)], found: &mut Found) {
    for (language, texts) in translations {
        for purpose in &mut found.purposes {
            match texts.get("purposes").and_then(|it| it.get(&purpose.key)) {
                Some(Literal::Text(title)) => purpose.title.add(language, title),
                Some(both) => {
                    purpose.title.add(language, both.get("title").and_then(Literal::text).unwrap_or_default());
                    purpose
                        .description
                        .add(language, both.get("description").and_then(Literal::text).unwrap_or_default());
                }
                None => {}
            }
        }
        let reason = texts.get("consentNotice").and_then(|it| it.get("description")).and_then(Literal::text);
        // What has a place in it for something else is no sentence of its own.
        found.reason.add(language, reason.filter(|text| !text.contains('{')).unwrap_or_default());
    }
}

/// The translations without what was taken from them.
fn untaken(mut texts: Literal, found: &Found) -> Literal {
    if let Some(Literal::Object(purposes)) = texts.take("purposes") {
        let left: Vec<(String, Literal)> =
            purposes.into_iter().filter(|(key, _)| !found.purposes.iter().any(|purpose| purpose.key == *key)).collect();
        if let Literal::Object(fields) = &mut texts {
            fields.push(("purposes".into(), Literal::Object(left)));
        }
    }
    if let Literal::Object(fields) = &mut texts {
        for (name, value) in fields.iter_mut() {
            let is_reason = name == "consentNotice"
                && value.get("description").and_then(Literal::text).is_some_and(|it| !it.contains('{'));
            if is_reason {
                value.take("description");
            }
        }
        fields.retain(|(name, _)| !found.purposes.iter().any(|purpose| purpose.aliases.contains(name)));
    }
    texts
}
