// Chromium, spoken to directly over a pipe: its driver hands out no trace of a single page view. It ends with the pipe.
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';

import { ENGINES } from '../../tests/support/engines.js';

const FLAGS = [
  ...ENGINES.chromium.capabilities['goog:chromeOptions'].args,
  '--remote-debugging-pipe',
  '--no-default-browser-check',
  // Whatever a product would ask of another host is asked, and answered by nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];

export class Chromium extends EventEmitter {
  #process;
  #session;
  #pending = new Map();
  #number = 0;
  #rest = '';

  /** Starts a browser that keeps what it remembers in `profile`, with one empty tab that the commands go to. */
  static async start(profile) {
    const browser = new Chromium();
    browser.#process = spawn(process.env.CHROMIUM ?? 'chromium', [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    await once(browser.#process, 'spawn');
    browser.#process.stdio[4].setEncoding('utf8').on('data', (text) => browser.#read(text));
    browser.#process.once('exit', () => browser.#fail(new Error('Chromium ended')));
    await browser.#attach();
    return browser;
  }

  /** A command of the Chrome DevTools Protocol. Its events are this object’s events. */
  send(method, params = {}) {
    return this.#send({ method, params, sessionId: this.#session });
  }

  /** A command about the browser and not about its tab. */
  sendToBrowser(method, params = {}) {
    return this.#send({ method, params });
  }

  #send(command) {
    const id = ++this.#number;
    const { method } = command;
    this.#process.stdio[3].write(`${JSON.stringify({ id, ...command })}\0`);
    return new Promise((resolve, reject) => this.#pending.set(id, { method, resolve, reject }));
  }

  /** Runs a function in the page and returns what it returns. It sees its arguments and the page, and nothing else. */
  async run(work, ...values) {
    const expression = `(${work}).apply(null, ${JSON.stringify(values)})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Its name and version. */
  async version() {
    return (await this.send('Browser.getVersion')).product;
  }

  /** Lets it write down what the profile must remember. */
  async quit() {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.send('Browser.close').catch(() => {});
    await ended;
  }

  async #attach() {
    const { targetInfos } = await this.send('Target.getTargets');
    const { targetId } = targetInfos.find(({ type }) => type === 'page');
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId;
  }

  #read(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take({ id, method, params, result, error }) {
    if (method) return this.emit(method, params);
    const { method: asked, resolve, reject } = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) reject(new Error(`${asked}: ${error.message}`));
    else resolve(result);
  }

  #fail(error) {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
