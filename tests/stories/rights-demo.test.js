// The demo's page with a chat, as a citizen uses it.
import assert from 'node:assert/strict';

import { Key } from 'selenium-webdriver';

import { axe } from '../support/axe.js';
import { COPIES, stored } from '../support/chat.js';
import { conversation, erase, inPanel, press, receipt, untilKept } from '../support/rights-panel.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

/** Runs in the page. */
const field = () => document.querySelector('deep-chat')?.shadowRoot?.getElementById('text-input');

const written = () => document.querySelector('deep-chat').shadowRoot.getElementById('text-input').textContent.trim();

async function open(page) {
  await page.visit('/samtale/');
  await page.waitFor(field);
  await page.run(() => window.personvern.ready.then(() => true));
}

/** Writes to the robot as the keyboard does, without sending it. */
const type = (page, text) =>
  page.run((written) => {
    const input = document.querySelector('deep-chat').shadowRoot.getElementById('text-input');
    // In WebKit the caret is lost when what was written is taken away.
    input.blur();
    input.focus();
    document.execCommand('insertText', false, written);
  }, text);

const send = async (page) => (await page.run(field)).sendKeys(Key.ENTER);

async function ask(page, question, reply) {
  await type(page, question);
  // Right after a reply deep-chat does not send yet; what was written stays, and one presses again.
  await waitFor(async () => {
    if (await page.run(written)) await send(page);
    return page.run((wanted) => document.querySelector('deep-chat').getMessages().some(({ text }) => text === wanted), question);
  }, `«${question}» to be sent`);
  await page.waitFor((wanted) => document.querySelector('deep-chat').getMessages().at(-1)?.text?.includes(wanted), reply);
}

const warning = (page) => page.text('#advarsel');

story('the demo’s robot answers from the municipality’s manifest', async ({ page }) => {
  await open(page);
  await ask(page, 'Når har dere åpent?', '09:00–15:00');
  await ask(page, 'Hvordan når jeg personvernombudet?', 'personvernombud@eksempel.kommune.no');
  await ask(page, 'Hva med informasjonskapsler?', 'Hvordan nettstedet brukes');
  await ask(page, 'Hvordan kontakter jeg dere?', '72 00 00 00');
  await ask(page, 'Hva er meningen med livet?', 'Det vet jeg ikke');
  // Nothing was asked of Google, or of anybody else: the story itself holds that.
  assert.equal(await page.count('link[href*=google]'), 0);
});

story('a citizen ends the conversation in the demo, takes it out and erases it', async ({ page }) => {
  await open(page);
  await page.driver.executeScript(COPIES);
  await ask(page, 'Når har dere åpent?', '09:00–15:00');
  await page.find('#avslutt').click();
  await untilKept(page, 'Samtalen er avsluttet');
  assert.equal((await conversation(page))[0][1], 'Når har dere åpent?');
  await page.waitFor(() => document.activeElement?.localName === 'personvern-rights');
  await press(page, 'text');
  await page.waitFor(() => document.copies.length === 1);
  assert.match((await page.run(() => document.copies))[0].text, /Når har dere åpent\?/);
  await erase(page);
  assert.deepEqual(await receipt(page), { device: 'erased', tabs: 'alone', supplier: 'no-copy' });
  assert.ok(!(await stored(page)).includes('åpent'));
  await open(page);
  assert.ok(!(await page.run(() => document.querySelector('deep-chat').shadowRoot.textContent)).includes('Når har dere åpent?'));
});

story('the demo’s help opens the panel beside a conversation from earlier', async ({ page }) => {
  await open(page);
  await ask(page, 'Hvordan sletter jeg samtalen?', 'Innsyn og sletting');
  await open(page);
  await untilKept(page, 'Hvordan sletter jeg samtalen?');
  await page.find('#innsyn').click();
  await page.waitFor(() => document.activeElement?.localName === 'personvern-rights');
  assert.ok(await inPanel(page, (root) => root.activeElement?.getBoundingClientRect().top < innerHeight));
});

story('the demo warns while a fødselsnummer is written, sends it all the same, and says no more about it', async ({ page }) => {
  await open(page);
  await type(page, 'Jeg er 020132 99997');
  await page.waitFor(() => /fødselsnummer/.test(document.getElementById('advarsel').textContent));
  await send(page);
  await page.waitFor(() => document.querySelector('deep-chat').getMessages()[0]?.text === 'Jeg er 020132 99997');
  await page.waitFor(() => document.getElementById('advarsel').textContent === '');
  await type(page, 'Når åpner dere?');
  assert.equal(await warning(page), '');
});

story('the demo’s page with the chat has nothing that axe finds', async ({ page }) => {
  await open(page);
  await ask(page, 'Når har dere åpent?', '09:00–15:00');
  await untilKept(page, 'Når har dere åpent?');
  assert.deepEqual(await axe(page), []);
});
