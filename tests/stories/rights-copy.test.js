// A visitor takes a copy of the conversation: three formats, whole or masked, made in the browser.
import assert from 'node:assert/strict';

import { CATCH, inPanel, openChat, press, status, untilState, WATCH } from '../support/chat.js';
import { story } from '../support/story.js';

/** Takes a copy, and gives the file: its name and what is in it. */
async function take(page, format, masked = false) {
  await inPanel(page, (section, value) => section.querySelector(`[name=copy][value=${value}]`).click(), masked ? 'masked' : 'full');
  await page.run(() => (document.files = {}));
  await press(page, format);
  await page.waitFor(() => Object.keys(document.files).length);
  const [[name, content]] = Object.entries(await page.run(() => document.files));
  return { name, content };
}

story('each format has the texts, and says whose they are; masked, what the manifest says is hidden', async ({ page, site }) => {
  await openChat({ page, site, before: CATCH });
  await untilState(page, 'kept');
  const text = await take(page, 'text');
  assert.match(text.name, /^samtale-\d{8}-\d{4}\.txt$/);
  assert.match(text.content, /^\uFEFFSamtale med Kommune-Kari \(Eksempel kommune\)\r\n/);
  assert.match(text.content, /\] Du: Jeg har astma\. Ring meg på 912 34 567\.\r\n/);
  assert.match(text.content, /Kommune-Kari: Takk\. <img src=x onerror=alert\(1\)> Vi/);
  assert.match(text.content, /Samtalen lagres i 21.dager/);
  assert.equal(await status(page), 'saved');

  const masked = await take(page, 'text', true);
  assert.match(masked.content, /Jeg har \[helse\]\. Ring meg på \[telefonnummer\]\./);

  const vcon = await take(page, 'vcon', true);
  assert.match(vcon.name, /\.vcon$/);
  const { parties, dialog, redacted, attachments } = JSON.parse(vcon.content);
  assert.deepEqual(parties.map(({ name }) => name), ['anonymous', 'Kommune-Kari']);
  assert.deepEqual(dialog.map(({ body }) => body)[0], 'Jeg har [helse]. Ring meg på [telefonnummer].');
  assert.equal(redacted.type, 'masking');
  assert.deepEqual([attachments[0].body.retention, attachments[0].body.manifestVersion], ['P21D', '2026-1']);

  const html = await take(page, 'html');
  assert.match(html.name, /\.html$/);
  assert.match(html.content, /<html lang="nb">/);
  assert.match(html.content, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

story('the copy speaks the language of the page', async ({ page, site }) => {
  await openChat({ page, site, before: CATCH, lang: 'nn' });
  await untilState(page, 'kept');
  assert.match((await take(page, 'text')).content, /Ansvarleg: Eksempel kommune/);
});

story('nothing is sent anywhere while a copy is made', async ({ page, site }) => {
  await openChat({ page, site, before: CATCH + WATCH });
  await untilState(page, 'kept');
  await page.loaded('masking.wasm');
  const before = site.requests.length;
  await page.run(() => (document.isWatched = true));
  for (const format of ['text', 'vcon', 'html']) await take(page, format, true);
  assert.deepEqual(await page.run(() => document.sent), []);
  assert.equal(site.requests.length, before);
});

story('on the clipboard, too, and where the browser has no such interface', async ({ page, site }) => {
  await openChat({ page, site, before: `Object.defineProperty(navigator, 'clipboard', { value: { async write([item]) { document.copied = await (await item.getType('text/plain')).text(); } } })` });
  await untilState(page, 'kept');
  await press(page, 'clipboard');
  await page.waitFor(() => document.copied);
  assert.match(await page.run(() => document.copied), /^Samtale med Kommune-Kari[^]*astma/);
  await page.run(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  }).catch(() => {});
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-say=copied]:not([hidden])'));
}, { only: ['chromium', 'firefox'] });

story('a copy that cannot be made is said not to be', async ({ page, site }) => {
  await openChat({ page, site, register: `{ snapshot() { if (document.isBroken) throw new Error('no'); return document.chat.messages; } }` });
  await untilState(page, 'kept');
  await page.run(() => (document.isBroken = true));
  await press(page, 'vcon');
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-say=not-saved]:not([hidden])'));
  assert.match((await page.seen()).warnings.join(), /snapshot\(\): no/);
});

story('ten thousand messages are shown, and copied whole', async ({ page, site }) => {
  await openChat({ page, site, said: [], before: `${CATCH}; for (let at = 0; at < 10_000; at += 1) document.chat.messages.push({ role: at % 2 ? 'assistant' : 'user', text: 'Melding nummer ' + at + ', ring 912 34 567' });` });
  await page.waitFor(() => document.querySelector('personvern-rights')?.shadowRoot?.querySelector('[data-messages]')?.childElementCount === 10_000);
  const { content } = await take(page, 'text', true);
  assert.equal(content.match(/Melding nummer \d+, ring \[telefonnummer\]/g).length, 10_000);
  assert.match(content, /ukjent tid/);
});
