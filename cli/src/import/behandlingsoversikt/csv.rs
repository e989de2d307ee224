//! The same records as the table that one downloads: a line for each, the columns called in Norwegian, several values in one cell.

use serde_json::{Map, Value, json};

/// Columns and the field that each is, for those that are a text and nothing else.
const TEXTS: [(&str, &str); 20] = [
    ("Behandlingsansvarlig", "organization.name"),
    ("Organisasjonsnummer", "organizationId"),
    ("Virksomhetens postadresse", "organization.address"),
    ("Virksomhetens e-post", "organization.email"),
    ("Virksomhetens telefon", "organization.phone"),
    ("Personvernombud - navn", "dataProtectionOfficer.name"),
    ("Personvernombud - postadresse", "dataProtectionOfficer.address"),
    ("Personvernombud - e-post", "dataProtectionOfficer.email"),
    ("Personvernombud - telefon", "dataProtectionOfficer.phone"),
    ("Behandlingen gjelder", "title"),
    ("Formål med behandlingen", "purpose"),
    ("Felles behandlingsansvar - Virksomheter", "commonDataControllerContact.companies"),
    ("Felles behandlingsansvar - Ansvarsfordeling", "commonDataControllerContact.distributionOfResponsibilities"),
    ("Personopplysninger - Planlagte tidsfrister for sletting", "plannedDeletion"),
    ("Kilder til personopplysningene", "personalDataSubjects"),
    ("System i virksomheten som behandler personopplysninger", "privacyProcessingSystems"),
    ("Garantier ved overføring", "dataTransfers.guarantees"),
    ("Tekniske og organisatoriske sikkerhetstiltak", "securityMeasures"),
    ("Referanse til DPIA", "dataProtectionImpactAssessment.assessmentReportUrl"),
    ("Artikkel 9 - henvisning til annen lovgiving", "otherArticles.articleNine.referenceUrl"),
];

/// The records of such a table, as the documents that it was made of.
pub(super) fn records(text: &str) -> Option<Vec<Value>> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next()?;
    let sign = [';', '\t', ','].into_iter().find(|sign| {
        let columns: Vec<&str> = head.split(*sign).map(|it| it.trim_matches(['"', ' '])).collect();
        ["Behandlingen gjelder", "Formål med behandlingen"].iter().all(|it| columns.contains(it))
    })?;
    let mut rows = rows(text, sign).into_iter();
    let columns = rows.next()?;
    let rows = rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    Some(rows.map(|row| record(&columns, &row)).collect())
}

/// Cells, line by line. They are quoted as JSON quotes them, or with quotes written twice.
fn rows(text: &str, sign: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' => quoted = !quoted,
            '\\' if quoted => match signs.next() {
                Some('n' | 'r') => cell.push('\n'),
                Some('t') => cell.push(' '),
                Some(other) => cell.push(other),
                None => {}
            },
            c if c == sign && !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            c => cell.push(c),
        }
    }
    row.push(cell);
    rows.push(row);
    rows
}

fn record(columns: &[String], row: &[String]) -> Value {
    let mut record = json!({});
    let mut cells: Map<String, Value> = Map::new();
    for (column, cell) in columns.iter().zip(row) {
        // «-» stands where the register has nothing.
        if !matches!(cell.trim(), "" | "-") {
            cells.insert(column.trim().to_owned(), cell.as_str().into());
        }
    }
    let mut take =
        |column: &str| cells.remove(column).and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default();
    for (column, path) in TEXTS {
        let value = take(column);
        if !value.is_empty() {
            put(&mut record, path, value.trim().into());
        }
    }
    if take("Behandlingstatus").to_lowercase().contains("utkast") {
        record["status"] = "DRAFT".into();
    }
    let (names, links) = (take("Databehandlere - Navn"), take("Databehandleravtaler - Lenke"));
    let agreement = |(name, link): (&str, &str)| json!({ "dataProcessorName": name, "agreementUrl": link });
    record["dataProcessingAgreements"] = pairs(&names, &links, " | ").map(agreement).collect();
    let (articles, laws) =
        (take("Behandlingsgrunnlag artikkel 6"), take("Artikkel 6 - Henvisning til annen lovgiving"));
    let basis = |(article, law): (&str, &str)| json!({ "legality": article, "referenceUrl": law });
    record["articleSixBasis"] = pairs(&articles, &laws, " | ").map(basis).collect();
    let (subjects, kinds) = (
        take("Personopplysninger - Kategorier av registrerte"),
        take("Personopplysninger - Kategorier tilknyttet den registrerte"),
    );
    let groups = subjects.split(" | ").zip(kinds.split(" :: ").chain(std::iter::repeat("")));
    let group = |(subject, kinds): (&str, &str)| json!({ "dataSubjectCategories": subject, "personalDataCategories": kinds.split(" | ").collect::<Vec<_>>() });
    record["categories"] = groups.map(group).collect();
    let others = take("Mottakere eller kategorier av mottakere");
    record["recipientCategories"] = others.split(" | ").map(Value::from).collect();
    let abroad = take("Mottakere - tredjeland eller internasjonale organisasjoner");
    if let Some(to) = abroad.strip_prefix("Ja") {
        put(&mut record, "dataTransfers.transferred", true.into());
        put(&mut record, "dataTransfers.thirdCountryRecipients", to.trim_start_matches([',', ' ']).into());
    }
    let nine = |take: &mut dyn FnMut(&str) -> String| -> Vec<Value> {
        let letters = columns.iter().filter_map(|it| it.strip_prefix("Artikkel 9(2)(")?.chars().next());
        let mut letters: Vec<char> = letters.collect();
        letters.dedup();
        let one = |letter: char| {
            let own = |column: &&String| column.starts_with(&format!("Artikkel 9(2)({letter}) - "));
            let (laws, ticks): (Vec<_>, Vec<_>) = columns.iter().filter(own).partition(|it| it.contains("Henvisning"));
            let ticked = ticks.into_iter().any(|it| take(it) == "Ja");
            let law: String = laws.into_iter().map(|it| take(it)).collect();
            ticked.then(|| json!({ "legality": format!("9.2.{letter}"), "checked": true, "referenceUrl": law }))
        };
        letters.into_iter().filter_map(one).collect()
    };
    let nine = nine(&mut take);
    if take("Behandlingsgrunnlag artikkel 9") == "Ja" {
        put(&mut record, "otherArticles.articleNine.checked", true.into());
        put(&mut record, "otherArticles.articleNine.legalities", nine.into());
    }
    if take("Behandlingsgrunnlag artikkel 10") == "Ja" {
        put(&mut record, "otherArticles.articleTen.checked", true.into());
    }
    // A no says nothing that is not said by what is missing.
    cells.retain(|_, cell| *cell != "Nei");
    if let Value::Object(fields) = &mut record {
        fields.extend(cells);
    }
    record
}

/// Values side by side in two cells; the second may have fewer.
fn pairs<'c>(one: &'c str, other: &'c str, sign: &'c str) -> impl Iterator<Item = (&'c str, &'c str)> {
    one.split(sign).zip(other.split(sign).chain(std::iter::repeat(""))).filter(|(one, _)| !one.trim().is_empty())
}

fn put(record: &mut Value, path: &str, value: Value) {
    let mut place = record;
    for name in path.split('.') {
        if place.is_null() {
            *place = json!({});
        }
        place = &mut place[name];
    }
    *place = value;
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn cells_are_read_however_they_are_quoted() {
        assert_eq!(
            rows("a;b\r\n\"x;\\\"y\\\"\\nz\";\"1 \"\"2\"\"\"\nplain;", ';'),
            [vec!["a", "b"], vec!["x;\"y\"\nz", "1 \"2\""], vec!["plain", ""]]
        );
    }
}
