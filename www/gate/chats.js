// Conversations that lie on the device under a key that the manifest names (`chats[].device`). How long one may be kept holds
// on every page of the site, also where nobody has registered the chat and no panel stands: www/rights/ looks.
import { declared, objects } from './declared.js';

// What a reload has interrupted (www/rights/entry.js) is finished on whatever page comes next.
const INTERRUPTED = { device: { area: 'sessionStorage', key: 'pv:erasure' } };

/** Those of which something is kept. Our own store has a key of its own. */
export const keptChats = () => [INTERRUPTED, ...objects(declared.chats)].filter(({ id, device }) => {
  try {
    const { area, key = `pv:chat:${id}`, match } = device;
    return Object.keys(window[area]).some((name) => (match === 'prefix' ? name.startsWith(key) : name === key));
  } catch {
    // Nothing is said, or the storage is closed.
    return false;
  }
});
