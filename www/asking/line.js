// One line at the end of the page, where it is needed: that only what is necessary is stored, that the browser has said no,
// that the answer could not be kept, the button that opens the panel where the page has none of its own, and the one that takes
// back a yes where no panel can be drawn.
import { dress } from './dress.js';
import { gate } from './gate.js';
import { decide, isBlocked } from './keep.js';
import { languageAt, say } from './words.js';

let line;

// The page's own links and buttons that open the panel.
const openers = new Set();
let said;

// Where the panel cannot be drawn.
let offersNo = false;

export function startLine() {
  line = document.createElement('p');
  dress(line, '::slotted(button) { min-height: 24px; font: inherit; }');
  line.dataset.personvern = 'line';
  gate.watch('[data-personvern-open=choices]', (elements) => {
    for (const element of elements) if (!line.contains(element)) openers.add(element);
  });
  gate.afterwards(settleLine);
  settleLine();
}

/** Writes it, puts it on the page or takes it away. Cheap: it is called whenever the page has changed. */
export function settleLine() {
  const { answer, signal } = gate;
  if (!line) return;
  for (const opener of openers) if (!opener.isConnected) openers.delete(opener);
  const { purposes, version } = gate.declared();
  const isAsked = purposes.length > 0;
  const keys = [
    version >= 0 && !isAsked && 'necessaryOnly',
    isAsked && signal && !answer().record && 'privacySignal',
    isBlocked && 'storageBlocked',
    isAsked && !openers.size && !offersNo && 'changeChoices',
    offersNo && (hasYes() ? 'choicesNone' : 'choicesUnavailable'),
  ].filter(Boolean);
  if (!keys.length) line.remove();
  else if (!line.isConnected) home().append(line);
  const now = `${keys} ${languageAt(document.body)}`;
  if (now === said) return;
  said = now;
  line.replaceChildren(...keys.flatMap((key) => [write(key), ' ']));
}

/**
 * Says that no panel can be drawn; what was said yes to in place of a frame can be taken back there. Returns what the keyboard goes on at;
 * nothing where there is only that sentence and `opener` is a link, which leads to what is told of it.
 */
export function offerNo(opener) {
  offersNo = true;
  settleLine();
  const button = line?.querySelector('button');
  if (!line || (!button && opener?.href)) return undefined;
  if (!button) line.tabIndex = -1;
  (button ?? line).focus();
  return button ?? line;
}

const hasYes = () => Object.values(gate.answer().record?.purposes ?? {}).includes(true);

/** The page's own footer: there such things are looked for, and who jumps from landmark to landmark finds it. */
function home() {
  const within = 'main, article, section, aside, nav';
  return [...document.querySelectorAll('footer, [role=contentinfo]')].findLast((footer) => !footer.closest(within)) ?? document.body;
}

function write(key) {
  const language = languageAt(document.body);
  const opens = key === 'changeChoices';
  if (opens || key === 'choicesNone') {
    const button = say('button', key, language);
    button.type = 'button';
    if (opens) button.dataset.personvernOpen = 'choices';
    else button.addEventListener('click', sayNo);
    return button;
  }
  const more = key === 'necessaryOnly' && address(gate.declared().information);
  const element = say(more ? 'a' : 'span', key, language);
  if (more) element.href = more;
  return element;
}

function sayNo() {
  gate.once.clear();
  decide(Object.fromEntries(gate.declared().purposes.map(({ id }) => [id, false])), {});
  line.tabIndex = -1;
  line.focus();
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
