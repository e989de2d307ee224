// tarteaucitron, as its README says: the script, and on the page `init` with the values that stand there. It fetches its
// services, its words and its stylesheet itself. Its own services are vendors’, so both purposes are custom ones.
import { versionOf } from '../../shared/versions.mjs';
import { GATED_SCRIPTS } from '../gated.mjs';
import { DECLARATION, PURPOSES, QUESTION, WHY, WORDS } from '../wording.mjs';

const PACKAGE = 'node_modules/tarteaucitronjs';

const init = {
  privacyUrl: DECLARATION,
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'middle',
  groupServices: false,
  showDetailsOnClick: true,
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  showTitleBanner: false,
  cookieslist: false,
  cookieslistEmbed: false,
  showIcon: true,
  iconPosition: 'BottomRight',
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  alwaysNeedConsent: false,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  readmoreLink: '',
  mandatory: true,
  mandatoryCta: true,
  googleConsentMode: true,
  bingConsentMode: true,
  pianoConsentMode: true,
  pianoConsentModeEssential: false,
  softConsentMode: false,
  dataLayer: false,
  serverSide: false,
  partnersList: false,
};

const texts = {
  middleBarHead: QUESTION,
  alertBigPrivacy: WHY,
  acceptAll: WORDS.acceptAll,
  denyAll: WORDS.declineAll,
  personalize: WORDS.choose,
  close: WORDS.save,
};

const TYPES = { statistikk: 'analytic', video: 'video' };

const service = ({ id, title, cookies }) => {
  const { address } = GATED_SCRIPTS.find(({ purpose }) => purpose === id);
  const facts = JSON.stringify({ key: id, type: TYPES[id], name: title, needConsent: true, cookies });
  return `tarteaucitron.services.${id} = Object.assign(${facts}, { js() { tarteaucitron.addScript(${JSON.stringify(address)}); } });`;
};

// Where its installation guide has the services: in the body, added to a queue that is read when its own have come.
const services = `<script>
tarteaucitron.services = tarteaucitron.services || {};
${PURPOSES.map(service).join('\n')}
(tarteaucitron.job = tarteaucitron.job || []).push(${PURPOSES.map(({ id }) => JSON.stringify(id)).join(', ')});
</script>`;

export const tarteaucitron = () => ({
  id: 'tarteaucitron',
  title: `tarteaucitron ${versionOf('tarteaucitronjs')}`,
  files: {
    'tarteaucitron.min.js': `${PACKAGE}/tarteaucitron.min.js`,
    'tarteaucitron.services.min.js': `${PACKAGE}/tarteaucitron.services.min.js`,
    'lang/tarteaucitron.no.min.js': `${PACKAGE}/lang/tarteaucitron.no.min.js`,
    'css/tarteaucitron.min.css': `${PACKAGE}/css/tarteaucitron.min.css`,
  },
  head: [
    `<script>var tarteaucitronForceLanguage = 'no', tarteaucitronCustomText = ${JSON.stringify(texts)};</script>`,
    '<script src="/tarteaucitron/tarteaucitron.min.js"></script>',
    `<script>tarteaucitron.init(${JSON.stringify(init)});</script>`,
  ].join('\n'),
  end: services,
  reopen: 'href="#tarteaucitron"',
  panel: { question: '#tarteaucitronDisclaimerAlert', accept: '#tarteaucitronPersonalize2' },
});
