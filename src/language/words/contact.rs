//! How to reach somebody. Link texts tell what the link does, as the Norwegian pattern for links asks.

words! {
    theme contact;
    Phone("phone") {
        nb: "Telefon", nn: "Telefon", en: "Phone",
        draft se: "Telefovdna" [GiellaLt], draft sma: "Telefovne" [GiellaLt], draft smj: "Telefåvnnå" [GiellaLt],
    }
    Email("email") {
        nb: "E-post", nn: "E-post", en: "Email",
        draft se: "E-poasta" [GiellaLt], draft sma: "E-påaste" [GiellaLt], draft smj: "E-poassta" [GiellaLt],
    }
    PostalAddress("postalAddress") {
        nb: "Postadresse", nn: "Postadresse", en: "Postal address",
        draft se: "Poastačujuhus" [GiellaLt], draft smj: "Poasstaadræssa" [GiellaLt],
    }
    VisitingAddress("visitingAddress") {
        nb: "Besøksadresse", nn: "Besøksadresse", en: "Visiting address",
        draft se: "Galledančujuhus" [GiellaLt], draft smj: "Guossidimadræssa" [GiellaLt],
    }
    OpeningHours("openingHours") {
        nb: "Åpningstider", nn: "Opningstider", en: "Opening hours",
        draft se: "Rahpanáiggit" [GiellaLt],
    }
    OrganisationNumber("organisationNumber") {
        nb: "Organisasjonsnummer", nn: "Organisasjonsnummer", en: "Organisation number",
    }
    Website("website") {
        nb: "Nettsted", nn: "Nettstad", en: "Website",
        draft se: "Neahttabáiki" [GiellaLt], draft sma: "Nehtesæjroe" [GiellaLt], draft smj: "Næhttabájkke" [GiellaLt],
    }
    CallPhone("callPhone") { nb: "Ring {phone}", nn: "Ring {phone}", en: "Call {phone}" }
    CallNameOnPhone("callNameOnPhone") {
        nb: "Ring {name} på {phone}", nn: "Ring {name} på {phone}", en: "Call {name} on {phone}",
    }
    SendEmail("sendEmail") {
        nb: "Send e-post til {email}", nn: "Send e-post til {email}", en: "Send an email to {email}",
    }
    // The host in brackets tells that a link leaves the site; an icon alone would not.
    OfficeUnit("officeUnit") { nb: "Enhet", nn: "Eining", en: "Unit" }
    ContactName("contactName") { nb: "Navn", nn: "Namn", en: "Name" }
    GoodToKnow("goodToKnow") { nb: "Godt å vite", nn: "Godt å vite", en: "Good to know" }
    ReadMoreAt("readMoreAt") { nb: "Les mer hos", nn: "Les meir hos", en: "Read more at" }
    Topics("topics") { nb: "Spør oss om", nn: "Spør oss om", en: "Ask us about" }
}
