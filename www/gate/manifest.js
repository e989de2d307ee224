// The manifest, asked for once: the widget reads the same response.
import { manifest, tag } from './tag.js';

// Far above any declaration: the largest known one is below 200 kB.
const LIMIT = 16_000_000;

let asked;

/** The response, or undefined where the address is missing, or not on the page's or the script's host. */
export const response = () => (asked ??= ask());

function ask() {
  const isAt = (address) => manifest?.startsWith(`${new URL(address, location).origin}/`);
  // From the script's host a redirect must not lead to a third one.
  const how = isAt('') ? { mode: 'same-origin' } : isAt(tag?.src) ? { redirect: 'error' } : undefined;
  const promise = how && fetch(manifest, how);
  // Who reads it hears that it failed.
  promise?.catch(() => {});
  return promise;
}

/** What it says. A copy of the response is read, so that the original is left for the widget. */
export async function content() {
  const found = (await response())?.clone();
  if (!found?.ok) throw new Error(`found status ${found?.status}`);
  const reader = found.body.getReader();
  const parts = [];
  for (let size = 0, part; size < LIMIT && !(part = await reader.read()).done; size += part.value.length) parts.push(part.value);
  // Of what has no end, what is there is no JSON.
  reader.cancel();
  return JSON.parse(await new Blob(parts).text());
}
