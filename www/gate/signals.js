// Google's Consent Mode, version 2, in its basic form: Google's own tag waits for a yes like any other, and is told what is
// allowed before it runs. Before that nothing of it is on the page.
import { allowed } from './choices.js';
import { declared } from './declared.js';

let isStarted = false;

/** `default` before the first script, `update` after a change. */
export function signal(command) {
  if (isStarted !== (command === 'update')) return;
  const states = {};
  for (const { id, consentSignals = [] } of declared.purposes) {
    for (const name of [].concat(consentSignals)) if (states[name] !== 'granted') states[name] = allowed(id) ? 'granted' : 'denied';
  }
  isStarted = Object.keys(states).length > 0;
  if (isStarted) gtag('consent', command, states);
}

/** As Google writes it: its tag only knows `arguments` objects. */
function gtag() {
  (window.dataLayer ??= []).push(arguments);
}
