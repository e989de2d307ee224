// A page with a chat and a rights panel, and what a visitor does there.
import { waitFor } from './wait.js';

/** What the manifest declares of the chat. */
export const CHAT = {
  id: 'kari',
  name: 'Kommune-Kari',
  retention: { ttl: 'P21D', start: 'conversation' },
  masking: [{ since: '2018-08-02', method: 'masked', categories: [{ category: 'numbers', moreThanDigits: 6 }, { category: 'health' }] }],
  log: { stored: ['Alt'], place: 'supplier' },
};

/** A page's own chat, written as vendors write them: what is said is in memory and under a key, and each message writes all of it. */
export const STUB = `
  const KEY = 'stub-chat';
  document.chat = {
    messages: JSON.parse(localStorage.getItem(KEY) ?? '[]'),
    say(role, text, sentAt) {
      this.messages.push({ role, text, sentAt: sentAt ?? new Date().toISOString() });
      localStorage.setItem(KEY, JSON.stringify(this.messages));
      this.change?.();
    },
    called: [],
  };
  document.adapter = (more) => ({
    id: 'kari',
    label: 'Kommune-Kari',
    capabilities: { localTranscript: true, timestamps: 'stored', clear: 'in-place', remoteErase: false, remoteExport: false },
    snapshot: () => document.chat.messages,
    subscribe: (change) => { document.chat.change = change; return () => {}; },
    quiesce: async () => void document.chat.called.push('quiesce'),
    clear: async () => { document.chat.called.push('clear'); document.chat.messages = []; localStorage.removeItem(KEY); },
    locators: () => [{ area: 'localStorage', key: KEY }],
    ...more,
  });
  document.register = (more) => (window.personvern ??= []).push((personvern) => personvern.registerChat(document.adapter(more)));
`;

/** What has been said. */
export const SAID = [
  ['user', 'Jeg har astma. Ring meg på 912 34 567.'],
  ['assistant', 'Takk. <img src=x onerror=alert(1)> Vi ringer deg i dag.'],
];

/**
 * Opens a page with the stub, and with the panel. `register`: what the adapter has otherwise, as JavaScript, or false for none. `said`:
 * what stands there from an earlier visit.
 */
export async function openChat({ page, site, register = '{}', said = SAID, chat = CHAT, panel = '<personvern-rights></personvern-rights>', before = '', ...more } = {}) {
  site.file('/manifest.json', JSON.stringify({ ...MANIFEST, chats: [chat] }));
  site.file('/stub.js', STUB);
  const seed = said.length
    ? `if (!sessionStorage.seeded) { sessionStorage.seeded = 1; ${JSON.stringify(said)}.forEach((message) => document.chat.say(...message)); }`
    : '';
  site.file('/page.js', `${seed} ${before}; ${register ? `document.register(${register})` : ''}`);
  await page.open({
    head: '<script src="/stub.js"></script><script src="/page.js"></script><script src="/personvern/personvern.js" data-manifest="/manifest.json"></script>',
    body: `<main><h1>Chat</h1><p id="own">Kommunens egen tekst.</p>${panel}</main>`,
    ...more,
  });
}

const MANIFEST = {
  meta: { version: '2026-1', modified: '2026-10-01', languages: ['nb', 'nn', 'en'] },
  controller: { name: 'Eksempel kommune', email: 'post@eksempel.kommune.no' },
};

/** Asks the panel: `ask` gets its section. */
export const inPanel = (page, ask, ...values) =>
  page.run(`(...values) => { const section = document.querySelector('personvern-rights')?.shadowRoot?.querySelector('section[data-chat]'); return section && (${ask})(section, ...values) }`, ...values);

/** Which of the panel's states is shown. */
export const state = (page) =>
  inPanel(page, (section) => {
    const shown = [...section.querySelectorAll('[data-when]')].filter((part) => !part.hidden);
    return ['unknown', 'none', 'kept', 'busy', 'done', 'over'].filter((name) => shown.some((part) => part.dataset.when.split(' ').includes(name))).join(' ');
  });

export async function untilState(page, wanted) {
  let found;
  await waitFor(async () => (found = await state(page))?.split(' ').includes(wanted), `the panel in the state «${wanted}», not in «${found}»`).catch(async (error) => {
    throw new Error(`${error.message}; it is «${found}»`);
  });
}

/** Clicks a button of the panel, outside its dialog or inside. */
export async function press(page, value, where = ':not(dialog *)') {
  const button = await waitFor(
    () => inPanel(page, (section, wanted) => [...section.querySelectorAll(wanted)].find((some) => some.checkVisibility()), `button[value=${value}]${where}`),
    `the button ${value}`,
  );
  await button.click();
}

export const pressInDialog = (page, value) => press(page, value, ':is(dialog[open] *)');

/** The conversation as the panel shows it. */
export const shown = (page) =>
  inPanel(page, (section) => [...section.querySelectorAll('[data-messages] > li')].map((item) => [item.dataset.speaker, item.querySelector('[data-slot=text]').textContent]));

/** The receipt's three lines: which sentence each shows, and what stands in it. */
export const receipt = (page) =>
  inPanel(page, (section) =>
    Object.fromEntries(
      ['device', 'tabs', 'supplier'].map((line) => {
        const said = [...section.querySelectorAll(`[data-line=${line}] [data-is]`)].filter((sentence) => !sentence.hidden);
        return [line, said.map((sentence) => sentence.dataset.is).join(' ')];
      }),
    ),
  );

/** What the panel's status line says. */
export const status = (page) =>
  inPanel(page, (section) => [...section.querySelectorAll('[data-say]')].filter((sentence) => !sentence.hidden).map(({ dataset }) => dataset.say).join(' '));

/** Catches what is downloaded: `document.files`, by name. */
export const CATCH = `
  document.files = {};
  const { createObjectURL } = URL;
  const blobs = new Map();
  URL.createObjectURL = (blob) => { const address = createObjectURL.call(URL, blob); blobs.set(address, blob); return address; };
  HTMLAnchorElement.prototype.click = function () { const blob = blobs.get(this.href); if (blob) blob.arrayBuffer().then((bytes) => (document.files[this.download] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); };
`;

/** Watches every way out: `document.sent`. */
export const WATCH = `
  document.sent = [];
  for (const [owner, name] of [[window, 'fetch'], [XMLHttpRequest.prototype, 'send'], [navigator, 'sendBeacon'], [window, 'WebSocket'], [window, 'EventSource'], [HTMLFormElement.prototype, 'submit'], [HTMLFormElement.prototype, 'requestSubmit']]) {
    const original = owner[name];
    owner[name] = function (...values) { if (document.isWatched) document.sent.push(name + ' ' + values[0]); return new.target ? new original(...values) : original.apply(this, values); };
  }
`;

/** Has the conversation erased, without a copy. Until there is a receipt. */
export async function erase(page) {
  await untilState(page, 'kept');
  await press(page, 'erase');
  await pressInDialog(page, 'erase');
  await untilState(page, 'done');
}
