// Where the declaration goes on a page that has no <personvern-declaration>: an element that is marked, or that the tag names, or the tag
// itself (www/gate/places.js).
const NAME = 'personvern-declaration';

/** Makes each place a <personvern-declaration>. */
export const fill = (places) => places.forEach((place) => (place.localName === 'script' ? putAt(place) : wrap(place)));

/** What stood there is its fallback. */
function wrap(place) {
  if (place.closest(NAME) || place.querySelector(NAME)) return;
  const element = document.createElement(NAME);
  for (const name of element.constructor.observedAttributes) {
    const value = place.getAttribute(`data-${name}`);
    if (value) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

function putAt(tag) {
  const element = document.createElement(NAME);
  // The parser puts a tag that comes before all content into <head>, where nothing is shown.
  if (tag.closest('body')) tag.after(element);
  else (document.querySelector('main') ?? document.body).append(element);
}
