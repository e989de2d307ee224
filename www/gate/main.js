// The script tag: what a municipality puts on every page.
//
// It is small, and plain JavaScript, because it runs before anything else, on every page view, also where WebAssembly
// may not run. It only finds the places where the page wants the declaration (places.js). Each of them is a
// <personvern-declaration> (element.js), and what happens there is up to the widget, which carries the WASM and is
// loaded when there is such a place (widget.js).
import { isHere, open } from './api.js';
import { DeclarationElement } from './element.js';
import { parsed } from './parsed.js';
import { findPlaces } from './places.js';

// Pages are put together from templates, so the tag comes twice now and then. The first one does the work.
if (!isHere()) {
  customElements.define('personvern-declaration', DeclarationElement);
  open(parsed.then(findPlaces));
}
