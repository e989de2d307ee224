// A page that an editor opens with `?personvern-editor`, and what is asked of the panel there.
import { COPIES } from './chat.js';
import { TAG } from './page.js';
import { CSP } from './site.js';

export const PARAMETER = '?personvern-editor';

/** Opens a page with the panel, and waits for the report. `stored`: a script that stores something before the page is there. */
export async function openEditor({ page, site }, { head = TAG, stored = '', at = PARAMETER, ...more } = {}) {
  site.file('/lagre.js', `${COPIES}; ${stored}`);
  await page.open({ head: `<script src="/lagre.js"></script>${head}`, at, ...more });
  await reported(page);
}

/** Waits until the panel has looked. */
export const reported = (page) => page.waitFor(() => document.querySelector('personvern-editor')?.shadowRoot.querySelector('h3'));

/** Asks the panel: `ask` gets its section. */
export const inEditor = (page, ask, ...values) =>
  page.run(`(...values) => (${ask})(document.querySelector('personvern-editor').shadowRoot.querySelector('section'), ...values)`, ...values);

/** What it says. */
export const text = (page) => inEditor(page, (section) => section.innerText);

/** Clicks its button: `Se på nytt`, `Last ned JSON`, `Last ned CSV`. */
export async function press(page, text) {
  const button = await inEditor(page, (section, wanted) => [...section.querySelectorAll('button')].find(({ textContent }) => textContent === wanted), text);
  await button.click();
}

/** What is downloaded with a button: the name of the file, and what is in it. */
export async function take(page, text) {
  const before = await page.run(() => document.copies.length);
  await press(page, text);
  await page.waitFor((count) => document.copies.length > count, before);
  const { name, text: content } = await page.run(() => document.copies.at(-1));
  return { name, content };
}

/** The report, as it is downloaded. */
export const report = async (page) => JSON.parse((await take(page, 'Last ned JSON')).content);

/** What the rules about the page have found: rule, area, name and path. */
export async function aboutPage(page) {
  const { findings } = await report(page);
  return findings.filter(({ area }) => area).map(({ rule, area, name, path }) => [rule, area, name, path].join(' '));
}

/** A policy under which pictures may come from this origin, too. */
export const picturesFrom = (origin) => `${CSP}; img-src 'self' ${origin}`;
