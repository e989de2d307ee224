// A page with a chat, and the rights panel beside it.
import { readFileSync } from 'node:fs';

import { TAG } from './page.js';

/** Keeps what a script could send with: `document.asked`. */
export const WATCH = readFileSync(new URL('./in-page/watch.js', import.meta.url), 'utf8');

/** Keeps the files that the page hands out: `document.copies`. */
export const COPIES = readFileSync(new URL('./in-page/copies.js', import.meta.url), 'utf8');

/** What the manifest declares of the chat. */
export const CHAT = {
  id: 'kari',
  name: 'Kommune-Kari',
  retention: { ttl: 'P21D', start: 'conversation' },
  masking: [
    {
      since: '2018-08-02',
      method: 'masked',
      categories: [{ category: 'numbers', moreThanDigits: 6 }, { category: 'email' }, { category: 'names' }, { category: 'health' }],
    },
  ],
  log: { stored: ['Alt'], place: 'supplier' },
};

/** Where it does not leave the browser. */
export const ON_DEVICE = { stored: ['Alt'], place: 'device' };

const MANIFEST = {
  meta: { version: '2026-1', modified: '2026-10-01', languages: ['nb', 'nn', 'en'] },
  controller: { name: 'Eksempel kommune', email: 'post@eksempel.kommune.no' },
};

const PANEL = '<personvern-rights></personvern-rights>';

/**
 * Opens a page whose manifest has the chat, with the panel. `chat`: what else is declared of it. `head` comes before the tag, `body`
 * before the panel; `module` is the page's own script. `tag`, `panel`, `manifest`: otherwise than usual.
 */
export async function openPage({ page, site, chat = {}, head = '', body = '', module = '', tag = TAG, panel = PANEL, manifest = {}, ...more }) {
  site.file('/story/watch.js', WATCH);
  site.file('/story/copies.js', COPIES);
  site.file('/manifest.json', JSON.stringify({ ...MANIFEST, chats: [{ ...CHAT, ...chat }], ...manifest }));
  site.file('/module.js', module);
  await page.open({
    head: `<script src="/story/watch.js"></script><script src="/story/copies.js"></script>${head}${tag}<script type="module" src="/module.js"></script>`,
    body: `<main><h1>Chat</h1>${body}<p id="own">Kommunens egen tekst.</p>${panel}</main>`,
    ...more,
  });
}

/** A page's own chat, written as vendors write them: what is said is in memory and under a key, and each message writes all of it. */
const STUB = `
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
 * Opens a page with the stub. `register`: what the adapter has otherwise, as JavaScript, or false for none. `said`: what stands there
 * from an earlier visit. `before`: a script that runs before the chat is registered.
 */
export async function openChat({ site, register = '{}', said = SAID, before = '', ...more }) {
  site.file('/stub.js', STUB);
  const seed = said.length
    ? `if (!sessionStorage.seeded) { sessionStorage.seeded = 1; ${JSON.stringify(said)}.forEach((message) => document.chat.say(...message)); }`
    : '';
  site.file('/page.js', `${seed} ${before}; ${register ? `document.register(${register})` : ''}`);
  await openPage({ site, head: '<script src="/stub.js"></script><script src="/page.js"></script>', ...more });
}

/** Opens the page in a second tab, and calls `work` with functions that go to either. Ends in the first one. */
export async function withSecondTab(page, work) {
  const { driver } = page;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  const second = await driver.getWindowHandle();
  try {
    await page.visit('/side');
    await work({ first: () => driver.switchTo().window(first), second: () => driver.switchTo().window(second) });
    await driver.switchTo().window(second);
    await driver.close();
  } finally {
    await driver.switchTo().window(first);
  }
}

/** Everything that is stored for this origin, as one text. */
export const stored = (page) =>
  page.run(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]));
