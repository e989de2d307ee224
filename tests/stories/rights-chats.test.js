// How a chat becomes known to the panel: an adapter before or after the script, a key that the manifest names, our own store, events, a
// frame; and what happens in other tabs, and when its time is over.
import assert from 'node:assert/strict';

import { ON_DEVICE, openChat, openPage } from '../support/chat.js';
import { conversation, erase, inPanel, receipt, state, told, untilState } from '../support/rights-panel.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

story('nobody has answered: the panel says so, and a chat that comes later is shown', async ({ page, site }) => {
  await openChat({ page, site, register: false });
  await untilState(page, 'unknown');
  await page.run(() => document.register({}));
  await untilState(page, 'kept');
  await page.run(() => document.chat.say('user', 'Enda en melding'));
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-messages]').childElementCount === 3);
});

story('a chat with nothing in it has nothing to erase', async ({ page, site }) => {
  await openChat({ page, site, said: [] });
  await untilState(page, 'none');
});

story('a page without a panel loads no drawing; open() puts one there, and takes the keyboard to its heading', async ({ page, site }) => {
  await openChat({ page, site, panel: '' });
  await page.waitFor(() => performance.getEntriesByType('resource').some(({ name }) => /erasure-.*wasm/.test(name)));
  assert.equal(await page.run(() => performance.getEntriesByType('resource').some(({ name }) => /assets\/personvern-.*wasm/.test(name))), false);
  assert.equal(await page.run(() => window.personvern.open('rights')), true);
  assert.match(await inPanel(page, (root) => root.activeElement.textContent), /Kommune-Kari/);
  await untilState(page, 'kept');
});

story('a widget that keeps a transcript under a known key needs no code: it is read, erased, and loaded again where it must be', async ({ page, site }) => {
  const device = { kind: 'foreign', area: 'localStorage', key: 'chat_session', messages: 'conversation', role: 'sender', user: ['client'], hidden: 'hidden', text: 'text', time: 'timestamp', clear: 'reload', also: [{ area: 'localStorage', key: 'bot_', match: 'prefix' }] };
  const session = { session_id: 'x', conversation: [{ text: '/start', sender: 'client', hidden: true }, { text: 'Hei, hva lurer du på?', sender: 'response', timestamp: Date.now() }, { text: 'Hva koster SFO hos dere?', sender: 'client', timestamp: Date.now() }] };
  const before = `if (!sessionStorage.once) { sessionStorage.once = 1; localStorage.chat_session = ${JSON.stringify(JSON.stringify(session))}; localStorage.bot_id = 'abc-def-1234567'; }`;
  await openChat({ page, site, register: false, said: [], chat: { device }, before });
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['assistant', 'Hei, hva lurer du på?'], ['user', 'Hva koster SFO hos dere?']]);
  await erase(page);
  assert.equal(site.asked('/side'), 2);
  assert.equal((await receipt(page)).device, 'erased');
  assert.deepEqual(await page.run(() => Object.keys(localStorage)), []);
});

story('a widget under a known key that is used after the page was opened is seen, and its conversation can be erased', async ({ page, site }) => {
  const device = { kind: 'foreign', area: 'sessionStorage', key: 'samtale', role: 'role', user: ['user'], text: 'text', clear: 'in-place' };
  await openChat({ page, site, register: false, said: [], chat: { device } });
  await untilState(page, 'none');
  await page.run(() => (sessionStorage.samtale = JSON.stringify([{ role: 'user', text: 'Hva koster SFO hos dere?' }])));
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Hva koster SFO hos dere?']]);
  await erase(page);
  assert.equal((await receipt(page)).device, 'erased');
  assert.equal(await page.run(() => sessionStorage.getItem('samtale')), null);
});

story('what a chat that tells of no change has come to hold is there when the visitor comes near, or opens the panel', async ({ page, site }) => {
  await openChat({ page, site, said: [], register: '{ subscribe: undefined }' });
  await untilState(page, 'none');
  await page.run(() => document.chat.say('user', 'Hva koster SFO hos dere?'));
  await page.run(() => window.personvern.open('rights'));
  await untilState(page, 'kept');
});

story('our own store masks before it keeps, where the manifest says, and is erased without a trace', async ({ page, site }) => {
  const chat = { device: { kind: 'store', area: 'sessionStorage' }, log: ON_DEVICE };
  const before = `(window.personvern ??= []).push(async (personvern) => { document.store = await personvern.registerChat({ id: 'kari' }); })`;
  await openChat({ page, site, register: false, said: [], chat, before });
  await untilState(page, 'none');
  await page.waitFor(() => document.store);
  await page.run(() => document.store.add({ role: 'user', text: 'Jeg har astma, ring 912 34 567' }));
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Jeg har [helse], ring [telefonnummer]']]);
  assert.match(await page.run(() => sessionStorage['pv:chat:kari']), /\[helse\]/);
  assert.doesNotMatch(await page.run(() => JSON.stringify({ ...sessionStorage, ...localStorage })), /astma|912/);
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'no-copy' });
  assert.equal(await page.run(() => sessionStorage.getItem('pv:chat:kari')), null);
});

story('without a word in the manifest our store is memory, and nothing is on the device', async ({ page, site }) => {
  const before = `(window.personvern ??= []).push(async (personvern) => { document.store = await personvern.registerChat({ id: 'kari' }); })`;
  await openChat({ page, site, register: false, said: [], before });
  await page.waitFor(() => document.store);
  await page.run(() => document.store.add({ role: 'user', text: 'Hva koster SFO?' }));
  await untilState(page, 'kept');
  assert.deepEqual(await page.run(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
});

story('who answers events is a chat, too; the supplier is asked when the visitor wants it, once, and its own word is told', async ({ page, site }) => {
  const before = `
    document.heard = [];
    let kept = [{ role: 'user', text: 'Hva koster SFO hos dere?' }];
    for (const name of ['export', 'erase']) document.addEventListener('personvern:' + name, (event) => {
      const { chat, where } = event.detail;
      document.heard.push(name + ' ' + where);
      const remote = { host: 'chat.leverandor.example', retention: 'P21D', exports: true };
      if (name === 'erase') { kept = []; return event.respondWith(Promise.resolve({ ok: true, receipt: 'A-17' })); }
      event.respondWith(Promise.resolve(where === 'device' ? { messages: kept, remote } : { messages: kept }));
    });`;
  await openChat({ page, site, register: false, said: [], before });
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Hva koster SFO hos dere?']]);
  assert.ok((await page.run(() => document.heard)).every((heard) => heard === 'export device'));
  await erase(page, { supplier: true });
  assert.match(await inPanel(page, (root) => root.querySelector('dialog').textContent), /chat\.leverandor\.example/);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'confirmed' });
  assert.match(await told(page, 'supplier'), /A-17/);
  const heard = await page.run(() => document.heard);
  assert.equal(heard.filter((some) => some === 'erase supplier').length, 1);
  assert.equal(heard.filter((some) => some === 'erase device').length, 1);
});

for (const [what, erases, expected] of [
  ['says no', 'async () => ({ ok: false })', 'refused'],
  ['throws', "async () => { throw new Error('500'); }", 'broken'],
  ['answers nonsense', "async () => 'ok'", 'broken'],
  ['says that it is erased, and still has it', 'async () => ({ ok: true })', 'still-there'],
]) {
  story(`a supplier who ${what} is told of as such`, async ({ page, site }) => {
    const register = `{ remote: { describe: () => ({ host: 'logg.example' }), erase: ${erases}, export: async () => [{ role: 'user', text: 'Jeg har astma. Ring meg på 912 34 567.' }] } }`;
    await openChat({ page, site, register });
    await erase(page, { supplier: true });
    assert.equal((await receipt(page)).supplier, expected);
  });
}

story('a chat in a frame of another origin answers through a port, and only to the page that it allows', async ({ page, site }) => {
  const other = site.origin.replace('localhost', '127.0.0.1');
  page.alsoAllow(other);
  const frameOf = (origin) => `
    import { answerRights } from '/personvern/personvern-frame.js';
    localStorage.setItem('frame-chat', JSON.stringify(['Hva koster SFO hos dere?']));
    const read = () => JSON.parse(localStorage.getItem('frame-chat') ?? '[]');
    answerRights({ id: 'kari', capabilities: { clear: 'in-place' }, snapshot: () => read().map((text) => ({ role: 'user', text })),
      clear: async () => {}, locators: () => [{ area: 'localStorage', key: 'frame-chat' }] }, { origins: ['${origin}'] });`;
  site.file('/ramme', '<!doctype html><title>Chat</title><link rel="icon" href="data:,"><script type="module" src="/ramme.js"></script>', { csp: null });
  // `when`: the page's own `DOMContentLoaded`, before the frame is there, or `load`, after it has said so.
  const open = (when = 'DOMContentLoaded') => openChat({
    ...{ page, site, register: false, said: [], csp: `${CSP}; frame-src ${other}` },
    panel: `<personvern-rights></personvern-rights><iframe id="chat" src="${other}/ramme" title="Chat"></iframe>`,
    before: `(window.personvern ??= []).push((personvern) => addEventListener('${when}', () => personvern.registerChat({ id: 'kari', frame: document.getElementById('chat'), origin: '${other}' })))`,
  });
  site.file('/ramme.js', frameOf('https://en-annen.example'));
  await open();
  await untilState(page, 'unknown');

  site.file('/ramme.js', frameOf(site.origin));
  await open('load');
  await untilState(page, 'kept');
  await open();
  await untilState(page, 'kept');
  assert.deepEqual(await conversation(page), [['user', 'Hva koster SFO hos dere?']]);
  await erase(page);
  assert.equal((await receipt(page)).device, 'erased');
  await page.driver.switchTo().frame(0);
  assert.equal(await page.run(() => localStorage.getItem('frame-chat')), null);
  await page.driver.switchTo().defaultContent();
});

story('a frame that is taken off the page takes its chat along, and nothing of ours goes on listening for it', async ({ page, site }) => {
  const other = site.origin.replace('localhost', '127.0.0.1');
  page.alsoAllow(other);
  site.file('/ramme.js', `import { answerRights } from '/personvern/personvern-frame.js';
    answerRights({ id: 'kari', capabilities: { clear: 'in-place' }, snapshot: () => [{ role: 'user', text: 'Hva koster SFO hos dere?' }], clear() {}, locators: () => [] }, { origins: ['${site.origin}'] });`);
  site.file('/ramme', '<!doctype html><title>Chat</title><link rel="icon" href="data:,"><script type="module" src="/ramme.js"></script>', { csp: null });
  await openPage({ page, site, head: '<script src="/story/listeners.js"></script>', csp: `${CSP}; frame-src ${other}` });
  await untilState(page, 'unknown');
  await page.loaded('widget.js');
  const before = await page.run(() => document.listeners());
  for (let round = 0; round < 2; round += 1) {
    await page.run((address) => {
      const frame = Object.assign(document.createElement('iframe'), { src: `${address}/ramme`, title: 'Chat' });
      document.querySelector('main').append(frame);
      // A page that registers it more than once has it once.
      for (let time = 0; time < 3; time += 1) window.personvern.registerChat({ id: 'kari', frame, origin: address });
    }, other);
    await untilState(page, 'kept');
    assert.equal(await page.run(() => document.listeners()), before + 1);
    // One that is moved has not gone.
    await page.run(() => document.querySelector('h1').after(document.querySelector('iframe')));
    await untilState(page, 'kept');
    assert.equal(await page.run(() => document.listeners()), before + 1);
    await page.run(() => document.querySelector('iframe').remove());
    await untilState(page, 'unknown');
    assert.equal(await page.run(() => document.listeners()), before);
  }
});

story('another tab is asked: one clears, one that must be loaded again is told of, and is not loaded', async ({ page, site }) => {
  await openChat({ page, site });
  await untilState(page, 'kept');
  const [first] = await page.driver.getAllWindowHandles();
  await page.driver.switchTo().newWindow('tab');
  await page.visit('/side');
  await untilState(page, 'kept');
  const second = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  await page.visit('/side?treg');
  await untilState(page, 'kept');
  const third = await page.driver.getWindowHandle();
  await page.run(() => document.register({ capabilities: { clear: 'reload-required' }, clear: async () => {} }));
  await page.run(() => (document.isSame = true));
  await page.driver.switchTo().window(first);
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'must-reload', supplier: 'not-asked-kept' });
  await page.driver.switchTo().window(second);
  await untilState(page, 'none');
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-say=elsewhere]:not([hidden])'));
  await page.run(() => document.chat.say('user', 'Noe helt nytt her'));
  assert.doesNotMatch(await page.run(() => localStorage['stub-chat']), /astma/);
  await page.driver.switchTo().window(third);
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.querySelector('[data-say=reload]:not([hidden])'));
  assert.equal(await page.run(() => document.isSame), true);
  for (const handle of [second, third]) {
    await page.driver.switchTo().window(handle);
    await page.driver.close();
  }
  await page.driver.switchTo().window(first);
});

story('a conversation whose time is over is erased at the next visit, and the panel says why', async ({ page, site }) => {
  const old = new Date(Date.now() - 22 * 86_400_000).toISOString();
  await openChat({ page, site, said: [['user', 'Hva koster SFO hos dere?', old]] });
  await untilState(page, 'done');
  assert.equal((await state(page)).includes('over'), true);
  assert.equal((await receipt(page)).device, 'erased');
  assert.equal(await page.run(() => localStorage.getItem('stub-chat')), null);
});

story('without times it counts from when the conversation was first seen here', async ({ page, site }) => {
  const register = `{ snapshot: () => document.chat.messages.map(({ role, text }) => ({ role, text })) }`;
  await openChat({ page, site, register });
  await untilState(page, 'kept');
  await page.waitFor(() => localStorage.getItem('pv:seen'));
  assert.doesNotMatch(await page.run(() => localStorage['pv:seen']), /astma/);
  await page.run(() => (localStorage['pv:seen'] = JSON.stringify({ kari: Date.now() - 22 * 86_400_000 })));
  await page.driver.navigate().refresh();
  await untilState(page, 'over');
  assert.equal((await receipt(page)).device, 'erased');
  // The next conversation has a time of its own.
  assert.equal(await page.run(() => localStorage.getItem('pv:seen')), null);
  await page.run(() => document.chat.say('user', 'Hva koster en plass i barnehagen?'));
  await page.driver.navigate().refresh();
  await untilState(page, 'kept');
  await page.waitFor(() => localStorage.getItem('pv:seen'));
  assert.ok(await page.run(() => Date.now() - JSON.parse(localStorage['pv:seen']).kari < 86_400_000));
});

story('inspect() warns of what should not be sent, and says it in the language of the page', async ({ page, site }) => {
  await openChat({ page, site, register: false, lang: 'nn', panel: '' });
  const found = await page.run(() => window.personvern.inspect('😀 Eg heiter Kari, ring 912 34 567'));
  assert.deepEqual(found.map(({ category, says }) => [category, says]), [
    ['names', 'Det ser ut som du skriv eit namn.'],
    ['numbers', 'Det ser ut som du skriv eit telefonnummer.'],
  ]);
  assert.equal('😀 Eg heiter Kari, ring 912 34 567'.slice(found[1].start, found[1].end), '912 34 567');
  assert.deepEqual(await page.run(() => window.personvern.inspect('Når åpner biblioteket?')), []);
});

story('on a published page nothing is loaded before the visitor asks for it', async ({ page }) => {
  await page.visit('/publisert/eksempel/');
  const files = (name) => performance.getEntriesByType('resource').filter((entry) => entry.name.includes(name)).length;
  await page.waitFor(() => document.querySelector('personvern-rights[data-published] button[data-personvern-open=rights]'));
  await page.run(() => window.personvern.ready.then(() => true));
  assert.equal(await page.run(files, '/assets/rights-'), 0);
  await page.run(() => document.querySelector('personvern-rights').scrollIntoView());
  await page.run(() => document.querySelector('personvern-rights button').click());
  await untilState(page, 'unknown');
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot.activeElement?.textContent.includes('Kommune-Kari'));
});
