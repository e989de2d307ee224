// The panel's form, which Yew draws without any behaviour: what is filled in, shown and hidden in it, and what a click on
// one of its buttons means. The contract is in ARCHITECTURE.md, «The choices».
import { gate } from './gate.js';
import { isBlocked } from './keep.js';
import { written } from './written.js';

const each = (root, selector, work) => root.querySelectorAll(selector).forEach(work);

export const formIn = ({ shadowRoot }) => shadowRoot?.querySelector('form');

/** `isSaved`: the answer was given here. `changed`: the purposes to tick or untick; otherwise all. */
export function fill(element, isSaved, changed) {
  const root = element.shadowRoot;
  const form = formIn(element);
  if (!form) return;
  const { record, old, why } = gate.answer();
  const isAnswered = gate.isAnswered();
  const isYes = (id) => record?.purposes[id] === true;
  // Who has just answered wants to read on: the form, and the receipt under it, are there again when it is opened.
  const isDone = isSaved && !isStanding(element);

  const states = { [why]: true, answered: isAnswered && !isDone, saved: isSaved && !isBlocked, blocked: isBlocked, signal: gate.signal && !record };
  each(root, '[data-when]', (part) => (part.hidden = !part.dataset.when.split(' ').some((state) => states[state])));
  form.hidden = isDone;
  each(form, '[type=checkbox]', (box) => {
    if (!changed || changed.includes(box.name)) box.checked = isYes(box.name);
  });

  const last = record ?? old;
  each(root, '[data-new]', (mark) => (mark.hidden = !last || !isNew(mark.dataset, last)));
  each(root, '[data-remains]', (part) => (part.hidden = !isAnswered || isYes(part.dataset.remains)));
  if (!record) return;
  each(root, '[data-answer-purpose]', (part) => {
    const yes = isYes(part.dataset.answerPurpose);
    each(part, '[data-yes]', (text) => (text.hidden = !yes));
    each(part, '[data-no]', (text) => (text.hidden = yes));
  });
  each(root, '[data-answer]', (place) => {
    const value = record[place.dataset.answer];
    place.textContent = place.dataset.format ? written(new Date(value), place.dataset.format) : value;
    place.dateTime = value;
  });
  each(root, '[data-question-text]', (text) => (text.hidden = !isQuestionOf(form)));
}

export const isStanding = (element) => element.hasAttribute('standing');

/** Whether the form still asks what the visitor answered. */
export const isQuestionOf = (form) => gate.answer().record?.question === form.dataset.question;

/** Whether a purpose, or what is kept for it, has come after an answer. */
const isNew = (mark, { purposes, time }) => !(mark.new in purposes) || Date.parse(mark.since) > Date.parse(time);

/** All that the form says, line by line. */
export const questionIn = (form) =>
  [...form.querySelectorAll('h1, h2, h3, h4, h5, h6, label, strong, p, .pv-about > div')].map(said).join('\n');

const said = ({ childNodes }) => [...childNodes].filter(({ hidden }) => !hidden).map(({ textContent }) => textContent).join('').trim();

/** What a button says yes and no to. */
export function answersBy(button, form) {
  const boxes = [...form.querySelectorAll('[type=checkbox]')];
  const asked = boxes.length ? boxes.map(({ name }) => name) : gate.declared().purposes.map(({ id }) => id);
  const ticked = boxes.filter(({ checked }) => checked).map(({ name }) => name);
  const yes = { all: asked, save: ticked }[button.value] ?? [];
  return Object.fromEntries(gate.declared().purposes.map(({ id }) => [id, yes.includes(id)]));
}

/** Moves the keyboard to a part of the panel. */
export function focus(part) {
  if (!part) return;
  part.tabIndex = -1;
  part.focus();
}

export const headingOf = ({ shadowRoot }) =>
  shadowRoot.getElementById(shadowRoot.querySelector('[aria-labelledby]')?.getAttribute('aria-labelledby'));
