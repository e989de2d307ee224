//! What the declaration tells about a chat: what is masked, how and when, and what is left after erasure.

words! {
    theme chat;
    MaskedCategories("maskedCategories") {
        nb: "Opplysninger som blir skjult", nn: "Opplysningar som blir skjulte", en: "Data that are hidden",
    }
    MaskingMethod("maskingMethod") { nb: "Hvordan de skjules", nn: "Korleis dei blir skjulte", en: "How they are hidden" }
    MaskingTime("maskingTime") { nb: "Når de skjules", nn: "Når dei blir skjulte", en: "When they are hidden" }
    // Three fixed definitions: suppliers use the words loosely, and the differences are the visitor's.
    MethodMasked("methodMasked") {
        nb: "Maskert: Opplysningene er byttet ut med andre tegn, slik at de ikke kan leses i det som er maskert. I chatten kan de fortsatt stå slik du skrev dem.",
        nn: "Maskert: Opplysningane er bytte ut med andre teikn, slik at dei ikkje kan lesast i det som er maskert. I chatten kan dei framleis stå slik du skreiv dei.",
        en: "Masked: The data are replaced by other characters, so that they cannot be read in what is masked. In the chat they may still stand as you wrote them.",
    }
    MethodPseudonymised("methodPseudonymised") {
        nb: "Pseudonymisert: Opplysningene er byttet ut med en kode. Den som har nøkkelen, kan finne ut hvem de gjelder.",
        nn: "Pseudonymisert: Opplysningane er bytte ut med ein kode. Den som har nøkkelen, kan finne ut kven dei handlar om.",
        en: "Pseudonymised: The data are replaced by a code. Whoever has the key can find out whom they are about.",
    }
    MethodAnonymised("methodAnonymised") {
        nb: "Anonymisert: Ingen kan lenger finne ut hvem opplysningene gjelder.",
        nn: "Anonymisert: Ingen kan lenger finne ut kven opplysningane gjeld.",
        en: "Anonymised: Nobody can find out any longer whom the data are about.",
    }
    MaskedAtOnce("maskedAtOnce") { nb: "med en gang", nn: "med ein gong", en: "at once" }
    MaskedHourly("maskedHourly") { nb: "hver time", nn: "kvar time", en: "every hour" }
    ChatMetadata("chatMetadata") {
        nb: "Det som ellers lagres om samtalen",
        nn: "Det som elles blir lagra om samtalen",
        en: "What else is stored about the conversation",
    }
    ChatAccess("chatAccess") {
        nb: "Hvem som kan lese samtalen", nn: "Kven som kan lese samtalen", en: "Who can read the conversation",
    }
    ChatRetention("chatRetention") {
        nb: "Hvor lenge samtalen lagres", nn: "Kor lenge samtalen blir lagra", en: "How long the conversation is stored",
    }
    SurvivesErasure("survivesErasure") {
        nb: "Det som blir igjen når samtalen er slettet",
        nn: "Det som blir igjen når samtalen er sletta",
        en: "What is left when the conversation has been deleted",
    }
    YourControls("yourControls") { nb: "Det du kan gjøre selv", nn: "Det du kan gjere sjølv", en: "What you can do yourself" }
    ChatRole("chatRole") { nb: "Rolle", nn: "Rolle", en: "Role" }
    ChatOperations("chatOperations") {
        nb: "Det som skjer med det du skriver",
        nn: "Det som skjer med det du skriv",
        en: "What happens to what you write",
    }
    SupplierUse("supplierUse") {
        nb: "Det leverandøren selv bruker samtalene til",
        nn: "Det leverandøren sjølv nyttar samtalane til",
        en: "What the supplier itself uses the conversations for",
    }
    ChatAdvice("chatAdvice") { nb: "Råd til deg som skriver", nn: "Råd til deg som skriv", en: "Advice when you write" }
    ChatStored("chatStored") {
        nb: "Det som lagres fra samtalen",
        nn: "Det som blir lagra frå samtalen",
        en: "What is stored from the conversation",
    }
    ChatPlace("chatPlace") {
        nb: "Hvor samtalen lagres", nn: "Kvar samtalen blir lagra", en: "Where the conversation is stored",
    }
    PlaceSupplier("placeSupplier") { nb: "hos leverandøren", nn: "hos leverandøren", en: "with the supplier" }
    PlaceDevice("placeDevice") { nb: "på enheten din", nn: "på eininga di", en: "on your device" }
    PlaceBoth("placeBoth") {
        nb: "hos leverandøren og på enheten din",
        nn: "hos leverandøren og på eininga di",
        en: "with the supplier and on your device",
    }
    UntilErased("untilErased") {
        nb: "til samtalen slettes", nn: "til samtalen blir sletta", en: "until the conversation is erased",
    }
    MaskedDaily("maskedDaily") { nb: "hver dag", nn: "kvar dag", en: "every day" }
    // What is masked.
    MaskNumbers("maskNumbers") { nb: "numre", nn: "nummer", en: "numbers" }
    MaskLongNumbers("maskLongNumbers") {
        nb: "numre med mer enn {count} siffer",
        nn: "nummer med meir enn {count} siffer",
        en: "numbers with more than {count} digits",
    }
    MaskNames("maskNames") { nb: "navn", nn: "namn", en: "names" }
    MaskEmail("maskEmail") { nb: "e-postadresser", nn: "e-postadresser", en: "email addresses" }
    MaskHealth("maskHealth") { nb: "helse", nn: "helse", en: "health" }
    MaskGender("maskGender") { nb: "kjønn", nn: "kjønn", en: "gender" }
    MaskOrientation("maskOrientation") {
        nb: "seksuell orientering", nn: "seksuell orientering", en: "sexual orientation",
    }
    MaskPolitics("maskPolitics") { nb: "politisk oppfatning", nn: "politisk oppfatning", en: "political opinions" }
    MaskLocation("maskLocation") { nb: "hvor du er", nn: "kvar du er", en: "where you are" }
    // What the visitor can do, as buttons say it.
    DownloadConversation("downloadConversation") {
        nb: "Last ned samtalen", nn: "Last ned samtalen", en: "Download the conversation",
    }
    DeleteConversation("deleteConversation") {
        nb: "Slett samtalen", nn: "Slett samtalen", en: "Delete the conversation",
    }
}
