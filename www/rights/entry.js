// The entry that a reload leaves: what is known so far of an erasure, without a text (src/transcript/erasure/entry.rs).
const KEY = 'pv:erasure';

/** What a reload has left, or null. It stays until the chat that it is about has come; the gate looks for it, too. */
export function entry() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Whether it could be written. */
export function leave(text) {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Told by the next line.
  }
  return entry() === text;
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then there is none.
  }
}
