// What is wrong with a manifest, for the editor. The module that draws knows only that something is: paths and advice are in a
// second one, which is fetched when there is something to tell.
import { bytes } from './files.js';
import { shared } from './shared.js';

const FOLDER = import.meta.url;

const reader = shared(async ([script, wasm], give) => {
  const [module, response] = await Promise.all([import(new URL(script, FOLDER).href), bytes(wasm)]);
  await module.instantiate(response);
  give(module.bring);
  return module;
});

const FILES = __EXPLAIN__;

/** What `read` makes of the second module, which `give` brings the words to. Where that cannot be had, there is still that something is wrong. */
export const explain = (give, read) => reader(FILES, give).then(read).catch((error) => [
  {
    severity: 'error',
    path: '$',
    found: 'something wrong',
    expected: `${FILES[0]}, which tells what it is, to be there: ${error.message}`,
  },
]);
