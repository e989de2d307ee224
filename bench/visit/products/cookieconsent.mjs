// vanilla-cookieconsent: stylesheet, script and configuration. Its documentation imports the script from the
// configuration, one after the other; deferred side by side they come at the same time.
import { versionOf } from '../../shared/versions.mjs';
import { GATED_SCRIPTS } from '../gated.mjs';
import { DECLARATION, PURPOSES, QUESTION, WHY, WORDS } from '../wording.mjs';

const config = {
  // On by default; it would hide from a browser that is steered.
  hideFromBots: false,
  categories: Object.fromEntries(PURPOSES.map(({ id, cookies }) => [id, { autoClear: { cookies: cookies.map((name) => ({ name })) } }])),
  language: {
    default: 'nb',
    translations: {
      nb: {
        consentModal: {
          title: QUESTION,
          description: `${WHY} <a href="${DECLARATION}">${WORDS.more}</a>`,
          acceptAllBtn: WORDS.acceptAll,
          acceptNecessaryBtn: WORDS.declineAll,
          showPreferencesBtn: WORDS.choose,
        },
        preferencesModal: {
          title: QUESTION,
          acceptAllBtn: WORDS.acceptAll,
          acceptNecessaryBtn: WORDS.declineAll,
          savePreferencesBtn: WORDS.save,
          closeIconLabel: WORDS.close,
          sections: PURPOSES.map(({ id, title, description }) => ({ title, description, linkedCategory: id })),
        },
      },
    },
  },
};

const gate = {
  script: (purpose, { src, text = '' }) => `<script type="text/plain" data-category="${purpose}"${src ? ` data-src="${src}"` : ''}>${text}</script>`,
};

export const cookieconsent = () => ({
  id: 'cookieconsent',
  title: `vanilla-cookieconsent ${versionOf('vanilla-cookieconsent')}`,
  files: {
    'cookieconsent.css': 'node_modules/vanilla-cookieconsent/dist/cookieconsent.css',
    'cookieconsent.umd.js': 'node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js',
  },
  written: { 'config.js': `CookieConsent.run(${JSON.stringify(config)});\n` },
  head: [
    '<link rel="stylesheet" href="/cookieconsent/cookieconsent.css">',
    '<script defer src="/cookieconsent/cookieconsent.umd.js"></script>',
    '<script defer src="/cookieconsent/config.js"></script>',
  ].join('\n'),
  end: GATED_SCRIPTS.map(({ purpose, address }) => gate.script(purpose, { src: address })).join('\n'),
  reopen: 'href="#" data-cc="show-preferencesModal"',
  gate,
  panel: { question: '#cc-main .cm__title', accept: '#cc-main .cm__btn[data-role="all"]' },
});
