//! Illness, disability and states of health, in bokmål, nynorsk and English.
//!
//! Written for this project: what a recital calls data concerning health (GDPR, recital 35: disease, disability, disease risk,
//! medical history, clinical treatment, physiological state), in the everyday words of a letter to a municipality. No list was
//! copied: the Norwegian medical word lists that can be had (`NorMedTerm`) are merged from sources whose rights are unclear. There
//! are no Sámi words: we have none from a named source, and a wrong one would be worse.

use super::Meaning;

pub(super) const LISTS: &[(Meaning, &str)] = &[
    (
        Meaning::HEALTH,
        "adhd~ autis~ autist~ autisme~ autism asperger~ aspergers downs tourette~ tourettes dysleksi~ dyslekti~ dyskalkuli~ epilepsi~ \
        epilepti~ epilepsy migrene~ migraine kreft~ svulst~ leukemi~ lymfekreft~ lymfom~ cancer tumor diabetes~ diabetiker~ sukkersyke~ \
        insulin~ astma~ astmatiker~ asthma kols~ copd cøliaki~ glutenintoleran~ laktoseintoleran~ allergi~ allergisk allergic eksem~ \
        psoriasis~ hiv~ aids hepatitt~ tuberkulose~ borreliose~ korona~ covid~ influensa~ lungebetennelse~ hjerneslag~ hjerteinfarkt~ \
        hjartesvikt~ hjertesvikt~ hjerteflimmer~ hjarteinfarkt~ infarkt~ blodpropp~ blodtrykk~ blodprosent~ anemi~ nyresvikt~ dialyse~ \
        leddgikt~ revmatisme~ revmatisk~ revmatiker~ artrose~ artritt~ osteoporose~ beinskjør~ benskjør~ fibromyalgi~ parkinson~ \
        parkinsons alzheimer~ alzheimers demens~ dement~ dementia senil~ huntington~ skleroseparkinson multippel sklerose~ als~ cp \
        cerebral parese~ muskelsvinn~ muskeldystrofi~ ryggmargsbrokk~ skoliose~ prolaps~ isjias~ nakkesleng~ hjernerystelse~ hjerneskade~ \
        hjernesvulst~ lårhals~ beinbrudd~ armbrudd~ hoftebrudd~ amputert~ protese~ lammet lamma lammelse~ rullestol~ rullator~ \
        wheelchair døv~ døvblind~ deaf svaksyn~ synshem~ blindhet~ hørselshem~ høreapparat~ tunghør~ tunghørt~ tinnitus~ stum~ \
        utviklingshem~ funksjonshem~ funksjonsned~ funksjonshindr~ multihandik~ handikap~ handicap~ disabled disability bevegelseshem~ \
        depresjon~ depressiv~ deprimer~ depressed depression angst~ anxiety panikkangst~ panikk~ bipolar~ manisk~ mani psykose~ psykotisk~ \
        schizofreni~ schizofren schizophrenia tvangslidelse~ tvangstank~ ocd ptsd traume~ traumatiser~ utbrent utbrend burnout selvmord~ \
        sjølvmord~ suicidal~ suicide selvskad~ sjølvskad~ spiseforstyrr~ eteforstyrr~ anoreksi~ anorektisk bulimi~ overvekt~ fedme~ \
        personlighetsforstyrr~ borderline nevrotisk~ søvnapne~ insomni~ \
        gravid~ gravide svanger~ pregnant pregnancy abort~ abortert spontanabort~ abortion fødselsdepresjon~ ivf prøverør~ barnløs~ infertil~ \
        menopause overgangsalder~ endometriose~ \
        rusavhengig~ rusmisbruk~ narkoman~ alkoholiker~ alkoholisme~ alkoholisk alcoholic addicted addict metadon~ subutex \
        rusproblem~ rusproblemer spilleavhengig~ antidepressiv~ antidepressiva ritalin antipsykotisk~ cellegift~ cellegiften strålebehandling~ \
        kjemoterapi~ chemotherapy medisinert sykmeld~ sykemeld~ sjukmeld~ sykmeldt sykemeldt sjukmeldt sjukemeld~ langtidssyk~ kronikar~ uføre~ \
        ufør ufør~ uførhet sepsis~ meningitt~ ebola malaria ulcerøs kolitt~ crohns crohn~ magesår~ gallestein~ nyrestein~ brokk~ stomi~ \
        inkontinen~ impoten~ kjønnssykdom~ klamydia~ herpes gonore~ syfilis narkolepsi~ cystisk fibrose~ hemofili~ lupus sarkoidose~ \
        stoffskifte~ hypotyreose~ fatigue utmattelse~ kronikersyk palliativ~ pleiepasient~ hypokonder~ besvimte",
    ),
    (
        Meaning::PERHAPS_HEALTH,
        "add syk~ sykt sjuk~ sick ill blind~ lam slag slaget drypp stroke operert operasjon operasjonen opereres surgery innlagt innlagd hospitalised ms me psykolog \
        psykologen psykiater psykiateren psychologist psychiatrist psykiatrisk rus rusa ruset amputasjon brudd smerter vondt \
        feber halt svimmel svimmelhet sykdom sykdommen sjukdom sjukdomen disease diagnose lidelse lidelsen illness disorder syndrom",
    ),
    (
        Meaning::ILLNESS,
        "syndrom syndromet lidelse lidelsen lidelser liding sykdom sykdommen sjukdom sjukdomen disease disorder syk sjuk sykdomen problemer utviklingshemmet \
        utviklingshemma parese sklerose kolitt fibrose",
    ),
    (
        Meaning::ADJECTIVE,
        "psykisk psykiske kronisk kroniske fysisk alvorlig alvorleg heart mental kidney lung multippel cerebral cystisk ulcerøs bipolar",
    ),
];
