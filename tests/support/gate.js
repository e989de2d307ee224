// Pages that store something: what they declare, and the panel as a published page brings it.

/** What a municipality declares. */
export const STORAGE = {
  version: 1,
  purposes: [
    {
      id: 'statistikk',
      title: 'Hvordan nettstedet brukes',
      aliases: ['analytics', 'Matomo'],
      items: [
        { name: '_ga*', area: 'cookie' },
        { name: 'stat*', area: 'localStorage' },
      ],
    },
    { id: 'video', title: { nb: 'Filmer', nn: 'Filmar' }, aliases: ['YouTube'], items: [{ name: 'film', area: 'localStorage' }] },
  ],
  necessary: [{ name: 'sesjon', area: 'cookie' }],
};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The tag of a published page. */
export const publishedTag = (storage = STORAGE) =>
  `<script src="/personvern/personvern.js" data-manifest="/manifest.json" data-storage="${escape(JSON.stringify(storage))}"></script>`;

/** Hides the panel until the visitor must be asked, as the stylesheet of a published page does. */
const HIDING = 'html:not([data-personvern=ask]) personvern-choices:not([standing]) { display: none }';

/** The panel of a published page, as the contract in ARCHITECTURE.md says it. */
export function panel({ storage = STORAGE, attributes = '', question = 'abc', more = '' } = {}) {
  const purposes = storage.purposes;
  const boxes = purposes.map(
    ({ id, since }) =>
      `<label><input type="checkbox" name="${id}"> ${id} <em data-new="${id}" ${since ? `data-since="${since}"` : ''} hidden>ny</em></label>`,
  );
  const buttons = purposes.length > 1 ? ['save', 'all', 'none'] : ['all', 'none'];
  return `<personvern-choices ${attributes}><template shadowrootmode="open"><div><section aria-labelledby="pv-choices" lang="nb">
<p data-when="saved" tabindex="-1" hidden>Svaret er lagret.</p>
${purposes.map(({ id }) => `<p data-remains="${id}" hidden>Noe blir igjen av ${id}.</p>`).join('')}
${['changed', 'expired', 'signal', 'blocked'].map((state) => `<p data-when="${state}" hidden>${state}</p>`).join('')}
<form method="dialog" data-question="${question}" ${more}>
<h2 id="pv-choices" tabindex="-1">Får vi lagre informasjon?</h2>
${purposes.length > 1 ? boxes.join('') : ''}
${buttons.map((value) => `<button type="submit" value="${value}"><span>${value}</span></button>`).join('')}
</form>
<div data-when="answered" hidden>
<p data-question-text hidden>Får vi lagre informasjon?</p>
${purposes.map(({ id }) => `<p data-answer-purpose="${id}">${id}: <b data-yes hidden>Ja</b><b data-no hidden>Nei</b></p>`).join('')}
<time data-answer="time" data-format="d.m.yyyy"></time>, <time data-answer="time" data-format="HH.mm"></time>
<time data-answer="expires" data-format="yyyy-mm-dd"></time> <span data-answer="version"></span>
<button type="button" value="receipt">Last ned</button>
</div></section></div></template></personvern-choices>`;
}

/** Counts what runs: `document.ran`. */
export const COUNTER = '/tell.js';

/**
 * Opens a published page. `body` comes after the panel; `before` in `head`, before the tag. Inline scripts may run there,
 * since most gated ones are.
 */
export async function openPublished({ page, site }, options = {}) {
  const { storage = STORAGE, body = '', before = '', footer = '<a href="#" data-personvern-open="choices">Endre</a>', lang, csp, at } = options;
  prepare(site);
  await page.open({
    head: `<link rel="stylesheet" href="/skjul.css"><script src="${COUNTER}"></script>${before}${publishedTag(storage)}`,
    body: `${options.panel ?? panel({ storage })}<main>${body}</main><footer>${footer}</footer>`,
    lang,
    csp: csp === undefined ? INLINE : csp,
    at,
  });
  await page.run(() => window.personvern.ready.then(() => true));
}

/** Inline scripts, which a strict policy would name by their hash. */
export const INLINE = "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";

/** Adds the files that gated markup loads. */
export function prepare(site) {
  site.rule('/skjul.css', { body: HIDING, type: 'text/css' });
  site.file(
    COUNTER,
    `document.ran = []; document.heard = [];
     document.addEventListener('personvern:choices', ({ detail }) => document.heard.push(detail));`,
  );
  for (const name of ['a', 'b', 'c', 'd', 'e']) site.file(`/${name}.js`, `document.ran.push('${name}')`);
  site.file('/modul.js', 'document.ran.push("modul"); export {};');
  site.file('/ramme', '<!doctype html><title>Ramme</title>', { csp: null });
}

/** Clicks a button of the panel, as a visitor does. */
export async function press(page, value, selector = 'personvern-choices') {
  await page.waitFor((wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('form')?.checkVisibility?.() !== false, selector);
  const button = await page.run(
    (wanted, name) => document.querySelector(wanted).shadowRoot.querySelector(`button[value=${name}]`),
    selector,
    value,
  );
  await button.click();
}

/** Ticks a box of the panel. */
export async function tick(page, name, selector = 'personvern-choices') {
  const box = await page.run((wanted, id) => document.querySelector(wanted).shadowRoot.querySelector(`input[name=${id}]`), selector, name);
  await box.click();
}

/** The record, as it is kept. */
export const record = (page) => page.run(() => JSON.parse(localStorage.getItem('pv:choices')));

/** Waits until there is an answer. */
export const answered = (page) => page.waitFor(() => document.documentElement.dataset.personvern !== undefined && window.personvern.choices);

/** A record as the gate writes it, with the days since it was given. */
export function kept({ purposes = { statistikk: true, video: true }, version = 1, question = 'abc', age = 1, days = 180, ...more } = {}) {
  const at = (from) => new Date(Date.now() + from * 86_400_000).toISOString();
  return { version, purposes, question, time: at(-age), expires: at(days - age), ...more };
}

/** A script for `before` that puts a record there, once. */
export const withRecord = (value) =>
  `<script>if (!sessionStorage.story) { sessionStorage.story = 1; localStorage.setItem('pv:choices', ${JSON.stringify(
    typeof value === 'string' ? value : JSON.stringify(value),
  )}) }</script>`;
