// A widget that keeps its conversation under a known key, as the manifest describes it: no code of the vendor's is needed.
import { tell } from '../gate/tell.js';
import { call, said } from './transcript.js';
import { storeAdapter } from './store.js';

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
  return {
    id,
    capabilities: { localTranscript: true, timestamps: 'stored', clear: reloads ? 'reload-required' : 'in-place', remoteErase: false, remoteExport: false },
    snapshot: () => names().map((name) => storage().getItem(name)).filter((value) => value !== null),
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
      const listen = ({ key: name }) => (name === null || name.startsWith(key)) && change();
      addEventListener('storage', listen);
      return () => removeEventListener('storage', listen);
    },
  };
}
