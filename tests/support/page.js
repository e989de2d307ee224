// The page that a story is about: opens it, acts on it, and asks what is there.
import { mkdirSync, writeFileSync } from 'node:fs';

import { By } from 'selenium-webdriver';

import { CSP } from './site.js';
import { waitFor } from './wait.js';

/** The tag as the documentation says it. */
export const TAG = '<script src="/personvern/personvern.js" data-manifest="/manifest.json"></script>';

/** A place for the declaration, with the page's own text in it. */
export const PLACE = '<personvern-declaration><p id="fallback">Kommunens egen tekst om personvern.</p></personvern-declaration>';

export class Page {
  #expected = [];
  #hosts = [];

  constructor(browser, site) {
    this.browser = browser;
    this.driver = browser.driver;
    this.site = site;
  }

  /** Writes a page of the municipality and opens it. `at` adds a query or a fragment. */
  async open({ head = TAG, body = `<main><h1>Personvern</h1>${PLACE}</main>`, lang = 'nb', csp = CSP, at = '' } = {}) {
    const html = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Personvern</title>
<script src="/story/collector.js"></script>
${head}
</head>
<body>
${body}
</body>
</html>`;
    this.site.rule('/side', { body: html, csp });
    await this.visit(`/side${at}`);
  }

  /**
   * Adds markup to what `selector` finds: a page that is loaded does not wait for what that markup loads.
   *
   * A story that holds the widget back must bring the place in this way. In Firefox and WebKit the load event waits for a
   * module that a script imports, and the drivers answer nothing before it.
   */
  add(selector, markup) {
    return this.run((wanted, html) => document.querySelector(wanted).insertAdjacentHTML('beforeend', html), selector, markup);
  }

  /** Opens a page of the site. */
  async visit(path) {
    await this.driver.get(this.site.origin + path);
  }

  /** Runs a function in the page and returns what it returns. It sees its arguments and the page, and nothing else. */
  run(work, ...values) {
    return this.driver.executeScript(`return (${work}).apply(null, arguments)`, ...values);
  }

  find(selector) {
    return this.driver.findElement(By.css(selector));
  }

  /** Asks the page until the answer is truthy. An element is answered as `true`: it may be gone before it gets here. */
  waitFor(ask, ...values) {
    const script = `const answer = (${ask}).apply(null, arguments); return answer instanceof Node || answer`;
    return waitFor(() => this.driver.executeScript(script, ...values), `${ask}`);
  }

  count(selector) {
    return this.run((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  text(selector) {
    return this.run((wanted) => document.querySelector(wanted)?.textContent, selector);
  }

  /** Waits for the declaration in the element that `selector` finds. */
  drawn(selector = 'personvern-declaration', text = 'Eksempel kommune') {
    return waitFor(
      () =>
        this.run(
          (wanted, some) => document.querySelector(wanted)?.querySelector(':scope > div')?.textContent.includes(some),
          selector,
          text,
        ),
      `the declaration with «${text}» in ${selector}`,
    );
  }

  /** Waits for the calm sentence. */
  regretted(selector = 'personvern-declaration') {
    return this.waitFor((wanted) => document.querySelector(`${wanted} > [role=status]`)?.textContent, selector);
  }

  /** Waits until one of our assets has come: `masking.wasm`. */
  loaded(name) {
    const [stem, extension] = name.split('.');
    return this.waitFor(
      (start, end) => performance.getEntriesByType('resource').some(({ name, responseEnd }) => responseEnd && name.includes(start) && name.endsWith(end)),
      `/assets/${stem}-`,
      `.${extension}`,
    );
  }

  /** What the page's collector has seen: `errors`, `warnings`, `violations`, `events`. */
  seen() {
    return this.run(() => document.seen);
  }

  /** Errors on the console that match are part of the story. */
  expectError(pattern) {
    this.#expected.push(pattern);
  }

  async unexpectedErrors() {
    const errors = (await this.seen())?.errors ?? [];
    if (this.browser.engine === 'chromium') {
      const entries = await this.driver.manage().logs().get('browser');
      errors.push(...entries.filter(({ level }) => level.name === 'SEVERE').map(({ message }) => message));
    }
    return errors.filter((error) => !this.#expected.some((pattern) => pattern.test(error)));
  }

  /** Requests to this host are part of the story, too. */
  alsoAllow(origin) {
    this.#hosts.push(origin);
  }

  async foreignRequests() {
    const hosts = [this.site.origin, ...this.#hosts];
    const isForeign = (address) => /^(https?|wss?):/.test(address) && !hosts.includes(new URL(address).origin);
    const addresses = await this.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
    if (this.browser.engine === 'chromium') {
      for (const { message } of await this.driver.manage().logs().get('performance')) {
        const { method, params } = JSON.parse(message).message;
        if (method === 'Network.requestWillBeSent') addresses.push(params.request.url);
      }
    }
    return addresses.filter(isForeign);
  }

  /** Makes the window this wide inside, and says whether the engine could. */
  async viewport(width, height = 800) {
    if (this.browser.engine === 'chromium') {
      await this.browser.devtools('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    } else {
      const [frameWidth, frameHeight] = await this.run(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
      await this.driver.manage().window().setRect({ width: width + frameWidth, height: height + frameHeight });
    }
    return (await this.run(() => innerWidth)) === width;
  }

  /** `light` or `dark`; says whether the engine could. */
  async colours(scheme) {
    if (this.browser.engine !== 'chromium') return false;
    await this.browser.devtools('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    return true;
  }

  /** Writes what is seen to target/screenshots/. */
  async screenshot(name) {
    mkdirSync('target/screenshots', { recursive: true });
    const picture = await this.driver.takeScreenshot();
    writeFileSync(`target/screenshots/${name}-${this.browser.engine}.png`, picture, 'base64');
  }
}
