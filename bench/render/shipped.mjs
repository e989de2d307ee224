// What the build ships, copied aside: a build that runs meanwhile must not change what is measured.
import { cpSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = process.env.PERSONVERN_SITE;

// The glue is what the shipped widget carries inside, before it is minified: the widget itself hands nobody its memory.
const COPIED = {
  pkg: 'personvern',
  'www/examples': 'personvern/examples',
  'bench/render/page': 'bench',
  'target/web/glue/personvern.js': 'bench/glue.js',
  'node_modules/marked/lib/marked.esm.js': 'bench/marked.js',
  'node_modules/dompurify/dist/purify.es.mjs': 'bench/dompurify.js',
};

/** A running site with the page of the benchmark, and the addresses on it: `page`, `module` and `words`. */
export async function shipped() {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [from, to] of Object.entries(COPIED)) cpSync(from, `${FOLDER}/${to}`, { recursive: true });
  const { Site } = await import('../../tests/support/site.js');
  const site = await Site.start();
  const page = readFileSync(`${FOLDER}/bench/index.html`, 'utf8').replace('/declaration.css', site.asset('declaration.css'));
  // Without a policy, so that innerHTML is allowed; and alone in its process, so that the clock is as fine as it gets.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  site.rule('/bench', { body: page, type: 'text/html; charset=utf-8', csp: null, headers });
  return { site, addresses: { page: '/bench', module: site.asset('personvern.wasm'), words: site.asset('words-nb.json') } };
}
