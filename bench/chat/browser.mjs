// A browser whose memory can be asked for.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Chromium } from '../visit/chromium.mjs';

export class Browser {
  #profile = mkdtempSync(join(tmpdir(), 'personvern-chat-'));

  static async start() {
    const browser = new Browser();
    browser.chromium = await Chromium.start(browser.#profile);
    for (const domain of ['Page', 'Runtime']) await browser.chromium.send(`${domain}.enable`);
    return browser;
  }

  version() {
    return this.chromium.version();
  }

  /** Opens a page, and waits until it is loaded. */
  async open(address) {
    const loaded = once(this.chromium, 'Page.loadEventFired');
    await this.chromium.send('Page.navigate', { url: address });
    await loaded;
  }

  run(work, ...values) {
    return this.chromium.run(work, ...values);
  }

  /** Bytes of the page's JavaScript heap that stay taken after a garbage collection. */
  async heap() {
    await this.chromium.send('HeapProfiler.collectGarbage');
    return (await this.chromium.send('Runtime.getHeapUsage')).usedSize;
  }

  /** Forgets the peaks so far, where the system lets one. */
  async forgetPeak() {
    for (const id of await this.#pages()) writeFileSync(`/proc/${id}/clear_refs`, '5');
  }

  /** The most memory that the page's process has had since then, in bytes; undefined where the system does not tell. */
  async peak() {
    const peaks = (await this.#pages()).map((id) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
    // The others are empty, and wait for a page.
    return peaks.length ? 1024 * Math.max(...peaks) : undefined;
  }

  /** The processes that pages run in. */
  async #pages() {
    if (!existsSync('/proc/self/clear_refs')) return [];
    const { processInfo } = await this.chromium.sendToBrowser('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  async quit() {
    await this.chromium.quit();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
