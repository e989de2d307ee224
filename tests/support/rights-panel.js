// What a visitor sees and does in a chat's rights panel.
import assert from 'node:assert/strict';

import { waitFor } from './wait.js';

/** Asks the panel: `ask` runs in the page, and gets the panel's shadow root. Nothing where it is not drawn. */
export const inPanel = (page, ask, ...values) =>
  page.run(
    `function (...values) {
      const root = document.querySelector('personvern-rights')?.shadowRoot;
      return root?.querySelector('section[data-chat]') && (${ask})(root, ...values);
    }`,
    ...values,
  );

/** Which of the panel's states are shown. */
export const state = (page) =>
  inPanel(page, (root) => {
    const shown = [...root.querySelectorAll('[data-when]')].filter((part) => !part.hidden);
    return ['unknown', 'none', 'kept', 'busy', 'done', 'over'].filter((name) => shown.some((part) => part.dataset.when.split(' ').includes(name))).join(' ');
  });

export async function untilState(page, wanted) {
  let found;
  await waitFor(async () => (found = await state(page))?.split(' ').includes(wanted), `the panel in the state «${wanted}»`).catch((error) => {
    throw new Error(`${error.message}; it is «${found}»`);
  });
}

/** Waits until the panel shows a conversation with this text in it. */
export const untilKept = (page, text) =>
  waitFor(
    () =>
      inPanel(
        page,
        (root, wanted) => {
          const list = root.querySelector('[data-messages]');
          return !list.closest('[hidden]') && list.textContent.includes(wanted);
        },
        text,
      ),
    `«${text}» in the panel`,
  );

/** The conversation as the panel shows it: speaker and text. */
export const conversation = (page) =>
  inPanel(page, (root) =>
    [...root.querySelectorAll('[data-messages] > li')].map((item) => [item.dataset.speaker, item.querySelector('[data-slot=text]').textContent]),
  );

/** What the panel's status line says. */
export const status = (page) =>
  inPanel(page, (root) => [...root.querySelectorAll('[data-say]')].filter((sentence) => !sentence.hidden).map(({ dataset }) => dataset.say).join(' '));

export const untilSaid = (page, name) => waitFor(async () => (await status(page)) === name, `«${name}» in the status line`);

/** Clicks a button of the panel, outside its dialog or inside. */
export async function press(page, value, where = ':not(dialog *)') {
  const button = await waitFor(
    () => inPanel(page, (root, wanted) => [...root.querySelectorAll(wanted)].find((some) => some.checkVisibility()), `button[value=${value}]${where}`),
    `the button ${value}`,
  );
  await button.click();
}

export const pressInDialog = (page, value) => press(page, value, ':is(dialog[open] *)');

/** Takes a copy: `format` is text, vcon or html; `kind` is full or masked. Its `name`, `type` and `text`. */
export async function takeOut(page, format, kind = 'full') {
  const before = await page.run(() => document.copies.length);
  const label = await inPanel(page, (root, wanted) => root.querySelector(`[name=copy][value=${wanted}]`).labels[0], kind);
  await label.click();
  await press(page, format);
  await page.waitFor((count) => document.copies.length > count, before);
  return page.run(() => document.copies.at(-1));
}

/** Answers the dialog. `supplier`: the supplier is to erase, too. */
export async function answer(page, value, { supplier = false } = {}) {
  await press(page, 'erase');
  await waitFor(() => inPanel(page, (root) => root.querySelector('dialog').open), 'the dialog');
  if (supplier) await (await inPanel(page, (root) => root.querySelector('dialog [name=supplier]').labels[0])).click();
  await pressInDialog(page, value);
}

/** Has the conversation erased, without a copy. Until there is a receipt. */
export async function erase(page, options) {
  await untilState(page, 'kept');
  await answer(page, 'erase', options);
  await untilState(page, 'done');
}

/** The receipt, once it is there: which sentence each of its lines (`device`, `tabs`, `supplier`) has. */
export async function receipt(page) {
  await untilState(page, 'done');
  return inPanel(page, (root) =>
    Object.fromEntries(
      [...root.querySelectorAll('[data-line]')].map((line) => {
        const shown = [...line.querySelectorAll('[data-is]')].filter((sentence) => !sentence.hidden);
        return [line.dataset.line, shown.map((sentence) => sentence.dataset.is).join(' ')];
      }),
    ),
  );
}

/** How a line of the receipt reads. */
export const told = (page, line) =>
  inPanel(page, (root, wanted) => [...root.querySelectorAll(`[data-line=${wanted}] [data-is]`)].find((sentence) => !sentence.hidden)?.innerText, line);

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
