// What the visitor has answered, and what follows when that changes.
//
//   answer, other tab, clock → record → the event (so that the host can stop a vendor) → what follows: clear, wake, show
import { declare, declared } from './declared.js';
import { kept } from './device.js';
import { read } from './record.js';

/** Global Privacy Control: the browser says no for the visitor, who may say otherwise. */
export const signal = navigator.globalPrivacyControl === true;

/** `record`, or `old` and `why`: see record.js. */
export let answer = {};

let seen;
let follow;

/** `change(given, withdrawn)` is called whenever the answer has changed, and first when it is known: then this settles. */
export function start(change) {
  follow = change;
  // Other tabs say so when they write; a cookie says nothing, and a page that comes back from the browser's memory has
  // missed it.
  const again = () => declared.version >= 0 && look();
  for (const type of ['storage', 'pageshow', 'focus', 'visibilitychange']) addEventListener(type, again);
  return declare(look);
}

/** Whether a purpose has the visitor's yes. */
export const allowed = (purpose) =>
  answer.record?.purposes[purpose] === true && declared.purposes.some(({ id }) => id === purpose);

/** Whether the panel's question has been answered. (What was asked in place of a frame is not that.) */
export const isAnswered = () => typeof answer.record?.question === 'string';

/** Whether the visitor must be asked. */
export const mustAsk = () => declared.purposes.length > 0 && !isAnswered() && !signal;

/** A copy of the record, for others to keep. */
export const copy = () => structuredClone(answer.record ?? null);

/** Looks at what is kept, and tells what is new. */
export function look() {
  const text = kept();
  const next = read(text, declared.version);
  if (text === seen && next.why === answer.why) return;
  seen = text;
  const yes = () => declared.purposes.map(({ id }) => id).filter(allowed);
  const before = yes();
  answer = next;
  const now = yes();
  const given = now.filter((id) => !before.includes(id));
  const withdrawn = before.filter((id) => !now.includes(id));
  document.dispatchEvent(new CustomEvent('personvern:choices', { detail: { choices: copy(), given, withdrawn } }));
  follow(given, withdrawn);
}
