// Where the answer is kept on the visitor's device. All that we write there is one key, and one module writes it:
// www/asking/keep.js.
//
//   pv:choices   the visitor's answer, in localStorage; as a cookie where the manifest lets subdomains share the answer
import { declared } from './declared.js';

export const KEY = 'pv:choices';

// What the browser did not keep: it holds for this page view.
let held;

export const hold = (text) => (held = text);
export const isBlocked = () => held !== undefined;

/** Whether this page's host is a domain or below it. */
export const isWithin = (domain) => `.${location.hostname}`.endsWith(`.${domain}`);

/** Whether a cookie keeps it, for all subdomains. */
export const isShared = () => Boolean(declared.storage.sharedDomain) && isWithin(declared.storage.sharedDomain);

/** What a cookie says more where the page came over https. */
export const secure = location.protocol === 'https:' ? '; secure' : '';

/** What is kept, as text. */
export function kept() {
  if (isBlocked()) return held;
  try {
    return isShared() ? decodeURIComponent(document.cookie.match(/(?:^|; )pv:choices=([^;]*)/)[1]) : localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
