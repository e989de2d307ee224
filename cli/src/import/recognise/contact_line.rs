//! A line that says how somebody is reached, and nothing else.

use personvern::language::{PhoneError, PhoneNumber};
use serde_json::Value;

use super::{group, hours, pattern};
use crate::import::block::Text;

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ContactLine {
    Phone(String),
    Email(String),
    /// Post code and town, the end of an address.
    Town(String, String),
    /// A street or a post box.
    Street,
    /// A whole address: the field it is for, its first lines, post code and town.
    Address(&'static str, Vec<String>, Option<(String, String)>),
    /// Entries of `openingHours`.
    Hours(Vec<Value>),
    /// Who it is.
    Name(String),
}

pattern!(
    PHONE,
    r"(?i)^(?:(?:telefon(?:nummer)?|tlf|tel|mob(?:il(?:telefon)?)?|sentralbord|servicetelefon|phone)\.?\s*(?:nr\.?)?\s*:?\s*)(?<number>[+\d() .-]{3,25})$"
);
pattern!(
    EMAIL,
    r"(?i)^(?:(?:e-?post(?:adresse)?|e-?mail|mail)\s*:?\s*)?(?<email>[\w.!$'*+=~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?$"
);
pattern!(AT, r"(?i)\s*[(\[]\s*(?:at|alfakrøll|krøllalfa|snabel-?a)\s*[)\]]\s*");
pattern!(TOWN, r"^(?:N(?:O)?-)?(?<code>\d{4})\s+(?<town>\p{Lu}[\p{L} .-]{1,40})$");
pattern!(
    STREET,
    r"(?i)^(?:postboks|pb\.?|boks)\s+\d+\b[^,]{0,30}$|^\p{L}[\p{L}. -]{2,40}(?:gat[ae]n?|gt\.?|vei(?:en)?|veg(?:en)?|plass(?:en)?|torg(?:et)?|allé(?:en)?|bakken?|ringen|kaia?)\s+\d+\s?[a-z]?\b.{0,30}$"
);
pattern!(ADDRESS, r"(?i)^(?<what>post-?|besøks|visit|gate)?adress[ea]n?\s*:\s*(?<rest>.+)$");
pattern!(CALLED, r"(?i)^(?:navn|namn)\s*:\s*(?<name>\p{L}[^:,@\d]{2,50})$");
pattern!(
    LABEL,
    r"(?i)^(?:telefon(?:nummer)?|tlf|mobil|sentralbord|e-?post(?:adresse)?|(?:post-?|besøks|visit|gate)?adress[ea]n?|(?:åpnings|opnings)tid(?:er|ene)?)\.?\s*:?$"
);

/// Whether a line says how somebody is reached.
pub(crate) fn is_contact_line(line: &str) -> bool {
    read(line).is_some()
}

/// Whether a line only says what the next one is: «Telefon», «Besøksadresse:».
pub(super) fn is_label(line: &str) -> bool {
    LABEL.is_match(line)
}

/// The field for an address of that label.
pub(super) fn address_field(label: &str) -> &'static str {
    let label = label.to_lowercase();
    if label.starts_with("post") {
        "postalAddress"
    } else if ["besøk", "visit", "gate"].iter().any(|it| label.starts_with(it)) {
        "visitingAddress"
    } else {
        "address"
    }
}

pub(super) fn read(line: &str) -> Option<ContactLine> {
    if let Some(found) = PHONE.captures(line) {
        return phone(group(&found, "number")).map(ContactLine::Phone);
    }
    if let Some(email) = email(line) {
        return Some(ContactLine::Email(email));
    }
    if let Some(found) = TOWN.captures(line) {
        return Some(ContactLine::Town(group(&found, "code").into(), group(&found, "town").into()));
    }
    if let Some(hours) = hours::read(line) {
        return Some(ContactLine::Hours(hours));
    }
    if let Some(address) = address(line) {
        return Some(address);
    }
    if let Some(found) = CALLED.captures(line) {
        return Some(ContactLine::Name(group(&found, "name").trim().to_owned()));
    }
    STREET.is_match(line).then_some(ContactLine::Street)
}

/// What a line of the page says, also where only its link does: «[Send e-post](mailto:…)».
pub(super) fn said(line: &Text) -> Option<ContactLine> {
    read(&line.letters).or_else(|| {
        let (words, address) = line.prose.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
        let address = address.split('?').next().filter(|_| !words.contains('['))?;
        match address.strip_prefix("tel:") {
            Some(number) => phone(number).map(ContactLine::Phone),
            None => email(address.strip_prefix("mailto:")?).map(ContactLine::Email),
        }
    })
}

/// An address in one line: with a label, or a street and a town.
fn address(line: &str) -> Option<ContactLine> {
    let labelled = ADDRESS.captures(line);
    let (field, rest) = match &labelled {
        Some(found) => (address_field(group(found, "what")), group(found, "rest")),
        None => ("address", line),
    };
    let mut lines: Vec<String> = rest.split(',').map(|part| part.trim().to_owned()).collect();
    let town = lines.last().and_then(|last| TOWN.captures(last));
    let town = town.map(|found| (group(&found, "code").to_owned(), group(&found, "town").to_owned()));
    if town.is_some() {
        lines.pop();
    }
    let street = lines.iter().any(|part| STREET.is_match(part));
    // What is called an address is one where it has a street or a town; what is not, where it has both and nothing before.
    let sure = if labelled.is_some() { street || town.is_some() } else { lines.len() == 1 && street && town.is_some() };
    (sure && lines.iter().all(|part| !part.is_empty())).then_some(ContactLine::Address(field, lines, town))
}

/// An address that is written in one line and called so, as the manifest has it.
pub(crate) fn one_line_address(line: &str) -> Option<Value> {
    let Some(ContactLine::Address(_, lines, town)) = address(&["Adresse: ", line.trim()].concat()) else { return None };
    let mut address = serde_json::json!({ "lines": lines });
    if let Some((code, town)) = town {
        address["postalCode"] = code.into();
        address["city"] = town.into();
    }
    Some(address)
}

/// An e-mail address that is all of a line, also where it is hidden from machines.
pub(super) fn email(line: &str) -> Option<String> {
    let hidden = AT.captures(line).and_then(|found| found.get(0)).map(|at| line.replacen(at.as_str(), "@", 1));
    EMAIL.captures(hidden.as_deref().unwrap_or(line)).map(|found| group(&found, "email").to_owned())
}

/// A number as it is stored.
pub(crate) fn phone(number: &str) -> Option<String> {
    match PhoneNumber::parse(number.trim()) {
        Ok(number) | Err(PhoneError::Form { suggestion: Some(number) }) => Some(number.as_str().to_owned()),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{ContactLine, read};

    #[test]
    fn lines_are_read_as_they_are_written() {
        let phone = |number: &str| Some(ContactLine::Phone(number.into()));
        let email = |address: &str| Some(ContactLine::Email(address.into()));
        let address = |field, lines: &[&str], town: Option<(&str, &str)>| {
            let lines = lines.iter().map(|it| (*it).to_owned()).collect();
            Some(ContactLine::Address(field, lines, town.map(|(code, town)| (code.into(), town.into()))))
        };
        for (line, expected) in [
            ("Telefon: 912 34 567", phone("+4791234567")),
            ("Tlf: 72 41 94 00", phone("+4772419400")),
            ("Tlf. +47 76 91 20 07", phone("+4776912007")),
            ("Tlf: +47 760 55 000", phone("+4776055000")),
            ("Telefon: (+47) 76 05 50 00", phone("+4776055000")),
            ("Telefon 0047 7605 5000", phone("+4776055000")),
            ("Mob: 91234567", phone("+4791234567")),
            ("Mobil 9 12 34 567", phone("+4791234567")),
            ("Sentralbord: 72.41.94.00", phone("+4772419400")),
            ("Telefon 02800", phone("+4702800")),
            ("E-post: post@eksempel.kommune.no", email("post@eksempel.kommune.no")),
            ("Epost: personvernombud@eksempel.no", email("personvernombud@eksempel.no")),
            ("post@eksempel.no", email("post@eksempel.no")),
            ("post (at) eksempel.kommune.no", email("post@eksempel.kommune.no")),
            ("7000 Eksempel", Some(ContactLine::Town("7000".into(), "Eksempel".into()))),
            ("N-8300 VIKA", Some(ContactLine::Town("8300".into(), "VIKA".into()))),
            ("Storgata 1, 1. etg.", Some(ContactLine::Street)),
            ("Postboks 64", Some(ContactLine::Street)),
            ("Sjøgata 12 B", Some(ContactLine::Street)),
            (
                "Besøksadresse: Elvegata 2, 7500 Storelva",
                address("visitingAddress", &["Elvegata 2"], Some(("7500", "Storelva"))),
            ),
            (
                "Postadresse: Rådhuset, Postboks 3, 7501 Storelva",
                address("postalAddress", &["Rådhuset", "Postboks 3"], Some(("7501", "Storelva"))),
            ),
            ("Adresse: Storgata 1", address("address", &["Storgata 1"], None)),
            ("Postboks 12, 5900 Fjordvik", address("address", &["Postboks 12"], Some(("5900", "Fjordvik")))),
            (
                "Fredag: 09.00–14.00",
                Some(ContactLine::Hours(vec![json!({ "days": ["fri"], "opens": "09:00", "closes": "14:00" })])),
            ),
            ("Navn: Per Hansen", Some(ContactLine::Name("Per Hansen".into()))),
            ("Adresse: se kartet", None),
            ("Telefon: 12", None),
            ("Telefon: 72 41 94 00 / 912 34 567", None),
            ("Ring oss på 72 41 94 00", None),
            ("2018 ble loven endret.", None),
            ("Personvernombud", None),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }
}
