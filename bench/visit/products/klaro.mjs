// Klaro, as its annotated dist/config.js says: the configuration and the script, both deferred.
import { versionOf } from '../../shared/versions.mjs';
import { GATED_SCRIPTS } from '../gated.mjs';
import { DECLARATION, PURPOSES, QUESTION, WHY, WORDS } from '../wording.mjs';

const config = {
  version: 1,
  acceptAll: true,
  showNoticeTitle: true,
  lang: 'nb',
  // It has no bokmål, and shows «[missing translation]» for each text that is left out here.
  translations: {
    nb: {
      privacyPolicyUrl: DECLARATION,
      privacyPolicy: { name: 'personvernerklæringen', text: 'Les mer i {privacyPolicy}.' },
      consentNotice: { title: QUESTION, description: WHY, learnMore: WORDS.choose, changeDescription: 'Noe er nytt siden sist.' },
      consentModal: { title: QUESTION, description: WHY },
      contextualConsent: {
        description: 'Vil du vise innhold fra {title}?',
        acceptOnce: 'Ja',
        acceptAlways: 'Alltid',
        descriptionEmptyStore: 'For å svare alltid må du godta {title} i {link}.',
        modalLinkText: 'innstillingene',
      },
      purposes: Object.fromEntries(PURPOSES.map(({ id, title }) => [id, { title }])),
      service: {
        disableAll: { title: 'Alle', description: 'Slå alle på eller av.' },
        optOut: { title: '(på til du slår den av)', description: '' },
        required: { title: '(nødvendig)', description: '' },
        purpose: 'Formål',
        purposes: 'Formål',
      },
      purposeItem: { service: 'tjeneste', services: 'tjenester' },
      ok: WORDS.acceptAll,
      acceptAll: WORDS.acceptAll,
      acceptSelected: WORDS.save,
      save: WORDS.save,
      decline: WORDS.declineAll,
      close: WORDS.close,
      poweredBy: 'Laget med Klaro',
    },
  },
  services: PURPOSES.map(({ id, title, description, cookies }) => ({ name: id, title, description, purposes: [id], cookies })),
};

const gate = {
  script: (purpose, { src, text = '' }) =>
    `<script type="text/plain" data-type="application/javascript" data-name="${purpose}"${src ? ` data-src="${src}"` : ''}>${text}</script>`,
  iframe: (purpose, address) => `<iframe data-name="${purpose}" data-src="${address}"></iframe>`,
  img: (purpose, address) => `<img alt="" data-name="${purpose}" data-src="${address}">`,
};

export const klaro = () => ({
  id: 'klaro',
  title: `Klaro ${versionOf('klaro')}`,
  files: { 'klaro.js': 'node_modules/klaro/dist/klaro.js' },
  written: { 'config.js': `var klaroConfig = ${JSON.stringify(config)};\n` },
  head: '<script defer src="/klaro/config.js"></script>\n<script defer data-config="klaroConfig" src="/klaro/klaro.js"></script>',
  end: GATED_SCRIPTS.map(({ purpose, address }) => gate.script(purpose, { src: address })).join('\n'),
  reopen: 'href="#" onclick="klaro.show(); return false"',
  gate,
  panel: { question: '#klaro .cookie-notice h2', accept: '#klaro .cookie-notice .cm-btn-success' },
});
