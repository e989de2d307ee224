// What comes late, or not at all, or broken: there always is a text that can be read.
import assert from 'node:assert/strict';

import { chooseLanguage, openExample } from '../support/examples.js';
import { PLACE } from '../support/page.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

const OWN_TEXT = 'Kommunens egen tekst om personvern.';

/** The widget cannot run: the visitor sees nothing of it, the page hears of it, and the editor is told once. */
async function keepsItsText(page, advice) {
  await page.waitFor(() => document.seen.warnings.length > 0);
  await page.waitFor(() => document.seen.events.length > 0);
  const { warnings, errors, events } = await page.seen();
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0], advice);
  assert.deepEqual(errors, []);
  assert.equal(events[0].type, 'personvern:problem');
  assert.equal(events[0].detail.code, 'widget');
  assert.equal(await page.text('personvern-declaration'), OWN_TEXT);
  assert.equal(await page.count('personvern-declaration > *'), 1);
}

story('the page’s own text stands until the declaration is there, and the sentence is never seen', async ({ page, site }) => {
  const release = site.hold(site.asset('personvern.wasm'));
  await page.open();
  await page.waitFor(() => document.querySelector('personvern-declaration > [role=status]'));
  assert.equal(await page.text('personvern-declaration'), OWN_TEXT);
  release();
  await page.drawn();
  assert.equal(await page.count('[role=status]:empty'), 0);
});

// Firefox may put the request for the WASM off until the stylesheet has come: nothing to wait for there.
story('the declaration is not shown before its stylesheet is there', async ({ page, site }) => {
  const release = site.hold(site.asset('declaration.css'));
  await page.open({ body: '<main></main>' });
  await page.add('main', PLACE);
  await page.waitFor(() => document.querySelector('link[rel=stylesheet][href*="declaration"]'));
  await site.untilAsked(site.asset('personvern.wasm'));
  assert.equal(await page.text('personvern-declaration'), OWN_TEXT);
  release();
  await page.drawn();
}, { only: ['chromium', 'webkit'] });

story('the declaration is shown without its stylesheet, if that does not come', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('declaration.css'), { status: 404 });
  await page.open();
  await page.drawn();
});

story('words in a further language that do not come are said in bokmål, marked as such', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('words-nn.json'), { status: 404 });
  await openExample(page, 'eksempel', { lang: 'nn' });
  assert.equal(await page.run(() => document.querySelector('.pv-declaration').lang), 'nn');
  assert.deepEqual(await page.run(() => [document.querySelector('#pv-innhold').textContent, document.querySelector('#pv-innhold').lang]), ['Innhold', 'nb']);
  const { warnings } = await page.seen();
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0], /words-nn-\w+\.json: the server answered 404/);
});

story('words in bokmål that do not come leave the page’s own text', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('words-nb.json'), { status: 404 });
  await page.open();
  await keepsItsText(page, /words-nb-\w+\.json: the server answered 404.*assets\//);
});

story('words that are no JSON leave the page’s own text', async ({ page, site }) => {
  site.rule(site.asset('words-nb.json'), { body: '<!doctype html>', type: 'text/html' });
  await page.open();
  await keepsItsText(page, /words-nb-\w+\.json: .*assets\//);
});

story('a declaration in nynorsk is shown without the words in bokmål, and says its own where those are wanted', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('words-nb.json'), { status: 404 });
  await openExample(page, 'eksempel', { lang: 'nn' });
  const contents = () => [document.querySelector('#pv-innhold').textContent, document.querySelector('#pv-innhold').lang];
  assert.deepEqual(await page.run(contents), ['Innhald', '']);
  await chooseLanguage(page, 'nb');
  assert.deepEqual(await page.run(contents), ['Innhald', 'nn']);
  const { warnings } = await page.seen();
  // The declaration says its own words in nynorsk; the choices in it, which follow its language, stay as they are, and say why.
  assert.equal(new Set(warnings).size, 1, warnings.join('\n'));
  assert.match(warnings[0], /words-nb-\w+\.json: the server answered 404/);
});

story('the words that are most likely to be said wait neither for the manifest nor for the WASM', async ({ page, site }) => {
  const releases = ['/manifest.json', site.asset('personvern.wasm')].map((path) => site.hold(path));
  await page.open({ lang: 'nn-NO' });
  await site.untilAsked(site.asset('words-nn.json'));
  for (const release of releases) release();
  await page.drawn();
});

story('a policy that forbids WebAssembly leaves the page’s own text and says what to allow', async ({ page }) => {
  page.expectError(/wasm-unsafe-eval|blocked by CSP|Content[ -]Security[ -]Policy/i);
  await page.open({ csp: CSP.replace(" 'wasm-unsafe-eval'", '') });
  await keepsItsText(page, /script-src 'self' 'wasm-unsafe-eval'/);
});

story('two places where the widget cannot run are one warning', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('personvern.wasm'), { status: 404 });
  await page.open({ body: PLACE + PLACE.replace('id="fallback"', '') });
  await page.waitFor(() => document.seen.events.length === 2);
  assert.equal((await page.seen()).warnings.length, 1);
});

story('a missing WASM leaves the page’s own text', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('personvern.wasm'), { status: 404 });
  await page.open();
  await keepsItsText(page, /answered 404.*assets\//);
});

story('broken WASM leaves the page’s own text', async ({ page, site }) => {
  site.rule(site.asset('personvern.wasm'), { body: '\0asm\u0001\0\0\0 and then nothing of use', type: 'application/wasm' });
  await page.open();
  await keepsItsText(page, /personvern-\w+\.wasm: .*assets\//);
});

story('a server that does not know WebAssembly’s content type is tolerated', async ({ page, site }) => {
  site.rule(site.asset('personvern.wasm'), { type: 'application/octet-stream' });
  await page.open();
  await page.drawn();
});

story('a browser without WebAssembly keeps the page’s own text', async ({ page, site }) => {
  site.file('/uten.js', 'delete window.WebAssembly');
  await page.open({ head: '<script src="/uten.js"></script><script src="/personvern/personvern.js" data-manifest="/manifest.json"></script>' });
  await keepsItsText(page, /no WebAssembly/);
});

story('a missing widget leaves the page’s own text', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('widget.js'), { status: 404 });
  await page.open();
  await page.waitFor(() => document.seen.warnings.length > 0);
  assert.match((await page.seen()).warnings[0], /widget-\w+\.js: .*assets\//);
  assert.equal(await page.text('personvern-declaration'), OWN_TEXT);
});

story('where the page has no text of its own, a widget that cannot run is regretted', async ({ page, site }) => {
  page.expectError(/404/);
  site.rule(site.asset('personvern.wasm'), { status: 404 });
  await page.open({ body: '<personvern-declaration></personvern-declaration>' });
  assert.match(await page.regretted(), /akkurat nå/);
});

story('without scripts the page’s own text stands', async ({ page, browser }) => {
  await browser.devtools('Emulation.setScriptExecutionDisabled', { value: true });
  try {
    await page.open();
    assert.equal(await page.find('personvern-declaration').getText(), OWN_TEXT);
  } finally {
    await browser.devtools('Emulation.setScriptExecutionDisabled', { value: false });
  }
}, { only: ['chromium'] });

story('what has keyboard focus in the page’s own text hands it on to the declaration', async ({ page, site }) => {
  const release = site.hold('/manifest.json');
  await page.open({ body: '<main><personvern-declaration><a href="/personvern.pdf">Les den som PDF</a></personvern-declaration></main>' });
  await page.waitFor(() => document.querySelector('[role=status]'));
  await page.run(() => document.querySelector('personvern-declaration a').focus());
  release();
  await page.drawn();
  assert.equal(await page.run(() => document.querySelector('personvern-declaration').contains(document.activeElement)), true);
});
