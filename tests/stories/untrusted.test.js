// A manifest is a text that somebody else may have written: nothing in it runs, and nothing in it is markup.
import assert from 'node:assert/strict';

import { manifestWith, section } from '../support/manifests.js';
import { story } from '../support/story.js';

const MARKUP = '<img src="/finnes-ikke" onerror="document.run = true"><script>document.run = true</script>&amp;';

story('markup in any text is shown as it is written', async ({ page, site }) => {
  const blocks = [
    { text: MARKUP },
    { list: [MARKUP] },
    { heading: MARKUP },
    { notice: { title: MARKUP, text: MARKUP } },
    { terms: [{ term: MARKUP, text: MARKUP }] },
    { table: { caption: MARKUP, columns: [MARKUP], rows: [[MARKUP]] } },
    { image: { src: '/demo/vaapen.svg', alt: MARKUP, width: 10, height: 10, caption: MARKUP } },
    { feedback: { question: MARKUP } },
    { fact: 'controller' },
  ];
  const controller = { name: MARKUP, email: 'postmottak@eksempel.kommune.no' };
  const meta = { version: MARKUP, title: MARKUP, lead: MARKUP, scope: MARKUP, languages: ['nb'] };
  site.file('/manifest.json', manifestWith({ meta, controller, words: { nb: { sites: MARKUP } }, sections: [{ id: 'a', title: MARKUP, blocks }] }));
  await page.open();
  await page.drawn('personvern-declaration', '&amp;');
  assert.equal(await page.count('.pv-declaration script'), 0);
  assert.equal(await page.run(() => document.run), null);
  assert.deepEqual(await page.run(() => [...document.querySelectorAll('.pv-declaration img')].map(({ alt }) => alt)), [MARKUP]);
  assert.ok((await page.text('.pv-title')).includes(MARKUP));
  assert.equal(site.asked('/finnes-ikke'), 0);
});

for (const address of ['javascript:document.run=true', 'JavaScript:document.run=true', 'java\tscript:document.run=true', 'data:text/html,x', '//example.com/', 'http://example.com/']) {
  story(`a link to ${JSON.stringify(address)} is refused, and nothing is drawn from such a manifest`, async ({ page, site }) => {
    page.expectError(/\$\.(sections|laws)\[0\]\S*: found /);
    const laws = [{ id: 'lov', name: 'Lov', url: address }];
    site.file('/manifest.json', manifestWith({ laws, sections: [section('a', 'A', `Les [mer](${address}).`)] }));
    await page.open();
    await page.regretted();
    const { events } = await page.seen();
    const paths = events[0].detail.problems.map(({ path }) => path);
    for (const path of ['$.laws[0].url', '$.sections[0].blocks[0].text']) assert.ok(paths.includes(path), `${path} is not among ${paths}`);
    assert.equal(await page.count('personvern-declaration a'), 0);
  });
}

story('links go where they say: to a page, a telephone, an e-mail', async ({ page, site }) => {
  const text = '[Ring](tel:+4772000000), [skriv](mailto:post@eksempel.kommune.no), [les](/side-to), [les mer](https://www.datatilsynet.no/).';
  site.file('/manifest.json', manifestWith({ sections: [section('a', 'A', text)] }));
  await page.open();
  await page.drawn('personvern-declaration', 'Ring');
  const links = await page.run(() => [...document.querySelectorAll('.pv-declaration a')].map((link) => [link.textContent, link.getAttribute('href')]));
  assert.deepEqual(links, [
    ['Ring', 'tel:+4772000000'],
    ['skriv', 'mailto:post@eksempel.kommune.no'],
    ['les', '/side-to'],
    ['les mer (datatilsynet.no)', 'https://www.datatilsynet.no/'],
  ]);
});

story('letters that turn the text around or cannot be seen are refused', async ({ page, site }) => {
  page.expectError(/\$\.controller\.email: found .*, expected |\$\.sections\[0\]/);
  const controller = { name: 'Eksempel\u202Eenummok', email: 'post\u200Bmottak@eksempel.kommune.no' };
  site.file('/manifest.json', manifestWith({ controller, sections: [section('a', 'A\u202EB', 'Tekst \u202EtskeT')] }));
  await page.open();
  await page.regretted();
  const paths = await page.run(() => document.seen.events[0].detail.problems.map(({ path }) => path));
  assert.deepEqual(paths.sort(), ['$.controller.email', '$.controller.name', '$.sections[0].blocks[0].text', '$.sections[0].title']);
});
