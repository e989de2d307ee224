// When something does not work: a module stops, storage is full or closed, there is no clipboard, the page goes away in the middle. Nothing
// is lost that the visitor wants to keep, and nothing is said that is not so.
import assert from 'node:assert/strict';

import { ON_DEVICE, openChat, SAID } from '../support/chat.js';
import {
  answer, conversation, erase, inPanel, press, pressInDialog, receipt, state, takeOut, told, untilKept, untilSaid, untilState,
} from '../support/rights-panel.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

/** Lets a module stop at whatever it is asked from a moment on (`document.stopsNow`), as where memory runs out. */
const stops = (module) => `
  const start = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (response, ...given) => {
    const { instance, module } = await start.call(WebAssembly, response, ...given);
    const exports = { ...instance.exports };
    const stop = (run) => (...values) => {
      if (!document.stopsNow) return run(...values);
      document.hasStopped = true;
      throw new WebAssembly.RuntimeError('unreachable');
    };
    if (/\\/${module}-/.test(response.url)) for (const name in exports) if (typeof exports[name] === 'function') exports[name] = stop(exports[name]);
    return { instance: { exports }, module };
  };`;

// What the browser throws away later is freed in the module, too, and stops there: nobody is waiting for that.
const STOPPED = /the widget stopped|RuntimeError: unreachable/;

/** Opens the chat, and lets a module stop once it is there. */
async function openStopped({ page, site }, module) {
  page.expectError(STOPPED);
  await openChat({ page, site, before: stops(module) });
  await untilState(page, 'kept');
  await page.loaded(`${module}.wasm`);
  await page.run(() => (document.stopsNow = true));
}

story('a module that stops while it erases: the panel says that it did not work, and the conversation is there', async ({ page, site }) => {
  await openStopped({ page, site }, 'erasure');
  await answer(page, 'erase');
  await untilSaid(page, 'error');
  assert.equal(await page.run(() => document.hasStopped), true);
  assert.equal(await state(page), 'kept');
  assert.deepEqual(await page.run(() => document.chat.called), []);
  assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
  assert.equal(await page.text('#own'), 'Kommunens egen tekst.');
});

story('a module that stops while it writes a copy: the copy is said not to be saved', async ({ page, site }) => {
  await openStopped({ page, site }, 'masking');
  await press(page, 'html');
  await untilSaid(page, 'not-saved');
  assert.equal(await page.run(() => document.hasStopped), true);
  assert.equal(await state(page), 'kept');
});

story('a copy that could not be made before the erasure: who then keeps the conversation goes on where it began', async ({ page, site }) => {
  await openStopped({ page, site }, 'masking');
  await answer(page, 'copy');
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('dialog[open] [data-when-copy=failed]')?.checkVisibility());
  await pressInDialog(page, 'keep');
  await untilSaid(page, 'not-saved');
  assert.equal(await inPanel(page, (root) => root.activeElement.value), 'erase');
  assert.equal(await state(page), 'kept');
  assert.deepEqual(await conversation(page), SAID);
});

story('a panel for a chat that the manifest does not have leaves the page as it is, and tells the editor', async ({ page, site }) => {
  await openChat({ page, site, panel: '<personvern-rights chat="kary"><p id="text">Skriv til oss.</p></personvern-rights>' });
  await page.waitFor(() => document.seen.warnings.some((warning) => /no chat «kary» in .*manifest\.json/.test(warning)));
  assert.equal(await page.text('#text'), 'Skriv til oss.');
});

const STORE = { device: { kind: 'store', area: 'localStorage' }, log: ON_DEVICE };
const WITH_STORE = `(window.personvern ??= []).push(async (personvern) => { document.store = await personvern.registerChat({ id: 'kari' }); });`;

for (const [what, before] of [
  ['full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`],
  ['closed', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } });`],
]) {
  story(`our own store where the storage is ${what}: the conversation lasts as long as the page, and is erased there`, async ({ page, site }) => {
    await openChat({ page, site, register: false, said: [], chat: STORE, before: before + WITH_STORE });
    await page.waitFor(() => document.store);
    await page.run(() => document.store.add({ role: 'user', text: 'Hva koster plass i SFO?' }));
    await page.run(() => document.store.add({ role: 'assistant', text: 'Det står i prislisten.' }));
    await untilState(page, 'kept');
    await waitFor(async () => (await conversation(page)).length === 2, 'both messages');
    await erase(page);
    assert.deepEqual(await page.run(() => document.store.messages()), []);
    // What may lie in a closed storage from earlier, nobody has seen to be gone.
    assert.equal((await receipt(page)).device, what === 'full' ? 'erased' : 'unreadable');
  });
}

story('without a clipboard the text is copied as it was done before there was one', async ({ page, site }) => {
  const before = `
    window.ClipboardItem = undefined;
    document.execCommand = (name) => { document.copied = [name, document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)]; return !document.isRefused; };`;
  await openChat({ page, site, before });
  await untilState(page, 'kept');
  await press(page, 'clipboard');
  await untilSaid(page, 'copied');
  const [name, text] = await page.run(() => document.copied);
  assert.equal(name, 'copy');
  assert.match(text, /^Samtale med Kommune-Kari[^]*astma/);
  assert.equal(await page.count('body > textarea'), 0);
  await page.run(() => (document.isRefused = true));
  await press(page, 'clipboard');
  await untilSaid(page, 'not-copied');
});

story('what is over its time in a chat that must be loaded again is erased across the reload, and the panel says why', async ({ page, site }) => {
  const old = new Date(Date.now() - 22 * 86_400_000).toISOString();
  const register = `{ capabilities: { localTranscript: true, timestamps: 'stored', clear: 'reload-required' }, clear: async () => localStorage.removeItem('stub-chat') }`;
  await openChat({ page, site, register, said: [['user', 'Hva koster SFO hos dere?', old]] });
  await untilState(page, 'over');
  assert.equal(site.asked('/side'), 2);
  assert.equal((await receipt(page)).device, 'erased');
  assert.deepEqual(await page.run(() => [localStorage.getItem('stub-chat'), sessionStorage.getItem('pv:erasure')]), [null, null]);
});

story('a supplier’s word of when is told as one reads a time, and a word that is none as it is', async ({ page, site }) => {
  for (const [at, expected] of [['2026-11-22T10:00:00Z', /22\.11\.2026 \d\d\.00 \(/], ['i morgen tidlig', /i morgen tidlig/]]) {
    const register = `{ remote: { describe: () => ({ host: 'logg.example' }), erase: async () => ({ ok: true, at: '${at}' }) } }`;
    await openChat({ page, site, register });
    await erase(page, { supplier: true });
    const says = await told(page, 'supplier');
    assert.match(says, expected);
    assert.doesNotMatch(says, /T10:00/);
    await page.run(() => sessionStorage.clear());
  }
});

story('what could not be loaded is asked for again when the panel is opened', async ({ page, site }) => {
  page.expectError(/503|Failed to fetch|Failed to load|rights/);
  site.rule(site.asset('rights.js'), { status: 503, body: '' });
  const device = { kind: 'foreign', area: 'localStorage', key: 'samtale', role: 'role', user: ['user'], text: 'text', clear: 'reload' };
  const before = `localStorage.samtale = JSON.stringify([{ role: 'user', text: 'Hva koster SFO hos dere?' }]);`;
  await openChat({ page, site, register: false, said: [], chat: { device }, before });
  await page.waitFor(() => document.seen.warnings.length);
  assert.equal(await page.run(() => document.querySelector('personvern-rights').shadowRoot), null);
  site.rule(site.asset('rights.js'), { status: 200, body: undefined });
  assert.equal(await page.run(() => window.personvern.open('rights')), true);
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Hva koster SFO hos dere?']]);
});

story('a chat that registered while our script could not be loaded is there when it can be', async ({ page, site }) => {
  page.expectError(/503|Failed to fetch|Failed to load|rights/);
  site.rule(site.asset('rights.js'), { status: 503, body: '' });
  await openChat({ page, site });
  await page.waitFor(() => document.seen.warnings.length);
  site.rule(site.asset('rights.js'), { status: 200, body: undefined });
  assert.equal(await page.run(() => window.personvern.open('rights')), true);
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), SAID);
});

story('where what writes copies has stopped, the conversation can still be erased', async ({ page, site }) => {
  await openStopped({ page, site }, 'masking');
  await press(page, 'text');
  await untilSaid(page, 'not-saved');
  assert.deepEqual(await page.run(() => window.personvern.inspect('Jeg er 010190 12345')), []);
  await erase(page);
  assert.equal((await receipt(page)).device, 'erased');
});

story('where what erases has stopped, who writes is still warned', async ({ page, site }) => {
  await openStopped({ page, site }, 'erasure');
  await answer(page, 'erase');
  await untilSaid(page, 'error');
  assert.deepEqual(await page.run(() => window.personvern.inspect('Ring 912 34 567').then((found) => found.map(({ category }) => category))), ['numbers']);
});

story('a supplier who has nothing to give out: no empty file is made', async ({ page, site }) => {
  const register = `{ snapshot: () => [], remote: { describe: () => ({ host: 'logg.example' }), export: async () => '' } }`;
  await openChat({ page, site, register, said: [] });
  await untilState(page, 'kept');
  await press(page, 'text');
  await untilSaid(page, 'not-saved');
  assert.deepEqual(await page.run(() => document.copies), []);
});

story('a chat that the page empties without a word: the supplier is not asked in its place', async ({ page, site }) => {
  const register = `{ subscribe: undefined, remote: { describe: () => ({ host: 'logg.example' }), export: async () => { document.wasAsked = true; return 'alt'; } } }`;
  await openChat({ page, site, register });
  await untilState(page, 'kept');
  await press(page, 'text');
  await untilSaid(page, 'saved');
  await page.run(() => (document.chat.messages = []));
  await press(page, 'vcon');
  await untilSaid(page, 'not-saved');
  assert.equal(await page.run(() => document.wasAsked), null);
});

// What an adapter may give in place of a conversation.
for (const [what, snapshot] of [
  ['null', '() => null'],
  ['no list', "() => ({ length: 1, 0: { role: 'user', text: 'Hei' } })"],
  ['a promise that fails', "() => Promise.reject(new Error('no'))"],
  ['what throws when it is read', "() => new Proxy([], { get() { throw new Error('no'); } })"],
  ['a promise that never settles', '() => new Promise(() => {})'],
]) {
  story(`a snapshot that is ${what}: the panel says that it did not work, and that nothing is known to be gone`, async ({ page, site }) => {
    page.expectError(/Error: no/);
    await openChat({ page, site, register: `{ snapshot: ${snapshot} }` });
    await untilState(page, 'kept');
    await untilSaid(page, 'error');
    assert.deepEqual(await conversation(page), []);
    assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
  });
}

story('messages with nonsense in them: what is a message is shown as text, and the rest is passed over', async ({ page, site }) => {
  const messages = `[
    { role: 'user', text: 'Hei på deg' },
    { role: 'user', text: {} }, { role: 'user', text: ['Hei'] }, { role: 'hacker', text: 'Hei' }, { text: 'Hei' }, 'Hei', Symbol('Hei'),
    ...JSON.parse('[{ "__proto__": { "role": "user", "text": "Hei" } }, { "role": "user", "text": "Hei igjen", "__proto__": { "polluted": true } }]'),
    { role: 'user', text: 'Med filer', files: [null, 7, { name: {} }, { name: '<b>.pdf' }] },
    { role: 'user', text: 'Uten filer', files: { map() { throw new Error('no'); } } },
    { role: 'user', text: 'Uten liste', files: 'a.pdf' },
    { role: 'assistant', html: '<p onclick="document.run = true">Hei <img src=x onerror="document.run = true"><b>tilbake</b>,<br>1 &lt; 2 &amp; 3</p></textarea<a>><img<b> onerror="document.run = true">' },
  ]`;
  await openChat({ page, site, said: [], register: `{ snapshot: () => ${messages} }` });
  await untilKept(page, 'Hei tilbake');
  assert.deepEqual(await conversation(page), [
    ['user', 'Hei på deg'], ['user', 'Hei igjen'], ['user', 'Med filer'], ['user', 'Uten liste'], ['assistant', 'Hei tilbake,\n1 < 2 & 3\n</textarea><img onerror="document.run = true">'],
  ]);
  assert.deepEqual(await inPanel(page, (root) => [...root.querySelectorAll('[data-slot=files]')].map((slot) => slot.textContent).filter(Boolean)), ['<b>.pdf']);
  assert.deepEqual(await page.run(() => [({}).polluted, document.run]), [null, null]);
  assert.deepEqual((await page.seen()).violations, []);
  assert.match((await page.seen()).warnings.join(), /8 of 13 messages were passed over/);
});

story('times that are none are not told, and what has them is copied and erased like the rest', async ({ page, site }) => {
  const times = `['i går', '2026-13-45T99:99:99Z', new Date(NaN), NaN, Infinity, -1e300, 9e15, {}, [], true, '']`;
  await openChat({ page, site, said: [], register: `{ snapshot: () => document.isGone ? [] : ${times}.map((sentAt, at) => ({ role: 'user', text: 'Melding nummer ' + at, sentAt })), clear() { document.isGone = true; } }` });
  await untilKept(page, 'Melding nummer 10');
  assert.equal(await inPanel(page, (root) => root.querySelectorAll('[data-messages] time').length), 0);
  assert.match((await takeOut(page, 'text')).text, /ukjent tid[^\n]*Melding nummer 10/);
  await erase(page);
  assert.equal((await receipt(page)).device, 'erased');
});

story('a message of a million characters is shown, copied and erased', async ({ page, site }) => {
  await openChat({ page, site, said: [['user', 'Jeg har astma. '.repeat(67_000)]] });
  await untilState(page, 'kept');
  const [[, text]] = await conversation(page);
  assert.equal(text.length, 1_005_000);
  assert.ok((await takeOut(page, 'html', 'masked')).text.split('[helse]').length > 67_000);
  await erase(page);
  assert.equal((await receipt(page)).device, 'erased');
});

story('places that are none cannot be looked at, and the receipt says so', async ({ page, site }) => {
  const register = `{ locators: () => [null, 7, {}, { area: 'constructor', key: 'x' }, { area: 'localStorage', key: '' }, { area: 'localStorage', key: '__proto__' }, { area: 'localStorage', key: 'stub-chat' }] }`;
  await openChat({ page, site, register });
  await erase(page);
  assert.equal((await receipt(page)).device, 'unreadable');
  assert.equal(await page.run(() => localStorage.getItem('stub-chat')), null);
});

story('a supplier who does not say who it is does not keep the dialog from opening', async ({ page, site }) => {
  for (const described of ['new Promise(() => {})', 'null', '7', "(() => { throw new Error('no'); })()"]) {
    await openChat({ page, site, register: `{ remote: { describe: () => ${described}, erase: async () => ({ ok: true }) } }` });
    await erase(page, { supplier: true });
    assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'confirmed' });
    await page.run(() => sessionStorage.clear());
  }
});
