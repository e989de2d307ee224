// Wakes what has its yes, and puts to sleep again what has lost it.
import { asking, loadAsking } from './asking.js';
import { allowed } from './choices.js';
import { isInert, isScript, isTemplate, MARKED, purposesOf, WAITING } from './inert.js';
import { run } from './scripts.js';
import { signal } from './signals.js';

const awake = new WeakSet();

/** What the visitor wants to see this one time. The panel's answer goes for all: then it is emptied. */
export const once = new Set();

// Purposes of which something has run on this page.
const used = new Set();

/** Whether something of a purpose has run: that cannot be made undone. */
export const hasRun = (id) => used.has(id);

export const isAwake = (element) => awake.has(element);

/** Looks at all there is on the page. */
export const applyAll = () => apply(document.querySelectorAll(MARKED));

const mayWake = (element, purposes) => once.has(element) || purposes.every(({ id }) => allowed(id));

/** Brings elements to what the visitor has said. */
export function apply(elements) {
  // Each with what it waits with: itself, or the template that it lay in.
  const scripts = new Map();
  for (const element of elements) {
    if (!element.isConnected || !(isInert(element) || isAwake(element))) continue;
    const purposes = purposesOf(element);
    if (!purposes) continue;
    if (!mayWake(element, purposes)) sleep(element, purposes);
    else if (!isAwake(element)) for (const script of wake(element, purposes)) scripts.set(script, [element, purposes]);
  }
  if (!scripts.size) return;
  signal('default');
  run([...scripts.keys()], (script) => mayWake(...scripts.get(script)) || void awake.delete(script));
}

/** Returns the scripts that now are to run. */
function wake(element, purposes) {
  awake.add(element);
  for (const { id } of purposes) used.add(id);
  if (isScript(element)) return [element];
  const scripts = isTemplate(element) ? unfold(element) : [];
  if (element.dataset.type) element.setAttribute('type', element.dataset.type);
  for (const [from, to] of WAITING) if (isAddress(element.getAttribute(from))) element.setAttribute(to, element.getAttribute(from));
  asking?.stopAskingAt(element);
  return scripts;
}

// Who cleans the HTML that others write lets `data-` attributes pass: a script in one must not come alive in a frame.
const isAddress = (text) => text !== null && Object.assign(document.createElement('a'), { href: text }).protocol !== 'javascript:';

/** Puts what a template holds in its place, and returns its scripts. */
function unfold(template) {
  const content = document.importNode(template.content, true);
  const scripts = [...content.querySelectorAll('script')].filter((script) => !isInert(script));
  // They run in their turn, and not all at once when they come onto the page.
  for (const script of scripts) {
    script.dataset.type = script.type;
    script.type = 'text/plain';
  }
  // From now on they are frames like others, and can be put to sleep.
  for (const frame of content.querySelectorAll('iframe[src]')) {
    frame.dataset.purpose = template.dataset.purpose;
    frame.dataset.src = frame.getAttribute('src');
    awake.add(frame);
    if (once.has(template)) once.add(frame);
  }
  template.replaceWith(content);
  return scripts;
}

function sleep(element, purposes) {
  if (isScript(element)) return;
  const frame = isTemplate(element) ? element.content.querySelector('iframe') : element;
  if (awake.delete(element)) {
    // Off the page meanwhile: otherwise a frame goes on to another page, and Back would bring its own back.
    const place = document.createComment('');
    element.replaceWith(place);
    for (const [from, to] of WAITING) if (element.hasAttribute(from)) element.removeAttribute(to);
    place.replaceWith(element);
  }
  if (frame?.localName === 'iframe') loadAsking().then((there) => there?.askAt(element, frame, purposes));
}
