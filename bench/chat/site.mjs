// What the build ships, copied aside, with a page for each thing that is measured.
import { cpSync, readdirSync, rmSync } from 'node:fs';

import { startServer } from '../../xtask/serve.mjs';

const COPIED = { pkg: 'personvern', 'bench/chat/page': 'bench', 'bench/chat/conversation.mjs': 'bench/conversation.js' };

// Of a chat that needs nobody's server, so that what is timed is the panel's own.
const CHAT = {
  id: 'robot',
  name: 'Roboten',
  log: { stored: ['Spørsmål og svar'], place: 'device' },
  masking: [{ since: '2026-10-01', method: 'masked', when: 'immediately', categories: [{ category: 'numbers', moreThanDigits: 6 }, { category: 'email' }] }],
};

const MANIFEST = {
  meta: { version: '1', modified: '2026-10-01', languages: ['nb'] },
  controller: { name: 'Eksempel kommune', email: 'postmottak@eksempel.kommune.no' },
  chats: [CHAT],
  sections: [{ id: 'om', title: 'Om personvern', blocks: [{ text: 'Vi tar vare på opplysningene dine.' }] }],
};

// Alone in its process, so that the clock is as fine as it gets.
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** A running site, with the addresses of the two files of each shipped module that decides about a chat. */
export async function startSite(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [from, to] of Object.entries(COPIED)) cpSync(from, `${folder}/${to}`, { recursive: true });
  const { origin, close } = await startServer({
    root: folder,
    rules: [
      ...['/bench/panel.html', '/bench/masking.html'].map((path) => ({ path, headers: ISOLATED })),
      { path: '/manifest.json', type: 'application/json', body: JSON.stringify(MANIFEST) },
      { path: '/favicon.ico', status: 204, body: '' },
    ],
  });
  const asset = (name) => {
    const [stem, extension] = name.split('.');
    const file = readdirSync(`${folder}/personvern/assets`).find((found) => found.startsWith(`${stem}-`) && found.endsWith(`.${extension}`));
    return `/personvern/assets/${file}`;
  };
  return { origin, close, chat: CHAT, doors: ['masking', 'erasure'].map((name) => [asset(`${name}.js`), asset(`${name}.wasm`)]) };
}
