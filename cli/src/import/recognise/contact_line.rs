//! A line that says how somebody is reached, and nothing else.

use personvern::language::{PhoneError, PhoneNumber, TimeOfDay};

use super::{group, pattern};

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ContactLine {
    Phone(String),
    Email(String),
    /// Post code and town, the end of an address.
    Town(String, String),
    /// A street or a post box.
    Street,
    /// Days, from and to.
    Hours(Vec<&'static str>, String, String),
}

pattern!(
    PHONE,
    r"(?i)^(?:(?:telefon(?:nummer)?|tlf|tel|mob(?:il)?|sentralbord|servicetelefon|phone)\.?\s*(?:nr\.?)?\s*:?\s*)(?<number>\+?[\d() ]{5,20})$"
);
pattern!(
    EMAIL,
    r"(?i)^(?:(?:e-?post(?:adresse)?|e-?mail|mail)\s*:?\s*)?(?<email>[\w.!$'*+=~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?$"
);
pattern!(TOWN, r"^(?:N(?:O)?-)?(?<code>\d{4})\s+(?<town>\p{Lu}[\p{L} .-]{1,40})$");
pattern!(
    STREET,
    r"(?i)^(?:postboks|pb\.?|boks)\s+\d+\b.{0,30}$|^\p{L}[\p{L}. -]{2,40}(?:gat[ae]n?|gt\.?|vei(?:en)?|veg(?:en)?|plass(?:en)?|torg(?:et)?|allé(?:en)?|bakken?|ringen|kaia?)\s+\d+\s?[a-z]?\b.{0,30}$"
);
pattern!(
    HOURS,
    r"(?i)^(?:(?:åpningstid(?:er)?|opningstid(?:er)?)\s*:?\s*)?(?:(?<from>man|tirs?|ons|tors?|fre|lør|lau|søn|sun)(?:dag)?(?:\s*(?:-|–|til|og)\s*(?<to>man|tirs?|ons|tors?|fre|lør|lau|søn|sun)(?:dag)?)?\s*:?\s*)?(?:kl\.?\s*)?(?<opens>[0-2]?\d[:.][0-5]\d)\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(?<closes>[0-2]?\d[:.][0-5]\d)$"
);

const DAYS: [(&str, &str); 7] =
    [("man", "mon"), ("tir", "tue"), ("ons", "wed"), ("tor", "thu"), ("fre", "fri"), ("lør", "sat"), ("søn", "sun")];

/// Whether a line says how somebody is reached.
pub(crate) fn is_contact_line(line: &str) -> bool {
    read(line).is_some()
}

pub(super) fn read(line: &str) -> Option<ContactLine> {
    if let Some(found) = PHONE.captures(line) {
        return phone(group(&found, "number")).map(ContactLine::Phone);
    }
    if let Some(found) = EMAIL.captures(line) {
        return Some(ContactLine::Email(group(&found, "email").to_owned()));
    }
    if let Some(found) = TOWN.captures(line) {
        return Some(ContactLine::Town(group(&found, "code").into(), group(&found, "town").into()));
    }
    if let Some(found) = HOURS.captures(line) {
        let time = |name| {
            let time = format!("{:0>5}", group(&found, name).replace('.', ":"));
            TimeOfDay::parse(&time).ok().map(|_| time)
        };
        return Some(ContactLine::Hours(
            days(group(&found, "from"), group(&found, "to"))?,
            time("opens")?,
            time("closes")?,
        ));
    }
    STREET.is_match(line).then_some(ContactLine::Street)
}

/// A number as it is stored.
fn phone(number: &str) -> Option<String> {
    match PhoneNumber::parse(number.trim()) {
        Ok(number) | Err(PhoneError::Form { suggestion: Some(number) }) => Some(number.as_str().to_owned()),
        Err(_) => None,
    }
}

/// The days from one to another; none where the line names none.
fn days(from: &str, to: &str) -> Option<Vec<&'static str>> {
    let day = |name: &str| {
        let name = name.to_lowercase().replace("lau", "lør").replace("sun", "søn");
        DAYS.iter().position(|(known, _)| name.starts_with(known))
    };
    if from.is_empty() {
        return Some(Vec::new());
    }
    let first = day(from)?;
    let last = if to.is_empty() { first } else { day(to)? };
    Some(DAYS.get(first..=last)?.iter().map(|(_, code)| *code).collect())
}

#[cfg(test)]
mod tests {
    use super::{ContactLine, read};

    #[test]
    fn lines_are_read_as_they_are_written() {
        let phone = |number: &str| Some(ContactLine::Phone(number.into()));
        let email = |address: &str| Some(ContactLine::Email(address.into()));
        for (line, expected) in [
            ("Telefon: 912 34 567", phone("+4791234567")),
            ("Tlf: 72 41 94 00", phone("+4772419400")),
            ("Tlf. +47 76 91 20 07", phone("+4776912007")),
            ("Mob: 91234567", phone("+4791234567")),
            ("E-post: post@eksempel.kommune.no", email("post@eksempel.kommune.no")),
            ("Epost: personvernombud@eksempel.no", email("personvernombud@eksempel.no")),
            ("post@eksempel.no", email("post@eksempel.no")),
            ("7000 Eksempel", Some(ContactLine::Town("7000".into(), "Eksempel".into()))),
            ("Storgata 1, 1. etg.", Some(ContactLine::Street)),
            ("Postboks 64", Some(ContactLine::Street)),
            ("09:00 – 15:00", Some(ContactLine::Hours(vec![], "09:00".into(), "15:00".into()))),
            (
                "Mandag–onsdag kl. 8.30 - 15.00",
                Some(ContactLine::Hours(vec!["mon", "tue", "wed"], "08:30".into(), "15:00".into())),
            ),
            ("Telefon: 12", None),
            ("Ring oss på 72 41 94 00", None),
            ("2018 ble loven endret.", None),
            ("Personvernombud", None),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }
}
