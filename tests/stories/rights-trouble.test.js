// When something does not work: a module stops, storage is full or closed, there is no clipboard, the page goes away in the middle. Nothing
// is lost that the visitor wants to keep, and nothing is said that is not so.
import assert from 'node:assert/strict';

import { CATCH, CHAT, erase, inPanel, openChat, press, pressInDialog, receipt, shown, state, status, untilState } from '../support/chat.js';
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

const untilSaid = (page, name) => waitFor(async () => (await status(page)) === name, `«${name}» in the status line`);

story('a module that stops while it erases: the panel says that it did not work, and the conversation is there', async ({ page, site }) => {
  page.expectError(/the widget stopped/);
  await openChat({ page, site, before: stops('erasure') });
  await untilState(page, 'kept');
  await page.run(() => (document.stopsNow = true));
  await press(page, 'erase');
  await pressInDialog(page, 'erase');
  await untilSaid(page, 'error');
  assert.equal(await page.run(() => document.hasStopped), true);
  assert.equal(await state(page), 'kept');
  assert.deepEqual(await page.run(() => document.chat.called), []);
  assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
  assert.equal(await page.text('#own'), 'Kommunens egen tekst.');
});

story('a module that stops while it writes a copy: the copy is said not to be saved', async ({ page, site }) => {
  page.expectError(/the widget stopped/);
  await openChat({ page, site, before: stops('masking') });
  await untilState(page, 'kept');
  await page.loaded('masking.wasm');
  await page.run(() => (document.stopsNow = true));
  await press(page, 'html');
  await untilSaid(page, 'not-saved');
  assert.equal(await page.run(() => document.hasStopped), true);
  assert.equal(await state(page), 'kept');
});

const STORE = { ...CHAT, device: { kind: 'store', area: 'localStorage' }, log: { stored: ['Alt'], place: 'device' } };
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
    await waitFor(async () => (await shown(page)).length === 2, 'both messages');
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
  for (const [at, expected] of [['2026-11-22T10:00:00Z', /22\.11\.2026/], ['i morgen tidlig', /i morgen tidlig/]]) {
    const register = `{ remote: { describe: () => ({ host: 'logg.example' }), erase: async () => ({ ok: true, at: '${at}' }) } }`;
    await openChat({ page, site, register });
    await untilState(page, 'kept');
    await press(page, 'erase');
    await inPanel(page, (section) => section.querySelector('[name=supplier]').click());
    await pressInDialog(page, 'erase');
    await untilState(page, 'done');
    const says = await inPanel(page, (section) => section.querySelector('[data-is=confirmed]').textContent);
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
  await openChat({ page, site, register: false, said: [], chat: { ...CHAT, device }, before });
  await page.waitFor(() => document.seen.warnings.length);
  assert.equal(await page.run(() => document.querySelector('personvern-rights').shadowRoot), null);
  site.rule(site.asset('rights.js'), { status: 200, body: undefined });
  assert.equal(await page.run(() => window.personvern.open('rights')), true);
  await untilState(page, 'kept');
  assert.deepEqual(await shown(page), [['user', 'Hva koster SFO hos dere?']]);
});

story('a supplier who has nothing to give out: no empty file is made', async ({ page, site }) => {
  const register = `{ snapshot: () => [], remote: { describe: () => ({ host: 'logg.example' }), export: async () => '' } }`;
  await openChat({ page, site, register, said: [], before: CATCH });
  await untilState(page, 'kept');
  await press(page, 'text');
  await untilSaid(page, 'not-saved');
  assert.deepEqual(await page.run(() => document.files), {});
});

story('a chat that the page empties without a word: the supplier is not asked in its place', async ({ page, site }) => {
  const register = `{ subscribe: undefined, remote: { describe: () => ({ host: 'logg.example' }), export: async () => { document.wasAsked = true; return 'alt'; } } }`;
  await openChat({ page, site, register, before: CATCH });
  await untilState(page, 'kept');
  await press(page, 'text');
  await untilSaid(page, 'saved');
  await page.run(() => (document.chat.messages = []));
  await press(page, 'vcon');
  await untilSaid(page, 'not-saved');
  assert.equal(await page.run(() => document.wasAsked), null);
});
