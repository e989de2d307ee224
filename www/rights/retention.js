// A conversation is kept no longer than declared: at the next visit it is erased by the same protocol, without asking. How old it is, the
// module says; where the messages have no times, it counts from when the conversation was first seen here.
import { erasure, lengthOf } from './transcript.js';

const KEY = 'pv:seen';

/** Looks whether a chat's conversation may still be kept. */
export async function keepTime(chat) {
  const declared = await chat.declared();
  const { messages } = chat;
  if (!declared || !messages) return undefined;
  const seen = read();
  if (!lengthOf(messages)) return forgetTime(chat);
  const age = erasure.call(() => messages.age(declared, Number(seen[chat.id] ?? NaN), Date.now()));
  if (age === 'unknown') write({ ...seen, [chat.id]: Date.now() });
  return age === 'over' ? chat.erase({ overdue: true }) : undefined;
}

/** It is gone: the next conversation has a time of its own. */
export const forgetTime = ({ id }) => write({ ...read(), [id]: undefined });

function read() {
  try {
    const seen = JSON.parse(localStorage.getItem(KEY));
    return seen && typeof seen === 'object' ? seen : {};
  } catch {
    return {};
  }
}

function write(seen) {
  const text = JSON.stringify(seen);
  try {
    if (text === '{}') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Closed: then the conversation is not kept there either.
  }
}
