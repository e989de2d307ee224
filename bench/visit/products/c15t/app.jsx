// The provider, the banner and the dialog, as the React quickstart of c15t has them, and the two scripts in its loader.
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createRoot } from 'react-dom/client';

import { DECLARATION, PURPOSES, QUESTION, WHY, WORDS } from '../../wording.mjs';

// c15t’s categories are its own, and fixed.
const CATEGORIES = { statistikk: 'measurement', video: 'experience' };

const options = {
  mode: 'offline',
  overrides: { country: 'NO' },
  consentCategories: ['necessary', ...PURPOSES.map(({ id }) => CATEGORIES[id])],
  legalLinks: { privacyPolicy: { href: DECLARATION, label: WORDS.more } },
  i18n: {
    locale: 'nb',
    detectBrowserLanguage: false,
    messages: {
      nb: {
        common: { acceptAll: WORDS.acceptAll, rejectAll: WORDS.declineAll, customize: WORDS.choose, save: WORDS.save },
        cookieBanner: { title: QUESTION, description: WHY },
        consentManagerDialog: { title: QUESTION, description: WHY },
        consentTypes: {
          necessary: { title: 'Nødvendig', description: 'Nettstedet virker ikke uten.' },
          ...Object.fromEntries(PURPOSES.map(({ id, title, description }) => [CATEGORIES[id], { title, description }])),
        },
        legalLinks: { privacyPolicy: WORDS.more },
      },
    },
  },
  scripts: PURPOSES.map(({ id }) => ({ id, src: `/gated/${id}.js`, category: CATEGORIES[id] })),
};

createRoot(document.getElementById('c15t')).render(
  <ConsentManagerProvider options={options}>
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
);
