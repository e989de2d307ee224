// A chat of any size beside the panel, and what a visitor does there, timed.
import { conversation } from './conversation.js';

let messages = [];
const root = () => document.querySelector('personvern-rights')?.shadowRoot;
const list = () => root()?.querySelector('ol[data-messages]');
const button = (value, within) => [...root().querySelectorAll(`button[value=${value}]`)].find((found) => Boolean(found.closest('dialog')) === within);

/** The last message in the list, which may end in what messages are copied from. */
function lastShown() {
  let last = list()?.lastElementChild;
  while (last?.hidden) last = last.previousElementSibling;
  return last;
}

/** Asks in every frame until it is so. */
const until = (ask) =>
  new Promise((resolve) => {
    const look = () => (ask() ? resolve() : requestAnimationFrame(look));
    look();
  });

let takenCopy;
const blobs = new Map();
const { createObjectURL } = URL;
URL.createObjectURL = (blob) => {
  const address = createObjectURL.call(URL, blob);
  blobs.set(address, blob);
  return address;
};
HTMLAnchorElement.prototype.click = function () {
  takenCopy = { size: blobs.get(this.href).size, at: performance.now() };
  blobs.delete(this.href);
};

window.panel = {
  /** The page is at rest when the panel is drawn. */
  ready: () => until(() => root()?.querySelector('section[data-chat]')).then(() => true),

  /** From the moment the chat is there until all its messages are in the page, with their layout done. */
  async open(count) {
    messages = conversation(count);
    const last = messages.at(-1).text;
    const begun = performance.now();
    window.personvern.registerChat({
      id: 'robot',
      label: 'Roboten',
      capabilities: { localTranscript: true, timestamps: 'stored', clear: 'in-place', remoteErase: false, remoteExport: false },
      snapshot: () => messages,
      clear: async () => void (messages = []),
      locators: () => [],
    });
    await until(() => list()?.childElementCount >= count && lastShown()?.textContent.includes(last));
    // Folded until somebody wants to see it, or the browser’s search finds something in it.
    const details = list().closest('details');
    if (details) details.open = true;
    lastShown().getBoundingClientRect();
    return performance.now() - begun;
  },

  /** From the click on a format until the file is handed over: milliseconds, and bytes. */
  async copy(format, kind) {
    root().querySelector(`[name=copy][value=${kind}]`).click();
    takenCopy = undefined;
    const begun = performance.now();
    button(format, false).click();
    await until(() => takenCopy);
    return { ms: takenCopy.at - begun, bytes: takenCopy.size };
  },

  /** From the click in the dialog until the receipt. */
  async erase() {
    button('erase', false).click();
    await until(() => root().querySelector('dialog').open);
    const begun = performance.now();
    button('erase', true).click();
    await until(() => [...root().querySelectorAll('[data-when~=done]')].some((element) => element.checkVisibility()));
    const took = performance.now() - begun;
    const device = [...root().querySelectorAll('[data-line=device] [data-is]')].find((sentence) => !sentence.hidden)?.dataset.is;
    if (device !== 'erased') throw new Error(`the receipt says ${device}`);
    return took;
  },

  /** Bytes of the modules' memories together, which only ever grow. */
  memory: () => window.memories.reduce((sum, found) => sum + found.buffer.byteLength, 0),
};
