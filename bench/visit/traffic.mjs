// What goes over the network while a page is open.

const EVENTS = ['requestWillBeSent', 'requestServedFromCache', 'responseReceived', 'loadingFinished', 'loadingFailed'];

export class Traffic {
  #requests = new Map();
  #last = Date.now();

  constructor(browser) {
    for (const event of EVENTS) browser.on(`Network.${event}`, (params) => this.#note(event, params));
  }

  /** Forgets what was before. */
  clear() {
    this.#requests.clear();
    this.#last = Date.now();
  }

  /** Milliseconds since anything was asked for or answered, zero while an answer is awaited. */
  get quiet() {
    const waiting = [...this.#requests.values()].some(({ done }) => !done);
    return waiting ? 0 : Date.now() - this.#last;
  }

  /**
   * Bytes as they came over the network, with their headers, and how many requests that took. What the gate let through
   * is not the product’s.
   */
  ofProduct() {
    const sent = this.#all().filter(({ cached, path }) => !cached && !path.startsWith('/gated/'));
    return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
  }

  /** What was asked of other hosts. */
  foreign(origin) {
    return this.#all().map(({ url }) => url).filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin);
  }

  #all() {
    return [...this.#requests.values()];
  }

  #note(event, { requestId, request, response, encodedDataLength = 0 }) {
    this.#last = Date.now();
    if (event === 'requestWillBeSent') {
      // An address without a network behind it (data:, blob:) has no path of the site’s.
      const { pathname: path, protocol } = new URL(request.url);
      this.#requests.set(requestId, { url: request.url, path, bytes: 0, done: false, cached: !protocol.startsWith('http') });
    }
    const known = this.#requests.get(requestId);
    if (!known) return;
    if (event === 'requestServedFromCache' || response?.fromDiskCache) known.cached = true;
    if (event === 'loadingFinished') known.bytes = encodedDataLength;
    if (event.startsWith('loading')) known.done = true;
  }
}
