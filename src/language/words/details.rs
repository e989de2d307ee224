//! Labels that belong to one fact each.

words! {
    ChangeFrom("changeFrom") { nb: "Fra når", nn: "Frå når", en: "From when" }
    ChatName("chatName") { nb: "Samtalerobot", nn: "Samtalerobot", en: "Chatbot" }
    MaskingRuleDate("maskingRuleDate") { nb: "Regelen gjelder", nn: "Regelen gjeld", en: "The rule applies" }
    MaskingSource("maskingSource") { nb: "Hvor regelen står", nn: "Kvar regelen står", en: "Where the rule is stated" }
    Platform("platform") { nb: "Sosialt medium", nn: "Sosialt medium", en: "Social medium" }
    Required("required") { nb: "Ja.", nn: "Ja.", en: "Yes." }
    UseThisRight("useThisRight") {
        nb: "Bruk denne rettigheten", nn: "Bruk denne retten", en: "Use this right",
    }
}
