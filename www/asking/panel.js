// The panel: when it is there, and where. Its markup is Yew's, published with the page or drawn by the widget.
//
//   html[data-personvern=ask]        it is shown: there is something to answer, or the visitor has opened it
//   html[data-personvern=answered]   there is an answer
//   html[data-personvern=none]       nothing is asked: nothing optional is declared, or the browser says no for the visitor
import { answersBy, fill, focus, formIn, headingOf, isQuestionOf, isStanding, questionIn } from './form.js';
import { gate } from './gate.js';
import { decide } from './keep.js';
import { offerNo } from './line.js';
import { downloadReceipt } from './receipt.js';
import { keepPlace } from './scroll.js';
import { languageAt } from './words.js';

const NAME = 'personvern-choices';

let own;
let shown;
let isOpen = false;
// Where the visitor has just answered.
let saved;
const filled = new WeakSet();

const drawn = new WeakMap();

const isParsed = () => document.readyState !== 'loading';
const isWanted = () => gate.mustAsk() || isOpen;
export const isPanel = ({ localName }) => localName === NAME;
const all = () => document.querySelectorAll(NAME);

export function startPanel() {
  gate.watch(NAME, arrive);
  document.addEventListener('keydown', (event) => {
    // In a form, Enter on a box presses the first button: who means to tick it would have said no to all.
    const [box] = event.composedPath();
    if (event.key === 'Enter' && box.type === 'checkbox' && isPanel(box.getRootNode().host ?? box)) event.preventDefault();
  });
  gate.afterwards(() => {
    // Single-page applications may empty the page.
    if (shown && !shown.isConnected) settle();
  });
  gate.parsed.then(settle);
}

/** Shows the panel or takes it away, as it should be now. Settles with the panel once it is there. */
export async function settle() {
  document.documentElement.dataset.personvern = isWanted() ? 'ask' : gate.isAnswered() ? 'answered' : 'none';
  shown = [...all()].find((element) => !isStanding(element));
  if (!isWanted()) {
    if (shown && !shown.hidden) keepPlace(() => (shown === own ? own.remove() : (shown.hidden = true)));
    shown = undefined;
    return undefined;
  }
  if (!shown) {
    // The page's own may still come.
    if (!isParsed()) return undefined;
    shown = own ??= document.createElement(NAME);
    own.hidden = true;
    document.body.prepend(own);
  }
  return show(shown);
}

function arrive(elements) {
  for (const element of elements) {
    attach(element);
    if (isStanding(element)) show(element);
    else if (element !== own) own?.remove();
  }
  settle();
}

/** Fills in what has changed. */
export function refill(given, withdrawn) {
  for (const element of all()) fill(element, element === saved, [...given, ...withdrawn]);
}

/** Opens the panel for the visitor, with the present answers. `opener`: what was clicked. */
export async function open(opener) {
  if (!gate.declared().purposes.length) return undefined;
  isOpen = true;
  saved = undefined;
  const element = await settle();
  if (!element) return offerNo(opener);
  fill(element);
  focus(headingOf(element));
  return element;
}

/** A click on one of the panel's buttons. */
export function press(button, element) {
  const form = formIn(element);
  if (button.value === 'receipt') return downloadReceipt(isQuestionOf(form) ? questionIn(form) : undefined);
  const { question, language } = form.dataset;
  isOpen = !isStanding(element);
  saved = element;
  gate.once.clear();
  decide(answersBy(button, form), { question, language });
  fill(element, true);
  // What is shown of the two: that it is kept, or that the browser keeps nothing.
  focus(element.shadowRoot.querySelector(':is([data-when~=saved], [data-when~=blocked]):not([hidden])'));
}

/** An engine that does not know declarative shadow roots gets the published one attached. */
function attach(element) {
  const template = element.querySelector(':scope > template[shadowrootmode]');
  if (!template || element.shadowRoot) return;
  element.attachShadow({ mode: 'open' }).append(template.content);
  template.remove();
}

async function show(element) {
  if (!formIn(element)) await gate.parsed;
  if (!formIn(element)) {
    // Nothing to see until it is drawn.
    element.hidden = true;
    await draw(element);
    if (!formIn(element)) return undefined;
    // Meanwhile the visitor may have answered elsewhere.
    if (!isStanding(element) && !isWanted()) return settle();
  }
  if (!filled.has(element)) {
    filled.add(element);
    begin(element);
    // Of a published one the rest may still be on its way.
    if (!isParsed()) gate.parsed.then(() => begin(element));
  }
  if (element.hidden) keepPlace(() => (element.hidden = false));
  return element;
}

/** What has been ticked before this was loaded stays ticked. */
function begin(element) {
  fill(element, element === saved, gate.answer().record ? undefined : []);
}

/** Has the widget draw it, once. Settles when it can be shown, or will not come. */
function draw(element) {
  if (!drawn.has(element)) {
    drawn.set(element, ask(element));
    // In a declaration it follows the language that the visitor chooses there.
    const again = () => ask(element).then(() => formIn(element) && begin(element));
    if (isStanding(element)) new MutationObserver(again).observe(element, { attributeFilter: ['lang'] });
  }
  return drawn.get(element);
}

async function ask(element) {
  const { widget, page } = await gate.loadWidget();
  await widget?.ask?.(element, page, { standing: isStanding(element), language: languageAt(element) });
}
