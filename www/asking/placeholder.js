// What stands in place of a frame that has no yes: what would be there, and two buttons, to see it once or always.
import { dress } from './dress.js';
import { gate } from './gate.js';
import { allow } from './keep.js';
import { languageAt, say, textIn } from './words.js';

const asked = new Map();

/** Asks in the place of an element; `frame` is that element, or is inside it. */
export function askAt(element, frame, purposes) {
  if (asked.has(element) || gate.isAwake(element) || !element.isConnected) return;
  // A frame that nobody sees is not asked for.
  if (element.hidden || frame.hidden || frame.style.display === 'none' || /^[01]$/.test(frame.getAttribute('width'))) return;
  const language = languageAt(element.parentNode);
  const host = hostOf(frame);
  const box = document.createElement('div');
  box.dataset.personvern = 'placeholder';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', frame.title || host);
  giveSize(box, frame);
  const purpose = purposes.map(({ title }) => textIn(title, language)).join(', ');
  box.append(say('p', 'contentAsks', language, { host, purpose }));
  const ids = purposes.map(({ id }) => id);
  for (const [word, answer] of [
    ['showOnce', () => showOnce(element)],
    ['showAlways', () => allow(ids)],
  ]) {
    const button = say('button', word, language);
    button.type = 'button';
    button.addEventListener('click', answer);
    box.append(button);
  }
  element.before(box);
  element.hidden = true;
  asked.set(element, box);
}

function showOnce(element) {
  gate.once.add(element);
  gate.apply([element]);
}

/** The element is awake. The keyboard goes on from what is shown. */
export function stopAskingAt(element) {
  const box = asked.get(element);
  if (!box) return;
  const isFocused = box.contains(document.activeElement);
  element.hidden = false;
  // In place of a template stands what was in it.
  let shown = element;
  while (!shown.isConnected || shown.localName !== 'iframe') {
    const after = (shown === element ? box : shown).nextElementSibling;
    if (!after) break;
    shown = after.querySelector('iframe') ?? after;
  }
  forget(element);
  if (isFocused) shown.focus();
}

function forget(element) {
  asked.get(element).remove();
  asked.delete(element);
}

/** A host that removes a frame knows nothing of what stands beside it. */
export function tidy() {
  for (const element of asked.keys()) if (!element.isConnected) forget(element);
}

/** As large as the frame, so that the page stays as it is. */
function giveSize(box, frame) {
  const length = (name) => (/^\d+%?$/.exec(frame.getAttribute(name)) ?? ['auto'])[0].replace(/\d$/, '$&px');
  dress(box, `:host {
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    gap: 0.75em;
    box-sizing: border-box;
    width: ${length('width')};
    max-width: 100%;
    min-height: ${length('height')};
    padding: 1em;
    border: 1px solid;
  }
  ::slotted(p) {
    flex-basis: 100%;
    margin: 0;
  }
  ::slotted(button) {
    min-width: 8em;
    min-height: 2.75em;
    font: inherit;
  }`);
}

function hostOf(frame) {
  const { src, cookieblockSrc } = frame.dataset;
  try {
    return new URL(src ?? cookieblockSrc ?? frame.src, document.baseURI).hostname;
  } catch {
    return '';
  }
}
