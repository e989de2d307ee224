// The rights panel of a chat before anything is known or clicked: what stands there, and how it looks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { axe } from '../support/axe.js';
import { languagesOf } from '../support/examples.js';
import { firstDifference } from '../support/markup.js';
import { drawRights, inRights, openRights, showAll, talk } from '../support/rights.js';
import { story } from '../support/story.js';

const NATIVE = process.env.PERSONVERN_NATIVE ?? 'target/native';
// Those with a chat; that of one is told by a file that it includes.
const WITH_CHAT = ['oppdal', 'eksempel'];
const MODERN = ['/vendor/designsystemet/theme.css', '/vendor/designsystemet/designsystemet.css', '/demo/kommune.css'];
const HOSTS = [['a site of today', MODERN], ['a site of 2008', ['/demo/gammel.css']], ['a bare page', []]];

const links = (sheets) => sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('');

for (const example of WITH_CHAT) {
  story(`the rights of ${example} are the same drawn natively and in the browser`, async ({ page }) => {
    const differences = [];
    for (const language of languagesOf(example)) {
      for (const [name, standing] of [['rights', false], ['rights-standing', true]]) {
        assert.equal(await openRights(page, example, { language, standing }), true);
        const drawn = await inRights(page, (root) => root.querySelector('.pv-rights').outerHTML);
        const native = readFileSync(join(NATIVE, `${example}.${name}.${language}.html`), 'utf8').trim();
        const difference = await page.run(firstDifference, drawn, native);
        if (difference) differences.push(`${name} ${language} ${difference}`);
      }
    }
    assert.deepEqual(differences, []);
  });
}

story('by itself the panel is a landmark with the name of the chat; the question has a name, too', async ({ page }) => {
  await openRights(page, 'oppdal');
  const named = await inRights(page, (root) =>
    ['section', 'dialog'].map((name) => {
      const element = root.querySelector(name);
      return [name, root.getElementById(element.getAttribute('aria-labelledby')).textContent];
    }),
  );
  assert.deepEqual(named, [['section', 'Samtalen din med Kommune-Kari'], ['dialog', 'Vil du slette samtalen?']]);
  await drawRights(page, 'oppdal', { standing: true });
  assert.equal(await inRights(page, (root) => root.querySelector('section').hasAttribute('aria-labelledby')), false);
});

story('nothing is said before it is so', async ({ page }) => {
  await openRights(page, 'oppdal');
  const seen = await inRights(page, (root) =>
    [...root.querySelectorAll('[data-when], [data-say], [data-is], [data-speaker], [data-remote], [data-when-copy], dialog')]
      .filter((part) => part.getClientRects().length)
      .map((part) => part.outerHTML.slice(0, 60)),
  );
  assert.deepEqual(seen, []);
});

story('the question has three answers, and nothing in it is ticked', async ({ page }) => {
  await openRights(page, 'oppdal');
  await showAll(page);
  assert.deepEqual(await inRights(page, (root) => [...root.querySelectorAll('dialog button')].map(({ textContent }) => textContent)), [
    'Last ned og slett',
    'Slett samtalen',
    'Behold samtalen',
  ]);
  assert.equal(await inRights(page, (root) => root.querySelectorAll('dialog :checked').length), 0);
});

story('what is written on the element is shown until the panel is there, and again when it is gone', async ({ page }) => {
  await page.open({ head: '', body: '<main><personvern-rights><p id="own">Egen tekst.</p></personvern-rights></main>' });
  const isShown = () => page.run(() => document.querySelector('#own').getClientRects().length > 0);
  assert.equal(await isShown(), true);
  page.expectError(/404|status/);
  assert.equal(await drawRights(page, '/story/nowhere.json'), false);
  assert.equal(await isShown(), true, 'a manifest that cannot be had');
  assert.equal(await drawRights(page, 'roros'), false);
  assert.equal(await isShown(), true, 'a municipality without a chat');
  assert.equal(await drawRights(page, 'oppdal', { chat: 'kari' }), true);
  assert.equal(await isShown(), false);
});

story('in another language it is the panel in that language, and what was chosen stays so', async ({ page }) => {
  await openRights(page, 'eksempel');
  await inRights(page, (root) => root.querySelector('#pv-masked').click());
  await drawRights(page, 'eksempel', { language: 'en' });
  const found = await inRights(page, (root) => ({
    heading: root.querySelector('#pv-rights').textContent,
    chosen: [...root.querySelectorAll(':checked')].map(({ value }) => value),
    panels: root.querySelectorAll('section').length,
    languages: [...root.querySelectorAll('[lang]')].map(({ lang }) => lang),
  }));
  assert.deepEqual(found, { heading: 'Your conversation with Kommune-Kari', chosen: ['masked'], panels: 1, languages: ['en'] });
});

/** Light and dark, wide and narrow: what the engine can. */
async function everywhere(page, look) {
  for (const scheme of ['light', 'dark']) {
    if (!(await page.colours(scheme)) && scheme === 'dark') continue;
    for (const width of [1280, 320]) {
      if (!(await page.viewport(width)) && width === 320) continue;
      await look(`${scheme} ${width}`);
    }
  }
}

for (const [host, sheets] of HOSTS) {
  story(`axe finds nothing in the rights on ${host}, and there is nothing to scroll sideways for`, async ({ page }) => {
    await openRights(page, 'eksempel', { page: { head: links(sheets) } });
    await page.run(() => document.documentElement.setAttribute('data-color-scheme', 'auto'));
    const found = [];
    const look = async (where) => {
      found.push(...(await axe(page)).map((line) => `${where}: ${line}`));
      const beyond = await inRights(page, (root) => {
        const wide = [...root.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
        return [document.documentElement.scrollWidth - innerWidth, ...wide.map((element) => element.outerHTML.slice(0, 80))];
      });
      if (beyond[0] > 0 || beyond.length > 1) found.push(`${where}: ${beyond}`);
    };
    await look('untouched');
    await talk(page);
    await showAll(page);
    await everywhere(page, look);
    await inRights(page, (root) => root.querySelector('dialog').showModal());
    await everywhere(page, (where) => look(`question ${where}`));
    assert.deepEqual(found, []);
  });

  story(`on ${host} the answers to the question are alike in all but their words, and large enough`, async ({ page }) => {
    await openRights(page, 'oppdal', { page: { head: links(sheets) } });
    await talk(page);
    await showAll(page);
    await inRights(page, (root) => {
      root.querySelector('dialog').showModal();
      root.querySelector('.pv-rights').style.pointerEvents = 'none';
    });
    const [first, ...others] = await inRights(page, (root) =>
      [...root.querySelectorAll('dialog button')].map((button) => {
        const style = getComputedStyle(button);
        const { height, width } = button.getBoundingClientRect();
        return { size: Math.round(height), wide: width >= 44, style: ['background-color', 'color', 'font-weight', 'font-size', 'border-top-color', 'opacity'].map((name) => style.getPropertyValue(name)).join('; ') };
      }),
    );
    assert.ok(first.size >= 44 && first.wide);
    for (const other of others) assert.deepEqual(other, first);
    const small = await inRights(page, (root) =>
      [...root.querySelectorAll('a, button, input, summary')]
        .filter((target) => target.getClientRects().length)
        .filter((target) => Math.min(target.getBoundingClientRect().height, target.getBoundingClientRect().width) < 24)
        .map((target) => target.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(small, []);
  });
}

story('all messages are on paper, and nothing that can only be clicked', async ({ page }) => {
  await openRights(page, 'oppdal');
  await talk(page, 60);
  await inRights(page, (root) => root.querySelectorAll('[data-when=kept], [data-when=local]').forEach((part) => (part.hidden = false)));
  const look = () =>
    inRights(page, (root) => {
      const list = root.querySelector('ol');
      const isThere = (selector) => [...root.querySelectorAll(selector)].some((part) => part.getClientRects().length > 0);
      return { cut: list.scrollHeight > list.clientHeight + 1, buttons: isThere('button'), boxes: isThere('input') };
    });
  assert.deepEqual(await look(), { cut: true, buttons: true, boxes: true });
  await page.browser.devtools('Emulation.setEmulatedMedia', { media: 'print' });
  assert.deepEqual(await look(), { cut: false, buttons: false, boxes: false });
}, { only: ['chromium'] });

story('where colours are the visitor’s own, the panel has a border and its focus a ring', async ({ page }) => {
  await openRights(page, 'oppdal');
  await showAll(page);
  await page.browser.devtools('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const rings = await inRights(page, (root) => {
    const button = root.querySelector('.pv-rights > div [value=erase]');
    button.focus({ focusVisible: true });
    return [getComputedStyle(root.querySelector('.pv-rights')).borderTopStyle, getComputedStyle(button).outlineStyle];
  });
  assert.deepEqual(rings, ['solid', 'solid']);
}, { only: ['chromium'] });
