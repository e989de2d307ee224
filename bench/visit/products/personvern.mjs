// personvern, in its two ways to be embedded, with the example municipality’s manifest.
import { readFileSync } from 'node:fs';

import { GATED_SCRIPTS } from '../gated.mjs';

const gate = {
  script: (purpose, { src, text = '' }) => `<script type="text/plain" data-purpose="${purpose}"${src ? ` data-src="${src}"` : ''}>${text}</script>`,
  iframe: (purpose, address) => `<iframe data-purpose="${purpose}" data-src="${address}"></iframe>`,
  img: (purpose, address) => `<img alt="" data-purpose="${purpose}" data-src="${address}">`,
};

const both = {
  end: GATED_SCRIPTS.map(({ purpose, address }) => gate.script(purpose, { src: address })).join('\n'),
  reopen: 'href="/personvern/" data-personvern-open="choices"',
  gate,
  panel: { host: 'personvern-choices', question: 'legend', accept: 'button[value="all"]' },
};

/** The fragments of a published page: the panel stands in the HTML, and the tag knows what the gate needs. */
export const published = () => {
  const { head, choices } = JSON.parse(readFileSync(process.env.PERSONVERN_PUBLISHED, 'utf8'));
  return { id: 'publisert', title: 'personvern, published', head, top: choices, ...both };
};

/** The tag alone: gate, manifest, widget and WebAssembly come one after the other. */
export const oneTag = () => ({
  id: 'tag',
  title: 'personvern, one tag',
  head: '<script async src="/personvern/personvern.js" data-manifest="/personvern/examples/eksempel.json"></script>',
  ...both,
});

/** Both take their files from the same folder, which is cached as our README says: the server’s own rules do that. */
export const SHARED_FOLDERS = { personvern: 'pkg', 'personvern/examples': 'www/examples' };
