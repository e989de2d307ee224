// Where a page wants the declaration.
//
// There are four ways to say it, because editors have different tools, and one way in which it is done: a
// <personvern-declaration>. The other three become one.
import { ATTRIBUTES } from './element.js';
import { tag } from './tag.js';
import { watch } from './watch.js';

const create = () => document.createElement('personvern-declaration');

/** Finds the places that the page was written with, and those that come later. */
export function findPlaces() {
  const { mount, declaration } = tag?.dataset ?? {};
  // For a content management system that strips elements it does not know. (The element itself needs no watching: the
  // browser tells it when it comes.)
  watch('[data-personvern=declaration]', (marked) => marked.forEach(fill));
  if (declaration !== undefined) putAtTag();
  if (mount) fill(find(mount));
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

/** Makes a place an element, with what stood there as its fallback. */
function fill(place) {
  if (!place || place.closest('personvern-declaration') || place.querySelector('personvern-declaration')) return;
  const element = create();
  for (const name of ATTRIBUTES) {
    const value = place.getAttribute(`data-${name}`);
    if (value) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

function putAtTag() {
  // The parser puts a tag that comes before all content into <head>, where nothing is shown.
  if (tag.closest('body')) tag.after(create());
  else (document.querySelector('main') ?? document.body).append(create());
}
