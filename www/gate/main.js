// The script tag: what a municipality puts on every page.
//
// It is small, and plain JavaScript, because it runs before anything else, on every page view, also where WebAssembly
// may not run. It does two things:
//
// - It finds the places where the page wants the declaration (places.js). Each is a <personvern-declaration> (element.js),
//   and what happens there is up to the widget, which carries the WASM and is loaded when there is such a place (widget.js).
// - It holds back what the visitor has not said yes to. What the municipality declares (declared.js) and the visitor has
//   answered (choices.js, record.js, device.js) decides what wakes (wake.js, inert.js, scripts.js, signals.js) and what is
//   taken off the device (clear.js). What the visitor sees of it is in www/asking/ (asking.js).
import { isHere, offer, parts } from './api.js';
import { asking, loadAsking } from './asking.js';
import { bring } from './bring.js';
import { keptChats } from './chats.js';
import { answer, isAnswered, mustAsk, signal, start as startChoices } from './choices.js';
import { clear } from './clear.js';
import { declared } from './declared.js';
import { DeclarationElement } from './element.js';
import { MARKED } from './inert.js';
import { parsed } from './parsed.js';
import { findPlaces } from './places.js';
import { loadRights } from './rights.js';
import { signal as say } from './signals.js';
import { manifest } from './tag.js';
import { apply, applyAll, hasRun } from './wake.js';
import { afterwards, watch } from './watch.js';

const PANEL = 'personvern-choices';
const FEEDBACK = '.pv-feedback';
const OPENER = '[data-personvern-open]';

let isReady = false;

// The page's own link to the panel, once it is found.
let opener;

// Pages are put together from templates, so the tag comes twice now and then. The first one does the work.
if (!isHere()) {
  customElements.define('personvern-declaration', DeclarationElement);
  const known = startChoices(change);
  // On the document, so that a click is heard however early it comes. What answers it is loaded a little before it.
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, touch);
  offer(Promise.all([parsed.then(findPlaces), known]).then(begin));
}

function begin() {
  isReady = true;
  // For whoever opens the page with it, to see what its manifest lacks: www/editor/.
  if (/[?&]personvern-editor/.test(location.search)) bring(__EDITOR__, { manifest });
  watch(MARKED, apply);
  watch(`${PANEL}[standing]`, loadAsking);
  watch('personvern-rights:not([data-published])', loadRights);
  if (keptChats().length) loadRights();
  afterwards(show);
  show();
}

/** The visitor has answered, here or in another tab, or it has just become known what there is. */
function change(given, withdrawn) {
  clear();
  say('update');
  const mustReload = ({ id, reload }) => reload && withdrawn.includes(id) && hasRun(id);
  if (declared.purposes.some(mustReload)) location.reload();
  // So that the stylesheet of a published page shows the panel from the first paint on, or never.
  document.documentElement.dataset.personvern = mustAsk() ? 'ask' : isAnswered() ? 'answered' : 'none';
  if (isReady) applyAll();
  asking?.change(given, withdrawn);
  const { record, why } = answer;
  if (mustAsk() && (record || why)) loadAsking();
}

/** Loads what the visitor sees of it, where there is something to see that the page does not bring. */
function show() {
  if (asking !== undefined || !(declared.version >= 0)) return;
  if (!opener?.isConnected) opener = document.querySelector('[data-personvern-open=choices]');
  const isThere = signal ? answer.record : !mustAsk() || document.querySelector(PANEL)?.shadowRoot;
  if (!isThere || !opener || !declared.purposes.length) loadAsking();
}

async function touch(event) {
  const find = (selector) => path.find((node) => node.matches?.(selector));
  const path = event.composedPath();
  const within = find(`${PANEL},${FEEDBACK}`);
  const button = within && find('button[value]');
  const opens = find(OPENER);
  const isClick = event.type === 'click';
  if (isClick && (button || opens)) event.preventDefault();
  const there = await (within ? loadAsking : parts[opens?.dataset.personvernOpen])?.();
  if (!isClick) return;
  if (button) there?.press(button, within);
  // Where there is no panel, or none can be drawn, a link still is a link.
  else if (opens && !(await there?.open(opens)) && opens.href) location.assign(opens.href);
}
