// One chat: its adapter, the conversation as it was last read, and what is to be shown of it.
//
//   unknown   nothing on this page has answered for it
//   none      it has, and nothing is kept
//   kept      there is a conversation, or a supplier who can be asked for it
//   busy      it is being erased
//
// The receipt of the last erasure stands beside that: something may be left, or new.
import { tell } from '../gate/tell.js';
import { attempt } from './attempt.js';
import { erase, resume } from './erase.js';
import { entry } from './entry.js';
import { declaredChat } from './manifest.js';
import { forgetTime, keepTime } from './retention.js';
import { erasure, lengthOf } from './transcript.js';

// How many messages cross to the module at a time.
const SLICE = 1_000;

export class Chat {
  /** Whether the adapter could not be read. */
  failed = false;
  // How many messages were last read: known also when the module has stopped.
  count = 0;
  isOver = false;
  state = 'unknown';
  #panels = new Set();
  #reading;
  #stop;
  #raw;

  constructor(id) {
    this.id = id;
  }

  /** Takes an adapter, reads what it has, and goes on with what a reload has interrupted. */
  take(adapter) {
    this.#stop?.();
    this.adapter = adapter;
    this.#stop = subscribe(adapter, () => this.refresh());
    const left = entry();
    if (left) return this.#goOn(left);
    return this.refresh().then(() => keepTime(this));
  }

  /** The chat has been taken off the page, with its adapter: nobody can be asked any more. */
  leave(adapter) {
    // What is being erased is told of as it goes: a call that fails is seen there.
    if (this.adapter !== adapter || this.state === 'busy') return;
    this.#stop?.();
    this.#stop = undefined;
    this.adapter = undefined;
    this.failed = false;
    this.#hold(undefined);
    this.show('unknown');
  }

  async #goOn(left) {
    const door = await erasure.open();
    if (door && erasure.call(() => door.whose(left)) === this.id) return resume(this, left);
    await this.refresh();
  }

  /** A panel that shows it; it is told of every change. */
  attach(panel) {
    this.#panels.add(panel);
    panel.show();
  }

  detach(panel) {
    this.#panels.delete(panel);
  }

  get panels() {
    return [...this.#panels].filter((panel) => panel.isThere());
  }

  /** Shows another state. */
  show(state = this.state) {
    this.state = state;
    for (const panel of this.panels) panel.show();
  }

  /** Says something in the panels' status lines. Whether there is one that can. */
  say(name) {
    for (const panel of this.panels) panel.say(name);
    return this.panels.length > 0;
  }

  /** Reads the conversation again, and shows what there is. While it is read, one more wish to do so is remembered. */
  refresh() {
    if (this.#reading) {
      this.#reading.again = true;
      return this.#reading.done;
    }
    const reading = (this.#reading = { again: false });
    reading.done = (async () => {
      try {
        do {
          reading.again = false;
          await this.#read();
        } while (reading.again);
      } finally {
        this.#reading = undefined;
      }
    })();
    return reading.done;
  }

  async #read() {
    if (!this.adapter || this.state === 'busy') return;
    const conversation = await this.conversation();
    // Meanwhile.
    if (!this.adapter || this.state === 'busy') return;
    const count = lengthOf(conversation);
    this.failed = !conversation;
    // The chat has been emptied by its own means.
    if (this.count && conversation && !count) forgetTime(this);
    this.#hold(conversation, count);
    const isKept = this.failed || count > 0 || canAsk(this.adapter);
    this.show(isKept ? 'kept' : 'none');
  }

  #hold(conversation, count = 0) {
    const { messages } = this;
    if (messages) erasure.callIfAlive(() => messages.free());
    this.messages = conversation;
    this.count = count;
  }

  /** The conversation as it is now, for whoever asked to free; undefined where it cannot be had. */
  async conversation() {
    const door = await erasure.open();
    if (!door) return undefined;
    const { adapter } = this;
    const answer = await attempt(() => adapter.snapshot(), `${this.id}: snapshot()`);
    if (answer.call !== 'done') return undefined;
    try {
      return adapter.read ? adapter.read(door, answer.value) : conversationOf(door, answer.value, this.id);
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  /** What the manifest declares of it, as the module has read it. */
  async declared(address) {
    const door = await erasure.open();
    // What was not found is looked for again: a panel may name another manifest.
    if (!(await this.#raw)) this.#raw = declaredChat(this.id, address);
    const raw = await this.#raw;
    return door && erasure.call(() => new door.Chat(JSON.stringify(raw ?? null)));
  }

  /** Erases it: see erase.js. */
  erase(wish) {
    return erase(this, wish);
  }
}

/** Whether the supplier can be asked for something. */
export const canAsk = ({ remote }) => Boolean(remote?.erase || remote?.export);

/** What an adapter gives, read by the module. Undefined for what is no list. */
export function conversationOf(door, messages, name) {
  if (!Array.isArray(messages)) return void tell(`${name}: found no list of messages`);
  return erasure.call(() => {
    const conversation = new door.Conversation();
    let passed = 0;
    for (let at = 0; at < messages.length; at += SLICE) passed += conversation.add(written(messages.slice(at, at + SLICE)));
    if (passed) tell(`${name}: ${passed} of ${messages.length} messages were passed over, expected { role, text }`);
    return conversation;
  });
}

function written(messages) {
  try {
    return JSON.stringify(messages.map(fields));
  } catch {
    // One of them is no data. The others are not to be lost for it.
    return JSON.stringify(messages.map((message) => {
      try {
        return JSON.parse(JSON.stringify(fields(message)));
      } catch {
        return null;
      }
    }));
  }
}

const fields = (message) => {
  const { role, text, html, sentAt, id, files } = message ?? {};
  return { role, text: text ?? plain(html), sentAt, id, files: files?.map?.((file) => ({ name: file?.name })) };
};

/**
 * What markup says. Its tags are taken out before it is read: in a document that runs nothing a handler is still held against the page's
 * policy, and what breaks that is reported to a server.
 */
function plain(html) {
  if (typeof html !== 'string') return undefined;
  const lines = html.replace(/<(br|\/(p|div|li|tr|h\d))\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '').replaceAll('<', '&lt;');
  return new DOMParser().parseFromString(lines, 'text/html').body.textContent.trim();
}

function subscribe(adapter, change) {
  try {
    const stop = adapter.subscribe?.(change);
    return typeof stop === 'function' ? () => attempt(stop, 'unsubscribe') : undefined;
  } catch ({ message }) {
    return void tell(`subscribe(): ${message}`);
  }
}
