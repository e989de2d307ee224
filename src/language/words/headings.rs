//! Titles for sections that a manifest gives a kind but no title.
//!
//! Kinds that are also a fact's name, such as [`Word::Controller`](super::Word::Controller), have theirs in other themes.

words! {
    HeadingIntroduction("headingIntroduction") {
        nb: "Om denne erklæringen", nn: "Om denne erklæringa", en: "About this statement",
    }
    HeadingAnalytics("headingAnalytics") { nb: "Webstatistikk", nn: "Webstatistikk", en: "Web statistics" }
    HeadingCookies("headingCookies") { nb: "Informasjonskapsler", nn: "Informasjonskapslar", en: "Cookies" }
    HeadingForms("headingForms") { nb: "Skjemaer", nn: "Skjema", en: "Forms" }
    HeadingEmail("headingEmail") { nb: "E-post til oss", nn: "E-post til oss", en: "Email to us" }
    HeadingCorrespondence("headingCorrespondence") { nb: "Post til oss", nn: "Post til oss", en: "Letters to us" }
    HeadingConsent("headingConsent") { nb: "Samtykke", nn: "Samtykke", en: "Consent" }
    HeadingSocialMedia("headingSocialMedia") { nb: "Sosiale medier", nn: "Sosiale medium", en: "Social media" }
    HeadingSharing("headingSharing") { nb: "Deling", nn: "Deling", en: "Sharing" }
    HeadingChatbot("headingChatbot") { nb: "Chat", nn: "Chat", en: "Chat" }
    HeadingLiability("headingLiability") {
        nb: "Ansvar for innholdet", nn: "Ansvar for innhaldet", en: "Responsibility for the content",
    }
}
