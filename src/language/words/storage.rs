//! What is stored on the visitor's device: the table, and the kinds of storage.

words! {
    theme storage;
    StorageCaption("storageCaption") {
        nb: "Det som lagres på enheten din", nn: "Det som blir lagra på eininga di", en: "What is stored on your device",
    }
    StorageName("storageName") { nb: "Navn", nn: "Namn", en: "Name" }
    StorageKind("storageKind") { nb: "Type", nn: "Type", en: "Type" }
    StorageDuration("storageDuration") { nb: "Hvor lenge", nn: "Kor lenge", en: "How long" }
    StorageProvider("storageProvider") { nb: "Hvem det tilhører", nn: "Kven det høyrer til", en: "Who it belongs to" }
    StoragePurpose("storagePurpose") { nb: "Hva det brukes til", nn: "Kva det blir brukt til", en: "What it is used for" }
    KindCookie("kindCookie") { nb: "informasjonskapsel", nn: "informasjonskapsel", en: "cookie" }
    KindLocal("kindLocal") { nb: "lokal lagring", nn: "lokal lagring", en: "local storage" }
    KindSession("kindSession") { nb: "øktlagring", nn: "øktlagring", en: "session storage" }
    KindIndexedDb("kindIndexedDb") {
        nb: "database i nettleseren (IndexedDB)",
        nn: "database i nettlesaren (IndexedDB)",
        en: "database in the browser (IndexedDB)",
    }
    KindCache("kindCache") {
        nb: "mellomlager i nettleseren (Cache Storage)",
        nn: "mellomlager i nettlesaren (Cache Storage)",
        en: "cache in the browser (Cache Storage)",
    }
    UntilBrowserClosed("untilBrowserClosed") {
        nb: "til du lukker nettleseren", nn: "til du lukkar nettlesaren", en: "until you close the browser",
    }
    UntilTabClosed("untilTabClosed") {
        nb: "til du lukker fanen", nn: "til du lukkar fana", en: "until you close the tab",
    }
    UntilRemoved("untilRemoved") {
        nb: "til du sletter det", nn: "til du slettar det", en: "until you delete it",
    }
    NecessaryStorage("necessaryStorage") {
        nb: "Nødvendig lagring", nn: "Nødvendig lagring", en: "Necessary storage",
    }
    NecessaryStorageMeaning("necessaryStorageMeaning") {
        nb: "Dette må lagres for at nettstedet skal virke. Derfor spør vi ikke om lov.",
        nn: "Dette må lagrast for at nettstaden skal verke. Derfor spør vi ikkje om lov.",
        en: "This must be stored for the website to work, so we do not ask for your consent.",
    }
}
