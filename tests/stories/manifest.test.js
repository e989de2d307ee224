// Manifests that cannot be used: the page’s own text stays, the visitor gets one calm sentence, the editor all details.
import assert from 'node:assert/strict';

import { manifest, manifestWith } from '../support/manifests.js';
import { PLACE } from '../support/page.js';
import { Site } from '../support/site.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

const TAG_TO = (address) => `<script src="/personvern/personvern.js" data-manifest="${address}"></script>`;

/** `detail`: what the editor reads. */
async function isRegretted(page, code, detail) {
  page.expectError(detail);
  assert.equal(await page.regretted(), 'Vi får ikke vist den nyeste utgaven av denne teksten akkurat nå.');
  await page.waitFor(() => document.seen.events.length > 0);
  const { errors, events } = await page.seen();
  assert.equal(errors.length, 1, errors.join('\n'));
  assert.match(errors[0], detail);
  assert.equal(events.length, 1);
  assert.equal(events[0].type, 'personvern:problem');
  assert.match(events[0].detail.code, code);
  // The sentence stands above the page's own text.
  assert.equal(await page.count('personvern-declaration > [role=status]:first-child + #fallback'), 1);
  return events[0].detail.problems;
}

story('a missing manifest', async ({ page, site }) => {
  page.expectError(/Failed to load resource.*404/);
  site.rule('/manifest.json', { status: 404, body: 'Not found' });
  await page.open();
  await isRegretted(page, /^http$/, /manifest\.json: found status 404, expected 200/);
});

story('an answer that breaks off', async ({ page, site }) => {
  page.expectError(/Failed to load resource/);
  site.rule('/manifest.json', { body: brokenOff(), type: 'application/json' });
  await page.open();
  // WebKit takes the end of the line for the end of the file.
  await isRegretted(page, /^(network|syntax)$/, /manifest\.json: /);
});

story('a page «not found» in place of a manifest', async ({ page, site }) => {
  site.file('/manifest.json', '<!doctype html><title>Siden finnes ikke</title>', { type: 'text/html' });
  await page.open();
  await isRegretted(page, /^type$/, /found content type text\/html, expected application\/json/);
});

story('a file store that knows no JSON is tolerated', async ({ page, site }) => {
  site.file('/manifest.json', manifest(), { type: 'text/plain; charset=utf-8' });
  await page.open();
  await page.drawn();
});

story('invalid JSON', async ({ page, site }) => {
  site.file('/manifest.json', '{ "controller": { "name": "Eksempel kommune", } }');
  await page.open();
  await isRegretted(page, /^syntax$/, /found no valid JSON: .+/);
});

story('a manifest that is not UTF-8', async ({ page, site }) => {
  site.file('/manifest.json', Buffer.from(manifest({ name: 'Røros kommune' }), 'latin1'));
  await page.open();
  await isRegretted(page, /^syntax$/, /not UTF-8/);
});

story('a manifest of more than 16 MB is not read to its end', async ({ page, site }) => {
  let hungUp = false;
  const endless = (function* () {
    try {
      for (;;) yield Buffer.alloc(65_536, ' ');
    } finally {
      hungUp = true;
    }
  })();
  site.file('/manifest.json', endless);
  await page.open();
  await isRegretted(page, /^size$/, /found more than 16000000 bytes/);
  await waitFor(() => hungUp, 'the browser to close the connection');
});

story('a manifest on another host is not asked for', async ({ page }) => {
  await page.open({ head: TAG_TO('https://example.com/manifest.json') });
  await isRegretted(page, /^origin$/, /found another host, expected localhost/);
});

story('a manifest that is sent on to another host is not followed', async ({ page, site }) => {
  page.expectError(/fetch|redirect|CORS|cross-origin|blocked|Unsafe attempt/i);
  const other = await Site.start();
  try {
    // Chromium names the address in its log before it refuses to go there.
    page.alsoAllow(other.origin);
    other.rule('/manifest.json', { headers: { 'access-control-allow-origin': '*' } });
    site.rule('/manifest.json', { status: 302, headers: { location: `${other.origin}/manifest.json` } });
    await page.open({ csp: null });
    await isRegretted(page, /^network$/, /manifest\.json: /);
    assert.deepEqual(other.requests, []);
  } finally {
    await other.close();
  }
});

for (const address of ['', 'http://[']) {
  story(`no address of a manifest, but «${address}»`, async ({ page }) => {
    await page.open({ head: TAG_TO(address) });
    await isRegretted(page, /^address$/, /found no address of a manifest, expected data-manifest=/);
  });
}

story('a manifest that is not one names every mistake with its path, all at once', async ({ page, site }) => {
  const wrong = {
    meta: { languages: ['norsk bokmål'] },
    controller: { name: 7, email: 'postmottak', phone: '72' },
    sections: [{ id: 'A b', blocks: [{ text: '[her](ftp://x)' }, { tabell: [] }] }, { id: 'to', titel: 'To' }],
  };
  site.file('/manifest.json', JSON.stringify(wrong));
  await page.open();
  const problems = await isRegretted(page, /^manifest$/, /\$\.controller\.name: found 7, expected /);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  const wanted = ['$.meta.version', '$.meta.languages[0]', '$.controller.name', '$.controller.email', '$.controller.phone', '$.sections[0].id'];
  wanted.push('$.sections[0].blocks[0].text', '$.sections[0].blocks[1]');
  assert.deepEqual(wanted.filter((path) => !errors.includes(path)), [], `not among ${errors}`);
  const [told] = (await page.seen()).errors;
  for (const { path, found, expected } of problems) assert.ok(told.includes(`  ${path}: found ${found}, expected ${expected}`));
});

story('what no manifest knows is passed over, and told to the editor', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ cookies: [], controller: { name: 'Eksempel kommune', epost: 'x@y.no' } }));
  await page.open();
  await page.drawn();
  await page.waitFor(() => document.seen.warnings.length > 0);
  const { warnings, errors } = await page.seen();
  assert.deepEqual(errors, []);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /\$\.cookies: found .+, expected no such field/);
  assert.match(warnings[0], /\$\.controller\.epost: found "x@y\.no", expected no such field/);
});

story('a manifest nested a thousand deep', async ({ page, site }) => {
  const depth = 1000;
  const nested = '{"children":['.repeat(depth) + ']}'.repeat(depth);
  site.file('/manifest.json', `{ "controller": { "name": "Eksempel kommune" }, "sections": [${nested}] }`);
  await page.open();
  await isRegretted(page, /^manifest$/, /\$/);
});

story('a manifest that reaches for the prototype changes nothing', async ({ page, site }) => {
  site.file(
    '/manifest.json',
    `{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }, ${manifest().slice(1)}`,
  );
  await page.open();
  await page.drawn();
  assert.equal(await page.run(() => ({}).polluted === undefined && Object.keys(Object.prototype).length === 0), true);
  await page.waitFor(() => document.seen.warnings.length > 0);
  assert.match((await page.seen()).warnings[0], /__proto__.*: found .+, expected no such field/);
});

story('two places with the same unusable manifest are one message', async ({ page, site }) => {
  page.expectError(/found content type/);
  site.file('/manifest.json', '<!doctype html>', { type: 'text/html' });
  await page.open({ body: PLACE + PLACE.replace('id="fallback"', '') });
  await page.waitFor(() => document.seen.events.length === 2);
  assert.equal((await page.seen()).errors.length, 1);
  assert.equal(site.asked('/manifest.json'), 1);
});

story('a manifest that failed is asked for again when the element comes back', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule('/manifest.json', { status: 404 });
  await page.open();
  await page.regretted();
  site.rule('/manifest.json', { status: 200 });
  await page.run(() => {
    document.kept = document.querySelector('personvern-declaration');
    document.kept.remove();
  });
  await page.waitFor(() => !document.kept.querySelector('[role=status]'));
  await page.run(() => document.body.append(document.kept));
  await page.drawn();
});

function* brokenOff() {
  yield '{ "controller": ';
  throw Object.assign(new Error('the line is cut'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
}
