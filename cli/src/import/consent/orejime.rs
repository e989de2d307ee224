//! Orejime: `purposes`, which may be groups of purposes.

use super::literal::Literal;
use super::storage::{Found, Said, before_choice, items};
use crate::import::report::{Reason, Report};

pub(super) fn read(config: &mut Literal, found: &mut Found, report: &mut Report) {
    found.information = config.take("privacyPolicyUrl").and_then(|it| it.text().map(str::to_owned));
    if let Some(mut cookie) = config.take("cookie") {
        found.keep_days = cookie.take("duration").and_then(|it| it.number());
        if let Literal::Object(fields) = config {
            fields.push(("cookie".into(), cookie));
        }
    }
    let mut rest = Vec::new();
    for mut purpose in config.take("purposes").map(Literal::into_list).unwrap_or_default() {
        let parts = purpose.take("purposes").map(Literal::into_list);
        let key = text(&mut purpose, "id");
        if let Some(parts) = parts {
            // A group is what the visitor sees as one purpose.
            let (title, description) = (text(&mut purpose, "title"), text(&mut purpose, "description"));
            for mut part in parts {
                single(&mut part, Some(&key), found, report);
                rest.push(part);
            }
            if let Some(group) = found.purposes.iter_mut().find(|it| it.key == key) {
                (group.title, group.description) = (Said::in_all(&title), Said::in_all(&description));
            } else {
                report.leave_out([title, description].join("\n"), Reason::NoField);
            }
        } else {
            if let Literal::Object(fields) = &mut purpose {
                fields.push(("id".into(), Literal::Text(key)));
            }
            single(&mut purpose, None, found, report);
        }
        rest.push(purpose);
    }
    if let Literal::Object(fields) = config {
        fields.push(("purposes".into(), Literal::List(rest)));
    }
}

fn text(object: &mut Literal, name: &str) -> String {
    object.take(name).and_then(|it| it.text().map(str::to_owned)).unwrap_or_default()
}

fn single(purpose: &mut Literal, group: Option<&str>, found: &mut Found, report: &mut Report) {
    let (key, title, description) = (text(purpose, "id"), text(purpose, "title"), text(purpose, "description"));
    let mut cookies = items(purpose.take("cookies").map(Literal::into_list).unwrap_or_default(), report);
    for item in &mut cookies {
        item.purpose = Said::in_all(&description).or(|| Said::in_all(&title));
    }
    let mandatory = purpose.take("isMandatory").is_some_and(|it| it.is_true());
    before_choice(
        &key,
        purpose.take("default").is_some_and(|it| it.is_true()) && !mandatory,
        purpose.take("isExempt").is_some_and(|it| it.is_true()) && !mandatory,
        report,
    );
    report.recognise("$.storage", [key.as_str(), &title, &description].join("\n"));
    if mandatory {
        found.necessary.extend(cookies);
        return;
    }
    let own = found.purpose(group.unwrap_or(&key));
    own.items.extend(cookies);
    if group.is_some() {
        own.aliases.push(key);
    } else {
        (own.title, own.description) = (Said::in_all(&title), Said::in_all(&description));
    }
}
