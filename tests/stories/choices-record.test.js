// The record: what is kept of an answer, for how long, and what is none.
import assert from 'node:assert/strict';

import { kept, openPublished, panel, press, record, STORAGE, tick, withRecord } from '../support/gate.js';
import { story } from '../support/story.js';

const DAY = 86_400_000;
const GATED = '<script type="text/plain" data-purpose="statistikk">document.ran.push("ran")</script>';
const state = (page) => page.run(() => document.documentElement.dataset.personvern);
const days = ({ time, expires }) => (Date.parse(expires) - Date.parse(time)) / DAY;

story('a record holds version, question, answers, time and expiry, and nothing else [CK-17]', async ({ page, site }) => {
  await openPublished({ page, site }, { body: GATED });
  await tick(page, 'statistikk');
  await press(page, 'save');
  await page.waitFor(() => document.ran.length === 1);
  const found = await record(page);
  assert.deepEqual(Object.keys(found).sort(), ['expires', 'purposes', 'question', 'time', 'version']);
  assert.deepEqual(found.purposes, { statistikk: true, video: false });
  assert.equal(found.version, 1);
  assert.equal(found.question, 'abc');
  assert.match(found.time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.equal(days(found), 180);
  assert.deepEqual(await page.run(() => [Object.keys(localStorage), sessionStorage.length, document.cookie]), [['pv:choices'], 0, '']);
});

story('another language than the first is told in the record [CK-29]', async ({ page, site }) => {
  await openPublished({ page, site }, { panel: panel({ more: 'data-language="nn"' }) });
  await press(page, 'none');
  await page.waitFor(() => window.personvern.choices);
  assert.equal((await record(page)).language, 'nn');
});

for (const [value, yes] of [['all', true], ['none', false]]) {
  story(`the answer ${value} is kept as long as any other, and holds on the next page [CK-21]`, async ({ page, site }) => {
    await openPublished({ page, site }, { storage: { ...STORAGE, keepDays: 90 }, body: GATED });
    await press(page, value);
    await page.waitFor(() => window.personvern.choices);
    assert.equal(days(await record(page)), 90);
    await openPublished({ page, site }, { storage: { ...STORAGE, keepDays: 90 }, body: GATED });
    assert.equal(await state(page), 'answered');
    assert.equal(await page.run(() => window.personvern.allowed('statistikk')), yes);
    if (yes) await page.waitFor(() => document.ran.length === 1);
    // Who has answered downloads nothing more.
    assert.equal(site.asked(site.asset('widget.js')), 0);
    assert.equal(site.asked(site.asset('asking.js')), 1);
  });
}

for (const [keepDays, held] of [[9999, 365], [-3, 1], ['x', 180]]) {
  story(`keepDays ${keepDays} is taken as ${held}`, async ({ page, site }) => {
    await openPublished({ page, site }, { storage: { ...STORAGE, keepDays } });
    await press(page, 'none');
    await page.waitFor(() => window.personvern.choices);
    assert.equal(days(await record(page)), held);
  });
}

const stale = [
  ['expired', kept({ age: 200 }), 'expired'],
  ['of an older version', kept({ version: 0 }), 'changed'],
  ['of a newer version', kept({ version: 2 }), 'changed'],
];
for (const [what, value, when] of stale) {
  story(`a record ${what} means no, is cleared after, and says why the question comes again [CK-19, 20]`, async ({ page, site }) => {
    const before = `${withRecord(value)}<script>localStorage.setItem('stat1', 'x'); document.cookie = '_ga1=x'</script>`;
    await openPublished({ page, site }, { before, body: GATED });
    assert.equal(await state(page), 'ask');
    assert.equal(await page.run(() => window.personvern.choices), null);
    assert.deepEqual(await page.run(() => [localStorage.stat1, document.cookie, document.ran.length]), [null, '', 0]);
    await page.waitFor(
      (wanted) => !document.querySelector('personvern-choices').shadowRoot.querySelector(`[data-when=${wanted}]`).hidden,
      when,
    );
    // It stays until the next answer, so that what is new since can be said.
    assert.deepEqual(await record(page), value);
  });
}

const NONE = [
  '', 'null', '1', '"x"', '[]', '{}', '{', 'true', '{"purposes":{"statistikk":true}}',
  JSON.stringify(kept({ purposes: { statistikk: 1 } })),
  JSON.stringify(kept({ purposes: ['statistikk'] })),
  JSON.stringify(kept({ purposes: 'statistikk' })),
  JSON.stringify(kept({ purposes: null })),
  JSON.stringify({ ...kept(), time: 'i går' }),
  JSON.stringify({ ...kept(), expires: undefined }),
  JSON.stringify(kept({ age: -2 })),
  JSON.stringify(kept({ days: 4000 })),
  JSON.stringify({ ...kept(), version: '1' }),
  '{"__proto__":{"purposes":{"statistikk":true}}}',
  JSON.stringify(kept({ purposes: {} })).replace('{}', '{"__proto__":{"statistikk":true}}'),
];
story('what is not a record means no, and the page is unharmed [CK-22]', async ({ page, site }) => {
  for (const text of NONE) {
    await openPublished({ page, site }, { before: `<script>localStorage.setItem('pv:choices', ${JSON.stringify(text)})</script>`, body: GATED });
    const found = await page.run(() => [document.ran.length, window.personvern.allowed('statistikk'), document.documentElement.dataset.personvern]);
    assert.deepEqual(found, [0, false, 'ask'], text);
  }
});

story('a purpose that the record does not know has a no, and nobody is asked again for it', async ({ page, site }) => {
  await openPublished({ page, site }, { before: withRecord(kept({ purposes: { video: true } })), body: GATED });
  assert.equal(await state(page), 'answered');
  assert.deepEqual(await page.run(() => ['statistikk', 'video', 'toString'].map((id) => window.personvern.allowed(id))), [false, true, false]);
});

story('the clock runs out while the page is open', async ({ page, site }) => {
  const before = `${withRecord(kept())}<script>const now = Date.now; document.later = 0; Date.now = () => now() + document.later</script>`;
  await openPublished({ page, site }, { before, body: GATED });
  await page.waitFor(() => document.ran.length === 1);
  await page.run(() => {
    document.later = 200 * 86_400_000;
    dispatchEvent(new Event('focus'));
  });
  assert.equal(await state(page), 'ask');
  assert.equal(await page.run(() => window.personvern.allowed('statistikk')), false);
});

story('where the browser keeps nothing, the answer holds for this page, and that is said [CK-24]', async ({ page, site }) => {
  const before = `<script>for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } });
    Object.defineProperty(document, 'cookie', { get() { throw new DOMException('no', 'SecurityError') }, set() { throw new DOMException('no', 'SecurityError') } })</script>`;
  await openPublished({ page, site }, { before, body: GATED });
  assert.equal(await state(page), 'ask');
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  // Never that it is kept, and the keyboard is on what is true.
  const told = () => {
    const root = document.querySelector('personvern-choices').shadowRoot;
    return [root.querySelector('[data-when=blocked]').hidden, root.querySelector('[data-when=saved]').hidden, root.activeElement?.dataset.when];
  };
  assert.deepEqual(await page.run(told), [false, true, 'blocked']);
  assert.match(await page.text('p[data-personvern=line]'), /ikke lagre svaret/);
  assert.equal(await page.run(() => window.personvern.choices.purposes.video), true);
  await openPublished({ page, site }, { before, body: GATED });
  assert.equal(await state(page), 'ask');
});

// `localhost` is a domain like any other to browsers that take cookies for it.
story('where subdomains share the answer, a cookie keeps it', async ({ page, site }) => {
  const storage = { ...STORAGE, sharedDomain: 'localhost' };
  // What was kept before it was shared goes.
  await openPublished({ page, site }, { storage, body: GATED, before: withRecord(kept({ purposes: {} })) });
  await page.run(() => window.personvern.open('choices'));
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  assert.equal(await page.run(() => localStorage.length), 0);
  const cookie = await page.driver.manage().getCookie('pv:choices');
  assert.deepEqual(JSON.parse(decodeURIComponent(cookie.value)).purposes, { statistikk: true, video: true });
  assert.equal(cookie.path, '/');
  assert.equal(cookie.sameSite, 'Lax');
  await openPublished({ page, site }, { storage, body: GATED });
  await page.waitFor(() => document.ran.length === 1);
}, { only: ['chromium'] });

story('a domain that is not the page’s shares nothing', async ({ page, site }) => {
  for (const sharedDomain of ['eksempel.kommune.no', 'host', 7, '']) {
    await openPublished({ page, site }, { storage: { ...STORAGE, sharedDomain }, before: '<script>localStorage.clear()</script>' });
    await press(page, 'none');
    await page.waitFor(() => window.personvern.choices);
    assert.equal(await page.run(() => document.cookie), '');
    assert.ok(await record(page));
  }
});
