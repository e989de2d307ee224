// Which manifest an editor's view is about, how it is read, and what is said where it cannot be.
import assert from 'node:assert/strict';

import { inEditor, openEditor, PARAMETER, press, report, reported, text } from '../support/editor.js';
import { publishedTag } from '../support/gate.js';
import { manifestWith, section } from '../support/manifests.js';
import { TAG } from '../support/page.js';
import { CSP } from '../support/site.js';
import { story } from '../support/story.js';

story('what has been mended since is no more found at the next look, neither in the manifest nor in a file that it takes a section from', async ({ page, site }) => {
  const serve = (manifest, said) => {
    const headers = { 'cache-control': 'max-age=3600' };
    site.file('/manifest.json', manifestWith({ ...manifest, sections: [{ id: 'delt', include: '/felles.json#del' }] }), { headers });
    const meta = { version: '1', modified: '2026-10-01' };
    site.file('/felles.json', JSON.stringify({ meta, sections: [section('del', 'Del', said)] }), { headers });
  };
  const rules = async () => (await report(page)).findings.map(({ rule }) => rule).filter((rule) => ['PV133', 'PV160'].includes(rule));
  serve({}, 'TODO: skriv om dette');
  await openEditor({ page, site }, { stored: 'localStorage.utkast = 1' });
  assert.deepEqual(await rules(), ['PV133', 'PV160']);
  serve({ storage: { version: 1, necessary: [{ name: 'utkast', area: 'localStorage' }] } }, 'Her står det noe.');
  await press(page, 'Se på nytt');
  await page.waitFor(() => !/PV133|PV160/.test(document.querySelector('personvern-editor').shadowRoot.textContent));
});

story('a published page has its manifest from the tag', async ({ page, site }) => {
  await page.visit(`/publisert/eksempel/${PARAMETER}`);
  await reported(page);
  assert.match(await text(page), /Ingenting å rette er funnet|\d+ funn: \d+ råd\./);
  assert.equal(site.asked(site.asset('personvern.wasm')), 0);
});

story('a tag without the address of a manifest is told so', async ({ page, site }) => {
  await openEditor({ page, site }, { head: publishedTag().replace(/data-manifest="[^"]*"/, ''), body: '<main><h1>Personvern</h1></main>', stored: 'localStorage.noe = 1' });
  assert.match(await text(page), /Sjekken kunne ikke gjøres[^]*Taggen har ikke adressen til manifestet/);
  const { files, findings, seen } = await report(page);
  assert.deepEqual([files[0].judged, findings[0].rule, findings[0].level], [false, 'address', 'error']);
  assert.ok(seen.some(({ area, name }) => area === 'localStorage' && name === 'noe'));
});

for (const [lang, says] of [
  ['nb', /fant en fil som tjeneren ikke ga fra seg, ventet en fil som kan leses/],
  ['en', /found a file that the server did not hand over, expected a fragment that can be fetched/],
]) {
  story(`a file that a section is taken from and that is not there is told of in one language: ${lang}`, async ({ page, site }) => {
    page.expectError(/felles\.json|404/);
    site.file('/manifest.json', manifestWith({ sections: [{ id: 'delt', include: '/felles.json#del' }] }));
    await openEditor({ page, site }, { lang, body: '<main><h1>Personvern</h1></main>' });
    assert.match(await text(page), says);
  });
}

story('what an element’s own manifest says is not held against what the tag was published with', async ({ page, site }) => {
  site.file('/egen.json', manifestWith({ storage: { version: 7, necessary: [] } }));
  const body = '<main><personvern-declaration manifest="/egen.json"></personvern-declaration></main>';
  await openEditor({ page, site }, { head: publishedTag(), body });
  const { findings } = await report(page);
  assert.deepEqual(findings.filter(({ rule }) => rule === 'PV164'), []);
});

for (const [where, named, judged, others] of [
  ['where the tag does not', ['/egen.json'], '/egen.json', []],
  ['and it goes before the tag’s', ['/egen.json'], '/egen.json', ['/manifest.json']],
  ['and the first one that is drawn is judged', ['', '/egen.json'], '/manifest.json', ['/egen.json']],
]) {
  story(`an element may name the manifest, ${where}`, async ({ page, site }) => {
    site.file('/egen.json', manifestWith({}));
    const head = others.length ? TAG : TAG.replace(/ data-manifest="[^"]*"/, '');
    const places = named.map((address) => `<personvern-declaration ${address && `manifest="${address}"`}></personvern-declaration>`);
    // Another element's attribute of this name is its own affair.
    await openEditor({ page, site }, { head, body: `<main><div manifest="/ingen.json"></div>${places.join('')}</main>` });
    const { files, notes } = await report(page);
    assert.deepEqual(files, [{ file: site.origin + judged, judged: true }]);
    const said = others.map((other) => `Siden nevner også andre manifester. De er ikke sjekket: ${site.origin}${other}`);
    assert.deepEqual(notes.filter((note) => note.includes('.json')), said);
  });
}

for (const [what, rule, says] of [
  ['has errors', { body: manifestWith({ controller: { name: 'Eksempel kommune', phone: '72 00' } }) }, /Feil i manifestet \(1\)[^]*fant "72 00", ventet [^]*\$\.controller\.phone[^]*kan ikke brukes slik det er/],
  ['is no JSON', { body: '{' }, /Feil i manifestet \(1\)\s+json\s+Fila er ikke gyldig JSON\.\s+[^]*manifest\.json: found no valid JSON[^]*kan ikke brukes slik det er/],
]) {
  story(`a manifest that ${what} is told of, and the page is still looked at`, async ({ page, site }) => {
    page.expectError(/manifest\.json/);
    site.rule('/manifest.json', rule);
    await openEditor({ page, site }, { body: '<main><h1>Personvern</h1></main>', stored: 'localStorage.noe = 1' });
    const said = await text(page);
    assert.match(said, says);
    assert.match(said, /noe\s+ikke sammenlignet/);
    assert.match(said, /Det som ikke kan ses herfra[^]*HttpOnly[^]*WebSocket[^]*privat vindu/);
    assert.equal((await report(page)).files[0].judged, false);
  });
}

const WITHOUT_WASM = CSP.replace(" 'wasm-unsafe-eval'", '');

for (const [what, file, rule, code, says, detail, csp = CSP] of [
  ['the manifest is not there', 'manifest.json', { status: 404 }, 'http', /Tjeneren ga ikke manifestet fra seg/, /found status 404/],
  ['the manifest comes as a page', 'manifest.json', { type: 'text/html' }, 'type', /noe annet enn JSON/, /found content type text\/html/],
  ['the words are missing', 'words-nb.json', { status: 404 }, 'widget', /Last siden på nytt/, /words-nb[^]*404/],
  ['the module is missing', 'editor.wasm', { status: 404 }, 'widget', /Last siden på nytt/, /editor-[^]*404/],
  ['the policy allows no WebAssembly', 'manifest.json', {}, 'widget', /Last siden på nytt/, /wasm-unsafe-eval|WebAssembly/, WITHOUT_WASM],
]) {
  story(`where ${what}, the check is said not to have been done, and the manifest is not blamed`, async ({ page, site }) => {
    page.expectError(/404|WebAssembly|wasm-unsafe-eval|Content Security Policy|manifest\.json/);
    site.rule(file === 'manifest.json' ? '/manifest.json' : site.asset(file), rule);
    await openEditor({ page, site }, { csp, body: '<main><h1>Personvern</h1></main>', stored: 'localStorage.noe = 1' });
    const said = await text(page);
    for (const pattern of [/Sjekken kunne ikke gjøres/, says, /kan være helt i orden/, /noe\s+ikke sammenlignet/, /HttpOnly/]) assert.match(said, pattern);
    assert.doesNotMatch(said, /Feil i manifestet|kan ikke brukes|\d funn/);
    assert.match(await inEditor(page, (section) => section.querySelector('code[lang=en]').textContent), detail);
    const { files, findings } = await report(page);
    assert.deepEqual([files[0].judged, findings.map(({ rule }) => rule)], [false, [code]]);
  });
}
