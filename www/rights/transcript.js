// The modules that decide (src/transcript/), each fetched when it is wanted: `erasure` when there is a conversation to decide about,
// `masking` when a text is to be inspected or covered, or a copy is asked for.
import { adviceFor, bytes } from '../widget/files.js';
import { call, callIfAlive } from '../widget/trap.js';
import { tell } from '../gate/tell.js';

const loading = {};
// As in www/gate/bring.js: some browsers remember that a module could not be had.
let again = '';

// A door's functions and classes, or undefined where they cannot be had: then nothing is erased, and nothing is said to be.
const door = (name) => (loading[name] ??= load(name));

/** Reads a conversation, knows how long it may be kept, and takes the erasure's steps. */
export const erasure = () => door('erasure');

/** Covers, warns, and writes copies. */
export const masking = () => door('masking');

async function load(name) {
  const [script, wasm] = __DOORS__[name];
  try {
    const [module, response] = await Promise.all([import(new URL(script + again, import.meta.url).href), bytes(wasm)]);
    await module.instantiate(response);
    return module;
  } catch (error) {
    tell(`${wasm}: ${error.message}. ${adviceFor(error)}`);
    // On the road a network comes back: the next click tries again.
    loading[name] = undefined;
    again += '?';
    return undefined;
  }
}

/** What a module says in JSON. */
export const said = (run) => JSON.parse(call(run) || 'null');

/** How many messages there are; none where there is no conversation. */
export const lengthOf = (conversation) => (conversation ? call(() => conversation.length()) : 0);

export { call, callIfAlive };
