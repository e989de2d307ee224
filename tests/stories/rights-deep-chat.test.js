// deep-chat, unmodified from npm, with its ready adapter: taken out, erased, and not back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ON_DEVICE, openPage, stored, withSecondTab } from '../support/chat.js';
import { answer, conversation, erase, receipt, sendsNothing, takeOut, untilKept, untilState } from '../support/rights-panel.js';
import { story } from '../support/story.js';
import { vconErrors } from '../support/vcon.js';

const DEEP_CHAT = readFileSync('node_modules/deep-chat/dist/deepChat.bundle.js', 'utf8');

const CHAT = `import '/deep-chat.js';
import { deepChat } from '/personvern/adapters/deep-chat.js';

const chat = document.createElement('deep-chat');
chat.style.fontFamily = 'sans-serif';
chat.browserStorage = { key: 'kommunens-chat' };
// A reply quotes the question, and comes when the story lets it.
chat.connect = { handler: async ({ messages: [{ text }] }, { onResponse }) => {
  await document.held;
  onResponse({ text: 'Du spurte: ' + text });
} };
document.querySelector('main').append(chat);
(window.personvern ??= []).push((personvern) => personvern.registerChat(deepChat(chat, { id: 'kari', label: 'Kommune-Kari' })));
document.chat = chat;`;

async function open({ page, site }, more = {}) {
  site.file('/deep-chat.js', DEEP_CHAT);
  await openPage({ page, site, chat: { log: ON_DEVICE }, module: CHAT, ...more });
  await ready(page);
}

const ready = (page) => page.waitFor(() => document.chat?.shadowRoot?.getElementById('text-input'));

/** Writes to the chat, and waits for its reply. */
async function say(page, text) {
  await page.run((question) => document.chat.submitUserMessage({ text: question }), text);
  await page.waitFor((reply) => document.chat.getMessages().at(-1)?.text === reply, `Du spurte: ${text}`);
}

/** Whether any of what was written is on the device or in the chat. */
const isBack = async (page, text) => `${await stored(page)}${await page.run(() => JSON.stringify(document.chat.getMessages()))}`.includes(text);

const QUESTION = 'Hva koster plass i SFO for andre barn?';
const PERSONAL = 'Ring 912 34 567, jeg er 010190 12345 (01019012345), født i 2024 i 7374 Røros. Skriv til ola@example.no';

story('deep-chat: a citizen takes the conversation out in each format, full and masked, and nothing is sent', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await say(page, PERSONAL);
  await untilKept(page, `Du spurte: ${PERSONAL}`);
  assert.deepEqual(await conversation(page), [
    ['user', QUESTION],
    ['assistant', `Du spurte: ${QUESTION}`],
    ['user', PERSONAL],
    ['assistant', `Du spurte: ${PERSONAL}`],
  ]);

  await sendsNothing({ page, site }, async () => {
    for (const [format, name, type] of [
      ['text', /^samtale-\d{8}-\d{4}(-skjult)?\.txt$/, /^text\/plain;charset=utf-8$/],
      ['vcon', /^samtale-\d{8}-\d{4}(-skjult)?\.vcon$/, /^application\/vcon/],
      ['html', /^samtale-\d{8}-\d{4}(-skjult)?\.html$/, /^text\/html;charset=utf-8$/],
    ]) {
      const full = await takeOut(page, format);
      assert.match(full.name, name);
      assert.match(full.type, type);
      const masked = await takeOut(page, format, 'masked');
      for (const copy of [full, masked]) {
        assert.ok(copy.text.includes(QUESTION), `${format} has what was written`);
        assert.ok(copy.text.includes('Eksempel kommune') && copy.text.includes('Kommune-Kari'), `${format} says who is responsible`);
        // What is nobody's stays.
        assert.ok(copy.text.includes('2024') && copy.text.includes('7374'), format);
      }
      for (const personal of ['912 34 567', '010190 12345', '01019012345', 'ola@example.no']) {
        assert.ok(full.text.includes(personal), `the full ${format} has ${personal}`);
        assert.ok(!masked.text.includes(personal), `the masked ${format} has no ${personal}`);
      }
    }
  });
  assert.deepEqual((await page.seen()).violations, []);
});

story('deep-chat: a text copy is for Notepad, a page says its language, and times are told', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  const { text } = await takeOut(page, 'text');
  assert.ok(text.startsWith('\u{feff}'));
  assert.ok(!/[^\r]\n/.test(text), 'every line ends in CRLF');
  assert.match(text, /\d\d[:.]\d\d[^\n]*Hva koster plass i SFO/);
  assert.match((await takeOut(page, 'html')).text, /<html lang="nb"/);
  const vcon = JSON.parse((await takeOut(page, 'vcon')).text);
  assert.deepEqual(vcon.dialog.map(({ body }) => body), [QUESTION, `Du spurte: ${QUESTION}`]);
  for (const { start } of vcon.dialog) assert.ok(Math.abs(Date.parse(start) - Date.now()) < 600_000, start);
});

story('deep-chat: what is taken out as vCon is valid, full and masked', async ({ page, site }) => {
  await open({ page, site });
  await say(page, PERSONAL);
  await untilKept(page, `Du spurte: ${PERSONAL}`);
  for (const kind of ['full', 'masked']) {
    const errors = vconErrors((await takeOut(page, 'vcon', kind)).text);
    if (errors === undefined) console.log('not validated: PERSONVERN_SCHEMAS names no folder with vcon-schema.json');
    else assert.deepEqual(errors, [], kind);
  }
});

story('deep-chat: markup in a message is text in the panel and in every copy', async ({ page, site }) => {
  await open({ page, site });
  const markup = '<img src=x onerror="document.title=1"></script><b>fet';
  await page.run((text) => document.chat.addMessage({ role: 'user', text }, true), markup);
  await untilKept(page, markup);
  assert.deepEqual(await conversation(page), [['user', markup]]);
  assert.ok((await takeOut(page, 'text')).text.includes(markup));
  const html = (await takeOut(page, 'html')).text;
  assert.ok(!html.includes('<img') && html.includes('&lt;img'));
  assert.equal(JSON.parse((await takeOut(page, 'vcon')).text).dialog[0].body, markup);
  assert.equal(await page.run(() => document.title), 'Personvern');
});

story('deep-chat: erased, it stays erased after another message and a reload, and nothing is sent', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  await takeOut(page, 'text');
  await sendsNothing({ page, site }, () => erase(page));
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'no-copy' });
  assert.equal(await isBack(page, 'SFO'), false);
  await say(page, 'Og hva med neste skoleår?');
  assert.equal(await isBack(page, 'SFO'), false);
  await page.visit('/side');
  await ready(page);
  await untilKept(page, 'Og hva med neste skoleår?');
  assert.equal(await isBack(page, 'SFO'), false);
  assert.equal((await conversation(page)).length, 2);
});

story('deep-chat: who keeps the conversation has it', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  const before = await stored(page);
  await answer(page, 'keep');
  await untilState(page, 'kept');
  assert.equal(await stored(page), before);
  assert.equal((await conversation(page)).length, 2);
});

story('deep-chat: a second tab clears itself, and does not write the old text back', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  await withSecondTab(page, async ({ first, second }) => {
    await ready(page);
    await untilKept(page, QUESTION);
    await first();
    await erase(page);
    assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'cleared', supplier: 'no-copy' });
    await second();
    await page.waitFor(() => document.chat.getMessages().length === 0);
    await say(page, 'Noe helt annet fra den andre fanen');
    assert.equal(await isBack(page, 'SFO'), false);
    await first();
    await page.visit('/side');
    await ready(page);
    assert.equal(await isBack(page, 'SFO'), false);
  });
});

story('deep-chat: what is said in another tab is shown here, too, and erased from here', async ({ page, site }) => {
  await open({ page, site });
  await untilState(page, 'none');
  await withSecondTab(page, async ({ first, second }) => {
    await ready(page);
    await say(page, QUESTION);
    await first();
    await untilKept(page, `Du spurte: ${QUESTION}`);
    await erase(page);
    assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'cleared', supplier: 'no-copy' });
    assert.equal(await isBack(page, 'SFO'), false);
    await second();
    await page.waitFor(() => document.chat.getMessages().length === 0);
  });
});

story('deep-chat: a reply that is under way is waited for, and is erased, too', async ({ page, site }) => {
  await open({ page, site });
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  await page.run(() => {
    document.held = new Promise((resolve) => (document.release = resolve));
    document.chat.submitUserMessage({ text: 'Jeg lurer på noe om hundelufting' });
  });
  await page.waitFor(() => document.chat.getMessages().at(-1).role === 'user');
  await answer(page, 'erase');
  await page.run(() => document.release());
  assert.equal((await receipt(page)).device, 'erased');
  assert.equal(await page.run(() => document.chat.getMessages().length), 0);
  assert.equal(await isBack(page, 'hundelufting'), false);
  await say(page, 'Noe annet til slutt');
  await page.visit('/side');
  await ready(page);
  assert.equal(await isBack(page, 'hundelufting'), false);
  assert.equal(await isBack(page, 'SFO'), false);
});

// In all other stories the tag comes before the chat.
story('deep-chat: a chat that is there before our script is known, too', async ({ page, site }) => {
  await open({ page, site }, { tag: '' });
  await say(page, QUESTION);
  await page.run(() => {
    const script = document.createElement('script');
    script.src = '/personvern/personvern.js';
    script.dataset.manifest = '/manifest.json';
    document.head.append(script);
  });
  await untilKept(page, `Du spurte: ${QUESTION}`);
});
