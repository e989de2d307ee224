// Where JavaScript meets Rust: a manifest goes in, and what comes out is a drawing or a problem.
import { Reading } from 'personvern-glue';

import { explain } from './explain.js';
import { include, lines, outcomeOf } from './include.js';
import { further, likely, words } from './language.js';
import { load } from './load.js';
import { call, callIfAlive, watched } from './module.js';
import { describe, problem } from './problem.js';
import { shared } from './shared.js';

/**
 * The declaration that a manifest holds, with the sections that it takes from other files, and the words to say it in each of its
 * languages. Most likely it is going to be said in `language`.
 */
export const read = shared(async (address, page, language) => {
  if (!address) throw problem('address', 'found no address of a manifest, expected data-manifest="…" on the tag');
  const [manifest, give] = await Promise.all([load(address, page), words(likely(language))]);
  const outcome = shared((file) => outcomeOf(file, page));
  const reading = call(() => new Reading(manifest, address));
  const languages = call(() => lines(reading.languages('')));
  await Promise.all([include(reading, outcome, call), ...languages.map(further)]);
  const declaration = await finish(reading, manifest, address, give);
  // Nobody waits for it who came to read.
  if (!call(() => declaration.is_flawless())) wrongWith(manifest, address, give, outcome).then((problems) => tell(address, problems));
  return declaration;
});

/**
 * The same, for a panel in one language: nothing waits for the words of others. The choices are all told by the manifest; a
 * chat may be told by a file that it includes, and `whole` reads these, too. (What is wrong is told where all of it is shown.)
 */
export const readPanel = shared(async (_, address, language, page, whole) => {
  const [manifest, give] = await Promise.all([load(address, page), words(likely(language))]);
  const reading = call(() => new Reading(manifest, address));
  await Promise.all(call(() => lines(reading.languages(language))).map(further));
  if (whole) await include(reading, (file) => outcomeOf(file, page), call);
  return finish(reading, manifest, address, give);
});

/** What can be drawn; where the manifest cannot be used, every problem of it. */
async function finish(reading, manifest, address, give) {
  const finished = call(() => reading.finish());
  if (finished) return finished;
  const problems = await wrongWith(manifest, address, give);
  throw problem('manifest', `${address} cannot be used:\n${describe(problems)}`, problems);
}

/** Everything that is wrong. `outcome`: what came of a file that the manifest includes. */
const wrongWith = (manifest, address, give, outcome) => explain(give, async (reader) => {
  const reading = new reader.Reading(manifest, address);
  await include(reading, outcome, (run) => run());
  return reading.explain();
});

/** What is missing on the page is an error; what is passed over, a warning. */
function tell(address, problems) {
  for (const [severity, log] of [['error', console.error], ['warning', console.warn]]) {
    const these = problems.filter((found) => found.severity === severity);
    if (these.length) log(`personvern: ${address}\n${describe(these)}`);
  }
}

/** Draws into `mount`, which it empties. `done` settles when that is done, with whether anything is there; `destroy` takes it away. */
export function draw(declaration, mount, { language, headingLevel, instance = 1, panel = '', standing = false, chat = '' }) {
  let settle;
  const done = new Promise((resolve) => (settle = resolve));
  const outside = { rendered: () => settle(mount.hasChildNodes()) };
  const drawn = call(() => declaration.draw(mount, language, headingLevel, instance, panel, standing, chat, outside));
  const destroy = () => {
    settle(false);
    callIfAlive(() => drawn.destroy());
  };
  return { done: watched(done), destroy };
}

