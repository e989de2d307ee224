// A visitor takes a copy of the conversation: three formats, whole or masked, made in the browser.
import assert from 'node:assert/strict';

import { openChat } from '../support/chat.js';
import { press, sendsNothing, status, takeOut, untilSaid, untilState } from '../support/rights-panel.js';
import { story } from '../support/story.js';

story('each format has the texts, and says whose they are; masked, what the manifest says is hidden', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  const text = await takeOut(page, 'text');
  assert.match(text.name, /^samtale-\d{8}-\d{4}\.txt$/);
  assert.match(text.text, /^\uFEFFSamtale med Kommune-Kari \(Eksempel kommune\)\r\n/);
  assert.match(text.text, /\] Du: Jeg har astma\. Ring meg på 912 34 567\.\r\n/);
  assert.match(text.text, /Kommune-Kari: Takk\. <img src=x onerror=alert\(1\)> Vi/);
  assert.match(text.text, /Samtalen lagres i 21.dager/);
  assert.equal(await status(page), 'saved');

  const masked = await takeOut(page, 'text', 'masked');
  assert.match(masked.text, /Jeg har \[helse\]\. Ring meg på \[telefonnummer\]\./);

  const vcon = await takeOut(page, 'vcon', 'masked');
  assert.match(vcon.name, /\.vcon$/);
  const { parties, dialog, redacted, attachments } = JSON.parse(vcon.text);
  assert.deepEqual(parties.map(({ name }) => name), ['anonymous', 'Kommune-Kari']);
  assert.deepEqual(dialog.map(({ body }) => body)[0], 'Jeg har [helse]. Ring meg på [telefonnummer].');
  assert.equal(redacted.type, 'masking');
  assert.deepEqual([attachments[0].body.retention, attachments[0].body.manifestVersion], ['P21D', '2026-1']);

  const html = await takeOut(page, 'html');
  assert.match(html.name, /\.html$/);
  assert.match(html.text, /<html lang="nb">/);
  assert.match(html.text, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

story('the copy speaks the language of the page', async ({ page, site }) => {
  await openChat({ page, site, lang: 'nn' });
  await untilState(page, 'kept');
  assert.match((await takeOut(page, 'text')).text, /Ansvarleg: Eksempel kommune/);
});

story('nothing is sent anywhere while a copy is made', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  await sendsNothing({ page, site }, async () => {
    for (const format of ['text', 'vcon', 'html']) await takeOut(page, format, 'masked');
  });
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
  await untilSaid(page, 'copied');
}, { only: ['chromium', 'firefox'] });

story('a copy that cannot be made is said not to be', async ({ page, site }) => {
  await openChat({ page, site, register: `{ snapshot() { if (document.isBroken) throw new Error('no'); return document.chat.messages; } }` });
  await untilState(page, 'kept');
  await page.run(() => (document.isBroken = true));
  await press(page, 'vcon');
  await untilSaid(page, 'not-saved');
  assert.match((await page.seen()).warnings.join(), /snapshot\(\): no/);
});

story('ten thousand messages are shown, and copied whole', async ({ page, site }) => {
  await openChat({ page, site, said: [], before: `for (let at = 0; at < 10_000; at += 1) document.chat.messages.push({ role: at % 2 ? 'assistant' : 'user', text: 'Melding nummer ' + at + ', ring 912 34 567' });` });
  await page.waitFor(() => document.querySelector('personvern-rights')?.shadowRoot?.querySelector('[data-messages]')?.childElementCount === 10_000);
  const { text } = await takeOut(page, 'text', 'masked');
  assert.equal(text.match(/Melding nummer \d+, ring \[telefonnummer\]/g).length, 10_000);
  assert.match(text, /ukjent tid/);
});
