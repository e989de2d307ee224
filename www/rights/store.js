// The store for a chat that has none: in memory, or in the session's or the device's storage where the manifest says so. What is personal
// is covered before it is kept.
//
// In storage nothing is held in memory beside it, so that nothing is written back that another tab has erased.
import { languageAt } from '../asking/language.js';
import { erasure, masking } from './transcript.js';

/** Gives the chat an adapter for the store in an area; in memory where there is none. */
export function takeStore(chat, area, { quiesce, remote } = {}) {
  const { id } = chat;
  const store = new Store(area, `pv:chat:${id}`);
  chat.take({
    ...{ id, quiesce, remote, store: area },
    capabilities: { localTranscript: true, timestamps: 'stored', clear: 'in-place', remoteErase: Boolean(remote?.erase), remoteExport: Boolean(remote?.export) },
    snapshot: () => store.messages(),
    clear: () => store.write([]),
    locators: () => [],
    subscribe: (change) => store.subscribe(change),
  });
  return store;
}

/** The same, and gives the page what it writes with: `{ add(message), messages() }`. Undefined where nothing can be masked. */
export async function openStore(chat, given) {
  const [door, declared] = await Promise.all([masking.open(), chat.declared()]);
  if (!door || !declared) return undefined;
  const device = erasure.said(() => declared.device() || 'null');
  const store = takeStore(chat, device?.kind === 'store' ? device.area : undefined, given);
  const rules = erasure.call(() => declared.rules());
  const masked = (text) => masking.call(() => door.mask(`${text ?? ''}`, rules, languageAt(document.body)));
  return {
    add({ role, text, sentAt = new Date().toISOString(), files }) {
      const names = files?.map?.((file) => ({ name: masked(file?.name) }));
      store.write([...store.messages(), { role, text: masked(text), sentAt, files: names }]);
    },
    messages: () => store.messages(),
  };
}

class Store {
  #area;
  #key;
  // What there is no storage for, or what it did not take.
  #held;
  #change;

  constructor(area, key) {
    this.#area = area;
    this.#key = key;
    if (!area) this.#held = [];
  }

  messages() {
    if (this.#held) return this.#held;
    try {
      const { messages } = JSON.parse(window[this.#area].getItem(this.#key)) ?? {};
      return Array.isArray(messages) ? messages : [];
    } catch {
      return [];
    }
  }

  write(messages) {
    if (this.#area) this.#keep(messages);
    else this.#held = messages;
    this.#change?.();
  }

  #keep(messages) {
    this.#held = undefined;
    try {
      if (messages.length) window[this.#area].setItem(this.#key, JSON.stringify({ version: 1, messages }));
      else window[this.#area].removeItem(this.#key);
    } catch {
      // Full or closed: it lasts as long as the page.
      this.#held = messages;
    }
  }

  subscribe(change) {
    this.#change = change;
    const listen = ({ key }) => (key === null || key === this.#key) && change();
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }
}
