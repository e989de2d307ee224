// Serves a folder as a municipality's server would: compressed, with cache headers, and under the strictest
// Content-Security-Policy that the widget promises to run under.
//
//     node xtask/serve.mjs --root target/site --port 8000
//
// The browser stories start it too, and bend its answers with rules.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { compress } from './serve/compress.mjs';
import { find } from './serve/files.mjs';

export const STRICT_CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/**
 * Starts a server for the files in `root`; `port` 0 is any free one.
 *
 * `rules` changes single answers, also while the server runs; what stands later in it wins. A rule has a `path` (with or
 * without query), and what it changes: `status`, `type`, `body` (a string, a Buffer or an iterable of them), `csp` (null
 * for none), `headers`, or `until`, a promise that the answer waits for. `log` is told of each request when it comes.
 */
export async function startServer({ root, port = 0, rules = [], log = () => {} }) {
  const folder = resolve(root);
  const server = createServer((request, response) => {
    answer(folder, rules, log, request, response).catch((error) => {
      // A browser that has seen enough closes the connection: nothing to report.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
      response.destroy();
    });
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function answer(folder, rules, log, request, response) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  log({ method: request.method, path: pathname + search, headers: request.headers });
  const bent = rules.filter(({ path }) => path === pathname || path === pathname + search);
  const rule = Object.assign({}, ...bent);
  await rule.until;

  const found = rule.body === undefined ? await find(folder, pathname) : { body: rule.body, type: 'text/html; charset=utf-8' };
  const { status = found.status ?? 200, type = found.type, csp = STRICT_CSP, body = found.body } = rule;
  const headers = {
    'content-type': type,
    'cache-control': found.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...found.headers,
    ...rule.headers,
  };
  if (csp && type?.startsWith('text/html')) headers['content-security-policy'] = csp;

  if (!['GET', 'HEAD'].includes(request.method)) return end(response, 405, { allow: 'GET, HEAD' });
  if (found.tag && request.headers['if-none-match'] === found.tag) return end(response, 304, headers);
  if (request.method === 'HEAD') return end(response, status, headers);
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return stream(response, status, headers, body);
  const { encoding, bytes } = await compress(Buffer.from(body), type, request.headers['accept-encoding'], found);
  if (encoding) headers['content-encoding'] = encoding;
  end(response, status, { ...headers, vary: 'accept-encoding', 'content-length': bytes.length }, bytes);
}

function end(response, status, headers, bytes) {
  response.writeHead(status, withoutNothing(headers)).end(bytes);
}

async function stream(response, status, headers, pieces) {
  response.writeHead(status, withoutNothing(headers));
  await pipeline(Readable.from(pieces), response);
}

/** A rule may take a header away by giving it no value. */
function withoutNothing(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value != null));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: 'target/site' }, port: { type: 'string', default: '0' } },
  });
  const { origin } = await startServer({ root: values.root, port: Number(values.port) });
  console.log(`${origin}/`);
}
