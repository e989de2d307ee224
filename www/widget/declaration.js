// Where JavaScript meets Rust: a manifest goes in, and what comes out is a drawing or a problem.
import { Reading } from 'personvern-glue';

import { explain } from './explain.js';
import { load } from './load.js';
import { start } from './module.js';
import { announce, describe, problem } from './problem.js';
import { shared } from './shared.js';
import { call, callIfAlive, watched } from './trap.js';

/** The declaration that a manifest holds, with the sections that it takes from other files. */
export const read = shared(async (address, page) => {
  if (!address) throw problem('address', 'found no address of a manifest, expected data-manifest="…" on the tag');
  const [manifest] = await Promise.all([load(address, page), start()]);
  const outcome = shared((file) => outcomeOf(file, page));
  const reading = call(() => new Reading(manifest, address));
  const languages = call(() => lines(reading.languages()));
  await Promise.all([include(reading, outcome, call), ...languages.map((language) => bring(reading, language))]);
  const declaration = await finish(reading, manifest, address);
  // Nobody waits for it who came to read.
  if (!call(() => declaration.is_flawless())) wrongWith(manifest, address, outcome).then((problems) => tell(address, problems));
  return declaration;
});

/**
 * The same, for the choices alone: the manifest tells all of them, so that nothing waits for other files, nor for words of
 * other languages. (What is wrong with the manifest is told where all of it is shown.)
 */
export const readChoices = shared(async (_, address, language, page) => {
  const [manifest] = await Promise.all([load(address, page), start()]);
  const reading = call(() => new Reading(manifest, address));
  const [wanted] = language.split('-');
  if (call(() => lines(reading.languages())).includes(wanted)) await bring(reading, wanted);
  return finish(reading, manifest, address);
});

/** What can be drawn; where the manifest cannot be used, every problem of it. */
async function finish(reading, manifest, address) {
  const finished = call(() => reading.finish());
  if (finished) return finished;
  const problems = await wrongWith(manifest, address);
  throw problem('manifest', `${address} cannot be used:\n${describe(problems)}`, problems);
}

/** Everything that is wrong. `outcome`: what came of a file that the manifest includes. */
const wrongWith = (manifest, address, outcome) => explain(async (reader) => {
  const reading = new reader.Reading(manifest, address);
  await include(reading, outcome, (run) => run());
  return reading.explain();
});

/** A list that comes from Rust. */
const lines = (text) => (text ? text.split('\n') : []);

/** The widget's words in a further language of the manifest. Without them it says its words in bokmål, marked as such. */
async function bring(reading, language) {
  const words = await wordsAt(new URL(__WORDS__[language], import.meta.url).href);
  for (const theme of words ?? []) call(() => reading.bring(language, theme));
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
async function include(reading, outcome, call) {
  for (let wanted; (wanted = call(() => lines(reading.wanted()))).length; ) {
    await Promise.all(wanted.map(async (file) => {
      const { content, reason } = await outcome(file);
      call(() => (reason ? reading.refuse(file, reason) : reading.deliver(file, content)));
    }));
  }
}

/** What comes of a file. One that cannot be had costs its own sections; the rest of the page stands. */
const outcomeOf = (file, page) => load(file, page).then(
  (content) => ({ content }),
  (error) => ({ reason: error.message }),
);

/** What is missing on the page is an error; what is passed over, a warning. */
function tell(address, problems) {
  for (const [severity, log] of [['error', console.error], ['warning', console.warn]]) {
    const these = problems.filter((found) => found.severity === severity);
    if (these.length) log(`personvern: ${address}\n${describe(these)}`);
  }
}

/** Draws into `mount`, which it empties. `done` settles when that is done, with whether anything is there; `destroy` takes it away. */
export function draw(declaration, mount, { language, headingLevel, instance = 1, choices = '' }) {
  let settle;
  const done = new Promise((resolve) => (settle = resolve));
  const drawn = call(() => declaration.draw(mount, language, headingLevel, instance, choices, outside(mount, settle)));
  const destroy = () => {
    settle(false);
    callIfAlive(() => drawn.destroy());
  };
  return { done: watched(done), destroy };
}

/** What Rust asks for when something has been drawn, and when the visitor acts. */
const outside = (mount, settle) => ({
  /** An answer goes to the page as an event, and as an e-mail that the visitor can change and send, unless the page prevents it. */
  answer(found, wanted, email) {
    if (announce(mount, 'feedback', { found, wanted }, true) && email) location.href = email;
  },
  /** An element that is not there, or cannot have the focus, leaves it where it was. */
  rendered(focus) {
    settle(mount.hasChildNodes());
    if (focus) document.getElementById(focus)?.focus();
  },
});
