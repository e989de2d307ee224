// A call to code that is not ours: it may throw, give a promise that never settles, or nonsense.
import { tell } from '../gate/tell.js';

/** How long such a call may take where the protocol says nothing else. */
const PATIENCE = 10_000;

/** How it ended, as `call`: `done`, with its `value`, `threw` or `hung`. What comes later is not heard. */
export async function attempt(work, name, patience = PATIENCE) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, { call: 'hung' })));
  const run = async () => ({ call: 'done', value: await work() });
  const ended = run().catch((error) => ({ call: 'threw', error }));
  const outcome = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (outcome.call === 'threw') tell(`${name}: ${outcome.error?.message ?? outcome.error}`);
  if (outcome.call === 'hung') tell(`${name}: no answer in ${patience / 1000} seconds`);
  return outcome;
}
