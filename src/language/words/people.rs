//! Who decides, who helps, and who works for whom.

words! {
    theme people;
    Controller("controller") {
        nb: "Behandlingsansvarlig", nn: "Behandlingsansvarleg", en: "Controller",
        draft se: "Meannudanovddasvástideaddji" [Sametinget],
    }
    Representative("representative") { nb: "Representant", nn: "Representant", en: "Representative" }
    JointControllers("jointControllers") {
        nb: "Felles behandlingsansvar", nn: "Felles behandlingsansvar", en: "Joint controllers",
    }
    JointArrangement("jointArrangement") {
        nb: "Slik har vi fordelt ansvaret", nn: "Slik har vi fordelt ansvaret", en: "How we share the responsibility",
    }
    DelegatedResponsibility("delegatedResponsibility") {
        nb: "Daglig ansvar", nn: "Dagleg ansvar", en: "Day-to-day responsibility",
    }
    DataProtectionOfficer("dataProtectionOfficer") {
        nb: "Personvernombud", nn: "Personvernombod", en: "Data protection officer",
        draft se: "Persuvdnasuodjalusa ovddasteaddji" [KsFiks],
    }
    OfficerTasks("officerTasks") {
        nb: "Hva personvernombudet gjør", nn: "Kva personvernombodet gjer", en: "What the data protection officer does",
    }
    OfficerIndependence("officerIndependence") {
        nb: "Personvernombudets uavhengighet",
        nn: "Korleis personvernombodet er uavhengig",
        en: "How the data protection officer is independent",
    }
    Processor("processor") { nb: "Databehandler", nn: "Databehandlar", en: "Processor" }
    Processors("processors") { nb: "Databehandlere", nn: "Databehandlarar", en: "Processors" }
    SubProcessorOf("subProcessorOf") {
        nb: "Underleverandør til {name}", nn: "Underleverandør til {name}", en: "Subcontractor of {name}",
    }
    Supplier("supplier") {
        nb: "Leverandør", nn: "Leverandør", en: "Supplier",
        draft se: "Lágideaddji" [GiellaLt],
    }
    Service("service") { nb: "Tjeneste", nn: "Teneste", en: "Service" }
    Country("country") { nb: "Land", nn: "Land", en: "Country" }
    Certifications("certifications") { nb: "Sertifiseringer", nn: "Sertifiseringar", en: "Certifications" }
    ProcessorAgreement("processorAgreement") {
        nb: "Databehandleravtale", nn: "Databehandlaravtale", en: "Data processing agreement",
    }
    RoleHolder("roleHolder") { nb: "Representert ved", nn: "Representert ved", en: "Represented by" }
    OwnDeclaration("ownDeclaration") {
        nb: "Egen personvernerklæring", nn: "Eiga personvernerklæring", en: "Its own privacy statement",
    }
    // What a recipient is to the municipality.
}
