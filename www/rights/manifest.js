// What the manifest says of a chat, raw: on a page without a panel nobody draws it. The chat may stand in a file that the manifest
// takes a section from.
import { load } from '../widget/load.js';
import { gate } from './gate.js';

/** The chat with an id, or undefined. `address`: a manifest that a panel names; otherwise the tag's. */
export async function declaredChat(id, address = gate.manifest) {
  const wanted = [address, gate.manifest].filter(Boolean);
  const seen = new Set();
  for (const file of wanted) {
    if (seen.has(file)) continue;
    seen.add(file);
    const manifest = await contentOf(file);
    const chat = list(manifest?.chats).find((some) => some?.id === id);
    if (chat) return chat;
    for (const { include } of list(manifest?.sections).map((section) => section ?? {})) {
      if (typeof include === 'string') wanted.push(new URL(include.split('#')[0], file).href);
    }
  }
  return undefined;
}

/** The tag's has been read already, as a rule. What cannot be had declares nothing; the widget tells of it. */
async function contentOf(file) {
  try {
    if (file === gate.manifest) return await gate.content();
  } catch {
    // Somebody else may have read the response.
  }
  return load(file, {}).catch(() => undefined);
}

const list = (value) => (Array.isArray(value) ? value : []);
