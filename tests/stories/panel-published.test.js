// Published pages: all of it is in the HTML, also where no script runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { axe } from '../support/axe.js';
import { inChoices } from '../support/choices.js';
import { EXAMPLES, exampleText, languagesOf } from '../support/examples.js';
import { answered, press } from '../support/gate.js';
import { firstDifference } from '../support/markup.js';
import { story } from '../support/story.js';

const NATIVE = process.env.PERSONVERN_NATIVE ?? 'target/native';
const native = (name, language) => readFileSync(join(NATIVE, `${name}.${language}.html`), 'utf8').trim();

/** Opens a published page on which no script runs. */
async function openWithoutScripts(page, path) {
  page.expectError(/Content Security Policy/);
  page.site.rule(path, { csp: "default-src 'self'; script-src 'none'; style-src 'self'" });
  await page.visit(path);
}

const isSeen = (selector) => [...document.querySelectorAll(selector)].map((element) => element.offsetHeight > 0);

for (const example of EXAMPLES) {
  for (const [index, language] of languagesOf(example).entries()) {
    const path = `/publisert/${example}/${index ? `${language}/` : ''}`;
    story(`${path} is whole without scripts, and asks for nothing`, async ({ page }) => {
      await openWithoutScripts(page, path);
      assert.deepEqual(await page.run(isSeen, 'personvern-choices:not([standing])'), [false]);
      assert.deepEqual(await page.run(isSeen, 'personvern-choices[standing]'), [false]);
      // No button that does nothing.
      assert.deepEqual(await page.run(() => [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility()).length), 0);
      assert.equal(await page.run(() => document.documentElement.lang), language);
      const declaration = await page.run(() => {
        const article = document.querySelector('personvern-declaration').firstElementChild;
        return { text: article.innerText, anchors: [...article.querySelectorAll('[id]')].map(({ id }) => id) };
      });
      const anchors = [...native(example, language).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(declaration.anchors, anchors);
      assert.ok(declaration.text.length > 1_500);
    });

    story(`${path} shows the choices as soon as they are asked for, styled`, async ({ page }) => {
      await openWithoutScripts(page, path);
      await page.run(() => (document.documentElement.dataset.personvern = 'ask'));
      assert.deepEqual(await page.run(isSeen, 'personvern-choices:not([standing])'), [true]);
      assert.deepEqual(await page.run(isSeen, 'personvern-choices[standing]'), [true]);
      const drawn = await inChoices(page, (root) => [root.querySelector('.pv-choices').outerHTML, getComputedStyle(root.querySelector('button')).minHeight]);
      assert.equal(await page.run(firstDifference, drawn[0], native(`${example}.choices`, language)), null);
      assert.notEqual(drawn[1], '0px');
      const standing = await page.run(() => {
        const element = document.querySelector('personvern-choices[standing]');
        const root = element.shadowRoot;
        return [`H${element.getAttribute('heading-level')}`, root.querySelector('[tabindex="-1"]').tagName, root.querySelector('form').dataset.question, root.querySelectorAll('section').length];
      });
      const [level, heading, question, landmarks] = standing;
      assert.equal(heading, level);
      assert.equal(question, await inChoices(page, (root) => root.querySelector('form').dataset.question));
      assert.equal(landmarks, 0);
    });
  }
}

story('a published page tells the gate what is declared, and nothing else of the manifest', async ({ page }) => {
  await openWithoutScripts(page, '/publisert/eksempel/');
  const { manifest, storage } = await page.run(() => ({ ...document.querySelector('script[data-storage]').dataset }));
  assert.equal(manifest, '/personvern/examples/eksempel.json');
  const declared = JSON.parse(storage);
  const { version, keepDays, purposes, necessary } = JSON.parse(exampleText('eksempel')).storage;
  assert.deepEqual(declared, {
    version,
    keepDays,
    purposes: purposes.map(({ id, title, aliases, items }) => ({
      id,
      title,
      aliases,
      items: items.map(({ name, area, domain }) => ({ name, area, ...(domain && { domain }) })),
    })),
    necessary: necessary.map(({ name, area }) => ({ name, area })),
  });
});

story('each language of a published page has its own address', async ({ page }) => {
  await openWithoutScripts(page, '/publisert/eksempel/nn/');
  const links = await page.run(() => [...document.querySelectorAll('.pv-languages a')].map((link) => [link.getAttribute('href'), link.hreflang, link.getAttribute('aria-current')]));
  assert.deepEqual(links, [['/publisert/eksempel/', 'nb', null], ['/publisert/eksempel/nn/', 'nn', 'page'], ['/publisert/eksempel/en/', 'en', null]]);
});

story('axe finds nothing on a published page where the choices are asked for', async ({ page }) => {
  for (const path of ['/publisert/eksempel/', '/publisert/roros/']) {
    await openWithoutScripts(page, path);
    await page.run(() => (document.documentElement.dataset.personvern = 'ask'));
    for (const width of [1280, 320]) {
      await page.viewport(width);
      assert.deepEqual(await axe(page), [], `${path} ${width}`);
    }
  }
});

story('who has answered asks for the next published page, and for nothing of ours', async ({ page, site }) => {
  const ours = () => site.requests.map(({ path }) => path).filter((path) => path.startsWith('/personvern/'));
  await page.visit('/publisert/eksempel/');
  await press(page, 'none');
  await answered(page);
  assert.ok(ours().includes(site.asset('personvern.js')), ours().join());
  site.requests.length = 0;
  await page.visit('/publisert/eksempel/nn/');
  assert.equal(await page.run(() => window.personvern.ready.then(() => window.personvern.allowed('statistikk'))), false);
  assert.deepEqual(ours(), []);
});
