// Where the answer is kept on the visitor's device, and what is kept there.
import { declared } from './declared.js';
import { isShared, KEY } from './key.js';

// What the browser did not keep: it holds for this page view.
let held;

export const hold = (text) => (held = text);

/** What is kept, as text. */
export function kept() {
  if (held !== undefined) return held;
  try {
    return isShared(declared) ? decodeURIComponent(document.cookie.match(/(?:^|; )pv:choices=([^;]*)/)[1]) : localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
