// What waits for a yes: which elements do, and for which purposes. Our own attribute is `data-purpose`; those of other
// tools are read too, so that a site changes its tag and not its pages.
//
//   data-purpose="a b"                      ours, and Orejime's on <template>
//   data-cookieconsent="a,b"                Cookiebot
//   data-category="a" data-service="b"      vanilla-cookieconsent
//   data-name="a"                           Klaro
//   data-usercentrics="a"                   Usercentrics
//
// A name is a purpose's id or one of its aliases. Where an element has several, all must have a yes.
import { declared } from './declared.js';
import { tell } from './tell.js';

export const MARKED = '[data-purpose],[data-cookieconsent],[data-category],[data-service],[data-name],[data-usercentrics]';

/** Each attribute that loads something, and where it waits. */
export const WAITING = [
  ['data-src', 'src'],
  ['data-cookieblock-src', 'src'],
  ['data-srcset', 'srcset'],
  ['data-href', 'href'],
];

export const isScript = ({ localName }) => localName === 'script';
export const isTemplate = ({ localName }) => localName === 'template';

/** Whether it does nothing as it stands. Others use these attributes for other things; such elements are left alone. */
export function isInert(element) {
  if (isScript(element)) return /^(text\/plain|opt-in)$/.test(element.type);
  if (isTemplate(element)) return 'purpose' in element.dataset;
  if (!/^(iframe|img|link|source)$/.test(element.localName)) return false;
  return WAITING.some(([from, to]) => element.hasAttribute(from) && !element.hasAttribute(to));
}

/** The purposes that must have a yes, or undefined where one of them is not declared: it will never have one. */
export function purposesOf({ dataset }) {
  const { purpose, cookieconsent, category, service, name, usercentrics } = dataset;
  const names = (purpose ?? cookieconsent)?.trim().split(/[\s,]+/) ?? [category ?? service ?? name ?? usercentrics];
  // A service is a part of its category. What is to run after a no (`!name`) is nothing that can be consented to.
  if (category && service && (service[0] === '!' || purposeNamed(service))) names.push(service);
  const purposes = names.map(purposeNamed);
  if (purposes.every(Boolean)) return purposes;
  const which = declared.version >= 0 ? ` for «${names}»` : '';
  tell(`found gated elements${which}, but no such purpose in storage.purposes`);
  return undefined;
}

function purposeNamed(name) {
  const find = (fold) =>
    declared.purposes.find(({ id, aliases }) => [id].concat(aliases).some((own) => fold(`${own}`) === fold(name)));
  return find((word) => word) ?? find((word) => word.toLowerCase());
}
