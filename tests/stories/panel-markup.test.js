// The choices panel before anybody has clicked: what it asks, and how. CK-xx: the rule of the checklist that a story is about.
import assert from 'node:assert/strict';

import { drawChoices, inChoices, openChoices, showAll } from '../support/choices.js';
import { EXAMPLES, exampleText, languagesOf } from '../support/examples.js';
import { manifestWith } from '../support/manifests.js';
import { story } from '../support/story.js';

const storageOf = (name) => JSON.parse(exampleText(name)).storage;

story('the widget draws the choices in the shadow root of their element, with their stylesheet', async ({ page }) => {
  assert.equal(await openChoices(page, 'eksempel'), true);
  const shown = await inChoices(page, (root) => ({
    inside: [...root.children].map(({ localName }) => localName),
    question: root.querySelector('h2').textContent,
    background: getComputedStyle(root.querySelector('.pv-choices')).backgroundColor,
  }));
  assert.deepEqual(shown.inside, ['link', 'div']);
  assert.equal(shown.question, 'Hva får vi lagre på enheten din?');
  assert.notEqual(shown.background, 'rgba(0, 0, 0, 0)');
});
