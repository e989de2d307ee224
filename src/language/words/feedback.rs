//! The question at the end of the page.

words! {
    theme feedback;
    FeedbackQuestion("feedbackQuestion") {
        nb: "Fant du det du lette etter?",
        nn: "Fann du det du leita etter?",
        en: "Did you find what you were looking for?",
    }
    // No Sámi rows for the answers: a Sámi answer repeats the question's verb.
    FeedbackYes("feedbackYes") { nb: "Ja", nn: "Ja", en: "Yes" }
    FeedbackNo("feedbackNo") { nb: "Nei", nn: "Nei", en: "No" }
    FeedbackWanted("feedbackWanted") {
        nb: "Hva lette du etter?", nn: "Kva leita du etter?", en: "What were you looking for?",
    }
    FeedbackWarning("feedbackWarning") {
        nb: "Ikke skriv navn, fødselsnummer eller andre personopplysninger.",
        nn: "Ikkje skriv namn, fødselsnummer eller andre personopplysningar.",
        en: "Do not write names, national identity numbers or other personal data.",
    }
    FeedbackSend("feedbackSend") { nb: "Send på e-post", nn: "Send på e-post", en: "Send by email" }
    FeedbackHandOver("feedbackHandOver") { nb: "Send svaret", nn: "Send svaret", en: "Send your answer" }
    FeedbackThanks("feedbackThanks") {
        nb: "Takk for tilbakemeldingen.", nn: "Takk for tilbakemeldinga.", en: "Thank you for your feedback.",
    }
}
