// A conversation with a municipality's robot, as long as one wants it. The same every time.

const EXCHANGES = [
  ['Hei! Når har servicetorget åpent?', 'Hei! Servicetorget har åpent mandag til fredag kl. 09.00–15.00. På julaften stenger vi kl. 12.00.'],
  ['Hva koster full plass i SFO?', 'Full plass koster 3 165 kr i måneden. For første til tredje trinn er tolv timer i uken gratis.'],
  ['Jeg har ikke fått svar på søknaden min, sak 2026/4521', 'Behandlingstiden er inntil tolv uker. Du kan ringe servicetorget på telefon 72 00 00 00.'],
  ['Kan dere ringe meg på 912 34 567 etter kl. 14.30?', 'Jeg kan dessverre ikke ringe. Skriv til postmottak@eksempel.kommune.no, så tar en saksbehandler kontakt.'],
  ['E-posten min er ola.eksempel@example.no', 'Takk. Ikke skriv mer om deg selv her enn du må; samtalen blir slettet etter 21 dager.'],
  ['Må jeg søke for å bygge garasje på 48 m²?', 'Garasje inntil 50 m² kan i mange tilfeller bygges uten søknad, se plan- og bygningsloven § 20-5. Gebyret er ellers 4 850 kroner.'],
  ['Fødselsnummeret mitt er 010190 12345, trenger dere det?', 'Nei, det trenger vi ikke her. Bruk skjemaet på nettsidene, der du logger inn.'],
  ['Hvor mye er gebyret for vann i 2026?', 'Abonnementsgebyret for vann er 2 412 kroner, og forbruket koster 17,85 kroner per kubikkmeter. Frist for avlesning er 31.12.2026.'],
  ['Pengene kan settes inn på konto 1234.56.78903', 'Kontonummer tar vi ikke imot i chatten. Du registrerer det selv på Min side.'],
  ['Takk for hjelpen!', 'Bare hyggelig. Ha en fin dag!'],
];

const BEGAN = Date.UTC(2026, 10, 1, 8);
const BETWEEN_MS = 7_000;

/** So many messages, each with its number in it, so that each can be found by itself. */
export function conversation(count) {
  return Array.from({ length: count }, (_, seq) => {
    const [question, answer] = EXCHANGES[(seq >> 1) % EXCHANGES.length];
    const [role, text] = seq % 2 ? ['assistant', answer] : ['user', question];
    return { seq, role, text: `${text} (melding ${seq})`, sentAt: new Date(BEGAN + seq * BETWEEN_MS).toISOString() };
  });
}

/** What visitors and the robot wrote, one message a line: at least so many bytes. */
export function written(bytes) {
  const lines = [];
  let length = 0;
  for (const { text } of conversation(2 * Math.ceil(bytes / 100))) {
    lines.push(text);
    length += Buffer.byteLength(text) + 1;
    if (length >= bytes) break;
  }
  return `${lines.join('\n')}\n`;
}
