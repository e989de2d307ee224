//! The texts.

/// What each command does; the empty name is the program's own.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    (
        "",
        "Sjekker, importerer og publiserer en kommunes personvernmanifest, begynner på et, og forteller hva som er endret.",
    ),
    ("check", "Finner feil i manifester, og det loven mener mangler eller er utdatert i dem"),
    ("diff", "Forteller hva som er endret mellom to versjoner, og om de besøkende må spørres igjen"),
    ("export", "Sier det manifestet sier, i en annen form: TILT, CSV, ren tekst"),
    (
        "import",
        "Lager et første manifest av en side, en tekst, et annet verktøys konfigurasjon eller en behandlingsoversikt",
    ),
    ("mask", "Dekker over det som er personlig i en tekst, linje for linje"),
    ("new", "Begynner på et manifest; det som skal skrives, er merket TODO"),
    ("publish", "Skriver erklæringen og valgene som HTML: biter til et publiseringssystem, og hele sider"),
    (
        "schema",
        "Skriver ut JSON-skjemaet til manifestet, for redigeringsprogrammer som fullfører og sjekker mens man skriver",
    ),
];

/// The options, as `command.option`; without a command, those that several have.
pub(super) const OPTIONS: &[(&str, &str)] = &[
    (".lang", "Språket i meldingene: nb eller en; norsk der maskinen er satt opp på norsk, ellers engelsk"),
    (".root", "Mappa som adresser med / først fører til: rota på nettstedet; mappa til manifestet om den ikke er gitt"),
    (".today", "Dagen det regnes fra, for eksempel 2026-11-22; i dag om den ikke er gitt"),
    (".format", "Hvordan det skrives: text for mennesker (om ikke annet er gitt), json for programmer"),
    (".file", "Manifestet; `-` er standard inn"),
    ("check.files", "Manifester eller fragmenter; `-` er standard inn"),
    (
        "check.format",
        "Hvordan rapporten skrives: text for mennesker (om ikke annet er gitt), json for programmer, sarif for kodeverter",
    ),
    ("check.deny", "Gir sluttkode 1 for disse også: warnings (advarsler og råd)"),
    (
        "check.since",
        "En tidligere versjon: finner det de besøkende blir spurt om, som er endret uten at «storage.version» er økt",
    ),
    ("diff.before", "Den tidligere versjonen"),
    ("diff.after", "Den senere versjonen"),
    ("export.to", "Formen: tilt, csv eller text"),
    ("export.language", "Språket i tekstene, for eksempel nn; manifestets første om det ikke er gitt"),
    ("import.source", "Kilden; `-` er standard inn"),
    (
        "import.from",
        "Hva den er: html, text, klaro, cookieconsent, orejime eller behandlingsoversikt; gjettes om det ikke er gitt",
    ),
    ("import.output", "Hvor manifestet skal; standard ut om det ikke er gitt"),
    ("import.report", "Hvor rapporten skal, som JSON"),
    (
        "mask.rules",
        "En samling regler ved navn, eller et manifest der samtaleroboten sier hva som maskeres: den nyeste regelen",
    ),
    ("mask.chat", "Hvilken av samtalerobotene i manifestet, om det er flere"),
    (
        "mask.spans",
        "Skriver i stedet det som ville blitt dekket, et JSON-objekt for hvert: linje, start og slutt i byte, kategori",
    ),
    ("mask.language", "Språket i det som dekker: nb, nn eller en; bokmål om det ikke er gitt"),
    ("new.name", "Navnet på kommunen"),
    ("publish.out", "Mappa det skrives til"),
    (
        "publish.assets",
        "Mappa med filene til widgeten slik `cargo xtask build` skriver dem (pkg/): derfra hentes navnene",
    ),
    ("publish.base", "Adressen som filene til widgeten ligger på; /personvern om den ikke er gitt"),
    ("publish.manifest", "Adressen til manifestet; manifest.json under --base om den ikke er gitt"),
    (
        "publish.pages",
        "Adressen til erklæringen på et språk, der det er flere; ../SPRÅK/index.html om den ikke er gitt",
    ),
    (
        "publish.heading_level",
        "Nivået på erklæringens egen overskrift i biten, 1 til 4; 2 om det ikke er gitt. På den hele siden er det 1",
    ),
];

/// What stands below.
pub(super) const AFTER: &[(&str, &str)] = &[
    (
        "",
        "Sluttkoder:
  0  ingenting står i veien
  1  noe ble funnet som gjør det
  2  en fil kunne ikke leses, eller kommandoen ble ikke forstått

Meldingene er norske eller engelske: --lang, ellers det maskinen er satt opp med (LC_ALL, LC_MESSAGES, LANG). Farger vises bare i en \
terminal; NO_COLOR slår dem av. `personvern KOMMANDO --help` forteller mer.",
    ),
    (
        "check",
        "Først kommer feil: i JSON, og i felt og verdier som widgeten ikke forstår; hver med linje, kolonne og JSON-sti. Et manifest uten \
feil blir så holdt mot loven. Hver regel har en id som aldri skifter mening (PV001), sier hva som mangler, hvilken artikkel som krever \
det og hvordan det rettes, og er enten

  krav      loven krever det i erklæringen til enhver kommune
  krav her  loven krever det på grunn av noe dette manifestet sier
  råd       verdt å gjøre; ingen lov krever at erklæringen sier det

Feil og krav gir sluttkode 1. Med --deny warnings gjør advarsler og råd det også. Kommandoen leser det manifestet sier; den vurderer ikke \
om kommunen gjør som den sier, og den er ikke juridisk rådgivning.

Eksempler:
  personvern check manifest.json
  personvern check --deny warnings --format sarif manifest.json > personvern.sarif
  git show HEAD~1:manifest.json > before.json && personvern check --since before.json manifest.json",
    ),
    ("diff", "Eksempel:\n  personvern diff before.json manifest.json"),
    (
        "export",
        "Former:
  tilt  Transparency Information Language, som JSON. Det TILT krever og manifestet ikke
        sier, blir listet opp, med sluttkode 1, og ingenting blir skrevet: ingenting blir
        fylt inn
  csv   det som lagres på enheten til den besøkende, en linje for hvert (RFC 4180)
  text  hele erklæringen som ren tekst

Eksempel:
  personvern export manifest.json --to csv > lagring.csv",
    ),
    (
        "import",
        "Kilder:
  html                 en lagret side
  text                 ren tekst
  klaro, cookieconsent, orejime
                       konfigurasjonen til et annet samtykkeverktøy: et objekt med rene
                       data. Ingenting blir kjørt; det som var krysset av på forhånd, er
                       ikke det her, og kode står i rapporten
  behandlingsoversikt  behandlinger slik Digdirs behandlingsoversikt har dem (JSON eller CSV)

Hver setning i kilden er i manifestet, eller i rapporten med grunnen til at den ikke er det. Ingenting er funnet på: det et manifest må \
ha og kilden ikke sier, er merket TODO, og det som kan være ment annerledes, står som usikkert. Rapporten kommer kort på standard feil, og \
hel som JSON med --report.

Eksempel:
  personvern import personvern.html -o manifest.json --report rapport.json
  personvern check manifest.json",
    ),
    (
        "mask",
        "Leser standard inn og skriver det til standard ut med det personlige dekket: «[telefonnummer]», «[navn]». Uten --rules letes det etter \
alt som er kjent. Hver linje ses for seg, og minnet er det samme uansett hvor mye det er: en linje på mer enn 64 KiB blir delt ved mellomrom, \
og 4 KiB på hver side av delingen ses med. Byte som ikke er UTF-8, går videre som de kom.

Samlinger er reglene som leverandører og kommuner har gjort kjent:
  oppdal-2018  tall på mer enn seks siffer, helse, kjønn, seksuell legning, politikk,
               sted, IP-adresser
  prokom-2026  tall på mer enn fem siffer, navn, e-post, helse, kjønn, seksuell legning,
               politikk, IP-adresser

Maskeringen finner det som er skrevet på måter den kjenner. Den er en hjelp og ingen garanti.

Eksempler:
  personvern mask < logg.txt > maskert.txt
  personvern mask --rules manifest.json --chat kari < logg.txt
  personvern mask --rules prokom-2026 --spans < logg.txt",
    ),
    ("new", "Eksempel:\n  personvern new \"Eksempel kommune\" > manifest.json\n  personvern check manifest.json"),
    (
        "publish",
        "Skriver for hvert av språkene i manifestet

  SPRÅK/head.html         til <head> på hver side: taggen, og stilen som skjuler valgene
                          til de trengs
  SPRÅK/choices.html      først i <body> på hver side: valgene. Tom der det ikke er noe
                          å spørre om
  SPRÅK/declaration.html  erklæringen, der siden vil ha den
  SPRÅK/index.html        en hel side av de tre, for et nettsted uten publiseringssystem

og published.json, med hashen av innholdet i hver fil. Samme manifest gir samme byte. Ingenting blir skrevet når manifestet har feil, \
eller når en fil som det henter en del fra, ikke kan leses.

Sidene laster filene til widgeten fra --base. Med --assets er det filene i det bygget, som har en hash i navnet: nettleseren tar vare \
på dem i et år. Publiser på nytt når du legger ut et nytt bygg. Uten --assets er det personvern.js, choices.css og declaration.css, \
og nettleseren spør på hver side om de er nye.

Eksempel:
  personvern publish manifest.json --out publisert --assets pkg --page nb=/personvern --page en=/en/privacy",
    ),
];
