// What the municipality declares to be stored: the manifest's `storage`, from the tag of a published page or from the
// manifest. It is not trusted: what has another shape than expected is passed over, and where nothing is declared, nothing
// optional is allowed.
import { content } from './manifest.js';
import { parsed } from './parsed.js';
import { manifest, tag } from './tag.js';
import { tell } from './tell.js';

/**
 * `storage` has no `version` until it is known, and where nothing is declared. In it stands what else is said on the page
 * without the widget: `words`, language → key → a word of ours said otherwise.
 */
export const declared = { storage: { purposes: [], necessary: [] } };

/** The objects in what should be a list of objects. */
export const objects = (value) => (Array.isArray(value) ? value.filter((entry) => entry && typeof entry === 'object') : []);

/** Calls when it is known: at once on a published page, so that nothing flashes. */
export async function declare(known) {
  const published = tag?.dataset.storage;
  try {
    if (published) take(JSON.parse(published));
    else if (manifest) {
      const { storage, words } = await content();
      if (storage) take({ ...storage, words });
    }
  } catch ({ message }) {
    await parsed;
    // Where a declaration is to be drawn, the widget tells of its manifest in full.
    const isTold = !published && document.querySelector('personvern-declaration');
    if (!isTold) tell(`${published ? 'data-storage' : manifest}: ${message}`);
  }
  known();
}

function take(storage) {
  if (!Number.isInteger(storage.version)) throw new Error('found no storage.version');
  const purposes = objects(storage.purposes).filter(({ id }) => typeof id === 'string');
  declared.storage = { ...storage, purposes, necessary: objects(storage.necessary) };
}
