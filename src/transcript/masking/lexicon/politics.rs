//! Parties and convictions, in bokmål, nynorsk and English.
//!
//! The parties known from Norwegian elections, with their short and colloquial names. Names of parties are facts; the public list is
//! Partiregisteret (Brønnøysundregistrene), which this one has not been held against yet. No list was copied. Local lists are
//! not here.

use super::Meaning;

pub(super) const LISTS: &[(Meaning, &str)] = &[
    (
        Meaning::PARTY,
        "arbeiderpartiet arbeidarpartiet ap auf fremskrittspartiet framstegspartiet frp fpu senterpartiet senterungdommen krf krfu \
        kristelig kristeleg sv su sosialistisk miljøpartiet mdg inp industripartiet pensjonistpartiet liberalistene demokratene \
        norgesdemokratene nkp konservativt sentrumspartiet helsepartiet fnb labour labor",
    ),
    (Meaning::PARTY_OR_NOT, "høyre høgre venstre rødt raudt sp"),
    (
        Meaning::CONVICTION,
        "sosialist sosialisten kommunist kommunisten sosialdemokrat liberalist anarkist nasjonalist konservativ liberaler marxist \
        leninist nazist fascist rojalist republikaner monarkist libertarianer høyreradikal høgreradikal venstreradikal høyreekstrem \
        venstreekstrem høyremann høyrekvinne venstremann partimedlem socialist communist conservative anarchist \
        nationalist libertarian republican democrat",
    ),
    (
        Meaning::SUPPORTS,
        "stemmer stemte stemt stemme røyster røystar røysta røystet røyste medlem medlemmer partimedlem velger veljar aktiv tillitsvalgt tillitsvald \
        sympatiserer sympatisør støtter støttar heier folkevalgt innmeldt melde meldte meldt partiet vote voted votes voting member supporter \
        support kampanje kandidat listekandidat",
    ),
];
