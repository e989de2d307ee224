// The choices as the widget draws them, without the script tag: what stands there before anybody has clicked.
import { exampleText } from './examples.js';

/** A page with text of its own and a place for the choices first in it. */
export const CHOICES_PAGE = {
  head: '',
  body: '<personvern-choices></personvern-choices><main><h1>Om kommunen</h1><p>Her er det <a href="#side">noe å lese</a>.</p></main>',
};

/** Draws the choices of a manifest (its text, or an example's name) in a page that is open. Whether there was anything to draw. */
export async function drawChoices(page, manifest, { selector = 'personvern-choices', language = 'nb', standing = false } = {}) {
  const { site } = page;
  const address = '/story/choices.json';
  site.file(address, manifest.startsWith('{') ? manifest : exampleText(manifest));
  // The page's own script calls it, so that the page's own policy holds.
  site.file('/story/ask.js', `document.ask = (widget, place, ...more) => import(widget).then(({ ask }) => ask(document.querySelector(place), ...more));`);
  return page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     const script = document.createElement('script');
     script.src = '/story/ask.js';
     script.onload = () => document.ask(...[...arguments].slice(0, -1)).then(done, (error) => done(String(error)));
     document.head.append(script);`,
    site.asset('widget.js'),
    selector,
    { manifest: site.origin + address },
    { language, standing },
  );
}

/** Opens a page and draws the choices first in it. */
export async function openChoices(page, manifest, options = {}) {
  await page.open({ ...CHOICES_PAGE, lang: options.language, ...options.page });
  return drawChoices(page, manifest, options);
}

/** Runs a function in the page with the shadow root of the choices as its first argument. */
export function inChoices(page, work, ...values) {
  return page.run(
    `function (...values) { return (${work})(document.querySelector('personvern-choices').shadowRoot, ...values); }`,
    ...values,
  );
}

/** Shows what only one who has answered sees, and all that is said now and then. */
export function showAll(page) {
  return inChoices(page, (root) => {
    for (const element of root.querySelectorAll('[hidden]')) element.hidden = false;
    for (const element of root.querySelectorAll('[data-answer]')) element.textContent = '1';
  });
}
