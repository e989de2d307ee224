// Another tab has erased a conversation that this one had, too: its visitor is told. Nothing is done to the page: it may hold a form.
import { saidReload } from 'personvern-words';

import { languageAt } from '../asking/language.js';

let line;

/** `isCleared`: whether it is gone here. Otherwise the page still holds it, until it is loaded again. */
export function tellElsewhere(chat, isCleared) {
  const isTold = chat.say(isCleared ? 'elsewhere' : 'reload');
  if (isTold || isCleared || line?.isConnected) return;
  // Without a panel: one line at the end of the page.
  line = document.createElement('p');
  line.dataset.personvern = 'line';
  line.setAttribute('role', 'status');
  document.body.append(line);
  const text = saidReload[languageAt(document.body).split('-')[0].toLowerCase()];
  if (!text) line.lang = 'nb';
  line.textContent = text ?? saidReload.nb;
}
