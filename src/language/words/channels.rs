//! Where data come in: web statistics, social media, forms.

words! {
    theme channels;
    Tool("tool") { nb: "Verktøy", nn: "Verktøy", en: "Tool" }
    Measures("measures") { nb: "Hva vi måler", nn: "Kva vi måler", en: "What we measure" }
    VendorTerms("vendorTerms") {
        nb: "Vilkårene til leverandøren", nn: "Vilkåra til leverandøren", en: "The terms of the supplier",
    }
    SocialStrategy("socialStrategy") { nb: "Hvorfor vi er der", nn: "Kvifor vi er der", en: "Why we are there" }
    SocialInsights("socialInsights") {
        nb: "Hva vi får vite om bruken", nn: "Kva vi får vite om bruken", en: "What we learn about how it is used",
    }
    SocialModeration("socialModeration") {
        nb: "Hvem som følger med", nn: "Kven som følgjer med", en: "Who keeps an eye on it",
    }
    SocialRemoval("socialRemoval") {
        nb: "Slik får du noe fjernet", nn: "Slik får du fjerna noko", en: "How to get something removed",
    }
    SocialLimits("socialLimits") {
        nb: "Det vi ikke kan gjøre noe med",
        nn: "Det vi ikkje kan gjere noko med",
        en: "What we cannot do anything about",
    }
    SharingServices("sharingServices") {
        nb: "Tjenester du kan dele siden med",
        nn: "Tenester du kan dele sida med",
        en: "Services you can share the page with",
    }
    FormOperator("formOperator") {
        nb: "Hvem som driver skjemaet", nn: "Kven som driv skjemaet", en: "Who runs the form",
    }
    FormLogin("formLogin") { nb: "Innlogging", nn: "Innlogging", en: "Login" }
    FormLink("formLink") { nb: "Gå til skjemaet", nn: "Gå til skjemaet", en: "Go to the form" }
    FormConsentRequired("formConsentRequired") {
        nb: "Du må samtykke for å sende inn skjemaet.",
        nn: "Du må samtykkje for å sende inn skjemaet.",
        en: "You must consent in order to submit the form.",
    }
    FormArchive("formArchive") { nb: "Arkivering", nn: "Arkivering", en: "Archiving" }
}
