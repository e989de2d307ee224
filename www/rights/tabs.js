// Other tabs of this site: they hold the same conversation in their memory, and write it back with the next message.
import { attempt } from './attempt.js';
import { known } from './chats.js';
import { tellElsewhere } from './elsewhere.js';
import { clearHere } from './erase.js';

let channel;
const unique = () => `${crypto.getRandomValues(new Uint32Array(4))}`;

// This tab's own name, for the answers.
const own = unique();

export function startTabs() {
  try {
    channel = new BroadcastChannel('personvern');
    channel.addEventListener('message', ({ data }) => data?.type === 'erase' && typeof data.nonce === 'string' && clear(data));
  } catch {
    // A page without an origin has no other tabs.
  }
}

/** Asks them to clear, and waits that long. What they answered, by count; nothing where they cannot be asked. */
export async function askTabs({ id }, patience) {
  if (!channel) return {};
  const nonce = unique();
  const answers = new Map();
  const listen = ({ data }) => {
    if (data?.nonce === nonce && (data.type === 'here' || data.type === 'erased')) answers.set(data.tab, data.is === 'cleared');
  };
  channel.addEventListener('message', listen);
  channel.postMessage({ type: 'erase', chat: id, nonce });
  await new Promise((done) => setTimeout(done, patience));
  channel.removeEventListener('message', listen);
  // One that has said that it is there, and no more, has not said that it has cleared anything.
  const cleared = [...answers.values()].filter(Boolean).length;
  return { cleared, mustReload: answers.size - cleared };
}

/** Another tab asks. Only a tab that has the chat answers. */
async function clear({ chat: id, nonce }) {
  const chat = known().find((some) => some.id === id);
  if (!chat) return;
  const answer = (type, is) => channel.postMessage({ type, nonce, tab: own, is });
  answer('here');
  const isCleared = await clearHere(chat);
  answer('erased', isCleared ? 'cleared' : 'must-reload');
  await attempt(() => chat.refresh(), chat.id);
  tellElsewhere(chat, isCleared);
}
