//! What the gate says on the page by itself, where the widget is not loaded: in place of a frame that has no yes, and in the line at
//! the end of the page.

words! {
    theme pieces;
    ContentAsks("contentAsks", gate) {
        nb: "Innholdet kommer fra {host}. Det vises når du sier ja til «{purpose}».",
        nn: "Innhaldet kjem frå {host}. Det blir vist når du seier ja til «{purpose}».",
        en: "This content comes from {host}. It is shown when you say yes to “{purpose}”.",
    }
    ShowOnce("showOnce", gate) { nb: "Vis én gang", nn: "Vis éin gong", en: "Show once" }
    ShowAlways("showAlways", gate) { nb: "Vis alltid", nn: "Vis alltid", en: "Always show" }
    ChangeChoices("changeChoices", gate) {
        nb: "Endre hvilken informasjon vi kan lagre",
        nn: "Endre kva informasjon vi kan lagre",
        en: "Change what information we can store",
    }
    NecessaryOnly("necessaryOnly", gate) {
        nb: "Nettstedet lagrer bare det som må til for at det skal virke.",
        nn: "Nettstaden lagrar berre det som må til for at han skal verke.",
        en: "This website only stores what it needs to work.",
    }
    PrivacySignal("privacySignal", gate) {
        nb: "Nettleseren din sier nei til sporing. Derfor lagrer vi bare det nødvendige.",
        nn: "Nettlesaren din seier nei til sporing. Derfor lagrar vi berre det nødvendige.",
        en: "Your browser says no to tracking, so we only store what is necessary.",
    }
    ChoicesUnavailable("choicesUnavailable", gate) {
        nb: "Valgene kan ikke vises her nå. Det betyr nei til alt som ikke er nødvendig.",
        nn: "Vala kan ikkje visast her no. Det betyr nei til alt som ikkje er nødvendig.",
        en: "The choices cannot be shown here now. That means no to everything that is not necessary.",
    }
    StorageBlocked("storageBlocked", gate) {
        nb: "Nettleseren lar oss ikke lagre svaret ditt. Derfor gjelder det bare på denne siden.",
        nn: "Nettlesaren lèt oss ikkje lagre svaret ditt. Derfor gjeld det berre på denne sida.",
        en: "Your browser does not let us store your answer, so it only applies on this page.",
    }
}
