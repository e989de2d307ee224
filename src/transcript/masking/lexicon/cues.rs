//! Who speaks and of what: the words by which masking tells a person's own matter from a topic, in bokmål, nynorsk and English.
//!
//! Closed classes (pronouns, forms of «være» and «ha», prepositions) are those of the two written languages' grammar; the
//! others are what people write around names, places and numbers.

use super::Meaning;

pub(super) const LISTS: &[(Meaning, &str)] = &[
    (Meaning::FIRST, "jeg eg æ æg meg mæ min mitt mi mine my myself i'm i've i'd meg mitt"),
    (Meaning::CAPITAL_I, "i"),
    (
        Meaning::KIN,
        "mamma mammaen mamman pappa pappaen mutter'n kona kjæresten kjærasten samboeren sambuaren datteren dattera dottera dotra sønnen \
        sønnene sonen guten ungen ungene broren systera søsteren lillebror lillesøster storebror storesøster veslebror bestemor bestefar \
        bestemora bestefaren besta farmor farfar mormor morfar stefar stemor stesønn svigermor svigerfar svoger svigerinne ektemannen \
        husbond nevøen niesen tanta onkelen mom mum mommy dad daddy husband wife boyfriend girlfriend daughter grandmother grandfather \
        grandma grandpa moren faren moras mora",
    ),
    (
        Meaning::RELATIVE,
        "mor far bror søster syster sønn son datter dotter barn barnet barna born bornet foreldre foreldrene foreldra mann mannen kone \
        ektefelle ektefellen samboer sambuar partner partneren kjæreste kjærast nabo naboen venn vennen venninne venninna venninnen ven \
        venen venninnene tante onkel jente jenta jenten gutt gutten gut guten tvillingene tvillingane baby babyen elev eleven fetter kusine \
        mother father brother sister child children kid kids parents neighbour neighbor friend baby fastlegen fastlege legen",
    ),
    (Meaning::OUR, "vår vårt våre vårs our"),
    (Meaning::OTHER, "han hun ho hen ham henne hennes hans he she him her his"),
    (
        Meaning::HAS,
        "har hadde hatt ha fått får fikk fekk fått får blir ble blei blitt blive vart vært lider lid sliter slit bruker brukar brukt tar tek tok går \
        gjekk gikk venter ventar sitter sit trenger treng med etter have has had got get suffer suffers suffering diagnosed take takes use \
        using with påvist diagnosen været vore feiler",
    ),
    (Meaning::IS, "er e var ble blei blitt vært vore am is was are i'm he's she's been være vere"),
    (Meaning::CALLED, "heter heiter hete heite heitte het hetet kalles kallas kalla kalt called"),
    (Meaning::NAME, "navn navnet namn namnet name names fornavn etternavn førenamn etternamn fornavnet etternavnet"),
    (
        Meaning::GREETING,
        "hilsen hilsning hilsningen helsing helsingar hilser helsar mvh vh vbh mvvh regards sincerely greetings hels hilsa hilsener klem",
    ),
    (
        Meaning::ROLE,
        "kontaktperson kontaktpersonen saksbehandler saksbehandleren sakshandsamar saksbehandlar verge vergen fullmektig søker søkeren \
        foresatt pårørende",
    ),
    (
        Meaning::SMALL,
        "og å i på til fra frå av for med om som at er var har hadde kan kunne skal skulle vil ville må måtte bør vi dere de du deg det den \
        dei dykk en ei et ein eit ikke ikkje noe noko nå no da då så også óg men eller eg jeg meg min mitt mine der her hit dit hva kva \
        hvor kor når hvem kven hvordan korleis bor bur kommer kjem trenger treng lurer lurar ønsker ynskjer ønskjer søker søkjer går ringer \
        skriver skriv spør spørs håper håpar takk hei hallo heisann the a an and or in on at to from of with is am are was i my not no \
        need have want live would like please thanks hello hi same det same samme bare berre egentlig fortsatt selv sjølv ved hos etter \
        før under over mot uten utan siden sidan fordi hvis viss dersom mens medan alt alle noen nokon ingen mye mykje litt veldig svært \
        født fødd nr nummer år gammel gamal jobber jobbar arbeider studerer venter ventar bestilte sendte fikk fekk får gjerne elsker liker likar",
    ),
    (
        Meaning::ORGANISATION,
        "kommune kommunen kommunens servicetorget servicetorg servicekontoret servicekontor avdeling avdelingen avdelinga etat etaten kontor kontoret barnehage \
        barnehagen skole skolen skule skulen barneskole ungdomsskole bibliotek biblioteket legevakt legevakten legevakta team teamet \
        tjenesten tenesta kundeservice sentralbord sentralbordet styret utvalget fylkeskommune as sa helsestasjonen barnevernet nav \
        byggesak plan eiendom velforening idrettslag borettslag sameiet foreningen laget rådhuset sykehjemmet kulturskolen",
    ),
    (Meaning::ABOUT, "om about vaksine vaksiner vaksinen vaksinar regarding angående"),
    (
        Meaning::PEOPLE,
        "personer personar person folk mennesker menneske deg dere dykk elever elevar voksne vaksne eldre ungdom ungdommer pasienter \
        pasientar innbyggere innbyggjarar mange noen nokon alle andre people persons students adults",
    ),
    (Meaning::AND, "og eller samt and or"),
    (
        Meaning::FILLER,
        "en ei ein et a an the ung unge ungt eldre gammel gamal voksen vaksen godt enslig einsleg single aleneboende young old middle aged \
        år år gammel på snart nettopp bare berre jo og cis trans pensjonert gift ugift skilt fraskilt norsk sterk frisk blid vanlig",
    ),
    (Meaning::CURRENCY, "kr kroner krone kronar nok eur euro usd dollar sek dkk gbp"),
    (
        Meaning::UNIT,
        "kr kroner krone kronar nok eur euro usd dollar sek dkk gbp prosent prosentpoeng promille mill millioner million millionar mrd \
        milliarder m km cm mm mil meter kilometer centimeter moh kvm kvadratmeter kubikk kubikkmeter da daa dekar mål ha hektar kg g gram \
        tonn bruttotonn liter l dl kwh mwh gwh twh kw mw w watt v volt mb gb tb kb stk stykk personer personar innbyggere innbyggjarar \
        husstander hustander hytter boliger bustader elever elevar barn ansatte tilsette årsverk timer timar minutter sekunder dager dagar \
        døgn år måneder månader besøk besøkende brukere brukarar sider sidevisninger linjer poeng stemmer røyster velgere veljarar dyr biler bilar kjøretøy \
        enheter eksemplarer bøker plasser plassar people inhabitants kroners percent hours days sidevisningar",
    ),
    (
        Meaning::CASE,
        "sak saken saka saksnummer saksnummeret saksnr saks arkivsak arkivsaksnr arkivsaknr arkivsaksnummer arkivref journalnummer \
        journalpost journalpostid journalpostnr jnr dokumentnummer dok ephorte websak planid plannummer plannr plan vedtak vedtaksnr \
        vedtaksnummer byggesak byggesaksnr byggesaksnummer delegert case",
    ),
    (
        Meaning::CADASTRE,
        "gnr bnr gbnr gårdsnummer gardsnummer bruksnummer matrikkel matrikkelnr matrikkelnummer festenr festenummer snr seksjonsnr",
    ),
    (
        Meaning::STANDARD,
        "iso iec ns en nek wcag rfc din versjon versjonen version utgave windows ios ipados android chrome firefox safari edge macos build \
        office",
    ),
    (Meaning::LAW, "lov for forskrift"),
    (
        Meaning::PUBLIC,
        "besøksadresse besøksadressen besøksadressa postadresse postadressen rådhus rådhuset kommunehus kommunehuset servicetorget \
        biblioteket skolen barnehagen sykehjemmet idrettshallen kulturhuset legekontoret helsestasjonen",
    ),
    (
        Meaning::VEHICLE,
        "bil bilen bila bilar skilt skiltet skiltnummer regnr registreringsnummer reg registrert kjennemerke motorsykkel mc moped mopeden \
        mopedens tilhenger tilhengaren tilhengeren henger hengeren traktor traktoren varebil lastebil kjøretøy campingvogn bobil car plate \
        registration parkert",
    ),
    (Meaning::POSITION, "gps posisjon posisjonen koordinat koordinater koordinatene koordinatar position coordinates"),
];
