//! What languages are called within a sentence: «sørsamisk» in bokmål, “Southern Sámi” in English. The languages of Norwegian
//! municipalities' pages: the country's own, its neighbours', and those of its immigrants.
//!
//! Found by key: `language` and the tag, in camel case.

words! {
    theme languages;
    LanguageNb("languageNb") { nb: "bokmål", nn: "bokmål", en: "Norwegian (bokmål)" }
    LanguageNn("languageNn") { nb: "nynorsk", nn: "nynorsk", en: "Norwegian (nynorsk)" }
    LanguageEn("languageEn") { nb: "engelsk", nn: "engelsk", en: "English" }
    LanguageSe("languageSe") { nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sámi" }
    LanguageSma("languageSma") { nb: "sørsamisk", nn: "sørsamisk", en: "Southern Sámi" }
    LanguageSmj("languageSmj") { nb: "lulesamisk", nn: "lulesamisk", en: "Lule Sámi" }
    LanguageFkv("languageFkv") { nb: "kvensk", nn: "kvensk", en: "Kven" }
    LanguageSv("languageSv") { nb: "svensk", nn: "svensk", en: "Swedish" }
    LanguageDa("languageDa") { nb: "dansk", nn: "dansk", en: "Danish" }
    LanguageFi("languageFi") { nb: "finsk", nn: "finsk", en: "Finnish" }
    LanguageIs("languageIs") { nb: "islandsk", nn: "islandsk", en: "Icelandic" }
    LanguageDe("languageDe") { nb: "tysk", nn: "tysk", en: "German" }
    LanguageFr("languageFr") { nb: "fransk", nn: "fransk", en: "French" }
    LanguageEs("languageEs") { nb: "spansk", nn: "spansk", en: "Spanish" }
    LanguagePt("languagePt") { nb: "portugisisk", nn: "portugisisk", en: "Portuguese" }
    LanguageIt("languageIt") { nb: "italiensk", nn: "italiensk", en: "Italian" }
    LanguageNl("languageNl") { nb: "nederlandsk", nn: "nederlandsk", en: "Dutch" }
    LanguagePl("languagePl") { nb: "polsk", nn: "polsk", en: "Polish" }
    LanguageLt("languageLt") { nb: "litauisk", nn: "litauisk", en: "Lithuanian" }
    LanguageLv("languageLv") { nb: "latvisk", nn: "latvisk", en: "Latvian" }
    LanguageEt("languageEt") { nb: "estisk", nn: "estisk", en: "Estonian" }
    LanguageRo("languageRo") { nb: "rumensk", nn: "rumensk", en: "Romanian" }
    LanguageBg("languageBg") { nb: "bulgarsk", nn: "bulgarsk", en: "Bulgarian" }
    LanguageHu("languageHu") { nb: "ungarsk", nn: "ungarsk", en: "Hungarian" }
    LanguageSq("languageSq") { nb: "albansk", nn: "albansk", en: "Albanian" }
    LanguageBs("languageBs") { nb: "bosnisk", nn: "bosnisk", en: "Bosnian" }
    LanguageHr("languageHr") { nb: "kroatisk", nn: "kroatisk", en: "Croatian" }
    LanguageSrLatn("languageSrLatn") { nb: "serbisk", nn: "serbisk", en: "Serbian" }
    LanguageSr("languageSr") { nb: "serbisk", nn: "serbisk", en: "Serbian" }
    LanguageRu("languageRu") { nb: "russisk", nn: "russisk", en: "Russian" }
    LanguageUk("languageUk") { nb: "ukrainsk", nn: "ukrainsk", en: "Ukrainian" }
    LanguageTr("languageTr") { nb: "tyrkisk", nn: "tyrkisk", en: "Turkish" }
    LanguageKu("languageKu") { nb: "kurdisk", nn: "kurdisk", en: "Kurdish" }
    LanguageCkb("languageCkb") { nb: "sorani", nn: "sorani", en: "Central Kurdish" }
    LanguageAr("languageAr") { nb: "arabisk", nn: "arabisk", en: "Arabic" }
    LanguageFa("languageFa") { nb: "persisk", nn: "persisk", en: "Persian" }
    LanguagePrs("languagePrs") { nb: "dari", nn: "dari", en: "Dari" }
    LanguagePs("languagePs") { nb: "pashto", nn: "pashto", en: "Pashto" }
    LanguageUr("languageUr") { nb: "urdu", nn: "urdu", en: "Urdu" }
    LanguagePa("languagePa") { nb: "panjabi", nn: "panjabi", en: "Punjabi" }
    LanguageTa("languageTa") { nb: "tamil", nn: "tamil", en: "Tamil" }
    LanguageVi("languageVi") { nb: "vietnamesisk", nn: "vietnamesisk", en: "Vietnamese" }
    LanguageTh("languageTh") { nb: "thai", nn: "thai", en: "Thai" }
    LanguageFil("languageFil") { nb: "filipino", nn: "filipino", en: "Filipino" }
    LanguageMy("languageMy") { nb: "burmesisk", nn: "burmesisk", en: "Burmese" }
    LanguageZh("languageZh") { nb: "kinesisk", nn: "kinesisk", en: "Chinese" }
    LanguageSo("languageSo") { nb: "somali", nn: "somali", en: "Somali" }
    LanguageTi("languageTi") { nb: "tigrinja", nn: "tigrinja", en: "Tigrinya" }
    LanguageAm("languageAm") { nb: "amharisk", nn: "amharisk", en: "Amharic" }
    LanguageOm("languageOm") { nb: "oromo", nn: "oromo", en: "Oromo" }
    LanguageSw("languageSw") { nb: "swahili", nn: "swahili", en: "Swahili" }
    LanguageRw("languageRw") { nb: "kinyarwanda", nn: "kinyarwanda", en: "Kinyarwanda" }
}
