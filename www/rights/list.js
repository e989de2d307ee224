// The conversation in the panel, as it will be in the copy: patterns that the view has drawn, filled with text.
import { written } from '../asking/written.js';
import { erasure, lengthOf } from './transcript.js';

// How many messages cross from the module at a time, and are put on the page before the browser gets to breathe.
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
    for (const item of [...this.#list.children].slice(from * SLICE)) item.remove();
    this.#shown.length = Math.min(from, this.#shown.length);
    for (const slice of slices.slice(from)) {
      if (mine !== this.#latest) return;
      const items = document.createDocumentFragment();
      for (const message of JSON.parse(slice)) items.append(this.#item(message));
      this.#list.append(items);
      this.#shown.push(slice);
      if (count > SLICE) await new Promise((resolve) => setTimeout(resolve));
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
