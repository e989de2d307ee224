// A chat's rights as the widget draws them, without what fills them: what stands there before anybody has looked or clicked.

/** A page with text of its own and a place for the panel. */
export const RIGHTS_PAGE = {
  head: '',
  body: '<main><h1>Chat med kommunen</h1><personvern-rights><p>Kommunens egen tekst.</p></personvern-rights><p>Noe å lese.</p></main>',
};

/** Draws the panel of an example, or of a manifest at an address. Whether there was anything to draw. */
export async function drawRights(page, example, { language = 'nb', standing = false, chat } = {}) {
  const { site } = page;
  const manifest = site.origin + (example.startsWith('/') ? example : `/personvern/examples/${example}.json`);
  // The page's own script calls it, so that the page's own policy holds.
  site.file('/story/rights.js', `document.draw = (widget, ...more) => import(widget).then(({ drawRights }) => drawRights(document.querySelector('personvern-rights'), ...more));`);
  return page.driver.executeAsyncScript(
    `const [file, widget, ...more] = arguments;
     const done = more.pop();
     const script = document.createElement('script');
     script.src = file;
     script.onload = () => document.draw(widget, ...more).then(done, (error) => done(String(error)));
     document.head.append(script);`,
    '/story/rights.js',
    site.asset('widget.js'),
    { manifest },
    { language, standing, ...(chat && { chat }) },
  );
}

/** Opens a page and draws the panel in it. */
export async function openRights(page, example, options = {}) {
  await page.open({ ...RIGHTS_PAGE, lang: options.language, ...options.page });
  return drawRights(page, example, options);
}

/** Runs a function in the page with the shadow root of the panel as its first argument. */
export function inRights(page, work, ...values) {
  return page.run(
    `function (...values) { return (${work})(document.querySelector('personvern-rights').shadowRoot, ...values); }`,
    ...values,
  );
}

/** A conversation in the panel, as its patterns say. */
export function talk(page, count = 4) {
  return inRights(
    page,
    (root, wanted) => {
      const list = root.querySelector('[data-messages]');
      const patterns = [...list.querySelectorAll('[data-speaker]')];
      for (let at = 0; at < wanted; at += 1) {
        const message = patterns[at % patterns.length].cloneNode(true);
        message.hidden = false;
        message.querySelector('[data-slot=text]').textContent = `Melding ${at}: når åpner biblioteket?`;
        for (const time of message.querySelectorAll('time')) time.textContent = '12.30';
        if (at === 0) message.querySelector('[data-slot=files]').textContent = 'brev.pdf';
        list.append(message);
      }
    },
    count,
  );
}

/** Shows all that is only said now and then. */
export function showAll(page) {
  return inRights(page, (root) => {
    for (const element of root.querySelectorAll('[hidden]:not([data-speaker])')) element.hidden = false;
    for (const place of root.querySelectorAll('[data-slot]:empty')) place.textContent = 'utfylt';
  });
}
