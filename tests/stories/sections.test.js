// The page as sections: what is shown, what is listed, and what is reached and printed.
import assert from 'node:assert/strict';

import { Key } from 'selenium-webdriver';

import { EXAMPLES, openExample } from '../support/examples.js';
import { manifestWith, section } from '../support/manifests.js';
import { story } from '../support/story.js';
import { waitFor } from '../support/wait.js';

const headings = (page) => page.run(() => [...document.querySelectorAll('.pv-declaration section > :is(h2, h3, h4)')].map(({ textContent }) => textContent));
const entries = (page) => page.run(() => [...document.querySelectorAll('.pv-contents a')].map((link) => [link.textContent, link.getAttribute('href')]));

const numbered = (count) => Array.from({ length: count }, (_, index) => section(`del-${index}`, `Del ${index}`));

story('a section without anything in it has no heading and is not listed', async ({ page, site }) => {
  const empty = [
    { id: 'tom', title: 'Tom' },
    { id: 'blank', title: 'Blank', blocks: [{ text: ' ' }, { list: [] }, { heading: 'Mellomtittel' }] },
    { id: 'tomme-deler', title: 'Tomme deler', sections: [{ id: 'del', title: 'Del' }] },
  ];
  site.file('/manifest.json', manifestWith({ sections: [...empty, ...numbered(5)] }));
  await page.open();
  await page.drawn('personvern-declaration', 'Del 0');
  assert.deepEqual(await headings(page), ['Del 0', 'Del 1', 'Del 2', 'Del 3', 'Del 4']);
  assert.equal((await entries(page)).length, 5);
});

story('more than four sections are listed in order, each with a link', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ sections: numbered(5) }));
  await page.open();
  await page.drawn('personvern-declaration', 'Del 0');
  assert.deepEqual(await entries(page), [0, 1, 2, 3, 4].map((index) => [`Del ${index}`, `#del-${index}`]));
  assert.equal(await page.text('.pv-contents [id=pv-innhold]'), 'Innhold');
});

story('four sections need no list', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ sections: numbered(4) }));
  await page.open();
  await page.drawn('personvern-declaration', 'Del 0');
  assert.equal(await page.count('.pv-contents'), 0);
});

story('Tab reaches everything that can be used, in the order in which it is read', async ({ page }) => {
  await openExample(page, 'eksempel');
  // Where it is drawn, the text that stood in for it is gone.
  await page.waitFor(() => document.querySelector('personvern-rights').shadowRoot?.querySelector('section'));
  const all = '.pv-declaration :is(a[href], button, textarea, [tabindex="0"])';
  // What is hidden until it is asked for is not there to be reached.
  const wanted = await page.run((selector) => {
    const reachable = [...document.querySelectorAll(selector)].map((element, index) => element.checkVisibility() && index + 1);
    return reachable.filter(Boolean);
  }, all);
  const reached = [];
  // The choices before and in the declaration are reached too; they have stories of their own.
  const moved = (selector) => {
    const { activeElement } = document;
    const inside = activeElement.shadowRoot?.activeElement ?? activeElement;
    if (inside === document.body || inside === document.before) return undefined;
    document.before = inside;
    return [...document.querySelectorAll(selector)].indexOf(activeElement) + 1 || -1;
  };
  while (reached.length < wanted.length) {
    await page.driver.actions().sendKeys(Key.TAB).perform();
    const next = await waitFor(() => page.run(moved, all), `the focus after ${reached.length} of ${wanted.length}`);
    if (next > 0) reached.push(next);
  }
  assert.deepEqual(reached, wanted);
  // Tables that may be wider than the screen are among them.
  assert.ok((await page.count('.pv-table[tabindex="0"]')) > 0);
});

for (const example of EXAMPLES) {
  story(`${example} on paper has every section that can be read there, and no table is cut off`, async ({ browser, page }) => {
    await openExample(page, example);
    // A4 between margins of 10 mm.
    await page.viewport(718);
    await browser.devtools('Emulation.setEmulatedMedia', { media: 'print' });
    const lost = await page.run(() => {
      // A question that can only be answered by clicking is nothing for paper.
      const toRead = [...document.querySelectorAll('.pv-declaration section')].filter((part) => !part.querySelector(':scope > .pv-feedback'));
      const missing = toRead.filter((part) => !part.checkVisibility() || !part.innerText.trim());
      const cut = [...document.querySelectorAll('.pv-table')].filter((table) => table.scrollWidth > table.clientWidth);
      return [...missing, ...cut].map((element) => element.innerText.slice(0, 60));
    });
    assert.deepEqual(lost, []);
  }, { only: ['chromium'] });
}
