// The declaration drawn natively (for published pages) and the one drawn in the browser are the same markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLES, chooseLanguage, languagesOf, openExample } from '../support/examples.js';
import { story } from '../support/story.js';

const NATIVE = process.env.PERSONVERN_NATIVE ?? 'target/native';

for (const example of EXAMPLES) {
  story(`${example} is the same drawn natively and in the browser`, async ({ page }) => {
    const [first, ...others] = languagesOf(example);
    await openExample(page, example);
    const differences = await compare(page, example, first);
    for (const language of others) {
      await chooseLanguage(page, language);
      differences.push(...(await compare(page, example, language)));
    }
    assert.deepEqual(differences, []);
  });
}

async function compare(page, example, language) {
  const html = readFileSync(join(NATIVE, `${example}.${language}.html`), 'utf8').trim();
  const difference = await page.run(firstDifference, html);
  return difference ? [`${language} ${difference}`] : [];
}

/** Runs in the page. Both as one line for each tag and text, with the attributes in order; what differs first is told. */
function firstDifference(html) {
  const lines = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [`«${node.data}»`];
    const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
    // Yew may put a text's pieces down one by one; a parser makes them one.
    node.normalize();
    return [`<${[node.localName, ...attributes].join(' ')}>`, ...[...node.childNodes].flatMap(lines), `</${node.localName}>`];
  };
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const native = [...parsed.body.childNodes].flatMap(lines);
  const drawn = lines(document.querySelector('.pv-declaration').cloneNode(true));
  const at = drawn.findIndex((line, index) => line !== native[index]);
  if (at < 0 && drawn.length === native.length) return undefined;
  const from = at < 0 ? drawn.length : at;
  return `${drawn.slice(0, from).slice(-3).join('')}: drawn ${drawn[from]}, native ${native[from]}`;
}
