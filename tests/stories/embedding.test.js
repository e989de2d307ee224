// How the declaration gets on a page.
import assert from 'node:assert/strict';

import { PLACE, TAG } from '../support/page.js';
import { manifest } from '../support/manifests.js';
import { story } from '../support/story.js';

const SRC = 'src="/personvern/personvern.js" data-manifest="/manifest.json"';

story('the element shows the declaration in place of the page’s own text', async ({ page }) => {
  await page.open();
  await page.drawn();
  assert.equal(await page.count('#fallback'), 0);
  assert.deepEqual((await page.seen()).violations, []);
  assert.deepEqual((await page.seen()).events, [{ type: 'personvern:drawn', detail: null }]);
});

for (const [where, markup] of [
  ['at the end of the body', { head: '', body: `<main>${PLACE}</main>${TAG}` }],
  ['with async', { head: `<script async ${SRC}></script>` }],
  ['with defer', { head: `<script defer ${SRC}></script>` }],
  ['as a module', { head: `<script type="module" ${SRC}></script>` }],
]) {
  story(`the tag works ${where}`, async ({ page }) => {
    await page.open(markup);
    await page.drawn();
  });
}

story('a marked div is a place for systems that strip unknown elements', async ({ page }) => {
  await page.open({
    body: '<main><div data-personvern="declaration" data-heading-level="3"><p id="fallback">Egen tekst.</p></div></main>',
  });
  await page.drawn('div[data-personvern] > personvern-declaration');
  assert.equal(await page.count('#fallback'), 0);
  assert.equal(await page.count('personvern-declaration h2'), 0);
});

story('a div can name its own manifest', async ({ page, site }) => {
  site.file('/annen.json', manifest({ name: 'Annen kommune' }));
  await page.open({ body: '<div data-personvern="declaration" data-manifest="/annen.json"></div>' });
  await page.drawn('personvern-declaration', 'Annen kommune');
});

story('data-mount names a place that cannot be marked', async ({ page }) => {
  await page.open({
    head: `<script ${SRC} data-mount="#innhold .tekst" data-heading-level="3"></script>`,
    body: '<main id="innhold"><div class="tekst"><p id="fallback">Egen tekst.</p></div></main>',
  });
  await page.drawn('.tekst > personvern-declaration');
  assert.equal(await page.count('#fallback'), 0);
  assert.equal(await page.count('personvern-declaration h2'), 0);
});

story('data-mount that finds nothing leaves the page alone', async ({ page, site }) => {
  await page.open({ head: `<script ${SRC} data-mount="#finnes-ikke"></script>`, body: '<main>Forside</main>' });
  await page.run(() => window.personvern.ready.then(() => true));
  assert.equal(await page.count('personvern-declaration'), 0);
  assert.equal(site.asked(site.asset('widget.js')), 0);
});

story('data-mount that is no selector is told to the editor', async ({ page }) => {
  page.expectError(/selector/);
  await page.open({ head: `<script ${SRC} data-mount="##"></script>` });
  await page.drawn();
  assert.ok((await page.seen()).errors.some((error) => /selector/.test(error)));
});

story('data-declaration puts the declaration right after the tag', async ({ page }) => {
  await page.open({ head: '', body: `<main><h1>Personvern</h1><script ${SRC} data-declaration></script></main><footer></footer>` });
  await page.drawn('script + personvern-declaration');
  assert.equal(await page.count('main > personvern-declaration'), 1);
});

story('one tag in an otherwise empty page is enough', async ({ page, site }) => {
  site.rule('/tom', { body: `<!doctype html><script src="/story/collector.js"></script><script ${SRC} data-declaration></script>` });
  await page.visit('/tom');
  await page.drawn('body > personvern-declaration');
});

story('a page without a place loads nothing but the script, and the manifest for what it says of storage', async ({ page, site }) => {
  await page.open({ body: '<main>Forside</main>' });
  await page.run(() => window.personvern.ready.then(() => true));
  for (const name of ['widget.js', 'asking.js']) assert.equal(site.asked(site.asset(name)), 0);
  assert.equal(site.asked('/manifest.json'), 1);
});

story('the tag twice, and from two addresses, gives one declaration', async ({ page }) => {
  await page.open({ head: TAG + TAG + TAG.replace('personvern.js"', 'personvern.js?igjen"').replace('manifest.json', 'finnes-ikke.json') });
  await page.drawn();
  assert.equal(await page.count('personvern-declaration > div'), 1);
  assert.equal((await page.seen()).events.length, 1);
});

story('a place that comes later is filled, in whatever form', async ({ page }) => {
  await page.open({ body: '<main></main>' });
  await page.run(() => {
    document.querySelector('main').append(document.createElement('personvern-declaration'));
    const marked = document.createElement('div');
    marked.dataset.personvern = 'declaration';
    document.querySelector('main').append(marked);
  });
  await page.drawn('main > personvern-declaration');
  await page.drawn('div[data-personvern] > personvern-declaration');
});

story('what the page queued runs before and after the script has come', async ({ page, site }) => {
  site.file(
    '/koe.js',
    'document.queued = []; (window.personvern ??= []).push((personvern) => document.queued.push(`before: ${personvern.version}`));',
  );
  await page.open({ head: `<script src="/koe.js"></script>${TAG}` });
  await page.drawn();
  assert.deepEqual(await page.run(() => document.queued), ['before: 1']);
  const after = await page.run(() => {
    window.personvern.push((personvern) => document.queued.push(`after: ${personvern === window.personvern}`));
    return document.queued;
  });
  assert.deepEqual(after, ['before: 1', 'after: true']);
  assert.equal(await page.run(() => window.personvern.ready.then((personvern) => personvern === window.personvern)), true);
});

story('an element with the id personvern is no queue', async ({ page }) => {
  await page.open({ head: '', body: `<main id="personvern">${PLACE}</main>${TAG}` });
  await page.drawn();
  assert.equal(await page.run(() => window.personvern.version), 1);
});

story('the language is the element’s own, or that of the page around it', async ({ page, site }) => {
  site.rule('/manifest.json', { status: 404 });
  page.expectError(/404/);
  await page.open({
    lang: 'en',
    body: '<personvern-declaration id="a" lang="nn"></personvern-declaration><div lang="nn-NO"><personvern-declaration id="b"></personvern-declaration></div>',
  });
  assert.match(await page.regretted('#a'), /ikkje/);
  assert.match(await page.regretted('#b'), /ikkje/);
});
