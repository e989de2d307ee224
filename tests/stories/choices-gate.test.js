// Nothing before a yes: what is inert, and what runs once the visitor has said so.
import assert from 'node:assert/strict';

import { openPublished, press, record } from '../support/gate.js';
import { story } from '../support/story.js';

const GATED = `<script type="text/plain" data-purpose="statistikk">document.ran.push('inline')</script>
<script type="text/plain" data-purpose="statistikk" data-src="/a.js"></script>
<img id="bilde" alt="" data-purpose="statistikk" data-src="/punkt.svg">
<link id="stil" rel="stylesheet" data-purpose="statistikk" data-href="/gated.css">
<iframe id="ramme" title="Film" data-purpose="video" data-src="/ramme" width="320" height="180"></iframe>
<template data-purpose="statistikk"><p id="mal">Mal</p><script data-src="/b.js"></script></template>`;

story('before a choice nothing runs, is asked for or is stored; after a yes everything does, once [CK-01, 02]', async ({ page, site }) => {
  site.rule('/punkt.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
  site.rule('/gated.css', { body: '', type: 'text/css' });
  await openPublished({ page, site }, { body: GATED });
  assert.deepEqual(await page.run(() => document.ran), []);
  for (const path of ['/a.js', '/b.js', '/ramme', '/punkt.svg', '/gated.css']) assert.equal(site.asked(path), 0, path);
  assert.equal(await page.run(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  assert.equal(await page.run(() => document.documentElement.dataset.personvern), 'ask');
  assert.equal(await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelectorAll(':checked').length), 0);

  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 3);
  assert.deepEqual(await page.run(() => document.ran), ['inline', 'a', 'b']);
  assert.equal(await page.count('#mal'), 1);
  await site.untilAsked('/ramme');
  await site.untilAsked('/punkt.svg');
  await site.untilAsked('/gated.css');
  assert.deepEqual((await record(page)).purposes, { statistikk: true, video: true });
  assert.equal(site.asked('/a.js'), 1);
});
