// An adapter for deep-chat, written for 2.4.2. An example to copy: it needs nothing but the element.
//
//     import { deepChat } from './adapters/deep-chat.js';
//
//     const chat = deepChat(document.querySelector('deep-chat'), { id: 'kari', label: 'Kommune-Kari' });
//     (window.personvern ??= []).push((personvern) => personvern.registerChat(chat));
//
// deep-chat keeps the conversation in memory, and in localStorage where `browserStorage` is set. Its own clearMessages() empties
// both. It keeps no times, so they are taken when a message comes; what was there before the page was loaded has none.

/** Where deep-chat keeps what is written when `browserStorage` names no key. */
const DEFAULT_KEY = 'deep-chat-storage';

/** `id` is the chat's in the manifest. */
export function deepChat(element, { id, label }) {
  // By place in the conversation.
  let times = [];
  let isWaiting = false;
  const listeners = new Set();
  const tell = (event) => listeners.forEach((listener) => listener(event));
  const messages = () => element.getMessages?.() ?? [];
  const key = () => element.browserStorage && (element.browserStorage.key ?? DEFAULT_KEY);
  // What is said in another tab is kept on the device, and is not in this one before it is loaded again.
  const all = () => {
    const [here, kept] = [messages(), key() ? stored(key()) : []];
    return kept.length > here.length ? kept : here;
  };

  element.addEventListener('message', ({ detail: { message, isHistory } }) => {
    if (isHistory) return;
    const seq = messages().length - 1;
    times[seq] = new Date().toISOString();
    isWaiting = message.role === 'user';
    tell({ type: 'message', message: read(message, seq, times[seq]) });
  });
  // Without a key, all of the storage was emptied.
  addEventListener('storage', (event) => (event.key ?? key()) === key() && tell({ type: event.newValue ? 'message' : 'cleared' }));
  element.addEventListener('error', () => (isWaiting = false));
  element.addEventListener('clear-messages', () => {
    times = [];
    isWaiting = false;
    tell({ type: 'cleared' });
  });

  return {
    id,
    label,
    capabilities: { localTranscript: true, timestamps: 'observed', clear: 'in-place', remoteErase: false, remoteExport: false },
    async snapshot() {
      // Before its script has run it has nothing to say, which is not the same as having no conversation.
      await customElements.whenDefined(element.localName);
      return all().map((message, seq) => read(message, seq, times[seq]));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // A reply cannot be called back, and clearMessages() leaves one that is being written: it has to come first.
    quiesce: () =>
      new Promise((resolve) => {
        if (!isWaiting) return resolve();
        // deep-chat looks at a message once more a task after it has told of it.
        const rest = () => isWaiting || setTimeout(() => setTimeout(resolve));
        for (const type of ['message', 'error', 'clear-messages']) element.addEventListener(type, rest);
      }),
    clear: async () => element.clearMessages(false),
    locators: () => (key() ? [{ area: 'localStorage', key: key() }] : []),
  };
}

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key))?.messages ?? [];
  } catch {
    // Closed to the page, or not deep-chat's.
    return [];
  }
}

function read({ role, text, html, files }, seq, sentAt) {
  return {
    seq,
    // Roles other than `user` and `ai` are names that the page has given to those who answer.
    role: role === 'user' ? 'user' : 'assistant',
    text: text ?? null,
    html,
    sentAt,
    files: files?.map(({ name, type }) => ({ name, type })),
  };
}
