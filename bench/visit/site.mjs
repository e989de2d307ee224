// Everything that is asked for, on one server of this machine: compressed, cached for a year where a name stands for one
// content, without a Content-Security-Policy, since not every product could run under a strict one.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { startServer } from '../../xtask/serve.mjs';
import { CROWDS, GATED_FILES, canGate, crowdMarkup } from './gated.mjs';
import { hostPage } from './host.mjs';
import { SHARED_FOLDERS } from './products/personvern.mjs';

const HOST_FILES = {
  'vendor/theme.css': 'node_modules/@digdir/designsystemet-theme/src/themes/designsystemet.css',
  'vendor/designsystemet.css': 'node_modules/@digdir/designsystemet-css/dist/src/index.css',
  'demo/kommune.css': 'www/demo/kommune.css',
  'demo/pil.svg': 'www/demo/pil.svg',
  'demo/vaapen.svg': 'www/demo/vaapen.svg',
};

const EMPTY = '<!doctype html><title>Tom</title><link rel="icon" href="data:,">';

const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Where a product’s pages are: the one for first visits, the one for those who answered, and the crowded ones. */
export const PAGES = {
  empty: '/tom/',
  first: ({ id }) => `/${id}/`,
  answered: ({ id, answered }) => (answered ? `/${id}/svart/` : `/${id}/`),
  crowd: ({ id }, crowd) => `/${id}/${crowd}/`,
};

/** Lays everything out in `folder` and serves it. */
export async function startSite(folder, products) {
  rmSync(folder, { recursive: true, force: true });
  const rules = [];
  const put = (path, content) => write(join(folder, path), content);
  const page = (path, content) => {
    put(`${path}index.html`, content);
    rules.push({ path, csp: null });
  };
  const lasting = (path) => rules.push({ path: `/${path}`, headers: FOR_EVER });

  page(PAGES.empty, EMPTY);
  for (const product of products) {
    page(PAGES.first(product), hostPage(product));
    if (product.answered) page(PAGES.answered(product), hostPage({ ...product, ...product.answered }));
    for (const crowd of CROWDS.filter((name) => canGate(product.gate, name))) {
      page(PAGES.crowd(product, crowd), hostPage({ ...product, end: crowdMarkup(crowd, product.gate) }));
    }
    for (const [name, content] of Object.entries(product.written ?? {})) {
      put(`${product.id}/${name}`, content);
      lasting(`${product.id}/${name}`);
    }
  }
  for (const [path, content] of Object.entries(GATED_FILES)) {
    put(path, content);
    lasting(path);
  }
  for (const [path, from] of Object.entries({ ...HOST_FILES, ...filesOf(products) })) {
    cpSync(from, join(folder, path));
    lasting(path);
  }
  // These are cached as the server always does it: for a year what carries a hash in its name, and nothing else.
  for (const [path, from] of Object.entries(SHARED_FOLDERS)) cpSync(from, join(folder, path), { recursive: true });

  return startServer({ root: folder, rules });
}

const filesOf = (products) =>
  Object.fromEntries(products.flatMap(({ id, files = {} }) => Object.entries(files).map(([name, from]) => [`${id}/${name}`, from])));

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
