// An adapter for rasa-webchat, written for 1.0.1. An example to copy: it needs nothing but the keys under which the widget stores.
//
//     import { rasaWebchat } from './adapters/rasa-webchat.js';
//
//     const chat = rasaWebchat({ id: 'kari', label: 'Kommune-Kari', storage: 'local' });
//     (window.personvern ??= []).push((personvern) => personvern.registerChat(chat));
//
// rasa-webchat keeps the conversation in memory, too, and writes all of it back with the next message. It has no way to be emptied
// from outside, so the tab is reloaded when what is stored has been removed.

const SESSION = 'chat_session';
// A message that waits for another page, and where the visitor has been. They are always in localStorage.
const OTHERS = ['mrbot_next_message', 'rasaWebchatPro'];
// Nothing tells of a message that comes: it is looked for.
const LOOK_MS = 500;

/** `id` is the chat's in the manifest; `storage` is the widget's own `params.storage`. */
export function rasaWebchat({ id, label, storage = 'local' }) {
  const area = storage === 'session' ? 'sessionStorage' : 'localStorage';
  const messages = () => parsed(window[area].getItem(SESSION)).filter(({ hidden }) => !hidden);
  // After a reload the widget stores a new session: one in which the visitor has written nothing is no trace of the old one.
  const session = () => (messages().some(({ sender }) => sender === 'client') ? [{ area, key: SESSION }] : []);
  return {
    id,
    label,
    capabilities: { localTranscript: true, timestamps: 'stored', clear: 'reload-required', remoteErase: false, remoteExport: false },
    snapshot: () => messages().map(read),
    subscribe(listener) {
      let before = messages().length;
      const timer = setInterval(() => {
        const { length } = messages();
        if (length !== before) listener({ type: length ? 'message' : 'cleared' });
        before = length;
      }, LOOK_MS);
      return () => clearInterval(timer);
    },
    async clear() {
      // Whatever the widget writes from here until the page is loaded again is the conversation: with a reply that comes, and, in
      // WebKit, when its connection is closed by the reload itself.
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if (key !== SESSION) setItem.call(this, key, value);
      };
      window[area].removeItem(SESSION);
    },
    locators: () => [...session(), ...OTHERS.map((key) => ({ area: 'localStorage', key }))],
  };
}

function parsed(stored) {
  try {
    return JSON.parse(stored)?.conversation ?? [];
  } catch {
    return [];
  }
}

function read({ sender, text, timestamp }, seq) {
  return {
    seq,
    role: sender === 'client' ? 'user' : 'assistant',
    // Pictures and carousels have none.
    text: text ?? null,
    sentAt: new Date(timestamp).toISOString(),
  };
}
