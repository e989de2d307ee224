//! The visitor's rights: a title and one plain sentence each, in the order of the GDPR's articles 15 to 22, 7(3) and 77.

words! {
    theme rights;
    Access("access") {
        nb: "Innsyn", nn: "Innsyn", en: "Access",
        draft se: "Geahčadeapmi" [GiellaLt],
    }
    AccessMeaning("accessMeaning") {
        nb: "Du kan få vite hvilke opplysninger vi har om deg, og få en kopi av dem.",
        nn: "Du kan få vite kva opplysningar vi har om deg, og få ein kopi av dei.",
        en: "You can find out what data we have about you, and get a copy of them.",
    }
    Rectification("rectification") {
        nb: "Retting", nn: "Retting", en: "Rectification",
        draft se: "Divvun" [GiellaLt],
    }
    RectificationMeaning("rectificationMeaning") {
        nb: "Du kan be oss om å rette opplysninger som er feil, og legge til noe som mangler.",
        nn: "Du kan be oss om å rette opplysningar som er feil, og leggje til noko som manglar.",
        en: "You can ask us to correct data that are wrong, and to add what is missing.",
    }
    Erasure("erasure") {
        nb: "Sletting", nn: "Sletting", en: "Erasure",
        draft se: "Sihkkun" [GiellaLt],
    }
    ErasureMeaning("erasureMeaning") {
        nb: "Du kan be oss om å slette opplysninger om deg. Noen opplysninger må vi ta vare på fordi loven krever det.",
        nn: "Du kan be oss om å slette opplysningar om deg. Nokre opplysningar må vi ta vare på fordi lova krev det.",
        en: "You can ask us to erase data about you. Some data we must keep because the law requires it.",
    }
    Restriction("restriction") {
        nb: "Begrensning", nn: "Avgrensing", en: "Restriction",
        draft se: "Gáržžideapmi" [GiellaLt], draft smj: "Gártjedibme" [GiellaLt],
    }
    RestrictionMeaning("restrictionMeaning") {
        nb: "Du kan i noen tilfeller kreve at vi bare lagrer opplysningene og ikke bruker dem, for eksempel mens vi sjekker om de er riktige.",
        nn: "Du kan i nokre tilfelle krevje at vi berre lagrar opplysningane og ikkje nyttar dei, til dømes medan vi sjekkar om dei er rette.",
        en: "In some cases you can require us only to store the data and not to use them, for example while we check whether they are correct.",
    }
    Portability("portability") {
        nb: "Dataportabilitet", nn: "Dataportabilitet", en: "Data portability",
        draft se: "Dataportabilitehta" [Sametinget],
    }
    PortabilityMeaning("portabilityMeaning") {
        nb: "Du kan i noen tilfeller få opplysninger du selv har gitt oss, i et format som du kan ta med deg til andre.",
        nn: "Du kan i nokre tilfelle få opplysningar du sjølv har gitt oss, i eit format som du kan ta med deg til andre.",
        en: "In some cases you can get data that you gave us, in a format that you can take to others.",
    }
    Objection("objection") { nb: "Protest", nn: "Protest", en: "Objection" }
    ObjectionMeaning("objectionMeaning") {
        nb: "Du kan i noen tilfeller protestere mot at vi bruker opplysninger om deg. Da må vi vurdere om vi skal slutte med det.",
        nn: "Du kan i nokre tilfelle protestere mot at vi nyttar opplysningar om deg. Då må vi vurdere om vi skal slutte med det.",
        en: "In some cases you can object to our using data about you. We must then consider whether to stop.",
    }
    NoAutomatedDecisions("noAutomatedDecisions") {
        nb: "Avgjørelser tatt av mennesker", nn: "Avgjerder tekne av menneske", en: "Decisions made by people",
    }
    NoAutomatedDecisionsMeaning("noAutomatedDecisionsMeaning") {
        nb: "Du har som hovedregel rett til at et menneske er med når en avgjørelse har mye å si for deg.",
        nn: "Du har som hovudregel rett til at eit menneske er med når ei avgjerd har mykje å seie for deg.",
        en: "As a rule you have the right to have a person involved when a decision matters greatly to you.",
    }
    WithdrawConsent("withdrawConsent") {
        nb: "Trekk tilbake samtykket", nn: "Trekk tilbake samtykket", en: "Withdraw your consent",
    }
    WithdrawConsentMeaning("withdrawConsentMeaning") {
        nb: "Har du samtykket til noe, kan du når som helst trekke det tilbake. Det skal være like lett som å samtykke.",
        nn: "Har du samtykt til noko, kan du når som helst trekkje det tilbake. Det skal vere like lett som å samtykkje.",
        en: "If you have consented to something, you can withdraw it at any time. It must be as easy as consenting.",
    }
    Complaint("complaint") {
        nb: "Klage til Datatilsynet", nn: "Klage til Datatilsynet", en: "Complaint to Datatilsynet",
    }
    ComplaintMeaning("complaintMeaning") {
        nb: "Mener du at vi bryter reglene om personvern, kan du klage til Datatilsynet.",
        nn: "Meiner du at vi bryt reglane om personvern, kan du klage til Datatilsynet.",
        en: "If you think that we break the data protection rules, you can complain to Datatilsynet, the Norwegian Data Protection Authority.",
    }
    ExerciseRights("exerciseRights") {
        nb: "Slik bruker du rettighetene dine", nn: "Slik nyttar du rettane dine", en: "How to use your rights",
    }
    RightNotAvailable("rightNotAvailable") {
        nb: "Denne rettigheten gjelder ikke her", nn: "Denne retten gjeld ikkje her", en: "This right does not apply here",
    }
    FreeOfCharge("freeOfCharge") { nb: "Det er gratis.", nn: "Det er gratis.", en: "It is free of charge." }
    AnswerWithin("answerWithin") {
        nb: "Du får svar så snart som mulig, og senest innen {duration}.",
        nn: "Du får svar så snart som råd, og seinast innan {duration}.",
        en: "You will get an answer as soon as possible, and within {duration} at the latest.",
    }
}
