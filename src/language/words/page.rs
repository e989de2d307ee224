//! The page itself: its contents, its dates, its laws, and what it says when something is missing.

words! {
    theme page;
    Contents("contents") {
        nb: "Innhold", nn: "Innhald", en: "Contents",
        draft se: "Sisdoallu" [GiellaLt], draft sma: "Sisvege" [GiellaLt], draft smj: "Sisadno" [GiellaLt],
    }
    Language("language") {
        nb: "Språk", nn: "Språk", en: "Language",
        draft se: "Giella" [GiellaLt], draft sma: "Gïele" [GiellaLt], draft smj: "Giella" [GiellaLt],
    }
    Published("published") { nb: "Publisert {date}", nn: "Publisert {date}", en: "Published {date}" }
    LastUpdated("lastUpdated") { nb: "Sist oppdatert {date}", nn: "Sist oppdatert {date}", en: "Last updated {date}" }
    Version("version") { nb: "Utgave {version}", nn: "Utgåve {version}", en: "Version {version}" }
    // A section that a supplier or another municipality keeps for many.
    SectionUnavailable("sectionUnavailable") {
        nb: "Vi får ikke vist denne delen akkurat nå. Prøv igjen litt senere.",
        nn: "Vi får ikkje vist denne delen akkurat no. Prøv igjen litt seinare.",
        en: "We cannot show this section right now. Please try again a little later.",
    }
    ManifestUnavailable("manifestUnavailable", gate) {
        nb: "Vi får ikke vist den nyeste utgaven av denne teksten akkurat nå.",
        nn: "Vi får ikkje vist den nyaste utgåva av denne teksten akkurat no.",
        en: "We cannot show the latest version of this text right now.",
    }
    PartlyUntranslated("partlyUntranslated") {
        nb: "Noe av teksten på denne siden finnes ikke på {language} ennå. Den vises på {shown}.",
        nn: "Noko av teksten på denne sida finst ikkje på {language} enno. Han blir vist på {shown}.",
        en: "Some of the text on this page is not available in {language} yet. It is shown in {shown}.",
    }
    Definitions("definitions") { nb: "Ord og uttrykk", nn: "Ord og uttrykk", en: "Terms we use" }
    Laws("laws") { nb: "Lover og forskrifter", nn: "Lover og forskrifter", en: "Acts and regulations" }
    LawRepealed("lawRepealed") { nb: "Opphevet", nn: "Oppheva", en: "Repealed" }
    LawReplacedBy("lawReplacedBy") { nb: "Erstattet av {law}", nn: "Erstatta av {law}", en: "Replaced by {law}" }
    PrivacyDeclaration("privacyDeclaration") {
        nb: "Personvernerklæring", nn: "Personvernerklæring", en: "Privacy statement",
        draft se: "Personsuddjenjulggaštus" [Sametinget],
    }
    Sites("sites") { nb: "Nettsteder", nn: "Nettstader", en: "Websites" }
    AppliesFrom("appliesFrom") { nb: "Gjelder fra {date}", nn: "Gjeld frå {date}", en: "Applies from {date}" }
}
