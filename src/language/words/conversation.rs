//! The rights panel of a chat: what is kept of a conversation, a copy of it, and what came of erasing it.
//!
//! A place in a receipt's sentence is filled when it is so. What may be missing stands before what explains it.

words! {
    theme conversation;
    ConversationHeading("conversationHeading") {
        nb: "Samtalen din med {name}", nn: "Samtalen din med {name}", en: "Your conversation with {name}",
    }
    // On a published page, before anything is loaded.
    ConversationOpen("conversationOpen") {
        nb: "Se, last ned eller slett samtalen",
        nn: "Sjå, last ned eller slett samtalen",
        en: "View, download or delete the conversation",
    }
    ConversationWithout("conversationWithout") {
        nb: "Ligger det en samtale i nettleseren din, kan du se, laste ned og slette den her når JavaScript er på. Du kan også be oss om innsyn eller sletting.",
        nn: "Ligg det ein samtale i nettlesaren din, kan du sjå, laste ned og slette han her når JavaScript er på. Du kan òg be oss om innsyn eller sletting.",
        en: "If there is a conversation in your browser, you can view, download and delete it here when JavaScript is on. You can also ask us for access or erasure.",
    }
    // What is known of the conversation.
    ConversationUnknown("conversationUnknown") {
        nb: "Chatten har ikke svart på denne siden. Derfor vet vi ikke om det ligger en samtale i nettleseren din. Prøv på siden der du chattet.",
        nn: "Chatten har ikkje svart på denne sida. Difor veit vi ikkje om det ligg ein samtale i nettlesaren din. Prøv på sida der du chatta.",
        en: "The chat has not answered on this page, so we do not know whether there is a conversation in your browser. Try on the page where you chatted.",
    }
    ConversationNone("conversationNone") {
        nb: "Chatten på denne siden har ingen samtale.",
        nn: "Chatten på denne sida har ingen samtale.",
        en: "The chat on this page has no conversation.",
    }
    ConversationBusy("conversationBusy") {
        nb: "Samtalen blir slettet, og så ser vi etter at den er borte. Vent til kvitteringen kommer.",
        nn: "Samtalen blir sletta, og så ser vi etter at han er borte. Vent til kvitteringa kjem.",
        en: "The conversation is being erased, and then we look whether it is gone. Wait for the receipt.",
    }
    ConversationOver("conversationOver") {
        nb: "Tiden samtalen kunne ligge her, er ute. Derfor begynte slettingen av seg selv.",
        nn: "Tida samtalen kunne liggje her, er ute. Difor byrja slettinga av seg sjølv.",
        en: "The time that the conversation could be kept here is over, so erasing it began by itself.",
    }
    // The conversation itself.
    ConversationRead("conversationRead") { nb: "Les samtalen", nn: "Les samtalen", en: "Read the conversation" }
    SpeakerYou("speakerYou") { nb: "Du", nn: "Du", en: "You" }
    SpeakerAgent("speakerAgent") { nb: "Medarbeider", nn: "Medarbeidar", en: "Employee" }
    SpeakerSystem("speakerSystem") {
        nb: "Melding fra chatten", nn: "Melding frå chatten", en: "Message from the chat",
    }
    ConversationFiles("conversationFiles") {
        nb: "(vedlegg, ikke med i kopien)", nn: "(vedlegg, ikkje med i kopien)", en: "(attached, not in the copy)",
    }
    // The copy.
    CopyHeading("copyHeading") {
        nb: "Last ned kopi av samtalen", nn: "Last ned kopi av samtalen", en: "Download a copy of the conversation",
    }
    CopyFull("copyFull") {
        nb: "Hele samtalen, slik den står", nn: "Heile samtalen, slik han står", en: "The whole conversation, as it stands",
    }
    CopyMasked("copyMasked") {
        nb: "Samtalen med opplysninger om deg skjult",
        nn: "Samtalen med opplysningar om deg skjulte",
        en: "The conversation with data about you hidden",
    }
    CopyMaskedLimits("copyMaskedLimits") {
        nb: "Skjulingen er automatisk. Den finner ikke alt, og navn bare delvis. Les gjennom kopien før du viser den til andre.",
        nn: "Skjulinga er automatisk. Ho finn ikkje alt, og namn berre delvis. Les gjennom kopien før du viser han til andre.",
        en: "Hiding is automatic. It does not find everything, and names only in part. Read the copy through before you show it to others.",
    }
    CopyText("copyText") { nb: "Last ned tekst (.txt)", nn: "Last ned tekst (.txt)", en: "Download text (.txt)" }
    CopyVcon("copyVcon") { nb: "Last ned vCon (.vcon)", nn: "Last ned vCon (.vcon)", en: "Download vCon (.vcon)" }
    CopyHtml("copyHtml") {
        nb: "Last ned nettside (.html)", nn: "Last ned nettside (.html)", en: "Download web page (.html)",
    }
    CopyClipboard("copyClipboard") { nb: "Kopier samtalen", nn: "Kopier samtalen", en: "Copy the conversation" }
    CopyLocal("copyLocal") {
        nb: "Kopien blir laget i nettleseren din. Ingenting blir sendt noe sted.",
        nn: "Kopien blir laga i nettlesaren din. Ingenting blir sendt nokon stad.",
        en: "The copy is made in your browser. Nothing is sent anywhere.",
    }
    CopyAsked("copyAsked") {
        nb: "Chatten på denne siden har ingen samtale, men leverandøren kan ha en kopi. Laster du ned, blir den hentet fra {host}.",
        nn: "Chatten på denne sida har ingen samtale, men leverandøren kan ha ein kopi. Lastar du ned, blir han henta frå {host}.",
        en: "The chat on this page has no conversation, but the supplier may have a copy. If you download, it is fetched from {host}.",
    }
    // What is said when something has been done.
    SaidCopied("saidCopied") { nb: "Samtalen er kopiert.", nn: "Samtalen er kopiert.", en: "The conversation has been copied." }
    SaidSaved("saidSaved") {
        nb: "Kopien er laget. Se etter den blant nedlastingene dine.",
        nn: "Kopien er laga. Sjå etter han blant nedlastingane dine.",
        en: "The copy has been made. Look for it among your downloads.",
    }
    SaidNotSaved("saidNotSaved") {
        nb: "Vi fikk ikke laget kopien. Prøv et annet format, eller kopier samtalen.",
        nn: "Vi fekk ikkje laga kopien. Prøv eit anna format, eller kopier samtalen.",
        en: "We could not make the copy. Try another format, or copy the conversation.",
    }
    SaidNotCopied("saidNotCopied") {
        nb: "Vi fikk ikke kopiert samtalen. Last den ned i stedet.",
        nn: "Vi fekk ikkje kopiert samtalen. Last han ned i staden.",
        en: "We could not copy the conversation. Download it instead.",
    }
    SaidError("saidError") {
        nb: "Noe gikk galt. Last inn siden på nytt, og prøv igjen.",
        nn: "Noko gjekk gale. Last inn sida på nytt, og prøv igjen.",
        en: "Something went wrong. Reload the page and try again.",
    }
    SaidElsewhere("saidElsewhere") {
        nb: "Samtalen ble slettet fra en annen fane.",
        nn: "Samtalen vart sletta frå ei anna fane.",
        en: "The conversation was erased from another tab.",
    }
    SaidReload("saidReload", gate) {
        nb: "Samtalen ble slettet fra en annen fane, men chatten i denne fanen har den fremdeles. Last inn siden på nytt for å bli kvitt den.",
        nn: "Samtalen vart sletta frå ei anna fane, men chatten i denne fana har han framleis. Last inn sida på nytt for å bli kvitt han.",
        en: "The conversation was erased from another tab, but the chat in this tab still has it. Reload the page to get rid of it.",
    }
    // The question before anything is erased.
    EraseQuestion("eraseQuestion") { nb: "Vil du slette samtalen?", nn: "Vil du slette samtalen?", en: "Do you want to delete the conversation?" }
    EraseMeaning("eraseMeaning") {
        nb: "Vi fjerner den fra nettleserens lagring for denne siden, ber andre åpne faner om å gjøre det samme, og ser etter at den er borte. Det kan ikke angres.",
        nn: "Vi fjernar han frå lagringa i nettlesaren for denne sida, bed andre opne faner om å gjere det same, og ser etter at han er borte. Det kan ikkje angrast.",
        en: "We remove it from the browser’s storage for this page, ask other open tabs to do the same, and look whether it is gone. This cannot be undone.",
    }
    EraseRemote("eraseRemote") {
        nb: "Be også leverandøren om å slette samtalen",
        nn: "Be òg leverandøren om å slette samtalen",
        en: "Ask the supplier to delete the conversation, too",
    }
    EraseHost("eraseHost") {
        nb: "Da går det en forespørsel fra nettleseren din til {host}.",
        nn: "Då går det ein førespurnad frå nettlesaren din til {host}.",
        en: "A request then goes from your browser to {host}.",
    }
    EraseWithoutCopy("eraseWithoutCopy") {
        nb: "Vi fikk ikke laget kopien, og ingenting er slettet. Sletter du nå, har du ingen kopi.",
        nn: "Vi fekk ikkje laga kopien, og ingenting er sletta. Slettar du no, har du ingen kopi.",
        en: "We could not make the copy, and nothing has been erased. If you delete now, you have no copy.",
    }
    EraseCopyWhole("eraseCopyWhole") {
        nb: "Laster du ned først, får du hele samtalen som tekst. Ingenting er skjult i den.",
        nn: "Lastar du ned først, får du heile samtalen som tekst. Ingenting er skjult i han.",
        en: "If you download first, you get the whole conversation as text. Nothing is hidden in it.",
    }
    EraseWithCopy("eraseWithCopy") {
        nb: "Last ned og slett", nn: "Last ned og slett", en: "Download and delete",
    }
    KeepConversation("keepConversation") {
        nb: "Behold samtalen", nn: "Behald samtalen", en: "Keep the conversation",
    }
    // The receipt: this browser.
    ErasedHeading("erasedHeading") {
        nb: "Kvittering for slettingen", nn: "Kvittering for slettinga", en: "Receipt for the erasure",
    }
    ThisBrowser("thisBrowser") { nb: "Denne nettleseren", nn: "Denne nettlesaren", en: "This browser" }
    DeviceErased("deviceErased") {
        nb: "Samtalen er fjernet fra nettleserens lagring for denne siden. Vi så etter to ganger og fant den ikke.",
        nn: "Samtalen er fjerna frå lagringa i nettlesaren for denne sida. Vi såg etter to gonger og fann han ikkje.",
        en: "The conversation has been removed from the browser’s storage for this page. We looked twice and did not find it.",
    }
    DeviceLeft("deviceLeft") {
        nb: "Ikke alt lot seg fjerne. Dette ligger igjen: {names}. Du kan slette det i innstillingene i nettleseren, under nettstedsdata.",
        nn: "Ikkje alt let seg fjerne. Dette ligg att: {names}. Du kan slette det i innstillingane i nettlesaren, under nettstadsdata.",
        en: "Not everything could be removed. This is left: {names}. You can delete it in your browser settings, under site data.",
    }
    DeviceShown("deviceShown") {
        nb: "Samtalen er ikke i nettleserens lagring for denne siden, men chatten har den fremdeles. Lukk fanen uten å skrive mer i chatten.",
        nn: "Samtalen er ikkje i lagringa i nettlesaren for denne sida, men chatten har han framleis. Lukk fana utan å skrive noko nytt i chatten.",
        en: "The conversation is not in the browser’s storage for this page, but the chat still has it. Close the tab without writing more in the chat.",
    }
    DeviceAdapter("deviceAdapter") {
        nb: "Chatten gjorde ikke som den skulle da vi ba den om å slette. Vi fant ikke samtalen etterpå, men kan ikke si sikkert at den er borte. Lukk fanen.",
        nn: "Chatten gjorde ikkje som han skulle då vi bad han om å slette. Vi fann ikkje samtalen etterpå, men kan ikkje seie sikkert at han er borte. Lukk fana.",
        en: "The chat did not do what it should when we asked it to delete. We did not find the conversation afterwards, but cannot say for certain that it is gone. Close the tab.",
    }
    DeviceStorage("deviceStorage") {
        nb: "Nettleseren slipper oss ikke til i lagringen. Derfor kan vi ikke si om samtalen er borte. Du kan slette den i innstillingene i nettleseren, under nettstedsdata.",
        nn: "Nettlesaren slepper oss ikkje til i lagringa. Difor kan vi ikkje seie om samtalen er borte. Du kan slette han i innstillingane i nettlesaren, under nettstadsdata.",
        en: "The browser does not let us into its storage, so we cannot say whether the conversation is gone. You can delete it in your browser settings, under site data.",
    }
    DeviceUnreadable("deviceUnreadable") {
        nb: "Vi fant ikke samtalen igjen, men noen steder kunne vi ikke lese. Antall: {count}.",
        nn: "Vi fann ikkje samtalen igjen, men nokre stader kunne vi ikkje lese. Tal: {count}.",
        en: "We did not find the conversation again, but some places could not be read. Number: {count}.",
    }
    DeviceReload("deviceReload") {
        nb: "Siden måtte lastes inn på nytt for at vi skulle være sikre, og det gikk ikke. Last den inn på nytt selv, eller lukk fanen.",
        nn: "Sida måtte lastast inn på nytt for at vi skulle vere sikre, og det gjekk ikkje. Last ho inn på nytt sjølv, eller lukk fana.",
        en: "The page had to be reloaded for us to be sure, and that failed. Reload it yourself, or close the tab.",
    }
    // The receipt: other open tabs.
    OtherTabs("otherTabs") { nb: "Andre åpne faner", nn: "Andre opne faner", en: "Other open tabs" }
    TabsAlone("tabsAlone") {
        nb: "Ingen andre faner svarte at de har samtalen.",
        nn: "Ingen andre faner svara at dei har samtalen.",
        en: "No other tab answered that it has the conversation.",
    }
    TabsCleared("tabsCleared") {
        nb: "Faner som svarte at samtalen er slettet der: {count}.",
        nn: "Faner som svara at samtalen er sletta der: {count}.",
        en: "Tabs that answered that the conversation has been erased there: {count}.",
    }
    TabsMustReload("tabsMustReload") {
        nb: "Faner som har samtalen til du laster dem inn på nytt eller lukker dem: {count}.",
        nn: "Faner som har samtalen til du lastar dei inn på nytt eller lukkar dei: {count}.",
        en: "Tabs that have the conversation until you reload or close them: {count}.",
    }
    TabsCouldNotAsk("tabsCouldNotAsk") {
        nb: "Vi fikk ikke spurt andre faner. Er chatten åpen i en annen fane, må du lukke den.",
        nn: "Vi fekk ikkje spurt andre faner. Er chatten open i ei anna fane, må du lukke ho.",
        en: "We could not ask other tabs. If the chat is open in another tab, you must close it.",
    }
    // The receipt: the supplier. «Confirmed» is the supplier's own word, and stands nowhere else.
    SupplierConfirmed("supplierConfirmed") {
        nb: "Leverandøren har bekreftet at samtalen er slettet der.",
        nn: "Leverandøren har stadfesta at samtalen er sletta der.",
        en: "The supplier has confirmed that the conversation has been erased there.",
    }
    ConfirmedAt("confirmedAt") {
        nb: "(tidspunkt fra leverandøren).", nn: "(tidspunkt frå leverandøren).", en: "(time from the supplier).",
    }
    ConfirmedReference("confirmedReference") {
        nb: "(referanse fra leverandøren).", nn: "(referanse frå leverandøren).", en: "(reference from the supplier).",
    }
    SupplierRefused("supplierRefused") {
        nb: "Leverandøren svarte nei. Samtalen er ikke slettet der.",
        nn: "Leverandøren svara nei. Samtalen er ikkje sletta der.",
        en: "The supplier answered no. The conversation has not been erased there.",
    }
    SupplierNoAnswer("supplierNoAnswer") {
        nb: "Leverandøren svarte ikke innen ti sekunder. Det er ikke bekreftet at samtalen er slettet der.",
        nn: "Leverandøren svara ikkje innan ti sekund. Det er ikkje stadfesta at samtalen er sletta der.",
        en: "The supplier did not answer within ten seconds. It is not confirmed that the conversation has been erased there.",
    }
    SupplierBroken("supplierBroken") {
        nb: "Vi nådde ikke leverandøren, eller kunne ikke lese svaret. Det er ikke bekreftet at samtalen er slettet der.",
        nn: "Vi nådde ikkje leverandøren, eller kunne ikkje lese svaret. Det er ikkje stadfesta at samtalen er sletta der.",
        en: "We did not reach the supplier, or could not read the answer. It is not confirmed that the conversation has been erased there.",
    }
    SupplierStillThere("supplierStillThere") {
        nb: "Leverandøren svarte at samtalen er slettet, men den var med i kopien som leverandøren ga oss etterpå.",
        nn: "Leverandøren svara at samtalen er sletta, men han var med i kopien som leverandøren gav oss etterpå.",
        en: "The supplier answered that the conversation has been erased, but it was in the copy that the supplier gave us afterwards.",
    }
    SupplierNoCopy("supplierNoCopy") {
        nb: "Personvernerklæringen sier at ingen kopi er lagret andre steder enn hos deg.",
        nn: "Personvernerklæringa seier at ingen kopi er lagra andre stader enn hos deg.",
        en: "The privacy declaration says that no copy is stored anywhere but with you.",
    }
    SupplierNotAsked("supplierNotAsked") {
        nb: "Leverandøren er ikke spurt. Har leverandøren en kopi, er den ikke slettet.",
        nn: "Leverandøren er ikkje spurd. Har leverandøren ein kopi, er han ikkje sletta.",
        en: "The supplier has not been asked. If the supplier has a copy, it has not been erased.",
    }
    SupplierNotAskedKept("supplierNotAskedKept") {
        nb: "Leverandøren er ikke spurt. Kopien der er ikke slettet. Så lenge lagres den: {kept}.",
        nn: "Leverandøren er ikkje spurd. Kopien der er ikkje sletta. Så lenge blir han lagra: {kept}.",
        en: "The supplier has not been asked. The copy there has not been erased. It is kept for: {kept}.",
    }
    SupplierKeeps("supplierKeeps") {
        nb: "Leverandøren lagrer samtalen i {duration}.",
        nn: "Leverandøren lagrar samtalen i {duration}.",
        en: "The supplier keeps the conversation for {duration}.",
    }
    // What is kept, and what the law lets the visitor do.
    KeptHeading("keptHeading") { nb: "Dette blir lagret", nn: "Dette blir lagra", en: "What is stored" }
    KeptOnDevice("keptOnDevice") { nb: "På enheten din", nn: "På eininga di", en: "On your device" }
    KeptInMemory("keptInMemory") {
        nb: "bare mens siden er åpen", nn: "berre medan sida er open", en: "only while the page is open",
    }
    RightsHeading("rightsHeading") { nb: "Rettighetene dine", nn: "Rettane dine", en: "Your rights" }
    AccessHere("accessHere") {
        nb: "Her kan du se og laste ned samtalen som ligger i nettleseren din. Det som ligger hos oss eller leverandøren, må du be oss om.",
        nn: "Her kan du sjå og laste ned samtalen som ligg i nettlesaren din. Det som ligg hos oss eller leverandøren, må du be oss om.",
        en: "Here you can view and download the conversation that is in your browser. What we or the supplier have, you must ask us for.",
    }
    ErasureHere("erasureHere") {
        nb: "Her kan du slette samtalen fra nettleseren din. Kvitteringen sier hva som er slettet, og hva som ikke er det.",
        nn: "Her kan du slette samtalen frå nettlesaren din. Kvitteringa seier kva som er sletta, og kva som ikkje er det.",
        en: "Here you can delete the conversation from your browser. The receipt says what has been erased and what has not.",
    }
    RightNotHere("rightNotHere") {
        nb: "Det kan ikke gjøres her. Ta kontakt med oss.", nn: "Det kan ikkje gjerast her. Ta kontakt med oss.", en: "It cannot be done here. Please contact us.",
    }
    TurnTo("turnTo") { nb: "Hit kan du henvende deg", nn: "Hit kan du vende deg", en: "Where to turn" }
}

#[cfg(test)]
mod tests {
    use crate::language::{LanguageTag, Word};

    const LANGUAGES: [LanguageTag; 3] = [LanguageTag::BOKMAL, LanguageTag::NYNORSK, LanguageTag::ENGLISH];

    /// what is pressed says what follows, and nothing else than that.
    #[test]
    fn the_answers_to_the_question_are_short_and_say_what_they_do() {
        for word in [Word::EraseWithCopy, Word::DeleteConversation, Word::KeepConversation] {
            for language in LANGUAGES {
                let text = word.in_language(language).unwrap_or_default().to_lowercase();
                assert!((2..=4).contains(&text.split(' ').count()), "{text}");
                assert!(!text.split(' ').any(|part| ["ok", "avbryt", "ja", "nei", "cancel"].contains(&part)), "{text}");
            }
        }
    }

    /// Only what has been looked for, or what a supplier has answered, is said to be gone.
    #[test]
    fn a_sentence_of_doubt_says_that_it_is_one() {
        for word in [
            Word::DeviceAdapter,
            Word::DeviceStorage,
            Word::DeviceUnreadable,
            Word::DeviceReload,
            Word::SupplierRefused,
            Word::SupplierNoAnswer,
            Word::SupplierBroken,
            Word::SupplierNotAsked,
            Word::SupplierNotAskedKept,
        ] {
            for (language, negations) in LANGUAGES.into_iter().zip([["ikke"; 4], ["ikkje"; 4], ["not", "cannot", "no", "failed"]]) {
                let text = word.in_language(language).unwrap_or_default().to_lowercase();
                let mut parts = text.split(|sign: char| !sign.is_alphabetic());
                assert!(parts.any(|part| negations.contains(&part)), "{text}");
            }
        }
    }
}
