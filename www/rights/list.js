// The conversation in the panel, as it will be in the copy: patterns that the view has drawn, filled with text.
import { written } from '../asking/written.js';
import { erasure, lengthOf } from './transcript.js';

// How many messages cross from the module at a time, and are made into elements before the browser gets to breathe.
const SLICE = 1_000;

export class List {
  #list;
  #patterns = {};
  #shown = [];
  #latest;

  /** `list`: the element with the patterns in it. */
  constructor(list) {
    this.#list = list;
    for (const pattern of list.querySelectorAll(':scope > [data-speaker]')) {
      this.#patterns[pattern.dataset.speaker] = pattern;
      pattern.remove();
    }
  }

  /** Shows a conversation. What is the same as before stays, with what the visitor has selected or found there. */
  async fill(conversation) {
    const mine = (this.#latest = Symbol());
    let count;
    const slices = [];
    try {
      count = lengthOf(conversation);
      for (let at = 0; at < count; at += SLICE) slices.push(erasure.call(() => conversation.slice(at, at + SLICE)));
    } catch {
      // The module has stopped, and has said so elsewhere: what is shown stays.
      return;
    }
    const same = slices.findIndex((slice, at) => slice !== this.#shown[at]);
    const from = same < 0 ? slices.length : same;
    // The last first: each that goes would have the browser count all those after it.
    for (const item of [...this.#list.children].slice(from * SLICE).reverse()) item.remove();
    this.#shown = this.#shown.slice(0, from);
    // One slice at once, to have something to read, and the others together: whenever some are added, all are laid out anew.
    const items = document.createDocumentFragment();
    const last = slices.length - 1;
    for (let at = from; at <= last; at++) {
      for (const message of JSON.parse(slices[at])) items.append(this.#item(message));
      if (at === from || at === last) {
        this.#list.append(items);
        this.#shown = slices.slice(0, at + 1);
      }
      if (at < last) await new Promise((resolve) => setTimeout(resolve));
      if (mine !== this.#latest) return;
    }
  }

  #item({ role, text, sentAt, files }) {
    const item = (this.#patterns[role] ?? this.#patterns.assistant).cloneNode(true);
    item.hidden = false;
    const fill = (name, write) => item.querySelectorAll(`[data-slot=${name}]`).forEach(write);
    fill('text', (slot) => (slot.textContent = text));
    if (files) fill('files', (slot) => (slot.textContent = files.join(', ')));
    const sent = sentAt && new Date(sentAt);
    fill('time', (slot) => {
      if (!sent) return slot.remove();
      slot.dateTime = sentAt;
      slot.textContent = written(sent, slot.dataset.format);
    });
    return item;
  }
}
