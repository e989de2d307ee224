//! Labels that belong to one fact each.

words! {
    theme details;
    ChangeFrom("changeFrom") { nb: "Fra når", nn: "Frå når", en: "From when" }
    ChatAliases("chatAliases") { nb: "Andre navn", nn: "Andre namn", en: "Other names" }
    ChatName("chatName") { nb: "Samtalerobot", nn: "Samtalerobot", en: "Chatbot" }
    MaskingRuleDate("maskingRuleDate") { nb: "Regelen gjelder fra", nn: "Regelen gjeld frå", en: "The rule applies from" }
    MaskingSource("maskingSource") { nb: "Hvor regelen står", nn: "Kvar regelen står", en: "Where the rule is stated" }
    Platform("platform") { nb: "Sosialt medium", nn: "Sosialt medium", en: "Social medium" }
    Required("required") { nb: "Ja, du må gi dem.", nn: "Ja, du må gi dei.", en: "Yes, you must provide them." }
    MoreAboutIp("moreAboutIp") { nb: "Mer om IP-adressen", nn: "Meir om IP-adressa", en: "More about the IP address" }
    OtherRecipients("otherRecipients") { nb: "Andre mottakere", nn: "Andre mottakarar", en: "Other recipients" }
    Form("form") { nb: "Skjema", nn: "Skjema", en: "Form" }
    UseThisRight("useThisRight") {
        nb: "Slik bruker du retten: {right}", nn: "Slik brukar du retten: {right}", en: "How to use the right: {right}",
    }
}
