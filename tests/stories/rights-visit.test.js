// A conversation is kept no longer than declared: on every page with the tag it is looked at, also where no panel stands and nobody has
// registered the chat. Where nothing lies under the key that the manifest names, nothing is loaded.
import assert from 'node:assert/strict';

import { CHAT, openPage } from '../support/chat.js';
import { publishedTag } from '../support/gate.js';
import { TAG } from '../support/page.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

const DAY = 86_400_000;

/** A chat that is known by a key of its own only. */
const keyed = (id, more) => ({
  ...CHAT,
  id,
  device: { kind: 'foreign', area: 'localStorage', key: id, role: 'role', user: ['user'], text: 'text', time: 'time', clear: 'in-place', ...more },
});

const said = (days, text = 'Hva koster SFO hos dere?') =>
  JSON.stringify([{ role: 'user', text, time: new Date(Date.now() - days * DAY).toISOString() }]);

/** What the tag of a published page says of chats: src/publish/declared.rs. */
const told = (chats) => ({ chats: chats.map(({ id, device: { area, key, match } }) => ({ id, device: { area, key, match } })) });

/** Opens a page with the tag alone. `stored`: what is there from earlier, by key. */
async function visit({ page, site, chats, stored, tag, before = '' }) {
  site.file('/seed.js', `if (!sessionStorage.seeded) { sessionStorage.seeded = 1; Object.assign(localStorage, ${JSON.stringify(stored)}); } ${before}`);
  await openPage({ page, site, head: '<script src="/seed.js"></script>', tag, panel: '', manifest: { chats } });
}

const isGone = (page, key) => page.waitFor((name) => localStorage.getItem(name) === null, key);

for (const [how, tagOf] of [
  ['one tag', () => TAG],
  ['a published page', (chats) => publishedTag(told(chats))],
]) {
  story(`${how}: what is over its time is erased on a page without a panel, and what is not stays`, async ({ page, site }) => {
    const chats = [keyed('fersk'), keyed('gammel')];
    await visit({ page, site, chats, tag: tagOf(chats), stored: { fersk: said(20), gammel: said(22), annet: 'x' } });
    await isGone(page, 'gammel');
    assert.deepEqual(await page.run(() => Object.keys(localStorage).sort()), ['annet', 'fersk']);
    assert.match(await page.run(() => localStorage.fersk), /SFO/);
    assert.equal(site.asked('/side'), 1);
    // It is looked at without a word, and without drawing anything.
    assert.equal(site.asked(site.asset('widget.js')), 0);
    assert.equal(await page.count('personvern-rights, [data-personvern=line]'), 0);
  });

  story(`${how}: by what keys begin with, too`, async ({ page, site }) => {
    const chats = [keyed('bot', { key: 'bot_', match: 'prefix' })];
    await visit({ page, site, chats, tag: tagOf(chats), stored: { bot_17: said(22), bot: said(22) } });
    await isGone(page, 'bot_17');
    assert.match(await page.run(() => localStorage.bot), /SFO/);
  });

  story(`${how}: where the page must be loaded again it is, once, and what was begun is finished there`, async ({ page, site }) => {
    const chats = [keyed('gammel', { clear: 'reload' })];
    await visit({ page, site, chats, tag: tagOf(chats), stored: { gammel: said(22) } });
    await waitFor(() => site.asked('/side') === 2, 'the page to be loaded again');
    await page.waitFor(() => window.personvern?.ready && sessionStorage.getItem('pv:erasure') === null);
    assert.equal(await page.run(() => localStorage.getItem('gammel')), null);
    assert.equal(site.asked('/side'), 2);
  });

  story(`${how}: our own store is looked at, too, without what masks`, async ({ page, site }) => {
    const chats = [{ ...CHAT, device: { kind: 'store', area: 'localStorage' } }];
    const old = JSON.stringify({ version: 1, messages: [{ role: 'user', text: 'Hva koster SFO hos dere?', sentAt: new Date(Date.now() - 22 * DAY).toISOString() }] });
    await visit({ page, site, chats, tag: tagOf(chats), stored: { 'pv:chat:kari': old } });
    await isGone(page, 'pv:chat:kari');
    assert.equal(site.asked(site.asset('masking.wasm')), 0);
  });

  story(`${how}: where nothing lies under the key, nothing is loaded for it`, async ({ page, site }) => {
    const chats = [keyed('samtale'), keyed('robot', { area: 'sessionStorage' })];
    await visit({ page, site, chats, tag: tagOf(chats), stored: { 'samtale-tema': 'mørkt', robot: said(22) } });
    await page.run(() => window.personvern.ready.then(() => true));
    // What the tag has asked for is on its way before this.
    await page.run(() => fetch('/story/empty').then(() => true));
    assert.equal(site.asked(site.asset('rights.js')), 0);
    assert.match(await page.run(() => localStorage.robot), /SFO/);
  });
}

story('without times it counts from when it was first seen on any page', async ({ page, site }) => {
  const chats = [keyed('samtale', { time: undefined })];
  await visit({ page, site, chats, stored: { samtale: said(0) } });
  await page.waitFor(() => localStorage.getItem('pv:seen'));
  await page.run((seen) => (localStorage['pv:seen'] = JSON.stringify({ samtale: seen })), Date.now() - 22 * DAY);
  await page.driver.navigate().refresh();
  await isGone(page, 'samtale');
  await isGone(page, 'pv:seen');
});

story('a chat that is registered afterwards is asked itself, and shown', async ({ page, site }) => {
  const chats = [keyed('samtale')];
  await visit({ page, site, chats, stored: { samtale: said(1, 'Det som er lagret') } });
  await page.loaded('erasure.wasm');
  await page.run(() => window.personvern.registerChat({ id: 'samtale', capabilities: { clear: 'in-place' }, snapshot: () => [{ role: 'user', text: 'Det som er i minnet' }], clear() {}, locators: () => [] }));
  await page.run(() => window.personvern.open('rights'));
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-messages]').textContent.includes('Det som er i minnet'));
});

story('storage that is closed: the page goes on without a word', async ({ page, site }) => {
  const before = `for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get() { throw new DOMException('closed', 'SecurityError'); } });`;
  await visit({ page, site, chats: [keyed('samtale')], stored: { samtale: said(22) }, before });
  assert.equal(await page.run(() => window.personvern.ready.then(({ version }) => version)), 1);
  assert.equal(site.asked(site.asset('rights.js')), 0);
});
