// «Fant du det du lette etter?»: what the visitor answers goes to the host page or to the visitor's own e-mail, and nowhere else.
import assert from 'node:assert/strict';

import { By, Key } from 'selenium-webdriver';

import { manifestWith } from '../support/manifests.js';
import { TAG } from '../support/page.js';
import { story } from '../support/story.js';

const QUESTION = '.pv-feedback';

/** A page that listens, as a host would; `prevent`: it takes the answer itself. */
async function open(page, site, { email, prevent } = {}) {
  const section = { id: 'svar', title: 'Tilbakemelding', blocks: [{ feedback: email ? { email } : {} }] };
  site.file('/manifest.json', manifestWith({ sections: [section] }));
  site.file('/vert.js', `document.answers = []; document.journeys = [];
    addEventListener('personvern:feedback', (event) => { document.answers.push(event.detail); if (${Boolean(prevent)}) event.preventDefault(); });
    // The way to the e-mail program, which no test machine has.
    globalThis.navigation?.addEventListener('navigate', (event) => { document.journeys.push(event.destination.url); event.preventDefault(); });`);
  await page.open({ head: `<script src="/vert.js"></script>${TAG}` });
  await page.drawn('personvern-declaration', 'Fant du');
}

/** Presses the button with this text. */
const press = (page, text) =>
  page.run(
    (wanted, group) => [...document.querySelectorAll(`${group} button`)].find((button) => button.textContent === wanted).click(),
    text,
    QUESTION,
  );
const answers = (page) => page.waitFor(() => document.answers.length && document.answers);
const thanked = (page) => page.waitFor(() => document.querySelector('.pv-feedback [role=status]').innerText === 'Takk for tilbakemeldingen.');

const writing = (page) => page.waitFor(() => document.querySelector('.pv-feedback textarea').offsetHeight > 0);

async function write(page, text) {
  await press(page, 'Nei');
  await writing(page);
  await page.find(`${QUESTION} textarea`).sendKeys(text);
}

story('a yes is told to the host page, and thanked for', async ({ page, site }) => {
  await open(page, site, { email: 'nett@eksempel.kommune.no' });
  await press(page, 'Ja');
  assert.deepEqual(await answers(page), [{ found: true, wanted: '' }]);
  await thanked(page);
  assert.deepEqual(await page.run(() => document.journeys), []);
});

story('a no asks for what was missing, with a warning beside the field', async ({ page, site }) => {
  await open(page, site);
  await write(page, 'Søknad om barnehage');
  const field = await page.run(() => {
    const area = document.querySelector('.pv-feedback textarea');
    return { label: area.labels[0].textContent, warning: document.getElementById(area.getAttribute('aria-describedby')).textContent };
  });
  assert.deepEqual(field, { label: 'Hva lette du etter?', warning: 'Ikke skriv navn, fødselsnummer eller andre personopplysninger.' });
  // Nothing goes out before the visitor sends it.
  assert.deepEqual(await page.run(() => document.answers), []);
  await press(page, 'Send svaret');
  assert.deepEqual(await answers(page), [{ found: false, wanted: 'Søknad om barnehage' }]);
  await thanked(page);
  const left = await page.run(() => [document.querySelector('.pv-feedback textarea')].map(({ offsetHeight, value }) => [offsetHeight, value])[0]);
  assert.deepEqual(left, [0, '']);
});

story('a no with an address opens the visitor’s own e-mail, with what was written', async ({ page, site }) => {
  await open(page, site, { email: 'nett@eksempel.kommune.no' });
  await write(page, 'Barnehage & skole');
  await press(page, 'Send på e-post');
  await thanked(page);
  assert.deepEqual(await page.run(() => document.journeys), [
    'mailto:nett@eksempel.kommune.no?subject=Fant%20du%20det%20du%20lette%20etter%3F&body=Barnehage%20%26%20skole',
  ]);
}, { only: ['chromium'] });

story('a host page that takes the answer itself has no e-mail opened', async ({ page, site }) => {
  await open(page, site, { email: 'nett@eksempel.kommune.no', prevent: true });
  await write(page, 'Barnehage');
  await press(page, 'Send på e-post');
  assert.deepEqual(await answers(page), [{ found: false, wanted: 'Barnehage' }]);
  await thanked(page);
  assert.deepEqual(await page.run(() => document.journeys), []);
});

story('an answer is neither stored nor sent', async ({ page, site }) => {
  await open(page, site);
  await write(page, 'Barnehage');
  const before = site.requests.length;
  await press(page, 'Send svaret');
  await thanked(page);
  assert.equal(site.requests.length, before);
  assert.deepEqual(await page.run(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

story('whoever answers with the keyboard keeps the place on the page', async ({ page, site }) => {
  await open(page, site);
  const isHere = () => Boolean(document.activeElement.closest('.pv-feedback'));
  const buttons = await page.driver.findElements(By.css(`${QUESTION} button`));
  await buttons[1].sendKeys(Key.SPACE);
  await writing(page);
  const afterNo = await page.run(isHere);
  await page.find(`${QUESTION} textarea`).sendKeys('Barnehage', Key.TAB, Key.SPACE);
  await thanked(page);
  assert.deepEqual({ afterNo, afterSending: await page.run(isHere) }, { afterNo: true, afterSending: true });
});

story('on a page in another language, what is asked in bokmål says that it is bokmål', async ({ page, site }) => {
  const section = { id: 'svar', title: 'Tilbakemelding', blocks: [{ feedback: {} }] };
  site.file('/manifest.json', manifestWith({ meta: { version: '1', languages: ['nb', 'sma'] }, sections: [section] }));
  await page.open({ lang: 'sma' });
  await page.drawn('personvern-declaration', 'Fant du');
  await press(page, 'Nei');
  await writing(page);
  const unmarked = await page.run(() =>
    [...document.querySelectorAll('.pv-feedback :is(p, label, button)')]
      .filter((element) => element.textContent && !element.matches('[lang=nb]') && !element.querySelector('[lang=nb]'))
      .map((element) => element.textContent),
  );
  assert.deepEqual(unmarked, []);
});

story('on a published page the question is answered without WebAssembly, and without drawing it again', async ({ page, site }) => {
  await page.visit('/publisert/oppdal/');
  await page.run(() => {
    document.article = document.querySelector('personvern-declaration > article');
    document.addEventListener('personvern:feedback', (event) => ((document.answer = event.detail), event.preventDefault()));
  });
  await write(page, 'Barnehage');
  await page.run((group) => document.querySelector(`${group} [value=send]`).click(), QUESTION);
  assert.deepEqual(await page.waitFor(() => document.answer), { found: false, wanted: 'Barnehage' });
  await thanked(page);
  assert.equal(await page.run(() => document.article.isConnected), true);
  assert.equal(site.asked(site.asset('personvern.wasm')), 0);
});
