// The widget: draws what a manifest says. The script tag imports this when there is a place for it.
//
// A <personvern-choices> gets the choices, a <personvern-rights> a chat's rights (panel.js). Each <personvern-declaration> on
// the page gets a telling (telling.js), which brings together what is written on the element (options.js), the manifest as the WASM has read it (declaration.js), and the stylesheet (stylesheet.js), and
// replaces the page's own text by the drawing; or says what went wrong (problem.js). Other places become one first (places.js).
import { Telling } from './telling.js';

export { ask, drawRights } from './panel.js';
export { fill } from './places.js';

const tellings = new WeakMap();

/** Looks at an element that has come, gone, moved or changed. `page` is what the script tag knows. */
export function settle(element, page) {
  if (!tellings.has(element)) tellings.set(element, new Telling(element, page));
  tellings.get(element).settle();
}
