//! Small words that dates, durations, hours and lists are made of.

words! {
    theme time;
    And("and") { nb: "og", nn: "og", en: "and" }
    // English needs no word before the hours that follow the days.
    DaysAtTimes("daysAtTimes") { nb: "{days} kl. {times}", nn: "{days} kl. {times}", en: "{days} {times}" }
    AtTimes("atTimes") { nb: "kl. {times}", nn: "kl. {times}", en: "{times}" }
    Closed("closed") { nb: "stengt", nn: "stengt", en: "closed" }

    Monday("monday") { nb: "mandag", nn: "måndag", en: "Monday" }
    Tuesday("tuesday") { nb: "tirsdag", nn: "tysdag", en: "Tuesday" }
    Wednesday("wednesday") { nb: "onsdag", nn: "onsdag", en: "Wednesday" }
    Thursday("thursday") { nb: "torsdag", nn: "torsdag", en: "Thursday" }
    Friday("friday") { nb: "fredag", nn: "fredag", en: "Friday" }
    Saturday("saturday") { nb: "lørdag", nn: "laurdag", en: "Saturday" }
    Sunday("sunday") { nb: "søndag", nn: "søndag", en: "Sunday" }

    YearOne("yearOne") { nb: "{count} år", nn: "{count} år", en: "{count} year" }
    YearOther("yearOther") { nb: "{count} år", nn: "{count} år", en: "{count} years" }
    MonthOne("monthOne") { nb: "{count} måned", nn: "{count} månad", en: "{count} month" }
    MonthOther("monthOther") { nb: "{count} måneder", nn: "{count} månader", en: "{count} months" }
    WeekOne("weekOne") { nb: "{count} uke", nn: "{count} veke", en: "{count} week" }
    WeekOther("weekOther") { nb: "{count} uker", nn: "{count} veker", en: "{count} weeks" }
    DayOne("dayOne") { nb: "{count} dag", nn: "{count} dag", en: "{count} day" }
    DayOther("dayOther") { nb: "{count} dager", nn: "{count} dagar", en: "{count} days" }
    HourOne("hourOne") { nb: "{count} time", nn: "{count} time", en: "{count} hour" }
    HourOther("hourOther") { nb: "{count} timer", nn: "{count} timar", en: "{count} hours" }
    MinuteOne("minuteOne") { nb: "{count} minutt", nn: "{count} minutt", en: "{count} minute" }
    MinuteOther("minuteOther") { nb: "{count} minutter", nn: "{count} minutt", en: "{count} minutes" }
    SecondOne("secondOne") { nb: "{count} sekund", nn: "{count} sekund", en: "{count} second" }
    SecondOther("secondOther") { nb: "{count} sekunder", nn: "{count} sekund", en: "{count} seconds" }
}
