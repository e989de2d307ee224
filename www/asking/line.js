// One line at the end of the page, where it is needed: that only what is necessary is stored, that the browser has said no,
// that the answer could not be kept, and the button that opens the panel where the page has none of its own.
import { gate } from './gate.js';
import { languageAt, say } from './words.js';

let line;

// The page's own links and buttons that open the panel.
const openers = new Set();
let said;

export function startLine() {
  line = document.createElement('p');
  line.dataset.personvern = 'line';
  gate.watch('[data-personvern-open=choices]', (elements) => {
    for (const element of elements) if (!line.contains(element)) openers.add(element);
  });
  gate.afterwards(settleLine);
  settleLine();
}

/** Writes it, puts it on the page or takes it away. Cheap: it is called whenever the page has changed. */
export function settleLine() {
  const { answer, declared, isBlocked, signal } = gate;
  if (!line) return;
  for (const opener of openers) if (!opener.isConnected) openers.delete(opener);
  const isAsked = declared.storage.purposes.length > 0;
  const keys = [
    declared.storage.version >= 0 && !isAsked && 'necessaryOnly',
    isAsked && signal && !answer().record && 'privacySignal',
    isBlocked() && 'storageBlocked',
    isAsked && !openers.size && 'changeChoices',
  ].filter(Boolean);
  if (!keys.length) line.remove();
  else if (!line.isConnected) document.body.append(line);
  const now = `${keys} ${languageAt(document.body)}`;
  if (now === said) return;
  said = now;
  line.replaceChildren(...keys.flatMap((key) => [write(key), ' ']));
}

function write(key) {
  const language = languageAt(document.body);
  if (key === 'changeChoices') {
    const button = say('button', key, language);
    button.type = 'button';
    button.dataset.personvernOpen = 'choices';
    return button;
  }
  const more = key === 'necessaryOnly' && address(gate.declared.storage.information);
  const element = say(more ? 'a' : 'span', key, language);
  if (more) element.href = more;
  return element;
}

/** What a manifest says is a link only if it leads to this site, or to another one by https. */
function address(link) {
  try {
    const { href, origin, protocol } = new URL(link, document.baseURI);
    return (origin === location.origin || protocol === 'https:') && href;
  } catch {
    return undefined;
  }
}
