// Where the answer is kept on the visitor's device, and what is kept there.
import { declared } from './declared.js';
import { KEY } from './key.js';

// What the browser did not keep: it holds for this page view.
let held;

export const hold = (text) => (held = text);
export const isBlocked = () => held !== undefined;

/** Whether this page's host is a domain or below it. */
export const isWithin = (domain) => `.${location.hostname}`.endsWith(`.${domain}`);

/** Whether a cookie keeps it, for all subdomains: where no domain is said, the host is not within it either. */
export const isShared = () => isWithin(declared.storage.sharedDomain);

/** What is kept, as text. */
export function kept() {
  if (isBlocked()) return held;
  try {
    return isShared() ? decodeURIComponent(document.cookie.match(/(?:^|; )pv:choices=([^;]*)/)[1]) : localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
