// Frames: what stands in their place, and what comes of the two buttons.
import assert from 'node:assert/strict';

import { By, Key } from 'selenium-webdriver';

import { kept, openPublished, press, record, STORAGE, tick, withRecord } from '../support/gate.js';
import { story } from '../support/story.js';

const FRAME = '<iframe id="ramme" title="En film" data-purpose="video" data-src="/ramme" width="320" height="180"></iframe>';
const BOX = 'div[data-personvern=placeholder]';

const box = (page) => page.waitFor((selector) => document.querySelector(selector), BOX);
const pressIn = async (page, index) => (await page.driver.findElements(By.css(`${BOX} button`)))[index].click();
const source = (page) => page.run(() => document.querySelector('#ramme')?.getAttribute('src') ?? null);

story('a frame says what would be there, as large as it would be, in the page’s language', async ({ page, site }) => {
  await openPublished({ page, site }, { body: FRAME, lang: 'nn' });
  await box(page);
  assert.match(await page.text(`${BOX} > p`), /^Innhaldet kjem frå localhost\. Det blir vist når du seier ja til «Filmar»\.$/);
  const found = await page.run((selector) => {
    const place = document.querySelector(selector);
    const { width, height } = place.getBoundingClientRect();
    return [width, height, place.getAttribute('role'), place.getAttribute('aria-label'), place.hasAttribute('style'), document.querySelector('#ramme').hidden];
  }, BOX);
  assert.deepEqual(found, [320, 180, 'group', 'En film', false, true]);
  const heights = await page.run((selector) => [...document.querySelectorAll(`${selector} button`)].map((button) => button.offsetHeight), BOX);
  assert.ok(Math.min(...heights) >= 44, `room for a thumb: ${heights}`);
  assert.equal(site.asked('/ramme'), 0);
  assert.deepEqual((await page.seen()).violations, []);
});

story('once shows this frame, keeps nothing, and moves the keyboard into it', async ({ page, site }) => {
  await openPublished({ page, site }, { body: FRAME + FRAME.replace('id="ramme"', 'id="annen"') });
  await box(page);
  await page.driver.findElement(By.css(`${BOX} button`)).sendKeys(Key.ENTER);
  await page.waitFor(() => document.querySelector('#ramme').src);
  assert.equal(await page.count(BOX), 1);
  assert.equal(await page.run(() => document.querySelector('#annen').hidden && !document.querySelector('#ramme').hidden), true);
  assert.equal(await page.run(() => document.activeElement.id), 'ramme');
  assert.equal(await page.run(() => localStorage.length), 0);
  assert.equal(await page.run(() => window.personvern.allowed('video')), false);
  // The panel's answer goes for all.
  await press(page, 'none');
  await page.waitFor((selector) => document.querySelectorAll(selector).length === 2, BOX);
  assert.equal(await source(page), null);
});

story('always is kept, shows all frames of the purpose, and the panel still asks', async ({ page, site }) => {
  await openPublished({ page, site }, { body: FRAME + FRAME.replace('id="ramme"', 'id="annen"') });
  await box(page);
  await pressIn(page, 1);
  await page.waitFor(() => document.querySelector('#ramme').src && document.querySelector('#annen').src);
  const found = await record(page);
  assert.deepEqual([found.purposes, 'question' in found], [{ video: true }, false]);
  assert.equal(await page.run(() => document.documentElement.dataset.personvern), 'ask');
  // What has been said shows in the panel.
  assert.equal(await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelector('[name=video]').checked), true);
});

story('always after a no keeps the rest of the answer, and its end', async ({ page, site }) => {
  const before = kept({ purposes: { statistikk: false, video: false }, language: 'nn' });
  await openPublished({ page, site }, { body: FRAME, before: withRecord(before) });
  await box(page);
  await pressIn(page, 1);
  await page.waitFor(() => document.querySelector('#ramme').src);
  const { time, ...rest } = await record(page);
  const { time: earlier, ...expected } = before;
  assert.deepEqual(rest, { ...expected, purposes: { statistikk: false, video: true } });
  assert.ok(time > earlier);
});

story('a yes that is taken back puts the frame to sleep, and its page is gone', async ({ page, site }) => {
  site.file('/levende', '<!doctype html><title>Ramme</title><script>parent.document.alive = true; onpagehide = () => (parent.document.alive = false)</script>', { csp: null });
  await openPublished({ page, site }, { body: FRAME.replace('/ramme', '/levende'), before: withRecord(kept()) });
  await page.waitFor(() => document.alive);
  await page.run(() => window.personvern.open('choices'));
  await tick(page, 'video');
  await press(page, 'save');
  await box(page);
  assert.equal(await source(page), null);
  await page.waitFor(() => document.alive === false);
  // And it comes back.
  await pressIn(page, 0);
  await page.waitFor(() => document.alive);
});

story('a frame that is put to sleep leaves nothing for Back to bring back', async ({ page, site }) => {
  await openPublished({ page, site }, { body: FRAME, before: withRecord(kept()) });
  await site.untilAsked('/ramme');
  const length = await page.run(() => history.length);
  await page.run(() => window.personvern.open('choices'));
  await press(page, 'none');
  await box(page);
  assert.deepEqual(await page.run(() => [history.length, document.querySelector('#ramme').contentWindow.location.href]), [length, 'about:blank']);
  assert.equal(site.asked('/ramme'), 1);
});

story('frames that come later are asked for too, and a frame that goes takes its placeholder with it', async ({ page, site }) => {
  await openPublished({ page, site });
  await page.add('main', FRAME);
  await box(page);
  await page.run(() => document.querySelector('#ramme').remove());
  await page.waitFor((selector) => !document.querySelector(selector), BOX);
  await press(page, 'all');
  await page.waitFor(() => window.personvern.choices);
  await page.add('main', FRAME);
  await site.untilAsked('/ramme');
  assert.equal(await page.count(BOX), 0);
});

story('a frame in a template is asked for, and can be put to sleep', async ({ page, site }) => {
  const template = '<template data-purpose="video"><p>Se filmen</p><iframe id="ramme" title="Film" src="/ramme"></iframe></template>';
  await openPublished({ page, site }, { body: template });
  await box(page);
  await pressIn(page, 0);
  await page.waitFor(() => document.activeElement.id === 'ramme');
  await site.untilAsked('/ramme');
  assert.equal(site.asked('/ramme'), 1);
  await press(page, 'none');
  await box(page);
  assert.equal(await source(page), null);
});

story('Cookiebot’s frames, and those that nobody sees', async ({ page, site }) => {
  const body = `<iframe id="ramme" data-cookieconsent="YouTube" data-cookieblock-src="/ramme"></iframe>
    <iframe hidden data-purpose="video" data-src="/ramme?skjult"></iframe><iframe width="0" data-purpose="video" data-src="/ramme?null"></iframe>`;
  await openPublished({ page, site }, { body });
  await box(page);
  assert.equal(await page.count(BOX), 1);
  await press(page, 'all');
  for (const path of ['/ramme', '/ramme?skjult', '/ramme?null']) await site.untilAsked(path);
});

story('a manifest that says the words otherwise is heard', async ({ page, site }) => {
  const words = { nb: { showOnce: 'Vis nå', showAlways: 7, contentAsks: '<b>{host}</b> {purpose}' } };
  await openPublished({ page, site }, { storage: { ...STORAGE, words }, body: FRAME });
  await box(page);
  assert.deepEqual(
    await page.run((selector) => [...document.querySelector(selector).children].map(({ textContent }) => textContent), BOX),
    ['<b>localhost</b> Filmer', 'Vis nå', 'Vis alltid'],
  );
});

story('a frame that waits with a script for an address stays empty after a yes', async ({ page, site }) => {
  const bad = ['javascript:parent.document.ran.push(1)', ' java\tscript:parent.document.ran.push(2)'];
  const body = bad.map((address) => `<iframe title="Film" data-purpose="video" data-src="${address}"></iframe>`).join('');
  await openPublished({ page, site }, { body: `${body}${FRAME}` });
  await press(page, 'all');
  await site.untilAsked('/ramme');
  assert.deepEqual(await page.run(() => [...document.querySelectorAll('iframe')].map((frame) => frame.hasAttribute('src'))), [false, false, true]);
  assert.deepEqual(await page.run(() => document.ran), []);
});

story('a frame that is marked when it is there already waits from then on', async ({ page, site }) => {
  await openPublished({ page, site }, { body: '<iframe id="ramme" title="Film" data-src="/ramme"></iframe>' });
  await page.run(() => (document.querySelector('#ramme').dataset.purpose = 'video'));
  await box(page);
  assert.equal(await source(page), null);
  await pressIn(page, 0);
  await site.untilAsked('/ramme');
});
