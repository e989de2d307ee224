// Which language the visitor reads, and what is said of text that is in another.
import assert from 'node:assert/strict';

import { Key } from 'selenium-webdriver';

import { chooseLanguage, openExample } from '../support/examples.js';
import { manifestWith, section } from '../support/manifests.js';
import { PLACE } from '../support/page.js';
import { story } from '../support/story.js';

const buttons = () => [...document.querySelectorAll('.pv-languages button')].map((button) => [button.textContent, button.lang, button.ariaPressed]);
const root = () => [document.querySelector('.pv-declaration').lang, document.querySelector('.pv-declaration').dir];

story('each language stands under its own name, marked as that language', async ({ page }) => {
  await openExample(page, 'eksempel');
  assert.deepEqual(await page.run(buttons), [['Bokmål', 'nb', 'true'], ['Nynorsk', 'nn', 'false'], ['English', 'en', 'false']]);
  assert.deepEqual(await page.run(root), ['nb', 'ltr']);
  await chooseLanguage(page, 'en');
  assert.deepEqual(await page.run(buttons), [['Bokmål', 'nb', 'false'], ['Nynorsk', 'nn', 'false'], ['English', 'en', 'true']]);
  assert.deepEqual(await page.run(root), ['en', 'ltr']);
});

story('a municipality with one language offers no choice', async ({ page }) => {
  await openExample(page, 'os');
  assert.equal(await page.count('.pv-languages'), 0);
});

// Røros has text that is only in bokmål: choosing sørsamisk also adds the line that says so.
for (const [example, language] of [['eksempel', 'nn'], ['roros', 'sma']]) {
  story(`who chooses a language for ${example} stays at the same place, with the focus on the choice`, async ({ page }) => {
    const paragraphs = '<p>Om kommunen.</p>'.repeat(60);
    await openExample(page, example, { body: `<main>${paragraphs}${PLACE}</main>` });
    const choice = await page.find(`.pv-languages button[lang=${language}]`);
    await page.run((button) => button.scrollIntoView(), choice);
    const before = await page.run(() => scrollY);
    assert.ok(before > 0);
    await choice.sendKeys(Key.SPACE);
    await page.waitFor((wanted) => document.querySelector('.pv-declaration').lang === wanted, language);
    assert.equal(await page.run(() => document.activeElement.closest('.pv-languages button')?.lang), language);
    assert.equal(await page.run(() => scrollY), before);
  });
}

story('the anchors of the sections are the same in every language', async ({ page }) => {
  await openExample(page, 'eksempel');
  const ids = () => [...document.querySelectorAll('.pv-declaration [id]')].map(({ id }) => id);
  const inBokmal = await page.run(ids);
  await chooseLanguage(page, 'en');
  assert.deepEqual(await page.run(ids), inBokmal);
});

for (const [written, understood] of [['no', 'nb'], ['nb-NO', 'nb'], ['nn-NO', 'nn'], ['sme', 'se'], ['en-GB', 'en'], ['de', 'nb'], ['norsk bokmål', 'nb']]) {
  story(`a page in «${written}» gets the declaration in ${understood}`, async ({ page, site }) => {
    const meta = { version: '1', languages: ['nb', 'nn', 'se', 'en'] };
    site.file('/manifest.json', manifestWith({ meta }));
    await page.open({ lang: written });
    await page.drawn();
    assert.deepEqual(await page.run(root), [understood, 'ltr']);
  });
}

story('an element whose language is changed is drawn in it', async ({ page }) => {
  await openExample(page, 'eksempel');
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('lang', 'en'));
  await page.drawn('personvern-declaration', 'Privacy statement');
  assert.deepEqual(await page.run(root), ['en', 'ltr']);
});

story('a language that the widget does not bring is read the way it is written', async ({ page, site }) => {
  const titles = ['en', 'to', 'tre', 'fire', 'fem'].map((id) => section(id, { nb: id, ar: 'عنوان' }, 'Tekst'));
  const meta = { version: '1', languages: ['nb', 'ar'], title: { nb: 'Personvern', ar: 'الخصوصية' } };
  site.file('/manifest.json', manifestWith({ meta, words: { ar: { contents: 'المحتويات' } }, sections: titles }));
  await page.open({ lang: 'ar' });
  await page.drawn('personvern-declaration', 'الخصوصية');
  assert.deepEqual(await page.run(root), ['ar', 'rtl']);
  assert.equal(await page.text('.pv-contents [id]'), 'المحتويات');
  assert.equal(await page.run(() => getComputedStyle(document.querySelector('.pv-contents [id]')).direction), 'rtl');
  // What is only there in bokmål is read from left to right.
  assert.deepEqual(await page.run(() => [...document.querySelectorAll('.pv-untranslated')].map(({ lang, dir }) => [lang, dir])), [['nb', 'ltr']]);
});

/** Runs in the page. The texts that are said to be in `language`, one for each text node with a letter in it. */
function textsIn(language) {
  const walker = document.createTreeWalker(document.querySelector('.pv-declaration'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/\p{L}/u.test(data) && parentElement.closest('[lang]').lang === language) texts.push(data.replace(/\s+/g, ' ').trim());
  }
  return texts;
}

story('a Southern Sámi page says once what is untranslated, and marks every text that is in bokmål', async ({ page }) => {
  await openExample(page, 'roros', { lang: 'sma' });
  assert.deepEqual(await page.run(root), ['sma', 'ltr']);
  assert.deepEqual(await page.run(buttons), [['Bokmål', 'nb', 'false'], ['Åarjelsaemien gïele', 'sma', 'true']]);
  const lines = await page.run(() => [...document.querySelectorAll('.pv-untranslated')].map((line) => [line.lang, line.textContent]));
  assert.deepEqual(lines, [['nb', 'Noe av teksten på denne siden finnes ikke på sørsamisk ennå. Den vises på bokmål.']]);
  const said = await page.run(textsIn, 'sma');
  await chooseLanguage(page, 'nb');
  const inBokmal = new Set(await page.run(textsIn, 'nb'));
  assert.deepEqual(said.filter((text) => inBokmal.has(text)).filter((text) => !isNoLanguage(text)), []);
});

// The same in every language: names, addresses, and whatever has a host in it.
const NAMES = ['pv:choices', 'Røros kommune', 'SiteImprove', 'SiteImprove Analytics', 'nmstat', 'Facebook', 'Servicetorget', '7374 Røros'];
const isNoLanguage = (text) => NAMES.includes(text) || /^Bergmannsgata 23\b/.test(text) || /\w\.no\b/.test(text);
