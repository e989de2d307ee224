// After a no, what the manifest declares is taken off the device, and nothing else.
import assert from 'node:assert/strict';

import { INLINE, kept, openPublished, panel, press, prepare, publishedTag, STORAGE, tick, withRecord } from '../support/gate.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

const storage = {
  version: 1,
  purposes: [
    {
      id: 'statistikk',
      title: 'Statistikk',
      items: [
        { name: '_ga*', area: 'cookie' },
        { name: 'eksakt', area: 'cookie' },
        { name: 'delt', area: 'cookie' },
        { name: 'ses*', area: 'cookie' },
        { name: '*', area: 'localStorage' },
        { name: 'økt', area: 'sessionStorage' },
        { name: 'base*', area: 'indexedDB' },
        { name: 'lager*', area: 'cacheStorage' },
        { name: 'fremmed', area: 'sessionStorage', domain: 'youtube.com' },
        { name: 7, area: 'cookie' },
        { area: 'ukjent', name: 'x' },
      ],
    },
    { id: 'video', title: 'Video', items: [{ name: 'delt', area: 'cookie' }] },
  ],
  necessary: [
    { name: 'sesjon', area: 'cookie' },
    { name: 'handlekurv*', area: 'localStorage' },
  ],
};

const SEEDS = `const seed = async () => {
  for (const name of ['_ga', '_ga_X1', '_gb', 'eksakt', 'eksaktere', 'delt', 'sesjon', 'seslang']) document.cookie = name + '=1';
  document.cookie = '_ga_sti=1; path=/dypt';
  document.cookie = '_ga_sti2=1; path=/dypt/';
  document.cookie = '_ga_rot=1; path=/';
  for (const name of ['a', 'handlekurv1']) localStorage.setItem(name, 1);
  for (const name of ['økt', 'økt2', 'fremmed']) sessionStorage.setItem(name, 1);
  for (const name of ['base1', 'annen']) await new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result.close())));
  for (const name of ['lager1', 'eget']) await caches.open(name);
}`;

const present = (page) =>
  page.run(async () => ({
    cookies: document.cookie.split('; ').map((cookie) => cookie.split('=')[0]).sort().join(' '),
    local: Object.keys(localStorage).sort().join(' '),
    session: Object.keys(sessionStorage).filter((name) => name !== 'story').sort().join(' '),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort().join(' '),
    caches: (await caches.keys()).sort().join(' '),
  }));

/** What may stay when statistics have a no and films a yes. */
const STAYS = {
  cookies: '_gb delt eksaktere sesjon',
  local: 'handlekurv1 pv:choices',
  session: 'fremmed økt2',
  databases: 'annen',
  caches: 'eget',
};

async function untilOnly(page, expected) {
  let found;
  await waitFor(async () => {
    found = await present(page);
    return JSON.stringify(found) === JSON.stringify(expected);
  }, JSON.stringify(expected)).catch(() => assert.deepEqual(found, expected));
}

/** Opens a published page that lies deeper. */
async function openDeep(page, site, before = '') {
  prepare(site);
  site.rule('/dypt/inne/side', {
    csp: INLINE,
    body: `<!doctype html><html lang="nb"><link rel="icon" href="data:,"><script src="/story/collector.js"></script><link rel="stylesheet" href="/skjul.css">
      <script src="/tell.js"></script>${before}${publishedTag(storage)}<body>${panel({ storage })}<a data-personvern-open="choices" href="#">x</a>`,
  });
  await page.visit('/dypt/inne/side');
  await page.run(() => window.personvern.ready.then(() => true));
}

story('a yes that is taken back clears what is declared, in every area and on every path, and tells the host first [CK-15]', async ({ page, site }) => {
  await openDeep(page, site, withRecord(kept()));
  await page.run(`async () => { ${SEEDS}; await seed(); document.addEventListener('personvern:choices', () => (document.before = document.cookie)) }`);
  await page.run(() => window.personvern.open('choices'));
  await tick(page, 'statistikk');
  await press(page, 'save');
  await untilOnly(page, STAYS);
  const heard = await page.run(() => document.heard.at(-1));
  assert.deepEqual([heard.given, heard.withdrawn], [[], ['statistikk']]);
  assert.match(await page.run(() => document.before), /_ga_X1/);
}, { only: ['chromium', 'firefox'] });

story('what comes back is cleared at every load while the answer is no', async ({ page, site }) => {
  const no = kept({ purposes: { statistikk: false, video: true } });
  await openDeep(page, site, withRecord(no));
  await page.run(`async () => { ${SEEDS}; await seed(); }`);
  await openDeep(page, site);
  await untilOnly(page, STAYS);
}, { only: ['chromium', 'firefox'] });

story('cookies that are set for the domain go too', async ({ page, site }) => {
  await openPublished({ page, site }, { storage: STORAGE });
  await page.driver.manage().addCookie({ name: '_ga_domene', value: '1', domain: 'localhost', path: '/' });
  await press(page, 'none');
  await page.waitFor(() => window.personvern.choices);
  assert.equal(await page.run(() => document.cookie), '');
}, { only: ['chromium'] });

story('a purpose whose stop needs a new page gets one, if something of it has run', async ({ page, site }) => {
  const reloading = { ...STORAGE, purposes: STORAGE.purposes.map((purpose) => ({ ...purpose, reload: purpose.id === 'statistikk' })) };
  const body = '<script type="text/plain" data-purpose="statistikk">document.ran.push("ran")</script>';
  await openPublished({ page, site }, { storage: reloading, body, before: withRecord(kept()) });
  await page.waitFor(() => document.ran.length === 1);
  await page.run(() => (document.first = true));
  const visits = site.asked('/side');
  await page.run(() => window.personvern.open('choices'));
  await press(page, 'none');
  await page.waitFor(() => !document.first && document.readyState === 'complete');
  assert.equal(site.asked('/side'), visits + 1);
  assert.deepEqual(await page.run(() => [document.ran.length, document.documentElement.dataset.personvern]), [0, 'answered']);
});

story('what a no leaves behind is said [CK-16]', async ({ page, site }) => {
  await openPublished({ page, site });
  await tick(page, 'video');
  await press(page, 'save');
  const shown = () =>
    [...document.querySelector('personvern-choices').shadowRoot.querySelectorAll('[data-remains]')]
      .filter((part) => !part.hidden)
      .map((part) => part.dataset.remains);
  await page.waitFor(() => window.personvern.choices);
  assert.deepEqual(await page.run(shown), ['statistikk']);
});
