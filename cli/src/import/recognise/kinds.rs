//! What a section is about, by its title. No visitor sees it; the rules go by it.

use super::{Pattern, pattern};
use crate::import::draft::Draft;
use crate::import::plain::without_number;

pattern!(OFFICER, r"(?i)personvern(omb[uo]d|rådgi)|data protection officer");
pattern!(CHAT, r"(?i)chat|samtalerobot|kommune-?\s?kari|digital (kunde)?assistent");
pattern!(SOCIAL, r"(?i)facebook|instagram|sosiale medi");
pattern!(COOKIES, r"(?i)informasjonskaps|cookie|lagring på (enheten|eininga)");
pattern!(
    ANALYTICS,
    r"(?i)web-?\s?(statistikk|analyse)|nettstatistikk|besøksstatistikk|^(bruks)?statistikk$|innsamling av .*statistikk|analyseverktøy"
);
pattern!(FORMS, r"(?i)skjema|digitale tjenester|digitale tenester");
pattern!(EMAIL, r"(?i)^(bruk av )?e-?post\b|e-?post til");
pattern!(
    SECURITY,
    r"(?i)sikkert nettsted|sikker nettstad|informasjonssikkerhet|informasjonstryggleik|sikkerhet\b|https"
);
pattern!(CONSENT, r"(?i)samtykk");
pattern!(
    CONTACT,
    r"(?i)kontakt|\bcontact\b|henvendelse|spørsmål om|service(?:torg|senter|kontor)|innbygg[ae]r(?:torg|service)|sentralbord"
);
pattern!(
    RIGHTS,
    r"(?i)rettighet|\brights\b|\brettar|\brettane|^klage|\b(rett|retten) til|opplysninger .*om deg|opplysningar .*om deg|innsyn"
);
pattern!(CONTROLLER, r"(?i)^(ansvar|behandlingsansvar\w*|hvem er ansvarlig.*|kven er ansvarleg.*)$");
pattern!(PROCESSORS, r"(?i)databehandlar|databehandler|leverandør");
pattern!(SHARING, r"(?i)^del\b|tips en venn");
pattern!(LIABILITY, r"(?i)ansvar ved feil|ansvarsfraskriv");
pattern!(DEFINITIONS, r"(?i)^(definisjon|hva er (en )?personopplysning|kva er (ei )?personopplysning|ordforklaring)");
pattern!(SOURCES, r"(?i)hvor henter vi|kvar hentar vi|hvor (opplysningene|kommer)");
pattern!(LAWS, r"(?i)^(lov|lover|lovverk|regelverk|lov om)\b");
pattern!(CORRESPONDENCE, r"(?i)^post (inn )?til|brev|postliste|innsending");

/// The first whose pattern fits holds: what is narrow stands before what is wide.
static KINDS: [(&Pattern, &str); 19] = [
    (&OFFICER, "dataProtectionOfficer"),
    (&CHAT, "chatbot"),
    (&SOCIAL, "socialMedia"),
    (&COOKIES, "cookies"),
    (&ANALYTICS, "analytics"),
    (&FORMS, "forms"),
    (&EMAIL, "email"),
    (&LIABILITY, "liability"),
    (&CONTROLLER, "controller"),
    (&CONSENT, "consent"),
    (&SOURCES, "sources"),
    (&RIGHTS, "rights"),
    (&CONTACT, "contact"),
    (&PROCESSORS, "processors"),
    (&SECURITY, "security"),
    (&SHARING, "sharing"),
    (&DEFINITIONS, "definitions"),
    (&LAWS, "laws"),
    (&CORRESPONDENCE, "correspondence"),
];

pub(super) fn recognise(draft: &mut Draft) {
    draft.each(&mut |section, _, _| section.kind = of(&section.title.letters));
}

fn of(title: &str) -> Option<&'static str> {
    // «3. Ansvar:» is about the same as «Ansvar».
    let title = without_number(title).trim_end_matches([':', ' ']);
    KINDS.iter().find(|(pattern, _)| pattern.is_match(title)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn titles_say_what_a_section_is_about() {
        for (title, kind) in [
            ("Personvernombud", Some("dataProtectionOfficer")),
            ("Innsamling av web-statistikk", Some("analytics")),
            ("Informasjonskapsler (Cookies)", Some("cookies")),
            ("Elektroniske skjema og digitale tjenester", Some("forms")),
            ("E-post til kommunen", Some("email")),
            ("Opplysninger om deg", Some("rights")),
            ("KONTAKTINFORMASJON", Some("contact")),
            ("Ansvar ved feil, mangler og tilgjengelighet", Some("liability")),
            ("Ansvar", Some("controller")),
            ("Sikkert nettsted", Some("security")),
            ("2. Rettane dine", Some("rights")),
            ("Behandlingsansvarlig:", Some("controller")),
            ("Statistikk", Some("analytics")),
            ("Statistikk over barnehager", None),
            ("GDPR", None),
        ] {
            assert_eq!(of(title), kind, "{title}");
        }
    }
}
