// What the municipality declares to be stored: the manifest's `storage`, from the tag of a published page or from the
// manifest. It is not trusted: what has another shape than expected is passed over, and where nothing is declared, nothing
// optional is allowed.
import { content } from './manifest.js';
import { parsed } from './parsed.js';
import { manifest, tag } from './tag.js';
import { tell } from './tell.js';
import { page } from './widget.js';

/**
 * Has no `version` until it is known, and where nothing is declared. In it stands what else holds on a page without the
 * widget: `words`, language → key → a word of ours said otherwise; `chats`, which may keep a conversation on the device.
 */
export let declared = { purposes: [], necessary: [] };

/** The objects in what should be a list of objects. */
export const objects = (value) => (Array.isArray(value) ? value.filter((entry) => entry && typeof entry === 'object') : []);

/** Calls when it is known, and settles then: at once on a published page, so that nothing flashes. */
export async function declare(known) {
  const published = tag?.dataset.storage;
  try {
    if (published) take(JSON.parse(published));
    else if (manifest) {
      const { storage, words, chats } = await content();
      if (storage || chats) take({ ...storage, words, chats });
    }
  } catch ({ message }) {
    await parsed;
    // Where a declaration is to be drawn, the widget tells of its manifest in full.
    if (published || !page) tell(`${published ? 'data-storage' : manifest}: ${message}`);
  }
  known();
}

function take(storage) {
  const purposes = objects(storage.purposes).filter(({ id }) => typeof id === 'string');
  // Where only chats keep something, nothing is asked.
  const isAsked = storage.purposes || !storage.chats;
  if (isAsked && !Number.isInteger(storage.version)) throw new Error('found no storage.version');
  declared = { ...storage, purposes, necessary: objects(storage.necessary) };
}
