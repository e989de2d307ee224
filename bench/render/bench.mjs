// One manifest after the other, each in a page of its own, all ways in every round.
import { versionOf } from '../shared/versions.mjs';

const WAYS = ['ours', 'innerHTML', 'markdown'];
// Enough for the engine to have compiled what it will compile.
const WARM_UP = 5;
// A first drawing is noisy, and cannot be repeated without loading the page again.
const COLD_LOADS = 7;
const TOO_LONG = 600_000;

export class Bench {
  constructor(browser, site, addresses, rounds) {
    Object.assign(this, { browser, site, addresses, rounds });
  }

  async measure({ name, address, made, sections, share, cold }) {
    // As bytes without a type: compressing the largest would take longer than all its drawings.
    if (made) this.site.rule(address, { body: made(), type: 'application/octet-stream' });
    await this.#open();
    const { prepared, elements, sizes, memory } = await this.#ask('prepare', this.site.origin + address);

    const rounds = Math.max(3, Math.round(this.rounds * share));
    const taken = [];
    for (let number = -Math.ceil(WARM_UP * share); number < rounds; number++) {
      const took = await this.#ask('round', turned(number));
      if (number >= 0) taken.push(took);
    }
    const afterwards = await this.#ask('memory');
    const heap = await this.#heap();
    const first = cold ? await this.#firsts(prepared) : undefined;
    return { name, sections, elements, sizes, rounds: taken, first, memory: { first: memory, afterwards }, heap };
  }

  /** The very first drawing of a freshly loaded page, each way in pages of its own: what a visitor meets. */
  async #firsts(prepared) {
    const firsts = [];
    for (let load = 0; load < COLD_LOADS; load++) {
      const took = {};
      for (const way of turned(load)) {
        await this.#open();
        await this.#ask('take', prepared);
        took[way] = (await this.#ask('round', [way]))[way];
      }
      firsts.push(took);
    }
    return firsts;
  }

  /** Bytes of the page's JavaScript heap that stay taken while a drawing stands there, where the browser tells. */
  async #heap() {
    if (this.browser.engine !== 'chromium') return undefined;
    const used = async () => {
      await this.browser.devtools('HeapProfiler.collectGarbage');
      return (await this.browser.devtools('Runtime.getHeapUsage')).usedSize;
    };
    const heap = {};
    for (const way of WAYS) {
      const before = await used();
      await this.#ask('hold', way);
      heap[way] = (await used()) - before;
      await this.#ask('hold');
    }
    return heap;
  }

  async circumstances() {
    const capabilities = await this.browser.driver.getCapabilities();
    return {
      date: new Date().toISOString().slice(0, 10),
      browser: `${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`,
      fineClock: this.fineClock,
      libraries: Object.fromEntries(['marked', 'dompurify'].map((name) => [name, versionOf(name)])),
      rounds: this.rounds,
      firsts: COLD_LOADS,
    };
  }

  async #open() {
    const { driver } = this.browser;
    await driver.get(this.site.origin + this.addresses.page);
    await driver.manage().setTimeouts({ script: TOO_LONG });
    this.fineClock = await this.#ask('start', this.addresses.module, this.addresses.words);
  }

  #ask(what, ...values) {
    return this.browser.driver.executeScript((name, given) => window.bench[name](...given), what, values);
  }
}

/** Nobody is always first, and nobody always follows the same one: garbage is paid for by whoever comes next. */
function turned(number) {
  const shift = ((number % WAYS.length) + WAYS.length) % WAYS.length;
  const order = [...WAYS.slice(shift), ...WAYS.slice(0, shift)];
  return number % 2 ? order.reverse() : order;
}
