// The rights of one who has chatted: to take the conversation out, and to have it erased. The gate loads this when a chat registers, when
// there is a panel on the page, something under a key that the manifest names, or a text to inspect.
//
// - The chats (chats.js, chat.js), by their adapters: their own, or for a key that the manifest names (declarative.js), our store
//   (store.js), a frame (frame.js), events (events.js). None of them is trusted to answer, or to answer sense (attempt.js).
// - The panel (panel.js, list.js): its markup is Yew's, drawn by the widget.
// - What is done: copies (copies.js), the erasure (erase.js) in all places (places.js) and tabs (tabs.js), across a reload (entry.js),
//   and when its time is over (retention.js). What may be done and said is for the module (transcript.js).
import { languageAt } from '../asking/language.js';
import { registerChat } from './chats.js';
import { findKept } from './declarative.js';
import { gate, take } from './gate.js';
import { focus, Panel } from './panel.js';
import { startTabs } from './tabs.js';
import { masking } from './transcript.js';

const NAME = 'personvern-rights';
const panels = new WeakMap();

export function start(given) {
  take(given);
  startTabs();
  // In the order in which they came.
  gate.adapters.forEach(registerChat);
  findKept().catch(reportError);
  gate.watch(`${NAME}:not([data-published])`, (elements) => elements.forEach((element) => panels.has(element) || draw(element)));
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, touch);
  return { inspect, open, registerChat };
}

function draw(element) {
  if (!panels.has(element)) panels.set(element, new Panel(element));
  return panels.get(element).draw();
}

/** Opens the panel that `opener` stands in, the first one on the page, or one of its own. */
async function open(opener) {
  const place = opener?.closest(NAME) ?? document.querySelector(NAME) ?? document.createElement(NAME);
  // A published one has said that it can be drawn; now it is wanted.
  delete place.dataset.published;
  if (!place.isConnected) (document.querySelector('main') ?? document.body).append(place);
  const before = panels.get(place);
  const isThere = await draw(place);
  // What has just been drawn has just been looked for.
  before?.near();
  if (isThere) focus(panels.get(place).heading);
  return isThere;
}

function touch(event) {
  const path = event.composedPath();
  const element = path.find(({ localName }) => localName === NAME);
  const panel = panels.get(element);
  if (!panel) return;
  if (event.type !== 'click') return panel.near();
  const button = path.find((node) => node.matches?.('button[value]') && node.getRootNode() === element.shadowRoot);
  if (!button) return;
  event.preventDefault();
  panel.press(button);
}

/** What a text should perhaps not be sent with: a warning for the one who writes, never a block. */
async function inspect(text) {
  const door = await masking.open();
  try {
    return door ? masking.said(() => door.inspect(`${text}`, languageAt(document.body))) : [];
  } catch (error) {
    // It has stopped: who writes goes on without a warning.
    reportError(error);
    return [];
  }
}
