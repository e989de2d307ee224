// The choices before anybody has clicked: what is asked, and how. (CK-xx: the rule of the checklist for consent.)
import assert from 'node:assert/strict';

import { drawChoices, inChoices, openChoices } from '../support/choices.js';
import { EXAMPLES, exampleText, languagesOf } from '../support/examples.js';
import { manifestWith } from '../support/manifests.js';
import { story } from '../support/story.js';

/** A manifest that asks about these purposes. */
const asking = (...purposes) => manifestWith({ storage: { version: 1, information: '/personvern#lagring', purposes } });

const buttons = (root) => [...root.querySelectorAll('form button')].map(({ value, textContent }) => [value, textContent]);

/** The names that a purpose's recipients have: its own, or its processing's. */
function recipientsOf(purpose, manifest) {
  const own = purpose.recipients ?? manifest.processing.find(({ id }) => id === purpose.processing)?.recipients ?? [];
  return own.map((id) => manifest.processors.find((processor) => processor.id === id).name);
}

const inBokmal = (text) => (typeof text === 'object' ? text.nb : text);

for (const example of EXAMPLES) {
  story(`${example}: every purpose is asked about with all that the manifest says of it [CK-05, 06, 07, 08, 09]`, async ({ page }) => {
    assert.equal(await openChoices(page, example), true);
    const manifest = JSON.parse(exampleText(example));
    const { purposes, necessary = [], information } = manifest.storage;
    const drawn = await inChoices(page, (root) => ({
      question: root.querySelector('form').innerText,
      boxes: [...root.querySelectorAll('input')].map((box) => [box.type, box.name, box.checked, box.disabled, box.labels[0].innerText.trim()]),
      told: [...root.querySelectorAll('.pv-purpose')].map((purpose) => purpose.innerText),
      odd: root.querySelectorAll('[role=switch], [type=radio], [checked], [disabled], select').length,
      links: [...root.querySelectorAll('form a')].map((link) => link.getAttribute('href')),
      last: root.querySelector('form').lastElementChild.innerText,
      rows: [...root.querySelectorAll('details tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
      details: root.querySelector('details').open,
    }));
    assert.equal(drawn.odd, 0);
    const several = purposes.length > 1;
    assert.deepEqual(drawn.boxes, several ? purposes.map(({ id, title }) => ['checkbox', id, false, false, inBokmal(title)]) : []);
    for (const [index, purpose] of purposes.entries()) {
      const { title, description, consequence } = purpose;
      for (const text of [title, description, consequence, ...recipientsOf(purpose, manifest)].filter(Boolean)) {
        assert.ok(drawn.told[index].includes(inBokmal(text)), `${inBokmal(text)} in ${drawn.told[index]}`);
      }
    }
    // The necessary comes last, as text, and nothing can be chosen there.
    assert.match(drawn.last, /^Vi lagrer også nødvendig informasjon/);
    assert.deepEqual(drawn.links, [information, information]);
    assert.equal(drawn.details, false);
    const names = [...necessary, ...purposes.flatMap(({ items }) => items)].map(({ name }) => name);
    assert.deepEqual(drawn.rows.map(([name]) => name), names);
    for (const row of drawn.rows) assert.ok(row.every((cell) => cell.trim()), row.join(' | '));
  });
}

story('several purposes: save, accept all, decline all, in this order, and one click declines [CK-04, CK-30]', async ({ page }) => {
  await openChoices(page, 'eksempel');
  assert.deepEqual(await inChoices(page, buttons), [['save', 'Lagre valg'], ['all', 'Godta alle'], ['none', 'Avslå alle']]);
});

story('one purpose: one question, yes and no, and no box to tick [CK-09]', async ({ page }) => {
  await openChoices(page, asking({ id: 'statistikk', title: 'Hvordan nettstedet brukes', items: [] }));
  assert.deepEqual(await inChoices(page, buttons), [['all', 'Ja'], ['none', 'Nei']]);
  assert.equal(await inChoices(page, (root) => root.querySelectorAll('input, fieldset').length), 0);
  assert.equal(await inChoices(page, (root) => root.querySelector('h2').textContent), 'Får vi lagre informasjon på enheten din?');
});

story('no purpose: no panel [CK-10]', async ({ page }) => {
  for (const manifest of [asking(), manifestWith({})]) {
    assert.equal(await openChoices(page, manifest), false);
    assert.equal(await inChoices(page, (root) => root.textContent.trim()), '');
    assert.equal(await page.run(() => document.querySelector('personvern-choices').offsetHeight), 0);
  }
});

story('the panel stands in the page: nothing lies over it, and nobody is taken to it [CK-12, CK-13]', async ({ page }) => {
  await openChoices(page, 'eksempel');
  const found = await inChoices(page, (root) => {
    const section = root.querySelector('.pv-choices');
    const upwards = [section, section.parentElement, root.host, document.body, document.documentElement];
    return {
      name: section.localName,
      role: section.getAttribute('role'),
      label: root.getElementById(section.getAttribute('aria-labelledby')).textContent,
      modal: root.querySelectorAll('[aria-modal], dialog, [inert], [autofocus]').length + document.querySelectorAll('[inert]').length,
      positions: upwards.map((element) => getComputedStyle(element).position),
      overflow: upwards.slice(3).map((element) => getComputedStyle(element).overflow),
      focus: document.activeElement.localName,
      below: document.querySelector('main').getBoundingClientRect().top >= root.host.getBoundingClientRect().bottom,
    };
  });
  assert.deepEqual(found, {
    name: 'section',
    role: null,
    label: 'Hva får vi lagre på enheten din?',
    modal: 0,
    positions: Array(5).fill('static'),
    overflow: ['visible', 'visible'],
    focus: 'body',
    below: true,
  });
});

story('what the gate shows when it is so is hidden until then', async ({ page }) => {
  await openChoices(page, 'eksempel');
  const parts = await inChoices(page, (root) =>
    [...root.querySelectorAll('[data-when], [data-new], [data-remains], [data-yes], [data-no], [data-question-text]')].map(
      (part) => [part.dataset.when ?? part.localName, part.checkVisibility?.() ?? part.getClientRects().length > 0],
    ),
  );
  for (const state of ['saved', 'changed', 'expired', 'signal', 'blocked', 'answered']) {
    assert.ok(parts.some(([name]) => name === state), state);
  }
  assert.deepEqual(parts.filter(([, visible]) => visible), []);
});

story('a click is no navigation, and more can be read before anything is chosen [CK-23]', async ({ page, site }) => {
  await openChoices(page, 'eksempel');
  const before = await page.driver.getCurrentUrl();
  for (const value of ['save', 'all', 'none']) {
    await inChoices(page, (root, wanted) => root.querySelector(`form [value=${wanted}]`).click(), value);
  }
  assert.equal(await page.driver.getCurrentUrl(), before);
  assert.equal(site.asked('/side'), 1);
  const links = await inChoices(page, (root) => {
    const all = [...root.querySelectorAll('a, button, input')].map((element) => element.localName);
    return { first: all.indexOf('a') < all.indexOf('button'), target: root.querySelector('a').target };
  });
  assert.deepEqual(links, { first: true, target: '' });
});

/** Runs in the page. The words of the panel, hidden ones, too, and which of them are in another language. */
function said(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/\p{L}/u.test(data)) texts.push([parentElement.closest('[lang]').lang, data]);
  }
  return texts;
}

for (const language of languagesOf('eksempel').slice(1)) {
  story(`eksempel in ${language} asks in ${language}, every word of it [CK-25]`, async ({ page }) => {
    await openChoices(page, 'eksempel', { language: 'nb' });
    const bokmal = new Set((await inChoices(page, said)).map(([, text]) => text));
    assert.equal(await drawChoices(page, 'eksempel', { language }), true);
    const texts = await inChoices(page, said);
    assert.deepEqual([...new Set(texts.map(([lang]) => lang))], [language]);
    // Names, and what is spelled alike: the rest would be left over from bokmål.
    const alike = ['Statistikk AS', 'Video Inc.', 'Video Inc. (video.example)', 'Eksempel kommune', 'pv:choices', 'pv:erasure', 'pv:seen', 'sesjon', 'vid_session', ' (video.example)', 'Type'];
    const same = ['Nytt', 'Ja', 'Nei', 'Godta alle', 'Avslå alle', 'Kvittering', 'Last ned kvittering', 'Nødvendig lagring', 'Informasjonskapsel', 'Du svarte', '30 minutter', 'Lokal lagring', 'Øktlagring'];
    const left = texts.map(([, text]) => text).filter((text) => bokmal.has(text) && !alike.includes(text) && !/^_pk/.test(text));
    assert.deepEqual(left.filter((text) => language === 'en' || !same.includes(text)), []);
  });
}

story('in another language what has been ticked stays ticked, and the form says its language', async ({ page }) => {
  await openChoices(page, 'eksempel');
  await inChoices(page, (root) => root.querySelector('[name=video]').click());
  await drawChoices(page, 'eksempel', { language: 'en' });
  const state = await inChoices(page, (root) => ({
    ticked: [...root.querySelectorAll('input:checked')].map(({ name }) => name),
    language: root.querySelector('form').dataset.language,
    drawn: root.querySelectorAll('form').length,
  }));
  assert.deepEqual(state, { ticked: ['video'], language: 'en', drawn: 1 });
});

story('a municipality that writes no Sámi asks in bokmål where the page is in Sámi, and says so of each word', async ({ page }) => {
  await openChoices(page, 'roros', { language: 'sma' });
  const texts = (await inChoices(page, said)).filter(([lang]) => lang !== 'nb').map(([, text]) => text);
  // Names are the same in every language.
  assert.deepEqual([...new Set(texts)].sort(), ['SiteImprove', 'nmstat', 'pv:choices']);
});

story('an element that is removed is cleared, and drawn again when it comes back', async ({ page }) => {
  await openChoices(page, 'eksempel');
  await page.run(() => {
    document.kept = document.querySelector('personvern-choices');
    document.kept.remove();
    document.body.append(Object.assign(document.createElement('personvern-choices'), { id: 'other' }));
  });
  await page.driver.executeAsyncScript(
    'const [widget, done] = arguments; import(widget).then(({ ask }) => ask(document.kept, {})).then(done);',
    page.site.asset('widget.js'),
  );
  assert.equal(await page.run(() => document.kept.shadowRoot.querySelector('form')), null);
  await page.run(() => document.querySelector('#other').replaceWith(document.kept));
  assert.equal(await drawChoices(page, 'eksempel'), true);
  assert.equal(await inChoices(page, (root) => root.querySelectorAll('form').length), 1);
});

story('where the WASM cannot run nothing is asked, and the console says why', async ({ page }) => {
  await page.open({ head: '', body: '<personvern-choices></personvern-choices>', csp: "default-src 'self'; script-src 'self'; style-src 'self'" });
  page.expectError(/Content Security Policy|unsafe-eval/);
  assert.equal(await drawChoices(page, 'eksempel'), false);
  assert.equal(await inChoices(page, (root) => root.textContent.trim()), '');
  const { warnings } = await page.seen();
  assert.match(warnings.join('\n'), /personvern: .*personvern-\w+\.wasm: /);
});

story('where the manifest cannot be used nothing is asked, and the console says what is wrong', async ({ page }) => {
  page.expectError(/cannot be used/);
  assert.equal(await openChoices(page, '{"meta":{}}'), false);
  assert.equal(await inChoices(page, (root) => root.textContent.trim()), '');
});
