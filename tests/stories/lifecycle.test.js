// Declarations that come, go and move while the page lives.
import assert from 'node:assert/strict';

import { manifest } from '../support/manifests.js';
import { PLACE, TAG } from '../support/page.js';
import { story } from '../support/story.js';

const remove = () => {
  document.kept = document.querySelector('personvern-declaration');
  document.kept.remove();
};
const addAgain = () => document.querySelector('main').append(document.kept);

story('an element that is moved keeps what it shows', async ({ page, site }) => {
  await page.open({ body: `<main>${PLACE}</main><aside></aside>` });
  await page.drawn();
  await page.run(() => {
    const element = document.querySelector('personvern-declaration');
    document.before = element.querySelector(':scope > div').firstChild;
    document.querySelector('aside').append(element);
  });
  await page.drawn('aside > personvern-declaration');
  if (await page.run(() => 'moveBefore' in document.body)) {
    await page.run(() => document.querySelector('main').moveBefore(document.querySelector('personvern-declaration'), null));
    await page.drawn('main > personvern-declaration');
  }
  assert.equal(await page.run(() => document.before === document.querySelector('personvern-declaration > div').firstChild), true);
  assert.equal((await page.seen()).events.length, 1);
  assert.equal(site.asked('/manifest.json'), 1);
});

story('an element that is moved while the manifest loads is drawn once', async ({ page, site }) => {
  const release = site.hold('/manifest.json');
  await page.open({ body: `<main>${PLACE}</main><aside></aside>` });
  await page.waitFor(() => document.querySelector('personvern-declaration > [role=status]'));
  await page.run(() => document.querySelector('aside').append(document.querySelector('personvern-declaration')));
  release();
  await page.drawn('aside > personvern-declaration');
  assert.equal((await page.seen()).events.length, 1);
});

for (const [what, path] of [
  ['the manifest', () => '/manifest.json'],
  ['the widget', (site) => site.asset('widget.js')],
  ['the WASM', (site) => site.asset('personvern.wasm')],
  ['the stylesheet', (site) => site.asset('declaration.css')],
]) {
  story(`an element that is removed while ${what} loads is not drawn later, and is drawn when it comes back`, async ({ page, site }) => {
    const held = path(site);
    const release = site.hold(held);
    await page.open({ body: '<main></main><aside></aside>' });
    await page.add('main', PLACE);
    await page.add('aside', '<personvern-declaration></personvern-declaration>');
    await site.untilAsked(held);
    await page.run(remove);
    release();
    // The other one shows when everything has come.
    await page.drawn('aside > personvern-declaration');
    assert.equal(await page.run(() => document.kept.textContent), 'Kommunens egen tekst om personvern.');
    assert.equal(await page.run(() => document.kept.children.length), 1);
    await page.run(addAgain);
    await page.drawn('main > personvern-declaration');
    assert.equal((await page.seen()).events.length, 2);
    assert.equal(site.asked('/manifest.json'), 1);
  });
}

story('an element that is removed has the page’s own text again, and can come back', async ({ page }) => {
  await page.open();
  await page.drawn();
  await page.run(remove);
  await page.waitFor(() => document.kept.querySelector('#fallback'));
  await page.run(addAgain);
  await page.drawn();
  assert.equal(await page.count('#fallback'), 0);
  assert.equal((await page.seen()).events.length, 2);
});

story('two declarations on one page share the manifest and no id', async ({ page, site }) => {
  await page.open({ body: `<main>${PLACE}${PLACE.replace('fallback', 'fallback-2')}</main>` });
  await page.drawn('personvern-declaration:nth-of-type(1)');
  await page.drawn('personvern-declaration:nth-of-type(2)');
  const ids = await page.run(() => [...document.querySelectorAll('personvern-declaration [id]')].map(({ id }) => id));
  assert.ok(ids.length > 0);
  assert.deepEqual(ids, [...new Set(ids)]);
  assert.equal(site.asked('/manifest.json'), 1);
  assert.equal(site.asked(site.asset('personvern.wasm')), 1);
  assert.equal(site.asked(site.asset('declaration.css')), 1);
});

story('another manifest on the same element is drawn in its place', async ({ page, site }) => {
  site.file('/ny.json', manifest({ name: 'Ny kommune' }));
  await page.open();
  await page.drawn();
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('manifest', '/ny.json'));
  await page.drawn('personvern-declaration', 'Ny kommune');
  assert.equal(await page.count('personvern-declaration > *'), 1);
  assert.ok(!(await page.text('personvern-declaration')).includes('Eksempel kommune'));
});

story('the newest manifest wins, also when an older one comes later', async ({ page, site }) => {
  site.file('/treg.json', manifest({ name: 'Treg kommune' }));
  site.file('/ny.json', manifest({ name: 'Ny kommune' }));
  const release = site.hold('/treg.json');
  await page.open({ body: '<main><personvern-declaration manifest="/treg.json"></personvern-declaration></main>' });
  await page.waitFor(() => document.querySelector('[role=status]'));
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('manifest', '/ny.json'));
  await page.drawn('personvern-declaration', 'Ny kommune');
  release();
  // Drawn by another element, so it has come for the first one, too.
  await page.run(() => {
    const other = document.createElement('personvern-declaration');
    other.setAttribute('manifest', '/treg.json');
    document.querySelector('main').append(other);
  });
  await page.drawn('personvern-declaration:nth-of-type(2)', 'Treg kommune');
  await page.drawn('personvern-declaration:nth-of-type(1)', 'Ny kommune');
});

story('a newer manifest that fails leaves the older text, with the sentence above it', async ({ page }) => {
  page.expectError(/404/);
  await page.open();
  await page.drawn();
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('manifest', '/finnes-ikke.json'));
  await page.regretted();
  await page.drawn();
});

story('a change of language or heading level is drawn anew', async ({ page }) => {
  await page.open();
  await page.drawn();
  assert.ok((await page.count('personvern-declaration h2')) > 0);
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('heading-level', '3'));
  await page.waitFor(() => !document.querySelector('personvern-declaration h2'));
  await page.drawn();
});

story('elements that come and go leave no listeners on window and document', async ({ page }) => {
  await page.open({ head: `<script src="/story/listeners.js"></script>${TAG}`, at: '#personvernombud' });
  await page.drawn();
  const counts = [];
  for (let cycle = 0; cycle < 5; cycle++) {
    await page.run(remove);
    await page.waitFor(() => document.kept.querySelector('#fallback'));
    const away = await page.run(() => document.listeners());
    await page.run(addAgain);
    await page.drawn();
    counts.push([away, await page.run(() => document.listeners())]);
  }
  for (const count of counts) assert.deepEqual(count, counts[0]);
});

story('what went wrong before is not said again once there is something better', async ({ page, site }) => {
  site.file('/god.json', manifest({ name: 'God kommune' }));
  site.file('/ny.json', manifest({ name: 'Ny kommune' }));
  page.expectError(/404|borte\.json/);
  await page.open({ body: '<main><personvern-declaration manifest="/borte.json"><p>Egen tekst.</p></personvern-declaration></main>' });
  await page.waitFor(() => document.querySelector('[role=status]')?.textContent);
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('manifest', '/god.json'));
  await page.drawn('personvern-declaration', 'God kommune');
  const release = site.hold('/ny.json');
  await page.run(() => document.querySelector('personvern-declaration').setAttribute('manifest', '/ny.json'));
  await page.waitFor(() => document.querySelector('personvern-declaration > [role=status]'));
  assert.equal(await page.text('personvern-declaration > [role=status]'), '');
  release();
  await page.drawn('personvern-declaration', 'Ny kommune');
});
