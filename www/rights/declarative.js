// A widget that keeps its conversation under a known key, as the manifest describes it: no code of the vendor's is needed.
import { tell } from '../gate/tell.js';
import { call, said } from './transcript.js';
import { storeAdapter } from './store.js';

// Nothing tells of what a widget writes in this tab: it is looked for.
const LOOK_MS = 1_000;

/** Makes a chat known that nobody has registered, where the manifest says where it lies. */
export async function declare(chat, address) {
  const declared = await chat.declared(address);
  const device = declared && said(() => declared.device() || 'null');
  if (!device || chat.adapter) return;
  if (device.kind === 'store') await storeAdapter(chat, { id: chat.id });
  else chat.take(foreign(chat.id, device, declared));
}

function foreign(id, { area, key, prefix, reloads }, declared) {
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
    id,
    capabilities: { localTranscript: true, timestamps: 'stored', clear: reloads ? 'reload-required' : 'in-place', remoteErase: false, remoteExport: false },
    snapshot,
    read(door, values) {
      return call(() => {
        const conversation = new door.Conversation();
        const read = values.filter((value) => conversation.add_stored(declared, value));
        if (read.length || !values.length) return conversation;
        // Something is there, and may be a conversation.
        return void tell(`${area}, ${key}: found no list of messages where chats[].device says`);
      });
    },
    // What is stored is all there is, or else the page is loaded again: the protocol does both.
    clear() {},
    locators: () => said(() => declared.locators()),
    subscribe(change) {
      let before = seen();
      const timer = setInterval(() => {
        const now = seen();
        if (now !== before) change();
        before = now;
      }, LOOK_MS);
      return () => clearInterval(timer);
    },
  };
}
