// The demo's robot: looks for words in the question, and answers from the municipality's manifest.

const DAYS = { mon: 'mandag', tue: 'tirsdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag', sat: 'lørdag', sun: 'søndag' };

/** The first whose words are in the question answers. */
const ANSWERS = [
  [['slett', 'glem', 'innsyn', 'last ned', 'kopi'], () => 'Du kan laste ned og slette samtalen selv: Trykk på «Innsyn og sletting» over samtalen.'],
  [['åpningstid', 'åpent', 'åpner', 'stenger', 'når har'], openingHours],
  [['personvernombud', 'ombud'], officer],
  [['cookie', 'informasjonskapsl', 'kapsler', 'lagre'], storage],
  [['klage', 'datatilsynet'], () => 'Du kan klage til Datatilsynet. Spør gjerne personvernombudet vårt først.'],
  [['kontakt', 'telefon', 'ringe', 'e-post', 'epost', 'adresse'], contact],
  [['hei', 'hallo', 'god dag', 'morn'], () => 'Hei! Hva vil du vite?'],
  [['takk'], () => 'Bare hyggelig!'],
];

const UNKNOWN =
  'Det vet jeg ikke. Jeg kan svare om åpningstider, kontakt, personvernombudet, informasjonskapsler, klage, og om å slette samtalen.';

/** What the robot says to a question. */
export function answer(manifest, question) {
  const asked = question.toLowerCase();
  const [, say] = ANSWERS.find(([words]) => words.some((word) => asked.includes(word))) ?? [[], () => UNKNOWN];
  return say(manifest);
}

/** A manifest's text in bokmål. */
const text = (value) => (typeof value === 'string' ? value : (value?.nb ?? ''));

const phone = (number) => number.replace(/^\+47(..)(..)(..)(..)$/, '$1 $2 $3 $4');

function openingHours({ contacts }) {
  const open = contacts.find(({ openingHours }) => openingHours);
  const lines = open.openingHours.map(({ days, opens, closes, note }) => {
    const [first, last] = [days[0], days.at(-1)].map((day) => DAYS[day]);
    const when = first === last ? first : `${first} til ${last}`;
    return `${when} kl. ${opens}–${closes}. ${text(note)}.`;
  });
  return `Åpningstidene for ${text(open.name)}: ${lines.join(' ')}`;
}

function officer({ dataProtectionOfficer: { tasks, email, phone: number } }) {
  return `${text(tasks)} Du når personvernombudet på ${email} og telefon ${phone(number)}.`;
}

function contact({ contacts: [{ name, phone: number, email }] }) {
  return `Du når ${text(name)} på telefon ${phone(number)} og e-post ${email}.`;
}

function storage({ storage: { purposes } }) {
  const titles = purposes.map(({ title }) => text(title)).join(', ');
  return `Vi spør deg før vi lagrer noe til dette: ${titles}. Det som trengs for at nettsidene skal virke, spør vi ikke om.`;
}
