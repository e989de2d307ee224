// The modules that decide (src/transcript/), each fetched when it is wanted. Each is called by its own door only: where one has stopped,
// the other goes on.
import { adviceFor, bytes } from '../widget/files.js';
import { caller } from '../widget/trap.js';
import { tell } from '../gate/tell.js';

/**
 * A way into a module. `open()` settles with its functions and classes, or with undefined where they cannot be had: then nothing is
 * erased, and nothing is said to be. `call(run)` calls it, or what it has given; `said(run)` reads what it says in JSON.
 */
function doorTo(name) {
  const { call, callIfAlive } = caller();
  let loading;
  // As in www/gate/bring.js: some browsers remember that a module could not be had.
  let again = '';

  async function load() {
    const [script, wasm] = __DOORS__[name];
    try {
      const [module, response] = await Promise.all([import(new URL(script + again, import.meta.url).href), bytes(wasm)]);
      await module.instantiate(response);
      return module;
    } catch (error) {
      tell(`${wasm}: ${error.message}. ${adviceFor(error)}`);
      // On the road a network comes back: the next click tries again.
      loading = undefined;
      again += '?';
      return undefined;
    }
  }

  const said = (run) => JSON.parse(call(run) || 'null');
  return { open: () => (loading ??= load()), call, callIfAlive, said };
}

/** Reads a conversation, knows how long it may be kept, and takes the erasure's steps: wanted when there is one to decide about. */
export const erasure = doorTo('erasure');

/** Covers, warns, and writes copies: wanted when a text is to be inspected or covered, or a copy is asked for. */
export const masking = doorTo('masking');

/** How many messages there are; none where there is no conversation. */
export const lengthOf = (conversation) => (conversation ? erasure.call(() => conversation.length()) : 0);
