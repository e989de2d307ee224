// The panel's behaviour: when it is there, what a click means, and how it is opened again.
import assert from 'node:assert/strict';

import { By, Key } from 'selenium-webdriver';

import { choicesThere, chooseLanguage } from '../support/examples.js';
import { kept, openPublished, panel, press, prepare, record, STORAGE, tick, withRecord } from '../support/gate.js';
import { story } from '../support/story.js';

const GATED = '<script type="text/plain" data-purpose="statistikk">document.ran.push("ran")</script>';
const LONG = Array.from({ length: 60 }, (_, index) => `<p id="p${index}">Avsnitt ${index} <a href="#${index}">lenke</a></p>`).join('');
const LINE = 'p[data-personvern=line]';
const OPENER = '[data-personvern-open=choices]';

const isSeen = (page) => page.run(() => document.querySelector('personvern-choices')?.checkVisibility() ?? false);
const untilSeen = (page) => page.waitFor(() => document.querySelector('personvern-choices')?.checkVisibility());
const untilGone = (page) => page.waitFor(() => !document.querySelector('personvern-choices')?.checkVisibility());
const focused = (page) => page.run(() => (document.activeElement.shadowRoot?.activeElement ?? document.activeElement).outerHTML);
const ticked = (page) =>
  page.run(() => [...document.querySelector('personvern-choices').shadowRoot.querySelectorAll(':checked')].map(({ name }) => name));

story('a first visitor is asked once, without being moved; scrolling, Escape and a new page are no answer [CK-11, 12]', async ({ page, site }) => {
  await openPublished({ page, site }, { body: GATED + LONG });
  assert.equal(await isSeen(page), true);
  assert.match(await focused(page), /^<body/);
  await page.find('body').sendKeys(Key.ESCAPE);
  await page.run(() => scrollTo(0, 500));
  await page.find('main').click();
  await openPublished({ page, site }, { body: GATED });
  assert.deepEqual([await isSeen(page), await page.run(() => [document.ran.length, localStorage.length])], [true, [0, 0]]);
  assert.equal(site.asked(site.asset('widget.js')), 0);
});

story('after an answer the question gives way to what became of it, which has the keyboard, until the next page', async ({ page, site }) => {
  await openPublished({ page, site });
  await press(page, 'none');
  await page.waitFor(() => document.querySelector('personvern-choices').shadowRoot.querySelector('form').hidden);
  assert.match(await focused(page), /data-when="saved"/);
  assert.equal(await isSeen(page), true);
  await openPublished({ page, site });
  assert.equal(await isSeen(page), false);
});

story('one purpose is one question, answered by one click [CK-04, 09]', async ({ page, site }) => {
  const storage = { ...STORAGE, purposes: STORAGE.purposes.slice(0, 1) };
  await openPublished({ page, site }, { storage, body: GATED });
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  assert.deepEqual((await record(page)).purposes, { statistikk: true });
});

story('a panel that asks for less than the manifest declares gives no yes to the rest', async ({ page, site }) => {
  const asks = panel({ storage: { ...STORAGE, purposes: [STORAGE.purposes[1], { id: 'gammel' }] } });
  await openPublished({ page, site }, { panel: asks, body: GATED });
  await press(page, 'all');
  await page.waitFor(() => window.personvern.choices);
  assert.deepEqual((await record(page)).purposes, { statistikk: false, video: true });
});

story('the page’s own link opens the panel with the answers in it and the keyboard on its heading [CK-14]', async ({ page, site }) => {
  await openPublished({ page, site }, { before: withRecord(kept({ purposes: { statistikk: false, video: true } })) });
  assert.equal(await isSeen(page), false);
  assert.equal(await page.count(LINE), 0);
  await page.find(OPENER).click();
  await untilSeen(page);
  await page.waitFor(() => document.activeElement.shadowRoot);
  assert.match(await focused(page), /^<h2/);
  assert.deepEqual(await ticked(page), ['video']);
  assert.equal(await page.run(() => location.hash), '');
  // Taken back by as many clicks as it was given by.
  await press(page, 'none');
  await page.waitFor(() => !window.personvern.allowed('video'));
});

story('where the page has no link, a line at its end opens the panel; the page’s own, when it comes, replaces it [CK-14]', async ({ page, site }) => {
  await openPublished({ page, site }, { before: withRecord(kept()), footer: 'Bunn' });
  await page.waitFor((line) => document.querySelector(`body > footer > ${line}:last-child`), LINE);
  assert.equal(await page.text(`${LINE} button`), 'Endre hvilken informasjon vi kan lagre');
  await page.find(`${LINE} button`).click();
  await untilSeen(page);
  await page.add('footer', '<button data-personvern-open="choices">Valg</button>');
  await page.waitFor((line) => !document.querySelector(line), LINE);
  await page.run(() => document.querySelector('footer button').remove());
  await page.waitFor((line) => document.querySelector(line), LINE);
});

story('the receipt tells what was answered and when, and is a file [CK-18]', async ({ page, site }) => {
  const answer = kept({ purposes: { statistikk: true, video: false } });
  const before = `${withRecord(answer)}<script>
    URL.createObjectURL = (blob) => { blob.text().then((text) => (document.receipt = JSON.parse(text))); return 'blob:x' };
    HTMLAnchorElement.prototype.click = function () { document.file = this.download }</script>`;
  await openPublished({ page, site }, { before });
  await page.run(() => window.personvern.open('choices'));
  const told = await page.run(() => {
    const root = document.querySelector('personvern-choices').shadowRoot;
    const text = (selector) => [...root.querySelectorAll(selector)].map((part) => part.textContent);
    return {
      hidden: root.querySelector('[data-when=answered]').hidden || root.querySelector('[data-question-text]').hidden,
      answers: text('[data-answer-purpose] > :not([hidden])'),
      filled: text('[data-answer]'),
    };
  });
  const two = (number) => `${number}`.padStart(2, 0);
  const [time, expires] = [new Date(answer.time), new Date(answer.expires)];
  assert.deepEqual(told, {
    hidden: false,
    answers: ['Ja', 'Nei'],
    filled: [
      `${time.getDate()}.${time.getMonth() + 1}.${time.getFullYear()}`,
      `${two(time.getHours())}.${two(time.getMinutes())}`,
      `${expires.getFullYear()}-${two(expires.getMonth() + 1)}-${two(expires.getDate())}`,
      '1',
    ],
  });
  const asked = site.requests.length;
  await press(page, 'receipt');
  assert.deepEqual(await page.waitFor(() => document.receipt), { ...answer, questionText: 'Får vi lagre informasjon?\nstatistikk\nvideo' });
  assert.match(await page.run(() => document.file), /^personvern-\d{4}-\d\d-\d\d\.json$/);
  assert.equal(site.requests.length, asked);
});

story('a question that has changed since is not told as the one that was answered', async ({ page, site }) => {
  await openPublished({ page, site }, { before: withRecord(kept({ question: 'gammel' })) });
  await page.run(() => window.personvern.open('choices'));
  assert.equal(await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelector('[data-question-text]').hidden), true);
});

story('who is asked again sees what is new since [CK-20]', async ({ page, site }) => {
  const purposes = STORAGE.purposes.map((purpose, index) => ({ ...purpose, since: index ? '2020-01-01' : '2099-01-01' }));
  const storage = { ...STORAGE, purposes };
  await openPublished({ page, site }, { storage, before: withRecord(kept({ version: 0 })) });
  const isNew = () => [...document.querySelector('personvern-choices').shadowRoot.querySelectorAll('[data-new]')].map(({ hidden }) => !hidden);
  await page.waitFor(() => !document.querySelector('personvern-choices').shadowRoot.querySelector('[data-when=changed]').hidden);
  assert.deepEqual(await page.run(isNew), [true, false]);
  await press(page, 'all');
  await page.waitFor(() => window.personvern.choices);
  assert.equal((await record(page)).version, 1);
});

story('what was not asked the last time is new, also where the manifest gives no date [CK-20]', async ({ page, site }) => {
  await openPublished({ page, site }, { before: withRecord(kept({ version: 0, purposes: { video: false } })) });
  await page.waitFor(() => !document.querySelector('personvern-choices').shadowRoot.querySelector('[data-when=changed]').hidden);
  const labels = await page.run(() => [...document.querySelector('personvern-choices').shadowRoot.querySelectorAll('label')].map((label) => label.innerText.trim()));
  assert.deepEqual(labels, ['statistikk ny', 'video']);
});

story('a first visitor sees nothing marked as new', async ({ page, site }) => {
  const storage = { ...STORAGE, purposes: STORAGE.purposes.map((purpose) => ({ ...purpose, since: '2099-01-01' })) };
  await openPublished({ page, site }, { storage });
  await page.run(() => window.personvern.open('choices'));
  assert.equal(await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelectorAll('[data-new]:not([hidden])').length), 0);
});

story('what is ticked before its script has come stays ticked, and no click is lost', async ({ page, site }) => {
  const release = site.hold(site.asset('asking.js'));
  await openPublished({ page, site }, { body: GATED });
  await tick(page, 'statistikk');
  await press(page, 'save');
  release();
  await page.waitFor(() => document.ran.length === 1);
  assert.deepEqual((await record(page)).purposes, { statistikk: true, video: false });
  assert.equal(await page.run(() => location.pathname + location.search), '/side');
});

const SIGNAL = '<script>Object.defineProperty(navigator, "globalPrivacyControl", { value: true })</script>';

story('Global Privacy Control is a no that is not asked about: one line says so, and the visitor may choose otherwise', async ({ page, site }) => {
  await openPublished({ page, site }, { before: SIGNAL, body: GATED });
  await page.waitFor((line) => document.querySelector(line), LINE);
  assert.match(await page.text(LINE), /^Nettleseren din sier nei til sporing/);
  assert.deepEqual([await isSeen(page), await page.run(() => localStorage.length)], [false, 0]);
  await page.find(OPENER).click();
  await untilSeen(page);
  await page.waitFor(() => !document.querySelector('personvern-choices').shadowRoot.querySelector('[data-when=signal]').hidden);
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  await page.waitFor((line) => !document.querySelector(line), LINE);
  await openPublished({ page, site }, { before: SIGNAL, body: GATED });
  await page.waitFor(() => document.ran.length === 1);
  assert.equal(await page.count(LINE), 0);
});

story('with nothing optional there is no panel but one line of information, which leads on [CK-10]', async ({ page, site }) => {
  const storage = { version: 1, purposes: [], necessary: STORAGE.necessary, information: '/personvern#lagring' };
  await openPublished({ page, site }, { storage, panel: '', footer: '' });
  await page.waitFor((line) => document.querySelector(`${line} a`), LINE);
  assert.equal(await page.text(LINE), 'Nettstedet lagrer bare det som må til for at det skal virke. ');
  assert.equal(await page.run((line) => document.querySelector(`${line} a`).getAttribute('href'), LINE), `${site.origin}/personvern#lagring`);
  assert.deepEqual(await page.run(() => [document.documentElement.dataset.personvern, document.querySelector('personvern-choices')]), ['none', null]);
  assert.equal(await page.run(() => window.personvern.open('choices')), false);
});

story('a link that runs code is none', async ({ page, site }) => {
  for (const information of ['javascript:document.run=1', 'data:text/html,x', 'http://[']) {
    await openPublished({ page, site }, { storage: { version: 1, information }, panel: '', footer: '' });
    await page.waitFor((line) => document.querySelector(line), LINE);
    assert.equal(await page.count(`${LINE} a`), 0);
  }
});

story('a page whose body is replaced gets the panel and the line again, and keeps the answer', async ({ page, site }) => {
  await openPublished({ page, site }, { footer: '' });
  const swap = (html) =>
    page.run((markup) => {
      const body = document.createElement('body');
      body.append(document.createRange().createContextualFragment(markup));
      document.body.replaceWith(body);
    }, html);
  await page.waitFor((line) => document.querySelector(line), LINE);
  await swap(`<main>Ny side</main>${GATED}`);
  await page.waitFor((line) => document.querySelector(line), LINE);
  assert.equal(await page.run(() => document.documentElement.dataset.personvern), 'ask');
  // An application brings its panel with its pages, or lets the gate draw it.
  await page.run((html) => document.body.setHTMLUnsafe?.(html) ?? (document.body.innerHTML = html), panel() + GATED);
  await untilSeen(page);
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  await swap(GATED);
  await page.waitFor(() => document.ran.length === 2);
});

story('without declarative shadow roots the published template is attached', async ({ page, site }) => {
  const plain = panel().replace('shadowrootmode="open"', 'data-not-yet');
  await openPublished({ page, site }, { panel: '' });
  await page.run((html) => {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    const template = holder.querySelector('template');
    template.setAttribute('shadowrootmode', 'open');
    document.body.prepend(holder.firstElementChild);
  }, plain);
  await page.waitFor(() => document.querySelector('personvern-choices').shadowRoot?.querySelector('form'));
  await press(page, 'all');
  await page.waitFor(() => window.personvern.choices);
});

story('a standing panel is always there, filled in, and answers in its place', async ({ page, site }) => {
  const standing = panel({ attributes: 'standing' });
  await openPublished({ page, site }, { body: `<section>${standing}</section>${GATED}` });
  const at = 'section personvern-choices';
  await page.waitFor((selector) => document.querySelector(selector).checkVisibility(), at);
  await press(page, 'all', at);
  await page.waitFor(() => document.ran.length === 1);
  await untilGone(page);
  assert.equal(await page.run((selector) => document.querySelector(selector).shadowRoot.querySelector('form').hidden, at), false);
  await openPublished({ page, site }, { body: `<section>${standing}</section>` });
  await page.waitFor((selector) => document.querySelector(selector).shadowRoot.querySelectorAll(':checked').length === 2, at);
  assert.equal(await isSeen(page), false);
});

story('Enter on a box is no answer to all the others', async ({ page, site }) => {
  await openPublished({ page, site });
  // What listens comes when the keyboard comes to the panel: opened by the visitor, it is there.
  await page.run(() => window.personvern.open('choices'));
  const field = await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelector('input'));
  await field.sendKeys(Key.ENTER);
  await field.sendKeys(Key.SPACE);
  await page.waitFor(() => document.querySelector('personvern-choices').shadowRoot.querySelector('input').checked);
  assert.equal(await page.run(() => localStorage.length), 0);
});

story('the choices in a declaration follow the language that the visitor chooses there', async ({ page }) => {
  await page.visit('/eksempel/');
  await page.drawn();
  await choicesThere(page);
  await chooseLanguage(page, 'en');
  const language = () => document.querySelector('personvern-choices[standing]').shadowRoot?.querySelector('form')?.dataset.language;
  await page.waitFor((is) => is === document.querySelector('personvern-choices[standing]').shadowRoot?.querySelector('form')?.dataset.language, 'en');
  await press(page, 'none', 'personvern-choices[standing]');
  await page.waitFor(() => window.personvern.choices);
  assert.equal(await page.run(language), 'en');
  assert.equal((await record(page)).language, 'en');
});

story('two tabs stay in step: a yes and a no in one are a yes and a no in the other [CK-27]', async ({ page, site }) => {
  await openPublished({ page, site }, { body: GATED });
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow('tab');
  try {
    await page.visit('/side');
    await page.waitFor(() => window.personvern?.ready);
    await press(page, 'all');
    await page.waitFor(() => document.ran.length === 1);
    const second = await page.driver.getWindowHandle();
    await page.driver.switchTo().window(first);
    await page.waitFor(() => document.ran.length === 1);
    await untilGone(page);
    await page.find(OPENER).click();
    await press(page, 'none');
    await page.waitFor(() => !window.personvern.allowed('video'));
    await page.driver.switchTo().window(second);
    await page.waitFor(() => document.heard.at(-1).withdrawn.length === 2);
    await page.driver.switchTo().window(second);
    await page.driver.close();
  } finally {
    await page.driver.switchTo().window(first);
  }
});

/** A widget that draws the panel late, when the story says so. */
function drawsLate(site) {
  const release = site.hold('/tegnet.js');
  site.file('/tegnet.js', 'export {};');
  site.rule(site.asset('widget.js'), {
    body: `export const settle = () => {};
      export async function ask(element) {
        await import('/tegnet.js');
        const holder = document.createElement('div');
        holder.innerHTML = ${JSON.stringify(panel())};
        (element.shadowRoot ?? element.attachShadow({ mode: 'open' })).append(holder.querySelector('template').content);
        return true;
      }`,
    type: 'text/javascript',
  });
  return release;
}


for (const [what, act] of [
  ['scrolled to', () => document.querySelector('#p40').scrollIntoView()],
  ['focused', () => document.querySelector('#p5 a').focus()],
]) {
  story(`with one tag the panel comes late, and what the visitor has ${what} stays in its place`, async ({ page, site }) => {
    const release = drawsLate(site);
    prepare(site);
    site.file('/manifest.json', JSON.stringify({ storage: STORAGE }));
    await page.open({ body: `<main>${LONG}</main>` });
    await page.run(act);
    const place = () => page.run(() => document.querySelector(scrollY > 300 ? '#p40' : '#p5').getBoundingClientRect().top);
    const selector = await page.run(() => (scrollY > 300 ? '#p40' : '#p5'));
    const top = () => page.run((wanted) => Math.round(document.querySelector(wanted).getBoundingClientRect().top), selector);
    await place();
    const before = await top();
    await site.untilAsked('/tegnet.js');
    release();
    await untilSeen(page);
    // The browser has painted it, and done what it does by itself.
    await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok(Math.abs((await top()) - before) <= 1, `${before} → ${await top()}`);
    assert.equal(await page.run(() => document.body.firstElementChild.localName), 'personvern-choices');
    assert.equal(site.asked('/manifest.json'), 1);
  });
}
