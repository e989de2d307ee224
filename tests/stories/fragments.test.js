// Sections that a manifest takes from another file on the same site.
import assert from 'node:assert/strict';

import { manifestWith, section } from '../support/manifests.js';
import { story } from '../support/story.js';

const SORRY = 'Vi får ikke vist denne delen akkurat nå. Prøv igjen litt senere.';

const including = (include, more) => manifestWith({ sections: [section('foran', 'Foran'), { id: 'delt', title: 'Delt del', include }, section('bak', 'Bak')], ...more });

const fragment = (sections, more) => JSON.stringify({ meta: { version: '2026-1', modified: '2026-10-01' }, sections, ...more });

/** The text below the heading of the shared section. */
const shared = (page) => page.run(() => [...document.querySelector('#delt').parentElement.children].slice(1).map(({ textContent }) => textContent.replace(/\s+/g, ' ')));

/** The rest of the page stands, one calm sentence stands in place of the section, and the editor is told where. */
async function isRegretted(page, ...told) {
  for (const pattern of told) page.expectError(pattern);
  await page.drawn('personvern-declaration', 'Bak');
  assert.deepEqual(await shared(page), [SORRY]);
  assert.equal(await page.text('#foran'), 'Foran');
  // What is wrong is told after the page has been drawn.
  await page.waitFor(() => document.seen.errors.length > 0);
  const { errors, events } = await page.seen();
  assert.equal(errors.length, 1, errors.join('\n'));
  for (const pattern of told) assert.match(errors[0], pattern);
  assert.deepEqual(events.map(({ type }) => type), ['personvern:drawn']);
}

story('a shared section stands under the municipality’s title, with its own version and date', async ({ page, site }) => {
  site.file('/personvern/manifest.json', including('felles/kari.json#kari'));
  site.file('/personvern/felles/kari.json', fragment([section('kari', 'Kari', 'Roboten svarer.')]));
  await page.open({ head: '<script src="/personvern/personvern.js" data-manifest="/personvern/manifest.json"></script>' });
  await page.drawn('personvern-declaration', 'Bak');
  assert.equal(await page.text('#delt'), 'Delt del');
  assert.deepEqual(await shared(page), ['Roboten svarer.', 'Utgave 2026-1. Sist oppdatert 1. oktober 2026.']);
  assert.equal(site.asked('/personvern/felles/kari.json'), 1);
});

story('files are asked for side by side', async ({ page, site }) => {
  const include = (name) => ({ id: name, include: `/${name}.json#del` });
  site.file('/manifest.json', manifestWith({ sections: [include('en'), include('to')] }));
  site.file('/en.json', fragment([section('del', 'Fra den ene')]));
  site.file('/to.json', fragment([section('del', 'Fra den andre')]));
  const releases = [site.hold('/en.json'), site.hold('/to.json')];
  await page.open();
  await site.untilAsked('/en.json');
  await site.untilAsked('/to.json');
  for (const release of releases) release();
  await page.drawn('personvern-declaration', 'Fra den andre');
  assert.equal(await page.text('#en'), 'Fra den ene');
});

story('a shared section may take a part from a further file', async ({ page, site }) => {
  site.file('/manifest.json', including('/a.json#a'));
  site.file('/a.json', fragment([{ id: 'a', title: 'A', blocks: [{ text: 'Fra A.' }], sections: [{ id: 'del', include: 'b.json#b' }] }]));
  site.file('/b.json', fragment([section('b', 'B', 'Fra B.')]));
  await page.open();
  await page.drawn('personvern-declaration', 'Fra B.');
  assert.match((await shared(page)).join(), /Fra A\./);
});

story('a missing file costs its own section and nothing else', async ({ page, site }) => {
  page.expectError(/Failed to load resource.*404/);
  site.file('/manifest.json', including('/finnes-ikke.json#del'));
  await page.open();
  await isRegretted(page, /\$\.sections\[1\]\.include: found .*finnes-ikke\.json#del.*, expected /, /finnes-ikke\.json: found status 404, expected 200/);
});

story('a section that the file does not have', async ({ page, site }) => {
  site.file('/manifest.json', including('/kari.json#ukjent'));
  site.file('/kari.json', fragment([section('kari', 'Kari')]));
  await page.open();
  await isRegretted(page, /\$\.sections\[1\]\.include: found .*kari\.json#ukjent.*, expected the id of a section of that file/);
});

story('a file with mistakes', async ({ page, site }) => {
  site.file('/manifest.json', including('/kari.json#kari'));
  site.file('/kari.json', fragment([{ id: 'kari', title: 7 }], { chats: 'ingen' }));
  await page.open();
  await isRegretted(page, /kari\.json \$\.sections\[0\]\.title: found 7, expected /, /kari\.json \$\.chats: found "ingen", expected /);
});

for (const [what, files] of [
  ['to itself', { '/a.json': [{ id: 'a', title: 'A', include: '/a.json#a' }] }],
  ['round by another file', { '/a.json': [{ id: 'a', title: 'A', include: '/b.json#b' }], '/b.json': [{ id: 'b', title: 'B', include: '/a.json#a' }] }],
  ['back to the manifest', { '/a.json': [{ id: 'a', title: 'A', include: '/manifest.json#delt' }] }],
]) {
  story(`a section that leads ${what}`, async ({ page, site }) => {
    site.file('/manifest.json', including('/a.json#a'));
    for (const [path, sections] of Object.entries(files)) site.file(path, fragment(sections));
    await page.open();
    await isRegretted(page, /include: found .*, expected a section that does not lead back to itself/);
  });
}

story('a file on another host is not asked for', async ({ page, site }) => {
  page.expectError(/\$\.sections\[1\]\.include: found \W*https:\/\/example\.com\/kari\.json#kari\W*, expected a file on the same site/);
  site.file('/manifest.json', including('https://example.com/kari.json#kari'));
  await page.open();
  await page.regretted();
});
