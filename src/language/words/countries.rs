//! Names of the countries that municipalities' suppliers are in: the EEA, and those outside it that are usual.
//!
//! Found by key: `country` and the code of ISO 3166-1.

words! {
    theme countries;
    CountryNo("countryNO") { nb: "Norge", nn: "Noreg", en: "Norway" }
    CountrySe("countrySE") { nb: "Sverige", nn: "Sverige", en: "Sweden" }
    CountryDk("countryDK") { nb: "Danmark", nn: "Danmark", en: "Denmark" }
    CountryFi("countryFI") { nb: "Finland", nn: "Finland", en: "Finland" }
    CountryIs("countryIS") { nb: "Island", nn: "Island", en: "Iceland" }
    CountryLi("countryLI") { nb: "Liechtenstein", nn: "Liechtenstein", en: "Liechtenstein" }
    CountryAt("countryAT") { nb: "Østerrike", nn: "Austerrike", en: "Austria" }
    CountryBe("countryBE") { nb: "Belgia", nn: "Belgia", en: "Belgium" }
    CountryBg("countryBG") { nb: "Bulgaria", nn: "Bulgaria", en: "Bulgaria" }
    CountryHr("countryHR") { nb: "Kroatia", nn: "Kroatia", en: "Croatia" }
    CountryCy("countryCY") { nb: "Kypros", nn: "Kypros", en: "Cyprus" }
    CountryCz("countryCZ") { nb: "Tsjekkia", nn: "Tsjekkia", en: "Czechia" }
    CountryEe("countryEE") { nb: "Estland", nn: "Estland", en: "Estonia" }
    CountryFr("countryFR") { nb: "Frankrike", nn: "Frankrike", en: "France" }
    CountryDe("countryDE") { nb: "Tyskland", nn: "Tyskland", en: "Germany" }
    CountryGr("countryGR") { nb: "Hellas", nn: "Hellas", en: "Greece" }
    CountryHu("countryHU") { nb: "Ungarn", nn: "Ungarn", en: "Hungary" }
    CountryIe("countryIE") { nb: "Irland", nn: "Irland", en: "Ireland" }
    CountryIt("countryIT") { nb: "Italia", nn: "Italia", en: "Italy" }
    CountryLv("countryLV") { nb: "Latvia", nn: "Latvia", en: "Latvia" }
    CountryLt("countryLT") { nb: "Litauen", nn: "Litauen", en: "Lithuania" }
    CountryLu("countryLU") { nb: "Luxembourg", nn: "Luxembourg", en: "Luxembourg" }
    CountryMt("countryMT") { nb: "Malta", nn: "Malta", en: "Malta" }
    CountryNl("countryNL") { nb: "Nederland", nn: "Nederland", en: "Netherlands" }
    CountryPl("countryPL") { nb: "Polen", nn: "Polen", en: "Poland" }
    CountryPt("countryPT") { nb: "Portugal", nn: "Portugal", en: "Portugal" }
    CountryRo("countryRO") { nb: "Romania", nn: "Romania", en: "Romania" }
    CountrySk("countrySK") { nb: "Slovakia", nn: "Slovakia", en: "Slovakia" }
    CountrySi("countrySI") { nb: "Slovenia", nn: "Slovenia", en: "Slovenia" }
    CountryEs("countryES") { nb: "Spania", nn: "Spania", en: "Spain" }
    CountryGb("countryGB") { nb: "Storbritannia", nn: "Storbritannia", en: "United Kingdom" }
    CountryCh("countryCH") { nb: "Sveits", nn: "Sveits", en: "Switzerland" }
    CountryUs("countryUS") { nb: "USA", nn: "USA", en: "United States" }
    CountryCa("countryCA") { nb: "Canada", nn: "Canada", en: "Canada" }
    CountryIn("countryIN") { nb: "India", nn: "India", en: "India" }
    CountryIl("countryIL") { nb: "Israel", nn: "Israel", en: "Israel" }
    CountryJp("countryJP") { nb: "Japan", nn: "Japan", en: "Japan" }
    CountryAu("countryAU") { nb: "Australia", nn: "Australia", en: "Australia" }
    CountryCn("countryCN") { nb: "Kina", nn: "Kina", en: "China" }
}
