// A part of ours that is not on every page: a module beside this script, in assets/.
import { ownAddress } from './tag.js';
import { tell } from './tell.js';

// Some browsers remember that a module could not be had, by its address: after that it is asked for by another.
let again = '';

/** The module, or undefined where it cannot be had: the page stays as it is without. */
export async function bring(file) {
  const address = ownAddress(`assets/${file}${again}`);
  try {
    return await import(address);
  } catch ({ message }) {
    again += '?';
    tell(`${address}: ${message}. Is assets/ there?`);
    return undefined;
  }
}
