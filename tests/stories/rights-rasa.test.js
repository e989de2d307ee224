// rasa-webchat, unmodified from npm, with its ready adapter. It can only be emptied by a reload.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { ON_DEVICE, openPage, stored, withSecondTab } from '../support/chat.js';
import { RasaBot } from '../support/rasa-bot.js';
import { answer, conversation, erase, receipt, sendsNothing, takeOut, untilKept, untilSaid } from '../support/rights-panel.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

const RASA = readFileSync('node_modules/rasa-webchat/lib/index.js', 'utf8');

const chat = (socketUrl) => `import { rasaWebchat } from '/personvern/adapters/rasa-webchat.js';

(window.personvern ??= []).push((personvern) => personvern.registerChat(rasaWebchat({ id: 'kari', label: 'Kommune-Kari' })));
WebChat.default({
  socketUrl: '${socketUrl}', socketPath: '/socket.io/', embedded: true, hideWhenNotConnected: false, withRules: false,
  customMessageDelay: () => 0, params: { storage: 'local' },
}, document.getElementById('rasa'));`;

/** Plays a story with a robot of its own. */
const rasaStory = (name, tell) =>
  story(name, async ({ page, site, ...more }) => {
    const bot = await RasaBot.start();
    try {
      // Its stylesheet takes a font from Google, which the page's policy refuses: it is listed, and not sent.
      page.expectError(/fonts\.googleapis\.com/);
      page.alsoAllow('https://fonts.googleapis.com');
      page.alsoAllow(bot.origin);
      site.file('/rasa.js', RASA);
      const csp = `${CSP.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ${bot.origin} ${bot.origin.replace('http', 'ws')}`;
      await openPage({ page, site, chat: { log: ON_DEVICE }, head: '<script src="/rasa.js"></script>', body: '<div id="rasa"></div>', module: chat(bot.origin), csp });
      await ready(page);
      await tell({ page, site, bot, ...more });
    } finally {
      await bot.close();
    }
  });

/**
 * Waits until the robot has greeted and is done: nobody writes before it. A greeting that comes after a question counts as an answer to it,
 * and the next session begins with the same.
 */
const ready = (page) =>
  page.waitFor(() => {
    const { conversation, params } = JSON.parse(localStorage.getItem('chat_session') ?? '{}');
    return document.querySelector('.rw-new-message:not([disabled])') && conversation?.some(({ sender }) => sender === 'response') && !params.messageDelayed;
  });

/** Writes to the chat as a visitor does. */
async function write(page, text) {
  // React listens for what the browser itself sets.
  await page.run((written) => {
    const field = document.querySelector('.rw-new-message');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, written);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('.rw-send').click();
  }, text);
}

async function say(page, text) {
  await write(page, text);
  await page.waitFor((reply) => localStorage.getItem('chat_session')?.includes(reply), `Du spurte: ${text}`);
}

/** Whether any of what was written is on the device or in the chat. */
const isBack = async (page, text) => `${await stored(page)}${await page.text('#rasa')}`.includes(text);

const QUESTION = 'Hva koster plass i SFO for andre barn?';
const PHONE = 'Ring meg på 912 34 567 i morgen';

// The chat's own connection: what goes over it, the robot has heard.
const CHAT = /socket\.io/;

rasaStory('rasa-webchat: a citizen takes the conversation out, full and masked, and nothing is sent', async ({ page, site, bot }) => {
  await say(page, QUESTION);
  await say(page, PHONE);
  await untilKept(page, `Du spurte: ${PHONE}`);
  assert.deepEqual((await conversation(page)).map(([speaker]) => speaker), ['assistant', 'user', 'assistant', 'user', 'assistant']);
  await sendsNothing({ page, site }, async () => {
    for (const format of ['text', 'vcon', 'html']) {
      const full = await takeOut(page, format);
      const masked = await takeOut(page, format, 'masked');
      assert.ok(full.text.includes(QUESTION) && masked.text.includes(QUESTION), format);
      assert.ok(full.text.includes('912 34 567') && !masked.text.includes('912 34 567'), format);
    }
  }, { except: CHAT });
  assert.deepEqual(bot.heard, [QUESTION, PHONE]);
});

rasaStory('rasa-webchat: the tab reloads itself, and what was erased stays erased', async ({ page, bot }) => {
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  await page.run(() => (document.isOld = true));
  await erase(page);
  await page.waitFor(() => !document.isOld && window.personvern?.ready);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'no-copy' });
  assert.equal(await page.run(() => sessionStorage.getItem('pv:erasure')), null);
  await ready(page);
  assert.equal(await isBack(page, 'SFO'), false);
  await say(page, 'Og hva med neste skoleår?');
  assert.equal(await isBack(page, 'SFO'), false);
  await page.visit('/side');
  await ready(page);
  await untilKept(page, 'Og hva med neste skoleår?');
  assert.equal(await isBack(page, 'SFO'), false);
  // Nothing of the conversation went to the robot again.
  assert.deepEqual(bot.heard, [QUESTION, 'Og hva med neste skoleår?']);
});

rasaStory('rasa-webchat: another tab is not reloaded; its visitor is told, and so is the receipt', async ({ page }) => {
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  await withSecondTab(page, async ({ first, second }) => {
    await ready(page);
    await untilKept(page, QUESTION);
    await page.run(() => (document.isOld = true));
    await first();
    await erase(page);
    await page.waitFor(() => document.querySelector('personvern-rights')?.shadowRoot);
    assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'must-reload', supplier: 'no-copy' });
    await second();
    await page.waitFor(() => document.isOld);
    await untilSaid(page, 'reload');
  });
});

rasaStory('rasa-webchat: a reply that is under way does not bring the conversation back', async ({ page, bot }) => {
  await say(page, QUESTION);
  await untilKept(page, `Du spurte: ${QUESTION}`);
  bot.hold();
  await write(page, 'Jeg lurer på noe om hundelufting');
  await page.waitFor(() => localStorage.getItem('chat_session').includes('hundelufting'));
  await answer(page, 'erase');
  bot.release();
  assert.equal((await receipt(page)).device, 'erased');
  await ready(page);
  await say(page, 'Noe annet til slutt');
  assert.equal(await isBack(page, 'hundelufting'), false);
  assert.equal(await isBack(page, 'SFO'), false);
});
