// An editor opens a page with `?personvern-editor`: what the manifest lacks, and what the page has beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { axe } from '../support/axe.js';
import { WATCH } from '../support/chat.js';
import { aboutPage, inEditor, openEditor, PARAMETER, picturesFrom, press, report, reported, take, text } from '../support/editor.js';
import { EXAMPLES } from '../support/examples.js';
import { kept, press as answer, publishedTag, STORAGE } from '../support/gate.js';
import { manifestWith } from '../support/manifests.js';
import { TAG } from '../support/page.js';
import { story } from '../support/story.js';

const OF_EDITOR = ['editor.js', 'editor.wasm', 'editor.css'];
const NATIVE = process.env.PERSONVERN_NATIVE ?? 'target/native';

const yes = (purposes) => `localStorage.setItem('pv:choices', ${JSON.stringify(JSON.stringify(kept({ purposes })))});`;
const YES = yes({ statistikk: true, video: true });

for (const at of ['', '?personvern', '?sok=editor']) {
  story(`a citizen downloads nothing of it: «${at}»`, async ({ page, site }) => {
    await page.open({ at });
    await page.drawn();
    await page.run(() => window.personvern.ready.then(() => true));
    for (const name of OF_EDITOR) assert.equal(site.asked(site.asset(name)), 0, name);
    assert.equal(await page.count('personvern-editor'), 0);
  });
}

story('what is stored and not declared is named; what is declared, also by its beginning, and what is ours is not', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  const stored = `${YES} document.cookie = '_fbp=1'; document.cookie = '_ga_XYZ=1'; document.cookie = 'sesjon=1';
    localStorage.film = 1; localStorage.statistikk = 1; localStorage.sporing = 'hemmelig'; sessionStorage.utkast = 1; localStorage['pv:seen'] = '{}';`;
  await openEditor({ page, site }, { stored });
  assert.deepEqual(await aboutPage(page), [
    'PV160 cookie _fbp $.storage',
    'PV160 localStorage sporing $.storage',
    'PV160 sessionStorage utkast $.storage',
  ]);
  const said = await text(page);
  assert.match(said, /PV160 Siden lagrer noe som ikke er oppgitt/);
  assert.match(said, /«_fbp» \(informasjonskapsel\) er lagret, men «storage» oppgir det ikke/);
  assert.match(said, /HttpOnly/);
  const { seen } = await report(page);
  const of = (wanted) => seen.find(({ name }) => name === wanted);
  assert.deepEqual(of('_ga_XYZ'), { area: 'cookie', name: '_ga_XYZ', status: 'declared', path: '$.storage.purposes[0].items[0]' });
  assert.deepEqual(of('pv:choices'), { area: 'localStorage', name: 'pv:choices', status: 'own' });
  // Names, and never what stands under them.
  assert.doesNotMatch(JSON.stringify(seen) + said, /hemmelig/);
});

story('what is declared and not there now is advice, and says that it may come later', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  await openEditor({ page, site }, { stored: yes({ statistikk: true, video: false }) });
  assert.deepEqual(await aboutPage(page), [
    'PV163 cookie sesjon $.storage.necessary[0]',
    'PV163 cookie _ga* $.storage.purposes[0].items[0]',
    'PV163 localStorage stat* $.storage.purposes[0].items[1]',
  ]);
  const said = await text(page);
  assert.match(said, /Det kan komme senere, på en annen side/);
  assert.match(said, /Ikke svart ja her: «Filmer»/);
});

story('what needs a yes and has none is found, and no more once it has', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  await openEditor({ page, site });
  // The gate has taken away what was there; this comes later, from a script that waits for nobody.
  await page.run(() => (localStorage.film = 1));
  await press(page, 'Se på nytt');
  await page.waitFor(() => document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV161'));
  assert.ok((await aboutPage(page)).includes('PV161 localStorage film $.storage.purposes[1].items[0]'));
  await answer(page, 'all');
  await page.waitFor(() => !document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV161'));
  assert.ok(!(await aboutPage(page)).some((line) => line.startsWith('PV161')));
});

story('what a script stores that has run after a yes is found', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ storage: STORAGE }));
  site.file('/etter-ja.js', 'localStorage.sporing = 1');
  await openEditor({ page, site }, { body: '<main><h1>Personvern</h1></main><script type="text/plain" data-purpose="statistikk" data-src="/etter-ja.js"></script>' });
  assert.deepEqual((await aboutPage(page)).filter((line) => line.includes('sporing')), []);
  await answer(page, 'all');
  await page.waitFor(() => document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV160'));
  assert.ok((await aboutPage(page)).includes('PV160 localStorage sporing $.storage'));
});

story('what the browser does not tell is said not to have been seen', async ({ page, site }) => {
  site.file('/manifest.json', manifestWith({ storage: { ...STORAGE, necessary: [{ name: 'base', area: 'indexedDB' }] } }));
  const stored = `${YES} IDBFactory.prototype.databases = () => new Promise(() => {}); CacheStorage.prototype.keys = () => Promise.reject(new Error('closed'));`;
  await openEditor({ page, site }, { stored });
  assert.match(await text(page), /Nettleseren lar ikke siden se hva som finnes i indexedDB, cacheStorage\./);
  assert.ok(!(await aboutPage(page)).some((line) => line.includes('indexedDB')));
});

story('a host that the manifest does not mention is named, also one that is asked later; one that it mentions is not', async ({ page, site }) => {
  const other = site.origin.replace('localhost', '127.0.0.1');
  page.alsoAllow(other);
  site.rule('/bilde.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
  const body = '<main><h1>Personvern</h1><img alt="" src="/bilde.svg"></main>';
  await openEditor({ page, site }, { body, csp: picturesFrom(other) });
  assert.deepEqual(await aboutPage(page), []);
  await page.run((origin) => new Promise((done) => document.body.append(Object.assign(new Image(), { alt: '', src: `${origin}/bilde.svg`, onload: done }))), other);
  await press(page, 'Se på nytt');
  await page.waitFor(() => document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV162'));
  assert.deepEqual(await aboutPage(page), ['PV162 host 127.0.0.1 $.processors']);

  site.file('/manifest.json', manifestWith({ processors: [{ id: 'bilder', name: 'Bilder AS', url: 'https://127.0.0.1/' }] }));
  await openEditor({ page, site }, { body: `${body}<img alt="" src="${other}/bilde.svg">`, csp: picturesFrom(other) });
  const { seen } = await report(page);
  assert.deepEqual(seen.filter(({ area }) => area === 'host').map(({ name, status, path }) => [name, status, path]), [
    ['127.0.0.1', 'declared', '$.processors[0]'],
    ['localhost', 'own', undefined],
  ]);
});

story('a host with «å» is known by what the browser calls it, and told as the manifest spells it', async ({ page, site }) => {
  const processors = [{ id: 'baer', name: 'Bær AS', url: 'https://www.blåbær.no/' }];
  site.file('/manifest.json', manifestWith({ processors }));
  // The browser says that it asked these; nothing is asked.
  const origins = ['https://bilder.xn--blbr-roah.no', 'https://xn--blbrsyltety-y8ao3x.no'];
  for (const origin of origins) page.alsoAllow(origin);
  const asked = origins.map((origin) => ({ name: `${origin}/a.png` }));
  const stored = `const asked = performance.getEntriesByType.bind(performance);
    performance.getEntriesByType = (type) => [...asked(type), ...${JSON.stringify(asked)}];`;
  await openEditor({ page, site }, { stored });
  assert.deepEqual(await aboutPage(page), ['PV162 host xn--blbrsyltety-y8ao3x.no $.processors']);
  const { seen } = await report(page);
  assert.deepEqual(seen.find(({ path }) => path === '$.processors[0]'), { area: 'host', name: 'bilder.blåbær.no', status: 'declared', path: '$.processors[0]' });
});

for (const [what, storage, paths] of [
  ['as its manifest says', STORAGE, []],
  ['before its manifest was changed', { ...STORAGE, version: STORAGE.version + 1, necessary: [] }, ['$.storage.version', '$.storage.necessary']],
]) {
  story(`a page that was published ${what} is ${paths.length ? 'told of' : 'left alone'}`, async ({ page, site }) => {
    site.file('/manifest.json', manifestWith({ storage }));
    await openEditor({ page, site }, { head: publishedTag(), stored: YES });
    const { findings } = await report(page);
    assert.deepEqual(findings.filter(({ rule }) => rule === 'PV164').map(({ path }) => path), paths);
    if (paths.length) assert.match(await text(page), /PV164 Siden er publisert med noe annet[^]*«version» i «data-storage» på siden er ikke som i manifestet/);
  });
}

for (const example of EXAMPLES) {
  story(`the rules find in ${example} what the command finds, in the same words`, async ({ page, site }) => {
    await openEditor({ page, site }, { head: TAG.replace('/manifest.json', `/personvern/examples/${example}.json`) });
    const command = JSON.parse(readFileSync(join(NATIVE, `${example}.findings.json`), 'utf8'));
    const here = await report(page);
    const told = ({ findings }) =>
      findings
        .filter(({ area }) => !area)
        .map(({ file, line, column, end, ...finding }) => ({ ...finding, file: file.split('/').at(-1) }))
        .sort((one, other) => `${one.rule} ${one.path}`.localeCompare(`${other.rule} ${other.path}`));
    assert.deepEqual(told(here), told(command));
    assert.deepEqual([here.version, here.language, here.today, here.files[0].judged], [command.version, 'nb', command.today, true]);
  });
}

story('a cookie without a name is not told by its value', async ({ page, site }) => {
  await openEditor({ page, site }, { stored: "document.cookie = 'hemmelig'; document.cookie = '_fbp=1'" });
  assert.deepEqual(await aboutPage(page), ['PV160 cookie _fbp $.storage']);
  assert.doesNotMatch(JSON.stringify(await report(page)) + (await text(page)), /hemmelig/);
  // No driver takes one away that it cannot name.
  await page.run(() => (document.cookie = 'hemmelig; max-age=0'));
  // Firefox has none: it takes the letters for a name, without a value.
}, { only: ['chromium', 'webkit'] });

story('a look that fails does not stand in the way of the next one', async ({ page, site }) => {
  page.expectError(/closed for now/);
  await openEditor({ page, site }, { stored: "document.refuse = () => { throw new Error('closed for now'); };" });
  await page.run(() => (performance.getEntriesByType = document.refuse) && true);
  await press(page, 'Se på nytt');
  await page.waitFor(() => document.seen.errors.some((error) => error.includes('closed for now')));
  await page.run(() => {
    delete performance.getEntriesByType;
    localStorage.sporing = 1;
  });
  await press(page, 'Se på nytt');
  await page.waitFor(() => document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV160'));
});

story('JSON and CSV are downloaded, with nothing in them that a spreadsheet carries out', async ({ page, site }) => {
  const keys = ['=1+1', '+2', '-3', '@SUM(A1)', 'a;b"c'];
  await openEditor({ page, site }, { stored: `for (const key of ${JSON.stringify(keys)}) localStorage.setItem(key, 1);` });
  const json = await take(page, 'Last ned JSON');
  assert.match(json.name, /^personvern-\d{4}-\d\d-\d\d\.json$/);
  const { findings, seen, errors, warnings } = JSON.parse(json.content);
  assert.equal(errors + warnings, findings.length);
  const csv = await take(page, 'Last ned CSV');
  assert.match(csv.name, /^personvern-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = csv.content.split('\r\n');
  assert.equal(head, '\uFEFFkind;rule;level;strength;file;path;message;detail;title;mend;law;url;area;name;status');
  const ends = (kind) => lines.filter((line) => line.startsWith(`${kind};`) && line.includes(';localStorage;')).map((line) => line.split(';localStorage;')[1]);
  const names = ["'+2", "'-3", "'=1+1", "'@SUM(A1)", '"a;b""c"'];
  assert.deepEqual(ends('finding'), names.map((name) => `${name};`));
  assert.deepEqual(ends('seen'), names.map((name) => `${name};undeclared`));
  assert.equal(lines.length, findings.length + seen.length + 1);
});

story('an editor who reads English gets English', async ({ page, site }) => {
  await openEditor({ page, site }, { lang: 'en', stored: "document.cookie = '_fbp=1'" });
  const said = await text(page);
  assert.match(said, /HttpOnly[^]*WebSocket[^]*private window/);
  assert.match(said, /Only who opens the page with \?personvern-editor in the address sees this\. Nothing is stored or sent anywhere\./);
  assert.match(said, /“_fbp” \(cookie\) is stored, but “storage” does not declare it/);
  assert.equal(await inEditor(page, (section) => section.lang), 'en');
});

story('names from the page are text and nothing else, and no policy is broken', async ({ page, site }) => {
  await openEditor({ page, site }, { stored: "localStorage.setItem('<img src=x onerror=document.run=true>', 1)" });
  assert.match(await text(page), /«<img src=x onerror=document\.run=true>»/);
  assert.equal(await inEditor(page, (section) => section.querySelectorAll('img').length), 0);
  assert.deepEqual([await page.run(() => document.run), (await page.seen()).violations], [null, []]);
});

story('nothing is sent and nothing is stored', async ({ page, site }) => {
  await openEditor({ page, site }, { stored: WATCH });
  const own = /personvern\/assets\/|manifest\.json/;
  await press(page, 'Se på nytt');
  await take(page, 'Last ned JSON');
  await take(page, 'Last ned CSV');
  assert.deepEqual((await page.run(() => document.asked)).filter((sent) => !own.test(sent)), []);
  assert.ok(site.requests.every(({ method }) => method === 'GET'));
  assert.deepEqual(await page.run(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

story('the keyboard begins at the heading and reaches all that can be used', async ({ page, site }) => {
  await openEditor({ page, site });
  const focused = () => page.run(() => document.querySelector('personvern-editor').shadowRoot.activeElement?.textContent);
  assert.equal(await focused(), 'Redaktørvisning: personvernerklæringen');
  const reached = [];
  for (let at = 0; at < 3; at += 1) {
    await page.driver.actions().sendKeys('\uE004').perform();
    reached.push(await focused());
  }
  assert.deepEqual(reached, ['Se på nytt', 'Last ned JSON', 'Last ned CSV']);
});

for (const [host, folder] of [['a site of today', ''], ['a site of 2008', '/gammel']]) {
  story(`axe finds nothing in the editor’s view on ${host}, narrow and wide, light and dark, and nothing sticks out`, async ({ page }) => {
    await page.visit(`${folder}/os/${PARAMETER}`);
    await reported(page);
    await page.run(() => localStorage.setItem('en-veldig-lang-nøkkel-'.repeat(8), 1));
    await press(page, 'Se på nytt');
    await page.waitFor(() => document.querySelector('personvern-editor').shadowRoot.textContent.includes('PV160'));
    for (const scheme of ['light', 'dark']) {
      if (!(await page.colours(scheme)) && scheme === 'dark') continue;
      for (const width of [1280, 320]) {
        if (!(await page.viewport(width)) && width === 320) continue;
        assert.deepEqual(await axe(page), [], `${scheme} ${width}`);
        assert.ok(await inEditor(page, (section) => section.scrollWidth <= section.clientWidth && section.getBoundingClientRect().right <= innerWidth), `${width}`);
        await page.screenshot(`editor${folder.replace('/', '-')}-${scheme}-${width}`);
      }
    }
  });
}
