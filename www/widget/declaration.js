// Where JavaScript meets Rust: a manifest goes in, and what comes out is a drawing or a problem.
import { assemble } from 'personvern-glue';

import { load } from './load.js';
import { start } from './module.js';
import { describe, problem } from './problem.js';
import { shared } from './shared.js';
import { call, callIfAlive, watched } from './trap.js';

/** The declaration that a manifest holds, with the fragments that it includes. */
export const read = shared(async (address, page) => {
  if (!address) throw problem('address', 'found no address of a manifest, expected data-manifest="…" on the tag');
  const [manifest] = await Promise.all([load(address, page), start()]);
  const fragment = (part) => load(new URL(part, address).href, page);
  let declaration;
  try {
    declaration = await watched(call(() => assemble(manifest, address, fragment)));
  } catch (error) {
    throw unusable(address, error);
  }
  const warnings = declaration.problems();
  if (warnings.length) console.warn(`personvern: ${address}\n${describe(warnings)}`);
  return declaration;
});

/** Draws into `mount`, which it empties. `done` settles when the drawing is there; `destroy` takes it away. */
export function draw(declaration, mount, options) {
  const drawn = call(() => declaration.draw(mount, options));
  return { done: watched(filled(mount)), destroy: () => callIfAlive(() => drawn.destroy()) };
}

/** Yew draws in a microtask, which was queued before this one. */
async function filled(mount) {
  await new Promise(queueMicrotask);
  if (!mount.firstChild) throw problem('widget', 'nothing was drawn. Please report this.');
}

function unusable(address, error) {
  if (error.code) return error;
  const problems = error.problems ?? [];
  return problem('manifest', `${address} cannot be used:\n${describe(problems) || error}`, problems);
}
