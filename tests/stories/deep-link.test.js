// Links to a section of a declaration that is drawn late.
import assert from 'node:assert/strict';

import { manifest, manySections } from '../support/manifests.js';
import { PLACE, TAG } from '../support/page.js';
import { story } from '../support/story.js';

/** Opens the link and holds the WASM back until the page stands without the declaration. */
async function openLink(page, site, at, options = {}) {
  site.file('/manifest.json', manifest({ before: manySections('del'), after: manySections('mer') }));
  const release = site.hold(site.asset('personvern.wasm'));
  await page.open({ ...options, at });
  await page.waitFor(() => document.querySelector('personvern-declaration > [role=status]'));
  await site.untilAsked(site.asset('personvern.wasm'));
  return release;
}

/** How far below the window's upper edge the section's heading is, in whole pixels. */
const topOf = (page) =>
  page.run(() => Math.round(document.querySelector('personvern-declaration #personvernombud').getBoundingClientRect().top));

async function isAtTheTop(page) {
  const top = await topOf(page);
  const height = await page.run(() => innerHeight);
  assert.ok(top >= 0 && top <= 0.4 * height, `${top} of ${height}`);
}

const focused = (page) => page.run(() => document.activeElement.closest('[id]')?.id ?? '');

story('a link to a section shows and focuses it, also when the WASM comes late', async ({ page, site }) => {
  const release = await openLink(page, site, '#personvernombud');
  release();
  await page.drawn();
  await page.waitFor(() => document.seen.events.length > 0);
  await isAtTheTop(page);
  assert.equal(await focused(page), 'personvernombud');
});

story('a host with smooth scrolling and a fixed header has the section below the header at once', async ({ page, site }) => {
  site.file('/vert.css', 'html { scroll-behavior: smooth; scroll-padding-top: 100px }', { type: 'text/css' });
  const release = await openLink(page, site, '#personvernombud', { head: `<link rel="stylesheet" href="/vert.css">${TAG}` });
  release();
  await page.drawn();
  await page.waitFor(() => document.seen.events.length > 0);
  const top = await topOf(page);
  // Below the header, with no more than a line of air between.
  assert.ok(top >= 99 && top <= 130, `${top}`);
});

story('who has begun to type is not moved', async ({ page, site }) => {
  const release = await openLink(page, site, '#personvernombud', { body: `<main><input id="sok">${PLACE}</main>` });
  await page.find('#sok').sendKeys('byggesak');
  release();
  await page.drawn();
  await page.waitFor(() => document.seen.events.length > 0);
  assert.equal(await focused(page), 'sok');
  assert.equal(await page.run(() => scrollY), 0);
});

story('who has begun to scroll is not moved', async ({ page, site }) => {
  const release = await openLink(page, site, '#personvernombud');
  await page.run(() => dispatchEvent(new WheelEvent('wheel', { deltaY: 1 })));
  release();
  await page.drawn();
  await page.waitFor(() => document.seen.events.length > 0);
  assert.equal(await page.run(() => scrollY), 0);
});

for (const at of ['#finnes-ikke', '#%', '#a"b', '#1']) {
  story(`a fragment that is no section (${at}) moves nothing`, async ({ page, site }) => {
    const release = await openLink(page, site, at);
    release();
    await page.drawn();
    await page.waitFor(() => document.seen.events.length > 0);
    assert.equal(await page.run(() => scrollY), 0);
  });
}

story('a link to a section within the page works as any other', async ({ page, site }) => {
  const release = await openLink(page, site, '', { body: `<main><a href="#personvernombud">Ombudet</a>${PLACE}</main>` });
  release();
  await page.drawn();
  await page.find('a[href="#personvernombud"]').click();
  await page.waitFor(() => scrollY > 0);
  await isAtTheTop(page);
});
