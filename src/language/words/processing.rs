//! What is done with personal data: the items of the GDPR's articles 13 and 14, in their order.

words! {
    theme processing;
    Purposes("purposes") {
        nb: "Formål", nn: "Formål", en: "Purpose",
        draft se: "Ulbmil" [GiellaLt], draft sma: "Ulmie" [GiellaLt], draft smj: "Ulmme" [GiellaLt],
    }
    LegalBasis("legalBasis") {
        nb: "Behandlingsgrunnlag", nn: "Behandlingsgrunnlag", en: "Legal basis",
        draft se: "Láhkavuođđu" [KsFiks],
    }
    NationalLaw("nationalLaw") {
        nb: "Hjemmel i norsk lov", nn: "Heimel i norsk lov", en: "Basis in Norwegian law",
    }
    LegitimateInterest("legitimateInterest") {
        nb: "Berettiget interesse", nn: "Rettkomen interesse", en: "Legitimate interest",
    }
    Categories("categories") {
        nb: "Opplysninger vi behandler", nn: "Opplysningar vi behandlar", en: "Data we process",
    }
    DataSubjects("dataSubjects") {
        nb: "Hvem opplysningene gjelder", nn: "Kven opplysningane gjeld", en: "Whom the data are about",
    }
    Sources("sources") {
        nb: "Hvor opplysningene kommer fra", nn: "Kvar opplysningane kjem frå", en: "Where the data come from",
    }
    PublicSource("publicSource") {
        nb: "Offentlig tilgjengelig kilde", nn: "Offentleg tilgjengeleg kjelde", en: "Publicly available source",
    }
    InformedWhen("informedWhen") {
        nb: "Når du får vite om det", nn: "Når du får vite om det", en: "When you are told",
    }
    Recipient("recipient") { nb: "Mottaker", nn: "Mottakar", en: "Recipient" }
    Recipients("recipients") {
        nb: "Mottakere", nn: "Mottakarar", en: "Recipients",
        draft se: "Vuostáiváldit" [Sametinget],
    }
    Transfers("transfers") {
        nb: "Overføring til land utenfor EØS", nn: "Overføring til land utanfor EØS", en: "Transfers outside the EEA",
    }
    AdequacyDecision("adequacyDecision") {
        nb: "EU-kommisjonen har godkjent at landet verner personopplysninger godt nok",
        nn: "EU-kommisjonen har godkjent at landet vernar personopplysningar godt nok",
        en: "The European Commission has decided that the country protects personal data well enough",
    }
    Safeguards("safeguards") {
        nb: "Slik er opplysningene vernet", nn: "Slik er opplysningane verna", en: "How the data are protected",
    }
    GetCopy("getCopy") {
        nb: "Få en kopi av avtalen om overføring",
        nn: "Få ein kopi av avtalen om overføring",
        en: "Get a copy of the transfer agreement",
    }
    Retention("retention") {
        nb: "Lagringstid", nn: "Lagringstid", en: "Retention period",
        draft se: "Vurkkodanáigi" [GiellaLt],
    }
    RetentionCounted("retentionCounted") {
        nb: "{duration}, regnet fra {start}", nn: "{duration}, rekna frå {start}", en: "{duration}, counted from {start}",
    }
    AfterwardsDeleted("afterwardsDeleted") {
        nb: "Opplysningene blir slettet.", nn: "Opplysningane blir sletta.", en: "The data are deleted.",
    }
    AfterwardsAnonymised("afterwardsAnonymised") {
        nb: "Opplysningene blir anonymisert.", nn: "Opplysningane blir anonymiserte.", en: "The data are anonymised.",
    }
    AfterwardsArchived("afterwardsArchived") {
        nb: "Opplysningene blir arkivert.", nn: "Opplysningane blir arkiverte.", en: "The data are archived.",
    }
    MustYouProvide("mustYouProvide") {
        nb: "Må du gi opplysningene?", nn: "Må du gi opplysningane?", en: "Must you give the data?",
    }
    RequiredByLaw("requiredByLaw") {
        nb: "Ja, loven krever det.", nn: "Ja, lova krev det.", en: "Yes, the law requires it.",
    }
    RequiredByContract("requiredByContract") {
        nb: "Ja, avtalen krever det.", nn: "Ja, avtalen krev det.", en: "Yes, the contract requires it.",
    }
    Voluntary("voluntary") { nb: "Nei, det er frivillig.", nn: "Nei, det er frivillig.", en: "No, it is voluntary." }
    Consequences("consequences") {
        nb: "Hvis du ikke gir opplysningene", nn: "Om du ikkje gir opplysningane", en: "If you do not give the data",
    }
    AutomatedDecisions("automatedDecisions") {
        nb: "Automatiserte avgjørelser", nn: "Automatiserte avgjerder", en: "Automated decisions",
    }
    AutomatedInUse("automatedInUse") {
        nb: "Opplysningene blir brukt til å ta avgjørelser helt automatisk.",
        nn: "Opplysningane blir brukte til å ta avgjerder heilt automatisk.",
        en: "The data are used to make decisions entirely automatically.",
    }
    AutomatedNone("automatedNone") {
        nb: "Opplysningene blir ikke brukt til å ta avgjørelser helt automatisk.",
        nn: "Opplysningane blir ikkje brukte til å ta avgjerder heilt automatisk.",
        en: "The data are not used to make decisions entirely automatically.",
    }
    AutomatedLogic("automatedLogic") { nb: "Slik virker det", nn: "Slik verkar det", en: "How it works" }
    AutomatedEffects("automatedEffects") {
        nb: "Hva det betyr for deg", nn: "Kva det har å seie for deg", en: "What it means for you",
    }
    ChangesOfPurpose("changesOfPurpose") {
        nb: "Ny bruk av opplysningene", nn: "Ny bruk av opplysningane", en: "New use of the data",
    }
    ExampleQuestions("exampleQuestions") {
        nb: "Eksempler på hva vi vil finne ut",
        nn: "Døme på kva vi vil finne ut",
        en: "Examples of what we want to find out",
    }
    IpAddresses("ipAddresses") { nb: "IP-adresser", nn: "IP-adresser", en: "IP addresses" }
    IpNotStored("ipNotStored") {
        nb: "IP-adressen din blir ikke lagret.",
        nn: "IP-adressa di blir ikkje lagra.",
        en: "Your IP address is not stored.",
    }
    IpTruncated("ipTruncated") {
        nb: "Slutten av IP-adressen din blir fjernet før den lagres.",
        nn: "Slutten av IP-adressa di blir fjerna før ho blir lagra.",
        en: "The end of your IP address is removed before it is stored.",
    }
    IpMasked("ipMasked") {
        nb: "IP-adressen din blir maskert.", nn: "IP-adressa di blir maskert.", en: "Your IP address is masked.",
    }
    IpStored("ipStored") {
        nb: "IP-adressen din blir lagret.", nn: "IP-adressa di blir lagra.", en: "Your IP address is stored.",
    }
    IfYouDecline("ifYouDecline") { nb: "Hvis du sier nei", nn: "Om du seier nei", en: "If you say no" }
    AlternativeChannel("alternativeChannel") {
        nb: "En annen måte å gjøre det på", nn: "Ein annan måte å gjere det på", en: "Another way to do it",
    }
    WhoHasAccess("whoHasAccess") { nb: "Hvem som har tilgang", nn: "Kven som har tilgang", en: "Who has access" }
    HowToStop("howToStop") { nb: "Slik stopper du det", nn: "Slik stoppar du det", en: "How to stop it" }
    PleaseNote("pleaseNote") { nb: "Vær oppmerksom på", nn: "Ver merksam på", en: "Please note" }
    Publication("publication") { nb: "Det som blir offentlig", nn: "Det som blir offentleg", en: "What becomes public" }
    CategorySpecial("categorySpecial") { nb: "særlig kategori", nn: "særleg kategori", en: "special category" }
    CategoryCriminal("categoryCriminal") {
        nb: "straffedommer og lovbrudd", nn: "straffedommar og lovbrot", en: "criminal convictions and offences",
    }
    // From when a retention period counts: each fits the place {start} of «regnet fra {start}».
    StartCollection("startCollection") {
        nb: "den dagen vi fikk opplysningene",
        nn: "den dagen vi fekk opplysningane",
        en: "the day we received the data",
    }
    StartVisit("startVisit") { nb: "besøket", nn: "besøket", en: "the visit" }
    StartConversation("startConversation") { nb: "samtalen", nn: "samtalen", en: "the conversation" }
    StartLastActivity("startLastActivity") {
        nb: "siste gang du brukte tjenesten",
        nn: "siste gongen du brukte tenesta",
        en: "the last time you used the service",
    }
    StartCaseClosed("startCaseClosed") {
        nb: "den dagen saken ble avsluttet", nn: "den dagen saka vart avslutta", en: "the day the case was closed",
    }
    StartWithdrawal("startWithdrawal") {
        nb: "den dagen du trakk tilbake samtykket",
        nn: "den dagen du trekte tilbake samtykket",
        en: "the day you withdrew your consent",
    }
}
