// A chat whose log is on its supplier's server, with its ready adapter: each answer of the supplier has its own true sentence.
import assert from 'node:assert/strict';

import { openPage, stored } from '../support/chat.js';
import { erase, inPanel, receipt, told, untilKept } from '../support/rights-panel.js';
import { ServerLog } from '../support/server-log.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

const QUESTION = 'Hva koster plass i SFO for andre barn?';
const ANSWER = 'Full plass koster 3 165 kr i måneden.';

const chat = (origin) => `import { serverLog } from '/personvern/adapters/server-log.js';

const messages = [
  { seq: 0, role: 'user', text: '${QUESTION}', sentAt: new Date().toISOString() },
  { seq: 1, role: 'assistant', text: '${ANSWER}', sentAt: new Date().toISOString() },
];
sessionStorage.setItem('samtale', 'samtale-1');
(window.personvern ??= []).push((personvern) => personvern.registerChat(serverLog({
  id: 'kari',
  label: 'Kommune-Kari',
  api: '${origin}/api/chat/v2',
  conversation: () => sessionStorage.getItem('samtale'),
  keys: [{ area: 'sessionStorage', key: 'samtale' }],
  retention: 'P21D',
  messages: () => messages,
  forget: () => messages.splice(0),
})));`;

/** Plays a story with a supplier of its own. */
const supplierStory = (name, behaviour, tell) =>
  story(name, async ({ page, site, ...more }) => {
    const supplier = await ServerLog.start(behaviour);
    supplier.keep('samtale-1', [QUESTION, ANSWER]);
    try {
      page.alsoAllow(supplier.origin);
      // What a supplier refuses, and an export of what is not there, stands on the console, too.
      page.expectError(/\/api\/chat\//);
      await openPage({ page, site, module: chat(supplier.origin), csp: `${CSP}; connect-src 'self' ${supplier.origin}` });
      await untilKept(page, ANSWER);
      await tell({ page, site, supplier, ...more });
    } finally {
      await supplier.close();
    }
  });

supplierStory('a supplier is asked nothing that the visitor has not asked for, and the receipt says how long it keeps its copy', 'confirms', async ({ page, supplier }) => {
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'not-asked-kept' });
  assert.match(await told(page, 'supplier'), /21\sdager/);
  assert.deepEqual(supplier.heard, []);
  assert.ok(!(await stored(page)).includes('samtale-1'));
});

supplierStory('a supplier that erases says so, and its own export is looked into', 'confirms', async ({ page, supplier }) => {
  await erase(page, { supplier: true });
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'confirmed' });
  assert.match(await told(page, 'supplier'), /KVITT-7/);
  assert.deepEqual(supplier.heard, ['DELETE samtale-1', 'DOWNLOAD samtale-1']);
});

for (const [behaviour, sentence, what] of [
  ['refuses', 'refused', 'a supplier that says no is reported as saying no'],
  ['is broken', 'broken', 'a supplier whose server fails has confirmed nothing'],
  // It has ten seconds: the sentence is waited for.
  ['is silent', 'no-answer', 'a supplier that gives no answer has confirmed nothing'],
  ['confirms and keeps', 'still-there', 'a supplier that confirms and still has it is found out'],
]) {
  supplierStory(what, behaviour, async ({ page, supplier }) => {
    await erase(page, { supplier: true });
    // This browser is told apart.
    assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: sentence });
    const says = await told(page, 'supplier');
    assert.ok(says.length > 20, says);
    assert.ok(!/^(?!.*ikke).*bekreft/i.test(says), says);
    assert.equal(supplier.heard[0], 'DELETE samtale-1');
  });
}

supplierStory('every answer of a supplier has a sentence of its own', 'confirms', async ({ page }) => {
  const sentences = await inPanel(page, (root) => [...root.querySelectorAll('[data-line=supplier] [data-is]')].map((sentence) => sentence.textContent.trim()));
  assert.ok(sentences.length >= 8 && new Set(sentences).size === sentences.length, sentences.join('\n'));
});
