// Orejime, as its README says: the configuration on the page, the stylesheet, and the script in one language.
import { versionOf } from '../../shared/versions.mjs';
import { GATED_SCRIPTS } from '../gated.mjs';
import { DECLARATION, PURPOSES, QUESTION, WHY, WORDS } from '../wording.mjs';

const config = {
  privacyPolicyUrl: DECLARATION,
  purposes: PURPOSES,
  translations: {
    banner: { title: QUESTION, description: WHY, accept: WORDS.acceptAll, decline: WORDS.declineAll, configure: WORDS.choose },
    // The Norwegian texts that it ships have a Dutch «Opslaan» here.
    modal: { save: WORDS.save },
  },
};

export const orejime = () => ({
  id: 'orejime',
  title: `Orejime ${versionOf('orejime')}`,
  files: {
    'orejime-standard-nb.js': 'node_modules/orejime/dist/orejime-standard-nb.js',
    'orejime-standard.css': 'node_modules/orejime/dist/orejime-standard.css',
  },
  head: [
    `<script>window.orejimeConfig = ${JSON.stringify(config)};</script>`,
    '<link rel="stylesheet" href="/orejime/orejime-standard.css">',
    '<script defer src="/orejime/orejime-standard-nb.js"></script>',
  ].join('\n'),
  end: GATED_SCRIPTS.map(({ purpose, address }) => `<template data-purpose="${purpose}"><script src="${address}"></script></template>`).join('\n'),
  reopen: 'href="#" onclick="orejime.prompt(); return false"',
  panel: { question: '.orejime-Banner-title', accept: '.orejime-Banner-saveButton' },
});
