// What is drawn natively (for published pages) and what is drawn in the browser is the same markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inChoices, openChoices } from '../support/choices.js';
import { EXAMPLES, chooseLanguage, languagesOf, openExample } from '../support/examples.js';
import { firstDifference } from '../support/markup.js';
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

for (const example of EXAMPLES) {
  story(`the choices of ${example} are the same drawn natively and in the browser`, async ({ page }) => {
    const differences = [];
    for (const language of languagesOf(example)) {
      for (const [name, standing] of [['choices', false], ['standing', true]]) {
        await openChoices(page, example, { language, standing });
        // The stories' helper draws them outside of any declaration, at the level that the native ones have.
        const drawn = await inChoices(page, (root) => root.querySelector('.pv-choices').outerHTML);
        const difference = await page.run(firstDifference, drawn, native(`${example}.${name}`, language));
        if (difference) differences.push(`${name} ${language} ${difference}`);
      }
    }
    assert.deepEqual(differences, []);
  });
}

const native = (name, language) => readFileSync(join(NATIVE, `${name}.${language}.html`), 'utf8').trim();

async function compare(page, example, language) {
  const drawn = await page.run(() => document.querySelector('.pv-declaration').outerHTML);
  const difference = await page.run(firstDifference, drawn, native(example, language));
  return difference ? [`${language} ${difference}`] : [];
}
