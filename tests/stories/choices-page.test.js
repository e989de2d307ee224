// The page around it: its policy, its own scripts, its manifest, and what is wrong with them.
import assert from 'node:assert/strict';

import { kept, openPublished, panel, prepare, press, record, STORAGE, tick, withRecord } from '../support/gate.js';
import { manifestWith } from '../support/manifests.js';
import { TAG } from '../support/page.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

const GATED = '<script type="text/plain" data-purpose="statistikk" data-src="/a.js"></script>';
const ALL = `${GATED}<iframe title="Film" data-purpose="video" data-src="/ramme" width="320" height="180"></iframe>
  <template data-purpose="statistikk"><script src="/b.js"></script></template>`;
const isReady = (page) => page.run(() => window.personvern.ready.then(() => true));

for (const [what, csp] of [
  ['the strictest policy', CSP],
  ['a policy that forbids WebAssembly', CSP.replace(" 'wasm-unsafe-eval'", '')],
]) {
  story(`under ${what} the choices of a published page work, and nothing is violated`, async ({ page, site }) => {
    await openPublished({ page, site }, { body: ALL, csp, footer: '' });
    await page.waitFor(() => document.querySelector('[data-personvern=line]') && document.querySelector('[data-personvern=placeholder]'));
    await press(page, 'all');
    await page.waitFor(() => document.ran.length === 2);
    await page.run(() => window.personvern.open('choices'));
    await press(page, 'none');
    await page.waitFor(() => !window.personvern.allowed('video'));
    assert.deepEqual((await page.seen()).violations, []);
    assert.equal(site.asked(site.asset('widget.js')), 0);
  });
}

story('a policy with Trusted Types: a gated script cannot be run, and that is told', async ({ page, site }) => {
  page.expectError(/TrustedScript|Trusted Type/i);
  const csp = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  await openPublished({ page, site }, { body: GATED, csp });
  await press(page, 'all');
  await page.waitFor(() => document.seen.warnings.length > 0);
  assert.match((await page.seen()).warnings[0], /a gated script \(\/a\.js\)/);
  assert.equal((await record(page)).purposes.statistikk, true);
}, { only: ['chromium'] });

story('the host hears of the choices, may ask, and may keep them [CK-18]', async ({ page, site }) => {
  site.file('/vert.js', `(window.personvern ??= []).push((personvern) => personvern.ready.then(() => {
    document.told = [personvern.choices, personvern.allowed('statistikk'), personvern.allowed('finnes ikke')];
  }));`);
  await openPublished({ page, site }, { before: '<script src="/vert.js"></script>' });
  assert.deepEqual(await page.waitFor(() => document.told), [null, false, false]);
  assert.deepEqual(await page.run(() => document.heard), [{ choices: null, given: [], withdrawn: [] }]);
  await tick(page, 'video');
  await press(page, 'save');
  await page.waitFor(() => document.heard.length === 2);
  const [, heard] = await page.run(() => document.heard);
  assert.deepEqual(heard, { choices: await record(page), given: ['video'], withdrawn: [] });
  // What the host does with its copy changes nothing.
  await page.run(() => {
    window.personvern.choices.purposes.statistikk = true;
    document.heard.at(-1).choices.purposes.statistikk = true;
  });
  assert.equal(await page.run(() => window.personvern.allowed('statistikk')), false);
  assert.equal(await page.run(() => window.personvern.open('noe annet')), false);
  assert.equal(await page.run(() => window.personvern.open('choices')), true);
  await openPublished({ page, site });
  assert.deepEqual((await page.run(() => document.heard))[0].given, ['video']);
});

story('a listener that throws is the host’s own fault', async ({ page, site }) => {
  page.expectError(/vertens feil/);
  const before = "<script>document.addEventListener('personvern:choices', () => { throw new Error('vertens feil') })</script>";
  await openPublished({ page, site }, { before, body: GATED });
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
});

const SIGNALS = {
  version: 1,
  purposes: [
    { id: 'statistikk', title: 'Statistikk', consentSignals: ['analytics_storage'] },
    { id: 'video', title: 'Reklame', consentSignals: ['ad_storage', 'ad_user_data'] },
  ],
};

story('Google’s Consent Mode: nothing before a yes, then the signals before the first script, and each change', async ({ page, site }) => {
  const body = `<script type="text/plain" data-purpose="statistikk">document.ran.push(JSON.stringify([...window.dataLayer].map((entry) => [...entry])))</script>`;
  await openPublished({ page, site }, { storage: SIGNALS, body });
  assert.equal(await page.run(() => 'dataLayer' in window), false);
  await tick(page, 'statistikk');
  await press(page, 'save');
  await page.waitFor(() => document.ran.length === 1);
  const signals = { analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied' };
  assert.deepEqual(JSON.parse((await page.run(() => document.ran))[0]), [['consent', 'default', signals]]);
  assert.equal(await page.run(() => Object.prototype.toString.call(window.dataLayer[0])), '[object Arguments]');
  await page.run(() => window.personvern.open('choices'));
  await press(page, 'none');
  await page.waitFor(() => window.dataLayer.length === 2);
  assert.deepEqual(await page.run(() => [...window.dataLayer[1]]), ['consent', 'update', { ...signals, analytics_storage: 'denied' }]);
});

const BAD = [
  ['no JSON', '{', /data-storage: /],
  ['null', 'null', /data-storage: /],
  ['a list', '[]', /storage\.version/],
  ['no version', '{"purposes":[{"id":"statistikk"}]}', /storage\.version/],
];
for (const [what, text, message] of BAD) {
  story(`data-storage that holds ${what} allows nothing, and is told once`, async ({ page, site }) => {
    prepare(site);
    const tag = TAG.replace('></script>', ` data-storage='${text}'></script>`);
    await page.open({ head: `<script src="/tell.js"></script>${tag}`, body: `<main>${GATED}</main>` });
    await isReady(page);
    await page.waitFor(() => document.seen.warnings.length === 2);
    const { warnings } = await page.seen();
    assert.equal(warnings.filter((warning) => message.test(warning)).length, 1, warnings.join('\n'));
    assert.equal(warnings.filter((warning) => /found gated elements/.test(warning)).length, 1);
    assert.deepEqual(await page.run(() => [document.ran.length, document.documentElement.dataset.personvern]), [0, 'none']);
  });
}

story('fields of other types than expected are passed over', async ({ page, site }) => {
  const odd = [null, 7, 'x', [], {}, { id: 7 }, { id: 'tom', items: 'x', aliases: 7, consentSignals: 7, title: [] }, { id: 'annen', items: [null, 7, {}, { name: {}, area: [] }] }];
  const storage = { ...STORAGE, keepDays: {}, sharedDomain: {}, words: 7, necessary: 'x', purposes: [...odd, ...STORAGE.purposes] };
  await openPublished({ page, site }, { storage, panel: panel(), body: `${ALL}<iframe title="x" data-purpose="tom" data-src="/ramme?tom"></iframe>`, footer: '' });
  await page.waitFor(() => document.querySelectorAll('[data-personvern=placeholder]').length === 2);
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 2);
  assert.deepEqual((await page.seen()).warnings, []);
});

story('with one tag the manifest says what is stored: it is asked for once, and gates the page', async ({ page, site }) => {
  prepare(site);
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  const answer = withRecord(kept()).replace('<script>', '').replace('</script>', '');
  site.file('/svar.js', answer);
  await page.open({ head: `<script src="/tell.js"></script><script src="/svar.js"></script>${TAG}`, body: `<main>${GATED}</main><a href="#" data-personvern-open="choices">Endre</a>` });
  await page.waitFor(() => document.ran.length === 1);
  await isReady(page);
  assert.equal(site.asked('/manifest.json'), 1);
  for (const name of ['widget.js', 'asking.js', 'personvern.wasm']) assert.equal(site.asked(site.asset(name)), 0, name);
});

story('the declaration and the gate share one manifest', async ({ page, site }) => {
  prepare(site);
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  await page.open();
  await page.drawn();
  assert.equal(site.asked('/manifest.json'), 1);
});

story('a manifest without storage allows nothing and asks nothing; gated elements are told of once', async ({ page, site }) => {
  prepare(site);
  await page.open({ head: `<script src="/tell.js"></script>${TAG}`, body: `<main>${ALL}</main>` });
  await isReady(page);
  const { warnings } = await page.seen();
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0], /found gated elements/);
  assert.deepEqual(await page.run(() => [document.ran.length, document.querySelector('personvern-choices, [data-personvern=line]')]), [0, null]);
});

for (const [what, rule] of [
  ['is missing', { status: 404 }],
  ['is no JSON', { body: '<!doctype html>', type: 'text/html' }],
  ['breaks off', { body: '{"storage": {"version": 1', type: 'application/json' }],
]) {
  story(`a manifest that ${what} allows nothing, and is told once`, async ({ page, site }) => {
    page.expectError(/404/);
    prepare(site);
    site.rule('/manifest.json', rule);
    await page.open({ head: `<script src="/tell.js"></script>${TAG}`, body: '<main>Forside</main>' });
    await isReady(page);
    const { warnings } = await page.seen();
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /manifest\.json: /);
    assert.equal(await page.run(() => document.documentElement.dataset.personvern), 'none');
  });
}

story('what shows the questions is missing: that means no, a link is a link, and it is told once', async ({ page, site }) => {
  page.expectError(/404|asking/);
  site.rule(site.asset('asking.js'), { status: 404 });
  await openPublished({ page, site }, { body: GATED, footer: '<a href="#lagring" data-personvern-open="choices">Endre</a>' });
  await press(page, 'all');
  await page.find('footer a').click();
  await page.waitFor(() => location.hash === '#lagring');
  const { warnings } = await page.seen();
  assert.equal(warnings.filter((warning) => /asking-\w+\.js: .*assets\//.test(warning)).length, 1);
  assert.deepEqual(await page.run(() => [document.ran.length, localStorage.length]), [0, 0]);
});

story('what shows the questions is missing: a page that changes all the time does not ask for it again and again', async ({ page, site }) => {
  page.expectError(/404|asking/);
  site.rule(site.asset('asking.js'), { status: 404 });
  // Without a link to the panel there is a line to show, whatever the visitor does.
  await openPublished({ page, site }, { body: GATED, footer: '' });
  await page.waitFor(() => document.seen.warnings.length);
  await page.run(async () => {
    for (let at = 0; at < 20; at++) {
      document.querySelector('main').append(`${at}`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  assert.equal(site.asked(site.asset('asking.js')), 1);
});

story('where no panel can be drawn, a click says so, and that it means no', async ({ page, site }) => {
  prepare(site);
  page.expectError(/meta\.version/);
  site.file('/manifest.json', manifestWith({ meta: { version: 7 }, storage: { version: 1, purposes: [{ id: 'video', title: 'Filmer', items: [] }] } }));
  await page.open({ head: TAG, body: '<main><p>Tekst.</p></main><footer></footer>' });
  const line = 'footer [data-personvern=line]';
  await page.waitFor((wanted) => document.querySelector(`${wanted} button`), line);
  await page.find(`${line} button`).click();
  await page.waitFor((wanted) => document.activeElement === document.querySelector(wanted), line);
  assert.match(await page.text(line), /kan ikke vises her nå\. Det betyr nei/);
  assert.equal(await page.run(() => window.personvern.allowed('video')), false);
});

story('with the tag twice a script still runs once', async ({ page, site }) => {
  await openPublished({ page, site }, { body: GATED, before: TAG.replace('personvern.js"', 'personvern.js?igjen"').replace('></script>', ` data-storage='${JSON.stringify(STORAGE)}'></script>`) });
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
  await page.run(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.equal(site.asked('/a.js'), 1);
});

story('with one tag and no WebAssembly, a yes in place of a frame can be taken back', async ({ page, site }) => {
  prepare(site);
  site.file('/manifest.json', manifestWith({ storage: { version: 1, purposes: [{ id: 'video', title: 'Filmer', items: [] }] } }));
  page.expectError(/WebAssembly|wasm-unsafe-eval|Content Security Policy/);
  await page.open({ head: TAG, body: '<main><iframe title="Film" data-purpose="video" data-src="/ramme"></iframe></main><footer></footer>', csp: CSP.replace(" 'wasm-unsafe-eval'", '') });
  const button = (selector) => page.waitFor((wanted) => document.querySelector(wanted), selector).then(() => page.find(selector));
  await (await button('[data-personvern=placeholder] button:last-child')).click();
  await site.untilAsked('/ramme');
  // The line stands in the page's own footer.
  await (await button('footer [data-personvern=line] button')).click();
  await page.waitFor(() => document.activeElement.textContent === 'Avslå alle');
  await page.run(() => document.activeElement.click());
  await page.waitFor(() => document.querySelector('[data-personvern=placeholder]'));
  assert.equal(await page.run(() => window.personvern.allowed('video')), false);
  assert.equal((await record(page)).purposes.video, false);
});

story('what could not be loaded on the road is asked for again at the next click', async ({ page, site }) => {
  page.expectError(/503|Failed to fetch|Failed to load|asking/);
  site.rule(site.asset('asking.js'), { status: 503, body: '' });
  await openPublished({ page, site }, { body: GATED });
  await press(page, 'all');
  await site.untilAsked(site.asset('asking.js'));
  await page.waitFor(() => document.seen.warnings.length);
  site.rule(site.asset('asking.js'), { status: 200, body: undefined });
  await press(page, 'all');
  await page.waitFor(() => document.ran.length === 1);
});
