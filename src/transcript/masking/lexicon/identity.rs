//! Gender and sexual orientation, in bokmål, nynorsk and English.
//!
//! Written for this project, from the languages as they are spoken: the words that people use of themselves, and the older or
//! ruder ones that are written all the same. No list was copied, and nobody from the field has read it yet. No Sámi words, for
//! want of a named source.

use super::Meaning;

pub(super) const LISTS: &[(Meaning, &str)] = &[
    (
        Meaning::GENDER,
        "kvinne kvinna kvinnfolk mann mannfolk jente gutt gut dame dama herre kar kjerring småbarnsmor tenåringsjente tenåringsgutt \
        woman man girl boy lady male female hunkjønn hankjønn",
    ),
    (
        Meaning::TRANS,
        "transperson~ transkvinne~ transkvinna transmann~ transgutt~ transjente~ transkjønn~ transkjønnet transgender transseksuell~ \
        transsexual transvestitt~ binær binære nonbinary nonbinær kjønnsinkongruen~ kjønnsdysfori~ interkjønn~ interseksuell~ intersex \
        genderfluid agender agenderet kjønnsskifte~ transwoman",
    ),
    (
        Meaning::ORIENTATION,
        "homofil homoseksuell homo homse homosen lesbisk lesbe lesba lespe bifil biseksuell panfil panseksuell aseksuell demiseksuell \
        skeiv heterofil heteroseksuell hetero gay lesbian bisexual homosexual queer pansexual asexual aroace straight",
    ),
    (
        Meaning::ORIENTATIONS,
        "homofile homoseksuelle homser lesbiske lesber bifile biseksuelle skeive aseksuelle panfile heterofile heteroseksuelle",
    ),
];
