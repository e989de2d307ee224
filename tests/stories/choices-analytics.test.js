// Real analytics scripts, unmodified from npm, on a page that gates them: counted as requests before and after the answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { openPublished, press } from '../support/gate.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

const POSTHOG = readFileSync('node_modules/posthog-js/dist/array.no-external.js', 'utf8');
const PLAUSIBLE = readFileSync('node_modules/@plausible-analytics/tracker/plausible.js', 'utf8');

/** How a municipality would start them, with everything on its own host. */
const START_POSTHOG = `posthog.init('phc_eksempel', {
  api_host: location.origin + '/posthog',
  ui_host: location.origin + '/posthog',
  // It counts no robots, and takes a driven browser for one.
  opt_out_useragent_filter: true,
  request_batching: false,
});`;
const START_PLAUSIBLE = `import { init } from '/plausible.js';
// It counts no robots, and takes a driven browser for one.
window.__plausible = true;
init({ domain: 'eksempel.kommune.no', endpoint: '/plausible/api/event', captureOnLocalhost: true });`;

const STORAGE = {
  version: 1,
  purposes: [
    {
      id: 'produktanalyse',
      title: 'Hvordan nettstedet brukes',
      items: [
        { name: 'ph_*', area: 'cookie' },
        { name: 'ph_*', area: 'localStorage' },
        { name: '__ph*', area: 'localStorage' },
        { name: '_ph*', area: 'localStorage' },
        { name: 'ph_*', area: 'sessionStorage' },
      ],
    },
    { id: 'besok', title: 'Hvor mange som besøker oss', items: [] },
  ],
  necessary: [],
};

const GATED = `<script type="text/plain" data-purpose="produktanalyse" data-src="/posthog.js"></script>
<script type="text/plain" data-purpose="produktanalyse" data-src="/start-posthog.js"></script>
<script type="text/plain" data-purpose="besok" data-type="module" data-src="/start-plausible.js"></script>`;

const FILES = ['/posthog.js', '/start-posthog.js', '/start-plausible.js', '/plausible.js'];

async function openGated({ page, site }) {
  site.file('/posthog.js', POSTHOG);
  site.file('/plausible.js', PLAUSIBLE);
  site.file('/start-posthog.js', START_POSTHOG);
  site.file('/start-plausible.js', START_PLAUSIBLE);
  // A static host takes no posts: what matters here is that they are sent.
  page.expectError(/\/(posthog|plausible)\//);
  await openPublished({ page, site }, { storage: STORAGE, body: GATED, csp: CSP });
}

const counts = (site) => ({
  files: FILES.filter((path) => site.asked(path)).length,
  posthog: site.requests.filter(({ path }) => path.startsWith('/posthog/')).length,
  plausible: site.asked('/plausible/api/event'),
});

const keys = () =>
  [...document.cookie.split('; ').map((cookie) => cookie.split('=')[0]), ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) =>
    /^_*ph/.test(name),
  );

story('two real analytics scripts ask for nothing and keep nothing before a yes, and work after it', async ({ page, site }) => {
  await openGated({ page, site });
  assert.deepEqual(counts(site), { files: 0, posthog: 0, plausible: 0 });
  assert.deepEqual(await page.run(keys), []);

  await press(page, 'all');
  await site.untilAsked('/plausible/api/event');
  await page.waitFor(() => window.posthog?.__loaded);
  await page.waitFor(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/posthog/')));
  assert.equal(counts(site).files, FILES.length);
  assert.ok(counts(site).posthog > 0);
  assert.notDeepEqual(await page.run(keys), []);
  assert.deepEqual((await page.seen()).violations, []);
});

story('a no to one of two real analytics scripts leaves it asleep while the other runs', async ({ page, site }) => {
  await openGated({ page, site });
  const box = await page.run(() => document.querySelector('personvern-choices').shadowRoot.querySelector('input[name=besok]'));
  await box.click();
  await press(page, 'save');
  await site.untilAsked('/plausible/api/event');
  assert.deepEqual(counts(site), { files: 2, posthog: 0, plausible: 1 });
  assert.deepEqual(await page.run(keys), []);
});

story('after a withdrawal a real analytics script runs no more, and what it kept is gone at the next page', async ({ page, site }) => {
  await openGated({ page, site });
  await press(page, 'all');
  await page.waitFor(() => window.posthog?.__loaded && Object.keys(localStorage).some((name) => name.startsWith('ph_')));
  await page.run(() => window.personvern.open('choices'));
  await press(page, 'none');
  await page.waitFor(() => window.personvern.choices?.purposes.produktanalyse === false);
  const asked = counts(site).files;
  await page.visit('/side');
  await page.waitFor(() => document.documentElement.dataset.personvern === 'answered');
  assert.equal(await page.run(() => typeof window.posthog), 'undefined');
  assert.deepEqual(await page.run(keys), []);
  assert.equal(counts(site).files, asked);
});
