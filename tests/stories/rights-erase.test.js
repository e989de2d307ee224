// A visitor has the conversation erased: by the protocol, with a receipt that says what was seen and no more.
import assert from 'node:assert/strict';

import { openChat, SAID } from '../support/chat.js';
import { answer, conversation, erase, inPanel, press, pressInDialog, receipt, sendsNothing, state, status, told, untilState } from '../support/rights-panel.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

const visible = (some) => some.map(([role, text]) => [role, text]);

story('the conversation is shown, erased, and does not come back with the next message or a reload', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), visible(SAID));
  assert.equal(await page.count('main img'), 0);
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
  assert.match(await told(page, 'supplier'), /lagres den: 21.dager/);
  assert.deepEqual(await page.run(() => [document.chat.called, Object.keys(localStorage)]), [['quiesce', 'clear'], []]);
  assert.equal(await page.run(() => sessionStorage.getItem('pv:erasure')), null);
  // The receipt takes the focus, so that who cannot see hears it.
  assert.equal(await inPanel(page, (root) => root.activeElement?.textContent), 'Kvittering for slettingen');
  await page.run(() => document.chat.say('user', 'Er du der fremdeles, Kari?'));
  await page.waitFor(() => localStorage['stub-chat']);
  assert.doesNotMatch(await page.run(() => localStorage['stub-chat']), /astma/);
  await page.driver.navigate().refresh();
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Er du der fremdeles, Kari?']]);
});

story('nothing is erased before the dialog is answered; it takes the keyboard and gives it back, and Esc keeps the conversation', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  await answer(page, 'keep');
  await press(page, 'erase');
  const active = () => inPanel(page, (root) => { const { id, value } = root.activeElement; return id || value; });
  await waitFor(async () => (await active()) === 'pv-erase', 'the keyboard at the question');
  await page.driver.actions().sendKeys('\uE00C').perform();
  await page.waitFor(() => !document.querySelector('personvern-rights').shadowRoot.querySelector('dialog[open]'));
  await waitFor(async () => (await active()) === 'erase', 'the keyboard at the button');
  assert.equal(await state(page), 'kept');
  assert.deepEqual(await page.run(() => document.chat.called), []);
  assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
  await erase(page);
});

story('a copy that could not be made stops the erasure until the visitor decides', async ({ page, site }) => {
  const register = `{ snapshot: () => { document.reads = (document.reads ?? 0) + 1; if (document.isBroken) throw new Error('no'); return document.chat.messages; } }`;
  await openChat({ page, site, register });
  await untilState(page, 'kept');
  await press(page, 'erase');
  await page.run(() => (document.isBroken = true));
  await pressInDialog(page, 'copy');
  await page.waitFor(() => {
    const root = document.querySelector('personvern-rights').shadowRoot;
    return root.querySelector('dialog[open]') && !root.querySelector('[data-when-copy=failed]').hidden;
  });
  assert.deepEqual(await page.run(() => document.chat.called), ['quiesce']);
  await pressInDialog(page, 'keep');
  await untilState(page, 'kept');
  assert.deepEqual(await page.run(() => document.chat.called), ['quiesce']);
  assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
});

story('a chat that fails to clear itself: what it has stored is removed, the page is loaded again to empty its memory, and only then it is said to be erased', async ({ page, site }) => {
  await openChat({ page, site, register: `{ clear: async () => { throw new Error('no'); }, snapshot: () => JSON.parse(localStorage['stub-chat'] ?? '[]') }` });
  await untilState(page, 'kept');
  await answer(page, 'erase');
  // Only a reload empties a memory that was not cleared; it is seen that it comes, and the receipt afterwards.
  await untilState(page, 'done');
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
  assert.equal(site.asked('/side'), 2);
  assert.equal(await page.run(() => localStorage.getItem('stub-chat')), null);
});

story('a chat that only forgets when it is loaded again is loaded again, and then there is a receipt', async ({ page, site }) => {
  const register = `{ capabilities: { localTranscript: true, timestamps: 'stored', clear: 'reload-required' }, clear: async () => localStorage.removeItem('stub-chat') }`;
  await openChat({ page, site, register });
  await erase(page);
  assert.equal(site.asked('/side'), 2);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
  assert.deepEqual(await page.run(() => [Object.keys(localStorage), sessionStorage.getItem('pv:erasure')]), [[], null]);
});

story('what comes back is cleared once more after a reload, and what then is left is named', async ({ page, site }) => {
  // It does not do what it says.
  await openChat({ page, site, register: `{ clear: async () => { setTimeout(() => localStorage.setItem('other', JSON.stringify(document.chat.messages)), 100); } }`, before: `document.chat.messages.push(...(JSON.parse(localStorage.other ?? '[]')))` });
  await erase(page);
  assert.equal(site.asked('/side'), 2);
  assert.equal((await receipt(page)).device, 'left');
  assert.match(await told(page, 'device'), /localStorage: other/);
});

story('nothing is sent anywhere while a conversation is erased', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  await sendsNothing({ page, site }, () => erase(page));
});

story('what is stored in databases, caches, cookies and by prefix goes, too, and nothing beside it', async ({ page, site }) => {
  const register = `{ locators: () => [
    { area: 'localStorage', key: 'stub-', match: 'prefix' }, { area: 'sessionStorage', key: 'okt' }, { area: 'cookie', key: 'bot_', match: 'prefix' },
    { area: 'indexedDB', db: 'chat' }, { area: 'indexedDB', db: 'felles', store: 'chat' }, { area: 'cacheStorage', cache: 'chat' }] }`;
  await openChat({ page, site, register });
  await untilState(page, 'kept');
  await page.run(async () => {
    for (const name of ['stub-2', 'handlekurv']) localStorage.setItem(name, 1);
    for (const name of ['okt', 'okt2']) sessionStorage.setItem(name, 1);
    for (const name of ['bot_id', 'robot_id']) document.cookie = `${name}=abcdef-${name}; path=/`;
    const make = (name) => new Promise((done) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => ['chat', 'annet'].forEach((store) => request.result.createObjectStore(store, { autoIncrement: true }).add('Jeg har astma'));
      request.onsuccess = () => done(request.result.close());
    });
    for (const name of ['chat', 'felles', 'annen']) await make(name);
    for (const name of ['chat', 'annen']) await caches.open(name);
  });
  await erase(page);
  const left = await page.run(async () => ({
    local: Object.keys(localStorage).join(),
    session: Object.keys(sessionStorage).filter((name) => name !== 'seeded').join(),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name).sort().join(),
    caches: (await caches.keys()).join(),
    counts: await new Promise((done) => (indexedDB.open('felles').onsuccess = async ({ target: { result } }) => {
      const count = (store) => new Promise((counted) => (result.transaction(store).objectStore(store).count().onsuccess = ({ target }) => counted(target.result)));
      done([await count('chat'), await count('annet')]);
    })),
  }));
  assert.deepEqual(left, { local: 'handlekurv', session: 'okt2', cookies: 'robot_id=abcdef-robot_id', databases: 'annen,felles', caches: 'annen', counts: [0, 1] });
  assert.equal((await receipt(page)).device, 'erased');
}, { only: ['chromium', 'firefox'] });

story('what the adapter points at that is ours is refused, and the receipt says that not all could be looked at', async ({ page, site }) => {
  await openChat({ page, site, register: `{ locators: () => [{ area: 'localStorage', key: 'stub-chat' }, { area: 'localStorage', key: 'p', match: 'prefix' }] }` });
  await untilState(page, 'kept');
  await page.run(() => localStorage.setItem('pv:choices', 'x'));
  await erase(page);
  assert.equal((await receipt(page)).device, 'unreadable');
  assert.equal(await page.run(() => localStorage['pv:choices']), 'x');
});

story('storage that is closed: the conversation in memory is erased, and it is said what could not be looked at', async ({ page, site }) => {
  const before = `for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get() { throw new DOMException('closed', 'SecurityError'); } })`;
  const register = `{ snapshot: () => document.chat.messages, clear: async () => { document.chat.messages = []; }, locators: () => [{ area: 'localStorage', key: 'stub-chat' }] }`;
  await openChat({ page, site, register, before });
  await erase(page);
  assert.equal((await receipt(page)).device, 'unreadable');
  assert.deepEqual(await page.run(() => document.chat.messages), []);
});

story('an adapter that gives nonsense is no conversation, and nothing is said to be erased', async ({ page, site }) => {
  await openChat({ page, site, register: `{ snapshot: () => 'nonsense', locators: () => 7 }` });
  await untilState(page, 'kept');
  assert.equal(await status(page), 'error');
  await erase(page);
  assert.equal((await receipt(page)).device, 'unreadable');
  const warned = (await page.seen()).warnings.join();
  assert.match(warned, /found no list of messages/);
});

story('messages that are none are passed over, and the others are kept', async ({ page, site }) => {
  await openChat({ page, site, said: [], register: `{ snapshot: () => [{ role: 'user', text: 'Hei på deg' }, 7, null, { role: 'user', get text() { throw new Error('no'); } }, { role: 'user', text: 7n }, { role: 'assistant', html: '<p>Hei <b>tilbake</b></p>' }] }` });
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Hei på deg'], ['assistant', 'Hei tilbake']]);
});

story('a chat that hangs is waited for ten seconds, and then what was seen is said', async ({ page, site }) => {
  await openChat({ page, site, register: `{ quiesce: undefined, clear: () => new Promise(() => {}), capabilities: { clear: 'in-place' }, snapshot: () => JSON.parse(localStorage['stub-chat'] ?? '[]') }` });
  await untilState(page, 'kept');
  await answer(page, 'erase');
  await untilState(page, 'busy');
  // It is longer than a story waits for one thing: the reload is what comes next.
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-when~=busy]:not([hidden])'));
  for (let round = 0; round < 3 && (await state(page)) !== 'done'; round += 1) await untilState(page, 'done').catch(() => {});
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
});

story('without the module that decides nothing is erased, and nothing is said to be', async ({ page, site }) => {
  site.rule(site.asset('erasure.wasm'), { status: 404, body: 'no' });
  page.expectError(/erasure-\w+\.wasm.*404/);
  await openChat({ page, site });
  await untilState(page, 'kept');
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-say=error]:not([hidden])'));
  await answer(page, 'erase');
  await untilState(page, 'kept');
  assert.deepEqual(await page.run(() => document.chat.called), []);
  assert.match(await page.run(() => localStorage['stub-chat']), /astma/);
  assert.match((await page.seen()).warnings.join(), /erasure-.*\.wasm/);
});

story('who leaves the page before the last look has it finished on the next one', async ({ page, site }) => {
  // It comes back between the two looks.
  const register = `{ clear: async () => { const all = document.chat.messages; document.chat.messages = []; localStorage.removeItem('stub-chat');
    if (!sessionStorage.again) setTimeout(() => { sessionStorage.again = 1; localStorage.setItem('stub-chat', JSON.stringify(all)); }, 1_500); } }`;
  await openChat({ page, site, register });
  await untilState(page, 'kept');
  await answer(page, 'erase');
  await page.waitFor(() => sessionStorage.again && localStorage['stub-chat']);
  await page.visit('/side?neste');
  await untilState(page, 'done');
  assert.equal((await receipt(page)).device, 'erased');
  assert.equal(await page.run(() => localStorage.getItem('stub-chat')), null);
});
