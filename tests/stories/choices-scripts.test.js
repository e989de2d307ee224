// Scripts that have waited: in which order they run, and those that come late.
import assert from 'node:assert/strict';

import { openPublished, press, tick } from '../support/gate.js';
import { story } from '../support/story.js';

const gated = (content, attributes = '') =>
  `<script type="text/plain" data-purpose="statistikk" ${attributes}>${content}</script>`;
const say = (name) => `document.ran.push('${name}')`;
const ran = (page) => page.run(() => document.ran);

/** Waits until as many scripts have run. */
const untilRan = (page, count) => page.waitFor((wanted) => document.ran.length >= wanted, count);

story('scripts run in the order of the page: what blocks, blocks those after it', async ({ page, site }) => {
  const release = site.hold('/a.js');
  const body = gated(say('1')) + gated('', 'data-src="/a.js"') + gated(say('2')) + gated('', 'data-src="/b.js"') + gated(say('3'));
  await openPublished({ page, site }, { body });
  await press(page, 'all');
  await site.untilAsked('/a.js');
  assert.deepEqual(await ran(page), ['1']);
  release();
  await untilRan(page, 5);
  assert.deepEqual(await ran(page), ['1', 'a', '2', 'b', '3']);
});

story('async waits for nobody and blocks nobody; defer and modules come last', async ({ page, site }) => {
  const release = site.hold('/a.js');
  const body =
    gated('', 'data-src="/a.js" async') +
    gated('', 'data-src="/modul.js" data-type="module"') +
    gated(`${say('inline module')}; export {}`, 'data-type="module"') +
    gated('', 'data-src="/b.js" defer') +
    gated('', 'data-src="/c.js"') +
    gated(say('inline'));
  await openPublished({ page, site }, { body });
  await press(page, 'all');
  await untilRan(page, 5);
  // Firefox does not wait with an inline module for what comes before it.
  const inModule = 'inline module';
  assert.deepEqual((await ran(page)).filter((name) => name !== inModule), ['c', 'inline', 'modul', 'b']);
  assert.ok((await ran(page)).indexOf(inModule) > 1);
  release();
  await untilRan(page, 6);
});

story('a script whose address fails is told once, and those after it run', async ({ page, site }) => {
  page.expectError(/404|borte\.js/);
  site.rule('/borte.js', { status: 404 });
  await openPublished({ page, site }, { body: gated('', 'data-src="/borte.js"') + gated(say('after')) + gated('', 'data-src="/b.js"') });
  await press(page, 'all');
  await untilRan(page, 2);
  assert.deepEqual(await ran(page), ['after', 'b']);
  const { warnings } = await page.seen();
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /borte\.js: did not load/);
});

story('a script that throws is its own fault only', async ({ page, site }) => {
  page.expectError(/av seg selv/);
  await openPublished({ page, site }, { body: gated("throw new Error('av seg selv')") + gated(say('after')) });
  await press(page, 'all');
  await untilRan(page, 1);
});

story('what comes onto the page later waits too, and runs by itself after the yes', async ({ page, site }) => {
  await openPublished({ page, site });
  const add = (name) =>
    page.run((text) => {
      const part = document.createElement('div');
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.purpose = 'statistikk';
      script.text = `document.ran.push('${text}')`;
      const template = document.createElement('template');
      template.dataset.purpose = 'statistikk';
      const inner = document.createElement('script');
      inner.text = `document.ran.push('${text} in template')`;
      template.content.append(inner);
      const image = document.createElement('img');
      image.alt = '';
      image.dataset.purpose = 'statistikk';
      image.dataset.src = `/punkt.svg?${text}`;
      part.append(script, template, image);
      document.querySelector('main').append(part);
    }, name);
  site.rule('/punkt.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
  await add('before');
  assert.deepEqual(await ran(page), []);
  await press(page, 'all');
  await untilRan(page, 2);
  await site.untilAsked('/punkt.svg?before');
  await add('after');
  await untilRan(page, 4);
  await site.untilAsked('/punkt.svg?after');
  assert.deepEqual(await ran(page), ['before', 'before in template', 'after', 'after in template']);
  // As an application writes it.
  await page.add('main', gated(say('html')) + `<template data-purpose="statistikk"><script>${say('html in template')}</script></template>`);
  await untilRan(page, 6);
});

story('after a no nothing runs that comes later', async ({ page, site }) => {
  await openPublished({ page, site });
  await press(page, 'none');
  await page.waitFor(() => window.personvern.choices);
  await page.run((html) => document.querySelector('main').append(document.createRange().createContextualFragment(html)), gated(say('no')));
  await page.run(() => new Promise((done) => setTimeout(done)));
  assert.deepEqual(await ran(page), []);
});

story('a template’s scripts run in order with what they belong to, among the others', async ({ page, site }) => {
  const template = `<template data-purpose="statistikk"><div id="sted"></div><script src="/a.js"></script>
    <script>document.ran.push(document.querySelector('#sted') ? 'sted' : 'borte')</script>
    <script type="text/plain" data-purpose="video">${say('video')}</script></template>`;
  await openPublished({ page, site }, { body: gated(say('1')) + template + gated(say('2')) });
  await tick(page, 'statistikk');
  await press(page, 'save');
  await untilRan(page, 4);
  assert.deepEqual(await ran(page), ['1', 'a', 'sted', '2']);
  assert.equal(await page.count('template'), 0);
});

story('of several purposes all must have a yes', async ({ page, site }) => {
  const body = `<script type="text/plain" data-purpose="statistikk video">${say('both')}</script>`;
  await openPublished({ page, site }, { body: body + gated(say('one')) });
  await tick(page, 'statistikk');
  await press(page, 'save');
  await untilRan(page, 1);
  assert.deepEqual(await ran(page), ['one']);
});

story('the nonce of a script goes with it', async ({ page, site }) => {
  const csp = "default-src 'self'; script-src 'self' 'nonce-abc'; style-src 'self'";
  const body = `<script type="text/plain" data-purpose="statistikk" nonce="abc">${say('nonce')}</script>
    <template data-purpose="statistikk"><script nonce="abc">${say('template')}</script></template>`;
  await openPublished({ page, site }, { body, csp });
  await press(page, 'all');
  await untilRan(page, 2);
  assert.deepEqual((await page.seen()).violations, []);
});

const FOREIGN = [
  ['vanilla-cookieconsent', `<script type="text/plain" data-category="analytics">${say('x')}</script>`],
  ['vanilla-cookieconsent’s service', `<script type="text/plain" data-category="analytics" data-service="ukjent">${say('x')}</script>`],
  ['Klaro', `<script type="text/plain" data-type="text/javascript" data-name="matomo">${say('x')}</script>`],
  ['old Klaro', `<script type="opt-in" data-name="Matomo">${say('x')}</script>`],
  ['Orejime', `<template data-purpose="analytics"><script>${say('x')}</script></template>`],
  ['Cookiebot', `<script type="text/plain" data-cookieconsent="statistikk, analytics" src="/x.js"></script>`],
  ['Usercentrics', `<script type="text/plain" data-usercentrics="Matomo">${say('x')}</script>`],
];
for (const [tool, body] of FOREIGN) {
  story(`the markup of ${tool} is understood`, async ({ page, site }) => {
    site.file('/x.js', say('x'));
    await openPublished({ page, site }, { body });
    assert.deepEqual(await ran(page), []);
    await press(page, 'all');
    await untilRan(page, 1);
    assert.deepEqual((await page.seen()).warnings, []);
  });
}

story('other tools’ attributes on other elements mean nothing to us', async ({ page, site }) => {
  const body = '<input data-name="Matomo"><a data-category="x" href="/">a</a><img alt="" data-name="y" src="/favicon.ico" data-src="/stor.png"><a data-name="video" data-href="javascript:0">b</a>';
  await openPublished({ page, site }, { body });
  await press(page, 'all');
  await page.waitFor(() => window.personvern.choices);
  assert.deepEqual((await page.seen()).warnings, []);
  assert.equal(await page.run(() => document.querySelector('main').innerHTML), body);
});

story('what no manifest declares stays inert, and is told once', async ({ page, site }) => {
  const unknown = `<script type="text/plain" data-purpose="reklame">${say('x')}</script>`;
  const negated = `<script type="text/plain" data-category="!analytics">${say('y')}</script>`;
  await openPublished({ page, site }, { body: unknown + unknown + negated + gated(say('known')) });
  await press(page, 'all');
  await untilRan(page, 1);
  assert.deepEqual(await ran(page), ['known']);
  const { warnings } = await page.seen();
  assert.equal(warnings.length, 2);
  assert.match(warnings[0], /«reklame».*storage\.purposes/);
  assert.match(warnings[1], /«!analytics»/);
});
