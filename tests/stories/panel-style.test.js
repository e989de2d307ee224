// How the choices look: alike where they must be, on any host page, at any width, in any colours.
import assert from 'node:assert/strict';

import { axe } from '../support/axe.js';
import { CHOICES_PAGE, inChoices, openChoices, showAll } from '../support/choices.js';
import { EXAMPLES } from '../support/examples.js';
import { story } from '../support/story.js';

const MODERN = ['/vendor/designsystemet/theme.css', '/vendor/designsystemet/designsystemet.css', '/demo/kommune.css'];
const HOSTS = [['a site of today', MODERN], ['a site of 2008', ['/demo/gammel.css']], ['a bare page', []]];
const STANDING = '<main><h1>Om personvern</h1><h2>Lagring</h2><personvern-choices standing heading-level="3"></personvern-choices></main>';

const links = (sheets) => sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('');

async function openOn(page, sheets, manifest, options = {}) {
  await openChoices(page, manifest, { ...options, page: { ...CHOICES_PAGE, head: links(sheets), ...options.page } });
  await page.run(() => document.documentElement.setAttribute('data-color-scheme', 'auto'));
}

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

/** Runs in the page. How each button of the form looks, and how large it is. */
function looks(root) {
  return [...root.querySelectorAll('form button')].map((button) => {
    const style = getComputedStyle(button);
    const { height, width } = button.getBoundingClientRect();
    const names = ['background-color', 'background-image', 'color', 'font-size', 'font-weight', 'font-family', 'text-decoration-line', 'opacity'];
    const sides = ['top', 'right', 'bottom', 'left'].flatMap((side) => [`border-${side}-color`, `border-${side}-style`, `border-${side}-width`]);
    return {
      name: [button.localName, button.className, button.type, button.parentElement.className].join(' '),
      style: [...names, ...sides].map((name) => style.getPropertyValue(name)).join('; '),
      size: [Math.round(width), Math.round(height)],
    };
  });
}

for (const [host, sheets] of HOSTS) {
  for (const example of ['eksempel', 'roros']) {
    story(`${example} on ${host}: the buttons are alike in all but their words [CK-03]`, async ({ page }) => {
      await openOn(page, sheets, example);
      // Where an engine has a screen, a pointer lies somewhere on it, perhaps over a button.
      await inChoices(page, (root) => (root.querySelector('.pv-choices').style.pointerEvents = 'none'));
      await everywhere(page, async (where) => {
        await page.driver.actions().move({ x: 1, y: 1 }).perform();
        const [first, ...others] = await inChoices(page, looks);
        assert.ok(others.length);
        for (const other of others) assert.deepEqual(other, first, where);
        assert.ok(first.size[0] >= 44 && first.size[1] >= 44, `${where}: ${first.size}`);
      });
    });
  }

  story(`eksempel on ${host}: a band across the page, and nothing to scroll sideways for`, async ({ page }) => {
    await openOn(page, sheets, 'eksempel');
    await showAll(page);
    await everywhere(page, async (where) => {
      const beyond = await inChoices(page, (root) => {
        const wide = [...root.querySelectorAll('*')].filter((element) => !element.closest('table') && element.getBoundingClientRect().right > innerWidth + 1);
        return [document.documentElement.scrollWidth - innerWidth, ...wide.map((element) => element.outerHTML.slice(0, 80))];
      });
      assert.ok(beyond[0] <= 0 && beyond.length === 1, `${where}: ${beyond}`);
    });
  });
}

for (const example of EXAMPLES) {
  story(`axe finds nothing in the choices of ${example}: asked, answered, in the declaration`, async ({ page }) => {
    const found = [];
    for (const [host, sheets] of HOSTS) {
      for (const standing of [false, true]) {
        await openOn(page, sheets, example, { standing, page: standing ? { body: STANDING } : {} });
        const look = async (where) => found.push(...(await axe(page)).map((line) => `${host} ${standing ? 'standing ' : ''}${where}: ${line}`));
        if (!standing) await look('asked');
        await showAll(page);
        await inChoices(page, (root) => root.querySelectorAll('details').forEach((details) => (details.open = true)));
        await everywhere(page, look);
      }
    }
    assert.deepEqual(found, []);
  });
}

// What hosts write without thinking of others.
const HOSTILE = `* { text-transform: uppercase; letter-spacing: 0.5em; font-style: italic; font-size: 7px; line-height: 1; text-align: right; word-spacing: 2em; color: #eee; }
button, input, label, h2, p, fieldset, form, section { display: none !important; background: red; }
a { color: transparent; } [hidden] { display: block !important; } .pv-buttons, .pv-choices, .pv-title { position: absolute; }
personvern-choices { font-weight: 900; text-indent: 5em; white-space: nowrap; cursor: wait; }`;

story("a host's own rules do not reach the choices, and theirs not the host", async ({ page, site }) => {
  const look = () =>
    inChoices(page, (root) => {
      const names = ['display', 'text-transform', 'letter-spacing', 'font-style', 'font-size', 'line-height', 'text-align', 'word-spacing', 'color', 'background-color', 'position', 'font-weight', 'text-indent', 'white-space', 'cursor'];
      return [...root.querySelectorAll('.pv-choices, .pv-choices *')].map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, ...names.map((name) => style.getPropertyValue(name))].join(' ');
      });
    });
  const host = () => page.run(() => [...document.querySelectorAll('main, main *')].map((element) => JSON.stringify([...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)))));
  await openOn(page, [], 'eksempel');
  const alone = await look();
  site.file('/story/hostile.css', HOSTILE, { type: 'text/css' });
  await openOn(page, ['/story/hostile.css'], 'eksempel');
  assert.deepEqual(await look(), alone);
  // The stylesheet in the document, as on a published page, changes nothing there but the choices themselves.
  await page.open({ ...CHOICES_PAGE });
  const before = await host();
  await page.open({ ...CHOICES_PAGE, head: links([site.asset('choices.css')]) });
  assert.deepEqual(await host(), before);
});

story('in forced colours everything has its edge, and the focus is seen', async ({ page, browser }) => {
  await openOn(page, MODERN, 'eksempel');
  await browser.devtools('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const found = await inChoices(page, (root) => {
    const edge = (selector) => getComputedStyle(root.querySelector(selector)).borderTopStyle;
    const button = root.querySelector('button');
    root.querySelector('input').focus({ focusVisible: true });
    return [matchMedia('(forced-colors: active)').matches, edge('.pv-choices'), edge('button'), getComputedStyle(button).borderTopWidth];
  });
  assert.deepEqual(found, [true, 'solid', 'solid', '2px']);
  for (const selector of ['input', 'a', 'button', '[tabindex="-1"]']) {
    const outline = await inChoices(page, (root, wanted) => {
      const element = root.querySelector(wanted);
      element.closest('[hidden]')?.removeAttribute('hidden');
      element.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return [root.activeElement === element, outlineStyle, outlineWidth];
    }, selector);
    assert.deepEqual(outline, [true, 'solid', '3px'], selector);
  }
}, { only: ['chromium'] });

story('targets are as large as a finger needs', async ({ page }) => {
  await openOn(page, MODERN, 'eksempel');
  await showAll(page);
  await everywhere(page, async (where) => {
    const small = await inChoices(page, (root) =>
      [...root.querySelectorAll('button, label, summary')]
        .map((element) => [element.textContent, element.getBoundingClientRect().height])
        .filter(([, height]) => height < 44),
    );
    assert.deepEqual(small, [], where);
  });
});

story('with the spacing of a reader who needs more nothing is cut off', async ({ page }) => {
  await openOn(page, MODERN, 'eksempel');
  await showAll(page);
  await page.viewport(320);
  const cut = await inChoices(page, (root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    root.adoptedStyleSheets = [sheet];
    return [...root.querySelectorAll('*')].filter((element) => !element.closest('.pv-table') && element.scrollWidth > element.clientWidth + 1 && element.clientWidth).map((element) => element.outerHTML.slice(0, 60));
  });
  assert.deepEqual(cut, []);
});

story('on paper nothing is asked', async ({ page, browser }) => {
  await openOn(page, MODERN, 'eksempel');
  await browser.devtools('Emulation.setEmulatedMedia', { media: 'print' });
  assert.equal(await inChoices(page, (root) => root.host.offsetHeight), 0);
  await browser.devtools('Emulation.setEmulatedMedia', { media: '' });
}, { only: ['chromium'] });
