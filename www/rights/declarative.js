// A widget that keeps its conversation under a known key, as the manifest describes it: no code of the vendor's is needed.
import { tell } from '../gate/tell.js';
import { chatOf } from './chats.js';
import { entry } from './entry.js';
import { gate } from './gate.js';
import { takeStore } from './store.js';
import { erasure } from './transcript.js';

// Nothing tells of what a widget writes in this tab: it is looked for.
const LOOK_MS = 1_000;

/** Makes a chat known that nobody has registered, where the manifest says where it lies. */
export async function declare(chat, address) {
  const declared = await chat.declared(address);
  const device = declared && erasure.said(() => declared.device() || 'null');
  if (!device || chat.adapter) return;
  if (device.kind === 'store') takeStore(chat, device.area);
  else chat.take(foreign(chat, device, declared));
}

/**
 * Makes those chats known of which something lies under a key that the manifest names, and the one that a reload has left: how long a
 * conversation may be kept holds on pages without a panel, too.
 */
export async function findKept() {
  const ids = gate.keptChats().map(({ id }) => id);
  const left = entry();
  const door = left && (await erasure.open());
  if (door) ids.push(erasure.call(() => door.whose(left)));
  for (const id of new Set(ids)) if (typeof id === 'string') declare(chatOf(id)).catch(reportError);
}

function foreign(chat, { area, key, prefix, reloads }, declared) {
  const storage = () => (area === 'localStorage' ? localStorage : sessionStorage);
  const names = () => (prefix ? Object.keys(storage()).filter((name) => name.startsWith(key)) : [key]);
  const snapshot = () => names().map((name) => storage().getItem(name)).filter((value) => value !== null);
  const seen = () => {
    try {
      return snapshot().join();
    } catch {
      // Closed: that is told where it is read.
      return undefined;
    }
  };
  return {
    id: chat.id,
    capabilities: { localTranscript: true, timestamps: 'stored', clear: reloads ? 'reload-required' : 'in-place', remoteErase: false, remoteExport: false },
    snapshot,
    read(door, values) {
      return erasure.call(() => {
        const conversation = new door.Conversation();
        const read = values.filter((value) => conversation.add_stored(declared, value));
        if (read.length || !values.length) return conversation;
        // Something is there, and may be a conversation.
        return void tell(`${area}, ${key}: found no list of messages where chats[].device says`);
      });
    },
    // What is stored is all there is, or else the page is loaded again: the protocol does both.
    clear() {},
    locators: () => erasure.said(() => declared.locators()),
    subscribe(change) {
      let before = seen();
      const timer = setInterval(() => {
        // Where no panel shows it, nobody waits to see it.
        if (!chat.panels.length) return;
        const now = seen();
        if (now !== before) change();
        before = now;
      }, LOOK_MS);
      return () => clearInterval(timer);
    },
  };
}
