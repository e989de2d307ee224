// The six municipalities' manifests that come with the project, as stories use them.
import { readFileSync } from 'node:fs';

import { TAG } from './page.js';

export const EXAMPLES = ['roros', 'os', 'narvik', 'oppdal', 'senja', 'eksempel'];

/** The manifest, as text. */
export const exampleText = (name) => readFileSync(new URL(`../../www/examples/${name}.json`, import.meta.url), 'utf8');

/** The languages that a municipality writes. */
export const languagesOf = (name) => JSON.parse(exampleText(name)).meta.languages;

/** Opens a page with a municipality's declaration and waits for it. `more`: as for `page.open`. */
export async function openExample(page, name, more) {
  await page.open({ head: TAG.replace('/manifest.json', `/personvern/examples/${name}.json`), ...more });
  await page.drawn('personvern-declaration', 'kommune');
  await choicesThere(page);
}

/** Waits for the choices of a first visitor: first on the page, and in the declaration where it tells of storage. */
export function choicesThere(page) {
  return page.waitFor(() => {
    const places = [...document.querySelectorAll('personvern-choices')];
    return places.some((place) => !place.hasAttribute('standing')) && places.every((place) => place.offsetHeight > 0);
  });
}

/** Chooses a language as a visitor does. */
export async function chooseLanguage(page, language) {
  await page.find(`.pv-languages button[lang="${language}"]`).click();
  await page.waitFor((wanted) => document.querySelector('.pv-declaration').lang === wanted, language);
}
