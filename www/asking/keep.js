// Keeps the visitor's answer. Nothing else of ours writes anything on the device: see www/gate/key.js.
import { isShared, KEY, secure } from '../gate/key.js';
import { gate } from './gate.js';

const DAY = 86_400_000;

/** Whether the browser has not kept the last answer: it holds for this page view. */
export let isBlocked = false;

/** Yes or no to each purpose. `more`: `question` and `language`, and `expires` where that is settled already. */
export function decide(purposes, more) {
  const { version, keepDays } = gate.declared();
  const now = Date.now();
  const after = (days) => new Date(now + days * DAY).toISOString();
  const expires = after(Math.min(Math.max(Number(keepDays) || 180, 1), 365));
  const record = { version, purposes, expires, ...more, time: after(0) };
  keep(JSON.stringify(record), record.expires);
  gate.look();
}

/** Yes to some purposes, asked for where they are needed. The rest of the answer, and how long it holds, stays. */
export function allow(ids) {
  const { question, language, purposes, expires = undefined } = gate.answer().record ?? {};
  const yes = Object.fromEntries(ids.map((id) => [id, true]));
  decide({ ...purposes, ...yes }, { question, language, ...(expires && { expires }) });
}

function keep(text, expires) {
  const { hold, kept } = gate;
  const declared = gate.declared();
  hold(undefined);
  try {
    if (isShared(declared)) {
      const { sharedDomain } = declared;
      const until = new Date(expires).toUTCString();
      document.cookie = `${KEY}=${encodeURIComponent(text)}; path=/; samesite=lax; domain=${sharedDomain}; expires=${until}${secure}`;
      // From before it was shared.
      localStorage.removeItem(KEY);
    } else localStorage.setItem(KEY, text);
  } catch {
    // Told by the next line.
  }
  // Cookies are refused without a word.
  isBlocked = kept() !== text;
  if (isBlocked) hold(text);
}
