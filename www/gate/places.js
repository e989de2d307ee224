// Where a page wants the declaration.
//
// There are four ways to say it, because editors have different tools, and one way in which it is done: a
// <personvern-declaration>. The other three are found here, and become one in www/widget/places.js.
import { tag } from './tag.js';
import { watch } from './watch.js';
import { fill } from './widget.js';

/** Finds the places that the page was written with, and those that come later. */
export function findPlaces() {
  const { mount, declaration } = tag?.dataset ?? {};
  // For a content management system that strips elements it does not know. (The element itself needs no watching: the
  // browser tells it when it comes.)
  watch('[data-personvern=declaration]', fill);
  const places = [declaration !== undefined && tag, mount && find(mount)].filter(Boolean);
  if (places.length) fill(places);
}

/** The tag stands on every page, so that on most of them the selector finds nothing. */
function find(selector) {
  try {
    return document.querySelector(selector);
  } catch (error) {
    // Not a selector: the browser's own words tell the editor best.
    reportError(error);
  }
}
