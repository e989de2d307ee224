// The chats that have answered on this page, by their ids, which are also the manifest's.
//
// A chat is known by an adapter: its own (registerChat), one for what the manifest declares of it (declarative.js), for our own store
// (store.js), for a frame (frame.js) or for events (events.js). All of them look the same from here on.
import { tell } from '../gate/tell.js';
import { Chat } from './chat.js';
import { connect, disconnect } from './frame.js';
import { openStore } from './store.js';

const chats = new Map();

/** The chat with an id, whether it has answered yet or not. */
export function chatOf(id) {
  if (!chats.has(id)) chats.set(id, new Chat(id));
  return chats.get(id);
}

/** The chats that have an adapter. */
export const known = () => [...chats.values()].filter(({ adapter }) => adapter);

/**
 * Makes a chat known, or puts another adapter in the place of its first: a page may take its chat away and put it there again. What
 * has no `snapshot` keeps its conversation in our own store, which is what this settles with.
 */
export async function registerChat(given) {
  const id = given?.id;
  if (typeof id !== 'string' || !id.trim()) return void tell('registerChat: found no id, expected that of the chat in the manifest');
  const chat = chatOf(id);
  disconnect(chat);
  if (given.frame !== undefined) connect(chat, given);
  else if (given.snapshot === undefined) return openStore(chat, given);
  else if (typeof given.snapshot !== 'function') tell(`registerChat: ${id}: found snapshot that is no function`);
  else chat.take(given);
  return undefined;
}
