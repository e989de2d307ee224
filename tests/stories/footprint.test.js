// What the declaration leaves alone: the network, the device, the page’s names and its looks.
import assert from 'node:assert/strict';

import { manifestWith } from '../support/manifests.js';
import { TAG } from '../support/page.js';
import { Site } from '../support/site.js';
import { story } from '../support/story.js';

const HOST = `<header><h1>Eksempel kommune</h1><nav><a href="/">Forside</a></nav></header>
<main><h2>Om oss</h2><p>Tekst.</p><ul><li>Punkt</li></ul><table><caption>Tabell</caption><tr><th>A<td>B</table>
<button>Knapp</button><details><summary>Mer</summary>Tekst</details><input><div id="her"></div></main>`;

// Nothing is wrong with it, and nothing is missing.
const FLAWLESS = manifestWith({ sections: [{ id: 'ansvar', title: 'Ansvar', blocks: [{ fact: 'controller' }] }] });

const WIDGET = ['widget.js', 'personvern.wasm', 'words-nb.json', 'declaration.css'];
const EXPLANATION = ['explain.js', 'explain.wasm'];

/** What the page has asked the site for, the story's own files aside. */
const askedOf = (site) => site.requests.map(({ path }) => path).filter((path) => !/^\/(side$|story\/|favicon)/.test(path)).sort();

const filesOf = (site, ...names) => ['/manifest.json', '/personvern/personvern.js', ...names.map((name) => site.asset(name))].sort();

story('what tells an editor what is wrong is asked for when something is', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ ukjent: 1 }));
  await page.open();
  await page.drawn();
  await page.waitFor(() => document.seen.warnings.length > 0);
  assert.deepEqual(askedOf(site), filesOf(site, ...WIDGET, ...EXPLANATION));
});

story('only the widget’s own files and the manifest are asked for', async ({ page, site }) => {
  site.file('/manifest.json', FLAWLESS);
  await page.open();
  await page.drawn();
  assert.deepEqual(askedOf(site), filesOf(site, ...WIDGET));
  for (const { method, headers } of site.requests) {
    assert.equal(method, 'GET');
    assert.equal(headers.cookie, undefined);
  }
});

for (const [languages, lang, ...asked] of [
  [['nn'], 'nn', 'nn'],
  [['en-GB'], 'en', 'en'],
  [['nn', 'se'], 'nn', 'nn'],
  [['nb', 'sma'], 'sma', 'nb'],
  [['nb', 'en'], 'en', 'en', 'nb'],
]) {
  story(`words for ${languages.join(' and ')}, read in ${lang}, are those in ${asked.join(' and ')}`, async ({ page, site }) => {
    site.file('/manifest.json', manifestWith({ meta: { version: '1', languages } }));
    await page.open({ lang });
    await page.drawn();
    const words = ['nb', 'nn', 'en'].filter((language) => site.asked(site.asset(`words-${language}.json`)));
    assert.deepEqual(words, ['nb', 'nn', 'en'].filter((language) => asked.includes(language)));
  });
}

story('the script, its files and the manifest may lie on a host of their own', async ({ page }) => {
  const other = await Site.start();
  try {
    page.alsoAllow(other.origin);
    const files = ['widget.js', 'personvern.wasm', 'words-nb.json', ...EXPLANATION].map((name) => other.asset(name));
    for (const path of ['/manifest.json', ...files]) {
      other.rule(path, { headers: { 'access-control-allow-origin': '*' } });
    }
    await page.open({
      head: TAG.replace('/personvern/', `${other.origin}/personvern/`).replace('/manifest', `${other.origin}/manifest`),
      csp: `default-src 'self'; script-src 'self' ${other.origin} 'wasm-unsafe-eval'; style-src ${other.origin}; connect-src ${other.origin}`,
    });
    await page.drawn();
    // Something is wrong with the manifest, and what tells it lies there, too.
    await page.waitFor(() => document.seen.warnings.length > 0);
  } finally {
    await other.close();
  }
});

story('nothing is stored on the device', async ({ page }) => {
  await page.open();
  await page.drawn();
  const stored = await page.run(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases?.())?.length ?? 0,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  assert.deepEqual(stored, { local: 0, session: 0, cookie: '', databases: 0, caches: 0, workers: 0 });
});

story('the page gets one name, and its prototypes stay as they were', async ({ page, site }) => {
  site.file(
    '/navn.js',
    `document.names = () => Object.fromEntries([globalThis, Object, Object.prototype, Array.prototype, String.prototype,
       Promise.prototype, Function.prototype, EventTarget.prototype, Node.prototype, Element.prototype, HTMLElement.prototype]
       .map((object, index) => [index, Reflect.ownKeys(object).map(String)]));
     document.namesBefore = document.names();`,
  );
  await page.open({ head: `<script src="/navn.js"></script>${TAG}` });
  await page.drawn();
  const added = await page.run(() => {
    const before = document.namesBefore;
    return Object.entries(document.names()).flatMap(([index, names]) => names.filter((name) => !before[index].includes(name)));
  });
  // Those of chromedriver and WebKitWebDriver.
  const drivers = ['ret_nodes', 'Symbol(automationSessionProxy)'];
  assert.deepEqual(added.filter((name) => !drivers.includes(name)), ['personvern']);
});

story('the host’s own elements look as before', async ({ page }) => {
  await page.open({ body: HOST });
  const looks = () => {
    // A taller page makes boxes larger, and what is measured from them.
    const measured = /size|height|width|origin|inset|top|bottom/;
    const hosts = document.querySelectorAll('html, body, body *:not(personvern-declaration, personvern-declaration *)');
    return [...hosts].map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => name === 'font-size' || !measured.test(name));
      return [element.localName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });
  };
  const before = await page.run(looks);
  await page.run(() => document.querySelector('#her').append(document.createElement('personvern-declaration')));
  await page.drawn();
  assert.deepEqual(await page.run(looks), before);
});

story('under the strictest policy with Trusted Types nothing is violated', async ({ page }) => {
  await page.open({
    // Images for the browser's own request for an icon.
    csp: "default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
  await page.drawn();
  assert.deepEqual((await page.seen()).violations, []);
});
