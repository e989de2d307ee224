// A part of ours that is not on every page: a module in assets/, which lies beside this script, or holds it, too.
import { ownAddress } from './tag.js';
import { tell } from './tell.js';

const parts = {};
// Some browsers remember that a module could not be had, by its address: after that it is asked for by another.
let again = '';

/** What a part starts with what it is given, or the module itself; undefined where it cannot be had: the page stays as it is without. */
export const bring = (file, given) => (parts[file] ??= load(file, given));

async function load(file, given) {
  const address = ownAddress(`${__FOLDER__}${file}${again}`);
  const part = await import(address).catch(({ message }) => {
    // On the road a network comes back: the next click tries again.
    parts[file] = undefined;
    again += '?';
    tell(`${address}: ${message}. Is assets/ there?`);
  });
  return given ? part?.start(given) : part;
}
