// Where JavaScript meets Rust: a manifest goes in, and what comes out is a drawing or a problem.
import { Reading } from 'personvern-glue';

import { load } from './load.js';
import { start } from './module.js';
import { describe, problem } from './problem.js';
import { shared } from './shared.js';
import { call, callIfAlive, watched } from './trap.js';

/** The declaration that a manifest holds, with the sections that it takes from other files. */
export const read = shared(async (address, page) => {
  if (!address) throw problem('address', 'found no address of a manifest, expected data-manifest="…" on the tag');
  const [manifest] = await Promise.all([load(address, page), start()]);
  const reading = call(() => begin(manifest, address));
  const languages = call(() => reading.languages());
  await Promise.all([include(reading, page), ...languages.map((language) => bring(reading, language))]);
  const declaration = call(() => reading.finish());
  tell(address, call(() => declaration.problems()));
  return declaration;
});

/**
 * The same, for the choices alone: the manifest tells all of them, so that nothing waits for other files, nor for words of
 * other languages. (What is wrong with the manifest is told where all of it is shown.)
 */
export const readChoices = shared(async (_, address, language, page) => {
  const [manifest] = await Promise.all([load(address, page), start()]);
  const reading = call(() => begin(manifest, address));
  const [wanted] = language.split('-');
  if (call(() => reading.languages()).includes(wanted)) await bring(reading, wanted);
  return call(() => reading.finish());
});

function begin(manifest, address) {
  try {
    return new Reading(manifest, address);
  } catch (problems) {
    // Anything but the list of what is wrong is a fault of ours.
    if (!Array.isArray(problems)) throw problems;
    throw problem('manifest', `${address} cannot be used:\n${describe(problems)}`, problems);
  }
}

/** The widget's words in a further language of the manifest. Without them it says its words in bokmål, marked as such. */
async function bring(reading, language) {
  const words = await wordsAt(new URL(__WORDS__[language], import.meta.url).href);
  if (words) call(() => reading.bring(language, words.join('\n')));
}

/** The declaration and the choices want the same words; that they cannot be had is said once. */
const wordsAt = shared(async (address) => {
  try {
    // Where a redirect leads is not for us to say: see load.js.
    const response = await fetch(address, { redirect: 'error' });
    if (!response.ok) throw new Error(`found status ${response.status}, expected 200`);
    return await response.json();
  } catch (error) {
    console.warn(`personvern: ${address}: ${error.message}`);
    return undefined;
  }
});

/** The sections that stand in other files. These may take sections from further files, so it may go some rounds. */
async function include(reading, page) {
  for (let wanted; (wanted = call(() => reading.wanted())).length; ) {
    await Promise.all(wanted.map((file) => hand(reading, file, page)));
  }
}

/** A file that cannot be had costs its own sections; the rest of the page stands. */
async function hand(reading, file, page) {
  const give = await load(file, page).then(
    (content) => () => reading.deliver(file, content),
    (error) => () => reading.refuse(file, error.message),
  );
  call(give);
}

/** What is missing on the page is an error; what is passed over, a warning. */
function tell(address, problems) {
  for (const [severity, log] of [['error', console.error], ['warning', console.warn]]) {
    const these = problems.filter((found) => found.severity === severity);
    if (these.length) log(`personvern: ${address}\n${describe(these)}`);
  }
}

/** Draws into `mount`, which it empties. `done` settles when that is done, with whether anything is there; `destroy` takes it away. */
export function draw(declaration, mount, options) {
  const drawn = call(() => declaration.draw(mount, options));
  return { done: watched(filled(mount)), destroy: () => callIfAlive(() => drawn.destroy()) };
}

/** Yew draws in a microtask, which was queued before this one. */
async function filled(mount) {
  await new Promise(queueMicrotask);
  return mount.hasChildNodes();
}
