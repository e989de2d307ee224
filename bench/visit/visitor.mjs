// One visitor: a browser that remembers only what it has seen here, and what can be asked of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chromium } from './chromium.mjs';
import { asPhone, slow } from './conditions.mjs';
import { PAGES } from './site.mjs';
import { CATEGORIES, OWN_SCRIPTS } from './trace.mjs';
import { Traffic } from './traffic.mjs';

const PAINTED = readFileSync(new URL('./in-page/painted.js', import.meta.url), 'utf8');

// A page is at rest when this long nothing has come or gone; timers of a second are still seen.
const REST = 1_200;
const TOO_LONG = 120_000;

export class Visitor {
  #profile = mkdtempSync(join(tmpdir(), 'personvern-visit-'));

  static async arrive(origin) {
    const visitor = new Visitor();
    visitor.origin = origin;
    await visitor.#start();
    return visitor;
  }

  /** Closes the browser and opens it again: on the disk is what a later day finds there. */
  async comeBack() {
    await this.browser.quit();
    await this.#start();
  }

  /** From here on all is slow, as conditions.mjs says. */
  async slowDown() {
    await slow(this.browser);
    await this.rest();
  }

  /** Notes on the pages to come when the panel is painted. */
  async watch(panel) {
    const source = `(${PAINTED})(${JSON.stringify(panel)})\n//# sourceURL=${OWN_SCRIPTS}painted`;
    await this.browser.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** Opens a page and waits until it has come to rest. */
  async open(path) {
    const loaded = once(this.browser, 'Page.loadEventFired');
    this.traffic.clear();
    await this.browser.send('Page.navigate', { url: this.origin + path });
    await loaded;
    await this.rest();
  }

  /** Waits until nothing more follows from what has just been done. */
  async rest() {
    const begun = Date.now();
    await this.until(() => Math.min(this.traffic.quiet, Date.now() - begun) > REST, 'the page to come to rest');
    // Answered when the main thread is free.
    await this.run(() => undefined);
  }

  /** Asks until the answer is true. */
  async until(ask, what) {
    const begun = Date.now();
    while (!(await ask())) {
      if (Date.now() - begun > TOO_LONG) throw new Error(`waited in vain for ${what}`);
      await sleep(50);
    }
  }

  /** Does something, and returns the trace of it. */
  async traced(work) {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    this.browser.on('Tracing.dataCollected', collect);
    await this.browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
    await work();
    const complete = once(this.browser, 'Tracing.tracingComplete');
    await this.browser.send('Tracing.end');
    await complete;
    this.browser.off('Tracing.dataCollected', collect);
    return events;
  }

  run(work, ...values) {
    return this.browser.run(work, ...values);
  }

  /** What is seen, as a PNG. */
  async picture() {
    const { data } = await this.browser.send('Page.captureScreenshot');
    return Buffer.from(data, 'base64');
  }

  async leave() {
    await this.browser.quit();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #start() {
    this.browser = await Chromium.start(this.#profile);
    this.traffic = new Traffic(this.browser);
    for (const domain of ['Network', 'Page', 'Runtime']) await this.browser.send(`${domain}.enable`);
    await asPhone(this.browser);
    // The page’s process is started here, and not on the account of the first page that is measured.
    await this.open(PAGES.empty);
  }
}

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
