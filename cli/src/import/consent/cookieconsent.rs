//! vanilla-cookieconsent: `categories`, and the tables of cookies in its translations.

use super::literal::Literal;
use super::storage::{Found, Item, Said, before_choice, items};
use crate::import::recognise::period;
use crate::import::report::{Reason, Report};

pub(super) fn read(config: &mut Literal, found: &mut Found, report: &mut Report) {
    found.version = config.take("revision").and_then(|it| it.number());
    if let Some(mut cookie) = config.take("cookie") {
        found.keep_days = cookie.get("expiresAfterDays").and_then(Literal::number);
        if found.keep_days.is_some() {
            cookie.take("expiresAfterDays");
        }
        put(config, "cookie", cookie);
    }
    let opt_out = config.take("mode").is_some_and(|mode| mode.text() == Some("opt-out"));
    let mut necessary: Vec<String> = Vec::new();
    let mut rest = Vec::new();
    for (key, mut category) in config.take("categories").map(Literal::into_fields).unwrap_or_default() {
        let read_only = category.take("readOnly").is_some_and(|it| it.is_true());
        let enabled = category.take("enabled").is_some_and(|it| it.is_true());
        before_choice(&key, enabled && !read_only, opt_out && !read_only, report);
        report.recognise("$.storage", &key);
        let (mut cookies, mut aliases) = (Vec::new(), Vec::new());
        if let Some(mut clear) = category.take("autoClear") {
            cookies = items(clear.take("cookies").map(Literal::into_list).unwrap_or_default(), report);
            put(&mut category, "autoClear", clear);
        }
        let mut services = Vec::new();
        for (service, mut its) in category.take("services").map(Literal::into_fields).unwrap_or_default() {
            cookies.extend(items(its.take("cookies").map(Literal::into_list).unwrap_or_default(), report));
            aliases.push(service.clone());
            services.push((service, its));
        }
        put(&mut category, "services", Literal::Object(services));
        if read_only {
            necessary.push(key.clone());
            found.necessary.extend(cookies);
        } else {
            let purpose = found.purpose(&key);
            purpose.items.extend(cookies);
            purpose.aliases.extend(aliases);
        }
        rest.push((key, category));
    }
    put(config, "categories", Literal::Object(rest));
    if let Some(mut language) = config.take("language") {
        let translations = language.take("translations").map(Literal::into_fields).unwrap_or_default();
        let left = translations.into_iter().map(|(tag, texts)| {
            let texts = translation(&tag, texts, &necessary, found, report);
            (tag, texts)
        });
        let left = Literal::Object(left.collect());
        put(&mut language, "translations", left);
        put(config, "language", language);
    }
}

/// Puts back what is left of a field.
fn put(object: &mut Literal, name: &str, value: Literal) {
    if let Literal::Object(fields) = object {
        fields.push((name.to_owned(), value));
    }
}

/// Takes the texts of a language; what is left of them.
fn translation(
    language: &str,
    mut texts: Literal,
    necessary: &[String],
    found: &mut Found,
    report: &mut Report,
) -> Literal {
    if let Some(mut modal) = texts.take("consentModal") {
        for (name, said) in [("title", &mut found.question), ("description", &mut found.reason)] {
            let plain = modal.get(name).and_then(Literal::text).is_some_and(|it| !it.contains("{{"));
            if plain && let Some(text) = modal.take(name) {
                said.add(language, text.text().unwrap_or_default());
            }
        }
        put(&mut texts, "consentModal", modal);
    }
    if let Some(mut preferences) = texts.take("preferencesModal") {
        let mut rest = Vec::new();
        for mut section in preferences.take("sections").map(Literal::into_list).unwrap_or_default() {
            let linked = section.take("linkedCategory").and_then(|it| it.text().map(str::to_owned));
            if let Some(key) = linked {
                let is_necessary = necessary.contains(&key);
                if let Some(table) = section.take("cookieTable") {
                    let rows = table_items(language, &table, report);
                    let known = if is_necessary { &mut found.necessary } else { &mut found.purpose(&key).items };
                    merge(known, rows);
                }
                if !is_necessary {
                    let purpose = found.purpose(&key);
                    for (name, said) in [("title", &mut purpose.title), ("description", &mut purpose.description)] {
                        if let Some(text) = section.take(name) {
                            said.add(language, text.text().unwrap_or_default());
                        }
                    }
                }
            }
            rest.push(section);
        }
        put(&mut preferences, "sections", Literal::List(rest));
        put(&mut texts, "preferencesModal", preferences);
    }
    texts
}

/// What a column tells, by its key and its heading.
fn column(key: &str, heading: &str) -> Option<&'static str> {
    let said = [key.to_lowercase(), heading.to_lowercase()];
    let has = |words: &[&str]| said.iter().any(|it| words.iter().any(|word| it.contains(word)));
    if has(&["domain", "domene"]) {
        Some("domain")
    } else if has(&["durat", "expir", "varig", "utløp", "lagringstid", "levetid"]) {
        Some("ttl")
    } else if has(&["desc", "beskriv", "formål", "føremål", "purpose"]) {
        Some("purpose")
    } else if has(&["name", "navn", "namn", "cookie", "col1"]) {
        Some("name")
    } else {
        None
    }
}

fn table_items(language: &str, table: &Literal, report: &mut Report) -> Vec<Item> {
    let headings = table.get("headers").map(|it| it.fields().to_vec()).unwrap_or_default();
    let heading = |key: &str| {
        headings.iter().find(|(known, _)| known == key).and_then(|(_, it)| it.text()).unwrap_or_default().to_owned()
    };
    let mut found = Vec::new();
    for row in table.get("body").map(|it| it.list().to_vec()).unwrap_or_default() {
        let (mut item, mut domain, mut ttl, mut purpose) = (None, None, None, Said::default());
        for (key, cell) in row.fields() {
            let text = cell.text().unwrap_or_default();
            match column(key, &heading(key)) {
                Some("name") if item.is_none() => item = items(vec![cell.clone()], report).pop(),
                Some("domain") => domain = Some(text.to_owned()),
                Some("ttl") if period(text).is_some() => ttl = period(text),
                Some("purpose") => purpose.add(language, text),
                _ if !text.is_empty() => report.leave_out(format!("{}: {text}", heading(key)), Reason::NoField),
                _ => {}
            }
        }
        if let Some(item) = item {
            let mut item = item.at(domain.as_deref());
            (item.ttl, item.purpose) = (ttl, purpose);
            found.push(item);
        }
    }
    found
}

/// Rows tell more of what is known already, or of something new.
fn merge(known: &mut Vec<Item>, rows: Vec<Item>) {
    for row in rows {
        match known.iter_mut().find(|item| item.is_called_as(&row)) {
            Some(item) => item.take_from(row),
            None => known.push(row),
        }
    }
}
