// Fetches and compiles the WASM, once. Where it cannot run, the page keeps its own text, and the editor is told why.
import { addressOf, adviceFor, bytes } from './files.js';
import { instantiate } from './instantiate.js';
import { problem } from './problem.js';
import { caller } from './trap.js';

/** The ways to call it. */
export const { call, callIfAlive, watched } = caller();

let starting;

/** Settles when the WASM can be called. What failed once fails for this page view: neither policy nor browser change. */
export const start = () => (starting ??= beside(__WASM__, instantiate));

/** What `use` makes of a file that lies beside this script, without which there is nothing to show. */
export async function beside(file, use) {
  try {
    return await use(await bytes(file));
  } catch (error) {
    throw problem('widget', `${addressOf(file)}: ${error.message}. ${adviceFor(error)}`);
  }
}
