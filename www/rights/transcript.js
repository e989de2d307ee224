// The module that decides: masking, copies, the erasure's steps (src/transcript/). Fetched when there is a conversation to decide
// about, or a text to inspect.
import { adviceFor, bytes } from '../widget/files.js';
import { call } from '../widget/trap.js';
import { tell } from '../gate/tell.js';

let loading;

/** The door's functions and classes, or undefined where they cannot be had: then nothing is erased, and nothing is said to be. */
export const transcript = () => (loading ??= load());

async function load() {
  const [script, wasm] = __TRANSCRIPT__;
  try {
    const [door, response] = await Promise.all([import(new URL(script, import.meta.url).href), bytes(wasm)]);
    await door.instantiate(response);
    return door;
  } catch (error) {
    tell(`${wasm}: ${error.message}. ${adviceFor(error)}`);
    // On the road a network comes back: the next click tries again.
    loading = undefined;
    return undefined;
  }
}

/** What the module says in JSON. */
export const said = (run) => JSON.parse(call(run) || 'null');

export { call };
