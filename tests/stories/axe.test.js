// What a machine can find of barriers: none, on either kind of host page, in any language, in light and dark, wide and narrow.
import assert from 'node:assert/strict';

import { axe } from '../support/axe.js';
import { EXAMPLES, choicesThere, chooseLanguage, languagesOf } from '../support/examples.js';
import { story } from '../support/story.js';

for (const [host, folder] of [['a site of today', ''], ['a site of 2008', '/gammel']]) {
  for (const example of EXAMPLES) {
    story(`axe finds nothing in ${example} on ${host}`, async ({ page }) => {
      await page.visit(`${folder}/${example}/`);
      await page.drawn('personvern-declaration', 'kommune');
      const found = [];
      for (const language of languagesOf(example)) {
        if (await page.count('.pv-languages')) await chooseLanguage(page, language);
        await choicesThere(page);
        for (const scheme of ['light', 'dark']) {
          if (!(await page.colours(scheme)) && scheme === 'dark') continue;
          for (const width of [1280, 320]) {
            if (!(await page.viewport(width)) && width === 320) continue;
            found.push(...(await axe(page)).map((line) => `${language} ${scheme} ${width}: ${line}`));
          }
        }
      }
      assert.deepEqual(found, []);
    });
  }
}
