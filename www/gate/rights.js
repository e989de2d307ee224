// Taking a conversation out, and having it erased (www/rights/): loaded where a chat registers, a panel stands, a conversation lies under
// a key that the manifest names, or somebody asks for it.
import { bring } from './bring.js';
import { keptChats } from './chats.js';
import { content } from './manifest.js';
import { manifest } from './tag.js';
import { watch } from './watch.js';
import { loadWidget } from './widget.js';

// The adapters that have come while it could not be had.
const adapters = [];

/** Settles with it, or with undefined where it cannot be had. */
export const loadRights = () => bring(__RIGHTS__, { adapters, content, keptChats, loadWidget, manifest, watch });

/** Makes a chat known: now, or when it can be had. */
export async function registerChat(adapter) {
  const there = await loadRights();
  return there ? there.registerChat(adapter) : void adapters.push(adapter);
}
