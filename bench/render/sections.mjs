// Made manifests: as many sections as one asks for, each as long and as mixed as in a real declaration. The same number
// gives the same manifest every time.

const SERVICES = ['Barnehage', 'Byggesak', 'Bibliotek', 'Hjemmetjeneste', 'Kulturskole', 'Legevakt', 'Renovasjon', 'Skole', 'Skatt og avgift'];
const DOINGS = ['søknader', 'henvendelser', 'klager', 'påmeldinger', 'vedtak', 'avtaler', 'fakturaer'];
const DATA = ['Navn', 'Fødselsnummer', 'Adresse', 'Telefonnummer', 'E-postadresse', 'Opplysninger om husstanden', 'Det du skriver i skjemaet'];
const OFFICES = ['servicetorget', 'arkivet', 'fagavdelingen', 'rådmannens stab', 'personvernombudet'];
const SITES = ['www.datatilsynet.no/rettigheter', 'lovdata.no/lov/2018-06-15-38', 'www.arkivverket.no/regelverk', 'www.udir.no/personvern'];

const PROCESSORS = [
  { id: 'drift', name: 'Drift AS', service: 'Drift av skjema og fagsystem', country: 'NO', certifications: ['ISO 27001'] },
  { id: 'arkiv', name: 'Arkiv AS', service: 'Elektronisk arkiv', country: 'NO' },
];

/** A manifest with `count` sections, as text. Every fifth section places a processing fact. */
export function manifestOf(count) {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return JSON.stringify({
    meta: { version: '1', modified: '2026-10-01T12:00+02:00', languages: ['nb'], sites: ['www.eksempel.kommune.no'] },
    controller: { name: 'Eksempel kommune', email: 'postmottak@eksempel.kommune.no', phone: '+4772000000' },
    processors: PROCESSORS,
    processing: numbers.filter(hasFact).map(processing),
    sections: numbers.map(section),
  });
}

const hasFact = (number) => number % 5 === 4;

// Strides that share no factor with the lists, so that neighbours differ.
const pick = (list, number, stride = 1) => list[(number * stride + Math.floor(number / list.length)) % list.length];

const subject = (number) => `${pick(SERVICES, number)}: ${pick(DOINGS, number, 3)}`;

function section(number) {
  const [doing, office, site] = [pick(DOINGS, number, 3), pick(OFFICES, number, 2), pick(SITES, number)];
  const blocks = [
    {
      text:
        `Når vi behandler ${doing}, trenger vi opplysninger om deg. Vi spør **bare om det som er nødvendig**, og bruker det ` +
        `ikke til noe annet. Ta kontakt med ${office} hvis du lurer på hva vi har registrert i sak ${1000 + number}.`,
    },
    {
      text:
        `Opplysningene blir *ikke* gitt videre uten at loven krever det, eller at du har sagt ja. Du kan lese mer om reglene i ` +
        `[veiledningen om ${doing}](https://${site}) eller [sende oss et spørsmål](/kontakt?sak=${number}).`,
    },
    { list: [0, 1, 2, 3].map((more) => `${pick(DATA, number + more)}, når ${pick(OFFICES, number + more, 3)} trenger det`) },
  ];
  if (hasFact(number)) blocks.push({ fact: `processing/behandling-${number}` });
  return { id: `del-${number}`, title: `${subject(number)} (${number + 1})`, blocks };
}

function processing(number) {
  return {
    id: `behandling-${number}`,
    title: subject(number),
    purposes: [`Å behandle ${pick(DOINGS, number, 3)} og svare deg`, 'Å føre arkiv slik loven krever'],
    legalBases: [{ gdpr: '6(1)(e)', nationalLaw: ['Forvaltningsloven § 11'], description: 'Oppgaven ligger til kommunen.' }],
    categories: [{ name: pick(DATA, number) }, { name: 'Fødselsnummer', kind: 'nationalIdentityNumber' }],
    recipients: ['drift', 'arkiv'],
    access: `De som arbeider i ${pick(OFFICES, number, 2)}.`,
    retention: { ttl: 'P5Y', start: 'caseClosed', afterwards: 'archived' },
  };
}
