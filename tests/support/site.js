// The municipality's server in a story: the built site, and what the story adds, holds back or breaks.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { STRICT_CSP, startServer } from '../../xtask/serve.mjs';
import { manifest } from './manifests.js';
import { waitFor } from './wait.js';

const ROOT = resolve(process.env.PERSONVERN_SITE ?? 'target/site');
const COLLECTOR = readFileSync(new URL('./in-page/collector.js', import.meta.url), 'utf8');
const LISTENERS = readFileSync(new URL('./in-page/listeners.js', import.meta.url), 'utf8');

export const CSP = STRICT_CSP;

export class Site {
  /** What was asked for, in order: `path`, `method` and `headers`. */
  requests = [];
  #rules = [];
  #releases = [];
  #server;

  static async start() {
    const site = new Site();
    site.#server = await startServer({ root: ROOT, rules: site.#rules, log: (request) => site.requests.push(request) });
    site.file('/manifest.json', manifest());
    // Without an icon: it would be asked for when the server is gone.
    site.file('/story/empty', '<!doctype html><title>Tom</title><link rel="icon" href="data:,">', { csp: null });
    site.rule('/favicon.ico', { status: 204, body: '' });
    site.file('/story/collector.js', COLLECTOR);
    site.file('/story/listeners.js', LISTENERS);
    return site;
  }

  get origin() {
    return this.#server.origin;
  }

  /** Bends the answer for a path: see `startServer`. */
  rule(path, changes) {
    this.#rules.push({ path, ...changes });
  }

  /** Adds a file. */
  file(path, body, more) {
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
    this.rule(path, { body, type, ...more });
  }

  /** Holds the answer for a path back until the returned function is called. */
  hold(path) {
    let release;
    const until = new Promise((resolve) => (release = resolve));
    this.#releases.push(release);
    this.rule(path, { until });
    return release;
  }

  releaseAll() {
    for (const release of this.#releases) release();
  }

  /** How often a path was asked for. */
  asked(path) {
    return this.requests.filter((request) => request.path === path).length;
  }

  /** Waits until a path has been asked for. */
  untilAsked(path) {
    return waitFor(() => this.asked(path), `a request for ${path}`);
  }

  /** The address of a built asset, whose name carries a hash: `widget.js`. */
  asset(name) {
    const [stem, extension] = name.split('.');
    const file = readdirSync(`${ROOT}/personvern/assets`).find(
      (found) => found.startsWith(`${stem}-`) && found.endsWith(`.${extension}`),
    );
    if (!file) throw new Error(`the site has no ${name}: run cargo xtask build`);
    return `/personvern/assets/${file}`;
  }

  close() {
    return this.#server.close();
  }
}
