//! References that have become outdated: laws, names and notions, as data with the date from which they are.
//!
//! A new one is a new row. None of them is a breach by itself: that a declaration cites a repealed act does not say that the
//! processing is unlawful, only that nobody has looked at the text since.

use super::case::At;
use super::phrase::{Phrase, all_in, plain};
use super::rule::{
    Act, Both, Cite, EKOM, GDPR, Holds, Look, Looking, Rule, SECTION_3_15, Strength, both, cite, gdpr, quoting,
};
use crate::manifest::processing::IpHandling;
use crate::manifest::rights::{Law, LawStatus};

const USAGE: &[Cite] = &[cite(Act::Usage, "", "", "")];

pub(super) const RULES: &[Rule] = &[
    // LOV-2000-04-14-31 was repealed when LOV-2018-06-15-38 came into force.
    Rule {
        look: Looking::By(act_of_2000),
        ..outdated(
            "PV100",
            &[cite(Act::PersonalData, "§ 1", "§ 1", "§1"), gdpr("art. 15, 16 og 17", "Art. 15, 16 and 17", "a15")],
            GDPR,
            both(
                "Personopplysningsloven av 2000 gjelder ikke lenger",
                "The Personal Data Act of 2000 is no longer in force",
            ),
            both(
                "§ 18 om innsyn, § 27 om retting og § 28 om sletting sto i loven av 2000. Nå: personvernforordningen art. 15, 16, 5 nr. 1 bokstav e og 17.",
                "§ 18 on access, § 27 on rectification and § 28 on erasure were in the act of 2000. Now: GDPR Art. 15, 16, 5(1)(e) and 17.",
            ),
        )
    },
    Rule {
        look: Looking::By(gdpr_date),
        ..outdated(
            "PV101",
            &[cite(Act::PersonalData, "§ 1", "§ 1", "§1")],
            GDPR,
            both(
                "Datoen for personvernforordningen er EUs, ikke Norges",
                "The date of the GDPR is the EU’s, not Norway’s",
            ),
            both(
                "I Norge gjelder forordningen fra 20. juli 2018.",
                "In Norway the Regulation has been in force since 20 July 2018.",
            ),
        )
    },
    Rule {
        look: Looking::By(|look| law(look, &["2003-07-04-83"], &["2-7 b|2-7b"])),
        ..outdated(
            "PV102",
            &[SECTION_3_15],
            EKOM,
            both("Ekomloven § 2-7 b er opphevet", "Section 2-7 b of the Electronic Communications Act is repealed"),
            both(
                "Nå: ekomloven (2024) § 3-15. Den krever samtykke etter personvernforordningen.",
                "Now: § 3-15 of ekomloven (2024). It demands consent as in the GDPR.",
            ),
        )
    },
    Rule {
        strength: Strength::Conditional,
        look: Looking::By(browser_settings),
        ..outdated(
            "PV103",
            &[SECTION_3_15, gdpr("art. 4 nr. 11 og art. 7 nr. 3", "Art. 4(11) and 7(3)", "a7")],
            EKOM,
            both("Innstillinger i nettleseren brukes som samtykke", "Browser settings are used as consent"),
            both(
                "Siden 1. januar 2025 er ikke en innstilling i nettleseren et samtykke. La de besøkende svare på nettstedet, og endre svaret der.",
                "Since 1 January 2025 a browser setting is no consent. Let visitors answer on the site, and change the answer there.",
            ),
        )
    },
    Rule {
        look: Looking::By(|look| law(look, &["1992-12-04-126"], &["arkivloven|arkivlovens"])),
        ..outdated(
            "PV104",
            &[cite(Act::Archives, "", "", "")],
            Holds::From("2026-01-01"),
            both("Arkivloven av 1992 er opphevet", "The Archives Act of 1992 is repealed"),
            both(
                "Nå: arkivlova (LOV-2025-06-20-96). Er det den som er ment, skriv navnet slik.",
                "Now: arkivlova (LOV-2025-06-20-96). If that is meant, write its name so.",
            ),
        )
    },
    Rule {
        look: Looking::By(|look| law(look, &["1998-07-17-61"], &["opplæringsloven|opplæringslovens"])),
        ..outdated(
            "PV105",
            &[cite(Act::Education, "", "", "")],
            Holds::From("2024-08-01"),
            both("Opplæringsloven av 1998 er opphevet", "The Education Act of 1998 is repealed"),
            both(
                "Nå: opplæringslova (LOV-2023-06-09-30). Er det den som er ment, skriv navnet slik.",
                "Now: opplæringslova (LOV-2023-06-09-30). If that is meant, write its name so.",
            ),
        )
    },
    // A new act was passed in 2025. When its date is known: `Holds::From`, and signs of the act of 1967.
    Rule {
        look: Looking::Nothing,
        ..outdated(
            "PV106",
            &[cite(Act::Administration, "", "", "")],
            Holds::NotYet,
            both("Forvaltningsloven av 1967 er opphevet", "The Public Administration Act of 1967 is repealed"),
            both("Vis til den nye forvaltningsloven.", "Refer to the new act."),
        )
    },
    // Kommuneloven (LOV-2018-06-22-83) came into force in each municipality when its council of 2019 was constituted, in
    // October at the latest.
    Rule {
        look: Looking::For(&["rådmann*"]),
        ..outdated(
            "PV107",
            &[cite(Act::LocalGovernment, "§ 13-1", "§ 13-1", "§13-1")],
            Holds::From("2019-11-01"),
            both("Rådmannen heter kommunedirektør", "“Rådmann” is now “kommunedirektør”"),
            both("Skriv «kommunedirektøren».", "Write “kommunedirektøren”."),
        )
    },
    Rule {
        look: Looking::For(&["twitter"]),
        ..outdated(
            "PV108",
            USAGE,
            Holds::From("2023-07-24"),
            both("Twitter heter X", "Twitter is now X"),
            both("Skriv «X», eller ta den bort.", "Write “X”, or remove it."),
        )
    },
    Rule {
        look: Looking::For(&["google+|google plus"]),
        ..outdated(
            "PV109",
            USAGE,
            Holds::From("2019-04-02"),
            both("Google+ er lagt ned", "Google+ is closed"),
            both("Ta den bort.", "Remove it."),
        )
    },
    Rule {
        look: Looking::By(universal_analytics),
        ..outdated(
            "PV110",
            USAGE,
            Holds::From("2023-07-01"),
            both(
                "Teksten beskriver en utgave av Google Analytics som er lagt ned",
                "The text describes a version of Google Analytics that is closed",
            ),
            both(
                "Universal Analytics stoppet 1. juli 2023. Undersøk hva verktøyet som er i bruk nå, gjør med IP-adresser og hvor lenge det lagrer.",
                "Universal Analytics stopped on 1 July 2023. Find out what the present tool does with IP addresses, and for how long it keeps data.",
            ),
        )
    },
    Rule {
        look: Looking::For(&["sensitive personopplysning*|sensitive personal data"]),
        ..outdated(
            "PV111",
            &[gdpr("art. 9 nr. 1", "Art. 9(1)", "a9")],
            GDPR,
            both(
                "«Sensitive personopplysninger» er den gamle lovens ord",
                "“Sensitive personal data” is the old act’s term",
            ),
            both("Skriv «særlige kategorier av personopplysninger».", "Write “special categories of personal data”."),
        )
    },
    Rule {
        look: Looking::For(&["databehandleransvar*|databehandlaransvar*"]),
        ..outdated(
            "PV112",
            &[gdpr("art. 26", "Art. 26", "a26")],
            GDPR,
            both("Det finnes ikke noe databehandleransvar", "There is no such thing as “databehandleransvar”"),
            both(
                "Er det to som bestemmer sammen, skriv «felles behandlingsansvar».",
                "Where two decide together, write “felles behandlingsansvar”: joint controllership.",
            ),
        )
    },
    Rule {
        look: Looking::By(dataansvarlig),
        ..outdated(
            "PV113",
            &[gdpr("art. 4 nr. 7", "Art. 4(7)", "a4")],
            GDPR,
            both("«Dataansvarlig» hører til helselovene", "“Dataansvarlig” belongs to the health acts"),
            both("Skriv «behandlingsansvarlig».", "Write “behandlingsansvarlig”."),
        )
    },
    // Offentleglova came into force on 1 January 2009 and repealed offentlighetsloven of 1970.
    Rule {
        look: Looking::For(&["off.loven|off. loven|offentlighetsloven|offentlighetslova"]),
        ..outdated(
            "PV114",
            &[cite(Act::PublicAccess, "", "", "")],
            Holds::From("2009-01-01"),
            both("Loven heter offentleglova", "The act is called offentleglova"),
            both("Skriv «offentleglova».", "Write “offentleglova”."),
        )
    },
    Rule {
        look: Looking::By(facebook),
        ..outdated(
            "PV115",
            USAGE,
            Holds::From("2022-01-05"),
            both("Selskapet bak Facebook heter Meta", "The company behind Facebook is Meta"),
            both("Skriv «Meta Platforms Ireland Ltd.»", "Write “Meta Platforms Ireland Ltd.”"),
        )
    },
    Rule {
        strength: Strength::Conditional,
        look: Looking::For(&["privacy shield"]),
        ..outdated(
            "PV116",
            &[
                cite(Act::Court, "sak C-311/18 (Schrems II)", "Case C-311/18 (Schrems II)", "C-311/18"),
                gdpr("art. 45", "Art. 45", "a45"),
            ],
            Holds::From("2020-07-16"),
            both("Privacy Shield er kjent ugyldig", "Privacy Shield has been declared invalid"),
            both(
                "Undersøk om mottakeren er med i EU–US Data Privacy Framework (siden 10. juli 2023), eller om andre garantier gjelder.",
                "Find out whether the recipient takes part in the EU–US Data Privacy Framework (since 10 July 2023), or which other safeguards apply.",
            ),
        )
    },
    Rule {
        strength: Strength::Conditional,
        look: Looking::By(repealed_basis),
        ..outdated(
            "PV117",
            &[gdpr("art. 6 nr. 3", "Art. 6(3)", "a6")],
            GDPR,
            both("Grunnlaget er en lov som er opphevet", "The legal basis is an act that is repealed"),
            both(
                "Vis til loven som gjelder nå, i «nationalLaw».",
                "Name the act that is in force now in “nationalLaw”.",
            ),
        )
    },
];

/// A row without its signs.
const fn outdated(id: &'static str, laws: &'static [Cite], holds: Holds, title: Both, mend: Both) -> Rule {
    Rule { id, strength: Strength::Advice, laws, holds, title, mend, look: Looking::Nothing }
}

/// A law by a part of its address, or by phrases in its name, its section or a text. Whatever stands in one entry of `laws` is
/// one finding.
fn law(look: &mut Look, addresses: &[&str], phrases: &[Phrase]) {
    let title = look.title();
    for At { place, it: law } in look.case.laws() {
        if law.url().is_some_and(|url| addresses.iter().any(|address| url.as_str().contains(address))) {
            let name = look.case.called(&place, Some(law.name()), "").nb;
            look.find(&place, "", quoting(title, &name));
        }
    }
    for wording in look.case.wordings() {
        if let Some(found) = wording.says(phrases) {
            look.find(&wording.place.entry_of("laws"), "", quoting(title, &found));
        }
    }
}

fn act_of_2000(look: &mut Look) {
    let title = look.title();
    for At { place, it: law } in look.case.laws() {
        let url = law.url();
        let url = url.map(super::super::manifest::link::Link::as_str).unwrap_or_default();
        let name = look.case.called(&place, Some(law.name()), "").nb;
        let section = law.section();
        let section = section.map(crate::manifest::Plain::as_str).unwrap_or_default();
        let old_section = all_in(&["18|27|28"], section).is_some();
        let not_new = law.status() == Some(LawStatus::Repealed) || !url.contains("2018-06-15-38");
        let named = plain(&name).starts_with("personopplysningslov");
        if url.contains("2000-04-14-31") || (named && old_section && not_new) {
            look.find(&place, "", quoting(title, [&name, " ", section].concat().trim()));
        }
    }
    let signs = ["personopplysningslov*", "§ 18|§18|§ 27|§27|§ 28|§28", "innsyn*|se|rett*|slett*|lagr*"];
    for wording in look.case.wordings() {
        if wording.says(&signs).is_some() {
            look.find_titled(&wording.place, "");
        }
    }
}

fn gdpr_date(look: &mut Look) {
    let title = look.title();
    let of_gdpr = |law: Law| law.in_force().is_some_and(|date| date.as_str().starts_with("2018-05-25"));
    for At { place, it: law } in look.case.laws() {
        if of_gdpr(law) {
            look.find(&place, ".inForce", quoting(title, "2018-05-25"));
        }
    }
    let signs = ["25. mai 2018|25 mai 2018|25.05.2018|25.5.2018|25 may 2018", "gdpr|personvern*|forordning*|eu|eus"];
    for wording in look.case.wordings() {
        if let Some(found) = wording.says(&signs) {
            look.find(&wording.place, "", quoting(title, &found));
        }
    }
}

fn browser_settings(look: &mut Look) {
    let signs: [&[Phrase]; 3] = [
        &[
            "innstilling*",
            "nettleser*|nettlesar*",
            "samtyk*|trekke*|trekkje*|nekte*|godta*|avvis*|tillat*|stopp*|blokker*",
        ],
        &["settings", "browser*", "consent*|withdraw*|refuse*|accept*|block*|disable*"],
        &["nettvett*"],
    ];
    for wording in look.case.wordings() {
        if signs.iter().any(|phrases| wording.says(phrases).is_some()) {
            look.find_titled(&wording.place, "");
        }
    }
}

/// What Universal Analytics did, and Google Analytics 4 does otherwise: it cut addresses and kept data for 26 months.
fn universal_analytics(look: &mut Look) {
    for At { place, it: entry } in look.case.processing() {
        let Some(analytics) = entry.analytics() else { continue };
        let tool = analytics.tool();
        let cut = matches!(analytics.ip(), Some(IpHandling::Truncated | IpHandling::Masked));
        let kept =
            entry.retention().list().iter().any(|period| period.ttl().is_some_and(|ttl| ttl.to_string() == "P26M"));
        if plain(tool.as_str()).contains("google analytics") && (cut || kept) {
            look.find_titled(&place, ".analytics");
        }
    }
}

/// The word is right where the text is about the health acts, which have it.
fn dataansvarlig(look: &mut Look) {
    let health = &["pasientjournal*|helseregister*|journalforskrift*|helsejournal*"];
    for wording in look.case.wordings() {
        if let Some(found) = wording.says(&["dataansvarl*"])
            && wording.says(health).is_none()
        {
            look.find(&wording.place, "", quoting(look.title(), &found));
        }
    }
}

fn facebook(look: &mut Look) {
    let title = look.title();
    let company = |name: &str| {
        let name = plain(name);
        name == "facebook" || name.starts_with("facebook ")
    };
    if let Some(manifest) = look.case.declaration() {
        for (index, joint) in manifest.it.joint_controllers().iter().enumerate() {
            let name = look.case.called(&manifest.place, Some(joint.name()), "").nb;
            if company(&name) {
                let below = [".jointControllers[", &index.to_string(), "].name"].concat();
                look.find(&manifest.place, &below, quoting(title, &name));
            }
        }
    }
    for At { place, it: processor } in look.case.processors() {
        let name = processor.name();
        if company(name.as_str()) {
            look.find(&place, ".name", quoting(title, name.as_str()));
        }
    }
}

fn repealed_basis(look: &mut Look) {
    let title = look.title();
    let processing = look.case.processing().into_iter().map(|entry| (entry.place, entry.it.legal_bases()));
    let chats = look.case.chats().into_iter().map(|chat| (chat.place, chat.it.legal_bases()));
    for (place, bases) in processing.chain(chats).collect::<Vec<_>>() {
        let Some(facts) = look.case.facts(&place) else { continue };
        for (index, basis) in bases.iter().enumerate() {
            let repealed = |name: &str| facts.law(name).is_some_and(|law| law.status() == Some(LawStatus::Repealed));
            if let Some(name) = basis.national_law().iter().find(|name| repealed(name.as_str())) {
                let below = [".legalBases[", &index.to_string(), "].nationalLaw"].concat();
                look.find(&place, &below, quoting(title, name.as_str()));
            }
        }
    }
}
