// The rights panel beside a chat: the page, and what a visitor does in the panel.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { manifestWith } from './manifests.js';
import { TAG } from './page.js';
import { CSP } from './site.js';

const WATCH = readFileSync(new URL('./in-page/watch.js', import.meta.url), 'utf8');
const COPIES = readFileSync(new URL('./in-page/copies.js', import.meta.url), 'utf8');

const PANEL = '<personvern-rights chat="robot"></personvern-rights>';

/** A chat as a municipality declares it. */
export const CHAT = {
  id: 'robot',
  name: 'Roboten',
  purposes: ['Å svare på spørsmål'],
  legalBases: [{ gdpr: '6(1)(e)', nationalLaw: ['Forvaltningsloven § 11'] }],
  log: { stored: ['Spørsmål og svar'], place: 'device' },
  retention: { ttl: 'P21D', start: 'conversation', afterwards: 'deleted' },
  masking: [
    {
      since: '2018-08-02',
      method: 'masked',
      when: 'immediately',
      categories: [{ category: 'numbers', moreThanDigits: 6 }, { category: 'email' }, { category: 'names' }, { category: 'health' }],
    },
  ],
};

/**
 * Opens a page with a chat and the panel. `module`: the page's own script. `head` comes before the tag, `body` before the panel.
 * `tag`, `panel`: otherwise than usual.
 */
export async function openChat({ page, site }, options = {}) {
  const { module = '', head = '', body = '', chat = {}, csp = CSP, tag = TAG, panel = PANEL } = options;
  site.file('/story/watch.js', WATCH);
  site.file('/story/copies.js', COPIES);
  site.file('/manifest.json', manifestWith({ chats: [{ ...CHAT, ...chat }] }));
  site.file('/chat.js', module);
  await page.open({
    head: `<script src="/story/watch.js"></script><script src="/story/copies.js"></script>${head}${tag}<script type="module" src="/chat.js"></script>`,
    body: `<main><h1>Chat</h1>${body}${panel}</main>`,
    csp,
  });
}

/** Runs a function in the page with the panel's shadow root as its first argument. */
export function inPanel(page, work, ...values) {
  return page.run(...asked(work, values));
}

function waitInPanel(page, work, ...values) {
  return page.waitFor(...asked(work, values));
}

const asked = (work, values) => [
  `function (...values) {
    const root = document.querySelector('personvern-rights')?.shadowRoot;
    return root?.querySelector('section[data-chat]') && (${work})(root, ...values);
  }`,
  ...values,
];

/** Waits until the panel is in a state, and all that it needs has come. */
export function untilState(page, state) {
  return waitInPanel(
    page,
    (root, wanted) => {
      const shown = [...root.querySelectorAll(`[data-when~="${wanted}"]`)];
      return shown.length > 0 && shown.every((element) => !element.closest('[hidden]'));
    },
    state,
  );
}

/** Waits until the panel shows a conversation with this text in it. */
export function untilKept(page, text) {
  return waitInPanel(
    page,
    (root, wanted) => {
      const list = root.querySelector('ol[data-messages]');
      return !list.closest('[hidden]') && list.textContent.includes(wanted);
    },
    text,
  );
}

/** The conversation as the panel shows it: speaker and text. */
export function conversation(page) {
  return inPanel(page, (root) =>
    [...root.querySelectorAll('ol[data-messages] > li:not([hidden])')].map((line) => [
      line.dataset.speaker,
      line.querySelector('[data-slot=text]').textContent,
    ]),
  );
}

/** Runs in the page. */
const button = (root, wanted, within) =>
  [...root.querySelectorAll(`button[value="${wanted}"]`)].find((found) => Boolean(found.closest('dialog')) === within && found.checkVisibility());

/** Clicks a button of the panel, outside its dialog or in it. */
export async function press(page, value, { dialog = false } = {}) {
  await waitInPanel(page, button, value, dialog);
  await (await inPanel(page, button, value, dialog)).click();
}

/** Takes a copy: `format` is text, vcon or html; `kind` is full or masked. Its `name`, `type` and `text`. */
export async function takeOut(page, format, kind = 'full') {
  const before = await page.run(() => document.copies.length);
  const label = await inPanel(page, (root, wanted) => root.querySelector(`[name=copy][value=${wanted}]`).labels[0], kind);
  await label.click();
  await press(page, format);
  await page.waitFor((count) => document.copies.length > count, before);
  return page.run(() => document.copies.at(-1));
}

/** Opens the dialog and answers it. `supplier`: also tick that the supplier is to erase. */
export async function erase(page, { answer = 'erase', supplier = false } = {}) {
  await press(page, 'erase');
  await waitInPanel(page, (root) => root.querySelector('dialog').open);
  if (supplier) await (await inPanel(page, (root) => root.querySelector('dialog [name=supplier]').labels[0])).click();
  await press(page, answer, { dialog: true });
}

/** Waits for the receipt. By line (`device`, `tabs`, `supplier`): which sentence it is, and how it reads. */
export async function receipt(page) {
  await untilState(page, 'done');
  return inPanel(page, (root) =>
    Object.fromEntries(
      [...root.querySelectorAll('[data-line]')].map((line) => {
        const shown = [...line.querySelectorAll('[data-is]')].filter((sentence) => !sentence.hidden);
        return [line.dataset.line, { is: shown.map((sentence) => sentence.dataset.is).join(), says: shown.map((sentence) => sentence.innerText).join(' ') }];
      }),
    ),
  );
}

/** Which sentence each line of a receipt has. */
export const kinds = (lines) => Object.fromEntries(Object.entries(lines).map(([line, { is }]) => [line, is]));

/**
 * Does something, and holds that nothing was sent meanwhile: neither by what scripts can send with, nor to the site. `except` names
 * requests of the chat itself.
 */
export async function sendsNothing({ page, site }, work, { except = /^$/ } = {}) {
  // What is there when there is a conversation to do something with.
  await page.loaded('masking.wasm');
  const [asked, requests] = [await page.run(() => document.asked.length), site.requests.length];
  const result = await work();
  const sent = await page.run((from) => document.asked.slice(from), asked);
  assert.deepEqual(sent.filter((request) => !except.test(request)), [], 'sent by a script');
  assert.deepEqual(site.requests.slice(requests).map(({ path }) => path), [], 'asked of the site');
  return result;
}

/** Opens the page in a second tab, and calls `work` with a function that goes to the other tab. Ends in the first one. */
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
